//! Phone numbers: kept as typed, and in international form where that needs no guessing.

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
    /// Takes digits with the usual spacing, at least five of them (ITU-T E.164 allows at most fifteen).
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
        let spacing = |c: char| c.is_ascii_digit() || " ().-/+\u{a0}\u{202f}".contains(c);
        let number = typed.split(['x', 'X', '#', ';']).next().unwrap_or_default();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let plus_inside = number.trim_start_matches('(').chars().skip(1).any(|c| c == '+');
        if !(5..=17).contains(&digits) || !number.chars().all(spacing) || plus_inside {
            return Err(FieldError::new("phone", "PHONE_SHAPE"));
        }
        Ok(Self { as_typed: typed.to_owned() })
    }

    /// As somebody typed it.
    pub fn as_typed(&self) -> &str {
        &self.as_typed
    }

    /// `+` and digits, where the number was typed with `+` or `00`.
    pub fn e164(&self) -> Option<String> {
        let number = self.as_typed.split(['x', 'X', '#', ';']).next().unwrap_or_default();
        let number = number.replace("(0)", "");
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
        let number = self.as_typed.split(['x', 'X', '#', ';']).next().unwrap_or_default();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let national = digits.strip_prefix(trunk).unwrap_or(&digits); // an empty trunk prefix strips nothing
        let sized = (6..=12).contains(&national.len()) && !digits.starts_with("00");
        sized.then(|| format!("+{code}{national}"))
    }
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
    fn words_are_no_phone_number() {
        for typed in ["call me", "12", "+", "", "1+23456", "é12345"] {
            assert!(Phone::parse(typed).is_err(), "{typed}");
        }
        assert_eq!(Phone::parse(&"1".repeat(33)).unwrap_err().code, "TOO_LONG");
    }
}
