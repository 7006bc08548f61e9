//! The pipeline: a mirror of the companies and contacts that the operator already knows.

pub mod api;
pub mod column_pages;
pub mod contact_pages;
mod contacts;
mod desk;
mod draft;
pub mod import_pages;
mod imports;
mod jobs;
mod kept;
mod keying;
pub mod pages;
mod remove;
mod store;
pub mod sync_api;
mod syncs;
mod take;
mod words;

pub use contacts::{Contact, ContactDraft};
pub use desk::{
    CompareAccounts, Taught as TaughtByReview, account_pages, pages as desk_pages, teach_of_lead,
};
pub use draft::{row_error, sheet_error};
pub use imports::{
    BringIn, Columns, ForgetOldImports, Import, ImportError, Reason, Relatives, Repeats, RowFate, State,
    Wanted, import_file, list_reasons, wrong_in,
};
pub use jobs::EraseLeft;
pub use keying::SettleKeys;
pub use store::{
    Search, TaughtTold, built_statements, candidates_statements, find_account, find_contact, find_owner,
    find_taught, list_candidates, read_candidates, release_holds, search, with_groups,
};
pub use words::{CountWords, renew_keys};

use std::sync::Arc;

use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::{self, Candidate, Key, KeyKind, Taught};
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

/// The same with what programs read of it.
#[derive(Debug, Clone)]
struct AccountTold {
    account: Account,
    aliases: Vec<String>,
    domains: Vec<String>,
    phone: Option<String>,
    email: Option<String>,
    owner: Option<String>,
}

impl Account {
    /// The operator's id of the account that it belongs to.
    pub fn parent_id(&self) -> Option<&str> {
        self.parent.as_deref().map(parent_id)
    }
}

/// By what an account is told from another one of its name: its website, and its id in the operator's system.
fn told_apart(website: String, external_id: &str) -> String {
    let id = external_id.strip_prefix(ID).map(str::to_owned);
    let said: Vec<String> = [Some(website), id].into_iter().flatten().filter(|one| !one.is_empty()).collect();
    said.join(" · ")
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
    /// Fields of which nothing is said: of an account that is known they stay as they are.
    pub absent: Arc<[&'static str]>,
    /// As written.
    pub row: AccountRow,
    pub candidate: Candidate,
    /// Under which it is found. Reckoned here like the words, so that no transaction waits for it.
    keys: Vec<i64>,
    /// Of its names, as the dictionary has them.
    words: Vec<String>,
}

impl AccountDraft {
    /// An account to be written.
    pub fn new(
        external_id: String,
        absent: Arc<[&'static str]>,
        row: AccountRow,
        candidate: Candidate,
    ) -> Self {
        let keys = matching::account_keys(&candidate).iter().map(Key::number).collect();
        let words = matching::account_words(&candidate);
        Self { external_id, absent, row, candidate, keys, words }
    }

    /// The keys of its VAT and company numbers.
    fn keys_of_numbers(&self) -> Vec<i64> {
        let key = |number: &String| Key { kind: KeyKind::Id, value: number.clone() }.number();
        self.candidate.ids.iter().map(key).collect()
    }

    /// The same with what its account was taught.
    fn taught(self, taught: &[Taught]) -> Self {
        let candidate = Candidate { taught: taught.to_vec(), ..self.candidate };
        Self::new(self.external_id, self.absent, self.row, candidate)
    }
}

/// A row that did not land.
#[derive(Debug, Clone)]
pub struct RefusedRow {
    /// 1-based data row, header not counted.
    pub line: u64,
    pub errors: Vec<FieldError>,
}

/// What became of one of many that were handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Added,
    Updated,
    /// It stood there so already.
    Unchanged,
    /// Nothing was written: nobody would be found by what is left of it.
    Nameless,
    /// Nothing was written: an earlier row of the same file brought it.
    Twice {
        before: i64,
    },
    /// It was written over what an earlier row of the same file brought.
    Replaced {
        before: i64,
    },
}
