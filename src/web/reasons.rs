//! Findings in words: the same sentence, evidence and remedy on the page, in the mail, in the API and on the
//! command line. What only staff may know is left out for everybody else here, and nowhere else.

use leadwire_domain::checks::{Evidence, Finding, Outcome, Verdict};
use leadwire_domain::outside::Register;
use serde::Serialize;

use super::Words;
use super::countries::country_name;

/// What our own lists call themselves (`data/own/source.json`); people read that in their language.
const OUR_LISTS: &str = "Leadwire's own lists";

/// Sentences that name what made a finding softer, and the evidence that shows it. Where a policy alone made
/// it softer, the rule's own sentence is said.
const NAMES_ITS_SIGN: [(&str, &str); 7] = [
    ("WEBSITE_DOWN.review", "address"),
    ("WEBSITE_DOWN.note", "found_at"),
    ("EMAIL_NO_MX.review", "mx_without_address"),
    ("FL_REGISTRY.review", "register_against"),
    ("COMPANY_DISSOLVED.review", "register_against"),
    ("EMAIL_FREEMAIL.note", "site_proof"),
    ("KNOWN_MAYBE.note", "known_weak"),
];

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Partners, their keys and webhooks: never which rung of the pipeline ladder was hit, nor what stands
    /// there.
    Partner,
    /// Staff and the operator's command line.
    Staff,
}

/// Whether a person looks at what the checks could not settle. Words never promise a look that nobody takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The network is still being asked: what is for a person may yet be settled without one.
    NotYet,
    /// It waits for a person.
    Comes,
    /// It is decided: by a person, or because nobody decided in time.
    Taken,
    /// A person has decided against what refused it.
    Overruled,
    /// Something else refused it: nobody looks.
    Never,
    /// It waited for a person when its referral was closed: nobody looks any more.
    Closed,
}

impl Look {
    /// What the machine's verdict, before anybody touched it, means for the open questions.
    pub fn after(verdict: Verdict) -> Self {
        if verdict == Verdict::Refused { Self::Never } else { Self::Comes }
    }
}

/// One reason, in words.
#[derive(Debug, Clone, Serialize)]
pub struct Reason {
    pub code: &'static str,
    pub outcome: Outcome,
    pub sentence: String,
    pub evidence: Vec<Evidence>,
    pub remedy: String,
    /// Which version of the rule said it. Partners read that of what they are told: that of a rung would name
    /// the rung.
    pub rule_version: u16,
    /// The same evidence for a page: what was looked at, and what was found.
    #[serde(skip)]
    pub proofs: Vec<Proof>,
    /// The colour of the card, and the word that says the same.
    #[serde(skip)]
    pub tone: &'static str,
    #[serde(skip)]
    pub word: String,
}

/// One line of evidence on a page.
#[derive(Debug, Clone)]
pub struct Proof {
    pub label: String,
    pub parts: Vec<Part>,
}

/// A piece of a proof's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    /// Whether what it is compared with has it too.
    pub is_shared: bool,
}

/// Every finding that says something: fails first, then reviews, then passes with a note.
pub fn reasons(findings: &[Finding], audience: Audience, look: Look, words: Words) -> Vec<Reason> {
    let speaks = |finding: &&Finding| match finding.outcome {
        Outcome::Fail => true,
        Outcome::Review | Outcome::Unknown => look != Look::NotYet,
        Outcome::Pass => says_something(finding, audience),
        Outcome::NotRun => false,
    };
    let mut reasons: Vec<Reason> = Vec::new();
    for finding in findings.iter().filter(speaks) {
        let reason = in_words(finding, audience, look, words);
        // Several rungs of the ladder are one reason for a partner.
        if !reasons.iter().any(|other| other.code == reason.code && other.outcome == reason.outcome) {
            reasons.push(reason);
        }
    }
    reasons.sort_by_key(|reason| match reason.outcome {
        Outcome::Fail => 0,
        Outcome::Review | Outcome::Unknown => 1,
        _ => 2,
    });
    drop_weaker_duplicates(&mut reasons);
    reasons
}

/// A partner who is refused as known need not read that it is being checked as well.
fn drop_weaker_duplicates(reasons: &mut Vec<Reason>) {
    let failed: Vec<_> =
        reasons.iter().filter(|reason| reason.outcome == Outcome::Fail).map(|r| r.code).collect();
    reasons.retain(|reason| reason.outcome == Outcome::Fail || !failed.contains(&reason.code));
}

/// Whether what passed has a note for whoever reads.
pub(super) fn says_something(finding: &Finding, audience: Audience) -> bool {
    finding.evidence.iter().any(|evidence| audience == Audience::Staff || !evidence.staff_only)
}

/// One finding in words.
pub(super) fn in_words(finding: &Finding, audience: Audience, look: Look, words: Words) -> Reason {
    let code = if audience == Audience::Partner { finding.code.for_partner() } else { finding.code };
    let hidden = code != finding.code;
    let may_see = |evidence: &&Evidence| audience == Audience::Staff || !(evidence.staff_only || hidden);
    let evidence: Vec<Evidence> = finding.evidence.iter().filter(may_see).cloned().collect();
    let args = arguments(&evidence, words);
    let key = format!("reason-{}", code.as_str());
    let softer = |how: &str| {
        let said = format!("{}.{how}", code.as_str());
        let sign = NAMES_ITS_SIGN.iter().find(|(sentence, _)| *sentence == said).map(|(_, sign)| *sign);
        let is_shown = sign.is_none_or(|sign| finding.evidence.iter().any(|one| one.kind == sign));
        if is_shown { words.find_pairs(&format!("reason-{said}"), &args) } else { None }
    };
    let sentence = match (finding.outcome, look) {
        (Outcome::Review, Look::Comes) => softer("review"),
        (Outcome::Unknown, Look::Comes) => Some(unanswered(code.as_str(), &args, words)),
        (Outcome::Review | Outcome::Unknown, Look::NotYet) => {
            Some(seen(code.as_str(), finding.outcome, softer("note"), &args, words))
        }
        (Outcome::Review | Outcome::Unknown, _) | (Outcome::Fail, Look::Overruled) => {
            // What stood behind a question about the pipeline is no reason any more, and is not said again.
            let is_over = matches!(look, Look::Taken | Look::Overruled);
            let seen = softer("settled")
                .filter(|_| is_over)
                .unwrap_or_else(|| seen(code.as_str(), finding.outcome, softer("note"), &args, words));
            Some(settled(seen, look, words))
        }
        (Outcome::Pass, _) => softer("note"),
        _ => None,
    };
    let sentence = sentence.unwrap_or_else(|| words.say_pairs(&key, &args));
    let remedy = remedy(&key, finding.outcome, look, &args, words);
    let (tone, word) = match (finding.outcome, look) {
        (Outcome::Review | Outcome::Unknown | Outcome::Fail, Look::Overruled) => ("idle", "outcome-settled"),
        (Outcome::Fail, _) => ("bad", "outcome-fail"),
        (Outcome::Review, Look::Comes) => ("wait", "outcome-review"),
        (Outcome::Unknown, Look::Comes) => ("wait", "outcome-unknown"),
        (Outcome::Review | Outcome::Unknown, Look::Taken) => ("idle", "outcome-settled"),
        (Outcome::Review | Outcome::Unknown, Look::Never) => ("idle", "outcome-also"),
        (Outcome::Review | Outcome::Unknown, Look::Closed) => ("idle", "outcome-open"),
        _ => ("good", "outcome-pass"),
    };
    Reason {
        code: code.as_str(),
        outcome: finding.outcome,
        sentence,
        proofs: evidence.iter().flat_map(|evidence| proofs(evidence, words)).collect(),
        evidence,
        remedy: remedy.unwrap_or_default(),
        rule_version: if hidden { code.rule_version() } else { finding.rule_version },
        tone,
        word: words.say(word),
    }
}

/// What would change it. Where a person is to look that may be another thing than where it is refused; where
/// one has looked at a doubt there is nothing to change.
fn remedy(
    key: &str,
    outcome: Outcome,
    look: Look,
    args: &[(String, String)],
    words: Words,
) -> Option<String> {
    let says = |key: &str, what: &str| words.find_pairs(&format!("{key}.{what}"), args);
    match (outcome, look) {
        (Outcome::Fail, Look::Overruled) | (Outcome::Review, Look::Taken | Look::Overruled) => None,
        (Outcome::Review, Look::Comes | Look::NotYet) => says(key, "waits").or_else(|| says(key, "remedy")),
        // Who mends what refused it and sends it again can mend this too.
        (Outcome::Fail | Outcome::Review, _) => says(key, "remedy"),
        (Outcome::Unknown, Look::Comes) => says("reason-unanswered", "waits"),
        _ => None,
    }
}

/// What was seen, without what follows from it. `also-CODE` says it where the refusal's own sentence would
/// claim too much; the note where what it names was seen.
fn seen(
    code: &str,
    outcome: Outcome,
    note: Option<String>,
    args: &[(String, String)],
    words: Words,
) -> String {
    match outcome {
        Outcome::Unknown => unanswered(code, args, words),
        _ => words
            .find_pairs(&format!("also-{code}"), args)
            .or(note)
            .unwrap_or_else(|| words.say_pairs(&format!("reason-{code}"), args)),
    }
}

/// A question that nobody will look at any more: what was seen, and that it did not decide, was decided or
/// is left open.
fn settled(seen: String, look: Look, words: Words) -> String {
    let key = match look {
        Look::Taken | Look::Overruled => "reason-settled",
        Look::Closed => "reason-closed",
        Look::NotYet | Look::Comes | Look::Never => "reason-also-seen",
    };
    words.say_with(key, &[("seen", seen.into())])
}

/// A question that got no answer: what could not be found out, never what the refusal would claim.
fn unanswered(code: &str, args: &[(String, String)], words: Words) -> String {
    let said = words.find_pairs(&format!("reason-{code}.unknown"), args);
    said.unwrap_or_else(|| words.say("reason-unanswered"))
}

/// What sentences may name: the first evidence's values, and the list that decided.
fn arguments(evidence: &[Evidence], words: Words) -> Vec<(String, String)> {
    let first = evidence.first();
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    vec![
        ("observed".to_owned(), first.map(|e| observed(e, words)).unwrap_or_default()),
        ("expected".to_owned(), text(first.and_then(|e| e.expected.as_deref()))),
        ("subject".to_owned(), text(first.map(|e| e.subject.as_str()))),
    ]
}

/// What was found, as people read it: countries by name, how a try ended, and the statement that there is
/// none.
fn observed(evidence: &Evidence, words: Words) -> String {
    match (evidence.kind.as_str(), evidence.subject.as_str()) {
        ("country", _) => country_name(&evidence.observed, words),
        ("last_answer", _) => {
            let said = words.find_pairs(&format!("answer-{}", evidence.observed), &[]);
            said.unwrap_or_else(|| evidence.observed.clone())
        }
        ("site_proof", _) => words.name("site-proof", &evidence.observed),
        ("statement", _) if evidence.observed == "none" => words.say("evidence-none"),
        _ => evidence.observed.clone(),
    }
}

/// The lines of one piece of evidence. What the ladder says of the pipeline is put side by side, with what
/// both have in common marked, for whoever has to decide whether they are the same.
fn proofs(evidence: &Evidence, words: Words) -> Vec<Proof> {
    match (evidence.kind.as_str(), evidence.subject.as_str(), &evidence.expected) {
        // The other value is an account's, not one that would have passed.
        (rung, told_by, Some(theirs)) if rung.starts_with("known_") => {
            let ours = evidence.observed.as_str();
            let label = match told_by {
                "lead" => words.say("proof-ours"),
                _ => words.say(&format!("field-name-{told_by}")),
            };
            vec![
                Proof { label, parts: compared(ours, theirs) },
                Proof { label: words.say("proof-theirs"), parts: compared(theirs, ours) },
            ]
        }
        // The ids of account, contact and decision tell a person nothing.
        ("account" | "contact" | "taught", "pipeline", _) => Vec::new(),
        ("score", "pipeline", _) => {
            let score: f64 = evidence.observed.parse().unwrap_or_default();
            let percent = words.say_with("proof-percent", &[("percent", (score * 100.0).round().into())]);
            vec![Proof { label: words.say("proof-score"), parts: vec![Part::plain(percent)] }]
        }
        _ => vec![proof(evidence, words)],
    }
}

impl Part {
    fn plain(text: String) -> Self {
        Self { text, is_shared: false }
    }
}

/// A text in words, each marked if the other text has it as well; accents and case do not count.
fn compared(text: &str, other: &str) -> Vec<Part> {
    let others = leadwire_domain::company::words(other);
    let is_shared = |word: &str| {
        let plain = leadwire_domain::company::words(word);
        !plain.is_empty() && plain.iter().all(|part| others.contains(part))
    };
    let mut parts: Vec<Part> = Vec::new();
    for word in text.split(' ') {
        let is_shared = is_shared(word);
        match parts.last_mut() {
            Some(last) if last.is_shared == is_shared => last.text.extend([" ", word]),
            Some(Part { text, is_shared: false }) => {
                text.push(' ');
                parts.push(Part { text: word.to_owned(), is_shared });
            }
            Some(_) => parts.push(Part { text: format!(" {word}"), is_shared }),
            None => parts.push(Part { text: word.to_owned(), is_shared }),
        }
    }
    parts
}

fn proof(evidence: &Evidence, words: Words) -> Proof {
    let named = |key: String| words.find_pairs(&key, &[]);
    // A register says a legal form, and so does a name, by our own list.
    let kind = match (evidence.kind.as_str(), &evidence.source) {
        ("legal_form", Some(_)) => "name_form",
        (kind, _) => kind,
    };
    let label = named(format!("proof-{kind}"));
    let label = label.or_else(|| named(format!("field-name-{}", evidence.subject)));
    let mut value = observed(evidence, words);
    if let Some(expected) = &evidence.expected {
        let said = [("observed", value.as_str().into()), ("expected", expected.as_str().into())];
        value = words.say_with("evidence-expected", &said);
    }
    if let Some(source) = &evidence.source {
        let is_register = Register::ALL.into_iter().any(|register| register.name() == source.name);
        let key = match source.name.as_str() {
            OUR_LISTS => "evidence-own-source",
            _ if is_register => "evidence-register",
            _ => "evidence-source",
        };
        value = words.say_with(
            key,
            &[
                ("value", value.as_str().into()),
                ("source", source.name.as_str().into()),
                ("version", source.version.as_str().into()),
                ("date", source.date.as_str().into()),
            ],
        );
    }
    Proof { label: label.unwrap_or_else(|| evidence.subject.clone()), parts: vec![Part::plain(value)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_both_texts_have_are_marked_whatever_their_accents() {
        let told = |text: &str, other: &str| -> Vec<(String, bool)> {
            compared(text, other).into_iter().map(|part| (part.text, part.is_shared)).collect()
        };
        let shared = |text: &str| (text.to_owned(), true);
        let own = |text: &str| (text.to_owned(), false);
        let (ours, theirs) = ("Café Reuni Paris", "CAFE Réuni SAS");
        assert_eq!(told(ours, theirs), [shared("Café Reuni"), own(" Paris")]);
        assert_eq!(told(theirs, ours), [shared("CAFE Réuni"), own(" SAS")]);
        assert_eq!(told("acme.example", "acme.example"), [shared("acme.example")]);
        assert_eq!(told("The Acme", "Acme"), [own("The "), shared("Acme")]);
        assert_eq!(told("- Acme", "Beta"), [own("- Acme")]);
    }
}
