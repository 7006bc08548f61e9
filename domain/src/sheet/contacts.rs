//! A sheet of the operator's contacts: ours, contacts of HubSpot, leads or contacts of Salesforce, persons or
//! leads of Pipedrive. A contact need not belong to an account.

use std::io::Read;

use jiff::civil::Date;

use super::accounts::{country, day_written, websites};
use super::columns::Column;
use super::headers::OF_CONTACTS;
use super::problem::SheetError;
use super::stage::Stage;
use super::table::{Table, TableRow};
use crate::country::Country;
use crate::email::Email;
use crate::lead::FieldError;

/// Headers, the one that says most first: where a file has two of them, the other is not read, but of
/// numbers, addresses, sites and countries.
pub(super) const COLUMNS: [Column; 18] = [
    Column {
        name: "id",
        known_as: &["contact id", "lead id", "record id", "person - id", "lead - id", "hs object id"],
    },
    Column { name: "name", known_as: &["full name", "person - name", "lead - contact person", "contact"] },
    Column { name: "first_name", known_as: &["given name", "person - first name"] },
    Column { name: "last_name", known_as: &["surname", "family name", "person - last name"] },
    Column {
        name: "email",
        known_as: &["e-mail", "email address", "work email", "person - email - work", "person - email"],
    },
    Column {
        name: "email_home",
        known_as: &["person - email - home", "personal email", "additional email addresses"],
    },
    Column { name: "email_other", known_as: &["person - email - other", "secondary email", "other email"] },
    Column {
        name: "phone",
        known_as: &[
            "phone number",
            "business phone",
            "work phone",
            "telephone",
            "person - phone - work",
            "person - phone",
        ],
    },
    Column { name: "mobile", known_as: &["mobile phone number", "mobile phone", "person - phone - mobile"] },
    Column { name: "phone_home", known_as: &["home phone", "person - phone - home"] },
    Column { name: "phone_other", known_as: &["other phone", "person - phone - other"] },
    Column {
        name: "company",
        known_as: &[
            "company name",
            "account name",
            // Reports of Salesforce, of leads and contacts together.
            "company / account",
            "associated company",
            "person - organization",
            "lead - organization",
            "organization",
            "organisation",
        ],
    },
    Column { name: "website", known_as: &["website url", "company website", "web site", "url"] },
    Column {
        name: "country",
        known_as: &["country/region", "country code", "mailing country", "mailing country code"],
    },
    Column {
        name: "account",
        known_as: &[
            "account id",
            "company id",
            "primary associated company id",
            "associated company ids (primary)",
            "associated company id",
            "associated company ids",
            "person - organization id",
            "lead - organization id",
            "organization id",
        ],
    },
    Column {
        name: "stage",
        known_as: &[
            "lifecycle stage",
            "lead status",
            "person - label",
            "person - labels",
            "lead - label",
            "status",
        ],
    },
    Column {
        name: "last_activity",
        known_as: &[
            "last activity date",
            "last contacted",
            "person - last activity date",
            "last modified date",
            "person - update time",
            "lead - update time",
        ],
    },
    Column {
        name: "owner",
        known_as: &[
            "owner email",
            "contact owner",
            "lead owner",
            "contact owner email",
            "record owner",
            "person - owner",
            "lead - owner",
        ],
    },
];

pub(super) const EMAILS: [&str; 3] = ["email", "email_home", "email_other"];
const PHONES: [&str; 4] = ["phone", "mobile", "phone_home", "phone_other"];
/// Addresses and numbers of one person that are kept.
const MOST_OF_ONE_KIND: usize = 10;

/// One contact as written; empty where nothing is said, or that there is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactRow {
    /// 1-based data row.
    pub line: u64,
    /// The operator's id; empty where there is none.
    pub id: String,
    /// The person's.
    pub name: String,
    /// As written.
    pub emails: Vec<String>,
    /// As written.
    pub phones: Vec<String>,
    /// The company as text; it may be no account of the operator's.
    pub company: String,
    /// Web address or domain, as written.
    pub website: String,
    /// Alpha-2 or English name, as written.
    pub country: String,
    /// The operator's id of the account that the contact belongs to.
    pub account: String,
    /// Of the contact itself; active where nothing is said.
    pub stage: Stage,
    /// The word for the stage, as written.
    pub stage_word: String,
    /// As written.
    pub last_activity: String,
    /// Whose it is among the operator's people: an address or a name, as written.
    pub owner: String,
    /// Lines within its fields that look like rows: a quotation mark may not be closed.
    pub rows_within: usize,
}

impl ContactRow {
    /// The fields by which an import or a program says a contact; what it does not say stays as it was.
    pub const FIELDS: [&'static str; 10] = [
        "name",
        "email",
        "phone",
        "company",
        "website",
        "country",
        "account",
        "stage",
        "last_activity",
        "owner",
    ];

    /// The civil day of the last activity, as far as what is written says one.
    pub fn last_active_on(&self) -> Option<Date> {
        day_written(&self.last_activity)
    }

    /// What is taken for nothing said: the contact is known all the same.
    pub fn doubts(&self) -> Vec<FieldError> {
        let mut doubts = Vec::new();
        for written in self.emails.iter().filter(|written| Email::parse(written).is_err()) {
            doubts.push(FieldError::new("email", "CONTACT_EMAIL").arg("value", written));
        }
        if !self.country.is_empty() && Country::from_name(&self.country).is_none() {
            doubts.push(FieldError::new("country", "CONTACT_COUNTRY").arg("value", &self.country));
        }
        if Stage::known(&self.stage_word).is_none() {
            doubts.push(FieldError::new("stage", "CONTACT_STAGE").arg("value", &self.stage_word));
        }
        if !self.last_activity.is_empty() && self.last_active_on().is_none() {
            doubts.push(FieldError::new("last_activity", "CONTACT_DAY").arg("value", &self.last_activity));
        }
        if self.rows_within > 0 {
            doubts.push(FieldError::new("row", "ROWS_WITHIN").arg("count", self.rows_within));
        }
        doubts
    }
}

/// A file whose header names contacts; a column by which one would be known must be there.
pub(super) fn table(source: impl Read + Send + 'static) -> Result<Table, SheetError> {
    let table = Table::open(source, &COLUMNS, &OF_CONTACTS)?;
    let known_by = ["email", "phone", "company"];
    if is_known_by(|name| table.has(name)) { Ok(table) } else { Err(table.lacks(&known_by)) }
}

/// Whether by these columns a contact would be known again.
pub(super) fn is_known_by(has: impl Fn(&str) -> bool) -> bool {
    EMAILS.iter().chain(&PHONES).chain(&["company", "website"]).any(|name| has(name))
}

/// Fields of which a file with these columns says nothing, not even that there is nothing.
pub(super) fn absent(has: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    let is_there = |field: &&'static str| match *field {
        "name" => any(&["name", "first_name", "last_name"]),
        "email" => any(&EMAILS),
        "phone" => any(&PHONES),
        field => has(field),
    };
    ContactRow::FIELDS.into_iter().filter(|field| !is_there(field)).collect()
}

/// A row of a table as a contact.
pub(super) fn contact(row: &TableRow<'_>) -> ContactRow {
    let stage_word = row.seen("stage");
    ContactRow {
        line: row.line,
        id: row.seen("id"),
        name: name(row),
        emails: several(row, &EMAILS),
        phones: several(row, &PHONES),
        company: row.seen("company"),
        website: websites(row).into_iter().next().unwrap_or_default(),
        country: country(row),
        account: first_of(&row.seen("account")),
        stage: Stage::parse(&stage_word),
        stage_word,
        last_activity: row.seen("last_activity"),
        owner: row.seen("owner"),
        rows_within: row.rows_within(),
    }
}

/// The whole name, or its parts put together.
fn name(row: &TableRow<'_>) -> String {
    let parts = [row.seen("first_name"), row.seen("last_name")];
    let parts =
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
    Some(row.seen("name")).filter(|name| !name.is_empty()).unwrap_or(parts)
}

/// Exports put several values of one kind into one cell, and several cells hold values of one kind.
fn several(row: &TableRow<'_>, columns: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for cell in columns.iter().flat_map(|column| row.all_seen(column)) {
        for value in cell.split([';', ',', '\n']).map(str::trim).filter(|value| !value.is_empty()) {
            if all.len() < MOST_OF_ONE_KIND && !all.iter().any(|known| known == value) {
                all.push(value.to_owned());
            }
        }
    }
    all
}

/// HubSpot names every company of a contact, the main one first.
fn first_of(ids: &str) -> String {
    ids.split([';', ',']).next().unwrap_or_default().trim().to_owned()
}
