//! What programs tell of accounts and contacts: up to a thousand in one body, each read by itself, so that
//! one that cannot be taken keeps no other out.

mod accounts;
mod contacts;
mod fields;

use serde_json::{Map, Value};

use self::fields::Fields;
use crate::json::Place;
use crate::lead::{FieldError, limits};
use crate::sheet::{AccountRow, ContactRow, told};

/// Items of one call.
pub const MOST_ITEMS: usize = 1_000;

/// A row of the pipeline as a program can tell it.
pub trait Told: Sized {
    /// What a body calls the list of them.
    const LIST: &'static str;
    /// The fields of one beside its external id.
    const FIELDS: &'static [&'static str];

    /// Reads one; what is wrong is noted in `fields`.
    fn read(external_id: String, fields: &mut Fields<'_>) -> Self;
}

/// The body of a call.
#[derive(Debug, Clone)]
pub struct Feed<T> {
    /// The full reading that the call is part of.
    pub sync: Option<String>,
    /// In the order of the body.
    pub items: Vec<Item<T>>,
}

/// One of many that were told.
#[derive(Debug, Clone)]
pub struct Item<T> {
    /// The operator's id, as far as one could be read.
    pub external_id: Option<String>,
    /// What is said, or everything in it that cannot be taken.
    pub said: Result<Said<T>, Vec<FieldError>>,
}

/// What is said of one.
#[derive(Debug, Clone)]
pub struct Said<T> {
    /// A field that is not said is empty here.
    pub row: T,
    /// Fields of which nothing is said: they stay as they are.
    pub absent: Vec<&'static str>,
}

/// Reads the body of a call.
///
/// # Errors
/// What is no list of items, or too long a one; a field beside it that nobody knows.
pub fn read<T: Told>(body: &Value) -> Result<Feed<T>, Vec<FieldError>> {
    let fields = envelope(body, &[T::LIST, "sync"])?;
    let sync = match fields.get("sync").filter(|sync| !sync.is_null()) {
        None => None,
        Some(sync) => Some(id(sync, "sync").map_err(|why| vec![why])?),
    };
    let mut seen = std::collections::HashMap::new();
    let items = list(fields, T::LIST)?.iter().enumerate().map(|(at, value)| {
        let mut item = item::<T>(value, at);
        let before = item.external_id.clone().and_then(|id| seen.insert(id, at).map(|before| (before, at)));
        if let Some((before, at)) = before {
            let why = FieldError::new(&format!("{}[{at}].external_id", T::LIST), "ITEM_TWICE");
            item.said = Err(vec![why.arg("before", format!("{}[{before}]", T::LIST))]);
            seen.insert(item.external_id.clone().unwrap_or_default(), before);
        }
        item
    });
    Ok(Feed { sync, items: items.collect() })
}

/// Reads a body that only names external ids: `{"external_ids": [...]}`.
///
/// # Errors
/// Everything that is no id, with its place.
pub fn read_ids(body: &Value) -> Result<Vec<String>, Vec<FieldError>> {
    const LIST: &str = "external_ids";
    let fields = envelope(body, &[LIST])?;
    let (mut ids, mut errors) = (Vec::new(), Vec::new());
    for (at, value) in list(fields, LIST)?.iter().enumerate() {
        match id(value, &format!("{LIST}[{at}]")) {
            Ok(id) => ids.push(id),
            Err(why) => errors.push(why),
        }
    }
    if errors.is_empty() { Ok(ids) } else { Err(errors) }
}

/// Reads the body that ends a full reading: nothing, `{}`, or `{"expect_at_most": n}`.
///
/// # Errors
/// Anything else.
pub fn read_limit(body: &Value) -> Result<Option<u64>, Vec<FieldError>> {
    let limit = envelope(body, &["expect_at_most"])?.get("expect_at_most").filter(|limit| !limit.is_null());
    match limit.map(Value::as_u64) {
        None => Ok(None),
        Some(Some(limit)) => Ok(Some(limit)),
        Some(None) => {
            let why = FieldError::new("expect_at_most", "NUMBER").arg("least", 0).arg("most", u32::MAX);
            Err(vec![why])
        }
    }
}

/// The fields of the body, all of them known.
fn envelope<'v>(body: &'v Value, known: &[&str]) -> Result<&'v Map<String, Value>, Vec<FieldError>> {
    let Some(fields) = body.as_object() else { return Err(vec![FieldError::new("body", "NOT_OBJECT")]) };
    let foreign: Vec<FieldError> = foreign(fields, &Place::Root("body"), known).collect();
    if foreign.is_empty() { Ok(fields) } else { Err(foreign) }
}

fn list<'v>(fields: &'v Map<String, Value>, name: &str) -> Result<&'v [Value], Vec<FieldError>> {
    let wrong = |code| vec![FieldError::new(name, code)];
    match fields.get(name) {
        None | Some(Value::Null) => Err(wrong("REQUIRED")),
        Some(Value::Array(items)) if items.is_empty() => Err(wrong("REQUIRED")),
        Some(Value::Array(items)) if items.len() > MOST_ITEMS => {
            let why = FieldError::new(name, "TOO_MANY_ITEMS").arg("found", items.len());
            Err(vec![why.arg("max", MOST_ITEMS)])
        }
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(wrong("NOT_LIST")),
    }
}

/// So many foreign fields of one object are told.
const TOLD_FOREIGN: usize = 20;

fn foreign(fields: &Map<String, Value>, place: &Place, known: &[&str]) -> impl Iterator<Item = FieldError> {
    let foreign = fields.keys().filter(|name| !known.contains(&name.as_str())).take(TOLD_FOREIGN);
    foreign.map(|name| {
        let short: String = name.chars().take(80).collect();
        let nearest = known.iter().map(|known| (strsim::osa_distance(&short.to_lowercase(), known), *known));
        let nearest = nearest.filter(|(far, _)| *far <= 2).min().map_or("none", |(_, known)| known);
        let why = FieldError::new(&Place::Field(place, &short).to_string(), "FOREIGN_FIELD");
        why.arg("name", &short).arg("known", known.join(", ")).arg("nearest", nearest)
    })
}

fn item<T: Told>(value: &Value, at: usize) -> Item<T> {
    let root = Place::Root("body");
    let (list, refused) =
        (Place::Field(&root, T::LIST), |why| Item { external_id: None, said: Err(vec![why]) });
    let place = Place::Item(&list, at);
    let Some(object) = value.as_object() else {
        return refused(FieldError::new(&place.to_string(), "NOT_OBJECT"));
    };
    let field = Place::Field(&place, "external_id").to_string();
    let external_id = match object.get("external_id").filter(|id| !id.is_null()) {
        None => return refused(FieldError::new(&field, "REQUIRED")),
        Some(id) => match self::id(id, &field) {
            Ok(id) => id,
            Err(why) => return refused(why),
        },
    };
    let known: Vec<&str> = std::iter::once("external_id").chain(T::FIELDS.iter().copied()).collect();
    let mut fields = Fields::new(object, place, foreign(object, &place, &known).collect());
    let row = T::read(external_id.clone(), &mut fields);
    Item { external_id: Some(external_id), said: fields.end(row) }
}

/// An id of an address as it is kept, like one of a body.
///
/// # Errors
/// What can be no id.
pub fn id_of_path(written: &str) -> Result<String, FieldError> {
    told("external_id", written, limits::ID)
}

/// An id as it is kept.
fn id(value: &Value, field: &str) -> Result<String, FieldError> {
    let text = value.as_str().ok_or_else(|| FieldError::new(field, "NOT_TEXT"))?;
    told(field, text, limits::ID)
}

impl Said<AccountRow> {
    /// Whether it says nothing at all beside the id.
    pub fn is_bare(&self) -> bool {
        self.absent.len() == AccountRow::FIELDS.len()
    }
}

impl Said<ContactRow> {
    /// Whether it says nothing at all beside the id.
    pub fn is_bare(&self) -> bool {
        self.absent.len() == ContactRow::FIELDS.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn codes(said: &Result<Said<AccountRow>, Vec<FieldError>>) -> Vec<(String, String)> {
        let errors = said.as_ref().err().into_iter().flatten();
        errors.map(|why| (why.field.clone(), why.code.clone())).collect()
    }

    #[test]
    fn a_field_that_is_absent_is_named_and_one_that_is_null_or_empty_is_not() {
        let body =
            json!({ "accounts": [{ "external_id": " A-1 ", "name": "Acme", "phone": null, "owner": "" }] });
        let feed = read::<AccountRow>(&body).unwrap();
        let said = feed.items[0].said.as_ref().unwrap();
        assert_eq!(feed.items[0].external_id.as_deref(), Some("A-1"));
        assert_eq!((said.row.id.as_str(), said.row.name.as_str()), ("A-1", "Acme"));
        let there = AccountRow::FIELDS.iter().filter(|field| !said.absent.contains(field));
        assert_eq!(there.copied().collect::<Vec<_>>(), ["name", "phone", "owner"]);
    }

    #[test]
    fn the_second_of_two_items_of_one_id_comes_back_and_so_does_a_third() {
        let body = json!({ "accounts": [{ "external_id": "A", "name": "1" }, { "external_id": "A " },
                                        { "external_id": "A" }] });
        let feed = read::<AccountRow>(&body).unwrap();
        assert!(feed.items[0].said.is_ok());
        for at in [1, 2] {
            let told = (format!("accounts[{at}].external_id"), "ITEM_TWICE".to_owned());
            assert_eq!(codes(&feed.items[at].said), [told]);
        }
    }

    proptest! {
        #[test]
        fn no_value_in_a_field_makes_the_reader_panic(
            text in any::<String>(), at in 0..AccountRow::FIELDS.len(),
        ) {
            for value in [json!(text), json!([text]), json!({ "a": text }), json!(1.5), json!(true)] {
                let account = json!({ "accounts": [{ "external_id": "A", AccountRow::FIELDS[at]: value }] });
                prop_assert_eq!(read::<AccountRow>(&account).unwrap().items.len(), 1);
                let field = ContactRow::FIELDS[at % ContactRow::FIELDS.len()];
                let contact = json!({ "contacts": [{ "external_id": text, field: value }] });
                prop_assert_eq!(read::<ContactRow>(&contact).unwrap().items.len(), 1);
            }
        }
    }
}
