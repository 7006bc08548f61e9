//! Writing what the new accounts of a file are found by: for many together, in the order of the index. One by
//! one, as rows come, each would change another page of it (docs/decisions/0053).

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::SignedDuration;
use leadwire_domain::matching;

use super::store::{self, Unkeyed};
use crate::app::App;
use crate::db::DbError;

/// As long nobody else writes the same; should it take longer, it is written twice, which changes nothing.
const HELD: SignedDuration = SignedDuration::from_mins(5);
/// Keys of one transaction. In order they lie on a few hundred pages: some hundredths of a second.
const KEYS_AT_ONCE: usize = 10_000;
/// Bundles of keys that are read together.
const BUNDLES_AT_ONCE: usize = 50;
/// Words that are looked up together.
const WORDS_AT_ONCE: usize = 2_000;
/// New accounts that wait to be found before the file is read on, at most.
const MOST_WAITING: i64 = 1_000_000;

/// Whether so many new accounts wait that they should be written now: a share of all that there are, because
/// each time the whole index is gone through.
///
/// # Errors
/// Database faults only.
pub(super) async fn is_time_to_make_keys(app: &App) -> Result<bool, DbError> {
    let (waiting, newest) = app.db.read(|tx| async move { store::count_unkeyed(&tx).await }).await?;
    let least = i64::from(app.config.imports.found_after);
    Ok(waiting >= (newest / 5).min(MOST_WAITING).max(least))
}

/// Writes by what new accounts are found; false where somebody else writes some of it and is not done yet.
/// Where it breaks off, others go on with it.
///
/// # Errors
/// Database faults only.
pub(super) async fn make_keys(app: &App) -> Result<bool, DbError> {
    loop {
        let now = app.clock.now();
        let held = app.db.write(move |tx| async move { store::hold_unkeyed(&tx, now, now + HELD).await });
        let held = held.await?;
        if held.is_empty() {
            let (waiting, _) = app.db.read(|tx| async move { store::count_unkeyed(&tx).await }).await?;
            return Ok(waiting == 0);
        }
        let Unkeyed { mut keys, words } = gather(app, &held).await?;
        keys = apart(move || {
            keys.sort_unstable();
            keys
        })
        .await?;
        write_keys(app, keys).await?;
        write_words(app, words).await?;
        app.db.write(move |tx| async move { store::forget_unkeyed(&tx, &held).await }).await?;
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
    }
    Ok(all)
}

async fn write_keys(app: &App, keys: Vec<(i64, i64)>) -> Result<(), DbError> {
    let keys = Arc::new(keys);
    for from in (0..keys.len()).step_by(KEYS_AT_ONCE) {
        let keys = keys.clone();
        let some = move |tx| async move {
            let to = keys.len().min(from + KEYS_AT_ONCE);
            store::write_keys(&tx, &keys[from..to]).await
        };
        app.db.write(some).await?;
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
        app.db.write(move |tx| async move { store::write_words(&tx, &some).await }).await?;
    }
    Ok(())
}

/// Does long reckoning on a thread of its own, so that nobody's request waits for it.
async fn apart<T: Send + 'static>(reckon: impl FnOnce() -> T + Send + 'static) -> Result<T, DbError> {
    tokio::task::spawn_blocking(reckon).await.map_err(|why| DbError::fault(&why.to_string()))
}
