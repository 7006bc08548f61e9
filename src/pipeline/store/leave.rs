//! Leaving the pipeline: the row stays for the decisions that name it, and nobody is found by it any more.

use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::matching::{self, Key};

use super::ROWS_AT_ONCE;
use super::candidates::candidate;
use crate::db::{DbError, Statement, Tx, Value, int, statement};

/// Takes accounts out of the pipeline, by their numbers; answers how many were in it. Their keys are reckoned
/// from the rows: there is no index from an account to its keys (docs/decisions/0011).
pub(in super::super) async fn leave(tx: &Tx, numbers: &[i64], now: Timestamp) -> Result<u64, DbError> {
    let mut left = 0;
    for some in numbers.chunks(ROWS_AT_ONCE) {
        let mut values: Vec<Value> = some.iter().map(|number| int(*number)).collect();
        values.resize(ROWS_AT_ONCE, int(None::<i64>));
        let rows = tx.rows(&HERE, &values).await?;
        let mut writes = Vec::new();
        for row in &rows {
            let number = row.int("number");
            writes.push(statement(LEAVE, [int(now.as_microsecond()), int(number)]));
            let keys = matching::account_keys(&candidate(row)?);
            writes.extend(keys.iter().map(|key| remove_key(Key::number(key), number)));
        }
        tx.batch(writes).await?;
        left += rows.len() as u64;
    }
    Ok(left)
}

const LEAVE: &str = "UPDATE pipeline_accounts SET left_at = $1 WHERE number = $2";

pub(super) static HERE: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!(
        "SELECT number, id, name, aliases, domains, country, phone, email, stage, last_activity, linkedin,
                numbers, parent
         FROM pipeline_accounts
         WHERE number IN ({}) AND left_at IS NULL",
        places.join(", ")
    )
});

/// Forgets one key of an account.
pub(super) fn remove_key(key: i64, number: i64) -> Statement {
    let sql = "DELETE FROM pipeline_keys WHERE lookup_key = $1 AND account = $2";
    statement(sql, [int(key), int(number)])
}
