//! Imports for staff: how far one came, what came of it, and the rows that it sent back.

use askama::Template;
use axum::body::Body;
use axum::extract::{OriginalUri, Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use jiff::tz::TimeZone;

use super::imports::{
    Act, Import, RowFate, State as Standing, header_line, in_one_line, line_of_reasons, list_reasons,
    take_act,
};
use super::store;
use crate::access::{self, Staff};
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::{FieldMessage, in_words};
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

/// Rows that are shown; all refused ones stand in the file.
const SHOWN: usize = 100;
/// Rows that are read at once for the file of refused ones.
const AT_ONCE: usize = 500;

#[derive(Template)]
#[template(path = "pipeline/imports.html")]
struct ImportsPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    imports: Page<Import>,
}

#[derive(Template)]
#[template(path = "pipeline/import.html")]
struct ImportPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    import: Import,
    /// Who began it; empty where it was begun at the command line.
    by: String,
    may_act: bool,
    acts: Vec<&'static str>,
    refused: Vec<(u64, Vec<FieldMessage>)>,
    doubtful: Vec<(u64, Vec<FieldMessage>)>,
    /// The first of those that would leave.
    leaving: Vec<String>,
    error: String,
}

/// `GET /console/imports`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let before = Cursor::parse(query_value(&uri, "after").as_deref());
    let imports = app.db.read(move |tx| async move { store::list_imports(&tx, &before).await }).await?;
    let Staff { t, shell, .. } = staff;
    page(&ImportsPage { t, shell, zone: app.zone(), imports })
}

pub(super) async fn find(app: &App, id: String) -> Result<Import, Problem> {
    let found = app.db.read(move |tx| async move { store::find_import(&tx, &id).await }).await?;
    found.ok_or_else(Problem::not_found)
}

/// `GET /console/imports/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    let import = find(&app, id).await?;
    let Staff { person, t, shell } = staff;
    let may_act = person.role.runs_programme();
    if import.state == Standing::Mapping && may_act {
        return Ok(see_other(&format!("/console/imports/{}/columns", import.id)));
    }
    let by = match import.started_by.clone() {
        Some(id) => app.db.read(move |tx| async move { access::find_person(&tx, &id).await }).await?,
        None => None,
    };
    let mut told = Vec::new();
    for fate in [RowFate::Refused, RowFate::Doubtful] {
        let rows = if import.state.is_moving() {
            Vec::new()
        } else {
            list_reasons(&app, &import, fate, 0, SHOWN).await?
        };
        let words = |errors: &Vec<_>| errors.iter().map(|error| in_words(error, t)).collect();
        told.push(rows.iter().map(|row| (row.line, words(&row.errors))).collect());
    }
    let (doubtful, refused) = (told.pop().unwrap_or_default(), told.pop().unwrap_or_default());
    let leaving = match import.state {
        Standing::Asking => {
            let read = import.clone();
            let missing = app.db.read_slow(move |tx| async move { store::missing_from(&tx, &read).await });
            missing.await.map_err(|why: DbError| Problem::from(why))?.2
        }
        _ => Vec::new(),
    };
    let acts = Act::ALL.into_iter().filter(|act| *act != Act::Assign && import.state.after(*act).is_some());
    page(&ImportPage {
        zone: app.zone(),
        by: by.map(|person| person.name).unwrap_or_default(),
        may_act,
        acts: acts.map(Act::name).collect(),
        refused,
        doubtful,
        leaving,
        error: import.error.as_ref().map(|why| in_one_line(why, t)).unwrap_or_default(),
        t,
        shell,
        import,
    })
}

/// `POST /console/imports/{id}`: stop, resume, drop, leave or keep.
pub async fn act(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    let import = find(&app, id).await?;
    let act = Act::from_name(&fields.text("act")).ok_or_else(Problem::not_found)?;
    let done = if take_act(&app, &import, act).await? { act.name() } else { "late" };
    Ok(see_other(&format!("/console/imports/{}?done=import-{done}", import.id)))
}

/// `GET /console/imports/{id}/refused.csv`: the refused rows as they were, with the reasons in the reader's
/// language, to be mended and brought in again.
pub async fn refused(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let import = find(&app, id).await?;
    let t = staff.t;
    // The mark tells spreadsheets that it is UTF-8.
    let head = format!("\u{feff}{}", header_line(&import));
    let name = format!("attachment; filename=\"refused-{}.csv\"", import.number);
    let rows = stream::try_unfold((app, import, 0), move |(app, import, after)| async move {
        let rows = list_reasons(&app, &import, RowFate::Refused, after, AT_ONCE).await?;
        let Some(last) = rows.last().map(|row| row.line) else { return Ok::<_, DbError>(None) };
        let lines: String = rows.iter().map(|row| line_of_reasons(&import, row, t)).collect();
        Ok(Some((lines, (app, import, last))))
    });
    let whole = futures_util::StreamExt::chain(stream::once(async { Ok(head) }), rows);
    let kind = "text/csv; charset=utf-8";
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, Body::from_stream(whole)).into_response())
}
