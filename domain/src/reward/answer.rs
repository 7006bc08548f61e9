//! What the rules answer, in the shape of `docs/rewards.md`.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fraction::Fraction;
use crate::money::Currency;

/// Rewards and adjustments of one referral, one of each a currency, by code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// What was earned, or how far it is.
    pub rewards: Vec<Reward>,
    /// What later facts change of what was paid (R11).
    pub adjustments: Vec<Adjustment>,
    /// Why there is no reward at all (R13). Not part of the answer's shape.
    #[serde(skip)]
    pub barred: Option<Barred>,
}

/// The customer paid before the referral was validated, so nothing is earned (R13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barred {
    /// When the referral was validated.
    pub validated_on: Date,
    /// The id of the first paid invoice.
    pub invoice: String,
    /// When it was first paid.
    pub paid_on: Date,
    /// Ids of all money that came no later than the validation, oldest first.
    pub money_in: Vec<String>,
}

/// What a referral earns in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reward {
    /// Of all amounts.
    pub currency: Currency,
    /// Paid net of the paying months, exact minor units, never negative (R7).
    pub base: Fraction,
    /// The share of the base, rounded once to minor units (R8). 0 while it is waiting and when it lapsed.
    pub amount: i64,
    /// Where it stands.
    pub state: RewardState,
    /// The day on which it is or will be earned, once no invoice is awaited (R9).
    pub earned_on: Option<Date>,
    /// The paying months so far, the same for every currency (R5).
    pub slots: Vec<Slot>,
    /// Every counted line in these months, by month, invoice and line; their amounts add up to `amount`.
    pub lines: Vec<RewardLine>,
    /// What has to come before it is earned.
    pub waiting_for: Vec<WaitingFor>,
}

/// Where a reward stands: the first of these that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RewardState {
    /// Something was paid of it: only adjustments follow (R11).
    Paid,
    /// The subscription ended too early (R10).
    Lapsed,
    /// Fewer paying months so far than make the base.
    Waiting,
    /// A dispute or refund on its invoices is not decided.
    Disputed,
    /// One of its invoices is not closed.
    OpenInvoice,
    /// The last of the months is not over.
    Pending,
    /// The programme's hold is not over, or usage is still to be billed.
    Held,
    /// It is owed.
    Earned,
}

/// A paying month (R5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Its first day.
    pub start: Date,
    /// The day after its last.
    pub end: Date,
    /// What was paid for it in the reward's currency, exact minor units, with sign.
    pub paid_net: Fraction,
}

/// What a line of an invoice gives to a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewardLine {
    /// The invoice's id.
    pub invoice: String,
    /// The line's place in the invoice, from 0.
    pub line: usize,
    /// The slot's place in `slots`, from 0.
    pub slot: usize,
    /// The line's net, minor units, with sign.
    pub net: i64,
    /// How much of the invoice is paid, from 0 to 1 (R2).
    pub cash_ratio: Fraction,
    /// How much of the line falls into the slot, from 0 to 1 (R6).
    pub share: Fraction,
    /// `net` × `cash_ratio` × `share`, exact minor units.
    pub counted: Fraction,
    /// Its part of the reward's amount, minor units (R8).
    pub amount: i64,
}

/// What later facts change of a reward that was paid (R11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// Of the amount.
    pub currency: Currency,
    /// Minor units; negative: too much was paid. Never 0.
    pub amount: i64,
    /// Ids of the money facts since the first payout in this currency, oldest first, on the invoices whose
    /// cash ratio they changed; on all invoices of the slots where they changed none in the end. Then ids of
    /// invoices that became void without money going back. Where R13 bars the reward: of the money that
    /// shows it.
    pub because: Vec<String>,
}

/// Something that has to come before a reward is earned. Its text is part of the answer's shape.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum WaitingFor {
    /// The decision of a dispute: `dispute dp_1`.
    Dispute(String),
    /// The end of a refund: `refund re_1`.
    Refund(String),
    /// The end of what a credit note pays out of band: `credit note cn_1`.
    CreditNote(String),
    /// The closing of an invoice: `invoice in_2`.
    Invoice(String),
    /// A closed invoice with usage up to and with a day: `usage to 2026-02-28`.
    Usage(Date),
}

impl fmt::Display for WaitingFor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dispute(id) => write!(out, "dispute {id}"),
            Self::Refund(id) => write!(out, "refund {id}"),
            Self::CreditNote(id) => write!(out, "credit note {id}"),
            Self::Invoice(id) => write!(out, "invoice {id}"),
            Self::Usage(day) => write!(out, "usage to {day}"),
        }
    }
}

impl From<WaitingFor> for String {
    fn from(waiting: WaitingFor) -> Self {
        waiting.to_string()
    }
}

impl TryFrom<String> for WaitingFor {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let after = |what: &str| text.strip_prefix(what).map(str::to_owned);
        let day = after("usage to ").and_then(|day| day.parse().ok()).map(Self::Usage);
        day.or_else(|| after("dispute ").map(Self::Dispute))
            .or_else(|| after("refund ").map(Self::Refund))
            .or_else(|| after("credit note ").map(Self::CreditNote))
            .or_else(|| after("invoice ").map(Self::Invoice))
            .ok_or("nothing that a reward waits for")
    }
}
