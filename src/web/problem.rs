//! What went wrong, once, with two faces: a page with a way on for people, `application/problem+json` for
//! programs. Handlers only name the problem; `face`, a layer around all routes, knows the language and the
//! face.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leadwire_domain::lead::FieldError;

use super::shell::{Place, ShellSlot, page_before};
use super::{Shell, Words, forms};
use crate::app::App;
use crate::db::DbError;

/// The media type of a problem for programs (RFC 9457).
pub const JSON_KIND: &str = "application/problem+json";
/// After how many seconds a busy house may be asked again: a queue of writes is worked off in less.
const RETRY_SECONDS: &str = "2";
/// After how many seconds whoever asked too often may ask again: what is counted is counted by the hour.
const NEXT_HOUR_SECONDS: &str = "3600";

/// A request that was not done, and why.
#[derive(Debug, Clone)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable code; the words stand under `problem-CODE`, `.detail` and `.next`.
    pub code: &'static str,
    pub args: Vec<(String, String)>,
    pub errors: Vec<FieldError>,
    /// Numbers that programs read beside the sentences.
    pub figures: Vec<(&'static str, i64)>,
}

impl Problem {
    /// A refusal with a stable code.
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, args: Vec::new(), errors: Vec::new(), figures: Vec::new() }
    }

    /// The same, with a value that its sentence names.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// The same, with a number that its sentence names and programs read by itself.
    #[must_use]
    pub fn figure(mut self, name: &'static str, value: i64) -> Self {
        self.figures.push((name, value));
        self.with(name, value)
    }

    /// There is nothing here, or nothing that this person may know of.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "NOT_FOUND")
    }

    /// The person may not do this.
    pub fn forbidden(code: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, code)
    }

    /// Nobody is signed in; pages lead to the door and back.
    pub fn sign_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "SIGN_IN")
    }

    /// Fields that cannot be taken.
    pub fn malformed(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "MALFORMED") }
    }

    /// More bytes than we take.
    pub fn too_large(limit: usize) -> Self {
        let (unit, bytes) = if limit < 1024 * 1024 { ("kib", 1024) } else { ("mib", 1024 * 1024) };
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE").with("limit", limit / bytes).with("unit", unit)
    }

    /// A body of a kind that we do not read.
    pub fn unsupported() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED")
    }

    /// A body that did not come in time.
    pub fn slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "TOO_SLOW")
    }

    /// What the framework refused by itself, before a handler of ours saw it.
    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::PAYLOAD_TOO_LARGE => Self::too_large(forms::BODY_LIMIT),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::unsupported(),
            StatusCode::NOT_FOUND => Self::not_found(),
            status if status.is_server_error() => Self::fault(&FrameworkFault(status)),
            status => Self::new(status, "BAD_REQUEST"),
        }
    }

    /// A fault of ours: logged once, under an id that the person sees.
    pub fn fault(why: &dyn std::error::Error) -> Self {
        let id = crate::app::hex(&crate::app::Rng.bytes::<4>());
        tracing::error!(fault = id, why = %chain(why), "fault");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "FAULT").with("id", id)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the framework answered {0}")]
struct FrameworkFault(StatusCode);

fn chain(why: &dyn std::error::Error) -> String {
    let mut text = why.to_string();
    let mut next = why.source();
    while let Some(deeper) = next {
        text.push_str(": ");
        text.push_str(&deeper.to_string());
        next = deeper.source();
    }
    text
}

impl From<DbError> for Problem {
    fn from(why: DbError) -> Self {
        let DbError::Busy(why) = why else { return Self::fault(&why) };
        tracing::warn!(why, "the database is busy");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "BUSY")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    t: Words,
    shell: Shell,
    title: String,
    detail: String,
    next: String,
    errors: Vec<forms::FieldMessage>,
    /// The first is the button.
    ways: Vec<Way>,
    /// Staff keep the side list of the console.
    is_console: bool,
}

/// A link that leads on from a problem.
struct Way {
    label: String,
    href: String,
}

/// What was asked for, as far as it says where to go on.
struct Asked {
    path: String,
    is_get: bool,
    /// The page of ours from which it was asked.
    before: Option<String>,
}

impl Asked {
    /// The page that led here; a page that leads to itself leads nowhere. Where a browser does not say, the
    /// page of a form at a place of the navigation is one step above the address that takes it.
    fn back(&self, place: Option<&Place>) -> Option<&str> {
        let page = self.before.as_deref();
        let is_here = page.is_some_and(|page| page.split('?').next() == Some(self.path.as_str()));
        let above = self.path.rsplit_once('/').map(|(above, _)| above);
        let above = above.filter(|above| place.is_some_and(|place| above.starts_with(place.href)));
        if self.is_get { page.filter(|_| !is_here) } else { page.or(above) }
    }

    /// Where to go on: what mends it, the page before, the place of the navigation, the first page; two of
    /// them.
    fn ways(&self, problem: &Problem, shell: &Shell, t: Words) -> Vec<Way> {
        let way = |key: &str, href: &str| Way { label: t.say(key), href: href.to_owned() };
        let place = shell.nav.iter().find(|place| place.here);
        // Strangers have doors, not places: what stands above those is no page.
        let back = self.back(place.filter(|_| shell.person.is_some()));
        let mends = match problem.code {
            "LINK_USED" => Some("/sign-in".to_owned()),
            "SIGN_IN_STALE" => Some(sign_in_and_come_back(back.unwrap_or(&self.path))),
            _ => None,
        };
        let is_elsewhere = |place: &&Place| !self.is_get || place.href != self.path;
        let mut ways: Vec<Way> = mends.iter().map(|href| way("nav-sign-in", href)).collect();
        ways.extend(back.map(|page| way("problem-back", page)));
        ways.extend(place.filter(is_elsewhere).map(|place| way(place.key, place.href)));
        ways.push(way("problem-home", shell.home));
        ways.dedup_by(|next, one| next.href == one.href);
        ways.truncate(2);
        ways
    }
}

fn sign_in_and_come_back(page: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(page.as_bytes()).collect();
    format!("/sign-in?next={query}")
}

/// The layer that gives every problem its face.
pub async fn face(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let asked = Asked {
        path: request.uri().path().to_owned(),
        is_get: request.method() == axum::http::Method::GET,
        before: page_before(request.headers()),
    };
    let address = request.uri().path_and_query().map_or("/", |address| address.as_str()).to_owned();
    let words = Words::of(super::shell::locale_of(&request));
    let slot = ShellSlot::default();
    request.extensions_mut().insert(slot.clone());
    let mut response = next.run(request).await;
    let Some(mut problem) = response.extensions_mut().remove::<Problem>().or_else(|| bare_problem(&response))
    else {
        return response;
    };
    // The router alone knows what else an address takes.
    let allow = response.headers_mut().remove(header::ALLOW);
    if let Some(methods) = allow.as_ref().and_then(|methods| methods.to_str().ok()) {
        problem = problem.with("methods", methods.replace(',', ", "));
    }
    let mut response = if asked.path.starts_with("/api/") {
        as_json(&problem, words)
    } else if problem.code == "SIGN_IN" {
        super::see_other(&sign_in_and_come_back(if asked.is_get { &address } else { "/portal" }))
    } else {
        let shell = slot.take().unwrap_or_else(|| Shell::bare(&app, words, &asked.path));
        as_page(&problem, words, shell, &asked)
    };
    let retry_after = match problem.status {
        StatusCode::SERVICE_UNAVAILABLE => Some(RETRY_SECONDS),
        StatusCode::TOO_MANY_REQUESTS => Some(NEXT_HOUR_SECONDS),
        _ => None,
    };
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
    }
    if let Some(methods) = allow {
        response.headers_mut().insert(header::ALLOW, methods);
    }
    response
}

/// What the framework answers by itself is plain text for nobody; ours is never plain.
fn bare_problem(response: &Response) -> Option<Problem> {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_bare = kind.is_none_or(|kind| kind.starts_with("text/plain"));
    let is_refusal = status.is_client_error() || status.is_server_error();
    (is_refusal && is_bare).then(|| Problem::of_status(status))
}

fn sentences(problem: &Problem, words: Words) -> (String, String, String) {
    let key = format!("problem-{}", problem.code);
    (
        words.say_pairs(&key, &problem.args),
        words.say_pairs(&format!("{key}.detail"), &problem.args),
        words.say_pairs(&format!("{key}.next"), &problem.args),
    )
}

/// A problem in words, as programs read it.
pub fn json_of(problem: &Problem, words: Words) -> serde_json::Value {
    let (title, detail, next) = sentences(problem, words);
    let errors: Vec<_> = problem.errors.iter().map(|error| forms::in_words(error, words)).collect();
    let mut body = serde_json::json!({
        "type": "about:blank",
        "title": title,
        "status": problem.status.as_u16(),
        "code": problem.code,
        "detail": format!("{detail} {next}").trim(),
    });
    if !errors.is_empty() {
        body["errors"] = serde_json::json!(errors);
    }
    for (name, value) in &problem.figures {
        body[*name] = serde_json::json!(value);
    }
    body
}

fn as_json(problem: &Problem, words: Words) -> Response {
    let body = json_of(problem, words).to_string();
    (problem.status, [(header::CONTENT_TYPE, JSON_KIND)], body).into_response()
}

fn as_page(problem: &Problem, words: Words, shell: Shell, asked: &Asked) -> Response {
    let (title, detail, next) = sentences(problem, words);
    let errors = problem.errors.iter().map(|error| forms::in_words(error, words)).collect();
    let ways = asked.ways(problem, &shell, words);
    let is_console = shell.home == "/console";
    let html = ProblemPage { t: words, shell, title, detail, next, errors, ways, is_console }.render();
    // Where even this page cannot be made, the bare status still says what happened.
    html.map_or_else(
        |_| problem.status.into_response(),
        |html| (problem.status, axum::response::Html(html)).into_response(),
    )
}
