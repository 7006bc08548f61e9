//! What customers are billed and pay: taken, kept, and whose it is.

mod api;
mod csv;
mod desk;
mod doors;
mod inbox;
mod kill;
mod links;
mod told;

use serde_json::{Value, json};

use crate::support::{Actor, Answer, House};

pub const PATH: &str = "/api/v1/billing/facts";

/// Another lead that every check passes.
pub const ORBIT: [(&str, &str); 5] = [
    ("email", "jan@orbit-foods.de"),
    ("company", "Orbit Foods GmbH"),
    ("website", "orbit-foods.de"),
    ("linkedin", "linkedin.com/company/orbit-foods"),
    ("country", "DE"),
];

/// One month of the customer of the good lead: 199.00 with 20 % of tax, paid on a day.
pub fn month(number: u32, from: &str, to: &str, paid_on: &str) -> Value {
    json!({
        "customer": {
            "external_id": "cus_1", "email": "billing@acme-logistics.com", "name": "Acme Logistics Ltd",
        },
        "invoices": [{
            "id": format!("in_{number}"), "currency": "EUR", "net": 19900, "tax": 3980, "gross": 23880,
            "state": "paid",
            "lines": [{ "net": 19900, "period_start": from, "period_end": to, "kind": "recurring" }] }],
        "money_in": [{ "id": format!("py_{number}"), "invoice": format!("in_{number}"), "gross": 23880,
            "at": paid_on }],
    })
}

/// The first month, paid on the day after the house opened.
pub fn first_month() -> Value {
    month(1, "2026-03-04", "2026-04-04", "2026-03-04")
}

/// The same posting with another customer in it.
pub fn of_customer(mut posting: Value, customer: Value) -> Value {
    posting["customer"] = customer;
    posting
}

/// Posts facts under a key that no other call of the test has.
pub async fn tells(billing: &Actor, posting: &Value) -> Answer {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let key = format!("call-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    billing.posts_json(PATH, posting, Some(&key)).await
}

/// A house in which a partner referred the good lead, and its billing system.
pub async fn with_referral() -> (House, Actor, Actor) {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    let billing = house.billing_system().await;
    house.pass(24).await;
    (house, anna, billing)
}

/// How often a partner was told that a referral of theirs is won.
pub async fn wins_told(house: &House, name: &str) -> usize {
    let mails = house.mails_to(&format!("{name}@{name}-consulting.com")).await;
    mails.iter().filter(|mail| mail.kind == "won").count()
}
