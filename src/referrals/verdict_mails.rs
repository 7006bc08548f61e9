//! The confirmation of a submission and the machine's verdict, by mail: every reason, and every check.

use askama::Template;
use leadwire_domain::programme::Published;

use super::Referral;
use super::holds::Hold;
use super::mails::{appeal_day, due_day, to_partner};
use super::proof::Proof;
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Statement};
use crate::mail;
use crate::partners::Partner;
use crate::web::Words;
use crate::web::explained::Explained;

#[derive(Template)]
#[template(path = "mail/referral_received.txt")]
struct Received<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    receipt: String,
    state: &'static str,
    explained: Explained,
    manager: &'a str,
    due: String,
    /// Until when a refusal can be appealed.
    until: String,
    /// The referral was confirmed before; now the network has answered.
    is_later: bool,
    /// Its partner corrected it since.
    is_correction: bool,
    /// And may once more.
    may_correct: bool,
    /// It was answered later because of a cap.
    was_held: bool,
    /// Fluent key of why it is answered later; empty where it is not.
    held: String,
    /// The programme's address for partners.
    write_to: &'a str,
    /// The beginning of the receipt's digest, and where both are verified; empty in a later mail.
    digest: String,
    verify_at: String,
}

/// The one confirmation of a submission, with its receipt and the verdict that was reached in the request.
pub(super) fn received(
    app: &App,
    partner: &Partner,
    referral: &Referral,
    terms: &Published,
    (manager, hold): (Option<&Person>, Option<&Hold>),
    proof: &Proof,
) -> Result<Statement, DbError> {
    by_machine(app, partner, referral, terms, manager, Told::First(proof, hold))
}

/// How a verdict stands that came after the confirmation.
pub(super) struct Later {
    /// Its partner may still correct it.
    pub may_correct: bool,
    /// It was answered later because of a cap.
    pub was_held: bool,
}

/// The machine's verdict, where it came after the confirmation.
pub(super) fn judged(
    app: &App,
    partner: &Partner,
    referral: &Referral,
    terms: &Published,
    manager: Option<&Person>,
    later: Later,
) -> Result<Statement, DbError> {
    by_machine(app, partner, referral, terms, manager, Told::Later(later))
}

/// Which mail about a verdict it is.
enum Told<'a> {
    First(&'a Proof, Option<&'a Hold>),
    Later(Later),
}

fn by_machine(
    app: &App,
    partner: &Partner,
    referral: &Referral,
    terms: &Published,
    manager: Option<&Person>,
    told: Told<'_>,
) -> Result<Statement, DbError> {
    let t = Words::of(partner.locale);
    let (confirmed, hold, Later { may_correct, was_held }) = match told {
        Told::First(proof, hold) => (Some(proof), hold, Later { may_correct: true, was_held: false }),
        Told::Later(later) => (None, None, later),
    };
    let held_until = hold.map(|hold| t.day_of(hold.until, &terms.zone));
    let words = Received {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        state: if hold.is_some() { "held" } else { referral.state.name() },
        held: hold.map(|hold| format!("held-{}", hold.reason.name())).unwrap_or_default(),
        explained: referral.explained(t),
        manager: manager.map_or("", |person| person.name.as_str()),
        due: held_until.unwrap_or_else(|| due_day(referral, t, terms)),
        until: appeal_day(referral, t, terms),
        is_later: confirmed.is_none(),
        is_correction: referral.corrected_at.is_some(),
        may_correct,
        was_held,
        write_to: &terms.terms.contact_email,
        digest: confirmed.map(Proof::short_leaf).unwrap_or_default(),
        verify_at: format!("{}/receipts/verify", app.config.public_url()),
    };
    let kind = if words.is_later { "referral_judged" } else { "referral_received" };
    mail::written(&to_partner(app, partner, referral, kind), &words, referral.judged_at)
}
