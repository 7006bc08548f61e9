//! Whose a customer is: the machine's choice, and what people say.

use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use leadwire_domain::ids::{CustomerId, PersonId, ReferralId};
use leadwire_domain::referral::customer::{Road, choose, first_paid_on, is_doubtful, is_won};
use leadwire_domain::referral::receipt::number_text;
use serde_json::json;

use super::{Customer, FactsArrived, Standing, candidates, store};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::referrals::{self, Credited};
use crate::web::Problem;
use crate::{jobs, web};

/// Why a customer's standing was not changed.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error("only who pays or runs the programme says whose a customer is")]
    NotAllowed,
    #[error("there is no such customer")]
    Unknown,
    #[error("no referral has this receipt")]
    NoReferral,
    /// Its payments have won a referral, named by its receipt, and a reward is reckoned from them.
    #[error("its payments have won {receipt}")]
    Won { receipt: String },
    /// Somebody else changed it while the page was open.
    #[error("somebody was faster")]
    SomeoneWasFaster,
    #[error(transparent)]
    Fault(#[from] DbError),
}

impl From<LinkError> for Problem {
    fn from(why: LinkError) -> Self {
        match why {
            LinkError::NotAllowed => Problem::forbidden("BILLING_ROLE"),
            LinkError::Unknown => Problem::not_found(),
            LinkError::NoReferral => Problem::malformed(vec![web::forms::error("receipt", "RECEIPT", &[])]),
            LinkError::Won { receipt } => {
                Problem::new(StatusCode::CONFLICT, "CUSTOMER_WON").with("receipt", receipt)
            }
            LinkError::SomeoneWasFaster => Problem::new(StatusCode::CONFLICT, "CHANGED_MEANWHILE"),
            LinkError::Fault(why) => why.into(),
        }
    }
}

/// What saying whose a customer is came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Linked {
    /// Nothing was written: the referral earns nothing as it stands, so a person must say that they mean it.
    Asked {
        receipt: String,
        /// The name of the referral's state.
        state: String,
    },
    Now,
    /// It stood so already: nothing was written.
    Already,
    /// The customer has not been heard of yet.
    Ahead,
}

/// Whether a person may say whose a customer is.
pub(super) fn may_link(person: &Person) -> bool {
    person.role.pays() || person.role.runs_programme()
}

/// Lets the machine choose for a customer that waits, with all that is known of it by now.
pub(super) async fn look(app: &App, tx: &Tx, customer: &mut Customer, now: Timestamp) -> Result<(), DbError> {
    let Standing::Waiting(before) = customer.standing else { return Ok(()) };
    let found = candidates(tx, customer).await?;
    let mut facts = store::facts_of_customer(tx, &customer.id).await?;
    facts.today = now.to_zoned(TimeZone::UTC).date();
    let offered: Vec<_> = found.iter().map(super::Found::candidate).collect();
    let (standing, receipt) = match choose(&offered, first_paid_on(&facts)) {
        Err(why) if why == before => return Ok(()),
        Err(why) => (Standing::Waiting(why), None),
        Ok((referral, how)) => {
            let credited = found.iter().map(|one| &one.credited).find(|one| one.id == referral);
            (Standing::Linked { referral, how, at: now, not_won: None }, credited.map(Credited::receipt))
        }
    };
    customer.standing = standing;
    // Whoever takes facts holds the customer's row until they are kept.
    if !save(tx, customer, None).await? {
        return Err(DbError::fault("a customer changed under its own lock"));
    }
    if let (Some(receipt), Standing::Linked { how, .. }) = (receipt, &customer.standing) {
        let facts = json!({ "receipt": receipt, "how": how.name() }).to_string();
        let (id, external_id) = (app.new_id(), &customer.external_id);
        store::insert_event(tx, &id, external_id, "linked", None, &facts, now).await?;
    }
    Ok(())
}

/// Writes a new standing; false when somebody was faster.
async fn save(tx: &Tx, customer: &mut Customer, by: Option<&PersonId>) -> Result<bool, DbError> {
    let is_saved = store::save_standing(tx, customer, by).await?;
    customer.version += i64::from(is_saved);
    Ok(is_saved)
}

/// Leaves word that a referral's payments may have changed.
pub(super) async fn tell(app: &App, tx: &Tx, referral: &ReferralId, now: Timestamp) -> Result<(), DbError> {
    jobs::enqueue(tx, app.new_id(), &FactsArrived { referral: referral.clone() }, now).await
}

/// The referral to which a customer belongs so far; refused where its payments have won it.
async fn unless_won(tx: &Tx, customer: &Customer) -> Result<Option<ReferralId>, LinkError> {
    let Some(before) = customer.referral() else { return Ok(None) };
    match referrals::find_credited(tx, before).await? {
        Some(before) if is_won(&before.state) => Err(LinkError::Won { receipt: before.receipt() }),
        _ => Ok(Some(before.clone())),
    }
}

/// Says that a customer belongs to the referral of a receipt, whatever the machine made of it. Whether its
/// payments win the referral is decided by them (R13, product.md). Where the referral earns nothing as it
/// stands nothing is done unless the person is sure.
///
/// # Errors
/// The role; no such customer or receipt; a customer whose payments have won another referral; faults.
pub async fn link(
    app: &App,
    by: &Person,
    id: CustomerId,
    receipt: i64,
    is_sure: bool,
) -> Result<Linked, LinkError> {
    if !may_link(by) {
        return Err(LinkError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.id.clone());
    let linked = app
        .db
        .write(move |tx| async move {
            let customer = store::find(&tx, &id).await?.ok_or(LinkError::Unknown)?;
            link_in(&house, &tx, customer, receipt, is_sure, &by).await
        })
        .await?;
    app.bell.notify_one();
    Ok(linked)
}

/// What a person is asked who links a customer to a referral that earns nothing as it stands.
fn doubt(target: &Credited) -> Option<Linked> {
    let asked = || Linked::Asked { receipt: target.receipt(), state: target.state.clone() };
    is_doubtful(&target.state).then(asked)
}

async fn link_in(
    app: &App,
    tx: &Tx,
    mut customer: Customer,
    receipt: i64,
    is_sure: bool,
    by: &PersonId,
) -> Result<Linked, LinkError> {
    let now = app.clock.now();
    let target = referrals::find_by_receipt(tx, receipt).await?.ok_or(LinkError::NoReferral)?;
    if customer.referral() == Some(&target.id) {
        return Ok(Linked::Already);
    }
    let before = unless_won(tx, &customer).await?;
    if let Some(asked) = doubt(&target).filter(|_| !is_sure) {
        return Ok(asked);
    }
    let referral = target.id.clone();
    customer.standing = Standing::Linked { referral, how: Road::Person, at: now, not_won: None };
    if !save(tx, &mut customer, Some(by)).await? {
        return Err(LinkError::SomeoneWasFaster);
    }
    let facts = json!({ "receipt": target.receipt(), "how": Road::Person.name() }).to_string();
    let (id, external_id) = (app.new_id(), &customer.external_id);
    store::insert_event(tx, &id, external_id, "linked", Some(by), &facts, now).await?;
    for referral in before.iter().chain([&target.id]) {
        tell(app, tx, referral, now).await?;
    }
    Ok(Linked::Now)
}

/// Says that no referral brought a customer. It can be linked later all the same.
///
/// # Errors
/// The role; no such customer; one whose payments have won a referral; faults.
pub async fn set_aside(app: &App, by: &Person, id: CustomerId) -> Result<Linked, LinkError> {
    if !may_link(by) {
        return Err(LinkError::NotAllowed);
    }
    let (house, by, now) = (app.clone(), by.id.clone(), app.clock.now());
    let outcome = app
        .db
        .write(move |tx| async move {
            let mut customer = store::find(&tx, &id).await?.ok_or(LinkError::Unknown)?;
            if customer.standing == Standing::SetAside {
                return Ok::<_, LinkError>(Linked::Already);
            }
            let before = unless_won(&tx, &customer).await?;
            customer.standing = Standing::SetAside;
            if !save(&tx, &mut customer, Some(&by)).await? {
                return Err(LinkError::SomeoneWasFaster);
            }
            let (id, external_id) = (house.new_id(), &customer.external_id);
            store::insert_event(&tx, &id, external_id, "set_aside", Some(&by), "{}", now).await?;
            if let Some(before) = before {
                tell(&house, &tx, &before, now).await?;
            }
            Ok(Linked::Now)
        })
        .await?;
    app.bell.notify_one();
    Ok(outcome)
}

/// Says that a customer of the billing system belongs to the referral of a receipt. One that was not heard of
/// yet is linked when it comes, if its payments allow it (R13). Asks like [`link`].
///
/// # Errors
/// The role; no such receipt; a customer whose payments have won another referral; faults.
pub async fn expect(
    app: &App,
    by: &Person,
    external_id: String,
    receipt: i64,
    is_sure: bool,
) -> Result<Linked, LinkError> {
    if !may_link(by) {
        return Err(LinkError::NotAllowed);
    }
    let (house, by, now) = (app.clone(), by.id.clone(), app.clock.now());
    let linked = app
        .db
        .write(move |tx| async move {
            if let Some(customer) = store::find_by_external(&tx, &external_id).await? {
                return link_in(&house, &tx, customer, receipt, is_sure, &by).await;
            }
            let target = referrals::find_by_receipt(&tx, receipt).await?.ok_or(LinkError::NoReferral)?;
            if let Some(asked) = doubt(&target).filter(|_| !is_sure) {
                return Ok(asked);
            }
            store::expect(&tx, &external_id, &target.id, &by, now).await?;
            let facts = json!({ "receipt": number_text(receipt) }).to_string();
            let id = house.new_id();
            store::insert_event(&tx, &id, &external_id, "expected", Some(&by), &facts, now).await?;
            Ok(Linked::Ahead)
        })
        .await?;
    app.bell.notify_one();
    Ok(linked)
}
