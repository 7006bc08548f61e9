//! The clocks of a referral: which run in its state, and those of its protection. A decision has its own in
//! `review_clock`, a first contact in `contact_clock`.

use jiff::Timestamp;
use leadwire_domain::programme::Published;
use leadwire_domain::referral::State;
use serde::{Deserialize, Serialize};

use super::moves::MoveError;
use super::proof::Check;
use super::verify::verify_receipts;
use super::{Referral, contact_clock, review_clock, store, windows};
use crate::app::App;
use crate::db::{DbError, Statement};
use crate::jobs::{Job, JobError};

/// The jobs that are the clock of the state that a referral is in now.
pub(super) fn clocks(
    app: &App,
    referral: &Referral,
    terms: &Published,
    now: Timestamp,
) -> Result<Vec<Statement>, DbError> {
    let id = referral.id.clone();
    Ok(match &referral.state {
        State::Validated { contact_due, .. } => {
            contact_clock::jobs_until(app, &id, terms, *contact_due, now)?
        }
        State::InReview { due } | State::Appealed { due, .. } => {
            review_clock::jobs_until(app, &id, *due, now)?
        }
        _ => Vec::new(),
    })
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
