//! By what new accounts of a file are found is written after many of them: nobody is lost on the way, and
//! nobody is found who left meanwhile.

use axum::http::StatusCode;
use leadwire::access::Role;
use leadwire::db::Tx;
use leadwire::jobs::Job as _;
use leadwire::pipeline::{self, SettleKeys};
use serde_json::json;

use super::ACCOUNTS;
use super::api::{deletes, puts};
use super::imports::one_turn;
use super::settle::rows;
use crate::support::{Actor, House};

/// More rows than a turn of ten batches takes.
const ROWS: usize = 150;

/// A house in which a turn is short, a partner of it, and the page of a file that is being read.
async fn reading_a_file() -> (House, Actor, Actor, String) {
    reading_a_file_in(House::open_with(|config, _| config.imports.rows_at_once = 10).await).await
}

async fn reading_a_file_in(house: House) -> (House, Actor, Actor, String) {
    let (anna, max) = (house.partner("anna").await, house.staff("max", Role::Manager).await);
    let rows = (1..=ROWS).map(|number| {
        let name = name(number);
        format!("B-{number},{name} GmbH,{}.com\n", name.to_lowercase())
    });
    let file = format!("id,name,website\n{}", rows.collect::<String>());
    let path = max.uploads(ACCOUNTS, file.as_bytes()).await.location;
    one_turn(&house).await;
    max.gets(&path).await.says("100 rows: 100 new");
    (house, anna, max, path)
}

/// The company of a number. No two sound alike.
fn name(number: usize) -> String {
    let syllables = ["bra", "kel", "tor", "min", "vax", "lun", "dro", "fis", "gam", "hek"];
    let [hundreds, tens, ones] = [number / 100, number / 10 % 10, number % 10].map(|at| syllables[at]);
    format!("Zo{ones}{tens}{hundreds}ul")
}

/// What a partner is told of a lead at the company of that number.
async fn told_of(anna: &Actor, number: usize) -> String {
    let (name, label) = (name(number), name(number).to_lowercase());
    let (email, site) = (format!("m.muster@{label}.com"), format!("{label}.com"));
    let slug = format!("linkedin.com/company/{label}");
    let lead = [("email", &*email), ("website", &*site), ("linkedin", &*slug), ("company", &*name)];
    anna.refers_and_reads(&lead).await.verdict().to_owned()
}

#[tokio::test]
async fn what_was_read_of_a_stopped_file_is_found() {
    let (house, anna, max, path) = reading_a_file().await;
    max.posts(&path, &[("act", "stop")]).await.leads_to(&format!("{path}?done=import-stop"));
    house.pass(1).await;
    max.gets(&path).await.says("Imported so far\nNew\n100\n");
    assert_eq!(told_of(&anna, 7).await, "Refused");
    assert_eq!(told_of(&anna, 100).await, "Refused");
    assert_eq!(told_of(&anna, 101).await, "Validated", "this row was not read");
}

#[tokio::test]
async fn a_start_finds_what_a_process_read_that_died_before_it_was_written() {
    let (house, anna, ..) = reading_a_file().await;
    pipeline::renew_keys(&house.app).await.expect("the house opens");
    assert_eq!(told_of(&anna, 7).await, "Refused");
    house.pass(1).await;
    assert_eq!(told_of(&anna, 150).await, "Refused");
}

#[tokio::test]
async fn an_account_that_is_deleted_while_its_file_is_read_is_not_found_when_it_is_written() {
    let (house, anna, ..) = reading_a_file().await;
    let crm = house.crm().await;
    let gone = crm.sends_json("DELETE", "/api/v1/accounts/B-7", &json!({}), None).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT, "{}", gone.body);
    house.pass(1).await;
    assert_eq!(told_of(&anna, 7).await, "Validated");
    assert_eq!(told_of(&anna, 8).await, "Refused");
}

#[tokio::test]
async fn an_account_that_is_renamed_while_its_file_is_read_is_found_by_its_new_name() {
    let (house, anna, ..) = reading_a_file().await;
    let crm = house.crm().await;
    let told = json!({ "accounts": [
        { "external_id": "B-9", "name": "Zanderlin Maschinenbau", "website": "zanderlin.com" }] });
    let answer = crm.sends_json("PUT", "/api/v1/accounts", &told, None).await;
    assert_eq!(answer.json()["updated"], 1);
    house.pass(1).await;
    let lead = [("email", "m.muster@zanderlin.com"), ("website", "zanderlin.com"), ("company", "Zanderlin")];
    assert_eq!(anna.refers_and_reads(&lead).await.verdict(), "Refused");
    assert_eq!(told_of(&anna, 9).await, "Validated", "the old domain is nobody's any more");
}

#[tokio::test]
async fn of_an_account_that_is_renamed_while_its_file_is_read_no_old_key_is_left() {
    let (house, ..) = reading_a_file().await;
    let crm = house.crm().await;
    puts(
        &crm,
        "accounts",
        json!([{ "external_id": "B-9", "name": "Zanderlin", "website": "zanderlin.com" }]),
    )
    .await;
    // What was told is brought in while the keys of the file still wait.
    SettleKeys {}.run(&house.app).await.expect("a job that ends");
    house.pass(1).await;
    assert!(rows(&house, "pipeline_keys").await > ROWS);
    for number in 1..=ROWS {
        let gone = deletes(&crm, &format!("/api/v1/accounts/B-{number}")).await;
        assert_eq!(gone, StatusCode::NO_CONTENT);
    }
    assert_eq!(rows(&house, "pipeline_keys").await, 0);
}

#[tokio::test]
async fn what_was_read_of_a_file_is_listed_when_another_version_makes_the_keys_anew() {
    let (house, anna, max, _) = reading_a_file().await;
    let other = |tx: Tx| async move { tx.run("UPDATE pipeline_key_version SET version = 0", &[]).await };
    house.app.db.write(other).await.expect("keys of another version");
    let page = format!("/console/accounts?from={}", name(7));
    max.gets(&page).await.does_not_say(&format!("{} GmbH", name(7)));
    pipeline::renew_keys(&house.app).await.expect("the house opens");
    max.gets(&page).await.says(&format!("{} GmbH", name(7)));
    assert_eq!(told_of(&anna, 7).await, "Refused");
}

#[tokio::test]
async fn a_long_file_is_found_part_by_part_while_it_is_read() {
    let house = House::open_with(|config, _| {
        config.imports.rows_at_once = 10;
        config.imports.found_after = 60;
    });
    let (house, anna, max, path) = reading_a_file_in(house.await).await;
    assert_eq!(told_of(&anna, 7).await, "Refused");
    assert_eq!(told_of(&anna, 150).await, "Validated", "this row was not read yet");
    max.gets(&path).await.says("Rows are read");
    house.pass(1).await;
    max.gets(&path).await.says("Imported\nNew\n150\n");
}
