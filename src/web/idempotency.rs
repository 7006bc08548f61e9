//! `Idempotency-Key`: the first answer to a write is kept in the transaction of that write and given again to
//! every repeat; another body under the same key is a mistake of the caller and answered 409.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};

use super::problem::{JSON_KIND, json_of};
use super::{Problem, Words, store};
use crate::app::{App, hash_of};
use crate::db::{DbError, Tx};

/// A key that came with a write, bound to the caller and to the body.
#[derive(Debug, Clone)]
pub struct Key {
    /// Who calls; keys of different callers do not meet.
    pub scope: String,
    pub key: String,
    pub body_hash: String,
}

/// An answer as it was given the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: StatusCode,
    pub body: String,
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let kind = if self.status.is_client_error() { JSON_KIND } else { "application/json" };
        (self.status, [(header::CONTENT_TYPE, kind)], self.body).into_response()
    }
}

/// What is known of a key.
#[derive(Debug)]
pub enum Before {
    Fresh,
    Answered(Answer),
    OtherBody,
}

/// Reads the header; none is fine.
///
/// # Errors
/// A key longer than 255 characters, or not of visible ASCII.
pub fn key(headers: &HeaderMap, scope: &str, body: &[u8]) -> Result<Option<Key>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let fits = |text: &&str| (1..=255).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    let Some(key) = value.to_str().ok().filter(fits) else {
        return Err(Problem::new(StatusCode::BAD_REQUEST, "IDEMPOTENCY_KEY"));
    };
    let body_hash = hash_of(&String::from_utf8_lossy(body));
    Ok(Some(Key { scope: scope.to_owned(), key: key.to_owned(), body_hash }))
}

/// Claims a key in the caller's transaction, or tells what was answered before.
///
/// # Errors
/// Database faults only.
pub async fn begin(tx: &Tx, key: &Key, now: Timestamp) -> Result<Before, DbError> {
    if store::claim_key(tx, key, now).await? {
        return Ok(Before::Fresh);
    }
    Ok(match store::find_answer(tx, key).await? {
        Some((body_hash, answer)) if body_hash == key.body_hash => Before::Answered(answer),
        _ => Before::OtherBody,
    })
}

/// Keeps the answer beside its key.
///
/// # Errors
/// Database faults only.
pub async fn keep(tx: &Tx, key: &Key, answer: &Answer) -> Result<(), DbError> {
    store::save_answer(tx, key, answer).await
}

/// Acts in the caller's transaction, once under a key: the first answer is kept with what was done. Nothing
/// where the key was used with another body.
///
/// # Errors
/// What the act says; database faults.
pub async fn once_in<E, F>(
    tx: &Tx,
    key: Option<&Key>,
    now: Timestamp,
    act: impl FnOnce() -> F,
) -> Result<Option<Answer>, E>
where
    E: From<DbError>,
    F: Future<Output = Result<Answer, E>>,
{
    let Some(key) = key else { return act().await.map(Some) };
    match begin(tx, key, now).await? {
        Before::OtherBody => Ok(None),
        Before::Answered(answer) => Ok(Some(answer)),
        Before::Fresh => {
            let answer = act().await?;
            keep(tx, key, &answer).await?;
            Ok(Some(answer))
        }
    }
}

/// Acts in a transaction, once under a key; a refusal is kept under it too.
///
/// # Errors
/// What the act says; another body under the same key; faults.
pub async fn once<E, V, F>(app: &App, key: Option<Key>, t: Words, verb: V) -> Result<Answer, Problem>
where
    E: From<DbError> + Into<Problem> + Send + 'static,
    V: FnOnce(App, Tx) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Answer, E>> + Send + 'static,
{
    let (house, held, now) = (app.clone(), key.clone(), app.clock.now());
    let done = app
        .db
        .write(move |tx| async move { once_in(&tx, held.as_ref(), now, || verb(house, tx.clone())).await });
    let problem: Problem = match done.await {
        Ok(answer) => return answer.ok_or_else(other_body),
        Err(why) => E::into(why),
    };
    match key {
        Some(key) if problem.status.is_client_error() => refuse(app, &problem, key, t).await,
        _ => Err(problem),
    }
}

/// For how long an answer is kept (docs/interface.md): programs that repeat a write do so within days, and an
/// answer holds what a lead's reasons name.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Forgets the answers that nobody was promised any more; their keys are new again.
///
/// # Errors
/// Database faults only.
pub async fn forget(tx: &Tx, now: Timestamp) -> Result<(), DbError> {
    store::delete_answers(tx, now - KEPT).await
}

/// Refuses a write under its key, in a transaction of its own: this first answer is kept too
/// (docs/decisions/0007).
///
/// # Errors
/// Another body under the same key; faults.
pub async fn refuse(app: &App, problem: &Problem, key: Key, t: Words) -> Result<Answer, Problem> {
    let answer = Answer { status: problem.status, body: json_of(problem, t).to_string() };
    let now = app.clock.now();
    let kept = app
        .db
        .write(move |tx| async move {
            Ok::<_, DbError>(match begin(&tx, &key, now).await? {
                Before::OtherBody => None,
                Before::Answered(before) => Some(before),
                Before::Fresh => {
                    keep(&tx, &key, &answer).await?;
                    Some(answer)
                }
            })
        })
        .await?;
    kept.ok_or_else(other_body)
}

/// The problem of a key that was used with another body.
pub fn other_body() -> Problem {
    Problem::new(StatusCode::CONFLICT, "IDEMPOTENCY_MISMATCH")
}
