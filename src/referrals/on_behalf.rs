//! Staff hand in a lead for a partner: the same verb, an event that says by whom, the mail to the partner.

use super::submit::{MOST_RACES, submit_in};
use super::{NewReferral, SubmitError, Submitted, store};
use crate::access::Person;
use crate::app::App;

/// Submits a lead for a partner, who gets the receipt and the mail as if they had sent it.
///
/// # Errors
/// Only the owner and managers may; else like [`super::submit`].
pub async fn submit_for(app: &App, by: &Person, new: NewReferral) -> Result<Submitted, SubmitError> {
    if !by.role.runs_programme() {
        return Err(SubmitError::NotAllowed);
    }
    for _ in 0..MOST_RACES {
        let (house, by, new) = (app.clone(), by.id.clone(), new.clone());
        let outcome = app
            .db
            .write(move |tx| async move {
                let submitted = submit_in(&house, &tx, new).await?;
                if !matches!(submitted, Submitted::Already(_)) {
                    let (id, now) = (house.new_id(), house.clock.now());
                    let referral = &submitted.referral().id;
                    store::insert_event(&tx, &id, referral, "handed_in", Some(&by), "{}", now).await?;
                }
                Ok(submitted)
            })
            .await;
        if !matches!(outcome, Err(SubmitError::Raced)) {
            app.bell.notify_one();
            return outcome;
        }
    }
    Err(SubmitError::Raced)
}
