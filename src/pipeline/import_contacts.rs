//! Import of contacts from CSV: good rows land, bad rows come back with their reasons.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Read;
use std::sync::Arc;

use leadwire_domain::sheet::{ContactRow, ContactSheet};

use super::contacts::{ContactDraft, draft};
use super::{ContactReport, DoubtfulRow, Fate, ImportError, RefusedRow, Repeats, row_error, store};
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::error;

/// Rows written in one transaction: large enough to be fast, small enough to let others in between.
const ROWS_AT_ONCE: usize = 1_000;

/// Reads contacts from CSV and writes them in batches of a thousand rows each. A contact that is known is
/// brought up to date in the fields that the file has; of two rows of one contact the later one comes back,
/// unless `repeats` says that the last counts. Where reading breaks off, what was read before stays, and the
/// report says so.
///
/// # Errors
/// A file that is no table of contacts; database faults.
pub async fn import_contacts(
    app: &App,
    file: impl Read + Send + 'static,
    repeats: Repeats,
) -> Result<ContactReport, ImportError> {
    let mut report = ContactReport::default();
    let sheet = ContactSheet::open(file)?;
    report.unknown_columns = sheet.unknown_columns().to_vec();
    let absent = sheet.absent_columns().into();
    let mut reader = Reader { sheet, absent, repeats, seen: HashMap::new() };
    loop {
        // Reading and taking apart is work for a thread of its own, so that nobody's request waits for it.
        let read = tokio::task::spawn_blocking(move || {
            let mut report = ContactReport::default();
            let drafts = reader.batch(&mut report);
            (reader, drafts, report)
        });
        let (rest, drafts, of_batch) = read.await.map_err(|why| DbError::fault(&why.to_string()))?;
        reader = rest;
        report.add(of_batch);
        let is_last = drafts.is_empty();
        let (house, now, drafts) = (app.clone(), app.clock.now(), last_of_each(drafts));
        let written =
            app.db.write(move |tx| async move { store::upsert_contacts(&house, &tx, &drafts, now).await });
        for fate in written.await? {
            match fate {
                Fate::Added => report.added += 1,
                _ => report.updated += 1,
            }
        }
        if is_last {
            return Ok(report);
        }
    }
}

/// Of two drafts of one contact the later one counts.
fn last_of_each(drafts: Vec<ContactDraft>) -> Arc<Vec<ContactDraft>> {
    let places: HashMap<String, usize> =
        drafts.iter().enumerate().map(|(at, draft)| (draft.external_id.clone(), at)).collect();
    let is_last = |(at, draft): &(usize, ContactDraft)| places.get(&draft.external_id) == Some(at);
    Arc::new(drafts.into_iter().enumerate().filter(is_last).map(|(_, draft)| draft).collect())
}

/// A sheet that is being read, and which contacts stood in it.
struct Reader {
    sheet: ContactSheet,
    absent: Arc<[&'static str]>,
    repeats: Repeats,
    /// The line of every contact so far, under a hash of its identity.
    seen: HashMap<u64, u64>,
}

impl Reader {
    /// The next drafts; what does not land is told in the report. None: the file ends.
    fn batch(&mut self, report: &mut ContactReport) -> Vec<ContactDraft> {
        let mut drafts = Vec::new();
        while drafts.len() < ROWS_AT_ONCE {
            let Some(row) = self.sheet.next() else { break };
            report.read += 1;
            let taken = match row {
                Ok(row) => self.take(row, report),
                Err(why) => {
                    report.miss(&why);
                    Err(RefusedRow { line: why.line(), errors: vec![row_error(&why)] })
                }
            };
            match taken {
                Ok(draft) => drafts.push(draft),
                Err(refused) => report.refuse(vec![refused]),
            }
        }
        drafts
    }

    fn take(&mut self, row: ContactRow, report: &mut ContactReport) -> Result<ContactDraft, RefusedRow> {
        let (line, mut doubts) = (row.line, row.doubts());
        let called = [&row.id, &row.name].into_iter().chain(row.emails.first());
        let called = called.into_iter().find(|called| !called.is_empty()).cloned().unwrap_or_default();
        let draft = draft(row, self.absent.clone())?;
        if let Some(before) = self.seen.insert(hashed(&draft.external_id), line) {
            let args = [("value", called), ("before", before.to_string()), ("row", line.to_string())];
            if self.repeats == Repeats::Refused {
                self.seen.insert(hashed(&draft.external_id), before);
                return Err(RefusedRow { line, errors: vec![error("id", "CONTACT_TWICE", &args)] });
            }
            doubts.push(error("id", "CONTACT_REPLACED", &args));
        }
        if !doubts.is_empty() {
            report.doubt(vec![DoubtfulRow { line, doubts }]);
        }
        Ok(draft)
    }
}

fn hashed(identity: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    identity.hash(&mut hasher);
    hasher.finish()
}
