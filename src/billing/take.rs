//! Taking facts: the customer, its facts, whose it is, and the job that reckons with them, in one
//! transaction.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use leadwire_domain::ids::CustomerId;
use leadwire_domain::reward::Posting;
use serde::Serialize;
use serde_json::json;

use super::link::{look, tell};
use super::store::{self, NewFact, SourceId, Told};
use super::{Customer, Source, Standing};
use crate::app::{App, hash_of};
use crate::db::{DbError, Tx};
use crate::web::Problem;

/// What a posting came to.
#[derive(Debug, Clone)]
pub struct Taken {
    pub customer: Customer,
    /// Whether the customer was not known before.
    pub is_new: bool,
    /// Facts that were not known before.
    pub new: usize,
    /// Facts that were.
    pub known: usize,
}

/// Why nothing of a posting was kept.
#[derive(Debug, thiserror::Error)]
pub enum FactsError {
    /// The id names a fact of another customer, which is named as the billing system does.
    #[error("{kind} {id} belongs to the customer {customer}")]
    OfOtherCustomer { kind: &'static str, id: String, customer: String },
    #[error(transparent)]
    Fault(#[from] DbError),
}

impl From<FactsError> for Problem {
    fn from(why: FactsError) -> Self {
        match why {
            FactsError::OfOtherCustomer { kind, id, customer } => {
                let problem = Problem::new(StatusCode::CONFLICT, "FACT_OF_OTHER_CUSTOMER");
                problem.with("kind", kind).with("id", id).with("customer", customer)
            }
            FactsError::Fault(why) => why.into(),
        }
    }
}

/// Takes what a source tells of one customer. Telling it again changes nothing.
///
/// # Errors
/// An id that belongs to another customer refuses the whole posting; faults.
pub async fn take(app: &App, source: Source, posting: Posting) -> Result<Taken, FactsError> {
    let house = app.clone();
    let taken = app.db.write(move |tx| async move { take_in(&house, &tx, source, posting).await }).await?;
    app.bell.notify_one();
    Ok(taken)
}

/// The same in the caller's transaction, which must be rolled back where it is refused.
///
/// # Errors
/// Like [`take`].
pub async fn take_in(app: &App, tx: &Tx, source: Source, posting: Posting) -> Result<Taken, FactsError> {
    let now = app.clock.now();
    let told = Told {
        external_id: &posting.customer.external_id,
        email: posting.customer.email.as_deref(),
        domain: posting.customer.domain.as_deref(),
        name: posting.customer.name.as_deref(),
        subscription_ended: posting.subscription_ended,
    };
    let (mut customer, is_new) = store::upsert(tx, &CustomerId::new(app.new_id()), &told, now).await?;
    if is_new {
        let facts = json!({ "source": source.name() }).to_string();
        store::insert_event(tx, &app.new_id(), &customer.external_id, "first_seen", None, &facts, now)
            .await?;
    }
    if let Some(((kind, id), customer)) = store::claim_ids(tx, &customer.id, &ids(&posting)).await? {
        return Err(FactsError::OfOtherCustomer { kind, id, customer });
    }
    let facts = facts(&posting)?;
    let new = store::insert_facts(tx, &customer.id, &facts, source, now).await?;
    let was_waiting = matches!(customer.standing, Standing::Waiting(_));
    look(app, tx, &mut customer, now).await?;
    if let Some(referral) = customer.referral().filter(|_| new > 0 || was_waiting) {
        tell(app, tx, referral, now).await?;
    }
    Ok(Taken { customer, is_new, new, known: facts.len() - new })
}

/// Every id that a posting names: those of its facts, and those of the invoices that its money is on.
fn ids(posting: &Posting) -> BTreeSet<SourceId> {
    let invoices = posting.invoices.iter().map(|one| &one.id);
    let paid = posting.money_in.iter().map(|one| &one.invoice);
    let back = posting.money_out.iter().map(|one| &one.invoice);
    let invoices = invoices.chain(paid).chain(back).map(|id| ("invoice", id.clone()));
    let money_in = posting.money_in.iter().map(|one| ("money_in", one.id.clone()));
    let money_out = posting.money_out.iter().map(|one| ("money_out", one.id.clone()));
    invoices.chain(money_in).chain(money_out).collect()
}

/// The facts of a posting as the inbox keeps them, each once.
fn facts(posting: &Posting) -> Result<Vec<NewFact>, DbError> {
    let mut facts: Vec<NewFact> = Vec::new();
    for invoice in &posting.invoices {
        facts.push(fact("invoice", &invoice.id, invoice)?);
    }
    for money in &posting.money_in {
        facts.push(fact("money_in", &money.id, money)?);
    }
    for money in &posting.money_out {
        facts.push(fact("money_out", &money.id, money)?);
    }
    if let Some(day) = posting.subscription_ended {
        let told = json!({ "subscription_ended": day });
        facts.push(fact("ended", &posting.customer.external_id, &told)?);
    }
    let mut seen = BTreeSet::new();
    facts.retain(|one| seen.insert((one.kind, one.source_id.clone(), one.body_hash.clone())));
    Ok(facts)
}

fn fact(kind: &'static str, source_id: &str, told: &impl Serialize) -> Result<NewFact, DbError> {
    let body = serde_json::to_string(told).map_err(|why| DbError::fault(&format!("{kind}: {why}")))?;
    let body_hash = hash_of(&body);
    Ok(NewFact { kind, source_id: source_id.to_owned(), body, body_hash })
}
