//! R11: after payout nothing is edited. Later facts change what the paid months hold, and the difference is
//! an entry of its own.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::money::Currency;

use super::calendar::plus_days;
use super::facts::PaidOut;
use super::fraction::Part;
use super::holding::Holding;
use super::known::{Bill, Known};
use super::terms::RewardTerms;

/// What was paid in one currency.
pub(super) struct Payout {
    /// The day of the first. The first of all currencies freezes the months.
    pub first_on: Date,
    /// The last day whose facts still change something.
    pub adjusted_until: Date,
    /// Minor units, netted.
    pub sum: i64,
}

/// What was paid of a reward.
pub(super) fn by_currency(paid_out: &[&PaidOut], terms: &RewardTerms) -> BTreeMap<Currency, Payout> {
    let mut payouts = BTreeMap::new();
    for paid in paid_out {
        let none = Payout { first_on: paid.at, adjusted_until: paid.at, sum: 0 };
        let payout = payouts.entry(paid.currency).or_insert(none);
        payout.first_on = payout.first_on.min(paid.at);
        payout.adjusted_until = plus_days(payout.first_on, terms.adjust_days);
        payout.sum = payout.sum.saturating_add(paid.amount);
    }
    payouts
}

/// What changed in a currency since its first payout.
pub(super) struct Change<'a> {
    pub first_on: Date,
    /// As of that day.
    pub then: &'a Known<'a>,
    /// As of today, or of the last day whose facts still change something.
    pub now: &'a Known<'a>,
    /// What the months would hold now if no invoice were void.
    pub holding: &'a Holding<'a>,
}

impl Change<'_> {
    /// Why there is an adjustment, as ids. Where money went and came back after the one had been adjusted, no
    /// ratio is another one than it was: then all that moved is told.
    pub(super) fn because(&self) -> Vec<String> {
        let bills: BTreeMap<&str, &Bill> =
            self.holding.bills().map(|bill| (bill.invoice.id.as_str(), bill)).collect();
        let ratio = |known: &Known, id| known.bill(id).map_or(Part::NOTHING, |bill| bill.cash_ratio);
        let changed = bills.iter().filter(|(id, _)| ratio(self.then, id) != ratio(self.now, id));
        let changed = changed.map(|(_, bill)| bill);
        let mut told: Vec<(Date, &str)> = changed.flat_map(|bill| self.reasons(bill)).collect();
        if told.is_empty() {
            told = bills.values().flat_map(|bill| self.later(bill)).collect();
        }
        told.sort_unstable();
        told.dedup();
        told.into_iter().map(|(_, id)| id.to_owned()).collect()
    }

    /// Why the cash ratio of an invoice changed.
    fn reasons<'b>(&self, bill: &'b Bill) -> Vec<(Date, &'b str)> {
        if self.now.bill(&bill.invoice.id).is_some() {
            return self.later(bill);
        }
        let outs = self.later_outs(bill);
        // Nobody says when an invoice became void, so it stands after all money.
        if outs.is_empty() { vec![(Date::MAX, bill.invoice.id.as_str())] } else { outs }
    }

    /// What moved on an invoice after the first payout.
    fn later<'b>(&self, bill: &'b Bill) -> Vec<(Date, &'b str)> {
        let ins = bill.money_in.iter().map(|money| (money.at, money.id.as_str()));
        let ins = ins.filter(|(at, _)| *at > self.first_on);
        ins.chain(self.later_outs(bill)).collect()
    }

    fn later_outs<'b>(&self, bill: &'b Bill) -> Vec<(Date, &'b str)> {
        let outs = bill.settled_outs().map(|money| (money.at, money.id.as_str()));
        outs.filter(|(at, _)| *at > self.first_on).collect()
    }
}

/// What a pay run pays of a balance with what is due on it, and what it carries on, both in minor units of
/// one currency. A negative balance is carried, never collected (R11).
pub fn netted(balance_minor: i64, due_minor: i64) -> (i64, i64) {
    let sum = balance_minor.saturating_add(due_minor);
    (sum.max(0), sum.min(0))
}
