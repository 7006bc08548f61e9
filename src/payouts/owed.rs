//! What the rewards say is owed, and what they are told of its payment.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId, TermsId};
use leadwire_domain::ledger;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::payout::run::{LeftOut, OpenItem, WhyNot};

use super::store::{self, Payout};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::programmes;
use crate::rewards::{self, Payable};

/// What is payable in a currency and in no payout's hands: everybody's, or one partner's.
pub(super) async fn open_items(
    tx: &Tx,
    partner: Option<&PartnerId>,
    currency: Currency,
) -> Result<Vec<OpenItem>, DbError> {
    let items = rewards::list_items(tx, partner, currency).await?;
    let held = store::held_items(tx, partner).await?;
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

/// What is payable in currencies that the rail does not carry.
pub(super) async fn in_other_currencies(tx: &Tx, rail: Currency) -> Result<Vec<LeftOut>, DbError> {
    let owed = crate::ledger::list_payable(tx).await?;
    let other = owed.into_iter().filter_map(|owed| match owed.account {
        ledger::Account::Payable(partner) if owed.money.currency != rail => {
            let why = if owed.money.minor > 0 { WhyNot::OtherCurrency } else { WhyNot::Carried };
            Some(LeftOut { partner, amount: owed.money, why })
        }
        _ => None,
    });
    Ok(other.collect())
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
    rewards::settle_payment(app, tx, payout.id.as_str(), on).await
}

/// Tells them that it was not paid after all.
pub(super) async fn take_back(app: &App, tx: &Tx, payout: &Payout) -> Result<(), DbError> {
    rewards::take_back_payment(app, tx, payout.id.as_str()).await
}
