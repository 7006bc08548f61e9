//! The clocks of a referral: contact is due, a protection is about to end or over; a decision has its own in
//! `review_clock`.

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::State;
use serde::{Deserialize, Serialize};

use super::moves::MoveError;
use super::proof::Check;
use super::verify::verify_receipts;
use super::{Referral, mails, review_clock, store, submit, windows};
use crate::app::App;
use crate::db::{DbError, Statement};
use crate::jobs::{self, Job, JobError};

/// The jobs that are the clock of the state that a referral is in now.
pub(super) fn clocks(app: &App, referral: &Referral, now: Timestamp) -> Result<Vec<Statement>, DbError> {
    let id = referral.id.clone();
    Ok(match &referral.state {
        State::Validated { contact_due, .. } => {
            vec![jobs::waiting(&app.new_id(), &ContactOverdue { referral: id }, *contact_due)?]
        }
        State::InReview { due } | State::Appealed { due, .. } => {
            review_clock::jobs_until(app, &id, *due, now)?
        }
        _ => Vec::new(),
    })
}

/// Tells the account manager, and whoever runs the programme, that nobody contacted a validated lead in time.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContactOverdue {
    pub referral: ReferralId,
}

impl Job for ContactOverdue {
    const NAME: &'static str = "referrals.contact_overdue";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        let later = app
            .db
            .write(move |tx| async move {
                let now = house.clock.now();
                let Some(referral) = store::find(&tx, &self.referral).await? else { return Ok(None) };
                let State::Validated { contact_due, .. } = referral.state else { return Ok(None) };
                if now < contact_due {
                    // It was refused and validated again meanwhile.
                    return Ok(Some(contact_due));
                }
                store::insert_event(&tx, &house.new_id(), &referral.id, "contact_overdue", None, "{}", now)
                    .await?;
                if let Some(manager) = submit::manager_of(&tx, referral.account_manager.as_ref()).await? {
                    mails::contact_overdue(&house, &tx, &manager, &referral).await?;
                }
                Ok::<_, DbError>(None)
            })
            .await?;
        later.map_or(Ok(()), |due| Err(JobError::At(due)))
    }
}

/// Recurring: tells partners whose window is about to end, and ends the protection of referrals whose window
/// is over. The company is free for others; what the partner may still earn is untouched.
#[derive(Debug, Serialize, Deserialize)]
pub struct ExpireClaims {}

impl Job for ExpireClaims {
    const NAME: &'static str = "referrals.expire_claims";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let now = app.clock.now();
        let read = app.db.read(move |tx| async move {
            let over = store::expired_claims(&tx, now).await?;
            Ok::<_, DbError>((store::list_to_warn(&tx, now).await?, over))
        });
        let (near, over) = read.await?;
        for (id, is_over) in
            near.into_iter().map(|id| (id, false)).chain(over.into_iter().map(|id| (id, true)))
        {
            let house = app.clone();
            let outcome = app
                .db
                .write(move |tx| async move {
                    match is_over {
                        true => windows::expire(&house, &tx, &id, now).await,
                        false => windows::warn(&house, &tx, &id, now).await,
                    }
                })
                .await;
            match outcome {
                // Whoever was faster moved it on; the next run looks again.
                Ok(()) | Err(MoveError::SomeoneWasFaster) => {}
                Err(why) => return Err(JobError::TryAgain(why.to_string())),
            }
        }
        app.bell.notify_one();
        Ok(())
    }
}

/// Recurring: looks over the whole chain of receipts and notes the day, for whoever asks about one of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct CheckReceipts {}

impl Job for CheckReceipts {
    const NAME: &'static str = "referrals.check_receipts";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let at = app.clock.now();
        let looked = verify_receipts(app).await?;
        for found in &looked.breaks {
            tracing::error!(%found, "receipts are not as they were sealed; see leadwire verify-receipts");
        }
        let check = Check { at, position: looked.head.position, was_whole: looked.is_whole() };
        Ok(app.db.write(move |tx| async move { store::note_check(&tx, &check).await }).await?)
    }
}
