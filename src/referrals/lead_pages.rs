//! The account manager's leads: what was handed over, and logging what came of it.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::lead::limits::NOTE;
use leadwire_domain::referral::{LossReason, Meeting, MeetingKind, MeetingOutcome, State as Stage};
use serde::de::DeserializeOwned;

use super::assignment::is_worked;
use super::candidates::{Candidate, candidates};
use super::contact_told::mark_objectors;
use super::hand_over_pages::{HandOver, hand_over};
use super::objections::has_objected;
use super::pages::{Shown, shown};
use super::work::may_work;
use super::{ListRow, LostBecause, MoveError, store};
use crate::access::Staff;
use crate::app::App;
use crate::web::checklist::Criterion;
use crate::web::forms::{error, lines};
use crate::web::paging::{Cursor, Page};
use crate::web::reasons::{Audience, Reason, reasons};
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "referrals/leads.html")]
struct LeadsPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    leads: Page<ListRow>,
    closed: bool,
}

/// `GET /console/leads`: mine, open; `?closed=1` the others.
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let closed = query_value(&uri, "closed").is_some();
    let me = staff.person.id.clone();
    let leads =
        app.db.read(move |tx| async move { store::list_of_manager(&tx, &me, !closed, &after).await }).await?;
    let Staff { t, shell, .. } = staff;
    page(&LeadsPage { t, shell, zone: app.zone(), leads, closed })
}

/// What was typed into one of the forms of a lead's page.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub kind: String,
    pub held_on: String,
    pub outcome: String,
    pub reason: String,
    pub words: String,
    /// How many days are granted, and what the partner is answered.
    pub days: String,
    pub time_words: String,
    /// Why the company is given free.
    pub free_words: String,
    /// To whom it is handed over, and why.
    pub to: String,
    pub to_words: String,
}

#[derive(Template)]
#[template(path = "referrals/lead.html")]
struct LeadPage {
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
    may_work: bool,
    /// It is held, and can be answered now.
    may_answer_now: bool,
    /// The protection can be ended early.
    may_release: bool,
    /// It can be given to somebody else.
    hand_over: Option<HandOver>,
    /// The person does not want to be contacted.
    has_objected: bool,
    /// The desk decides it, or can decide otherwise.
    may_decide: bool,
    /// The company pays, and whoever looks may see money.
    sees_reward: bool,
    /// Between these days a meeting can have been held.
    first_day: String,
    today: String,
    kinds: [&'static str; 3],
    outcomes: [&'static str; 4],
    loss_reasons: [&'static str; 6],
    typed: Typed,
    errors: FormErrors,
}

pub(super) const KINDS: [&str; 3] = ["consultation", "demo", "call"];
pub(super) const OUTCOMES: [&str; 4] = ["interested", "undecided", "not_interested", "no_show"];
pub(super) const LOSS_REASONS: [&str; 6] =
    ["no_need", "no_budget", "competitor", "no_answer", "wrong_person", "other"];

/// Whether a person may decide it, be it for the first time.
fn is_decidable(state: &Stage) -> bool {
    matches!(
        state,
        Stage::InReview { .. }
            | Stage::Validated { .. }
            | Stage::Refused { .. }
            | Stage::Appealed { .. }
            | Stage::Upheld { .. }
    )
}

pub(super) async fn lead_page(
    app: &App,
    staff: Staff,
    id: ReferralId,
    typed: Typed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (t, now, house, me) = (staff.t, app.clock.now(), app.clone(), staff.person.clone());
    let found = app
        .db
        .read(move |tx| async move {
            let Some(mut shown) = shown(&tx, &id, Audience::Staff, t, now).await? else {
                return Ok::<_, Problem>(None);
            };
            mark_objectors(&house, &tx, &mut shown.contacts).await?;
            let partner = crate::partners::find_partner(&tx, &shown.referral.partner).await?;
            let candidates = candidates(&tx, &shown.referral, &shown.zone, t).await?;
            let has_objected = has_objected(&house, &tx, &shown.referral).await?;
            let hand_over = hand_over(&house, &tx, &me, &shown.referral).await?;
            Ok(partner.map(|partner| (shown, partner, candidates, has_objected, hand_over)))
        })
        .await?;
    let (shown, partner, candidates, has_objected, hand_over) = found.ok_or_else(Problem::not_found)?;
    let state = &shown.referral.state;
    let Staff { person, shell, .. } = staff;
    let mut response = page(&LeadPage {
        t,
        shell,
        state: state.name(),
        reasons: reasons(&shown.referral.findings, Audience::Staff, shown.referral.look(), t),
        criteria: shown.referral.criteria(Audience::Staff, t),
        candidates,
        partner,
        has_objected,
        hand_over,
        due: shown.referral.due().map(|due| t.day_of(due, &shown.zone)).unwrap_or_default(),
        is_overdue: shown.referral.due().is_some_and(|due| due < now),
        sees_reward: shown.referral.state.is_won() && person.role.sees_money(),
        may_decide: person.role.runs_programme() && is_decidable(state),
        may_work: is_worked(state) && may_work(&person, &shown.referral),
        may_answer_now: person.role.runs_programme() && !shown.held.is_empty(),
        may_release: person.role.runs_programme() && shown.window.is_some(),
        first_day: shown.referral.submitted_at.to_zoned(shown.zone.clone()).date().to_string(),
        today: now.to_zoned(shown.zone.clone()).date().to_string(),
        kinds: KINDS,
        outcomes: OUTCOMES,
        loss_reasons: LOSS_REASONS,
        typed,
        errors: FormErrors::new(errors, t),
        shown,
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/leads/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    lead_page(&app, staff, ReferralId::new(id), Typed::default(), &[]).await
}

/// `POST /console/leads/{id}/contact`
pub async fn contact(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    super::log_contact(&app, &staff.person, ReferralId::new(&*id)).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=contact-logged")))
}

/// `POST /console/leads/{id}/answer-now`: a lead that is held is answered today.
pub async fn answer_now(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    super::answer_now(&app, &staff.person, ReferralId::new(&*id)).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=answered-now")))
}

/// `POST /console/leads/{id}/objection`
pub async fn objection(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    super::object(&app, &staff.person, ReferralId::new(&*id)).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=objection-noted")))
}

/// One of a closed list of names.
fn choice<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

impl Typed {
    /// What was typed into the forms of a meeting and of a loss.
    pub(super) fn of_outcome(fields: &Fields) -> Self {
        Self {
            kind: fields.text("kind"),
            held_on: fields.text("held_on"),
            outcome: fields.text("outcome"),
            reason: fields.text("reason"),
            words: fields.text("words"),
            ..Self::default()
        }
    }
}

/// Reads a meeting.
pub(super) fn meeting_from(typed: &Typed, errors: &mut Vec<FieldError>) -> Option<Meeting> {
    let kind: Option<MeetingKind> = choice(&typed.kind);
    let outcome: Option<MeetingOutcome> = choice(&typed.outcome);
    let held_on: Option<Date> = typed.held_on.parse().ok();
    if kind.is_none() {
        errors.push(error("kind", "CHOOSE", &[]));
    }
    if outcome.is_none() {
        errors.push(error("outcome", "CHOOSE", &[]));
    }
    if held_on.is_none() {
        errors.push(error("held_on", "DATE", &[]));
    }
    Some(Meeting { kind: kind?, held_on: held_on?, outcome: outcome? })
}

/// Reads why a lead was lost.
pub(super) fn loss_from(typed: &Typed, errors: &mut Vec<FieldError>) -> Option<LostBecause> {
    let reason: Option<LossReason> = choice(&typed.reason);
    if reason.is_none() {
        errors.push(error("reason", "CHOOSE", &[]));
    }
    let words = lines("words", &typed.words, NOTE, reason == Some(LossReason::Other), errors);
    Some(LostBecause { reason: reason?, words: Some(words).filter(|words| !words.is_empty()) })
}

/// `POST /console/leads/{id}/meeting`
pub async fn meeting(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (typed, mut errors) = (Typed::of_outcome(&fields), Vec::new());
    let Some(meeting) = meeting_from(&typed, &mut errors) else {
        return lead_page(&app, staff, ReferralId::new(id), typed, &errors).await;
    };
    let wrong_day = match super::log_meeting(&app, &staff.person, ReferralId::new(&*id), meeting).await {
        Ok(_) => return Ok(see_other(&format!("/console/leads/{id}?done=meeting-logged"))),
        Err(MoveError::HeldAhead) => error("held_on", "DATE_AHEAD", &[]),
        Err(MoveError::HeldBefore { referred_on }) => {
            error("held_on", "DATE_BEFORE_REFERRAL", &[("day", staff.t.date(referred_on))])
        }
        Err(why) => return Err(why.into()),
    };
    lead_page(&app, staff, ReferralId::new(id), typed, &[wrong_day]).await
}

/// `POST /console/leads/{id}/lost`
pub async fn lost(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (typed, mut errors) = (Typed::of_outcome(&fields), fields.encoding_errors());
    let because = loss_from(&typed, &mut errors);
    let (Some(because), true) = (because, errors.is_empty()) else {
        return lead_page(&app, staff, ReferralId::new(id), typed, &errors).await;
    };
    super::lose(&app, &staff.person, ReferralId::new(&*id), because).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=lost-logged")))
}
