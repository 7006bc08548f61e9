//! Handing over: who is given a validated lead, by the rules or by a person, and who follows up.

mod absences;
mod choose;
mod hand_over;
mod mails;
mod rules;
mod words;

pub(super) use absences::{can_be_entered, end_absence, enter_absence, may_enter};
pub(super) use choose::{give, order, step};
pub(super) use hand_over::{To, hand_over_all, is_worked, reassign};
pub(super) use mails::new_lead;
pub(super) use rules::{Change, change_rules};
pub(super) use words::{because, handed_over, of_rule, sentences};

use super::{Referral, submit};
use crate::db::{DbError, Tx};

/// Whether a lead has somebody who works leads.
pub(super) async fn has_somebody(tx: &Tx, referral: &Referral) -> Result<bool, DbError> {
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    Ok(manager.is_some_and(|person| person.is_active && person.role.works_leads()))
}
