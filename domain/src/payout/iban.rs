//! International bank account numbers that exist only when a bank could hold them (ISO 13616-1).

use serde::{Deserialize, Serialize};

use super::registry::REGISTRY;
use crate::lead::FieldError;

/// A well-formed account number: a country of the registry, its length and structure, its check digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban {
    electronic: String,
}

/// What is wrong with a text that should be an IBAN. Places are counted from 1, without spaces and dashes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IbanProblem {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// No country of the registry has this code.
    #[error("no country has IBANs that begin with {code}")]
    UnknownCountry {
        /// The two letters, in capitals.
        code: String,
    },
    /// Too short or too long for its country.
    #[error("an IBAN of {country} has {expected} characters, this one has {found}")]
    Length {
        /// The two letters of the country.
        country: &'static str,
        /// Characters that an IBAN of this country has.
        expected: usize,
        /// Characters that were typed.
        found: usize,
    },
    /// A character of the wrong kind for its place.
    #[error("character {place} is {found:?}, where {expected} must stand")]
    Character {
        /// From 1.
        place: usize,
        /// What was typed there, in capitals.
        found: char,
        /// What the registry wants there.
        expected: Kind,
    },
    /// Every character may stand where it does, but two digits were swapped or one was mistyped.
    #[error("the check digits do not match: a character was mistyped or two were swapped")]
    CheckDigits,
}

/// What may stand at a place of an IBAN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `a` of the registry.
    Letter,
    /// `n` of the registry.
    Digit,
    /// `c` of the registry.
    LetterOrDigit,
}

impl Iban {
    /// Takes an account number as people copy it: in any case, grouped by spaces or dashes, with the word
    /// `IBAN` before it.
    ///
    /// # Errors
    /// The first thing that is wrong, from the left.
    pub fn parse(text: &str) -> Result<Self, IbanProblem> {
        let bare: Vec<char> =
            text.chars().filter(|c| !is_separator(*c)).map(|c| c.to_ascii_uppercase()).collect();
        let typed = bare.strip_prefix(&['I', 'B', 'A', 'N']).unwrap_or(&bare); // no country is called IB
        if typed.is_empty() {
            return Err(IbanProblem::Empty);
        }
        expect(typed, 0, 2, Kind::Letter)?;
        let code: String = typed.iter().take(2).collect();
        let Some((country, structure, _)) = REGISTRY.iter().find(|(known, _, _)| *known == code) else {
            return Err(IbanProblem::UnknownCountry { code });
        };
        let fields = fields(structure);
        let expected = 4 + fields.iter().map(|(length, _)| length).sum::<usize>();
        if typed.len() != expected {
            // A letter with an accent is more telling than a length that it happens to make wrong.
            expect(typed, 2, typed.len() - 2, Kind::LetterOrDigit)?;
            return Err(IbanProblem::Length { country, expected, found: typed.len() });
        }
        expect(typed, 2, 2, Kind::Digit)?;
        let mut place = 4;
        for (length, kind) in fields {
            expect(typed, place, length, kind)?;
            place += length;
        }
        let electronic: String = typed.iter().collect();
        // Computed anew, because 00, 01 and 99 leave the remainder 1 as well (ISO 7064 MOD 97-10).
        if electronic[2..4] != check_digits(country, &electronic[4..]) {
            return Err(IbanProblem::CheckDigits);
        }
        Ok(Self { electronic })
    }

    /// As computers exchange it: capitals, no spaces.
    pub fn electronic(&self) -> &str {
        &self.electronic
    }

    /// As people read it: four by four.
    pub fn grouped(&self) -> String {
        let mut grouped = String::new();
        for (at, character) in self.electronic.char_indices() {
            if at > 0 && at % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(character);
        }
        grouped
    }

    /// The country and the last four characters: enough to recognise one's own, too little to pay to it.
    pub fn masked(&self) -> String {
        let last = &self.electronic[self.electronic.len() - 4..];
        format!("{} •••• {last}", self.country())
    }

    /// The two letters of the country, as ISO 3166 has them; Kosovo, which is not in it, has `XK`.
    pub fn country(&self) -> &str {
        &self.electronic[..2]
    }

    /// Whether euro can reach the account by SEPA credit transfer (EPC409-09, list of SEPA scheme countries).
    pub fn is_sepa(&self) -> bool {
        REGISTRY.iter().any(|(known, _, sepa)| *known == self.country() && *sepa)
    }
}

// An account number in a log is read by people whom it does not concern.
impl std::fmt::Debug for Iban {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Iban({})", self.masked())
    }
}

impl IbanProblem {
    /// The problem beside a field of a form: codes `REQUIRED`, `IBAN_COUNTRY` (`value`), `IBAN_LENGTH`
    /// (`country`, `expected`, `found`), `IBAN_CHARACTER` (`place`, `found`, `expected`: `letter`, `digit` or
    /// `letter_or_digit`), `IBAN_CHECK_DIGITS`.
    pub fn on(&self, field: &str) -> FieldError {
        match self {
            Self::Empty => FieldError::new(field, "REQUIRED"),
            Self::UnknownCountry { code } => FieldError::new(field, "IBAN_COUNTRY").arg("value", code),
            Self::Length { country, expected, found } => FieldError::new(field, "IBAN_LENGTH")
                .arg("country", country)
                .arg("expected", expected)
                .arg("found", found),
            Self::Character { place, found, expected } => FieldError::new(field, "IBAN_CHARACTER")
                .arg("place", place)
                .arg("found", found)
                .arg("expected", expected.to_string().replace(' ', "_")),
            Self::CheckDigits => FieldError::new(field, "IBAN_CHECK_DIGITS"),
        }
    }
}

impl Kind {
    fn allows(self, character: char) -> bool {
        match self {
            Self::Letter => character.is_ascii_uppercase(),
            Self::Digit => character.is_ascii_digit(),
            Self::LetterOrDigit => character.is_ascii_uppercase() || character.is_ascii_digit(),
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Letter => "letter",
            Self::Digit => "digit",
            Self::LetterOrDigit => "letter or digit",
        })
    }
}

impl TryFrom<String> for Iban {
    type Error = IbanProblem;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Iban> for String {
    fn from(iban: Iban) -> Self {
        iban.electronic
    }
}

/// What groups an account number on paper and on screens, seen or unseen.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || "-‐‑‒–—−.:\u{200b}\u{2060}\u{feff}".contains(character)
}

/// Whether `length` characters from `start` are of one kind. A text that ends earlier is of a wrong length.
fn expect(typed: &[char], start: usize, length: usize, kind: Kind) -> Result<(), IbanProblem> {
    let stretch = typed.iter().enumerate().skip(start).take(length);
    match stretch.into_iter().find(|(_, character)| !kind.allows(**character)) {
        Some((at, found)) => Err(IbanProblem::Character { place: at + 1, found: *found, expected: kind }),
        None => Ok(()),
    }
}

/// The registry's `4!n12!c` as lengths and kinds.
fn fields(structure: &str) -> Vec<(usize, Kind)> {
    let mut fields = Vec::new();
    let mut rest = structure;
    while let Some((length, after)) = rest.split_once('!') {
        let kind = match after.as_bytes().first() {
            Some(b'a') => Kind::Letter,
            Some(b'n') => Kind::Digit,
            _ => Kind::LetterOrDigit,
        };
        fields.push((length.parse().unwrap_or(0), kind));
        rest = after.get(1..).unwrap_or_default();
    }
    fields
}

/// The two check digits of an account number (ISO 7064 MOD 97-10 over the number, the country and `00`, with
/// letters as 10 to 35).
fn check_digits(country: &str, account: &str) -> String {
    let remainder =
        account.chars().chain(country.chars()).chain("00".chars()).fold(0, |sum, character| match character
            .to_digit(36)
        {
            Some(value @ 10..) => (sum * 100 + value) % 97,
            value => (sum * 10 + value.unwrap_or(0)) % 97,
        });
    format!("{:02}", 98 - remainder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One example of every country whose partners are paid most, and odd structures, from the registry.
    const EXAMPLES: [&str; 30] = [
        "AD1200012030200359100100",
        "AL47212110090000000235698741",
        "AT611904300234573201",
        "BE68539007547034",
        "BG80BNBG96611020345678",
        "BR1800360305000010009795493C1",
        "CH9300762011623852957",
        "CY17002001280000001200527600",
        "DE89370400440532013000",
        "ES9121000418450200051332",
        "FI2112345600000785",
        "FR1420041010050500013M02606",
        "GB29NWBK60161331926819",
        "GR1601101250000000012300695",
        "IE29AIBK93115212345678",
        "IL620108000000099999999",
        "IT60X0542811101000000123456",
        "LC55HEMM000100010012001200023015",
        "LT121000011101001000",
        "LU280019400644750000",
        "MT84MALT011000012345MTLCAST001S",
        "MU17BOMM0101101030300200000MUR",
        "NL91ABNA0417164300",
        "NO9386011117947",
        "PL61109010140000071219812874",
        "PT50000201231234567890154",
        "SC18SSCB11010000000000001497USD",
        "SE4550000000058398257466",
        "SM86U0322509800000000270100",
        "XK051212012345678906",
    ];

    #[test]
    fn the_examples_of_the_registry_are_taken_as_people_write_them() {
        for example in EXAMPLES {
            let iban = Iban::parse(example).unwrap_or_else(|problem| panic!("{example}: {problem}"));
            assert_eq!(iban.electronic(), example);
            assert_eq!(Iban::parse(&iban.grouped()).as_ref(), Ok(&iban));
            assert_eq!(Iban::parse(&iban.grouped().to_lowercase().replace(' ', "-")).as_ref(), Ok(&iban));
        }
        let copied = Iban::parse("\u{feff}IBAN: DE89\u{a0}3704 0044 0532 0130 00\n").unwrap();
        assert_eq!(copied.grouped(), "DE89 3704 0044 0532 0130 00");
        assert_eq!(format!("{} {copied:?}", copied.masked()), "DE •••• 3000 Iban(DE •••• 3000)");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let said = |text: &str| Iban::parse(text).unwrap_err().to_string();
        assert_eq!(said(" - "), "nothing was typed");
        assert_eq!(said("XX89 3704"), "no country has IBANs that begin with XX");
        assert_eq!(said("US12 3456"), "no country has IBANs that begin with US");
        assert_eq!(said("D"), "no country has IBANs that begin with D");
        assert_eq!(said("37040044"), "character 1 is '3', where letter must stand");
        assert_eq!(said("DE89 3704 0044 0532 0130 0"), "an IBAN of DE has 22 characters, this one has 21");
        assert_eq!(said("DE89 3704 0044 0532 0130 0O"), "character 22 is 'O', where digit must stand");
        assert_eq!(said("DEO9 3704 0044 0532 0130 00"), "character 3 is 'O', where digit must stand");
        assert_eq!(said("GB29 N2BK 6016 1331 9268 19"), "character 6 is '2', where letter must stand");
        assert_eq!(said("DE89 3704 ０044"), "character 9 is '０', where letter or digit must stand");
        assert_eq!(said("FR14 2004 1010 0505 0001 3_02 606").split(',').next(), Some("character 22 is '_'"));
        assert!(said("DE89 3704 0044 0532 0310 00").starts_with("the check digits do not match"));
    }

    #[test]
    fn a_problem_stands_beside_its_field() {
        let beside = Iban::parse("FR14 2004 1010 0505 0001 3_02 606").unwrap_err().on("iban");
        let args = [("place", "22"), ("found", "_"), ("expected", "letter_or_digit")];
        assert_eq!(beside.code, "IBAN_CHARACTER");
        assert_eq!(beside.args, args.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn check_digits_that_no_bank_computes_are_refused_although_the_remainder_is_one() {
        // 97 and 00, 98 and 01, 02 and 99 leave the same remainder; ISO 7064 gives 02 to 98.
        let zeros = (0..10_000).find(|n| check_digits("DE", &format!("{n:018}")) == "97").unwrap();
        assert!(Iban::parse(&format!("DE97{zeros:018}")).is_ok());
        assert_eq!(Iban::parse(&format!("DE00{zeros:018}")), Err(IbanProblem::CheckDigits));
    }

    #[test]
    fn sepa_is_the_list_of_the_payments_council() {
        for (example, sepa) in EXAMPLES.map(|example| (example, !"BR IL LC MU SC XK".contains(&example[..2])))
        {
            assert_eq!(Iban::parse(example).unwrap().is_sepa(), sepa, "{example}");
        }
        let countries = REGISTRY.iter().filter(|(_, _, sepa)| *sepa).count();
        assert_eq!(countries, 41 + 1, "41 countries, and Gibraltar has IBANs of its own");
    }

    #[test]
    fn it_is_kept_as_text_and_never_read_back_wrong() {
        let iban = Iban::parse("NL91 ABNA 0417 1643 00").unwrap();
        let text = serde_json::to_string(&iban).unwrap();
        assert_eq!(text, "\"NL91ABNA0417164300\"");
        assert_eq!(serde_json::from_str::<Iban>(&text).unwrap(), iban);
        assert!(serde_json::from_str::<Iban>("\"NL92ABNA0417164300\"").is_err());
    }

    #[test]
    fn every_mistyped_digit_and_every_swap_of_two_digits_is_seen() {
        for example in EXAMPLES {
            let digits = example.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
            for (at, right) in digits {
                for digit in (b'0'..=b'9').filter(|digit| *digit != right) {
                    let mut typed = example.as_bytes().to_vec();
                    typed[at] = digit;
                    assert!(
                        Iban::parse(str::from_utf8(&typed).unwrap()).is_err(),
                        "{example}, {at}: {digit}"
                    );
                }
                let mut typed = example.as_bytes().to_vec();
                if typed.get(at + 1).is_some_and(|next| next.is_ascii_digit() && *next != right) {
                    typed.swap(at, at + 1);
                    assert!(Iban::parse(str::from_utf8(&typed).unwrap()).is_err(), "{example}, {at} swapped");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_panics(text in any::<String>(), country in 0..REGISTRY.len()) {
            let _ = Iban::parse(&text);
            let _ = Iban::parse(&format!("{}{text}", REGISTRY[country].0));
        }
    }
}
