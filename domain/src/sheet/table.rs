//! A CSV as a table: the header understood, then one row after the other.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use super::columns::{Column, Mapping, Places, Understood, assigned, understand};
use super::decode::Utf8Reader;
use super::problem::{FileKind, MissingColumn, ReadProblem, RowProblem, SheetError, shortened};
use super::records::{Next, Records};
use crate::company::without_unseen;
use crate::nothing::says_nothing;

/// Sheets of so many columns have enough separators in a row to tell one by them.
const NOT_NARROW: usize = 3;
/// So many of a missing column's other names are told.
const TOLD_NAMES: usize = 3;
/// Looked at for the delimiter and for what the file is.
const START_BYTES: usize = 64 * 1024;
/// Put behind every file as a row of its own: where it comes back inside a field, that field's quote was
/// never closed.
const END: &str = "\n\u{1e}the end\n";

pub(super) struct Table {
    records: Records,
    header: Vec<String>,
    known: &'static [Column],
    columns: Places,
    unknown: Vec<String>,
    delimiter: u8,
    line: u64,
    /// Where in the file its records are read from.
    begins: u64,
    broken: bool,
}

/// A place between two rows of a file that is UTF-8 with the line ends of Unix: reading goes on there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// From the beginning of the file.
    pub bytes: u64,
    /// Data rows before it, the header not counted.
    pub line: u64,
}

/// One row, fields by our names.
pub(super) struct TableRow<'t> {
    pub(super) line: u64,
    table: &'t Table,
}

impl TableRow<'_> {
    /// The field without spaces around it; empty where the column is not there. Of several columns the first
    /// that says something, else the first.
    pub(super) fn text(&self, column: &str) -> String {
        let says_something = |text: &&str| !says_nothing(text);
        let said = self.all(column).find(says_something).or_else(|| self.all(column).next());
        said.unwrap_or_default().to_owned()
    }

    /// What stands in all columns that mean this, where something does.
    pub(super) fn all(&self, column: &str) -> impl Iterator<Item = &str> {
        let places = self.table.columns.get(column).into_iter().flatten();
        places.map(|at| self.table.records.field(*at).trim()).filter(|text| !text.is_empty())
    }

    /// The same of a field that may be empty; so is one that says in words that there is nothing.
    pub(super) fn said(&self, column: &str) -> String {
        Some(self.text(column)).filter(|text| !says_nothing(text)).unwrap_or_default()
    }

    /// What the columns that mean this say, without what cannot be seen; nothing of one that says that there
    /// is nothing.
    pub(super) fn all_seen(&self, column: &str) -> impl Iterator<Item = Cow<'_, str>> {
        self.all(column).map(without_unseen).filter(|text| !text.is_empty() && !says_nothing(text))
    }

    /// The first of them.
    pub(super) fn seen(&self, column: &str) -> String {
        self.all_seen(column).next().unwrap_or_default().into_owned()
    }

    /// The header of the first field within which a line of the file ends.
    pub(super) fn over_lines(&self) -> Option<String> {
        let at = self.table.records.iter().position(|field| field.contains('\n'))?;
        Some(self.table.column(at))
    }

    /// How many lines within the cells have as many separators as a row: a quote that was not closed may have
    /// swallowed rows up to the next one.
    pub(super) fn rows_within(&self) -> usize {
        let Table { records, header, delimiter, .. } = self.table;
        if header.len() < 2 || records.line_breaks() == 0 {
            return 0;
        }
        let separators = |line: &&str| line.bytes().filter(|byte| byte == delimiter).count();
        let lines = records.iter().flat_map(|field| field.lines().skip(1));
        lines.filter(|line| separators(line) + 1 == header.len()).count()
    }

    /// Whether a field of ours took in the fields behind it, by a mark that a later row closed: on the first
    /// of its lines stands a separator.
    pub(super) fn swallowed(&self, column: &str) -> Option<RowProblem> {
        let at = *self.table.columns.get(column)?.first()?;
        let (begins, _) = self.table.records.field(at).trim().split_once('\n')?;
        begins.bytes().any(|byte| byte == self.table.delimiter).then(|| self.table.opened_in(at))
    }
}

impl Table {
    /// Understands the header by the columns' own names, by those of CRMs, and by those of other languages.
    pub(super) fn open(
        source: impl Read + Send + 'static,
        known: &'static [Column],
        elsewhere: &[Column],
    ) -> Result<Table, SheetError> {
        Self::with_header(source, known, |header| understand(header, known, elsewhere))
    }

    /// The same where somebody said which column is which.
    pub(super) fn open_mapped(
        source: impl Read + Send + 'static,
        known: &'static [Column],
        elsewhere: &[Column],
        mapping: &Mapping,
    ) -> Result<Table, SheetError> {
        Self::with_header(source, known, |header| Ok(assigned(header, known, elsewhere, mapping)))
    }

    /// Reads the header; `understands` tells which column is which.
    pub(super) fn with_header(
        source: impl Read + Send + 'static,
        known: &'static [Column],
        understands: impl FnOnce(&[String]) -> Result<Understood, SheetError>,
    ) -> Result<Table, SheetError> {
        let unreadable = |why: std::io::Error| SheetError::Unreadable(ReadProblem::Io(why.to_string()));
        let mut text = Utf8Reader::new(source);
        let mut start = Vec::new();
        text.by_ref().take(START_BYTES as u64).read_to_end(&mut start).map_err(unreadable)?;
        refuse_other_files(&start)?;
        let (declared, skip) = excel_separator(&start);
        start.drain(..skip);
        let delimiter = declared.unwrap_or_else(|| delimiter(&start));
        let whole = Cursor::new(start).chain(text).chain(END.as_bytes());
        let mut records = Records::new(Box::new(whole), delimiter);
        match records.advance().map_err(unreadable)? {
            Next::Record if is_end(&records) => return Err(SheetError::Empty),
            Next::Record => {}
            Next::TooLong { .. } => return Err(SheetError::Unreadable(ReadProblem::RowTooLong)),
            Next::End => return Err(SheetError::Empty),
        }
        let header: Vec<String> = records.iter().map(|name| name.trim().to_owned()).collect();
        let open = if is_cut_off(&records) { Some(header.len().saturating_sub(1)) } else { records.astray() };
        if let Some(open) = open {
            let column = header.get(open).and_then(|name| name.lines().next()).unwrap_or_default();
            let why = ReadProblem::QuoteNotClosed { column: shortened(column).into_owned() };
            return Err(SheetError::Unreadable(why));
        }
        let (columns, unknown) = understands(&header)?;
        let begins = skip as u64;
        Ok(Table { records, header, known, columns, unknown, delimiter, line: 0, begins, broken: false })
    }

    /// The columns' names as written.
    pub(super) fn header(&self) -> &[String] {
        &self.header
    }

    /// The sign that parts its fields.
    pub(super) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The row that was read last, be it that it cannot be read.
    pub(super) fn last(&self) -> TableRow<'_> {
        TableRow { line: self.line, table: self }
    }

    /// The fields of the row that was read last, as written.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        self.records.iter()
    }

    /// Behind the row that was read last.
    pub(super) fn place(&self) -> Place {
        Place { bytes: self.begins + self.records.consumed(), line: self.line }
    }

    /// Goes on at a place of the same file, of which `rest` is what stands there.
    pub(super) fn go_on(&mut self, place: Place, rest: impl Read + Send + 'static) {
        self.records = Records::new(Box::new(rest.chain(END.as_bytes())), self.delimiter);
        (self.begins, self.line, self.broken) = (place.bytes, place.line, false);
    }

    pub(super) fn unknown_columns(&self) -> &[String] {
        &self.unknown
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// Whether more than one column of the file means this.
    pub(super) fn has_several(&self, column: &str) -> bool {
        self.columns.get(column).is_some_and(|places| places.len() > 1)
    }

    pub(super) fn require(self, columns: &[&str]) -> Result<Table, SheetError> {
        let missing: Vec<&str> = columns.iter().filter(|column| !self.has(column)).copied().collect();
        if missing.is_empty() { Ok(self) } else { Err(self.lacks(&missing)) }
    }

    /// That columns are missing, with a few of the names by which they are known, and what was not read.
    pub(super) fn lacks(&self, columns: &[&str]) -> SheetError {
        let also = |column: &str| {
            let names = self.known.iter().find(|known| known.name == column).map(|known| known.known_as);
            names.unwrap_or_default().iter().take(TOLD_NAMES).map(|&name| name.to_owned()).collect()
        };
        let columns =
            columns.iter().map(|&name| MissingColumn { name: name.to_owned(), also: also(name) }).collect();
        SheetError::MissingColumns { columns, unread: self.unknown.clone() }
    }

    /// The next row, `None` after the last. After `Unreadable` there is nothing more. A row of empty fields,
    /// which spreadsheets leave where rows were, counts as a line and is no row.
    pub(super) fn next_row(&mut self) -> Option<Result<TableRow<'_>, RowProblem>> {
        loop {
            match self.advance() {
                Some(Ok(())) if self.records.iter().all(|field| field.trim().is_empty()) => {}
                Some(Ok(())) => break,
                Some(Err(why)) => return Some(Err(why)),
                None => return None,
            }
        }
        Some(self.fault().map_or(Ok(TableRow { line: self.line, table: self }), Err))
    }

    fn advance(&mut self) -> Option<Result<(), RowProblem>> {
        if self.broken {
            return None;
        }
        let line = self.line + 1;
        let stopped = match self.records.advance() {
            Ok(Next::End) => return None,
            Ok(Next::Record) if is_end(&self.records) => return None,
            Ok(Next::Record) if is_cut_off(&self.records) => {
                let column = self.column(self.records.len().saturating_sub(1));
                Some(ReadProblem::QuoteNotClosed { column })
            }
            Ok(Next::Record) => None,
            Ok(Next::TooLong { is_last: true, .. }) => Some(ReadProblem::RowTooLong),
            Ok(Next::TooLong { lines, .. }) => {
                self.line = line;
                return Some(Err(RowProblem::TooLong { line, lines }));
            }
            Err(why) => Some(ReadProblem::Io(why.to_string())),
        };
        if let Some(why) = stopped {
            self.broken = true;
            return Some(Err(RowProblem::Unreadable { line, why }));
        }
        self.line = line;
        Some(Ok(()))
    }

    /// Why the record is no row.
    fn fault(&self) -> Option<RowProblem> {
        let (line, lines) = (self.line, 1 + self.records.line_breaks());
        if let Some(open) = self.records.astray() {
            return Some(RowProblem::QuoteAstray { line, column: self.column(open), lines });
        }
        let (expected, found) = (self.header.len(), self.records.len());
        if found != expected && !self.only_empty_fields_beyond() {
            return Some(RowProblem::FieldCount { line, expected, found, lines });
        }
        if let Some(at) = self.records.iter().position(|field| field.contains('\0')) {
            return Some(RowProblem::Nul { line, column: self.column(at) });
        }
        self.melted()
    }

    /// Where the row goes over several lines and the first and the last of them have as many separators as a
    /// row: the mark that opened in one row was closed in the same column of a later one. Of two
    /// columns nothing
    /// is said: a comma and a line break stand in one cell of many a name.
    fn melted(&self) -> Option<RowProblem> {
        let Table { records, header, delimiter, .. } = self;
        if header.len() < NOT_NARROW || records.line_breaks() == 0 {
            return None;
        }
        let separators = |line: &str| line.bytes().filter(|byte| byte == delimiter).count();
        let fields: Vec<&str> = records.iter().collect();
        let first = fields.iter().position(|field| field.contains('\n'))?;
        let last = fields.iter().rposition(|field| field.contains('\n'))?;
        let begins = first + separators(fields[first].split('\n').next().unwrap_or_default());
        let ends = separators(fields[last].rsplit('\n').next().unwrap_or_default()) + fields.len() - last;
        (begins + 1 == header.len() && ends == header.len()).then(|| self.opened_in(first))
    }

    /// That a mark that opened in this field was closed in a later row.
    fn opened_in(&self, at: usize) -> RowProblem {
        let (column, lines) = (self.column(at), 1 + self.records.line_breaks());
        RowProblem::QuoteAstray { line: self.line, column, lines }
    }

    /// The header of a field, counted from 0; its number where the header has none.
    fn column(&self, at: usize) -> String {
        let name = self.header.get(at).filter(|name| !name.is_empty());
        name.map_or_else(|| (at + 1).to_string(), |name| shortened(name).into_owned())
    }

    /// Spreadsheets end rows with delimiters for columns that nobody filled.
    fn only_empty_fields_beyond(&self) -> bool {
        self.records.len() > self.header.len()
            && self.records.iter().skip(self.header.len()).all(|field| field.trim().is_empty())
    }
}

/// Whether the record is what was put behind the file.
fn is_end(records: &Records) -> bool {
    records.len() == 1 && records.field(0) == END.trim_matches('\n')
}

/// Whether the end of the file stands inside the last field.
fn is_cut_off(records: &Records) -> bool {
    records.field(records.len().wrapping_sub(1)).ends_with(END)
}

fn refuse_other_files(start: &[u8]) -> Result<(), SheetError> {
    let not_csv = |looks_like| Err(SheetError::NotCsv { looks_like });
    if start.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetError::Empty);
    }
    match start {
        [b'P', b'K', 3, 4, ..] => not_csv(FileKind::Workbook),
        [b'%', b'P', b'D', b'F', ..] => not_csv(FileKind::Pdf),
        _ if is_binary(start) => not_csv(FileKind::Binary),
        _ if start.trim_ascii_start().starts_with(b"<") => not_csv(FileKind::Markup),
        _ => Ok(()),
    }
}

/// Zeros in what is no text otherwise. A single one in a cell is a slip of the program that wrote the file.
fn is_binary(start: &[u8]) -> bool {
    let is_control = |byte: &u8| byte.is_ascii_control() && !matches!(byte, 0 | b'\t' | b'\n' | b'\r');
    let header = start.split(|byte| *byte == b'\n').find(|line| !line.is_empty()).unwrap_or_default();
    header.contains(&0) || start.contains(&0) && start.iter().any(is_control)
}

/// Excel's own first line `sep=;`.
fn excel_separator(start: &[u8]) -> (Option<u8>, usize) {
    match start {
        [b's', b'e', b'p', b'=', separator, rest @ ..] if separator.is_ascii() => {
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
