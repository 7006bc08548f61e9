//! What people are mailed about who has which lead.

use askama::Template;
use leadwire_domain::nothing::says_nothing;
use leadwire_domain::programme::Published;
use leadwire_domain::referral::{Actor, State};

use super::super::Referral;
use super::super::mails::{due_day, to_partner, to_staff};
use super::super::moves::Bound;
use super::outcome_links;
use crate::access::{self, Person, Role};
use crate::app::App;
use crate::db::{DbError, Statement, Tx};
use crate::mail::{self, Letter, Link};
use crate::web::Words;

#[derive(Template)]
#[template(path = "mail/new_lead.txt")]
struct NewLead<'a> {
    t: Words,
    name: &'a str,
    lead: String,
    company: &'a str,
    website: &'a str,
    email: &'a str,
    phone: &'a str,
    job_title: &'a str,
    note: &'a str,
    informed: String,
    due: String,
    by_person: bool,
    /// Who handed it over, where somebody had it before, and what they wrote.
    by: &'a str,
    words: &'a str,
}

/// The account manager's first word of a lead.
pub(in super::super) fn new_lead(
    app: &App,
    manager: &Person,
    referral: &Referral,
    terms: &Published,
) -> Result<Statement, DbError> {
    lead_mail(app, manager, referral, terms, ("", ""))
}

fn lead_mail(
    app: &App,
    manager: &Person,
    referral: &Referral,
    terms: &Published,
    (by, words): (&str, &str),
) -> Result<Statement, DbError> {
    let t = Words::of(manager.locale);
    let lead = &referral.lead;
    let informed = if lead.lead_informed.is_empty() { "knows" } else { &lead.lead_informed };
    let words = NewLead {
        t,
        name: &manager.name,
        lead: referral.lead_name(),
        company: &lead.company,
        website: if says_nothing(&lead.website) { "" } else { &lead.website },
        email: &lead.email,
        phone: &lead.phone,
        job_title: &lead.job_title,
        note: &lead.note,
        informed: t.say(&format!("informed-{}", informed.to_ascii_lowercase())),
        due: due_day(referral, t, terms),
        by_person: matches!(&referral.state, State::Validated { by: Actor::Person(_), .. }),
        by,
        words,
    };
    let letter = to_staff(app, manager, referral, "new_lead", "/console/leads");
    let letter = Letter { link: outcome_links(manager, referral), ..letter };
    mail::written(&letter, &words, app.clock.now())
}

#[derive(Template)]
#[template(path = "mail/lead_unassigned.txt")]
struct Unassigned<'a> {
    t: Words,
    name: &'a str,
    lead: String,
    company: &'a str,
}

/// Tells whoever runs the programme that nobody is there who could be given a lead.
pub(super) async fn nobody_there(app: &App, tx: &Tx, referral: &Referral) -> Result<Vec<Statement>, DbError> {
    let told = |person: &Person| {
        let t = Words::of(person.locale);
        let company = &referral.lead.company;
        let words = Unassigned { t, name: &person.name, lead: referral.lead_name(), company };
        let letter = to_staff(app, person, referral, "lead_unassigned", "/console/leads");
        mail::written(&letter, &words, app.clock.now())
    };
    who_runs_it(tx).await?.iter().map(told).collect()
}

/// Managers and owners.
pub(super) async fn who_runs_it(tx: &Tx) -> Result<Vec<Person>, DbError> {
    let mut people = access::list_people_with_role(tx, Role::Manager).await?;
    people.extend(access::list_people_with_role(tx, Role::Owner).await?);
    Ok(people)
}

/// A lead that goes from one to another.
pub(super) struct Over<'a> {
    pub referral: &'a Referral,
    pub bound: &'a Bound,
    pub by: &'a Person,
    pub to: &'a Person,
    /// Why, where somebody wrote it.
    pub words: &'a str,
}

/// To whoever has it from now on.
pub(super) fn handed_to(app: &App, over: &Over<'_>) -> Result<Statement, DbError> {
    lead_mail(app, over.to, over.referral, &over.bound.terms, (&over.by.name, over.words))
}

#[derive(Template)]
#[template(path = "mail/manager_changed.txt")]
struct ManagerChanged<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    lead: String,
    receipt: String,
    manager: &'a str,
    due: String,
}

/// To the partner, who was told another name. Why it changed is ours.
pub(super) fn partner_told(app: &App, over: &Over<'_>) -> Result<Statement, DbError> {
    let partner = &over.bound.partner;
    let t = Words::of(partner.locale);
    let words = ManagerChanged {
        t,
        operator: app.signboard(),
        name: &partner.name,
        company: &over.referral.lead.company,
        lead: over.referral.lead_name(),
        receipt: over.referral.receipt(),
        manager: &over.to.name,
        due: due_day(over.referral, t, &over.bound.terms),
    };
    mail::written(&to_partner(app, partner, over.referral, "manager_changed"), &words, app.clock.now())
}

#[derive(Template)]
#[template(path = "mail/lead_taken_over.txt")]
struct TakenOver<'a> {
    t: Words,
    name: &'a str,
    by: &'a str,
    lead: String,
    company: &'a str,
    to: &'a str,
    words: &'a str,
}

/// To whoever had it until now.
pub(super) fn taken_over(app: &App, over: &Over<'_>, before: &Person) -> Result<Statement, DbError> {
    let words = TakenOver {
        t: Words::of(before.locale),
        name: &before.name,
        by: &over.by.name,
        lead: over.referral.lead_name(),
        company: &over.referral.lead.company,
        to: &over.to.name,
        words: over.words,
    };
    let letter = to_staff(app, before, over.referral, "lead_taken_over", "/console/leads");
    mail::written(&letter, &words, app.clock.now())
}

#[derive(Template)]
#[template(path = "mail/leads_taken_over.txt")]
struct AllTakenOver<'a> {
    t: Words,
    name: &'a str,
    by: &'a str,
    /// Company, and who has it now.
    moved: &'a [(String, String)],
}

/// To whoever had all of them: one mail.
pub(super) async fn all_taken_over(
    app: &App,
    tx: &Tx,
    by: &Person,
    before: &Person,
    moved: &[(String, String)],
) -> Result<(), DbError> {
    let words = AllTakenOver { t: Words::of(before.locale), name: &before.name, by: &by.name, moved };
    let letter = Letter {
        id: app.new_id(),
        kind: "leads_taken_over",
        to: &before.email,
        locale: before.locale,
        link: Link::Page("/console/leads".to_owned()),
        about: None,
    };
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
