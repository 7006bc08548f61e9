//! `leadwire match QUERIES.csv --accounts ACCOUNTS.csv --format csv`

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::matching::{Band, Book, Candidate, Query};
use leadwire_domain::sheet::{AccountRow, AccountSheet, QuerySheet, RowProblem, shortened};

use super::Outcome;
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

/// The accounts of a file, to look companies up in.
pub(super) struct Accounts {
    pub book: Book,
    /// What ends the command as a failure, after its answers: rows that may stand inside others.
    hidden: Option<String>,
}

impl Accounts {
    /// Whether every row of the file was read.
    pub(super) fn end(&self) -> Outcome {
        self.hidden.clone().map_or(Ok(()), |why| Err(why.into()))
    }
}

/// Reads accounts from CSV into a book to look companies up in. Rows that cannot be read are named on stderr;
/// without the rest of the file every company in it would count as new, so then there is no book.
pub(super) fn read_book(path: &Path) -> Result<Accounts, Box<dyn std::error::Error>> {
    let file = File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let rows = AccountSheet::open(file).map_err(|why| format!("{}: {why}", path.display()))?;
    name_unknown(path, rows.unknown_columns());
    let (mut cut_off, mut hidden) = (None, None);
    let candidates = rows.filter_map(|row| match row {
        Ok(row) => {
            let candidate = Candidate::of_row(&row, whose_domain);
            name_left_out(&format!("{}: row {}", path.display(), row.line), &row, &candidate);
            Some(candidate)
        }
        Err(why @ RowProblem::Unreadable { .. }) => {
            cut_off = Some(format!("{}: {why}", path.display()));
            None
        }
        Err(why) => {
            eprintln!("{}: {why} It is left out.", path.display());
            if why.may_hide_rows() {
                let said = || format!("{}: not every row could be read; the answers stand", path.display());
                hidden.get_or_insert_with(said);
            }
            None
        }
    });
    let book = Book::build(candidates);
    cut_off.map_or(Ok(Accounts { book, hidden }), |why| Err(why.into()))
}

/// Names what of an account is not taken, and what looks as if it were more than one.
fn name_left_out(place: &str, row: &AccountRow, candidate: &Candidate) {
    if candidate.names.is_empty() {
        let website = shortened(&row.website);
        eprintln!("{place}: no name, and {website} is no company's own address.");
    }
    for fault in row.faults() {
        let said = in_words(&fault, Words::of(Locale::English));
        eprintln!("{place}: {}: {} It is left out.", said.field, said.message);
    }
    if row.is_own_parent() {
        eprintln!("{place}: parent: The account names itself. It is left out.");
    }
    if row.rows_within > 0 {
        eprintln!("{place} holds lines that look like rows: is a quotation mark not closed?");
    }
}

/// Names columns that are not read.
pub(super) fn name_unknown(path: &Path, columns: &[String]) {
    if !columns.is_empty() {
        eprintln!("{}: columns that are not read: {}", path.display(), columns.join(", "));
    }
}

pub(super) fn run(queries: &Path, accounts: &Path) -> Outcome {
    let accounts = read_book(accounts)?;
    let file = File::open(queries).map_err(|why| format!("{}: {why}", queries.display()))?;
    let mut rows = QuerySheet::open(file).map_err(|why| format!("{}: {why}", queries.display()))?;
    name_unknown(queries, rows.unknown_columns());
    let mut out = csv::Writer::from_writer(BufWriter::new(std::io::stdout().lock()));
    out.write_record(["query_id", "account_id", "score", "band"])?;
    while let Some(row) = rows.next() {
        let (id, best) = match row {
            Ok(row) => {
                let best = accounts.book.best(&Query::of_row(&row, whose_domain));
                (row.id, best)
            }
            Err(why) if matches!(why, RowProblem::Unreadable { .. }) || why.may_hide_rows() => {
                out.flush()?;
                return Err(format!("{}: {why}", queries.display()).into());
            }
            // A row for every question, in order, also for one that is none.
            Err(why) => {
                eprintln!("{}: {why} It is answered with nobody.", queries.display());
                (rows.id_of_last(), None)
            }
        };
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
        out.write_record([id.as_str(), account, &format!("{score:.9}"), band])?;
    }
    out.into_inner()?.flush()?;
    accounts.end()
}
