//! What is no CSV of facts, and facts with odd bytes in them: told, and nothing of it kept.

use axum::body::Body;
use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::{Value, json};

use super::{PATH, first_month, tells, with_referral};
use crate::support::House;

const FACTS: &str = "/console/billing/facts";
const HEADER: &str = "fact,external_id,name,invoice,gross,id,at\n";

async fn kept(house: &House) -> usize {
    let sql = "SELECT id FROM billing_customers";
    house.app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await.expect("reads").len()
}

#[tokio::test]
async fn bytes_that_are_no_table_are_told_and_nothing_is_kept() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let twice = "fact,fact,external_id\nmoney_in,money_in,a\n";
    let xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
    let files: [(&[u8], &str); 7] = [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is not a CSV but a binary file."),
        (b"\0\0\0\0\0\0", "This is not a CSV but a binary file."),
        (b"fact,external_id\0\nmoney_in,a\n", "This is not a CSV but a binary file."),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "This is not a CSV but a PDF."),
        (xml.as_bytes(), "This is not a CSV but a web page or XML."),
        (b"\n\n\n", "The file is empty."),
        (twice.as_bytes(), "Two columns mean the same"),
    ];
    for (file, words) in files {
        let page = finance.uploads(FACTS, file).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", String::from_utf8_lossy(file));
        page.says(words);
    }
    // One such byte in a row is that row's fault alone.
    let page = finance.uploads(FACTS, b"fact,external_id\nmoney_in,a\0b\n").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("There are invisible control characters in it.");
    for (kind, body, status) in [
        ("multipart/form-data; boundary=edge", "", StatusCode::BAD_REQUEST),
        ("multipart/form-data; boundary=edge", "--edge--\r\n", StatusCode::UNPROCESSABLE_ENTITY),
        ("multipart/form-data", "--edge--\r\n", StatusCode::BAD_REQUEST),
        ("application/x-www-form-urlencoded", "file=fact", StatusCode::BAD_REQUEST),
        ("text/csv", HEADER, StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(finance.posts_kind(FACTS, kind, body).await.status, status, "{kind} {body}");
    }
    assert_eq!(kept(&house).await, 0);
}

#[tokio::test]
async fn rows_with_odd_bytes_come_back_and_the_others_land() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let rows: [&[u8]; 6] = [
        b"money_in,bell\x07,,in_1,5,py_1,2026-03-03\n",
        b"money_in,named,A\x1bcme,in_2,5,py_2,2026-03-03\n",
        b"money_in,turned,\xe2\x80\xaeemca,in_3,5,py_3,2026-03-03\n",
        b"money_in,late,,in_4,5,py_4,9999-12-31\n",
        b"money_in,much,,in_5,99999999999999999999,py_5,2026-03-03\n",
        b"money_in,good,\"=HYPERLINK(\"\"x\"\")\",in_6,5,py_6,2026-03-03\n",
    ];
    let page = finance.uploads(FACTS, &[HEADER.as_bytes(), &rows.concat()].concat()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.says("Customers\n1\nNew facts\n1\n");
    // Who the first row is about cannot be read, so it is a row and no customer.
    page.says("Customers left out\n4");
    assert_eq!(kept(&house).await, 1);
}

#[tokio::test]
async fn a_call_with_odd_characters_is_told_where_they_are() {
    let (house, _anna, billing) = with_referral().await;
    for (place, field) in [
        ("/customer/external_id", "customer.external_id"),
        ("/customer/name", "customer.name"),
        ("/invoices/0/id", "invoices[0].id"),
        ("/money_in/0/id", "money_in[0].id"),
        ("/money_in/0/invoice", "money_in[0].invoice"),
    ] {
        for odd in ["a\u{0}b", "a\u{7}b", "\u{202e}ab"] {
            let mut posting = first_month();
            *posting.pointer_mut(place).expect("a place") = json!(odd);
            let answer = tells(&billing, &posting).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{place} {odd:?}");
            assert_eq!(answer.json()["errors"][0]["field"], field, "{}", answer.body);
        }
    }
    let bodies: [&[u8]; 6] = [
        b"\xff\xfe{\0}\0",
        b"{\"customer\":{\"external_id\":\"\xff\"}}",
        b"",
        b"null",
        b"{\"customer\":{\"external_id\":\"\\ud800\"}}",
        b"customer=1",
    ];
    for body in bodies {
        let request = billing.request("POST", PATH).header("idempotency-key", format!("body-{}", body.len()));
        let answer = billing.sends(request.body(Body::from(body)).expect("a request")).await;
        let shown = String::from_utf8_lossy(body);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{shown}: {}", answer.body);
        assert_eq!(answer.kind, "application/problem+json");
    }
    assert_eq!(kept(&house).await, 0);
}

#[tokio::test]
async fn amounts_at_the_edge_of_what_is_taken_reckon_without_fault() {
    let (house, anna, billing) = with_referral().await;
    let most = 1_000_000_000_000_000_i64;
    let mut edge = first_month();
    edge["invoices"][0]["net"] = json!(most);
    edge["invoices"][0]["tax"] = json!(0);
    edge["invoices"][0]["gross"] = json!(most);
    edge["invoices"][0]["lines"] = Value::Array(vec![
        json!({ "net": most, "period_start": "2026-03-04", "period_end": "2026-04-04", "kind": "recurring" }),
        json!({ "net": 0, "period_start": "1970-01-01", "period_end": "2999-12-31", "kind": "usage" }),
    ]);
    edge["money_in"][0]["gross"] = json!(most);
    let answer = tells(&billing, &edge).await;
    assert!(answer.status == StatusCode::CREATED || answer.status.as_u16() == 422, "{}", answer.body);
    house.settle().await;
    anna.gets("/portal/earnings").await.does_not_say("fault");
}
