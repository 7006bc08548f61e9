//! One transaction on one connection, which returns to the pool clean or not at all.

use std::{
    future::Future,
    panic::AssertUnwindSafe,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

use deadpool_postgres::Object;
use futures_util::{FutureExt, future::join};

use super::super::{
    DbError,
    error::panicked,
    tx::{Inner, Tx},
};
use super::handle::{Handle, failed};

/// What a session is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A transaction that is kept or not.
    Write,
    /// Reads on one snapshot.
    Read,
    /// One statement alone, which needs no transaction around it.
    LookUp,
}

impl Purpose {
    fn opening(self) -> Option<&'static str> {
        match self {
            Purpose::Write => Some("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"),
            Purpose::Read => Some("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            Purpose::LookUp => None,
        }
    }
}

/// A connection for one transaction. Only who runs the verb owns it; a `Tx` borrows it per statement.
pub(super) struct Session {
    client: Option<Object>,
    purpose: Purpose,
    /// Whether a statement was sent; the transaction is opened in the same trip as the first one.
    begun: AtomicBool,
    /// The first error of a statement. After one PostgreSQL answers COMMIT with Ok and rolls back, so we look
    /// here.
    pub(super) failure: OnceLock<DbError>,
    clean: bool,
}

impl Session {
    pub(super) fn new(client: Object, purpose: Purpose) -> Session {
        Session {
            client: Some(client),
            purpose,
            begun: AtomicBool::new(false),
            failure: OnceLock::new(),
            clean: false,
        }
    }

    pub(super) fn client(&self) -> Result<&Object, DbError> {
        self.client.as_ref().ok_or(DbError::Ended)
    }

    /// Sends a statement; before the first one, in the same trip, what opens the transaction.
    pub(super) async fn send<T>(
        &self,
        statement: impl Future<Output = Result<T, DbError>>,
    ) -> Result<T, DbError> {
        let is_first = !self.begun.swap(true, Ordering::Relaxed);
        match self.purpose.opening() {
            Some(opening) if is_first => {
                // Polled in this order, so that the opening is sent first.
                let (opened, answer) = join(self.control(opening), statement).await;
                opened.and(answer)
            }
            None if !is_first => Err(DbError::Misfit("a look-up is one statement; use a read".to_owned())),
            _ => statement.await,
        }
    }

    async fn control(&self, sql: &'static str) -> Result<(), DbError> {
        self.client()?.batch_execute(sql).await.map_err(|error| failed(&error, sql))
    }

    fn is_open(&self) -> bool {
        self.purpose != Purpose::LookUp && self.begun.load(Ordering::Relaxed)
    }

    async fn commit(mut self) -> Result<(), DbError> {
        if self.is_open() {
            self.control("COMMIT").await?;
        }
        self.clean = true;
        Ok(())
    }

    /// The caller knows already why; a connection that cannot even roll back is closed.
    async fn roll_back(mut self) {
        self.clean = !self.is_open() || self.control("ROLLBACK").await.is_ok();
    }
}

impl Drop for Session {
    /// A caller that goes away in the middle leaves an open transaction: closing the connection ends it.
    fn drop(&mut self) {
        if let Some(client) = self.client.take().filter(|_| !self.clean) {
            drop(Object::take(client));
        }
    }
}

/// Runs a verb and ends its transaction. Beside the answer: an error where nothing was kept and another run
/// may fare better, whatever the verb made of it.
pub(super) async fn perform<T, E, F, Fut>(session: Session, verb: F) -> (Result<T, E>, Result<(), DbError>)
where
    F: FnOnce(Tx) -> Fut,
    Fut: Future<Output = Result<T, E>>,
    E: From<DbError>,
{
    let session = Arc::new(session);
    let tx = Tx(Inner::Postgres(Handle::new(&session)));
    // On the heap: a verb is large, and whoever waits for it would carry it on the stack at each await.
    let outcome = AssertUnwindSafe(Box::pin(async move { verb(tx).await })).catch_unwind().await;
    // From here on every Tx that was kept is worthless. One that is in use just now cannot be waited for: its
    // statement may come before or after our COMMIT.
    let Ok(session) = Arc::try_unwrap(session) else {
        return (Err(DbError::Ended.into()), Err(DbError::Ended));
    };
    let failure = session.failure.get().cloned();
    let (answer, end) = match (outcome, failure) {
        (Err(payload), _) => (Err(panicked(payload).into()), Ok(())),
        (Ok(Err(error)), Some(failure)) => (Err(error), Err(failure)),
        (Ok(Err(error)), None) => (Err(error), Ok(())),
        (Ok(Ok(_)), Some(failure)) => (Err(failure.clone().into()), Err(failure)),
        (Ok(Ok(value)), None) if session.purpose == Purpose::Read => {
            // What was read is true already; nobody waits until the connection is clean again.
            tokio::spawn(session.commit());
            return (Ok(value), Ok(()));
        }
        (Ok(Ok(value)), None) => match session.commit().await {
            Ok(()) => return (Ok(value), Ok(())),
            // It may have been kept or not, so it must not be run again.
            Err(error @ DbError::Lost(_)) => return (Err(error.into()), Ok(())),
            Err(error) => return (Err(error.clone().into()), Err(error)),
        },
    };
    session.roll_back().await;
    (answer, end)
}
