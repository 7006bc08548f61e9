//! `leadwire reward`, without server or database.

use serde_json::Value;

use super::run;

/// E9 of docs/rewards.md: two months of 199.00, and 59.70 refunded on the second invoice.
const FACTS: &str = r#"{"today": "2026-06-01", "subscription_ended": null,
 "invoices": [
  {"id": "in_1", "currency": "EUR", "net": 19900, "tax": 3980, "gross": 23880, "state": "paid",
   "lines": [{"net": 19900, "period_start": "2026-01-15", "period_end": "2026-02-15", "kind": "recurring"}]},
  {"id": "in_2", "currency": "EUR", "net": 19900, "tax": 3980, "gross": 23880, "state": "paid",
   "lines": [{"net": 19900, "period_start": "2026-02-15", "period_end": "2026-03-15", "kind": "recurring"}]}],
 "money_in": [{"id": "py_1", "invoice": "in_1", "gross": 23880, "at": "2026-01-15"},
              {"id": "py_2", "invoice": "in_2", "gross": 23880, "at": "2026-02-15"}],
 "money_out": [{"id": "re_1", "invoice": "in_2", "gross": 5970, "at": "2026-02-20", "kind": "refund"}],
 "paid_out": []}"#;

fn answer(arguments: &[&str], files: &[(&str, &str)]) -> (Value, String) {
    let output = run(arguments, files);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    (serde_json::from_slice(&output.stdout).unwrap(), said)
}

fn refused(arguments: &[&str], files: &[(&str, &str)], code: i32) -> String {
    let output = run(arguments, files);
    assert_eq!(output.status.code(), Some(code));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "answers only on stdout");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn reward_answers_what_the_facts_earn() {
    let (answer, said) = answer(&["reward", "f.json"], &[("f.json", &format!("\u{feff}{FACTS}"))]);
    assert_eq!(said, "");
    let reward = &answer["rewards"][0];
    assert_eq!((reward["base"].as_str(), reward["amount"].as_i64()), (Some("34825"), Some(17_413)));
    assert_eq!(reward["state"], "earned");
    assert_eq!(reward["earned_on"], "2026-03-15");
    assert_eq!(answer["adjustments"], serde_json::json!([]));
}

#[test]
fn reward_reckons_by_the_terms_of_a_file() {
    let terms = "percent = 20\nhold_days = 400\n";
    let files = [("f.json", FACTS), ("t.toml", terms)];
    let (answer, _) = answer(&["reward", "f.json", "--terms", "t.toml"], &files);
    assert_eq!(answer["rewards"][0]["amount"], 6_965);
    assert_eq!(answer["rewards"][0]["state"], "held");
}

#[test]
fn reward_names_fields_that_it_does_not_read_and_says_why_nothing_is_earned() {
    let facts = FACTS.replacen('{', "{\"comment\": 1, \"validated_on\": \"2026-02-01\", ", 1);
    let (answer, said) = answer(&["reward", "f.json"], &[("f.json", &facts)]);
    assert_eq!(answer, serde_json::json!({"rewards": [], "adjustments": []}));
    assert!(said.contains("f.json: fields that are not read: comment\n"), "{said}");
    let why = "validated on 2026-02-01, which is not before the first paid invoice (in_1 on 2026-01-15)";
    assert!(said.contains(why), "{said}");
}

#[test]
fn reward_tells_every_error_with_its_place_and_what_to_do() {
    let facts = FACTS.replace("2026-03-15", "2026-02-14").replace("\"gross\": 5970", "\"gross\": -5970");
    let said = refused(&["reward", "f.json"], &[("f.json", &facts)], 1);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "leadwire: nothing was reckoned:",
            "f.json: invoices[1].lines[0].period_end: This period ends before it begins, on 2026-02-15. Send \
             the day after its last; without a period, the same day as period_start.",
            "f.json: money_out[0].gross: Money that moved cannot be negative. Send the amount without its \
             sign: money_in is what came, money_out what went back.",
        ]
    );
}

#[test]
fn reward_says_what_could_not_be_read() {
    let said = refused(&["reward", "absent.json"], &[], 1);
    assert!(said.starts_with("leadwire: absent.json: "), "{said}");
    let said = refused(&["reward", "f.json"], &[("f.json", "{\"today\": ")], 1);
    assert!(said.contains("f.json: not JSON: EOF") && said.contains("line 1 column"), "{said}");
    let files = [("f.json", FACTS), ("t.toml", "percent = 101\nmonth = 2\nhold_days = 2026-01-01\n")];
    let said = refused(&["reward", "f.json", "--terms", "t.toml"], &files, 1);
    for line in [
        "t.toml: `percent` is 101; allowed: a whole number from 1 to 100",
        "t.toml: `month` is not a setting; allowed: percent, months,",
        "t.toml: `hold_days` is \"2026-01-01\"; allowed: a whole number from 0 to 3650",
    ] {
        assert!(said.contains(line), "{said}");
    }
    let said = refused(&["reward", "f.json", "--terms", "t.toml"], &[("f.json", FACTS), ("t.toml", "=")], 1);
    assert!(said.contains("t.toml: not TOML: "), "{said}");
}

#[test]
fn reward_without_facts_is_a_wrong_use() {
    refused(&["reward"], &[], 2);
    refused(&["reward", "f.json", "--term", "t.toml"], &[("f.json", FACTS)], 2);
}
