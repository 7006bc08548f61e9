//! The mails of the clock of a first contact.

use askama::Template;
use leadwire_domain::programme::Published;

use super::super::mails::{due_day, to_staff};
use super::super::{Referral, submit};
use super::outcome_links;
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Letter};
use crate::web::Words;

/// Of what people are reminded.
#[derive(Debug, Clone)]
pub(in super::super) enum Reminder {
    /// Half of the working time has passed.
    HalfTime,
    /// The day that the partner was told is over.
    Overdue,
    /// It has been over for days; to whom the rules would give the lead.
    Escalated { suggested: Option<Person> },
}

#[derive(Template)]
#[template(path = "mail/contact_overdue.txt")]
struct Reminded<'a> {
    t: Words,
    name: &'a str,
    lead: String,
    company: &'a str,
    due: String,
    /// half, over or left
    what: &'static str,
    /// Who has it, where that is somebody else than who reads it.
    whose: &'a str,
    has_nobody: bool,
    suggested: &'a str,
    /// Whoever reads it can log what came of it.
    has_outcomes: bool,
}

/// Reminds one person.
pub(in super::super) async fn reminded(
    app: &App,
    tx: &Tx,
    person: &Person,
    referral: &Referral,
    terms: &Published,
    reminder: &Reminder,
) -> Result<(), DbError> {
    let t = Words::of(person.locale);
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    let is_own = referral.account_manager.as_ref() == Some(&person.id);
    let (what, kind, suggested) = match reminder {
        Reminder::HalfTime => ("half", "contact_due_soon", None),
        Reminder::Overdue => ("over", "contact_overdue", None),
        Reminder::Escalated { suggested } => ("left", "contact_escalated", suggested.as_ref()),
    };
    let words = Reminded {
        t,
        name: &person.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        due: due_day(referral, t, terms),
        what,
        whose: manager.as_ref().filter(|_| !is_own).map_or("", |manager| manager.name.as_str()),
        has_nobody: manager.is_none(),
        suggested: suggested.map_or("", |person| person.name.as_str()),
        has_outcomes: is_own,
    };
    let letter = to_staff(app, person, referral, kind, "/console/leads");
    let letter = if is_own { Letter { link: outcome_links(person, referral), ..letter } } else { letter };
    mail::enqueue(tx, letter, &words, app.clock.now()).await
}
