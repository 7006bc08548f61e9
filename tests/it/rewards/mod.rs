//! What referrals earn: by facts told through the billing API, read on pages, in mails and in the books.

mod changes;
mod histories;
mod orders;
mod pages;
mod pay_day;
mod payments;
mod road;

use leadwire::db::DbError;
use leadwire::ledger;
use leadwire::rewards::{self, Item};
use leadwire_domain::ids::ReferralId;
use leadwire_domain::ledger::Account;
use leadwire_domain::money::Currency;
use serde_json::{Value, json};

use crate::billing::tells;
use crate::support::{Actor, House};

/// The house of E1: opened before its first invoice, with the good lead referred by anna and validated.
pub struct Road {
    pub house: House,
    pub billing: Actor,
}

impl Road {
    pub async fn begin() -> Road {
        Self::begin_with(&[]).await
    }

    /// The same under terms with some fields otherwise.
    pub async fn begin_with(otherwise: &[(&str, &str)]) -> Road {
        let house = House::open_at("2026-01-10T09:00:00Z").await;
        if !otherwise.is_empty() {
            let owner = house.staff("olivia", leadwire::access::Role::Owner).await;
            let terms = crate::programmes::terms(otherwise);
            crate::programmes::publishes(&owner, &terms).await;
        }
        let anna = house.partner("anna").await;
        anna.refers(&[]).await;
        let billing = house.billing_system().await;
        Road { house, billing }
    }

    pub async fn anna(&self) -> Actor {
        self.house.signs_in("anna").await
    }

    /// Tells facts of the customer that is the good lead's company, and lets everything follow.
    pub async fn told(&self, facts: &[Value]) {
        let answer = tells(&self.billing, &posting(facts)).await;
        assert!(answer.status.is_success(), "{}", answer.body);
        assert_eq!(answer.json()["customer"]["referral"], "LW-000001", "{}", answer.body);
        self.house.settle().await;
    }

    /// The referral's id, as the partner's pages have it.
    pub async fn referral(&self) -> ReferralId {
        let read =
            self.house.app.db.read(|tx| async move { leadwire::referrals::find_by_receipt(&tx, 1).await });
        read.await.expect("read").expect("a referral").id
    }

    /// What anna is owed in a currency, in minor units: accrued, payable, in transit.
    pub async fn owed(&self, code: &str) -> [i64; 3] {
        let (anna, currency) = (self.house.partner_id("anna").await, Currency::parse(code).unwrap());
        let read = self.house.app.db.read(move |tx| async move {
            let owed = |account| ledger::balance(&tx, account, currency);
            let accounts = [
                Account::Accrued(anna.clone()),
                Account::Payable(anna.clone()),
                Account::InTransit(anna.clone()),
            ];
            let [accrued, payable, in_transit] = &accounts;
            Ok::<_, DbError>([-owed(accrued).await?, -owed(payable).await?, -owed(in_transit).await?])
        });
        read.await.expect("balances")
    }

    /// Everything that became payable of the referral.
    pub async fn items(&self) -> Vec<Item> {
        let id = self.referral().await;
        let read = self.house.app.db.read(move |tx| async move { rewards::list_items_of(&tx, &id).await });
        read.await.expect("items")
    }

    /// Kind and amount of everything that became payable.
    pub async fn payable(&self) -> Vec<(String, i64)> {
        self.items().await.into_iter().map(|item| (item.kind, item.money.minor)).collect()
    }

    /// The partner's page of the reward, as text.
    pub async fn earning(&self) -> crate::support::Answer {
        self.anna().await.gets(&format!("/portal/earnings/{}", self.referral().await)).await
    }

    /// The kinds of the mails about rewards that anna was sent, in order.
    pub async fn mails(&self) -> Vec<String> {
        let sent = self.house.mails_to("anna@anna-consulting.com").await;
        let about = |kind: &&str| ["won", "month_paid", "reward_lapsed"].contains(kind);
        sent.iter().map(|mail| mail.kind.as_str()).filter(about).map(str::to_owned).collect()
    }
}

/// A posting of the good lead's company.
pub fn posting(facts: &[Value]) -> Value {
    let mut posting = json!({
        "customer": { "external_id": "cus_1", "email": "billing@acme-logistics.com" },
        "invoices": [], "money_in": [], "money_out": [],
    });
    for fact in facts {
        match fact["list"].as_str().expect("a list") {
            "subscription_ended" => posting["subscription_ended"] = fact["fact"].clone(),
            list => posting[list].as_array_mut().expect("a list").push(fact["fact"].clone()),
        }
    }
    posting
}

/// An invoice with one recurring line of 199.00 EUR and 20 % of tax, from one day to another.
pub fn invoice(number: u32, from: &str, to: &str, state: &str) -> Value {
    invoice_of(number, ("EUR", 19_900, 3_980), (from, to), state)
}

/// An invoice with one recurring line: currency, net and tax; first day and the day after the last.
pub fn invoice_of(
    number: u32,
    (currency, net, tax): (&str, i64, i64),
    (from, to): (&str, &str),
    state: &str,
) -> Value {
    let line = json!({ "net": net, "period_start": from, "period_end": to, "kind": "recurring" });
    let fact = json!({
        "id": format!("in_{number}"), "currency": currency, "net": net, "tax": tax, "gross": net + tax,
        "state": state, "lines": [line],
    });
    json!({ "list": "invoices", "fact": fact })
}

/// Money on an invoice.
pub fn paid(number: u32, gross: i64, at: &str) -> Value {
    let fact =
        json!({ "id": format!("py_{number}"), "invoice": format!("in_{number}"), "gross": gross, "at": at });
    json!({ "list": "money_in", "fact": fact })
}

/// Money back: kind and status.
pub fn back(id: &str, number: u32, gross: i64, at: &str, (kind, status): (&str, &str)) -> Value {
    let fact = json!({
        "id": id, "invoice": format!("in_{number}"), "gross": gross, "at": at, "kind": kind, "status": status,
    });
    json!({ "list": "money_out", "fact": fact })
}

pub fn refund(id: &str, number: u32, gross: i64, at: &str) -> Value {
    back(id, number, gross, at, ("refund", "settled"))
}

pub fn ended(on: &str) -> Value {
    json!({ "list": "subscription_ended", "fact": on })
}

/// The first invoice of E1, paid.
pub fn first() -> [Value; 2] {
    [invoice(1, "2026-01-15", "2026-02-15", "paid"), paid(1, 23_880, "2026-01-15")]
}

/// The second one.
pub fn second() -> [Value; 2] {
    [invoice(2, "2026-02-15", "2026-03-15", "paid"), paid(2, 23_880, "2026-02-15")]
}
