//! A person's decision on an application, and the applicant's way to ask for one.

use leadwire_domain::ids::PartnerId;

use super::{Partner, PartnerState, judge, store};
use crate::access::Person;
use crate::app::App;
use crate::db::DbError;

/// What a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartnerDecision {
    Approve,
    /// The words are told to the applicant.
    Refuse {
        words: String,
    },
}

/// Why an application was not decided.
#[derive(Debug, thiserror::Error)]
pub enum PartnerError {
    #[error("only the owner and managers decide applications")]
    NotAllowed,
    #[error("there is no such application")]
    Unknown,
    #[error("this application is not waiting for a decision")]
    NotWaiting,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Approves or refuses an application in review, or one that waits for proof of its site.
///
/// # Errors
/// Only owner and managers may; it must wait, and nobody may have been faster.
pub async fn decide(
    app: &App,
    by: &Person,
    id: PartnerId,
    decision: PartnerDecision,
) -> Result<Partner, PartnerError> {
    if !by.role.runs_programme() {
        return Err(PartnerError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    let decided = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let mut partner = store::find_partner(&tx, &id).await?.ok_or(PartnerError::Unknown)?;
            if !partner.state.waits() {
                return Err(PartnerError::NotWaiting);
            }
            (partner.state, partner.decision_words) = match decision {
                PartnerDecision::Approve => (PartnerState::Approved, None),
                PartnerDecision::Refuse { words } => (PartnerState::Refused, Some(words)),
            };
            partner.decided_by = Some(by.id.clone());
            if !store::save_decision(&tx, &partner, now).await? {
                return Err(PartnerError::NotWaiting);
            }
            let (kind, words) = (partner.state.name(), partner.decision_words.as_deref());
            store::insert_event(&tx, &house.new_id(), &partner.id, kind, Some(&by.id), words, now).await?;
            judge::announce(&house, &tx, &partner, PartnerState::InReview).await?;
            Ok(partner)
        })
        .await?;
    app.bell.notify_one();
    Ok(decided)
}

/// The one button beside a machine's refusal of a person: somebody looks at it (GDPR art. 22).
///
/// # Errors
/// It must have been refused by the machine, and not be in review already.
pub async fn appeal(app: &App, id: PartnerId) -> Result<(), PartnerError> {
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            let mut partner = store::find_partner(&tx, &id).await?.ok_or(PartnerError::Unknown)?;
            if partner.state != PartnerState::Refused || partner.decided_by.is_some() {
                return Err(PartnerError::NotWaiting);
            }
            // Another application may live under the same address by now; that one is the way then.
            if store::find_by_email(&tx, &partner.email).await?.is_some() {
                return Err(PartnerError::NotWaiting);
            }
            partner.state = PartnerState::InReview;
            let now = house.clock.now();
            if !store::save_decision(&tx, &partner, now).await? {
                return Err(PartnerError::NotWaiting);
            }
            Ok(store::insert_event(&tx, &house.new_id(), &partner.id, "appealed", None, None, now).await?)
        })
        .await
}
