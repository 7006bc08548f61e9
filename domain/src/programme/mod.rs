//! What a programme promises and executes: one published, versioned set of terms.

mod caps;

pub use caps::{Caps, GoingOn, Reached, tells_what_is_known};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::checks::Policy;
use crate::ids::TermsId;
use crate::reward::{AnnualPolicy, OneMonthPolicy, RewardTerms};
use crate::time::working_days_after;

/// One version of a programme's terms, as published. Never edited in place: a change is a new version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// The company that runs the programme.
    pub operator: String,
    /// What it sells, as partners call it.
    pub product: String,
    /// Where partners write to a person.
    pub contact_email: String,
    /// The zone in which dates are promised, an IANA name.
    pub time_zone: String,
    pub deal: Deal,
    pub clocks: Clocks,
    /// How much one partner may have going on. Terms that were published before there were caps have the
    /// defaults.
    #[serde(default)]
    pub caps: Caps,
    /// Which check refuses, which asks a person, which only notes.
    pub policy: Policy,
}

/// What a won referral earns (`docs/rewards.md`; the engine that pays it reads the same numbers).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
// Terms that were published before a setting existed run by its default.
#[serde(default)]
pub struct Deal {
    /// Share of the base, in per cent.
    pub percent: u8,
    /// How many paid months make the base.
    pub months: u8,
    /// Bank working days between earned and wired.
    pub pay_within_days: u16,
    /// A first payment within so many months of submission is credited (product.md, States).
    pub credit_months: u16,
    /// Days after the end of the last of these months until the reward is earned (R9).
    pub hold_days: u16,
    /// Days after that end for which usage billed in arrears is waited for (R9).
    pub hold_days_usage: u16,
    /// What becomes of a subscription that ends with fewer paid months (R10).
    pub one_month_policy: OneMonthPolicy,
    /// What of a year paid at once is counted.
    pub annual_policy: AnnualPolicy,
    /// Days after the first payout in which refunds and payments still change what was paid (R11).
    pub adjust_days: u16,
}

impl Deal {
    /// The part of the deal by which the rules reckon a reward.
    pub fn reward_terms(&self) -> RewardTerms {
        RewardTerms {
            percent: self.percent,
            months: self.months,
            hold_days: self.hold_days,
            hold_days_usage: self.hold_days_usage,
            one_month_policy: self.one_month_policy,
            annual_policy: self.annual_policy,
            adjust_days: self.adjust_days,
        }
    }
}

/// How long people and protection may take, and on which days nobody is waited for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Clocks {
    /// Working days until an account manager has contacted a validated lead.
    pub contact_within_days: u16,
    /// Working days until a person has decided a lead in review.
    pub review_within_days: u16,
    /// Days for which a validated referral holds its company against other partners.
    pub protection_days: u16,
    /// Days after a talk for which an open deal lets the protection stand still.
    pub deal_days: u16,
    /// What becomes of a lead that nobody has decided by then.
    pub review_lapse: ReviewLapse,
    /// Days on which the programme does not work, beside Saturdays and Sundays; in order, each once.
    pub holidays: Vec<Date>,
}

/// What becomes of a lead in review that nobody decides. It is never refused for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewLapse {
    /// The doubt is the operator's, so the lead counts.
    Validate,
    /// It waits on, and the partner gets another date.
    Wait,
}

/// Working days after which a review lapses (product.md, Review clock).
const LAPSE_DAYS: u16 = 5;
/// A programme that takes longer to decide leaves so many working days more until a review lapses.
const LEAST_GRACE_DAYS: u16 = 3;

impl Clocks {
    /// Working days after which nobody is waited for any longer: always later than the first promise.
    pub fn lapse_days(&self) -> u16 {
        self.review_within_days.saturating_add(LEAST_GRACE_DAYS).max(LAPSE_DAYS)
    }
}

impl Default for Deal {
    fn default() -> Self {
        let RewardTerms {
            percent,
            months,
            hold_days,
            hold_days_usage,
            one_month_policy,
            annual_policy,
            adjust_days,
        } = RewardTerms::default();
        Self {
            percent,
            months,
            pay_within_days: 5,
            credit_months: 12,
            hold_days,
            hold_days_usage,
            one_month_policy,
            annual_policy,
            adjust_days,
        }
    }
}

impl Default for Clocks {
    fn default() -> Self {
        Self {
            contact_within_days: 2,
            review_within_days: 2,
            protection_days: 90,
            deal_days: 90,
            review_lapse: ReviewLapse::Validate,
            holidays: Vec::new(),
        }
    }
}

/// Terms as they were published: what binds both sides.
#[derive(Debug, Clone)]
pub struct Published {
    pub id: TermsId,
    /// 1, 2, 3 …, as people name it.
    pub version: i64,
    pub terms: Terms,
    /// The zone of `terms.time_zone`; UTC where this machine does not know it.
    pub zone: TimeZone,
    pub published_at: Timestamp,
    /// From when on they bind who does something new; never before they were published.
    pub effective_at: Timestamp,
    /// When they were taken back before they bound anybody.
    pub withdrawn_at: Option<Timestamp>,
}

impl Published {
    /// The close of business `days` working days after an instant, in the programme's calendar.
    pub fn working_days_after(&self, from: Timestamp, days: u16) -> Timestamp {
        working_days_after(from, days, &self.zone, &self.terms.clocks.holidays)
    }

    /// By when a person has decided a case that comes up at an instant.
    pub fn review_due(&self, from: Timestamp) -> Timestamp {
        self.working_days_after(from, self.terms.clocks.review_within_days)
    }

    /// By when an account manager has contacted a lead that is validated at an instant.
    pub fn contact_due(&self, from: Timestamp) -> Timestamp {
        self.working_days_after(from, self.terms.clocks.contact_within_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_published_before_there_was_a_calendar_know_no_holidays_and_let_a_review_lapse() {
        let old = r#"{"contact_within_days": 1, "review_within_days": 7, "protection_days": 30}"#;
        let clocks: Clocks = serde_json::from_str(old).unwrap();
        assert_eq!((clocks.holidays.len(), clocks.review_lapse), (0, ReviewLapse::Validate));
        assert_eq!((clocks.lapse_days(), Clocks::default().lapse_days()), (10, 5));
    }

    #[test]
    fn a_deal_published_before_a_setting_existed_runs_by_its_default() {
        let old = r#"{"percent": 40, "months": 3, "pay_within_days": 5, "credit_months": 12}"#;
        let deal: Deal = serde_json::from_str(old).unwrap();
        let wanted = RewardTerms { percent: 40, months: 3, ..RewardTerms::default() };
        assert_eq!(deal.reward_terms(), wanted);
        assert_eq!(Deal::default().reward_terms(), RewardTerms::default());
    }
}
