//! `POST /api/v1/billing/facts`: a billing system tells what a customer is billed and pays.

use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use leadwire_domain::json;
use leadwire_domain::referral::customer::Road;
use leadwire_domain::reward::Posting;
use serde_json::json;

use super::{FactsError, Source, Standing, Taken, take_in};
use crate::access::BillingCaller;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::referrals;
use crate::web::forms::Payload;
use crate::web::idempotency::{self, Answer, Key};
use crate::web::shell::locale;
use crate::web::{Problem, Words};

/// `POST /api/v1/billing/facts`: 201 when something new was kept, 200 when all of it was known.
pub async fn take(
    State(app): State<App>,
    caller: BillingCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let t = Words::of(locale(&uri, &headers));
    let key = idempotency::key(&headers, &format!("key:{}", caller.key_id), &body)?;
    let key = key.ok_or_else(|| Problem::new(StatusCode::BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING"))?;
    let answer = match posting_from(&body) {
        Ok(posting) => once(&app, posting, key, t).await?,
        Err(problem) => idempotency::refuse(&app, &problem, key, t).await?,
    };
    Ok(answer.into_response())
}

fn posting_from(body: &[u8]) -> Result<Posting, Problem> {
    let value = json::read(body).map_err(Problem::malformed)?;
    let posting = Posting::parse(&value).map_err(Problem::malformed)?;
    let mut errors = posting.uneven();
    errors.extend(posting.contradictions());
    if errors.is_empty() { Ok(posting) } else { Err(Problem::malformed(errors)) }
}

/// Takes a posting under its idempotency key: the first answer is kept with what it answers.
async fn once(app: &App, posting: Posting, key: Key, t: Words) -> Result<Answer, Problem> {
    let verb = move |app: App, tx: Tx| async move {
        let taken = take_in(&app, &tx, Source::Api, posting).await?;
        Ok::<_, FactsError>(answer_of(&tx, &taken).await?)
    };
    let answer = idempotency::once(app, Some(key), t, verb).await?;
    app.bell.notify_one();
    Ok(answer)
}

async fn answer_of(tx: &Tx, taken: &Taken) -> Result<Answer, DbError> {
    let (receipt, linked_by) = match &taken.customer.standing {
        Standing::Linked { referral, how, .. } => {
            let credited = referrals::find_credited(tx, referral).await?;
            (credited.map(|one| one.receipt()), Some(Road::name(*how)))
        }
        Standing::Waiting(_) | Standing::SetAside => (None, None),
    };
    let body = json!({
        "customer": {
            "external_id": taken.customer.external_id,
            "state": taken.customer.standing.name(),
            "referral": receipt,
            "linked_by": linked_by,
        },
        "facts": { "new": taken.new, "known": taken.known },
    });
    let is_new = taken.is_new || taken.new > 0;
    let status = if is_new { StatusCode::CREATED } else { StatusCode::OK };
    Ok(Answer { status, body: body.to_string() })
}
