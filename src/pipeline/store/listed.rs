//! Accounts in the order of their names. New ones of a file come here when their keys are written, many
//! together: in an index of the accounts each would be written to another place (docs/decisions/0053).

use std::sync::LazyLock;

use leadwire_domain::matching::Candidate;

use super::super::Account;
use super::{ROWS_AT_ONCE, account, places_of_rows};
use crate::db::{DbError, Statement, Tx, Value, int, statement, text};
use crate::web::paging::ROWS;

/// A page of accounts by name.
pub(in super::super) struct Page {
    pub accounts: Vec<Account>,
    /// Where the next page begins.
    pub next: Option<(String, i64)>,
}

// Under a name that it had while its keys were written, an account is not listed.
const LIST: &str = "SELECT a.number, a.id, a.external_id, a.name, a.website, a.country, a.stage,
        a.last_activity, a.linkedin, a.numbers, a.parent
     FROM pipeline_listed l JOIN pipeline_accounts a ON a.number = l.account AND a.name = l.name
     WHERE (l.name, l.account) >= ($1, $2) AND a.left_at IS NULL
     ORDER BY l.name, l.account LIMIT $3";

/// Accounts by name, from a name on; of that name from an account's number on, as more accounts may bear it
/// than stand on a page.
pub(in super::super) async fn list(tx: &Tx, (name, number): (&str, i64)) -> Result<Page, DbError> {
    let rows = tx.rows(LIST, &[text(name), int(number), int(ROWS as i64 + 1)]).await?;
    let next = rows.get(ROWS).map(|row| (row.text("name"), row.int("number")));
    Ok(Page { accounts: rows.iter().take(ROWS).map(account).collect(), next })
}

pub(super) static INSERT: LazyLock<String> = LazyLock::new(|| {
    let rows = places_of_rows(ROWS_AT_ONCE, 2);
    format!("INSERT INTO pipeline_listed (name, account) VALUES {rows} ON CONFLICT DO NOTHING")
});

/// Lists accounts, which come in the order of their names.
pub(in super::super) async fn list_names(tx: &Tx, names: &[(String, i64)]) -> Result<(), DbError> {
    tx.batch(insert(names)).await.map(drop)
}

/// A full chunk in one statement, what is left over row by row.
fn insert(names: &[(String, i64)]) -> Vec<Statement> {
    const ONE: &str = "INSERT INTO pipeline_listed (name, account) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    let values = |names: &[(String, i64)]| -> Vec<Value> {
        names.iter().flat_map(|(name, number)| [text(name), int(*number)]).collect()
    };
    let some = |some: &[(String, i64)]| match some.len() {
        ROWS_AT_ONCE => vec![statement(&INSERT, values(some))],
        _ => some.chunks(1).map(|one| statement(ONE, values(one))).collect(),
    };
    names.chunks(ROWS_AT_ONCE).flat_map(some).collect()
}

/// Accounts that are listed by another name than before, or for the first time.
#[derive(Default)]
pub(super) struct Renamed {
    fresh: Vec<(String, i64)>,
    stale: Vec<Statement>,
}

impl Renamed {
    /// An account is called so now.
    pub(super) fn change(&mut self, before: Option<&Candidate>, now: &Candidate, number: i64) {
        let [before, now] = [before, Some(now)].map(|account| account.and_then(|one| one.names.first()));
        if before == now {
            return;
        }
        let sql = "DELETE FROM pipeline_listed WHERE name = $1 AND account = $2";
        self.stale.extend(before.map(|name| statement(sql, [text(name), int(number)])));
        self.fresh.extend(now.map(|name| (name.clone(), number)));
    }

    pub(super) async fn write(mut self, tx: &Tx) -> Result<(), DbError> {
        self.fresh.sort_unstable();
        self.stale.extend(insert(&self.fresh));
        tx.batch(self.stale).await.map(drop)
    }
}
