//! The fields of one item: what is not there is noted, what is null or empty is nothing, what is wrong is
//! told by its place.

use serde_json::{Map, Value};

use super::Said;
use crate::country::Country;
use crate::email::Email;
use crate::json::Place;
use crate::lead::{FieldError, limits};
use crate::nothing::says_nothing;
use crate::phone::Phone;
use crate::sheet::{Stage, day_written, told};
use crate::web::Website;

/// Errors of one item that are told.
const TOLD: usize = 50;
/// Characters of a phone number, as forms take them.
const PHONE: usize = 32;

/// The words for stages, as programs write them.
const STAGES: &str = "prospect, customer, former, lost";

/// An item that is being read.
pub struct Fields<'v> {
    fields: &'v Map<String, Value>,
    place: String,
    absent: Vec<&'static str>,
    errors: Vec<FieldError>,
}

impl<'v> Fields<'v> {
    pub(super) fn new(fields: &'v Map<String, Value>, place: Place<'_>, errors: Vec<FieldError>) -> Self {
        Self { fields, place: place.to_string(), absent: Vec::new(), errors }
    }

    /// What was said, or all that cannot be taken.
    pub(super) fn end<T>(mut self, row: T) -> Result<Said<T>, Vec<FieldError>> {
        self.errors.truncate(TOLD);
        if self.errors.is_empty() { Ok(Said { row, absent: self.absent }) } else { Err(self.errors) }
    }

    /// Notes errors that are told by the field alone.
    pub(super) fn fail(&mut self, errors: impl IntoIterator<Item = FieldError>) {
        for why in errors {
            let field = format!("{}.{}", self.place, why.field);
            self.errors.push(FieldError { field, ..why });
        }
    }

    fn wrong(&mut self, name: &str, code: &str) {
        self.fail([FieldError::new(name, code)]);
    }

    /// What stands in a field; nothing where it is not there, which is noted, and where it is null.
    fn value(&mut self, name: &'static str) -> Option<&'v Value> {
        let value = self.fields.get(name);
        if value.is_none() {
            self.absent.push(name);
        }
        value.filter(|value| !value.is_null())
    }

    /// One line of text.
    pub(super) fn text(&mut self, name: &'static str, max: usize) -> String {
        let Some(value) = self.value(name) else { return String::new() };
        self.line(name, value, max)
    }

    /// The same; nothing where it says in words that there is nothing, as CRMs fill a field.
    pub(super) fn said(&mut self, name: &'static str, max: usize) -> String {
        Some(self.text(name, max)).filter(|text| !says_nothing(text)).unwrap_or_default()
    }

    fn line(&mut self, name: &str, value: &Value, max: usize) -> String {
        let Some(text) = value.as_str() else {
            self.wrong(name, "NOT_TEXT");
            return String::new();
        };
        match told(name, text, max) {
            Ok(line) => line,
            Err(why) if why.code == "REQUIRED" => String::new(),
            Err(why) => {
                self.fail([why]);
                String::new()
            }
        }
    }

    /// A list of such lines.
    pub(super) fn lines(&mut self, name: &'static str, most: usize, max: usize) -> Vec<String> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.wrong(name, "NOT_LIST");
            return Vec::new();
        };
        self.each(name, list, most, max)
    }

    /// One line, or a list of such.
    fn one_or_more(&mut self, name: &'static str, most: usize, max: usize) -> Vec<String> {
        match self.value(name) {
            None => Vec::new(),
            Some(Value::Array(list)) => self.each(name, list, most, max),
            Some(one) => {
                Some(self.line(name, one, max)).filter(|line| !line.is_empty()).into_iter().collect()
            }
        }
    }

    fn each(&mut self, name: &str, list: &'v [Value], most: usize, max: usize) -> Vec<String> {
        if list.len() > most {
            self.fail([FieldError::new(name, "TOO_MANY_ITEMS").arg("found", list.len()).arg("max", most)]);
            return Vec::new();
        }
        let lines =
            list.iter().enumerate().map(|(at, value)| self.line(&format!("{name}[{at}]"), value, max));
        lines.collect::<Vec<_>>().into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// A web address.
    pub(super) fn website(&mut self) -> String {
        let written = self.text("website", limits::PAGE);
        if !written.is_empty()
            && let Err(why) = Website::parse(&written)
        {
            // A program has no box to tick.
            let code =
                if why.code == "WEBSITE_SHAPE" { "WEBSITE_NEEDED".to_owned() } else { why.code.clone() };
            self.fail([FieldError { code, field: "website".to_owned(), ..why }]);
        }
        written
    }

    /// E-mail addresses, a text or a list of such.
    pub(super) fn emails(&mut self, most: usize) -> Vec<String> {
        let written = self.one_or_more("email", most, crate::email::MAX_CHARACTERS);
        let wrong = written.iter().filter_map(|email| Email::parse(email).err());
        self.fail(wrong.map(|why| FieldError { field: "email".to_owned(), ..why }).collect::<Vec<_>>());
        written
    }

    /// Phone numbers likewise.
    pub(super) fn phones(&mut self, most: usize) -> Vec<String> {
        let written = self.one_or_more("phone", most, PHONE);
        let wrong = written.iter().filter_map(|phone| Phone::parse_given(phone).err());
        self.fail(wrong.map(|why| FieldError { field: "phone".to_owned(), ..why }).collect::<Vec<_>>());
        written
    }

    /// A country by its two letters or its English name.
    pub(super) fn country(&mut self) -> String {
        let written = self.text("country", limits::WORD);
        if !written.is_empty() && Country::from_name(&written).is_none() {
            self.wrong("country", "COUNTRY_UNKNOWN");
        }
        written
    }

    /// A stage, in our words or a CRM's.
    pub(super) fn stage(&mut self) -> (Stage, String) {
        let word = self.text("stage", limits::WORD);
        let stage = Stage::known(&word).unwrap_or_else(|| {
            self.fail([FieldError::new("stage", "ONE_OF").arg("known", STAGES)]);
            Stage::default()
        });
        (stage, word)
    }

    /// The day of the last activity, as ISO 8601; a time behind it is nothing to us.
    pub(super) fn last_activity(&mut self) -> String {
        let written = self.text("last_activity", limits::WORD);
        if written.is_empty() {
            return written;
        }
        let is_shaped = written.as_bytes().get(4) == Some(&b'-');
        match day_written(&written).filter(|_| is_shaped) {
            Some(day) => day.to_string(),
            None => {
                self.wrong("last_activity", "DATE");
                String::new()
            }
        }
    }
}
