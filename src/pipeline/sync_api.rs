//! `/api/v1/accounts/syncs` and `/api/v1/contacts/syncs`: full readings.

use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use leadwire_domain::feed::read_limit;
use leadwire_domain::json;
use serde_json::{Value, json};

use super::api::{key_of, refused};
use super::syncs::{self, Sync, kind_of_path};
use crate::access::PipelineCaller;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::forms::Payload;
use crate::web::idempotency::{self, Answer, Before, Key, once};
use crate::web::shell::locale;
use crate::web::{Problem, Words};

/// `POST /api/v1/accounts/syncs`
pub async fn start(
    State(app): State<App>,
    caller: PipelineCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let (kind, t) = (kind_of_path(uri.path()), Words::of(locale(&uri, &headers)));
    let key = key_of(&caller, &headers, &format!("sync {}", kind.name()), &body)?;
    let verb = move |app: App, tx: Tx| async move {
        let sync = syncs::start(&app, &tx, kind).await?;
        let body = in_words(&sync, app.clock.now()).to_string();
        Ok::<_, DbError>(Answer { status: StatusCode::CREATED, body })
    };
    Ok(once(&app, key, t, verb).await?.into_response())
}

/// `GET /api/v1/accounts/syncs/{id}`
pub async fn show(
    State(app): State<App>,
    _: PipelineCaller,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (kind, now) = (kind_of_path(uri.path()), app.clock.now());
    match app.db.read(move |tx| async move { syncs::get(&tx, kind, &id).await }).await {
        Ok(sync) => Ok(axum::Json(in_words(&sync, now)).into_response()),
        Err(why) => Err(why.into()),
    }
}

/// `POST /api/v1/accounts/syncs/{id}/finish`
pub async fn finish(
    State(app): State<App>,
    caller: PipelineCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let (kind, t) = (kind_of_path(uri.path()), Words::of(locale(&uri, &headers)));
    let key = key_of(&caller, &headers, &format!("finish {} {id}", kind.name()), &body)?;
    if let Some(answer) = answered(&app, key.as_ref()).await? {
        return Ok(answer.into_response());
    }
    let read =
        if body.is_empty() { Ok(None) } else { json::read(&body).and_then(|value| read_limit(&value)) };
    let expected = match read {
        Ok(expected) => expected,
        Err(errors) => return refused(&app, Problem::malformed(errors), key, t).await,
    };
    match syncs::finish(&app, kind, &id, expected).await {
        Ok(sync) => {
            let body = in_words(&sync, app.clock.now()).to_string();
            let verb = move |_, _| async move { Ok::<_, DbError>(Answer { status: StatusCode::OK, body }) };
            Ok(once(&app, key, t, verb).await?.into_response())
        }
        Err(why) => refused(&app, why.into(), key, t).await,
    }
}

/// What was answered under a key before. Finishing goes over several transactions, so it is looked up first.
async fn answered(app: &App, key: Option<&Key>) -> Result<Option<Answer>, Problem> {
    let Some(key) = key.cloned() else { return Ok(None) };
    let now = app.clock.now();
    let looked = app.db.write(move |tx| async move {
        // Claimed only to see whether it is taken: rolled back with this answer.
        Err::<(), Looked>(Looked::Saw(Box::new(idempotency::begin(&tx, &key, now).await?)))
    });
    match looked.await {
        Ok(()) => Ok(None),
        Err(Looked::Saw(before)) => match *before {
            Before::Fresh => Ok(None),
            Before::Answered(answer) => Ok(Some(answer)),
            Before::OtherBody => Err(idempotency::other_body()),
        },
        Err(Looked::Fault(why)) => Err(why.into()),
    }
}

#[derive(Debug, thiserror::Error)]
enum Looked {
    #[error("this is known of the key")]
    Saw(Box<Before>),
    #[error(transparent)]
    Fault(#[from] DbError),
}

fn in_words(sync: &Sync, now: Timestamp) -> Value {
    json!({
        "id": sync.id,
        "of": sync.kind.name(),
        "state": sync.state_at(now).name(),
        "started_at": sync.started_at.to_string(),
        "lapses_at": sync.lapses_at().to_string(),
        "finished_at": sync.finished_at.map(|at| at.to_string()),
        "left": sync.left,
    })
}
