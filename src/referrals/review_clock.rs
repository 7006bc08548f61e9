//! The clock of a decision: a reminder at half time; at full time a new date for the partner; and in the end
//! a lead that nobody decides counts, or waits on. It is never refused for that, and an appeal always waits.

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::programme::{Published, ReviewLapse};
use leadwire_domain::referral::{Act, State};
use serde::{Deserialize, Serialize};

use super::appeal::reviewers;
use super::moves::{self, Move, MoveError};
use super::{Referral, decide, questions, review_mails, store};
use crate::access::Role;
use crate::app::App;
use crate::db::{DbError, Statement, Tx};
use crate::jobs::{self, Job, JobError};

/// The jobs that are the clock of a case which is due at an instant.
pub(super) fn jobs_until(
    app: &App,
    id: &ReferralId,
    due: Timestamp,
    now: Timestamp,
) -> Result<Vec<Statement>, DbError> {
    let (half, referral) = (now + due.duration_since(now) / 2, id.clone());
    let half_time = ReviewHalfTime { referral: id.clone(), due: Some(due) };
    Ok(vec![
        jobs::waiting(&app.new_id(), &half_time, half)?,
        jobs::waiting(&app.new_id(), &ReviewDue { referral }, due)?,
    ])
}

/// When the case of a referral is due; `None`: nobody is waited for.
fn case_due(referral: &Referral) -> Option<Timestamp> {
    match &referral.state {
        State::InReview { due } | State::Appealed { due, .. } => Some(*due),
        _ => None,
    }
}

/// Reminds whoever runs the programme at half the time of a review or an appeal.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReviewHalfTime {
    pub referral: ReferralId,
    /// Of which clock it is half the time; a case that has another by now is not reminded of.
    #[serde(default)]
    pub due: Option<Timestamp>,
}

impl Job for ReviewHalfTime {
    const NAME: &'static str = "referrals.review_half_time";

    fn dedup(&self) -> Option<String> {
        let due = self.due.map(|due| format!(":{}", due.as_second())).unwrap_or_default();
        Some(format!("{}{due}", self.referral))
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        app.db
            .write(move |tx| async move {
                let Some(referral) = store::find(&tx, &self.referral).await? else { return Ok(()) };
                let due = case_due(&referral);
                let is_this = due.is_some() && (self.due.is_none() || self.due == due);
                // The owner of an account was asked; who does not answer frees it.
                if is_this && !questions::is_open(&tx, &referral).await? {
                    remind(&house, &tx, &referral, false).await?;
                }
                Ok::<_, DbError>(())
            })
            .await?;
        Ok(())
    }
}

/// Mails whoever may decide: managers at half time (owners where there is none), everybody when time is over.
async fn remind(app: &App, tx: &Tx, referral: &Referral, is_over: bool) -> Result<(), DbError> {
    let mut people = reviewers(tx, referral).await?.people;
    if !is_over && people.iter().any(|person| person.role == Role::Manager) {
        people.retain(|person| person.role == Role::Manager);
    }
    for person in &people {
        review_mails::waits(app, tx, person, referral, is_over).await?;
    }
    Ok(())
}

/// Goes on when the time of a review or an appeal is over: manager and owner are told, and the partner gets a
/// new date; or the review lapses.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReviewDue {
    pub referral: ReferralId,
}

impl Job for ReviewDue {
    const NAME: &'static str = "referrals.review_due";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        let outcome =
            app.db.write(move |tx| async move { time_is_over(&house, &tx, &self.referral).await }).await;
        match outcome {
            Ok(None) => Ok(()),
            Ok(Some(next)) => Err(JobError::At(next)),
            // Somebody decides at this very moment: the next look finds nothing left to do.
            Err(why) => Err(JobError::TryAgain(why.to_string())),
        }
    }
}

/// What a clock that ran out brings about; answers when to look again.
async fn time_is_over(app: &App, tx: &Tx, id: &ReferralId) -> Result<Option<Timestamp>, MoveError> {
    let now = app.clock.now();
    let Some(mut referral) = store::find(tx, id).await? else { return Ok(None) };
    let Some(due) = case_due(&referral) else { return Ok(None) };
    if now < due {
        // A later case of the same referral.
        return Ok(Some(due));
    }
    let bound = moves::bound(app, tx, &referral).await?;
    let is_silent = questions::is_open(tx, &referral).await?;
    let next = next_date(&referral, &bound.terms, due, now).filter(|_| !is_silent);
    let Some(next) = next else {
        let facts = serde_json::json!({ "reason": if is_silent { "OWNER_SILENT" } else { "LAPSED" } });
        // It is in review and holds its company: nobody is in its way.
        decide::validate(app, tx, &mut referral, &bound, None, Vec::new(), (None, facts.to_string())).await?;
        return Ok(None);
    };
    let facts = serde_json::json!({ "due": next }).to_string();
    let step = Move { act: Act::Postpone { due: next }, by: None, event: "postponed", facts };
    moves::make(app, tx, &mut referral, step, now).await?;
    remind(app, tx, &referral, true).await?;
    review_mails::postponed(app, tx, &bound, &referral).await?;
    Ok(Some(next))
}

/// The partner's next date; `None`: the review lapses and the lead counts.
fn next_date(referral: &Referral, terms: &Published, due: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let clocks = &terms.terms.clocks;
    let lapses_at = terms.working_days_after(referral.judged_at, clocks.lapse_days());
    match &referral.state {
        State::InReview { .. } if due < lapses_at && now < lapses_at => Some(lapses_at),
        State::InReview { .. } if clocks.review_lapse == ReviewLapse::Validate => None,
        _ => Some(terms.review_due(now)),
    }
}
