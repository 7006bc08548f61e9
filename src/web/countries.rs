//! Countries as a form offers them: in the reader's language, in its order.

use leadwire_domain::country::Country;

use super::Words;

/// One entry of a country list.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// The programme serves it.
    pub is_served: bool,
}

/// A country's name in the reader's language; what is no country's code stays as it is.
pub fn country_name(code: &str, t: Words) -> String {
    let known = Country::parse(code).ok();
    let name = known.and_then(|country| t.find_pairs(&format!("country-{}", country.code()), &[]));
    name.unwrap_or_else(|| code.to_owned())
}

/// Every country, and first an empty prompt. Countries that are not served say so, and can be chosen all the
/// same: the answer then tells why.
pub fn choices(served: impl Fn(&Country) -> bool, t: Words) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Country::all()
        .map(|country| {
            let name = country_name(country.code(), t);
            let is_served = served(&country);
            let label =
                if is_served { name } else { t.say_with("country-not-served", &[("country", name.into())]) };
            Choice { value: country.code().to_owned(), label, is_served }
        })
        .collect();
    choices.sort_by_cached_key(|choice| leadwire_domain::company::sort_key(&choice.label));
    choices.insert(0, Choice { value: String::new(), label: t.say("country-choose"), is_served: true });
    choices
}
