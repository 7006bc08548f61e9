//! The work on an import: batch after batch, each written in one transaction with how far the import came, so
//! that whoever goes on after a crash finds both or neither.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::company_number::is_unique;
use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{Kind, ReadProblem, RowProblem, SheetError};

use super::super::draft::sheet_error;
use super::super::keying::{KEYS_HELD, is_time_to_make_keys, make_keys, settle};
use super::super::store::{self, First, FromFile};
use super::super::{Account, AccountDraft, Fate};
use super::drafts::Drafts;
use super::file::HEAD_BYTES;
use super::leave::{depart, finish};
use super::mails;
use super::read::{Batch, read};
use super::refused::{Reason, RowFate};
use super::{Counts, Import, State};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::forms::error;

/// Batches of one turn: about a second of work, after which the job is claimed anew.
const BATCHES_A_TURN: usize = 10;
/// So long nobody else takes an import of which nothing is heard: its process may have died.
pub(super) const HELD: SignedDuration = SignedDuration::from_mins(1);
/// Doubtful rows that are kept to be shown; all are counted. So are rows that may hide others.
const MOST_SHOWN: u64 = 1_000;
/// Faults of ours in a row after which people must look.
const MOST_TRIES: i64 = 5;

/// What came of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advance {
    /// Nothing waits.
    Idle,
    /// Somebody else works on the import that is first, or on its keys.
    Held,
    /// There may be more to do.
    Worked,
}

/// How a turn ended.
enum Turn {
    Ended,
    /// All is read, and somebody else writes some of what its accounts are found by.
    AwaitsKeys,
}

/// Why a turn ended before its time.
#[derive(Debug, thiserror::Error)]
pub(super) enum Halt {
    /// It was stopped, or somebody else goes on with it.
    #[error("the import is not ours any more")]
    Taken,
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Works a turn on the import that has waited longest, and tells whoever wants to know how far it came.
/// Imports run one after the other, because the later file is the newer one.
///
/// # Errors
/// Faults of the database or the machine; the import can be gone on with.
pub async fn advance(
    app: &App,
    holder: &str,
    told: &mut (dyn FnMut(&Import) + Send),
) -> Result<Advance, DbError> {
    let (name, now) = (holder.to_owned(), app.clock.now());
    let first =
        app.db.write(move |tx| async move { store::hold_first(&tx, &name, now, now + HELD).await }).await?;
    let import = match first {
        // Of an import that was stopped between two turns, some keys may not be written.
        First::Nothing => return make_keys(app).await.map(|_| Advance::Idle),
        First::Held => return Ok(Advance::Held),
        First::Ours(import) => *import,
    };
    let number = import.number;
    let mut came = Advance::Worked;
    let turn = match import.state {
        State::Leaving => depart(app, import, holder, told).await.map(|()| Turn::Ended),
        _ => bring_in(app, import, holder, told).await,
    };
    match turn {
        Ok(Turn::Ended) => {}
        Ok(Turn::AwaitsKeys) => came = Advance::Held,
        // Whoever stopped it wants what is written to be found.
        Err(Halt::Taken) => drop(make_keys(app).await?),
        Err(Halt::Sheet(SheetError::Unreadable(ReadProblem::Io(why)))) => {
            let why = DbError::fault(&why);
            note(app, number, &why).await?;
            return Err(why);
        }
        Err(Halt::Sheet(why)) => fail(app, number, &sheet_error(&why)).await?,
        Err(Halt::Fault(why)) => {
            note(app, number, &why).await?;
            return Err(why);
        }
    }
    let name = holder.to_owned();
    app.db.write(move |tx| async move { store::let_go(&tx, &name).await }).await?;
    Ok(came)
}

/// Reads and writes some batches; at the end of the file it is decided what follows.
async fn bring_in(
    app: &App,
    mut import: Import,
    holder: &str,
    told: &mut (dyn FnMut(&Import) + Send),
) -> Result<Turn, Halt> {
    let mut reading = read(app, &import, BATCHES_A_TURN).await?;
    let added = import.counts.added;
    import.told.unknown_columns = std::mem::take(&mut reading.unknown_columns);
    for _ in 0..BATCHES_A_TURN {
        let begun = app.clock.now();
        let batch = reading.batches.recv().await;
        let batch = batch.ok_or_else(|| DbError::fault("reading the file broke off"))??;
        let is_last = batch.is_last;
        import = write(app, import, holder, batch, begun).await?;
        told(&import);
        if is_last {
            hold_longer(app, &import, holder).await?;
            // Nothing is brought in that is not found.
            if !make_keys(app).await? {
                return Ok(Turn::AwaitsKeys);
            }
            // A file that changes a million accounts leaves much; where a verb imports, no job brings it in.
            settle(app).await?;
            return finish(app, import, holder).await.map(|()| Turn::Ended);
        }
    }
    // Twice as many as before are another table.
    if import.counts.added.checked_ilog2() > added.checked_ilog2() {
        let grew = match import.kind {
            Kind::Accounts => "pipeline_accounts",
            Kind::Contacts => "pipeline_contacts, pipeline_contact_keys",
        };
        app.db.write(move |tx| async move { tx.analyze(grew).await }).await?;
    }
    if is_time_to_make_keys(app).await? {
        hold_longer(app, &import, holder).await?;
        make_keys(app).await?;
    }
    Ok(Turn::Ended)
}

/// Holds an import for as long as its keys may take, so that no other process takes it for left alone.
async fn hold_longer(app: &App, import: &Import, holder: &str) -> Result<(), Halt> {
    let (import, holder, until) = (import.clone(), holder.to_owned(), app.clock.now() + KEYS_HELD);
    let held =
        app.db.write(move |tx| async move { store::save_progress(&tx, &import, &holder, until).await });
    if held.await? { Ok(()) } else { Err(Halt::Taken) }
}

/// Writes a batch and how far the import came with it; answers the import as it stands then.
async fn write(
    app: &App,
    import: Import,
    holder: &str,
    batch: Batch,
    begun: Timestamp,
) -> Result<Import, Halt> {
    let (house, holder, now) = (app.clone(), holder.to_owned(), app.clock.now());
    let (import, batch) = (Arc::new(import), Arc::new(batch));
    let written = app.db.write(move |tx| async move {
        let file = FromFile { number: import.number, repeats: import.repeats };
        let (fates, twins) = match &batch.drafts {
            Drafts::Accounts(drafts) => {
                let fates = store::upsert(&house, &tx, drafts, Some(file), now).await?;
                let twins = twins(&tx, drafts, &fates).await?;
                (fates, twins)
            }
            Drafts::Contacts(drafts) => {
                (store::upsert_contacts(&house, &tx, drafts, Some(file), now).await?, Vec::new())
            }
        };
        let outcome = Outcome::of(&batch, &fates, twins);
        let mut after = outcome.added_to(&import, &batch);
        let room = MOST_SHOWN.saturating_sub(import.counts.doubtful);
        let shown = outcome.doubtful.len().min(usize::try_from(room).unwrap_or(usize::MAX));
        store::insert_rows(&tx, import.number, RowFate::Refused, &outcome.refused).await?;
        store::insert_rows(&tx, import.number, RowFate::Doubtful, &outcome.doubtful[..shown]).await?;
        let [head, place] =
            [HEAD_BYTES as u64, after.place.bytes].map(|at| i64::try_from(at).unwrap_or(i64::MAX));
        store::forget_read_pieces(&tx, import.number, head, place).await?;
        let end = house.clock.now();
        after.worked += end.as_microsecond() - begun.as_microsecond();
        match store::save_progress(&tx, &after, &holder, end + HELD).await? {
            true => Ok(after),
            false => Err(Halt::Taken),
        }
    });
    written.await
}

/// What became of the rows of a batch.
#[derive(Default)]
struct Outcome {
    refused: Vec<Reason>,
    doubtful: Vec<Reason>,
    added: u64,
    updated: u64,
}

impl Outcome {
    fn of(batch: &Batch, fates: &[Fate], mut twins: Vec<Option<FieldError>>) -> Self {
        let refused = batch.refused.iter().map(|row| Reason {
            line: row.line,
            errors: row.errors.clone(),
            cells: row.cells.clone(),
        });
        let mut outcome = Self { refused: refused.collect(), updated: batch.replaced, ..Self::default() };
        for (at, fate) in fates.iter().enumerate() {
            let (row, called) = (&batch.rows[at], batch.drafts.called(at));
            let line = called.line;
            let mut doubts = row.doubts.clone();
            let refusal = match fate {
                Fate::Twice { before } => Some(called.twice(before.unsigned_abs())),
                Fate::Nameless => Some(batch.drafts.of_nobody(at)),
                _ => None,
            };
            if let Some(error) = refusal {
                outcome.refused.push(Reason { line, errors: vec![error], cells: row.cells.clone() });
                continue;
            }
            match fate {
                Fate::Added => outcome.added += 1,
                _ => outcome.updated += 1,
            }
            if let Fate::Replaced { before } = fate {
                doubts.push(called.replaced(before.unsigned_abs()));
            }
            doubts.extend(twins.get_mut(at).and_then(Option::take));
            if !doubts.is_empty() {
                outcome.doubtful.push(Reason { line, errors: doubts, cells: Vec::new() });
            }
        }
        outcome.refused.sort_by_key(|row| row.line);
        outcome
    }

    /// The import with these rows behind it.
    fn added_to(&self, import: &Import, batch: &Batch) -> Import {
        let mut after = import.clone();
        let Counts { read, added, updated, refused, doubtful } = &mut after.counts;
        *read += (batch.drafts.len() + batch.refused.len()) as u64 + batch.replaced;
        *added += self.added;
        *updated += self.updated;
        *refused += self.refused.len() as u64;
        *doubtful += self.doubtful.len() as u64;
        after.place = batch.place;
        after.place.bytes = after.place.bytes.min(import.bytes);
        for why in &batch.unread {
            match why {
                RowProblem::Unreadable { line, .. } => after.told.broken_at = Some(*line),
                why if (after.told.may_hide.len() as u64) < MOST_SHOWN => {
                    after.told.may_hide.push(why.line())
                }
                _ => {}
            }
        }
        after
    }
}

/// Of each account the doubt that another one bears a number of its own too: it may be one company that
/// stands there twice.
async fn twins(
    tx: &Tx,
    accounts: &[AccountDraft],
    fates: &[Fate],
) -> Result<Vec<Option<FieldError>>, DbError> {
    let is_written = |fate: &Fate| !matches!(fate, Fate::Twice { .. } | Fate::Nameless);
    let own = |account: &AccountDraft| -> Vec<String> {
        account.candidate.ids.iter().filter(|number| is_unique(number)).cloned().collect()
    };
    let written = accounts.iter().zip(fates).filter(|(_, fate)| is_written(fate));
    let numbers: Vec<String> = written.flat_map(|(account, _)| own(account)).collect();
    let bearers = if numbers.is_empty() { Vec::new() } else { store::bearers(tx, &numbers).await? };
    let doubt = |account: &AccountDraft| {
        own(account).iter().find_map(|number| {
            let bears =
                |other: &&Account| other.external_id != account.external_id && other.numbers.contains(number);
            let other = bearers.iter().find(bears)?;
            let field = if number.contains(' ') { "company_number" } else { "vat_number" };
            let args = [("value", number.clone()), ("account", other.name.clone())];
            Some(error(field, "ACCOUNT_SAME_NUMBER", &args))
        })
    };
    let doubts = accounts.iter().zip(fates).map(|(account, fate)| match is_written(fate) {
        true if !bearers.is_empty() => doubt(account),
        _ => None,
    });
    Ok(doubts.collect())
}

/// Notes a fault of ours; after several in a row people must look.
async fn note(app: &App, number: i64, why: &DbError) -> Result<(), DbError> {
    let told = error("file", "IMPORT_FAULT", &[]);
    let text = serde_json::to_string(&told).map_err(|why| DbError::fault(&why.to_string()))?;
    tracing::error!(import = number, %why, "an import cannot go on");
    let tries = app.db.write(move |tx| async move { store::note_fault(&tx, number, &text).await }).await?;
    if tries >= MOST_TRIES { fail(app, number, &told).await } else { Ok(()) }
}

/// The import is given up until somebody resumes it, and whoever began it is told.
async fn fail(app: &App, number: i64, why: &FieldError) -> Result<(), DbError> {
    let text = serde_json::to_string(why).map_err(|why| DbError::fault(&why.to_string()))?;
    let (house, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| async move {
            store::note_fault(&tx, number, &text).await?;
            for from in [State::Running, State::Leaving] {
                if store::save_state(&tx, number, from, State::Failed, now).await? {
                    mails::failed(&house, &tx, number).await?;
                }
            }
            Ok::<_, DbError>(())
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}
