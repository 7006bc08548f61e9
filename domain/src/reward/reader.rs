//! Reads JSON field by field and tells every error with its place, so that a program's author mends all at
//! once.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::company;
use crate::json::MOST_ERRORS;
pub(super) use crate::json::Place;
use crate::lead::FieldError;
use crate::money::Currency;

/// The years in which a fact can be dated: what is outside is a slip, and would be a month slot for every
/// month between.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2200;

/// What becomes of a field that nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    /// An error: a program that sends it believes that we took it (decision 0014).
    Refused,
    /// Passed over and named, as the columns of a CSV are, unless it is a known one misspelt.
    PassedOver,
}

/// What was read so far.
pub(super) struct Reader {
    pub errors: Vec<FieldError>,
    pub passed_over: BTreeSet<String>,
    foreign: Foreign,
    /// The largest amount in either direction, in minor units.
    most: i64,
}

impl Reader {
    pub(super) fn new(foreign: Foreign, most: i64) -> Self {
        Self { errors: Vec::new(), passed_over: BTreeSet::new(), foreign, most }
    }

    /// Notes an error; beyond the most that are told it is only one more.
    pub(super) fn fail(&mut self, error: FieldError) {
        if self.errors.len() < MOST_ERRORS {
            self.errors.push(error);
        }
    }

    fn refuse<T>(&mut self, place: &Place, code: &str) -> Option<T> {
        self.fail(FieldError::new(&place.to_string(), code));
        None
    }

    /// An object with at most the known fields.
    pub(super) fn object<'v>(
        &mut self,
        value: &'v Value,
        place: &Place,
        known: &[&str],
    ) -> Option<Object<'v, '_>> {
        let Some(fields) = value.as_object() else { return self.refuse(place, "NOT_OBJECT") };
        for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
            let here = Place::Field(place, name);
            match nearest(name, known, fields) {
                None if self.foreign == Foreign::PassedOver => {
                    self.passed_over.insert(without_numbers(&here));
                }
                nearest => self.fail(
                    FieldError::new(&here.to_string(), "FOREIGN_FIELD")
                        .arg("name", name)
                        .arg("known", known.join(", "))
                        .arg("nearest", nearest.unwrap_or("none")),
                ),
            }
        }
        Some(Object { reader: self, fields })
    }
}

/// A known field that is not there and was probably meant. Short names are near to anything.
fn nearest<'k>(name: &str, known: &[&'k str], fields: &Map<String, Value>) -> Option<&'k str> {
    let bare = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let (asked, absent) = (bare(name), known.iter().filter(|known| !fields.contains_key(**known)));
    let far = absent.map(|known| (strsim::osa_distance(&asked, &bare(known)), *known));
    far.filter(|(far, known)| *far <= 2 && asked.len().min(known.len()) > 3).min().map(|(_, known)| known)
}

/// Ten thousand lines with the same foreign field are named once.
fn without_numbers(place: &Place) -> String {
    let text = place.to_string();
    text.split('[')
        .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()))
        .collect::<Vec<_>>()
        .join("[")
}

/// An object that is being read.
pub(super) struct Object<'v, 'r> {
    reader: &'r mut Reader,
    fields: &'v Map<String, Value>,
}

impl<'v> Object<'v, '_> {
    /// What stands in a field; null is nothing.
    fn find(&self, name: &str) -> Option<&'v Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    fn get(&mut self, place: &Place, name: &str) -> Option<&'v Value> {
        match self.find(name) {
            Some(value) => Some(value),
            None => self.reader.refuse(&Place::Field(place, name), "REQUIRED"),
        }
    }

    fn refuse<T>(&mut self, place: &Place, name: &str, code: &str) -> Option<T> {
        self.reader.refuse(&Place::Field(place, name), code)
    }

    /// Whether a field is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Whether a field is there and not an empty text, which is how forms and exports write nothing.
    pub(super) fn has_text(&self, name: &str) -> bool {
        self.find(name).is_some_and(|value| value.as_str().is_none_or(|text| !text.trim().is_empty()))
    }

    /// What reads the parts of this object.
    pub(super) fn reader(&mut self) -> &mut Reader {
        self.reader
    }

    /// What must stand in a field, of any kind.
    pub(super) fn value(&mut self, place: &Place, name: &str) -> Option<&'v Value> {
        self.get(place, name)
    }

    /// The items of a list; none where there is no list.
    pub(super) fn list(&mut self, place: &Place, name: &str) -> &'v [Value] {
        match self.find(name) {
            None => &[],
            Some(Value::Array(items)) => items,
            Some(_) => self.refuse(place, name, "NOT_LIST").unwrap_or(&[]),
        }
    }

    /// Text of 1 to `max` characters on one line. White space around it is taken off, as forms and CSV do:
    /// an id with it and the same one without are one.
    pub(super) fn text(&mut self, place: &Place, name: &str, max: usize) -> Option<String> {
        let Some(text) = self.get(place, name)?.as_str() else { return self.refuse(place, name, "NOT_TEXT") };
        let length = text.chars().count();
        if length > max {
            let here = Place::Field(place, name).to_string();
            let error = FieldError::new(&here, "TOO_LONG").arg("max", max).arg("length", length);
            self.reader.fail(error);
            return None;
        }
        match text {
            _ if company::has_forbidden(text) => self.refuse(place, name, "CONTROL_CHARACTER"),
            // Blanks name nothing that anybody could read out.
            _ if text.trim().is_empty() => self.refuse(place, name, "REQUIRED"),
            text => Some(text.trim().to_owned()),
        }
    }

    /// A civil date, written as ISO 8601 with hyphens.
    pub(super) fn date(&mut self, place: &Place, name: &str) -> Option<Date> {
        let text = self.get(place, name)?.as_str().unwrap_or_default();
        let is_shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        match text.parse::<Date>().ok().filter(|_| is_shaped) {
            None => self.refuse(place, name, "DATE"),
            Some(day) if !YEARS.contains(&day.year()) => self.refuse(place, name, "DATE_RANGE"),
            day => day,
        }
    }

    /// A date that need not be there.
    pub(super) fn date_if_any(&mut self, place: &Place, name: &str) -> Option<Date> {
        if self.has(name) { self.date(place, name) } else { None }
    }

    /// Minor units, with sign.
    pub(super) fn amount(&mut self, place: &Place, name: &str) -> Option<i64> {
        let most = self.reader.most;
        let value = self.get(place, name)?;
        match value.as_i64().filter(|amount| (-most..=most).contains(amount)) {
            Some(amount) => Some(amount),
            None => {
                let here = Place::Field(place, name).to_string();
                self.reader.fail(FieldError::new(&here, "AMOUNT").arg("most", most));
                None
            }
        }
    }

    /// Minor units that moved: their direction is said by the list they stand in.
    pub(super) fn moved(&mut self, place: &Place, name: &str) -> Option<i64> {
        match self.amount(place, name)? {
            amount if amount < 0 => self.refuse(place, name, "AMOUNT_NEGATIVE"),
            amount => Some(amount),
        }
    }

    /// A currency of ISO 4217.
    pub(super) fn currency(&mut self, place: &Place) -> Option<Currency> {
        let Some(code) = self.get(place, "currency")?.as_str() else {
            return self.refuse(place, "currency", "NOT_TEXT");
        };
        match Currency::parse(code) {
            Ok(currency) => Some(currency),
            Err(error) => self.refuse(place, "currency", &error.code),
        }
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(&mut self, place: &Place, name: &str, known: &[(&str, T)]) -> Option<T> {
        let said = self.get(place, name)?.as_str();
        if let Some((_, meant)) = known.iter().find(|(word, _)| Some(*word) == said) {
            return Some(*meant);
        }
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        let here = Place::Field(place, name).to_string();
        self.reader.fail(FieldError::new(&here, "ONE_OF").arg("known", words.join(", ")));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_programs_write_them() {
        let root = Place::Root("facts");
        let invoices = Place::Field(&root, "invoices");
        let second = Place::Item(&invoices, 1);
        let lines = Place::Field(&second, "lines");
        let first = Place::Item(&lines, 10);
        let end = Place::Field(&first, "period_end");
        assert_eq!(end.to_string(), "invoices[1].lines[10].period_end");
        assert_eq!(without_numbers(&end), "invoices[].lines[].period_end");
        assert_eq!(root.to_string(), "facts");
    }
}
