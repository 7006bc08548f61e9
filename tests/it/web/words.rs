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

/// A sentence that names a sign is said only where that sign was seen; a policy that makes a rule a review
/// shows none.
#[test]
fn a_rule_that_a_policy_makes_a_review_says_no_more_than_was_seen() {
    let said = |code, outcome, kind: &str| {
        let of = |kind, observed| Evidence::new(kind, "website", observed, Timestamp::UNIX_EPOCH);
        let evidence = vec![of("website", "acme.com"), of(kind, "file")];
        let finding = Finding { code, outcome, evidence, rule_version: 1 };
        reasons(&[finding], Audience::Staff, Look::Comes, Words::of(Locale::English))[0].sentence.clone()
    };
    let down = |kind| said(Code::WebsiteDown, Outcome::Review, kind);
    assert_eq!(down("last_answer"), "We could not reach acme.com.");
    assert_eq!(down("address"), "acme.com leads into a private network: from outside nobody can open it.");
    let ignored = |kind| said(Code::WebsiteDown, Outcome::Pass, kind);
    assert_eq!(ignored("last_answer"), "We could not reach acme.com.");
    assert_eq!(ignored("found_at"), "acme.com itself does not answer; the site stands at another name.");
    let taken = vec![Evidence::new("last_answer", "website", "acme.com", Timestamp::UNIX_EPOCH)];
    let finding =
        Finding { code: Code::WebsiteDown, outcome: Outcome::Review, evidence: taken, rule_version: 1 };
    let told = reasons(&[finding], Audience::Staff, Look::Taken, Words::of(Locale::English));
    assert_eq!(told[0].sentence, "We could not reach acme.com. This has been settled.");
    let closed = |kind| said(Code::CompanyDissolved, Outcome::Review, kind);
    assert_eq!(closed("register"), "A public register says that the company is closed.");
    assert_eq!(closed("register_against"), "Public registers do not agree whether the company is closed.");
    let free = |kind| said(Code::EmailFreemail, Outcome::Pass, kind);
    assert_eq!(free("email"), "acme.com belongs to a free mail service, not to the company.");
    assert_eq!(
        free("site_proof"),
        "acme.com belongs to a free mail service; the website was shown to be theirs."
    );
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

/// What can stand against a lead or an applicant: what a rule answers with, and what partners read instead.
fn may_stand_against() -> impl Iterator<Item = Code> {
    let told = [Code::AlreadyKnown, Code::PartnerSiteUnproven, Code::OperatorDeclined];
    Code::ALL.iter().copied().filter(move |code| code.is_lead_check() || told.contains(code))
}

#[test]
fn whatever_refuses_or_asks_a_person_says_what_would_change_it_in_every_language() {
    for code in may_stand_against() {
        let cases = [
            (Outcome::Fail, Look::Never),
            (Outcome::Fail, Look::Comes),
            (Outcome::Review, Look::Never),
            (Outcome::Review, Look::Comes),
            (Outcome::Unknown, Look::Comes),
        ];
        for (outcome, look) in cases {
            for audience in [Audience::Partner, Audience::Staff] {
                let say = |locale| {
                    let told = [finding(code, outcome, "acme.com")];
                    reasons(&told, audience, look, Words::of(locale))[0].remedy.clone()
                };
                let said: std::collections::BTreeSet<String> = Locale::ALL.map(say).into_iter().collect();
                let place = format!("{code} {outcome:?} for {audience:?}, {look:?}: {said:?}");
                assert!(said.iter().all(|remedy| !remedy.trim().is_empty()), "{place}");
                assert_eq!(said.len(), Locale::ALL.len(), "not in every language of its own: {place}");
            }
        }
    }
}

#[test]
fn nobody_is_told_to_change_what_a_person_has_let_pass() {
    for code in may_stand_against() {
        for (outcome, look) in [(Outcome::Fail, Look::Overruled), (Outcome::Review, Look::Taken)] {
            let told = [finding(code, outcome, "acme.com")];
            let said = reasons(&told, Audience::Partner, look, Words::of(Locale::English));
            assert_eq!(said[0].remedy, "", "{code} {outcome:?}, {look:?}");
        }
    }
}
