//! A CSV as a table: the header understood, then one row after the other.

use std::collections::HashMap;
use std::io::{self, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use csv::{ReaderBuilder, StringRecord};

use super::decode::Utf8Reader;
use super::problem::{FileKind, ReadProblem, RowProblem, SheetError};

/// Looked at for the delimiter and for what the file is.
const START_BYTES: usize = 64 * 1024;
/// A quote that is never closed must not pull the whole file into one row.
const MAX_ROW_BYTES: usize = 1024 * 1024;
/// Put behind every file as a row of its own: where it comes back inside a field, that field's quote was
/// never closed.
const END: &str = "\n\u{1e}the end\n";

/// Marks the reader's own error among those of the file.
#[derive(Debug, thiserror::Error)]
#[error("row too long")]
struct RowTooLong;

/// One column of ours with every header under which it is known. Headers are compared by letters and digits
/// only.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) known_as: &'static [&'static str],
}

pub(super) struct Table {
    reader: csv::Reader<Box<dyn Read + Send>>,
    columns: HashMap<&'static str, usize>,
    header_length: usize,
    unknown: Vec<String>,
    since_row: Arc<AtomicUsize>,
    record: StringRecord,
    line: u64,
    broken: bool,
}

/// One row, fields by our names.
pub(super) struct TableRow<'t> {
    pub(super) line: u64,
    columns: &'t HashMap<&'static str, usize>,
    record: &'t StringRecord,
}

impl TableRow<'_> {
    /// The field without spaces around it; empty where the column is not there.
    pub(super) fn text(&self, column: &str) -> String {
        let field = self.columns.get(column).and_then(|at| self.record.get(*at));
        field.unwrap_or_default().trim().to_owned()
    }
}

impl Table {
    pub(super) fn open(source: impl Read + Send + 'static, columns: &[Column]) -> Result<Table, SheetError> {
        let mut text = Utf8Reader::new(source);
        let mut start = Vec::new();
        text.by_ref()
            .take(START_BYTES as u64)
            .read_to_end(&mut start)
            .map_err(|why| SheetError::Unreadable(ReadProblem::Io(why.to_string())))?;
        refuse_other_files(&start)?;
        let (declared, skip) = excel_separator(&start);
        start.drain(..skip);
        let delimiter = declared.unwrap_or_else(|| delimiter(&start));
        let since_row = Arc::new(AtomicUsize::new(0));
        let inner = Cursor::new(start).chain(text).chain(END.as_bytes());
        let whole: Box<dyn Read + Send> = Box::new(RowGuard { inner, since_row: since_row.clone() });
        let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(whole);
        let header = reader.headers().map_err(|why| SheetError::Unreadable(read_problem(&why)))?.clone();
        if is_cut_off(&header) {
            let column = header.iter().next_back().unwrap_or_default().lines().next().unwrap_or_default();
            let why = ReadProblem::QuoteNotClosed { column: column.to_owned() };
            return Err(SheetError::Unreadable(why));
        }
        let (found, unknown) = understand(&header, columns)?;
        Ok(Table {
            reader,
            columns: found,
            header_length: header.len(),
            unknown,
            since_row,
            record: StringRecord::new(),
            line: 0,
            broken: false,
        })
    }

    pub(super) fn unknown_columns(&self) -> &[String] {
        &self.unknown
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    pub(super) fn require(self, columns: &[&str]) -> Result<Table, SheetError> {
        let missing: Vec<String> =
            columns.iter().filter(|column| !self.has(column)).map(|&column| column.to_owned()).collect();
        if missing.is_empty() { Ok(self) } else { Err(SheetError::MissingColumns(missing)) }
    }

    /// The next row, `None` after the last. After `Unreadable` there is nothing more.
    pub(super) fn next_row(&mut self) -> Option<Result<TableRow<'_>, RowProblem>> {
        if self.broken {
            return None;
        }
        self.since_row.store(0, Ordering::Relaxed);
        let line = self.line + 1;
        match self.reader.read_record(&mut self.record) {
            Ok(false) => return None,
            Ok(true) if self.record.len() == 1 && &self.record[0] == END.trim_matches('\n') => return None,
            Ok(true) if is_cut_off(&self.record) => {
                self.broken = true;
                let why = ReadProblem::QuoteNotClosed { column: self.last_column() };
                return Some(Err(RowProblem::Unreadable { line, why }));
            }
            Ok(true) => self.line = line,
            Err(problem) => {
                self.broken = true;
                return Some(Err(RowProblem::Unreadable { line, why: read_problem(&problem) }));
            }
        }
        if self.record.len() != self.header_length && !self.only_empty_fields_beyond() {
            let (expected, found) = (self.header_length, self.record.len());
            let lines = 1 + self.record.iter().map(|field| field.matches('\n').count()).sum::<usize>();
            return Some(Err(RowProblem::FieldCount { line, expected, found, lines }));
        }
        Some(Ok(TableRow { line, columns: &self.columns, record: &self.record }))
    }

    /// The header of the field with which the row ends; its number where the header has none.
    fn last_column(&mut self) -> String {
        let at = self.record.len();
        let header = self.reader.headers().ok().and_then(|header| header.get(at.wrapping_sub(1)));
        header.map_or_else(|| at.to_string(), |name| name.trim().to_owned())
    }

    /// Spreadsheets end rows with delimiters for columns that nobody filled.
    fn only_empty_fields_beyond(&self) -> bool {
        self.record.len() > self.header_length
            && self.record.iter().skip(self.header_length).all(|field| field.trim().is_empty())
    }
}

/// Whether the end of the file stands inside the last field.
fn is_cut_off(record: &StringRecord) -> bool {
    record.iter().next_back().is_some_and(|field| field.ends_with(END))
}

fn read_problem(problem: &csv::Error) -> ReadProblem {
    match problem.kind() {
        csv::ErrorKind::Io(why) if why.get_ref().is_some_and(|inner| inner.is::<RowTooLong>()) => {
            ReadProblem::RowTooLong
        }
        _ => ReadProblem::Io(problem.to_string()),
    }
}

/// Stops a row that does not end.
struct RowGuard<R> {
    inner: R,
    since_row: Arc<AtomicUsize>,
}

impl<R: Read> Read for RowGuard<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        if self.since_row.fetch_add(count, Ordering::Relaxed) > MAX_ROW_BYTES {
            return Err(io::Error::other(RowTooLong));
        }
        Ok(count)
    }
}

fn refuse_other_files(start: &[u8]) -> Result<(), SheetError> {
    let not_csv = |looks_like| Err(SheetError::NotCsv { looks_like });
    if start.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetError::Empty);
    }
    match start {
        [b'P', b'K', 3, 4, ..] => not_csv(FileKind::Workbook),
        [b'%', b'P', b'D', b'F', ..] => not_csv(FileKind::Pdf),
        _ if start.contains(&0) => not_csv(FileKind::Binary),
        _ if start.trim_ascii_start().starts_with(b"<") => not_csv(FileKind::Markup),
        _ => Ok(()),
    }
}

/// Excel's own first line `sep=;`.
fn excel_separator(start: &[u8]) -> (Option<u8>, usize) {
    match start {
        [b's', b'e', b'p', b'=', separator, rest @ ..] => {
            let line_end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
            (Some(*separator), 5 + line_end)
        }
        _ => (None, 0),
    }
}

/// The delimiter that parts the header into most columns; quoted text does not count.
fn delimiter(start: &[u8]) -> u8 {
    let mut counts = [(b',', 0usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            other if !quoted => {
                counts.iter_mut().filter(|(d, _)| d == other).for_each(|(_, count)| *count += 1)
            }
            _ => {}
        }
    }
    // `max_by_key` takes the last of equals; the comma is the usual one and so stands last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

type Understood = (HashMap<&'static str, usize>, Vec<String>);

fn understand(header: &StringRecord, columns: &[Column]) -> Result<Understood, SheetError> {
    let plain: Vec<String> = header.iter().map(letters_and_digits).collect();
    let mut found: HashMap<&'static str, usize> = HashMap::new();
    for column in columns {
        // Our own name first, then the others in order, so that "Company name" wins over "Name" of a CRM
        // export.
        let spellings = std::iter::once(column.name).chain(column.known_as.iter().copied());
        for spelling in spellings {
            let wanted = letters_and_digits(spelling);
            let mut at =
                (0..plain.len()).filter(|at| plain[*at] == wanted && !found.values().any(|f| f == at));
            let Some(first) = at.next() else { continue };
            if let Some(second) = at.next() {
                return Err(SheetError::DuplicateColumn {
                    column: column.name.to_owned(),
                    first: header[first].to_owned(),
                    second: header[second].to_owned(),
                });
            }
            found.insert(column.name, first);
            break;
        }
    }
    if found.is_empty() {
        let first_line = header.iter().collect::<Vec<_>>().join(", ").chars().take(200).collect();
        return Err(SheetError::NoHeader { first_line });
    }
    let unknown = (0..header.len()).filter(|at| !found.values().any(|f| f == at));
    let unknown = unknown.map(|at| header[at].trim().to_owned()).filter(|name| !name.is_empty()).collect();
    Ok((found, unknown))
}

fn letters_and_digits(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
