//! The part of the form of the terms that says on which days nobody is waited for, and what becomes of a lead
//! that nobody decides.

use jiff::civil::Date;
use leadwire_domain::lead::FieldError;
use leadwire_domain::programme::ReviewLapse;

use crate::web::forms::error;

/// What may become of a lead that nobody decides.
pub(super) const LAPSES: [&str; 2] = ["validate", "wait"];

/// The choice's name in the form and in Fluent keys.
pub(super) fn lapse_name(lapse: ReviewLapse) -> &'static str {
    match lapse {
        ReviewLapse::Validate => "validate",
        ReviewLapse::Wait => "wait",
    }
}

/// The choice of a name.
pub(super) fn review_lapse(typed: &str, errors: &mut Vec<FieldError>) -> ReviewLapse {
    match typed {
        "wait" => return ReviewLapse::Wait,
        "validate" => {}
        _ => errors.push(error("review_lapse", "CHOOSE", &[])),
    }
    ReviewLapse::Validate
}

/// The most days that a calendar holds: ten years of them.
const MOST_HOLIDAYS: usize = 200;

/// One day a line; every line that is none is named by its number.
pub(super) fn holidays(typed: &str, errors: &mut Vec<FieldError>) -> Vec<Date> {
    let mut days = Vec::new();
    for (place, line) in typed.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty()) {
        match line.parse::<Date>() {
            Ok(day) if line.len() == 10 => days.push(day),
            _ => {
                let shown: String = line.chars().take(40).collect();
                let args = [("line", (place + 1).to_string()), ("typed", shown)];
                errors.push(error("holidays", "HOLIDAY", &args));
            }
        }
    }
    if days.len() > MOST_HOLIDAYS {
        errors.push(error("holidays", "TOO_MANY_DAYS", &[("max", MOST_HOLIDAYS.to_string())]));
    }
    days.sort();
    days.dedup();
    days
}
