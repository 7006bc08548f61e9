//! Import of facts from CSV: customers who are told of whole land, rows that cannot be taken come back with
//! their reasons.

use std::fs::File;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use futures_util::future::join_all;
use leadwire_domain::lead::FieldError;
use leadwire_domain::reward::Difference;
use leadwire_domain::sheet::{BillingSheet, ReadProblem, SheetError};

use super::rows::{Gathering, Sorted, Whole};
use super::{FactsError, Source, Standing, take};
use crate::app::App;
use crate::db::DbError;
use crate::pipeline::{ImportError, RefusedRow, row_error};

/// The lines of an invoice may stand anywhere in a file. So a file is read once for every so many bytes of
/// it, each time for another part of the customers: memory holds one part, however large the file.
const PART_BYTES: u64 = 16 * 1024 * 1024;
/// Customers written at once; the database keeps those who wait together in one commit.
const AT_ONCE: usize = 16;
/// Refused rows that are kept to be shown; all are counted.
const MOST_SHOWN: usize = 1_000;

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct FactsReport {
    /// Customers whose facts were taken.
    pub customers: usize,
    /// Of these, customers that wait for a person.
    pub waiting: usize,
    /// Facts that were not known before.
    pub new: usize,
    /// Facts that were.
    pub known: usize,
    /// Customers of whom nothing was taken, because a row of theirs cannot be.
    pub left_out: usize,
    pub refused: usize,
    /// In the order of the file.
    pub refused_rows: Vec<RefusedRow>,
    pub unknown_columns: Vec<String>,
}

/// Reads facts from a CSV file. Reading it twice changes nothing.
///
/// # Errors
/// A file that is no table; database faults (what was written before them stays, and the import can be
/// repeated).
pub async fn import_facts(app: &App, path: &Path) -> Result<FactsReport, ImportError> {
    let mut report = FactsReport::default();
    let size = std::fs::metadata(path).map_err(|why| unreadable(&why))?.len();
    let parts = size / PART_BYTES + 1;
    for part in 0..parts {
        let path = path.to_owned();
        // Reading and taking apart is work for a thread of its own, so that nobody's request waits for it.
        let read = tokio::task::spawn_blocking(move || read_part(path, part, parts));
        let (sorted, unknown) = read.await.map_err(|why| DbError::fault(&why.to_string()))??;
        report.unknown_columns = unknown;
        report.left_out += sorted.left_out;
        report.refuse(sorted.refused);
        for some in sorted.whole.chunks(AT_ONCE) {
            write(app, some, &mut report).await?;
        }
    }
    report.refused_rows.sort_by_key(|row| row.line);
    Ok(report)
}

fn unreadable(why: &std::io::Error) -> SheetError {
    SheetError::Unreadable(ReadProblem::Io(why.to_string()))
}

/// Reads what a file tells of one part of the customers; the first part names the rows that are no rows.
fn read_part(path: PathBuf, part: u64, parts: u64) -> Result<(Sorted, Vec<String>), SheetError> {
    let sheet = BillingSheet::open(File::open(path).map_err(|why| unreadable(&why))?)?;
    let unknown = sheet.unknown_columns().to_vec();
    let (mut gathering, mut broken) = (Gathering::default(), Vec::new());
    for row in sheet {
        match row {
            Ok(row) if part_of(row.text("external_id"), parts) == part => gathering.add(&row),
            Ok(_) => {}
            Err(why) if part == 0 => {
                broken.push(RefusedRow { line: why.line(), errors: vec![row_error(&why)] });
            }
            Err(_) => {}
        }
    }
    let mut sorted = gathering.sort();
    sorted.refused.extend(broken);
    Ok((sorted, unknown))
}

fn part_of(external_id: &str, parts: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    external_id.hash(&mut hasher);
    hasher.finish() % parts
}

async fn write(app: &App, some: &[Whole], report: &mut FactsReport) -> Result<(), DbError> {
    let taken = some.iter().map(|one| take(app, Source::Csv, one.posting.clone()));
    for (one, outcome) in some.iter().zip(join_all(taken).await) {
        let (kind, id, error) = match outcome {
            Ok(taken) => {
                report.customers += 1;
                report.waiting += usize::from(matches!(taken.customer.standing, Standing::Waiting(_)));
                report.new += taken.new;
                report.known += taken.known;
                continue;
            }
            Err(FactsError::OfOtherCustomer { kind, id, customer }) => {
                let error = FieldError::new("external_id", "FACT_OF_OTHER_CUSTOMER");
                (kind, id, error.arg("customer", customer))
            }
            Err(FactsError::Differs { kind, id, difference: Difference { field, known, told } }) => {
                let column = if field == "lines" { "line_net" } else { field };
                let error = FieldError::new(column, "FACT_DIFFERS").arg("name", field);
                (kind, id, error.arg("known", known).arg("told", told))
            }
            Err(FactsError::Fault(why)) => return Err(why),
        };
        let (line, errors) = (one.row_of(kind, &id), vec![error.arg("kind", kind).arg("id", id)]);
        report.left_out += 1;
        report.refuse(vec![RefusedRow { line, errors }]);
    }
    Ok(())
}

impl FactsReport {
    fn refuse(&mut self, rows: Vec<RefusedRow>) {
        self.refused += rows.len();
        let room = MOST_SHOWN.saturating_sub(self.refused_rows.len());
        self.refused_rows.extend(rows.into_iter().take(room));
    }
}
