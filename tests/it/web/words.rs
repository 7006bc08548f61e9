//! Every finding has words, whatever it found, in every language that is offered, for everybody who reads.

use jiff::Timestamp;
use leadwire::web::reasons::{Audience, Look, reasons};
use leadwire::web::{Locale, Words};
use leadwire_domain::checks::{Code, Evidence, Finding, Outcome};

/// Values that could break a sentence: none, Fluent's own marks, markup, two directions.
const VALUES: [&str; 4] = ["", "{ $observed } -term", "<b>&\"'", "אבג \u{5d0}abc"];

fn finding(code: Code, outcome: Outcome, value: &str) -> Finding {
    let evidence = Evidence::new("email", "email", value, Timestamp::UNIX_EPOCH).expected(value);
    Finding { code, outcome, evidence: vec![evidence], rule_version: 1 }
}

#[test]
fn every_finding_has_words_in_every_language_for_everybody() {
    let outcomes = [Outcome::Fail, Outcome::Review, Outcome::Pass, Outcome::Unknown];
    for (code, outcome) in Code::ALL.iter().flat_map(|code| outcomes.map(|outcome| (*code, outcome))) {
        for locale in Locale::ALL {
            for audience in [Audience::Partner, Audience::Staff] {
                for look in [Look::Comes, Look::Taken, Look::Never] {
                    says(finding(code, outcome, VALUES[0]), locale, audience, look);
                }
            }
            for value in VALUES {
                says(finding(code, outcome, value), locale, Audience::Staff, Look::Comes);
            }
        }
    }
}

fn says(finding: Finding, locale: Locale, audience: Audience, look: Look) {
    let (code, outcome) = (finding.code, finding.outcome);
    let told = reasons(&[finding], audience, look, Words::of(locale));
    let place = format!("{code} {outcome:?} in {} for {audience:?}, {look:?}", locale.tag());
    assert_eq!(told.len(), 1, "{place}");
    for words in [&told[0].sentence, &told[0].word] {
        assert!(!words.trim().is_empty(), "{place} says nothing");
        assert!(
            !["reason-", "also-", "outcome-"].iter().any(|key| words.starts_with(key)),
            "{place}: {words}"
        );
    }
    if look == Look::Never {
        let promise = ["a person looks", "une personne l’examine", "une personne examine"];
        assert!(
            !promise.iter().any(|words| told[0].sentence.contains(words)),
            "{place}: {}",
            told[0].sentence
        );
    }
}

#[test]
fn a_value_of_the_lead_is_never_read_as_words_of_ours() {
    let told = reasons(
        &[finding(Code::EmailFreemail, Outcome::Fail, VALUES[1])],
        Audience::Partner,
        Look::Comes,
        Words::of(Locale::English),
    );
    assert!(told[0].sentence.starts_with("{ $observed } -term belongs to"), "{}", told[0].sentence);
}
