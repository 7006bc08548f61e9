//! What people do with imports: begin one, say which column is which, stop, resume, drop it, and say whether
//! those may leave that are not in its file.

use std::collections::BTreeMap;
use std::io::Read;
use std::time::Duration;

use jiff::SignedDuration;
use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{
    Kind, Mapping, PipelineSheet, Preview, ReadProblem, SheetError, may_be_several,
};

use super::super::store;
use super::file::{Arriving, Stored};
use super::job::BringIn;
use super::leave::forget_file;
use super::{Act, Advance, Columns, Import, ImportError, State, Wanted, advance};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs;
use crate::web::forms::error;

/// A file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Of the import.
    pub id: String,
}

/// What a file's header says of itself.
struct Header {
    written: Vec<String>,
    delimiter: char,
    /// Why nobody can tell which column is which.
    unclear: Option<SheetError>,
    /// It can be read, but should be looked over where there is somebody to ask.
    is_half_understood: bool,
}

/// Takes a file in, to be read by a job at `at`. It is in the database when this answers.
///
/// # Errors
/// A file that is no table, or whose columns nobody understands where no person is asked; database faults.
pub async fn begin(
    app: &App,
    file: impl Read + Send + 'static,
    wanted: Wanted,
    at: jiff::Timestamp,
) -> Result<Begun, ImportError> {
    let (mut arriving, kind) = (Arriving::new(file), wanted.kind);
    let read = tokio::task::spawn_blocking(move || {
        let head = arriving.head().map_err(unreadable)?;
        Ok::<_, SheetError>((look_at(kind, &head)?, arriving))
    });
    let (header, mut arriving) = read.await.map_err(broke_off)??;
    let remembered = remembered(app, kind, &header.written).await?;
    let (mapping, state) = match (&wanted.columns, remembered) {
        (Columns::Said(mapping), _) => (Some(mapping.clone()), State::Waiting),
        (Columns::Ask, _) => (None, State::Mapping),
        (_, Some(mapping)) => (Some(mapping), State::Waiting),
        (Columns::OrAsk, None) if header.unclear.is_some() || header.is_half_understood => {
            (None, State::Mapping)
        }
        (_, None) => match header.unclear {
            Some(why) => return Err(why.into()),
            None => (None, State::Waiting),
        },
    };
    let id = app.new_id();
    let (import, written, now) = (id.clone(), json(&header.written)?, app.clock.now());
    let number = app.db.write(move |tx| async move {
        store::insert_import(&tx, &import, &wanted, &written, header.delimiter, now).await
    });
    let number = number.await?;
    let mut bytes = 0;
    loop {
        let read = tokio::task::spawn_blocking(move || (arriving.piece().map_err(unreadable), arriving));
        let (piece, rest) = read.await.map_err(broke_off)?;
        let piece = piece?;
        arriving = rest;
        if piece.is_empty() {
            break;
        }
        let (begins, length) = (i64::try_from(bytes).unwrap_or(i64::MAX), piece.len() as u64);
        app.db.write(move |tx| async move { store::insert_piece(&tx, number, begins, piece).await }).await?;
        bytes += length;
    }
    let (house, mapping) = (app.clone(), mapping.as_ref().map(json).transpose()?);
    app.db
        .write(move |tx| async move {
            store::arrived(&tx, number, bytes, mapping.as_deref(), state).await?;
            if state == State::Waiting { call(&house, &tx, at).await } else { Ok(()) }
        })
        .await?;
    Ok(Begun { id })
}

/// Has the job run.
async fn call(app: &App, tx: &Tx, at: jiff::Timestamp) -> Result<(), DbError> {
    // A file that came by the command line leaves a job that looks after it later.
    jobs::enqueue_sooner(tx, app.new_id(), &BringIn {}, at).await
}

fn look_at(kind: Kind, head: &[u8]) -> Result<Header, SheetError> {
    let head = || std::io::Cursor::new(head.to_vec());
    match PipelineSheet::open(kind, head()) {
        Ok(sheet) => {
            let (written, delimiter) = (sheet.header().to_vec(), sheet.delimiter());
            let is_half_understood = sheet.is_half_understood();
            Ok(Header { written, delimiter, unclear: None, is_half_understood })
        }
        Err(
            why @ (SheetError::NoHeader { .. }
            | SheetError::MissingColumns { .. }
            | SheetError::DuplicateColumn { .. }),
        ) => {
            let preview = PipelineSheet::preview(kind, head())?;
            let Preview { header: written, delimiter, .. } = preview;
            Ok(Header { written, delimiter, unclear: Some(why), is_half_understood: false })
        }
        Err(why) => Err(why),
    }
}

fn unreadable(why: std::io::Error) -> SheetError {
    SheetError::Unreadable(ReadProblem::Io(why.to_string()))
}

fn broke_off(why: tokio::task::JoinError) -> DbError {
    DbError::fault(&why.to_string())
}

fn json(value: &impl serde::Serialize) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|why| DbError::fault(&why.to_string()))
}

/// Brings a whole file in, here and now, and tells on the way how far it came. Another process goes on with
/// it should this one end. Reading the same file twice changes nothing.
///
/// # Errors
/// A file that is no table; database faults (what was written before them stays, and the job goes on).
pub async fn import_file(
    app: &App,
    file: impl Read + Send + 'static,
    wanted: Wanted,
    told: &mut (dyn FnMut(&Import) + Send),
) -> Result<Import, ImportError> {
    let later = app.clock.now() + TAKEN_UP_AFTER;
    let Begun { id } = begin(app, file, wanted, later).await?;
    let holder = app.new_id();
    loop {
        let came = advance(app, &holder, told).await?;
        let sought = id.clone();
        let import = app.db.read(move |tx| async move { store::find_import(&tx, &sought).await }).await?;
        let import = import.ok_or_else(|| DbError::fault("the import vanished"))?;
        if !import.state.is_moving() {
            return Ok(import);
        }
        if came == Advance::Held {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// When a job looks after an import that is run by the process that began it.
const TAKEN_UP_AFTER: SignedDuration = SignedDuration::from_mins(2);

/// Stops, resumes or drops an import, or answers its question; false where that is not possible any more.
///
/// # Errors
/// Database faults only.
pub async fn take_act(app: &App, import: &Import, act: Act) -> Result<bool, DbError> {
    let Some(to) = import.state.after(act) else { return Ok(false) };
    let (house, number, from) = (app.clone(), import.number, import.state);
    let is_done = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            // One that waited may have begun to run meanwhile; it is stopped all the same.
            let froms: &[State] = if to == State::Stopped { &State::ALL } else { &[from] };
            let mut is_done = false;
            for from in froms.iter().filter(|from| from.after(act) == Some(to)) {
                is_done |= store::save_state(&tx, number, *from, to, now).await?;
            }
            if is_done && (to.is_moving() || to == State::Stopped) {
                call(&house, &tx, now).await?;
            }
            Ok::<_, DbError>(is_done)
        })
        .await?;
    if is_done && to.is_over() {
        forget_file(app, number).await?;
    }
    Ok(is_done)
}

/// The beginning of an import's file, to say which column is which.
///
/// # Errors
/// A file that cannot be read any more.
pub async fn preview(app: &App, import: &Import) -> Result<Preview, ImportError> {
    let runtime = tokio::runtime::Handle::current();
    let stored = Stored::new(app, &runtime, import.number, import.bytes, 0);
    let kind = import.kind;
    let read = tokio::task::spawn_blocking(move || PipelineSheet::preview(kind, stored));
    Ok(read.await.map_err(broke_off)??)
}

/// Says which column is which; it is remembered for files with the same columns. Errors beside the columns
/// where that is not possible.
///
/// # Errors
/// Database faults only.
pub async fn assign(
    app: &App,
    import: &Import,
    mapping: Mapping,
) -> Result<Result<bool, Vec<FieldError>>, DbError> {
    let wrong = wrong_in(import.kind, &mapping);
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let key = key_of(import.kind, &import.header);
    let kept = json(&by_name(&import.header, &mapping))?;
    let (house, number, mapping) = (app.clone(), import.number, json(&mapping)?);
    let is_done = app.db.write(move |tx| async move {
        let now = house.clock.now();
        let is_done = store::assign_columns(&tx, number, &mapping).await?;
        if is_done {
            store::save_mapping(&tx, &key, &kept, now).await?;
            call(&house, &tx, now).await?;
        }
        Ok::<_, DbError>(is_done)
    });
    Ok(Ok(is_done.await?))
}

/// Why columns cannot be assigned so.
pub fn wrong_in(kind: Kind, mapping: &Mapping) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    for field in kind.fields().filter(|field| !may_be_several(field)) {
        let places: Vec<usize> =
            (0..mapping.len()).filter(|at| mapping[*at].as_deref() == Some(field)).collect();
        if let [first, second, ..] = places[..] {
            let args = [("first", (first + 1).to_string())];
            wrong.push(error(&format!("column-{second}"), "COLUMN_TWICE", &args));
        }
    }
    let has = |field: &str| mapping.iter().flatten().any(|said| said == field);
    if !kind.is_known_by(has) {
        let code = match kind {
            Kind::Accounts => "COLUMN_NAME_OR_WEBSITE",
            Kind::Contacts => "COLUMN_OF_NOBODY",
        };
        wrong.push(error("columns", code, &[]));
    }
    wrong
}

/// The columns of a file as its mapping is kept: by their names and, of those that share one, by their order.
fn named(header: &[String]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let plain = PipelineSheet::compared_header(header);
    let name = |plain: String| {
        let times = seen.entry(plain.clone()).or_default();
        *times += 1;
        format!("{plain} {times}")
    };
    plain.into_iter().map(name).collect()
}

/// Under which a mapping is found again: all columns, in whatever order.
fn key_of(kind: Kind, header: &[String]) -> String {
    let mut names = named(header);
    names.sort_unstable();
    match kind {
        Kind::Accounts => names.join(","),
        Kind::Contacts => format!("contacts: {}", names.join(",")),
    }
}

fn by_name(header: &[String], mapping: &Mapping) -> BTreeMap<String, String> {
    let said = named(header).into_iter().zip(mapping);
    said.filter_map(|(name, field)| Some((name, field.clone()?))).collect()
}

async fn remembered(app: &App, kind: Kind, header: &[String]) -> Result<Option<Mapping>, DbError> {
    let key = key_of(kind, header);
    let found = app.db.read(move |tx| async move { store::find_mapping(&tx, &key).await }).await?;
    let said: Option<BTreeMap<String, String>> = found.and_then(|json| serde_json::from_str(&json).ok());
    Ok(said.map(|said| named(header).iter().map(|name| said.get(name).cloned()).collect()))
}
