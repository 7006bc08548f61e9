//! The review desk: what waits for a person, one case at a time.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::checks::Code;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::lead::limits::NOTE;

use super::candidates::{Candidate, candidates};
use super::decide::codes_to_refuse_with;
use super::pages::{Shown, shown};
use super::{Decision, ListRow, MoveError, store};
use crate::access::Staff;
use crate::app::App;
use crate::web::checklist::Criterion;
use crate::web::forms::{error, lines};
use crate::web::reasons::{Audience, Reason, reasons};
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "referrals/review.html")]
struct ReviewPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    cases: Vec<ListRow>,
}

/// `GET /console/review`
pub async fn list(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let cases = app.db.read(move |tx| async move { store::list_in_review(&tx, 200).await }).await?;
    let Staff { t, shell, .. } = staff;
    page(&ReviewPage { t, shell, zone: app.zone(), cases })
}

/// A reason with which a person may refuse.
struct ReasonChoice {
    value: &'static str,
    label: String,
}

#[derive(Template)]
#[template(path = "referrals/case.html")]
struct CasePage {
    t: Words,
    shell: Shell,
    shown: Shown,
    state: &'static str,
    reasons: Vec<Reason>,
    criteria: Vec<Criterion>,
    candidates: Vec<Candidate>,
    partner: crate::partners::Partner,
    due: String,
    is_overdue: bool,
    may_decide: bool,
    choices: Vec<ReasonChoice>,
    code: String,
    words: String,
    errors: FormErrors,
    /// The next case of the desk, if there is one.
    next: Option<String>,
}

/// The case after this one on the desk; after the last comes the first again.
fn next_of(waiting: &[ListRow], id: &str) -> Option<String> {
    let here = waiting.iter().position(|case| case.id == id).map_or(0, |at| at + 1);
    let mut round = waiting[here..].iter().chain(&waiting[..here]);
    round.find(|case| case.id != id).map(|case| case.id.clone())
}

async fn case_page(
    app: &App,
    staff: Staff,
    id: ReferralId,
    typed: (String, String),
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (t, now) = (staff.t, app.clock.now());
    let found = app
        .db
        .read(move |tx| async move {
            let Some(shown) = shown(&tx, &id, Audience::Staff, t, now).await? else {
                return Ok::<_, Problem>(None);
            };
            let partner = crate::partners::find_partner(&tx, &shown.referral.partner).await?;
            let waiting = store::list_in_review(&tx, 50).await?;
            let next = next_of(&waiting, id.as_str());
            let candidates = candidates(&tx, &shown.referral, t).await?;
            Ok(partner.map(|partner| (shown, partner, next, candidates)))
        })
        .await?;
    let (shown, partner, next, candidates) = found.ok_or_else(Problem::not_found)?;
    let Staff { person, shell, .. } = staff;
    let choice = |code: Code| ReasonChoice {
        value: code.as_str(),
        label: t.say(&format!("reason-{}.chosen", code.as_str())),
    };
    let mut response = page(&CasePage {
        t,
        shell,
        state: shown.referral.state.name(),
        reasons: reasons(&shown.referral.findings, Audience::Staff, shown.referral.look(), t),
        criteria: shown.referral.criteria(Audience::Staff, t),
        candidates,
        partner,
        due: shown.referral.due().map(|due| t.day_of(due, &shown.zone)).unwrap_or_default(),
        is_overdue: shown.referral.due().is_some_and(|due| due < now),
        may_decide: person.role.runs_programme() && shown.referral.state.name() == "in_review",
        choices: codes_to_refuse_with(&shown.referral).into_iter().map(choice).collect(),
        code: typed.0,
        words: typed.1,
        errors: FormErrors::new(errors, t),
        next,
        shown,
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/review/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    case_page(&app, staff, ReferralId::new(id), (String::new(), String::new()), &[]).await
}

/// `POST /console/review/{id}`
pub async fn decide(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (code_name, words) = (fields.text("code"), fields.text("words"));
    let mut errors = fields.encoding_errors();
    let decision = match fields.text("decision").as_str() {
        "validate" => Some(Decision::Validate),
        "refuse" => {
            let code = code_name.parse::<Code>().ok();
            if code.is_none() {
                errors.push(error("code", "CHOOSE", &[]));
            }
            let said = lines("words", &words, NOTE, code == Some(Code::OperatorDeclined), &mut errors);
            code.map(|code| Decision::Refuse { code, words: Some(said).filter(|said| !said.is_empty()) })
        }
        _ => {
            errors.push(error("decision", "CHOOSE", &[]));
            None
        }
    };
    let (Some(decision), true) = (decision, errors.is_empty()) else {
        return case_page(&app, staff, ReferralId::new(id), (code_name, words), &errors).await;
    };
    match super::decide(&app, &staff.person, ReferralId::new(&*id), decision).await {
        Ok(_) => {}
        Err(MoveError::NotOffered) => {
            let errors = [error("code", "CHOOSE", &[])];
            return case_page(&app, staff, ReferralId::new(id), (code_name, words), &errors).await;
        }
        Err(why) => return Err(why.into()),
    }
    let waiting = app.db.read(move |tx| async move { store::list_in_review(&tx, 1).await }).await?;
    // One case at a time: the desk goes on with the most urgent one, or is empty.
    let next = waiting.first().map(|case| format!("/{}", case.id)).unwrap_or_default();
    Ok(see_other(&format!("/console/review{next}?done=decided")))
}
