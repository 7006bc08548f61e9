//! What statements of the account say of payouts. Money has moved when a booked entry names the payout and
//! carries exactly its amount, and at no other time; what moved once more, or should not have moved, is kept
//! apart as unbooked until the bank gives it back or a person has looked.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::answer::{Heard, Said, Sent, Unbooked, code_of, is_reference, order_references, refused};
use super::{PayoutAct, PayoutState};
use crate::bankfile::camt053::{Details, Direction, Entry, EntryStatus, Order, Statement, Transaction};

/// What statements of our own account say of payouts. Debits are read before what came back, so that the
/// order within a file does not matter; `today` stands in for a booking day that the bank left out, or that
/// has not come.
pub fn hear_statements(statements: &[&Statement], sent: &[Sent], today: Date) -> Vec<Heard> {
    let known = sent.iter().map(|one| (one.end_to_end_id.clone(), Known::of(one)));
    let mut ear = Ear { known: known.collect(), heard: Vec::new() };
    for of in statements {
        let mut seen = Seen::new();
        for entry in booked(of, Direction::Debit) {
            let day = Day::of(entry, of, today);
            match &entry.details {
                Details::Transactions(all) => {
                    all.iter().for_each(|one| ear.debit(entry, one, day, &mut seen))
                }
                Details::Order(order) => ear.order_debit(entry, order, day, &mut seen),
                Details::Unsaid => {}
            }
        }
    }
    for of in statements {
        for entry in booked(of, Direction::Credit) {
            let day = Day::of(entry, of, today);
            if let Details::Transactions(all) = &entry.details {
                all.iter().for_each(|one| ear.credit(entry, one, day));
            }
        }
    }
    ear.heard
}

fn booked(of: &Statement, direction: Direction) -> impl Iterator<Item = &Entry> {
    of.entries.iter().filter(move |one| one.status == EntryStatus::Booked && one.direction == direction)
}

/// The booking day of an entry.
#[derive(Clone, Copy)]
struct Day {
    /// As the bank's file names it: the entry's, else the day from which it counts, else the statement's
    /// last.
    named: Option<Date>,
    /// As the books take it. They name no day that has not come, whatever a file says; a bank's calendar may
    /// be a day ahead.
    on: Date,
}

impl Day {
    fn of(entry: &Entry, of: &Statement, today: Date) -> Self {
        let latest = today.tomorrow().unwrap_or(today);
        let named = entry.booked_on.or(entry.value_on).or(of.to);
        Self { named, on: named.map_or(today, |day| day.min(latest)) }
    }
}

/// How many debits of a payout and a day one statement has shown so far. The same entry in another statement
/// is no second one.
type Seen = BTreeMap<(String, Option<Date>), usize>;

/// A payout and what is known of it while statements are read.
struct Known<'a> {
    sent: &'a Sent,
    state: PayoutState,
    booked_on: Option<Date>,
    unbooked: Vec<Unbooked>,
}

impl<'a> Known<'a> {
    fn of(sent: &'a Sent) -> Self {
        let (state, unbooked) = (sent.state.clone(), sent.unbooked.clone());
        Self { sent, state, booked_on: sent.booked_on, unbooked }
    }

    /// How many debits of a day are known already. Without a day nothing tells two of them apart.
    fn debits_on(&self, day: Day) -> usize {
        let is_paid = matches!(self.state, PayoutState::Settled { .. } | PayoutState::Returned { .. });
        let Some(named) = day.named else { return if is_paid { usize::MAX } else { 0 } };
        let booked = match self.state {
            PayoutState::Settled { on } => self.booked_on.unwrap_or(on) == named,
            // When it went, if a person said so, nobody knows any more.
            PayoutState::Returned { on, .. } => self.booked_on.map_or(named <= on, |day| day == named),
            _ => false,
        };
        usize::from(booked) + self.unbooked.iter().filter(|one| one.on == named).count()
    }

    /// A debit of exactly its amount: the `nth` of that day on one statement.
    fn debited(&mut self, day: Day, nth: usize) -> Said {
        if nth <= self.debits_on(day) {
            return Said::NothingNew;
        }
        let act = PayoutAct::Settle { on: day.on };
        let is_held_elsewhere = matches!(self.state, PayoutState::Rejected { .. }) && !self.sent.is_free;
        match self.state.apply(act.clone()) {
            Ok(next) if !is_held_elsewhere => {
                (self.state, self.booked_on) = (next.clone(), day.named);
                Said::Moved(act, next)
            }
            _ => {
                self.unbooked.push(Unbooked { on: day.named.unwrap_or(day.on), given_back_on: None });
                match self.state {
                    PayoutState::Settled { .. } => Said::DebitedTwice,
                    _ => refused(&self.state, &act),
                }
            }
        }
    }

    /// A credit of exactly its amount. What the books do not hold comes back first: it is what the bank had
    /// no reason to take.
    fn credited(&mut self, day: Day, reason: String) -> Said {
        let named = day.named.unwrap_or(day.on);
        if self.unbooked.iter().any(|one| one.given_back_on == Some(named)) {
            return Said::NothingNew;
        }
        if let Some(one) = self.unbooked.iter_mut().find(|one| one.given_back_on.is_none()) {
            one.given_back_on = Some(named);
            return Said::GivenBack;
        }
        let act = PayoutAct::Return { on: day.on, reason };
        if let Ok(next) = self.state.apply(act.clone()) {
            self.state = next.clone();
            return Said::Moved(act, next);
        }
        match (&self.state, act) {
            (PayoutState::Returned { on, .. }, _) if *on == day.on || day.named.is_none() => Said::NothingNew,
            (
                PayoutState::Exported | PayoutState::Accepted | PayoutState::Rejected { .. },
                PayoutAct::Return { on, reason },
            ) => Said::TooEarly { on, reason },
            (state, act) => refused(state, &act),
        }
    }
}

/// Payouts by reference, and what was heard of them.
struct Ear<'a> {
    known: BTreeMap<String, Known<'a>>,
    heard: Vec<Heard>,
}

impl Ear<'_> {
    fn note(&mut self, reference: &str, amount_minor: Option<i64>, day: Day, said: Said) {
        let payout = self.known.get(reference).map(|known| known.sent.id.clone());
        let reference = reference.to_owned();
        self.heard.push(Heard { payout, reference, amount_minor, on: day.named, said });
    }

    /// What an entry says of the payout that it names, if it names one of ours; what only looks like ours is
    /// noted, and so is another amount or currency than was ordered.
    fn hear(&mut self, entry: &Entry, one: &Transaction, day: Day, say: impl FnOnce(&mut Known<'_>) -> Said) {
        let Some(reference) = one.end_to_end_id.as_deref() else { return };
        let said = match self.known.get_mut(reference) {
            None if is_reference(reference) => Said::Unknown,
            None => return,
            Some(known) if is_exact(known.sent, entry, one) => say(known),
            Some(_) => Said::AmountDiffers,
        };
        self.note(reference, one.amount_minor, day, said);
    }

    fn debit(&mut self, entry: &Entry, one: &Transaction, day: Day, seen: &mut Seen) {
        self.hear(entry, one, day, |known| known.debited(day, nth(seen, known.sent, day)));
    }

    /// A credit that bears our reference is our own payment coming back, whatever the bank calls it.
    fn credit(&mut self, entry: &Entry, one: &Transaction, day: Day) {
        self.hear(entry, one, day, |known| known.credited(day, code_of(one.return_reason.as_ref())));
    }

    /// One sum for a whole order: it settles all of it, or nothing.
    fn order_debit(&mut self, entry: &Entry, order: &Order, day: Day, seen: &mut Seen) {
        let Some(message_id) = order_references(order).find(|id| is_reference(id)) else { return };
        let is_paid = |known: &&mut Known<'_>| {
            let state = &known.state;
            known.sent.message_id == message_id
                && !matches!(state, PayoutState::Rejected { .. } | PayoutState::Cancelled)
        };
        let mut all: Vec<_> = self.known.values_mut().filter(is_paid).collect();
        let total: i128 = all.iter().map(|known| i128::from(known.sent.amount.minor)).sum();
        let count = order.transfers.and_then(|count| usize::try_from(count).ok());
        let is_exact = total == i128::from(entry.amount_minor)
            && all.iter().all(|known| known.sent.amount.currency.code() == entry.currency)
            && count.is_none_or(|count| count == all.len());
        if all.is_empty() {
            self.note(message_id, Some(entry.amount_minor), day, Said::Unknown);
        } else if is_exact {
            let said = all.iter_mut().map(|known| {
                let said = known.debited(day, nth(seen, known.sent, day));
                (known.sent.end_to_end_id.clone(), said)
            });
            for (reference, said) in said.collect::<Vec<_>>() {
                self.note(&reference, None, day, said);
            }
        } else {
            self.note(message_id, Some(entry.amount_minor), day, Said::AmountDiffers);
        }
    }
}

/// Counts one more debit of a payout and a day.
fn nth(seen: &mut Seen, sent: &Sent, day: Day) -> usize {
    let count = seen.entry((sent.end_to_end_id.clone(), day.named)).or_default();
    *count += 1;
    *count
}

/// Exactly what was ordered, in the entry's and in the payout's currency.
fn is_exact(sent: &Sent, entry: &Entry, one: &Transaction) -> bool {
    let code = sent.amount.currency.code();
    one.amount_minor == Some(sent.amount.minor) && one.currency == code && entry.currency == code
}
