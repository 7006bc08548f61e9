//! A CSV as a table: the header understood, then one row after the other.

use std::collections::HashMap;
use std::io::{self, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use csv::{ReaderBuilder, StringRecord};

use super::decode::Utf8Reader;

/// Looked at for the delimiter and for what the file is.
const START_BYTES: usize = 64 * 1024;
/// A quote that is never closed must not pull the whole file into one row.
const MAX_ROW_BYTES: usize = 1024 * 1024;

/// What a file is that is no CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An Excel workbook or another ZIP archive.
    Workbook,
    /// A PDF.
    Pdf,
    /// A web page or XML.
    Markup,
    /// Bytes that are no text.
    Binary,
}

impl FileKind {
    /// The kind's name in Fluent selectors.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Workbook => "workbook",
            FileKind::Pdf => "pdf",
            FileKind::Markup => "markup",
            FileKind::Binary => "binary",
        }
    }
}

impl std::fmt::Display for FileKind {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            FileKind::Workbook => "an Excel workbook or a ZIP archive",
            FileKind::Pdf => "a PDF",
            FileKind::Markup => "a web page or XML",
            FileKind::Binary => "a binary file",
        })
    }
}

/// Why reading stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// A row without an end.
    #[error("a row is longer than a mebibyte; probably a quotation mark is not closed")]
    RowTooLong,
    /// The file or the disk failed; the text is the system's, for the log.
    #[error("{0}")]
    Io(String),
}

impl ReadProblem {
    /// The problem's name in Fluent selectors.
    pub fn name(&self) -> &'static str {
        match self {
            ReadProblem::RowTooLong => "row_too_long",
            ReadProblem::Io(_) => "io",
        }
    }
}

/// Marks the reader's own error among those of the file.
#[derive(Debug, thiserror::Error)]
#[error("row too long")]
struct RowTooLong;

/// Why nothing of a file can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Not a byte in it.
    #[error("The file is empty. A CSV starts with a line that names its columns.")]
    Empty,
    /// Something else, such as an Excel workbook.
    #[error("This is not a CSV but {looks_like}. Save it as CSV and try again.")]
    NotCsv {
        /// What it looks like.
        looks_like: FileKind,
    },
    /// The first line names none of our columns.
    #[error("The first line names no column that is known here: {first_line}")]
    NoHeader {
        /// The first line, shortened.
        first_line: String,
    },
    /// Two columns mean the same.
    #[error("Two columns mean \"{column}\": {first} and {second}. Take one out.")]
    DuplicateColumn {
        /// Our name of the column.
        column: String,
        /// As written in the file.
        first: String,
        /// As written in the file.
        second: String,
    },
    /// A column without which no row can be read.
    #[error("Columns are missing: {}.", .0.join(", "))]
    MissingColumns(Vec<String>),
    /// Reading stopped.
    #[error("The file could not be read: {0}")]
    Unreadable(ReadProblem),
}

impl RowProblem {
    /// 1-based data row, the header not counted.
    pub fn line(&self) -> u64 {
        match self {
            RowProblem::FieldCount { line, .. }
            | RowProblem::Missing { line, .. }
            | RowProblem::Unreadable { line, .. } => *line,
        }
    }
}

/// Why one row cannot be read; the others can.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowProblem {
    /// More or fewer fields than the header.
    #[error("Row {line} has {found} fields, the header has {expected}.")]
    FieldCount {
        /// 1-based data row, the header not counted.
        line: u64,
        /// In the header.
        expected: usize,
        /// In this row.
        found: usize,
    },
    /// A row without the field that every row needs.
    #[error("Row {line}: {what}.")]
    Missing {
        /// 1-based data row.
        line: u64,
        /// What is missing, in words.
        what: String,
    },
    /// The rest of the file cannot be read: a quote is not closed, or reading stopped.
    #[error("From row {line} on the file cannot be read: {why}.")]
    Unreadable {
        /// 1-based data row.
        line: u64,
        /// Why reading stopped.
        why: ReadProblem,
    },
}

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
        let whole: Box<dyn Read + Send> =
            Box::new(RowGuard { inner: Cursor::new(start).chain(text), since_row: since_row.clone() });
        let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(whole);
        let header = reader.headers().map_err(|why| SheetError::Unreadable(read_problem(&why)))?.clone();
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
            Ok(true) => self.line = line,
            Err(problem) => {
                self.broken = true;
                return Some(Err(RowProblem::Unreadable { line, why: read_problem(&problem) }));
            }
        }
        if self.record.len() != self.header_length && !self.only_empty_fields_beyond() {
            let (expected, found) = (self.header_length, self.record.len());
            return Some(Err(RowProblem::FieldCount { line, expected, found }));
        }
        Some(Ok(TableRow { line, columns: &self.columns, record: &self.record }))
    }

    /// Spreadsheets end rows with delimiters for columns that nobody filled.
    fn only_empty_fields_beyond(&self) -> bool {
        self.record.len() > self.header_length
            && self.record.iter().skip(self.header_length).all(|field| field.trim().is_empty())
    }
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
