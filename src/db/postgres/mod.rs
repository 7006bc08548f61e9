//! PostgreSQL: a pool of connections; a verb runs in its caller's task and is run again after a deadlock.

mod handle;
mod session;
mod tls;
mod values;

use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime};

pub(super) use handle::Handle;

use self::session::{Purpose, Session, perform};
use super::{DbError, DbSettings, tx::Tx};

/// How often a verb is run again after a deadlock or a failed serialisation.
const RETRIES: u32 = 3;

const GENERIC_PLANS: &str = "-c plan_cache_mode=force_generic_plan";

/// What our SQL needs at least; older ones are out of support.
const OLDEST_VERSION: i64 = 130_000;

/// The engine; cloning shares it.
#[derive(Clone)]
pub(super) struct Postgres {
    pool: Pool,
    commits: Arc<AtomicU64>,
}

impl Postgres {
    pub(super) async fn open(settings: &DbSettings) -> Result<Postgres, DbError> {
        let unusable = |error: &dyn std::fmt::Display| DbError::Settings(error.to_string());
        let mut config: tokio_postgres::Config = settings.url.parse().map_err(|error| unusable(&error))?;
        let wait = Duration::from_millis(settings.wait_ms);
        config.keepalives_idle(Duration::from_secs(60));
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(wait);
        }
        if config.get_application_name().is_none() {
            config.application_name("leadwire");
        }
        // Our statements look things up by their keys, whatever the values: planned once, not at every run.
        config.options([config.get_options().unwrap_or_default(), GENERIC_PLANS].join(" "));
        // Fast: a connection comes back clean or not at all, see `Session`.
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = if tls::wanted(&mut config) {
            Manager::from_config(config, tls::connector()?, recycling)
        } else {
            Manager::from_config(config, tokio_postgres::NoTls, recycling)
        };
        let pool = Pool::builder(manager)
            .max_size(settings.connections.max(1))
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(Duration::from_millis(settings.door_ms)))
            .create_timeout(Some(wait))
            .build()
            .map_err(|error| unusable(&error))?;
        let postgres = Postgres { pool, commits: Arc::default() };
        postgres.check_version().await?;
        Ok(postgres)
    }

    async fn check_version(&self) -> Result<(), DbError> {
        const VERSION: &str = "SELECT CAST(current_setting('server_version_num') AS BIGINT) AS version";
        let version =
            self.read(|tx| async move {
                Ok::<_, DbError>(tx.row(VERSION, &[]).await?.map(|row| row.int("version")))
            })
            .await?;
        match version {
            Some(version) if version >= OLDEST_VERSION => Ok(()),
            _ => Err(DbError::Settings("the PostgreSQL server is older than version 13".to_owned())),
        }
    }

    pub(super) async fn write<T, E, F, Fut>(&self, verb: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone,
        Fut: Future<Output = Result<T, E>>,
        E: From<DbError>,
    {
        let mut retries = 0;
        loop {
            let (session, pooled) = self.session(Purpose::Write).await?;
            let (answer, end) = perform(session, verb.clone()).await;
            match end {
                Ok(()) if answer.is_ok() => drop(self.commits.fetch_add(1, Ordering::Relaxed)),
                // A pooled connection may have died with a server that was restarted; the next one is tried,
                // until one is new.
                Err(DbError::Lost(_)) if pooled => continue,
                Err(DbError::Conflict(why)) if retries < RETRIES => {
                    retries += 1;
                    tracing::warn!(why, retries, "a verb met another one and is run again");
                    // A moment for the other to finish, longer each time.
                    tokio::time::sleep(Duration::from_millis(2 << retries)).await;
                    continue;
                }
                _ => {}
            }
            return answer;
        }
    }

    pub(super) async fn read<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone,
        Fut: Future<Output = Result<T, E>>,
        E: From<DbError>,
    {
        self.ask(Purpose::Read, read).await
    }

    pub(super) async fn look_up<T, E, F, Fut>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone,
        Fut: Future<Output = Result<T, E>>,
        E: From<DbError>,
    {
        self.ask(Purpose::LookUp, read).await
    }

    async fn ask<T, E, F, Fut>(&self, purpose: Purpose, read: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone,
        Fut: Future<Output = Result<T, E>>,
        E: From<DbError>,
    {
        loop {
            let (session, pooled) = self.session(purpose).await?;
            match perform(session, read.clone()).await {
                (_, Err(DbError::Lost(_))) if pooled => {}
                (answer, _) => return answer,
            }
        }
    }

    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// A session, and whether its connection was used before.
    async fn session(&self, purpose: Purpose) -> Result<(Session, bool), DbError> {
        let client = self.connection().await?;
        let pooled = Object::metrics(&client).recycle_count > 0;
        Ok((Session::new(client, purpose), pooled))
    }

    async fn connection(&self) -> Result<Object, DbError> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::Timeout(_) => DbError::Busy("no connection to PostgreSQL in time".to_owned()),
            PoolError::Backend(error) => handle::failed(&error, "connect"),
            other => DbError::Lost(other.to_string()),
        })
    }
}
