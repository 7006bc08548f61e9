//! An empty database for one test: a SQLite file, or a schema of its own on a PostgreSQL server.

use std::sync::atomic::{AtomicU32, Ordering};

use leadwire::db::{Db, DbError, DbSettings, Migration, Tx, int, text};

pub const TABLES: Migration = Migration {
    name: "0001_tables",
    common: "CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, n BIGINT NOT NULL);
             CREATE TABLE child (
                 name TEXT NOT NULL REFERENCES counter (name) DEFERRABLE INITIALLY DEFERRED
             );
             CREATE TABLE kinds (i BIGINT, t TEXT, b BOOLEAN, x BLOB_TYPE);",
    sqlite: None,
    postgres: None,
};

pub struct Fresh {
    pub db: Db,
    pub settings: DbSettings,
    _folder: Option<tempfile::TempDir>,
}

impl Fresh {
    /// What another process would have: its own hands on the same data.
    pub async fn another(&self) -> Db {
        Db::open(&self.settings).await.expect("opens once more")
    }

    pub async fn count(&self) -> i64 {
        self.db.read(|tx| async move { count(&tx).await }).await.expect("counts")
    }
}

/// An empty one on each engine.
pub async fn empty() -> Vec<Fresh> {
    let mut all = vec![sqlite().await];
    all.extend(postgres().await);
    all
}

/// One with the test's tables on each engine.
pub async fn every() -> Vec<Fresh> {
    let mut all = vec![sqlite_with_tables().await];
    all.extend(postgres_with_tables().await);
    all
}

pub async fn sqlite_with_tables() -> Fresh {
    let fresh = sqlite().await;
    set_up(&fresh.db, "BLOB").await;
    fresh
}

pub async fn postgres_with_tables() -> Option<Fresh> {
    let fresh = postgres().await?;
    set_up(&fresh.db, "BYTEA").await;
    Some(fresh)
}

async fn set_up(db: &Db, bytes: &str) {
    let common = Box::leak(TABLES.common.replace("BLOB_TYPE", bytes).into_boxed_str());
    db.migrate(&[Migration { common, ..TABLES }]).await.expect("migrates");
}

async fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = DbSettings::at(format!("sqlite:{}", folder.path().join("test.db").display()));
    Fresh { db: Db::open(&settings).await.expect("opens"), settings, _folder: Some(folder) }
}

async fn postgres() -> Option<Fresh> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    #[expect(clippy::disallowed_methods, reason = "which server to test on is no setting of the house")]
    let url = std::env::var("LEADWIRE_TEST_DATABASE").ok()?;
    let schema = format!("it_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let leaked = |sql: String| -> &'static str { Box::leak(sql.into_boxed_str()) };
    let (drop, create) = (
        leaked(format!("DROP SCHEMA IF EXISTS {schema} CASCADE")),
        leaked(format!("CREATE SCHEMA {schema}")),
    );
    let admin = Db::open(&DbSettings::at(&url)).await.expect("the server of LEADWIRE_TEST_DATABASE");
    admin
        .write(move |tx| async move {
            tx.run(drop, &[]).await?;
            tx.run(create, &[]).await
        })
        .await
        .map_err(|error: DbError| error)
        .expect("a schema");
    let join = if url.contains('?') { '&' } else { '?' };
    let settings = DbSettings::at(format!("{url}{join}options=-c%20search_path%3D{schema}"));
    Some(Fresh { db: Db::open(&settings).await.expect("opens"), settings, _folder: None })
}

pub async fn insert(tx: &Tx, name: &str, n: i64) -> Result<u64, DbError> {
    tx.run("INSERT INTO counter (name, n) VALUES ($1, $2)", &[text(name), int(n)]).await
}

pub async fn count(tx: &Tx) -> Result<i64, DbError> {
    Ok(tx.row("SELECT COUNT(*) AS n FROM counter", &[]).await?.expect("one row").int("n"))
}

pub async fn increment(tx: &Tx, name: &str) -> Result<(), DbError> {
    let sql = "UPDATE counter SET n = n + 1 WHERE name = $1 RETURNING n";
    tx.row(sql, &[text(name)]).await?.expect("the counter is there");
    Ok(())
}

pub async fn value(db: &Db, name: &'static str) -> i64 {
    db.read(move |tx| async move {
        let row = tx.row("SELECT n FROM counter WHERE name = $1", &[text(name)]).await?;
        Ok::<_, DbError>(row.expect("the counter is there").int("n"))
    })
    .await
    .expect("reads")
}
