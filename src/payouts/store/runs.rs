//! Pay runs.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::PayRunId;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::payout::RunState;

use super::instant;
use crate::db::{DbError, Row, Tx, bytes, int, statement, text};
use crate::web::paging::{Cursor, Page, ROWS};

/// A pay run, without its file.
#[derive(Debug, Clone)]
pub struct Run {
    pub id: PayRunId,
    /// As people name it.
    pub number: i64,
    /// The order's reference at the bank.
    pub message_id: String,
    pub state: RunState,
    pub total: Money,
    pub transfers: i64,
    /// On the bank's calendar.
    pub execution_on: Date,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub file_hash: String,
    pub prepared_at: Timestamp,
    pub version: i64,
}

pub(super) fn state<T: serde::de::DeserializeOwned>(row: &Row) -> Result<T, DbError> {
    let read = serde_json::from_str(&row.text("state_facts"));
    read.map_err(|why| DbError::fault(&format!("payout {}: {why}", row.text("id"))))
}

pub(super) fn facts<T: serde::Serialize>(state: &T) -> Result<String, DbError> {
    serde_json::to_string(state).map_err(|why| DbError::fault(&why.to_string()))
}

pub(super) fn currency(code: &str) -> Result<Currency, DbError> {
    Currency::parse(code).map_err(|_| DbError::fault(&format!("payouts hold a currency {code:?}")))
}

fn run(row: &Row) -> Result<Run, DbError> {
    let day = row.text("execution_on");
    Ok(Run {
        id: PayRunId::new(row.text("id")),
        number: row.int("number"),
        message_id: row.text("message_id"),
        state: state(row)?,
        total: Money::new(row.int("total"), currency(&row.text("currency"))?),
        transfers: row.int("transfers"),
        execution_on: day.parse().map_err(|_| DbError::fault(&format!("pay runs hold a day {day:?}")))?,
        file_hash: row.text("file_hash"),
        prepared_at: instant(row.int("prepared_at")),
        version: row.int("version"),
    })
}

/// A run by id.
pub async fn find_run(tx: &Tx, id: &PayRunId) -> Result<Option<Run>, DbError> {
    let sql = "SELECT id, number, message_id, state_facts, currency, total, transfers, execution_on,
                      file_hash, prepared_at, version
               FROM payout_runs WHERE id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(run).transpose()
}

/// The run whose order has this reference.
pub(in super::super) async fn find_run_by_message(tx: &Tx, id: &str) -> Result<Option<Run>, DbError> {
    let sql = "SELECT id, number, message_id, state_facts, currency, total, transfers, execution_on,
                      file_hash, prepared_at, version
               FROM payout_runs WHERE message_id = $1";
    tx.row(sql, &[text(id)]).await?.as_ref().map(run).transpose()
}

/// Runs, newest first: by number, for several may be prepared in one instant.
pub async fn list_runs(tx: &Tx, after: &Cursor) -> Result<Page<Run>, DbError> {
    let sql = "SELECT id, number, message_id, state_facts, currency, total, transfers, execution_on,
                      file_hash, prepared_at, version
               FROM payout_runs WHERE number < $1 ORDER BY number DESC LIMIT $2";
    let rows = tx.rows(sql, &[int(after.at), int(ROWS as i64 + 1)]).await?;
    let runs = rows.iter().map(run).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(runs, |run| Cursor { at: run.number, id: String::new() }))
}

/// How many payouts of each of these runs were rejected or came back, in their order.
pub(in super::super) async fn count_not_paid(tx: &Tx, runs: &[Run]) -> Result<Vec<i64>, DbError> {
    let sql = "SELECT COUNT(*) AS count FROM payouts WHERE run_id = $1 AND state IN ('rejected', 'returned')";
    let asked = runs.iter().map(|run| statement(sql, [text(run.id.as_str())]));
    let answers = tx.batch(asked.collect()).await?;
    Ok(answers.iter().map(|rows| rows.first().map_or(0, |row| row.int("count"))).collect())
}

/// Runs that have not left the house, oldest first.
pub(in super::super) async fn list_open_runs(tx: &Tx) -> Result<Vec<Run>, DbError> {
    let sql = "SELECT id, number, message_id, state_facts, currency, total, transfers, execution_on,
                      file_hash, prepared_at, version
               FROM payout_runs WHERE state IN ('draft', 'approved') ORDER BY number LIMIT 20";
    tx.rows(sql, &[]).await?.iter().map(run).collect()
}

/// The number of the next run.
pub(in super::super) async fn next_number(tx: &Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COALESCE(MAX(number), 0) + 1 AS number FROM payout_runs", &[]).await?;
    Ok(row.map_or(1, |row| row.int("number")))
}

/// Adds a run with its sealed file; false when somebody prepared one at the same instant.
pub(in super::super) async fn insert_run(tx: &Tx, run: &Run, file_sealed: &[u8]) -> Result<bool, DbError> {
    let row = tx
        .row(
            "INSERT INTO payout_runs (id, number, message_id, state, state_facts, currency, total, transfers,
                                      execution_on, file_sealed, file_hash, prepared_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)
             ON CONFLICT DO NOTHING RETURNING id",
            &[
                text(run.id.as_str()),
                int(run.number),
                text(&run.message_id),
                text(run.state.name()),
                text(facts(&run.state)?),
                text(run.total.currency.code()),
                int(run.total.minor),
                int(run.transfers),
                text(run.execution_on.to_string()),
                bytes(file_sealed),
                text(&run.file_hash),
                int(run.prepared_at.as_microsecond()),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// The sealed file of a run.
pub(in super::super) async fn find_file(tx: &Tx, id: &PayRunId) -> Result<Option<Vec<u8>>, DbError> {
    let row = tx.row("SELECT file_sealed FROM payout_runs WHERE id = $1", &[text(id.as_str())]).await?;
    Ok(row.map(|row| row.bytes("file_sealed")))
}

/// Writes a move; false when somebody was faster.
pub(in super::super) async fn save_run(tx: &Tx, run: &Run) -> Result<bool, DbError> {
    let sql = "UPDATE payout_runs SET state = $3, state_facts = $4, version = version + 1
               WHERE id = $1 AND version = $2 RETURNING id";
    let values = [text(run.id.as_str()), int(run.version), text(run.state.name()), text(facts(&run.state)?)];
    Ok(tx.row(sql, &values).await?.is_some())
}
