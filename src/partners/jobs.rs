//! Recurring: applications that nobody confirmed are forgotten.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::store;
use crate::app::App;
use crate::jobs::{Job, JobError};

/// Forgets what was typed into an application whose address nobody confirmed within a month.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetUnconfirmed {}

impl Job for ForgetUnconfirmed {
    const NAME: &'static str = "partners.forget_unconfirmed";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let before = app.clock.now() - SignedDuration::from_hours(24 * 30);
        Ok(app.db.write(move |tx| async move { store::delete_unconfirmed(&tx, before).await }).await?)
    }
}
