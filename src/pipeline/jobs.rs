//! Recurring: who left the pipeline long ago is nobody any more.

use serde::{Deserialize, Serialize};

use super::remove::erase_left;
use crate::app::App;
use crate::jobs::{Job, JobError};

/// Erases names, addresses and numbers of those that left the pipeline (`pipeline.keep_left_days`).
#[derive(Debug, Serialize, Deserialize)]
pub struct EraseLeft {}

impl Job for EraseLeft {
    const NAME: &'static str = "pipeline.erase_left";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        Ok(erase_left(app).await?)
    }
}
