//! The booked entries of a payout, and what their count says of it.

use jiff::civil::Date;

use super::PayoutState;

/// A booked entry of exactly a payout's amount. The same one in another file is known by its day and place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Booking {
    pub is_debit: bool,
    /// As the bank's file names the booking day; `None` where it does not, or where a person said that it was
    /// booked: the first one with a day is taken for it.
    pub day: Option<Date>,
    /// The how manieth of its kind, day and reference on one statement, from 1.
    pub nth: u32,
    /// The bank's own reference of the entry; empty where it gives none.
    pub reference: String,
}

/// Stands as the reference of an entry of a day that a person said was the payment: it is no entry of the
/// bank's, so none is taken for it.
pub const BY_HAND: &str = "by hand";

/// How often more a payout was debited than it came back.
pub fn balance(bookings: &[Booking]) -> i64 {
    bookings.iter().map(|one| if one.is_debit { 1 } else { -1 }).sum()
}

/// Whether where a payout stands is what its bookings say: nothing is left to ask.
pub fn fits(state: &PayoutState, bookings: &[Booking]) -> bool {
    balance(bookings) == i64::from(matches!(state, PayoutState::Settled { .. }))
}
