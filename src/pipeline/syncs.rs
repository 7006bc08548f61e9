//! Full readings: a program tells of everything that it has, and what it did not tell of leaves the pipeline.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::sheet::Kind;

use super::store;
use super::take::ToldError;
use crate::app::App;
use crate::db::{DbError, Tx};

/// Of which of both an address is: `/api/v1/accounts/…` or `/api/v1/contacts/…`.
pub fn kind_of_path(path: &str) -> Kind {
    if path.starts_with("/api/v1/contacts/") { Kind::Contacts } else { Kind::Accounts }
}

/// How far a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncState {
    Open,
    /// Those that nobody told of are being taken out.
    Finishing,
    Finished,
    /// Another one began, or it was not finished in time. It took nothing out.
    Lapsed,
}

impl SyncState {
    const ALL: [Self; 4] = [Self::Open, Self::Finishing, Self::Finished, Self::Lapsed];

    /// Its name in rows and answers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Finishing => "finishing",
            Self::Finished => "finished",
            Self::Lapsed => "lapsed",
        }
    }

    pub(super) fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.name() == name).unwrap_or(Self::Lapsed)
    }
}

/// A full reading.
#[derive(Debug, Clone)]
pub struct Sync {
    pub id: String,
    pub kind: Kind,
    pub started_at: Timestamp,
    pub state: SyncState,
    pub finished_at: Option<Timestamp>,
    /// How many it took out.
    pub left: i64,
}

/// So long may a reading last: a million accounts in a thousand calls take minutes, a slow CRM hours.
const LASTS: SignedDuration = SignedDuration::from_hours(24);

/// So many may leave without being expected; beyond, a tenth of all.
const UNEXPECTED: i64 = 10;

impl Sync {
    /// When it lapses if nobody finishes it.
    pub fn lapses_at(&self) -> Timestamp {
        self.started_at + LASTS
    }

    /// The state as it is at a moment.
    pub fn state_at(&self, now: Timestamp) -> SyncState {
        match self.state {
            SyncState::Open if now > self.lapses_at() => SyncState::Lapsed,
            state => state,
        }
    }
}

/// Begins a full reading; one of the same kind that is open lapses.
///
/// # Errors
/// Database faults only.
pub(super) async fn start(app: &App, tx: &Tx, kind: Kind) -> Result<Sync, DbError> {
    let sync = Sync {
        id: app.new_id(),
        kind,
        started_at: app.clock.now(),
        state: SyncState::Open,
        finished_at: None,
        left: 0,
    };
    store::insert_sync(tx, &sync).await?;
    Ok(sync)
}

/// The reading of an id.
///
/// # Errors
/// None has it; faults.
pub(super) async fn get(tx: &Tx, kind: Kind, id: &str) -> Result<Sync, ToldError> {
    store::find_sync(tx, kind, id).await?.ok_or(ToldError::NoSuchSync)
}

/// The same while it can be told of.
///
/// # Errors
/// Likewise; it is over.
pub(super) async fn get_open(tx: &Tx, kind: Kind, id: &str, now: Timestamp) -> Result<Sync, ToldError> {
    let sync = get(tx, kind, id).await?;
    if sync.state_at(now) == SyncState::Open { Ok(sync) } else { Err(ToldError::SyncIsOver) }
}

/// Finishes a reading: whatever nobody told of since it began leaves the pipeline, a thousand in a
/// transaction, so that others get in between. A crash in the middle is made good by finishing it again.
/// Finishing what is finished changes nothing.
///
/// # Errors
/// It lapsed; more would leave than `expected`, or than a tenth where nobody said; faults.
pub(super) async fn finish(
    app: &App,
    kind: Kind,
    id: &str,
    expected: Option<u64>,
) -> Result<Sync, ToldError> {
    let now = app.clock.now();
    let wanted = id.to_owned();
    let begun =
        app.db.write(move |tx| async move { begin_to_finish(&tx, kind, &wanted, expected, now).await });
    let sync = begun.await?;
    if sync.state == SyncState::Finished {
        return Ok(sync);
    }
    let mut behind = 0;
    loop {
        let (id, since) = (sync.id.clone(), sync.started_at);
        let left =
            app.db.write(move |tx| async move { leave_some(&tx, kind, &id, since, behind, now).await });
        match left.await? {
            Some(last) => behind = last,
            None => break,
        }
    }
    let id = sync.id;
    app.db.read(move |tx| async move { get(&tx, kind, &id).await }).await
}

/// Whether so many may leave; says so before the first does.
async fn begin_to_finish(
    tx: &Tx,
    kind: Kind,
    id: &str,
    expected: Option<u64>,
    now: Timestamp,
) -> Result<Sync, ToldError> {
    let sync = get(tx, kind, id).await?;
    match sync.state_at(now) {
        SyncState::Finished | SyncState::Finishing => return Ok(sync),
        SyncState::Lapsed => return Err(ToldError::SyncIsOver),
        SyncState::Open => {}
    }
    let (of, would_leave) = store::count_unseen(tx, kind, sync.started_at).await?;
    // Whoever was told of nobody at all has rather failed than lost everybody.
    let usual = UNEXPECTED.max(of / 10).min((of - 1).max(0));
    let limit = expected.map_or(usual, |expected| i64::try_from(expected).unwrap_or(i64::MAX));
    if would_leave > limit {
        return Err(ToldError::TooManyLeave { would_leave, of, limit });
    }
    store::save_sync(tx, id, SyncState::Finishing, 0, None).await?;
    Ok(Sync { state: SyncState::Finishing, ..sync })
}

/// Takes up to a thousand out; answers the number of the last, and nothing once none is left.
async fn leave_some(
    tx: &Tx,
    kind: Kind,
    id: &str,
    since: Timestamp,
    behind: i64,
    now: Timestamp,
) -> Result<Option<i64>, ToldError> {
    store::hold_pipeline(tx).await?;
    let numbers = store::list_unseen(tx, kind, since, behind).await?;
    let Some(last) = numbers.last().copied() else {
        store::save_sync(tx, id, SyncState::Finished, 0, Some(now)).await?;
        return Ok(None);
    };
    let left = match kind {
        Kind::Accounts => store::leave(tx, &numbers, now).await?,
        Kind::Contacts => store::leave_contacts(tx, &numbers, now).await?,
    };
    store::save_sync(tx, id, SyncState::Finishing, left, None).await?;
    Ok(Some(last))
}
