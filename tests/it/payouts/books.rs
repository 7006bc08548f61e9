//! The books beside the payouts: in transit is zero once the bank has spoken, and nobody is paid twice or
//! more than they earned.

use crate::support::payer::{Booked, OURS, Payer, message_id, payer, statement, status_report, texts};

/// Balances by account without the partner, in cents, zero ones left out.
async fn balances(payer: &Payer) -> Vec<(String, i64)> {
    payer.house.settle().await;
    let sql = "SELECT account, CAST(SUM(amount) AS BIGINT) AS amount FROM ledger_postings
               GROUP BY account HAVING SUM(amount) <> 0";
    let short = |name: String| name.rsplit(':').next().unwrap_or_default().to_owned();
    let rows = payer.rows(sql).await;
    let mut all: Vec<_> = rows.iter().map(|row| (short(row.text("account")), row.int("amount"))).collect();
    all.sort();
    all
}

fn is(balances: &[(String, i64)], wanted: &[(&str, i64)]) {
    let found: Vec<_> = balances.iter().map(|(name, amount)| (name.as_str(), *amount)).collect();
    assert_eq!(found, wanted);
}

#[tokio::test]
async fn every_step_of_a_payment_stands_in_the_books() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    is(&balances(&payer).await, &[("payable", -19_900), ("rewards", 19_900)]);
    let run = payer.prepared().await;
    is(&balances(&payer).await, &[("payable", -19_900), ("rewards", 19_900)]);
    payer.approves(&payer.olivia, &run).await;
    is(&balances(&payer).await, &[("in_transit", -19_900), ("rewards", 19_900)]);
    let file = payer.fiona.posts(&format!("{run}/file"), &[]).await.body;
    is(&balances(&payer).await, &[("in_transit", -19_900), ("rewards", 19_900)]);
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    is(&balances(&payer).await, &[("bank", -19_900), ("rewards", 19_900)]);
    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC04")])).await;
    is(&balances(&payer).await, &[("payable", -19_900), ("rewards", 19_900)]);
    let (run, _) = payer.exported().await;
    is(&balances(&payer).await, &[("in_transit", -19_900), ("rewards", 19_900)]);
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    is(&balances(&payer).await, &[("payable", -19_900), ("rewards", 19_900)]);
    let run = payer.approved().await;
    payer.olivia.posts(&format!("{run}/cancel"), &[]).await;
    is(&balances(&payer).await, &[("payable", -19_900), ("rewards", 19_900)]);
}

#[tokio::test]
async fn a_refund_after_the_payment_is_taken_off_the_next_reward_and_the_rest_is_carried() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    for customer in [1, 2, 3] {
        payer.refers(&anna, customer).await;
    }
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    crate::support::payer::enters(&anna, "Anna Keller", crate::support::payer::ANNAS).await;
    payer.to_may().await;
    let (_, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    payer.house.settle().await;
    payer.refunds(1, 19_900).await;
    payer.fiona.gets("/console/payouts").await.says("Negative: taken off the next reward");
    payer.pays(2, 8_000).await;
    payer.house.settle().await;
    let page = payer.fiona.gets("/console/payouts").await;
    page.says("-€19.50");
    assert!(!page.text().contains("Prepare a run"), "{}", page.text());
    payer.pays(3, 5_000).await;
    let (run, file) = payer.exported().await;
    assert!(file.contains("<InstdAmt Ccy=\"EUR\">30.50</InstdAmt>"), "50.00 less the 19.50 carried: {file}");
    payer.olivia.gets(&run).await.says("Customer Number 1 Ltd (LW-000001): -€99.50");
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "30.50")])).await;
    is(&balances(&payer).await, &[("bank", -22_950), ("rewards", 22_950)]);
}

#[tokio::test]
#[should_panic(expected = "is settled, but holds 19900 and has 19900 in transit")]
async fn a_house_whose_payout_is_not_where_the_books_say_is_not_in_order() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    payer.approved().await;
    let sql = "UPDATE payouts SET state = 'settled'";
    payer.house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await.expect("changed");
}
