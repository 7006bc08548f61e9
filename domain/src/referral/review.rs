//! What a person's decision on a referral is made of: the reason of a validation, and until when a refusal
//! can be appealed.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// Days for which a refusal can be appealed (product.md, Privacy and law: names are erased a week later).
pub const APPEAL_DAYS: i64 = 21;

/// Why a person validates. The partner is told in a plain sentence, and never the words behind `Other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ReviewReason {
    /// What the check saw has an explanation.
    EvidenceExplained,
    /// The rule is right in general and wrong here.
    RuleTooStrict,
    /// A list, a register or our own pipeline was wrong.
    DataWrong,
    /// We know the company, and nobody works it.
    KnownButFree,
    /// In words of their own, which stay with the staff.
    Other,
}

impl ReviewReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::EvidenceExplained, Self::RuleTooStrict, Self::DataWrong, Self::KnownButFree, Self::Other];

    /// The reason's name in forms, facts of events and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::EvidenceExplained => "EVIDENCE_EXPLAINED",
            Self::RuleTooStrict => "RULE_TOO_STRICT",
            Self::DataWrong => "DATA_WRONG",
            Self::KnownButFree => "KNOWN_BUT_FREE",
            Self::Other => "OTHER",
        }
    }

    /// The reason of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// The instant from which a refusal can no longer be appealed: the midnight that ends the last day, in the
/// programme's zone.
pub fn appeal_until(refused_at: Timestamp, zone: &TimeZone) -> Timestamp {
    let last = refused_at.to_zoned(zone.clone()).date().saturating_add(APPEAL_DAYS.days());
    let midnight = last.saturating_add(1.day()).to_zoned(zone.clone());
    midnight.map_or(refused_at, |end| end.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_of_an_appeal_is_a_whole_day_of_the_programme() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let until = appeal_until("2026-03-09T23:30:00Z".parse().unwrap(), &zone);
        // Refused on the 10th in Paris; summer time begins on the 29th.
        assert_eq!(until.to_zoned(zone).to_string(), "2026-04-01T00:00:00+02:00[Europe/Paris]");
    }

    #[test]
    fn a_reason_is_written_and_read_the_same_everywhere() {
        for reason in ReviewReason::ALL {
            assert_eq!(ReviewReason::from_name(reason.name()), Some(reason));
            assert_eq!(serde_json::to_string(&reason).unwrap(), format!("\"{}\"", reason.name()));
        }
    }
}
