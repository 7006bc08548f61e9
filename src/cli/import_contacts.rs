//! `leadwire import contacts FILE.csv`

use std::fs::File;
use std::path::Path;

use leadwire_domain::lead::FieldError;

use super::Outcome;
use crate::config::Config;
use crate::pipeline::{ContactReport, Repeats, import_contacts};
use crate::serve;
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

pub(super) async fn run(config: Config, path: &Path, last_counts: bool) -> Outcome {
    let file = File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let repeats = if last_counts { Repeats::LastCounts } else { Repeats::Refused };
    let app = serve::open_beside(config).await?;
    let report = import_contacts(&app, file, repeats).await;
    let report = report.map_err(|why| format!("{}: {why}", path.display()))?;
    tell_of_rows(&report);
    if report.read == 0 {
        eprintln!("{}: no row stands below the header", path.display());
    }
    println!(
        "{} rows read: {} contacts added, {} brought up to date, {} refused, {} with doubts",
        report.read, report.added, report.updated, report.refused, report.doubtful
    );
    end(path, &report)
}

fn tell_of_rows(report: &ContactReport) {
    let words = Words::of(Locale::English);
    if !report.unknown_columns.is_empty() {
        eprintln!("Columns that were not read: {}", report.unknown_columns.join(", "));
    }
    let say = |line: u64, errors: &[FieldError]| {
        for error in errors {
            let said = in_words(error, words);
            eprintln!("row {line}: {}: {} {}", said.field, said.message, said.fix);
        }
    };
    report.refused_rows.iter().for_each(|row| say(row.line, &row.errors));
    report.doubtful_rows.iter().for_each(|row| say(row.line, &row.doubts));
}

/// A failure where rows were not read: what was taken stands, and the file can be imported again.
fn end(path: &Path, report: &ContactReport) -> Outcome {
    let file = path.display();
    let again = "and import the whole file again: what is known is only brought up to date";
    if let Some(line) = report.broken_at {
        let why = "nothing was read from there on; the rows before it were imported";
        return Err(format!("{file}: row {line}: {why}. Correct row {line} {again}.").into());
    }
    if !report.is_whole() {
        let rows = report.hiding_in_words();
        let why = "other rows may stand inside, which were not imported; all others were";
        return Err(format!("{file}: row {rows}: {why}. Close the quotation mark {again}.").into());
    }
    Ok(())
}
