//! What changes from one version of the terms to another, field by field, in plain words; and its
//! announcement.

use jiff::tz::TimeZone;
use leadwire_domain::programme::{Published, Terms};

use super::terms_form::TermsForm;
use crate::web::Words;

/// A field that says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field's name as people read it; of a rule: its sentence.
    pub name: String,
    pub before: String,
    pub now: String,
}

/// Everything in which terms differ from others, in the order of the form, as staff read it.
pub fn differences(before: &Terms, now: &Terms, t: Words) -> Vec<Change> {
    let (before, now) = (TermsForm::of_terms(before, t), TermsForm::of_terms(now, t));
    before.changes(&now, t).into_iter().map(|(_, change)| change).collect()
}

/// Terms whose day comes, as partners are told of them.
#[derive(Debug, Clone)]
pub struct Announcement {
    pub version: i64,
    /// The first day on which they bind.
    pub day: String,
    pub changes: Vec<Change>,
}

/// The same as partners read it: of rules that share a sentence what the hardest does, as on the rules page.
pub(super) fn told_differences(before: &Terms, now: &Terms, t: Words) -> Vec<Change> {
    let told = |terms| TermsForm::of_terms(terms, t).told();
    told(before).changes(&told(now), t).into_iter().map(|(_, change)| change).collect()
}

/// Announces terms beside those that bind until then, whose zone the day is in.
pub fn announcement(current: &Published, next: &Published, t: Words) -> Announcement {
    let zone: &TimeZone = &current.zone;
    Announcement {
        version: next.version,
        day: t.day_of(next.effective_at, zone),
        changes: told_differences(&current.terms, &next.terms, t),
    }
}
