//! One published version of the terms: since when it binds, what it changed, what it says. Partners read what
//! they were promised, also years later; staff read every rule's treatment.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::Timestamp;
use leadwire_domain::programme::Published;

use super::difference::told_differences;
use super::terms_form::TermsForm;
use super::{Asked, Change, Criterion, differences, list_terms, rules_of};
use crate::access::{Staff, Visitor};
use crate::app::App;
use crate::web::{Problem, Shell, Words, page};

/// A version among its neighbours.
struct Placed {
    shown: Published,
    /// The version that it followed; `None`: it was the first.
    before: Option<Published>,
    /// When a later one began, or will begin, in its place.
    until: Option<Timestamp>,
    now: Timestamp,
}

impl Placed {
    /// Nothing where no such version was published, or what is asked for is not its number as it is written:
    /// one version has one address.
    async fn read(app: &App, version: &str) -> Result<Option<Self>, Problem> {
        let Some(version) = version.parse::<i64>().ok().filter(|number| number.to_string() == version) else {
            return Ok(None);
        };
        let all = app.db.read(move |tx| async move { list_terms(&tx).await }).await?;
        let standing = || all.iter().filter(|one| one.withdrawn_at.is_none());
        let before = standing().filter(|one| one.version < version).max_by_key(|one| one.version).cloned();
        let until = standing().filter(|one| one.version > version).map(|one| one.effective_at).min();
        let shown = all.iter().find(|one| one.version == version).cloned();
        let now = app.clock.now();
        Ok(shown.map(|shown| Self { shown, before, until, now }))
    }

    /// Fluent's name of how it stands, and the tone of its pill.
    fn stands(&self) -> (&'static str, &'static str) {
        match self.until {
            _ if self.shown.withdrawn_at.is_some() => ("withdrawn", "idle"),
            _ if self.shown.effective_at > self.now => ("planned", "wait"),
            Some(until) if until <= self.now => ("replaced", "idle"),
            _ => ("binds", "good"),
        }
    }

    /// Its days in words; nothing where it never bound.
    fn bound(&self, t: Words) -> String {
        if self.shown.withdrawn_at.is_some() {
            return String::new();
        }
        let day = |at| t.day_of(at, &self.shown.zone);
        let from = ("from", day(self.shown.effective_at).into());
        match self.until {
            Some(until) => {
                let key = if until <= self.now { "version-bound" } else { "version-binds-until" };
                t.say_with(key, &[from, ("until", day(until).into())])
            }
            None => t.say_with("version-from", &[from]),
        }
    }
}

/// A version as a page shows it.
struct Told {
    version: i64,
    stands: &'static str,
    tone: &'static str,
    published: String,
    /// From when until when.
    bound: String,
    before: Option<i64>,
    changes: Vec<Change>,
    /// Every field beside the rules, in words.
    fields: Vec<(String, String)>,
}

impl Told {
    fn of(placed: &Placed, changes: impl Fn(&Published, &Published) -> Vec<Change>, t: Words) -> Self {
        let Placed { shown, before, .. } = placed;
        let (stands, tone) = placed.stands();
        Self {
            version: shown.version,
            stands,
            tone,
            published: t.day_of(shown.published_at, &shown.zone),
            bound: placed.bound(t),
            before: before.as_ref().map(|before| before.version),
            changes: before.as_ref().map(|before| changes(before, shown)).unwrap_or_default(),
            fields: TermsForm::of_terms(&shown.terms, t).fields_said(t),
        }
    }
}

#[derive(Template)]
#[template(path = "programmes/version.html")]
struct VersionPage {
    t: Words,
    shell: Shell,
    told: Told,
    criteria: Vec<Criterion>,
}

#[derive(Template)]
#[template(path = "programmes/version_console.html")]
struct ConsoleVersionPage {
    t: Words,
    shell: Shell,
    told: Told,
    /// Each rule's code and sentence, and what becomes of a lead that breaks it.
    rules: Vec<(&'static str, String, String)>,
}

/// `GET /terms/{version}`: for everybody, as the programme page is. A version that was withdrawn before its
/// day promised nothing to anybody.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(version): Path<String>,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let placed = Placed::read(&app, &version).await?.filter(|one| one.shown.withdrawn_at.is_none());
    let placed = placed.ok_or_else(Problem::not_found)?;
    page(&VersionPage {
        told: Told::of(&placed, |before, shown| told_differences(&before.terms, &shown.terms, t), t),
        criteria: rules_of(&placed.shown.terms, Asked::by(&app), t),
        t,
        shell,
    })
}

/// `GET /console/terms/{version}`
pub async fn show_to_staff(
    State(app): State<App>,
    staff: Staff,
    Path(version): Path<String>,
) -> Result<Response, Problem> {
    let Staff { t, shell, .. } = staff;
    let placed = Placed::read(&app, &version).await?.ok_or_else(Problem::not_found)?;
    page(&ConsoleVersionPage {
        told: Told::of(&placed, |before, shown| differences(&before.terms, &shown.terms, t), t),
        rules: TermsForm::of_terms(&placed.shown.terms, t).rules_said(t),
        t,
        shell,
    })
}
