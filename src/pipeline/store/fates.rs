//! What becomes of an account or a contact that is told of, by a program or by the row of a file.

use jiff::Timestamp;

use super::super::Fate;
use super::super::imports::Repeats;
use super::ROWS_AT_ONCE;
use crate::db::{Statement, int, statement};

/// The file that accounts or contacts are written from.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct FromFile {
    /// Its import.
    pub(in super::super) number: i64,
    pub(in super::super) repeats: Repeats,
}

/// How somebody stood before.
pub(super) struct Stood {
    pub(super) has_left: bool,
    /// The file that told of them last, and the row there.
    pub(super) row_of_import: Option<(i64, i64)>,
    /// As they are told of now.
    pub(super) is_same: bool,
}

/// What becomes of somebody who is told of. Who left comes back as they are told of; by a file that is a
/// change, because it does not know that a program deleted them.
pub(super) fn fate_of(stood: Option<Stood>, file: Option<FromFile>) -> Fate {
    let Some(stood) = stood.filter(|stood| !stood.has_left || file.is_some()) else { return Fate::Added };
    let row = stood.row_of_import.filter(|(import, _)| Some(*import) == file.map(|file| file.number));
    match (row, file.map(|file| file.repeats)) {
        (Some((_, before)), Some(Repeats::Refused)) => Fate::Twice { before },
        (Some((_, before)), Some(Repeats::LastCounts)) => Fate::Replaced { before },
        _ if stood.is_same && !stood.has_left => Fate::Unchanged,
        _ => Fate::Updated,
    }
}

/// The row of its file that something comes from.
pub(super) fn line(line: u64, file: Option<FromFile>) -> Option<i64> {
    file.and_then(|_| i64::try_from(line).ok())
}

/// Marks some as seen, each on its row of the file.
pub(super) fn mark_seen(
    sql: &'static str,
    seen: &[(i64, Option<i64>)],
    file: Option<FromFile>,
    now: Timestamp,
) -> Vec<Statement> {
    let mark = |some: &[(i64, Option<i64>)]| {
        let mut values = vec![int(now.as_microsecond()), int(file.map(|file| file.number))];
        values.extend(some.iter().flat_map(|(number, line)| [int(*number), int(*line)]));
        values.resize(2 * ROWS_AT_ONCE + 2, int(None::<i64>));
        statement(sql, values)
    };
    seen.chunks(ROWS_AT_ONCE).map(mark).collect()
}

/// The statement of [`mark_seen`] for a table.
pub(super) fn seen_in(table: &str) -> String {
    // PostgreSQL takes the types of all rows from the first.
    let first = "(CAST($3 AS BIGINT), CAST($4 AS BIGINT))".to_owned();
    let others = (1..ROWS_AT_ONCE).map(|row| format!("(${}, ${})", 2 * row + 3, 2 * row + 4));
    let rows: Vec<String> = std::iter::once(first).chain(others).collect();
    format!(
        "WITH seen (number, line) AS (VALUES {})
         UPDATE {table} SET imported_at = $1, import_number = $2, import_line = seen.line
         FROM seen WHERE {table}.number = seen.number",
        rows.join(", ")
    )
}
