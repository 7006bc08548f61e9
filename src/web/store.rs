//! First answers to writes, by idempotency key.

use axum::http::StatusCode;
use jiff::Timestamp;

use super::idempotency::{Answer, Key};
use crate::db::{DbError, Tx, int, text};

pub(super) async fn claim_key(tx: &Tx, key: &Key, now: Timestamp) -> Result<bool, DbError> {
    let row = tx
        .row(
            "INSERT INTO api_answers (scope, idempotency_key, body_hash, status, body, created_at)
             VALUES ($1, $2, $3, 0, '', $4) ON CONFLICT (scope, idempotency_key) DO NOTHING RETURNING scope",
            &[text(&key.scope), text(&key.key), text(&key.body_hash), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.is_some())
}

pub(super) async fn find_answer(tx: &Tx, key: &Key) -> Result<Option<(String, Answer)>, DbError> {
    let row = tx
        .row(
            "SELECT body_hash, status, body FROM api_answers WHERE scope = $1 AND idempotency_key = $2",
            &[text(&key.scope), text(&key.key)],
        )
        .await?;
    Ok(row.map(|row| {
        let status = u16::try_from(row.int("status")).ok().and_then(|code| StatusCode::from_u16(code).ok());
        let answer = Answer { status: status.unwrap_or(StatusCode::OK), body: row.text("body") };
        (row.text("body_hash"), answer)
    }))
}

pub(super) async fn delete_answers(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    tx.run("DELETE FROM api_answers WHERE created_at < $1", &[int(before.as_microsecond())]).await?;
    Ok(())
}

pub(super) async fn save_answer(tx: &Tx, key: &Key, answer: &Answer) -> Result<(), DbError> {
    tx.run(
        "UPDATE api_answers SET status = $3, body = $4 WHERE scope = $1 AND idempotency_key = $2",
        &[text(&key.scope), text(&key.key), int(i64::from(answer.status.as_u16())), text(&answer.body)],
    )
    .await?;
    Ok(())
}
