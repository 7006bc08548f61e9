//! What the rewards say is owed, and what they are told of its payment.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId, TermsId};
use leadwire_domain::money::Money;
use leadwire_domain::payout::run::OpenItem;

use super::store::{self, Payout};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::programmes;
use crate::rewards::{self, Payable};

/// What is payable and in no payout's hands, in every currency: everybody's, or one partner's.
pub(super) async fn open_items(tx: &Tx, partner: Option<&PartnerId>) -> Result<Vec<OpenItem>, DbError> {
    let items = rewards::list_open_items(tx, partner).await?;
    let held = store::held_open_items(tx, partner).await?;
    let mut promised: BTreeMap<TermsId, u16> = BTreeMap::new();
    let mut open = Vec::new();
    for Payable { item, terms, owed_on } in items.into_iter().filter(|one| !held.contains(&one.item.id)) {
        let pay_within_days = match promised.get(&terms) {
            Some(days) => *days,
            None => pay_within_days(tx, &terms).await?,
        };
        promised.insert(terms, pay_within_days);
        open.push(OpenItem {
            id: item.id,
            referral: item.referral,
            partner: item.partner,
            amount: item.money,
            owed_on,
            pay_within_days,
        });
    }
    Ok(open)
}

/// What the terms of a referral promise, which need not be the newest.
async fn pay_within_days(tx: &Tx, terms: &TermsId) -> Result<u16, DbError> {
    let found = programmes::find_terms(tx, terms).await?;
    let found = found.ok_or_else(|| DbError::fault("a referral under no terms"))?;
    Ok(found.terms.deal.pay_within_days)
}

/// Tells the rewards what a payout pays, referral by referral: from that day on only adjustments follow
/// (R11).
pub(super) async fn commit(app: &App, tx: &Tx, payout: &Payout, on: Date) -> Result<(), DbError> {
    let mut amounts: BTreeMap<ReferralId, Money> = BTreeMap::new();
    for item in store::list_items(tx, &payout.id).await? {
        let sum = amounts.entry(item.referral).or_insert(Money::new(0, payout.amount.currency));
        sum.minor = sum.minor.saturating_add(item.amount_minor);
    }
    let parts: Vec<_> = amounts.into_iter().collect();
    rewards::record_payment(app, tx, payout.id.as_str(), &parts, on).await
}

/// Tells them that the bank's statement shows it.
pub(super) async fn settle(app: &App, tx: &Tx, payout: &Payout, on: Date) -> Result<(), DbError> {
    let items = ids_of_items(tx, payout).await?;
    rewards::settle_payment(app, tx, payout.id.as_str(), &items, on).await
}

/// Tells them that what had been let go of was paid after all. Of a run that was cancelled before it was
/// approved they hear for the first time.
pub(super) async fn resume(app: &App, tx: &Tx, payout: &Payout, on: Date) -> Result<(), DbError> {
    commit(app, tx, payout, on).await?;
    rewards::resume_payment(tx, payout.id.as_str()).await?;
    settle(app, tx, payout, on).await
}

/// Tells them that it was not paid after all.
pub(super) async fn take_back(app: &App, tx: &Tx, payout: &Payout) -> Result<(), DbError> {
    let items = ids_of_items(tx, payout).await?;
    rewards::take_back_payment(app, tx, payout.id.as_str(), &payout.partner, &items).await
}

async fn ids_of_items(tx: &Tx, payout: &Payout) -> Result<Vec<String>, DbError> {
    Ok(store::list_items(tx, &payout.id).await?.into_iter().map(|item| item.id).collect())
}
