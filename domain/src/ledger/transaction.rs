//! One movement between two accounts: balanced because there is no other way to build it.

use super::Account;
use crate::ids::PartnerId;
use crate::money::Money;

/// What a transaction is to the business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Two months are paid: the reward is an expense that is not yet owed. Negative: it is no more.
    Accrue,
    /// The reward is final: owed. Negative: it is not final any more.
    Earn,
    /// Facts changed after the payout: owed more or less (R11).
    Adjust,
    /// Ordered from the bank.
    Send,
    /// Seen on the statement.
    Settle,
    /// The bank did not take the order: owed again.
    Reject,
    /// The payee's bank gave it back: owed again.
    Bounce,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Accrue, Self::Earn, Self::Adjust, Self::Send, Self::Settle, Self::Reject, Self::Bounce];

    /// Stable name in rows, journals and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accrue => "accrue",
            Self::Earn => "earn",
            Self::Adjust => "adjust",
            Self::Send => "send",
            Self::Settle => "settle",
            Self::Reject => "reject",
            Self::Bounce => "bounce",
        }
    }

    /// The kind of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A movement of one amount from one account, which is credited, to another, which is debited. Its two
/// postings sum to zero in its one currency. The constructors are the moves that the business knows; a
/// negative amount moves the other way; none where nothing moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction {
    kind: Kind,
    from: Account,
    to: Account,
    /// Positive, so that its opposite exists.
    amount: Money,
}

impl Transaction {
    fn new(kind: Kind, from: Account, to: Account, amount: Money) -> Option<Self> {
        match amount.minor {
            // Nothing moves; and the one number without an opposite can be no posting.
            0 | i64::MIN => None,
            1.. => Some(Self { kind, from, to, amount }),
            _ => Some(Self { kind, from: to, to: from, amount: Money { minor: -amount.minor, ..amount } }),
        }
    }

    /// Expense to accrued.
    pub fn accrue(partner: &PartnerId, amount: Money) -> Option<Self> {
        Self::new(Kind::Accrue, Account::Accrued(partner.clone()), Account::Rewards, amount)
    }

    /// Accrued to payable.
    pub fn earn(partner: &PartnerId, amount: Money) -> Option<Self> {
        let (from, to) = (Account::Payable(partner.clone()), Account::Accrued(partner.clone()));
        Self::new(Kind::Earn, from, to, amount)
    }

    /// Expense to payable, after the payout (R11).
    pub fn adjust(partner: &PartnerId, amount: Money) -> Option<Self> {
        Self::new(Kind::Adjust, Account::Payable(partner.clone()), Account::Rewards, amount)
    }

    /// Payable to in transit: the bank file is approved.
    pub fn send(partner: &PartnerId, amount: Money) -> Option<Self> {
        let (from, to) = (Account::InTransit(partner.clone()), Account::Payable(partner.clone()));
        Self::new(Kind::Send, from, to, amount)
    }

    /// In transit to bank: the statement shows the debit.
    pub fn settle(partner: &PartnerId, amount: Money) -> Option<Self> {
        Self::new(Kind::Settle, Account::Bank, Account::InTransit(partner.clone()), amount)
    }

    /// In transit back to payable: the bank refused the order, or nobody took it there.
    pub fn reject(partner: &PartnerId, amount: Money) -> Option<Self> {
        let (from, to) = (Account::Payable(partner.clone()), Account::InTransit(partner.clone()));
        Self::new(Kind::Reject, from, to, amount)
    }

    /// Bank back to payable: the payment came back after it was settled.
    pub fn bounce(partner: &PartnerId, amount: Money) -> Option<Self> {
        Self::new(Kind::Bounce, Account::Payable(partner.clone()), Account::Bank, amount)
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The partner whom it is about: every move has one on at least one side.
    pub fn partner(&self) -> Option<&PartnerId> {
        self.from.partner().or_else(|| self.to.partner())
    }

    /// Debit and credit, in minor units of one currency; they sum to zero.
    pub fn postings(&self) -> [(&Account, Money); 2] {
        let credit = Money { minor: -self.amount.minor, ..self.amount };
        [(&self.to, self.amount), (&self.from, credit)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use proptest::prelude::*;

    fn euros(minor: i64) -> Money {
        Money::new(minor, Currency::parse("EUR").unwrap())
    }

    #[test]
    fn a_negative_amount_moves_the_other_way() {
        let anna = PartnerId::new("anna");
        let (payable, accrued) = (Account::Payable(anna.clone()), Account::Accrued(anna.clone()));
        let earned = Transaction::earn(&anna, euros(19_900)).unwrap();
        assert_eq!(earned.postings(), [(&accrued, euros(19_900)), (&payable, euros(-19_900))]);
        let undone = Transaction::earn(&anna, euros(-19_900)).unwrap();
        assert_eq!(undone.postings(), [(&payable, euros(19_900)), (&accrued, euros(-19_900))]);
        assert_eq!(Transaction::earn(&anna, euros(0)), None);
    }

    proptest! {
        #[test]
        fn every_transaction_that_can_be_built_balances(minor: i64, move_at in 0_usize..7) {
            let moves = [
                Transaction::accrue,
                Transaction::earn,
                Transaction::adjust,
                Transaction::send,
                Transaction::settle,
                Transaction::reject,
                Transaction::bounce,
            ];
            let built = moves[move_at](&PartnerId::new("p"), euros(minor));
            prop_assert_eq!(built.is_none(), minor == 0 || minor == i64::MIN);
            if let Some(built) = built {
                let [(to, debit), (from, credit)] = built.postings();
                prop_assert_eq!(debit.checked_add(credit), Some(euros(0)));
                prop_assert!(to != from && debit.minor > 0);
                prop_assert_eq!(built.kind(), Kind::ALL[move_at]);
                prop_assert_eq!(Kind::find(built.kind().name()), Some(built.kind()));
            }
        }
    }
}
