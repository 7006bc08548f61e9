//! Full readings by programs, what they leave behind, and what a program names by its ids.

use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::sheet::Kind;

use super::super::syncs::{Sync, SyncState};
use super::ROWS_AT_ONCE;
use crate::db::{DbError, Row, Tx, Value, int, statement, text};

pub(in super::super) async fn insert_sync(tx: &Tx, sync: &Sync) -> Result<(), DbError> {
    let open = "UPDATE pipeline_syncs SET state = 'lapsed' WHERE kind = $1 AND state = 'open'";
    tx.run(open, &[text(sync.kind.name())]).await?;
    let sql = "INSERT INTO pipeline_syncs (id, kind, started_at, state) VALUES ($1, $2, $3, 'open')";
    let started_at = int(sync.started_at.as_microsecond());
    tx.run(sql, &[text(&sync.id), text(sync.kind.name()), started_at]).await.map(drop)
}

pub(in super::super) async fn find_sync(tx: &Tx, kind: Kind, id: &str) -> Result<Option<Sync>, DbError> {
    let sql = "SELECT id, started_at, state, finished_at, left_count FROM pipeline_syncs
               WHERE id = $1 AND kind = $2";
    tx.row(sql, &[text(id), text(kind.name())]).await?.map(|row| sync(&row, kind)).transpose()
}

fn sync(row: &Row, kind: Kind) -> Result<Sync, DbError> {
    let moment = |micros| Timestamp::from_microsecond(micros).map_err(|why| DbError::fault(&why.to_string()));
    Ok(Sync {
        id: row.text("id"),
        kind,
        started_at: moment(row.int("started_at"))?,
        state: SyncState::of_name(&row.text("state")),
        finished_at: row.int_or_null("finished_at").map(moment).transpose()?,
        left: row.int("left_count"),
    })
}

/// Changes the state of a sync and adds to what it took out.
pub(in super::super) async fn save_sync(
    tx: &Tx,
    id: &str,
    state: SyncState,
    left: u64,
    finished_at: Option<Timestamp>,
) -> Result<(), DbError> {
    let sql = "UPDATE pipeline_syncs SET state = $1, left_count = left_count + $2, finished_at = $3
               WHERE id = $4";
    let finished_at = finished_at.map(Timestamp::as_microsecond);
    let left = i64::try_from(left).unwrap_or(i64::MAX);
    tx.run(sql, &[text(state.name()), int(left), int(finished_at), text(id)]).await.map(drop)
}

/// How many are in the pipeline, and how many of them nobody told of since a moment.
pub(in super::super) async fn count_unseen(
    tx: &Tx,
    kind: Kind,
    since: Timestamp,
) -> Result<(i64, i64), DbError> {
    let sql = match kind {
        Kind::Accounts => {
            "SELECT COUNT(*) AS here,
                    CAST(COALESCE(SUM(CASE WHEN imported_at < $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS unseen
             FROM pipeline_accounts WHERE left_at IS NULL"
        }
        Kind::Contacts => {
            "SELECT COUNT(*) AS here,
                    CAST(COALESCE(SUM(CASE WHEN imported_at < $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS unseen
             FROM pipeline_contacts WHERE left_at IS NULL"
        }
    };
    let row = tx.row(sql, &[int(since.as_microsecond())]).await?;
    Ok(row.map_or((0, 0), |row| (row.int("here"), row.int("unseen"))))
}

/// The numbers of those, behind a number, at most a thousand.
pub(in super::super) async fn list_unseen(
    tx: &Tx,
    kind: Kind,
    since: Timestamp,
    behind: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = match kind {
        Kind::Accounts => {
            "SELECT number FROM pipeline_accounts
             WHERE left_at IS NULL AND imported_at < $1 AND number > $2 ORDER BY number LIMIT 1000"
        }
        Kind::Contacts => {
            "SELECT number FROM pipeline_contacts
             WHERE left_at IS NULL AND imported_at < $1 AND number > $2 ORDER BY number LIMIT 1000"
        }
    };
    let rows = tx.rows(sql, &[int(since.as_microsecond()), int(behind)]).await?;
    Ok(rows.iter().map(|row| row.int("number")).collect())
}

/// The numbers of those that a program names, by their identity; also of such as left.
pub(in super::super) async fn numbers_of(
    tx: &Tx,
    kind: Kind,
    identities: &[String],
) -> Result<Vec<(String, i64)>, DbError> {
    let sql: &'static str = match kind {
        Kind::Accounts => &NUMBERS,
        Kind::Contacts => &CONTACT_NUMBERS,
    };
    let mut numbers = Vec::new();
    for some in identities.chunks(ROWS_AT_ONCE) {
        let mut values: Vec<Value> = some.iter().map(text).collect();
        values.resize(ROWS_AT_ONCE, text(None::<&str>));
        let rows = tx.rows(sql, &values).await?;
        numbers.extend(rows.iter().map(|row| (row.text("external_id"), row.int("number"))));
    }
    Ok(numbers)
}

/// Marks those of these identities as told of at a moment, whatever was told.
pub(in super::super) async fn mark_told_of(
    tx: &Tx,
    kind: Kind,
    identities: &[String],
    at: Timestamp,
) -> Result<(), DbError> {
    let sql = match kind {
        Kind::Accounts => {
            "UPDATE pipeline_accounts SET imported_at = $1 WHERE external_id = $2 AND left_at IS NULL"
        }
        Kind::Contacts => {
            "UPDATE pipeline_contacts SET imported_at = $1 WHERE external_id = $2 AND left_at IS NULL"
        }
    };
    let mark = |identity: &String| statement(sql, [int(at.as_microsecond()), text(identity)]);
    tx.batch(identities.iter().map(mark).collect()).await.map(drop)
}

fn places() -> String {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    places.join(", ")
}

pub(super) static NUMBERS: LazyLock<String> = LazyLock::new(|| {
    format!("SELECT external_id, number FROM pipeline_accounts WHERE external_id IN ({})", places())
});

pub(super) static CONTACT_NUMBERS: LazyLock<String> = LazyLock::new(|| {
    format!("SELECT external_id, number FROM pipeline_contacts WHERE external_id IN ({})", places())
});
