//! The keys under which accounts are found. The large index is written in its own order, for many accounts
//! together; what changes of one account gathers in a small one before (docs/decisions/0054), which
//! whoever looks for accounts asks too.

use std::sync::LazyLock;

use leadwire_domain::matching::{self, Candidate, Key};

use super::{ROWS_AT_ONCE, in_chunks, pairs_of_rows, places_of_rows};
use crate::db::{DbError, Statement, Tx, Value, bool, int};

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

    /// Puts them down; each counts from now on.
    pub(super) async fn write(self, tx: &Tx) -> Result<(), DbError> {
        tx.batch(self.writes()).await.map(drop)
    }

    /// What puts them down, in the order of the index.
    pub(super) fn writes(mut self) -> Vec<Statement> {
        self.0.sort_unstable();
        // Two keys of one account may share a number.
        self.0.dedup();
        let rows = self.0.iter().map(|(key, number, is_gone)| [int(*key), int(*number), bool(*is_gone)]);
        in_chunks(rows, [&CHANGE_ONE, &CHANGE_MANY])
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

/// Brings some of the changed keys into the large index, from one on; answers where the next begin. Nobody
/// who tells of accounts waits for it, but for whoever changes a key that is just being brought over.
pub(in super::super) async fn settle_keys(
    tx: &Tx,
    from: (i64, i64),
    most: i64,
) -> Result<Option<(i64, i64)>, DbError> {
    super::hold_settling(tx).await?;
    let sql = "SELECT lookup_key, account FROM pipeline_changed_keys
               WHERE (lookup_key, account) >= ($1, $2) ORDER BY lookup_key, account LIMIT 1 OFFSET $3";
    let next = tx.row(sql, &[int(from.0), int(from.1), int(most)]).await?;
    let next = next.map(|row| (row.int("lookup_key"), row.int("account")));
    let to = next.unwrap_or((i64::MAX, i64::MAX));
    // Taken out and put in by one statement's rows: what others put down between two statements stays there.
    let taken = tx.rows(TAKE, &[int(from.0), int(from.1), int(to.0), int(to.1)]).await?;
    let keys = |are_gone: bool| -> Vec<(i64, i64)> {
        let some = taken.iter().filter(|row| row.bool("is_gone") == are_gone);
        let mut keys: Vec<_> = some.map(|row| (row.int("lookup_key"), row.int("account"))).collect();
        keys.sort_unstable();
        keys
    };
    let (mut gone, fresh) = (keys(true), keys(false));
    keep_marks_of_unkeyed(tx, &mut gone).await?;
    remove(tx, &gone).await?;
    insert(tx, &fresh).await?;
    Ok(next)
}

// With both ends said of the first column PostgreSQL expects few rows, and searches its index for them.
const TAKE: &str = "DELETE FROM pipeline_changed_keys
     WHERE lookup_key >= $1 AND lookup_key <= $3
       AND (lookup_key, account) >= ($1, $2) AND (lookup_key, account) < ($3, $4)
     RETURNING lookup_key, account, is_gone";

/// Of accounts whose keys are still to be written (see [`super::unkeyed`]) the marks of what they are found
/// by no more stay: they count once it is written.
async fn keep_marks_of_unkeyed(tx: &Tx, gone: &mut Vec<(i64, i64)>) -> Result<(), DbError> {
    if gone.is_empty() {
        return Ok(());
    }
    let sql = "SELECT MIN(first) AS first, MAX(last) AS last FROM pipeline_unkeyed";
    let unkeyed = tx.row(sql, &[]).await?;
    let ends = unkeyed.and_then(|row| row.int_or_null("first").zip(row.int_or_null("last")));
    let Some((first, last)) = ends else { return Ok(()) };
    let (kept, free): (Vec<_>, Vec<_>) =
        gone.iter().partition(|(_, account)| (first..=last).contains(account));
    *gone = free;
    let mut changes = Changes::default();
    kept.into_iter().for_each(|(key, account)| changes.leave(std::iter::once(key), account));
    changes.write(tx).await
}

fn insert_of(rows: usize) -> String {
    let rows = places_of_rows(rows, 2);
    format!("INSERT INTO pipeline_keys (lookup_key, account) VALUES {rows} ON CONFLICT DO NOTHING")
}

pub(super) static INSERT_ONE: LazyLock<String> = LazyLock::new(|| insert_of(1));
pub(super) static INSERT_MANY: LazyLock<String> = LazyLock::new(|| insert_of(ROWS_AT_ONCE));

/// Writes keys into the large index, in whose order they come.
pub(in super::super) async fn insert(tx: &Tx, keys: &[(i64, i64)]) -> Result<(), DbError> {
    tx.batch(in_chunks(pairs(keys), [&INSERT_ONE, &INSERT_MANY])).await.map(drop)
}

fn remove_of(rows: usize) -> String {
    let rows = pairs_of_rows(rows, "BIGINT");
    format!("DELETE FROM pipeline_keys WHERE (lookup_key, account) IN (VALUES {rows})")
}

pub(super) static REMOVE_ONE: LazyLock<String> = LazyLock::new(|| remove_of(1));
pub(super) static REMOVE_MANY: LazyLock<String> = LazyLock::new(|| remove_of(ROWS_AT_ONCE));

/// Takes keys out of the large index, in whose order they come.
pub(super) async fn remove(tx: &Tx, keys: &[(i64, i64)]) -> Result<(), DbError> {
    tx.batch(in_chunks(pairs(keys), [&REMOVE_ONE, &REMOVE_MANY])).await.map(drop)
}

fn pairs(keys: &[(i64, i64)]) -> impl ExactSizeIterator<Item = [Value; 2]> {
    keys.iter().map(|(key, number)| [int(*key), int(*number)])
}
