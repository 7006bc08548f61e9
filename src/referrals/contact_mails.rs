//! The mails about further people at a referred company: to the partner who named them, to whoever works the
//! referral, to whoever decides.

use askama::Template;

use super::contact_told::remedy_of;
use super::contacts::{Contact, ContactState};
use super::mails::{coded_reason, to_partner, to_staff};
use super::moves::{self, Bound};
use super::{Referral, contact_told};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Link};
use crate::partners::Partner;
use crate::web::Words;
use crate::web::explained::Explained;

#[derive(Template)]
#[template(path = "mail/contact_named.txt")]
struct Named<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    receipt: String,
    waits: bool,
    explained: Explained,
}

/// The partner's word that somebody was added to the open referral, or that a person looks at them first.
pub(super) async fn named(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    referral: &Referral,
    contact: &Contact,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let write_to = moves::bound(app, tx, referral).await?.terms.terms.contact_email;
    let waits = contact.state == ContactState::InReview;
    let words = Named {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: contact.name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        waits,
        explained: contact_told::explained(contact, referral, &write_to, t),
    };
    let kind = if waits { "contact_in_review" } else { "contact_added" };
    mail::enqueue(tx, to_partner(app, partner, referral, kind), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/contact_decided.txt")]
struct Decided<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    receipt: String,
    is_added: bool,
    reason: String,
    remedy: String,
    words: &'a str,
}

/// What a person decided of somebody whom the partner named.
pub(super) async fn decided(
    app: &App,
    tx: &Tx,
    Bound { partner, terms }: &Bound,
    referral: &Referral,
    contact: &Contact,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let write_to = &terms.terms.contact_email;
    let refused = contact.refused_with();
    let ruling = contact.ruling.as_ref();
    let words = Decided {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: contact.name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        is_added: contact.state == ContactState::Added,
        reason: match (refused, ruling) {
            (Some(code), _) => coded_reason(&[code], t),
            (None, Some(ruling)) => t.name("review-told", &ruling.reason),
            (None, None) => String::new(),
        },
        remedy: refused.map(|code| remedy_of(code, referral, write_to, t)).unwrap_or_default(),
        // Why somebody takes a contact on in their own words stays with the staff.
        words: ruling
            .filter(|_| refused.is_some())
            .and_then(|said| said.words.as_deref())
            .unwrap_or_default(),
    };
    mail::enqueue(tx, to_partner(app, partner, referral, "contact_decided"), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/new_contact.txt")]
struct NewContact<'a> {
    t: Words,
    name: &'a str,
    lead: String,
    company: &'a str,
    email: &'a str,
    phone: &'a str,
    job_title: &'a str,
    note: &'a str,
    by_person: bool,
}

/// Tells whoever works the referral that there is somebody else to talk to.
pub(super) async fn new_contact(
    app: &App,
    tx: &Tx,
    manager: &Person,
    referral: &Referral,
    contact: &Contact,
) -> Result<(), DbError> {
    let lead = &contact.lead;
    let words = NewContact {
        t: Words::of(manager.locale),
        name: &manager.name,
        lead: contact.name(),
        company: &referral.lead.company,
        email: &lead.email,
        phone: &lead.phone,
        job_title: &lead.job_title,
        note: &lead.note,
        by_person: contact.ruling.is_some(),
    };
    let letter = to_staff(app, manager, referral, "new_contact", "/console/leads");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/contact_waits.txt")]
struct Waits<'a> {
    t: Words,
    name: &'a str,
    lead: String,
    company: &'a str,
}

/// Nobody has decided about a contact in time.
pub(super) async fn waits(
    app: &App,
    tx: &Tx,
    person: &Person,
    referral: &Referral,
    contact: &Contact,
) -> Result<(), DbError> {
    let words = Waits {
        t: Words::of(person.locale),
        name: &person.name,
        lead: contact.name(),
        company: &referral.lead.company,
    };
    let mut letter = to_staff(app, person, referral, "contact_waits", "/console/review");
    letter.link = Link::Page(contact_told::case_page(contact));
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
