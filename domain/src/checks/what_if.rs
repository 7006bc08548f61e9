//! What another policy would have made of a lead: by the facts that were kept, asking nobody anew.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Code, Facts, Judgement, Outcome, Policy, Verdict, judge};
use crate::lead::RawLead;

/// A past decision under another policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Supposed {
    /// What the other policy would have said.
    Said(Judgement),
    /// The rules or lists of today answer otherwise even by the policy of that day: the policy alone would
    /// not be seen.
    RulesChanged,
}

/// A past decision: what was looked at, by which policy, and what came of it.
#[derive(Debug, Clone, Copy)]
pub struct Past<'a> {
    pub lead: &'a RawLead,
    pub facts: &'a Facts,
    /// The policy that decided.
    pub policy: &'a Policy,
    pub judged_at: Timestamp,
    pub stored: &'a Judgement,
}

/// Judges a past lead by another policy. What was not asked then stays `not_run`.
pub fn suppose(past: &Past<'_>, other: &Policy) -> Supposed {
    let Ok(lead) = past.lead.parse() else { return Supposed::RulesChanged };
    let said = judge(&lead, past.facts, other, past.judged_at);
    if said.verdict != past.stored.verdict {
        // Only then it matters whether the policy did it.
        let again = judge(&lead, past.facts, past.policy, past.judged_at);
        if again.verdict != past.stored.verdict {
            return Supposed::RulesChanged;
        }
    }
    Supposed::Said(said)
}

/// The codes on which an answer hangs: those that refuse; else those that want a person.
pub fn deciding(judgement: &Judgement) -> Vec<Code> {
    let outcomes: &[Outcome] = match judgement.verdict {
        Verdict::Refused => &[Outcome::Fail],
        Verdict::InReview => &[Outcome::Review, Outcome::Unknown],
        Verdict::Validated => &[],
    };
    let decides = judgement.findings.iter().filter(|finding| outcomes.contains(&finding.outcome));
    decides.map(|finding| finding.code).collect()
}

/// How often a rule refused, and how often it wanted a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hits {
    pub fail: u64,
    pub review: u64,
}

/// What another policy would have changed, counted over many decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// From (row) to (column), in the order of [`Counted::VERDICTS`].
    moves: [[u64; 3]; 3],
    /// Before and after, of every rule that ever hit.
    hits: BTreeMap<Code, [Hits; 2]>,
    /// Decisions in which the other policy treats a rule otherwise that had not run: what it would have said
    /// cannot be known.
    pub not_asked: u64,
    /// Which rules those were, and in how many decisions.
    pub not_asked_codes: BTreeMap<Code, u64>,
    /// Decided otherwise by today's rules or lists, whatever the policy.
    pub rules_changed: u64,
}

impl Counted {
    /// The verdicts, in the order of the tables.
    pub const VERDICTS: [Verdict; 3] = [Verdict::Validated, Verdict::InReview, Verdict::Refused];

    /// Counts one decision.
    pub fn count(&mut self, past: &Past<'_>, other: &Policy, supposed: &Supposed) {
        let Supposed::Said(said) = supposed else {
            self.rules_changed += 1;
            return;
        };
        self.moves[place(past.stored.verdict)][place(said.verdict)] += 1;
        for (side, judgement) in [past.stored, said].into_iter().enumerate() {
            for finding in &judgement.findings {
                let (fail, review) = match finding.outcome {
                    Outcome::Fail => (1, 0),
                    Outcome::Review => (0, 1),
                    Outcome::Pass | Outcome::Unknown | Outcome::NotRun => continue,
                };
                let hits = &mut self.hits.entry(finding.code).or_default()[side];
                *hits = Hits { fail: hits.fail + fail, review: hits.review + review };
            }
        }
        // What is refused already is refused whatever else had been asked.
        if said.verdict != Verdict::Refused {
            let differs = |code: &&Code| past.policy.treatment(**code) != other.treatment(**code);
            let codes: Vec<Code> = past.stored.not_run.iter().filter(differs).copied().collect();
            self.not_asked += u64::from(!codes.is_empty());
            for code in codes {
                *self.not_asked_codes.entry(code).or_default() += 1;
            }
        }
    }

    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: Self) {
        for (row, more) in self.moves.iter_mut().zip(other.moves) {
            row.iter_mut().zip(more).for_each(|(count, more)| *count += more);
        }
        for (code, more) in other.hits {
            let hits = self.hits.entry(code).or_default();
            for (hits, more) in hits.iter_mut().zip(more) {
                *hits = Hits { fail: hits.fail + more.fail, review: hits.review + more.review };
            }
        }
        self.not_asked += other.not_asked;
        for (code, more) in other.not_asked_codes {
            *self.not_asked_codes.entry(code).or_default() += more;
        }
        self.rules_changed += other.rules_changed;
    }

    /// How many decisions would have gone from one verdict to another.
    pub fn moved(&self, from: Verdict, to: Verdict) -> u64 {
        self.moves[place(from)][place(to)]
    }

    /// Every change of a verdict that happened, and how often.
    pub fn moves(&self) -> Vec<(Verdict, Verdict, u64)> {
        let pairs = Self::VERDICTS.into_iter().flat_map(|from| Self::VERDICTS.map(|to| (from, to)));
        let counted = pairs.map(|(from, to)| (from, to, self.moved(from, to)));
        counted.filter(|(from, to, count)| from != to && *count > 0).collect()
    }

    /// How many decisions were compared.
    pub fn compared(&self) -> u64 {
        self.moves.iter().flatten().sum()
    }

    /// How many of them would have got another verdict.
    pub fn changed(&self) -> u64 {
        self.moves().iter().map(|(_, _, count)| count).sum()
    }

    /// How many had a verdict, and how many would have had it.
    pub fn with_verdict(&self, verdict: Verdict) -> (u64, u64) {
        let at = place(verdict);
        (self.moves[at].iter().sum(), self.moves.iter().map(|row| row[at]).sum())
    }

    /// The rules that would have hit otherwise, before and after, in the order of the table.
    pub fn changed_hits(&self) -> Vec<(Code, Hits, Hits)> {
        let all = self.hits.iter().map(|(code, [before, after])| (*code, *before, *after));
        all.filter(|(_, before, after)| before != after).collect()
    }
}

fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Validated => 0,
        Verdict::InReview => 1,
        Verdict::Refused => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Treatment;

    fn lead(email: &str) -> RawLead {
        RawLead {
            first_name: "Jane".into(),
            last_name: "Doe".into(),
            email: email.into(),
            company: "Acme GmbH".into(),
            website: "acme.example".into(),
            linkedin: "linkedin.com/company/acme".into(),
            country: "DE".into(),
            ..RawLead::default()
        }
    }

    fn policy(changes: &[(Code, Treatment)]) -> Policy {
        let mut policy = Policy::default();
        changes.iter().for_each(|(code, treatment)| policy.set(*code, *treatment));
        policy
    }

    fn supposed(email: &str, other: &Policy) -> (Supposed, Counted) {
        let (lead, facts, policy) = (lead(email), Facts::default(), Policy::default());
        let judged_at = Timestamp::UNIX_EPOCH;
        let stored = judge(&lead.parse().unwrap(), &facts, &policy, judged_at);
        let past = Past { lead: &lead, facts: &facts, policy: &policy, judged_at, stored: &stored };
        let (supposed, mut counted) = (suppose(&past, other), Counted::default());
        counted.count(&past, other, &supposed);
        (supposed, counted)
    }

    #[test]
    fn a_rule_that_refuses_where_it_asked_a_person_moves_the_verdict_and_is_counted() {
        let (supposed, counted) =
            supposed("info@acme.example", &policy(&[(Code::EmailRole, Treatment::Fail)]));
        let Supposed::Said(said) = supposed else { panic!("{supposed:?}") };
        assert_eq!((said.verdict, deciding(&said)), (Verdict::Refused, vec![Code::EmailRole]));
        assert_eq!(counted.moves(), [(Verdict::InReview, Verdict::Refused, 1)]);
        assert_eq!((counted.compared(), counted.changed(), counted.not_asked), (1, 1, 0));
        assert_eq!(counted.with_verdict(Verdict::InReview), (1, 0));
        let (before, after) = (Hits { fail: 0, review: 1 }, Hits { fail: 1, review: 0 });
        assert_eq!(counted.changed_hits(), [(Code::EmailRole, before, after)]);
    }

    #[test]
    fn what_was_not_asked_then_stays_unknown_and_is_counted_where_it_could_matter() {
        let other = policy(&[(Code::WebsiteDown, Treatment::Review)]);
        let (_, counted) = supposed("jane@acme.example", &other);
        assert_eq!((counted.changed(), counted.not_asked), (0, 1));
        assert_eq!(counted.not_asked_codes, BTreeMap::from([(Code::WebsiteDown, 1)]));
        let (_, refused) = supposed("jane@gmail.com", &other);
        assert_eq!(refused.not_asked, 0, "it was refused anyhow");
    }

    #[test]
    fn where_todays_rules_say_otherwise_by_the_same_policy_the_policy_is_not_blamed() {
        let (lead, facts, own) = (lead("info@acme.example"), Facts::default(), Policy::default());
        let judged_at = Timestamp::UNIX_EPOCH;
        let mut stored = judge(&lead.parse().unwrap(), &facts, &own, judged_at);
        stored.verdict = Verdict::Validated;
        let past = Past { lead: &lead, facts: &facts, policy: &own, judged_at, stored: &stored };
        assert_eq!(suppose(&past, &policy(&[])), Supposed::RulesChanged);
        let noted = policy(&[(Code::EmailRole, Treatment::Ignore)]);
        assert!(matches!(suppose(&past, &noted), Supposed::Said(_)), "nothing would change");
    }
}
