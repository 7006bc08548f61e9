//! Who is given a lead.

use jiff::civil::{Date, date};
use leadwire_domain::assignment::{
    Absence, Asked, By, Colleague, Manner, Post, Rule, Rules, Standing, in_order, steps,
};
use leadwire_domain::country::Country;
use leadwire_domain::ids::PersonId;

fn person(name: &str, post: Post) -> Colleague {
    Colleague { id: PersonId::new(name), name: name.to_owned(), post: Some(post), away_until: None }
}

fn away(name: &str, post: Post, until: Date) -> Colleague {
    Colleague { away_until: Some(until), ..person(name, post) }
}

fn rule(id: &str, countries: &[&str], people: &[&str]) -> Rule {
    Rule {
        id: id.to_owned(),
        countries: countries.iter().map(|code| Country::parse(code).unwrap()).collect(),
        languages: Vec::new(),
        size: None,
        manner: Manner::InTurn,
        people: people.iter().map(|name| PersonId::new(*name)).collect(),
    }
}

fn german() -> Asked {
    Asked { country: Country::parse("DE").ok(), ..Asked::default() }
}

fn rules(rules: Vec<Rule>) -> Rules {
    Rules { version: 3, rules }
}

fn names(people: &[PersonId]) -> Vec<&str> {
    people.iter().map(PersonId::as_str).collect()
}

#[test]
fn the_first_rule_that_means_the_lead_wins() {
    let staff = [person("anna", Post::AccountManager), person("ben", Post::AccountManager)];
    let all =
        rules(vec![rule("1", &["FR"], &["anna"]), rule("2", &["DE"], &["ben"]), rule("3", &[], &["anna"])]);
    let step = steps(&all, &german(), &staff, None);
    assert_eq!(names(&step.people), ["ben"]);
    assert_eq!((step.why.by, step.why.rule, step.why.version), (By::Rule, Some(2), 3));
    assert_eq!(step.rule_id.as_deref(), Some("2"));
}

#[test]
fn who_is_away_or_gone_is_passed_over_and_a_rule_of_nobody_lets_the_next_be_asked() {
    let until = date(2026, 12, 3);
    let gone = Colleague { post: None, ..person("gil", Post::AccountManager) };
    let staff = [away("anna", Post::AccountManager, until), gone, person("ben", Post::AccountManager)];
    let all = rules(vec![rule("1", &["DE"], &["anna", "gil", "nobody"]), rule("2", &[], &["anna", "ben"])]);
    let step = steps(&all, &german(), &staff, None);
    assert_eq!(names(&step.people), ["ben"]);
    let passed: Vec<_> =
        step.why.passed_over.iter().map(|one| (one.rule, one.name.as_str(), one.until)).collect();
    assert_eq!(
        passed,
        [(Some(1), "anna", Some(until)), (Some(1), "gil", None), (Some(2), "anna", Some(until))]
    );
}

#[test]
fn without_a_rule_account_managers_come_first_then_whoever_runs_the_programme() {
    let until = date(2026, 12, 3);
    let mut staff = vec![
        person("olivia", Post::Owner),
        person("max", Post::Manager),
        person("anna", Post::AccountManager),
        person("ben", Post::AccountManager),
    ];
    let none = Rules::default();
    let step = steps(&none, &german(), &staff, None);
    assert_eq!((names(&step.people), step.why.by), (vec!["anna", "ben"], By::AccountManagers));
    let step = steps(&none, &german(), &staff, Some(&PersonId::new("anna")));
    assert_eq!(names(&step.people), ["ben"], "who hands over is not asked");
    for expected in [By::Managers, By::Owners, By::Nobody] {
        for one in &mut staff {
            let is_next = match expected {
                By::Managers => one.post == Some(Post::AccountManager),
                By::Owners => one.post == Some(Post::Manager),
                _ => true,
            };
            if is_next {
                one.away_until = Some(until);
            }
        }
        let step = steps(&none, &german(), &staff, None);
        assert_eq!((step.why.by, step.people.is_empty()), (expected, expected == By::Nobody));
    }
}

#[test]
fn in_turn_is_by_the_rule_and_least_loaded_by_open_leads_and_then_by_who_waited_longest() {
    let standing = |name: &str, turn_of_rule, turn, open| Standing {
        person: PersonId::new(name),
        turn_of_rule,
        turn,
        open,
    };
    let people = vec![standing("anna", 7, 9, 1), standing("ben", 2, 12, 4), standing("clara", 0, 11, 1)];
    let order = |manner| {
        let people = in_order(manner, people.clone());
        people.into_iter().map(|one| one.person.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order(Manner::InTurn), ["clara", "ben", "anna"]);
    assert_eq!(order(Manner::LeastLoaded), ["anna", "clara", "ben"]);
}

#[test]
fn absences_that_follow_on_each_other_are_one() {
    let absence = |first_day, last_day| Absence { first_day, last_day };
    let absences = [
        absence(date(2026, 12, 4), date(2026, 12, 11)),
        absence(date(2026, 12, 1), date(2026, 12, 3)),
        absence(date(2026, 12, 20), date(2026, 12, 21)),
    ];
    let until = |day| Absence::until(&absences, day);
    assert_eq!(until(date(2026, 11, 30)), None);
    assert_eq!(until(date(2026, 12, 1)), Some(date(2026, 12, 11)));
    assert_eq!(until(date(2026, 12, 11)), Some(date(2026, 12, 11)));
    assert_eq!(until(date(2026, 12, 12)), None);
    assert_eq!(until(date(2026, 12, 20)), Some(date(2026, 12, 21)));
}
