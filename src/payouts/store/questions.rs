//! What the bank said that does not fit, until somebody has looked.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, PayRunId, PayoutId, PersonId};

use super::instant;
use crate::db::{DbError, Row, Tx, bool, int, text};

/// Something that the bank said and that a person must look at.
#[derive(Debug, Clone)]
pub struct Question {
    pub id: String,
    /// The file that said it.
    pub report: String,
    pub run: Option<PayRunId>,
    pub payout: Option<PayoutId>,
    pub partner: Option<PartnerId>,
    /// The reference by which the bank named it.
    pub reference: String,
    /// Minor units of the account's currency; none where the bank named none.
    pub amount_minor: Option<i64>,
    /// The name of what was said.
    pub said: String,
    /// As the bank's file names the booking day.
    pub on: Option<Date>,
    /// The entry took money; otherwise some came.
    pub is_debit: bool,
    pub asked_at: Timestamp,
    /// How it was settled; nothing while it is open.
    pub closed: Option<Closed>,
}

/// How a question was settled.
#[derive(Debug, Clone)]
pub struct Closed {
    /// paid, not_paid or noted by a person; caught_up by the bank.
    pub how: String,
    /// The name of whoever did it; nobody: the bank's files.
    pub by: Option<String>,
    pub note: String,
    pub at: Timestamp,
}

fn day(text: &str) -> Result<Date, DbError> {
    text.parse().map_err(|_| DbError::fault(&format!("questions hold a day {text:?}")))
}

fn question(row: &Row) -> Result<Question, DbError> {
    let closed = row.text_or_null("closed_how").map(|how| Closed {
        how,
        by: row.text_or_null("by_name"),
        note: row.text("note"),
        at: instant(row.int_or_null("closed_at").unwrap_or_default()),
    });
    Ok(Question {
        id: row.text("id"),
        report: row.text("report_id"),
        run: row.text_or_null("run_id").map(PayRunId::new),
        payout: row.text_or_null("payout_id").map(PayoutId::new),
        partner: row.text_or_null("partner_id").map(PartnerId::new),
        reference: row.text("reference"),
        amount_minor: row.int_or_null("amount"),
        said: row.text("said"),
        on: row.text_or_null("on_day").map(|text| day(&text)).transpose()?,
        is_debit: row.bool("is_debit"),
        asked_at: instant(row.int("asked_at")),
        closed,
    })
}

/// A question by id.
pub(in super::super) async fn find_question(tx: &Tx, id: &str) -> Result<Option<Question>, DbError> {
    let sql = "SELECT q.id, q.report_id, q.run_id, q.payout_id, q.partner_id, q.reference, q.amount, q.said,
                      q.on_day, q.is_debit, q.asked_at, q.closed_how, q.note, q.closed_at,
                      p.name AS by_name
               FROM payout_questions q LEFT JOIN access_people p ON p.id = q.closed_by WHERE q.id = $1";
    tx.row(sql, &[text(id)]).await?.as_ref().map(question).transpose()
}

/// The open questions, oldest first.
pub(in super::super) async fn list_open_questions(tx: &Tx) -> Result<Vec<Question>, DbError> {
    let sql = "SELECT q.id, q.report_id, q.run_id, q.payout_id, q.partner_id, q.reference, q.amount, q.said,
                      q.on_day, q.is_debit, q.asked_at, q.closed_how, q.note, q.closed_at, NULL AS by_name
               FROM payout_questions q WHERE q.closed_at IS NULL ORDER BY q.asked_at, q.id LIMIT 100";
    tx.rows(sql, &[]).await?.iter().map(question).collect()
}

/// The partners of whom a question is open: of a payment to them, or of an order that has one.
pub(in super::super) async fn partners_in_question(tx: &Tx) -> Result<BTreeSet<PartnerId>, DbError> {
    let sql = "SELECT partner_id FROM payout_questions WHERE closed_at IS NULL AND partner_id IS NOT NULL
               UNION SELECT p.partner_id FROM payout_questions q JOIN payouts p ON p.run_id = q.run_id
               WHERE q.closed_at IS NULL AND q.payout_id IS NULL";
    Ok(tx.rows(sql, &[]).await?.iter().map(|row| PartnerId::new(row.text("partner_id"))).collect())
}

/// The open questions about a run's order as a whole.
pub(in super::super) async fn open_of_order(tx: &Tx, run: &PayRunId) -> Result<Vec<Question>, DbError> {
    let sql = "SELECT q.id, q.report_id, q.run_id, q.payout_id, q.partner_id, q.reference, q.amount, q.said,
                      q.on_day, q.is_debit, q.asked_at, q.closed_how, q.note, q.closed_at, NULL AS by_name
               FROM payout_questions q
               WHERE q.run_id = $1 AND q.payout_id IS NULL AND q.closed_at IS NULL ORDER BY q.asked_at, q.id";
    tx.rows(sql, &[text(run.as_str())]).await?.iter().map(question).collect()
}

/// Asks; nothing where another file said the same before.
pub(in super::super) async fn insert_question(
    tx: &Tx,
    question: &Question,
    said_key: &str,
) -> Result<(), DbError> {
    let id = |id: Option<&str>| text(id);
    tx.run(
        "INSERT INTO payout_questions (id, said_key, report_id, run_id, payout_id, partner_id, reference,
                                       amount, said, on_day, is_debit, asked_at, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '') ON CONFLICT (said_key) DO NOTHING",
        &[
            text(&question.id),
            text(said_key),
            text(&question.report),
            id(question.run.as_ref().map(PayRunId::as_str)),
            id(question.payout.as_ref().map(PayoutId::as_str)),
            id(question.partner.as_ref().map(PartnerId::as_str)),
            text(&question.reference),
            int(question.amount_minor),
            text(&question.said),
            text(question.on.map(|day| day.to_string())),
            bool(question.is_debit),
            int(question.asked_at.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// Closes an open question; false when somebody was faster. Nobody: the bank's files did.
pub(in super::super) async fn close_question(
    tx: &Tx,
    id: &str,
    how: &str,
    by: Option<&PersonId>,
    note: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let sql = "UPDATE payout_questions SET closed_how = $2, closed_by = $3, note = $4, closed_at = $5
               WHERE id = $1 AND closed_at IS NULL RETURNING id";
    let by = text(by.map(PersonId::as_str));
    let values = [text(id), text(how), by, text(note), int(now.as_microsecond())];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Asks again what was said of a payout and settled without a booking, because another one paid the same.
pub(in super::super) async fn ask_again(tx: &Tx, payout: &PayoutId, said: &str) -> Result<(), DbError> {
    let sql = "UPDATE payout_questions SET closed_how = NULL, closed_by = NULL, closed_at = NULL
               WHERE payout_id = $1 AND said = $2 AND closed_how = 'noted'";
    tx.run(sql, &[text(payout.as_str()), text(said)]).await?;
    Ok(())
}

/// The newest question that says this under this reference.
pub(in super::super) async fn find_question_about(
    tx: &Tx,
    reference: &str,
    said: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT id FROM payout_questions WHERE reference = $1 AND said = $2
               ORDER BY asked_at DESC LIMIT 1";
    Ok(tx.row(sql, &[text(reference), text(said)]).await?.map(|row| row.text("id")))
}

/// Closes what is asked of a payout's entries: they fit where it stands now. Another amount stays a question,
/// and so does what answers contradict unless `also_answers`.
pub(in super::super) async fn close_what_fits(
    tx: &Tx,
    payout: &PayoutId,
    also_answers: bool,
    now: Timestamp,
) -> Result<(), DbError> {
    let sql = "UPDATE payout_questions SET closed_how = 'caught_up', closed_at = $2
               WHERE payout_id = $1 AND closed_at IS NULL AND said <> 'amount_differs'
                 AND ($3 OR said <> 'contradicts')";
    tx.run(sql, &[text(payout.as_str()), int(now.as_microsecond()), bool(also_answers)]).await?;
    Ok(())
}
