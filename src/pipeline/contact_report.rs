//! What an import of contacts did, for pages and the command line.

use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::RowProblem;

use super::RefusedRow;

/// Refused rows that are kept to be shown; all are counted.
const MOST_SHOWN: usize = 1_000;

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct ContactReport {
    /// Data rows read.
    pub read: u64,
    pub added: u64,
    /// Known before, and brought up to date.
    pub updated: u64,
    pub refused: u64,
    pub refused_rows: Vec<RefusedRow>,
    /// Rows that landed with a doubt.
    pub doubtful: u64,
    pub doubtful_rows: Vec<DoubtfulRow>,
    pub unknown_columns: Vec<String>,
    /// The row with which reading ended before the file did. The rows before it were taken.
    pub broken_at: Option<u64>,
    /// Refused rows that may hold others which nobody read.
    pub may_hide: Vec<u64>,
}

impl ContactReport {
    /// Whether every row of the file was read, if only to be refused.
    pub fn is_whole(&self) -> bool {
        self.broken_at.is_none() && self.may_hide.is_empty()
    }

    /// The rows that may hold others, as people read them.
    pub fn hiding_in_words(&self) -> String {
        self.may_hide.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Adds what reading some more rows came to.
    pub(super) fn add(&mut self, more: ContactReport) {
        self.read += more.read;
        self.refuse(more.refused_rows);
        self.doubt(more.doubtful_rows);
        self.broken_at = self.broken_at.or(more.broken_at);
        let room = MOST_SHOWN.saturating_sub(self.may_hide.len());
        self.may_hide.extend(more.may_hide.into_iter().take(room));
    }

    pub(super) fn refuse(&mut self, rows: Vec<RefusedRow>) {
        self.refused += rows.len() as u64;
        let room = MOST_SHOWN.saturating_sub(self.refused_rows.len());
        self.refused_rows.extend(rows.into_iter().take(room));
    }

    pub(super) fn doubt(&mut self, rows: Vec<DoubtfulRow>) {
        self.doubtful += rows.len() as u64;
        let room = MOST_SHOWN.saturating_sub(self.doubtful_rows.len());
        self.doubtful_rows.extend(rows.into_iter().take(room));
    }

    /// Notes what a row that cannot be read means for the rows behind it.
    pub(super) fn miss(&mut self, why: &RowProblem) {
        match why {
            RowProblem::Unreadable { line, .. } => self.broken_at = Some(*line),
            why if why.may_hide_rows() && self.may_hide.len() < MOST_SHOWN => self.may_hide.push(why.line()),
            _ => {}
        }
    }
}

/// A row that landed though not all of it was taken as it is written.
#[derive(Debug, Clone)]
pub struct DoubtfulRow {
    /// 1-based data row, header not counted.
    pub line: u64,
    pub doubts: Vec<FieldError>,
}
