//! Work that is due later: enqueued in the transaction that causes it, claimed by lease, repeated on failure.
//! Which kinds there are stands in `schedule.rs`; this room only keeps and runs them.

mod store;

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::task::JoinSet;

use crate::app::App;
use crate::db::{DbError, Statement, Tx};

pub use store::release_leases;

/// A kind of work. Its fields are its payload.
pub trait Job: Serialize + DeserializeOwned + Send + Sync {
    /// Stable name in the table; never renamed while a job may wait under it.
    const NAME: &'static str;

    /// Where it waits.
    const LANE: Lane = Lane::House;

    /// Two waiting jobs of one dedup key are one job; one that runs while an equal one comes, runs again.
    /// `None`: every job stands for itself.
    fn dedup(&self) -> Option<String>;

    /// Does the work. Running it twice must change nothing.
    fn run(self, app: &App) -> impl Future<Output = Result<(), JobError>> + Send;
}

/// A queue of its own: what waits for strangers never keeps the house's own work waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Work on the database.
    House,
    /// Questions to the network.
    Outside,
}

impl Lane {
    /// Every lane.
    pub const ALL: [Self; 2] = [Self::House, Self::Outside];

    fn name(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::Outside => "outside",
        }
    }

    /// Jobs that run at once. Sixteen of the house: as many connections to PostgreSQL are open, and on SQLite
    /// their commits share one write to the disk. Those outside wait for slow strangers most of the time.
    fn at_once(self) -> usize {
        match self {
            Self::House => 16,
            Self::Outside => 64,
        }
    }
}

/// Why a job did not end well: the kind decides what happens next.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Worth another try: an outage, a busy database.
    #[error("{0}")]
    TryAgain(String),
    /// By no fault it is not done yet: it runs again then, as often as it says so.
    #[error("goes on at {0}")]
    At(Timestamp),
    /// Never: it is kept as failed, for people to see.
    #[error("{0}")]
    GiveUp(String),
}

impl From<DbError> for JobError {
    fn from(why: DbError) -> Self {
        Self::TryAgain(why.to_string())
    }
}

/// A job as claimed: its name and payload.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub id: String,
    pub kind: String,
    pub payload: String,
    attempts: i64,
    /// Until when it is ours, in microseconds; also what tells our claim from a later one.
    leased_until: i64,
}

const LEASE: SignedDuration = SignedDuration::from_mins(10);
const MOST_TRIES: i64 = 20;
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);

/// Enqueues a job in the caller's transaction, to run at `at`.
///
/// # Errors
/// Database faults only; an equal job that waits or runs is no error.
pub async fn enqueue<J: Job>(tx: &Tx, id: String, job: &J, at: Timestamp) -> Result<(), DbError> {
    tx.send(waiting(&id, job, at)?).await
}

/// The same for a job that may wait for a later moment already: it runs at the earlier of the two.
///
/// # Errors
/// Database faults only.
pub async fn enqueue_sooner<J: Job>(tx: &Tx, id: String, job: &J, at: Timestamp) -> Result<(), DbError> {
    enqueue(tx, id, job, at).await?;
    match job.dedup() {
        Some(key) => tx.send(store::hasten(&format!("{}:{key}", J::NAME), at)).await,
        None => Ok(()),
    }
}

/// A job as the statement that enqueues it, for a batch.
///
/// # Errors
/// A job that cannot be written down.
pub fn waiting<J: Job>(id: &str, job: &J, at: Timestamp) -> Result<Statement, DbError> {
    let payload = serde_json::to_string(job).map_err(|why| DbError::fault(&format!("{}: {why}", J::NAME)))?;
    let dedup = job.dedup().map(|key| format!("{}:{key}", J::NAME));
    Ok(store::insert(id, J::NAME, J::LANE, dedup.as_deref(), &payload, at))
}

/// Reads a claimed job's payload back and runs it.
///
/// # Errors
/// What the job says; a payload that no longer reads is given up.
pub async fn run_as<J: Job>(app: &App, payload: &str) -> Result<(), JobError> {
    let job: J = serde_json::from_str(payload).map_err(|why| JobError::GiveUp(why.to_string()))?;
    job.run(app).await
}

/// Runs every job that is due now, some at once, with `run` telling the kinds apart (a recurring one answers
/// its pause); says how many ran.
///
/// # Errors
/// Database faults only.
pub async fn run_due<F>(app: &App, run: impl Fn(App, Claimed) -> F) -> Result<usize, DbError>
where
    F: Future<Output = Result<Option<SignedDuration>, JobError>> + Send + 'static,
{
    let mut ran = 0;
    loop {
        let mut ran_now = 0;
        for lane in Lane::ALL {
            ran_now += run_lane(app, lane, &run, Until::NothingIsDue).await?;
        }
        if ran_now == 0 {
            return Ok(ran);
        }
        // What one lane did may have left work for the other.
        ran += ran_now;
    }
}

/// How long a lane is kept running.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// What is due when a job has ended is taken up: enough for tests and the end of a demo's day.
    NothingIsDue,
    /// What becomes due while others still run is taken up beside them.
    TheEnd,
}

/// Runs what is due in a lane until nothing is left.
async fn run_lane<F>(
    app: &App,
    lane: Lane,
    run: &impl Fn(App, Claimed) -> F,
    until: Until,
) -> Result<usize, DbError>
where
    F: Future<Output = Result<Option<SignedDuration>, JobError>> + Send + 'static,
{
    // Tasks of their own, which go on while we wait for the database: on PostgreSQL one of them may hold the
    // connection that we wait for.
    let (mut running, mut ran) = (JoinSet::new(), 0);
    loop {
        let (now, free) = (app.clock.now(), lane.at_once() - running.len());
        let claim = move |tx| async move { store::claim(&tx, lane, now, LEASE, free as i64).await };
        for job in if free == 0 { Vec::new() } else { app.db.write(claim).await? } {
            let work = AssertUnwindSafe(run(app.clone(), job.clone())).catch_unwind();
            running.spawn(async move { (job, work.await.unwrap_or_else(|_| Err(broke_off()))) });
            ran += 1;
        }
        let first = tokio::select! {
            ended = running.join_next() => ended,
            () = woken(app, lane), if until == Until::TheEnd && !running.is_empty() => None,
        };
        if first.is_none() && running.is_empty() {
            return Ok(ran);
        }
        let mut ends: Vec<Statement> = Vec::new();
        for ended in first.into_iter().chain(std::iter::from_fn(|| running.try_join_next())) {
            match ended {
                Ok((job, outcome)) => ends.push(end(&job, after(&job, outcome, now))),
                // The runtime ends; its lease runs out, and it is tried again then.
                Err(why) => tracing::error!(%why, "a job was stopped"),
            }
        }
        if !ends.is_empty() {
            app.db.write(move |tx| async move { tx.batch(ends).await.map(drop) }).await?;
        }
    }
}

/// A job that panicked: it may not do so the next time, and is shown to people when it always does.
fn broke_off() -> JobError {
    JobError::TryAgain("the job broke off: a fault of ours, see the log".to_owned())
}

/// Waits a second; for an errand outside not even that.
async fn woken(app: &App, lane: Lane) {
    let second = tokio::time::sleep(Duration::from_secs(1));
    match lane {
        Lane::House => second.await,
        Lane::Outside => tokio::select! {
            () = second => {}
            () = app.errands.notified() => {}
        },
    }
}

/// What becomes of a job that ran.
enum Next {
    Done,
    AgainAt(Timestamp),
    TryAt(Timestamp, String),
    GivenUp(String),
}

fn after(job: &Claimed, outcome: Result<Option<SignedDuration>, JobError>, now: Timestamp) -> Next {
    match outcome {
        Ok(None) => Next::Done,
        Ok(Some(pause)) => Next::AgainAt(now + pause),
        Err(JobError::At(at)) => Next::AgainAt(at),
        Err(JobError::TryAgain(why)) if job.attempts < MOST_TRIES => {
            tracing::warn!(job = job.kind, why, "job will be tried again");
            let doublings = u32::try_from(job.attempts.min(16)).unwrap_or(0);
            let pause = (SignedDuration::from_secs(10) * 2_i32.pow(doublings)).min(LONGEST_PAUSE);
            Next::TryAt(now + pause, why)
        }
        Err(JobError::TryAgain(why) | JobError::GiveUp(why)) => {
            tracing::error!(job = job.kind, why, "job given up");
            Next::GivenUp(why)
        }
    }
}

fn end(job: &Claimed, next: Next) -> Statement {
    match next {
        Next::Done => store::delete(job),
        Next::AgainAt(at) => store::run_again(job, at),
        Next::TryAt(at, why) => store::put_back(job, &why, at),
        Next::GivenUp(why) => store::give_up(job, &why),
    }
}

/// Jobs that were given up: people must look at them.
///
/// # Errors
/// Database faults only.
pub async fn failed(tx: &Tx) -> Result<Vec<(String, String)>, DbError> {
    store::list_failed(tx).await
}

/// Runs the jobs of a lane as they become due, until the process ends.
pub async fn run_forever<F>(app: App, lane: Lane, run: impl Fn(App, Claimed) -> F)
where
    F: Future<Output = Result<Option<SignedDuration>, JobError>> + Send + 'static,
{
    loop {
        if let Err(why) = run_lane(&app, lane, &run, Until::TheEnd).await {
            tracing::error!(%why, "jobs wait: the table cannot be read");
        }
        woken(&app, lane).await;
    }
}
