//! The settings of the reward rules, frozen for a referral when it is validated (R1).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What a referral earns, by which the rules reckon. The defaults are those of `docs/rewards.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RewardTerms {
    /// Share of the base, in per cent, from 1 to 100 (R8).
    pub percent: u8,
    /// How many paying months make the base, from 1 to 24 (R7).
    pub months: u8,
    /// Days after the end of the last of these months until the reward is earned (R9).
    pub hold_days: u16,
    /// Days after that end for which usage billed in arrears is waited for (R9).
    pub hold_days_usage: u16,
    /// What becomes of a subscription that ends with fewer paying months (R10).
    pub one_month_policy: OneMonthPolicy,
    /// What of a year paid at once is counted.
    pub annual_policy: AnnualPolicy,
    /// Days after the first payout in which facts still change what was paid (R11).
    pub adjust_days: u16,
}

/// What becomes of a subscription that ends with fewer paying months than make the base (R10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OneMonthPolicy {
    /// The reward lapses.
    Lapse,
    /// The same share of what was paid.
    HalfOfPaid,
}

/// What of a year paid at once is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnualPolicy {
    /// One twelfth for each of the paying months.
    TwoTwelfths,
    /// All of it, where the customer's first payment is for a year.
    HalfOfFirstPayment,
}

impl Default for RewardTerms {
    fn default() -> Self {
        Self {
            percent: 50,
            months: 2,
            hold_days: 0,
            hold_days_usage: 7,
            one_month_policy: OneMonthPolicy::Lapse,
            annual_policy: AnnualPolicy::TwoTwelfths,
            adjust_days: 120,
        }
    }
}

/// A setting that cannot be used: its key, what it says, and what is allowed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{key}` is {value}; allowed: {allowed}")]
pub struct TermProblem {
    /// The key, as written.
    pub key: String,
    /// What stands there, as JSON.
    pub value: String,
    /// What may stand there.
    pub allowed: String,
}

/// The keys that hold whole numbers, with the least and the most. Ten years are longer than books are kept.
const NUMBERS: [(&str, u16, u16); 5] = [
    ("percent", 1, 100),
    ("months", 1, 24),
    ("hold_days", 0, 3_650),
    ("hold_days_usage", 0, 3_650),
    ("adjust_days", 0, 3_650),
];

const CHOICES: [(&str, [&str; 2]); 2] = [
    ("one_month_policy", ["lapse", "half_of_paid"]),
    ("annual_policy", ["two_twelfths", "half_of_first_payment"]),
];

impl RewardTerms {
    /// The defaults with the settings that are given.
    ///
    /// # Errors
    /// Every key that is none, and every value that is not allowed.
    pub fn parse(settings: &Map<String, Value>) -> Result<Self, Vec<TermProblem>> {
        let problems: Vec<_> = settings.iter().filter_map(|(key, value)| problem(key, value)).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        serde_json::from_value(Value::Object(settings.clone())).map_err(|why| {
            let value = why.to_string();
            vec![TermProblem { key: "terms".into(), value, allowed: keys() }]
        })
    }
}

fn problem(key: &str, value: &Value) -> Option<TermProblem> {
    let told = |allowed: String| Some(TermProblem { key: key.to_owned(), value: value.to_string(), allowed });
    if let Some((_, least, most)) = NUMBERS.iter().find(|(name, ..)| *name == key) {
        let fits = value.as_i64().is_some_and(|n| (i64::from(*least)..=i64::from(*most)).contains(&n));
        return if fits { None } else { told(format!("a whole number from {least} to {most}")) };
    }
    if let Some((_, choices)) = CHOICES.iter().find(|(name, _)| *name == key) {
        let fits = value.as_str().is_some_and(|text| choices.contains(&text));
        return if fits { None } else { told(choices.join(", ")) };
    }
    Some(TermProblem { key: key.to_owned(), value: "not a setting".to_owned(), allowed: keys() })
}

fn keys() -> String {
    let numbers = NUMBERS.iter().map(|(key, ..)| *key);
    numbers.chain(CHOICES.iter().map(|(key, _)| *key)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn parse(settings: &Value) -> Result<RewardTerms, Vec<TermProblem>> {
        RewardTerms::parse(settings.as_object().unwrap())
    }

    #[test]
    fn what_is_not_said_stays_as_it_is_by_default() {
        assert_eq!(parse(&json!({})), Ok(RewardTerms::default()));
        let one = parse(&json!({"percent": 30, "one_month_policy": "half_of_paid"})).unwrap();
        let policy = OneMonthPolicy::HalfOfPaid;
        assert_eq!(one, RewardTerms { percent: 30, one_month_policy: policy, ..RewardTerms::default() });
    }

    #[test]
    fn wrong_settings_are_told_all_at_once_with_what_is_allowed() {
        let wrong = json!({"percent": 101, "months": "two", "annual_policy": "half", "percnt": 5});
        let told: Vec<String> = parse(&wrong).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "`annual_policy` is \"half\"; allowed: two_twelfths, half_of_first_payment",
                "`months` is \"two\"; allowed: a whole number from 1 to 24",
                "`percent` is 101; allowed: a whole number from 1 to 100",
                "`percnt` is not a setting; allowed: percent, months, hold_days, hold_days_usage, \
                 adjust_days, one_month_policy, annual_policy",
            ]
        );
        for extreme in [json!({"percent": 0}), json!({"percent": 1.5}), json!({"hold_days": -1})] {
            assert_eq!(parse(&extreme).unwrap_err().len(), 1, "{extreme}");
        }
    }

    #[test]
    fn every_key_is_known_with_its_default() {
        let written = serde_json::to_value(RewardTerms::default()).unwrap();
        assert_eq!(parse(&written), Ok(RewardTerms::default()));
        assert_eq!(written.as_object().unwrap().len(), NUMBERS.len() + CHOICES.len());
    }
}
