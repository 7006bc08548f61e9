//! What is typed into fields of the terms, as values; errors beside their fields.

use leadwire_domain::checks::{KnownPolicy, LookBack};
use leadwire_domain::country::Country;
use leadwire_domain::lead::FieldError;

use crate::web::Words;
use crate::web::forms::error;

/// A number of days, or one of two words: ours, or the reader's.
pub(super) fn look_back(field: &str, typed: &str, t: Words, errors: &mut Vec<FieldError>) -> LookBack {
    let lower = typed.to_lowercase();
    let in_words =
        ["always", "never"].into_iter().find(|name| t.name("look-back", name).to_lowercase() == lower);
    LookBack::from_name(in_words.unwrap_or(&lower)).unwrap_or_else(|| {
        let (least, most) = (KnownPolicy::DAYS.start().to_string(), KnownPolicy::DAYS.end().to_string());
        errors.push(error(field, "LOOK_BACK", &[("least", least), ("most", most)]));
        LookBack::Always
    })
}

/// A number within what is allowed; else its least, and an error.
pub(super) fn number(
    field: &str,
    typed: &str,
    allowed: std::ops::RangeInclusive<u16>,
    errors: &mut Vec<FieldError>,
) -> u16 {
    match typed.parse::<u16>() {
        Ok(number) if allowed.contains(&number) => number,
        _ => {
            let (least, most) = (allowed.start().to_string(), allowed.end().to_string());
            errors.push(error(field, "NUMBER", &[("least", least), ("most", most)]));
            *allowed.start()
        }
    }
}

/// The countries that are served, by their codes; none: all.
pub(super) fn countries(typed: &str, errors: &mut Vec<FieldError>) -> Option<Vec<Country>> {
    let mut served = Vec::new();
    for code in typed.split([',', ' ', ';']).filter(|code| !code.is_empty()) {
        match Country::parse(code) {
            Ok(country) => served.push(country),
            Err(found) => {
                errors.push(FieldError { field: "countries".to_owned(), ..found });
                break;
            }
        }
    }
    if served.is_empty() { None } else { Some(served) }
}
