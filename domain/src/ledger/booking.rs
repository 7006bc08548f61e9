//! From what a reward is now to what must be booked: the differences between what stands in the books and
//! what should.

use super::Transaction;
use crate::ids::PartnerId;
use crate::money::{Currency, Money};

/// What the books hold of one reward in one currency, in minor units, as it was booked so far. Payments do
/// not lower `payable` here: it is all that ever became owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Booked {
    pub accrued: i64,
    pub payable: i64,
}

/// What the books should hold of it, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// No two paying months, or not any more.
    Nothing,
    /// Two paying months, and something that it still waits for.
    Accrued(i64),
    /// Final: owed.
    Payable(i64),
    /// Paid out: what was owed stays, and this much is owed more, or less (R11).
    Adjusted(i64),
}

/// What reached `payable`, with sign: what the next pay run pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// For the first time.
    Earned(i64),
    /// Facts changed before it was paid out.
    Changed(i64),
    /// Facts changed after it was paid out.
    Adjustment(i64),
}

impl Reached {
    /// Minor units, with sign.
    pub fn amount(self) -> i64 {
        match self {
            Self::Earned(amount) | Self::Changed(amount) | Self::Adjustment(amount) => amount,
        }
    }

    /// Stable name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Earned(_) => "earned",
            Self::Changed(_) => "changed",
            Self::Adjustment(_) => "adjustment",
        }
    }
}

impl Booked {
    /// The transactions that lead to the target, in order; what will be booked then; and what reaches
    /// `payable` by the last of them, where it does. None where a sum is more than the books can hold.
    ///
    /// Before a payout everything goes through `accrued`, so that the cost and the debt stay two questions.
    pub fn towards(
        self,
        target: Target,
        partner: &PartnerId,
        currency: Currency,
    ) -> Option<(Vec<Transaction>, Self, Option<Reached>)> {
        let money = |minor| Money::new(minor, currency);
        let (accrued, payable) = match target {
            Target::Nothing => (0, 0),
            Target::Accrued(amount) => (amount, 0),
            Target::Payable(amount) => (0, amount),
            Target::Adjusted(by) => (0, self.payable.checked_add(by)?),
        };
        let next = Self { accrued, payable };
        let more_payable = payable.checked_sub(self.payable)?;
        let more_accrued = accrued.checked_sub(self.accrued)?;
        let (transactions, reached) = if let Target::Adjusted(by) = target {
            // Nothing of a paid reward is accrued; what might be is taken back.
            let moves =
                [Transaction::accrue(partner, money(more_accrued)), Transaction::adjust(partner, money(by))];
            (moves, Reached::Adjustment(by))
        } else {
            let cost = more_accrued.checked_add(more_payable)?;
            let moves =
                [Transaction::accrue(partner, money(cost)), Transaction::earn(partner, money(more_payable))];
            let is_first = self.payable == 0 && more_payable > 0;
            (moves, if is_first { Reached::Earned(more_payable) } else { Reached::Changed(more_payable) })
        };
        let reached = Some(reached).filter(|reached| reached.amount() != 0);
        Some((transactions.into_iter().flatten().collect(), next, reached))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::Account;
    use super::*;

    fn euro() -> Currency {
        Currency::parse("EUR").unwrap()
    }

    fn kinds(transactions: &[Transaction]) -> Vec<&'static str> {
        transactions.iter().map(|one| one.kind().name()).collect()
    }

    #[test]
    fn a_reward_is_accrued_then_earned_then_adjusted() {
        let anna = PartnerId::new("anna");
        let step = |booked: Booked, target| {
            let (transactions, next, reached) = booked.towards(target, &anna, euro()).unwrap();
            (kinds(&transactions), next, reached)
        };
        let (moves, accrued, reached) = step(Booked::default(), Target::Accrued(19_900));
        assert_eq!((moves, reached), (vec!["accrue"], None));
        let (moves, earned, reached) = step(accrued, Target::Payable(19_900));
        assert_eq!((moves, reached), (vec!["earn"], Some(Reached::Earned(19_900))));
        let (moves, paid, reached) = step(earned, Target::Adjusted(-9_950));
        assert_eq!((moves, reached), (vec!["adjust"], Some(Reached::Adjustment(-9_950))));
        assert_eq!(paid, Booked { accrued: 0, payable: 9_950 });
        let (moves, same, reached) = step(paid, Target::Adjusted(0));
        assert_eq!((moves, same, reached), (vec![], paid, None));
    }

    #[test]
    fn a_refund_before_the_payout_changes_what_is_owed() {
        let booked = Booked { accrued: 0, payable: 19_900 };
        let (moves, next, reached) =
            booked.towards(Target::Payable(17_413), &PartnerId::new("anna"), euro()).unwrap();
        assert_eq!((kinds(&moves), reached), (vec!["accrue", "earn"], Some(Reached::Changed(-2_487))));
        assert_eq!(next.payable, 17_413);
    }

    fn a_target() -> impl Strategy<Value = Target> {
        prop_oneof![
            Just(Target::Nothing),
            (0_i64..1_000_000).prop_map(Target::Accrued),
            (0_i64..1_000_000).prop_map(Target::Payable),
            (-1_000_i64..1_000).prop_map(Target::Adjusted),
        ]
    }

    proptest! {
        #[test]
        fn after_any_history_the_books_balance_and_hold_what_was_booked(
            targets in prop::collection::vec(a_target(), 0..12),
        ) {
            let anna = PartnerId::new("anna");
            let (mut booked, mut balances, mut owed) = (Booked::default(), BTreeMap::new(), 0);
            for target in targets {
                let (transactions, next, reached) = booked.towards(target, &anna, euro()).unwrap();
                for (account, money) in transactions.iter().flat_map(Transaction::postings) {
                    *balances.entry(account.to_string()).or_insert(0) += money.minor;
                }
                owed += reached.map_or(0, Reached::amount);
                booked = next;
                let balance = |account: Account| balances.get(&account.to_string()).copied().unwrap_or(0);
                prop_assert_eq!(balance(Account::Accrued(anna.clone())), -booked.accrued);
                prop_assert_eq!(balance(Account::Payable(anna.clone())), -booked.payable);
                prop_assert_eq!(owed, booked.payable);
                prop_assert_eq!(balances.values().sum::<i64>(), 0);
            }
        }
    }
}
