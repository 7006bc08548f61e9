//! What becomes of a referral when its customers' payments change.

use jiff::tz::TimeZone;
use leadwire_domain::referral::customer::first_paid_on;

use super::{FactsArrived, store};
use crate::app::App;
use crate::jobs::{Job, JobError};
use crate::referrals::{self, MoveError, Win};

impl Job for FactsArrived {
    const NAME: &'static str = "billing.facts_arrived";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.as_str().to_owned())
    }

    /// The first real payment wins the referral, or is noted with why it does not.
    async fn run(self, app: &App) -> Result<(), JobError> {
        let (house, now) = (app.clone(), app.clock.now());
        app.db
            .write(move |tx| async move {
                let mut facts = store::facts_of(&tx, &self.referral).await?;
                facts.today = now.to_zoned(TimeZone::UTC).date();
                let why = match first_paid_on(&facts) {
                    None => None,
                    Some(paid_on) => match referrals::win(&house, &tx, &self.referral, paid_on).await? {
                        Win::Now(_) | Win::Earlier(_) => None,
                        Win::Not(why) => Some(why),
                    },
                };
                Ok::<_, MoveError>(store::note_not_won(&tx, &self.referral, why).await?)
            })
            .await
            .map_err(|why| match why {
                MoveError::Fault(why) => why.into(),
                why => JobError::TryAgain(why.to_string()),
            })?;
        app.bell.notify_one();
        Ok(())
    }
}
