//! `docs/checks.md` says of every code what a hit does by default and who must answer, as the rules have it.

use std::collections::BTreeMap;

use leadwire_domain::checks::{Code, Policy, Treatment};

/// A code's row in the table of the rules: its default, as the page says it, and who must answer.
#[derive(Debug)]
struct Row {
    default: String,
    answers: &'static str,
}

/// What a default is in the page's words. What a form refuses never reaches a verdict, but for tables and
/// programs, where it fails.
fn treatment_of(words: &str) -> Option<Treatment> {
    let first = words.split([',', ' ']).next().unwrap_or_default();
    match first {
        "fail" | "fix" => Some(Treatment::Fail),
        "review" => Some(Treatment::Review),
        "note" => Some(Treatment::Ignore),
        _ => None,
    }
}

/// The defaults of a row with so many codes: `fail, review` is one for each of two; anything else is said
/// of all.
fn defaults(cell: &str, codes: usize) -> Vec<String> {
    let each: Vec<&str> = cell.split(", ").collect();
    let is_plain = |words: &&str| ["fail", "review", "note"].contains(words);
    if codes > 1 && each.len() == codes && each.iter().all(is_plain) {
        return each.into_iter().map(str::to_owned).collect();
    }
    vec![cell.to_owned(); codes]
}

/// The rows of `## The rules`, each code once.
fn documented() -> BTreeMap<String, Row> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/checks.md");
    let page = std::fs::read_to_string(path).expect("the page on checks");
    let (_, rules) = page.split_once("\n## The rules\n").expect("a heading");
    let rules = rules.split_once("\n## ").expect("another").0;
    let mut rows = BTreeMap::new();
    for line in rules.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let codes: Vec<&str> = cells[0].split('`').skip(1).step_by(2).collect();
        let answers = match cells[0].rsplit('`').next().map(str::trim) {
            Some("network") => "network",
            Some("register") => "register",
            Some("") => "",
            other => panic!("{other:?} after the codes: {line}"),
        };
        for (code, default) in codes.iter().zip(defaults(cells[1], codes.len())) {
            let known = rows.insert((*code).to_owned(), Row { default, answers });
            assert!(known.is_none(), "{code} stands there twice");
        }
    }
    rows
}

#[test]
fn the_docs_say_of_every_code_what_a_hit_does_by_default_and_who_must_answer() {
    let (mut rows, policy) = (documented(), Policy::default());
    for code in Code::ALL {
        let row = rows.remove(code.as_str());
        let row = row.unwrap_or_else(|| panic!("{code} is not in the table of docs/checks.md"));
        if row.default == "told" {
            assert!(!code.is_lead_check(), "a check answers with {code}");
            continue;
        }
        let said = treatment_of(&row.default);
        assert_eq!(said, Some(policy.treatment(*code)), "{code}: docs/checks.md says {:?}", row.default);
        assert_eq!(row.default.contains("*soft*"), code.is_soft_sign(), "{code}: {:?}", row.default);
        assert_eq!(row.default.contains("*always*"), code.why_fixed().is_some(), "{code}: {:?}", row.default);
        let answers = match (code.is_network(), code.is_register()) {
            (_, true) => "register",
            (true, false) => "network",
            (false, false) => "",
        };
        assert_eq!(row.answers, answers, "who answers with {code}, by docs/checks.md");
    }
    assert!(rows.is_empty(), "no codes of ours: {rows:?}");
}
