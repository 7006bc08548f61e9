//! The keys under which accounts are found. The large index is written in its own order, for many accounts
//! together; what changes of one account gathers in a small one before (docs/decisions/0054), which
//! whoever looks for accounts asks too.

use std::sync::LazyLock;

use leadwire_domain::matching::{self, Candidate, Key};

use super::{ROWS_AT_ONCE, places_of_rows};
use crate::db::{DbError, Statement, Tx, Value, bool, int, statement};

/// Keys of an account, as numbers.
pub(super) fn numbers(account: &Candidate) -> Vec<i64> {
    matching::account_keys(account).iter().map(Key::number).collect()
}

/// Keys that come and go, each with the number of its account.
#[derive(Default)]
pub(super) struct Changes(Vec<(i64, i64, bool)>);

impl Changes {
    /// An account is found by these now, and by those of before that are not among them no more.
    pub(super) fn change(&mut self, before: &[i64], now: &[i64], number: i64) {
        let fresh = now.iter().filter(|key| !before.contains(key));
        self.0.extend(fresh.map(|key| (*key, number, false)));
        self.leave(before.iter().filter(|key| !now.contains(key)).copied(), number);
    }

    /// An account is found by these no more.
    pub(super) fn leave(&mut self, keys: impl Iterator<Item = i64>, number: i64) {
        self.0.extend(keys.map(|key| (key, number, true)));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts them down, in the order of the index; each counts from now on.
    pub(super) async fn write(mut self, tx: &Tx) -> Result<(), DbError> {
        self.0.sort_unstable();
        // Two keys of one account may share a number.
        self.0.dedup();
        tx.batch(self.0.chunks(ROWS_AT_ONCE).flat_map(change).collect()).await.map(drop)
    }
}

fn change_of(rows: usize) -> String {
    let rows = places_of_rows(rows, 3);
    format!(
        "INSERT INTO pipeline_changed_keys (lookup_key, account, is_gone) VALUES {rows}
         ON CONFLICT (lookup_key, account) DO UPDATE SET is_gone = excluded.is_gone"
    )
}

pub(super) static CHANGE_ONE: LazyLock<String> = LazyLock::new(|| change_of(1));
pub(super) static CHANGE_MANY: LazyLock<String> = LazyLock::new(|| change_of(ROWS_AT_ONCE));

/// A full chunk in one statement, what is left over row by row.
fn change(changes: &[(i64, i64, bool)]) -> Vec<Statement> {
    let values = |some: &[(i64, i64, bool)]| -> Vec<Value> {
        some.iter().flat_map(|(key, number, is_gone)| [int(*key), int(*number), bool(*is_gone)]).collect()
    };
    match changes.len() {
        ROWS_AT_ONCE => vec![statement(&CHANGE_MANY, values(changes))],
        _ => changes.chunks(1).map(|one| statement(&CHANGE_ONE, values(one))).collect(),
    }
}

/// Brings some of the changed keys into the large index; answers whether there are more.
pub(in super::super) async fn settle_keys(tx: &Tx, most: i64) -> Result<bool, DbError> {
    super::hold_pipeline(tx).await?;
    let sql = "SELECT lookup_key, account FROM pipeline_changed_keys
               ORDER BY lookup_key, account LIMIT 1 OFFSET $1";
    let next = tx.row(sql, &[int(most)]).await?;
    let place = next.as_ref().map_or((i64::MAX, i64::MAX), |row| (row.int("lookup_key"), row.int("account")));
    let place = [int(place.0), int(place.1)];
    let sql = "SELECT lookup_key, account FROM pipeline_changed_keys
               WHERE is_gone AND (lookup_key, account) < ($1, $2)";
    let gone = tx.rows(sql, &place).await?;
    let gone = gone.iter().map(|row| remove(row.int("lookup_key"), row.int("account")));
    tx.batch(gone.collect()).await?;
    let sql = "INSERT INTO pipeline_keys (lookup_key, account)
               SELECT lookup_key, account FROM pipeline_changed_keys
               WHERE NOT is_gone AND (lookup_key, account) < ($1, $2)
               ORDER BY lookup_key, account ON CONFLICT DO NOTHING";
    tx.run(sql, &place).await?;
    tx.run("DELETE FROM pipeline_changed_keys WHERE (lookup_key, account) < ($1, $2)", &place).await?;
    Ok(next.is_some())
}

fn insert_of(rows: usize) -> String {
    let rows = places_of_rows(rows, 2);
    format!("INSERT INTO pipeline_keys (lookup_key, account) VALUES {rows} ON CONFLICT DO NOTHING")
}

pub(super) static INSERT_ONE: LazyLock<String> = LazyLock::new(|| insert_of(1));
pub(super) static INSERT_MANY: LazyLock<String> = LazyLock::new(|| insert_of(ROWS_AT_ONCE));

/// Writes keys into the large index, in whose order they come.
pub(in super::super) async fn insert(tx: &Tx, keys: &[(i64, i64)]) -> Result<(), DbError> {
    let values = |some: &[(i64, i64)]| -> Vec<Value> {
        some.iter().flat_map(|(key, number)| [int(*key), int(*number)]).collect()
    };
    let some = |some: &[(i64, i64)]| match some.len() {
        ROWS_AT_ONCE => vec![statement(&INSERT_MANY, values(some))],
        _ => some.chunks(1).map(|one| statement(&INSERT_ONE, values(one))).collect(),
    };
    tx.batch(keys.chunks(ROWS_AT_ONCE).flat_map(some).collect()).await.map(drop)
}

/// Forgets one key of an account, at once: a person's address may be told by it.
pub(super) fn remove(key: i64, number: i64) -> Statement {
    let sql = "DELETE FROM pipeline_keys WHERE lookup_key = $1 AND account = $2";
    statement(sql, [int(key), int(number)])
}
