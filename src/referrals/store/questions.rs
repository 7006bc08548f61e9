//! The questions to owners of cold accounts.

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;

use super::rows::instant;
use crate::db::{DbError, Statement, Tx, int, statement, text};
use crate::referrals::questions::Question;

pub(in super::super) fn insert_question(question: &Question) -> Statement {
    statement(
        "INSERT INTO referral_questions (referral_id, account, asked, asked_at) VALUES ($1, $2, $3, $4)",
        [
            text(question.referral.as_str()),
            text(&question.account),
            text(&question.asked),
            int(question.asked_at.as_microsecond()),
        ],
    )
}

pub(in super::super) async fn find_question(tx: &Tx, id: &ReferralId) -> Result<Option<Question>, DbError> {
    let sql = "SELECT referral_id, account, asked, asked_at, answer FROM referral_questions
               WHERE referral_id = $1";
    let Some(row) = tx.row(sql, &[text(id.as_str())]).await? else { return Ok(None) };
    Ok(Some(Question {
        referral: ReferralId::new(row.text("referral_id")),
        account: row.text("account"),
        asked: row.text("asked"),
        asked_at: instant(row.int("asked_at")),
        answer: row.text_or_null("answer"),
    }))
}

/// Keeps the answer; false where there was one.
pub(in super::super) async fn answer_question(
    tx: &Tx,
    id: &ReferralId,
    answer: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let sql = "UPDATE referral_questions SET answer = $2, answered_at = $3
               WHERE referral_id = $1 AND answer IS NULL RETURNING referral_id";
    let values = [text(id.as_str()), text(answer), int(now.as_microsecond())];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Takes a question back that nobody has answered: the lead about which it was asked is another one now.
pub(in super::super) async fn withdraw_question(tx: &Tx, id: &ReferralId) -> Result<(), DbError> {
    let sql = "DELETE FROM referral_questions WHERE referral_id = $1 AND answer IS NULL";
    tx.run(sql, &[text(id.as_str())]).await.map(drop)
}
