//! Files that are brought into the pipeline, each by a job that stops, goes on, and survives its process.

mod drafts;
mod file;
mod job;
mod leave;
mod mails;
mod read;
mod refused;
mod run;
mod state;
mod verbs;
mod words;

pub use job::{BringIn, ForgetOldImports};
pub use refused::{Reason, RowFate, header_line, line_of_reasons, list_reasons};
pub use run::{Advance, advance};
pub use state::{Act, State};
pub use verbs::{Begun, assign, begin, import_file, preview, take_act, wrong_in};

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{Kind, Mapping, Place, SheetError};
use serde::{Deserialize, Serialize};

use crate::db::DbError;
use crate::web::Words;
use crate::web::forms::in_words;

/// What becomes of a row whose account stands in the file already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeats {
    /// It comes back: which of the two is right, only the operator knows.
    #[default]
    Refused,
    /// The last row of an account counts.
    LastCounts,
}

/// How a file is to be brought in.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub kind: Kind,
    pub file_name: String,
    /// Nobody at the command line.
    pub by: Option<PersonId>,
    pub repeats: Repeats,
    /// The file holds all of its kind: those that are not in it leave the pipeline.
    pub is_whole: bool,
    /// As many may leave as would.
    pub may_leave: bool,
    pub columns: Columns,
}

/// Who says which column of a file is which.
#[derive(Debug, Clone, Default)]
pub enum Columns {
    /// Their names, or what was said of a file with the same names.
    #[default]
    Known,
    /// A person, where their names do not.
    OrAsk,
    /// A person in any case.
    Ask,
    /// It is said already.
    Said(Mapping),
}

/// Why a file cannot be brought in at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// An import as it stands.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: String,
    pub number: i64,
    pub kind: Kind,
    pub started_by: Option<PersonId>,
    pub started_at: Timestamp,
    pub file_name: String,
    /// Of the file as UTF-8 text.
    pub bytes: u64,
    pub repeats: Repeats,
    pub is_whole: bool,
    pub may_leave: bool,
    /// As written.
    pub header: Vec<String>,
    pub delimiter: char,
    pub mapping: Option<Mapping>,
    pub state: State,
    /// How far it came.
    pub place: Place,
    pub counts: Counts,
    /// Those that would leave.
    pub asked: u64,
    /// Those that left.
    pub departed: u64,
    /// Time spent on it, in microseconds.
    pub worked: i64,
    pub told: Told,
    pub error: Option<FieldError>,
    pub ended_at: Option<Timestamp>,
}

/// Rows of an import by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Data rows read.
    pub read: u64,
    pub added: u64,
    /// Known before, and brought up to date.
    pub updated: u64,
    pub refused: u64,
    /// Rows that landed with a doubt.
    pub doubtful: u64,
}

/// What is told of a file beside its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    pub unknown_columns: Vec<String>,
    /// The row with which reading ended before the file did. The rows before it were taken.
    pub broken_at: Option<u64>,
    /// Refused rows that may hold others which nobody read.
    pub may_hide: Vec<u64>,
    /// Accounts that name a parent which is not in the pipeline.
    pub without_parent: Relatives,
    /// Accounts whose parents lead back to themselves.
    pub in_circles: Relatives,
    /// The file holds all accounts, but not all of its rows were taken: nobody leaves because of it.
    pub kept_all: bool,
}

/// Accounts whose parents are doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Relatives {
    pub count: u64,
    /// The first of them: the account's name, and its parent's id.
    pub first: Vec<(String, String)>,
}

impl Relatives {
    /// The first of them, each with its parent's id.
    pub fn in_words(&self) -> String {
        let first = self.first.iter().map(|(name, parent)| format!("{name} ({parent})"));
        first.collect::<Vec<_>>().join(", ")
    }
}

impl Import {
    /// How much of the file is read, in percent.
    pub fn percent(&self) -> u64 {
        (self.place.bytes.min(self.bytes) * 100).checked_div(self.bytes).unwrap_or(100)
    }

    /// Rows in a second of work; nothing as long as nobody can tell.
    pub fn rate(&self) -> Option<u64> {
        let worked = u64::try_from(self.worked).ok().filter(|worked| *worked >= SECOND)?;
        Some(self.counts.read.saturating_mul(SECOND) / worked)
    }

    /// Seconds of work that are left, as far as they can be told.
    pub fn seconds_left(&self) -> Option<u64> {
        let worked = u64::try_from(self.worked).ok().filter(|worked| *worked >= SECOND)?;
        let (done, all) = (self.place.bytes.min(self.bytes), self.bytes);
        (done > 0).then(|| (u128::from(worked) * u128::from(all - done) / u128::from(done)) as u64 / SECOND)
    }

    /// Whether every row of the file was read, if only to be refused.
    pub fn is_all_read(&self) -> bool {
        self.told.broken_at.is_none() && self.told.may_hide.is_empty()
    }
}

/// In microseconds.
const SECOND: u64 = 1_000_000;

impl Told {
    /// The rows that may hold others, as people read them.
    pub fn hiding_in_words(&self) -> String {
        self.may_hide.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
    }
}

/// What is wrong with a file, as one line.
pub fn in_one_line(why: &FieldError, t: Words) -> String {
    let said = in_words(why, t);
    format!("{} {}", said.message, said.fix).trim().to_owned()
}
