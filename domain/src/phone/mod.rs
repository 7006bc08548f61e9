//! Phone numbers: kept as typed, and in international form where that needs no guessing. An extension
//! (`ext. 5`, `Durchwahl 5`) and a second number are kept with the rest and are no part of the number.

mod dialling;
mod written;

use serde::{Deserialize, Serialize};

use crate::company::has_forbidden;
use crate::country::Country;
use crate::lead::{FieldError, optional};

/// The most characters a phone number may have (`docs/interface.md`, limits).
pub const MAX_CHARACTERS: usize = 32;

/// A phone number somebody typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    as_typed: String,
}

impl Phone {
    /// Takes digits with the usual spacing, at least five of them (ITU-T E.164 allows at most fifteen), a
    /// word before them (`Tel.:`), and behind them an extension or a second number.
    ///
    /// # Errors
    /// `TOO_LONG`, `CONTROL_CHARACTER`, `PHONE_SHAPE`.
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
        match written::number(typed) {
            Some(_) => Ok(Self { as_typed: typed.to_owned() }),
            None => Err(FieldError::new("phone", "PHONE_SHAPE")),
        }
    }

    /// Reads a field that may be empty, or say that there is none (`n/a`, `-`).
    ///
    /// # Errors
    /// Like [`Phone::parse`].
    pub fn parse_optional(text: &str) -> Result<Option<Self>, FieldError> {
        optional(text, Self::parse)
    }

    /// As [`Phone::parse_optional`], where somebody is there to be asked: a placeholder is no number.
    ///
    /// # Errors
    /// `PHONE_PLACEHOLDER` too.
    pub fn parse_given(text: &str) -> Result<Option<Self>, FieldError> {
        match Self::parse_optional(text)? {
            Some(phone) if phone.is_placeholder() => Err(FieldError::new("phone", "PHONE_PLACEHOLDER")),
            read => Ok(read),
        }
    }

    /// As somebody typed it.
    pub fn as_typed(&self) -> &str {
        &self.as_typed
    }

    /// The digits of the number, without those of an extension.
    pub fn digits(&self) -> String {
        self.number().chars().filter(char::is_ascii_digit).collect()
    }

    /// `+` and digits, where the number was typed with `+` or `00`.
    pub fn e164(&self) -> Option<String> {
        dialling::international(&self.number())
    }

    /// International form, reading a national number as one of this country.
    pub fn e164_in(&self, country: Country) -> Option<String> {
        dialling::in_country(&self.number(), country)
    }

    /// The last digits behind a hyphen, one to four: in Germany and Austria they are dialled through to a
    /// desk, and `-0` is the switchboard (DIN 5008).
    pub fn direct_dial(&self) -> Option<String> {
        let number = self.number();
        let (_, behind) = number.rsplit_once('-')?;
        let behind = behind.trim();
        let is_short = (1..=4).contains(&behind.len()) && behind.bytes().all(|byte| byte.is_ascii_digit());
        is_short.then(|| behind.to_owned())
    }

    /// Whether nobody can be called so: digits that run up or down, one digit throughout, nothing but zeros
    /// at the end (`123456789`, `+49 000000`, `030 0000000`).
    pub fn is_placeholder(&self) -> bool {
        let digits = self.digits();
        let national = self.e164().map(|number| dialling::behind_the_code(&number).to_owned());
        let runs = |digits: &str| is_run(digits) || is_run(digits.trim_start_matches('0'));
        runs(&digits) || digits.ends_with("0000000") || national.is_some_and(|digits| runs(&digits))
    }

    fn number(&self) -> String {
        written::number(&self.as_typed).unwrap_or_default()
    }
}

/// Five digits or more, each the next, each the one before, or all the same; behind nine comes zero.
fn is_run(digits: &str) -> bool {
    let steps = |step: u8| {
        let next = |pair: &[u8]| (pair[0] - b'0' + step) % 10 == pair[1] - b'0';
        digits.as_bytes().windows(2).all(next)
    };
    digits.len() >= 5 && [0, 1, 9].into_iter().any(steps)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn zeros_behind_the_code_of_a_country_are_no_part_of_its_numbers() {
        let germany = Country::parse("DE").unwrap();
        for (typed, number) in [
            ("0033 001 23 45 67 89", Some("+33123456789")),
            ("+49 00 30 123456", Some("+4930123456")),
            ("0033 0000000000000", None),
        ] {
            assert_eq!(Phone::parse(typed).unwrap().e164_in(germany).as_deref(), number, "{typed}");
        }
    }

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
    fn odd_but_real_spellings_are_one_number() {
        let germany = Country::parse("DE").unwrap();
        for typed in [
            "+49 30 123456",
            "+49\u{a0}30\u{a0}123456",
            "+49 30 12–34–56",
            "+49—30—123456",
            "+49\u{2012}30\u{2011}123456",
            "+49 30 12−34−56",
            "＋４９　３０　１２３４５６",
            "０３０－１２３４５６",
            "Tel. +49 30 123456",
            "Tel.: 030 123456",
            "Tel (office): 030 123456",
            "Phone 030/123456",
            "phone number: 030 123456",
            "Tél. +49 30 123456",
            "Téléphone : +49 30 123456",
            "Mobil: 030 123456",
            "T +49 30 123456",
            "tel:+49-30-123456;ext=5",
            "030 123456 (mobil)",
            "030 123456 / 0170 1234567",
            "030 123456 / +49 170 1234567",
            "030 123456 +49 170 1234567",
            "030 123456; 0170 1234567",
            "030 123456, 0170 1234567",
            "030 123456 or 0170 1234567",
            "030 123456 oder 0170/1234567",
            "030 123456 ou +49 170 1234567",
            "030 123456; Mobil 0170 1234567",
            "Tel 030 123456 Fax 030 123457",
            "030 123456 anexo 5",
            "030 123456 Apparat 5",
            "+49 (0)30 123456",
            "+49(0)30123456",
            "+49 (0) 30 123456",
            "+49 030 123456",
            "0049 (0)30 123456",
            "(+49) 30 123456",
            "[030] 123456",
            "49 30 123456",
            "011 49 30 12 34 56",
        ] {
            let phone = Phone::parse(typed).unwrap_or_else(|why| panic!("{typed}: {why:?}"));
            assert_eq!(phone.as_typed(), typed);
            if !typed.starts_with("011") {
                assert_eq!(phone.e164_in(germany).as_deref(), Some("+4930123456"), "{typed}");
            }
        }
        let one = ["030/123456", "0049 2151 / 123456", "0171/1234567", "+49 30 / 12 34 56"];
        for typed in one {
            let digits = typed.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(Phone::parse(typed).unwrap().digits(), digits, "{typed} is one number");
        }
    }

    #[test]
    fn a_number_dialled_from_abroad_is_the_same_number() {
        let of = |typed: &str, country: &str| {
            Phone::parse(typed).unwrap().e164_in(Country::parse(country).unwrap()).unwrap()
        };
        for (typed, country) in [
            ("011 49 30 5556667", "US"),
            ("011-49-30-5556667", "DE"),
            ("0011 49 30 5556667", "AU"),
            ("0049 30 5556667", "US"),
            ("030 5556667", "DE"),
        ] {
            assert_eq!(of(typed, country), "+49305556667", "{typed} {country}");
        }
        assert_eq!(of("011 5556667", "IT"), "+390115556667", "Turin");
        assert_eq!(of("+39 (0)6 5556667", "DE"), "+39065556667", "Rome keeps its zero");
        assert_eq!(of("0114 496 0018", "GB"), "+441144960018", "Sheffield");
        assert_eq!(of("39 06 5556667", "IT"), "+39065556667");
        assert_eq!(of("393 5556667", "IT"), "+393935556667", "a mobile number");
    }

    #[test]
    fn nobody_is_called_by_a_placeholder() {
        for typed in [
            "123456789",
            "0000000",
            "1111111",
            "12345678",
            "0123456789",
            "1234567890",
            "987654321",
            "+49 123456789",
            "+49 0123456789",
            "0049 123456789",
            "+1 (111) 111-1111",
            "+44 00000000",
            "030 0000000",
            "12345",
            "Tel. 123-456-789",
        ] {
            assert!(Phone::parse(typed).unwrap().is_placeholder(), "{typed}");
            assert_eq!(Phone::parse_given(typed).unwrap_err().code, "PHONE_PLACEHOLDER", "{typed}");
        }
        for typed in ["+49 30 123456", "+49 30 1234567", "020 7946 0018", "0800 1111", "+45 70 10 20 30"] {
            assert!(!Phone::parse(typed).unwrap().is_placeholder(), "{typed}");
        }
    }

    #[test]
    fn a_field_may_say_that_there_is_no_number() {
        for typed in ["", " ", "-", "–", "n/a", "N.A.", "none", "keine", "k.A.", "aucun", "geen"] {
            assert_eq!(Phone::parse_optional(typed), Ok(None), "{typed}");
        }
        for typed in ["call me", "12", "\u{0}", "-12", "n/a 5"] {
            assert!(Phone::parse_optional(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn what_is_dialled_through_to_a_desk_stands_behind_the_last_hyphen() {
        let behind = |typed: &str| Phone::parse(typed).unwrap().direct_dial();
        assert_eq!(behind("+49 30 55566677-12").as_deref(), Some("12"));
        assert_eq!(behind("+49 30 555666 – 0").as_deref(), Some("0"));
        assert_eq!(behind("+49-30-555666-1234").as_deref(), Some("1234"));
        for typed in ["+49 30 55566677", "+49 30 555-66677", "030-123456"] {
            assert_eq!(behind(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_behind_a_number_changes_the_number(behind in "[ -~]{0,18}|\\PC{0,18}") {
            let number = "+49 30 123456";
            if let Ok(phone) = Phone::parse(&format!("{number} x{behind}")) {
                prop_assert_eq!(phone.e164(), Some("+4930123456".to_owned()));
            }
            let marked = |c: char| c.is_alphabetic() || "#;,|&".contains(c);
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
        for typed in ["call me", "12", "+", "", "1+23456", "é12345", "Tel.", "Tel: 12", "Tel. call 12345"] {
            assert!(Phone::parse(typed).is_err(), "{typed}");
        }
        assert_eq!(Phone::parse(&"1".repeat(33)).unwrap_err().code, "TOO_LONG");
    }
}
