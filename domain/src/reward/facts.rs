//! What billing sources tell: invoices and money, each with the source's own id. Nothing else proves money
//! (`docs/rewards.md`, Facts).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::money::Currency;

/// Everything that is known of one customer organisation, as of a day. Lists come in any order and may hold
/// repeats (R1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The day as of which is reckoned, in UTC. What is dated later is ignored.
    pub today: Date,
    /// The first day without a subscription, if it has ended (R10).
    #[serde(default)]
    pub subscription_ended: Option<Date>,
    /// When the referral was validated (R13); none: that is not looked at.
    #[serde(default)]
    pub validated_on: Option<Date>,
    /// Of all subscriptions of the customer together (R13).
    #[serde(default)]
    pub invoices: Vec<Invoice>,
    /// Money that came.
    #[serde(default)]
    pub money_in: Vec<MoneyIn>,
    /// Money that went back.
    #[serde(default)]
    pub money_out: Vec<MoneyOut>,
    /// What the partner was paid for this reward, adjustments included.
    #[serde(default)]
    pub paid_out: Vec<PaidOut>,
}

/// An invoice or, with negative amounts, a credit invoice. Amounts are minor units of `currency` (ISO 4217).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Invoice {
    /// The billing source's own.
    pub id: String,
    /// Of all amounts of the invoice and of the money that moves on it.
    pub currency: Currency,
    /// After discounts, without tax.
    pub net: i64,
    /// The tax on it.
    pub tax: i64,
    /// With tax, *before* customer balance is applied (Stripe `total`, never `amount_due`).
    pub gross: i64,
    /// Where it stands.
    pub state: InvoiceState,
    /// What it bills. The answer names a line by its place here, from 0.
    pub lines: Vec<Line>,
}

impl Invoice {
    /// The net of its lines together, minor units.
    pub fn sum_of_lines(&self) -> i128 {
        self.lines.iter().map(|line| i128::from(line.net)).sum()
    }

    /// Whether its lines make another net than its own.
    pub fn lines_are_uneven(&self) -> bool {
        (self.sum_of_lines() - i128::from(self.net)).unsigned_abs() > self.rounding()
    }

    /// Each line may have been rounded by one minor unit, and the tax of a whole invoice too.
    pub(super) fn rounding(&self) -> u128 {
        self.lines.len().max(1) as u128
    }
}

/// Where an invoice stands. Of two states of one invoice the later in this order wins (R1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    /// More may come.
    Open,
    /// Nothing is owed any more.
    Paid,
    /// Written off: closed with what was paid.
    Uncollectible,
    /// Never was: it carries nothing.
    Void,
}

/// One line of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Line {
    /// After discounts, without tax, with sign; minor units of the invoice's currency.
    pub net: i64,
    /// The first day it bills, in UTC.
    pub period_start: Date,
    /// The first day it bills no more. Equal to the start: a line without a period.
    pub period_end: Date,
    /// What is billed.
    pub kind: LineKind,
}

/// What a line bills (R4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// A plan, in advance.
    Recurring,
    /// What was used, often in arrears.
    Usage,
    /// A change within a period, with sign.
    Proration,
    /// Set-up, hardware: counts for nothing.
    OneTime,
}

/// Money that a customer paid on an invoice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MoneyIn {
    /// The billing source's own.
    pub id: String,
    /// The invoice's id. Money on an invoice that is not known waits for it and counts nothing.
    pub invoice: String,
    /// With tax, not negative, minor units of the invoice's currency.
    pub gross: i64,
    /// The day it came.
    pub at: Date,
}

/// Money that went back to a customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MoneyOut {
    /// The billing source's own.
    pub id: String,
    /// The invoice's id, as in [`MoneyIn`].
    pub invoice: String,
    /// With tax, not negative, minor units of the invoice's currency.
    pub gross: i64,
    /// The day it went, or was disputed.
    pub at: Date,
    /// Why it went.
    pub kind: OutKind,
    /// Whether it went for good.
    #[serde(default)]
    pub status: OutStatus,
}

/// Why money went back. A credit note moves money only through its refund or its out-of-band part (R2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutKind {
    /// By the operator.
    Refund,
    /// The part of a credit note that was paid outside of the billing source.
    CreditNoteOutOfBand,
    /// By the customer's bank.
    Dispute,
}

/// Whether money went for good. Of two of one fact the later in this order wins (R1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutStatus {
    /// Not decided: holds the reward and takes nothing from it (R9).
    Open,
    /// It went.
    #[default]
    Settled,
    /// It came back, or never went: counts as zero.
    Reversed,
}

/// What the partner was paid for this reward, or, when negative, was charged against other rewards (R11).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PaidOut {
    /// Tells two equal payments of one day apart; without an id equal ones are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Of the amount.
    pub currency: Currency,
    /// Minor units, with sign.
    pub amount: i64,
    /// The day of the payment.
    pub at: Date,
}
