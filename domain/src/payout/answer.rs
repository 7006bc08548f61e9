//! What a bank's files say of payouts: which of them move, and what only a person can settle. Statements are
//! read in `booked`, status reports here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::booking::Booking;
use super::{PayoutAct, PayoutState};
use crate::bankfile::Reason;
use crate::bankfile::camt053::{Details, Order, Statement};
use crate::bankfile::pain002::{Status, StatusReport, Verdict};
use crate::ids::PayoutId;
use crate::money::Money;

/// A payout that the bank may speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub id: PayoutId,
    /// Of the order that it is part of.
    pub message_id: String,
    pub end_to_end_id: String,
    pub amount: Money,
    pub state: PayoutState,
    /// Nothing of what it pays is in another payout's hands: one that was let go of, and was paid after all,
    /// can be booked.
    pub is_free: bool,
    /// The bank refused it before, wherever it stands now.
    pub was_rejected: bool,
    /// What statements showed of it so far.
    pub bookings: Vec<Booking>,
}

/// One thing that the bank said of a payout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// `None`: of an order as a whole, or of something that is none of ours.
    pub payout: Option<PayoutId>,
    /// The reference by which the bank named it.
    pub reference: String,
    /// As the bank has it, in minor units of the account's currency; `None` where it names none.
    pub amount_minor: Option<i64>,
    /// The entry on a statement; `None` in a status report.
    pub booking: Option<Booking>,
    /// The entry that it is, and that was known by less: without its day, or the bank's reference.
    pub stood_for: Option<Booking>,
    pub said: Said,
}

/// What it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The payout moves, to this state.
    Moved(PayoutAct, PayoutState),
    /// It stands there already.
    NothingNew,
    /// The bank names another amount than was ordered, or none: a person must look.
    AmountDiffers,
    /// It came back, but was never seen to go: the statement before is missing.
    TooEarly { on: Date, reason: String },
    /// The bank has not decided, or waits for the payer; its status code.
    Undecided { code: String },
    /// The bank gives a status that this program does not know: nothing follows from it.
    UnknownStatus { code: String },
    /// The bank refused the order because it has it already. What it did with the first one, it says there.
    Duplicate,
    /// An answer to a file contradicts what was known: a rejection of what a statement showed as paid, or
    /// paid what was rejected. A person must look.
    Contradicts { act: &'static str, from: &'static str },
    /// A debit of what was not to be paid, and what it pays is in another payout's hands. A person must look.
    Unbooked,
    /// A second debit of what is paid. A person must look.
    DebitedTwice,
    /// A debit and a return that make up for each other: where it stands stays as it is.
    Balanced,
    /// It has the form of our references and is none of them.
    Unknown,
}

impl Said {
    /// Its name in rows and Fluent keys.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Moved(act, _) => act.name(),
            Self::NothingNew => "nothing_new",
            Self::AmountDiffers => "amount_differs",
            Self::TooEarly { .. } => "too_early",
            Self::Undecided { .. } => "undecided",
            Self::UnknownStatus { .. } => "unknown_status",
            Self::Duplicate => "duplicate",
            Self::Contradicts { .. } => "contradicts",
            Self::Unbooked => "unbooked",
            Self::DebitedTwice => "debited_twice",
            Self::Balanced => "balanced",
            Self::Unknown => "unknown",
        }
    }

    /// Whether a person must look: until somebody has, nothing more is sent to the partner.
    pub fn is_question(&self) -> bool {
        match self {
            // After a status from which nothing follows the payout is at the bank as before.
            Self::Moved(..)
            | Self::NothingNew
            | Self::Undecided { .. }
            | Self::UnknownStatus { .. }
            | Self::Duplicate
            | Self::Balanced => false,
            Self::AmountDiffers
            | Self::TooEarly { .. }
            | Self::Contradicts { .. }
            | Self::Unbooked
            | Self::DebitedTwice
            | Self::Unknown => true,
        }
    }
}

/// The reference of an order or a payout whose id is a UUID: unique for ever, and 34 of the 35 characters
/// that banks hand on.
pub fn reference(uuid: &str) -> String {
    format!("{PREFIX}{}", uuid.replace('-', ""))
}

const PREFIX: &str = "LW";

pub(super) fn is_reference(text: &str) -> bool {
    let hex = text.strip_prefix(PREFIX).unwrap_or_default();
    hex.len() == 32 && hex.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// Everything in statements that has the form of our references, for [`super::booked::hear_statements`].
pub fn references(statements: &[&Statement]) -> BTreeSet<String> {
    let entries = statements.iter().flat_map(|statement| &statement.entries);
    let named = entries.flat_map(|entry| match &entry.details {
        Details::Transactions(all) => all.iter().filter_map(|one| one.end_to_end_id.clone()).collect(),
        Details::Order(order) => order_references(order).map(str::to_owned).collect::<Vec<_>>(),
        Details::Unsaid => Vec::new(),
    });
    named.filter(|reference| is_reference(reference)).collect()
}

pub(super) fn order_references(order: &Order) -> impl Iterator<Item = &str> {
    order.message_id.as_deref().into_iter().chain(order.instruction_id.as_deref())
}

/// An ISO 20022 reason code; empty where the bank named none. Free text is left out: it may repeat the
/// account.
pub(super) fn code_of(reason: Option<&Reason>) -> String {
    let code = reason.and_then(|reason| reason.code.as_deref()).unwrap_or_default();
    let is_code = code.len() == 4 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if is_code { code.to_owned() } else { String::new() }
}

/// What a status report tells of one payout, or why its word does not fit where the payout stands.
fn heard(sent: &Sent, act: PayoutAct, verdict: &Verdict) -> Said {
    use PayoutState::{Accepted, Rejected, Returned, Settled};
    if let Ok(next) = sent.state.apply(act.clone()) {
        return Said::Moved(act, next);
    }
    // Codes that say that money moved. Until a statement does, nobody knows whom to believe.
    let is_paid = matches!(verdict.code.as_str(), "ACSC" | "ACCC" | "ACWC");
    match (&sent.state, &act) {
        // Answers to a file come in any order, and a bank may refuse later what it takes.
        (Rejected { .. }, PayoutAct::Accept) if !is_paid => Said::NothingNew,
        (Accepted | Settled { .. } | Returned { .. }, PayoutAct::Accept)
        | (Rejected { .. } | Returned { .. }, PayoutAct::Reject { .. }) => Said::NothingNew,
        // A statement has had the last word on that refusal.
        (Settled { .. }, PayoutAct::Reject { .. }) if sent.was_rejected => Said::NothingNew,
        (state, act) => Said::Contradicts { act: act.name(), from: state.name() },
    }
}

/// What a status report says of the payouts of the order that it answers; those of other orders are passed
/// over.
pub fn hear_status(report: &StatusReport, sent: &[Sent]) -> Vec<Heard> {
    // Banks name ten thousand transfers as well; of two verdicts on one the first counts.
    let named = report.transfers.iter().rev().map(|one| (one.end_to_end_id.as_str(), &one.verdict));
    let named: BTreeMap<&str, &Verdict> = named.collect();
    let (unnamed, mut is_told, mut all) = (report.of_unnamed(), false, Vec::new());
    for one in sent.iter().filter(|one| one.message_id == report.original_message_id) {
        let own = named.get(one.end_to_end_id.as_str()).copied();
        let Some(verdict) = own.or(unnamed) else { continue };
        let said = match verdict.status {
            Status::Accepted => heard(one, PayoutAct::Accept, verdict),
            Status::Rejected if is_duplicate(verdict) => Said::Duplicate,
            Status::Rejected => {
                let reason = code_of(verdict.reasons.first());
                heard(one, PayoutAct::Reject { reason }, verdict)
            }
            Status::Pending => Said::Undecided { code: verdict.code.clone() },
            Status::Unknown => Said::UnknownStatus { code: verdict.code.clone() },
            Status::Partly => continue,
        };
        // What nothing follows from is told once, where it is said of the whole order.
        let is_of_order = own.is_none() && matches!(verdict.status, Status::Pending | Status::Unknown);
        if is_of_order && is_told {
            continue;
        }
        is_told |= is_of_order;
        let (payout, reference) = match is_of_order {
            true => (None, &one.message_id),
            false => (Some(one.id.clone()), &one.end_to_end_id),
        };
        let reference = reference.clone();
        all.push(Heard { payout, reference, amount_minor: None, booking: None, stood_for: None, said });
    }
    all
}

/// Whether the bank refused it as a repetition (AM05; DU01 to DU05): a file was uploaded twice, and the
/// first one may well be paid. Taken for a rejection, it would be paid again.
fn is_duplicate(verdict: &Verdict) -> bool {
    let codes = verdict.reasons.iter().filter_map(|reason| reason.code.as_deref());
    codes.into_iter().any(|code| code == "AM05" || (code.len() == 4 && code.starts_with("DU")))
}
