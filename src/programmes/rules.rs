//! The rules as partners read them, generated from the policy that will be executed.

use leadwire_domain::checks::{Code, Family, Treatment};
use leadwire_domain::programme::Terms;

use crate::web::Words;

/// One rule of the page: what is looked at, and what follows.
#[derive(Debug, Clone)]
pub struct Rule {
    pub code: &'static str,
    pub sentence: String,
    /// A lead that breaks it is refused; otherwise a person looks at it.
    pub refuses: bool,
    /// The field whose typing can tick it (a guess in the browser); empty where only the server knows.
    pub watch: &'static str,
}

/// The rules of one criterion of the brief.
#[derive(Debug, Clone)]
pub struct Criterion {
    pub title: String,
    pub rules: Vec<Rule>,
}

/// The criteria in the order in which the page tells them: Fluent key and the families behind each.
const CRITERIA: [(&str, &[Family]); 4] = [
    ("criterion-address", &[Family::Email]),
    ("criterion-company", &[Family::Freelancer]),
    ("criterion-footprint", &[Family::Website, Family::Linkedin, Family::Company]),
    ("criterion-new", &[Family::Pipeline, Family::Programme]),
];

/// The rules that these terms execute today: checks that do not run yet are not claimed.
pub fn rules_of(terms: &Terms, t: Words) -> Vec<Criterion> {
    let criterion = |(key, families): (&str, &[Family])| Criterion {
        title: t.say(key),
        rules: rules_in(terms, families, t),
    };
    CRITERIA.into_iter().map(criterion).filter(|criterion| !criterion.rules.is_empty()).collect()
}

fn rules_in(terms: &Terms, families: &[Family], t: Words) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let ours = Code::ALL.iter().filter(|code| families.contains(&code.family()) && !code.is_network());
    for code in ours {
        let refuses = match terms.policy.treatment(*code) {
            Treatment::Fail => true,
            Treatment::Review => false,
            Treatment::Ignore => continue,
        };
        // Rungs of the pipeline ladder share one sentence, and some codes have none of their own.
        let Some(sentence) = t.find_pairs(&format!("rule-{}", code.as_str()), &[]) else { continue };
        rules.push(Rule { code: code.as_str(), sentence, refuses, watch: watch(*code) });
    }
    if let Some(countries) =
        terms.policy.countries_served.as_ref().filter(|_| families.contains(&Family::Programme))
    {
        let list = countries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let sentence = t.say_with("rule-countries", &[("countries", list.into())]);
        rules.retain(|rule| rule.code != Code::CountryNotServed.as_str());
        rules.push(Rule { code: Code::CountryNotServed.as_str(), sentence, refuses: true, watch: "country" });
    } else {
        rules.retain(|rule| rule.code != Code::CountryNotServed.as_str());
    }
    rules
}

/// One rule of each field is ticked while one types.
fn watch(code: Code) -> &'static str {
    match code {
        Code::EmailFreemail => "email",
        Code::WebsiteMissing => "website",
        Code::LinkedinWrongKind => "linkedin",
        Code::FlCompanyPlaceholder => "company",
        _ => "",
    }
}
