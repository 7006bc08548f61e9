//! Fields of one short line: names, country, phone, receipt number, account number. What is taken is read
//! again the same.
#![no_main]

use leadwire_domain::company::{self, words};
use leadwire_domain::country::Country;
use leadwire_domain::lead::{RawLead, limits, paragraphs, required};
use leadwire_domain::matching::NormalName;
use leadwire_domain::money::Currency;
use leadwire_domain::payout::{BankDetails, Bic, Iban};
use leadwire_domain::phone::Phone;
use leadwire_domain::referral::chain::Hash;
use leadwire_domain::referral::receipt;
use leadwire_domain::sheet::{Stage, day_written};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(name) = required("company", text, limits::COMPANY) {
        assert_eq!(required("company", &name, limits::COMPANY).as_ref(), Ok(&name));
        let _ = (words(&name), NormalName::of(&name), company::sort_key(&name));
    }
    if let Ok(note) = paragraphs("note", text, limits::NOTE) {
        assert_eq!(paragraphs("note", &note, limits::NOTE).as_ref(), Ok(&note));
    }
    assert!(!company::has_forbidden(&company::visible(text)));
    if let Ok(country) = Country::parse(text) {
        assert_eq!(Country::from_name(text), Some(country));
    }
    if let Ok(phone) = Phone::parse(text) {
        let number = phone.e164_in(Country::parse("DE").expect("Germany"));
        let same =
            |number: &String| Phone::parse(number).ok().and_then(|one| one.e164()) == Some(number.clone());
        assert!(number.iter().all(same), "{number:?}");
        if let Ok(extended) = Phone::parse(&format!("{text} ext. 5")) {
            assert_eq!((extended.digits(), extended.e164()), (phone.digits(), phone.e164()));
        }
    }
    if let Some(number) = receipt::read_number(text) {
        assert_eq!(receipt::read_number(&receipt::number_text(number)), Some(number));
    }
    if let Ok(iban) = Iban::parse(text) {
        assert_eq!(Iban::parse(&iban.grouped()).as_ref(), Ok(&iban));
        let _ = (iban.masked(), iban.is_sepa());
    }
    if let Ok(bic) = Bic::parse(text) {
        assert_eq!(Bic::parse(bic.code()).as_ref(), Ok(&bic));
    }
    let _ = BankDetails::parse(text, text, text, false);
    let _ = (Hash::parse(text), Currency::parse(text), Stage::parse(text), day_written(text));
    let _ = RawLead::nearest_field(text);
});
