//! Import of accounts from CSV: good rows land, bad rows come back with their reasons.

use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;

use leadwire_domain::checks::is_shared_domain;
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::{AccountRow, AccountSheet, RowProblem, SheetError};

use super::{AccountDraft, store};
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::error;

/// Rows written in one transaction: large enough to be fast, small enough to let others in between.
const ROWS_AT_ONCE: usize = 1_000;
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
    let mut sheet = AccountSheet::open(file)?;
    report.unknown_columns = sheet.unknown_columns().to_vec();
    loop {
        // Reading and taking apart is work for a thread of its own, so that nobody's request waits for it.
        let read = tokio::task::spawn_blocking(move || {
            let batch = Batch::read(&mut sheet);
            (sheet, batch)
        });
        let (rest, batch) = read.await.map_err(|why| DbError::fault(&why.to_string()))?;
        sheet = rest;
        report.read += (batch.drafts.len() + batch.refused.len()) as u64;
        report.refused += batch.refused.len() as u64;
        let room = MOST_SHOWN.saturating_sub(report.refused_rows.len());
        report.refused_rows.extend(batch.refused.into_iter().take(room));
        let (written, added) = write(app, batch.drafts).await?;
        report.added += added;
        report.updated += written - added;
        if batch.is_last {
            return Ok(report);
        }
    }
}

/// Some rows of a sheet.
struct Batch {
    drafts: Vec<AccountDraft>,
    refused: Vec<RefusedRow>,
    is_last: bool,
}

impl Batch {
    fn read(sheet: &mut AccountSheet) -> Batch {
        let mut batch =
            Batch { drafts: Vec::with_capacity(ROWS_AT_ONCE), refused: Vec::new(), is_last: true };
        for row in sheet {
            let row = row.map_err(|why| RefusedRow { line: why.line(), errors: vec![row_error(&why)] });
            match row.and_then(draft) {
                Ok(draft) => batch.drafts.push(draft),
                Err(refused) => batch.refused.push(refused),
            }
            if batch.drafts.len() + batch.refused.len() >= ROWS_AT_ONCE {
                batch.is_last = false;
                break;
            }
        }
        batch
    }
}

/// Writes a batch; answers how many rows it held and how many accounts were new. Of two rows of one account
/// the later one counts.
async fn write(app: &App, drafts: Vec<AccountDraft>) -> Result<(u64, u64), DbError> {
    let rows = drafts.len() as u64;
    let mut last: HashMap<String, AccountDraft> = HashMap::with_capacity(drafts.len());
    let mut order = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if !last.contains_key(&draft.external_id) {
            order.push(draft.external_id.clone());
        }
        last.insert(draft.external_id.clone(), draft);
    }
    let drafts: Arc<Vec<_>> = Arc::new(order.iter().filter_map(|id| last.remove(id)).collect());
    let (house, now) = (app.clone(), app.clock.now());
    let added = app.db.write(move |tx| async move { store::upsert(&house, &tx, &drafts, now).await }).await?;
    Ok((rows, added as u64))
}

/// An account as it is stored; an error where there is nothing by which it would be known again.
fn draft(row: AccountRow) -> Result<AccountDraft, RefusedRow> {
    let candidate = Candidate::of_row(&row, is_shared_domain);
    if candidate.names.is_empty() {
        let website = row.website.clone();
        let errors = vec![error("website", "WEBSITE_OF_NOBODY", &[("website", website)])];
        return Err(RefusedRow { line: row.line, errors });
    }
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(AccountDraft {
        external_id: identity(&row, &candidate),
        website: row.website,
        stage: row.stage.name().to_owned(),
        last_activity: said(row.last_activity),
        owner: said(row.owner),
        candidate,
    })
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
