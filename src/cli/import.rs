//! `leadwire import accounts FILE.csv`

use std::fs::File;
use std::path::Path;

use leadwire_domain::lead::FieldError;

use super::Outcome;
use crate::config::Config;
use crate::pipeline::{Repeats, import_accounts};
use crate::serve;
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

pub(super) async fn run(config: Config, path: &Path, last_counts: bool) -> Outcome {
    let file = File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let repeats = if last_counts { Repeats::LastCounts } else { Repeats::Refused };
    let app = serve::open_beside(config).await?;
    let report = import_accounts(&app, file, repeats).await?;
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
    if report.without_parent > 0 {
        let (count, first) = (report.without_parent, report.parents_in_words());
        eprintln!("{count} accounts name a parent that is not in the pipeline: {first}");
    }
    println!(
        "{} rows read: {} accounts added, {} brought up to date, {} refused, {} with doubts",
        report.read, report.added, report.updated, report.refused, report.doubtful
    );
    Ok(())
}
