//! The pipeline: a mirror of the companies and contacts that the operator already knows.

mod import;
mod kept;
pub mod pages;
mod report;
mod store;
mod words;

pub use import::{ImportError, Repeats, import_accounts, row_error, sheet_error};
pub use report::{DoubtfulRow, ImportReport, RefusedRow, Relatives};
pub use store::{
    Search, built_statements, candidates_statement, find_account, find_owner, read_candidates, search,
    with_groups,
};
pub use words::{CountWords, renew_keys};

use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::AccountRow;

/// An account of the mirror, as staff see it.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: String,
    pub external_id: String,
    pub name: String,
    pub website: String,
    pub country: Option<String>,
    pub stage: Option<String>,
    pub last_activity: Option<String>,
    /// The name of its company page on LinkedIn.
    pub linkedin: Option<String>,
    /// VAT and company numbers, as they are compared.
    pub numbers: Vec<String>,
    /// The identity of the account that it belongs to.
    pub parent: Option<String>,
}

impl Account {
    /// The operator's id of the account that it belongs to.
    pub fn parent_id(&self) -> Option<&str> {
        self.parent.as_deref().map(parent_id)
    }
}

/// The operator's id in a parent's identity.
fn parent_id(parent: &str) -> &str {
    parent.strip_prefix(ID).unwrap_or(parent)
}

/// Before the operator's own id in an account's identity.
const ID: &str = "id:";

/// An account as an import brings it: what is stored, and what it is found by.
#[derive(Debug, Clone)]
pub struct AccountDraft {
    /// The id in the operator's own system; without one, name and country are the identity.
    pub external_id: String,
    /// As written.
    pub row: AccountRow,
    pub candidate: Candidate,
}
