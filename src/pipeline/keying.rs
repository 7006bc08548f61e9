//! Writing what the new accounts of a file are found by: for many together, in the order of the index. One by
//! one, as rows come, each would change another page of it (docs/decisions/0053).

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::matching;
use serde::{Deserialize, Serialize};

use super::store::{self, Unkeyed};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs::{self, Job, JobError};

/// As long nobody else writes the same; should it take longer, it is written twice, which changes nothing.
pub(super) const KEYS_HELD: SignedDuration = SignedDuration::from_mins(5);
/// Keys of one transaction. In order they lie on a few hundred pages: some hundredths of a second.
const KEYS_AT_ONCE: usize = 10_000;
/// Bundles of keys that are read together.
const BUNDLES_AT_ONCE: usize = 50;
/// Words that are looked up together.
const WORDS_AT_ONCE: usize = 2_000;
/// Accounts whose keys are in memory together, at most.
const ACCOUNTS_AT_ONCE: i64 = 1_000_000;

/// Whether so many new accounts wait that they should be written now.
///
/// # Errors
/// Database faults only.
pub(super) async fn is_time_to_make_keys(app: &App) -> Result<bool, DbError> {
    let waiting = app.db.read(|tx| async move { store::count_unkeyed(&tx).await }).await?;
    Ok(waiting >= i64::from(app.config.imports.found_after))
}

/// Writes by what new accounts are found; false where somebody else writes some of it and is not done yet.
/// Where it breaks off, others go on with it.
///
/// # Errors
/// Database faults only.
pub(super) async fn make_keys(app: &App) -> Result<bool, DbError> {
    let bundles = ACCOUNTS_AT_ONCE / i64::from(app.config.imports.rows_at_once).max(1);
    loop {
        let now = app.clock.now();
        let held =
            move |tx| async move { store::hold_unkeyed(&tx, now, now + KEYS_HELD, bundles.max(1)).await };
        let held = app.db.write(held).await?;
        if held.is_empty() {
            let waiting = app.db.read(|tx| async move { store::count_unkeyed(&tx).await }).await?;
            return Ok(waiting == 0);
        }
        let Unkeyed { keys, words, names } = gather(app, &held).await?;
        // A few more make no other table, and to look at a large one takes a second.
        let are_many = keys.len() >= KEYS_AT_ONCE;
        // Words are taken apart on one processor while keys are written by another.
        tokio::try_join!(write_keys(app, keys), write_words(app, words), write_names(app, names))?;
        let filled = "pipeline_accounts, pipeline_keys, pipeline_words, pipeline_listed";
        let done = move |tx: Tx| async move {
            store::forget_unkeyed(&tx, &held).await?;
            if are_many { tx.analyze(filled).await } else { Ok(()) }
        };
        app.db.write(done).await?;
    }
}

async fn gather(app: &App, held: &[i64]) -> Result<Unkeyed, DbError> {
    let mut all = Unkeyed::default();
    for some in held.chunks(BUNDLES_AT_ONCE) {
        let some = some.to_vec();
        let mut read =
            app.db.read_slow(move |tx| async move { store::read_unkeyed(&tx, &some).await }).await?;
        all.keys.append(&mut read.keys);
        all.words.append(&mut read.words);
        all.names.append(&mut read.names);
    }
    Ok(all)
}

async fn write_keys(app: &App, mut keys: Vec<(i64, i64)>) -> Result<(), DbError> {
    let sort = move || {
        keys.sort_unstable();
        Arc::new(keys)
    };
    let keys = apart(sort).await?;
    for from in (0..keys.len()).step_by(KEYS_AT_ONCE) {
        let keys = keys.clone();
        let some = move |tx| async move {
            let to = keys.len().min(from + KEYS_AT_ONCE);
            store::insert_keys(&tx, &keys[from..to]).await
        };
        app.db.write(some).await?;
    }
    Ok(())
}

/// Writes where accounts stand in the list of names.
async fn write_names(app: &App, mut names: Vec<(String, i64)>) -> Result<(), DbError> {
    let sort = move || {
        names.sort_unstable();
        names
    };
    for some in apart(sort).await?.chunks(KEYS_AT_ONCE) {
        let some = some.to_vec();
        app.db.write(move |tx| async move { store::list_names(&tx, &some).await }).await?;
    }
    Ok(())
}

async fn write_words(app: &App, words: BTreeSet<String>) -> Result<(), DbError> {
    let words: Vec<String> = words.into_iter().collect();
    let mut fresh = Vec::new();
    for some in words.chunks(WORDS_AT_ONCE) {
        let some = some.to_vec();
        fresh.extend(app.db.read(move |tx| async move { store::unknown(&tx, &some).await }).await?);
    }
    let places = apart(move || {
        let slips = fresh
            .iter()
            .enumerate()
            .flat_map(|(at, word)| matching::slips(word).into_iter().map(move |slip| (slip, at)));
        let mut places: Vec<(i64, usize)> = slips.collect();
        places.sort_unstable();
        (places, fresh)
    });
    let (places, fresh) = places.await?;
    for some in places.chunks(KEYS_AT_ONCE) {
        let some: Vec<(i64, String)> = some.iter().map(|(slip, at)| (*slip, fresh[*at].clone())).collect();
        app.db.write(move |tx| async move { store::insert_places(&tx, &some).await }).await?;
    }
    Ok(())
}

/// Does long reckoning on a thread of its own, so that nobody's request waits for it.
async fn apart<T: Send + 'static>(reckon: impl FnOnce() -> T + Send + 'static) -> Result<T, DbError> {
    tokio::task::spawn_blocking(reckon).await.map_err(|why| DbError::fault(&why.to_string()))
}

/// What programs told lately gathers so long before it is brought into the large indexes.
const GATHERS: SignedDuration = SignedDuration::from_secs(15);
/// Changes of one transaction: less than a tenth of a second.
const SETTLED_AT_ONCE: i64 = 10_000;

/// Brings what changed lately into the large indexes.
#[derive(Debug, Serialize, Deserialize)]
pub struct SettleKeys {}

impl Job for SettleKeys {
    const NAME: &'static str = "pipeline.settle_keys";

    fn dedup(&self) -> Option<String> {
        Some("all".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        if app.settling.try_lock().is_err() {
            // Whoever is at it may be past what came since.
            let (house, now) = (app.clone(), app.clock.now());
            app.db.write(move |tx| async move { settle_soon(&house, &tx, now).await }).await?;
            return Ok(());
        }
        Ok(settle(app).await?)
    }
}

/// Has what changed brought in soon.
///
/// # Errors
/// Database faults only.
pub(super) async fn settle_soon(app: &App, tx: &Tx, now: Timestamp) -> Result<(), DbError> {
    jobs::enqueue(tx, app.new_id(), &SettleKeys {}, now + GATHERS).await
}

/// Brings what changed lately into the large indexes, from one end to the other; where it breaks off, others
/// go on with it.
///
/// # Errors
/// Database faults only.
pub(super) async fn settle(app: &App) -> Result<(), DbError> {
    let _alone = app.settling.lock().await;
    let gathered = "pipeline_changed_keys, pipeline_fresh_words";
    app.db.write(move |tx| async move { tx.analyze(gathered).await }).await?;
    let mut next = Some((i64::MIN, i64::MIN));
    while let Some(from) = next {
        let some = move |tx| async move { store::settle_keys(&tx, from, SETTLED_AT_ONCE).await };
        next = app.db.write(some).await?;
    }
    let mut next = Some((i64::MIN, String::new()));
    while let Some(from) = next {
        let some = move |tx| {
            let from = from.clone();
            async move { store::settle_words(&tx, from, SETTLED_AT_ONCE).await }
        };
        next = app.db.write(some).await?;
    }
    Ok(())
}
