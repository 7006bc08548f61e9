//! The books as a text that other programs read and check: hledger's journal and Beancount's.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{Account, Kind};
use crate::money::{Currency, Money};

/// Which program is to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// <https://hledger.org/hledger.html#journal>
    Hledger,
    /// <https://beancount.github.io/docs/beancount_language_syntax.html>
    Beancount,
}

/// An account that has postings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub account: Account,
    /// The day of its first posting: Beancount refuses earlier ones.
    pub since: Date,
    /// Whose it is, for people; empty for the operator's own.
    pub partner_name: String,
}

/// A transaction as it was booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    /// The civil day in UTC on which it was booked.
    pub on: Date,
    pub kind: Kind,
    /// What it is about: `referral:ID`, `payout:ID`.
    pub about: String,
    /// The unique name of the fact that caused it.
    pub cause: String,
    pub postings: Vec<(Account, Money)>,
}

/// The head of a journal: its currencies, and every account with its type.
pub fn head(format: Format, currencies: &[Currency], accounts: &[Opened]) -> String {
    let mut text = String::from("; The books of a Leadwire house, by `leadwire export journal`.\n");
    let first = accounts.iter().map(|account| account.since).min();
    match format {
        Format::Hledger => {
            text.push_str("decimal-mark .\n");
            for currency in currencies {
                let sample =
                    Money::new(1000 * 10_i64.pow(u32::from(currency.decimals())), *currency).decimal();
                // Without a mark hledger would not know that there are no decimals.
                let mark = if currency.decimals() == 0 { "." } else { "" };
                let _ = writeln!(text, "commodity {sample}{mark} {currency}");
            }
            for Opened { account, partner_name, .. } in accounts {
                let kind = match account {
                    Account::Rewards => "X",
                    Account::Bank => "A",
                    Account::Accrued(_) | Account::Payable(_) | Account::InTransit(_) => "L",
                };
                let name = one_line(partner_name);
                let whose = if name.is_empty() { name } else { format!(", partner: {name}") };
                let _ = writeln!(text, "account {account}  ; type: {kind}{whose}");
            }
        }
        Format::Beancount => {
            for (currency, since) in currencies.iter().zip(first.into_iter().cycle()) {
                let _ = writeln!(text, "{since} commodity {currency}");
            }
            for Opened { account, since, partner_name } in accounts {
                let _ = writeln!(text, "{since} open {}", beancount_name(account));
                if !partner_name.is_empty() {
                    let _ = writeln!(text, "  partner: {}", quoted(partner_name));
                }
            }
        }
    }
    text
}

/// One transaction; a journal has them in the order in which they were booked.
pub fn entry(format: Format, entry: &Entry) -> String {
    let Entry { id, on, kind, about, cause, postings } = entry;
    let mut text = String::new();
    let kind = kind.name();
    let _ = match format {
        Format::Hledger => {
            writeln!(text, "\n{on} * ({id}) {kind} | {about}\n    ; cause: {}", one_line(cause))
        }
        Format::Beancount => {
            let (about, cause) = (quoted(about), quoted(cause));
            writeln!(text, "\n{on} * \"{kind}\" {about}\n  id: \"{id}\"\n  cause: {cause}")
        }
    };
    for (account, money) in postings {
        let name = match format {
            Format::Hledger => account.to_string(),
            Format::Beancount => beancount_name(account),
        };
        let _ = writeln!(text, "    {name}  {money}");
    }
    text
}

/// Beancount wants one of its five roots, and a capital or a digit at the start of every part.
fn beancount_name(account: &Account) -> String {
    let plain = |text: &str| text.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let (partner, kind) = match account {
        Account::Rewards => return "Expenses:Rewards".to_owned(),
        Account::Bank => return "Assets:Bank".to_owned(),
        Account::Accrued(partner) => (partner, "Accrued"),
        Account::Payable(partner) => (partner, "Payable"),
        Account::InTransit(partner) => (partner, "InTransit"),
    };
    format!("Liabilities:Partner:P-{}:{kind}", plain(partner.as_str()))
}

/// A name as a comment can hold it: one line, and no comma, which would end it.
fn one_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || c == ',', " ").trim().to_owned()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::ids::PartnerId;

    fn booked() -> Entry {
        let anna = PartnerId::new("01-a");
        let dinars = |minor| Money::new(minor, Currency::parse("KWD").unwrap());
        Entry {
            id: "t-1".to_owned(),
            on: date(2026, 3, 15),
            kind: Kind::Earn,
            about: "referral:r-1".to_owned(),
            cause: "reward:r-1:KWD:3:earn".to_owned(),
            postings: vec![
                (Account::Accrued(anna.clone()), dinars(12_345)),
                (Account::Payable(anna), dinars(-12_345)),
            ],
        }
    }

    fn accounts() -> [Opened; 2] {
        let since = date(2026, 3, 3);
        let account = Account::Payable(PartnerId::new("01-a"));
        [
            Opened { account: Account::Bank, since, partner_name: String::new() },
            Opened { account, since, partner_name: "Anna \"A\", of\nKeller".to_owned() },
        ]
    }

    #[test]
    fn hledger_is_told_types_decimals_and_causes() {
        let currencies = [Currency::parse("JPY").unwrap(), Currency::parse("KWD").unwrap()];
        let text = head(Format::Hledger, &currencies, &accounts()) + &entry(Format::Hledger, &booked());
        let wanted = "; The books of a Leadwire house, by `leadwire export journal`.\n\
            decimal-mark .\n\
            commodity 1000. JPY\n\
            commodity 1000.000 KWD\n\
            account bank  ; type: A\n\
            account partner:01-a:payable  ; type: L, partner: Anna \"A\"  of Keller\n\
            \n\
            2026-03-15 * (t-1) earn | referral:r-1\n    \
                ; cause: reward:r-1:KWD:3:earn\n    \
                partner:01-a:accrued  12.345 KWD\n    \
                partner:01-a:payable  -12.345 KWD\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn beancount_is_told_its_own_names() {
        let currencies = [Currency::parse("KWD").unwrap()];
        let text = head(Format::Beancount, &currencies, &accounts()) + &entry(Format::Beancount, &booked());
        let wanted = "; The books of a Leadwire house, by `leadwire export journal`.\n\
            2026-03-03 commodity KWD\n\
            2026-03-03 open Assets:Bank\n\
            2026-03-03 open Liabilities:Partner:P-01-a:Payable\n  \
              partner: \"Anna \\\"A\\\"  of Keller\"\n\
            \n\
            2026-03-15 * \"earn\" \"referral:r-1\"\n  \
              id: \"t-1\"\n  \
              cause: \"reward:r-1:KWD:3:earn\"\n    \
                Liabilities:Partner:P-01-a:Accrued  12.345 KWD\n    \
                Liabilities:Partner:P-01-a:Payable  -12.345 KWD\n";
        assert_eq!(text, wanted);
    }
}
