//! `/api/v1/accounts` and `/api/v1/contacts`: a CRM keeps the mirror up to date.

use std::sync::Arc;

use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use leadwire_domain::feed::{id_of_path, read, read_ids};
use leadwire_domain::json;
use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{AccountRow, ContactRow, day_written};
use serde_json::{Value, json};

use super::remove::remove;
use super::syncs::kind_of_path;
use super::take::{Call, Outcome, Taken, ToldError, take};
use super::{AccountTold, Contact, Fate, ID, store};
use crate::access::PipelineCaller;
use crate::app::App;
use crate::db::Tx;
use crate::web::forms::{BodyLimit, Payload, in_words};
use crate::web::idempotency::{self, Answer, Key, once};
use crate::web::shell::locale;
use crate::web::{Problem, Words};

/// How long a body may be: a thousand items with long fields (docs/interface.md, Limits).
pub const BODY: BodyLimit = BodyLimit(4 * 1024 * 1024);

/// `PUT /api/v1/accounts`
pub async fn put_accounts(
    State(app): State<App>,
    caller: PipelineCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    put::<AccountRow>(&app, &caller, &headers, Words::of(locale(&uri, &headers)), &body).await
}

/// `PUT /api/v1/contacts`
pub async fn put_contacts(
    State(app): State<App>,
    caller: PipelineCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    put::<ContactRow>(&app, &caller, &headers, Words::of(locale(&uri, &headers)), &body).await
}

async fn put<T: Taken>(
    app: &App,
    caller: &PipelineCaller,
    headers: &HeaderMap,
    t: Words,
    body: &[u8],
) -> Result<Response, Problem> {
    let key = key_of(caller, headers, T::LIST, body)?;
    let feed = match json::read(body).and_then(|value| read::<T>(&value)) {
        Ok(feed) => feed,
        Err(errors) => return refused(app, Problem::malformed(errors), key, t).await,
    };
    let call = Arc::new(Call::of(feed).await?);
    let verb = move |app: App, tx: Tx| async move {
        let outcomes = take(&app, &tx, &call).await?;
        Ok::<_, ToldError>(Answer {
            status: StatusCode::OK,
            body: outcomes_in_words(T::LIST, &outcomes, t).to_string(),
        })
    };
    Ok(once(app, key, t, verb).await?.into_response())
}

/// The key of a write, kept apart from those of other addresses.
pub(super) fn key_of(
    caller: &PipelineCaller,
    headers: &HeaderMap,
    place: &str,
    body: &[u8],
) -> Result<Option<Key>, Problem> {
    let key = idempotency::key(headers, &format!("key:{}", caller.key_id), body)?;
    // The same key at another address, or of another method, is another call.
    Ok(key.map(|key| Key { body_hash: format!("{place} {}", key.body_hash), ..key }))
}

/// Answers a problem, and keeps it where a key came with the call.
pub(super) async fn refused(
    app: &App,
    problem: Problem,
    key: Option<Key>,
    t: Words,
) -> Result<Response, Problem> {
    match key {
        Some(key) if problem.status.is_client_error() => {
            Ok(idempotency::refuse(app, &problem, key, t).await?.into_response())
        }
        _ => Err(problem),
    }
}

/// What became of every item, and how many of each.
fn outcomes_in_words(list: &str, outcomes: &[Outcome], t: Words) -> Value {
    let name = |outcome: &Outcome| match outcome.fate {
        Ok(Fate::Added) => "created",
        Ok(Fate::Updated | Fate::Replaced { .. }) => "updated",
        Ok(Fate::Unchanged | Fate::Nameless | Fate::Twice { .. }) => "unchanged",
        Err(_) => "refused",
    };
    let item = |(at, outcome): (usize, &Outcome)| {
        let mut item = json!({ "index": at, "external_id": outcome.external_id, "result": name(outcome) });
        if let Err(errors) = &outcome.fate {
            let words = |why: &FieldError| in_words(why, t);
            item["errors"] = json!(errors.iter().map(words).collect::<Vec<_>>());
        }
        item
    };
    let mut answer = json!({ list: outcomes.iter().enumerate().map(item).collect::<Vec<_>>() });
    for result in ["created", "updated", "unchanged", "refused"] {
        answer[result] = json!(outcomes.iter().filter(|outcome| name(outcome) == result).count());
    }
    answer
}

/// `GET /api/v1/accounts/{external_id}`
pub async fn show_account(
    State(app): State<App>,
    _: PipelineCaller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let identity = identity_of(&id)?;
    let found = app.db.read(move |tx| async move { store::find_account_told(&tx, &identity).await }).await?;
    let told = found.ok_or_else(Problem::not_found)?;
    Ok(axum::Json(account_in_words(&told)).into_response())
}

/// Whom an address names; nobody has what can be no id.
fn identity_of(id: &str) -> Result<String, Problem> {
    id_of_path(id).map(|id| format!("{ID}{id}")).map_err(|_| Problem::not_found())
}

/// `GET /api/v1/contacts/{external_id}`
pub async fn show_contact(
    State(app): State<App>,
    _: PipelineCaller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let identity = identity_of(&id)?;
    let found = app.db.read(move |tx| async move { store::find_contact_told(&tx, &identity).await }).await?;
    let contact = found.ok_or_else(Problem::not_found)?;
    Ok(axum::Json(contact_in_words(&contact)).into_response())
}

/// A stage as programs write it.
fn stage(stage: Option<&str>) -> &str {
    match stage {
        None | Some("active") => "prospect",
        Some(stage) => stage,
    }
}

/// The day as it counts; none of what a file wrote and nobody could read as one day.
fn day(written: Option<&str>) -> Option<String> {
    written.and_then(day_written).map(|day| day.to_string())
}

fn account_in_words(told: &AccountTold) -> Value {
    let account = &told.account;
    json!({
        "external_id": account.external_id.strip_prefix(ID),
        "name": account.name,
        "aliases": told.aliases,
        "website": account.website,
        "domains": told.domains,
        "country": account.country,
        "phone": told.phone,
        "email": told.email,
        "stage": stage(account.stage.as_deref()),
        "last_activity": day(account.last_activity.as_deref()),
        "owner": told.owner,
        "linkedin": account.linkedin,
        "numbers": account.numbers,
        "parent": account.parent_id(),
    })
}

fn contact_in_words(contact: &Contact) -> Value {
    json!({
        "external_id": contact.external_id.strip_prefix(ID),
        "name": contact.name,
        "email": contact.emails,
        "phone": contact.phones,
        "company": contact.company,
        "website": contact.website,
        "domains": contact.domains,
        "country": contact.country,
        "account": contact.account_id(),
        "stage": stage(contact.stage.as_deref()),
        "last_activity": day(contact.last_activity.as_deref()),
        "owner": contact.owner,
    })
}

/// `DELETE /api/v1/accounts/{external_id}`, and of contacts
pub async fn delete_one(
    State(app): State<App>,
    caller: PipelineCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (kind, t) = (kind_of_path(uri.path()), Words::of(locale(&uri, &headers)));
    let key = key_of(&caller, &headers, &format!("delete {} {id}", kind.name()), b"")?;
    let id = id_of_path(&id).unwrap_or(id);
    let verb = move |app: App, tx: Tx| async move {
        let known = remove(&tx, kind, std::slice::from_ref(&id), app.clock.now()).await?;
        match known.is_empty() {
            true => Err(ToldError::NotHere),
            false => Ok(Answer { status: StatusCode::NO_CONTENT, body: String::new() }),
        }
    };
    Ok(once(&app, key, t, verb).await?.into_response())
}

/// `POST /api/v1/accounts/delete`, and of contacts
pub async fn delete_many(
    State(app): State<App>,
    caller: PipelineCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let (kind, t) = (kind_of_path(uri.path()), Words::of(locale(&uri, &headers)));
    let key = key_of(&caller, &headers, &format!("delete {}", kind.name()), &body)?;
    let ids = match json::read(&body).and_then(|value| read_ids(&value)) {
        Ok(ids) => ids,
        Err(errors) => return refused(&app, Problem::malformed(errors), key, t).await,
    };
    let verb = move |app: App, tx: Tx| async move {
        let known = remove(&tx, kind, &ids, app.clock.now()).await?;
        let item = |id: &String| {
            let result = if known.contains(id) { "deleted" } else { "unknown" };
            json!({ "external_id": id, "result": result })
        };
        let answer = json!({ kind.name(): ids.iter().map(item).collect::<Vec<_>>(), "deleted": known.len() });
        Ok::<_, ToldError>(Answer { status: StatusCode::OK, body: answer.to_string() })
    };
    Ok(once(&app, key, t, verb).await?.into_response())
}
