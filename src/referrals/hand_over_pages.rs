//! `/console/leads/{id}/reassign`: whoever runs the programme gives a lead to somebody else.

use axum::extract::{Path, State};
use axum::response::Response;
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::lead::limits::NOTE;

use super::assignment::{To, is_worked, reassign, suggested};
use super::colleagues::{self, Load};
use super::lead_pages::{Typed, lead_page};
use super::review_pages::seen_version;
use super::{MoveError, Referral};
use crate::access::{Person, Staff};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::forms::{error, lines};
use crate::web::{Fields, Problem, see_other};

/// To whom a lead can be handed over.
pub(super) struct HandOver {
    pub people: Vec<Load>,
    /// To whom the rules would give it; empty where nobody else is there.
    pub suggested: String,
    pub version: i64,
}

/// Reads it for a page; nothing where whoever looks may not hand it over, or nobody works it.
pub(super) async fn hand_over(
    app: &App,
    tx: &Tx,
    person: &Person,
    referral: &Referral,
) -> Result<Option<HandOver>, DbError> {
    if !person.role.runs_programme() || !is_worked(&referral.state) {
        return Ok(None);
    }
    let colleagues = colleagues::list(app, tx).await?;
    let suggested = suggested(app, tx, referral).await?.map(|person| person.name);
    let mut people = colleagues.who_can_be_given();
    people.retain(|one| Some(&one.id) != referral.account_manager.as_ref());
    Ok(Some(HandOver { people, suggested: suggested.unwrap_or_default(), version: referral.version }))
}

/// `POST /console/leads/{id}/reassign`: to the person who is chosen, or by the rules.
pub async fn take(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = Typed { to: fields.text("to"), to_words: fields.text("to_words"), ..Typed::default() };
    let by_rules = fields.text("act") == "rules";
    let mut errors = fields.encoding_errors();
    let words = lines("to_words", &typed.to_words, NOTE, !by_rules, &mut errors);
    if !by_rules && typed.to.is_empty() {
        errors.push(error("to", "CHOOSE", &[]));
    }
    if !errors.is_empty() {
        return lead_page(&app, staff, ReferralId::new(id), typed, &errors).await;
    }
    let to = if by_rules { To::Rules } else { To::Person(PersonId::new(&*typed.to)) };
    let words = Some(words).filter(|words| !words.is_empty());
    let seen = seen_version(&fields);
    match reassign(&app, &staff.person, ReferralId::new(&*id), seen, to, words).await {
        Ok(_) => Ok(see_other(&format!("/console/leads/{id}?done=lead-handed-over"))),
        Err(MoveError::HasItAlready) => {
            let wrong = error("to", "HAS_IT_ALREADY", &[]);
            lead_page(&app, staff, ReferralId::new(id), typed, &[wrong]).await
        }
        Err(why) => Err(why.into()),
    }
}
