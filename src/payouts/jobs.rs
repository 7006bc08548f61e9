//! The clocks of payouts: whoever money waits for is asked where to send it.

use leadwire_domain::ids::PartnerId;
use serde::{Deserialize, Serialize};

use super::{ask, store};
use crate::app::App;
use crate::jobs::{Job, JobError};
use crate::rewards::Reckoned;

impl Job for Reckoned {
    const NAME: &'static str = "payouts.reckoned";

    fn dedup(&self) -> Option<String> {
        Some(self.partner.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        app.db.write(move |tx| async move { ask::follow(&house, &tx, &self.partner).await }).await?;
        app.bell.notify_one();
        Ok(())
    }
}

/// Recurring: sends the reminders that are due.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindAboutDetails {}

impl Job for RemindAboutDetails {
    const NAME: &'static str = "payouts.remind_about_details";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        loop {
            let now = app.clock.now();
            let due = app.db.read(move |tx| async move { store::list_due_asks(&tx, now).await }).await?;
            if due.is_empty() {
                return Ok(());
            }
            for ask in due {
                remind(app, ask.partner).await?;
            }
            app.bell.notify_one();
        }
    }
}

/// Each in a transaction of its own, so that one fault does not hold up everybody's reminder.
async fn remind(app: &App, partner: PartnerId) -> Result<(), JobError> {
    let house = app.clone();
    Ok(app.db.write(move |tx| async move { ask::remind(&house, &tx, &partner).await }).await?)
}
