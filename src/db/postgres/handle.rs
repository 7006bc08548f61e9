//! What a `Tx` is on PostgreSQL: statements on the session of one verb, for as long as that verb runs.

use std::sync::{Arc, Weak};

use futures_util::future::join_all;
use tokio_postgres::{Error, Statement as Prepared, error::SqlState, types::ToSql};

use super::super::{DbError, Row, Value, tx::Statement};
use super::{
    session::Session,
    values::{rows, types},
};

/// The lock's own answer is of a type that no store reads.
const HOLD: &str = "SELECT CAST(1 AS BIGINT) AS held FROM (SELECT pg_advisory_xact_lock($1)) AS lock";

const HOLD_FIRST_FREE: &str = "SELECT place
    FROM unnest(string_to_array($1, ',')) WITH ORDINALITY AS names (name, place)
    WHERE pg_try_advisory_xact_lock(CAST(name AS BIGINT)) LIMIT 1";

/// A borrowed session: gone when the verb is.
#[derive(Clone)]
pub(in super::super) struct Handle(Weak<Session>);

impl Handle {
    pub(super) fn new(session: &Arc<Session>) -> Handle {
        Handle(Arc::downgrade(session))
    }

    pub(in super::super) async fn rows(
        &self,
        sql: &'static str,
        values: &[Value],
    ) -> Result<Vec<Row>, DbError> {
        self.with(async |session| {
            let prepared = prepare(session, sql, values).await?;
            query(session, &prepared, sql, values).await
        })
        .await
    }

    pub(in super::super) async fn run(&self, sql: &'static str, values: &[Value]) -> Result<u64, DbError> {
        self.with(async |session| {
            let prepared = prepare(session, sql, values).await?;
            let counted = session.client()?.execute_raw(&prepared, parameters(values)).await;
            counted.map_err(|error| failed(&error, sql))
        })
        .await
    }

    /// Everything is sent before the first answer is awaited.
    pub(in super::super) async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Vec<Row>>, DbError> {
        self.with(async |session| {
            let mut prepared = Vec::with_capacity(statements.len());
            for one in &statements {
                prepared.push(prepare(session, one.sql, &one.values).await?);
            }
            let sent = statements.iter().zip(&prepared);
            let answers = join_all(sent.map(|(one, it)| query(session, it, one.sql, &one.values))).await;
            // The first error is the true one: all after it only hear that the transaction is aborted.
            answers.into_iter().collect()
        })
        .await
    }

    /// The place of the first name that no other session holds, which this one holds to its end; 0 where all
    /// are held. Rows are tried in order and no further than the first that can be had.
    pub(in super::super) async fn hold_first_free(&self, names: &[i64]) -> Result<usize, DbError> {
        let list = names.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let held = self.rows(HOLD_FIRST_FREE, &[Value::Text(Some(list))]).await?;
        let place = held.first().map_or(1, |row| row.int("place"));
        Ok(usize::try_from(place - 1).unwrap_or(0))
    }

    /// Holds a name to the end of the transaction; a row that says nothing is the answer.
    pub(in super::super) async fn hold(&self, name: i64) -> Result<(), DbError> {
        self.rows(HOLD, &[Value::Int(Some(name))]).await.map(drop)
    }

    pub(in super::super) async fn script(&self, sql: &str) -> Result<(), DbError> {
        self.with(async |session| {
            session.client()?.batch_execute(sql).await.map_err(|error| failed(&error, "a script"))
        })
        .await
    }

    async fn with<T>(&self, act: impl AsyncFnOnce(&Session) -> Result<T, DbError>) -> Result<T, DbError> {
        let session = self.0.upgrade().ok_or(DbError::Ended)?;
        if session.failure.get().is_some() {
            return Err(DbError::Aborted);
        }
        // A statement that is given up half way may have failed unseen, so the verb cannot succeed any more.
        let mut watch = Watch { session: &session, error: Some(DbError::Ended) };
        let answer = session.send(act(&session)).await;
        watch.error = answer.as_ref().err().cloned();
        answer
    }
}

/// Leaves a mark on the session when its statement did not end well.
struct Watch<'s> {
    session: &'s Session,
    error: Option<DbError>,
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if let Some(error) = self.error.take() {
            let _ = self.session.failure.set(error);
        }
    }
}

async fn prepare(session: &Session, sql: &'static str, values: &[Value]) -> Result<Prepared, DbError> {
    let prepared = session.client()?.prepare_typed_cached(sql, &types(values)).await;
    let prepared = prepared.map_err(|error| failed(&error, sql))?;
    // The server counts values that we declare even where no `$n` uses them, so the text is asked too.
    let wanted = prepared.params().len().min(highest_placeholder(sql));
    if wanted == values.len() {
        Ok(prepared)
    } else {
        Err(DbError::Misfit(format!("{wanted} wanted, {} given in: {sql}", values.len())))
    }
}

/// The highest n of `$n` in a statement.
fn highest_placeholder(sql: &str) -> usize {
    let numbers = sql.split('$').skip(1);
    let number = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        text[..digits].parse().unwrap_or(0)
    };
    numbers.map(number).max().unwrap_or(0)
}

async fn query(
    session: &Session,
    prepared: &Prepared,
    sql: &'static str,
    values: &[Value],
) -> Result<Vec<Row>, DbError> {
    let values: Vec<&(dyn ToSql + Sync)> = parameters(values).collect();
    let answer = session.client()?.query(prepared, &values).await;
    rows(&answer.map_err(|error| failed(&error, sql))?, sql)
}

fn parameters(values: &[Value]) -> impl ExactSizeIterator<Item = &(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync))
}

/// The primary message only: PostgreSQL's DETAIL quotes the values of the row, and those are people's.
pub(super) fn failed(error: &Error, sql: &str) -> DbError {
    let Some(db) = error.as_db_error() else {
        return match error.is_closed() || error.code().is_none() {
            true => DbError::Lost(described(error)),
            false => DbError::Refused(format!("{} in: {sql}", described(error))),
        };
    };
    let message = format!("{} ({}) in: {sql}", db.message(), db.code().code());
    let code = db.code();
    if *code == SqlState::UNIQUE_VIOLATION {
        DbError::Unique(message)
    } else if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED {
        DbError::Conflict(message)
    } else if *code == SqlState::LOCK_NOT_AVAILABLE || *code == SqlState::TOO_MANY_CONNECTIONS {
        DbError::Busy(message)
    } else if code.code().starts_with("23") {
        DbError::Constraint(message)
    } else if code.code().starts_with("57P") || code.code().starts_with("08") {
        DbError::Lost(message)
    } else {
        DbError::Refused(message)
    }
}

/// With its causes: "error connecting to server" alone helps nobody.
fn described(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
