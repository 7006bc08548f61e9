//! Sources promise neither order nor that they tell a thing once: whatever way the facts come, the books end
//! with the same balances.

use serde_json::Value;

use super::{Road, back, first, invoice, paid, refund, second};
use crate::ledger::journal::{exported, hledger, skip};

/// A history with everything that goes up and down before a payout.
fn facts() -> Vec<Value> {
    let mut facts = vec![
        invoice(2, "2026-02-15", "2026-03-15", "open"),
        refund("re_1", 2, 5_970, "2026-02-20"),
        back("dp_1", 1, 23_880, "2026-02-21", ("dispute", "open")),
        back("dp_1", 1, 23_880, "2026-02-21", ("dispute", "reversed")),
        invoice(3, "2026-03-15", "2026-04-15", "open"),
        paid(3, 23_880, "2026-03-15"),
    ];
    facts.extend(first());
    facts.extend(second());
    facts
}

/// Tells them one by one in an order, a day apart where it says so, and reads what the books hold in the end.
async fn balances(order: &[usize], pause_hours: i64) -> (Road, [i64; 3]) {
    let (road, facts) = (Road::begin().await, facts());
    road.house.pass_until("2026-03-16T10:00:00Z").await;
    for at in order {
        road.told(std::slice::from_ref(&facts[*at])).await;
        road.house.pass(pause_hours).await;
    }
    road.house.pass_until("2026-04-20T10:00:00Z").await;
    let owed = road.owed("EUR").await;
    (road, owed)
}

#[tokio::test]
async fn facts_in_any_order_and_told_twice_end_with_the_same_balances() {
    let count = facts().len();
    let forward: Vec<usize> = (0..count).collect();
    let backward: Vec<usize> = (0..count).rev().collect();
    let mixed: Vec<usize> = (0..count).map(|at| at * 7 % count).collect();
    let doubled: Vec<usize> = mixed.iter().chain(&forward).copied().collect();
    for (order, pause) in [(forward, 0), (backward, 0), (mixed, 25), (doubled, 3)] {
        let (road, owed) = balances(&order, pause).await;
        assert_eq!(owed, [0, 17_413, 0], "{order:?}");
        let sum: i64 = road.payable().await.iter().map(|(_, minor)| minor).sum();
        assert_eq!(sum, 17_413, "{order:?}");
    }
}

#[tokio::test]
async fn the_journal_of_a_reward_with_changes_passes_hledger() {
    let backward: Vec<usize> = (0..facts().len()).rev().collect();
    let (road, owed) = balances(&backward, 25).await;
    let journal = exported(&road.house, "hledger").await;
    if hledger(&["check", "--strict", "ordereddates"], &journal).is_none() {
        return skip("the_journal_of_a_reward_with_changes_passes_hledger", "hledger");
    }
    let anna = road.house.partner_id("anna").await;
    let asked = format!("partner:{anna}:payable");
    let said = hledger(&["bal", &asked, "--no-total", "-O", "csv"], &journal).expect("installed");
    assert_eq!(owed, [0, 17_413, 0]);
    assert!(said.contains("\"-174.13 EUR\""), "{said}");
}
