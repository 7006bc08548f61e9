//! One transaction on one connection, which returns to the pool clean or not at all.

use std::{
    future::Future,
    panic::AssertUnwindSafe,
    sync::{Arc, OnceLock},
};

use deadpool_postgres::Object;
use futures_util::FutureExt;

use super::super::{
    DbError,
    error::panicked,
    tx::{Inner, Tx},
};
use super::handle::{Handle, failed};

/// A connection with an open transaction. Only who runs the verb owns it; a `Tx` borrows it per statement.
pub(super) struct Session {
    client: Option<Object>,
    /// The first error of a statement. After one PostgreSQL answers COMMIT with Ok and rolls back, so we look
    /// here.
    pub(super) failure: OnceLock<DbError>,
    clean: bool,
}

impl Session {
    pub(super) async fn begin(client: Object, how: &'static str) -> Result<Session, DbError> {
        let session = Session { client: Some(client), failure: OnceLock::new(), clean: false };
        session.control(how).await?;
        Ok(session)
    }

    pub(super) fn client(&self) -> Result<&Object, DbError> {
        self.client.as_ref().ok_or(DbError::Ended)
    }

    async fn control(&self, sql: &'static str) -> Result<(), DbError> {
        self.client()?.batch_execute(sql).await.map_err(|error| failed(&error, sql))
    }

    async fn commit(mut self) -> Result<(), DbError> {
        self.control("COMMIT").await?;
        self.clean = true;
        Ok(())
    }

    /// The caller knows already why; a connection that cannot even roll back is closed.
    async fn roll_back(mut self) {
        self.clean = self.control("ROLLBACK").await.is_ok();
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

/// Runs a verb and ends its transaction. Beside the answer: how the transaction fared, whatever the verb made
/// of it.
pub(super) async fn perform<T, E, F, Fut>(session: Session, verb: F) -> (Result<T, E>, Result<(), DbError>)
where
    F: FnOnce(Tx) -> Fut,
    Fut: Future<Output = Result<T, E>>,
    E: From<DbError>,
{
    let session = Arc::new(session);
    let tx = Tx(Inner::Postgres(Handle::new(&session)));
    let outcome = AssertUnwindSafe(async move { verb(tx).await }).catch_unwind().await;
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
        (Ok(Ok(value)), None) => match session.commit().await {
            Ok(()) => return (Ok(value), Ok(())),
            Err(error) => return (Err(error.clone().into()), Err(error)),
        },
    };
    session.roll_back().await;
    (answer, end)
}
