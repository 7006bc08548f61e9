//! `leadwire import accounts FILE.csv` and `leadwire import contacts FILE.csv`

use std::fs::File;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{Kind, Mapping, PipelineSheet, SheetError};

use super::Outcome;
use crate::app::App;
use crate::config::Config;
use crate::pipeline::{
    Columns, Import, ImportError, Reason, Repeats, RowFate, State, Wanted, import_file, list_reasons,
    wrong_in,
};
use crate::serve;
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

/// Rows that are told; all are counted, and all refused ones stand on the import's page.
const MOST_TOLD: usize = 1_000;

/// A file of accounts or of contacts, and how it is to be read.
#[derive(clap::Args)]
pub(super) struct PipelineFile {
    file: PathBuf,
    /// Where somebody stands in the file twice, the last row counts; else the later row is refused
    #[arg(long)]
    last_counts: bool,
    /// The file holds everything: what is not in it leaves the pipeline
    #[arg(long)]
    all: bool,
    /// As many may leave as would; else more than a hundred, or one in ten, wait for a yes on the import's
    /// page
    #[arg(long, requires = "all")]
    yes: bool,
    /// What a column holds, such as --map Kunde=name; may be given more than once
    #[arg(long, value_name = "HEADER=FIELD")]
    map: Vec<String>,
}

pub(super) async fn run(config: Config, kind: Kind, wanted: PipelineFile) -> Outcome {
    let path = wanted.file.as_path();
    let open = || File::open(path).map_err(|why| format!("{}: {why}", path.display()));
    let columns = if wanted.map.is_empty() {
        Columns::Known
    } else {
        Columns::Said(mapping(kind, open()?, &wanted.map)?)
    };
    let file = open()?;
    let app = serve::open_beside(config).await?;
    let how = Wanted {
        kind,
        file_name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        by: None,
        repeats: if wanted.last_counts { Repeats::LastCounts } else { Repeats::Refused },
        is_whole: wanted.all,
        may_leave: wanted.yes,
        columns,
    };
    let import = import_file(&app, file, how, &mut tell_progress).await;
    let import = import.map_err(|why| refusal(path, &why))?;
    tell(&app, path, &import).await?;
    end(path, &import)
}

/// Why the file was not taken in, and what helps.
fn refusal(path: &Path, why: &ImportError) -> String {
    use SheetError::{DuplicateColumn, MissingColumns, NoHeader};
    let is_unclear =
        matches!(why, ImportError::Sheet(DuplicateColumn { .. } | MissingColumns { .. } | NoHeader { .. }));
    let help = if is_unclear { " Or say which column is which: --map HEADER=FIELD" } else { "" };
    format!("{}: {why}{help}", path.display())
}

/// The columns as the arguments say them, the others by their headers.
fn mapping(kind: Kind, file: File, said: &[String]) -> Result<Mapping, Box<dyn std::error::Error>> {
    let seen = PipelineSheet::preview(kind, file)?;
    let mut mapping: Mapping = vec![None; seen.header.len()];
    for one in said {
        let (header, field) =
            one.rsplit_once('=').ok_or_else(|| format!("--map {one}: write HEADER=FIELD"))?;
        let at = seen.header.iter().position(|name| name == header);
        let at = at.ok_or_else(|| format!("--map {one}: no column is called {header}"))?;
        if !kind.fields().any(|known| known == field) {
            let fields: Vec<&str> = kind.fields().collect();
            return Err(format!("--map {one}: {field} is none of {}", fields.join(", ")).into());
        }
        mapping[at] = Some(field.to_owned());
    }
    let told: Vec<String> = mapping.iter().flatten().cloned().collect();
    for (column, guess) in mapping.iter_mut().zip(seen.guesses) {
        let is_free = |field: &&str| !told.iter().any(|taken| taken == field);
        if column.is_none() {
            *column = guess.filter(is_free).map(str::to_owned);
        }
    }
    if let Some(wrong) = wrong_in(kind, &mapping).first() {
        let said = in_words(wrong, Words::of(Locale::English));
        return Err(format!("{} {}", said.message, said.fix).into());
    }
    Ok(mapping)
}

/// The line on a terminal that says how far it came; nobody reads one in a log.
fn tell_progress(import: &Import) {
    let mut out = std::io::stderr();
    if !out.is_terminal() {
        return;
    }
    let words = import.progress_in_words(Words::of(Locale::English));
    let ends = if import.percent() == 100 { "\n" } else { "" };
    // What stood there is longer at times.
    let _ = write!(out, "\r\u{1b}[K{} % {words}{ends}", import.percent());
    let _ = out.flush();
}

async fn tell(app: &App, path: &Path, import: &Import) -> Outcome {
    let words = Words::of(Locale::English);
    let told = &import.told;
    if !told.unknown_columns.is_empty() {
        eprintln!("Columns that were not read: {}", told.unknown_columns.join(", "));
    }
    let say = |line: u64, errors: &[FieldError]| {
        for error in errors {
            let said = in_words(error, words);
            eprintln!("row {line}: {}: {} {}", said.field, said.message, said.fix);
        }
    };
    for fate in [RowFate::Refused, RowFate::Doubtful] {
        for Reason { line, errors, .. } in list_reasons(app, import, fate, 0, MOST_TOLD).await? {
            say(line, &errors);
        }
    }
    for (relatives, one, more) in [
        (
            &told.without_parent,
            "names a parent that is not in the pipeline",
            "name a parent that is not in the pipeline",
        ),
        (
            &told.in_circles,
            "belongs to itself through its parents",
            "belong to themselves through their parents",
        ),
    ] {
        if relatives.count > 0 {
            let (count, first) = (relatives.count, relatives.in_words());
            match count {
                1 => eprintln!("1 account {one}: {first}"),
                _ => eprintln!("{count} accounts {more}: {first}"),
            }
        }
    }
    let counts = import.counts;
    if counts.read == 0 {
        eprintln!("{}: no row stands below the header", path.display());
    }
    println!(
        "{} rows read: {} {} added, {} brought up to date, {} refused, {} with doubts",
        counts.read,
        counts.added,
        import.kind.name(),
        counts.updated,
        counts.refused,
        counts.doubtful
    );
    tell_of_leaving(path, import);
    Ok(())
}

fn tell_of_leaving(path: &Path, import: &Import) {
    let (file, asked, what) = (path.display(), import.asked, import.kind.name());
    if import.departed > 0 {
        println!("{} {what} that are not in the file left the pipeline", import.departed);
    }
    if import.told.kept_all {
        eprintln!("{file}: not all rows were taken, so nobody leaves the pipeline ({asked} are not in it)");
    }
    if import.state == State::Asking {
        eprintln!(
            "{file}: {asked} {what} are not in the file. They leave when you say so at \
             /console/imports/{}, or when you import it again with --all --yes",
            import.id
        );
    }
}

/// A failure where rows were not read: what was taken stands, and the file can be imported again.
fn end(path: &Path, import: &Import) -> Outcome {
    let file = path.display();
    let again = "and import the whole file again: what is known is only brought up to date";
    if let Some(line) = import.told.broken_at {
        let why = "nothing was read from there on; the rows before it were imported";
        return Err(format!("{file}: row {line}: {why}. Correct row {line} {again}.").into());
    }
    if !import.is_all_read() {
        let rows = import.told.hiding_in_words();
        let why = "other rows may stand inside, which were not imported; all others were";
        return Err(format!("{file}: row {rows}: {why}. Close the quotation mark {again}.").into());
    }
    if matches!(import.state, State::Failed | State::Stopped) {
        let page = format!("/console/imports/{}", import.id);
        return Err(format!("{file}: the import did not come to its end; see {page}").into());
    }
    Ok(())
}
