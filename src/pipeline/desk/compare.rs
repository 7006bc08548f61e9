//! Looking for accounts that may be one company: those that are new or changed are compared with the nearest
//! of the others, a few at a time, whichever process is free.

use std::collections::BTreeSet;
use std::sync::Arc;

use leadwire_domain::checks::code_of;
use leadwire_domain::matching::{self, Alike, Candidate, Query, Vocabulary};
use serde::{Deserialize, Serialize};

use super::super::store::{self, NewPair, Waiting};
use crate::app::App;
use crate::db::DbError;
use crate::jobs::{Job, JobError};

/// Accounts that are read together, judged, and written together.
const AT_ONCE: usize = 25;
/// Such pieces in one turn of the job.
const PIECES: usize = 20;
/// Pairs that one account adds: of fifty branches of one chain the nearest tell enough.
const MOST_PAIRS: usize = 10;

/// Recurring: compares the accounts that wait for it.
#[derive(Debug, Serialize, Deserialize)]
pub struct CompareAccounts {}

impl Job for CompareAccounts {
    const NAME: &'static str = "pipeline.compare_accounts";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let begun = app.clock.now();
        for _ in 0..PIECES {
            if compare_some(app).await? < AT_ONCE {
                return Ok(());
            }
        }
        // It rests twice as long as it worked, because those who hand in leads and tell of accounts meanwhile
        // shall not wait for it: a file of a million accounts takes it three quarters of an hour.
        let now = app.clock.now();
        Err(JobError::At(now + 2 * now.duration_since(begun)))
    }
}

/// An account beside those that it may be.
struct Beside {
    account: Waiting,
    others: Vec<Candidate>,
    /// The others with which it is an open pair, by their ids.
    paired: BTreeSet<String>,
    vocabulary: Arc<Vocabulary>,
}

/// Compares the next few; answers how many they were.
async fn compare_some(app: &App) -> Result<usize, DbError> {
    let house = app.clone();
    let read = app.db.read_slow(move |tx| async move {
        let mut beside = Vec::new();
        for account in store::list_waiting(&tx, AT_ONCE).await? {
            let query = Query::of_account(&account.candidate);
            let (mut others, vocabulary) = store::list_candidates(&house, &tx, &query).await?;
            let known = store::list_paired(&tx, &account.candidate.account_id).await?;
            let paired = known.iter().map(|other| other.account_id.clone()).collect();
            others.extend(known);
            beside.push(Beside { account, others, paired, vocabulary });
        }
        Ok::<_, DbError>(beside)
    });
    let beside = read.await?;
    // On a thread of its own, so that nobody's request waits for it.
    let judge = move || -> Vec<(Beside, Vec<Alike>)> {
        let judged = beside.into_iter().map(|beside| {
            let found = matching::duplicates(&beside.account.candidate, &beside.others, &beside.vocabulary);
            (beside, found)
        });
        judged.collect()
    };
    let judged = tokio::task::spawn_blocking(judge).await.map_err(|why| DbError::fault(&why.to_string()))?;
    let (count, judged, house) = (judged.len(), Arc::new(judged), app.clone());
    if count == 0 {
        return Ok(0);
    }
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let mut writes = Vec::new();
            for (Beside { account, paired, .. }, found) in judged.iter() {
                let id = account.candidate.account_id.as_str();
                let is_found = |other: &String| found.iter().any(|one| one.account_id == *other);
                let gone = paired.iter().filter(|other| !is_found(other));
                writes.extend(gone.map(|other| {
                    let (one, other) = in_order(id, other);
                    store::drop_pair(one, other)
                }));
                let kept = found.iter().enumerate();
                let kept = kept.filter(|(at, one)| *at < MOST_PAIRS || paired.contains(&one.account_id));
                writes.extend(kept.map(|(_, found)| {
                    let (one, other) = in_order(id, &found.account_id);
                    let rung = code_of(found.rung).as_str();
                    let pair = NewPair { id: house.new_id(), one, other, rung, strength: found.strength() };
                    store::keep_pair(&pair, now)
                }));
                writes.push(store::was_compared(account));
            }
            tx.batch(writes).await.map(drop)
        })
        .await?;
    Ok(count)
}

/// Two ids, the smaller first.
pub(super) fn in_order<'a>(a: &'a str, b: &'a str) -> (&'a str, &'a str) {
    if a <= b { (a, b) } else { (b, a) }
}
