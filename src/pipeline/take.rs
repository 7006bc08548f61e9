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
pub trait Taken: Told + Clone + Send + Sync + 'static {
    const KIND: Kind;

    /// Writes what is said; no two of one id.
    fn write(
        app: &App,
        tx: &Tx,
        said: Vec<Said<Self>>,
        now: Timestamp,
    ) -> impl Future<Output = Result<Vec<Fate>, DbError>> + Send;

    /// Why one is not written by which nobody would be found. `place` stands before the field's name.
    fn nameless(place: &str) -> FieldError;
}

impl Taken for AccountRow {
    const KIND: Kind = Kind::Accounts;

    async fn write(app: &App, tx: &Tx, said: Vec<Said<Self>>, now: Timestamp) -> Result<Vec<Fate>, DbError> {
        let draft = |Said { row, absent }: Said<AccountRow>| {
            let mut candidate = Candidate::of_row(&row, whose_domain);
            candidate.parent = candidate.parent.map(|parent| format!("{ID}{parent}"));
            AccountDraft::new(format!("{ID}{}", row.id), absent.into(), row, candidate)
        };
        let drafts: Vec<AccountDraft> = said.into_iter().map(draft).collect();
        store::upsert(app, tx, &drafts, None, now).await
    }

    fn nameless(place: &str) -> FieldError {
        error(&format!("{place}.name"), "NAME_OR_WEBSITE", &[])
    }
}

impl Taken for ContactRow {
    const KIND: Kind = Kind::Contacts;

    async fn write(app: &App, tx: &Tx, said: Vec<Said<Self>>, now: Timestamp) -> Result<Vec<Fate>, DbError> {
        let draft = |Said { row, absent }: Said<ContactRow>| ContactDraft::of_item(row, absent.into());
        let drafts: Vec<ContactDraft> = said.into_iter().map(draft).collect();
        store::upsert_contacts(app, tx, &drafts, None, now).await
    }

    fn nameless(place: &str) -> FieldError {
        of_nobody(&format!("{place}.email"))
    }
}

/// Takes what a call tells, in the caller's transaction: good items land, bad ones come back.
///
/// # Errors
/// A full reading that is none or over; faults.
pub(super) async fn take<T: Taken>(app: &App, tx: &Tx, feed: Feed<T>) -> Result<Vec<Outcome>, ToldError> {
    let now = app.clock.now();
    let seen_at = match &feed.sync {
        // Whoever tells of them may have a slower clock than whoever began the reading.
        Some(id) => syncs::get_open(tx, T::KIND, id, now).await?.started_at.max(now),
        None => now,
    };
    let (mut outcomes, mut written, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let mut told_of = Vec::new();
    for (at, Item { external_id, said }) in feed.items.into_iter().enumerate() {
        let fate = match said {
            Ok(said) => {
                written.push(said);
                places.push(at);
                Ok(Fate::Unchanged)
            }
            Err(errors) => {
                // Told of, if not as it can be taken: so a full reading does not let it leave.
                told_of.extend(external_id.as_ref().map(|id| format!("{ID}{id}")));
                Err(errors)
            }
        };
        outcomes.push(Outcome { external_id, fate });
    }
    let fates = T::write(app, tx, written, seen_at).await?;
    if feed.sync.is_some() {
        store::mark_told_of(tx, T::KIND, &told_of, seen_at).await?;
    }
    for (at, fate) in places.into_iter().zip(fates) {
        outcomes[at].fate = match fate {
            Fate::Nameless => Err(vec![T::nameless(&format!("{}[{at}]", T::LIST))]),
            fate => Ok(fate),
        };
    }
    Ok(outcomes)
}
