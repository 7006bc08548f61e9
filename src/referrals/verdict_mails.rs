//! The confirmation of a submission and the machine's verdict, by mail: every reason, and every check.

use askama::Template;
use leadwire_domain::programme::Published;

use super::Referral;
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
    manager: Option<&Person>,
    proof: &Proof,
) -> Result<Statement, DbError> {
    by_machine(app, partner, referral, terms, manager, Told::First(proof))
}

/// The machine's verdict, where it came after the confirmation; whether its partner may still correct it.
pub(super) fn judged(
    app: &App,
    partner: &Partner,
    referral: &Referral,
    terms: &Published,
    manager: Option<&Person>,
    may_correct: bool,
) -> Result<Statement, DbError> {
    by_machine(app, partner, referral, terms, manager, Told::Later { may_correct })
}

/// Which mail about a verdict it is.
enum Told<'a> {
    First(&'a Proof),
    Later { may_correct: bool },
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
    let (confirmed, may_correct) = match told {
        Told::First(proof) => (Some(proof), true),
        Told::Later { may_correct } => (None, may_correct),
    };
    let words = Received {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        state: referral.state.name(),
        explained: referral.explained(t),
        manager: manager.map_or("", |person| person.name.as_str()),
        due: due_day(referral, t, terms),
        until: appeal_day(referral, t, terms),
        is_later: confirmed.is_none(),
        is_correction: referral.corrected_at.is_some(),
        may_correct,
        write_to: &terms.terms.contact_email,
        digest: confirmed.map(Proof::short_leaf).unwrap_or_default(),
        verify_at: format!("{}/receipts/verify", app.config.public_url()),
    };
    let kind = if words.is_later { "referral_judged" } else { "referral_received" };
    mail::written(&to_partner(app, partner, referral, kind), &words, referral.judged_at)
}
