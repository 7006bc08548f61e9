//! What texts of a row may be, as programs and as files tell it: so long, without tags and without signs that
//! turn the reading direction. What is longer is no name, but a quotation mark that was never closed, and an
//! index of PostgreSQL would not take it.

use super::accounts::AccountRow;
use super::contacts::ContactRow;
use crate::lead::{FieldError, limits, required};

impl AccountRow {
    /// What may not be stored: `TOO_LONG`, with the characters that it has and may have, `MARKUP`,
    /// `CONTROL_CHARACTER`; more than may be: `TOO_MANY_ITEMS`.
    pub fn unfit(&self) -> Vec<FieldError> {
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
        let mut faults = wrong(fields.into_iter().chain(aliases));
        let (found, max) = (self.aliases.len(), limits::ALIASES);
        if found > max {
            faults.push(FieldError::new("aliases", "TOO_MANY_ITEMS").arg("found", found).arg("max", max));
        }
        faults
    }
}

impl ContactRow {
    /// The same of a contact.
    pub fn unfit(&self) -> Vec<FieldError> {
        wrong(
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

fn wrong<'r>(fields: impl Iterator<Item = (&'static str, &'r String, usize)>) -> Vec<FieldError> {
    let wrong = |(field, text, max): (&'static str, &String, usize)| {
        // A cell may go over lines.
        let line = text.replace(['\n', '\r', '\t'], " ");
        required(field, &line, max).err().filter(|why| why.code != "REQUIRED")
    };
    fields.filter(|(_, text, _)| !text.is_empty()).filter_map(wrong).collect()
}
