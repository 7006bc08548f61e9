//! What programs tell of accounts and contacts: each item lands by itself or comes back with what is wrong.

use std::sync::Arc;

use axum::http::StatusCode;
use jiff::Timestamp;
use leadwire_domain::checks::whose_domain;
use leadwire_domain::feed::{Feed, Item, Said, Told};
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::{AccountRow, ContactRow, Kind};

use super::contacts::{ContactDraft, of_nobody};
use super::syncs;
use super::{AccountDraft, Fate, ID, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::Problem;
use crate::web::forms::error;

/// Why nothing of a call was done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ToldError {
    #[error("no full reading has this id")]
    NoSuchSync,
    #[error("the full reading is over")]
    SyncIsOver,
    #[error("{would_leave} of {of} would leave, and at most {limit} may")]
    TooManyLeave { would_leave: i64, of: i64, limit: i64 },
    #[error("nothing of this id is in the pipeline")]
    NotHere,
    #[error(transparent)]
    Fault(Arc<DbError>),
}

impl From<DbError> for ToldError {
    fn from(why: DbError) -> Self {
        Self::Fault(Arc::new(why))
    }
}

impl From<ToldError> for Problem {
    fn from(why: ToldError) -> Self {
        match why {
            ToldError::NoSuchSync => Self::new(StatusCode::NOT_FOUND, "SYNC_UNKNOWN"),
            ToldError::SyncIsOver => Self::new(StatusCode::CONFLICT, "SYNC_OVER"),
            ToldError::TooManyLeave { would_leave, of, limit } => {
                let problem = Self::new(StatusCode::CONFLICT, "SYNC_LEAVES_MANY");
                problem.figure("would_leave", would_leave).figure("of", of).figure("limit", limit)
            }
            ToldError::NotHere => Self::not_found(),
            ToldError::Fault(why) => Self::fault(&*why),
        }
    }
}

/// What became of one item.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub external_id: Option<String>,
    /// Never [`Fate::Nameless`]: that is an error.
    pub fate: Result<Fate, Vec<FieldError>>,
}

/// A row that programs tell, and how it is written.
pub trait Taken: Told + Send + Sync + 'static {
    const KIND: Kind;
    /// What is stored of it, and by what it is found.
    type Draft: Send + Sync + 'static;

    fn draft(said: Said<Self>) -> Self::Draft;

    /// Writes what is said; no two of one id.
    fn write(
        app: &App,
        tx: &Tx,
        drafts: &[Self::Draft],
        now: Timestamp,
    ) -> impl Future<Output = Result<Vec<Fate>, DbError>> + Send;

    /// Why one is not written by which nobody would be found. `place` stands before the field's name.
    fn nameless(place: &str) -> FieldError;
}

impl Taken for AccountRow {
    const KIND: Kind = Kind::Accounts;
    type Draft = AccountDraft;

    fn draft(Said { row, absent }: Said<Self>) -> AccountDraft {
        let mut candidate = Candidate::of_row(&row, whose_domain);
        candidate.parent = candidate.parent.map(|parent| format!("{ID}{parent}"));
        AccountDraft::new(format!("{ID}{}", row.id), absent.into(), row, candidate)
    }

    async fn write(
        app: &App,
        tx: &Tx,
        drafts: &[AccountDraft],
        now: Timestamp,
    ) -> Result<Vec<Fate>, DbError> {
        store::upsert(app, tx, drafts, None, now).await
    }

    fn nameless(place: &str) -> FieldError {
        error(&format!("{place}.name"), "NAME_OR_WEBSITE", &[])
    }
}

impl Taken for ContactRow {
    const KIND: Kind = Kind::Contacts;
    type Draft = ContactDraft;

    fn draft(Said { row, absent }: Said<Self>) -> ContactDraft {
        ContactDraft::of_item(row, absent.into())
    }

    async fn write(
        app: &App,
        tx: &Tx,
        drafts: &[ContactDraft],
        now: Timestamp,
    ) -> Result<Vec<Fate>, DbError> {
        store::upsert_contacts(app, tx, drafts, None, now).await
    }

    fn nameless(place: &str) -> FieldError {
        of_nobody(&format!("{place}.email"))
    }
}

/// What a call tells, worked out before anything is written, so that no other writer waits for it.
pub(super) struct Call<T: Taken> {
    sync: Option<String>,
    items: Vec<Read>,
    /// Of every good item what is written.
    drafts: Vec<T::Draft>,
}

/// An item as it was read.
struct Read {
    external_id: Option<String>,
    /// Empty of a good one.
    errors: Vec<FieldError>,
}

/// Items that are worked out on one thread: those of a large call on all processors, and not on the threads
/// that answer others.
const ITEMS_OF_A_THREAD: usize = 250;

impl<T: Taken> Call<T> {
    /// # Errors
    /// Faults only.
    pub(super) async fn of(feed: Feed<T>) -> Result<Self, DbError> {
        let (mut all, mut threads) = (feed.items.into_iter(), Vec::new());
        while all.len() > 0 {
            let some: Vec<Item<T>> = all.by_ref().take(ITEMS_OF_A_THREAD).collect();
            threads.push(tokio::task::spawn_blocking(move || worked_out(some)));
        }
        let (mut items, mut drafts) = (Vec::new(), Vec::new());
        for thread in threads {
            let (some, drafted) = thread.await.map_err(|why| DbError::fault(&why.to_string()))?;
            items.extend(some);
            drafts.extend(drafted);
        }
        Ok(Self { sync: feed.sync, items, drafts })
    }
}

fn worked_out<T: Taken>(some: Vec<Item<T>>) -> (Vec<Read>, Vec<T::Draft>) {
    let mut drafts = Vec::with_capacity(some.len());
    let item = |Item { external_id, said }| {
        let errors = said.map(|said| drafts.push(T::draft(said))).err().unwrap_or_default();
        Read { external_id, errors }
    };
    (some.into_iter().map(item).collect(), drafts)
}

/// Takes what a call tells, in the caller's transaction: good items land, bad ones come back.
///
/// # Errors
/// A full reading that is none or over; faults.
pub(super) async fn take<T: Taken>(app: &App, tx: &Tx, call: &Call<T>) -> Result<Vec<Outcome>, ToldError> {
    let now = app.clock.now();
    let seen_at = match &call.sync {
        // Whoever tells of them may have a slower clock than whoever began the reading.
        Some(id) => syncs::get_open(tx, T::KIND, id, now).await?.started_at.max(now),
        None => now,
    };
    let fates = T::write(app, tx, &call.drafts, seen_at).await?;
    if call.sync.is_some() {
        // Told of, if not as it can be taken: so a full reading does not let it leave.
        let refused = call.items.iter().filter(|item| !item.errors.is_empty());
        let told_of = refused.filter_map(|item| item.external_id.as_ref().map(|id| format!("{ID}{id}")));
        store::mark_told_of(tx, T::KIND, &told_of.collect::<Vec<_>>(), seen_at).await?;
    }
    let (mut fates, mut outcomes) = (fates.into_iter(), Vec::with_capacity(call.items.len()));
    for (at, Read { external_id, errors }) in call.items.iter().enumerate() {
        let fate = match errors.is_empty() {
            true => fates.next().ok_or_else(|| DbError::fault("an item was not written"))?,
            false => Fate::Nameless,
        };
        let fate = match fate {
            Fate::Nameless if errors.is_empty() => Err(vec![T::nameless(&format!("{}[{at}]", T::LIST))]),
            Fate::Nameless => Err(errors.clone()),
            fate => Ok(fate),
        };
        outcomes.push(Outcome { external_id: external_id.clone(), fate });
    }
    Ok(outcomes)
}
