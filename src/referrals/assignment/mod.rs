//! Handing over: who is given a validated lead, by the rules or by a person, and who follows up.

mod absences;
mod choose;
mod follow_up;
mod hand_over;
mod mails;
mod reminders;
mod rules;
mod words;

pub(super) use absences::{can_be_entered, end_absence, enter_absence, may_enter};
pub(super) use choose::{give, order, step};
pub(super) use follow_up::{managers_or_owners, owners, suggested, who_follows_up};
pub(super) use hand_over::{To, hand_over_all, is_worked, reassign};
pub(super) use mails::new_lead;
pub(super) use reminders::{Reminder, reminded};
pub(super) use rules::{Change, change_rules};
pub(super) use words::{because, handed_over, of_rule, sentences};

use super::outcomes::{OUTCOME, OutcomeLink};
use super::{Referral, submit};
use crate::access::Person;
use crate::db::{DbError, Tx};
use crate::mail::Link;

/// Whether a lead has somebody who works leads.
pub(super) async fn has_somebody(tx: &Tx, referral: &Referral) -> Result<bool, DbError> {
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    Ok(manager.is_some_and(|person| person.is_active && person.role.works_leads()))
}

/// Where the button of a mail about a lead leads, and the doors beside it by which its reader logs what came
/// of it.
fn outcome_links(person: &Person, referral: &Referral) -> Link {
    Link::Doors {
        page: format!("/console/leads/{}", referral.id),
        doors: format!("{OUTCOME}/{}", OutcomeLink::subject(&person.id, &referral.id)),
    }
}
