//! `leadwire match QUERIES.csv --accounts ACCOUNTS.csv --format csv`

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use leadwire_domain::checks::is_shared_domain;
use leadwire_domain::lead::FieldError;
use leadwire_domain::matching::{Band, Book, Candidate, Query};
use leadwire_domain::sheet::{AccountSheet, QuerySheet, RowProblem};

use super::Outcome;
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

/// Reads accounts from CSV into a book to look companies up in. Rows that cannot be read are named on stderr;
/// without the rest of the file every company in it would count as new, so then there is no book.
pub(super) fn read_book(path: &Path) -> Result<Book, Box<dyn std::error::Error>> {
    let file = File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let rows = AccountSheet::open(file).map_err(|why| format!("{}: {why}", path.display()))?;
    name_unknown(path, rows.unknown_columns());
    let mut cut_off = None;
    let candidates = rows.filter_map(|row| match row {
        Ok(row) => {
            let candidate = Candidate::of_row(&row, is_shared_domain);
            if candidate.names.is_empty() {
                let (file, website) = (path.display(), &row.website);
                eprintln!("{file}: row {}: no name, and {website} is no company's own address.", row.line);
            }
            for fault in row.faults().into_iter().chain(row.doubts().into_iter().filter(is_left_out)) {
                let (file, said) = (path.display(), in_words(&fault, Words::of(Locale::English)));
                eprintln!("{file}: row {}: {}: {} It is left out.", row.line, said.field, said.message);
            }
            if row.rows_within > 0 {
                let (file, line) = (path.display(), row.line);
                eprintln!(
                    "{file}: row {line} holds lines that look like rows: is a quotation mark not closed?"
                );
            }
            Some(candidate)
        }
        Err(why @ RowProblem::Unreadable { .. }) => {
            cut_off = Some(format!("{}: {why}", path.display()));
            None
        }
        Err(why) => {
            eprintln!("{}: {why} It is left out.", path.display());
            None
        }
    });
    let book = Book::build(candidates);
    cut_off.map_or(Ok(book), |why| Err(why.into()))
}

/// Whether a doubt is about a part of the account that is not taken, not about how what is taken is read.
fn is_left_out(doubt: &FieldError) -> bool {
    doubt.code == "ACCOUNT_OWN_PARENT"
}

/// Names columns that are not read.
pub(super) fn name_unknown(path: &Path, columns: &[String]) {
    if !columns.is_empty() {
        eprintln!("{}: columns that are not read: {}", path.display(), columns.join(", "));
    }
}

pub(super) fn run(queries: &Path, accounts: &Path) -> Outcome {
    let book = read_book(accounts)?;
    let file = File::open(queries).map_err(|why| format!("{}: {why}", queries.display()))?;
    let rows = QuerySheet::open(file).map_err(|why| format!("{}: {why}", queries.display()))?;
    name_unknown(queries, rows.unknown_columns());
    let mut out = csv::Writer::from_writer(BufWriter::new(std::io::stdout().lock()));
    out.write_record(["query_id", "account_id", "score", "band"])?;
    for row in rows {
        let row = row.map_err(|why| format!("{}: {why}", queries.display()))?;
        let best = book.best(&Query::of_row(&row, is_shared_domain));
        let (account, score, band) = match &best {
            Some(best) => (best.account_id.as_str(), best.score, best.band),
            None => ("", 0.0, Band::None),
        };
        let band = match band {
            Band::Exact => "exact",
            Band::Strong => "strong",
            Band::Weak => "weak",
            Band::None => "none",
        };
        out.write_record([row.id.as_str(), account, &format!("{score:.9}"), band])?;
    }
    out.into_inner()?.flush()?;
    Ok(())
}
