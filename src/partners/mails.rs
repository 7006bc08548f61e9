//! The mails of this room: confirm your address, decided, invited.

use askama::Template;

use super::pages::OUTCOME;
use super::{CONFIRM, Partner, PartnerState};
use crate::access::{NewLink, Person};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Letter, Link};
use crate::web::Words;

#[derive(Template)]
#[template(path = "mail/confirm_address.txt")]
struct ConfirmAddress<'a> {
    t: Words,
    name: &'a str,
    operator: String,
    days: i64,
}

pub(super) async fn confirm_address(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    link: &NewLink<'_>,
    days: i64,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let words = ConfirmAddress { t, name: &partner.name, operator: app.signboard(), days };
    let letter = letter(app, partner, "confirm_address", Link::Door(format!("{CONFIRM}/{}", link.id)));
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/application_decided.txt")]
struct Decided<'a> {
    t: Words,
    name: &'a str,
    operator: String,
    /// approved, refused or in_review
    state: &'static str,
    /// Sentence and remedy of everything that did not pass.
    reasons: Vec<(String, String)>,
    /// What the person who decided wrote.
    words: &'a str,
    by_machine: bool,
}

/// Tells the applicant what was decided, by the machine or by a person. `door`: what signs them in, where they
/// are approved and not here to read it.
pub(super) async fn decided(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    door: Option<&NewLink<'_>>,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let words = Decided {
        t,
        name: &partner.name,
        operator: app.signboard(),
        state: partner.state.name(),
        reasons: super::pages::reasons(partner, t),
        words: partner.decision_words.as_deref().unwrap_or_default(),
        by_machine: partner.decided_by.is_none(),
    };
    let link = match (partner.state, door) {
        (PartnerState::Approved, Some(door)) => Link::Door(format!("/in/{}", door.id)),
        (PartnerState::Approved, None) => Link::Page("/refer".to_owned()),
        (PartnerState::Refused, _) if partner.decided_by.is_none() => {
            Link::Door(format!("{OUTCOME}/{}", partner.id))
        }
        _ => Link::Nowhere,
    };
    mail::enqueue(tx, letter(app, partner, "application_decided", link), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/partner_invited.txt")]
struct Invited<'a> {
    t: Words,
    name: &'a str,
    by: &'a str,
    operator: String,
    days: i64,
}

pub(super) async fn invited(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    link: &NewLink<'_>,
    by: &Person,
    days: i64,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let words = Invited { t, name: &partner.name, by: &by.name, operator: app.signboard(), days };
    let letter = letter(app, partner, "partner_invited", Link::Door(format!("/in/{}", link.id)));
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

fn letter<'a>(app: &App, partner: &'a Partner, kind: &'static str, link: Link) -> Letter<'a> {
    Letter {
        id: app.new_id(),
        kind,
        to: &partner.email,
        locale: partner.locale,
        link,
        about: Some(partner.id.as_str()),
    }
}
