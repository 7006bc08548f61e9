//! Why somebody was given a lead, in words for staff.

use leadwire_domain::assignment::{By, Language, PassedOver, Rule, Size, Why};
use leadwire_domain::country::Country;
use serde_json::Value;

use crate::web::Words;
use crate::web::countries::country_name;
use crate::web::reasons::Audience;

/// Why an event of an assignment came about.
pub(in super::super) fn because(facts: &Value, t: Words) -> String {
    let Ok(why) = serde_json::from_value::<Why>(facts.clone()) else { return String::new() };
    sentences(&why, t).join(" ")
}

/// From whom a lead was handed over, and why. Partners read to whom.
pub(in super::super) fn handed_over(facts: &Value, audience: Audience, t: Words) -> String {
    if audience == Audience::Partner {
        return String::new();
    }
    let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
    let mut said = Vec::new();
    if !text("from").is_empty() {
        said.push(t.say_with("reassigned-from", &[("from", text("from").into())]));
    }
    said.extend([text("words"), because(&facts["why"], t)]);
    said.retain(|part| !part.is_empty());
    said.join(" ")
}

/// The same of an assignment that is tried.
pub(in super::super) fn sentences(why: &Why, t: Words) -> Vec<String> {
    let manner = t.name("manner", why.manner.name());
    let mut said = match why.by {
        By::Rule => {
            let rule = i64::try_from(why.rule.unwrap_or_default()).unwrap_or_default();
            let when = conditions(&why.countries, &why.languages, why.size, t);
            let pairs = [("rule", rule.into()), ("when", when.into()), ("manner", manner.into())];
            vec![t.say_with("assigned-rule", &pairs)]
        }
        By::AccountManagers => vec![t.say("assigned-account_managers")],
        By::Managers => vec![t.say("assigned-managers")],
        By::Owners => vec![t.say("assigned-owners")],
        By::Nobody => vec![t.say("assigned-nobody")],
    };
    let mut told: Vec<&str> = Vec::new();
    for one in &why.passed_over {
        // Whom two rules name is away once.
        if !told.contains(&one.name.as_str()) {
            told.push(&one.name);
            said.push(passed_over(one, t));
        }
    }
    said
}

fn passed_over(one: &PassedOver, t: Words) -> String {
    match one.until {
        Some(until) => {
            t.say_with("passed-away", &[("name", one.name.clone().into()), ("day", t.date(until).into())])
        }
        None => t.say_with("passed-gone", &[("name", one.name.clone().into())]),
    }
}

/// For which leads a rule is, in words.
pub(in super::super) fn of_rule(rule: &Rule, t: Words) -> String {
    conditions(&rule.countries, &rule.languages, rule.size, t)
}

fn conditions(countries: &[Country], languages: &[Language], size: Option<Size>, t: Words) -> String {
    let countries: Vec<String> = countries.iter().map(|one| country_name(one.code(), t)).collect();
    let languages: Vec<&str> = languages.iter().map(|one| one.own_name()).collect();
    let size = size.map(|size| match size.most {
        Some(most) => {
            let pairs = [("least", i64::from(size.least).into()), ("most", i64::from(most).into())];
            t.say_with("size-between", &pairs)
        }
        None => t.say_with("size-from", &[("least", i64::from(size.least).into())]),
    });
    let mut said = vec![countries.join(", "), languages.join(", "), size.unwrap_or_default()];
    said.retain(|part| !part.is_empty());
    if said.is_empty() { t.say("every-lead") } else { said.join(" · ") }
}
