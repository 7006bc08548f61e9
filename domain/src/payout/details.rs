//! Bank details as a partner types them, and as they can be paid to.

use super::{Bic, Iban};
use crate::bankfile::pain001::NAME_CHARACTERS;
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

impl BankDetails {
    /// Takes what was typed into the fields `payee`, `iban` and `bic`.
    ///
    /// # Errors
    /// Every field that cannot be taken, in the order of the form: what is wrong with a text, an IBAN or a
    /// BIC;
    /// `PAYEE_UNSPELLABLE` for a name without a letter or digit in any Latin spelling; `BIC_NEEDED`
    /// (`country`).
    pub fn parse(payee: &str, iban: &str, bic: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let payee = required("payee", payee, NAME_CHARACTERS).and_then(|name| {
            let spelt = deunicode::deunicode(&name);
            match spelt.contains(|c: char| c.is_ascii_alphanumeric()) {
                true => Ok(name),
                false => Err(FieldError::new("payee", "PAYEE_UNSPELLABLE")),
            }
        });
        let payee = payee.map_err(|why| errors.push(why));
        let iban = Iban::parse(iban).map_err(|why| errors.push(why.on("iban")));
        let bic = match bic.trim() {
            "" => Ok(None),
            typed => Bic::parse(typed).map(Some).map_err(|why| errors.push(why.on("bic"))),
        };
        if let (Ok(iban), Ok(None)) = (&iban, &bic)
            && BIC_NEEDED.contains(&iban.country())
        {
            errors.push(FieldError::new("bic", "BIC_NEEDED").arg("country", iban.country()));
        }
        match (payee, iban, bic) {
            (Ok(payee), Ok(iban), Ok(bic)) if errors.is_empty() => Ok(Self { payee, iban, bic }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(payee: &str, iban: &str, bic: &str) -> Vec<(String, String)> {
        let errors = BankDetails::parse(payee, iban, bic).unwrap_err();
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn good_details_are_taken_as_people_type_them() {
        let details = BankDetails::parse(" Anna Keller ", "nl91 abna 0417 1643 00", "").unwrap();
        assert_eq!((details.payee.as_str(), details.iban.country()), ("Anna Keller", "NL"));
        let swiss = BankDetails::parse("Zoë", "CH93 0076 2011 6238 5295 7", "pofichbexxx").unwrap();
        assert_eq!(swiss.bic.unwrap().code(), "POFICHBEXXX");
    }

    #[test]
    fn every_field_that_is_wrong_is_named_at_once() {
        let found = wrong("", "DE00", "COBA");
        let found: Vec<_> = found.iter().map(|(field, code)| (field.as_str(), code.as_str())).collect();
        assert_eq!(found, [("payee", "REQUIRED"), ("iban", "IBAN_LENGTH"), ("bic", "BIC_LENGTH")]);
        assert_eq!(wrong("\u{2014}\u{2606}", "NL91 ABNA 0417 1643 00", "")[0].1, "PAYEE_UNSPELLABLE");
        assert_eq!(wrong(&"x".repeat(71), "NL91 ABNA 0417 1643 00", "")[0].1, "TOO_LONG");
    }

    #[test]
    fn an_account_outside_the_european_economic_area_needs_the_bic_of_its_bank() {
        for iban in ["CH93 0076 2011 6238 5295 7", "GB29 NWBK 6016 1331 9268 19"] {
            assert_eq!(wrong("Anna", iban, ""), [("bic".to_owned(), "BIC_NEEDED".to_owned())]);
        }
        assert!(BankDetails::parse("Anna", "NO93 8601 1117 947", "").is_ok());
        // Beyond SEPA nothing is paid by it, so nothing is asked for.
        assert!(BankDetails::parse("Anna", "BR18 0036 0305 0000 1000 9795 493C 1", "").is_ok());
    }
}
