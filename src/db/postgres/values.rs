//! Our values on PostgreSQL's wire, and its columns as ours.

use std::error::Error;

use tokio_postgres::{
    Row as WireRow,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::super::{
    DbError, Value,
    row::{Cell, Columns, Row},
};

/// Declared with the statement, so that the server guesses nothing: neither for `$1 IS NULL` nor for `$1 +
/// 1`.
pub(super) fn types(values: &[Value]) -> Vec<Type> {
    values
        .iter()
        .map(|value| match value {
            Value::Int(_) => Type::INT8,
            Value::Text(_) => Type::TEXT,
            Value::Bool(_) => Type::BOOL,
            Value::Bytes(_) => Type::BYTEA,
        })
        .collect()
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Int(number) => number.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Bool(yes) => yes.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::TEXT | Type::BOOL | Type::BYTEA)
    }

    to_sql_checked!();
}

/// The rows of one answer, owned.
pub(super) fn rows(wire: &[WireRow], sql: &str) -> Result<Vec<Row>, DbError> {
    let Some(first) = wire.first() else { return Ok(Vec::new()) };
    let columns: Columns = first.columns().iter().map(|column| column.name().to_owned()).collect();
    wire.iter()
        .map(|row| {
            let cells = (0..columns.len()).map(|at| cell(row, at, sql)).collect::<Result<_, _>>()?;
            Ok(Row::new(columns.clone(), cells))
        })
        .collect()
}

fn cell(row: &WireRow, at: usize, sql: &str) -> Result<Cell, DbError> {
    let column = &row.columns()[at];
    let read = match *column.type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(at).map(|it| it.map(Cell::Int)),
        Type::INT4 => row.try_get::<_, Option<i32>>(at).map(|it| it.map(|n| Cell::Int(n.into()))),
        Type::INT2 => row.try_get::<_, Option<i16>>(at).map(|it| it.map(|n| Cell::Int(n.into()))),
        Type::TEXT | Type::VARCHAR | Type::NAME => row.try_get(at).map(|it: Option<_>| it.map(Cell::Text)),
        Type::BOOL => row.try_get(at).map(|it: Option<_>| it.map(Cell::Bool)),
        Type::BYTEA => row.try_get(at).map(|it: Option<_>| it.map(Cell::Bytes)),
        ref other => {
            let name = column.name();
            return Err(DbError::Misfit(format!("`{name}` is {other}: CAST it to BIGINT or TEXT in: {sql}")));
        }
    };
    let read = read.map_err(|error| DbError::Misfit(format!("{error} in: {sql}")))?;
    Ok(read.unwrap_or(Cell::Null))
}
