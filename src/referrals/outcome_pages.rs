//! `/outcome/…`: whoever has a lead logs what came of it, by a link of their mail and without signing in.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::lead::FieldError;
use leadwire_domain::referral::State as Stage;

use super::lead_pages::{KINDS, LOSS_REASONS, OUTCOMES, Typed, loss_from, meeting_from};
use super::outcomes::{Look, OUTCOME, OutcomeLink, Said, log_by_link, look};
use super::{MoveError, objections, outcomes::Outcome};
use crate::access::Visitor;
use crate::app::App;
use crate::web::forms::error;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "referrals/outcome.html")]
struct OutcomePage {
    t: Words,
    shell: Shell,
    secret: String,
    outcome: &'static str,
    /// open, done, expired, not_yours or moved_on
    look: &'static str,
    lead: String,
    company: String,
    /// Where the lead stands; empty where it is not told.
    state: &'static str,
    /// The page of the lead, for who signs in.
    href: String,
    /// Contact by which day was promised; empty where it was made.
    due: String,
    has_objected: bool,
    first_day: String,
    today: String,
    kinds: [&'static str; 3],
    outcomes: [&'static str; 4],
    loss_reasons: [&'static str; 6],
    typed: Typed,
    errors: FormErrors,
}

/// `GET /outcome/{secret}`: says what will happen, and does nothing.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    outcome_page(&app, visitor, secret, Typed::default(), &[]).await
}

async fn outcome_page(
    app: &App,
    visitor: Visitor,
    secret: String,
    typed: Typed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let link = OutcomeLink::open(app, &secret).ok_or_else(Problem::not_found)?;
    let (house, asked) = (app.clone(), link.clone());
    let (found, has_objected) = app
        .db
        .read(move |tx| async move {
            let found = look(&house, &tx, &asked).await?;
            let has_objected = match &found {
                Look::Open { referral, .. } => objections::has_objected(&house, &tx, referral).await?,
                _ => false,
            };
            Ok::<_, Problem>((found, has_objected))
        })
        .await?;
    let (name, referral) = match found {
        Look::Open { referral, .. } => ("open", Some(referral)),
        Look::Done(referral) => ("done", Some(referral)),
        Look::MovedOn(referral) => ("moved_on", Some(referral)),
        Look::Expired => ("expired", None),
        Look::NotYours => ("not_yours", None),
    };
    let (t, zone, now) = (visitor.t, app.zone(), app.clock.now());
    let day = |at: jiff::Timestamp, zone: &TimeZone| at.to_zoned(zone.clone()).date().to_string();
    let due = referral.as_ref().and_then(|referral| match &referral.state {
        Stage::Validated { contact_due, .. } => Some(t.day_of(contact_due, &zone)),
        _ => None,
    });
    let mut response = page(&OutcomePage {
        t,
        shell: visitor.shell,
        outcome: link.outcome.name(),
        look: name,
        href: format!("/console/leads/{}", link.referral),
        due: due.unwrap_or_default(),
        has_objected,
        first_day: referral.as_ref().map(|one| day(one.submitted_at, &zone)).unwrap_or_default(),
        today: day(now, &zone),
        lead: referral.as_ref().map(|one| one.lead_name()).unwrap_or_default(),
        state: referral.as_ref().map_or("", |one| one.state.name()),
        company: referral.map(|one| one.lead.company).unwrap_or_default(),
        secret,
        kinds: KINDS,
        outcomes: OUTCOMES,
        loss_reasons: LOSS_REASONS,
        typed,
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /outcome/{secret}`: logs it. Whatever it came to, the page of the link says it afterwards.
pub async fn take(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let link = OutcomeLink::open(&app, &secret).ok_or_else(Problem::not_found)?;
    let (typed, mut errors) = (Typed::of_outcome(&fields), fields.encoding_errors());
    let said = match link.outcome {
        Outcome::Contacted => Some(Said::Contacted),
        Outcome::NotReached => Some(Said::NotReached),
        Outcome::Meeting => meeting_from(&typed, &mut errors).map(Said::Meeting),
        Outcome::Lost => loss_from(&typed, &mut errors).map(Said::Lost),
    };
    let (Some(said), true) = (said, errors.is_empty()) else {
        return outcome_page(&app, visitor, secret, typed, &errors).await;
    };
    let wrong_day = match log_by_link(&app, link, said).await {
        // Two clicks at once: the page says what the first has done.
        Ok(()) | Err(MoveError::SomeoneWasFaster) => {
            return Ok(see_other(&format!("{OUTCOME}/{secret}")));
        }
        Err(MoveError::HeldAhead) => error("held_on", "DATE_AHEAD", &[]),
        Err(MoveError::HeldBefore { referred_on }) => {
            error("held_on", "DATE_BEFORE_REFERRAL", &[("day", visitor.t.date(referred_on))])
        }
        Err(why) => return Err(why.into()),
    };
    outcome_page(&app, visitor, secret, typed, &[wrong_day]).await
}
