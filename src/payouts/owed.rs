//! What the rewards say is owed, and what they are told of its payment.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::money::Money;
use leadwire_domain::payout::run::OpenItem;

use super::store::{self, Payout};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::rewards;

/// What is payable and in no payout's hands: everybody's, or one partner's.
pub(super) async fn open_items(tx: &Tx, partner: Option<&PartnerId>) -> Result<Vec<OpenItem>, DbError> {
    let items = rewards::open_items(tx, partner, None).await?;
    let held = store::held_items(tx, partner).await?;
    let open = items.into_iter().filter(|item| !held.contains(&item.id));
    Ok(open
        .map(|item| OpenItem {
            id: item.id,
            referral: item.referral,
            partner: item.partner,
            amount: item.amount,
        })
        .collect())
}

/// Tells the rewards what a payout pays, referral by referral: from that day on only adjustments follow (R11).
pub(super) async fn commit(app: &App, tx: &Tx, payout: &Payout, on: Date) -> Result<(), DbError> {
    let mut amounts: BTreeMap<ReferralId, Money> = BTreeMap::new();
    for item in store::list_items(tx, &payout.id).await? {
        let sum = amounts.entry(item.referral).or_insert(Money::new(0, payout.amount.currency));
        sum.minor = sum.minor.saturating_add(item.amount_minor);
    }
    rewards::record_payment(app, tx, &payout.id, &payout.partner, amounts, on).await
}

/// Tells them that the bank's statement shows it.
pub(super) async fn settle(app: &App, tx: &Tx, payout: &Payout, on: Date) -> Result<(), DbError> {
    rewards::settle_payment(app, tx, &payout.id, on).await
}

/// Tells them that it was not paid after all. Of a draft they know nothing, and then nothing happens.
pub(super) async fn take_back(app: &App, tx: &Tx, payout: &Payout) -> Result<(), DbError> {
    rewards::take_back_payment(app, tx, &payout.id).await
}
