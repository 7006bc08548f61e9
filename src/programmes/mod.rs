//! The programme: its published terms, the page that promises them, and joining it.

mod calculator;
pub mod join_pages;
pub mod pages;
mod rules;
mod store;
mod terms_form;
pub mod terms_pages;

pub use rules::{Asked, Criterion, Rule, rules_of};
pub use store::{NEWEST_ID, find_terms};

use std::sync::Arc;

use leadwire_domain::checks::Policy;
use leadwire_domain::ids::TermsId;
use leadwire_domain::programme::{Clocks, Deal, Published, Terms};

use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};

/// The terms under which something is done now.
///
/// # Errors
/// Database faults; a house without terms (it has them from its first start).
pub async fn current(app: &App, tx: &Tx) -> Result<Arc<Published>, DbError> {
    let newest = store::newest_id(tx).await?.ok_or_else(|| DbError::fault("no terms are published"))?;
    of_id(app, tx, &newest).await
}

/// The terms of an id that was just read to be the newest: from memory, where they were read before.
///
/// # Errors
/// Database faults only.
pub async fn of_id(app: &App, tx: &Tx, id: &TermsId) -> Result<Arc<Published>, DbError> {
    if let Some(known) = app.newest_terms().filter(|known| known.id == *id) {
        return Ok(known);
    }
    let read = find_terms(tx, id).await?.ok_or_else(|| DbError::fault("terms vanished"))?;
    let read = Arc::new(read);
    app.remember_terms(read.clone());
    Ok(read)
}

/// Why terms were not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("only the owner and managers publish terms")]
    NotAllowed,
    #[error("other terms were published meanwhile")]
    SomeoneWasFaster,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Publishes terms as the next version after `seen`; what is running keeps the version under which it began.
///
/// # Errors
/// Only owner and managers may; `seen` must still be the newest.
pub async fn publish(app: &App, by: &Person, seen: i64, terms: Terms) -> Result<(), PublishError> {
    if !by.role.runs_programme() {
        return Err(PublishError::NotAllowed);
    }
    let (id, now, by) = (TermsId::new(app.new_id()), app.clock.now(), by.id.clone());
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            let newest = current(&house, &tx).await?;
            let is_next = newest.version == seen
                && store::insert_terms(&tx, &id, seen + 1, &terms, Some(&by), now).await?;
            if is_next { Ok(()) } else { Err(PublishError::SomeoneWasFaster) }
        })
        .await
}

/// Gives an empty house its default programme, so that its first page says the deal.
///
/// # Errors
/// Database faults only.
pub async fn publish_first(app: &App) -> Result<(), DbError> {
    let first = &app.config.first_programme;
    let terms = Terms {
        operator: first.operator.clone(),
        product: first.product.clone(),
        contact_email: first.contact_email.clone(),
        time_zone: first.time_zone.clone(),
        deal: Deal::default(),
        clocks: Clocks::default(),
        policy: Policy::default(),
    };
    let (id, now, house) = (TermsId::new(app.new_id()), app.clock.now(), app.clone());
    app.db
        .write(move |tx| async move {
            if store::newest_id(&tx).await?.is_none() {
                store::insert_terms(&tx, &id, 1, &terms, None, now).await?;
            }
            current(&house, &tx).await.map(|_| ())
        })
        .await
}
