//! `kill -9` of the real binary while facts are told: what was acknowledged is kept, a call that is repeated
//! under its key counts once, and everything that follows from it follows once.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::SignedDuration;
use leadwire::access::{KeyScope, create_key};
use leadwire::app::Clock;

use crate::support::payer::{Payer, payer_at, two_months};
use crate::support::server::{ask, start, stop};

/// How long before today the house opens: two months and what it takes to earn them.
const DAYS: i64 = 65;
const CUSTOMERS: u32 = 6;
const NET: i64 = 10_000;

/// Tells facts until the server dies; counts each answer.
fn tells(address: SocketAddr, key: &str, calls: &[String], answered: &AtomicUsize) {
    for (number, call) in calls.iter().enumerate() {
        let head = format!(
            "POST /api/v1/billing/facts HTTP/1.1\r\nContent-Type: application/json\r\n\
             Authorization: Bearer {key}\r\nIdempotency-Key: call-{number}"
        );
        match ask(address, &head, call) {
            Some((200 | 201, _)) => answered.fetch_add(1, Ordering::SeqCst),
            Some((status, body)) => panic!("{status}: {body}"),
            None => break,
        };
    }
}

async fn count(payer: &Payer, sql: &'static str) -> i64 {
    payer.rows(sql).await[0].int("n")
}

#[tokio::test]
async fn facts_that_are_told_through_kills_are_kept_once_and_earn_once() {
    let begin = Clock::System.now() - SignedDuration::from_hours(24 * DAYS);
    let payer = payer_at(&begin.to_string()).await;
    let anna = payer.house.partner("anna").await;
    for customer in 1..=CUSTOMERS {
        payer.refers(&anna, customer).await;
    }
    payer.house.pass(24 * DAYS).await;
    let calls: Vec<String> =
        (1..=CUSTOMERS).map(|one| two_months(payer.first_day, one, NET).to_string()).collect();
    let key = create_key(&payer.house.app, KeyScope::Billing).await.expect("a key");
    let database = payer.house.app.config.database.clone();
    let folder = payer.house.folder();
    let environment = [("LEADWIRE_DATA_DIR", folder.to_str().expect("a path"))];
    // Killed after another number of answers each round, while the next call or its jobs are at work.
    for round in 0..=calls.len() {
        let server = start(folder, &database, &environment);
        let (address, answered) = (server.address, AtomicUsize::new(0));
        std::thread::scope(|scope| {
            let telling = scope.spawn(|| tells(address, &key, &calls, &answered));
            while answered.load(Ordering::SeqCst) < round && !telling.is_finished() {
                std::thread::yield_now();
            }
            stop(server);
        });
        assert!(answered.load(Ordering::SeqCst) >= round, "the server died before it was killed");
    }
    // What the last one held is taken up when its lease is over.
    payer.house.pass(1).await;
    let customers = i64::from(CUSTOMERS);
    for (sql, wanted) in [
        ("SELECT COUNT(*) AS n FROM billing_customers WHERE referral_id IS NOT NULL", customers),
        ("SELECT COUNT(*) AS n FROM billing_inbox", 4 * customers),
        ("SELECT COUNT(*) AS n FROM mail_outbox WHERE kind = 'won'", customers),
        ("SELECT COUNT(*) AS n FROM mail_outbox WHERE kind = 'bank_details_wanted'", 1),
        ("SELECT COUNT(*) AS n FROM reward_items", customers),
        ("SELECT CAST(SUM(amount) AS BIGINT) AS n FROM reward_items", customers * NET),
        (
            "SELECT CAST(-SUM(amount) AS BIGINT) AS n FROM ledger_postings WHERE account LIKE '%:payable'",
            customers * NET,
        ),
    ] {
        assert_eq!(count(&payer, sql).await, wanted, "{sql}");
    }
}
