//! Why a file, or a row of it, cannot be read.

use std::borrow::Cow;

/// So many characters of a cell are repeated where it is spoken of.
const REPEATED: usize = 80;

/// A cell as a message repeats it: its beginning, where it is long.
pub fn shortened(cell: &str) -> Cow<'_, str> {
    match cell.char_indices().nth(REPEATED) {
        Some((end, _)) => Cow::Owned(format!("{}…", cell[..end].trim_end())),
        None => Cow::Borrowed(cell),
    }
}

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
    /// The rest of the file stands inside one field.
    #[error("a quotation mark is opened in column {column} and never closed")]
    QuoteNotClosed {
        /// As written in the header.
        column: String,
    },
    /// The file or the disk failed; the text is the system's, for the log.
    #[error("{0}")]
    Io(String),
}

impl ReadProblem {
    /// The problem's name in Fluent selectors.
    pub fn name(&self) -> &'static str {
        match self {
            ReadProblem::RowTooLong => "row_too_long",
            ReadProblem::QuoteNotClosed { .. } => "quote_not_closed",
            ReadProblem::Io(_) => "io",
        }
    }
}

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
    #[error("Columns are missing: {}.{}", missing_in_words(columns), unread_in_words(unread))]
    MissingColumns {
        /// By our names.
        columns: Vec<MissingColumn>,
        /// What stands in the header and was not understood, as written.
        unread: Vec<String>,
    },
    /// Reading stopped.
    #[error("The file could not be read: {0}")]
    Unreadable(ReadProblem),
}

/// A column that a sheet needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingColumn {
    /// Our name of it.
    pub name: String,
    /// A few of the others that are taken for it.
    pub also: Vec<String>,
}

/// Missing columns, each with a few of the names that are taken for it.
pub fn missing_in_words(columns: &[MissingColumn]) -> String {
    let told = columns.iter().map(|MissingColumn { name, also }| match also.join(", ") {
        also if also.is_empty() => name.clone(),
        also => format!("{name} ({also})"),
    });
    told.collect::<Vec<_>>().join(", ")
}

fn unread_in_words(unread: &[String]) -> String {
    if unread.is_empty() { String::new() } else { format!(" Not read: {}.", unread.join(", ")) }
}

impl RowProblem {
    /// 1-based data row, the header not counted.
    pub fn line(&self) -> u64 {
        match self {
            RowProblem::FieldCount { line, .. }
            | RowProblem::QuoteAstray { line, .. }
            | RowProblem::TooLong { line, .. }
            | RowProblem::Nul { line, .. }
            | RowProblem::Missing { line, .. }
            | RowProblem::Unreadable { line, .. } => *line,
        }
    }

    /// Whether rows after this one may be missing: nobody reads them, or they stand inside this one.
    pub fn may_hide_rows(&self) -> bool {
        match self {
            RowProblem::FieldCount { lines, .. } | RowProblem::TooLong { lines, .. } => *lines > 1,
            RowProblem::Missing { .. } | RowProblem::Nul { .. } => false,
            RowProblem::QuoteAstray { .. } | RowProblem::Unreadable { .. } => true,
        }
    }
}

/// Why one row cannot be read; the others can.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowProblem {
    /// More or fewer fields than the header.
    #[error("Row {line} has {}, the header has {expected}.{}", fields(*found), is_quote_astray(*lines))]
    FieldCount {
        /// 1-based data row, the header not counted.
        line: u64,
        /// In the header.
        expected: usize,
        /// In this row.
        found: usize,
        /// Over how many lines of the file the row goes.
        lines: usize,
    },
    /// A quotation mark that was not closed on its line, and that a quoted cell of a later row closed.
    #[error(
        "Row {line}: a quotation mark is opened in column {column} and not closed before the rows behind it. \
         This row and the next {} of the file were not read; the others were.", lines_behind(*lines)
    )]
    QuoteAstray {
        /// 1-based data row in which the mark opens, the header not counted.
        line: u64,
        /// As written in the header.
        column: String,
        /// Over how many lines of the file the row goes.
        lines: usize,
    },
    /// A row that is not kept in memory; what follows it is read.
    #[error("Row {line} is longer than a mebibyte.{}", is_quote_astray(*lines))]
    TooLong {
        /// 1-based data row, the header not counted.
        line: u64,
        /// Over how many lines of the file the row goes.
        lines: usize,
    },
    /// A zero byte in a cell: a program wrote it, and nobody sees it.
    #[error("Row {line}: in column {column} stands a control character that nobody sees.")]
    Nul {
        /// 1-based data row.
        line: u64,
        /// As written in the header.
        column: String,
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

fn fields(found: usize) -> String {
    if found == 1 { "one field".to_owned() } else { format!("{found} fields") }
}

fn lines_behind(lines: usize) -> String {
    match lines.saturating_sub(1) {
        1 => "line".to_owned(),
        more => format!("{more} lines"),
    }
}

fn is_quote_astray(lines: usize) -> String {
    if lines < 2 {
        return String::new();
    }
    format!(" It goes over {lines} lines of the file: a quotation mark is probably not closed in it.")
}
