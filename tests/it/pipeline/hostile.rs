//! What nobody should send: told, and nothing of it kept.

use axum::body::Body;
use axum::http::{StatusCode, header};
use serde_json::{Value, json};

use super::api::{puts, results};
use crate::support::{Actor, Answer, House};

async fn puts_raw(crm: &Actor, path: &str, body: impl Into<Body>) -> Answer {
    let request = crm.request("PUT", path).header(header::CONTENT_TYPE, "application/json");
    crm.sends(request.body(body.into()).expect("a request")).await
}

async fn rows(house: &House) -> usize {
    house.every_row().await.iter().filter(|row| row.starts_with("pipeline_")).count()
}

#[tokio::test]
async fn a_call_that_is_malformed_as_a_whole_is_told_and_nothing_lands() {
    let house = House::open().await;
    let crm = house.crm().await;
    let item = json!({ "external_id": "A-1", "name": "Acme" });
    let many: Vec<Value> =
        (0..1_001).map(|at| json!({ "external_id": at.to_string(), "name": "Acme" })).collect();
    for (body, field, code) in [
        (json!([item]), "body", "NOT_OBJECT"),
        (json!("accounts"), "body", "NOT_OBJECT"),
        (json!({}), "accounts", "REQUIRED"),
        (json!({ "accounts": null }), "accounts", "REQUIRED"),
        (json!({ "accounts": [] }), "accounts", "REQUIRED"),
        (json!({ "accounts": item }), "accounts", "NOT_LIST"),
        (json!({ "accounts": many }), "accounts", "TOO_MANY_ITEMS"),
        (json!({ "accounts": [item], "contacts": [] }), "contacts", "FOREIGN_FIELD"),
        (json!({ "accounts": [item], "sync": 5 }), "sync", "NOT_TEXT"),
    ] {
        let answer = puts_raw(&crm, "/api/v1/accounts", body.to_string()).await;
        assert_eq!(
            (answer.status, answer.kind.as_str()),
            (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json"),
            "{code}"
        );
        let why = &answer.json()["errors"][0];
        assert_eq!((&why["field"], &why["code"]), (&json!(field), &json!(code)));
    }
    for body in
        ["", "{", "{\"accounts\":[{\"external_id\":\"A\",\"external_id\":\"B\"}]}", "\u{feff}{}", "NaN"]
    {
        assert_eq!(
            puts_raw(&crm, "/api/v1/accounts", body).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{body}"
        );
    }
    let deep = format!("{{\"accounts\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(puts_raw(&crm, "/api/v1/accounts", deep).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let bytes = b"{\"accounts\":[{\"external_id\":\"\xff\",\"name\":\"x\"}]}".to_vec();
    assert_eq!(puts_raw(&crm, "/api/v1/accounts", bytes).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(rows(&house).await, 0);
}

#[tokio::test]
async fn an_item_with_wrong_types_controls_or_endless_text_comes_back_and_its_neighbours_land() {
    let house = House::open().await;
    let crm = house.crm().await;
    let long = "x".repeat(10_000);
    let odd = [
        json!(1),
        json!(1.5),
        json!(true),
        json!({ "a": 1 }),
        json!("a\u{0}b"),
        json!("a\nb"),
        json!("a\u{202e}b"),
        json!(long),
        json!("<script>alert(1)</script>"),
    ];
    let fields = [
        "external_id",
        "name",
        "website",
        "country",
        "phone",
        "email",
        "stage",
        "last_activity",
        "owner",
        "linkedin",
        "vat_number",
        "company_number",
        "parent",
    ];
    for field in fields {
        let mut items = vec![json!({ "external_id": "good-1", "name": "Good One" })];
        for (at, value) in odd.iter().enumerate() {
            let mut item = json!({ "external_id": format!("{field}-{at}"), "name": "Odd" });
            item[field] = value.clone();
            items.push(item);
        }
        items.push(json!({ "external_id": "good-2", "name": "Good Two" }));
        let answer = puts(&crm, "accounts", json!(items)).await;
        let results = results(&answer, "accounts");
        let (first, last) = (results.first().cloned(), results.last().cloned());
        assert!(
            [first, last].iter().all(|one| one.as_deref() != Some("refused")),
            "{field}: {}",
            answer.body
        );
        assert!(results[1..results.len() - 1].iter().all(|one| one == "refused"), "{field}: {}", answer.body);
        assert!(answer.body.len() < 40_000, "what was written is not repeated whole: {}", answer.body.len());
    }
    let aliases = json!([{ "external_id": "A-1", "name": "A", "aliases": vec!["x"; 51] },
        { "external_id": "A-2", "name": "A", "aliases": "x" },
        { "external_id": "A-3", "name": "A", "aliases": [1] }]);
    assert_eq!(results(&puts(&crm, "accounts", aliases).await, "accounts"), ["refused"; 3]);
    let emails = json!([{ "external_id": "C-1", "email": vec!["a@b.com"; 11] },
        { "external_id": "C-2", "email": ["a@b.com", 5] }, { "external_id": "C-3", "email": {} }]);
    assert_eq!(results(&puts(&crm, "contacts", emails).await, "contacts"), ["refused"; 3]);
}

#[tokio::test]
async fn another_scopes_key_or_none_opens_nothing() {
    let house = House::open().await;
    house.partner("anna").await;
    let body = json!({ "accounts": [{ "external_id": "A-1", "name": "Acme" }] });
    let none = house.visitor();
    let unknown = none.with_key("lw_unknown");
    let billing = house.billing_system().await;
    let partner = house.program_of("anna").await;
    for (who, status) in [
        (&none, StatusCode::UNAUTHORIZED),
        (&unknown, StatusCode::UNAUTHORIZED),
        (&billing, StatusCode::FORBIDDEN),
        (&partner, StatusCode::FORBIDDEN),
    ] {
        for (method, path) in [
            ("PUT", "/api/v1/accounts"),
            ("PUT", "/api/v1/contacts"),
            ("GET", "/api/v1/accounts/A-1"),
            ("GET", "/api/v1/contacts/C-1"),
            ("DELETE", "/api/v1/accounts/A-1"),
            ("DELETE", "/api/v1/contacts/C-1"),
            ("POST", "/api/v1/accounts/delete"),
            ("POST", "/api/v1/contacts/delete"),
            ("POST", "/api/v1/accounts/syncs"),
            ("GET", "/api/v1/accounts/syncs/x"),
            ("POST", "/api/v1/accounts/syncs/x/finish"),
        ] {
            let answer = who.sends_json(method, path, &body, None).await;
            assert_eq!(answer.status, status, "{method} {path}");
            assert!(answer.body.contains("leadwire key create --scope pipeline"), "{}", answer.body);
        }
    }
    let crm = house.crm().await;
    for path in ["/api/v1/referrals", "/api/v1/billing/facts"] {
        assert_eq!(crm.posts_json(path, &json!({}), Some("k")).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(rows(&house).await, 0);
}

#[tokio::test]
async fn ids_of_any_characters_are_read_back_and_deleted_by_them() {
    let house = House::open().await;
    let crm = house.crm().await;
    for id in ["a/b", "a b?c#d", "délété", "100%", "..", "syncs", "delete", "'; DROP TABLE x; --", "%", "_"]
    {
        let item = json!([{ "external_id": id, "name": "Odd Id" }]);
        assert_eq!(results(&puts(&crm, "accounts", item).await, "accounts"), ["created"], "{id}");
        let path: String = id.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let told = crm.gets(&format!("/api/v1/accounts/{path}")).await;
        assert_eq!((told.status, &told.json()["external_id"]), (StatusCode::OK, &json!(id)));
        let gone = crm.sends_json("DELETE", &format!("/api/v1/accounts/{path}"), &json!({}), None).await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT, "{id}");
    }
    for path in ["%FF", &"x".repeat(10_000), "%00"] {
        let answer = crm.gets(&format!("/api/v1/accounts/{path}")).await;
        assert!(answer.status.is_client_error(), "{} {}", path.len(), answer.status);
    }
}

#[tokio::test]
async fn a_body_up_to_four_mebibytes_is_taken_and_a_longer_one_is_too_large() {
    let house = House::open().await;
    let crm = house.crm().await;
    let name = "N".repeat(290);
    let items: Vec<Value> = (0..1_000)
        .map(|at| {
            json!({ "external_id": format!("A-{at}"), "name": format!("{name} {at}"),
                          "website": format!("https://firm-{at}.com/{}", "p".repeat(1_800)) })
        })
        .collect();
    let body = json!({ "accounts": items }).to_string();
    assert!((2 * 1024 * 1024..4 * 1024 * 1024).contains(&body.len()));
    let answer = puts_raw(&crm, "/api/v1/accounts", body).await;
    assert_eq!((answer.status, &answer.json()["created"]), (StatusCode::OK, &json!(1_000)));
    let large = puts_raw(&crm, "/api/v1/contacts", vec![b' '; 4 * 1024 * 1024 + 1]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.body.contains("At most 4 MiB"), "{}", large.body);
    let small = crm
        .posts_json("/api/v1/accounts/delete", &json!({ "external_ids": ["x".repeat(300_000)] }), None)
        .await;
    assert_eq!(small.status, StatusCode::PAYLOAD_TOO_LARGE, "other addresses keep their limit");
}
