//! What words weigh by the operator's own accounts: counted over all of them when there are many new ones.

use leadwire_domain::matching::{KEYS_VERSION, WordCounts};
use serde::{Deserialize, Serialize};

use super::keying::{make_keys, settle};
use super::store;
use crate::app::App;
use crate::db::DbError;
use crate::jobs::{Job, JobError};

/// Counted anew when of a hundred accounts so many are new.
const NEW_PERCENT: i64 = 5;

/// Recurring: counts the words of all accounts' names, when there are many new ones.
#[derive(Debug, Serialize, Deserialize)]
pub struct CountWords {}

impl Job for CountWords {
    const NAME: &'static str = "pipeline.count_words";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        // Whoever began with these may have died, and nobody gone on with their import.
        make_keys(app).await?;
        settle(app).await?;
        let (counted, newest) = app.db.read(|tx| async move { store::counted_and_newest(&tx).await }).await?;
        if (newest - counted) * 100 < newest.max(1) * NEW_PERCENT {
            return Ok(());
        }
        let (mut counts, mut last) = (WordCounts::default(), 0);
        loop {
            let read = app.db.read_slow(move |tx| async move { store::names_after(&tx, last).await });
            let (names, next) = read.await?;
            let Some(next) = next else { break };
            last = next;
            // On a thread of its own, so that nobody's request waits for it.
            let add = move || {
                names.iter().for_each(|name| counts.add(name));
                counts
            };
            counts =
                tokio::task::spawn_blocking(add).await.map_err(|why| DbError::fault(&why.to_string()))?;
        }
        let (kept, now) = (counts.kept(), app.clock.now());
        app.db.write(move |tx| async move { store::keep_counts(&tx, &kept, newest, now).await }).await?;
        Ok(())
    }
}

/// Makes keys and words anew that another version of the program stored, before anybody is let in: until then
/// an account might not be found. Where it breaks off it goes on at the next start.
///
/// # Errors
/// Database faults only.
pub async fn renew_keys(app: &App) -> Result<(), DbError> {
    let version = app.db.read(|tx| async move { store::keys_made(&tx).await }).await?.version;
    if version >= KEYS_VERSION {
        return make_keys(app).await.map(drop);
    }
    tracing::info!(version, "the accounts' keys are made anew");
    while app.db.write(|tx| async move { store::make_more(&tx).await }).await? {}
    Ok(())
}
