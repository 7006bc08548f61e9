//! Brings the schema up to date: each migration once, in order, in a transaction of its own.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Db, DbError, EngineKind, Tx, text};

/// One step of the schema: a portable text, and what only one engine understands.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// `0001_access`: the number gives the order.
    pub name: &'static str,
    /// The text for both engines.
    pub common: &'static str,
    /// Run after the common text, on SQLite only.
    pub sqlite: Option<&'static str>,
    /// Run after the common text, on PostgreSQL only.
    pub postgres: Option<&'static str>,
}

impl Migration {
    /// A step that both engines understand.
    pub const fn common(name: &'static str, common: &'static str) -> Migration {
        Migration { name, common, sqlite: None, postgres: None }
    }

    fn text_for(&self, engine: EngineKind) -> String {
        let own = match engine {
            EngineKind::Sqlite => self.sqlite,
            EngineKind::Postgres => self.postgres,
        };
        // A checkout on Windows must not look like an edited migration.
        format!("{}\n;\n{}", self.common, own.unwrap_or("")).replace("\r\n", "\n")
    }
}

const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (
    name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL)";

pub(super) async fn migrate(db: &Db, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    if !migrations.is_sorted_by(|a, b| a.name < b.name) {
        return Err(DbError::Migration("the list is not in the order of its names".to_owned()));
    }
    let engine = db.engine();
    let names: Vec<&'static str> = migrations.iter().map(|one| one.name).collect();
    let mut applied = Vec::new();
    // Also with an empty list: a binary without migrations must refuse a database that has some.
    db.write({
        let names = names.clone();
        move |tx| async move { check_history(&tx, engine, &names).await.map(drop) }
    })
    .await?;
    for migration in migrations {
        let (names, name, script) = (names.clone(), migration.name, migration.text_for(engine));
        let fresh =
            db.write(move |tx| async move { apply(&tx, engine, &names, name, &script).await }).await?;
        if fresh {
            tracing::debug!(name, "schema migrated");
            applied.push(name.to_owned());
        }
    }
    Ok(applied)
}

/// Applies one migration if no one did. The history is read anew under the lock: another process may be at
/// it.
async fn apply(
    tx: &Tx,
    engine: EngineKind,
    names: &[&'static str],
    name: &'static str,
    script: &str,
) -> Result<bool, DbError> {
    let history = check_history(tx, engine, names).await?;
    let sum = checksum(script);
    if let Some((_, applied)) = history.iter().find(|(applied, _)| applied == name) {
        if *applied != sum {
            return Err(DbError::Migration(format!(
                "{name} was edited after it was applied to this database; restore it and add a new one \
                 instead"
            )));
        }
        return Ok(false);
    }
    if let Some((last, _)) = history.last().filter(|(last, _)| last.as_str() > name) {
        return Err(DbError::Migration(format!("{name} would come after {last}, which has a later number")));
    }
    tx.script(script).await.map_err(|error| DbError::Migration(format!("{name}: {error}")))?;
    let values = [text(name), text(sum)];
    tx.run("INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)", &values).await?;
    Ok(true)
}

/// Names and checksums of what was applied, in order; an error if this binary does not know one of them.
async fn check_history(
    tx: &Tx,
    engine: EngineKind,
    names: &[&'static str],
) -> Result<Vec<(String, String)>, DbError> {
    if engine == EngineKind::Postgres {
        // CREATE TABLE IF NOT EXISTS alone can collide with itself. SQLite's writer holds its lock already.
        tx.run("SELECT pg_advisory_xact_lock(727272, hashtext(current_schema()))", &[]).await?;
    }
    tx.run(TABLE, &[]).await?;
    let rows = tx.rows("SELECT name, checksum FROM schema_migrations ORDER BY name", &[]).await?;
    let mut history: Vec<_> = rows.iter().map(|row| (row.text("name"), row.text("checksum"))).collect();
    history.sort();
    match history.iter().find(|(name, _)| !names.contains(&name.as_str())) {
        None => Ok(history),
        Some((name, _)) => Err(DbError::Migration(format!(
            "this database has {name}, which this binary does not know: it was used by a newer version"
        ))),
    }
}

fn checksum(script: &str) -> String {
    Sha256::digest(script.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
