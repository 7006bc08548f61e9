//! `leadwire replay`, `leadwire what-if` and `leadwire policy`, beside a house with leads in it.

use std::process::{Command, Output};

use leadwire::access::Role;
use serde_json::Value;

use crate::programmes::{publishes, terms};
use crate::support::House;

/// A command in the folder of a house.
fn run(house: &House, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .args(arguments)
        .current_dir(house.folder())
        .env("LEADWIRE_DATA_DIR", house.folder())
        .env("LEADWIRE_DATABASE", &house.app.config.database)
        .output()
        .expect("it runs")
}

#[track_caller]
fn answer(output: &Output, code: i32) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    String::from_utf8(output.stdout.clone()).expect("text")
}

async fn a_house_with_leads() -> House {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    for company in ["orbit-freight", "delta-freight"] {
        let (email, page) = (format!("info@{company}.com"), format!("linkedin.com/company/{company}"));
        let site = format!("{company}.com");
        house.pass(24).await;
        let lead = [("email", &*email), ("website", &*site), ("linkedin", &*page), ("company", company)];
        house.signs_in("anna").await.refers(&lead).await;
    }
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn replay_says_that_all_is_equal_and_answers_one_where_something_is_not() {
    let house = a_house_with_leads().await;
    let said = answer(&run(&house, &["replay"]), 0);
    assert_eq!(said, "3 decisions were run again.\n         3  equal\n");
    let said = answer(&run(&house, &["replay", "--since", "2026-03-05", "--format", "jsonl"]), 0);
    let summary: Value = serde_json::from_str(said.trim()).expect("one line");
    assert_eq!((&summary["summary"]["equal"], &summary["summary"]["different"]), (&1.into(), &0.into()));

    let sql = "UPDATE referrals SET verdict = 'validated' WHERE company = 'orbit-freight'";
    house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await.expect("changed");
    let output = run(&house, &["replay"]);
    let said = answer(&output, 1);
    assert!(said.starts_with("LW-000002  orbit-freight  (different, a fault; judged 2026-03-04T"), "{said}");
    assert!(said.contains("\n    verdict: Validated → In review\n3 decisions were run again.\n"), "{said}");
    let why = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(why.contains("1 decision is otherwise than it was stored"), "{why}");
    let said = answer(&run(&house, &["replay", "--format", "jsonl"]), 1);
    let first: Value = serde_json::from_str(said.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["receipt"], &first["group"]), (&"LW-000002".into(), &"different".into()));
    assert_eq!(first["differences"][0]["what"], "verdict");
    assert_eq!(run(&house, &["replay", "--since", "yesterday"]).status.code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_if_lists_which_verdicts_would_change_newest_first_with_a_summary() {
    let house = a_house_with_leads().await;
    let file = house.folder().join("p.toml");
    std::fs::write(&file, "[treatments]\nEMAIL_ROLE = \"fail\"\nWEBSITE_DOWN = \"review\"\n")
        .expect("written");
    let said = answer(&run(&house, &["what-if", "p.toml"]), 0);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "LW-000003  in_review -> refused  delta-freight  (EMAIL_ROLE)");
    assert_eq!(lines[1], "LW-000002  in_review -> refused  orbit-freight  (EMAIL_ROLE)");
    assert_eq!(lines[2], "2 of 3 referrals would have got another verdict.");
    assert!(said.contains("2  in_review -> refused"), "{said}");
    assert!(said.contains("In 1 of them a rule that this policy treats otherwise had not run"), "{said}");
    assert!(said.contains("not known: WEBSITE_DOWN 1."), "{said}");

    let said = answer(&run(&house, &["what-if", "p.toml", "--format", "jsonl"]), 0);
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["from"], &lines[0]["to"]), (&"in_review".into(), &"refused".into()));
    let summary = &lines[2]["summary"];
    assert_eq!(summary["changed"], 2);
    assert_eq!(summary["verdicts"]["in_review"], serde_json::json!({ "before": 2, "after": 0 }));

    let csv = answer(&run(&house, &["what-if", "p.toml", "--since", "2026-03-05", "--format", "csv"]), 0);
    let wanted = "receipt,company,from,to,codes\nLW-000003,delta-freight,in_review,refused,EMAIL_ROLE\n";
    assert_eq!(csv, wanted);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rung_of_the_ladder_that_is_softer_than_a_weaker_one_is_taken_and_named() {
    let house = House::open().await;
    let csv = "id,name,website,email\nA-1,Acme Logistics,acme-logistics.com,jane.doe@acme-logistics.com\n";
    house.knows_accounts(csv).await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    anna.refers(&[("email", "john@acme-logistics.com")]).await;
    let policy = "[treatments]\nKNOWN_CONTACT = \"review\"\nKNOWN_MAYBE = \"fail\"\n";
    std::fs::write(house.folder().join("p.toml"), policy).expect("written");
    let output = run(&house, &["what-if", "p.toml"]);
    let said = answer(&output, 0);
    assert!(
        said.starts_with("LW-000001  refused -> in_review  Acme Logistics Ltd  (KNOWN_CONTACT)\n1 of 2"),
        "{said}"
    );
    let named = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        named.contains("KNOWN_CONTACT is \"review\" and KNOWN_COMPANY_DOMAIN \"fail\": an account"),
        "{named}"
    );
    std::fs::write(house.folder().join("p.toml"), "[treatments]\nKNOWN_MAYBE = \"fail\"\n").expect("written");
    let output = run(&house, &["what-if", "p.toml"]);
    assert!(!String::from_utf8_lossy(&output.stderr).contains("strongest rung"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_that_is_called_like_a_formula_is_text_in_a_table() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    anna.refers(&[("email", "info@acme-logistics.com"), ("company", "=1+1 Acme Logistics")]).await;
    std::fs::write(house.folder().join("p.toml"), "[treatments]\nEMAIL_ROLE = \"fail\"\n").expect("written");
    let csv = answer(&run(&house, &["what-if", "p.toml", "--format", "csv"]), 0);
    assert_eq!(csv.lines().nth(1), Some("LW-000001,'=1+1 Acme Logistics,in_review,refused,EMAIL_ROLE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_that_is_printed_changes_nothing_when_it_is_tried() {
    let house = a_house_with_leads().await;
    let max = house.staff("max", Role::Manager).await;
    let first = answer(&run(&house, &["policy"]), 0);
    assert!(first.starts_with("# The policy of version 1.\n"), "{first}");
    publishes(&max, &terms(&[("EMAIL_ROLE", "fail"), ("countries", "GB, FR")])).await;
    // Another policy than the one by which these leads were judged.
    let second = answer(&run(&house, &["policy"]), 0);
    assert!(
        second.contains("countries_served = [\"GB\", \"FR\"]\n")
            && second.contains("EMAIL_ROLE = \"fail\"\n")
    );
    assert_eq!(answer(&run(&house, &["policy", "--version", "1"]), 0), first);
    for missing in ["0", "3", "9"] {
        let output = run(&house, &["policy", "--version", missing]);
        assert_eq!(answer(&output, 1), "", "{missing}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let none = "of the terms: the first is 1, the newest 2";
        assert!(said.contains(&format!("there is no version {missing} {none}")), "{said}");
    }
    assert_eq!(run(&house, &["policy", "--version", "one"]).status.code(), Some(2));
    for (text, changed) in [(first, "0 of 3"), (second, "2 of 3")] {
        std::fs::write(house.folder().join("p.toml"), text).expect("written");
        let said = answer(&run(&house, &["what-if", "p.toml"]), 0);
        assert!(said.contains(&format!("{changed} referrals would have got another verdict.")), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_that_is_printed_and_edited_is_taken_by_the_terms_page_and_printed_again() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[])).await;
    let printed = answer(&run(&house, &["policy"]), 0);
    let same = terms(&[("version", "2"), ("policy_file", &*printed)]);
    max.posts("/console/terms", &same).await.leads_to("/console/terms?done=terms-unchanged");
    let edited = printed
        .replace("EMAIL_ROLE = \"review\"", "EMAIL_ROLE = \"fail\"")
        .replace("EMAIL_NULL_MX = \"fail\"", "EMAIL_NULL_MX = \"review\"");
    publishes(&max, &terms(&[("version", "2"), ("policy_file", &*edited)])).await;
    let again = answer(&run(&house, &["policy"]), 0);
    assert_eq!(again, edited.replace("version 2", "version 3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_that_cannot_be_taken_is_told_with_key_line_and_what_is_allowed() {
    let house = House::open().await;
    let file = house.folder().join("p.toml");
    std::fs::write(&file, "[treatments]\nEMAIL_ROLE = \"refuse\"\nEMAIL_ROL = \"fail\"\n").expect("written");
    let output = run(&house, &["what-if", "p.toml"]);
    assert_eq!(answer(&output, 1), "");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("p.toml, line 2: `treatments.EMAIL_ROLE` is \"refuse\"; allowed: fail, review, ignore"),
        "{said}"
    );
    assert!(
        said.contains("p.toml, line 3: `treatments.EMAIL_ROL` is no rule; allowed: EMAIL_FREEMAIL"),
        "{said}"
    );
    std::fs::write(&file, "[known]\nlost_days = 0365\n").expect("written");
    let said = String::from_utf8_lossy(&run(&house, &["what-if", "p.toml"]).stderr).into_owned();
    let zeros = "p.toml, line 2: lost_days = 0365 is not TOML: a number has no leading zeros; write 365";
    assert!(said.contains(zeros), "{said}");
    assert_eq!(run(&house, &["what-if", "absent.toml"]).status.code(), Some(1));
    assert_eq!(run(&house, &["what-if"]).status.code(), Some(2));
}
