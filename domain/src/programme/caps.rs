//! How much one partner may have going on, and how often they are told that something is known: beyond it a
//! lead is taken with its place in time and answered on the next working day, never refused.

use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::Published;
use crate::checks::{Code, Family, Finding, Outcome};
use crate::time::working_day_after;

/// The caps of a programme. 0 of either of the two bounds: there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Caps {
    /// Open referrals of a partner nothing of whose was validated yet.
    pub open_at_start: u16,
    /// How many more for each that was validated.
    pub open_per_validated: u16,
    /// And never more than these.
    pub open_most: u16,
    /// So often a day a partner is answered at once that a lead is known or was referred before.
    pub known_answers_per_day: u16,
}

impl Default for Caps {
    fn default() -> Self {
        Self { open_at_start: 25, open_per_validated: 1, open_most: 250, known_answers_per_day: 10 }
    }
}

/// Which cap a partner has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// Companies are held by the claims of this partner, enough for now.
    Open,
    /// Enough was told today of what is known.
    KnownAnswers,
}

impl Reached {
    /// The name in rows, answers and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::KnownAnswers => "known_answers",
        }
    }

    /// The cap of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Open, Self::KnownAnswers].into_iter().find(|one| one.name() == name)
    }
}

/// What a partner has going on when they hand in a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoingOn {
    pub open: i64,
    /// Referrals that were ever validated.
    pub validated: i64,
    /// Answers of today that something is known.
    pub known_answers: i64,
}

impl Caps {
    /// What a cap may be: open referrals are counted no further.
    pub const BOUNDS: std::ops::RangeInclusive<u16> = 0..=1_000;

    /// Whether more may be open at start than ever.
    pub fn are_crossed(&self) -> bool {
        self.open_most > 0 && self.open_at_start > self.open_most
    }

    /// So many referrals may be open.
    pub fn open(&self, validated: i64) -> i64 {
        let earned = i64::from(self.open_per_validated).saturating_mul(validated);
        i64::from(self.open_at_start).saturating_add(earned).min(i64::from(self.open_most))
    }

    /// Whether so many answers of a day that something is known are all there are.
    pub fn tells_no_more(&self, known_answers: i64) -> bool {
        let most = i64::from(self.known_answers_per_day);
        most > 0 && known_answers >= most
    }

    /// The cap that one more lead would go beyond.
    pub fn reached(&self, now: &GoingOn) -> Option<Reached> {
        if self.tells_no_more(now.known_answers) {
            return Some(Reached::KnownAnswers);
        }
        let is_bounded = self.open_at_start > 0 && self.open_most > 0;
        (is_bounded && now.open >= self.open(now.validated)).then_some(Reached::Open)
    }
}

/// When the office opens: leads that were held are answered then.
const OPENING: Time = Time::constant(9, 0, 0, 0);

impl Published {
    /// When a lead of this instant is answered that is not answered at once.
    pub fn answered_at(&self, from: Timestamp) -> Timestamp {
        let day = working_day_after(from, 1, &self.zone, &self.terms.clocks.holidays);
        self.zone.to_ambiguous_timestamp(day.to_datetime(OPENING)).compatible().unwrap_or(from)
    }
}

/// Whether an answer tells that something is known: an account, a contact, somebody else's referral. Whatever
/// its outcome, also beside another reason: its partner reads it.
pub fn tells_what_is_known(findings: &[Finding]) -> bool {
    let tells = |code: Code| code.family() == Family::Pipeline || code == Code::AlreadyReferred;
    let is_read = |found: &Finding| match found.outcome {
        Outcome::Fail | Outcome::Review | Outcome::Unknown => true,
        Outcome::Pass => found.evidence.iter().any(|evidence| !evidence.staff_only),
        Outcome::NotRun => false,
    };
    findings.iter().any(|found| tells(found.code) && is_read(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn going_on(open: i64, validated: i64, known_answers: i64) -> GoingOn {
        GoingOn { open, validated, known_answers }
    }

    #[test]
    fn twenty_five_at_start_one_more_for_each_validated_and_never_more_than_two_hundred_and_fifty() {
        let caps = Caps::default();
        assert_eq!([0, 1, 225, 1_000].map(|validated| caps.open(validated)), [25, 26, 250, 250]);
        assert_eq!(caps.reached(&going_on(24, 0, 0)), None);
        assert_eq!(caps.reached(&going_on(25, 0, 0)), Some(Reached::Open));
        assert_eq!(caps.reached(&going_on(25, 1, 0)), None);
        assert_eq!(caps.reached(&going_on(0, 0, 9)), None);
        assert_eq!(caps.reached(&going_on(0, 0, 10)), Some(Reached::KnownAnswers));
        assert_eq!(caps.reached(&going_on(99, 0, 10)), Some(Reached::KnownAnswers), "the nearer one is told");
    }

    #[test]
    fn nought_is_no_bound() {
        let free = Caps { open_at_start: 0, known_answers_per_day: 0, ..Caps::default() };
        assert_eq!(free.reached(&going_on(9_999, 0, 9_999)), None);
    }
}
