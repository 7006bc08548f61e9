//! Languages in which leads are spoken to, and in which countries business is done in them.

use serde::{Deserialize, Serialize};

use crate::country::Country;

/// Code (ISO 639-1), the language in its own words, and the countries where a company is called in it. A
/// country of several languages stands under each.
const LANGUAGES: [(&str, &str, &str); 34] = [
    ("ar", "العربية", "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE"),
    ("bg", "Български", "BG"),
    ("ca", "Català", "AD"),
    ("cs", "Čeština", "CZ"),
    ("da", "Dansk", "DK FO GL"),
    ("de", "Deutsch", "AT CH DE LI LU"),
    ("el", "Ελληνικά", "CY GR"),
    (
        "en",
        "English",
        "AG AI AU BB BM BS BZ CA CM FJ FK GB GD GG GH GI GY HK IE IM IN JE JM KE KN KY LC LR LS MT MW NA NG \
         NZ PG PH PK RW SC SG SL SZ TC TT TZ UG US VC VG VI ZA ZM ZW",
    ),
    ("es", "Español", "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE"),
    ("et", "Eesti", "EE"),
    ("fi", "Suomi", "FI"),
    (
        "fr",
        "Français",
        "BE BF BI BJ CA CD CF CG CH CI CM DJ DZ FR GA GF GN GP HT LU MA MC MG ML MQ NC NE PF RE SN TD TG \
         TN YT",
    ),
    ("he", "עברית", "IL"),
    ("hr", "Hrvatski", "BA HR"),
    ("hu", "Magyar", "HU"),
    ("id", "Bahasa Indonesia", "ID"),
    ("is", "Íslenska", "IS"),
    ("it", "Italiano", "CH IT SM VA"),
    ("ja", "日本語", "JP"),
    ("ko", "한국어", "KR"),
    ("lt", "Lietuvių", "LT"),
    ("lv", "Latviešu", "LV"),
    ("nl", "Nederlands", "AW BE CW NL SR"),
    ("no", "Norsk", "NO SJ"),
    ("pl", "Polski", "PL"),
    ("pt", "Português", "AO BR CV GW MZ PT ST TL"),
    ("ro", "Română", "MD RO"),
    ("ru", "Русский", "BY KG KZ RU"),
    ("sk", "Slovenčina", "SK"),
    ("sl", "Slovenščina", "SI"),
    ("sv", "Svenska", "AX FI SE"),
    ("tr", "Türkçe", "CY TR"),
    ("uk", "Українська", "UA"),
    ("zh", "中文", "CN HK MO SG TW"),
];

/// A language by its two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(u8); // the place in `LANGUAGES`

impl Language {
    /// Every language that a rule can ask for, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).zip(&LANGUAGES).map(|(at, _)| Self(at))
    }

    /// The language of a tag such as `de-AT`, as a page names its own; nothing where it is none of these.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let code = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        // Norwegian pages name which of both written languages it is.
        let code = if matches!(code.as_str(), "nb" | "nn") { "no" } else { &code };
        Self::all().find(|language| language.code() == code)
    }

    /// In which languages business is done in a country.
    pub fn of_country(country: Country) -> Vec<Self> {
        let is_spoken =
            |language: &Self| language.row().2.split_whitespace().any(|code| code == country.code());
        Self::all().filter(is_spoken).collect()
    }

    /// The two letters.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// The language in its own words.
    pub fn own_name(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> (&'static str, &'static str, &'static str) {
        LANGUAGES[usize::from(self.0)]
    }
}

impl TryFrom<String> for Language {
    type Error = &'static str;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::all().find(|language| language.code() == code).ok_or("no language of the list")
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken_in(country: &str) -> Vec<&'static str> {
        let country = Country::parse(country).expect("a country");
        Language::of_country(country).into_iter().map(Language::code).collect()
    }

    #[test]
    fn a_country_of_several_languages_is_called_in_each() {
        assert_eq!(spoken_in("DE"), ["de"]);
        assert_eq!(spoken_in("CH"), ["de", "fr", "it"]);
        assert_eq!(spoken_in("BE"), ["fr", "nl"]);
        assert_eq!(spoken_in("AQ"), Vec::<&str>::new());
    }

    #[test]
    fn a_page_names_its_language_with_or_without_a_country() {
        let of = |tag: &str| Language::of_tag(tag).map(Language::code);
        assert_eq!(
            [of("de-AT"), of("EN_us"), of("nb"), of(" fr ")],
            [Some("de"), Some("en"), Some("no"), Some("fr")]
        );
        assert_eq!([of(""), of("xx"), of("deutsch")], [None, None, None]);
    }

    #[test]
    fn every_country_of_the_list_is_one_and_the_codes_are_in_order() {
        for (_, name, countries) in LANGUAGES {
            for code in countries.split_whitespace() {
                assert!(Country::parse(code).is_ok(), "{code} under {name}");
            }
        }
        assert!(LANGUAGES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
