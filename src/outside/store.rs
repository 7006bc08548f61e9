//! Answers that are still good: one row a question, forgotten after a day.

use jiff::Timestamp;
use leadwire_domain::outside::{MailFacts, SiteFacts};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::{DbError, Statement, Tx, int, statement, text};

/// The mail routing of a domain, if it was asked for since `fresh_since`.
pub(super) async fn find_mail(
    tx: &Tx,
    domain: &str,
    fresh_since: Timestamp,
) -> Result<Option<MailFacts>, DbError> {
    find(tx, mail_of(domain), fresh_since).await
}

/// What stands at an address, if it was visited since `fresh_since`.
pub(super) async fn find_site(
    tx: &Tx,
    address: &str,
    fresh_since: Timestamp,
) -> Result<Option<SiteFacts>, DbError> {
    find(tx, site_at(address), fresh_since).await
}

pub(super) fn keep_mail(facts: &MailFacts, at: Timestamp) -> Result<Statement, DbError> {
    keep(mail_of(&facts.domain), facts, at)
}

pub(super) fn keep_site(address: &str, facts: &SiteFacts, at: Timestamp) -> Result<Statement, DbError> {
    keep(site_at(address), facts, at)
}

/// What strangers named is not kept longer than it is good for.
pub(super) fn forget(before: Timestamp) -> Statement {
    statement("DELETE FROM outside_answers WHERE asked_at < $1", [int(before.as_microsecond())])
}

fn mail_of(domain: &str) -> String {
    format!("mail {domain}")
}

fn site_at(address: &str) -> String {
    format!("site {address}")
}

/// Facts of an older shape count as none: they are asked for again.
async fn find<T: DeserializeOwned>(
    tx: &Tx,
    question: String,
    fresh_since: Timestamp,
) -> Result<Option<T>, DbError> {
    let sql = "SELECT facts FROM outside_answers WHERE question = $1 AND asked_at >= $2";
    let row = tx.row(sql, &[text(question), int(fresh_since.as_microsecond())]).await?;
    Ok(row.and_then(|row| serde_json::from_str(&row.text("facts")).ok()))
}

fn keep<T: Serialize>(question: String, facts: &T, at: Timestamp) -> Result<Statement, DbError> {
    let facts = serde_json::to_string(facts).map_err(|why| DbError::fault(&format!("{question}: {why}")))?;
    Ok(statement(
        "INSERT INTO outside_answers (question, facts, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (question) DO UPDATE SET facts = excluded.facts, asked_at = excluded.asked_at",
        [text(question), text(facts), int(at.as_microsecond())],
    ))
}
