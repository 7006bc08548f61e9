//! Names that were labelled by hand before the rules were mended by them: in Italy a house that is called
//! after a place (`data/italian_of.txt`) is never refused, and an owner is always seen.

use leadwire_domain::checks::{Code, Facts, Judgement, Outcome, Policy, judge};
use leadwire_domain::lead::RawLead;

const OF: &str = include_str!("data/italian_of.txt");

fn judged(country: &str, person: &str, company: &str, domain: &str) -> Judgement {
    let (first, last) = person.split_once(' ').unwrap();
    let raw = RawLead {
        first_name: first.into(),
        last_name: last.into(),
        email: format!("mail@{domain}"),
        company: company.into(),
        website: domain.into(),
        linkedin: "linkedin.com/company/1".into(),
        country: country.into(),
        ..RawLead::default()
    };
    let lead = raw.parse_row().unwrap();
    judge(&lead, &Facts::default(), &Policy::default(), jiff::Timestamp::UNIX_EPOCH)
}

/// `refused`, `asked` (a person decides) or `passed`, as the rules about freelancers have it.
fn outcome(judgement: &Judgement) -> &'static str {
    let told = |outcome| judgement.codes(outcome).iter().any(|code| code.as_str().starts_with("FL_"));
    match (told(Outcome::Fail), told(Outcome::Review)) {
        (true, _) => "refused",
        (false, true) => "asked",
        (false, false) => "passed",
    }
}

/// The names of a kind that have an outcome.
fn with(named: &[(&'static str, &'static str, &'static str)], is: &str, outcome: &str) -> Vec<&'static str> {
    let of = |(kind, got, name): &(_, _, &'static str)| (*kind == is && *got == outcome).then_some(*name);
    let names: Vec<_> = named.iter().filter_map(of).collect();
    println!("{is} {outcome}: {} {names:?}", names.len());
    names
}

#[test]
fn an_italian_house_called_after_a_place_is_not_refused_and_an_owner_of_that_name_is_seen() {
    let rows = OF.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once(' ').unwrap());
    let of = |name| outcome(&judged("IT", "Jane Doe", name, "acme.example"));
    let named: Vec<_> = rows.map(|(is, name)| (is, of(name), name)).collect();
    with(&named, "owner", "refused");
    assert!(with(&named, "house", "refused").is_empty());
    assert!(with(&named, "owner", "passed").is_empty());
    assert!(with(&named, "house", "passed").len() >= 35);
}
