//! Phone numbers: kept as typed, and in international form where that needs no guessing. An extension
//! (`ext. 5`, `Durchwahl 5`, `x5`) is kept with the rest and is no part of the number.

use serde::{Deserialize, Serialize};

use crate::company::has_forbidden;
use crate::country::Country;
use crate::lead::FieldError;

/// The most characters a phone number may have (`docs/interface.md`, limits).
pub const MAX_CHARACTERS: usize = 32;

/// A phone number somebody typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    as_typed: String,
}

impl Phone {
    /// Takes digits with the usual spacing, at least five of them (ITU-T E.164 allows at most fifteen), and
    /// behind them an extension.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let typed = text.trim();
        let length = typed.chars().count();
        if length > MAX_CHARACTERS {
            return Err(FieldError::new("phone", "TOO_LONG")
                .arg("max", MAX_CHARACTERS)
                .arg("length", length));
        }
        if has_forbidden(typed) {
            return Err(FieldError::new("phone", "CONTROL_CHARACTER"));
        }
        let (number, behind) = split(typed);
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let plus_inside = number.trim_start_matches('(').chars().skip(1).any(|c| c == '+');
        if !(5..=17).contains(&digits) || plus_inside || !(behind.is_empty() || is_extension(behind)) {
            return Err(FieldError::new("phone", "PHONE_SHAPE"));
        }
        Ok(Self { as_typed: typed.to_owned() })
    }

    /// As somebody typed it.
    pub fn as_typed(&self) -> &str {
        &self.as_typed
    }

    /// The digits of the number, without those of an extension.
    pub fn digits(&self) -> String {
        split(&self.as_typed).0.chars().filter(char::is_ascii_digit).collect()
    }

    /// `+` and digits, where the number was typed with `+` or `00`.
    pub fn e164(&self) -> Option<String> {
        let number = split(&self.as_typed).0.replace("(0)", "");
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let international = match number.trim_start_matches(['(', ' ']).strip_prefix('+') {
            Some(_) => digits.as_str(),
            None => digits.strip_prefix("00")?,
        };
        let sized = (7..=15).contains(&international.len()) && !international.starts_with('0');
        sized.then(|| format!("+{international}"))
    }

    /// International form, reading a national number as one of this country.
    pub fn e164_in(&self, country: Country) -> Option<String> {
        if let Some(international) = self.e164() {
            return Some(international);
        }
        let (_, code, trunk) = *DIALLING.iter().find(|(of, _, _)| *of == country.code())?;
        let digits = self.digits();
        let national = digits.strip_prefix(trunk).unwrap_or(&digits); // an empty trunk prefix strips nothing
        let sized = (6..=12).contains(&national.len()) && !digits.starts_with("00");
        sized.then(|| format!("+{code}{national}"))
    }
}

/// How an extension is announced, in the languages of our lists; of two that begin alike the longer first.
const ANNOUNCED: [&str; 20] = [
    "extension",
    "extensión",
    "extensão",
    "extn",
    "ext",
    "x",
    "#",
    "durchwahl",
    "dw",
    "nebenstelle",
    "klappe",
    "poste",
    "interno",
    "int",
    "toestel",
    "tst",
    "ramal",
    "anexo",
    ";",
    ",",
];

/// The usual spacing between the digits of a number.
fn is_spacing(c: char) -> bool {
    " ().-/+\u{a0}\u{202f}".contains(c)
}

/// The longest beginning of digits and spacing, and what stands behind it.
fn split(typed: &str) -> (&str, &str) {
    let end = typed.find(|c: char| !c.is_ascii_digit() && !is_spacing(c)).unwrap_or(typed.len());
    typed.split_at(end)
}

/// Whether what stands behind a number is announced as an extension and is nothing but digits then. Behind a
/// semicolon or comma it may be announced once more (`;ext=5`, RFC 3966), or be another number.
fn is_extension(behind: &str) -> bool {
    let said = behind.to_lowercase();
    let Some(mark) = ANNOUNCED.iter().find(|mark| said.starts_with(**mark)) else { return false };
    let rest = said[mark.len()..].trim_start_matches([';', ',']).trim_start();
    let digits = rest.trim_start_matches([':', '=', '.', ' ']);
    let is_plain = digits.chars().all(|c| c.is_ascii_digit() || is_spacing(c));
    is_plain || (matches!(*mark, ";" | ",") && is_extension(rest))
}

impl TryFrom<String> for Phone {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "no phone number")
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.as_typed
    }
}

/// Country, calling code, trunk prefix that is dropped (Italy, Spain, Norway … drop none).
const DIALLING: [(&str, &str, &str); 32] = [
    ("AT", "43", "0"),
    ("AU", "61", "0"),
    ("BE", "32", "0"),
    ("BG", "359", "0"),
    ("BR", "55", "0"),
    ("CA", "1", "1"),
    ("CH", "41", "0"),
    ("CZ", "420", ""),
    ("DE", "49", "0"),
    ("DK", "45", ""),
    ("ES", "34", ""),
    ("FI", "358", "0"),
    ("FR", "33", "0"),
    ("GB", "44", "0"),
    ("GR", "30", ""),
    ("HR", "385", "0"),
    ("IE", "353", "0"),
    ("IN", "91", "0"),
    ("IT", "39", ""),
    ("LU", "352", ""),
    ("MX", "52", ""),
    ("NL", "31", "0"),
    ("NO", "47", ""),
    ("NZ", "64", "0"),
    ("PL", "48", ""),
    ("PT", "351", ""),
    ("RO", "40", "0"),
    ("SE", "46", "0"),
    ("SI", "386", "0"),
    ("SK", "421", "0"),
    ("US", "1", "1"),
    ("ZA", "27", "0"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_typed_in_three_ways_is_one_number() {
        let france = Country::parse("FR").unwrap();
        for typed in ["+33 1 23 45 67 89", "0033 1 23 45 67 89", "+33 (0)1 23 45 67 89", "01.23.45.67.89"] {
            assert_eq!(
                Phone::parse(typed).unwrap().e164_in(france).as_deref(),
                Some("+33123456789"),
                "{typed}"
            );
        }
        assert_eq!(Phone::parse("01 23 45 67 89").unwrap().e164(), None);
    }

    #[test]
    fn italy_keeps_its_leading_zero() {
        let italy = Country::parse("IT").unwrap();
        assert_eq!(Phone::parse("06 1234567").unwrap().e164_in(italy).as_deref(), Some("+39061234567"));
    }

    #[test]
    fn an_extension_is_kept_as_it_was_typed_and_is_no_part_of_the_number() {
        let germany = Country::parse("DE").unwrap();
        for behind in [
            " ext. 5",
            " ext 5",
            "ext:5",
            " Ext.: 5",
            " EXTENSION 5",
            " x5",
            "X5",
            " x 5",
            "#5",
            " # 5",
            ";ext=5",
            ";5",
            ",5",
            ",,5",
            ", ext. 5",
            " extn 5",
            " (ext. 5)",
            " Durchwahl 5",
            " DW 5",
            " Dw. 12-34",
            " Nebenstelle 5",
            " Klappe 5",
            " poste 5",
            " interno 5",
            " int. 5",
            " extensión 5",
            " extensão 5",
            " toestel 5",
            " ramal 5",
            " x",
            "\u{a0}ext.\u{a0}5",
            "; 030 999999",
        ] {
            for number in ["+49 30 123456", "030 123456", "0049 (30) 123456"] {
                let typed = format!("{number}{behind}");
                let phone = Phone::parse(&typed).unwrap_or_else(|why| panic!("{typed}: {why:?}"));
                assert_eq!(phone.as_typed(), typed);
                assert_eq!(phone.e164_in(germany).as_deref(), Some("+4930123456"), "{typed}");
            }
        }
        assert_eq!(Phone::parse("123 456 ext. 789").unwrap().digits(), "123456");
    }

    #[test]
    fn what_only_looks_like_an_extension_is_none() {
        for behind in [
            " exit 5",
            " xyz",
            " x5y",
            " ext. five",
            " Ext 5 call",
            " e5",
            " extext 5",
            " xx5",
            " #x5",
            " х5",
            "×5",
            " x<b>5",
            " ext=5=5",
            ";phone=5",
            " x5;ext=5",
            " DWARF",
            " postel 5",
            "?5",
            " ext\u{202e}5",
            "\u{0}x5",
            " x٥",
            " ext\n5",
            " ｘ5",
            " İnt 5",
        ] {
            let typed = format!("+49 30 123456{behind}");
            assert!(Phone::parse(&typed).is_err(), "{typed:?}");
        }
        for typed in
            ["x12345", "#12345", "ext. 12345", "123 x 45678", "1234#5", ";;;;;;", "++++x", ",,,,,,,12345"]
        {
            assert!(Phone::parse(typed).is_err(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_behind_a_number_changes_the_number(behind in "[ -~]{0,18}|\\PC{0,18}") {
            let number = "+49 30 123456";
            if let Ok(phone) = Phone::parse(&format!("{number} x{behind}")) {
                prop_assert_eq!(phone.e164(), Some("+4930123456".to_owned()));
            }
            let marked = |c: char| !c.is_ascii_digit() && !is_spacing(c);
            if let Ok(phone) = Phone::parse(&format!("{number}{behind}"))
                && behind.starts_with(marked)
            {
                prop_assert_eq!(phone.digits(), "4930123456");
            }
        }

        #[test]
        fn what_was_taken_is_taken_again(
            number in "[+(]?[0-9 ()./+-]{4,20}", behind in "( ?(ext|x|#|;|dw)[.=: ]{0,2}[0-9]{0,4})?",
        ) {
            let typed = format!("{number}{behind}");
            if let Ok(phone) = Phone::parse(&typed) {
                prop_assert_eq!(Phone::parse(phone.as_typed()), Ok(phone.clone()));
                prop_assert!((5..=17).contains(&phone.digits().len()));
            }
        }
    }

    #[test]
    fn words_are_no_phone_number() {
        for typed in ["call me", "12", "+", "", "1+23456", "é12345"] {
            assert!(Phone::parse(typed).is_err(), "{typed}");
        }
        assert_eq!(Phone::parse(&"1".repeat(33)).unwrap_err().code, "TOO_LONG");
    }
}
