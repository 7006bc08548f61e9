//! The mails of this room: confirm your address, prove your site, decided, invited.

use askama::Template;
use leadwire_domain::outside::ProofPlace;

use super::pages::OUTCOME;
use super::{CONFIRM, Partner, PartnerState, SiteProof, proof_pages};
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

/// Tells the applicant what was decided, by the machine or by a person. `door`: what signs them in, where
/// they are approved and not here to read it.
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
#[template(path = "mail/prove_site.txt")]
struct ProveSite<'a> {
    t: Words,
    name: &'a str,
    operator: String,
    email: &'a str,
    domain: &'a str,
    is_free_mail: bool,
    /// What to do and what to copy, for each of the three ways.
    places: Vec<(String, String)>,
    /// The day on which the time is over.
    until: String,
}

/// Asks for proof of the site, with all that whoever looks after it needs.
pub(super) async fn prove_site(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    proof: &SiteProof,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let token = proof.token(app, partner);
    let place = |place| (proof_pages::how(place, &proof.domain, t), proof_pages::text_for(place, &token));
    let words = ProveSite {
        t,
        name: &partner.name,
        operator: app.signboard(),
        email: &partner.email,
        domain: &proof.domain,
        is_free_mail: proof_pages::is_free_mail(partner),
        places: ProofPlace::ALL.map(place).into(),
        until: t.day_of(proof.until, &app.zone()),
    };
    let link = Link::Door(format!("{OUTCOME}/{}", partner.id));
    mail::enqueue(tx, letter(app, partner, "prove_site", link), &words, app.clock.now()).await
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
