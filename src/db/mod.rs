//! The database: one face over SQLite and PostgreSQL, and the only place that knows the engines apart.
//!
//! A write is one closure, `app.db.write(move |tx| async move { … })`, that awaits nothing but its [`Tx`]; it
//! is kept whole or not at all, and answered only once it is durable. Reads go through [`Db::read`].

mod error;
mod migrate;
mod postgres;
mod row;
mod sqlite;
mod tx;
mod value;

use std::future::Future;

pub use error::DbError;
pub use migrate::Migration;
pub use row::Row;
pub use tx::{Statement, Tx, statement};
pub use value::{Nullable, Value, bool, bytes, int, text};

/// Where the database is and how many hands it has.
#[derive(Debug, Clone)]
pub struct DbSettings {
    /// `sqlite:PATH` or `postgres://…`.
    pub url: String,
    /// SQLite: how many quick reads may run at once.
    pub readers: usize,
    /// SQLite: how many slow reads may run at once; apart, so that they never keep quick ones waiting.
    pub slow_readers: usize,
    /// PostgreSQL: how many connections we open at most. Sixteen for two cores were enough when measured.
    pub connections: usize,
    /// How long to wait for a lock or for a connection that is being opened before saying that we are busy.
    pub wait_ms: u64,
    /// How long to wait at the door, where a crowd is let in one by one in the order in which it came: for a
    /// place in the queue of writes, or a connection that others use. Twenty seconds: people and programs
    /// wait that long.
    pub door_ms: u64,
}

impl DbSettings {
    /// The defaults, for the database at this URL.
    pub fn at(url: impl Into<String>) -> DbSettings {
        let (wait_ms, door_ms) = (5_000, 20_000);
        DbSettings { url: url.into(), readers: 4, slow_readers: 2, connections: 16, wait_ms, door_ms }
    }
}

/// Which engine is underneath: for messages and engine-only migrations, never for a branch in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    /// SQLite, inside this process.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The database. A cheap handle: clone it freely. On SQLite dropping the last one finishes what is queued and
/// closes the file.
#[derive(Clone)]
pub struct Db(Engine);

#[derive(Clone)]
enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens the database, and fails now rather than at the first request when it is not there.
    pub async fn open(settings: &DbSettings) -> Result<Db, DbError> {
        let url = settings.url.as_str();
        if let Some(path) = url.strip_prefix("sqlite:") {
            Ok(Db(Engine::Sqlite(sqlite::Sqlite::open(path, settings)?)))
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Db(Engine::Postgres(postgres::Postgres::open(settings).await?)))
        } else {
            Err(DbError::Settings("it must begin with sqlite: or postgres://".to_owned()))
        }
    }

    /// Brings the schema up to date and names what was applied. Each migration is one transaction; two
    /// processes may do it at once. Refuses a database that is newer than this binary or whose past was
    /// edited.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
        migrate::migrate(self, migrations).await
    }

    /// Runs a write verb in a transaction: kept when it answers Ok, rolled back otherwise, answered when
    /// durable.
    ///
    /// The closure may run more than once (a PostgreSQL deadlock), so it must be `Clone`; of its effects only
    /// those on the `Tx` are undone. A caller that goes away before the verb began leaves nothing behind.
    pub async fn write<T, E, F, Fut>(&self, verb: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(sqlite) => sqlite.write(verb).await,
            Engine::Postgres(postgres) => postgres.write(verb).await,
        }
    }

    /// Runs quick reads on one consistent snapshot. On SQLite they run right here, on the caller's thread.
    pub async fn read<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(sqlite) => sqlite.read(read).await,
            Engine::Postgres(postgres) => postgres.read(read).await,
        }
    }

    /// Runs one statement that reads: cheaper than [`Db::read`], because nothing is opened and closed around
    /// it. A second statement is refused.
    pub async fn look_up<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(sqlite) => sqlite.look_up(read).await,
            Engine::Postgres(postgres) => postgres.look_up(read).await,
        }
    }

    /// Like [`Db::read`], for what may take more than a few milliseconds: exports, reports, searches.
    pub async fn read_slow<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(sqlite) => sqlite.read_slow(read).await,
            Engine::Postgres(postgres) => postgres.read(read).await,
        }
    }

    /// The engine underneath.
    pub fn engine(&self) -> EngineKind {
        match &self.0 {
            Engine::Sqlite(_) => EngineKind::Sqlite,
            Engine::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// How many write transactions were committed since opening: fewer than verbs where commits are grouped.
    pub fn commits(&self) -> u64 {
        match &self.0 {
            Engine::Sqlite(sqlite) => sqlite.commits(),
            Engine::Postgres(postgres) => postgres.commits(),
        }
    }
}
