//! Contacts of the mirror: people of the CRM, with an account or without.

use std::sync::Arc;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::ContactRow;

use super::{ID, RefusedRow, parent_id};
use crate::app::hash_of;
use crate::web::forms::error;

/// A contact of the mirror, as staff see it.
#[derive(Debug, Clone)]
pub struct Contact {
    pub id: String,
    pub external_id: String,
    /// The person's; empty where nobody said, or where it was erased.
    pub name: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub company: String,
    pub website: String,
    pub domains: Vec<String>,
    pub country: Option<String>,
    /// The identity of the account that it names.
    pub account: Option<String>,
    /// That account's name, where it is in the pipeline.
    pub account_name: Option<String>,
    /// The contact's own.
    pub stage: Option<String>,
    pub last_activity: Option<String>,
    pub owner: Option<String>,
    pub has_left: bool,
}

impl Contact {
    /// The operator's id of the account that it names.
    pub fn account_id(&self) -> Option<&str> {
        self.account.as_deref().map(parent_id)
    }

    /// What it is called where it stands for a company: its company, else the person, else an address.
    pub fn called(&self) -> String {
        let names = [&self.company, &self.name].into_iter().chain(self.emails.first());
        names.into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default()
    }
}

/// A contact as it is handed in: what is stored, and what it is found by.
#[derive(Debug, Clone)]
pub struct ContactDraft {
    /// The id in the operator's own system; without one, a hash of the address, the number or the name.
    pub external_id: String,
    /// Fields of which nothing is said: of a contact that is known they stay as they are.
    pub absent: Arc<[&'static str]>,
    /// As written.
    pub row: ContactRow,
    pub candidate: Candidate,
}

impl ContactDraft {
    /// The identity of the account that it names.
    pub fn account(&self) -> Option<String> {
        Some(&self.row.account).filter(|id| !id.is_empty()).map(|id| format!("{ID}{id}"))
    }

    /// A contact of a program: it has an id of the operator's.
    pub(super) fn of_item(row: ContactRow, absent: Arc<[&'static str]>) -> Self {
        let candidate = Candidate::of_contact(&row, whose_domain);
        Self { external_id: format!("{ID}{}", row.id), absent, row, candidate }
    }

    /// The contact as it is said, and as it stood before in what nothing is said of.
    pub(super) fn keeping(&self, before: &ContactRow) -> Self {
        let mut row = self.row.clone();
        let is_absent = |field: &str| self.absent.contains(&field);
        for (name, field, stood) in [
            ("name", &mut row.name, &before.name),
            ("company", &mut row.company, &before.company),
            ("website", &mut row.website, &before.website),
            ("country", &mut row.country, &before.country),
            ("account", &mut row.account, &before.account),
            ("last_activity", &mut row.last_activity, &before.last_activity),
            ("owner", &mut row.owner, &before.owner),
        ] {
            if is_absent(name) {
                field.clone_from(stood);
            }
        }
        for (name, field, stood) in
            [("email", &mut row.emails, &before.emails), ("phone", &mut row.phones, &before.phones)]
        {
            if is_absent(name) {
                field.clone_from(stood);
            }
        }
        if is_absent("stage") {
            row.stage = before.stage;
        }
        // Domains come of website and addresses together, so they are read anew.
        let candidate = Candidate::of_contact(&row, whose_domain);
        Self { external_id: self.external_id.clone(), absent: self.absent.clone(), row, candidate }
    }
}

/// A row of a sheet as a contact that is stored; an error where nobody would be found by it.
///
/// # Errors
/// A row with neither a working address nor a number nor a company, or with a text that is none of one line.
pub fn draft(row: ContactRow, absent: Arc<[&'static str]>) -> Result<ContactDraft, RefusedRow> {
    let candidate = Candidate::of_contact(&row, whose_domain);
    let mut errors = row.unfit();
    if !candidate.is_anybody() {
        errors.push(of_nobody("email"));
    }
    if !errors.is_empty() {
        return Err(RefusedRow { line: row.line, errors });
    }
    Ok(ContactDraft { external_id: identity(&row, &candidate), absent, row, candidate })
}

/// That nobody would be found by a contact.
pub(super) fn of_nobody(field: &str) -> FieldError {
    error(field, "CONTACT_OF_NOBODY", &[])
}

/// Who a contact is: its id; without one its address, number, or name and company. These are told apart by a
/// hash, because an identity outlives what is erased.
fn identity(row: &ContactRow, candidate: &Candidate) -> String {
    if !row.id.is_empty() {
        return format!("{ID}{}", row.id);
    }
    match (candidate.emails.first(), candidate.phones.first()) {
        (Some(email), _) => format!("email:{}", hash_of(email)),
        (None, Some(phone)) => format!("phone:{}", hash_of(&format!("{phone} {}", row.name.to_lowercase()))),
        (None, None) => {
            let who = format!("{} / {}", row.name, row.company).to_lowercase();
            format!("name:{}", hash_of(&who))
        }
    }
}
