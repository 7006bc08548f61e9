//! What statements of the account say of payouts. Money has moved when a booked entry names the payout and
//! carries exactly its amount, and at no other time. Every such entry is kept, once; a payout is paid when it
//! was debited once more than it came back. What does not fit that is for a person to look at.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::answer::{Heard, Said, Sent, code_of, is_reference, order_references};
use super::booking::{BY_HAND, Booking, balance};
use super::{PayoutAct, PayoutState};
use crate::bankfile::camt053::{Details, Direction, Entry, EntryStatus, Order, Statement, Transaction};

/// What statements of our own account say of payouts. Debits are read before what came back, so that the
/// order within a file does not matter; `today` stands in for a booking day that the bank left out, or that
/// has not come.
pub fn hear_statements(statements: &[&Statement], sent: &[Sent], today: Date) -> Vec<Heard> {
    let known = sent.iter().map(|one| (one.end_to_end_id.clone(), Known::of(one)));
    let mut ear = Ear { known: known.collect(), heard: Vec::new() };
    for direction in [Direction::Debit, Direction::Credit] {
        for of in statements {
            let mut seen = Seen::new();
            for entry in of.entries.iter().filter(|one| one.status == EntryStatus::Booked) {
                let day = Day::of(entry, of, today);
                match &entry.details {
                    Details::Transactions(all) => {
                        let all = all.iter().filter(|one| one.direction == direction);
                        all.for_each(|one| ear.transaction(entry, one, day, &mut seen));
                    }
                    Details::Order(order) if entry.direction == direction => {
                        ear.order(entry, order, day, &mut seen);
                    }
                    Details::Order(_) | Details::Unsaid => {}
                }
            }
        }
    }
    ear.heard
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

/// How many entries of a payout, a day and a bank's reference one statement has shown so far.
type Seen = BTreeMap<(String, Option<Date>, String), u32>;

/// A payout and what is known of it while statements are read.
struct Known<'a> {
    sent: &'a Sent,
    state: PayoutState,
    bookings: Vec<Booking>,
}

impl<'a> Known<'a> {
    fn of(sent: &'a Sent) -> Self {
        Self { sent, state: sent.state.clone(), bookings: sent.bookings.clone() }
    }

    /// Whether an entry is known already, and which one it stands for that was known less well. The day and
    /// the bank's own reference tell; where it gives none, the day and the place; without a day it may be
    /// any.
    fn knows(&mut self, new: &Booking) -> (bool, Option<Booking>) {
        let is_same_kind = |one: &&mut Booking| one.is_debit == new.is_debit;
        let mut same_kind: Vec<_> = self.bookings.iter_mut().filter(is_same_kind).collect();
        let is_known = match new.day {
            // Some banks use a reference again on another day.
            _ if !new.reference.is_empty() => same_kind.iter().any(|one| {
                let is_of_day = one.day == new.day || one.day.is_none() || new.day.is_none();
                is_of_day && one.reference == new.reference && one.nth == new.nth
            }),
            None => !same_kind.is_empty(),
            Some(_) => {
                let of_day = same_kind.iter().filter(|one| one.day == new.day && one.reference != BY_HAND);
                of_day.count() >= new.nth as usize
            }
        };
        if is_known {
            return (true, None);
        }
        let is_less_known = |one: &&mut &mut Booking| {
            let may_be_of_day = one.day == new.day || one.day.is_none();
            one.reference.is_empty() && may_be_of_day && !(one.day == new.day && new.reference.is_empty())
        };
        let less_known = same_kind.iter_mut().find(is_less_known);
        let stood_for = less_known.map(|one| std::mem::replace(*one, new.clone()));
        (stood_for.is_some(), stood_for)
    }

    /// An entry of exactly its amount, and which one it stands for.
    fn hears(&mut self, booking: &Booking, on: Date, reason: String) -> Told {
        let (is_known, stood_for) = self.knows(booking);
        if is_known {
            return (Said::NothingNew, stood_for);
        }
        self.bookings.push(booking.clone());
        (if booking.is_debit { self.debited(on) } else { self.credited(on, reason) }, None)
    }

    fn debited(&mut self, on: Date) -> Said {
        let balance = balance(&self.bookings);
        if matches!(self.state, PayoutState::Settled { .. }) {
            return if balance > 1 { Said::DebitedTwice } else { Said::NothingNew };
        }
        // What left the house on its own way holds what it pays; what was let go of may be another one's.
        let may_settle = self.state.holds_items() || self.sent.is_free;
        let is_awaited = matches!(self.state, PayoutState::Exported | PayoutState::Accepted);
        if balance < 1 && !is_awaited {
            return Said::Balanced;
        }
        let act = PayoutAct::Settle { on };
        match self.state.apply(act.clone()) {
            Ok(next) if may_settle => {
                // What came back before it was seen to go is returned as soon as it was.
                self.state = match balance {
                    1.. => next.clone(),
                    _ => PayoutState::Returned { on, reason: String::new() },
                };
                Said::Moved(act, next)
            }
            _ => Said::Unbooked,
        }
    }

    fn credited(&mut self, on: Date, reason: String) -> Said {
        let balance = balance(&self.bookings);
        let act = PayoutAct::Return { on, reason: reason.clone() };
        match self.state.apply(act.clone()) {
            Ok(_) if balance > 0 => Said::Balanced,
            Ok(next) => {
                self.state = next.clone();
                Said::Moved(act, next)
            }
            Err(_) if balance >= 0 => Said::Balanced,
            Err(_) => Said::TooEarly { on, reason },
        }
    }
}

/// Payouts by reference, and what was heard of them.
struct Ear<'a> {
    known: BTreeMap<String, Known<'a>>,
    heard: Vec<Heard>,
}

impl Ear<'_> {
    fn note(&mut self, reference: &str, amount_minor: Option<i64>, booking: Booking, told: Told) {
        let payout = self.known.get(reference).map(|known| known.sent.id.clone());
        let (reference, (said, stood_for)) = (reference.to_owned(), told);
        self.heard.push(Heard { payout, reference, amount_minor, booking: Some(booking), stood_for, said });
    }

    /// What an entry says of the payout that it names, if it names one of ours; what only looks like ours is
    /// noted, and so is another amount or currency than was ordered, or an entry whose parts are not its
    /// sum. A credit that bears our reference is our own payment coming back, whatever the bank calls it.
    fn transaction(&mut self, entry: &Entry, one: &Transaction, day: Day, seen: &mut Seen) {
        let Some(reference) = one.end_to_end_id.as_deref() else { return };
        let mut booking = first(entry, one.direction, day);
        if let Some(own) = &one.bank_reference {
            booking.reference.clone_from(own);
        }
        let mut amount_minor = one.amount_minor;
        let told = match self.known.get_mut(reference) {
            None if is_reference(reference) => (Said::Unknown, None),
            None => return,
            Some(known) if is_exact(known.sent, entry, one) && entry.adds_up() => {
                booking = next(seen, reference, booking);
                known.hears(&booking, day.on, code_of(one.return_reason.as_ref()))
            }
            Some(known) => {
                if is_exact(known.sent, entry, one) {
                    // It is the sum that does not fit.
                    amount_minor = Some(entry.amount_minor);
                }
                (Said::AmountDiffers, None)
            }
        };
        self.note(reference, amount_minor, booking, told);
    }

    /// One sum for a whole order: it moves all of it, or nothing.
    fn order(&mut self, entry: &Entry, order: &Order, day: Day, seen: &mut Seen) {
        let Some(message_id) = order_references(order).find(|id| is_reference(id)) else { return };
        let one = first(entry, entry.direction, day);
        let all: Vec<&Known<'_>> =
            self.known.values().filter(|known| known.sent.message_id == message_id).collect();
        // The same sum in another file; what the bank still pays; what it paid although it had refused some.
        let is_known = |known: &Known<'_>| {
            let is_same = |booking: &Booking| {
                booking.is_debit == one.is_debit
                    && booking.day == one.day
                    && (booking.reference == one.reference || booking.reference.is_empty())
            };
            known.bookings.iter().any(is_same)
        };
        let is_refused =
            |known: &Known<'_>| matches!(known.state, PayoutState::Rejected { .. } | PayoutState::Cancelled);
        let is_paid = |known: &Known<'_>| matches!(known.state, PayoutState::Settled { .. });
        let chosen = [
            choose(&all, entry, order, is_known),
            choose(
                &all,
                entry,
                order,
                |known| if one.is_debit { !is_refused(known) } else { is_paid(known) },
            ),
            choose(&all, entry, order, |_| true),
        ];
        let is_ours = !all.is_empty();
        let Some(references) = chosen.into_iter().flatten().next() else {
            let said = if is_ours { Said::AmountDiffers } else { Said::Unknown };
            return self.note(message_id, Some(entry.amount_minor), one, (said, None));
        };
        for reference in references {
            let booking = next(seen, &reference, one.clone());
            let Some(known) = self.known.get_mut(&reference) else { continue };
            let (told, minor) = (known.hears(&booking, day.on, String::new()), known.sent.amount.minor);
            self.note(&reference, Some(minor), booking, told);
        }
    }
}

/// What an entry says, and the one that it stands for.
type Told = (Said, Option<Booking>);

/// The payouts of an order that are meant, if they make up exactly the sum of an entry.
fn choose(
    all: &[&Known<'_>],
    entry: &Entry,
    order: &Order,
    is_meant: impl Fn(&Known<'_>) -> bool,
) -> Option<Vec<String>> {
    let meant: Vec<_> = all.iter().filter(|known| is_meant(known)).map(|known| known.sent).collect();
    let total: i128 = meant.iter().map(|sent| i128::from(sent.amount.minor)).sum();
    let count = order.transfers.and_then(|count| usize::try_from(count).ok());
    let is_exact = !meant.is_empty()
        && total == i128::from(entry.amount_minor)
        && meant.iter().all(|sent| sent.amount.currency.code() == entry.currency)
        && count.is_none_or(|count| count == meant.len());
    is_exact.then(|| meant.iter().map(|sent| sent.end_to_end_id.clone()).collect())
}

fn first(entry: &Entry, direction: Direction, day: Day) -> Booking {
    let reference = entry.bank_reference.clone().unwrap_or_default();
    Booking { is_debit: direction == Direction::Debit, day: day.named, nth: 1, reference }
}

/// The same as the next of its kind, day and reference on a statement.
fn next(seen: &mut Seen, payout: &str, first: Booking) -> Booking {
    let nth = seen.entry((payout.to_owned(), first.day, first.reference.clone())).or_default();
    *nth += 1;
    Booking { nth: *nth, ..first }
}

/// Exactly what was ordered, in the entry's and in the payout's currency.
fn is_exact(sent: &Sent, entry: &Entry, one: &Transaction) -> bool {
    let code = sent.amount.currency.code();
    one.amount_minor == Some(sent.amount.minor) && one.currency == code && entry.currency == code
}
