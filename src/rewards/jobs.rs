//! Looking again: when facts arrive, and when a day begins.

use jiff::civil::Date;
use leadwire_domain::ids::ReferralId;
use serde::{Deserialize, Serialize};

use super::gather::{gather, today};
use super::look::look_again;
use super::{Reckoned, store};
use crate::app::App;
use crate::billing::FactsArrived;
use crate::db::{DbError, Tx};
use crate::jobs::{self, Job, JobError};
use crate::referrals::{self, MoveError};

impl Job for FactsArrived {
    const NAME: &'static str = "billing.facts_arrived";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        look(app, self.referral).await
    }
}

async fn look(app: &App, id: ReferralId) -> Result<(), JobError> {
    let house = app.clone();
    let looked = app
        .db
        .write(move |tx| async move {
            if look_again(&house, &tx, &id).await? {
                tell_whoever_pays(&house, &tx, &id).await?;
            }
            Ok(())
        })
        .await;
    looked.map_err(|why| match why {
        MoveError::SomeoneWasFaster | MoveError::Fault(_) => JobError::TryAgain(why.to_string()),
        _ => JobError::GiveUp(why.to_string()),
    })?;
    // The mail goes out at once.
    app.bell.notify_one();
    Ok(())
}

/// Leaves word for whoever pays that the rewards of a partner changed.
async fn tell_whoever_pays(app: &App, tx: &Tx, id: &ReferralId) -> Result<(), DbError> {
    let Some(referral) = referrals::find_credited(tx, id).await? else { return Ok(()) };
    let changed = Reckoned { partner: referral.partner };
    jobs::enqueue(tx, app.new_id(), &changed, app.clock.now()).await
}

/// How many referrals are read at once.
const AT_ONCE: usize = 200;

/// Recurring: looks at every reward that the day alone may change, once a day of UTC. Hourly, so that a month
/// that ended counts within the hour.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReckonDaily {}

impl Job for ReckonDaily {
    const NAME: &'static str = "rewards.reckon_daily";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let today = today(app);
        let (mut after, mut failed) = ((String::new(), String::new()), None);
        loop {
            let (house, from) = (app.clone(), after.clone());
            let read =
                app.db.read_slow(move |tx| async move { Batch::read(&house, &tx, today, &from).await });
            let batch = read.await?;
            let Some(last) = batch.last.clone() else { break };
            after = last;
            for id in batch.changed {
                // One that fails does not keep the others waiting.
                if let Err(why) = look(app, id).await {
                    failed = Some(JobError::TryAgain(why.to_string()));
                }
            }
            let same = batch.same;
            let marks = move || same.iter().map(|id| store::mark_reckoned(id, today)).collect();
            app.db.write(move |tx| async move { tx.batch(marks()).await }).await?;
        }
        failed.map_or(Ok(()), Err)
    }
}

/// Some of the referrals that are due, and for which of them the day changes something.
struct Batch {
    changed: Vec<ReferralId>,
    same: Vec<ReferralId>,
    /// The last of them in their order; nothing where there was none.
    last: Option<(String, String)>,
}

impl Batch {
    async fn read(app: &App, tx: &Tx, today: Date, after: &(String, String)) -> Result<Self, DbError> {
        let due = store::list_open(tx, today, after, AT_ONCE as i64).await?;
        let last = due.last().map(|(day, id)| (day.clone(), id.to_string()));
        let mut batch = Self { changed: Vec::new(), same: Vec::new(), last };
        for (_, id) in due {
            let gathered = gather(app, tx, &id, today).await?;
            // Whether a referral is won is judged where it can be written.
            let is_same = gathered.filter(super::gather::Gathered::is_won).is_some_and(|gathered| {
                let reckoning = gathered.reckon();
                let text = serde_json::to_string(&reckoning).unwrap_or_default();
                let stored = gathered.stored.as_ref().map(|stored| stored.text.as_str());
                stored == Some(text.as_str()) && !gathered.is_final(&reckoning)
            });
            if is_same { batch.same.push(id) } else { batch.changed.push(id) }
        }
        Ok(batch)
    }
}
