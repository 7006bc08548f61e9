//! `/mail`: in development, every mail of the house with its links. It exists only while mail goes to a
//! folder and the server listens on loopback, and only for a request that came from loopback itself and names
//! this house as its host: neither behind a proxy nor to a page of somebody else's, whose name was made to
//! point here, may a forgotten setting hand out sign-in links.

use std::net::SocketAddr;

use askama::Template;
use axum::extract::{ConnectInfo, OriginalUri, Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use jiff::tz::TimeZone;

use super::compose::Part;
use super::{Stored, compose, list_newest, store};
use crate::app::App;
use crate::web::development::is_at_home;
use crate::web::{Problem, Shell, Words, page, shell};

fn frame(app: &App, uri: &Uri, headers: &HeaderMap) -> (Words, Shell) {
    let t = Words::of(shell::locale(uri, headers));
    let mut shell = Shell::bare(app, t, uri.path());
    shell.hear(t, uri);
    (t, shell)
}

#[derive(Template)]
#[template(path = "mail/list.html")]
struct ListPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    mails: Vec<Stored>,
}

/// `GET /mail`
pub async fn list(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if !is_at_home(&app, from, &headers) {
        return Err(Problem::not_found());
    }
    let mails = app.db.read(|tx| async move { list_newest(&tx, 200).await }).await?;
    let (t, shell) = frame(&app, &uri, &headers);
    let zone = app.current_terms().map_or(TimeZone::UTC, |published| published.zone.clone());
    page(&ListPage { t, shell, zone, mails })
}

#[derive(Template)]
#[template(path = "mail/show.html")]
struct ShowPage {
    t: Words,
    shell: Shell,
    mail: Stored,
    parts: Vec<Part>,
    address: String,
    label: String,
}

/// `GET /mail/{id}`
pub async fn show(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    if !is_at_home(&app, from, &headers) {
        return Err(Problem::not_found());
    }
    let found = app.db.read(move |tx| async move { store::find(&tx, &id).await }).await?;
    let mail = found.ok_or_else(Problem::not_found)?;
    let body = compose::with_code(&app, &mail);
    let label = body.lines().find_map(|line| line.strip_prefix("=> ")).unwrap_or_default().to_owned();
    let said = body.split("\n\n").filter(|part| !part.starts_with("=> ")).collect::<Vec<_>>().join("\n\n");
    let address = compose::address_of(&app, &mail.link).unwrap_or_default();
    let parts = compose::parts(&said, None, compose::Doors::of(&app, &mail).as_ref());
    let (t, shell) = frame(&app, &uri, &headers);
    page(&ShowPage { t, shell, mail, parts, address, label })
}
