//! The inbox is kept for ever: nothing in it is changed or taken out, on either engine.

use leadwire::billing::{customers_of, facts_of};
use leadwire::db::DbError;
use leadwire_domain::ids::ReferralId;
use serde_json::json;

use super::{first_month, month, of_customer, tells, with_referral};
use crate::support::House;

async fn refused(house: &House, sql: &'static str) -> String {
    let outcome = house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await;
    outcome.expect_err(sql).to_string()
}

#[tokio::test]
async fn no_fact_is_changed_or_taken_out() {
    let (house, _anna, billing) = with_referral().await;
    tells(&billing, &first_month()).await;
    for sql in [
        "UPDATE billing_inbox SET body = '{}' WHERE kind = 'money_in'",
        "UPDATE billing_inbox SET customer_id = 'x'",
        "DELETE FROM billing_inbox WHERE kind = 'money_in'",
        "DELETE FROM billing_inbox",
    ] {
        let why = refused(&house, sql).await;
        assert!(why.contains("billing_inbox is append-only"), "{sql}: {why}");
    }
    let kept = house
        .app
        .db
        .read(|tx| async move { tx.row("SELECT COUNT(*) AS facts FROM billing_inbox", &[]).await })
        .await;
    assert_eq!(kept.unwrap().unwrap().int("facts"), 2);
}

#[tokio::test]
async fn an_id_with_blanks_around_it_is_the_same_id() {
    let (_house, _anna, billing) = with_referral().await;
    tells(&billing, &first_month()).await;
    let mut padded = first_month();
    for at in ["/customer/external_id", "/invoices/0/id", "/money_in/0/id", "/money_in/0/invoice"] {
        let id = padded.pointer_mut(at).expect("a field");
        *id = json!(format!("\u{a0} {} ", id.as_str().expect("an id")));
    }
    let again = tells(&billing, &padded).await;
    assert_eq!(again.json()["facts"], json!({ "new": 0, "known": 2 }), "{}", again.body);
    assert_eq!(again.json()["customer"]["external_id"], "cus_1");
}

#[tokio::test]
async fn the_facts_of_a_referral_are_those_of_all_its_customers_together() {
    let (house, _anna, billing) = with_referral().await;
    let mut one = first_month();
    one["subscription_ended"] = json!("2026-05-04");
    tells(&billing, &one).await;
    one["subscription_ended"] = json!("2026-04-04");
    tells(&billing, &one).await;
    house.pass(1).await;
    let other = json!({ "external_id": "cus_2", "domain": "www.acme-logistics.com" });
    let mut two = of_customer(month(2, "2026-04-04", "2026-05-04", "2026-03-05"), other);
    assert_eq!(tells(&billing, &two).await.json()["customer"]["referral"], "LW-000001");
    let referral = referral_of(&house, 1).await;
    let facts = read_facts(&house, &referral).await.unwrap();
    let ids: Vec<_> = facts.invoices.iter().map(|invoice| invoice.id.as_str()).collect();
    assert_eq!((ids, facts.money_in.len()), (vec!["in_1", "in_2"], 2));
    assert_eq!(facts.subscription_ended, None, "one subscription goes on");
    two["subscription_ended"] = json!("2026-04-20");
    tells(&billing, &two).await;
    let facts = read_facts(&house, &referral).await.unwrap();
    assert_eq!(facts.subscription_ended, Some("2026-05-04".parse().unwrap()), "the latest of all");
    let customers =
        house.app.db.read(move |tx| async move { customers_of(&tx, &referral).await }).await.unwrap();
    let ids: Vec<_> = customers.iter().map(|customer| customer.external_id.as_str()).collect();
    assert_eq!(ids, ["cus_1", "cus_2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_calls_at_the_same_moment_every_fact_is_kept_once_and_for_one_customer() {
    let (house, _anna, billing) = with_referral().await;
    let calls: Vec<_> = (0..24)
        .map(|n| {
            let customer = json!({ "external_id": format!("cus_{}", n % 3), "domain": "acme-logistics.com" });
            let (billing, posting) = (billing.clone(), of_customer(first_month(), customer));
            tokio::spawn(async move { tells(&billing, &posting).await.status.as_u16() })
        })
        .collect();
    let mut statuses = Vec::new();
    for call in calls {
        statuses.push(call.await.expect("no panic"));
    }
    let count = |status: u16| statuses.iter().filter(|one| **one == status).count();
    assert_eq!((count(201), count(200), count(409)), (1, 7, 16), "{statuses:?}");
    let referral = referral_of(&house, 1).await;
    let facts = read_facts(&house, &referral).await.unwrap();
    assert_eq!((facts.invoices.len(), facts.money_in.len()), (1, 1));
}

async fn read_facts(house: &House, referral: &ReferralId) -> Result<leadwire_domain::reward::Facts, DbError> {
    let referral = referral.clone();
    house.app.db.read(move |tx| async move { facts_of(&tx, &referral).await }).await
}

async fn referral_of(house: &House, receipt: i64) -> ReferralId {
    let found = house
        .app
        .db
        .read(move |tx| async move { leadwire::referrals::find_by_receipt(&tx, receipt).await })
        .await;
    found.unwrap().unwrap().id
}
