//! What every page shows around its own content: names, navigation, language, who is signed in, the demo bar.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use jiff::tz::TimeZone;

use super::{Locale, Words, cookies};
use crate::app::App;

/// The shell of one page; the layouts in `templates/layout` show it.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Language tag of the page.
    pub language: &'static str,
    pub languages: Vec<Language>,
    /// The company whose programme this is.
    pub operator: String,
    /// Where the name of the house leads: the programme, the portal or the console.
    pub home: &'static str,
    /// Version of the assets, so that browsers may keep them for ever.
    pub build: &'static str,
    pub nav: Vec<Place>,
    pub foot: Vec<Place>,
    /// Who is signed in.
    pub person: Option<PersonBadge>,
    /// Present in a demo house.
    pub demo: Option<DemoBar>,
    /// What a finished form says.
    pub flash: Option<Flash>,
}

/// Where whoever looks at the door leaves the shell they made, so that a problem that comes up later is told
/// inside the same one: with the person's own navigation and name.
#[derive(Debug, Clone, Default)]
pub struct ShellSlot(Arc<Mutex<Option<Shell>>>);

impl ShellSlot {
    /// Leaves a shell.
    pub fn put(&self, shell: Shell) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(shell);
    }

    /// Whether nobody left one.
    pub fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// Takes the shell that was left, if any was.
    pub fn take(&self) -> Option<Shell> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A language of the switch in the footer.
#[derive(Debug, Clone)]
pub struct Language {
    pub code: &'static str,
    pub name: &'static str,
    /// The same page in that language.
    pub href: String,
}

/// A place in a navigation.
#[derive(Debug, Clone)]
pub struct Place {
    /// Fluent key of its name.
    pub key: &'static str,
    pub href: &'static str,
    /// Whether the page is there.
    pub here: bool,
}

/// Who is signed in, as the shell shows it.
#[derive(Debug, Clone)]
pub struct PersonBadge {
    pub name: String,
    pub initials: String,
    pub role: String,
    pub links: Vec<Place>,
}

/// What a finished form says, once.
#[derive(Debug, Clone)]
pub struct Flash {
    pub text: String,
    pub tone: &'static str,
}

/// The bar of a demo house.
#[derive(Debug, Clone)]
pub struct DemoBar {
    pub iso: String,
    pub now: String,
    pub acting: String,
    pub people: Vec<DemoPerson>,
}

/// Somebody whom a visitor of a demo house can be.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// The person's id; empty for a visitor.
    pub value: String,
    pub label: String,
}

impl Shell {
    /// The shell for somebody who is not signed in.
    pub fn bare(app: &App, t: Words, path: &str) -> Self {
        let languages = Locale::ALL.map(|locale| Language {
            code: locale.tag(),
            name: locale.own_name(),
            href: format!("?{LANG}={}", locale.tag()),
        });
        Self {
            language: t.locale.tag(),
            languages: languages.to_vec(),
            operator: app.signboard(),
            home: "/",
            build: super::assets::version(),
            nav: places(path, &[("nav-programme", "/"), ("nav-join", "/join"), ("nav-sign-in", "/sign-in")]),
            foot: places(path, &[("nav-programme", "/")]),
            person: None,
            demo: demo_bar(app, t, None),
            flash: None,
        }
    }

    /// The same for somebody who is signed in.
    pub fn signed_in(
        app: &App,
        t: Words,
        path: &str,
        badge: PersonBadge,
        nav: &[(&'static str, &'static str)],
    ) -> Self {
        let bare = Self::bare(app, t, path);
        Self {
            home: nav.first().map_or("/", |(_, href)| href),
            nav: places(path, nav),
            demo: demo_bar(app, t, Some(&badge.name)),
            person: Some(badge),
            ..bare
        }
    }

    /// Reads what the address says: the word that a finished form left (`?done=WORD`, Fluent key
    /// `done-WORD`), and what the page must keep when its language is switched.
    pub fn hear(&mut self, t: Words, uri: &Uri) {
        let query = uri.query().unwrap_or_default().as_bytes();
        let kept: Vec<_> =
            url::form_urlencoded::parse(query).filter(|(name, _)| name != LANG && name != "done").collect();
        for language in &mut self.languages {
            let mut query = url::form_urlencoded::Serializer::for_suffix(String::from("?"), 1);
            language.href = query.extend_pairs(&kept).append_pair(LANG, language.code).finish();
        }
        let is_ours = |word: &String| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        if let Some(word) = query_value(uri, "done").filter(is_ours) {
            let text = t.find_pairs(&format!("done-{word}"), &[]);
            self.flash = text.map(|text| Flash { text, tone: "good" });
        }
    }
}

/// Pages that belong to a place of the navigation whose address they do not continue.
const BELONGS: [(&str, &str); 4] = [
    ("/portal/bank", "/portal/earnings"),
    ("/portal/payouts", "/portal/earnings"),
    ("/console/replay", "/console/terms"),
    ("/console/imports", "/console/accounts"),
];

/// Places of a navigation; the one we are at is marked.
pub fn places(path: &str, all: &[(&'static str, &'static str)]) -> Vec<Place> {
    let path = BELONGS.iter().find(|(page, _)| is_at(path, page)).map_or(path, |(_, place)| place);
    let longest =
        all.iter().map(|(_, href)| *href).filter(|href| is_at(path, href)).max_by_key(|href| href.len());
    all.iter().map(|(key, href)| Place { key, href, here: Some(*href) == longest }).collect()
}

fn is_at(path: &str, place: &str) -> bool {
    path == place || (place != "/" && path.starts_with(place) && path[place.len()..].starts_with('/'))
}

fn demo_bar(app: &App, t: Words, acting: Option<&str>) -> Option<DemoBar> {
    let cast = app.demo.as_ref()?.cast();
    let label = |name: &str, role: &str| {
        t.say_with("demo-person", &[("name", name.into()), ("role", t.name("role", role).into())])
    };
    let visitor = DemoPerson { value: String::new(), label: t.say("demo-visitor") };
    let acting = acting.map_or_else(
        || visitor.label.clone(),
        |name| {
            let found = cast.iter().find(|person| person.name == name);
            found.map_or_else(|| name.to_owned(), |person| label(&person.name, person.role))
        },
    );
    let mut people = vec![visitor];
    people.extend(
        cast.iter().map(|one| DemoPerson { value: one.id.clone(), label: label(&one.name, one.role) }),
    );
    let now = app.clock.now();
    let zone = app.current_terms().map_or(TimeZone::UTC, |published| published.zone.clone());
    Some(DemoBar { iso: now.to_string(), now: t.moment(now, &zone), acting, people })
}

/// The first letters of the first and the last name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

/// The name under which an address asks for a language.
const LANG: &str = "lang";

/// The language that an address asks for, if we speak it.
pub fn asked_language(uri: &Uri) -> Option<Locale> {
    Locale::find(&query_value(uri, LANG)?)
}

/// The language of a request: asked for in the address, chosen before, or preferred by the browser.
pub fn locale_of(request: &Request) -> Locale {
    locale(request.uri(), request.headers())
}

/// The same from the parts of a request.
pub fn locale(uri: &Uri, headers: &HeaderMap) -> Locale {
    let chosen = || cookies::read(headers, cookies::LANGUAGE).and_then(Locale::find);
    if let Some(locale) = asked_language(uri).or_else(chosen) {
        return locale;
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|accepted| accepted.to_str().ok());
    Locale::from_header(accepted.unwrap_or(""))
}

/// A value of the query, decoded.
pub fn query_value(uri: &Uri, name: &str) -> Option<String> {
    let query = uri.query()?;
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

/// The page of this house from which a request came, without what a finished form said there.
pub fn page_before(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    let (_, rest) = text(header::REFERER)?.split_once("://")?;
    let address = rest.strip_prefix(text(header::HOST)?)?;
    // Two slashes would name another host.
    if !address.starts_with('/') || address.starts_with("//") {
        return None;
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept =
        url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != LANG && name != "done");
    let mut page = url::form_urlencoded::Serializer::for_suffix(format!("{path}?"), path.len() + 1);
    Some(page.extend_pairs(kept).finish().trim_end_matches('?').to_owned())
}

/// Remembers a language that was asked for in the address, for a year.
pub async fn remember_language(
    axum::extract::State(app): axum::extract::State<App>,
    request: Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    let asked = asked_language(request.uri()).filter(|_| request.method() == Method::GET);
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let Some(locale) = asked else { return response };
    // A form that came back stands under an address that takes only forms; its page is one step above.
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        let above = path.rsplit_once('/').map_or("", |(above, _)| above);
        response = super::see_other(if above.is_empty() { "/" } else { above });
    }
    let secure = app.config.is_https();
    let line = cookies::set(cookies::LANGUAGE, locale.tag(), 365 * 24 * 60 * 60, secure);
    response.headers_mut().append(header::SET_COOKIE, line);
    response
}
