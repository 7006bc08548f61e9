//! What an import brought that may be wrong: parents that are not there or lead in a circle, and numbers that
//! two accounts bear.

use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::matching::{Key, KeyKind};

use super::super::imports::Relatives;
use super::super::{Account, parent_id};
use super::{ROWS_AT_ONCE, account};
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement};

/// So many doubtful accounts are named.
const NAMED: usize = 20;

/// Accounts of an import whose parent is not in the pipeline.
pub(in super::super) async fn orphans(tx: &Tx, since: Timestamp) -> Result<Relatives, DbError> {
    let since = [int(since.as_microsecond())];
    let counted = tx.row(
        "SELECT COUNT(*) AS accounts FROM pipeline_accounts a
         WHERE a.parent IS NOT NULL AND a.imported_at >= $1 AND a.left_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM pipeline_accounts p
                           WHERE p.external_id = a.parent AND p.left_at IS NULL)",
        &since,
    );
    let count = counted.await?.map_or(0, |row| row.int("accounts"));
    if count == 0 {
        return Ok(Relatives::default());
    }
    let rows = tx.rows(
        "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent
         FROM pipeline_accounts a
         WHERE a.parent IS NOT NULL AND a.imported_at >= $1 AND a.left_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM pipeline_accounts p
                           WHERE p.external_id = a.parent AND p.left_at IS NULL)
         ORDER BY a.number LIMIT 20",
        &since,
    );
    Ok(Relatives { count: count.unsigned_abs(), first: named(&rows.await?) })
}

/// Accounts of an import whose parent's parent, or a later one, is the account itself. Circles of more than
/// a dozen accounts are not seen, and a thousand accounts are counted.
pub(in super::super) async fn circles(tx: &Tx, since: Timestamp) -> Result<Relatives, DbError> {
    let since = [int(since.as_microsecond())];
    let rows = tx.rows(
        "WITH RECURSIVE up (origin, reached, steps) AS (
             SELECT external_id, parent, 1 FROM pipeline_accounts
             WHERE parent IS NOT NULL AND imported_at >= $1 AND left_at IS NULL
             UNION ALL
             SELECT up.origin, a.parent, up.steps + 1
             FROM up JOIN pipeline_accounts a ON a.external_id = up.reached
             WHERE a.parent IS NOT NULL AND a.left_at IS NULL AND up.reached <> up.origin AND up.steps < 12)
         SELECT a.name, a.parent
         FROM up JOIN pipeline_accounts a ON a.external_id = up.origin
         WHERE up.reached = up.origin
         ORDER BY a.number LIMIT 1000",
        &since,
    );
    let rows = rows.await?;
    Ok(Relatives { count: rows.len() as u64, first: named(&rows) })
}

fn named(rows: &[Row]) -> Vec<(String, String)> {
    let pair = |row: &Row| Some((row.text("name"), parent_id(&row.text_or_null("parent")?).to_owned()));
    rows.iter().take(NAMED).filter_map(pair).collect()
}

/// The accounts that bear any of these numbers, as far as a few hundred of them tell.
pub(in super::super) async fn bearers(tx: &Tx, numbers: &[String]) -> Result<Vec<Account>, DbError> {
    let asked = numbers.chunks(ROWS_AT_ONCE).map(|some| -> Statement {
        let key = |number: &String| Key { kind: KeyKind::Id, value: number.clone() }.number();
        let mut keys: Vec<Value> = some.iter().map(|number| int(key(number))).collect();
        keys.resize(ROWS_AT_ONCE, int(None::<i64>));
        statement(&BEARERS, keys)
    });
    let rows = tx.batch(asked.collect()).await?;
    Ok(rows.iter().flatten().map(account).collect())
}

pub(super) static BEARERS: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    let places = places.join(", ");
    format!(
        "SELECT a.id, a.external_id, a.name, a.website, a.country, a.stage, a.last_activity, a.linkedin,
                a.numbers, a.parent
         FROM (SELECT account FROM pipeline_keys WHERE lookup_key IN ({places})
               UNION
               SELECT account FROM pipeline_changed_keys WHERE lookup_key IN ({places}) AND NOT is_gone) AS k
         JOIN pipeline_accounts a ON a.number = k.account
         ORDER BY a.number LIMIT 500"
    )
});
