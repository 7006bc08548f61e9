//! The handle through which a verb or a read talks to its transaction.

use super::{DbError, Row, Value, postgres, sqlite};

/// A handle on the transaction of one verb: kept by value, lent to stores as `&tx`, worthless once the verb
/// ended.
///
/// After the first statement that fails nothing more is accepted and the verb cannot succeed, on both
/// engines: PostgreSQL would have it so anyway. Provoke no error to learn something; ask with `ON CONFLICT …
/// RETURNING`.
#[derive(Clone)]
pub struct Tx(pub(super) Inner);

#[derive(Clone)]
pub(super) enum Inner {
    Sqlite(sqlite::Handle),
    Postgres(postgres::Handle),
}

impl Tx {
    /// All rows of the answer.
    pub async fn rows(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, DbError> {
        match &self.0 {
            Inner::Sqlite(handle) => handle.rows(sql, values),
            Inner::Postgres(handle) => handle.rows(sql, values).await,
        }
    }

    /// The first row of the answer, if it has one.
    pub async fn row(&self, sql: &'static str, values: &[Value]) -> Result<Option<Row>, DbError> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Runs a statement and says how many rows it touched.
    pub async fn run(&self, sql: &'static str, values: &[Value]) -> Result<u64, DbError> {
        match &self.0 {
            Inner::Sqlite(handle) => handle.run(sql, values),
            Inner::Postgres(handle) => handle.run(sql, values).await,
        }
    }

    /// Runs one statement that was put together elsewhere.
    pub async fn send(&self, statement: Statement) -> Result<(), DbError> {
        self.run(statement.sql, &statement.values).await.map(drop)
    }

    /// All rows of the answer to one statement that was put together elsewhere.
    pub async fn ask(&self, statement: Statement) -> Result<Vec<Row>, DbError> {
        self.rows(statement.sql, &statement.values).await
    }

    /// Runs statements in order, in one trip on PostgreSQL. The answer has the returned rows of each; the
    /// first error of any is the error of all.
    pub async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Vec<Row>>, DbError> {
        match &self.0 {
            Inner::Sqlite(handle) => statements.iter().map(|one| handle.rows(one.sql, &one.values)).collect(),
            Inner::Postgres(handle) => handle.batch(statements).await,
        }
    }

    /// Holds the first of some names that no other transaction holds, until this one ends, and says which;
    /// the first of them where all are held. Waits for nobody. `None`: nobody else writes at this moment, so
    /// there is nothing to be held.
    pub async fn hold_first_free(&self, names: &[i64]) -> Result<Option<usize>, DbError> {
        match &self.0 {
            Inner::Sqlite(_) => Ok(None),
            Inner::Postgres(handle) => handle.hold_first_free(names).await.map(Some),
        }
    }

    /// Holds a name until this transaction ends, and waits while another one holds it. Where there is one
    /// writer, nobody else does.
    pub async fn hold(&self, name: i64) -> Result<(), DbError> {
        match &self.0 {
            Inner::Sqlite(_) => Ok(()),
            Inner::Postgres(handle) => handle.hold(name).await,
        }
    }

    /// Has the planner look at tables that grew or shrank much: PostgreSQL keeps a plan for as long as it
    /// knows nothing new, and one that was made when a table was small reads the whole of it. SQLite's plans
    /// do not depend on how large a table is.
    pub async fn analyze(&self, tables: &'static str) -> Result<(), DbError> {
        match &self.0 {
            Inner::Sqlite(_) => Ok(()),
            Inner::Postgres(handle) => handle.script(&format!("ANALYZE {tables}")).await,
        }
    }

    /// Runs a text of many statements without values: a migration.
    pub(super) async fn script(&self, sql: &str) -> Result<(), DbError> {
        match &self.0 {
            Inner::Sqlite(handle) => handle.script(sql),
            Inner::Postgres(handle) => handle.script(sql).await,
        }
    }
}

/// One statement of a [`Tx::batch`].
#[derive(Debug, Clone)]
pub struct Statement {
    /// The text, with `$1…$n`.
    pub sql: &'static str,
    /// The values of `$1…$n`.
    pub values: Vec<Value>,
}

/// Puts a statement together for [`Tx::batch`].
pub fn statement(sql: &'static str, values: impl Into<Vec<Value>>) -> Statement {
    Statement { sql, values: values.into() }
}
