//! What reading may cost. It is counted and not timed: the same pages are read the same on every machine.

use std::cell::Cell;

/// What may be spent on the pages of one lead, in steps of about a nanosecond
/// (`docs/decisions/0033-what-reading-may-cost.md`).
const OF_A_LEAD: u64 = 30_000_000;
/// With less than this, no further page says anything.
const OF_THE_SMALLEST_PAGE: u64 = 1_000_000;

/// What is left for the pages of one lead. Each may take two thirds of that, so that the first gets the
/// most and none leaves nothing to those behind it.
#[derive(Debug, Clone)]
pub struct Effort {
    left: u64,
}

impl Effort {
    /// Enough for six honest pages.
    pub fn of_a_lead() -> Self {
        Self { left: OF_A_LEAD }
    }

    /// Whether another page is not worth asking for.
    pub fn is_spent(&self) -> bool {
        self.left < OF_THE_SMALLEST_PAGE
    }

    /// Gives a page its share.
    pub(super) fn share(&mut self) -> Meter {
        let share = self.left / 3 * 2;
        self.left -= share;
        Meter { left: Cell::new(share), has_stopped: Cell::new(false) }
    }

    /// Takes back what a page has left of its share.
    pub(super) fn give_back(&mut self, meter: &Meter) {
        self.left += meter.left.get();
    }
}

/// The share of one page. Whoever hands on something of it pays here for all that is done with that later.
#[derive(Debug)]
pub(super) struct Meter {
    left: Cell<u64>,
    has_stopped: Cell<bool>,
}

impl Meter {
    pub(super) fn spend(&self, steps: u64) {
        self.left.set(self.left.get().saturating_sub(steps));
    }

    /// Pays for as many of the bytes as are left for, and says how many those are.
    pub(super) fn bytes(&self, wanted: usize, steps_each: u64) -> usize {
        let (left, price) = (self.left.get(), wanted as u64 * steps_each);
        if price <= left {
            self.left.set(left - price);
            return wanted;
        }
        self.has_stopped.set(true);
        self.left.set(left % steps_each);
        usize::try_from(left / steps_each).unwrap_or(wanted)
    }

    /// Whether something was not read that would have cost more than was left.
    pub(super) fn has_stopped(&self) -> bool {
        self.has_stopped.get()
    }
}
