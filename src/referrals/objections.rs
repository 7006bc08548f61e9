//! A lead who does not want to be contacted: a mark on the person, not a state. The company's claim and the
//! reward go on (product.md, States).

use leadwire_domain::email::Email;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::Lead;

use super::moves::{self, MoveError};
use super::work::may_work;
use super::{Referral, store};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};

/// Notes that the person of a referral does not want to be contacted. Whoever hands them in again is refused
/// (`LEAD_OBJECTED`). Noting it twice changes nothing.
///
/// # Errors
/// Like logging a contact.
pub async fn object(app: &App, by: &Person, id: ReferralId) -> Result<(), MoveError> {
    note(app, by, id, None, "{}".to_owned()).await
}

/// Notes it of the lead of a referral, or of somebody else there who has this address. `facts`: what the
/// event tells, a JSON object.
///
/// # Errors
/// Like [`object`].
pub(super) async fn note(
    app: &App,
    by: &Person,
    id: ReferralId,
    email: Option<String>,
    facts: String,
) -> Result<(), MoveError> {
    if !by.role.works_leads() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let referral = moves::get(&tx, &id).await?;
            if !may_work(&by, &referral) {
                return Err(MoveError::NotYours);
            }
            let hash = person_hash(&house, email.as_deref().unwrap_or(&referral.lead.email))
                .ok_or_else(|| DbError::fault(&format!("referral {id} has no address to remember")))?;
            if store::insert_objection(&tx, &hash, &id, &by.id, now).await? {
                store::insert_event(&tx, &house.new_id(), &id, "objected", Some(&by.id), &facts, now).await?;
            }
            Ok(())
        })
        .await
}

/// Whether the person of a referral does not want to be contacted.
pub(super) async fn has_objected(app: &App, tx: &Tx, referral: &Referral) -> Result<bool, DbError> {
    is_objector(app, tx, &referral.lead.email).await
}

/// Whether whoever has this address does not want to be contacted.
pub(super) async fn is_objector(app: &App, tx: &Tx, email: &str) -> Result<bool, DbError> {
    match person_hash(app, email) {
        Some(hash) => store::has_objected(tx, &hash).await,
        None => Ok(false),
    }
}

/// By what the person is known again; nothing where no address is left of them.
fn person_hash(app: &App, email: &str) -> Option<String> {
    Email::parse(email).ok().map(|email| app.secrets.person_hash(&email.key()))
}

/// The lead as it was taken: what was stored was well-formed then.
pub(super) fn parsed(referral: &Referral) -> Result<Lead, DbError> {
    let broken = |_| DbError::fault(&format!("the lead of referral {} is not well-formed", referral.id));
    referral.lead.parse().map_err(broken)
}
