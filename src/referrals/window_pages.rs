//! Pages and addresses around the window of a claim: the list of requests for more time, their answer, and
//! the early end, for staff; and the two acts of a partner for their programs.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::json;
use leadwire_domain::lead::FieldError;
use leadwire_domain::lead::limits::NOTE;
use serde_json::Value;

use super::api::{act_once, text_from};
use super::lead_pages::{Typed, lead_page};
use super::windows::{TimeAnswer, Waiting, ask_in, give_free_in};
use super::{answer_time, release, store};
use crate::access::{ApiCaller, Role, Staff};
use crate::app::App;
use crate::db::Tx;
use crate::web::forms::{Payload, error, lines};
use crate::web::idempotency;
use crate::web::shell::locale;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

/// The most days that are granted at once.
const MOST_DAYS: u16 = 365;

#[derive(Template)]
#[template(path = "referrals/time.html")]
struct TimePage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    now: Timestamp,
    requests: Vec<Waiting>,
}

/// `GET /console/time`: requests for more time; account managers see those of their own leads.
pub async fn list(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let Staff { person, t, shell, .. } = staff;
    let mine = Some(person.id).filter(|_| person.role == Role::AccountManager);
    let requests =
        app.db.read(move |tx| async move { store::list_requests(&tx, mine.as_ref()).await }).await?;
    page(&TimePage { t, shell, zone: app.zone(), now: app.clock.now(), requests })
}

/// Reads the answer to a request.
fn answer_from(typed: &Typed, decision: &str, errors: &mut Vec<FieldError>) -> Option<TimeAnswer> {
    let mut said = |is_required: bool| lines("time_words", &typed.time_words, NOTE, is_required, errors);
    match decision {
        "grant" => {
            let words = Some(said(false)).filter(|words| !words.is_empty());
            let days = typed.days.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
            if days.is_none() {
                let args = [("least", "1".to_owned()), ("most", MOST_DAYS.to_string())];
                errors.push(error("days", "NUMBER", &args));
            }
            days.map(|days| TimeAnswer::Grant { days, words })
        }
        "refuse" => Some(TimeAnswer::Refuse { words: said(true) }),
        _ => {
            errors.push(error("decision", "CHOOSE", &[]));
            None
        }
    }
}

/// `POST /console/leads/{id}/time`
pub async fn answer(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed =
        Typed { days: fields.text("days"), time_words: fields.text("time_words"), ..Typed::default() };
    let mut errors = fields.encoding_errors();
    let answer = answer_from(&typed, &fields.text("decision"), &mut errors);
    let (Some(answer), true) = (answer, errors.is_empty()) else {
        return lead_page(&app, staff, ReferralId::new(id), typed, &errors).await;
    };
    answer_time(&app, &staff.person, ReferralId::new(&*id), fields.text("request"), answer).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=time-answered")))
}

/// `POST /console/leads/{id}/release`
pub async fn end_early(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = Typed { free_words: fields.text("free_words"), ..Typed::default() };
    let mut errors = fields.encoding_errors();
    let words = lines("free_words", &typed.free_words, NOTE, true, &mut errors);
    if !errors.is_empty() {
        return lead_page(&app, staff, ReferralId::new(id), typed, &errors).await;
    }
    release(&app, &staff.person, ReferralId::new(&*id), words).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=released")))
}

/// `POST /api/v1/referrals/{id}/more-time`: asks for more time, with `text`.
pub async fn ask(
    State(app): State<App>,
    caller: ApiCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let t = Words::of(locale(&uri, &headers));
    let key = idempotency::key(&headers, &format!("key:{}:time:{id}", caller.key_id), &body)?;
    let (partner, id) = (caller.partner, ReferralId::new(id));
    let act = text_from(&body)
        .map(|text| move |house: App, tx: Tx| async move { ask_in(&house, &tx, &partner, &id, text).await });
    act_once(&app, act, key, t).await
}

/// `POST /api/v1/referrals/{id}/give-free`: gives the company free; the body is an empty object.
pub async fn give_free(
    State(app): State<App>,
    caller: ApiCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let t = Words::of(locale(&uri, &headers));
    let key = idempotency::key(&headers, &format!("key:{}:free:{id}", caller.key_id), &body)?;
    let (partner, id) = (caller.partner, ReferralId::new(id));
    let is_empty = match json::read(&body) {
        Ok(Value::Object(fields)) if fields.is_empty() => Ok(()),
        Ok(_) => Err(Problem::malformed(vec![error("body", "JSON_OBJECT", &[])])),
        Err(wrong) => Err(Problem::malformed(wrong)),
    };
    let act = is_empty
        .map(|()| move |house: App, tx: Tx| async move { give_free_in(&house, &tx, &partner, &id).await });
    act_once(&app, act, key, t).await
}
