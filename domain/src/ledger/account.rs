//! The accounts of the books.

use std::fmt;
use std::str::FromStr;

use crate::ids::PartnerId;

/// An account. Balances are signed as in every ledger of double entry: debits are positive, so what the
/// operator owes is negative.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// What rewards have cost.
    Rewards,
    /// Two months are paid, but the reward is not final (R9).
    Accrued(PartnerId),
    /// Earned: owed to the partner.
    Payable(PartnerId),
    /// Ordered from the bank and not yet seen on a statement.
    InTransit(PartnerId),
    /// The account that payouts leave from.
    Bank,
}

impl Account {
    /// The partner whose account it is.
    pub fn partner(&self) -> Option<&PartnerId> {
        match self {
            Self::Rewards | Self::Bank => None,
            Self::Accrued(partner) | Self::Payable(partner) | Self::InTransit(partner) => Some(partner),
        }
    }
}

/// The name in rows and in the exported journal: `partner:P:payable`.
impl fmt::Display for Account {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rewards => out.write_str("expense:rewards"),
            Self::Accrued(partner) => write!(out, "partner:{partner}:accrued"),
            Self::Payable(partner) => write!(out, "partner:{partner}:payable"),
            Self::InTransit(partner) => write!(out, "partner:{partner}:in_transit"),
            Self::Bank => out.write_str("bank"),
        }
    }
}

/// A text that names no account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no account is called {0}")]
pub struct NoAccount(String);

impl FromStr for Account {
    type Err = NoAccount;

    /// Reads what `Display` writes.
    fn from_str(name: &str) -> Result<Self, NoAccount> {
        let unknown = || NoAccount(name.to_owned());
        match name {
            "expense:rewards" => return Ok(Self::Rewards),
            "bank" => return Ok(Self::Bank),
            _ => {}
        }
        let (partner, kind) =
            name.strip_prefix("partner:").and_then(|rest| rest.rsplit_once(':')).ok_or_else(unknown)?;
        if partner.is_empty() {
            return Err(unknown());
        }
        let partner = PartnerId::new(partner);
        match kind {
            "accrued" => Ok(Self::Accrued(partner)),
            "payable" => Ok(Self::Payable(partner)),
            "in_transit" => Ok(Self::InTransit(partner)),
            _ => Err(unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_read_back_by_their_names() {
        let anna = || PartnerId::new("p-1");
        let all = [
            Account::Rewards,
            Account::Accrued(anna()),
            Account::Payable(anna()),
            Account::InTransit(anna()),
            Account::Bank,
        ];
        for account in all {
            assert_eq!(account.to_string().parse(), Ok(account));
        }
        for name in ["", "cash", "partner:payable", "partner::payable", "partner:p-1:owed"] {
            assert_eq!(name.parse::<Account>(), Err(NoAccount(name.to_owned())));
        }
    }
}
