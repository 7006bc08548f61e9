//! What the bank said that does not fit, and what a person may make of it.

use jiff::civil::Date;

use super::{PayoutAct, PayoutState};

/// How a person settles a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOut {
    /// It was paid: it is settled, and booked.
    Paid,
    /// It was not paid, and never will be: it is payable again.
    NotPaid,
    /// Somebody looked, and nothing is to be booked.
    Noted,
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

    /// The move that it makes, on a booking day.
    pub fn act(self, on: Date) -> Option<PayoutAct> {
        match self {
            Self::Paid => Some(PayoutAct::Settle { on }),
            Self::NotPaid => Some(PayoutAct::Reject { reason: String::new() }),
            Self::Noted => None,
        }
    }

    /// Whether it is open for a payout that stands there. `is_free`: what it was to pay is in no other
    /// payout's hands, so that it is not paid twice.
    pub fn is_open(self, state: &PayoutState, is_free: bool) -> bool {
        let is_held_elsewhere = matches!(state, PayoutState::Rejected { .. }) && !is_free;
        match self.act(Date::ZERO) {
            Some(act) => state.apply(act).is_ok() && !is_held_elsewhere,
            None => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_rejected_can_be_booked_as_paid_unless_another_payment_holds_it() {
        let rejected = PayoutState::Rejected { reason: String::new() };
        let open = |state: &PayoutState, is_free| WayOut::ALL.map(|way| way.is_open(state, is_free));
        assert_eq!(open(&rejected, true), [true, false, true]);
        assert_eq!(open(&rejected, false), [false, false, true]);
        assert_eq!(open(&PayoutState::Exported, false), [true, true, true]);
        assert_eq!(open(&PayoutState::Settled { on: Date::ZERO }, false), [false, false, true]);
        for way in WayOut::ALL {
            assert_eq!(WayOut::find(way.name()), Some(way));
        }
    }
}
