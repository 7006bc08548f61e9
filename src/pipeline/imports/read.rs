//! Reading a stored file: rows taken apart into what is written, on a thread ahead of the writing.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{Kind, PipelineSheet, Place, ReadProblem, RowProblem, SheetError};
use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};

use super::super::RefusedRow;
use super::super::draft::row_error;
use super::drafts::{Draft, Drafts};
use super::file::Stored;
use super::{Import, Repeats};
use crate::app::App;

/// Batches that are read while one is written.
const AHEAD: usize = 2;

/// Some rows of a file, taken apart.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) drafts: Drafts,
    /// The row of each draft.
    pub(super) rows: Vec<RowOfDraft>,
    pub(super) refused: Vec<Refused>,
    /// Rows that another row of the batch has replaced.
    pub(super) replaced: u64,
    /// Why rows could not be read, where others may be missing because of it.
    pub(super) unread: Vec<RowProblem>,
    /// Behind the last of its rows.
    pub(super) place: Place,
    pub(super) is_last: bool,
}

/// What is known of a row beside what it brings.
#[derive(Debug)]
pub(super) struct RowOfDraft {
    pub(super) doubts: Vec<FieldError>,
    /// As written.
    pub(super) cells: Vec<String>,
}

/// A row that does not land.
#[derive(Debug)]
pub(super) struct Refused {
    /// 1-based data row, header not counted.
    pub(super) line: u64,
    pub(super) errors: Vec<FieldError>,
    /// As written; none of a row that nobody can read.
    pub(super) cells: Vec<String>,
}

/// What is read of a file.
pub(super) struct Reading {
    /// A batch that cannot be read is the last: the database did not give a piece of the file, and the rows
    /// in it must not be taken for refused.
    pub(super) batches: mpsc::Receiver<Result<Batch, SheetError>>,
    pub(super) unknown_columns: Vec<String>,
}

/// Begins to read a file where the import stands, at most so many batches of it.
///
/// # Errors
/// A file whose header is not understood any more.
pub(super) async fn read(app: &App, import: &Import, most: usize) -> Result<Reading, SheetError> {
    let (told, columns) = oneshot::channel();
    let (given, batches) = mpsc::channel(AHEAD);
    let (app, import, runtime) = (app.clone(), import.clone(), Handle::current());
    tokio::task::spawn_blocking(move || {
        let sheet = match open(&app, &import, &runtime) {
            Ok(sheet) => sheet,
            Err(why) => return drop(told.send(Err(why))),
        };
        // Who asked may be gone; then nobody takes the batches either.
        let _ = told.send(Ok(sheet.unknown_columns().to_vec()));
        let absent = sheet.absent_columns().into();
        let rows_at_once = usize::from(app.config.imports.rows_at_once);
        let (kind, repeats) = (import.kind, import.repeats);
        let mut reader = Reader { sheet, kind, absent, repeats, rows_at_once };
        for _ in 0..most {
            let batch = reader.batch();
            let is_last = batch.as_ref().map_or(true, |batch| batch.is_last);
            if given.blocking_send(batch).is_err() || is_last {
                break;
            }
        }
    });
    let gone = |_| SheetError::Unreadable(ReadProblem::Io("reading broke off".to_owned()));
    Ok(Reading { batches, unknown_columns: columns.await.map_err(gone)?? })
}

/// The sheet of a stored file, behind the rows that are written.
fn open(app: &App, import: &Import, runtime: &Handle) -> Result<PipelineSheet, SheetError> {
    let from = |place| Stored::new(app, runtime, import.number, import.bytes, place);
    let mut sheet = match &import.mapping {
        Some(mapping) => PipelineSheet::open_mapped(import.kind, from(0), mapping)?,
        None => PipelineSheet::open(import.kind, from(0))?,
    };
    if import.place.bytes > 0 {
        sheet.go_on(import.place, from(import.place.bytes));
    }
    Ok(sheet)
}

/// A sheet that is being read.
struct Reader {
    sheet: PipelineSheet,
    kind: Kind,
    /// Our columns that it does not have: it says nothing of them, not even that there is nothing.
    absent: Arc<[&'static str]>,
    repeats: Repeats,
    /// Of a batch.
    rows_at_once: usize,
}

impl Reader {
    fn batch(&mut self) -> Result<Batch, SheetError> {
        let mut batch = Batch::none_of(self.kind);
        // Where in the batch each draft stands.
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut rows = 0;
        while let Some(row) = self.sheet.next() {
            rows += 1;
            match row {
                Ok(row) => match Draft::of(row, &self.absent) {
                    Ok((draft, doubts)) => {
                        let row = RowOfDraft { doubts, cells: self.sheet.cells() };
                        self.add(draft, row, &mut batch, &mut seen);
                    }
                    Err(RefusedRow { line, errors }) => {
                        batch.refused.push(Refused { line, errors, cells: self.sheet.cells() });
                    }
                },
                Err(RowProblem::Unreadable { why: why @ ReadProblem::Io(_), .. }) => {
                    return Err(SheetError::Unreadable(why));
                }
                Err(why) => batch.refuse_unread(&why, || self.sheet.cells()),
            }
            if rows >= self.rows_at_once {
                batch.is_last = false;
                break;
            }
        }
        batch.place = self.sheet.place();
        Ok(batch)
    }

    /// Takes a draft into the batch. Of two rows of one account or contact one counts.
    fn add(&self, draft: Draft, mut row: RowOfDraft, batch: &mut Batch, seen: &mut HashMap<String, usize>) {
        let at = match seen.entry(draft.identity().to_owned()) {
            Entry::Vacant(free) => {
                free.insert(batch.drafts.len());
                batch.drafts.push(draft);
                return batch.rows.push(row);
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        let before = batch.drafts.called(at).line;
        match self.repeats {
            Repeats::Refused => {
                let (line, errors) = (draft.called().line, vec![draft.called().twice(before)]);
                batch.refused.push(Refused { line, errors, cells: row.cells });
            }
            Repeats::LastCounts => {
                row.doubts.push(draft.called().replaced(before));
                batch.drafts.replace(at, draft);
                batch.rows[at] = row;
                batch.replaced += 1;
            }
        }
    }
}

impl Batch {
    fn none_of(kind: Kind) -> Self {
        Self {
            drafts: Drafts::none_of(kind),
            rows: Vec::new(),
            refused: Vec::new(),
            replaced: 0,
            unread: Vec::new(),
            place: Place::default(),
            is_last: true,
        }
    }

    fn refuse_unread(&mut self, why: &RowProblem, cells: impl FnOnce() -> Vec<String>) {
        // What stands in a row that has no end, or is not kept, is no row.
        let is_kept = !matches!(why, RowProblem::TooLong { .. } | RowProblem::Unreadable { .. });
        let cells = if is_kept { cells() } else { Vec::new() };
        self.refused.push(Refused { line: why.line(), errors: vec![row_error(why)], cells });
        if why.may_hide_rows() {
            self.unread.push(why.clone());
        }
    }
}
