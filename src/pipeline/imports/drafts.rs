//! Rows of a file as they are stored: accounts or contacts, of one kind in a file.

use std::sync::Arc;

use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{Kind, PipelineRow};

use super::super::draft::{account, of_nobody};
use super::super::{AccountDraft, ContactDraft, RefusedRow, contacts};
use crate::web::forms::error;

/// A row as it is stored.
#[derive(Debug)]
pub(super) enum Draft {
    Account(Box<AccountDraft>),
    Contact(Box<ContactDraft>),
}

/// Some of them.
#[derive(Debug)]
pub(super) enum Drafts {
    Accounts(Vec<AccountDraft>),
    Contacts(Vec<ContactDraft>),
}

/// How a row is called, to whoever mends a file.
pub(super) struct Called<'d> {
    /// Of the file.
    pub(super) line: u64,
    kind: Kind,
    field: &'static str,
    value: &'d str,
}

impl Draft {
    /// A row as it is stored, with what is doubtful in it.
    ///
    /// # Errors
    /// Where there is nothing by which anybody would be known again, or where what should be is none.
    pub(super) fn of(
        row: PipelineRow,
        absent: &Arc<[&'static str]>,
    ) -> Result<(Self, Vec<FieldError>), RefusedRow> {
        Ok(match row {
            PipelineRow::Account(row) => {
                let doubts = row.doubts();
                (Self::Account(Box::new(account(row, absent.clone())?)), doubts)
            }
            PipelineRow::Contact(row) => {
                let doubts = row.doubts();
                (Self::Contact(Box::new(contacts::draft(row, absent.clone())?)), doubts)
            }
        })
    }

    pub(super) fn identity(&self) -> &str {
        match self {
            Self::Account(draft) => &draft.external_id,
            Self::Contact(draft) => &draft.external_id,
        }
    }

    pub(super) fn called(&self) -> Called<'_> {
        match self {
            Self::Account(draft) => of_account(draft),
            Self::Contact(draft) => of_contact(draft),
        }
    }
}

fn of_account(draft: &AccountDraft) -> Called<'_> {
    let row = &draft.row;
    let (field, value) = if row.has_own_id { ("id", &row.id) } else { ("name", &row.name) };
    Called { line: row.line, kind: Kind::Accounts, field, value }
}

fn of_contact(draft: &ContactDraft) -> Called<'_> {
    let row = &draft.row;
    let names = [&row.id, &row.name].into_iter().chain(row.emails.first());
    let value = names.into_iter().find(|name| !name.is_empty()).map_or("", String::as_str);
    Called { line: row.line, kind: Kind::Contacts, field: "id", value }
}

impl Called<'_> {
    /// That it stands in the file already, on the row before.
    pub(super) fn twice(&self, before: u64) -> FieldError {
        self.of_two_rows(before, "ACCOUNT_TWICE", "CONTACT_TWICE")
    }

    /// That it took the place of the row before.
    pub(super) fn replaced(&self, before: u64) -> FieldError {
        self.of_two_rows(before, "ACCOUNT_REPLACED", "CONTACT_REPLACED")
    }

    fn of_two_rows(&self, before: u64, of_account: &str, of_contact: &str) -> FieldError {
        let (value, row) = (self.value.to_owned(), self.line.to_string());
        let args = [("value", value), ("before", before.to_string()), ("row", row)];
        error(self.field, if self.kind == Kind::Accounts { of_account } else { of_contact }, &args)
    }
}

impl Drafts {
    pub(super) fn none_of(kind: Kind) -> Self {
        match kind {
            Kind::Accounts => Self::Accounts(Vec::new()),
            Kind::Contacts => Self::Contacts(Vec::new()),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Accounts(drafts) => drafts.len(),
            Self::Contacts(drafts) => drafts.len(),
        }
    }

    /// How that one is called.
    pub(super) fn called(&self, at: usize) -> Called<'_> {
        match self {
            Self::Accounts(drafts) => of_account(&drafts[at]),
            Self::Contacts(drafts) => of_contact(&drafts[at]),
        }
    }

    /// That nobody would be found by that one.
    pub(super) fn of_nobody(&self, at: usize) -> FieldError {
        match self {
            Self::Accounts(drafts) => of_nobody(&drafts[at].row),
            Self::Contacts(_) => contacts::of_nobody("email"),
        }
    }

    /// Adds one; one of the other kind cannot be, as a file has one kind.
    pub(super) fn push(&mut self, draft: Draft) {
        match (self, draft) {
            (Self::Accounts(drafts), Draft::Account(draft)) => drafts.push(*draft),
            (Self::Contacts(drafts), Draft::Contact(draft)) => drafts.push(*draft),
            _ => {}
        }
    }

    /// Takes one in the place of another.
    pub(super) fn replace(&mut self, at: usize, draft: Draft) {
        match (self, draft) {
            (Self::Accounts(drafts), Draft::Account(draft)) => drafts[at] = *draft,
            (Self::Contacts(drafts), Draft::Contact(draft)) => drafts[at] = *draft,
            _ => {}
        }
    }
}
