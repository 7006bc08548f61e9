//! What programs tell counts at once, and after it was brought into the large indexes just the same.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::{Value, json};

use super::api::{deletes, puts, results};
use super::{is_known, verdict_codes};
use crate::programmes::lifts_caps;
use crate::support::House;

/// How many rows stand in a table.
pub(super) async fn rows(house: &House, table: &str) -> usize {
    house.every_row().await.iter().filter(|row| row.starts_with(&format!("{table}:"))).count()
}

/// Lets what was told be brought in.
async fn settles(house: &House) {
    house.pass_minutes(1).await;
    for gathering in ["pipeline_changed_keys", "pipeline_fresh_words"] {
        assert_eq!(rows(house, gathering).await, 0, "{gathering}");
    }
    assert!(rows(house, "pipeline_keys").await > 0);
}

fn told(id: &str, domain: &str) -> Value {
    json!([{ "external_id": id, "name": "Zanderlin", "website": domain, "country": "GB" }])
}

#[tokio::test]
async fn an_account_that_moves_from_domain_to_domain_is_known_where_it_is_and_nowhere_else() {
    let house = House::open().await;
    lifts_caps(&house).await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    for (number, moves) in
        ["a", "ab", "a ", "a b", "a b ", "aba", "a ba", "a ba ", "a bab ", "a b a "].into_iter().enumerate()
    {
        let domain = |letter: char| format!("{letter}-{number}-freight.com");
        for letter in moves.chars() {
            match letter {
                ' ' => settles(&house).await,
                letter => drop(puts(&crm, "accounts", told(&number.to_string(), &domain(letter))).await),
            }
        }
        let last = moves.trim_end().chars().last().expect("a move");
        for letter in ['a', 'b'] {
            assert_eq!(is_known(&anna, &domain(letter)).await, letter == last, "{letter} after {moves:?}");
        }
    }
}

#[tokio::test]
async fn a_name_with_a_slip_is_found_at_once_and_settled() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    let told = json!([{ "external_id": "B-1", "name": "Zanderlin Maschinenbau GmbH", "country": "GB" }]);
    puts(&crm, "accounts", told).await;
    assert!(rows(&house, "pipeline_changed_keys").await > 0, "it gathers first");
    for (domain, when) in [("one-lead.com", "at once"), ("other-lead.com", "settled")] {
        let codes = verdict_codes(&anna, domain, "Zandrelin Maschinenbau").await;
        assert!(codes.contains(&"ALREADY_KNOWN".to_owned()), "{when}: {codes:?}");
        settles(&house).await;
    }
}

#[tokio::test]
async fn of_more_accounts_just_told_than_are_compared_the_one_with_the_lead_s_domain_is_found() {
    let house = House::open().await;
    lifts_caps(&house).await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    for call in 0..6 {
        let account = |number: u32| {
            // All share words, and none a name.
            let own: String =
                number.to_string().chars().map(|digit| (b'b' + digit as u8 - b'0') as char).collect();
            json!({ "external_id": number.to_string(), "name": format!("Zanderlin Freight {own}ox"),
                    "website": format!("{own}-zanderlin.com"), "country": "GB" })
        };
        let thousand = (1_000 * call..1_000 * (call + 1)).map(account).collect();
        puts(&crm, "accounts", Value::Array(thousand)).await;
    }
    assert!(rows(&house, "pipeline_changed_keys").await > 6_000, "nothing was brought in yet");
    for domain in ["fghi", "dcbb", "eccd", "ehhb", "gbbf", "cdjf"].map(|own| format!("{own}-zanderlin.com")) {
        let codes = verdict_codes(&anna, &domain, "Zanderlin Freight Lisbon").await;
        assert_eq!(codes, ["ALREADY_KNOWN"], "{domain}");
    }
}

#[tokio::test]
async fn whoever_is_deleted_before_it_settles_leaves_no_key_and_comes_back_when_told_of_again() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    puts(&crm, "accounts", told("A-1", "acme-logistics.com")).await;
    assert_eq!(deletes(&crm, "/api/v1/accounts/A-1").await, StatusCode::NO_CONTENT);
    house.pass_minutes(1).await;
    for table in ["pipeline_keys", "pipeline_changed_keys"] {
        assert_eq!(rows(&house, table).await, 0, "{table}");
    }
    let again = puts(&crm, "accounts", told("A-1", "acme-logistics.com")).await;
    assert_eq!(results(&again, "accounts"), ["created"]);
    settles(&house).await;
    assert!(is_known(&anna, "acme-logistics.com").await);
}

#[tokio::test]
async fn accounts_are_listed_by_name_each_once_whatever_they_were_called_before() {
    let house = House::open().await;
    let (crm, max) = (house.crm().await, house.staff("max", Role::Manager).await);
    house.knows_accounts("id,name\n1,Cedar Tools\n2,Alder Freight\n").await;
    for (name, listed) in [
        ("Aachen Tools", "Aachen Tools Alder Freight"),
        ("Cedar Tools", "Alder Freight Cedar Tools"),
        ("Birch Tools", "Alder Freight Birch Tools"),
    ] {
        puts(&crm, "accounts", json!([{ "external_id": "1", "name": name }])).await;
        let page = max.gets("/console/accounts").await.text();
        let lines = page.lines().filter(|line| line.ends_with(" Tools") || *line == "Alder Freight");
        assert_eq!(lines.collect::<Vec<_>>().join(" "), listed);
    }
}

#[tokio::test]
async fn more_accounts_of_one_name_than_a_page_holds_are_all_listed() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let one = |number: u32| format!("{number},Alder Freight\n");
    house.knows_accounts(&(1..=120).map(one).fold("id,name\n".to_owned(), |all, line| all + &line)).await;
    let (mut path, mut listed) = ("/console/accounts".to_owned(), BTreeSet::new());
    for _ in 0..4 {
        let page = max.gets(&path).await;
        listed.extend(page.text().lines().filter_map(|line| line.strip_prefix("id:")).map(str::to_owned));
        let Some(next) = page.body.split("rel=\"next\" href=\"").nth(1) else { break };
        let query = next.split('"').next().unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&");
        path = format!("/console/accounts{query}");
    }
    assert_eq!(listed.len(), 120);
}

#[tokio::test]
async fn a_file_that_changes_accounts_leaves_nothing_to_be_brought_in() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    house.knows_accounts("id,name,website\n1,Zanderlin,acme-logistics.com\n").await;
    house.knows_accounts("id,name,website\n1,Zanderlin,blue-harbour.com\n").await;
    assert_eq!(rows(&house, "pipeline_changed_keys").await, 0);
    assert!(is_known(&anna, "blue-harbour.com").await);
    assert!(!is_known(&anna, "acme-logistics.com").await);
}
