//! Every check of a verdict, the silent ones too: what was looked at, what came of it, what would change it.

use leadwire_domain::checks::{Code, Evidence, Family, Finding, Outcome};
use serde::Serialize;

use super::Words;
use super::reasons::{Audience, Look, Reason, in_words, says_something};

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
    /// What passes it; where it did not pass, what was found instead, as the reason says it.
    pub sentence: String,
    /// What was found; empty for plain passes.
    pub evidence: Vec<Evidence>,
    /// What would change it; empty where nothing needs to change.
    pub remedy: String,
    /// Which version of the rule said it; where it was not run, the version that would be.
    pub rule_version: u16,
    /// Why nothing was looked at; empty where it was.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
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
    let ran = findings.iter().map(|finding| {
        let mut check = Check::of(finding, audience, look, words);
        if audience == Audience::Staff && is_left_to_cold(finding, findings) {
            check.sentence = words.say("check-grown-cold");
        }
        check
    });
    let not_run = not_run.iter().map(|code| {
        let why = why_not_run(*code, findings, words);
        Check { why, ..Check::plain(*code, Outcome::NotRun, audience, words) }
    });
    let mut checks: Vec<Check> = Vec::new();
    for check in ran.chain(not_run) {
        match checks.iter_mut().find(|known| known.code == check.code) {
            Some(known) if check.weight() > known.weight() => *known = check,
            Some(_) => {}
            None => checks.push(check),
        }
    }
    checks
}

/// Why a check was not run: nobody outside was asked at all, or there was no answer to be had for it.
fn why_not_run(code: Code, findings: &[Finding], words: Words) -> String {
    let was_asked = findings.iter().any(|finding| finding.code.is_network());
    words.say(match code {
        _ if !was_asked => "why-not-asked",
        code if code.is_register() => "why-no-register",
        _ => "why-no-answer",
    })
}

/// Whether a rung of the ladder passed only because the accounts on it have grown cold: then `KNOWN_COLD`
/// names them, each with its rung.
fn is_left_to_cold(rung: &Finding, findings: &[Finding]) -> bool {
    let cold = findings.iter().find(|finding| finding.code == Code::KnownCold);
    rung.outcome == Outcome::Pass
        && rung.code != Code::KnownCold
        && cold.is_some_and(|cold| {
            cold.evidence.iter().any(|one| one.kind.eq_ignore_ascii_case(rung.code.as_str()))
        })
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
    /// A check that ran.
    fn of(finding: &Finding, audience: Audience, look: Look, words: Words) -> Self {
        let check = Self::plain(finding.code, finding.outcome, audience, words);
        let reason = in_words(finding, audience, look, words);
        // What passed with a note says the note, as the reason does: that it passes may be its opposite.
        let is_silent = finding.outcome == Outcome::Pass && !says_something(finding, audience);
        let sentence = if is_silent { check.sentence } else { reason.sentence };
        // Beside “nobody looks any more” stands no “a person decides”.
        let is_open = look == Look::Closed && finding.outcome == Outcome::Review;
        let word = if is_open { reason.word } else { check.word };
        let Reason { evidence, remedy, rule_version, .. } = reason;
        Self { sentence, evidence, remedy, rule_version, word, ..check }
    }

    /// A check without anything that was found.
    fn plain(code: Code, outcome: Outcome, audience: Audience, words: Words) -> Self {
        let shown = if audience == Audience::Partner { code.for_partner() } else { code };
        let (tone, word) = match outcome {
            Outcome::Fail => ("bad", "check-fail"),
            Outcome::Review => ("doubt", "check-review"),
            Outcome::Unknown => ("doubt", "check-unknown"),
            Outcome::Pass => ("ok", "check-pass"),
            Outcome::NotRun => ("later", "check-not-run"),
        };
        Self {
            code: shown.as_str(),
            outcome,
            sentence: sentence(shown, words),
            evidence: Vec::new(),
            remedy: String::new(),
            rule_version: shown.rule_version(),
            why: String::new(),
            tone,
            word: words.say(word),
        }
    }

    /// The worse of two outcomes weighs more.
    fn weight(&self) -> u8 {
        match self.outcome {
            Outcome::NotRun => 0,
            Outcome::Pass => 1,
            Outcome::Unknown => 2,
            Outcome::Review => 3,
            Outcome::Fail => 4,
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

    #[test]
    fn a_check_that_did_not_pass_says_what_was_found_and_never_what_would_pass_it() {
        let outcomes = [Outcome::Fail, Outcome::Review, Outcome::Unknown];
        let looks = [Look::NotYet, Look::Comes, Look::Taken, Look::Overruled, Look::Never, Look::Closed];
        for (words, audience) in Locale::ALL
            .iter()
            .flat_map(|locale| [Audience::Partner, Audience::Staff].map(|who| (Words::of(*locale), who)))
        {
            for code in Code::ALL.iter().filter(|code| code.is_lead_check()) {
                for (outcome, look) in outcomes.iter().flat_map(|one| looks.map(|look| (*one, look))) {
                    let said = &checks(&[finding(*code, outcome)], &[], audience, look, words)[0].sentence;
                    assert!(
                        !said.is_empty() && *said != sentence(*code, words),
                        "{code} {outcome:?}: {said}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_found_of_the_pipeline_is_told_to_partners_in_one_sentence_whatever_the_rung() {
        let words = Words::of(Locale::English);
        let rungs = [Code::KnownContact, Code::KnownPhone, Code::KnownCompanyName, Code::KnownGroup];
        for rung in rungs.map(|code| finding(code, Outcome::Fail)) {
            let told = checks(&[rung], &[], Audience::Partner, Look::Never, words);
            assert_eq!(told[0].sentence, "This company or person is already known to us.");
            assert!(told[0].evidence.is_empty());
        }
    }

    #[test]
    fn a_rung_that_met_a_cold_account_does_not_say_that_there_is_none_to_staff() {
        let at = jiff::Timestamp::UNIX_EPOCH;
        let met = Evidence::new("known_company_domain", "lead", "acme.example", at).staff_only();
        let cold = Finding { evidence: vec![met], ..finding(Code::KnownCold, Outcome::Review) };
        let findings = [
            finding(Code::KnownCompanyDomain, Outcome::Pass),
            finding(Code::KnownPhone, Outcome::Pass),
            cold,
        ];
        let words = Words::of(Locale::English);
        let told = checks(&findings, &[], Audience::Staff, Look::Comes, words);
        assert_eq!(told[0].sentence, "Only accounts that nobody works on match here: KNOWN_COLD settles it");
        assert_eq!(told[1].sentence, "No account in the pipeline has this phone number");
        let partner = checks(&findings, &[], Audience::Partner, Look::Comes, words);
        assert_eq!(partner.len(), 1);
        assert_eq!(partner[0].sentence, "This company may already be known to us.");
    }
}
