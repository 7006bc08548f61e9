//! The books against the engine: whatever customers of a referral are billed, pay and get back, told in any
//! order, in any pieces, some of it twice and with days in between, the ledger ends with what one reckoning
//! of the whole says.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use leadwire_domain::reward::{Facts, RewardState, RewardTerms, reckon};
use serde_json::{Value, json};

use super::{Road, back, ended, invoice_of, paid, posting, refund};
use crate::billing::{of_customer, tells};
use crate::support::chance::Chance;

/// Facts of all days from 12 January to 10 March, one by one, each with the number of its customer.
fn facts(chance: &mut Chance) -> Vec<(i64, Value)> {
    let (mut all, day) = (Vec::new(), |days: i64| date(days));
    let first = chance.between(12, 25);
    for number in 1..=chance.between(2, 4) {
        let (customer, id) = (chance.between(1, 2), u32::try_from(number).expect("small"));
        let currency = if chance.one_in(6) { "USD" } else { "EUR" };
        let from = first + 31 * (number - 1);
        let to = if chance.one_in(5) { from + 14 } else { from + 31 };
        let net = chance.between(1, 60_000);
        let bill = |state| invoice_of(id, (currency, net, net / 5), (&day(from), &day(to)), state);
        let gross = net + net / 5;
        all.push((customer, bill("open")));
        if let Some(state) = chance.pick(&["paid", "paid", "paid", "paid", "uncollectible", "void", "open"]) {
            all.push((customer, bill(*state)));
        }
        let came = match chance.between(1, 6) {
            1 => 0,
            2 => chance.between(1, gross),
            _ => gross,
        };
        let paid_on = day((from + chance.between(0, 9)).min(69));
        if came > 0 {
            all.push((customer, paid(id, came, &paid_on)));
        }
        if chance.one_in(4) {
            all.push((customer, refund(&format!("re_{id}"), id, chance.between(1, gross), &paid_on)));
        }
        if chance.one_in(4) {
            let dispute = |status| back(&format!("dp_{id}"), id, gross, &paid_on, ("dispute", status));
            all.push((customer, dispute("open")));
            if let Some(status) = chance.pick(&["settled", "reversed", "reversed"]) {
                all.push((customer, dispute(*status)));
            }
        }
    }
    if chance.one_in(4) {
        all.extend([1, 2].map(|customer| (customer, ended(&day(100)))));
    }
    all
}

/// A day of 2026 by its number, from 1.
fn date(day_of_year: i64) -> String {
    let day =
        jiff::civil::date(2026, 1, 1).with().day_of_year(i16::try_from(day_of_year).expect("small")).build();
    day.expect("a day of the year").to_string()
}

/// Two customers of one company, who are one reward together (R13).
fn of_either(customer: i64, fact: &Value) -> Value {
    let external_id = format!("cus_{customer}");
    let customer = json!({ "external_id": external_id, "email": "billing@acme-logistics.com" });
    of_customer(posting(std::slice::from_ref(fact)), customer)
}

/// What one reckoning of all facts on a day owes, accrued and payable, by currency.
fn owed_by_engine(all: &[(i64, Value)], today: &str) -> BTreeMap<String, [i64; 2]> {
    let facts: Vec<Value> = all.iter().map(|(_, fact)| fact.clone()).collect();
    let mut whole = posting(&facts);
    let body = whole.as_object_mut().expect("an object");
    body.remove("customer");
    body.insert("today".to_owned(), json!(today));
    body.insert("validated_on".to_owned(), json!("2026-01-10"));
    let facts = Facts::parse(&whole).expect("facts").facts;
    let reckoning = reckon(&facts, &RewardTerms::default());
    let owed = reckoning.rewards.into_iter().map(|reward| {
        let owed = match reward.state {
            RewardState::Earned => [0, reward.amount],
            RewardState::Waiting | RewardState::Lapsed | RewardState::Paid => [0, 0],
            _ => [reward.amount, 0],
        };
        (reward.currency.to_string(), owed)
    });
    owed.collect()
}

/// Tells the facts in this order, with time in between; answers what the books hold in the end.
async fn told(order: &[(i64, Value)], chance: &mut Chance) -> (BTreeMap<String, [i64; 2]>, usize) {
    let road = Road::begin().await;
    road.house.pass_until("2026-03-12T10:00:00Z").await;
    for (customer, fact) in order {
        let answer = tells(&road.billing, &of_either(*customer, fact)).await;
        assert!([StatusCode::OK, StatusCode::CREATED].contains(&answer.status), "{}", answer.body);
        road.house.pass(chance.between(0, 30)).await;
    }
    road.house.pass_until("2026-06-15T10:00:00Z").await;
    let mut owed = BTreeMap::new();
    for currency in ["EUR", "USD"] {
        let [accrued, payable, in_transit] = road.owed(currency).await;
        assert_eq!(in_transit, 0);
        owed.insert(currency.to_owned(), [accrued, payable]);
    }
    let sum: i64 = road.payable().await.iter().map(|(_, minor)| minor).sum();
    assert_eq!(sum, owed.values().map(|[_, payable]| payable).sum::<i64>(), "items are what is payable");
    let won = road.mails().await.iter().filter(|kind| *kind == "won").count();
    (owed, won)
}

async fn holds_for(seeds: std::ops::RangeInclusive<u64>) {
    for seed in seeds {
        let mut chance = Chance::of(seed);
        let facts = facts(&mut chance);
        let mut expected = BTreeMap::from([("EUR".to_owned(), [0, 0]), ("USD".to_owned(), [0, 0])]);
        expected.extend(owed_by_engine(&facts, "2026-06-15"));
        let again: Vec<_> = facts.iter().filter(|_| chance.one_in(3)).cloned().collect();
        for _ in 0..2 {
            let order = chance.shuffled(facts.iter().chain(&again).cloned().collect());
            let (owed, won) = told(&order, &mut chance).await;
            assert_eq!(owed, expected, "seed {seed}: {}", json!(order));
            assert!(won <= 1, "seed {seed} is won {won} times");
        }
    }
}

#[tokio::test]
async fn the_ledger_ends_with_what_the_engine_says_of_the_whole() {
    holds_for(1..=4).await;
}

#[tokio::test]
async fn and_it_does_for_facts_of_other_chance() {
    holds_for(5..=8).await;
}
