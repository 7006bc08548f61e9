use jiff::civil::date;
use leadwire::db::text;
use leadwire::ledger::{self, Posted};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::ledger::{Account, Transaction};
use leadwire_domain::money::{Currency, Money};

use crate::support::House;

fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, Currency::parse(code).unwrap())
}

/// Books a transaction of today under a cause.
pub async fn posts(house: &House, transaction: Option<Transaction>, cause: &str) -> Posted {
    let (id, now, cause) = (house.app.new_id(), house.app.clock.now(), cause.to_owned());
    let transaction = transaction.expect("something moves");
    let posted = house.app.db.write(move |tx| async move {
        ledger::post(&tx, &id, &transaction, &cause, "payout:p-1", date(2026, 3, 3), now).await
    });
    posted.await.expect("posted")
}

/// What an account holds, debits positive.
async fn balance(house: &House, account: Account, code: &str) -> i64 {
    let currency = Currency::parse(code).unwrap();
    let read = house.app.db.read(move |tx| async move { ledger::balance(&tx, &account, currency).await });
    read.await.expect("a balance")
}

#[tokio::test]
async fn a_cause_is_booked_once_however_often_it_is_told() {
    let house = House::open().await;
    let anna = PartnerId::new("anna");
    let accrued = || Transaction::accrue(&anna, money(19_900, "EUR"));
    assert_eq!(posts(&house, accrued(), "first").await, Posted::Done);
    assert_eq!(posts(&house, accrued(), "first").await, Posted::AlreadyDone);
    assert_eq!(posts(&house, Transaction::accrue(&anna, money(100, "USD")), "dollars").await, Posted::Done);
    assert_eq!(posts(&house, Transaction::earn(&anna, money(19_900, "EUR")), "second").await, Posted::Done);
    assert_eq!(balance(&house, Account::Rewards, "EUR").await, 19_900);
    assert_eq!(balance(&house, Account::Rewards, "USD").await, 100);
    assert_eq!(balance(&house, Account::Accrued(anna.clone()), "EUR").await, 0);
    assert_eq!(balance(&house, Account::Payable(anna.clone()), "EUR").await, -19_900);
    let hers = anna.clone();
    let owed = house.app.db.read(move |tx| async move { ledger::owed_by_account(&tx, &hers).await });
    let owed: Vec<_> = owed.await.unwrap().iter().map(|owed| (owed.account.clone(), owed.money)).collect();
    assert!(owed.contains(&(Account::Payable(anna.clone()), money(19_900, "EUR"))), "{owed:?}");
    let lines = house.app.db.read(move |tx| async move { ledger::list_postings_of(&tx, &anna).await });
    let kinds: Vec<_> =
        lines.await.unwrap().iter().map(|line| (line.kind.name(), line.money.minor)).collect();
    assert_eq!(kinds, [("accrue", -19_900), ("accrue", -100), ("earn", 19_900), ("earn", -19_900)]);
}

#[tokio::test]
async fn nothing_that_was_booked_can_be_changed_or_deleted() {
    let house = House::open().await;
    let anna = PartnerId::new("anna");
    posts(&house, Transaction::accrue(&anna, money(19_900, "EUR")), "first").await;
    for sql in [
        "UPDATE ledger_postings SET amount = 1 WHERE account <> $1",
        "DELETE FROM ledger_postings WHERE account <> $1",
        "UPDATE ledger_transactions SET cause = 'other' WHERE kind <> $1",
        "DELETE FROM ledger_transactions WHERE kind <> $1",
    ] {
        let told = house.app.db.write(move |tx| async move { tx.run(sql, &[text("bank")]).await }).await;
        let why = told.expect_err(sql).to_string();
        assert!(why.contains("the ledger is only ever added to"), "{sql}: {why}");
    }
    assert_eq!(balance(&house, Account::Rewards, "EUR").await, 19_900);
}
