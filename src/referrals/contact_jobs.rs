//! The clock of a contact who waits for a person: whoever may decide is reminded until somebody has. Silence
//! decides nothing: the referral of the company goes on without them (docs/decisions/0042).

use jiff::Timestamp;
use leadwire_domain::ids::ContactId;
use serde::{Deserialize, Serialize};

use super::appeal::reviewers;
use super::contacts::ContactState;
use super::moves::{self, MoveError};
use super::{contact_mails, store};
use crate::app::App;
use crate::db::Tx;
use crate::jobs::{Job, JobError};

/// Reminds whoever runs the programme of a contact about whom nobody decided in time, and again.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContactWaits {
    pub contact: ContactId,
}

impl Job for ContactWaits {
    const NAME: &'static str = "referrals.contact_waits";

    fn dedup(&self) -> Option<String> {
        Some(self.contact.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        let outcome =
            app.db.write(move |tx| async move { time_is_over(&house, &tx, &self.contact).await }).await;
        match outcome {
            Ok(None) => Ok(()),
            Ok(Some(next)) => Err(JobError::At(next)),
            Err(why) => Err(JobError::TryAgain(why.to_string())),
        }
    }
}

/// Reminds, while somebody has to decide; answers when to look again.
async fn time_is_over(app: &App, tx: &Tx, id: &ContactId) -> Result<Option<Timestamp>, MoveError> {
    let Some(contact) = store::find_contact(tx, id).await? else { return Ok(None) };
    if contact.state != ContactState::InReview {
        return Ok(None);
    }
    let referral = moves::get(tx, &contact.referral).await?;
    // Where the company is lost nobody decides; should it come back, the desk shows since when they wait.
    if !referral.state.holds_company() {
        return Ok(None);
    }
    for person in &reviewers(tx, &referral).await?.people {
        contact_mails::waits(app, tx, person, &referral, &contact).await?;
    }
    let bound = moves::bound(app, tx, &referral).await?;
    Ok(Some(bound.terms.review_due(app.clock.now())))
}
