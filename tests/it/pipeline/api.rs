//! `PUT`, `GET` and `DELETE` of accounts and contacts by a CRM's key.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::is_known;
use crate::support::{Actor, Answer, House};

pub(super) async fn puts(crm: &Actor, list: &str, items: Value) -> Answer {
    crm.sends_json("PUT", &format!("/api/v1/{list}"), &json!({ list: items }), None).await
}

pub(super) fn results(answer: &Answer, list: &str) -> Vec<String> {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let items = answer.json()[list].as_array().cloned().unwrap_or_default();
    items.iter().map(|item| item["result"].as_str().unwrap_or_default().to_owned()).collect()
}

pub(super) async fn deletes(crm: &Actor, path: &str) -> StatusCode {
    crm.sends_json("DELETE", path, &json!({}), None).await.status
}

fn acme() -> Value {
    json!({ "external_id": "A-1", "name": "Acme Logistics Ltd", "website": "acme-logistics.com",
            "country": "GB", "phone": "+44 20 7946 0018",
            "stage": "customer", "last_activity": "2026-01-31T10:00:00Z",
            "owner": "max@house.example", "aliases": ["Acme Freight", "acme-freight.com"],
            "linkedin": "linkedin.com/company/acme", "vat_number": "GB123456789", "parent": "A-0" })
}

#[tokio::test]
async fn an_account_that_is_put_is_known_and_put_again_it_is_unchanged() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    let first = puts(&crm, "accounts", json!([acme()])).await;
    assert_eq!(results(&first, "accounts"), ["created"]);
    assert_eq!(first.json()["created"], 1);
    assert_eq!(results(&puts(&crm, "accounts", json!([acme()])).await, "accounts"), ["unchanged"]);
    assert!(is_known(&anna, "acme-freight.com").await);
    let told = crm.gets("/api/v1/accounts/A-1").await.json();
    assert_eq!(
        told,
        json!({ "external_id": "A-1", "name": "Acme Logistics Ltd",
                "aliases": ["Acme Freight", "acme-freight.com"],
                "website": "acme-logistics.com", "domains": ["acme-logistics.com", "acme-freight.com"],
                "country": "GB", "phone": "+442079460018", "email": null, "stage": "customer",
                "last_activity": "2026-01-31", "owner": "max@house.example", "linkedin": "acme",
                "numbers": ["GB123456789"], "parent": "A-0" })
    );
}

#[tokio::test]
async fn a_field_that_is_absent_stays_and_null_or_empty_clears_it() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    puts(&crm, "accounts", json!([acme()])).await;
    let change =
        json!([{ "external_id": "A-1", "phone": null, "owner": "", "aliases": [], "stage": "former" }]);
    assert_eq!(results(&puts(&crm, "accounts", change).await, "accounts"), ["updated"]);
    let told = crm.gets("/api/v1/accounts/A-1").await.json();
    assert_eq!((&told["phone"], &told["owner"], &told["aliases"]), (&Value::Null, &Value::Null, &json!([])));
    assert_eq!((&told["name"], &told["stage"]), (&json!("Acme Logistics Ltd"), &json!("former")));
    assert_eq!((&told["numbers"], &told["parent"]), (&json!(["GB123456789"]), &json!("A-0")));
    assert!(!is_known(&anna, "acme-freight.com").await);
    let bare = puts(&crm, "accounts", json!([{ "external_id": "A-1" }])).await;
    assert_eq!(results(&bare, "accounts"), ["unchanged"]);
    let emptied =
        puts(&crm, "accounts", json!([{ "external_id": "A-1", "name": null, "website": "" }])).await;
    assert_eq!(results(&emptied, "accounts"), ["refused"]);
    assert_eq!(emptied.json()["accounts"][0]["errors"][0]["field"], "accounts[0].name");
    assert_eq!(crm.gets("/api/v1/accounts/A-1").await.json()["name"], "Acme Logistics Ltd");
}

#[tokio::test]
async fn good_items_land_and_bad_ones_come_back_with_index_field_problem_and_fix() {
    let house = House::open().await;
    let crm = house.crm().await;
    let items = json!([
        { "external_id": "A-1", "name": "Acme" },
        { "external_id": "A-2", "name": "Bolt", "country": "Atlantis", "email": "nobody", "stage": "zombie" },
        { "external_id": "A-3", "nmae": "Cog" },
        { "external_id": "A-4" },
        { "name": "Nameless" },
        "A-6",
        { "external_id": "A-1", "name": "Acme again" },
        { "external_id": "A-8", "name": "Dynamo", "linkedin": "linkedin.com/in/jane",
          "last_activity": "03/04/2026" },
    ]);
    let answer = puts(&crm, "accounts", items).await;
    let refused = ["refused"; 7];
    assert_eq!(results(&answer, "accounts"), [&["created"][..], &refused].concat());
    let told = answer.json();
    let errors = |at: usize| -> Vec<String> {
        let errors = told["accounts"][at]["errors"].as_array().cloned().unwrap_or_default();
        let told = errors.iter().map(|why| {
            assert!(!why["message"].as_str().unwrap_or_default().starts_with("error-"), "{why}");
            assert!(!why["fix"].as_str().unwrap_or_default().is_empty(), "{why}");
            format!("{} {}", why["field"], why["code"]).replace('"', "")
        });
        told.collect()
    };
    assert_eq!(
        errors(1),
        ["accounts[1].stage ONE_OF", "accounts[1].country COUNTRY_UNKNOWN", "accounts[1].email EMAIL_SYNTAX"]
    );
    assert_eq!(errors(2), ["accounts[2].nmae FOREIGN_FIELD"]);
    assert_eq!(errors(3), ["accounts[3].name NAME_OR_WEBSITE"]);
    assert_eq!(errors(4), ["accounts[4].external_id REQUIRED"]);
    assert_eq!(errors(5), ["accounts[5] NOT_OBJECT"]);
    assert_eq!(errors(6), ["accounts[6].external_id ITEM_TWICE"]);
    assert_eq!(errors(7), ["accounts[7].last_activity DATE", "accounts[7].linkedin ACCOUNT_LINKEDIN"]);
    assert_eq!(
        (&told["created"], &told["refused"], &told["accounts"][6]["index"]),
        (&json!(1), &json!(7), &json!(6))
    );
    assert_eq!(crm.gets("/api/v1/accounts/A-1").await.json()["name"], "Acme");
    assert_eq!(crm.gets("/api/v1/accounts/A-2").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_contact_that_is_put_is_known_keeps_what_is_not_said_and_reads_back() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    let ann = json!({ "external_id": "C-1", "name": "Ann Ant", "email": ["ann@ant.com", "ann@ant-works.com"],
                      "phone": "+44 20 7946 0018", "company": "Ant Works", "country": "GB" });
    assert_eq!(results(&puts(&crm, "contacts", json!([ann])).await, "contacts"), ["created"]);
    assert!(is_known(&anna, "ant-works.com").await);
    let change = json!([{ "external_id": "C-1", "company": "", "account": "A-1", "stage": "lost" }]);
    assert_eq!(results(&puts(&crm, "contacts", change).await, "contacts"), ["updated"]);
    assert_eq!(
        crm.gets("/api/v1/contacts/C-1").await.json(),
        json!({ "external_id": "C-1", "name": "Ann Ant", "email": ["ann@ant.com", "ann@ant-works.com"],
                "phone": ["+442079460018"], "company": "", "website": "",
                "domains": ["ant.com", "ant-works.com"],
                "country": "GB", "account": "A-1", "stage": "lost", "last_activity": null, "owner": null })
    );
    let gone = json!([{ "external_id": "C-1", "email": null, "phone": [] },
        { "external_id": "C-2", "name": "Bob" }]);
    let answer = puts(&crm, "contacts", gone).await;
    assert_eq!(results(&answer, "contacts"), ["refused", "refused"]);
    assert_eq!(answer.json()["contacts"][1]["errors"][0]["code"], "CONTACT_OF_NOBODY");
}

#[tokio::test]
async fn what_is_deleted_is_found_by_nobody_and_comes_back_as_new() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    puts(&crm, "accounts", json!([acme()])).await;
    assert_eq!(deletes(&crm, "/api/v1/accounts/A-1").await, StatusCode::NO_CONTENT);
    assert_eq!(crm.gets("/api/v1/accounts/A-1").await.status, StatusCode::NOT_FOUND);
    assert!(!is_known(&anna, "acme-freight.com").await);
    assert_eq!(deletes(&crm, "/api/v1/accounts/A-1").await, StatusCode::NO_CONTENT, "again");
    assert_eq!(deletes(&crm, "/api/v1/accounts/A-9").await, StatusCode::NOT_FOUND);
    let back = json!([{ "external_id": "A-1", "website": "acme-logistics.com" }]);
    assert_eq!(results(&puts(&crm, "accounts", back).await, "accounts"), ["created"]);
    let told = crm.gets("/api/v1/accounts/A-1").await.json();
    assert_eq!((&told["name"], &told["phone"]), (&json!("acme-logistics"), &Value::Null), "it begins anew");
    assert!(is_known(&anna, "acme-logistics.com").await);
}

#[tokio::test]
async fn a_deleted_contact_is_erased_from_every_table_and_the_decision_that_names_it_stays() {
    let house = House::open().await;
    let (crm, anna) = (house.crm().await, house.partner("anna").await);
    let zelda = json!([{ "external_id": "C-1", "name": "Zelda Zimt", "email": "zelda@zimt-works.com",
                         "phone": "+49 30 9998887", "company": "Zimt Works" }]);
    puts(&crm, "contacts", zelda).await;
    let page =
        anna.refers_and_reads(&[("email", "other@zimt-works.com"), ("website", "zimt-works.com")]).await;
    assert!(page.codes().contains(&"ALREADY_KNOWN".to_owned()));
    assert_eq!(deletes(&crm, "/api/v1/contacts/C-1").await, StatusCode::NO_CONTENT);
    let kept = house.every_row().await;
    let of_contacts: Vec<&String> = kept.iter().filter(|row| row.starts_with("pipeline_contacts:")).collect();
    assert_eq!(of_contacts.len(), 1, "the row stays");
    for personal in ["Zelda", "zelda", "9998887"] {
        let found: Vec<_> = kept.iter().filter(|row| row.contains(personal)).collect();
        assert!(found.is_empty(), "{personal}: {found:?}");
    }
    assert!(!kept.iter().any(|row| row.starts_with("pipeline_contact_keys:")));
    let max = house.staff("max", leadwire::access::Role::Manager).await;
    let told = max.gets(&format!("/console/leads/{}", page.referral_id())).await;
    told.says("Contact: erased");
    told.says("Zimt Works");
}

#[tokio::test]
async fn many_are_deleted_in_one_call_and_each_says_what_became_of_it() {
    let house = House::open().await;
    let crm = house.crm().await;
    let items: Vec<Value> = (0..120)
        .map(|at| json!({ "external_id": format!("A-{at}"), "name": format!("Firm {at}") }))
        .collect();
    puts(&crm, "accounts", json!(items)).await;
    let ids: Vec<String> = (0..=120).map(|at| format!("A-{at}")).collect();
    let answer =
        crm.posts_json("/api/v1/accounts/delete", &json!({ "external_ids": ids }), Some("k-1")).await;
    assert_eq!(answer.json()["deleted"], 120);
    assert_eq!(answer.json()["accounts"][120], json!({ "external_id": "A-120", "result": "unknown" }));
    let again = crm.posts_json("/api/v1/accounts/delete", &json!({ "external_ids": ids }), Some("k-1")).await;
    assert_eq!(again.body, answer.body);
    let left = house.every_row().await;
    assert!(!left.iter().any(|row| row.starts_with("pipeline_keys:")), "no key is left");
}

#[tokio::test]
async fn a_repeated_key_gets_the_first_answer_and_another_body_or_address_is_a_conflict() {
    let house = House::open().await;
    let crm = house.crm().await;
    let body = json!({ "accounts": [acme()] });
    let first = crm.sends_json("PUT", "/api/v1/accounts", &body, Some("k-1")).await;
    let again = crm.sends_json("PUT", "/api/v1/accounts", &body, Some("k-1")).await;
    assert_eq!((again.status, &again.body), (first.status, &first.body), "created is what it was");
    let other = json!({ "accounts": [{ "external_id": "A-2", "name": "Bolt" }] });
    let mismatch = crm.sends_json("PUT", "/api/v1/accounts", &other, Some("k-1")).await;
    assert_eq!(
        (mismatch.status, &mismatch.json()["code"]),
        (StatusCode::CONFLICT, &json!("IDEMPOTENCY_MISMATCH"))
    );
    assert_eq!(crm.gets("/api/v1/accounts/A-2").await.status, StatusCode::NOT_FOUND);
    let elsewhere = crm.sends_json("DELETE", "/api/v1/accounts/A-1", &json!({}), Some("k-1")).await;
    assert_eq!(elsewhere.status, StatusCode::CONFLICT);
    let wrong = json!({ "accounts": [] });
    let refused = crm.sends_json("PUT", "/api/v1/accounts", &wrong, Some("k-2")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = crm.sends_json("PUT", "/api/v1/accounts", &wrong, Some("k-2")).await;
    assert_eq!(
        (again.status, again.body, again.kind.as_str()),
        (refused.status, refused.body, "application/problem+json")
    );
}

#[tokio::test]
async fn an_id_in_an_address_is_read_like_one_in_a_body_and_a_day_is_told_as_it_counts() {
    let house = House::open().await;
    let crm = house.crm().await;
    puts(&crm, "accounts", json!([{ "external_id": " caf\u{65}\u{301} ", "name": "Acme" }])).await;
    assert_eq!(crm.gets("/api/v1/accounts/cafe%CC%81").await.json()["external_id"], "caf\u{e9}");
    assert_eq!(crm.gets("/api/v1/accounts/%20caf%C3%A9").await.json()["external_id"], "caf\u{e9}");
    assert_eq!(deletes(&crm, "/api/v1/accounts/cafe%CC%81").await, StatusCode::NO_CONTENT);
    house.knows_accounts("id,name,last_activity\nB-1,Bolt,31.12.2025\nB-2,Cog,\"Dec 31, 2025\"\n").await;
    assert_eq!(crm.gets("/api/v1/accounts/B-1").await.json()["last_activity"], "2025-12-31");
    assert_eq!(crm.gets("/api/v1/accounts/B-2").await.json()["last_activity"], Value::Null);
}
