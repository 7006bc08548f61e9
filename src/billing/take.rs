//! Taking facts: the customer, its facts, whose it is, and the job that reckons with them, in one
//! transaction.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use leadwire_domain::ids::CustomerId;
use leadwire_domain::reward::{Difference, Fact, Invoice, MoneyIn, MoneyOut, Posting};
use serde_json::json;

use super::link::{look, tell};
use super::store::{self, KnownId, NewFact, SourceId, Told};
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
    /// The id was told of otherwise before, and what was told stays (docs/decisions/0022).
    #[error("{kind} {id} has another {}", .difference.field)]
    Differs { kind: &'static str, id: String, difference: Difference },
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
            FactsError::Differs { kind, id, difference } => {
                let problem = Problem::new(StatusCode::CONFLICT, "FACT_DIFFERS");
                let problem = problem.with("kind", kind).with("id", id).with("name", difference.field);
                problem.with("known", difference.known).with("told", difference.told)
            }
            FactsError::Fault(why) => why.into(),
        }
    }
}

/// Takes what a source tells of one customer. Telling it again changes nothing.
///
/// # Errors
/// An id that belongs to another customer, or was told of otherwise, refuses the whole posting; faults.
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
    unless_known_otherwise(&posting, &store::claim_ids(tx, &customer.id, &ids(&posting)).await?)?;
    let facts = facts(&posting)?;
    let new = store::insert_facts(tx, &customer.id, &facts, source, now).await?;
    let was_waiting = matches!(customer.standing, Standing::Waiting(_));
    look(app, tx, &mut customer, now).await?;
    if let Some(referral) = customer.referral().filter(|_| new > 0 || was_waiting) {
        tell(app, tx, referral, now).await?;
    }
    Ok(Taken { customer, is_new, new, known: facts.len() - new })
}

/// Refuses a posting that contradicts what is known of its ids.
fn unless_known_otherwise(posting: &Posting, known: &BTreeMap<SourceId, KnownId>) -> Result<(), FactsError> {
    for ((kind, id), one) in known {
        if let Some(customer) = one.of_other.clone() {
            return Err(FactsError::OfOtherCustomer { kind, id: id.clone(), customer });
        }
    }
    unless_differs(&posting.invoices, known)?;
    unless_differs(&posting.money_in, known)?;
    unless_differs(&posting.money_out, known)
}

fn unless_differs<F: Fact>(told: &[F], known: &BTreeMap<SourceId, KnownId>) -> Result<(), FactsError> {
    if known.is_empty() {
        return Ok(());
    }
    for fact in told {
        let one = known.get(&(F::KIND, fact.id().to_owned()));
        let Some(body) = one.and_then(|one| one.body.as_ref()) else { continue };
        let before: F = serde_json::from_str(body)
            .map_err(|why| DbError::fault(&format!("{} {}: {why}", F::KIND, fact.id())))?;
        if let Some(difference) = fact.differs(&before) {
            return Err(FactsError::Differs { kind: F::KIND, id: fact.id().to_owned(), difference });
        }
    }
    Ok(())
}

/// Every id that a posting names: those of its facts, and those of the invoices that its money is on.
fn ids(posting: &Posting) -> BTreeSet<SourceId> {
    let invoices = posting.invoices.iter().map(|one| &one.id);
    let paid = posting.money_in.iter().map(|one| &one.invoice);
    let back = posting.money_out.iter().map(|one| &one.invoice);
    let invoices = invoices.chain(paid).chain(back).map(|id| (Invoice::KIND, id.clone()));
    let money_in = posting.money_in.iter().map(|one| (MoneyIn::KIND, one.id.clone()));
    let money_out = posting.money_out.iter().map(|one| (MoneyOut::KIND, one.id.clone()));
    invoices.chain(money_in).chain(money_out).collect()
}

/// The facts of a posting as the inbox keeps them, each once.
fn facts(posting: &Posting) -> Result<Vec<NewFact>, DbError> {
    let mut facts = new_facts(&posting.invoices)?;
    facts.extend(new_facts(&posting.money_in)?);
    facts.extend(new_facts(&posting.money_out)?);
    if let Some(day) = posting.subscription_ended {
        let body = json!({ "subscription_ended": day }).to_string();
        let (source_id, body_hash) = (posting.customer.external_id.clone(), hash_of(&body));
        facts.push(NewFact { kind: "ended", source_id, body, body_hash });
    }
    let mut seen = BTreeSet::new();
    facts.retain(|one| seen.insert((one.kind, one.source_id.clone(), one.body_hash.clone())));
    Ok(facts)
}

fn new_facts<F: Fact>(told: &[F]) -> Result<Vec<NewFact>, DbError> {
    let json =
        |fact: &F| serde_json::to_string(fact).map_err(|why| DbError::fault(&format!("{}: {why}", F::KIND)));
    let new_fact = |fact: &F| {
        let body = json(fact)?;
        let body_hash = match fact.reordered() {
            Some(ordered) => hash_of(&json(&ordered)?),
            None => hash_of(&body),
        };
        Ok(NewFact { kind: F::KIND, source_id: fact.id().to_owned(), body, body_hash })
    };
    told.iter().map(new_fact).collect()
}
