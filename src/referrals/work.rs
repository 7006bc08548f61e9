//! Working a lead that was handed over: contact, meetings, and losing it with a reason.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::{Act, LossReason, Meeting};

use super::moves::{self, Move, MoveError};
use super::{Referral, mails, windows};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners;

/// Why a lead was lost; the partner is told both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostBecause {
    pub reason: LossReason,
    pub words: Option<String>,
}

/// Logs that the lead was contacted.
///
/// # Errors
/// Auditors and finance may not, nor account managers on a lead of somebody else; it must be worked still.
pub async fn log_contact(app: &App, by: &Person, id: ReferralId) -> Result<Referral, MoveError> {
    let at = app.clock.now();
    work(app, by, id, Act::LogContact { at }, "contacted", "{}".to_owned()).await
}

/// Logs a consultation, demo or call.
///
/// # Errors
/// Like [`log_contact`]; and it must have been held, on the day of the referral at the earliest.
pub async fn log_meeting(
    app: &App,
    by: &Person,
    id: ReferralId,
    meeting: Meeting,
) -> Result<Referral, MoveError> {
    let facts = serde_json::to_string(&meeting).unwrap_or_else(|_| "{}".to_owned());
    work(app, by, id, Act::LogMeeting(meeting), "meeting", facts).await
}

/// Loses a lead.
///
/// # Errors
/// Like [`log_contact`].
pub async fn lose(
    app: &App,
    by: &Person,
    id: ReferralId,
    because: LostBecause,
) -> Result<Referral, MoveError> {
    let LostBecause { reason, words } = because;
    let facts = serde_json::json!({ "reason": reason, "words": words }).to_string();
    work(app, by, id, Act::Lose { reason, words, by: by.id.clone() }, "lost", facts).await
}

/// Whether somebody may log what came of a lead: account managers work their own, the owner and managers all.
pub(super) fn may_work(by: &Person, referral: &Referral) -> bool {
    let is_own = referral.account_manager.as_ref() == Some(&by.id);
    by.role.works_leads() && (is_own || by.role.runs_programme())
}

/// A meeting is a fact that followed from the referral: not of tomorrow, and not of before it.
fn was_held(referral: &Referral, on: Date, now: Timestamp, zone: &TimeZone) -> Result<(), MoveError> {
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
    let referred_on = day(referral.submitted_at);
    if on > day(now) {
        Err(MoveError::HeldAhead)
    } else if on < referred_on {
        Err(MoveError::HeldBefore { referred_on })
    } else {
        Ok(())
    }
}

/// What is logged: the move, the event's name, and its facts as a JSON object.
pub(super) struct Worked {
    pub act: Act,
    pub event: &'static str,
    pub facts: String,
}

async fn work(
    app: &App,
    by: &Person,
    id: ReferralId,
    act: Act,
    event: &'static str,
    facts: String,
) -> Result<Referral, MoveError> {
    let (house, by) = (app.clone(), by.clone());
    let moved = app
        .db
        .write(move |tx| async move {
            let mut referral = moves::get(&tx, &id).await?;
            work_in(&house, &tx, &by, &mut referral, Worked { act, event, facts }).await?;
            Ok::<_, MoveError>(referral)
        })
        .await?;
    app.bell.notify_one();
    Ok(moved)
}

/// The same in the caller's transaction.
///
/// # Errors
/// Like [`log_contact`] and [`log_meeting`].
pub(super) async fn work_in(
    app: &App,
    tx: &Tx,
    by: &Person,
    referral: &mut Referral,
    Worked { act, event, facts }: Worked,
) -> Result<(), MoveError> {
    if !by.role.works_leads() {
        return Err(MoveError::NotAllowed);
    }
    if !may_work(by, referral) {
        return Err(MoveError::NotYours);
    }
    let now = app.clock.now();
    if let Act::LogMeeting(meeting) = &act {
        was_held(referral, meeting.held_on, now, &app.zone())?;
    }
    let before = referral.state.name();
    let talk = if let Act::LogMeeting(talk) = &act { Some(talk.clone()) } else { None };
    moves::make(app, tx, referral, Move { act, by: Some(&by.id), event, facts }, now).await?;
    if let Some(talk) = talk {
        windows::talked(app, tx, referral, &talk, now).await?;
    }
    // A second call to the same lead is in the timeline; the partner is mailed when it moved on.
    if referral.state.name() != before || event == "meeting" {
        let partner = partners::find_partner(tx, &referral.partner).await?;
        let partner = partner.ok_or_else(|| DbError::fault("a referral of no partner"))?;
        mails::moved_on(app, tx, &partner, referral, by).await?;
    }
    Ok(())
}
