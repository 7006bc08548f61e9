//! Names as registers write them: sole traders are found, companies are left alone. What names gave that the
//! rules had not seen stands in `docs/measured.md`; those of `unseen` have been seen since.

use leadwire_domain::checks::freelancer::sole_trader_form;
use leadwire_domain::country::Country;

const SOLE_TRADERS: &str = include_str!("data/sole_traders.txt");
const COMPANIES: &str = include_str!("data/companies.txt");
const MORE_SOLE_TRADERS: &str = include_str!("data/unseen/sole_traders.txt");
const MORE_COMPANIES: &str = include_str!("data/unseen/companies.txt");

fn rows(text: &str) -> impl Iterator<Item = (Country, &str)> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once(' ')).map(|(code, name)| (Country::parse(code).unwrap(), name))
}

/// Found and all, of one country.
fn recall(names: &str, code: &str) -> (usize, usize) {
    let country = Country::parse(code).unwrap();
    let (found, missed): (Vec<_>, Vec<_>) = rows(names)
        .filter(|(of, _)| *of == country)
        .partition(|(of, name)| sole_trader_form(name, *of).is_some());
    eprintln!("{code}: {} found, missed {missed:?}", found.len());
    (found.len(), found.len() + missed.len())
}

#[test]
fn sole_traders_of_italy_and_austria_are_nearly_all_found_and_most_of_germanys() {
    for (code, percent) in [("IT", 95), ("AT", 95), ("DE", 70)] {
        let (found, all) = recall(SOLE_TRADERS, code);
        assert!(found * 100 >= all * percent, "{code}: {found} of {all}");
    }
}

#[test]
fn sole_traders_elsewhere_are_found_by_what_their_names_say() {
    for code in ["FR", "NL", "DK", "NO", "PL", "ES", "SI", "HU", "GB"] {
        let (found, all) = recall(SOLE_TRADERS, code);
        assert_eq!(found, all, "{code}");
    }
}

#[test]
fn companies_that_look_like_sole_traders_are_left_alone() {
    let taken: Vec<_> = rows(COMPANIES)
        .filter_map(|(of, name)| Some((name, sole_trader_form(name, of)?.as_written)))
        .collect();
    assert!(taken.is_empty(), "{taken:?}");
}

#[test]
fn of_names_written_by_others_most_are_found_and_hardly_a_company_is_refused() {
    // A quarter of the first set says nothing of its owner (`Da Peppino`, `Zahnarzt Dr. Vlasak`). Of all that
    // the rules have seen since they find 1,234 of 1,295, 587 of 613, 612 of 650: a point less is the floor.
    for (code, per_mille) in [("IT", 942), ("AT", 947), ("DE", 931)] {
        let (found, all) = recall(MORE_SOLE_TRADERS, code);
        assert!(found * 1_000 >= all * per_mille, "{code}: {found} of {all}");
    }
    let companies = rows(MORE_COMPANIES).count();
    let refused: Vec<_> =
        rows(MORE_COMPANIES).filter(|(of, name)| sole_trader_form(name, *of).is_some()).collect();
    assert!(companies > 2_500 && refused.len() * 1_000 <= companies * 2, "{companies}: {refused:?}");
}

#[test]
fn the_evidence_names_the_words_that_say_so() {
    let italy = Country::parse("IT").unwrap();
    let written = |name| sole_trader_form(name, italy).map(|form| form.as_written);
    assert_eq!(written("Bar Sport di Rossi Mario").as_deref(), Some("di Rossi Mario"));
    assert_eq!(written("Ditta individuale Conte").as_deref(), Some("Ditta individuale"));
}
