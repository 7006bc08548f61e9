//! A further person at a referred company on the review desk, beside the referral; and noting that one of
//! them does not want to be contacted.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::ids::{ContactId, ReferralId};
use leadwire_domain::lead::FieldError;

use super::candidates::{Candidate, candidates};
use super::contact_told::{ContactTold, mark_objectors};
use super::contacts::{self, Contact};
use super::decision_form::{Buttons, Choice, Typed, code_choices, decision_of, why_choices};
use super::lessons::Lesson;
use super::pages::{Shown, shown};
use super::review_pages::{neighbours, to_next_case};
use super::{ListRow, MoveError, Referral, store};
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners::{Partner, find_partner};
use crate::web::checklist::Criterion;
use crate::web::forms::error;
use crate::web::reasons::{Audience, Reason, reasons};
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "referrals/contact.html")]
struct ContactPage {
    t: Words,
    shell: Shell,
    /// The referral to which they were named.
    shown: Shown,
    /// What the checks said of its lead.
    reasons: Vec<Reason>,
    criteria: Vec<Criterion>,
    contact: ContactTold,
    state: &'static str,
    candidates: Vec<Candidate>,
    partner: Partner,
    due: String,
    is_overdue: bool,
    may_take_on: bool,
    may_turn_down: bool,
    why_choices: Vec<Choice>,
    code_choices: Vec<Choice>,
    typed: Typed,
    errors: FormErrors,
    next: Option<String>,
    previous: Option<String>,
}

impl ContactPage {
    /// On what a decision is made.
    fn seen(&self) -> [(&'static str, String); 1] {
        [("state", self.state.to_owned())]
    }

    /// What its buttons say.
    /// What is said of a further person teaches nothing: the company is the referral's.
    fn lessons(&self) -> [Lesson; 0] {
        []
    }

    fn buttons(&self) -> Buttons {
        Buttons {
            take: self.t.say("contact-take-on"),
            take_send: self.t.say("contact-take-on-send"),
            refuse: self.t.say("contact-turn-down"),
            refuse_send: self.t.say("contact-turn-down-send"),
        }
    }
}

/// What the page reads.
struct Case {
    shown: Shown,
    contact: Contact,
    told: ContactTold,
    partner: Partner,
    candidates: Vec<Candidate>,
    waiting: Vec<ListRow>,
}

async fn read(
    app: App,
    tx: Tx,
    id: ReferralId,
    contact: ContactId,
    t: Words,
) -> Result<Option<Case>, DbError> {
    let Some(contact) = store::find_contact(&tx, &contact).await? else { return Ok(None) };
    let found = shown(&tx, &id, Audience::Staff, t, app.clock.now()).await?;
    let Some(shown) = found.filter(|_| contact.referral == id) else { return Ok(None) };
    let Some(partner) = find_partner(&tx, &shown.referral.partner).await? else { return Ok(None) };
    let mut told = ContactTold::of(&contact, &shown.referral, Audience::Staff, &shown.write_to, t);
    mark_objectors(&app, &tx, std::slice::from_mut(&mut told)).await?;
    // What stands in the pipeline is compared with what was typed of this person.
    let findings = contact.findings().to_vec();
    let as_lead = Referral { lead: contact.lead.clone(), findings, ..shown.referral.clone() };
    Ok(Some(Case {
        waiting: store::list_cases(&tx, 200).await?,
        candidates: candidates(&tx, &as_lead, &shown.zone, t).await?,
        partner,
        told,
        contact,
        shown,
    }))
}

async fn contact_page(
    app: &App,
    staff: Staff,
    (id, contact): (ReferralId, ContactId),
    typed: Typed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (t, now, house) = (staff.t, app.clock.now(), app.clone());
    let found = app.db.read(move |tx| async move { read(house, tx, id, contact, t).await }).await?;
    let Case { shown, contact, told, partner, candidates, waiting } = found.ok_or_else(Problem::not_found)?;
    let Staff { person, shell, .. } = staff;
    let referral = &shown.referral;
    let due = contact.due.filter(|_| !contact.rests(referral));
    let (may_take_on, may_turn_down) = contacts::decisions(&person, referral, &contact);
    let (next, previous) = neighbours(&waiting, &format!("{}/contacts/{}", referral.id, contact.id));
    let mut response = page(&ContactPage {
        t,
        shell,
        reasons: reasons(&referral.findings, Audience::Staff, referral.look(), t),
        criteria: referral.criteria(Audience::Staff, t),
        state: contact.state.name(),
        candidates,
        partner,
        due: due.map(|due| t.day_of(due, &shown.zone)).unwrap_or_default(),
        is_overdue: due.is_some_and(|due| due < now),
        may_take_on: may_take_on && !told.has_objected,
        may_turn_down,
        why_choices: why_choices(t),
        code_choices: code_choices(contact.findings(), t),
        contact: told,
        typed,
        errors: FormErrors::new(errors, t),
        next,
        previous,
        shown,
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn ids((id, contact): (String, String)) -> (ReferralId, ContactId) {
    (ReferralId::new(id), ContactId::new(contact))
}

/// `GET /console/review/{id}/contacts/{contact}`
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(path): Path<(String, String)>,
) -> Result<Response, Problem> {
    contact_page(&app, staff, ids(path), Typed::default(), &[]).await
}

/// `POST /console/review/{id}/contacts/{contact}`
pub async fn decide(
    State(app): State<App>,
    staff: Staff,
    Path(path): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = Typed::of(&fields);
    // A form that says nothing was filled in by a program on a contact who waits.
    let seen = if fields.has("state") { fields.text("state") } else { "in_review".to_owned() };
    let mut errors = fields.encoding_errors();
    let decision = decision_of(&typed, &mut errors);
    let ids = ids(path);
    let (Some(decision), true) = (decision, errors.is_empty()) else {
        return contact_page(&app, staff, ids, typed, &errors).await;
    };
    match super::decide_contact(&app, &staff.person, ids.clone(), &seen, decision).await {
        Ok(_) => to_next_case(&app).await,
        Err(MoveError::NotOffered) => {
            contact_page(&app, staff, ids, typed, &[error("code", "CHOOSE", &[])]).await
        }
        Err(why) => Err(why.into()),
    }
}

/// `POST /console/leads/{id}/contacts/{contact}/objection`
pub async fn objection(
    State(app): State<App>,
    staff: Staff,
    Path((id, contact)): Path<(String, String)>,
) -> Result<Response, Problem> {
    super::object_contact(&app, &staff.person, ContactId::new(contact)).await?;
    Ok(see_other(&format!("/console/leads/{id}?done=objection-noted")))
}
