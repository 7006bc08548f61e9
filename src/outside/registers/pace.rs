//! How often a register is asked: within the limit that it publishes (a bucket of tokens), and not at all for
//! a while once it fails again and again (a breaker), so that an outage of theirs costs nobody's time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::outside::{Failure, Register};

/// After so many failures in a row nobody asks …
const FAILURES: u32 = 5;
/// … for so long; then one question goes ahead and tells whether the others may.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// A register that says "later" is left alone for as long as it says, at most this long.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);
/// A question that was let ahead and never came back (its job was broken off) holds others up no longer.
const QUESTION_TAKES: SignedDuration = SignedDuration::from_mins(1);

/// How many questions may come at once, and how many more each minute. Both together stay within what the
/// register allows in its own window.
fn allowance(register: Register) -> (u16, u16) {
    match register {
        // Seven a second: four at once, three more within the second.
        Register::FrenchCompanySearch => (4, 180),
        // Nothing published; its states complain of questions that come at once.
        Register::Vies => (3, 30),
        // Sixty a minute.
        Register::Gleif => (20, 40),
        // Six hundred in five minutes.
        Register::CompaniesHouse => (100, 100),
    }
}

/// The pace of every register. In memory: after a restart each begins with a full bucket.
#[derive(Default)]
pub(in crate::outside) struct Pace(Mutex<HashMap<Register, Meter>>);

struct Meter {
    /// In millionths: a minute's share of one microsecond is no whole token.
    tokens: u64,
    filled_at: Timestamp,
    failures: u32,
    /// The breaker is open until then …
    closed_until: Option<Timestamp>,
    /// … and the register wants to be left alone until then, whatever else it answers meanwhile.
    unwanted_until: Option<Timestamp>,
}

const TOKEN: u64 = 1_000_000;

impl Pace {
    /// Takes a turn to ask; false where there is none now.
    pub(super) fn take(&self, register: Register, now: Timestamp) -> bool {
        self.with(register, now, |meter| {
            meter.fill(register, now);
            let is_closed = meter.closed_until.max(meter.unwanted_until).is_some_and(|until| now < until);
            if is_closed || meter.tokens < TOKEN {
                return false;
            }
            if meter.failures >= FAILURES {
                // Half open: this one goes ahead.
                meter.closed_until = Some(later(now, QUESTION_TAKES));
            }
            meter.tokens -= TOKEN;
            true
        })
    }

    /// How a question ended that had a turn; `wait`: seconds for which the register wants to be left alone.
    pub(super) fn ended(
        &self,
        register: Register,
        failure: Option<Failure>,
        wait: Option<i64>,
        now: Timestamp,
    ) {
        self.with(register, now, |meter| match failure {
            None => (meter.failures, meter.closed_until) = (0, None),
            Some(Failure::HeldBack) => {
                let wait = wait.map_or(PAUSE, |seconds| SignedDuration::from_secs(seconds.max(1)));
                let until = Some(later(now, wait.min(LONGEST_WAIT)));
                meter.unwanted_until = meter.unwanted_until.max(until);
            }
            Some(_) => {
                meter.failures = meter.failures.saturating_add(1);
                if meter.failures >= FAILURES {
                    meter.closed_until = Some(later(now, PAUSE));
                    tracing::warn!(
                        register = register.name(),
                        "fails again and again: not asked for a while"
                    );
                }
            }
        });
    }

    fn with<T>(&self, register: Register, now: Timestamp, act: impl FnOnce(&mut Meter) -> T) -> T {
        let mut meters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let full = || Meter {
            tokens: u64::from(allowance(register).0) * TOKEN,
            filled_at: now,
            failures: 0,
            closed_until: None,
            unwanted_until: None,
        };
        act(meters.entry(register).or_insert_with(full))
    }
}

impl Meter {
    fn fill(&mut self, register: Register, now: Timestamp) {
        let (at_once, a_minute) = allowance(register);
        let passed = u64::try_from(now.duration_since(self.filled_at).as_micros()).unwrap_or_default();
        let more = passed.saturating_mul(u64::from(a_minute)) / 60;
        self.tokens = self.tokens.saturating_add(more).min(u64::from(at_once) * TOKEN);
        self.filled_at = self.filled_at.max(now);
    }
}

fn later(at: Timestamp, pause: SignedDuration) -> Timestamp {
    at.checked_add(pause).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Register::{Gleif, Vies};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_772_528_400 + second).expect("an instant")
    }

    fn fails(pace: &Pace, times: u32, now: Timestamp) {
        for _ in 0..times {
            assert!(pace.take(Gleif, now));
            pace.ended(Gleif, Some(Failure::TimedOut), None, now);
        }
    }

    #[test]
    fn a_bucket_gives_what_is_in_it_and_fills_with_time() {
        let pace = Pace::default();
        let given = |now| (0..100).take_while(|_| pace.take(Vies, now)).count();
        assert_eq!((given(at(0)), given(at(0)), given(at(1))), (3, 0, 0));
        assert_eq!((given(at(2)), given(at(6)), given(at(3_600))), (1, 2, 3));
        assert!(pace.take(Gleif, at(0)), "each register has its own");
    }

    #[test]
    fn no_window_of_a_register_ever_sees_more_than_it_allows() {
        for (register, window, most) in
            [(Register::FrenchCompanySearch, 1, 7), (Gleif, 60, 60), (Register::CompaniesHouse, 300, 600)]
        {
            let pace = Pace::default();
            let tries = (0..window * 100).map(|step| at(0) + SignedDuration::from_millis(step * 10));
            let given = tries.filter(|now| pace.take(register, *now)).count();
            assert!(given <= most, "{register:?}: {given}");
        }
    }

    #[test]
    fn who_fails_five_times_in_a_row_is_left_alone_and_then_tried_by_one() {
        let pace = Pace::default();
        fails(&pace, 4, at(0));
        assert!(pace.take(Gleif, at(0)));
        pace.ended(Gleif, None, None, at(0));
        fails(&pace, 5, at(0));
        assert!(!pace.take(Gleif, at(599)), "open");
        assert!(pace.take(Gleif, at(600)) && !pace.take(Gleif, at(600)), "half open: one goes ahead");
        pace.ended(Gleif, Some(Failure::ServerFailed), None, at(601));
        assert!(!pace.take(Gleif, at(1_200)), "open again");
        assert!(pace.take(Gleif, at(1_201)));
        pace.ended(Gleif, None, None, at(1_202));
        assert!(pace.take(Gleif, at(1_202)) && pace.take(Gleif, at(1_202)), "closed");
    }

    #[test]
    fn a_question_that_was_let_ahead_and_never_came_back_holds_nobody_up_for_long() {
        let pace = Pace::default();
        fails(&pace, 5, at(0));
        assert!(pace.take(Gleif, at(600)));
        assert!(!pace.take(Gleif, at(659)) && pace.take(Gleif, at(660)));
    }

    #[test]
    fn an_answer_that_was_under_way_does_not_undo_that_the_register_wants_to_be_left_alone() {
        let pace = Pace::default();
        assert!(pace.take(Vies, at(0)) && pace.take(Vies, at(0)));
        pace.ended(Vies, Some(Failure::HeldBack), Some(300), at(1));
        pace.ended(Vies, None, None, at(2));
        assert!(!pace.take(Vies, at(300)) && pace.take(Vies, at(301)));
        pace.ended(Vies, Some(Failure::HeldBack), Some(300), at(301));
        pace.ended(Vies, Some(Failure::HeldBack), Some(10), at(302));
        assert!(!pace.take(Vies, at(600)) && pace.take(Vies, at(601)), "the later of two");
    }

    #[test]
    fn whoever_says_later_is_asked_later() {
        let pace = Pace::default();
        pace.ended(Vies, Some(Failure::HeldBack), Some(30), at(0));
        assert!(!pace.take(Vies, at(29)) && pace.take(Vies, at(30)));
        pace.ended(Vies, Some(Failure::HeldBack), None, at(30));
        assert!(!pace.take(Vies, at(629)) && pace.take(Vies, at(630)));
        pace.ended(Vies, Some(Failure::HeldBack), Some(i64::MAX), at(630));
        assert!(pace.take(Vies, at(630 + 3_600)), "never longer than an hour");
    }
}
