//! Staff hand in a lead for a partner: the same verb, an event that says by whom, the mail to the partner.

use super::submit::{submit_in, unless_raced};
use super::{NewReferral, SubmitError, Submitted, store};
use crate::access::Person;
use crate::app::App;
use crate::db::Tx;

/// Submits a lead for a partner, who gets the receipt and the mail as if they had sent it.
///
/// # Errors
/// Only the owner and managers may; else like [`super::submit`].
pub async fn submit_for(app: &App, by: &Person, new: NewReferral) -> Result<Submitted, SubmitError> {
    if !by.role.runs_programme() {
        return Err(SubmitError::NotAllowed);
    }
    let by = by.id.clone();
    let submission = move |house: App, tx: Tx| async move {
        let submitted = submit_in(&house, &tx, new, Some(&by)).await?;
        // It belongs to the moment of the submission, also where the clock has gone on meanwhile.
        let at = match &submitted {
            Submitted::New(referral, _) => referral.submitted_at,
            Submitted::ContactNamed(_, contact) => contact.added_at,
            // Who corrected something stands in its own event.
            _ => return Ok(submitted),
        };
        let (id, referral) = (house.new_id(), &submitted.referral().id);
        store::insert_event(&tx, &id, referral, "handed_in", Some(&by), "{}", at).await?;
        Ok(submitted)
    };
    unless_raced(app, submission).await
}
