//! Business identifier codes of banks (ISO 9362).

use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::lead::FieldError;

/// A well-formed BIC of 8 or 11 characters. Whether a bank has it, only a directory can say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Bic {
    code: String,
}

/// What is wrong with a text that should be a BIC. Places are counted from 1, without spaces.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BicProblem {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Neither 8 nor 11 characters.
    #[error("a BIC has 8 or 11 characters, this one has {found}")]
    Length {
        /// Characters that were typed.
        found: usize,
    },
    /// Neither a letter from A to Z nor a digit.
    #[error("character {place} is {found:?}, where a letter or digit must stand")]
    Character {
        /// From 1.
        place: usize,
        /// What was typed there, in capitals.
        found: char,
    },
    /// Characters 5 and 6 are no country.
    #[error("characters 5 and 6 are {code}, which is no country")]
    UnknownCountry {
        /// The two characters, in capitals.
        code: String,
    },
}

impl Bic {
    /// Takes a BIC in any case, with spaces: four letters or digits of the party (letters alone until ISO
    /// 9362:2014), its country, two of the place, three of the branch or none.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(text: &str) -> Result<Self, BicProblem> {
        let typed: Vec<char> =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        if typed.is_empty() {
            return Err(BicProblem::Empty);
        }
        if let Some(at) = typed.iter().position(|c| !c.is_ascii_alphanumeric()) {
            return Err(BicProblem::Character { place: at + 1, found: typed[at] });
        }
        if !matches!(typed.len(), 8 | 11) {
            return Err(BicProblem::Length { found: typed.len() });
        }
        let code: String = typed.into_iter().collect();
        let country = &code[4..6];
        // Kosovo has BICs and IBANs with a code that ISO 3166 leaves to its users.
        if country != "XK" && Country::parse(country).is_err() {
            return Err(BicProblem::UnknownCountry { code: country.to_owned() });
        }
        Ok(Self { code })
    }

    /// The code in capitals, of 8 or 11 characters as it was typed.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The two letters of the bank's country, as ISO 3166 has them; Kosovo has `XK`.
    pub fn country(&self) -> &str {
        &self.code[4..6]
    }
}

impl BicProblem {
    /// The problem beside a field of a form: codes `REQUIRED`, `BIC_LENGTH` (`found`), `BIC_CHARACTER`
    /// (`place`, `found`), `BIC_COUNTRY` (`value`).
    pub fn on(&self, field: &str) -> FieldError {
        match self {
            Self::Empty => FieldError::new(field, "REQUIRED"),
            Self::Length { found } => FieldError::new(field, "BIC_LENGTH").arg("found", found),
            Self::Character { place, found } => {
                FieldError::new(field, "BIC_CHARACTER").arg("place", place).arg("found", found)
            }
            Self::UnknownCountry { code } => FieldError::new(field, "BIC_COUNTRY").arg("value", code),
        }
    }
}

impl std::fmt::Display for Bic {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.code)
    }
}

impl TryFrom<String> for Bic {
    type Error = BicProblem;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Bic> for String {
    fn from(bic: Bic) -> Self {
        bic.code
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn eight_and_eleven_characters_are_taken_in_any_case() {
        for (typed, code, country) in [
            ("deutdeff", "DEUTDEFF", "DE"),
            (" BNPA FR PP XXX ", "BNPAFRPPXXX", "FR"),
            ("NCBVXKPR", "NCBVXKPR", "XK"),
            ("E097AEXX", "E097AEXX", "AE"),
        ] {
            let bic = Bic::parse(typed).unwrap();
            assert_eq!((bic.code(), bic.country()), (code, country));
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let said = |text: &str| Bic::parse(text).unwrap_err().to_string();
        assert_eq!(said(" "), "nothing was typed");
        assert_eq!(said("DEUTDEF"), "a BIC has 8 or 11 characters, this one has 7");
        assert_eq!(said("DEUTDEFF5"), "a BIC has 8 or 11 characters, this one has 9");
        assert_eq!(said("DEUT-DEF"), "character 5 is '-', where a letter or digit must stand");
        assert_eq!(said("DEUTXXFF"), "characters 5 and 6 are XX, which is no country");
        assert_eq!(Bic::parse("DEUTXXFF").unwrap_err().on("bic").code, "BIC_COUNTRY");
    }

    #[test]
    fn it_is_kept_as_text() {
        let bic = Bic::parse("DEUTDEFF").unwrap();
        assert_eq!(serde_json::to_string(&bic).unwrap(), "\"DEUTDEFF\"");
        assert!(serde_json::from_str::<Bic>("\"DEUT\"").is_err());
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_panics(text in any::<String>(), eight in "[A-Za-z0-9é ]{8}") {
            let _ = (Bic::parse(&text), Bic::parse(&eight));
        }
    }
}
