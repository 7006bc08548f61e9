//! A sheet of names to look up: `id,name[,country,website,phone,email]`.

use std::io::Read;

use super::accounts::country;
use super::columns::Column;
use super::problem::{RowProblem, SheetError};
use super::table::Table;
use crate::company::without_unseen;

const COLUMNS: [Column; 6] = [
    Column { name: "id", known_as: &["query id"] },
    Column { name: "name", known_as: &["company", "company name"] },
    Column { name: "country", known_as: &["country code"] },
    Column { name: "website", known_as: &["domain", "website url", "url"] },
    Column { name: "phone", known_as: &["phone number", "telephone"] },
    Column { name: "email", known_as: &["e-mail", "email address"] },
];

/// One question as written; empty where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueryRow {
    /// 1-based data row.
    pub line: u64,
    /// Given back with the answer.
    pub id: String,
    /// Company name.
    pub name: String,
    /// Alpha-2 or English name.
    pub country: String,
    /// Web address or domain.
    pub website: String,
    /// As written.
    pub phone: String,
    /// As written.
    pub email: String,
}

/// Reads questions one at a time.
pub struct QuerySheet {
    table: Table,
}

impl QuerySheet {
    /// Understands the header.
    pub fn open(source: impl Read + Send + 'static) -> Result<QuerySheet, SheetError> {
        Ok(QuerySheet { table: Table::open(source, &COLUMNS, &[])?.require(&["id", "name"])? })
    }

    /// What stands where the id of the last row should, as far as one can tell of a row that cannot be read.
    pub fn id_of_last(&self) -> String {
        self.table.last().text("id")
    }

    /// Columns that are ignored, as written.
    pub fn unknown_columns(&self) -> &[String] {
        self.table.unknown_columns()
    }
}

impl Iterator for QuerySheet {
    type Item = Result<QueryRow, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.table.next_row()?.map(|row| QueryRow {
            line: row.line,
            id: row.text("id"),
            name: without_unseen(&row.text("name")).into_owned(),
            country: country(&row),
            website: row.seen("website"),
            phone: row.seen("phone"),
            email: row.seen("email"),
        }))
    }
}
