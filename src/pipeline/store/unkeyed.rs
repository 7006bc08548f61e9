//! What new accounts are found by, until it is written where it is looked for.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::db::{DbError, Tx, bytes, int, statement, text};

/// Keys of accounts, with the words of their names, and the names.
#[derive(Debug, Default)]
pub(in super::super) struct Unkeyed {
    /// Keys, each with the number of its account.
    pub keys: Vec<(i64, i64)>,
    pub words: BTreeSet<String>,
    /// By which the accounts are listed, each with the number of its account.
    pub names: Vec<(String, i64)>,
}

/// Puts down what some new accounts are found by.
pub(super) async fn put_down(tx: &Tx, numbers: &[i64], unkeyed: &Unkeyed) -> Result<(), DbError> {
    let (Some(first), Some(last)) = (numbers.iter().min(), numbers.iter().max()) else { return Ok(()) };
    let keys: Vec<u8> = unkeyed
        .keys
        .iter()
        .flat_map(|(key, number)| [key.to_le_bytes(), number.to_le_bytes()])
        .flatten()
        .collect();
    let words: Vec<&str> = unkeyed.words.iter().map(String::as_str).collect();
    let sql = "INSERT INTO pipeline_unkeyed (first, last, accounts, keys, words)
               VALUES ($1, $2, $3, $4, $5)";
    let accounts = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    tx.run(sql, &[int(*first), int(*last), int(accounts), bytes(keys), text(words.join("\n"))])
        .await
        .map(drop)
}

/// How many accounts nobody finds yet.
pub(in super::super) async fn count_unkeyed(tx: &Tx) -> Result<i64, DbError> {
    let sql = "SELECT CAST(COALESCE(SUM(accounts), 0) AS BIGINT) AS unkeyed FROM pipeline_unkeyed";
    Ok(tx.row(sql, &[]).await?.map_or(0, |row| row.int("unkeyed")))
}

/// Takes bundles in hand of which nobody else has hold, at most so many; answers which.
pub(in super::super) async fn hold_unkeyed(
    tx: &Tx,
    now: Timestamp,
    until: Timestamp,
    most: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = "UPDATE pipeline_unkeyed SET held_until = $2
               WHERE held_until <= $1
                 AND first IN (SELECT first FROM pipeline_unkeyed WHERE held_until <= $1
                               ORDER BY first LIMIT $3)
               RETURNING first";
    let values = [int(now.as_microsecond()), int(until.as_microsecond()), int(most)];
    Ok(tx.rows(sql, &values).await?.iter().map(|row| row.int("first")).collect())
}

/// What stands in bundles.
pub(in super::super) async fn read_unkeyed(tx: &Tx, held: &[i64]) -> Result<Unkeyed, DbError> {
    let sql = "SELECT first, last, keys, words FROM pipeline_unkeyed WHERE first = $1";
    let asked = held.iter().map(|first| statement(sql, [int(*first)]));
    let mut unkeyed = Unkeyed::default();
    for row in tx.batch(asked.collect()).await?.iter().flatten() {
        let number = |eight: &[u8]| eight.try_into().map_or(0, i64::from_le_bytes);
        let keys: Vec<(i64, i64)> = row
            .bytes("keys")
            .chunks_exact(16)
            .map(|pair| {
                let (key, account) = pair.split_at(8);
                (number(key), number(account))
            })
            .collect();
        let accounts = tx.rows(NEW, &[int(row.int("first")), int(row.int("last"))]).await?;
        // Nobody is found or listed who is not here.
        let (here, left): (Vec<_>, Vec<_>) =
            accounts.iter().partition(|account| account.int_or_null("left_at").is_none());
        let left: BTreeSet<i64> = left.iter().map(|account| account.int("number")).collect();
        unkeyed.keys.extend(keys.into_iter().filter(|(_, account)| !left.contains(account)));
        unkeyed.words.extend(row.text("words").lines().map(str::to_owned));
        unkeyed.names.extend(here.iter().map(|account| (account.text("name"), account.int("number"))));
    }
    Ok(unkeyed)
}

/// Of new accounts the names, and which of them left meanwhile.
const NEW: &str = "SELECT number, name, left_at FROM pipeline_accounts WHERE number >= $1 AND number <= $2";

/// Forgets bundles that are written.
pub(in super::super) async fn forget_unkeyed(tx: &Tx, held: &[i64]) -> Result<(), DbError> {
    for first in held {
        tx.run("DELETE FROM pipeline_unkeyed WHERE first = $1", &[int(*first)]).await?;
    }
    Ok(())
}
