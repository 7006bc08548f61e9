//! The mails around a decision that a person takes: to whoever decides, and to partners who wait.

use askama::Template;
use leadwire_domain::checks::Code;
use leadwire_domain::programme::Published;

use super::Referral;
use super::mails::{coded_reason, due_day, person_remedy, to_partner, to_staff};
use super::moves::Bound;
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail;
use crate::partners::Partner;
use crate::web::Words;
use crate::web::explained::Explained;

#[derive(Template)]
#[template(path = "mail/review_waits.txt")]
struct ReviewWaits<'a> {
    t: Words,
    name: &'a str,
    lead: String,
    company: &'a str,
    is_over: bool,
}

/// A lead waits for a person: half the time is gone, or all of it.
pub(super) async fn waits(
    app: &App,
    tx: &Tx,
    person: &Person,
    referral: &Referral,
    is_over: bool,
) -> Result<(), DbError> {
    let t = Words::of(person.locale);
    let company = &referral.lead.company;
    let words = ReviewWaits { t, name: &person.name, lead: referral.lead_name(), company, is_over };
    let letter = to_staff(app, person, referral, "review_waits", "/console/review");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/appeal.txt")]
struct Appealed<'a> {
    t: Words,
    name: &'a str,
    partner: &'a str,
    lead: String,
    company: &'a str,
    due: String,
    /// The reader may decide it; else they refused it themselves, and nobody else is there.
    may_decide: bool,
}

/// A partner asks for a person.
pub(super) async fn appealed(
    app: &App,
    tx: &Tx,
    person: &Person,
    referral: &Referral,
    bound: &Bound,
    may_decide: bool,
) -> Result<(), DbError> {
    let t = Words::of(person.locale);
    let words = Appealed {
        t,
        name: &person.name,
        partner: &bound.partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        due: due_day(referral, t, &bound.terms),
        may_decide,
    };
    let letter = to_staff(app, person, referral, "appeal", "/console/review");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/review_postponed.txt")]
struct Postponed<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    receipt: String,
    due: String,
}

/// Nobody has decided in time: the partner's new date.
pub(super) async fn postponed(app: &App, tx: &Tx, bound: &Bound, referral: &Referral) -> Result<(), DbError> {
    let t = Words::of(bound.partner.locale);
    let words = Postponed {
        t,
        operator: app.signboard(),
        name: &bound.partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        due: due_day(referral, t, &bound.terms),
    };
    let letter = to_partner(app, &bound.partner, referral, "review_postponed");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/referral_yielded.txt")]
struct Yielded<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    receipt: String,
    reason: String,
    remedy: String,
    until: String,
    explained: Explained,
}

/// An earlier referral of the company counts again. By whom it was, nobody is told.
pub(super) async fn yielded(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    referral: &Referral,
    terms: &Published,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let words = Yielded {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        reason: coded_reason(&[Code::AlreadyReferred], t),
        remedy: person_remedy(&referral.state, t),
        until: super::mails::appeal_day(referral, t, terms),
        explained: referral.explained(t),
    };
    let letter = to_partner(app, partner, referral, "referral_yielded");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/lead_taken_back.txt")]
struct TakenBack<'a> {
    t: Words,
    name: &'a str,
    by: &'a str,
    lead: String,
    company: &'a str,
}

/// A lead that was handed over is refused after all: its account manager calls nobody.
pub(super) async fn taken_back(
    app: &App,
    tx: &Tx,
    manager: &Person,
    referral: &Referral,
    by: &Person,
) -> Result<(), DbError> {
    let t = Words::of(manager.locale);
    let company = &referral.lead.company;
    let words = TakenBack { t, name: &manager.name, by: &by.name, lead: referral.lead_name(), company };
    let letter = to_staff(app, manager, referral, "lead_taken_back", "/console/leads");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
