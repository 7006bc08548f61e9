//! A row that was read: its columns by name, the same on both engines.

use std::sync::Arc;

/// The column names of one answer, shared by its rows.
pub(super) type Columns = Arc<[String]>;

/// What an engine delivered for one column.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bool(bool),
    Bytes(Vec<u8>),
}

/// One row of an answer, owned.
///
/// # Panics
/// Every accessor panics on what only a programmer can get wrong: a column that is not in the answer, that is
/// there twice, that has another type, or that is NULL where the accessor does not say `_or_null`. The
/// database survives it: the verb is rolled back and its caller gets
/// [`DbError::Panicked`](super::DbError::Panicked).
#[derive(Debug, Clone)]
pub struct Row {
    columns: Columns,
    cells: Vec<Cell>,
}

impl Row {
    pub(super) fn new(columns: Columns, cells: Vec<Cell>) -> Row {
        Row { columns, cells }
    }

    /// A `BIGINT` that is never NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn int(&self, name: &str) -> i64 {
        present(name, self.int_or_null(name))
    }

    /// A `TEXT` that is never NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        present(name, self.text_or_null(name))
    }

    /// A `BOOLEAN` that is never NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn bool(&self, name: &str) -> bool {
        present(name, self.bool_or_null(name))
    }

    /// Bytes that are never NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        present(name, self.bytes_or_null(name))
    }

    /// A `BIGINT` that may be NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn int_or_null(&self, name: &str) -> Option<i64> {
        match self.cell(name) {
            Cell::Null => None,
            Cell::Int(number) => Some(*number),
            other => wrong(name, "a whole number", other),
        }
    }

    /// A `TEXT` that may be NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn text_or_null(&self, name: &str) -> Option<String> {
        match self.cell(name) {
            Cell::Null => None,
            Cell::Text(text) => Some(text.clone()),
            other => wrong(name, "text", other),
        }
    }

    /// A `BOOLEAN` that may be NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn bool_or_null(&self, name: &str) -> Option<bool> {
        match self.cell(name) {
            Cell::Null => None,
            Cell::Bool(yes) => Some(*yes),
            // SQLite has no boolean: TRUE is its number one.
            Cell::Int(0) => Some(false),
            Cell::Int(1) => Some(true),
            other => wrong(name, "a boolean", other),
        }
    }

    /// Bytes that may be NULL. See [`Row`] for when it panics.
    #[track_caller]
    pub fn bytes_or_null(&self, name: &str) -> Option<Vec<u8>> {
        match self.cell(name) {
            Cell::Null => None,
            Cell::Bytes(bytes) => Some(bytes.clone()),
            other => wrong(name, "bytes", other),
        }
    }

    #[track_caller]
    fn cell(&self, name: &str) -> &Cell {
        let mut found = self.columns.iter().enumerate().filter(|(_, column)| column.as_str() == name);
        match (found.next(), found.next()) {
            (Some((at, _)), None) => &self.cells[at],
            (Some(_), Some(_)) => panic!("column `{name}` is there twice: name one of them with AS"),
            (None, _) => panic!("no column `{name}` among {:?}", self.columns),
        }
    }
}

#[track_caller]
fn present<T>(name: &str, value: Option<T>) -> T {
    value.unwrap_or_else(|| panic!("column `{name}` is NULL"))
}

/// Names the kinds only, never the value: a panic's message ends in the log.
#[track_caller]
fn wrong(name: &str, wanted: &str, found: &Cell) -> ! {
    let kind = match found {
        Cell::Null => "NULL",
        Cell::Int(_) => "a whole number",
        Cell::Text(_) => "text",
        Cell::Bool(_) => "a boolean",
        Cell::Bytes(_) => "bytes",
    };
    panic!("column `{name}` was read as {wanted} but holds {kind}")
}
