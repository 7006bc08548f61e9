//! The pipeline: a mirror of the companies and contacts that the operator already knows.

mod import;
pub mod pages;
mod store;

pub use import::{
    DoubtfulRow, ImportError, ImportReport, RefusedRow, Repeats, import_accounts, row_error, sheet_error,
};
pub use store::{
    built_statements, candidates_statement, find_account, find_owner, read_candidates, with_groups,
};

use leadwire_domain::matching::Candidate;

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
        self.parent.as_deref().map(|parent| parent.strip_prefix(ID).unwrap_or(parent))
    }
}

/// Before the operator's own id in an account's identity.
const ID: &str = "id:";

/// An account as an import brings it: what is stored, and what it is found by.
#[derive(Debug, Clone)]
pub struct AccountDraft {
    /// The id in the operator's own system; without one, name and country are the identity.
    pub external_id: String,
    pub website: String,
    pub stage: String,
    pub last_activity: Option<String>,
    /// An address or a name, as the CRM says it.
    pub owner: Option<String>,
    pub candidate: Candidate,
}
