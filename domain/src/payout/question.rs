//! What the bank said that does not fit, and what a person may make of it.

use jiff::civil::Date;

use super::booking::{Booking, balance};
use super::{PayoutAct, PayoutState};

/// How a person settles a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOut {
    /// It was paid: it is settled, and booked.
    Paid,
    /// It was not paid, or came back: it is payable again.
    NotPaid,
    /// Somebody looked, and nothing is to be booked.
    Noted,
}

/// The payment that a question is about.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub state: &'a PayoutState,
    pub bookings: &'a [Booking],
    /// Nothing of what it pays is in another payout's hands.
    pub is_free: bool,
    /// What it pays is in the hands of one that has not left the house: cancelled first, it pays nothing
    /// twice.
    pub can_be_stopped: bool,
    /// The bank answered that it paid what it had refused, and no statement shows it yet.
    pub says_paid: bool,
    /// The entry that is asked about took money; otherwise some came.
    pub is_debit: bool,
}

impl WayOut {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Paid, Self::NotPaid, Self::Noted];

    /// Its name in forms, rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::NotPaid => "not_paid",
            Self::Noted => "noted",
        }
    }

    /// The way of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }

    /// The move that it makes from a state, on a booking day; `None` where none is open.
    pub fn act(self, asked: Asked<'_>, on: Date) -> Option<PayoutAct> {
        let act = match (self, asked.state) {
            (Self::Paid, _) if asked.is_debit => PayoutAct::Settle { on },
            (Self::NotPaid, PayoutState::Exported | PayoutState::Accepted) => {
                PayoutAct::Reject { reason: String::new() }
            }
            (Self::NotPaid, _) if !asked.is_debit => PayoutAct::Return { on, reason: String::new() },
            _ => return None,
        };
        let may_hold = asked.state.holds_items() || asked.is_free;
        (may_hold && asked.state.apply(act.clone()).is_ok()).then_some(act)
    }

    /// Whether it is open. Where money went and can be booked, now or after another run is cancelled, to
    /// note it would pay twice.
    pub fn is_open(self, asked: Asked<'_>) -> bool {
        let went = balance(asked.bookings) > 0 && !matches!(asked.state, PayoutState::Settled { .. });
        match self {
            Self::Noted => {
                let is_twice = (went || asked.says_paid) && asked.can_be_stopped;
                let is_booked_instead = went && Self::Paid.act(asked, Date::ZERO).is_some();
                !(is_twice || is_booked_instead)
            }
            Self::Paid => self.act(asked, Date::ZERO).is_some(),
            Self::NotPaid => !went && self.act(asked, Date::ZERO).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEBIT: [Booking; 1] = [Booking { is_debit: true, day: None, nth: 1, reference: String::new() }];

    fn open(state: &PayoutState, bookings: &[Booking], is_free: bool, is_debit: bool) -> [bool; 3] {
        let can_be_stopped = false;
        let asked = Asked { state, bookings, is_free, can_be_stopped, says_paid: false, is_debit };
        WayOut::ALL.map(|way| way.is_open(asked))
    }

    #[test]
    fn what_was_debited_and_is_free_can_only_be_booked_as_paid() {
        let rejected = PayoutState::Rejected { reason: String::new() };
        assert_eq!(open(&rejected, &DEBIT, true, true), [true, false, false]);
        assert_eq!(open(&rejected, &DEBIT, false, true), [false, false, true], "another run pays it");
        let asked = Asked {
            state: &rejected,
            bookings: &DEBIT,
            is_free: false,
            can_be_stopped: true,
            says_paid: false,
            is_debit: true,
        };
        let none_is_open = |asked| WayOut::ALL.iter().all(|way| !way.is_open(asked));
        assert!(none_is_open(asked), "cancel that run first");
        let says_so = Asked { bookings: &[], says_paid: true, ..asked };
        assert!(none_is_open(says_so), "also where an answer says so");
    }

    #[test]
    fn another_amount_was_paid_or_was_not_or_came_back() {
        assert_eq!(open(&PayoutState::Exported, &[], false, true), [true, true, true]);
        let settled = PayoutState::Settled { on: Date::ZERO };
        assert_eq!(open(&settled, &DEBIT, false, true), [false, false, true], "a second debit");
        assert_eq!(open(&settled, &DEBIT, false, false), [false, true, true], "less came back");
        for way in WayOut::ALL {
            assert_eq!(WayOut::find(way.name()), Some(way));
        }
    }
}
