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
            let hash = person_hash(&house, &referral)
                .ok_or_else(|| DbError::fault(&format!("referral {id} has no address to remember")))?;
            if store::insert_objection(&tx, &hash, &id, &by.id, now).await? {
                store::insert_event(&tx, &house.new_id(), &id, "objected", Some(&by.id), "{}", now).await?;
            }
            Ok(())
        })
        .await
}

/// Whether the person of a referral does not want to be contacted.
pub(super) async fn has_objected(app: &App, tx: &Tx, referral: &Referral) -> Result<bool, DbError> {
    match person_hash(app, referral) {
        Some(hash) => store::has_objected(tx, &hash).await,
        None => Ok(false),
    }
}

/// By what the person is known again; nothing where no address is left of them.
fn person_hash(app: &App, referral: &Referral) -> Option<String> {
    Email::parse(&referral.lead.email).ok().map(|email| app.secrets.person_hash(&email.key()))
}

/// The lead as it was taken: what was stored was well-formed then.
pub(super) fn parsed(referral: &Referral) -> Result<Lead, DbError> {
    let broken = |_| DbError::fault(&format!("the lead of referral {} is not well-formed", referral.id));
    referral.lead.parse().map_err(broken)
}
