//! Recurring: what can open nothing any more is taken away.

use serde::{Deserialize, Serialize};

use super::store;
use crate::app::App;
use crate::jobs::{Job, JobError};

/// Deletes expired sessions and links.
#[derive(Debug, Serialize, Deserialize)]
pub struct Sweep {}

impl Job for Sweep {
    const NAME: &'static str = "access.sweep";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let now = app.clock.now();
        Ok(app.db.write(move |tx| async move { store::delete_expired(&tx, now).await }).await?)
    }
}
