//! The mails about imports, to whoever began them.

use askama::Template;

use super::super::store;
use super::{Import, State};
use crate::access::{self, Person};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Letter, Link};
use crate::web::Words;

#[derive(Template)]
#[template(path = "mail/import_finished.txt")]
struct Finished<'a> {
    t: Words,
    name: &'a str,
    import: &'a Import,
    /// So many would leave that somebody must say yes.
    asks: bool,
}

/// Everything is read; and, where many would leave, a question.
pub(super) async fn finished(app: &App, tx: &Tx, import: &Import, state: State) -> Result<(), DbError> {
    let Some(person) = who_began(tx, import).await? else { return Ok(()) };
    let t = Words::of(person.locale);
    let words = Finished { t, name: &person.name, import, asks: state == State::Asking };
    mail::enqueue(tx, letter(app, &person, "import_finished", import), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/import_failed.txt")]
struct Failed<'a> {
    t: Words,
    name: &'a str,
    import: &'a Import,
    why: String,
}

/// It cannot go on by itself.
pub(super) async fn failed(app: &App, tx: &Tx, number: i64) -> Result<(), DbError> {
    let Some(import) = store::find_import_by_number(tx, number).await? else { return Ok(()) };
    let Some(person) = who_began(tx, &import).await? else { return Ok(()) };
    let t = Words::of(person.locale);
    let why = import.error.as_ref().map(|why| super::in_one_line(why, t)).unwrap_or_default();
    let words = Failed { t, name: &person.name, import: &import, why };
    mail::enqueue(tx, letter(app, &person, "import_failed", &import), &words, app.clock.now()).await
}

async fn who_began(tx: &Tx, import: &Import) -> Result<Option<Person>, DbError> {
    let Some(id) = &import.started_by else { return Ok(None) };
    Ok(access::find_person(tx, id).await?.filter(|person| person.is_active))
}

fn letter<'a>(app: &App, person: &'a Person, kind: &'static str, import: &'a Import) -> Letter<'a> {
    Letter {
        id: app.new_id(),
        kind,
        to: &person.email,
        locale: person.locale,
        link: Link::Page(format!("/console/imports/{}", import.id)),
        about: Some(&import.id),
    }
}
