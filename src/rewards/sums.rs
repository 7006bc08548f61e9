//! What a partner has of rewards in each currency: coming, to be paid, on its way, paid.

use leadwire_domain::ledger::Account;
use leadwire_domain::money::{Currency, Money};

use super::store::Booked;
use crate::ledger::Owed;

/// The sums of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    pub currency: Currency,
    /// The months are paid; something is not final yet.
    pub accrued: Money,
    /// Earned and to be paid; negative where more was paid than is earned by now.
    pub payable: Money,
    pub in_transit: Money,
    /// Seen on the bank's statement.
    pub paid: Money,
}

impl Sums {
    /// Earned and not yet seen to be paid: payable and on its way.
    pub fn earned(&self) -> Money {
        Money::new(self.payable.minor.saturating_add(self.in_transit.minor), self.currency)
    }
}

/// Puts together what rewards booked and what the ledger holds; a currency in which months are still to be
/// completed is no money yet and left out. What ever became owed is payable, in transit or paid.
pub fn sums(booked: &[Booked], owed: &[Owed]) -> Vec<Sums> {
    let of = |currency: Currency, is: fn(&Account) -> bool| -> i64 {
        let own = owed.iter().filter(|one| one.money.currency == currency && is(&one.account));
        own.map(|one| one.money.minor).sum()
    };
    let sum = |one: &Booked| {
        if (one.accrued, one.payable) == (0, 0) {
            return None;
        }
        let payable = of(one.currency, |account| matches!(account, Account::Payable(_)));
        let in_transit = of(one.currency, |account| matches!(account, Account::InTransit(_)));
        let money = |minor| Money::new(minor, one.currency);
        Some(Sums {
            currency: one.currency,
            accrued: money(one.accrued),
            payable: money(payable),
            in_transit: money(in_transit),
            paid: money(one.payable - payable - in_transit),
        })
    };
    booked.iter().filter_map(sum).collect()
}
