//! A file of the operator's pipeline, of accounts or of contacts, as imports read it: its columns by their
//! headers or as somebody said them, and from any place on.

use std::io::Read;

use super::account_columns::COLUMNS as OF_AN_ACCOUNT;
use super::accounts::{self, AccountRow};
use super::columns::{Column, Mapping, guessed, letters_and_digits, understand};
use super::contacts::{self, COLUMNS as OF_A_CONTACT, ContactRow};
use super::headers::{OF_ACCOUNTS, OF_CONTACTS};
use super::problem::{RowProblem, SheetError};
use super::table::{Place, Table};

/// Among the absent columns: nothing is said of the other names that are no domains. Those that are domains
/// are all told, because a file with several columns of websites has no other place for them.
pub const OTHER_NAMES: &str = "other_names";

/// What a file holds, or a program tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Accounts,
    Contacts,
}

impl Kind {
    /// Its name in rows, addresses and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Contacts => "contacts",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Accounts, Self::Contacts].into_iter().find(|kind| kind.name() == name)
    }

    /// Every column of ours.
    pub fn fields(self) -> impl Iterator<Item = &'static str> {
        self.columns().iter().map(|column| column.name)
    }

    /// Whether somebody would be known again by columns that are said to hold these.
    pub fn is_known_by(self, has: impl Fn(&str) -> bool) -> bool {
        match self {
            Self::Accounts => has("name") || has("website"),
            Self::Contacts => contacts::is_known_by(has),
        }
    }

    fn columns(self) -> &'static [Column] {
        match self {
            Self::Accounts => &OF_AN_ACCOUNT,
            Self::Contacts => &OF_A_CONTACT,
        }
    }

    /// The same in other languages.
    fn elsewhere(self) -> &'static [Column] {
        match self {
            Self::Accounts => &OF_ACCOUNTS,
            Self::Contacts => &OF_CONTACTS,
        }
    }
}

/// Reads a file of the pipeline one row at a time.
pub struct PipelineSheet {
    kind: Kind,
    table: Table,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PipelineRow {
    Account(AccountRow),
    Contact(ContactRow),
}

/// A file as a person looks it over to say which column is which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Headers as written.
    pub header: Vec<String>,
    /// The sign that parts the fields.
    pub delimiter: char,
    /// The first values of each column that are not empty.
    pub samples: Vec<Vec<String>>,
    /// What each column may be.
    pub guesses: Vec<Option<&'static str>>,
}

/// So many values of a column are shown, of the first so many rows.
const SAMPLES: usize = 3;
const SAMPLED_ROWS: usize = 100;

impl PipelineSheet {
    /// Understands the header; a column by which somebody would be known must be there.
    pub fn open(kind: Kind, source: impl Read + Send + 'static) -> Result<PipelineSheet, SheetError> {
        let table = match kind {
            Kind::Accounts => accounts::table(source)?,
            Kind::Contacts => contacts::table(source)?,
        };
        Ok(PipelineSheet { kind, table })
    }

    /// The same where somebody said which column is which.
    pub fn open_mapped(
        kind: Kind,
        source: impl Read + Send + 'static,
        mapping: &Mapping,
    ) -> Result<PipelineSheet, SheetError> {
        let table = Table::open_mapped(source, kind.columns(), kind.elsewhere(), mapping)?;
        Ok(PipelineSheet { kind, table })
    }

    /// Headers as they are compared, in the order of the file: by them a mapping is found again.
    pub fn compared_header(header: &[String]) -> Vec<String> {
        header.iter().map(|name| letters_and_digits(name)).collect()
    }

    /// Reads the beginning of a file whose header need not be understood.
    pub fn preview(kind: Kind, source: impl Read + Send + 'static) -> Result<Preview, SheetError> {
        let (columns, elsewhere) = (kind.columns(), kind.elsewhere());
        let unread = |header: &[String]| {
            // Where it is understood, the guesses are what would be read.
            Ok(understand(header, columns, elsewhere).unwrap_or_default())
        };
        let mut table = Table::with_header(source, columns, unread)?;
        let mut samples: Vec<Vec<String>> = vec![Vec::new(); table.header().len()];
        for _ in 0..SAMPLED_ROWS {
            match table.next_row() {
                Some(Ok(_)) => {}
                Some(Err(RowProblem::Unreadable { .. })) | None => break,
                Some(Err(_)) => continue,
            }
            for (values, cell) in samples.iter_mut().zip(table.cells()) {
                if values.len() < SAMPLES && !cell.trim().is_empty() {
                    values.push(cell.trim().to_owned());
                }
            }
        }
        let guesses = guessed(table.header(), &samples, columns, elsewhere);
        let delimiter = char::from(table.delimiter());
        Ok(Preview { header: table.header().to_vec(), delimiter, samples, guesses })
    }

    /// Headers as written.
    pub fn header(&self) -> &[String] {
        self.table.header()
    }

    /// Whether a person should look it over: of most columns nobody knows what they are, and none tells what
    /// tells most of somebody, an account's name or a contact's address. It may stand among the others.
    pub fn is_half_understood(&self) -> bool {
        let unknown = self.table.unknown_columns().len();
        let tells = match self.kind {
            Kind::Accounts => self.table.has("name"),
            Kind::Contacts => contacts::EMAILS.iter().any(|name| self.table.has(name)),
        };
        !tells && 2 * unknown > self.table.header().len()
    }

    /// The sign that parts the fields.
    pub fn delimiter(&self) -> char {
        char::from(self.table.delimiter())
    }

    /// Behind the row that was read last. Reading may go on there if the file is UTF-8 with the line ends of
    /// Unix, as [`as_text`](super::as_text) gives it.
    pub fn place(&self) -> Place {
        self.table.place()
    }

    /// Goes on at a place of the same file, of which `rest` is what stands there.
    pub fn go_on(&mut self, place: Place, rest: impl Read + Send + 'static) {
        self.table.go_on(place, rest);
    }

    /// The fields of the row that was read last, as written; none of a row that nobody can read.
    pub fn cells(&self) -> Vec<String> {
        self.table.cells().map(str::to_owned).collect()
    }

    /// Fields of which the file says nothing, not even that there is nothing.
    pub fn absent_columns(&self) -> Vec<&'static str> {
        match self.kind {
            Kind::Accounts => {
                let names_all_sites = self.table.has_several("website");
                let absent = self.kind.fields().filter(|name| !self.table.has(name));
                absent
                    .map(|name| if name == "aliases" && names_all_sites { OTHER_NAMES } else { name })
                    .collect()
            }
            Kind::Contacts => contacts::absent(|name| self.table.has(name)),
        }
    }

    /// Columns that are ignored, as written.
    pub fn unknown_columns(&self) -> &[String] {
        self.table.unknown_columns()
    }
}

impl Iterator for PipelineSheet {
    type Item = Result<PipelineRow, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        let kind = self.kind;
        Some(self.table.next_row()?.and_then(|row| match kind {
            Kind::Accounts => accounts::account(&row).map(PipelineRow::Account),
            Kind::Contacts => Ok(PipelineRow::Contact(contacts::contact(&row))),
        }))
    }
}
