//! Countries as ISO 3166-1 alpha-2 codes, parsed once and true ever after.

mod names;

use serde::{Deserialize, Serialize};

use crate::lead::FieldError;

/// One of the 249 countries and territories of ISO 3166-1, or Kosovo (`XK`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country(u8); // the place in `names::NAMES`

impl Country {
    /// Takes an alpha-2 code in any case, as lead files and forms carry it (`docs/interface.md`).
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let code = text.trim().to_ascii_uppercase();
        if code.is_empty() {
            return Err(FieldError::new("country", "REQUIRED"));
        }
        match Self::of_code(&code) {
            Some(country) => Ok(country),
            None => Err(FieldError {
                suggestion: Self::from_name(text).map(|meant| meant.code().to_owned()),
                ..FieldError::new("country", "COUNTRY_UNKNOWN").arg("value", text.trim())
            }),
        }
    }

    /// Takes an alpha-2 code or an English name with its common variants, as account exports carry them.
    pub fn from_name(text: &str) -> Option<Self> {
        let code = text.trim().to_ascii_uppercase();
        if let Some(country) = Self::of_code(&code) {
            return Some(country);
        }
        let wanted = fold(text);
        if let Some((_, code)) = names::VARIANTS.iter().find(|(name, _)| *name == wanted) {
            return Self::of_code(code);
        }
        let bare = wanted.strip_prefix("the ").unwrap_or(&wanted);
        Self::all().find(|country| fold(country.name_en()) == bare)
    }

    /// The alpha-2 code in capitals.
    pub fn code(self) -> &'static str {
        names::NAMES[usize::from(self.0)].0
    }

    /// The short English name.
    pub fn name_en(self) -> &'static str {
        names::NAMES[usize::from(self.0)].1
    }

    /// All countries, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).zip(&names::NAMES).map(|(at, _)| Self(at))
    }

    fn of_code(code: &str) -> Option<Self> {
        let at = names::NAMES.binary_search_by(|(known, _)| (*known).cmp(code)).ok()?;
        u8::try_from(at).ok().map(Self)
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.code())
    }
}

impl TryFrom<String> for Country {
    type Error = &'static str;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).map_err(|_| "no ISO 3166 alpha-2 code")
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.code().to_owned()
    }
}

fn fold(name: &str) -> String {
    crate::company::words(&name.replace('&', " and ")).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_taken_in_any_case_and_names_are_offered_as_codes() {
        assert_eq!(Country::parse(" de ").unwrap().code(), "DE");
        assert_eq!(Country::parse("xk").unwrap().name_en(), "Kosovo", "the EU's code, left to users by ISO");
        assert_eq!(Country::parse("Germany").unwrap_err().suggestion.as_deref(), Some("DE"));
        assert_eq!(Country::parse("XX").unwrap_err().code, "COUNTRY_UNKNOWN");
        assert_eq!(Country::parse("").unwrap_err().code, "REQUIRED");
    }

    #[test]
    fn account_exports_write_countries_as_english_names_with_variants() {
        for (name, code) in [
            ("Germany", "DE"),
            ("USA", "US"),
            ("U.S.A.", "US"),
            ("The Netherlands", "NL"),
            ("Turkey", "TR"),
            ("Côte d’Ivoire", "CI"),
            ("Bosnia & Herzegovina", "BA"),
            ("Bosnia and Herzegovina", "BA"),
            ("Korea, Republic of", "KR"),
            ("South Korea", "KR"),
            ("united kingdom", "GB"),
            ("Czech Republic", "CZ"),
            ("Republic of Kosovo", "XK"),
        ] {
            assert_eq!(Country::from_name(name).map(Country::code), Some(code), "{name}");
        }
        assert_eq!(Country::from_name("Atlantis"), None);
        for country in Country::all() {
            assert_eq!(Country::from_name(country.name_en()), Some(country));
        }
    }
}
