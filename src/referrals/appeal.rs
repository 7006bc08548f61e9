//! A partner asks a person to look again at a refusal: whoever runs the programme is told, but for the one
//! who refused it first.

use leadwire_domain::ids::{PartnerId, PersonId, ReferralId};
use leadwire_domain::lead::{self, FieldError};
use leadwire_domain::referral::{Act, Actor, State};

use super::moves::{self, Move, MoveError};
use super::{Referral, jobs, review_mails};
use crate::access::{self, Person, Role};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::forms::error;

/// What a partner may write, in characters: an appeal that says nothing helps nobody to look again.
const LEAST_TEXT: usize = 10;
const MOST_TEXT: usize = 2_000;

/// Reads what a partner says against a refusal.
///
/// # Errors
/// Nothing, too little, too much; or what the house's rule for text forbids.
pub fn appeal_text(typed: &str) -> Result<String, FieldError> {
    let text = lead::paragraphs("text", typed, MOST_TEXT)?;
    if text.chars().count() < LEAST_TEXT {
        return Err(error("text", "TOO_SHORT", &[("least", LEAST_TEXT.to_string())]));
    }
    Ok(text)
}

/// Appeals against a refusal.
///
/// # Errors
/// Only its own partner may, once for each refusal, and in time.
pub async fn appeal(
    app: &App,
    partner: &PartnerId,
    id: ReferralId,
    text: String,
) -> Result<Referral, MoveError> {
    let (house, partner) = (app.clone(), partner.clone());
    let appealed =
        app.db.write(move |tx| async move { appeal_in(&house, &tx, &partner, id, text).await }).await?;
    app.bell.notify_one();
    Ok(appealed)
}

/// The same in the caller's transaction.
///
/// # Errors
/// Like [`appeal`].
pub(super) async fn appeal_in(
    app: &App,
    tx: &Tx,
    partner: &PartnerId,
    id: ReferralId,
    text: String,
) -> Result<Referral, MoveError> {
    let now = app.clock.now();
    let mut referral = moves::get(tx, &id).await?;
    if referral.partner != *partner {
        return Err(MoveError::Unknown);
    }
    let bound = moves::bound(app, tx, &referral).await?;
    let facts = serde_json::json!({ "text": text }).to_string();
    let act = Act::Appeal { text, at: now, due: bound.terms.review_due(now) };
    moves::make(app, tx, &mut referral, Move { act, by: None, event: "appealed", facts }, now).await?;
    tx.batch(jobs::clocks(app, &referral, &bound.terms, now)?).await?;
    let reviewers = reviewers(tx, &referral).await?;
    for person in &reviewers.people {
        review_mails::appealed(app, tx, person, &referral, &bound, reviewers.may_decide).await?;
    }
    Ok(referral)
}

/// Who is told of a case.
pub(super) struct Reviewers {
    pub people: Vec<Person>,
    /// Whether they may decide it: where the only one who could refused it first, somebody must be invited.
    pub may_decide: bool,
}

/// Whoever first refused what is appealed, if that was a person.
pub(super) fn first_reviewer(state: &State) -> Option<&PersonId> {
    match state {
        State::Appealed { refused_by: Actor::Person(person), .. } => Some(person),
        _ => None,
    }
}

/// Everybody who runs the programme and may decide the case; if nobody may, everybody who runs it.
pub(super) async fn reviewers(tx: &Tx, referral: &Referral) -> Result<Reviewers, DbError> {
    let mut people = access::list_people_with_role(tx, Role::Owner).await?;
    people.extend(access::list_people_with_role(tx, Role::Manager).await?);
    let first = first_reviewer(&referral.state);
    let others: Vec<Person> = people.iter().filter(|one| Some(&one.id) != first).cloned().collect();
    let may_decide = !others.is_empty();
    Ok(Reviewers { people: if may_decide { others } else { people }, may_decide })
}
