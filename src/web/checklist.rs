//! Every check of a verdict, the silent ones too: what was looked at, what came of it, what would change it.

use leadwire_domain::checks::{Code, Evidence, Family, Finding, Outcome};
use serde::Serialize;

use super::Words;
use super::reasons::{Audience, Look, reasons};

/// The criteria of the brief in the order in which pages tell them: Fluent key, and the families behind each.
pub const CRITERIA: [(&str, &[Family]); 4] = [
    ("criterion-address", &[Family::Email]),
    ("criterion-company", &[Family::Freelancer]),
    ("criterion-footprint", &[Family::Website, Family::Linkedin, Family::Company]),
    ("criterion-new", &[Family::Pipeline, Family::Programme]),
];

/// One check of a verdict.
#[derive(Debug, Clone, Serialize)]
pub struct Check {
    pub code: &'static str,
    pub outcome: Outcome,
    /// What passes it.
    pub sentence: String,
    /// What was found; empty for plain passes.
    pub evidence: Vec<Evidence>,
    /// What would change it; empty where nothing needs to change.
    pub remedy: String,
    /// The mark of the line, and the word that says the same.
    #[serde(skip)]
    pub tone: &'static str,
    #[serde(skip)]
    pub word: String,
}

/// The checks of one criterion.
#[derive(Debug, Clone)]
pub struct Criterion {
    pub title: String,
    pub checks: Vec<Check>,
}

impl Criterion {
    /// How many checks have passed.
    pub fn passed(&self) -> usize {
        self.checks.iter().filter(|check| check.outcome == Outcome::Pass).count()
    }

    /// How many were run, an answer or not.
    pub fn ran(&self) -> usize {
        self.checks.iter().filter(|check| check.outcome != Outcome::NotRun).count()
    }
}

/// Every check in the order of the table, for whoever reads: for partners the rungs of the pipeline's ladder
/// are one check, and say what the worst of them says.
pub fn checks(
    findings: &[Finding],
    not_run: &[Code],
    audience: Audience,
    look: Look,
    words: Words,
) -> Vec<Check> {
    let told = reasons(findings, audience, look, words);
    let mut checks: Vec<Check> = Vec::new();
    let ran = findings.iter().map(|finding| (finding.code, finding.outcome));
    for (code, outcome) in ran.chain(not_run.iter().map(|code| (*code, Outcome::NotRun))) {
        let shown = if audience == Audience::Partner { code.for_partner() } else { code };
        if let Some(known) = checks.iter_mut().find(|check| check.code == shown.as_str()) {
            known.weigh(outcome, words);
            continue;
        }
        let reason = told.iter().find(|reason| reason.code == shown.as_str());
        let mut check = Check {
            code: shown.as_str(),
            outcome: Outcome::NotRun,
            sentence: sentence(shown, words),
            evidence: reason.map(|reason| reason.evidence.clone()).unwrap_or_default(),
            remedy: reason.map(|reason| reason.remedy.clone()).unwrap_or_default(),
            tone: "",
            word: String::new(),
        };
        check.weigh(outcome, words);
        checks.push(check);
    }
    checks
}

/// The same by criterion, for a page.
pub fn by_criterion(checks: Vec<Check>, words: Words) -> Vec<Criterion> {
    let family = |check: &Check| check.code.parse::<Code>().map(Code::family).ok();
    let criterion = |(key, families): (&str, &[Family])| Criterion {
        title: words.say(key),
        checks: checks
            .iter()
            .filter(|check| family(check).is_some_and(|family| families.contains(&family)))
            .cloned()
            .collect(),
    };
    CRITERIA.into_iter().map(criterion).filter(|criterion| !criterion.checks.is_empty()).collect()
}

impl Check {
    /// Says what the worse of two outcomes says.
    fn weigh(&mut self, outcome: Outcome, words: Words) {
        let weight = |outcome: Outcome| match outcome {
            Outcome::NotRun => 0,
            Outcome::Pass => 1,
            Outcome::Unknown => 2,
            Outcome::Review => 3,
            Outcome::Fail => 4,
        };
        if self.word.is_empty() || weight(outcome) > weight(self.outcome) {
            self.outcome = outcome;
            let (tone, word) = match outcome {
                Outcome::Fail => ("bad", "check-fail"),
                Outcome::Review => ("doubt", "check-review"),
                Outcome::Unknown => ("doubt", "check-unknown"),
                Outcome::Pass => ("ok", "check-pass"),
                Outcome::NotRun => ("later", "check-not-run"),
            };
            (self.tone, self.word) = (tone, words.say(word));
        }
    }
}

/// What passes a check. A rule whose sentence on the rules page names numbers has a shorter one here.
fn sentence(code: Code, words: Words) -> String {
    let said = words.find_pairs(&format!("check-{}", code.as_str()), &[]);
    said.or_else(|| words.find_pairs(&format!("rule-{}", code.as_str()), &[])).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Locale;

    fn finding(code: Code, outcome: Outcome) -> Finding {
        Finding { code, outcome, evidence: Vec::new(), rule_version: 1 }
    }

    #[test]
    fn every_check_has_a_sentence_in_every_language() {
        for words in Locale::ALL.map(Words::of) {
            for code in Code::ALL.iter().filter(|code| code.is_lead_check()) {
                let said = sentence(*code, words);
                assert!(!said.is_empty() && !said.contains("{$"), "{code}: {said}");
            }
        }
    }

    #[test]
    fn partners_see_one_line_for_the_whole_ladder_and_it_says_the_worst() {
        let findings = [
            finding(Code::KnownContact, Outcome::Pass),
            finding(Code::KnownCompanyDomain, Outcome::Fail),
            finding(Code::KnownMaybe, Outcome::Review),
        ];
        let lines = |audience| {
            let words = Words::of(Locale::English);
            let checks = checks(&findings, &[Code::KnownGroup], audience, Look::Never, words);
            checks.into_iter().map(|check| (check.code, check.outcome)).collect::<Vec<_>>()
        };
        assert_eq!(lines(Audience::Partner), [("ALREADY_KNOWN", Outcome::Fail)]);
        assert_eq!(lines(Audience::Staff).len(), 4);
    }
}
