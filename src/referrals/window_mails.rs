//! The mails around the window of a claim: to the partner before and when it ends, to whoever answers a
//! request for more time, and that answer.

use askama::Template;
use leadwire_domain::referral::credit::credited_until;
use leadwire_domain::referral::window::Window;

use super::Referral;
use super::mails::{to_partner, to_staff};
use super::moves::Bound;
use super::windows::Request;
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail;
use crate::web::Words;

/// Until when a first payment is credited, in words: it is reckoned in UTC, as billing counts days.
fn credit_day(referral: &Referral, bound: &Bound, t: Words) -> String {
    let submitted_on = referral.submitted_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    t.date(credited_until(submitted_on, bound.terms.terms.deal.credit_months))
}

#[derive(Template)]
#[template(path = "mail/claim_ends.txt")]
struct Ends<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    receipt: String,
    day: String,
    /// Until when a payment is credited.
    credited: String,
}

/// The window is about to end.
pub(super) async fn ends(
    app: &App,
    tx: &Tx,
    bound: &Bound,
    referral: &Referral,
    window: &Window,
) -> Result<(), DbError> {
    let t = Words::of(bound.partner.locale);
    let words = Ends {
        t,
        operator: app.signboard(),
        name: &bound.partner.name,
        company: &referral.lead.company,
        receipt: referral.receipt(),
        day: t.day_of(window.ends_at, &bound.terms.zone),
        credited: credit_day(referral, bound, t),
    };
    mail::enqueue(tx, to_partner(app, &bound.partner, referral, "claim_ends"), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/claim_over.txt")]
struct Over<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    receipt: String,
    /// What staff wrote who ended it early.
    words: &'a str,
    credited: String,
}

/// The window is over, by the clock or because staff ended it (`words`).
pub(super) async fn over(
    app: &App,
    tx: &Tx,
    bound: &Bound,
    referral: &Referral,
    words: Option<&str>,
) -> Result<(), DbError> {
    let t = Words::of(bound.partner.locale);
    let words = Over {
        t,
        operator: app.signboard(),
        name: &bound.partner.name,
        company: &referral.lead.company,
        receipt: referral.receipt(),
        words: words.unwrap_or_default(),
        credited: credit_day(referral, bound, t),
    };
    mail::enqueue(tx, to_partner(app, &bound.partner, referral, "claim_over"), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/time_asked.txt")]
struct Asked<'a> {
    t: Words,
    name: &'a str,
    partner: &'a str,
    company: &'a str,
    day: String,
    due: String,
    text: &'a str,
}

/// A partner asks for more time.
pub(super) async fn asked(
    app: &App,
    tx: &Tx,
    person: &Person,
    (bound, referral): (&Bound, &Referral),
    (window, request): (&Window, &Request),
) -> Result<(), DbError> {
    let t = Words::of(person.locale);
    let words = Asked {
        t,
        name: &person.name,
        partner: &bound.partner.name,
        company: &referral.lead.company,
        day: t.day_of(window.ends_at, &bound.terms.zone),
        due: t.day_of(request.due, &bound.terms.zone),
        text: &request.text,
    };
    let letter = to_staff(app, person, referral, "time_asked", "/console/leads");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/time_waits.txt")]
struct Waits<'a> {
    t: Words,
    name: &'a str,
    partner: &'a str,
    company: &'a str,
    asked: String,
    due: String,
    /// When the company is free if nobody answers.
    day: String,
}

/// Nobody has answered a partner who asks for more time.
pub(super) async fn waits(
    app: &App,
    tx: &Tx,
    person: &Person,
    (bound, referral): (&Bound, &Referral),
    (window, request): (&Window, &Request),
) -> Result<(), DbError> {
    let (t, zone) = (Words::of(person.locale), &bound.terms.zone);
    let words = Waits {
        t,
        name: &person.name,
        partner: &bound.partner.name,
        company: &referral.lead.company,
        asked: t.day_of(request.asked_at, zone),
        due: t.day_of(request.due, zone),
        day: t.day_of(window.lapses_at(), zone),
    };
    let letter = to_staff(app, person, referral, "time_waits", "/console/leads");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/time_answered.txt")]
struct Answered<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    receipt: String,
    is_granted: bool,
    day: String,
    words: &'a str,
}

/// What became of a request for more time.
pub(super) async fn answered(
    app: &App,
    tx: &Tx,
    (bound, referral): (&Bound, &Referral),
    (window, request): (&Window, &Request),
) -> Result<(), DbError> {
    let t = Words::of(bound.partner.locale);
    let words = Answered {
        t,
        operator: app.signboard(),
        name: &bound.partner.name,
        company: &referral.lead.company,
        receipt: referral.receipt(),
        is_granted: request.days.is_some(),
        // One that waited for this answer alone ends with it.
        day: t.day_of(window.ends_at.max(app.clock.now()), &bound.terms.zone),
        words: request.words.as_deref().unwrap_or_default(),
    };
    let letter = to_partner(app, &bound.partner, referral, "time_answered");
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
