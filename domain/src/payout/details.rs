//! Bank details as a partner types them, and as they can be paid to.

use super::{Bic, Iban};
use crate::bankfile::pain001::{NAME_CHARACTERS, is_spellable};
use crate::lead::{FieldError, required};

/// Where a partner is paid. Exists only when a bank could take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankDetails {
    /// Whose account it is: 1–70 characters, as it goes into the payment file.
    pub payee: String,
    /// The account.
    pub iban: Iban,
    /// Its bank; needed only where SEPA reaches beyond the European Economic Area.
    pub bic: Option<Bic>,
}

/// SEPA countries outside the European Economic Area: there a payment needs the BIC of the payee's bank
/// (EPC125-05, AT-C002; list of SEPA scheme countries, EPC409-09). Crown dependencies have British IBANs.
const BIC_NEEDED: [&str; 12] = ["AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA"];

/// IBANs of the first country that banks with a BIC of the others hold as a matter of course: territories
/// without IBANs of their own, and neighbours with the same clearing.
const ALSO_HELD: [(&str, &[&str]); 10] = [
    ("CH", &["LI"]),
    ("DK", &["FO", "GL"]),
    ("FI", &["AX"]),
    ("FR", &["BL", "GF", "GP", "MC", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"]),
    ("GB", &["GG", "IM", "JE"]),
    ("IT", &["SM", "VA"]),
    ("LI", &["CH"]),
    ("MC", &["FR"]),
    ("SM", &["IT"]),
    ("VA", &["IT"]),
];

impl BankDetails {
    /// Takes what was typed into the fields `payee`, `iban` and `bic`. `is_sure` takes a BIC of another
    /// country where one is needed.
    ///
    /// # Errors
    /// Every field that cannot be taken, in the order of the form: what is wrong with a text, an IBAN or a
    /// BIC; `PAYEE_UNSPELLABLE` for a name of which banks can write fewer than two letters; `BIC_NEEDED`
    /// (`country`); a BIC of another country (`country`, `bank_country`): `BIC_ELSEWHERE` where it can be
    /// left out, `BIC_UNUSUAL` where it cannot.
    pub fn parse(payee: &str, iban: &str, bic: &str, is_sure: bool) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let payee = required("payee", payee, NAME_CHARACTERS).and_then(|name| match is_spellable(&name) {
            true => Ok(name),
            false => Err(FieldError::new("payee", "PAYEE_UNSPELLABLE")),
        });
        let payee = payee.map_err(|why| errors.push(why));
        let iban = Iban::parse(iban).map_err(|why| errors.push(why.on("iban")));
        let bic = match bic.trim() {
            "" => Ok(None),
            typed => Bic::parse(typed).map(Some).map_err(|why| errors.push(why.on("bic"))),
        };
        if let (Ok(iban), Ok(bic)) = (&iban, &bic) {
            errors.extend(bic_error(iban, bic.as_ref(), is_sure));
        }
        match (payee, iban, bic) {
            (Ok(payee), Ok(iban), Ok(bic)) if errors.is_empty() => Ok(Self { payee, iban, bic }),
            _ => Err(errors),
        }
    }
}

/// What is wrong with a BIC, or with none, for an account. That its country is another one mostly means that
/// it is of another account; but some banks use the BIC of their head office abroad, so where it cannot be
/// left out the payee has the last word.
fn bic_error(iban: &Iban, bic: Option<&Bic>, is_sure: bool) -> Option<FieldError> {
    let country = iban.country();
    let is_needed = BIC_NEEDED.contains(&country);
    let error = |code| FieldError::new("bic", code).arg("country", country);
    let Some(bic) = bic else { return is_needed.then(|| error("BIC_NEEDED")) };
    let also_held = ALSO_HELD.iter().find(|(of, _)| *of == country);
    let is_usual = bic.country() == country || also_held.is_some_and(|(_, by)| by.contains(&bic.country()));
    if is_usual || (is_needed && is_sure) {
        return None;
    }
    let code = if is_needed { "BIC_UNUSUAL" } else { "BIC_ELSEWHERE" };
    Some(error(code).arg("bank_country", bic.country()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(payee: &str, iban: &str, bic: &str) -> Vec<(String, String)> {
        let errors = BankDetails::parse(payee, iban, bic, false).unwrap_err();
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn good_details_are_taken_as_people_type_them() {
        let details = BankDetails::parse(" Anna Keller ", "nl91 abna 0417 1643 00", "", false).unwrap();
        assert_eq!((details.payee.as_str(), details.iban.country()), ("Anna Keller", "NL"));
        let swiss = BankDetails::parse("Zoë", "CH93 0076 2011 6238 5295 7", "pofichbexxx", false).unwrap();
        assert_eq!(swiss.bic.unwrap().code(), "POFICHBEXXX");
    }

    #[test]
    fn every_field_that_is_wrong_is_named_at_once() {
        let found = wrong("", "DE00", "COBA");
        let found: Vec<_> = found.iter().map(|(field, code)| (field.as_str(), code.as_str())).collect();
        assert_eq!(found, [("payee", "REQUIRED"), ("iban", "IBAN_LENGTH"), ("bic", "BIC_LENGTH")]);
        for nameless in ["\u{2014}\u{2606}", "\u{1f600}\u{1f600}", "€€€", "X"] {
            let found = wrong(nameless, "NL91 ABNA 0417 1643 00", "");
            assert_eq!(found, [("payee".to_owned(), "PAYEE_UNSPELLABLE".to_owned())], "{nameless}");
        }
        assert_eq!(wrong(&"x".repeat(71), "NL91 ABNA 0417 1643 00", "")[0].1, "TOO_LONG");
    }

    #[test]
    fn an_account_outside_the_european_economic_area_needs_the_bic_of_its_bank() {
        for iban in ["CH93 0076 2011 6238 5295 7", "GB29 NWBK 6016 1331 9268 19"] {
            assert_eq!(wrong("Anna", iban, ""), [("bic".to_owned(), "BIC_NEEDED".to_owned())]);
        }
        assert!(BankDetails::parse("Anna", "NO93 8601 1117 947", "", false).is_ok());
        // Beyond SEPA nothing is paid by it, so nothing is asked for.
        assert!(BankDetails::parse("Anna", "BR18 0036 0305 0000 1000 9795 493C 1", "", false).is_ok());
    }

    #[test]
    fn a_bic_of_another_country_is_left_out_where_it_can_be_and_confirmed_where_it_is_needed() {
        const GERMAN: &str = "DE89 3704 0044 0532 0130 00";
        const FRENCH: &str = "FR14 2004 1010 0505 0001 3M02 606";
        const BRITISH: &str = "GB29 NWBK 6016 1331 9268 19";
        const SWISS: &str = "CH93 0076 2011 6238 5295 7";
        for (iban, bic, said) in [
            (GERMAN, "COBADEFFXXX", None),
            (GERMAN, "BNPAFRPPXXX", Some("BIC_ELSEWHERE")),
            (FRENCH, "BNPAREPPXXX", None),
            (FRENCH, "CFMOMCMXXXX", None),
            (FRENCH, "COBADEFFXXX", Some("BIC_ELSEWHERE")),
            (BRITISH, "NWBKJESXXXX", None),
            (BRITISH, "BOFIIE2DXXX", Some("BIC_UNUSUAL")),
            (SWISS, "LILALI2XXXX", None),
            (SWISS, "VIPULT22XXX", Some("BIC_UNUSUAL")),
        ] {
            let found = BankDetails::parse("Anna", iban, bic, false).err();
            let code = found.map(|errors| errors[0].code.clone());
            assert_eq!(code.as_deref(), said, "{iban} {bic}");
            let is_taken = BankDetails::parse("Anna", iban, bic, true).is_ok();
            assert_eq!(is_taken, said != Some("BIC_ELSEWHERE"), "{iban} {bic}, sure");
        }
    }
}
