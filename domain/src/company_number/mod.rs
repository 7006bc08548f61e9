//! Numbers by which states know a company, in the form in which they are compared: VAT numbers
//! (`DE123456789`) and numbers of public registers with the name of their kind (`SIREN 123456789`,
//! `HRB 12345`), as imprints are read.

mod vat;

pub use vat::parse_vat;
pub(crate) use vat::{vat_number, vat_numbers_in};

use self::vat::{is_nip, letters_of, whole};
use crate::country::Country;
use crate::outside::{is_lei, labelled_number};

/// By which word a country's imprints announce the number of a company, and whether it has no other form.
const ANNOUNCED: [(&str, &str, bool); 9] = [
    ("AT", "FN", false),
    ("BE", "KBO", true),
    ("DE", "HRB", false),
    ("ES", "NIF", false),
    ("FR", "SIREN", true),
    ("GB", "COMPANY NUMBER", false),
    ("IT", "PIVA", false),
    ("NL", "KVK", true),
    ("PT", "NIPC", true),
];
/// States whose company numbers are the digits of their VAT numbers, and what follows them there.
const IS_THE_VAT_NUMBER: [(&str, usize, &str); 5] =
    [("CH", 9, ""), ("DK", 8, ""), ("FI", 8, ""), ("NO", 9, "MVA"), ("SE", 10, "01")];
/// Registers of courts, by the word before the number, and their kind as it is compared.
const COURTS: [(&str, &str); 6] =
    [("HRB", "HRB"), ("HRA", "HRA"), ("GNR", "GnR"), ("PR", "PR"), ("VR", "VR"), ("FN", "FN")];
/// The register of Belgium's courts, whose numbers are the company's own.
const BELGIAN: [&str; 2] = ["RPR", "RPM"];
/// So many words may stand between a register and its number: the court.
const COURT_WORDS: usize = 4;
/// Letters and digits of a number.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=20;
/// So many of them must be digits.
const FEWEST_DIGITS: usize = 3;

/// Why a text is no number that could be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberProblem {
    /// It has not the form of one.
    Form,
    /// It may be of many registers: neither its country nor its register is said.
    WhoseRegister,
}

/// A number of a public register as somebody wrote it down, with its register's name or without: then it is
/// one of `country`.
///
/// # Errors
/// What has not the form of that country's numbers, or says nothing of the register.
pub fn parse_register(text: &str, country: Option<Country>) -> Result<String, NumberProblem> {
    let spaced = text.trim().to_uppercase();
    let plain = plain(text);
    if let Some(lei) = plain.as_ref().ok().filter(|plain| is_lei(plain)) {
        return Ok(format!("LEI {lei}"));
    }
    let labelled = Some(spaced.as_str()).filter(|text| text.starts_with(|c: char| c.is_alphabetic()));
    let labelled = labelled.and_then(|text| announced(text).or_else(|| of_court(text)));
    if let Some(number) = labelled.filter(|number| has_value(number)) {
        return Ok(number);
    }
    let plain = plain?;
    if let Some(number) = whole(&plain) {
        return Ok(number);
    }
    let announced_nip = plain.strip_prefix("NIP").map(|rest| rest.strip_prefix("PL").unwrap_or(rest));
    let is_polish = country.is_some_and(|country| country.code() == "PL");
    if let Some(nip) = announced_nip.or(is_polish.then_some(plain.as_str())).filter(|nip| is_nip(nip)) {
        return Ok(format!("PL{nip}"));
    }
    if !LENGTHS.contains(&plain.len()) {
        return Err(NumberProblem::Form);
    }
    let country = country.or_else(|| country_before(&spaced)).ok_or(NumberProblem::WhoseRegister)?.code();
    let is_number = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit());
    let plain = plain.strip_prefix(country).filter(is_number).unwrap_or(&plain);
    if let Some((_, label, has_no_other)) = ANNOUNCED.iter().find(|(state, _, _)| *state == country) {
        let label = if *label == "SIREN" && plain.len() == 14 { "SIRET" } else { label };
        // Nine digits were how Belgium wrote its ten.
        let is_old = *label == *"KBO" && plain.len() == 9;
        let number = if is_old { format!("0{plain}") } else { plain.to_owned() };
        return match announced(&format!("{label} {number}")) {
            Some(number) => Ok(number),
            None if *has_no_other => Err(NumberProblem::Form),
            None => Ok(format!("{country} {plain}")),
        };
    }
    let vat = IS_THE_VAT_NUMBER.iter().find(|(state, digits, _)| *state == country && plain.len() == *digits);
    let vat = vat.and_then(|(state, _, end)| whole(&format!("{}{plain}{end}", letters_of(state))));
    Ok(vat.unwrap_or_else(|| format!("{country} {plain}")))
}

/// A number of a court's register, however short, with the court's name or without, and the number of
/// Belgium's: `FN 1234a, Landesgericht Linz`, `RPR Gent 0403.170.701`.
fn of_court(spaced: &str) -> Option<String> {
    let words: Vec<&str> = spaced.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    for (at, word) in words.iter().enumerate() {
        let digits_at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
        let (label, glued) = word.split_at(digits_at);
        let behind =
            words[at + 1..].iter().copied().take(COURT_WORDS + 1).skip_while(|word| !is_number(word));
        let mut numbers = Some(glued).filter(|glued| !glued.is_empty()).into_iter().chain(behind);
        if BELGIAN.contains(&label) {
            let digits: String = numbers.take_while(|word| is_number(word)).collect();
            return announced(&format!("KBO {digits}"));
        }
        let Some((_, kind)) = COURTS.iter().find(|(known, _)| *known == label) else { continue };
        let number = numbers.next()?.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let is_one = (1..=6).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        return is_one.then(|| format!("{kind} {number}"));
    }
    None
}

/// Nobody's number is all zeros; spreadsheets and forms are filled with them.
fn has_value(number: &str) -> bool {
    number.contains(|c: char| matches!(c, '1'..='9'))
}

/// The country whose letters stand apart before a number: `EE 12345678`. Scotland and Northern Ireland put
/// letters of other countries before theirs.
fn country_before(spaced: &str) -> Option<Country> {
    let (letters, _) =
        spaced.split_once([' ', '-']).filter(|(letters, _)| !matches!(*letters, "SC" | "NI"))?;
    Country::parse(letters).ok()
}

/// A number of a register as imprints are read, as it is compared: `None` where its register is not said.
pub fn of_register(number: &str) -> Option<String> {
    let (kind, rest) = number.rsplit_once(' ')?;
    Some(if kind == "company number" { format!("{kind} {:0>8}", rest.to_uppercase()) } else { number.into() })
}

/// A number with those that follow from it: a VAT number of France, Belgium or Portugal holds the number of
/// the register.
pub fn with_what_follows(number: String) -> Vec<String> {
    let follows = match (number.get(..2), number.get(2..)) {
        (Some("FR"), Some(rest)) => {
            rest.get(2..).filter(|rest| rest.len() == 9).map(|n| format!("SIREN {n}"))
        }
        (Some("BE"), Some(rest)) if rest.len() == 10 => Some(format!("KBO {rest}")),
        (Some("PT"), Some(rest)) if rest.len() == 9 => Some(format!("NIPC {rest}")),
        _ => None,
    };
    let follows = follows.filter(|number| number.ends_with(|c: char| c.is_ascii_digit()));
    std::iter::once(number).chain(follows).collect()
}

/// Whether a number is one company's alone: those of German courts are given out anew by each court.
pub fn is_unique(number: &str) -> bool {
    !["HRB ", "HRA ", "GnR ", "PR ", "VR "].iter().any(|kind| number.starts_with(kind))
}

/// Letters and digits in capitals; anything but these and what parts them is no number.
fn plain(text: &str) -> Result<String, NumberProblem> {
    let is_gap =
        |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/' | ',' | ':' | '(' | ')' | '°' | 'º' | '#');
    let plain: String = text.chars().filter(|c| !is_gap(*c)).flat_map(char::to_uppercase).collect();
    // What announces the number is counted too.
    let is_one = plain.chars().all(char::is_alphanumeric)
        && has_value(&plain)
        && plain.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS
        && (*LENGTHS.start()..=4 * LENGTHS.end()).contains(&plain.chars().count());
    if is_one { Ok(plain) } else { Err(NumberProblem::Form) }
}

fn announced(text: &str) -> Option<String> {
    let told = labelled_number(text)?;
    told.register_numbers
        .iter()
        .find_map(|number| of_register(number))
        .or(told.vat_numbers.into_iter().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Option<Country> {
        Country::parse(code).ok()
    }

    #[test]
    fn a_company_number_is_read_with_the_name_of_its_register_or_by_its_country() {
        use NumberProblem::{Form, WhoseRegister};
        for (written, of, read) in [
            ("303 265 045", "FR", Ok("SIREN 303265045")),
            ("303 265 045 00017", "FR", Ok("SIREN 303265045")),
            ("RCS Paris B 303 265 045", "", Ok("SIREN 303265045")),
            ("HRB 12345 B, Amtsgericht Berlin", "", Ok("HRB 12345")),
            ("HRB12345", "DE", Ok("HRB 12345")),
            ("1234567", "GB", Ok("company number 01234567")),
            ("SC123456", "GB", Ok("company number SC123456")),
            ("Company number: 1234567", "", Ok("company number 01234567")),
            ("12345678", "NL", Ok("KvK 12345678")),
            ("KvK 12345678", "", Ok("KvK 12345678")),
            ("0403.170.701", "BE", Ok("KBO 0403170701")),
            ("FN 123456a", "AT", Ok("FN 123456")),
            ("12 34 56 78", "DK", Ok("DK12345678")),
            ("1234567-8", "FI", Ok("FI12345678")),
            ("556012-5790", "SE", Ok("SE556012579001")),
            ("923 609 016", "NO", Ok("NO923609016MVA")),
            ("A12345678", "ES", Ok("ESA12345678")),
            ("12345678901", "IT", Ok("IT12345678901")),
            ("529900T8BM49AURSDO55", "", Ok("LEI 529900T8BM49AURSDO55")),
            ("12-3456789", "US", Ok("US 123456789")),
            ("EE 12345678", "", Ok("EE 12345678")),
            ("EE12345678", "EE", Ok("EE 12345678")),
            ("NL 12345678", "", Ok("KvK 12345678")),
            ("SC 123456", "", Err(WhoseRegister)),
            ("30326504", "FR", Err(Form)),
            ("12345678", "", Err(WhoseRegister)),
            ("HRB 12", "DE", Ok("HRB 12")),
            ("HRB 7, Amtsgericht Köln", "", Ok("HRB 7")),
            ("Amtsgericht Berlin (Charlottenburg) HRB 12 B", "", Ok("HRB 12")),
            ("GnR 31", "DE", Ok("GnR 31")),
            ("FN 1234a", "AT", Ok("FN 1234")),
            ("FN 12 x, Landesgericht Linz", "", Ok("FN 12")),
            ("RPR Gent 0403.170.701", "BE", Ok("KBO 0403170701")),
            ("RPM Bruxelles 0403.170.701", "", Ok("KBO 0403170701")),
            ("5260250274", "PL", Ok("PL5260250274")),
            ("526-025-02-74", "PL", Ok("PL5260250274")),
            ("PL 526-025-02-74", "", Ok("PL5260250274")),
            ("PL5260250274", "PL", Ok("PL5260250274")),
            ("NIP 526-025-02-74", "", Ok("PL5260250274")),
            ("5260250275", "PL", Ok("PL 5260250275")),
            ("0000123456", "PL", Ok("PL 0000123456")),
            ("HRB 0000", "DE", Err(Form)),
            ("00000000", "GB", Err(Form)),
            ("-", "FR", Err(Form)),
            ("not registered", "FR", Err(Form)),
        ] {
            assert_eq!(parse_register(written, country(of)), read.map(str::to_owned), "{written} {of}");
        }
    }

    #[test]
    fn a_vat_number_that_holds_the_registers_number_says_both() {
        assert_eq!(with_what_follows("FR40303265045".into()), ["FR40303265045", "SIREN 303265045"]);
        assert_eq!(with_what_follows("BE0403170701".into()), ["BE0403170701", "KBO 0403170701"]);
        assert_eq!(with_what_follows("DE123456789".into()), ["DE123456789"]);
    }
}
