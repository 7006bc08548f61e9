//! What new accounts are found by, until it is written where it is looked for.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{upsert, words};
use crate::db::{DbError, Tx, bytes, int, statement, text};

/// Bundles that are taken in hand together, at most.
const MOST_BUNDLES: i64 = 2_000;

/// Keys of accounts, with the words of their names.
#[derive(Debug, Default)]
pub(in super::super) struct Unkeyed {
    /// Keys, each with the number of its account.
    pub keys: Vec<(i64, i64)>,
    pub words: BTreeSet<String>,
}

/// Puts down what some new accounts are found by.
pub(super) async fn put_down(tx: &Tx, numbers: &[i64], unkeyed: &Unkeyed) -> Result<(), DbError> {
    let Some(first) = numbers.iter().min() else { return Ok(()) };
    let keys: Vec<u8> = unkeyed
        .keys
        .iter()
        .flat_map(|(key, number)| [key.to_le_bytes(), number.to_le_bytes()])
        .flatten()
        .collect();
    let words: Vec<&str> = unkeyed.words.iter().map(String::as_str).collect();
    let sql = "INSERT INTO pipeline_unkeyed (first, accounts, keys, words) VALUES ($1, $2, $3, $4)";
    let accounts = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    tx.run(sql, &[int(*first), int(accounts), bytes(keys), text(words.join("\n"))]).await.map(drop)
}

/// How many accounts nobody finds yet, and how many there are, by the number of the newest.
pub(in super::super) async fn count_unkeyed(tx: &Tx) -> Result<(i64, i64), DbError> {
    let sql = "SELECT (SELECT CAST(COALESCE(SUM(accounts), 0) AS BIGINT) FROM pipeline_unkeyed) AS unkeyed,
                      (SELECT COALESCE(MAX(number), 0) FROM pipeline_accounts) AS newest";
    let row = tx.row(sql, &[]).await?;
    Ok(row.map_or((0, 0), |row| (row.int("unkeyed"), row.int("newest"))))
}

/// Takes bundles in hand of which nobody else has hold; answers which.
pub(in super::super) async fn hold_unkeyed(
    tx: &Tx,
    now: Timestamp,
    until: Timestamp,
) -> Result<Vec<i64>, DbError> {
    let sql = "UPDATE pipeline_unkeyed SET held_until = $2
               WHERE held_until <= $1
                 AND first IN (SELECT first FROM pipeline_unkeyed WHERE held_until <= $1
                               ORDER BY first LIMIT $3)
               RETURNING first";
    let values = [int(now.as_microsecond()), int(until.as_microsecond()), int(MOST_BUNDLES)];
    Ok(tx.rows(sql, &values).await?.iter().map(|row| row.int("first")).collect())
}

/// What stands in bundles.
pub(in super::super) async fn read_unkeyed(tx: &Tx, held: &[i64]) -> Result<Unkeyed, DbError> {
    let sql = "SELECT keys, words FROM pipeline_unkeyed WHERE first = $1";
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
        let left = left_among(tx, &keys).await?;
        unkeyed.keys.extend(keys.into_iter().filter(|(_, account)| !left.contains(account)));
        unkeyed.words.extend(row.text("words").lines().map(str::to_owned));
    }
    Ok(unkeyed)
}

/// Those of the accounts of these keys that left meanwhile: nobody is found who is not here.
async fn left_among(tx: &Tx, keys: &[(i64, i64)]) -> Result<BTreeSet<i64>, DbError> {
    let accounts = || keys.iter().map(|(_, account)| *account);
    let sql = "SELECT number FROM pipeline_accounts
               WHERE left_at IS NOT NULL AND number >= $1 AND number <= $2";
    let rows = tx.rows(sql, &[int(accounts().min()), int(accounts().max())]).await?;
    Ok(rows.iter().map(|row| row.int("number")).collect())
}

/// Forgets bundles that are written.
pub(in super::super) async fn forget_unkeyed(tx: &Tx, held: &[i64]) -> Result<(), DbError> {
    for first in held {
        tx.run("DELETE FROM pipeline_unkeyed WHERE first = $1", &[int(*first)]).await?;
    }
    Ok(())
}

/// Writes keys, which stand in the order of the index.
pub(in super::super) async fn write_keys(tx: &Tx, keys: &[(i64, i64)]) -> Result<(), DbError> {
    tx.batch(keys.chunks(super::ROWS_AT_ONCE).flat_map(upsert::insert_keys).collect()).await.map(drop)
}

/// Writes places of words in the dictionary, in the order of its index.
pub(in super::super) async fn write_words(tx: &Tx, places: &[(i64, String)]) -> Result<(), DbError> {
    words::insert_places(tx, places.iter().map(|(slip, word)| (*slip, word.as_str()))).await
}
