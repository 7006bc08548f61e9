//! What a `Tx` is on SQLite: statements on a connection that is lent for the time of one verb.

use std::collections::HashMap;
use std::sync::{
    Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError, RwLock,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::{
    CachedStatement, Connection, ErrorCode, ToSql, ffi,
    types::{ToSqlOutput, ValueRef},
};

use super::super::{
    DbError, Value,
    row::{Cell, Columns, Row},
};
use super::Shared;

/// A lent connection. Every clone knows when the verb ended.
#[derive(Clone)]
pub(in super::super) struct Handle(Arc<Loan>);

struct Loan {
    connection: Shared,
    /// A look-up is one statement; PostgreSQL opens no transaction around it.
    is_look_up: bool,
    used: AtomicBool,
    ended: AtomicBool,
    failure: OnceLock<DbError>,
}

impl Handle {
    pub(super) fn new(connection: Shared, is_look_up: bool) -> Handle {
        let [used, ended] = [(); 2].map(|()| AtomicBool::new(false));
        Handle(Arc::new(Loan { connection, is_look_up, used, ended, failure: OnceLock::new() }))
    }

    /// Takes the connection back, and says what went wrong on the way.
    pub(super) fn end(&self) -> Option<DbError> {
        // Under the lock, so that no statement of a Tx that was kept can slip in after this.
        let _connection = lock(&self.0.connection);
        self.0.ended.store(true, Ordering::Release);
        self.0.failure.get().cloned()
    }

    pub(in super::super) fn rows(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, DbError> {
        self.with(|connection| {
            let mut statement = bound(connection, sql, values)?;
            let mut cursor = statement.raw_query();
            let (mut rows, mut columns) = (Vec::new(), None);
            while let Some(row) = cursor.next().map_err(|error| failed_in(error, sql))? {
                let columns: &Columns = columns.get_or_insert_with(|| names(row));
                let cells = (0..columns.len()).map(|at| cell(row.get_ref(at), &columns[at], sql));
                rows.push(Row::new(columns.clone(), cells.collect::<Result<_, _>>()?));
            }
            Ok(rows)
        })
    }

    pub(in super::super) fn run(&self, sql: &'static str, values: &[Value]) -> Result<u64, DbError> {
        self.with(|connection| {
            let before = connection.total_changes();
            let mut statement = bound(connection, sql, values)?;
            let returns = statement.column_count() > 0;
            let mut cursor = statement.raw_query();
            let mut returned = 0;
            while cursor.next().map_err(|error| failed_in(error, sql))?.is_some() {
                returned += 1;
            }
            // `changes` still tells of the statement before when this one changed nothing it counts.
            Ok(match returns {
                true => returned,
                false if connection.total_changes() == before => 0,
                false => connection.changes(),
            })
        })
    }

    pub(in super::super) fn script(&self, sql: &str) -> Result<(), DbError> {
        self.with(|connection| connection.execute_batch(sql).map_err(failed))
    }

    fn with<T>(&self, act: impl FnOnce(&Connection) -> Result<T, DbError>) -> Result<T, DbError> {
        let connection = lock(&self.0.connection);
        if self.0.ended.load(Ordering::Acquire) {
            return Err(DbError::Ended);
        }
        if self.0.failure.get().is_some() {
            return Err(DbError::Aborted);
        }
        let act = |connection: &Connection| match self.0.used.swap(true, Ordering::Relaxed) {
            true if self.0.is_look_up => {
                Err(DbError::Misfit("a look-up is one statement; use a read".to_owned()))
            }
            _ => act(connection),
        };
        act(&connection).inspect_err(|error| drop(self.0.failure.set(error.clone())))
    }
}

fn lock(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Prepares and binds. By the number in `$n`: SQLite itself counts parameters as they first appear, so that
/// `SELECT $2, $1` would bind silently wrong.
fn bound<'c>(
    connection: &'c Connection,
    sql: &'static str,
    values: &[Value],
) -> Result<CachedStatement<'c>, DbError> {
    let mut statement = connection.prepare_cached(sql).map_err(|error| failed_in(error, sql))?;
    let numbers = numbers(&statement, sql)?;
    let highest = numbers.iter().copied().max().unwrap_or(0);
    if highest != values.len() {
        return Err(DbError::Misfit(format!("{highest} wanted, {} given in: {sql}", values.len())));
    }
    for (index, number) in numbers.iter().enumerate() {
        let value = &values[number - 1];
        statement.raw_bind_parameter(index + 1, value).map_err(|error| failed_in(error, sql))?;
    }
    Ok(statement)
}

/// The n of every `$n` of a statement.
type Numbers = Arc<[usize]>;

/// The n of every `$n` of a statement, in SQLite's own order. Asked once of each text: SQLite goes through
/// all its names for each.
fn numbers(statement: &CachedStatement<'_>, sql: &'static str) -> Result<Numbers, DbError> {
    static KNOWN: LazyLock<RwLock<HashMap<&str, Numbers>>> = LazyLock::new(RwLock::default);
    if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(sql) {
        return Ok(known.clone());
    }
    let number = |index| {
        let number = statement.parameter_name(index).and_then(|name| name.strip_prefix('$')?.parse().ok());
        number
            .filter(|number| *number > 0)
            .ok_or_else(|| DbError::Misfit(format!("only $1…$n can be bound in: {sql}")))
    };
    let numbers: Numbers = (1..=statement.parameter_count()).map(number).collect::<Result<_, _>>()?;
    KNOWN.write().unwrap_or_else(PoisonError::into_inner).insert(sql, numbers.clone());
    Ok(numbers)
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Int(Some(number)) => ValueRef::Integer(*number),
            Value::Text(Some(text)) => ValueRef::Text(text.as_bytes()),
            Value::Bool(Some(yes)) => ValueRef::Integer(i64::from(*yes)),
            Value::Bytes(Some(bytes)) => ValueRef::Blob(bytes),
            Value::Int(None) | Value::Text(None) | Value::Bool(None) | Value::Bytes(None) => ValueRef::Null,
        }))
    }
}

fn names(row: &rusqlite::Row<'_>) -> Columns {
    row.as_ref().column_names().map(str::to_owned).collect()
}

fn cell(value: rusqlite::Result<ValueRef<'_>>, column: &str, sql: &str) -> Result<Cell, DbError> {
    Ok(match value.map_err(|error| failed_in(error, sql))? {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => Cell::Text(text.to_owned()),
            Err(_) => return Err(DbError::Misfit(format!("`{column}` is not UTF-8 in: {sql}"))),
        },
        ValueRef::Real(_) => {
            return Err(DbError::Misfit(format!("`{column}` is a fraction, CAST it to BIGINT in: {sql}")));
        }
    })
}

pub(super) fn failed(error: rusqlite::Error) -> DbError {
    failed_in(error, "")
}

fn failed_in(error: rusqlite::Error, sql: &str) -> DbError {
    let code = error.sqlite_error().copied();
    let message = if sql.is_empty() { error.to_string() } else { format!("{error} in: {sql}") };
    let Some(code) = code else {
        return DbError::Refused(message);
    };
    match (code.code, code.extended_code) {
        (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => DbError::Unique(message),
        (ErrorCode::ConstraintViolation, _) => DbError::Constraint(message),
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => DbError::Busy(message),
        (ErrorCode::DiskFull | ErrorCode::SystemIoFailure | ErrorCode::OutOfMemory, _) => {
            DbError::RolledBack(message)
        }
        _ => DbError::Refused(message),
    }
}
