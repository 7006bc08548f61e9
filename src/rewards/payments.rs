//! What payouts tell of a reward: committed, seen on the statement, taken back. Each is told in the payout's
//! own transaction; what follows from it for the reward is a job's.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::money::Money;

use super::store::{self, Details};
use crate::app::App;
use crate::billing::FactsArrived;
use crate::db::{DbError, Tx};
use crate::jobs;

/// Records that a payout pays these amounts of these referrals' rewards, on a civil day in UTC; negative: set
/// off against the others. From then on their months are frozen (R11). Recording it again changes nothing.
///
/// # Errors
/// Database faults only.
pub async fn record_payment(
    app: &App,
    tx: &Tx,
    payout: &str,
    parts: &[(ReferralId, Money)],
    on: Date,
) -> Result<(), DbError> {
    let now = app.clock.now();
    let mut parts = parts.to_vec();
    // In one order, so that no two payouts wait for each other.
    parts.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (referral, money) in parts {
        let Some((partner, version)) = store::bump(tx, payout, &referral).await? else { continue };
        store::insert_payment(tx, payout, &referral, &partner, money, on, (version, now)).await?;
        look_again_soon(app, tx, referral, now).await?;
    }
    Ok(())
}

/// Notes that a payout was seen on the bank's statement, on that civil day: the items that it pays are paid.
///
/// # Errors
/// Database faults only.
pub async fn settle_payment(
    app: &App,
    tx: &Tx,
    payout: &str,
    items: &[String],
    on: Date,
) -> Result<(), DbError> {
    let now = app.clock.now();
    store::close_items(tx, items).await?;
    for referral in store::settle(tx, payout, on).await? {
        look_again_soon(app, tx, referral, now).await?;
    }
    Ok(())
}

/// Takes a payment back: the bank refused it, or it came back. The items that it was to pay are open again.
///
/// # Errors
/// Database faults only.
pub async fn take_back_payment(
    app: &App,
    tx: &Tx,
    payout: &str,
    partner: &PartnerId,
    items: &[String],
) -> Result<(), DbError> {
    let now = app.clock.now();
    store::open_items(tx, partner, items).await?;
    for referral in store::take_back(tx, payout, now).await? {
        look_again_soon(app, tx, referral, now).await?;
    }
    Ok(())
}

/// A payment that was taken back was paid after all, which [`settle_payment`] then tells: it counts from when
/// it was recorded, and what was reckoned meanwhile is adjusted.
///
/// # Errors
/// Database faults only.
pub async fn resume_payment(tx: &Tx, payout: &str) -> Result<(), DbError> {
    store::resume(tx, payout).await
}

async fn look_again_soon(app: &App, tx: &Tx, referral: ReferralId, now: Timestamp) -> Result<(), DbError> {
    jobs::enqueue(tx, app.new_id(), &FactsArrived { referral }, now).await
}

/// Notes that a partner's bank details are there, or were replaced: from that instant on they can be paid,
/// and the days of the promise are counted, if a transfer in euro reaches the account.
///
/// # Errors
/// Database faults only.
pub async fn note_details(
    tx: &Tx,
    partner: &PartnerId,
    since: Timestamp,
    is_sepa: bool,
) -> Result<(), DbError> {
    tx.send(store::save_payee(partner, Details { since, is_sepa })).await
}
