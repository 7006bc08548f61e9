//! The window in which a validated referral holds its company: when its end is told, and how it stands still
//! while a deal is open (product.md, States).

use jiff::{SignedDuration, Timestamp};

/// So many days before its end the partner is told; the nearest last.
pub const WARNINGS: [i64; 2] = [14, 3];

/// So many days after its end a window ends though nobody has answered a request for more time.
pub const UNANSWERED_DAYS: i64 = 30;

/// So many days before that whoever should answer is reminded for the last time.
const LAST_CALL_DAYS: i64 = 7;

/// A window as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// When it ends, if nothing happens until then. The days for which it stands still are in it.
    pub ends_at: Timestamp,
    /// Until when it stands still; nothing where no deal is open.
    pub stands_until: Option<Timestamp>,
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

impl Window {
    /// When it ends at the latest where nobody answers a request for more time: our silence costs nobody
    /// their place, and holds no company for ever.
    pub fn lapses_at(&self) -> Timestamp {
        self.ends_at + days(UNANSWERED_DAYS)
    }

    /// When that is told to whoever should answer.
    pub fn last_call(&self) -> Timestamp {
        self.lapses_at() - days(LAST_CALL_DAYS)
    }

    /// When it ends if nothing happens until then; `waits`: a request for more time does. An end that is past
    /// while it holds is none.
    pub fn ends(&self, waits: bool, now: Timestamp) -> Timestamp {
        if waits && self.ends_at <= now { self.lapses_at() } else { self.ends_at }
    }

    /// A deal is open, at the latest until an instant: so long no day of the window passes. An earlier talk
    /// that is told later takes nothing away.
    #[must_use]
    pub fn stand_still(self, now: Timestamp, until: Timestamp) -> Self {
        let stood = self.stands_until.map_or(now, |before| before.max(now));
        if until <= stood {
            return self;
        }
        Self { ends_at: self.ends_at + until.duration_since(stood), stands_until: Some(until) }
    }

    /// The deal is off: from now on the days pass that were left.
    #[must_use]
    pub fn go_on(self, now: Timestamp) -> Self {
        match self.stands_until.filter(|until| *until > now) {
            Some(until) => Self { ends_at: self.ends_at - until.duration_since(now), stands_until: None },
            None => Self { stands_until: None, ..self },
        }
    }

    /// So many days more.
    #[must_use]
    pub fn extend(self, by_days: u16) -> Self {
        Self { ends_at: self.ends_at + days(i64::from(by_days)), ..self }
    }

    /// Which warning is due now, where this one was the last; a house that slept gives only the nearest, and
    /// none once the window is over.
    pub fn warning(&self, now: Timestamp, warned: Option<i64>) -> Option<i64> {
        let left = self.ends_at.duration_since(now);
        let nearest = WARNINGS.into_iter().rfind(|before| left <= days(*before))?;
        (left > SignedDuration::ZERO && warned.is_none_or(|warned| nearest < warned)).then_some(nearest)
    }

    /// The last warning that still holds when the end has moved: what is farther away again is told again.
    pub fn still_warned(&self, now: Timestamp, warned: Option<i64>) -> Option<i64> {
        let left = self.ends_at.duration_since(now);
        WARNINGS
            .into_iter()
            .rfind(|before| left <= days(*before) && warned.is_some_and(|told| told <= *before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + days(number)
    }

    const fn window(ends_at: Timestamp) -> Window {
        Window { ends_at, stands_until: None }
    }

    #[test]
    fn no_day_passes_while_a_deal_is_open_and_the_days_that_were_left_pass_afterwards() {
        let talked = window(day(90)).stand_still(day(30), day(120));
        assert_eq!(talked, Window { ends_at: day(180), stands_until: Some(day(120)) });
        let again = talked.stand_still(day(100), day(190));
        assert_eq!(again, Window { ends_at: day(250), stands_until: Some(day(190)) }, "60 days are left");
        assert_eq!(again.stand_still(day(101), day(150)), again, "an earlier talk that is told later");
        assert_eq!(again.go_on(day(130)), window(day(190)));
        assert_eq!(again.go_on(day(200)), window(day(250)), "it went on by itself on day 190");
        assert_eq!(again.go_on(day(200)).stand_still(day(210), day(220)).ends_at, day(260));
        assert_eq!(window(day(90)).stand_still(day(30), day(20)), window(day(90)), "talked long ago");
    }

    #[test]
    fn a_request_that_nobody_answers_holds_thirty_days_more_and_a_week_before_it_is_said_again() {
        let asked = window(day(90));
        assert_eq!((asked.last_call(), asked.lapses_at()), (day(113), day(120)));
        assert_eq!(
            [day(89), day(90), day(119)].map(|now| asked.ends(true, now)),
            [day(90), day(120), day(120)]
        );
        assert_eq!(asked.ends(false, day(91)), day(90));
    }

    #[test]
    fn each_warning_is_due_once_and_of_several_that_were_slept_through_only_the_nearest() {
        let ends = window(day(90));
        assert_eq!(ends.warning(day(75), None), None);
        assert_eq!(ends.warning(day(76), None), Some(14));
        assert_eq!(ends.warning(day(80), Some(14)), None);
        assert_eq!(ends.warning(day(87), Some(14)), Some(3));
        assert_eq!(ends.warning(day(88), Some(3)), None);
        assert_eq!(ends.warning(day(88), None), Some(3));
        assert_eq!(ends.warning(day(90), None), None, "it is over");
    }

    #[test]
    fn an_end_that_moved_away_is_told_again_when_it_is_near_again() {
        let ends = window(day(90)).extend(30);
        assert_eq!(ends.still_warned(day(88), Some(3)), None);
        assert_eq!(ends.warning(day(106), ends.still_warned(day(88), Some(3))), Some(14));
        let little = window(day(90)).extend(5);
        assert_eq!(little.still_warned(day(88), Some(3)), Some(14), "seven days: the nearer one is to come");
        assert_eq!(window(day(90)).still_warned(day(88), Some(3)), Some(3));
        assert_eq!(window(day(90)).still_warned(day(80), None), None);
        assert_eq!(window(day(90)).still_warned(day(89), Some(14)), Some(14));
    }
}
