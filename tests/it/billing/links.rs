//! Whose a customer is: by each road, and where the machine leaves it to a person.

use leadwire::access::Role;
use serde_json::{Value, json};

use super::{ORBIT, first_month, of_customer, tells, wins_told, with_referral};
use crate::support::actors::VALIDATES;
use crate::support::{Actor, House};

/// Tells of a first month of a customer; answers how it stands.
async fn standing(billing: &Actor, customer: Value) -> Value {
    let external_id = customer["external_id"].as_str().unwrap_or_default().to_owned();
    let mut posting = of_customer(first_month(), customer);
    // Facts of another customer have other ids.
    for fact in ["invoices", "money_in"] {
        posting[fact][0]["id"] = json!(format!("{fact} of {external_id}"));
    }
    posting["money_in"][0]["invoice"] = posting["invoices"][0]["id"].clone();
    tells(billing, &posting).await.json()["customer"].clone()
}

/// The road of each customer, by its id.
async fn road(billing: &Actor, customer: Value) -> String {
    let standing = standing(billing, customer).await;
    let said = standing["linked_by"].as_str().or(standing["state"].as_str());
    said.unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_customer_is_linked_by_the_leads_address_and_by_the_companys_domain() {
    let (house, _anna, billing) = with_referral().await;
    for (customer, by) in [
        (json!({ "external_id": "a", "email": "Jane.Doe+invoices@ACME-logistics.com" }), "email"),
        (json!({ "external_id": "b", "email": "accounts@mail.acme-logistics.com" }), "domain"),
        (json!({ "external_id": "c", "domain": "shop.Acme-Logistics.com" }), "domain"),
        (json!({ "external_id": "d", "email": "x@stranger.com", "domain": "acme-logistics.com" }), "domain"),
        (json!({ "external_id": "e", "name": "Acme Logistics Ltd" }), "waiting"),
        (json!({ "external_id": "f", "email": "\u{1F980}@\u{1F980}" }), "waiting"),
    ] {
        assert_eq!(road(&billing, customer.clone()).await, by, "{customer}");
    }
    house.settle().await;
}

#[tokio::test]
async fn a_domain_that_many_share_links_nobody() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let lead = [("email", "acme.logistics@gmail.com"), ("website", "acmelogistics.wixsite.com")];
    let referral = anna.refers(&lead).await.referral_id();
    anna.gets(&format!("/portal/referrals/{referral}")).await.says("Refused");
    anna.refers(&[]).await;
    let billing = house.billing_system().await;
    house.pass(24).await;
    for customer in [
        json!({ "external_id": "a", "email": "someone@gmail.com" }),
        json!({ "external_id": "b", "domain": "gmail.com" }),
        json!({ "external_id": "c", "domain": "acmelogistics.wixsite.com" }),
        json!({ "external_id": "d", "domain": "linkedin.com" }),
        json!({ "external_id": "e", "email": "acme@proton.me", "domain": "outlook.com" }),
    ] {
        assert_eq!(road(&billing, customer.clone()).await, "waiting", "{customer}");
    }
}

#[tokio::test]
async fn what_staff_said_ahead_goes_before_address_and_domain() {
    let (house, anna, billing) = with_referral().await;
    anna.refers(&ORBIT).await;
    let finance = house.staff("fiona", Role::Finance).await;
    let said =
        finance.posts("/console/billing/expected", &[("external_id", "cus_1"), ("receipt", "lw 2")]).await;
    said.leads_to("/console/billing?done=customer-expected");
    let customer = json!({ "external_id": "cus_1", "email": "jane.doe@acme-logistics.com" });
    let linked = standing(&billing, customer).await;
    assert_eq!((&linked["referral"], &linked["linked_by"]), (&json!("LW-000002"), &json!("external_id")));
}

#[tokio::test]
async fn a_customer_who_is_known_and_waits_is_linked_when_staff_say_whose_it_is() {
    let (house, _anna, billing) = with_referral().await;
    assert_eq!(road(&billing, json!({ "external_id": "cus_9" })).await, "waiting");
    let finance = house.staff("fiona", Role::Finance).await;
    finance.posts("/console/billing/expected", &[("external_id", "cus_9"), ("receipt", "LW-000001")]).await;
    assert_eq!(road(&billing, json!({ "external_id": "cus_9" })).await, "person");
    assert_eq!(wins_told(&house, "anna").await, 1);
}

#[tokio::test]
async fn who_paid_before_the_validation_was_a_customer_already() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let owner = house.staff("olivia", Role::Owner).await;
    let billing = house.billing_system().await;
    house.pass(48).await;
    anna.refers(&[]).await;
    let customer = json!({ "external_id": "cus_1", "email": "jane.doe@acme-logistics.com" });
    assert_eq!(road(&billing, customer).await, "waiting");
    let desk = owner.gets("/console/billing").await;
    desk.says("They paid before the referral was validated, so they were a customer already.");
    desk.says("LW-000001");
    let path = customer_path(&desk.body);
    owner
        .posts(&format!("{path}/link"), &[("receipt", "LW-000001")])
        .await
        .leads_to(&format!("{path}?done=customer-linked"));
    house.settle().await;
    owner.gets(&path).await.says("Not won: they paid before the referral was validated.");
    assert_eq!(wins_told(&house, "anna").await, 0);
}

/// The path of the first customer on a page.
pub fn customer_path(html: &str) -> String {
    let paths = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let is_customer = |path: &&str| path.starts_with("/console/billing/");
    paths.filter(|path| !path.contains('?')).find(is_customer).expect("a customer on the page").to_owned()
}

#[tokio::test]
async fn a_customer_is_looked_at_again_with_every_fact_until_it_is_linked() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let owner = house.staff("olivia", Role::Owner).await;
    let billing = house.billing_system().await;
    let customer = json!({ "external_id": "cus_1", "email": "info@acme-logistics.com" });
    let told = tells(&billing, &json!({ "customer": customer })).await.json();
    assert_eq!((&told["customer"]["state"], &told["facts"]["new"]), (&json!("waiting"), &json!(0)));
    let case = anna.refers(&[("email", "info@acme-logistics.com")]).await.referral_id();
    let told = tells(&billing, &json!({ "customer": customer })).await.json();
    assert_eq!(told["customer"]["state"], "waiting", "a person still looks at the lead");
    owner.gets("/console/billing").await.says("were not validated");
    owner.posts(&format!("/console/review/{case}"), &VALIDATES).await;
    house.pass(24).await;
    assert_eq!(road(&billing, customer).await, "email");
    assert_eq!(wins_told(&house, "anna").await, 1);
}

#[tokio::test]
async fn of_two_partners_the_one_that_holds_the_company_is_linked() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let owner = house.staff("olivia", Role::Owner).await;
    let first = anna.refers(&[]).await.referral_id();
    owner.posts(&format!("/console/leads/{first}/lost"), &[("reason", "no_budget")]).await;
    ben.refers_and_reads(&[("email", "john@acme-logistics.com"), ("first_name", "John")])
        .await
        .says("Validated");
    let billing = house.billing_system().await;
    house.pass(24).await;
    let linked = standing(&billing, json!({ "external_id": "a", "domain": "acme-logistics.com" })).await;
    assert_eq!((&linked["referral"], &linked["linked_by"]), (&json!("LW-000002"), &json!("domain")));
    assert_eq!(wins_told(&house, "ben").await, 1);
    assert_eq!(wins_told(&house, "anna").await, 0);
}

#[tokio::test]
async fn a_lead_that_was_lost_is_credited_all_the_same() {
    let (house, anna, billing) = with_referral().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let lead = anna.gets("/portal").await.body;
    let id =
        lead.split("/portal/referrals/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    owner.posts(&format!("/console/leads/{id}/lost"), &[("reason", "no_budget")]).await;
    assert_eq!(road(&billing, json!({ "external_id": "a", "domain": "acme-logistics.com" })).await, "domain");
    assert_eq!(wins_told(&house, "anna").await, 1);
}
