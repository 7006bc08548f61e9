//! Full readings: whatever a program does not name has left when it finishes, if not too much is missing.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::api::{puts, results};
use super::is_known;
use crate::support::{Actor, Answer, House};

async fn starts(crm: &Actor, list: &str) -> String {
    let answer = crm.posts_json(&format!("/api/v1/{list}/syncs"), &json!({}), None).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    answer.json()["id"].as_str().expect("an id").to_owned()
}

async fn tells(crm: &Actor, list: &str, sync: &str, items: Value) -> Answer {
    crm.sends_json("PUT", &format!("/api/v1/{list}"), &json!({ list: items, "sync": sync }), None).await
}

async fn finishes(crm: &Actor, list: &str, sync: &str, body: Value) -> Answer {
    crm.posts_json(&format!("/api/v1/{list}/syncs/{sync}/finish"), &body, None).await
}

fn firms(numbers: std::ops::Range<usize>) -> Value {
    let firm = |at: usize| {
        let (id, name) = (format!("A-{at}"), format!("Firm {at}"));
        json!({ "external_id": id, "name": name, "website": format!("firm-{at}.com") })
    };
    Value::Array(numbers.map(firm).collect())
}

/// A house that knows thirty firms since yesterday.
async fn house() -> (House, Actor) {
    let house = House::open().await;
    let crm = house.crm().await;
    puts(&crm, "accounts", firms(0..30)).await;
    house.pass(24).await;
    (house, crm)
}

#[tokio::test]
async fn what_a_full_reading_does_not_name_has_left_and_comes_back_when_it_is_named_again() {
    let (house, crm) = house().await;
    let anna = house.partner("anna").await;
    let sync = starts(&crm, "accounts").await;
    let told = tells(&crm, "accounts", &sync, firms(3..30)).await;
    assert_eq!(told.json()["unchanged"], 27);
    assert!(is_known(&anna, "firm-1.com").await, "not yet");
    let answer = finishes(&crm, "accounts", &sync, json!({})).await;
    assert_eq!((answer.status, &answer.json()["left"]), (StatusCode::OK, &json!(3)));
    assert_eq!(answer.json()["state"], "finished");
    assert!(!is_known(&anna, "firm-2.com").await);
    assert!(is_known(&anna, "firm-3.com").await);
    let again = finishes(&crm, "accounts", &sync, json!({})).await;
    assert_eq!((again.status, &again.json()["left"]), (StatusCode::OK, &json!(3)), "finishing twice is once");
    let late = tells(&crm, "accounts", &sync, firms(0..1)).await;
    assert_eq!((late.status, &late.json()["code"]), (StatusCode::CONFLICT, &json!("SYNC_OVER")));
    assert_eq!(results(&puts(&crm, "accounts", firms(0..1)).await, "accounts"), ["created"]);
    assert!(is_known(&anna, "firm-0.com").await);
}

#[tokio::test]
async fn more_than_a_tenth_leaves_only_where_somebody_says_that_so_many_are_gone() {
    let (_house, crm) = house().await;
    let sync = starts(&crm, "accounts").await;
    tells(&crm, "accounts", &sync, firms(20..30)).await;
    let refused = finishes(&crm, "accounts", &sync, json!({})).await;
    assert_eq!((refused.status, refused.kind.as_str()), (StatusCode::CONFLICT, "application/problem+json"));
    let told = refused.json();
    assert_eq!(told["code"], "SYNC_LEAVES_MANY");
    assert_eq!((&told["would_leave"], &told["of"], &told["limit"]), (&json!(20), &json!(30), &json!(10)));
    let fewer = finishes(&crm, "accounts", &sync, json!({ "expect_at_most": 19 })).await;
    assert_eq!(fewer.status, StatusCode::CONFLICT);
    assert_eq!(crm.gets("/api/v1/accounts/A-5").await.status, StatusCode::OK, "nothing has left");
    tells(&crm, "accounts", &sync, firms(19..20)).await;
    let now = finishes(&crm, "accounts", &sync, json!({ "expect_at_most": 19 })).await;
    assert_eq!(now.json()["left"], 19);
}

#[tokio::test]
async fn a_reading_that_nobody_finishes_takes_nothing_out_and_lapses() {
    let (house, crm) = house().await;
    let first = starts(&crm, "accounts").await;
    let second = starts(&crm, "accounts").await;
    let lapsed = finishes(&crm, "accounts", &first, json!({ "expect_at_most": 100 })).await;
    assert_eq!(lapsed.json()["code"], "SYNC_OVER", "another one began");
    house.pass(25).await;
    let late = finishes(&crm, "accounts", &second, json!({ "expect_at_most": 100 })).await;
    assert_eq!(late.json()["code"], "SYNC_OVER", "a day is over");
    let state = crm.gets(&format!("/api/v1/accounts/syncs/{second}")).await.json();
    assert_eq!((&state["state"], &state["left"]), (&json!("lapsed"), &json!(0)));
    assert_eq!(crm.gets("/api/v1/accounts/A-5").await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_is_told_of_otherwise_while_a_reading_runs_stays() {
    let (_house, crm) = house().await;
    let sync = starts(&crm, "accounts").await;
    tells(&crm, "accounts", &sync, firms(2..30)).await;
    // Another program tells of one of the two, and of a new one.
    puts(&crm, "accounts", firms(1..2)).await;
    puts(&crm, "accounts", firms(90..91)).await;
    assert_eq!(finishes(&crm, "accounts", &sync, json!({})).await.json()["left"], 1);
    for (id, status) in [("A-0", 404), ("A-1", 200), ("A-90", 200)] {
        assert_eq!(crm.gets(&format!("/api/v1/accounts/{id}")).await.status, status, "{id}");
    }
}

#[tokio::test]
async fn a_reading_of_accounts_is_none_of_contacts_and_an_unknown_one_is_none() {
    let (_house, crm) = house().await;
    let sync = starts(&crm, "accounts").await;
    for answer in [
        tells(&crm, "contacts", &sync, json!([{ "external_id": "C-1", "email": "a@b.com" }])).await,
        finishes(&crm, "contacts", &sync, json!({})).await,
        finishes(&crm, "accounts", "none", json!({})).await,
        crm.gets("/api/v1/contacts/syncs/none").await,
    ] {
        assert_eq!((answer.status, &answer.json()["code"]), (StatusCode::NOT_FOUND, &json!("SYNC_UNKNOWN")));
    }
    assert_eq!(
        crm.gets("/api/v1/contacts/C-1").await.status,
        StatusCode::NOT_FOUND,
        "nothing of the call landed"
    );
    for wrong in [
        json!({ "expect_at_most": -1 }),
        json!({ "expect_at_most": "5" }),
        json!({ "at_most": 5 }),
        json!([]),
    ] {
        let answer = finishes(&crm, "accounts", &sync, wrong.clone()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test]
async fn a_key_of_a_finish_is_kept_with_its_answer_and_does_nothing_under_another_body() {
    let (_house, crm) = house().await;
    let sync = starts(&crm, "accounts").await;
    let path = format!("/api/v1/accounts/syncs/{sync}/finish");
    let refused = crm.posts_json(&path, &json!({}), Some("k-1")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let again = crm.posts_json(&path, &json!({}), Some("k-1")).await;
    assert_eq!((again.status, again.body), (refused.status, refused.body));
    let other = crm.posts_json(&path, &json!({ "expect_at_most": 100 }), Some("k-1")).await;
    assert_eq!(other.json()["code"], "IDEMPOTENCY_MISMATCH");
    assert_eq!(crm.gets("/api/v1/accounts/A-5").await.status, StatusCode::OK);
    let done = crm.posts_json(&path, &json!({ "expect_at_most": 100 }), Some("k-2")).await;
    assert_eq!(done.json()["left"], 30);
    let again = crm.posts_json(&path, &json!({ "expect_at_most": 100 }), Some("k-2")).await;
    assert_eq!((again.status, again.body), (StatusCode::OK, done.body));
}

#[tokio::test]
async fn contacts_that_left_are_erased_when_the_setting_says_and_not_before() {
    let house = House::open().await;
    let crm = house.crm().await;
    let ann = json!([{ "external_id": "C-1", "name": "Ann Ant", "email": "ann@ant.com",
                       "phone": "+49 30 9998887" }]);
    puts(&crm, "contacts", ann).await;
    house.knows_contacts("name,email\nBob Bee,bob@bee.com\n").await;
    house.pass(24).await;
    let sync = starts(&crm, "contacts").await;
    assert_eq!(finishes(&crm, "contacts", &sync, json!({ "expect_at_most": 2 })).await.json()["left"], 2);
    let told_of = |rows: &[String], said: &str| rows.iter().any(|row| row.contains(said));
    house.pass(24 * 29).await;
    assert!(told_of(&house.every_row().await, "ann@ant.com"), "time to notice a broken export");
    house.pass(24 * 3).await;
    let rows = house.every_row().await;
    for personal in ["Ann Ant", "ann@ant.com", "9998887", "Bob Bee", "bob@bee.com"] {
        assert!(!told_of(&rows, personal), "{personal}");
    }
    puts(&crm, "contacts", json!([{ "external_id": "C-1", "email": "ann@ant.com" }])).await;
    assert_eq!(crm.gets("/api/v1/contacts/C-1").await.json()["name"], "");
}

#[tokio::test]
async fn an_item_that_cannot_be_taken_does_not_let_its_account_leave() {
    let house = House::open().await;
    let crm = house.crm().await;
    puts(&crm, "accounts", firms(0..30)).await;
    house.pass(1).await;
    let sync = starts(&crm, "accounts").await;
    let mut wrong = firms(0..30);
    wrong[7]["phone"] = json!("see notes");
    assert_eq!(tells(&crm, "accounts", &sync, wrong).await.json()["refused"], 1);
    let over = finishes(&crm, "accounts", &sync, json!({})).await;
    assert_eq!(over.json()["left"], 0, "{}", over.body);
    assert_eq!(crm.gets("/api/v1/accounts/A-7").await.json()["name"], "Firm 7");
}

#[tokio::test]
async fn a_reading_that_told_of_nobody_lets_nobody_leave_unless_that_is_said() {
    let house = House::open().await;
    let crm = house.crm().await;
    puts(&crm, "accounts", firms(0..3)).await;
    house.pass(1).await;
    let sync = starts(&crm, "accounts").await;
    let empty = finishes(&crm, "accounts", &sync, json!({})).await;
    assert_eq!(empty.json()["code"], "SYNC_LEAVES_MANY", "{}", empty.body);
    let said = finishes(&crm, "accounts", &sync, json!({ "expect_at_most": 3 })).await;
    assert_eq!(said.json()["left"], 3, "{}", said.body);
}
