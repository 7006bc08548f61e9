//! What a bank's files say of payouts: which of them move, and what only a person can settle. Money has moved
//! when a booked entry names the payout and carries exactly its amount, and at no other time.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{PayoutAct, PayoutState};
use crate::bankfile::Reason;
use crate::bankfile::camt053::{Details, Direction, Entry, EntryStatus, Order, Statement, Transaction};
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
    /// The bank refused the order because it has it already. What it did with the first one, it says there.
    Duplicate,
    /// It contradicts what was said before: a debit for what was rejected. A person must look.
    Contradicts { act: &'static str, from: &'static str },
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
            Self::Duplicate => "duplicate",
            Self::Contradicts { .. } => "contradicts",
            Self::Unknown => "unknown",
        }
    }
}

/// The reference of an order or a payout whose id is a UUID: unique for ever, and 34 of the 35 characters
/// that banks hand on.
pub fn reference(uuid: &str) -> String {
    format!("{PREFIX}{}", uuid.replace('-', ""))
}

const PREFIX: &str = "LW";

fn is_reference(text: &str) -> bool {
    let hex = text.strip_prefix(PREFIX).unwrap_or_default();
    hex.len() == 32 && hex.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// Everything in statements that has the form of our references, for [`hear_statements`].
pub fn references(statements: &[&Statement]) -> BTreeSet<String> {
    let entries = statements.iter().flat_map(|statement| &statement.entries);
    let named = entries.flat_map(|entry| match &entry.details {
        Details::Transactions(all) => all.iter().filter_map(|one| one.end_to_end_id.clone()).collect(),
        Details::Order(order) => order_references(order).map(str::to_owned).collect::<Vec<_>>(),
        Details::Unsaid => Vec::new(),
    });
    named.filter(|reference| is_reference(reference)).collect()
}

fn order_references(order: &Order) -> impl Iterator<Item = &str> {
    order.message_id.as_deref().into_iter().chain(order.instruction_id.as_deref())
}

/// An ISO 20022 reason code; empty where the bank named none. Free text is left out: it may repeat the
/// account.
fn code_of(reason: Option<&Reason>) -> String {
    let code = reason.and_then(|reason| reason.code.as_deref()).unwrap_or_default();
    let is_code = code.len() == 4 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if is_code { code.to_owned() } else { String::new() }
}

/// Payouts and where they stand while a file is read.
struct Ear<'a> {
    sent: BTreeMap<&'a str, &'a Sent>,
    states: BTreeMap<&'a str, PayoutState>,
    heard: Vec<Heard>,
}

impl<'a> Ear<'a> {
    fn new(sent: &'a [Sent]) -> Self {
        Self {
            sent: sent.iter().map(|one| (one.end_to_end_id.as_str(), one)).collect(),
            states: sent.iter().map(|one| (one.end_to_end_id.as_str(), one.state.clone())).collect(),
            heard: Vec::new(),
        }
    }

    fn note(&mut self, payout: Option<&Sent>, reference: &str, amount_minor: Option<i64>, said: Said) {
        let payout = payout.map(|sent| sent.id.clone());
        self.heard.push(Heard { payout, reference: reference.to_owned(), amount_minor, said });
    }

    /// Moves a payout, or says why the bank's word does not fit where it stands.
    fn hear(&mut self, sent: &'a Sent, amount_minor: Option<i64>, act: PayoutAct) {
        let state = self.states.get_mut(sent.end_to_end_id.as_str());
        let Some(state) = state else { return };
        let said = match state.apply(act.clone()) {
            Ok(next) => {
                *state = next.clone();
                Said::Moved(act, next)
            }
            Err(_) => refused(state, act),
        };
        self.note(Some(sent), &sent.end_to_end_id, amount_minor, said);
    }

    /// The payouts of an order that the bank still pays, or has paid.
    fn of_order(&self, message_id: &str) -> Vec<&'a Sent> {
        let all = self.sent.values().filter(|sent| sent.message_id == message_id);
        let is_paid = |sent: &&&Sent| {
            let state = &self.states[sent.end_to_end_id.as_str()];
            !matches!(state, PayoutState::Rejected { .. } | PayoutState::Cancelled)
        };
        all.filter(is_paid).copied().collect()
    }
}

fn refused(state: &PayoutState, act: PayoutAct) -> Said {
    use PayoutState::{Accepted, Exported, Rejected, Returned, Settled};
    match (state, act) {
        (Accepted | Settled { .. } | Returned { .. }, PayoutAct::Accept)
        | (Settled { .. } | Returned { .. }, PayoutAct::Settle { .. })
        | (Returned { .. }, PayoutAct::Return { .. })
        | (Rejected { .. }, PayoutAct::Reject { .. }) => Said::NothingNew,
        (Exported | Accepted, PayoutAct::Return { on, reason }) => Said::TooEarly { on, reason },
        (state, act) => Said::Contradicts { act: act.name(), from: state.name() },
    }
}

fn booking_day(entry: &Entry, of: &Statement, today: Date) -> Date {
    // The books name no day that has not come, whatever a file says. A bank's calendar may be a day ahead.
    let latest = today.tomorrow().unwrap_or(today);
    entry.booked_on.or(entry.value_on).or(of.to).map_or(today, |day| day.min(latest))
}

/// What statements of our own account say of payouts. Debits are read before what came back, so that the
/// order within a file does not matter; `today` stands in for a booking day that the bank left out, or that
/// has not come.
pub fn hear_statements(statements: &[&Statement], sent: &[Sent], today: Date) -> Vec<Heard> {
    let mut ear = Ear::new(sent);
    let booked = |direction: Direction| {
        let entries = statements.iter().flat_map(|of| of.entries.iter().map(move |entry| (*of, entry)));
        entries.filter(move |(_, one)| one.status == EntryStatus::Booked && one.direction == direction)
    };
    for (of, entry) in booked(Direction::Debit) {
        let on = booking_day(entry, of, today);
        match &entry.details {
            Details::Transactions(all) => all.iter().for_each(|one| debit(&mut ear, entry, one, on)),
            Details::Order(order) => order_debit(&mut ear, entry, order, on),
            Details::Unsaid => {}
        }
    }
    for (of, entry) in booked(Direction::Credit) {
        let on = booking_day(entry, of, today);
        if let Details::Transactions(all) = &entry.details {
            all.iter().for_each(|one| credit(&mut ear, entry, one, on));
        }
    }
    ear.heard
}

/// The payout that a transaction names, if it is ours; what only looks like ours is noted.
fn named<'a>(ear: &mut Ear<'a>, one: &Transaction) -> Option<&'a Sent> {
    let reference = one.end_to_end_id.as_deref()?;
    let found = ear.sent.get(reference).copied();
    if found.is_none() && is_reference(reference) {
        ear.note(None, reference, one.amount_minor, Said::Unknown);
    }
    found
}

/// Exactly what was ordered, in the entry's and in the payout's currency.
fn is_exact(sent: &Sent, entry: &Entry, one: &Transaction) -> bool {
    let code = sent.amount.currency.code();
    one.amount_minor == Some(sent.amount.minor) && one.currency == code && entry.currency == code
}

fn debit(ear: &mut Ear<'_>, entry: &Entry, one: &Transaction, on: Date) {
    let Some(sent) = named(ear, one) else { return };
    if is_exact(sent, entry, one) {
        ear.hear(sent, one.amount_minor, PayoutAct::Settle { on });
    } else {
        ear.note(Some(sent), &sent.end_to_end_id, one.amount_minor, Said::AmountDiffers);
    }
}

/// A credit that bears our reference is our own payment coming back, whatever the bank calls it.
fn credit(ear: &mut Ear<'_>, entry: &Entry, one: &Transaction, on: Date) {
    let Some(sent) = named(ear, one) else { return };
    if is_exact(sent, entry, one) {
        let reason = code_of(one.return_reason.as_ref());
        ear.hear(sent, one.amount_minor, PayoutAct::Return { on, reason });
    } else {
        ear.note(Some(sent), &sent.end_to_end_id, one.amount_minor, Said::AmountDiffers);
    }
}

/// One sum for a whole order: it settles all of it, or nothing.
fn order_debit(ear: &mut Ear<'_>, entry: &Entry, order: &Order, on: Date) {
    let Some(message_id) = order_references(order).find(|id| is_reference(id)) else { return };
    let all = ear.of_order(message_id);
    if all.is_empty() {
        ear.note(None, message_id, Some(entry.amount_minor), Said::Unknown);
        return;
    }
    let total: i128 = all.iter().map(|sent| i128::from(sent.amount.minor)).sum();
    let count = order.transfers.and_then(|count| usize::try_from(count).ok());
    let is_exact = total == i128::from(entry.amount_minor)
        && all.iter().all(|sent| sent.amount.currency.code() == entry.currency)
        && count.is_none_or(|count| count == all.len());
    if is_exact {
        all.into_iter().for_each(|sent| ear.hear(sent, None, PayoutAct::Settle { on }));
    } else {
        ear.note(None, message_id, Some(entry.amount_minor), Said::AmountDiffers);
    }
}

/// What a status report says of the payouts of the order that it answers; those of other orders are passed
/// over.
pub fn hear_status(report: &StatusReport, sent: &[Sent]) -> Vec<Heard> {
    let mut ear = Ear::new(sent);
    for one in sent.iter().filter(|one| one.message_id == report.original_message_id) {
        let Some(verdict) = report.of(&one.end_to_end_id) else { continue };
        match verdict.status {
            Status::Accepted => ear.hear(one, None, PayoutAct::Accept),
            Status::Rejected if is_duplicate(verdict) => {
                ear.note(Some(one), &one.end_to_end_id, None, Said::Duplicate);
            }
            Status::Rejected => {
                let reason = code_of(verdict.reasons.first());
                ear.hear(one, None, PayoutAct::Reject { reason });
            }
            Status::Pending | Status::Partly => {}
        }
    }
    ear.heard
}

/// Whether the bank refused it as a repetition (AM05; DU01 to DU05): a file was uploaded twice, and the
/// first one may well be paid. Taken for a rejection, it would be paid again.
fn is_duplicate(verdict: &Verdict) -> bool {
    let codes = verdict.reasons.iter().filter_map(|reason| reason.code.as_deref());
    codes.into_iter().any(|code| code == "AM05" || (code.len() == 4 && code.starts_with("DU")))
}
