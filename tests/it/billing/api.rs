//! `POST /api/v1/billing/facts`.

use axum::body::Body;
use axum::http::{StatusCode, header};
use serde_json::{Value, json};

use super::{PATH, first_month, month, of_customer, tells, wins_told, with_referral};
use crate::support::{Actor, House};

#[tokio::test]
async fn facts_of_a_referred_company_are_kept_and_win_its_referral() {
    let (house, _anna, billing) = with_referral().await;
    let answer = tells(&billing, &first_month()).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(
        answer.json(),
        json!({
            "customer": { "external_id": "cus_1", "state": "linked", "referral": "LW-000001",
                          "linked_by": "domain" },
            "facts": { "new": 2, "known": 0 },
        })
    );
    assert_eq!(wins_told(&house, "anna").await, 1);
    let again = tells(&billing, &first_month()).await;
    assert_eq!((again.status, &again.json()["facts"]), (StatusCode::OK, &json!({ "new": 0, "known": 2 })));
    let next = tells(&billing, &month(2, "2026-04-04", "2026-05-04", "2026-04-04")).await;
    assert_eq!(next.status, StatusCode::CREATED);
    assert_eq!(wins_told(&house, "anna").await, 1, "won is told once");
}

#[tokio::test]
async fn a_later_state_of_an_invoice_is_new_and_a_fact_that_comes_doubled_in_one_call_is_one() {
    let (_house, _anna, billing) = with_referral().await;
    let mut open = first_month();
    open["invoices"][0]["state"] = json!("open");
    open["money_in"] = json!([]);
    assert_eq!(tells(&billing, &open).await.json()["facts"], json!({ "new": 1, "known": 0 }));
    let mut doubled = first_month();
    let (invoice, money) = (doubled["invoices"][0].clone(), doubled["money_in"][0].clone());
    doubled["invoices"] = json!([invoice, invoice]);
    doubled["money_in"] = json!([money, money, money]);
    assert_eq!(tells(&billing, &doubled).await.json()["facts"], json!({ "new": 2, "known": 0 }));
    assert_eq!(tells(&billing, &open).await.json()["facts"], json!({ "new": 0, "known": 1 }));
}

#[tokio::test]
async fn facts_in_any_order_and_of_another_currency_win_alike() {
    let (house, _anna, billing) = with_referral().await;
    let whole = month(1, "2026-03-04", "2026-04-04", "2026-03-04");
    let mut money = whole.clone();
    money["invoices"] = json!([]);
    let answer = tells(&billing, &money).await;
    assert_eq!(answer.json()["customer"]["state"], "linked");
    assert_eq!(wins_told(&house, "anna").await, 0);
    let mut invoice = whole;
    invoice["money_in"] = json!([]);
    invoice["invoices"][0]["currency"] = json!("usd");
    assert_eq!(tells(&billing, &invoice).await.status, StatusCode::CREATED);
    assert_eq!(wins_told(&house, "anna").await, 1);
}

#[tokio::test]
async fn a_payment_of_a_day_that_has_not_come_wins_nothing_yet() {
    let (house, _anna, billing) = with_referral().await;
    tells(&billing, &month(1, "2026-03-04", "2026-04-04", "2026-03-06")).await;
    assert_eq!(wins_told(&house, "anna").await, 0);
}

#[tokio::test]
async fn an_unknown_customer_waits_for_a_person() {
    let (_house, _anna, billing) = with_referral().await;
    let stranger = of_customer(first_month(), json!({ "external_id": "cus_9", "email": "x@stranger.com" }));
    let answer = tells(&billing, &stranger).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(
        answer.json()["customer"],
        json!({ "external_id": "cus_9", "state": "waiting", "referral": null, "linked_by": null })
    );
}

#[tokio::test]
async fn an_id_that_stands_under_another_customer_refuses_the_whole_call() {
    let (house, _anna, billing) = with_referral().await;
    tells(&billing, &first_month()).await;
    let other = json!({ "external_id": "cus_2", "email": "x@stranger.com" });
    for (change, named) in [
        (
            json!({ "invoices": [first_month()["invoices"][0]] }),
            "The invoice in_1 is known as one of the customer cus_1",
        ),
        (
            json!({ "money_in": [{ "id": "py_1", "invoice": "in_7", "gross": 1, "at": "2026-03-04" }] }),
            "The payment py_1 is known as one of the customer cus_1",
        ),
        (
            json!({ "money_in": [{ "id": "py_7", "invoice": "in_1", "gross": 1, "at": "2026-03-04" }] }),
            "The invoice in_1 is known as one of the customer cus_1",
        ),
    ] {
        let mut posting = change;
        posting["customer"] = other.clone();
        posting["subscription_ended"] = json!("2026-04-04");
        let answer = tells(&billing, &posting).await;
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (StatusCode::CONFLICT, &json!("FACT_OF_OTHER_CUSTOMER"))
        );
        assert!(answer.body.contains(named), "{}", answer.body);
    }
    let kept = house.app.db.read(|tx| async move {
        tx.row("SELECT COUNT(*) AS customers FROM billing_customers WHERE external_id = 'cus_2'", &[]).await
    });
    assert_eq!(kept.await.unwrap().unwrap().int("customers"), 0);
    let now = of_customer(month(2, "2026-04-04", "2026-05-04", "2026-03-04"), other);
    assert_eq!(tells(&billing, &now).await.json()["facts"], json!({ "new": 2, "known": 0 }));
}

#[tokio::test]
async fn a_repeated_key_gets_the_first_answer_and_another_body_under_it_is_a_conflict() {
    let (_house, _anna, billing) = with_referral().await;
    let first = billing.posts_json(PATH, &first_month(), Some("k-1")).await;
    assert_eq!(first.status, StatusCode::CREATED);
    let again = billing.posts_json(PATH, &first_month(), Some("k-1")).await;
    assert_eq!((again.status, again.body), (StatusCode::CREATED, first.body));
    let other = month(2, "2026-04-04", "2026-05-04", "2026-04-04");
    let mismatch = billing.posts_json(PATH, &other, Some("k-1")).await;
    assert_eq!(mismatch.json()["code"], "IDEMPOTENCY_MISMATCH");
    for wrong in [json!({ "customer": {} }), of_customer(first_month(), json!({ "external_id": "cus_2" }))] {
        let key = format!("k-{}", wrong["invoices"].is_array());
        let refused = billing.posts_json(PATH, &wrong, Some(&key)).await;
        assert!(refused.status.is_client_error());
        let again = billing.posts_json(PATH, &wrong, Some(&key)).await;
        assert_eq!((again.status, again.body), (refused.status, refused.body), "a refusal is an answer");
        let mended = billing.posts_json(PATH, &first_month(), Some(&key)).await;
        assert_eq!(mended.json()["code"], "IDEMPOTENCY_MISMATCH");
    }
    let without = billing.posts_json(PATH, &first_month(), None).await;
    assert_eq!(
        (without.status, &without.json()["code"]),
        (StatusCode::BAD_REQUEST, &json!("IDEMPOTENCY_KEY_MISSING"))
    );
    let empty = billing.posts_json(PATH, &first_month(), Some("")).await;
    assert_eq!(empty.json()["code"], "IDEMPOTENCY_KEY");
}

/// Posts a body with one value put in at a place, and names field and code of every error.
async fn errors(billing: &Actor, place: &str, value: Value) -> Vec<(String, String)> {
    let mut posting = first_month();
    posting["money_out"] =
        json!([{ "id": "re_1", "invoice": "in_1", "gross": 1, "at": "2026-03-04", "kind": "refund" }]);
    posting["subscription_ended"] = Value::Null;
    *posting.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = value;
    let answer = tells(billing, &posting).await;
    assert_eq!(
        (answer.status, answer.kind.as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json")
    );
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let errors = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    for error in &errors {
        let said = (text(&error["message"]), text(&error["fix"]));
        assert!(!said.0.starts_with("error-") && !said.1.starts_with("error-"), "{place}: {said:?}");
    }
    errors.iter().map(|error| (text(&error["field"]), text(&error["code"]))).collect()
}

#[tokio::test]
async fn every_field_that_cannot_be_taken_is_told_by_its_path() {
    let (house, _anna, billing) = with_referral().await;
    let long = "x".repeat(301);
    for (place, value, field, code) in [
        ("", json!([]), "body", "NOT_OBJECT"),
        ("/customer", Value::Null, "customer", "REQUIRED"),
        ("/customer", json!("cus_1"), "customer", "NOT_OBJECT"),
        ("/customer/external_id", json!(7), "customer.external_id", "NOT_TEXT"),
        ("/customer/external_id", json!(""), "customer.external_id", "REQUIRED"),
        ("/customer/external_id", json!(long), "customer.external_id", "TOO_LONG"),
        ("/customer/external_id", json!("   "), "customer.external_id", "REQUIRED"),
        ("/customer/external_id", json!("a\nb"), "customer.external_id", "CONTROL_CHARACTER"),
        ("/customer/email", json!("acme"), "customer.email", "EMAIL_SYNTAX"),
        ("/customer/name", json!(long), "customer.name", "TOO_LONG"),
        ("/customer/name", json!("Ac\u{202e}me"), "customer.name", "CONTROL_CHARACTER"),
        ("/invoices", json!({}), "invoices", "NOT_LIST"),
        ("/invoices/0/id", Value::Null, "invoices[0].id", "REQUIRED"),
        ("/invoices/0/currency", json!("EURO"), "invoices[0].currency", "CURRENCY"),
        ("/invoices/0/net", json!("199.00"), "invoices[0].net", "AMOUNT"),
        ("/invoices/0/tax", json!(1.5), "invoices[0].tax", "AMOUNT"),
        ("/invoices/0/gross", json!(1_000_000_000_000_001_i64), "invoices[0].gross", "AMOUNT"),
        ("/invoices/0/state", json!("sent"), "invoices[0].state", "ONE_OF"),
        ("/invoices/0/lines", Value::Null, "invoices[0].lines", "REQUIRED"),
        ("/invoices/0/lines/0/net", Value::Null, "invoices[0].lines[0].net", "REQUIRED"),
        ("/invoices/0/lines/0/kind", json!("plan"), "invoices[0].lines[0].kind", "ONE_OF"),
        ("/invoices/0/lines/0/period_start", json!("4.3.2026"), "invoices[0].lines[0].period_start", "DATE"),
        (
            "/invoices/0/lines/0/period_end",
            json!("2026-03-03"),
            "invoices[0].lines[0].period_end",
            "PERIOD_END",
        ),
        ("/money_in/0/at", json!("2026-02-30"), "money_in[0].at", "DATE"),
        ("/money_in/0/at", json!("1969-12-31"), "money_in[0].at", "DATE_RANGE"),
        ("/money_in/0/gross", json!(-1), "money_in[0].gross", "AMOUNT_NEGATIVE"),
        ("/invoices/0/id", json!(" "), "invoices[0].id", "REQUIRED"),
        ("/money_in/0/id", json!("\u{2003}\u{a0}"), "money_in[0].id", "REQUIRED"),
        ("/money_in/0/id", json!("\t"), "money_in[0].id", "CONTROL_CHARACTER"),
        ("/money_in/0/invoice", json!([]), "money_in[0].invoice", "NOT_TEXT"),
        ("/money_out/0/id", json!("\u{200b}"), "money_out[0].id", "CONTROL_CHARACTER"),
        ("/money_out/0/invoice", json!("  "), "money_out[0].invoice", "REQUIRED"),
        ("/money_out/0/kind", Value::Null, "money_out[0].kind", "REQUIRED"),
        ("/subscription_ended", json!("soon"), "subscription_ended", "DATE"),
    ] {
        let found = errors(&billing, place, value.clone()).await;
        assert!(found.contains(&(field.to_owned(), code.to_owned())), "{place} {value}: {found:?}");
    }
    let mut foreign = first_month();
    foreign["invocies"] = json!([]);
    assert_eq!(tells(&billing, &foreign).await.json()["errors"][0]["code"], "FOREIGN_FIELD");
    let kept = house
        .app
        .db
        .read(|tx| async move { tx.row("SELECT COUNT(*) AS customers FROM billing_customers", &[]).await });
    assert_eq!(kept.await.unwrap().unwrap().int("customers"), 0, "nothing malformed was kept");
}

#[tokio::test]
async fn an_invoice_that_does_not_add_up_is_refused_whole() {
    let house = House::open().await;
    let billing = house.billing_system().await;
    let invoice = |net: i64, tax: i64, line: i64| {
        json!({
            "customer": { "external_id": "cus_1" },
            "invoices": [{
                "id": "in_1", "currency": "EUR", "net": net, "tax": tax, "gross": 23_880, "state": "paid",
                "lines": [{
                    "net": line, "kind": "recurring",
                    "period_start": "2026-01-15", "period_end": "2026-02-15",
                }],
            }],
        })
    };
    for (key, body, code) in [
        ("k-1", invoice(19_900, 3_980, 100_000_000), "LINES_SUM"),
        ("k-2", invoice(19_900, 0, 19_900), "GROSS_SUM"),
    ] {
        let answer = billing.posts_json(PATH, &body, Some(key)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
        assert_eq!(answer.json()["errors"][0]["code"], code);
    }
    // A line may have been rounded by one minor unit.
    let rounded = billing.posts_json(PATH, &invoice(19_900, 3_980, 19_901), Some("k-3")).await;
    assert_eq!(rounded.status, StatusCode::CREATED, "{}", rounded.body);
}

#[tokio::test]
async fn a_call_over_the_limits_is_told_what_they_are() {
    let (_house, _anna, billing) = with_referral().await;
    let mut many = first_month();
    let money: Vec<Value> = (0..2_001)
        .map(|n| json!({ "id": n.to_string(), "invoice": "i", "gross": 1, "at": "2026-03-04" }))
        .collect();
    many["money_in"] = json!(money);
    let answer = tells(&billing, &many).await;
    assert_eq!(
        (answer.status, &answer.json()["errors"][0]["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("TOO_MANY"))
    );
    let mut large = first_month();
    large["customer"]["name"] = json!("x".repeat(300 * 1024));
    let answer = tells(&billing, &large).await;
    assert_eq!((answer.status, &answer.json()["code"]), (StatusCode::PAYLOAD_TOO_LARGE, &json!("TOO_LARGE")));
    let raw = |body: &str| {
        let request = billing.request("POST", PATH).header(header::CONTENT_TYPE, "application/json");
        request.header("idempotency-key", hash(body)).body(Body::from(body.to_owned())).unwrap()
    };
    let broken = billing.sends(raw("{\"customer\":")).await;
    assert_eq!(broken.json()["errors"][0]["code"], "JSON");
    let endless = billing.sends(raw(&"[".repeat(10_000))).await;
    assert_eq!(endless.json()["errors"][0]["code"], "JSON");
    let twice = r#"{"customer": {"external_id": "a", "external_id": "b"}}"#;
    let answer = billing.sends(raw(twice)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let error = &answer.json()["errors"][0];
    assert_eq!((&error["field"], &error["code"]), (&json!("customer.external_id"), &json!("FIELD_TWICE")));
    assert_eq!(error["message"], "This field stands there more than once.");
}

fn hash(body: &str) -> String {
    leadwire::app::hash_of(body)
}

#[tokio::test]
async fn only_a_billing_key_opens_the_door_and_it_opens_no_other() {
    let house = House::open().await;
    house.partner("anna").await;
    let partner = house.program_of("anna").await;
    let refused = tells(&partner, &first_month()).await;
    assert_eq!((refused.status, &refused.json()["code"]), (StatusCode::FORBIDDEN, &json!("KEY_SCOPE")));
    let unknown = tells(&house.visitor().with_key("lw_nobody"), &first_month()).await;
    assert_eq!(unknown.status, StatusCode::UNAUTHORIZED);
    let nobody = tells(&house.visitor(), &first_month()).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    let billing = house.billing_system().await;
    assert_eq!(billing.gets("/api/v1/referrals").await.status, StatusCode::FORBIDDEN);
}
