//! JSON of other programs, read so that nothing of it is lost: a field that stands there twice is told, where
//! most readers silently take the last.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::lead::FieldError;

/// The most errors that are told at once.
pub(crate) const MOST_ERRORS: usize = 50;

/// Where a value stands: `invoices[2].lines[0].period_end`.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// All of it, by the name that people have for it.
    Root(&'a str),
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(name) => out.write_str(name),
            Self::Field(Self::Root(_), name) => out.write_str(name),
            Self::Field(above, name) => write!(out, "{above}.{name}"),
            Self::Item(above, at) => write!(out, "{above}[{at}]"),
        }
    }
}

/// Reads the body of a call.
///
/// # Errors
/// What is no JSON, with the line and column where reading stops; every field that stands there twice, at
/// most 50, with its place as `field`.
pub fn read(body: &[u8]) -> Result<Value, Vec<FieldError>> {
    let twice = RefCell::new(Vec::new());
    let mut json = serde_json::Deserializer::from_slice(body);
    let whole = Whole { place: Place::Root("body"), twice: &twice };
    let value = whole.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    let value = value.map_err(|why| {
        vec![FieldError::new("body", "JSON").arg("line", why.line()).arg("column", why.column())]
    })?;
    let twice = twice.into_inner();
    if twice.is_empty() { Ok(value) } else { Err(twice) }
}

/// A value with all that is in it, and where it stands.
struct Whole<'p> {
    place: Place<'p>,
    twice: &'p RefCell<Vec<FieldError>>,
}

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        let item = |at| Whole { place: Place::Item(&self.place, at), twice: self.twice };
        while let Some(value) = seq.next_element_seed(item(items.len()))? {
            items.push(value);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            let place = Place::Field(&self.place, &name);
            if fields.contains_key(&name) && self.twice.borrow().len() < MOST_ERRORS {
                self.twice.borrow_mut().push(FieldError::new(&place.to_string(), "FIELD_TWICE"));
            }
            let value = map.next_value_seed(Whole { place, twice: self.twice })?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_stands_twice_is_told_by_its_place() {
        let told = read(br#"{"a": 1, "b": [{"c": 1}, {"c": {"d": 1, "d": 1}, "c": 2}], "a": null}"#);
        let places: Vec<_> = told.unwrap_err().into_iter().map(|error| error.field).collect();
        assert_eq!(places, ["b[1].c.d", "b[1].c", "a"]);
    }

    #[test]
    fn everything_else_is_read_as_it_stands() {
        let text = r#" {"a": [null, true, -5, 18446744073709551615, 1.5, "é\n"], "b": {"a": {}}} "#;
        assert_eq!(read(text.as_bytes()).unwrap(), serde_json::from_str::<Value>(text).unwrap());
        for (broken, column) in [("{\"a\":", 5), ("[1] 2", 5), ("", 0)] {
            let error = read(broken.as_bytes()).unwrap_err().remove(0);
            let args = vec![("line".to_owned(), "1".to_owned()), ("column".to_owned(), column.to_string())];
            assert_eq!((error.code.as_str(), error.args), ("JSON", args), "{broken}");
        }
    }
}
