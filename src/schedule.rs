//! Every kind of job and every recurring one in one table.

use std::time::Duration;

use jiff::SignedDuration;

use crate::app::App;
use crate::db::DbError;
use crate::jobs::{self, Claimed, Job as _, JobError, run_as};
use crate::referrals::SealError;
use crate::{access, billing, partners, payouts, pipeline, referrals, rewards};

/// Runs a claimed job as what it is; a recurring one says after what pause it runs again.
///
/// # Errors
/// What the job says; a kind that nobody knows is given up.
pub async fn run(app: App, job: Claimed) -> Result<Option<SignedDuration>, JobError> {
    let payload = job.payload.as_str();
    match job.kind.as_str() {
        access::Sweep::NAME => run_as::<access::Sweep>(&app, payload).await.map(|()| Some(DAY)),
        partners::ForgetUnconfirmed::NAME => {
            run_as::<partners::ForgetUnconfirmed>(&app, payload).await.map(|()| Some(DAY))
        }
        pipeline::EraseLeft::NAME => run_as::<pipeline::EraseLeft>(&app, payload).await.map(|()| Some(DAY)),
        pipeline::BringIn::NAME => run_as::<pipeline::BringIn>(&app, payload).await.map(once),
        pipeline::SettleKeys::NAME => run_as::<pipeline::SettleKeys>(&app, payload).await.map(once),
        pipeline::ForgetOldImports::NAME => {
            run_as::<pipeline::ForgetOldImports>(&app, payload).await.map(|()| Some(DAY))
        }
        partners::LookUp::NAME => run_as::<partners::LookUp>(&app, payload).await.map(once),
        partners::LookForProof::NAME => run_as::<partners::LookForProof>(&app, payload).await.map(once),
        pipeline::CountWords::NAME => {
            run_as::<pipeline::CountWords>(&app, payload).await.map(|()| Some(HOUR))
        }
        pipeline::CompareAccounts::NAME => {
            run_as::<pipeline::CompareAccounts>(&app, payload).await.map(|()| Some(FIVE_MINUTES))
        }
        referrals::ExpireClaims::NAME => {
            run_as::<referrals::ExpireClaims>(&app, payload).await.map(|()| Some(HOUR))
        }
        referrals::WatchPartners::NAME => {
            run_as::<referrals::WatchPartners>(&app, payload).await.map(|()| Some(HOUR))
        }
        referrals::CheckReceipts::NAME => {
            run_as::<referrals::CheckReceipts>(&app, payload).await.map(|()| Some(DAY))
        }
        billing::FactsArrived::NAME => run_as::<billing::FactsArrived>(&app, payload).await.map(once),
        rewards::ReckonDaily::NAME => {
            run_as::<rewards::ReckonDaily>(&app, payload).await.map(|()| Some(HOUR))
        }
        referrals::ContactHalfTime::NAME => {
            run_as::<referrals::ContactHalfTime>(&app, payload).await.map(once)
        }
        referrals::ContactEscalates::NAME => {
            run_as::<referrals::ContactEscalates>(&app, payload).await.map(once)
        }
        referrals::ContactOverdue::NAME => run_as::<referrals::ContactOverdue>(&app, payload).await.map(once),
        referrals::ReviewHalfTime::NAME => run_as::<referrals::ReviewHalfTime>(&app, payload).await.map(once),
        referrals::ReviewDue::NAME => run_as::<referrals::ReviewDue>(&app, payload).await.map(once),
        referrals::ContactWaits::NAME => run_as::<referrals::ContactWaits>(&app, payload).await.map(once),
        referrals::TimeWaits::NAME => run_as::<referrals::TimeWaits>(&app, payload).await.map(once),
        referrals::AnswerHeld::NAME => run_as::<referrals::AnswerHeld>(&app, payload).await.map(once),
        referrals::LookUp::NAME => run_as::<referrals::LookUp>(&app, payload).await.map(once),
        referrals::ReplayDecisions::NAME => {
            run_as::<referrals::ReplayDecisions>(&app, payload).await.map(once)
        }
        rewards::Reckoned::NAME => run_as::<rewards::Reckoned>(&app, payload).await.map(once),
        payouts::RemindAboutDetails::NAME => {
            run_as::<payouts::RemindAboutDetails>(&app, payload).await.map(|()| Some(HOUR))
        }
        other => Err(JobError::GiveUp(format!("no job is called {other}"))),
    }
}

/// Does what is looked at every second without standing in the table of jobs: it would be written there every
/// second, also where nothing happens.
///
/// # Errors
/// What each says of itself.
pub async fn tick(app: &App) -> Result<(), SealError> {
    referrals::seal_receipts(app).await
}

/// Ticks until the process ends. By itself, so that no long job keeps it waiting.
pub async fn tick_forever(app: App) {
    loop {
        if let Err(why) = tick(&app).await {
            tracing::error!(%why, "receipts are not sealed");
            tokio::time::sleep(AFTER_FAILURE).await;
        }
        tokio::time::sleep(SECOND).await;
    }
}

const SECOND: Duration = Duration::from_secs(1);
/// What fails now mostly fails in a second too; the log stays readable.
const AFTER_FAILURE: Duration = Duration::from_secs(29);

fn once((): ()) -> Option<SignedDuration> {
    None
}

const FIVE_MINUTES: SignedDuration = SignedDuration::from_mins(5);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Puts the recurring jobs into the table; one that waits already stays as it is.
///
/// # Errors
/// Database faults only.
pub async fn start_recurring(app: &App) -> Result<(), DbError> {
    let (house, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| async move {
            jobs::enqueue(&tx, house.new_id(), &access::Sweep {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &partners::ForgetUnconfirmed {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &pipeline::EraseLeft {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &pipeline::ForgetOldImports {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &pipeline::CountWords {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &pipeline::CompareAccounts {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &referrals::ExpireClaims {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &referrals::CheckReceipts {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &referrals::WatchPartners {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &rewards::ReckonDaily {}, now).await?;
            jobs::enqueue(&tx, house.new_id(), &payouts::RemindAboutDetails {}, now).await
        })
        .await
}
