//! How long the texts of a row may be, as programs and as files tell it. What is longer is no name, but a
//! quotation mark that was never closed, and an index of PostgreSQL would not take it.

use super::accounts::AccountRow;
use super::contacts::ContactRow;
use crate::lead::{FieldError, limits};

impl AccountRow {
    /// What is longer than may be stored: `TOO_LONG`, with the characters that it has and may have; or more:
    /// `TOO_MANY_ITEMS`.
    pub fn too_long(&self) -> Vec<FieldError> {
        let fields = [
            ("id", &self.id, limits::ID),
            ("name", &self.name, limits::COMPANY),
            ("website", &self.website, limits::PAGE),
            ("last_activity", &self.last_activity, limits::WORD),
            ("owner", &self.owner, limits::OWNER),
            ("linkedin", &self.linkedin, limits::PAGE),
            ("vat_number", &self.vat_number, limits::NUMBER),
            ("company_number", &self.company_number, limits::NUMBER),
            ("parent", &self.parent, limits::ID),
        ];
        let aliases = self.aliases.iter().map(|alias| ("aliases", alias, limits::PAGE));
        let mut faults = longer(fields.into_iter().chain(aliases));
        let (found, max) = (self.aliases.len(), limits::ALIASES);
        if found > max {
            faults.push(FieldError::new("aliases", "TOO_MANY_ITEMS").arg("found", found).arg("max", max));
        }
        faults
    }
}

impl ContactRow {
    /// The same of a contact.
    pub fn too_long(&self) -> Vec<FieldError> {
        longer(
            [
                ("id", &self.id, limits::ID),
                ("name", &self.name, limits::WHOLE_NAME),
                ("company", &self.company, limits::COMPANY),
                ("website", &self.website, limits::PAGE),
                ("account", &self.account, limits::ID),
                ("last_activity", &self.last_activity, limits::WORD),
                ("owner", &self.owner, limits::OWNER),
            ]
            .into_iter(),
        )
    }
}

fn longer<'r>(fields: impl Iterator<Item = (&'static str, &'r String, usize)>) -> Vec<FieldError> {
    let too_long = |(field, text, max): (&'static str, &String, usize)| {
        // Fewer bytes are never more characters.
        let length = if text.len() > max { text.chars().count() } else { 0 };
        (length > max).then(|| FieldError::new(field, "TOO_LONG").arg("max", max).arg("length", length))
    };
    fields.filter_map(too_long).collect()
}
