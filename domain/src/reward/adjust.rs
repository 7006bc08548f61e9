//! R11: after payout nothing is edited. Later facts change what the paid months hold, and the difference is
//! an entry of its own.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::money::Currency;

use super::answer::Adjustment;
use super::calendar::plus_days;
use super::facts::{OutStatus, PaidOut};
use super::holding::Holding;
use super::known::{Bill, Known};
use super::terms::RewardTerms;

/// What was paid of a reward.
pub(super) struct Payouts {
    /// The day of the first, in any currency: it freezes the months.
    pub first_on: Date,
    /// The last day whose facts still change something.
    pub adjusted_until: Date,
    /// Minor units, netted.
    pub by_currency: BTreeMap<Currency, i64>,
}

impl Payouts {
    /// None where nothing was paid.
    pub(super) fn of(paid_out: &[&PaidOut], terms: &RewardTerms) -> Option<Self> {
        let first_on = paid_out.iter().map(|paid| paid.at).min()?;
        let mut by_currency = BTreeMap::new();
        for paid in paid_out {
            let sum: &mut i64 = by_currency.entry(paid.currency).or_default();
            *sum = sum.saturating_add(paid.amount);
        }
        Some(Self { first_on, adjusted_until: plus_days(first_on, terms.adjust_days), by_currency })
    }

    /// The rounded share of the base as it is now, less all that was paid; none where that is nothing.
    pub(super) fn adjustment(
        &self,
        currency: Currency,
        share: i64,
        holding: &Holding,
        frozen: &Known,
    ) -> Option<Adjustment> {
        let paid = *self.by_currency.get(&currency)?;
        let amount = share.saturating_sub(paid);
        (amount != 0).then(|| Adjustment { currency, amount, because: self.because(holding, frozen) })
    }

    /// The money facts after the first payout on invoices whose cash ratio is another one than it was then;
    /// on all of its invoices where none is: money went and came back after that had been adjusted.
    fn because(&self, holding: &Holding, frozen: &Known) -> Vec<String> {
        let has_changed = |bill: &&Bill| {
            let before = frozen.bills.iter().find(|then| then.invoice.id == bill.invoice.id);
            before.is_none_or(|then| then.cash_ratio != bill.cash_ratio)
        };
        let changed = self.later(holding.bills().filter(has_changed));
        if changed.is_empty() { self.later(holding.bills()) } else { changed }
    }

    /// The ids of what moved on these invoices after the first payout, oldest first.
    fn later<'a>(&self, bills: impl Iterator<Item = &'a Bill<'a>>) -> Vec<String> {
        let moved = bills.flat_map(|bill| {
            let ins = bill.money_in.iter().map(|money| (money.at, &money.id));
            let outs = bill.money_out.iter().filter(|money| money.status == OutStatus::Settled);
            ins.chain(outs.map(|money| (money.at, &money.id)))
        });
        let mut later: Vec<_> = moved.filter(|(at, _)| *at > self.first_on).collect();
        later.sort_unstable();
        later.dedup();
        later.into_iter().map(|(_, id)| id.clone()).collect()
    }
}

/// What a pay run pays of a balance with what is due on it, and what it carries on, both in minor units of
/// one currency. A negative balance is carried, never collected (R11).
pub fn netted(balance_minor: i64, due_minor: i64) -> (i64, i64) {
    let sum = balance_minor.saturating_add(due_minor);
    (sum.max(0), sum.min(0))
}
