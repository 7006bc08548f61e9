//! SQLite: one thread that writes, a few connections that read, all inside this process.

mod handle;
mod writer;

use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::FutureExt;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use tokio::sync::Semaphore;

pub(super) use handle::Handle;

use self::writer::Writer;
use super::{DbError, DbSettings, error::panicked, tx};

/// A connection that is lent to one `Tx` after the other.
type Shared = Arc<Mutex<Connection>>;

/// The engine; cloning shares it.
#[derive(Clone)]
pub(super) struct Sqlite(Arc<House>);

struct House {
    // Before the readers, so that the queue is finished while they still hold the file open: the last
    // connection to close tidies the log away.
    writer: Writer,
    quick: Arc<Readers>,
    slow: Arc<Readers>,
    wait: Duration,
}

impl Sqlite {
    pub(super) fn open(path: &str, settings: &DbSettings) -> Result<Sqlite, DbError> {
        let path = PathBuf::from(path.strip_prefix("//").unwrap_or(path));
        if path.as_os_str().is_empty() || path.to_string_lossy().contains(":memory:") {
            return Err(DbError::Settings("sqlite: needs the path of a file".to_owned()));
        }
        let wait = Duration::from_millis(settings.wait_ms);
        let writer = Writer::start(connect(&path, wait)?, Duration::from_millis(settings.door_ms))?;
        let quick = Arc::new(Readers::new(path.clone(), wait, settings.readers));
        let slow = Arc::new(Readers::new(path, wait, settings.slow_readers));
        Ok(Sqlite(Arc::new(House { writer, quick, slow, wait })))
    }

    pub(super) async fn write<T, E, F, Fut>(&self, verb: F) -> Result<T, E>
    where
        F: FnOnce(tx::Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.0.writer.write(verb).await
    }

    pub(super) async fn read<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(tx::Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        E: From<DbError>,
    {
        let _permit = permit(&self.0.quick, self.0.wait).await?;
        self.0.quick.read(read)
    }

    /// The same for one statement alone, which is a snapshot by itself.
    pub(super) async fn look_up<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(tx::Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        E: From<DbError>,
    {
        let _permit = permit(&self.0.quick, self.0.wait).await?;
        let shared = self.0.quick.take()?;
        let answer = perform(&shared, true, read);
        self.0.quick.give_back(shared);
        answer
    }

    pub(super) async fn read_slow<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(tx::Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let readers = self.0.slow.clone();
        let permit = permit(&readers, self.0.wait).await?;
        // The permit goes along: a caller that goes away does not stop the thread.
        let reading = tokio::task::spawn_blocking(move || {
            let answer = readers.read(read);
            drop(permit);
            answer
        });
        reading.await.unwrap_or_else(|error| Err(DbError::Lost(error.to_string()).into()))
    }

    pub(super) fn commits(&self) -> u64 {
        self.0.writer.commits()
    }
}

/// Connections that only read, opened when first needed.
struct Readers {
    path: PathBuf,
    wait: Duration,
    permits: Arc<Semaphore>,
    idle: Mutex<Vec<Shared>>,
}

async fn permit(readers: &Readers, wait: Duration) -> Result<tokio::sync::OwnedSemaphorePermit, DbError> {
    match tokio::time::timeout(wait, readers.permits.clone().acquire_owned()).await {
        Ok(permit) => permit.map_err(|error| DbError::Lost(error.to_string())),
        Err(_) => Err(DbError::Busy("every reader was in use".to_owned())),
    }
}

impl Readers {
    fn new(path: PathBuf, wait: Duration, most: usize) -> Readers {
        Readers { path, wait, permits: Arc::new(Semaphore::new(most.max(1))), idle: Mutex::default() }
    }

    /// Runs a read to its end on this thread. The caller holds a permit.
    fn read<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(tx::Tx) -> Fut,
        Fut: Future<Output = Result<T, E>>,
        E: From<DbError>,
    {
        let shared = self.take()?;
        control(&shared, "BEGIN")?;
        let answer = perform(&shared, false, read);
        // A connection that cannot end its transaction is dropped, and the next read opens another.
        if control(&shared, "ROLLBACK").is_ok() {
            self.give_back(shared);
        }
        answer
    }

    fn take(&self) -> Result<Shared, DbError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| self.open(), Ok)
    }

    fn give_back(&self, shared: Shared) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(shared);
    }

    fn open(&self) -> Result<Shared, DbError> {
        let connection = connect(&self.path, self.wait)?;
        connection.execute_batch("PRAGMA query_only = ON").map_err(handle::failed)?;
        Ok(Arc::new(Mutex::new(connection)))
    }
}

/// Opens a connection with our settings.
///
/// A checkpoint costs two more flushes to disk and falls on one unlucky commit. At 4,000 pages (16 MB of log)
/// that is well below one commit in a hundred, and the log is still read quickly.
fn connect(path: &Path, wait: Duration) -> Result<Connection, DbError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|error| DbError::Settings(format!("{}: {error}", path.display())))?;
    connection.set_prepared_statement_cache_capacity(512);
    // No mmap: a fault of the disk would then be a signal that ends the process, not an error.
    connection.busy_timeout(wait).map_err(handle::failed)?;
    // Plans must not depend on bound values: else a value beside a partial index makes SQLite prepare the
    // statement again at every run (7 % of the writer's time when measured).
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(handle::failed)?;
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -32768;
             PRAGMA wal_autocheckpoint = 4000;
             PRAGMA journal_size_limit = 67108864;",
        )
        .map_err(handle::failed)?;
    Ok(connection)
}

/// BEGIN, COMMIT and the like, which are no business of a `Tx`.
fn control(shared: &Shared, sql: &'static str) -> Result<(), DbError> {
    let connection = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let mut statement = connection.prepare_cached(sql).map_err(handle::failed)?;
    statement.raw_execute().map(drop).map_err(handle::failed)
}

/// Runs a verb or a read to its end, here and now. Ok only if every statement of it went well.
fn perform<T, E, F, Fut>(shared: &Shared, is_look_up: bool, verb: F) -> Result<T, E>
where
    F: FnOnce(tx::Tx) -> Fut,
    Fut: Future<Output = Result<T, E>>,
    E: From<DbError>,
{
    let handle = Handle::new(shared.clone(), is_look_up);
    let tx = tx::Tx(tx::Inner::Sqlite(handle.clone()));
    // Nothing wakes a verb here: what is not ready at once waits for something else than its Tx.
    let outcome = catch_unwind(AssertUnwindSafe(|| async move { verb(tx).await }.now_or_never()));
    let failure = handle.end();
    match (outcome, failure) {
        (Err(payload), _) => Err(panicked(payload).into()),
        (Ok(None), _) => Err(DbError::ForbiddenAwait.into()),
        (Ok(Some(Ok(_))), Some(failure)) => Err(failure.into()),
        (Ok(Some(answer)), _) => answer,
    }
}
