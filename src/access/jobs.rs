//! Recurring: what can open nothing any more is taken away, and what no program may ask for again.

use serde::{Deserialize, Serialize};

use super::store;
use crate::app::App;
use crate::jobs::{Job, JobError};
use crate::web::idempotency;

/// Deletes expired sessions and links, and answers that were kept for programs long enough.
#[derive(Debug, Serialize, Deserialize)]
pub struct Sweep {}

impl Job for Sweep {
    const NAME: &'static str = "access.sweep";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let now = app.clock.now();
        let swept = app.db.write(move |tx| async move {
            store::delete_expired(&tx, now).await?;
            idempotency::forget(&tx, now).await
        });
        Ok(swept.await?)
    }
}
