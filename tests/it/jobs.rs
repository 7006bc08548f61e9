//! The table of waiting work.

use jiff::SignedDuration;
use leadwire::db::DbError;
use leadwire::jobs::{self, Claimed, Job, JobError};
use leadwire_domain::ids::ReferralId;
use serde::{Deserialize, Serialize};

use crate::support::House;

#[derive(Serialize, Deserialize)]
struct Look {
    referral: ReferralId,
}

impl Job for Look {
    const NAME: &'static str = "tests.look";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.to_string())
    }

    async fn run(self, _: &leadwire::app::App) -> Result<(), JobError> {
        Ok(())
    }
}

async fn enqueue(app: &leadwire::app::App) {
    enqueue_in(app, 0).await;
}

async fn enqueue_in(app: &leadwire::app::App, hours: i64) {
    let house = app.clone();
    let written = app.db.write(move |tx| async move {
        let look = Look { referral: ReferralId::new("r") };
        let at = house.clock.now() + SignedDuration::from_hours(hours);
        jobs::enqueue_sooner(&tx, house.new_id(), &look, at).await
    });
    written.await.expect("the job is written");
}

#[tokio::test]
async fn a_job_that_is_asked_for_earlier_than_it_waits_for_runs_earlier() {
    let house = House::open().await;
    for hours in [2, 0, 1] {
        enqueue_in(&house.app, hours).await;
    }
    let runs = std::sync::atomic::AtomicUsize::new(0);
    let run = |_, job: Claimed| {
        runs.fetch_add(usize::from(job.kind == Look::NAME), std::sync::atomic::Ordering::SeqCst);
        async move { Ok((job.kind != Look::NAME).then(|| SignedDuration::from_hours(1))) }
    };
    jobs::run_due(&house.app, run).await.expect("jobs run");
    assert_eq!(runs.load(std::sync::atomic::Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_job_that_is_asked_for_while_it_runs_runs_again() {
    let house = House::open().await;
    enqueue(&house.app).await;
    enqueue(&house.app).await;
    let runs = std::sync::atomic::AtomicUsize::new(0);
    let run = |app: leadwire::app::App, job: Claimed| {
        let first = job.kind == Look::NAME && runs.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 0;
        async move {
            if first {
                enqueue(&app).await;
            }
            // Recurring jobs of the house wait for their next turn.
            Ok((job.kind != Look::NAME).then(|| SignedDuration::from_hours(1)))
        }
    };
    jobs::run_due(&house.app, run).await.expect("jobs run");
    assert_eq!(
        runs.load(std::sync::atomic::Ordering::SeqCst),
        2,
        "twice asked for at once is once; later is again"
    );
    let waiting = house.app.db.read(|tx| async move { jobs::failed(&tx).await }).await;
    assert_eq!(waiting.map_err(|why: DbError| why.to_string()), Ok(Vec::new()));
}
