//! Accounts and the keys under which they are found.

mod candidates;
mod doubts;
mod rebuild;
mod upsert;
mod words;

pub use candidates::{Search, candidates_statement, read_candidates, search, with_groups};
pub(super) use doubts::{bearers, circles, orphans};
pub(super) use rebuild::{key_version, make_more};
pub(super) use upsert::upsert;
pub(super) use words::{counted_and_newest, keep_counts, names_after};

use super::Account;
use crate::db::{DbError, Row, Tx, int, text};
use crate::web::paging::ROWS;

/// Values that one statement of many rows carries.
const ROWS_AT_ONCE: usize = 50;

/// The statements of this store that are put together at their first use, for a test that prepares them all.
pub fn built_statements() -> [&'static str; 7] {
    [
        &candidates::BY_KEYS,
        &doubts::BEARERS,
        &upsert::KNOWN,
        &upsert::INSERT_KEYS,
        &words::NEAR,
        &words::KNOWN_WORDS,
        &words::INSERT_WORDS,
    ]
}

/// Accounts by name, from `from` on.
pub(super) async fn list(tx: &Tx, from: &str) -> Result<Vec<Account>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent
             FROM pipeline_accounts
             WHERE name >= $1 ORDER BY name, id LIMIT $2",
            &[text(from), int(ROWS as i64 + 1)],
        )
        .await?;
    Ok(rows.iter().map(account).collect())
}

fn account(row: &Row) -> Account {
    Account {
        id: row.text("id"),
        external_id: row.text("external_id"),
        name: row.text("name"),
        website: row.text("website"),
        country: row.text_or_null("country"),
        stage: row.text_or_null("stage"),
        last_activity: row.text_or_null("last_activity"),
        linkedin: row.text_or_null("linkedin"),
        numbers: serde_json::from_str(&row.text("numbers")).unwrap_or_default(),
        parent: row.text_or_null("parent"),
    }
}

/// An account by its id, as it is today; it may have left the pipeline since a lead was judged by it.
///
/// # Errors
/// Database faults only.
pub async fn find_account(tx: &Tx, id: &str) -> Result<Option<Account>, DbError> {
    let sql =
        "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent
               FROM pipeline_accounts
               WHERE id = $1";
    Ok(tx.row(sql, &[text(id)]).await?.as_ref().map(account))
}

/// Whose an account is today: an address or a name, as the CRM says it.
///
/// # Errors
/// Database faults only.
pub async fn find_owner(tx: &Tx, id: &str) -> Result<Option<String>, DbError> {
    let row = tx.row("SELECT owner FROM pipeline_accounts WHERE id = $1", &[text(id)]).await?;
    Ok(row.and_then(|row| row.text_or_null("owner")))
}

pub(super) async fn count(tx: &Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS accounts FROM pipeline_accounts", &[]).await?;
    Ok(row.map_or(0, |row| row.int("accounts")))
}
