//! Deciding: one company, one group, two companies; of accounts, or of a referral's lead and an account. And
//! taking it back.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use jiff::Timestamp;
use leadwire_domain::ids::PersonId;
use leadwire_domain::matching::{About, Candidate, Says, name_compared};

use super::super::store::{self, Lesson, NewDecision, Pupil};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::Problem;

/// What an account learns of another at once: names, and domains.
const MOST_OF_ONE: usize = 15;

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error("this role may not do that")]
    NotAllowed,
    #[error("there is no such account, decision or teaching")]
    Unknown,
    /// Somebody taught one of the accounts while the page was open.
    #[error("somebody was faster")]
    SomeoneWasFaster,
    #[error(transparent)]
    Fault(#[from] DbError),
}

impl From<DeskError> for Problem {
    fn from(why: DeskError) -> Self {
        match why {
            DeskError::NotAllowed => Problem::forbidden("MANAGERS_ONLY"),
            DeskError::Unknown => Problem::not_found(),
            DeskError::SomeoneWasFaster => Problem::new(StatusCode::CONFLICT, "CHANGED_MEANWHILE"),
            DeskError::Fault(why) => why.into(),
        }
    }
}

/// A lead as somebody decided it towards an account.
#[derive(Debug, Clone)]
pub struct Taught {
    pub account: String,
    pub says: Says,
    /// Its company's name; nothing where that is a person's.
    pub company: Option<String>,
    /// Registrable domains that are its company's own.
    pub domains: Vec<String>,
    /// The referral in whose review it was decided.
    pub referral: String,
}

/// Decides what accounts are to each other. `seen` are their ids, each with how often it had been taught when
/// the page was opened.
///
/// # Errors
/// Only owner and managers may; an account that is not there; somebody who was faster; faults.
pub async fn decide_accounts(
    app: &App,
    by: &Person,
    seen: BTreeMap<String, i64>,
    says: Says,
    reason: Option<String>,
) -> Result<String, DeskError> {
    if !by.role.runs_programme() {
        return Err(DeskError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.id.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            // In the order of their ids, so that two who decide at once never wait for each other.
            let mut pupils = Vec::with_capacity(seen.len());
            for (id, version) in &seen {
                let pupil = store::take_pupil(&tx, id).await?.filter(Pupil::is_here);
                let pupil = pupil.ok_or(DeskError::Unknown)?;
                if pupil.version != *version {
                    return Err(DeskError::SomeoneWasFaster);
                }
                pupils.push(pupil);
            }
            if pupils.len() < 2 {
                return Err(DeskError::Unknown);
            }
            let (id, accounts) = (house.new_id(), seen.into_keys().collect::<Vec<_>>());
            let new = NewDecision {
                id: &id,
                says,
                accounts: &accounts,
                reason: reason.as_deref(),
                referral: None,
                by: &by,
                at: now,
            };
            store::insert_decision(&tx, new, &house.new_id()).await?;
            for (at, pupil) in pupils.iter().enumerate() {
                let others = pupils.iter().enumerate().filter(|(other, _)| *other != at);
                let others: Vec<&Candidate> = others.map(|(_, other)| &other.candidate).collect();
                if says != Says::Same {
                    let not_same = others.iter().flat_map(|other| own_values(&pupil.candidate, other, says));
                    let not_same: Vec<Lesson> = not_same.collect();
                    store::forget_sameness(&tx, pupil, &not_same, &by, now).await?;
                }
                let lessons: Vec<Lesson> =
                    others.iter().flat_map(|other| lessons(&pupil.candidate, other, says)).collect();
                store::teach(&tx, pupil, &lessons, (&id, &by, now), || house.new_id()).await?;
            }
            tx.batch(pairs_of(&accounts).map(|(one, other)| store::drop_pair(one, other)).collect()).await?;
            for pupil in pupils {
                store::finish(&tx, pupil, now).await?;
            }
            Ok(id)
        })
        .await
}

/// Every two of these accounts; they are in the order of their ids.
fn pairs_of(accounts: &[String]) -> impl Iterator<Item = (&str, &str)> {
    let others = accounts.iter().enumerate();
    others.flat_map(|(at, one)| accounts[at + 1..].iter().map(move |other| (one.as_str(), other.as_str())))
}

/// Puts open pairs of these accounts behind all others.
///
/// # Errors
/// Only owner and managers may; faults.
pub async fn put_off(app: &App, by: &Person, mut accounts: Vec<String>) -> Result<(), DeskError> {
    if !by.role.runs_programme() {
        return Err(DeskError::NotAllowed);
    }
    let house = app.clone();
    accounts.sort_unstable();
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let writes = pairs_of(&accounts).map(|(one, other)| store::put_off(one, other, now)).collect();
            tx.batch(writes).await?;
            Ok(())
        })
        .await
}

/// What an account learns of another.
fn lessons(pupil: &Candidate, other: &Candidate, says: Says) -> Vec<Lesson> {
    let name = other.names.first().cloned().unwrap_or_default();
    let mut lessons =
        vec![Lesson { about: About::Account, value: name, compared: other.account_id.clone(), says }];
    if says == Says::Same {
        lessons.extend(own_values(pupil, other, says));
    }
    lessons
}

/// The names and domains of another account that are not the pupil's own.
fn own_values(pupil: &Candidate, other: &Candidate, says: Says) -> Vec<Lesson> {
    let names = other.names.iter().filter_map(|name| lesson_of_name(pupil, name, says)).take(MOST_OF_ONE);
    let domains = other.domains.iter().filter_map(|domain| lesson_of_domain(pupil, domain, says));
    names.chain(domains.take(MOST_OF_ONE)).collect()
}

/// A name as a lesson, unless the account bears it itself: it would tell nothing, or against itself.
fn lesson_of_name(pupil: &Candidate, name: &str, says: Says) -> Option<Lesson> {
    let compared = name_compared(name)?;
    let is_own = pupil.names.iter().any(|own| name_compared(own).as_ref() == Some(&compared));
    (!is_own).then(|| Lesson { about: About::Name, value: name.to_owned(), compared, says })
}

fn lesson_of_domain(pupil: &Candidate, domain: &str, says: Says) -> Option<Lesson> {
    let is_own = pupil.domains.iter().any(|own| own == domain);
    let (value, compared) = (domain.to_owned(), domain.to_owned());
    (!is_own).then_some(Lesson { about: About::Domain, value, compared, says })
}

/// Teaches an account what was decided about a lead, in the caller's transaction; answers the decision.
/// `None` where there is nothing to learn, or the account is no longer in the pipeline.
///
/// # Errors
/// Database faults only.
pub async fn teach_of_lead(
    app: &App,
    tx: &Tx,
    by: &PersonId,
    taught: &Taught,
    now: Timestamp,
) -> Result<Option<String>, DbError> {
    let Some(pupil) = store::take_pupil(tx, &taught.account).await?.filter(Pupil::is_here) else {
        return Ok(None);
    };
    let of = |about: &Candidate| -> Vec<Lesson> {
        let name = taught.company.iter().filter_map(|name| lesson_of_name(about, name, taught.says));
        let domains = taught.domains.iter().filter_map(|domain| lesson_of_domain(about, domain, taught.says));
        name.chain(domains).collect()
    };
    let lessons = of(&pupil.candidate);
    if lessons.is_empty() {
        return Ok(None);
    }
    let id = app.new_id();
    let new = NewDecision {
        id: &id,
        says: taught.says,
        accounts: std::slice::from_ref(&taught.account),
        reason: None,
        referral: Some(&taught.referral),
        by,
        at: now,
    };
    store::insert_decision(tx, new, &app.new_id()).await?;
    store::teach(tx, &pupil, &lessons, (&id, by, now), || app.new_id()).await?;
    store::finish(tx, pupil, now).await?;
    Ok(Some(id))
}

/// Takes a decision back: whatever of it still counts does no more.
///
/// # Errors
/// Only owner and managers may; one that is not there or was taken back before; faults.
pub async fn take_back(app: &App, by: &Person, decision: String) -> Result<(), DeskError> {
    if !by.role.runs_programme() {
        return Err(DeskError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.id.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            // Before the decision: whoever erases accounts holds these in this order.
            store::hold_pipeline(&tx).await?;
            let taken = store::take_back(&tx, &decision, &by, now).await?;
            let mut accounts = taken.ok_or(DeskError::SomeoneWasFaster)?;
            accounts.sort_unstable();
            for account in &accounts {
                let Some(pupil) = store::take_pupil(&tx, account).await? else { continue };
                store::forget_decision(&tx, &pupil, &decision, &by, now).await?;
                store::finish(&tx, pupil, now).await?;
            }
            let trail = store::trail(&house.new_id(), "taken_back", &decision, Some(&by), now, "{}");
            tx.batch(vec![trail]).await?;
            Ok(())
        })
        .await
}

/// Lets an account forget one name or domain that it was taught.
///
/// # Errors
/// Only owner and managers may; what it was not taught, or has forgotten before; faults.
pub async fn forget(app: &App, by: &Person, account: String, teaching: String) -> Result<(), DeskError> {
    if !by.role.runs_programme() {
        return Err(DeskError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.id.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let pupil = store::take_pupil(&tx, &account).await?.ok_or(DeskError::Unknown)?;
            let forgotten = store::forget_one(&tx, &pupil, &teaching, &by, now).await?;
            let decision = forgotten.ok_or(DeskError::SomeoneWasFaster)?;
            store::finish(&tx, pupil, now).await?;
            let facts = serde_json::json!({ "account": account, "teaching": teaching }).to_string();
            let trail = store::trail(&house.new_id(), "forgotten", &decision, Some(&by), now, &facts);
            tx.batch(vec![trail]).await?;
            Ok(())
        })
        .await
}
