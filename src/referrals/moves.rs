//! One way to move a referral: judge purely, save against the version that was seen, write the event.

use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::programme::Published;
use leadwire_domain::referral::{Act, NotAllowed, apply};

use super::{Referral, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners::{self, Partner};
use crate::programmes;
use crate::web::Problem;
use crate::web::forms::error;

/// Why a referral was not moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    #[error("this role may not do that")]
    NotAllowed,
    #[error("another account manager works this lead")]
    NotYours,
    #[error("a meeting of a day that has not come yet")]
    HeldAhead,
    #[error("a meeting before the lead was referred")]
    HeldBefore { referred_on: Date },
    /// The reason is none of those that the case offers.
    #[error("this case cannot be refused for that reason")]
    NotOffered,
    /// The company is another referral's now (`rivals.rs`).
    #[error("the company is held by a referral that does not yield")]
    CompanyHeld,
    /// Nobody is called who does not want to be.
    #[error("the person does not want to be contacted")]
    LeadObjected,
    #[error("an appeal that was won is not taken back")]
    WonOnAppeal,
    #[error("more time was asked for already, about this end of the window")]
    TimeAsked,
    #[error("whoever is meant works no leads, or nobody is there")]
    NobodyThere,
    #[error("whoever is meant has this lead already")]
    HasItAlready,
    #[error("there is no such referral")]
    Unknown,
    #[error(transparent)]
    WrongState(#[from] NotAllowed),
    /// Somebody else changed it while the page was open.
    #[error("somebody was faster")]
    SomeoneWasFaster,
    #[error(transparent)]
    Fault(#[from] DbError),
}

impl From<MoveError> for Problem {
    fn from(why: MoveError) -> Self {
        match why {
            MoveError::NotAllowed => Problem::forbidden("ROLE"),
            MoveError::NotYours => Problem::forbidden("NOT_YOUR_LEAD"),
            MoveError::HeldAhead => Problem::malformed(vec![error("held_on", "DATE_AHEAD", &[])]),
            MoveError::HeldBefore { referred_on } => {
                let day = [("day", referred_on.to_string())];
                Problem::malformed(vec![error("held_on", "DATE_BEFORE_REFERRAL", &day)])
            }
            MoveError::NotOffered => Problem::malformed(vec![error("code", "CHOOSE", &[])]),
            MoveError::CompanyHeld => Problem::new(StatusCode::CONFLICT, "COMPANY_HELD"),
            MoveError::LeadObjected => Problem::new(StatusCode::CONFLICT, "LEAD_OBJECTED"),
            MoveError::WonOnAppeal => Problem::new(StatusCode::CONFLICT, "WON_ON_APPEAL"),
            MoveError::TimeAsked => Problem::new(StatusCode::CONFLICT, "TIME_ASKED"),
            MoveError::NobodyThere => Problem::new(StatusCode::CONFLICT, "NOBODY_THERE"),
            MoveError::HasItAlready => Problem::malformed(vec![error("to", "HAS_IT_ALREADY", &[])]),
            MoveError::Unknown => Problem::not_found(),
            MoveError::WrongState(NotAllowed::Move { from, .. }) => {
                Problem::new(StatusCode::CONFLICT, "WRONG_STATE").with("state", from)
            }
            MoveError::WrongState(NotAllowed::SameReviewer) => Problem::forbidden("SAME_REVIEWER"),
            MoveError::WrongState(NotAllowed::TooLate { .. }) => {
                Problem::new(StatusCode::CONFLICT, "APPEAL_OVER")
            }
            MoveError::SomeoneWasFaster => Problem::new(StatusCode::CONFLICT, "CHANGED_MEANWHILE"),
            MoveError::Fault(why) => why.into(),
        }
    }
}

/// A move to be made: what, by whom, and what its event tells.
pub(super) struct Move<'a> {
    pub act: Act,
    pub by: Option<&'a PersonId>,
    /// The event's name.
    pub event: &'static str,
    /// JSON object.
    pub facts: String,
}

/// Reads a referral that must exist.
pub(super) async fn get(tx: &Tx, id: &ReferralId) -> Result<Referral, MoveError> {
    store::find(tx, id).await?.ok_or(MoveError::Unknown)
}

/// The terms that bind a referral, and its partner.
pub(super) struct Bound {
    /// Days and windows are those of the referral's own version; holidays are today's, for a calendar that
    /// was published later knows the days that were still to come.
    pub terms: Published,
    pub partner: Partner,
}

/// Reads what binds a referral.
pub(super) async fn bound(app: &App, tx: &Tx, referral: &Referral) -> Result<Bound, DbError> {
    let mut terms = Published::clone(&*programmes::of_id(app, tx, &referral.terms).await?);
    let newest = programmes::current(app, tx).await?;
    terms.terms.clocks.holidays.clone_from(&newest.terms.clocks.holidays);
    let partner = partners::find_partner(tx, &referral.partner).await?;
    let partner = partner.ok_or_else(|| DbError::fault("a referral of no partner"))?;
    Ok(Bound { terms, partner })
}

/// Why a move is not allowed. Of a lead that waits for its day nobody is asked anything: it is told that it
/// waits.
pub(super) async fn not_allowed(tx: &Tx, referral: &Referral, why: NotAllowed) -> Result<MoveError, DbError> {
    Ok(MoveError::WrongState(match why {
        NotAllowed::Move { act, .. } if store::find_hold(tx, &referral.id).await?.is_some() => {
            NotAllowed::Move { from: "held", act }
        }
        why => why,
    }))
}

/// Makes a move and ends the claim where the company is no longer the referral's.
pub(super) async fn make(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    step: Move<'_>,
    now: Timestamp,
) -> Result<(), MoveError> {
    referral.state = match apply(&referral.state, step.act) {
        Ok(state) => state,
        Err(why) => return Err(not_allowed(tx, referral, why).await?),
    };
    match store::save_move(tx, referral).await {
        Ok(true) => {}
        Ok(false) => return Err(MoveError::SomeoneWasFaster),
        // The same lead was handed in by the same partner at this very moment.
        Err(why) if why.is_unique_violation() => return Err(MoveError::SomeoneWasFaster),
        Err(why) => return Err(why.into()),
    }
    referral.version += 1;
    // A form that is sent again is the referral as it was sent, while that is what became of it.
    if !referral.state.is_open() && (step.event != "judged" || referral.corrected_at.is_some()) {
        store::forget_form(tx, &referral.id).await?;
    }
    if !referral.state.holds_company() {
        store::close_claims(tx, &referral.id, now).await?;
    }
    store::insert_event(tx, &app.new_id(), &referral.id, step.event, step.by, &step.facts, now).await?;
    Ok(())
}
