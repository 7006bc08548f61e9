//! The mails of this room, one struct each; their words stand in `templates/mail` and the Fluent files. No
//! mail holds an account number: only country and last four characters.

use askama::Template;
use leadwire_domain::money::Money;
use leadwire_domain::payout::PayoutState;

use super::reason_in_words;
use super::store::{Account, Payout, Run};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Letter, Link};
use crate::partners::Partner;
use crate::web::Words;

/// Amounts as a sentence names them: "€199.00", "€50.00, US$55.00".
pub(super) fn amounts(all: &[Money], t: Words) -> String {
    all.iter().map(|one| t.amount(*one)).collect::<Vec<_>>().join(", ")
}

fn contact(app: &App) -> String {
    app.current_terms().map(|published| published.terms.contact_email.clone()).unwrap_or_default()
}

fn to_partner<'a>(
    app: &App,
    partner: &'a Partner,
    kind: &'static str,
    page: &str,
    about: &'a str,
) -> Letter<'a> {
    Letter {
        id: app.new_id(),
        kind,
        to: &partner.email,
        locale: partner.locale,
        link: Link::Page(page.to_owned()),
        about: Some(about),
    }
}

#[derive(Template)]
#[template(path = "mail/bank_details_wanted.txt")]
struct Wanted<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    amount: String,
    is_reminder: bool,
}

/// Money waits and nobody knows where to send it. The link is a page behind the sign-in, never a door: who
/// reads this mail may not be who is paid.
pub(super) async fn bank_details_wanted(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    waiting: &[Money],
    is_reminder: bool,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let amount = amounts(waiting, t);
    let words = Wanted { t, operator: app.signboard(), name: &partner.name, amount, is_reminder };
    let letter = to_partner(app, partner, "bank_details_wanted", "/portal/bank", partner.id.as_str());
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/bank_details_changed.txt")]
struct Changed<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    by: &'a str,
    account: &'a str,
    when: String,
    is_change: bool,
    contact: String,
}

/// Bank details were entered or changed: told to the partner's own address, so that a stranger who did it
/// does not stay unseen.
pub(super) async fn bank_details_changed(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    account: &Account,
    by: &Person,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let words = Changed {
        t,
        operator: app.signboard(),
        name: &partner.name,
        by: &by.name,
        account: &account.masked,
        when: t.moment(account.entered_at, &app.zone()),
        is_change: account.is_change,
        contact: contact(app),
    };
    let letter = to_partner(app, partner, "bank_details_changed", "/portal/bank", partner.id.as_str());
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/payout_moved.txt")]
struct Moved<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    /// exported, settled, rejected or returned
    state: &'static str,
    amount: String,
    account: &'a str,
    reference: &'a str,
    /// Of the booking, where there is one.
    day: String,
    reason: String,
}

/// A payout left, arrived, or did not.
pub(super) async fn payout_moved(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    payout: &Payout,
    account: &Account,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let (kind, day, reason) = match &payout.state {
        PayoutState::Settled { on } => ("payout_settled", t.date(*on), String::new()),
        PayoutState::Rejected { reason } => ("payout_returned", String::new(), reason_in_words(reason, t)),
        PayoutState::Returned { on, reason } => ("payout_returned", t.date(*on), reason_in_words(reason, t)),
        _ => ("payout_on_its_way", String::new(), String::new()),
    };
    let words = Moved {
        t,
        operator: app.signboard(),
        name: &partner.name,
        state: payout.state.name(),
        amount: t.amount(payout.amount),
        account: &account.masked,
        reference: &payout.end_to_end_id,
        day,
        reason,
    };
    let page = match kind {
        "payout_returned" => "/portal/bank".to_owned(),
        _ => format!("/portal/payouts/{}", payout.id),
    };
    let letter = to_partner(app, partner, kind, &page, payout.id.as_str());
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/run_to_approve.txt")]
struct ToApprove<'a> {
    t: Words,
    name: &'a str,
    number: i64,
    by: &'a str,
    amount: String,
    transfers: i64,
    day: String,
}

/// A pay run waits for a second person.
pub(super) async fn run_to_approve(
    app: &App,
    tx: &Tx,
    person: &Person,
    run: &Run,
    by: &Person,
) -> Result<(), DbError> {
    let t = Words::of(person.locale);
    let words = ToApprove {
        t,
        name: &person.name,
        number: run.number,
        by: &by.name,
        amount: t.amount(run.total),
        transfers: run.transfers,
        day: t.date(run.execution_on),
    };
    let letter = Letter {
        id: app.new_id(),
        kind: "run_to_approve",
        to: &person.email,
        locale: person.locale,
        link: Link::Page(format!("/console/payouts/{}", run.id)),
        about: Some(run.id.as_str()),
    };
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
