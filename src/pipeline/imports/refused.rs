//! Rows that were refused, or taken with a doubt, and why; the refused ones as a file that can be mended and
//! brought in again.

use leadwire_domain::lead::FieldError;

use super::super::store;
use super::Import;
use crate::app::App;
use crate::db::DbError;
use crate::web::Words;
use crate::web::forms::in_words;

/// What became of a row that is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFate {
    Refused,
    Doubtful,
}

impl RowFate {
    pub(in super::super) fn name(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Doubtful => "doubtful",
        }
    }
}

/// A row of a file with what is wrong or doubtful in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// 1-based data row, header not counted.
    pub line: u64,
    pub errors: Vec<FieldError>,
    /// As written; none of a row that nobody can read, and none of one that was taken.
    pub cells: Vec<String>,
}

/// Rows of an import behind a line, in the order of the file.
///
/// # Errors
/// Database faults only.
pub async fn list_reasons(
    app: &App,
    import: &Import,
    fate: RowFate,
    after: u64,
    most: usize,
) -> Result<Vec<Reason>, DbError> {
    let number = import.number;
    app.db.read(move |tx| async move { store::list_rows(&tx, number, fate, after, most).await }).await
}

/// What stands before the columns of the file.
const OURS: [&str; 2] = ["line", "reasons"];

/// The header of a file of refused rows. The number of the row and the reasons stand first, because a row may
/// have more fields than the header; they are passed over when the file is brought in again.
pub fn header_line(import: &Import) -> String {
    written(OURS.map(str::to_owned).iter().chain(theirs(import, &import.header)), import.delimiter)
}

/// A refused row as a line of that file.
pub fn line_of_reasons(import: &Import, row: &Reason, t: Words) -> String {
    let said = row.errors.iter().map(|error| {
        let said = in_words(error, t);
        format!("{}: {} {}", said.field, said.message, said.fix).trim().to_owned()
    });
    let ours = [row.line.to_string(), said.collect::<Vec<_>>().join(" ")];
    written(ours.iter().chain(theirs(import, &row.cells)), import.delimiter)
}

/// The fields of a row without what we wrote before them, where the file is one of refused rows itself.
fn theirs<'c>(import: &Import, cells: &'c [String]) -> impl Iterator<Item = &'c String> {
    let is_ours = import.header.get(..OURS.len()).is_some_and(|first| first == OURS);
    cells.iter().skip(if is_ours { OURS.len() } else { 0 })
}

fn written<'c>(cells: impl Iterator<Item = &'c String>, delimiter: char) -> String {
    let quoted = |cell: &String| match cell.contains([delimiter, '"', '\n', '\r']) || cell.starts_with(' ') {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let cells: Vec<String> = cells.map(quoted).collect();
    format!("{}\r\n", cells.join(&delimiter.to_string()))
}
