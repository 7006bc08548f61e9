//! A contact as a program tells it.

use super::Told;
use super::fields::Fields;
use crate::lead::limits;
use crate::sheet::ContactRow;

/// Addresses and numbers of one contact.
const MOST_OF_ONE_KIND: usize = 10;

impl Told for ContactRow {
    const LIST: &'static str = "contacts";
    const FIELDS: &'static [&'static str] = &ContactRow::FIELDS;

    fn read(external_id: String, fields: &mut Fields<'_>) -> Self {
        let (stage, stage_word) = fields.stage();
        ContactRow {
            line: 0,
            id: external_id,
            name: fields.said("name", limits::WHOLE_NAME),
            emails: fields.emails(MOST_OF_ONE_KIND),
            phones: fields.phones(MOST_OF_ONE_KIND),
            company: fields.said("company", limits::COMPANY),
            website: fields.website(),
            country: fields.country(),
            account: fields.said("account", limits::ID),
            stage,
            stage_word,
            last_activity: fields.last_activity(),
            owner: fields.said("owner", limits::OWNER),
            rows_within: 0,
        }
    }
}
