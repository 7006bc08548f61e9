//! How long the texts of a row may be, as programs and as files tell it. What is longer is no name, but a
//! quotation mark that was never closed, and an index of PostgreSQL would not take it.

use super::accounts::AccountRow;
use super::contacts::ContactRow;
use crate::feed::MOST_OF_AN_ID;
use crate::lead::{FieldError, limits};

/// Characters of an address at which somebody is reached, of a page, and of a public number.
pub(crate) const MOST_OF_AN_OWNER: usize = 254;
pub(crate) const MOST_OF_A_PAGE: usize = 2_048;
pub(crate) const MOST_OF_A_NUMBER: usize = 100;
/// Characters of a person's whole name.
pub(crate) const MOST_OF_A_PERSON: usize = 2 * limits::NAME + 1;
/// Characters of a country, a stage and a day.
pub(crate) const MOST_OF_A_WORD: usize = 100;

impl AccountRow {
    /// What is longer than may be stored: `TOO_LONG`, with the characters that it has and may have.
    pub fn too_long(&self) -> Vec<FieldError> {
        let fields = [
            ("id", &self.id, MOST_OF_AN_ID),
            ("name", &self.name, limits::COMPANY),
            ("website", &self.website, MOST_OF_A_PAGE),
            ("last_activity", &self.last_activity, MOST_OF_A_WORD),
            ("owner", &self.owner, MOST_OF_AN_OWNER),
            ("linkedin", &self.linkedin, MOST_OF_A_PAGE),
            ("vat_number", &self.vat_number, MOST_OF_A_NUMBER),
            ("company_number", &self.company_number, MOST_OF_A_NUMBER),
            ("parent", &self.parent, MOST_OF_AN_ID),
        ];
        let aliases = self.aliases.iter().map(|alias| ("aliases", alias, MOST_OF_A_PAGE));
        longer(fields.into_iter().chain(aliases))
    }
}

impl ContactRow {
    /// The same of a contact.
    pub fn too_long(&self) -> Vec<FieldError> {
        longer(
            [
                ("id", &self.id, MOST_OF_AN_ID),
                ("name", &self.name, MOST_OF_A_PERSON),
                ("company", &self.company, limits::COMPANY),
                ("website", &self.website, MOST_OF_A_PAGE),
                ("account", &self.account, MOST_OF_AN_ID),
                ("last_activity", &self.last_activity, MOST_OF_A_WORD),
                ("owner", &self.owner, MOST_OF_AN_OWNER),
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
