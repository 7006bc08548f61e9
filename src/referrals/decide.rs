//! A person's decision on a referral in review; the partner's own way out.

use jiff::SignedDuration;
use leadwire_domain::checks::{Code, Outcome};
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::referral::{Act, Actor};
use leadwire_domain::time::working_days_after;

use super::moves::{self, Move, MoveError};
use super::{Referral, jobs, mails, store, submit};
use crate::access::Person;
use crate::app::App;
use crate::db::DbError;
use crate::{partners, programmes};

/// What a person decides about a lead in review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Validate,
    /// A reason code and, with `OPERATOR_DECLINED`, written words: both are told to the partner.
    Refuse {
        code: Code,
        words: Option<String>,
    },
}

/// What a person may refuse with: what the checks raised, and declining in their own words.
pub(super) fn codes_to_refuse_with(referral: &Referral) -> Vec<Code> {
    let raised = referral.findings.iter().filter(|f| matches!(f.outcome, Outcome::Fail | Outcome::Review));
    raised.map(|finding| finding.code).chain([Code::OperatorDeclined]).collect()
}

/// Decides a referral in review. Validating starts the same clocks as the machine's validation does.
///
/// # Errors
/// Only owner and managers may; it must be in review, and nobody may have been faster; a refusal names a
/// reason that the case offers.
pub async fn decide(
    app: &App,
    by: &Person,
    id: ReferralId,
    decision: Decision,
) -> Result<Referral, MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    let decided = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let mut referral = moves::get(&tx, &id).await?;
            if let Decision::Refuse { code, .. } = &decision
                && !codes_to_refuse_with(&referral).contains(code)
            {
                return Err(MoveError::NotOffered);
            }
            let terms = programmes::find_terms(&tx, &referral.terms).await?;
            let terms = terms.ok_or_else(|| DbError::fault("a referral under no terms"))?;
            let partner = partners::find_partner(&tx, &referral.partner).await?;
            let partner = partner.ok_or_else(|| DbError::fault("a referral of no partner"))?;
            let validates = decision == Decision::Validate;
            if validates && referral.account_manager.is_none() {
                referral.account_manager = submit::give_next_turn(&tx, &referral.id).await?;
            }
            let contact_due = working_days_after(now, terms.terms.clocks.contact_within_days, &terms.zone);
            let (act, event, facts) = match decision {
                Decision::Validate => {
                    let by = Actor::Person(by.id.clone());
                    (Act::Validate { by, contact_due }, "validated", "{}".to_owned())
                }
                Decision::Refuse { code, words } => {
                    let facts = serde_json::json!({ "code": code.as_str(), "words": words }).to_string();
                    let by = Actor::Person(by.id.clone());
                    (Act::Refuse { by, codes: vec![code], words }, "refused", facts)
                }
            };
            let step = Move { act, by: Some(&by.id), event, facts };
            moves::make(&house, &tx, &mut referral, step, now).await?;
            let manager = submit::manager_of(&tx, referral.account_manager.as_ref()).await?;
            if validates {
                let days = i64::from(terms.terms.clocks.protection_days);
                store::protect(&tx, &referral.id, now + SignedDuration::from_hours(24 * days)).await?;
                let mut writes = jobs::clocks(&house, &referral, now)?;
                if let Some(manager) = &manager {
                    writes.push(mails::new_lead(&house, manager, &referral, &terms)?);
                }
                tx.batch(writes).await?;
            }
            mails::decided(&house, &tx, &partner, &referral, &terms, manager.as_ref()).await?;
            Ok::<_, MoveError>(referral)
        })
        .await?;
    app.bell.notify_one();
    Ok(decided)
}

/// Takes a referral back. The company is free again.
///
/// # Errors
/// Only its own partner may, while it is open.
pub async fn withdraw(app: &App, partner: &PartnerId, id: ReferralId) -> Result<Referral, MoveError> {
    let (house, partner) = (app.clone(), partner.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let mut referral = moves::get(&tx, &id).await?;
            if referral.partner != partner {
                return Err(MoveError::Unknown);
            }
            let step = Move { act: Act::Withdraw, by: None, event: "withdrawn", facts: "{}".to_owned() };
            moves::make(&house, &tx, &mut referral, step, now).await?;
            Ok(referral)
        })
        .await
}
