//! The rules page is the rules run: what it says that follows is what becomes of a lead that breaks the rule.

use leadwire::programmes::{Asked, rules_of};
use leadwire::web::{Locale, Words};
use leadwire_domain::checks::{Code, Outcome, Policy, Treatment, Verdict, judge};
use leadwire_domain::country::Country;
use leadwire_domain::outside::SwitchedOn;
use leadwire_domain::programme::{Caps, Clocks, Deal, Terms};

use super::hits::{self, Broken};
use super::world::NOW;

/// Kept by the form itself: no lead with such an address comes to be judged.
const OF_THE_FORM: [Code; 2] = [Code::EmailSyntax, Code::LinkedinShape];

/// A policy that chose this for one rule, and only notes all others, as far as a policy chooses.
fn policy(of: Code, chosen: Treatment) -> Policy {
    let mut policy =
        Policy { countries_served: Some(vec![Country::parse("DE").unwrap()]), ..Policy::default() };
    for code in Code::ALL {
        policy.set(*code, if *code == of { chosen } else { Treatment::Ignore });
    }
    policy
}

/// What becomes of the lead that breaks a rule, by that rule alone.
fn outcome(broken: &Broken, policy: &Policy) -> Outcome {
    let lead = broken.lead.parse().unwrap_or_else(|errors| panic!("{}: {errors:?}", broken.code));
    let judgement = judge(&lead, &broken.facts, policy, NOW);
    let finding = judgement.findings.iter().find(|finding| finding.code == broken.code);
    let finding = finding.unwrap_or_else(|| panic!("{} did not run", broken.code));
    assert!(!finding.evidence.is_empty(), "{} was not broken", broken.code);
    finding.outcome
}

/// What the rules page says of the rule.
fn promised(code: Code, policy: Policy) -> Outcome {
    let text = String::new;
    let terms = Terms {
        operator: text(),
        product: text(),
        contact_email: text(),
        time_zone: text(),
        deal: Deal::default(),
        clocks: Clocks::default(),
        caps: Caps::default(),
        policy,
    };
    let everybody = Asked { network: true, registers: SwitchedOn::ALL };
    let criteria = rules_of(&terms, everybody, Words::of(Locale::English));
    let mut rules = criteria.iter().flat_map(|criterion| &criterion.rules);
    // Of rules that share a sentence the one that is not only noted is told by it.
    let always = [Code::AlreadyReferred, Code::LeadObjected].map(Code::as_str);
    let rule = rules.find(|rule| rule.code == code.as_str() || !always.contains(&rule.code));
    match rule.map(|rule| rule.follows) {
        None => Outcome::Pass,
        Some("") => Outcome::Fail,
        Some("rule-review" | "rule-review-soft" | "rule-asked") => Outcome::Review,
        Some(other) => panic!("{code}: {other}"),
    }
}

#[test]
fn what_the_rules_page_says_that_follows_becomes_of_a_lead_that_breaks_the_rule() {
    let all = hits::all();
    let checks = Code::ALL.iter().copied().filter(|code| code.is_lead_check());
    for code in checks.filter(|code| !OF_THE_FORM.contains(code)) {
        assert!(all.iter().any(|broken| broken.code == code), "nobody breaks {code}");
    }
    for broken in &all {
        for chosen in Treatment::ALL {
            let policy = policy(broken.code, chosen);
            let (becomes, says) = (outcome(broken, &policy), promised(broken.code, policy));
            assert_eq!(becomes, says, "{} that is to {}", broken.code, chosen.name());
            let wanted = match chosen {
                Treatment::Fail => Outcome::Fail,
                Treatment::Review => Outcome::Review,
                Treatment::Ignore => Outcome::Pass,
            };
            if broken.code.choices().contains(&chosen) {
                assert_eq!(becomes, wanted, "{} that is to {}", broken.code, chosen.name());
            }
        }
    }
}

#[test]
fn no_policy_hands_over_who_objected_or_whom_another_partner_holds() {
    for broken in hits::all() {
        if !matches!(broken.code, Code::LeadObjected | Code::AlreadyReferred) {
            continue;
        }
        let lead = broken.lead.parse().unwrap();
        for chosen in Treatment::ALL {
            let judgement = judge(&lead, &broken.facts, &policy(broken.code, chosen), NOW);
            assert_eq!(judgement.verdict, Verdict::Refused, "{} {}", broken.code, chosen.name());
        }
    }
}
