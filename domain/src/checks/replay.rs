//! A stored decision, run again: the same lead, facts, policy and instant must give the same answer.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Code, Facts, Finding, Judgement, Outcome, Policy, Verdict, judge};
use crate::lead::RawLead;

/// What running a decision again came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replayed {
    /// The same verdict for the same reasons, word for word.
    Same,
    /// Everything that is otherwise than it was stored.
    Differs(Vec<Difference>),
}

/// One thing that is otherwise than it was stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Difference {
    /// The lead was well-formed then, and today these fields are not.
    Malformed { fields: Vec<String> },
    /// The decision itself.
    Verdict { was: Verdict, now: Verdict },
    /// The rule means something else by now, and says so by its version.
    RuleVersion { code: Code, was: u16, now: u16 },
    /// What a rule answers.
    Outcome { code: Code, was: Outcome, now: Outcome },
    /// What a rule looked at; its answer is the same.
    Evidence { code: Code },
    /// A rule answers that did not then.
    Ran { code: Code },
    /// A rule answered then and does not now.
    NotRun { code: Code },
}

/// Runs a decision again and compares. `judged_at` is when it was decided: it stands in every evidence.
pub fn replay(
    lead: &RawLead,
    facts: &Facts,
    policy: &Policy,
    judged_at: Timestamp,
    stored: &Judgement,
) -> Replayed {
    let lead = match lead.parse() {
        Ok(lead) => lead,
        Err(errors) => {
            let fields = errors.into_iter().map(|error| error.field).collect();
            return Replayed::Differs(vec![Difference::Malformed { fields }]);
        }
    };
    let differences = differences(stored, &judge(&lead, facts, policy, judged_at));
    if differences.is_empty() { Replayed::Same } else { Replayed::Differs(differences) }
}

/// Everything in which two answers differ, the verdict first, then in the order of the table.
fn differences(was: &Judgement, now: &Judgement) -> Vec<Difference> {
    let mut found = Vec::new();
    if was.verdict != now.verdict {
        found.push(Difference::Verdict { was: was.verdict, now: now.verdict });
    }
    for code in Code::ALL.iter().copied() {
        let of = |judgement: &Judgement| -> Vec<Finding> {
            judgement.findings.iter().filter(|finding| finding.code == code).cloned().collect()
        };
        match (of(was).as_slice(), of(now).as_slice()) {
            (was, now) if was == now => {}
            // A rule of another version may have been asked where today's is not.
            ([was, ..], []) if was.rule_version != code.rule_version() => {
                let (was, now) = (was.rule_version, code.rule_version());
                found.push(Difference::RuleVersion { code, was, now });
            }
            ([], _) => found.push(Difference::Ran { code }),
            (_, []) => found.push(Difference::NotRun { code }),
            ([was, ..], [now, ..]) => found.push(difference(was, now)),
        }
        let said = |judgement: &Judgement| judgement.not_run.contains(&code);
        let is_told = found.iter().any(|one| one.code() == Some(code));
        if !is_told && said(was) != said(now) {
            found.push(if said(now) { Difference::NotRun { code } } else { Difference::Ran { code } });
        }
    }
    found
}

fn difference(was: &Finding, now: &Finding) -> Difference {
    let code = was.code;
    if was.rule_version != now.rule_version {
        Difference::RuleVersion { code, was: was.rule_version, now: now.rule_version }
    } else if was.outcome != now.outcome {
        Difference::Outcome { code, was: was.outcome, now: now.outcome }
    } else {
        Difference::Evidence { code }
    }
}

impl Difference {
    /// The rule it is about, if it is about one.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Malformed { .. } | Self::Verdict { .. } => None,
            Self::RuleVersion { code, .. }
            | Self::Outcome { code, .. }
            | Self::Evidence { code }
            | Self::Ran { code }
            | Self::NotRun { code } => Some(*code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{OtherClaim, Referrer, Treatment};
    use crate::matching::{Hit, Rung};
    use crate::sheet::Stage;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn lead() -> RawLead {
        RawLead {
            first_name: "Jane".into(),
            last_name: "Doe".into(),
            email: "info@acme.example".into(),
            company: "Acme GmbH".into(),
            website: "www.acme.example".into(),
            linkedin: "linkedin.com/company/acme".into(),
            country: "DE".into(),
            ..RawLead::default()
        }
    }

    fn facts() -> Facts {
        let hit = Hit {
            contact_id: None,
            rung: Rung::Maybe,
            account_id: "A-7".into(),
            our_value: "acme".into(),
            matched_value: "akme".into(),
            // Written down and read back it is this very number, or its last digit decides.
            score: 0.1 + 0.2 + 0.612_344_5,
            stage: Stage::Customer,
            last_activity: None,
            told_by: crate::matching::ToldBy::Lead,
            by_page_alone: false,
            taught: None,
        };
        Facts {
            known: Some(vec![hit]),
            account_of_both: Some("A-8".into()),
            other_claim: Some(OtherClaim::Free),
            referrer: Some(Referrer::default()),
            network: None,
            has_objected: Some(false),
        }
    }

    fn decided(policy: &Policy) -> Judgement {
        judge(&lead().parse().unwrap(), &facts(), policy, AT)
    }

    /// Everything as the database keeps it: as JSON.
    fn kept<T: Serialize + serde::de::DeserializeOwned>(value: &T) -> T {
        serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
    }

    fn run(policy: &Policy, stored: &Judgement) -> Replayed {
        let stored = Judgement { findings: kept(&stored.findings), ..stored.clone() };
        replay(&kept(&lead()), &kept(&facts()), &kept(policy), AT, &stored)
    }

    #[test]
    fn a_decision_that_was_written_down_is_the_same_when_it_is_run_again() {
        let policy = Policy::default();
        assert_eq!(run(&policy, &decided(&policy)), Replayed::Same);
        assert_eq!(kept(&facts()), facts());
    }

    #[test]
    fn facts_that_nobody_gathered_then_are_not_guessed() {
        let lead = RawLead { email: "jane@acme-group.example".into(), ..lead() };
        let policy = Policy::default();
        let seen = |facts: &Facts| {
            let judgement = judge(&lead.parse().unwrap(), facts, &policy, AT);
            let outcome = |finding: &Finding| (finding.code, finding.outcome);
            let mismatch = |(code, _): &(Code, Outcome)| *code == Code::EmailDomainMismatch;
            judgement.findings.iter().map(outcome).find(mismatch).map(|(_, outcome)| outcome)
        };
        let mut old = serde_json::to_value(facts()).unwrap();
        old.as_object_mut().unwrap().remove("account_of_both").expect("it was written down");
        let old: Facts = serde_json::from_value(old).unwrap();
        assert_eq!((seen(&old), seen(&facts())), (Some(Outcome::Review), Some(Outcome::Pass)));
    }

    #[test]
    fn whatever_is_otherwise_is_told() {
        let (policy, stored) = (Policy::default(), decided(&Policy::default()));
        let mut other = stored.clone();
        other.verdict = Verdict::Validated;
        let place = |code| stored.findings.iter().position(|finding| finding.code == code).unwrap();
        let (role, shape) = (place(Code::EmailRole), place(Code::LinkedinShape));
        other.findings[role].outcome = Outcome::Fail;
        other.findings[shape].rule_version = 9;
        other.findings[place(Code::KnownMaybe)].evidence.pop();
        other.findings.remove(place(Code::SelfReferral));
        other.not_run.retain(|code| *code != Code::WebsiteDown);
        let Replayed::Differs(found) = run(&policy, &other) else { panic!("all the same") };
        assert_eq!(
            found,
            [
                Difference::Verdict { was: Verdict::Validated, now: Verdict::InReview },
                Difference::Outcome { code: Code::EmailRole, was: Outcome::Fail, now: Outcome::Review },
                Difference::NotRun { code: Code::WebsiteDown },
                Difference::RuleVersion {
                    code: Code::LinkedinShape,
                    was: 9,
                    now: Code::LinkedinShape.rule_version()
                },
                Difference::Evidence { code: Code::KnownMaybe },
                Difference::Ran { code: Code::SelfReferral },
            ]
        );
    }

    #[test]
    fn another_policy_is_no_replay_and_says_so() {
        let mut policy = Policy::default();
        policy.set(Code::EmailRole, Treatment::Fail);
        let Replayed::Differs(found) = run(&policy, &decided(&Policy::default())) else { panic!("the same") };
        assert_eq!(found[0], Difference::Verdict { was: Verdict::InReview, now: Verdict::Refused });
    }

    #[test]
    fn a_lead_that_is_no_longer_well_formed_names_its_fields() {
        let bad = RawLead { country: "XX".into(), ..lead() };
        let policy = Policy::default();
        let found = replay(&bad, &facts(), &policy, AT, &decided(&policy));
        let fields = vec!["country".to_owned()];
        assert_eq!(found, Replayed::Differs(vec![Difference::Malformed { fields }]));
    }
}
