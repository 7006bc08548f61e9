//! The programme: its published terms and since when they bind, the page that promises them, joining it.

mod calculator;
mod calendar_form;
mod difference;
pub mod join_pages;
pub mod pages;
mod publish;
mod rules;
mod store;
mod terms_form;
pub mod terms_pages;
mod treatments;
mod typed;
pub mod version_pages;

pub use difference::{Announcement, Change, announcement, differences};
pub use publish::{Publication, PublishError, begins_at, draft, publish, withdraw};
pub use rules::{Asked, Criterion, Rule, rules_of};
pub use store::{Draft, ask_current, find_draft, find_terms, list_terms};

use std::sync::Arc;

use leadwire_domain::checks::Policy;
use leadwire_domain::ids::TermsId;
use leadwire_domain::programme::{Caps, Clocks, Deal, Published, Terms};

use crate::app::App;
use crate::db::{DbError, Tx};

/// The terms under which something is done now.
///
/// # Errors
/// Database faults; a house without terms (it has them from its first start).
pub async fn current(app: &App, tx: &Tx) -> Result<Arc<Published>, DbError> {
    let rows = tx.ask(ask_current(app.clock.now())).await?;
    let current = rows.first().ok_or_else(|| DbError::fault("no terms are published"))?;
    of_id(app, tx, &TermsId::new(current.text("id"))).await
}

/// The terms of an id that was just read to be the current one: from memory, where they were read before.
///
/// # Errors
/// Database faults only.
pub async fn of_id(app: &App, tx: &Tx, id: &TermsId) -> Result<Arc<Published>, DbError> {
    if let Some(known) = app.current_terms().filter(|known| known.id == *id) {
        return Ok(known);
    }
    match read_binding(app, tx).await?.into_iter().find(|read| read.id == *id) {
        Some(read) => Ok(read),
        // Its successor's day came between the two questions.
        None => Ok(Arc::new(find_terms(tx, id).await?.ok_or_else(|| DbError::fault("terms vanished"))?)),
    }
}

/// Reads the terms that bind and those that will, and remembers them.
async fn read_binding(app: &App, tx: &Tx) -> Result<Vec<Arc<Published>>, DbError> {
    let read = store::list_binding(tx, app.clock.now()).await?;
    let read: Vec<_> = read.into_iter().map(Arc::new).collect();
    app.remember_terms(read.clone());
    Ok(read)
}

/// The terms that bind now, and those that come next.
///
/// # Errors
/// Like [`current`].
pub async fn current_and_next(
    app: &App,
    tx: &Tx,
) -> Result<(Arc<Published>, Option<Arc<Published>>), DbError> {
    let now = app.clock.now();
    let answers = tx.batch(vec![ask_current(now), store::ask_next(now)]).await?;
    let id = |at: usize| Some(TermsId::new(answers.get(at)?.first()?.text("id")));
    let current = id(0).ok_or_else(|| DbError::fault("no terms are published"))?;
    let current = of_id(app, tx, &current).await?;
    let next = match id(1) {
        None => None,
        Some(id) => match app.remembered_terms(&id) {
            Some(known) => Some(known),
            None => read_binding(app, tx).await?.into_iter().find(|read| read.id == id),
        },
    };
    Ok((current, next))
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
        caps: Caps::default(),
        policy: Policy::default(),
    };
    let (id, now, house) = (TermsId::new(app.new_id()), app.clock.now(), app.clone());
    app.db
        .write(move |tx| async move {
            if store::list_terms(&tx).await?.is_empty() {
                let first = publish::version_of(id, 1, terms, now, now);
                store::insert_terms(&tx, &first, None).await?;
            }
            current(&house, &tx).await.map(|_| ())
        })
        .await
}
