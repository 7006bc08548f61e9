//! Import of accounts from CSV: good rows land, bad rows come back with their reasons.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Read;
use std::sync::Arc;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::company_number::is_unique;
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::{AccountRow, AccountSheet, RowProblem, SheetError, missing_in_words};

use super::report::{DoubtfulRow, ImportReport, RefusedRow};
use super::{Account, AccountDraft, Fate, ID, store};
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::error;

/// Rows written in one transaction: large enough to be fast, small enough to let others in between.
pub(super) const ROWS_AT_ONCE: usize = 1_000;
/// What becomes of a row whose account stands in the file already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeats {
    /// It comes back: which of the two is right, only the operator knows.
    #[default]
    Refused,
    /// The last row of an account counts.
    LastCounts,
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
/// date in the columns that the file has; reading the same file twice changes nothing. An account that stands
/// in one file twice is one row too many, unless `repeats` says that the last counts. Where reading breaks
/// off, what was read before stays, and the report says so.
///
/// # Errors
/// A file that is no table; database faults (what was written before them stays, and the import can be
/// repeated).
pub async fn import_accounts(
    app: &App,
    file: impl Read + Send + 'static,
    repeats: Repeats,
) -> Result<ImportReport, ImportError> {
    let mut report = ImportReport::default();
    let begun = app.clock.now();
    let sheet = AccountSheet::open(file)?;
    report.unknown_columns = sheet.unknown_columns().to_vec();
    let absent = sheet.absent_columns().into();
    let mut reader = Reader { sheet, absent, repeats, seen: HashMap::new() };
    loop {
        // Reading and taking apart is work for a thread of its own, so that nobody's request waits for it.
        let read = tokio::task::spawn_blocking(move || {
            let batch = reader.batch();
            (reader, batch)
        });
        let (rest, batch) = read.await.map_err(|why| DbError::fault(&why.to_string()))?;
        reader = rest;
        report.read += (batch.drafts.len() + batch.refused.len()) as u64;
        batch.unread.iter().for_each(|why| report.miss(why));
        report.refuse(batch.refused);
        let written = batch.drafts.len() as u64;
        let (added, twins) = write(app, batch.drafts).await?;
        report.doubt(together(batch.doubtful, twins));
        report.added += added;
        report.updated += written - added;
        if batch.is_last {
            break;
        }
    }
    let relatives = app.db.read(move |tx| async move {
        Ok::<_, DbError>((store::orphans(&tx, begun).await?, store::circles(&tx, begun).await?))
    });
    (report.without_parent, report.in_circles) = relatives.await?;
    Ok(report)
}

/// Doubts of one row stand together, in the order of the file.
fn together(doubtful: Vec<DoubtfulRow>, more: Vec<DoubtfulRow>) -> Vec<DoubtfulRow> {
    let mut by_line: BTreeMap<u64, Vec<FieldError>> = BTreeMap::new();
    for row in doubtful.into_iter().chain(more) {
        by_line.entry(row.line).or_default().extend(row.doubts);
    }
    by_line.into_iter().map(|(line, doubts)| DoubtfulRow { line, doubts }).collect()
}

/// Some rows of a sheet.
#[derive(Default)]
struct Batch {
    drafts: Vec<AccountDraft>,
    refused: Vec<RefusedRow>,
    /// Why rows could not be read, where others may be missing because of it.
    unread: Vec<RowProblem>,
    doubtful: Vec<DoubtfulRow>,
    is_last: bool,
}

/// A sheet that is being read, and which accounts stood in it.
struct Reader {
    sheet: AccountSheet,
    absent: Arc<[&'static str]>,
    repeats: Repeats,
    /// The line of every account so far, under a hash of its identity: a million of them stay small.
    seen: HashMap<u64, u64>,
}

impl Reader {
    fn batch(&mut self) -> Batch {
        let mut batch = Batch { is_last: true, ..Batch::default() };
        while let Some(row) = self.sheet.next() {
            batch.unread.extend(row.as_ref().err().filter(|why| why.may_hide_rows()).cloned());
            let row = row.map_err(|why| RefusedRow { line: why.line(), errors: vec![row_error(&why)] });
            match row.and_then(|row| self.take(row)) {
                Ok((draft, doubts)) => {
                    batch.drafts.push(draft);
                    batch.doubtful.extend(doubts);
                }
                Err(refused) => batch.refused.push(refused),
            }
            if batch.drafts.len() + batch.refused.len() >= ROWS_AT_ONCE {
                batch.is_last = false;
                break;
            }
        }
        batch
    }

    /// A row as an account, and what of it is doubtful; or why it comes back.
    fn take(&mut self, row: AccountRow) -> Result<(AccountDraft, Option<DoubtfulRow>), RefusedRow> {
        let (line, mut doubts) = (row.line, row.doubts());
        let name = if row.has_own_id { row.id.clone() } else { row.name.clone() };
        let field = if row.has_own_id { "id" } else { "name" };
        let draft = draft(row, self.absent.clone())?;
        let before = self.seen.insert(hashed(&draft.external_id), line);
        if let Some(before) = before {
            let args = [("value", name), ("before", before.to_string()), ("row", line.to_string())];
            if self.repeats == Repeats::Refused {
                self.seen.insert(hashed(&draft.external_id), before);
                return Err(RefusedRow { line, errors: vec![error(field, "ACCOUNT_TWICE", &args)] });
            }
            doubts.push(error(field, "ACCOUNT_REPLACED", &args));
        }
        let doubtful = (!doubts.is_empty()).then_some(DoubtfulRow { line, doubts });
        Ok((draft, doubtful))
    }
}

pub(super) fn hashed(identity: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    identity.hash(&mut hasher);
    hasher.finish()
}

/// Writes a batch; answers how many accounts were new, and the rows whose numbers other accounts bear too. Of
/// two rows of one account the later one counts.
async fn write(app: &App, drafts: Vec<AccountDraft>) -> Result<(u64, Vec<DoubtfulRow>), DbError> {
    let mut last: HashMap<String, AccountDraft> = HashMap::with_capacity(drafts.len());
    let mut order = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if !last.contains_key(&draft.external_id) {
            order.push(draft.external_id.clone());
        }
        last.insert(draft.external_id.clone(), draft);
    }
    let drafts: Arc<Vec<_>> = Arc::new(order.iter().filter_map(|id| last.remove(id)).collect());
    let (house, now, written) = (app.clone(), app.clock.now(), drafts.clone());
    let fates =
        app.db.write(move |tx| async move { store::upsert(&house, &tx, &written, now).await }).await?;
    let added = fates.iter().filter(|fate| **fate == Fate::Added).count();
    Ok((added as u64, twins(app, &drafts).await?))
}

/// Rows with a number that another account bears too: it may be one company that stands there twice.
async fn twins(app: &App, drafts: &[AccountDraft]) -> Result<Vec<DoubtfulRow>, DbError> {
    let own = |draft: &AccountDraft| -> Vec<String> {
        draft.candidate.ids.iter().filter(|number| is_unique(number)).cloned().collect()
    };
    let numbers: Vec<String> = drafts.iter().flat_map(own).collect();
    let bearers = app.db.read(move |tx| async move { store::bearers(&tx, &numbers).await }).await?;
    let mut accounts: HashMap<&str, Vec<&Account>> = HashMap::new();
    for account in &bearers {
        account.numbers.iter().for_each(|number| accounts.entry(number).or_default().push(account));
    }
    let doubt = |draft: &AccountDraft| {
        own(draft).iter().find_map(|number| {
            let bearers = accounts.get(number.as_str())?;
            let other = bearers.iter().find(|other| other.external_id != draft.external_id)?;
            let field = if number.contains(' ') { "company_number" } else { "vat_number" };
            let args = [("value", number.clone()), ("account", other.name.clone())];
            let doubts = vec![error(field, "ACCOUNT_SAME_NUMBER", &args)];
            Some(DoubtfulRow { line: draft.row.line, doubts })
        })
    };
    Ok(drafts.iter().filter_map(doubt).collect())
}

/// An account as it is stored; errors where there is nothing by which it would be known again, or where what
/// should be is none.
fn draft(row: AccountRow, absent: Arc<[&'static str]>) -> Result<AccountDraft, RefusedRow> {
    let mut candidate = Candidate::of_row(&row, whose_domain);
    let mut errors = row.faults();
    if candidate.names.is_empty() {
        errors.push(error("website", "WEBSITE_OF_NOBODY", &[("website", row.website.clone())]));
    }
    if !errors.is_empty() {
        return Err(RefusedRow { line: row.line, errors });
    }
    candidate.parent = candidate.parent.map(|parent| format!("{ID}{parent}"));
    Ok(AccountDraft { external_id: identity(&row, &candidate), absent, row, candidate })
}

/// Who an account is (interface.md, ACCOUNTS): its id; without one its domain and name, without a domain name
/// and country. A row number would be another company in the next export, so it is never an identity that is
/// stored.
fn identity(row: &AccountRow, candidate: &Candidate) -> String {
    let name = row.name.to_lowercase();
    if row.has_own_id {
        return format!("{ID}{}", row.id);
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
            let is_one = if *found == 1 { "yes" } else { "no" };
            let args = [("expected", expected.to_string()), ("found", found.to_string())];
            error("row", "ROW_FIELDS", &args).arg("is_one", is_one)
        }
        RowProblem::QuoteAstray { column, lines, .. } => {
            error("row", "QUOTE_ASTRAY", &[("column", column.clone()), ("lines", lines.to_string())])
        }
        RowProblem::TooLong { .. } => error("row", "ROW_TOO_LONG", &[]),
        RowProblem::Nul { column, .. } => error(column, "CONTROL_CHARACTER", &[]),
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
        SheetError::MissingColumns { columns, unread } => {
            let mut told = args("columns", &missing_in_words(columns));
            told.push(("unread".to_owned(), unread.join(", ")));
            told.push(("has_unread".to_owned(), if unread.is_empty() { "no" } else { "yes" }.to_owned()));
            ("SHEET_COLUMN_MISSING", told)
        }
        SheetError::Unreadable(why) => ("SHEET_UNREADABLE", args("why", why.name())),
    };
    FieldError { field: "file".to_owned(), code: code.to_owned(), args, suggestion: None }
}
