//! A row of a file as what is stored; and why it is not, in the words of errors beside fields.

use std::sync::Arc;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::Candidate;
use leadwire_domain::nothing::says_nothing;
use leadwire_domain::sheet::{AccountRow, RowProblem, SheetError, missing_in_words};

use super::{AccountDraft, ID, RefusedRow};
use crate::web::forms::error;

/// An account as it is stored; errors where there is nothing by which it would be known again, where what
/// should be is none, and where something is no text of one line.
pub(super) fn account(row: AccountRow, absent: Arc<[&'static str]>) -> Result<AccountDraft, RefusedRow> {
    let mut candidate = Candidate::of_row(&row, whose_domain);
    let mut errors = row.faults();
    errors.extend(row.unfit());
    if row.website.is_empty() && says_nothing(&row.name) {
        errors.push(error("name", "NAME_OR_WEBSITE", &[]));
    }
    if candidate.names.is_empty() {
        errors.push(of_nobody(&row));
    }
    if !errors.is_empty() {
        return Err(RefusedRow { line: row.line, errors });
    }
    candidate.parent = candidate.parent.map(|parent| format!("{ID}{parent}"));
    Ok(AccountDraft::new(identity(&row, &candidate), absent, row, candidate))
}

/// That nobody would be found by what a row says.
pub(super) fn of_nobody(row: &AccountRow) -> FieldError {
    error("website", "WEBSITE_OF_NOBODY", &[("website", row.website.clone())])
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
