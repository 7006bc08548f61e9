//! The clock of a request for more time: whoever should answer is reminded when that is due, and a week
//! before the window ends for want of an answer (docs/decisions/0046).

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::window::Window;
use serde::{Deserialize, Serialize};

use super::moves::{self, MoveError};
use super::windows::{Request, who_answers};
use super::{store, window_mails};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs::{self, Job, JobError};

/// Reminds of a request that still waits.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TimeWaits {
    pub referral: ReferralId,
    pub request: String,
    /// Whether nobody is reminded again.
    pub is_last: bool,
}

impl Job for TimeWaits {
    const NAME: &'static str = "referrals.time_waits";

    fn dedup(&self) -> Option<String> {
        Some(format!("{}{}", self.request, if self.is_last { ":last" } else { "" }))
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        let outcome = app.db.write(move |tx| async move { still_waits(&house, &tx, &self).await }).await;
        app.bell.notify_one();
        match outcome {
            Ok(None) => Ok(()),
            Ok(Some(next)) => Err(JobError::At(next)),
            Err(why) => Err(JobError::TryAgain(why.to_string())),
        }
    }
}

/// Has whoever should answer a request reminded, for as long as it waits.
pub(super) async fn remind(app: &App, tx: &Tx, request: &Request, window: &Window) -> Result<(), DbError> {
    for (is_last, at) in [(false, request.due), (true, window.last_call())] {
        let (referral, id) = (request.referral.clone(), request.id.clone());
        jobs::enqueue(tx, app.new_id(), &TimeWaits { referral, request: id, is_last }, at).await?;
    }
    Ok(())
}

/// Reminds, while nobody has answered; says when to look again where the end has moved away.
async fn still_waits(app: &App, tx: &Tx, job: &TimeWaits) -> Result<Option<Timestamp>, MoveError> {
    let open = store::find_request(tx, &job.referral).await?;
    let open = open.filter(|request| request.is_open() && request.id == job.request);
    let (Some(request), Some((window, _))) = (open, store::find_window(tx, &job.referral).await?) else {
        return Ok(None);
    };
    if job.is_last && app.clock.now() < window.last_call() {
        return Ok(Some(window.last_call()));
    }
    let referral = moves::get(tx, &job.referral).await?;
    let bound = moves::bound(app, tx, &referral).await?;
    for person in who_answers(tx, &referral).await? {
        window_mails::waits(app, tx, &person, (&bound, &referral), (&window, &request)).await?;
    }
    Ok(None)
}
