//! `POST` and `GET /api/v1/referrals`: the same verbs as the pages, for a partner's programs.

use axum::Json;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use leadwire_domain::checks::Family;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::json;
use leadwire_domain::lead::{FieldError, RawLead};
use leadwire_domain::referral::State as Stage;
use serde_json::{Value, json};

use super::appeal::{appeal_in, appeal_text};
use super::beat::Beat;
use super::contact_told;
use super::proof::Proof;
use super::refer_pages::done;
use super::rulings::ruling;
use super::submit::unless_raced;
use super::{
    Corrects, MoveError, NewReferral, Referral, Slice, Stands, SubmitError, Submitted, holds, store,
    submit_in, verdict_name, window_told,
};
use crate::access::ApiCaller;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::forms::{Payload, error};
use crate::web::idempotency::{self, Answer, Key};
use crate::web::paging::Cursor;
use crate::web::reasons::{Audience, reasons};
use crate::web::shell::{locale, query_value};
use crate::web::{Problem, Words};

/// `POST /api/v1/referrals`: 201 with the verdict; 200 for a lead whose referral is open already.
pub async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let (t, beat) = (Words::of(locale(&uri, &headers)), Beat::begin());
    let key = idempotency::key(&headers, &format!("key:{}", caller.key_id), &body)?;
    let read = lead_from(&body).and_then(|(raw, corrects)| {
        let lead = raw.parse_given().map_err(Problem::malformed)?;
        Ok(NewReferral { partner: caller.partner, raw, lead, corrects })
    });
    let answer = match (read, key) {
        (Ok(new), key) => {
            let submission = move |house: App, tx: Tx| async move {
                let (key, now) = (key.as_ref(), house.clock.now());
                idempotency::once_in(&tx, key, now, || submitted(&house, &tx, new, t)).await
            };
            unless_raced(&app, submission).await?.ok_or_else(idempotency::other_body)?
        }
        (Err(problem), None) => return Err(problem),
        (Err(problem), Some(key)) => idempotency::refuse(&app, &problem, key, t).await?,
    };
    // In a text of somebody's the quotes would be escaped.
    if [r#""held":{"#, r#""again_at":""#].iter().any(|silent| answer.body.contains(silent)) {
        beat.wait().await;
    }
    Ok(answer.into_response())
}

/// Names the referral that a lead corrects.
const CORRECTS: &str = "corrects";

/// Reads the body, and which referral it corrects; every field of a wrong type or an unknown name is named.
fn lead_from(body: &[u8]) -> Result<(RawLead, Option<Corrects>), Problem> {
    let no_object = || Problem::malformed(vec![error("body", "JSON_OBJECT", &[])]);
    let value = json::read(body).map_err(Problem::malformed)?;
    let Value::Object(mut fields) = value else { return Err(no_object()) };
    // A field that we do not know is one that the caller believes we took.
    let mut errors: Vec<FieldError> = fields
        .keys()
        .filter(|name| *name != CORRECTS && !RawLead::FIELDS.contains(&name.as_str()))
        .map(|name| {
            let nearest = RawLead::nearest_field(name).unwrap_or("none");
            error(name, "UNKNOWN_FIELD", &[("nearest", nearest.to_owned())])
        })
        .collect();
    for name in RawLead::FIELDS.into_iter().chain([CORRECTS]) {
        match fields.get(name) {
            None | Some(Value::String(_)) => {}
            // A field that is named and null is a field that was left empty.
            Some(Value::Null) => {
                fields.remove(name);
            }
            Some(_) => errors.push(error(name, "NOT_TEXT", &[])),
        }
    }
    if !errors.is_empty() {
        return Err(Problem::malformed(errors));
    }
    let corrects = fields.remove(CORRECTS).and_then(|id| id.as_str().map(ReferralId::new));
    let corrects = corrects.map(|referral| Corrects { referral, seen: None });
    let mut raw: RawLead = serde_json::from_value(Value::Object(fields)).map_err(|_| no_object())?;
    for field in [&mut raw.email, &mut raw.website, &mut raw.linkedin, &mut raw.country] {
        *field = field.trim().to_owned();
    }
    Ok((raw, corrects))
}

/// `POST /api/v1/referrals/{id}/appeal`: asks a person to look at a refusal again.
pub async fn appeal(
    State(app): State<App>,
    caller: ApiCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let t = Words::of(locale(&uri, &headers));
    // Without the id, one key would answer for the appeals of two referrals.
    let key = idempotency::key(&headers, &format!("key:{}:appeal:{id}", caller.key_id), &body)?;
    let (partner, id) = (caller.partner, ReferralId::new(id));
    let act = text_from(&body).map(|text| {
        move |house: App, tx: Tx| async move { appeal_in(&house, &tx, &partner, id, text).await }
    });
    act_once(&app, act, key, t).await
}

/// Runs an act on a referral in one transaction with its answer, the referral as it stands then; once under a
/// key.
pub(super) async fn act_once<F, Fut>(
    app: &App,
    act: Result<F, Problem>,
    key: Option<Key>,
    t: Words,
) -> Result<Response, Problem>
where
    F: FnOnce(App, Tx) -> Fut + Clone + Send + 'static,
    Fut: Future<Output = Result<Referral, MoveError>> + Send + 'static,
{
    let act = match (act, &key) {
        (Ok(act), _) => act,
        (Err(problem), None) => return Err(problem),
        (Err(problem), Some(key)) => {
            return Ok(idempotency::refuse(app, &problem, key.clone(), t).await?.into_response());
        }
    };
    let verb = move |house: App, tx: Tx| async move {
        let now = house.clock.now();
        let referral = act(house, tx.clone()).await?;
        let proof = store::find_proof(&tx, referral.number).await?;
        let mut body = shape(&referral, proof.as_ref(), ruling(&tx, &referral.id, t).await?, t);
        body["protection"] = window_told::shape(&tx, &referral, now).await?;
        Ok::<_, MoveError>(Answer { status: StatusCode::OK, body: body.to_string() })
    };
    let answer = idempotency::once(app, key, t, verb).await?;
    app.bell.notify_one();
    Ok(answer.into_response())
}

/// Reads the body of an appeal: an object with one text.
pub(super) fn text_from(body: &[u8]) -> Result<String, Problem> {
    let value = json::read(body).map_err(Problem::malformed)?;
    let Value::Object(fields) = value else {
        return Err(Problem::malformed(vec![error("body", "JSON_OBJECT", &[])]));
    };
    let mut errors: Vec<FieldError> = fields
        .keys()
        .filter(|name| *name != "text")
        .map(|name| {
            let args = [("name", name.clone()), ("nearest", "none".into()), ("known", "text".into())];
            error(name, "FOREIGN_FIELD", &args)
        })
        .collect();
    let text = match fields.get("text") {
        None | Some(Value::Null) => appeal_text(""),
        Some(Value::String(text)) => appeal_text(text.trim()),
        Some(_) => Err(error("text", "NOT_TEXT", &[])),
    };
    match text {
        Ok(text) if errors.is_empty() => Ok(text),
        text => {
            errors.extend(text.err());
            Err(Problem::malformed(errors))
        }
    }
}

async fn submitted(app: &App, tx: &Tx, new: NewReferral, t: Words) -> Result<Answer, SubmitError> {
    let submitted = submit_in(app, tx, new, None).await?;
    let (status, proof, ruling) = match &submitted {
        Submitted::New(_, proof) => (StatusCode::CREATED, Some(proof.clone()), Value::Null),
        Submitted::Already(before, _)
        | Submitted::Corrected(before, _)
        | Submitted::ContactNamed(before, _)
        | Submitted::ContactAlready(before, _) => {
            let proof = store::find_proof(tx, before.number).await?;
            (StatusCode::OK, proof, ruling(tx, &before.id, t).await?)
        }
    };
    let (taken, corrected): (_, &[&str]) = match &submitted {
        Submitted::New(..) => ("new", &[]),
        Submitted::Already(..) | Submitted::ContactAlready(..) => ("unchanged", &[]),
        Submitted::Corrected(_, fields) => ("corrected", fields),
        Submitted::ContactNamed(_, contact) if contact.due.is_some() => ("contact_in_review", &[]),
        Submitted::ContactNamed(..) => ("contact_added", &[]),
    };
    let mut body = shape(submitted.referral(), proof.as_ref(), ruling, t);
    body["held"] = holds::shape(tx, app, submitted.referral(), t).await?;
    let mut sentence = t.say(&format!("done-{}", done(&submitted)));
    let mut again_at = None;
    if let Submitted::Already(_, why @ (Stands::IsHeld(until) | Stands::AnswersLater(until))) = &submitted {
        let day = t.say_with(
            &format!("done-referred-{}.day", why.name()),
            &[("day", t.day_of(*until, &app.zone()).into())],
        );
        (sentence, again_at) = (format!("{sentence} {day}"), Some(until.to_string()));
    }
    if let Submitted::Already(referral, Stands::WasCorrectedOften) = &submitted {
        let contact = contact_told::write_to(tx, referral).await?;
        sentence =
            format!("{sentence} {}", t.say_with("correct-often.write", &[("contact", contact.into())]));
    }
    body["taken"] =
        json!({ "as": taken, "corrected": corrected, "sentence": sentence, "again_at": again_at });
    if let Submitted::ContactNamed(of, contact) | Submitted::ContactAlready(of, contact) = &submitted {
        body["contact"] = contact_told::shape(tx, contact, of, t).await?;
    }
    Ok(Answer { status, body: body.to_string() })
}

/// A referral as partners' programs see it: `verdict` and `reasons` are the machine's, `decision` is what was
/// decided since.
pub(super) fn shape(referral: &Referral, proof: Option<&Proof>, ruling: Value, t: Words) -> Value {
    // Which rung of the pipeline's ladder could not be asked stays ours, like which was hit.
    let not_run = referral.not_run.iter().filter(|code| code.family() != Family::Pipeline);
    let not_run: Vec<&str> = not_run.map(|code| code.as_str()).collect();
    json!({
        "id": referral.id,
        "receipt": referral.receipt(),
        "receipt_proof": proof.map(Proof::beside_referral),
        "state": referral.state.name(),
        "verdict": referral.verdict.map(verdict_name),
        "decision": ruling,
        "reasons": reasons(&referral.findings, Audience::Partner, referral.look(), t),
        "not_run": not_run,
        "submitted_at": referral.submitted_at.to_string(),
        "due_at": referral.due().map(|due| due.to_string()),
        "appeal_until": referral.appeal_until().map(|until| until.to_string()),
    })
}

/// `GET /api/v1/referrals/{id}`: as it was created, and every check with its outcome.
pub async fn show(
    State(app): State<App>,
    caller: ApiCaller,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (t, id, house) = (Words::of(locale(&uri, &headers)), ReferralId::new(id), app.clone());
    let found = app
        .db
        .read(move |tx| async move {
            let found = store::find(&tx, &id).await?;
            let Some(referral) = found.filter(|found| found.partner == caller.partner) else {
                return Ok(None);
            };
            let proof = store::find_proof(&tx, referral.number).await?;
            let ruling = ruling(&tx, &referral.id, t).await?;
            let contacts = contact_told::shapes(&tx, &referral, t).await?;
            let window = window_told::shape(&tx, &referral, house.clock.now()).await?;
            let held = holds::shape(&tx, &house, &referral, t).await?;
            Ok::<_, DbError>(Some((referral, proof, ruling, contacts, (window, held))))
        })
        .await?;
    let (referral, proof, ruling, contacts, (window, held)) = found.ok_or_else(Problem::not_found)?;
    let mut answer = shape(&referral, proof.as_ref(), ruling, t);
    answer["checks"] = json!(referral.checks(Audience::Partner, t));
    answer["protection"] = window;
    answer["held"] = held;
    answer["contacts"] = Value::Array(contacts);
    Ok(Json(answer).into_response())
}

/// The most rows of one answer.
const MOST_ROWS: usize = 100;

/// What of the list is asked for; every value that cannot be is named.
fn slice(uri: &Uri) -> Result<Slice, Problem> {
    let mut errors = Vec::new();
    let mut slice = Slice::from(Cursor::start());
    if let Some(typed) = query_value(uri, "after") {
        match Cursor::read(&typed) {
            Some(after) => slice.after = after,
            None => errors.push(error("after", "CURSOR", &[])),
        }
    }
    if let Some(typed) = query_value(uri, "limit") {
        match typed.parse() {
            Ok(rows) if (1..=MOST_ROWS).contains(&rows) => slice.rows = rows,
            _ => {
                let args = [("least", "1".to_owned()), ("most", MOST_ROWS.to_string())];
                errors.push(error("limit", "NUMBER", &args));
            }
        }
    }
    if let Some(typed) = query_value(uri, "state") {
        if Stage::NAMES.contains(&typed.as_str()) {
            slice.state = Some(typed);
        } else {
            errors.push(error("state", "STATE_UNKNOWN", &[("known", Stage::NAMES.join(", "))]));
        }
    }
    if errors.is_empty() { Ok(slice) } else { Err(Problem::malformed(errors)) }
}

/// `GET /api/v1/referrals?after=CURSOR&limit=N&state=STATE`: newest first, fifty at a time.
pub async fn list(
    State(app): State<App>,
    caller: ApiCaller,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let slice = slice(&uri)?;
    let partner = caller.partner;
    let page =
        app.db.read(move |tx| async move { store::list_of_partner(&tx, &partner, &slice).await }).await?;
    let rows: Vec<Value> = page
        .rows
        .iter()
        .map(|row| {
            json!({
                "id": row.id,
                "receipt": row.receipt(),
                "lead": row.lead_name,
                "company": row.company,
                "state": row.state,
                "submitted_at": row.submitted_at.to_string(),
                "due_at": row.due_at.map(|due| due.to_string()),
            })
        })
        .collect();
    Ok(Json(json!({ "referrals": rows, "next": page.next })).into_response())
}
