//! The mails of this room: sign-in link, invitation.

use askama::Template;

use super::Person;
use super::links::NewLink;
use super::people::words_of;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Letter, Link};
use crate::web::Words;

#[derive(Template)]
#[template(path = "mail/sign_in.txt")]
struct SignIn {
    t: Words,
    minutes: i64,
}

pub(super) async fn sign_in(
    app: &App,
    tx: &Tx,
    link: &NewLink<'_>,
    t: Words,
    minutes: i64,
) -> Result<(), DbError> {
    let letter = Letter {
        id: app.new_id(),
        kind: "sign_in",
        to: link.email,
        locale: t.locale,
        link: Link::Door(format!("/in/{}", link.id)),
        about: None,
    };
    mail::enqueue(tx, letter, &SignIn { t, minutes }, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/invitation.txt")]
struct Invitation<'a> {
    t: Words,
    name: &'a str,
    by: &'a str,
    role: String,
    days: i64,
}

pub(super) async fn invitation(
    app: &App,
    tx: &Tx,
    link: &NewLink<'_>,
    person: &Person,
    by: &Person,
    days: i64,
) -> Result<(), DbError> {
    let t = words_of(person);
    let role = t.say(&format!("role-{}", person.role.name()));
    let letter = Letter {
        id: app.new_id(),
        kind: "invitation",
        to: &person.email,
        locale: t.locale,
        link: Link::Door(format!("/in/{}", link.id)),
        about: None,
    };
    let words = Invitation { t, name: &person.name, by: &by.name, role, days };
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
