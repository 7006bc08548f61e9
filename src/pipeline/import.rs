//! Import of accounts from CSV: good rows land, bad rows come back with their reasons.

use std::io::Read;

use leadwire_domain::checks::is_shared_domain;
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::{AccountRow, AccountSheet, RowProblem, SheetError};

use super::{AccountDraft, store};
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::error;

/// Rows written in one transaction: large enough to be fast, small enough to let others in between.
const ROWS_AT_ONCE: usize = 500;
/// Refused rows that are kept to be shown; all are counted.
const MOST_SHOWN: usize = 1_000;

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    /// Data rows read.
    pub read: u64,
    pub added: u64,
    /// Known before, and brought up to date.
    pub updated: u64,
    pub refused: u64,
    pub refused_rows: Vec<RefusedRow>,
    pub unknown_columns: Vec<String>,
}

/// A row that did not land.
#[derive(Debug, Clone)]
pub struct RefusedRow {
    /// 1-based data row, header not counted.
    pub line: u64,
    pub errors: Vec<FieldError>,
}

/// Why an import could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("only the owner and managers import accounts")]
    NotAllowed,
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Reads accounts from CSV and writes them in batches. An account that is known by its id is brought up to
/// date; reading the same file twice changes nothing.
///
/// # Errors
/// A file that is no table; database faults (what was written before them stays, and the import can be
/// repeated).
pub async fn import_accounts(
    app: &App,
    file: impl Read + Send + 'static,
) -> Result<ImportReport, ImportError> {
    let mut report = ImportReport::default();
    let mut rows = AccountSheet::open(file)?;
    let mut batch = Vec::with_capacity(ROWS_AT_ONCE);
    report.unknown_columns = rows.unknown_columns().to_vec();
    loop {
        let next = rows.next();
        let is_over = next.is_none();
        if let Some(row) = next {
            report.read += 1;
            match row {
                Ok(row) => batch.push(draft(row)),
                Err(why) => {
                    report.refused += 1;
                    if report.refused_rows.len() < MOST_SHOWN {
                        report
                            .refused_rows
                            .push(RefusedRow { line: why.line(), errors: vec![row_error(&why)] });
                    }
                }
            }
            if batch.len() < ROWS_AT_ONCE {
                continue;
            }
        }
        let (written, added) = write(app, std::mem::take(&mut batch)).await?;
        report.added += added;
        report.updated += written - added;
        if is_over {
            return Ok(report);
        }
    }
}

async fn write(app: &App, drafts: Vec<AccountDraft>) -> Result<(u64, u64), DbError> {
    let written = drafts.len() as u64;
    let (house, now) = (app.clone(), app.clock.now());
    let drafts = std::sync::Arc::new(drafts);
    let added = app.db.write(move |tx| async move { store::upsert(&house, &tx, &drafts, now).await }).await?;
    Ok((written, added as u64))
}

fn draft(row: AccountRow) -> AccountDraft {
    let candidate = Candidate::of_row(&row, is_shared_domain);
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    AccountDraft {
        external_id: identity(&row, &candidate),
        website: row.website,
        stage: row.stage.name().to_owned(),
        last_activity: said(row.last_activity),
        candidate,
    }
}

/// Who an account is (interface.md, ACCOUNTS): its id; without one its domain and name, without a domain name
/// and country. A row number would be another company in the next export, so it is never an identity that is
/// stored.
fn identity(row: &AccountRow, candidate: &Candidate) -> String {
    let name = row.name.to_lowercase();
    if row.has_own_id {
        return format!("id:{}", row.id);
    }
    match candidate.domains.first() {
        Some(domain) => format!("domain:{domain}:{name}"),
        None => format!("name:{}:{name}", candidate.country.as_deref().unwrap_or("")),
    }
}

/// A row that cannot be read, as an error beside its field.
pub fn row_error(why: &RowProblem) -> FieldError {
    match why {
        RowProblem::FieldCount { expected, found, .. } => {
            error("row", "ROW_FIELDS", &[("expected", expected.to_string()), ("found", found.to_string())])
        }
        RowProblem::Missing { .. } => error("name", "NAME_OR_WEBSITE", &[]),
        RowProblem::Unreadable { why, .. } => {
            error("row", "ROW_UNREADABLE", &[("why", why.name().to_owned())])
        }
    }
}

/// A file that cannot be read at all, as an error beside its field.
pub fn sheet_error(why: &SheetError) -> FieldError {
    let args = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
    let (code, args) = match why {
        SheetError::Empty => ("SHEET_EMPTY", Vec::new()),
        SheetError::NotCsv { looks_like } => ("SHEET_NOT_CSV", args("kind", looks_like.name())),
        SheetError::NoHeader { first_line } => ("SHEET_NO_HEADER", args("line", first_line)),
        SheetError::DuplicateColumn { first, second, .. } => {
            ("SHEET_COLUMN_TWICE", args("columns", &format!("{first}, {second}")))
        }
        SheetError::MissingColumns(columns) => ("SHEET_COLUMN_MISSING", args("columns", &columns.join(", "))),
        SheetError::Unreadable(why) => ("SHEET_UNREADABLE", args("why", why.name())),
    };
    FieldError { field: "file".to_owned(), code: code.to_owned(), args, suggestion: None }
}
