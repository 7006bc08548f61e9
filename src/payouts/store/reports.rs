//! The bank's files that were read, and what each said.

use std::collections::BTreeSet;

use jiff::Timestamp;
use leadwire_domain::ids::{PayRunId, PayoutId, PersonId};

use super::instant;
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// A file of the bank that was read.
#[derive(Debug, Clone)]
pub(in super::super) struct Report {
    pub id: String,
    /// `pain.002` or `camt.053`.
    pub kind: String,
    /// The name of whoever read it in.
    pub by: String,
    pub read_at: Timestamp,
}

fn report(row: &Row) -> Report {
    Report {
        id: row.text("id"),
        kind: row.text("kind"),
        by: row.text_or_null("by_name").unwrap_or_default(),
        read_at: instant(row.int("read_at")),
    }
}

/// One thing that a file said, as stored.
#[derive(Debug, Clone)]
pub(in super::super) struct ReportLine {
    pub run: Option<PayRunId>,
    pub payout: Option<PayoutId>,
    pub reference: String,
    pub amount_minor: Option<i64>,
    /// The name of what it comes to.
    pub said: String,
    /// JSON object.
    pub facts: String,
}

/// A report by id.
pub(in super::super) async fn find_report(tx: &Tx, id: &str) -> Result<Option<Report>, DbError> {
    let sql = "SELECT r.id, r.kind, p.name AS by_name, r.read_at
               FROM payout_reports r LEFT JOIN access_people p ON p.id = r.read_by WHERE r.id = $1";
    Ok(tx.row(sql, &[text(id)]).await?.as_ref().map(report))
}

/// The report of a file with exactly these bytes.
pub(in super::super) async fn find_report_by_hash(tx: &Tx, hash: &str) -> Result<Option<Report>, DbError> {
    let sql = "SELECT r.id, r.kind, p.name AS by_name, r.read_at
               FROM payout_reports r LEFT JOIN access_people p ON p.id = r.read_by WHERE r.hash = $1";
    Ok(tx.row(sql, &[text(hash)]).await?.as_ref().map(report))
}

/// The newest reports.
pub(in super::super) async fn list_reports(tx: &Tx) -> Result<Vec<Report>, DbError> {
    let sql = "SELECT r.id, r.kind, p.name AS by_name, r.read_at
               FROM payout_reports r LEFT JOIN access_people p ON p.id = r.read_by
               ORDER BY r.read_at DESC, r.id DESC LIMIT 20";
    Ok(tx.rows(sql, &[]).await?.iter().map(report).collect())
}

/// Adds a report; false when the same file was read already.
pub(in super::super) async fn insert_report(
    tx: &Tx,
    id: &str,
    hash: &str,
    kind: &str,
    by: &PersonId,
    now: Timestamp,
) -> Result<bool, DbError> {
    let sql = "INSERT INTO payout_reports (id, hash, kind, read_by, read_at) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (hash) DO NOTHING RETURNING id";
    let values = [text(id), text(hash), text(kind), text(by.as_str()), int(now.as_microsecond())];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Adds what a file said, at its place.
pub(in super::super) fn insert_line(report: &str, place: i64, line: &ReportLine) -> Statement {
    statement(
        "INSERT INTO payout_report_lines (report_id, place, run_id, payout_id, reference, amount, said, facts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [
            text(report),
            int(place),
            text(line.run.as_ref().map(PayRunId::as_str)),
            text(line.payout.as_ref().map(PayoutId::as_str)),
            text(&line.reference),
            int(line.amount_minor),
            text(&line.said),
            text(&line.facts),
        ],
    )
}

fn line(row: &Row) -> ReportLine {
    ReportLine {
        run: row.text_or_null("run_id").map(PayRunId::new),
        payout: row.text_or_null("payout_id").map(PayoutId::new),
        reference: row.text("reference"),
        amount_minor: row.int_or_null("amount"),
        said: row.text("said"),
        facts: row.text("facts"),
    }
}

/// What a file said, in its order.
pub(in super::super) async fn list_lines(tx: &Tx, report: &str) -> Result<Vec<ReportLine>, DbError> {
    let sql = "SELECT run_id, payout_id, reference, amount, said, facts FROM payout_report_lines
               WHERE report_id = $1 ORDER BY place LIMIT 5000";
    Ok(tx.rows(sql, &[text(report)]).await?.iter().map(line).collect())
}

/// What all files said of a run, oldest first.
pub(in super::super) async fn list_lines_of_run(tx: &Tx, run: &PayRunId) -> Result<Vec<ReportLine>, DbError> {
    let sql = "SELECT l.run_id, l.payout_id, l.reference, l.amount, l.said, l.facts
               FROM payout_report_lines l JOIN payout_reports r ON r.id = l.report_id
               WHERE l.run_id = $1 ORDER BY r.read_at, l.report_id, l.place LIMIT 5000";
    let rows = tx.rows(sql, &[text(run.as_str())]).await?;
    Ok(rows.iter().map(line).collect())
}

/// The payouts of a run that the bank's answers refused.
pub(in super::super) async fn rejected_of_run(
    tx: &Tx,
    run: &PayRunId,
) -> Result<BTreeSet<PayoutId>, DbError> {
    let sql = "SELECT payout_id FROM payout_report_lines
               WHERE run_id = $1 AND said = 'reject' AND payout_id IS NOT NULL";
    let rows = tx.rows(sql, &[text(run.as_str())]).await?;
    Ok(rows.iter().map(|row| PayoutId::new(row.text("payout_id"))).collect())
}

/// The return of a payout that was read before it was seen to go: day and reason as a JSON object.
pub(in super::super) async fn find_early_return(
    tx: &Tx,
    payout: &PayoutId,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT facts FROM payout_report_lines WHERE payout_id = $1 AND said = 'too_early' LIMIT 1";
    Ok(tx.row(sql, &[text(payout.as_str())]).await?.map(|row| row.text("facts")))
}
