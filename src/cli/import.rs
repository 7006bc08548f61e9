//! `leadwire import accounts FILE.csv`

use std::fs::File;
use std::path::Path;

use super::Outcome;
use crate::config::Config;
use crate::pipeline::import_accounts;
use crate::serve;
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

pub(super) async fn run(config: Config, path: &Path) -> Outcome {
    let file = File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let app = serve::open_beside(config).await?;
    let report = import_accounts(&app, file).await?;
    let words = Words::of(Locale::English);
    if !report.unknown_columns.is_empty() {
        eprintln!("Columns that were not read: {}", report.unknown_columns.join(", "));
    }
    for row in &report.refused_rows {
        for error in &row.errors {
            let said = in_words(error, words);
            eprintln!("row {}: {}: {} {}", row.line, said.field, said.message, said.fix);
        }
    }
    println!(
        "{} rows read: {} accounts added, {} brought up to date, {} refused",
        report.read, report.added, report.updated, report.refused
    );
    Ok(())
}
