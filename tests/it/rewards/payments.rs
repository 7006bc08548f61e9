//! What payouts tell of a reward, told here as they tell it: committed with the ledger's `send`, settled,
//! taken back.

use jiff::civil::{Date, date};
use leadwire::db::text;
use leadwire::{ledger, rewards};
use leadwire_domain::ledger::Transaction;
use leadwire_domain::money::{Currency, Money};

use super::{Road, first, paid, refund, second};

fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap())
}

type Movement = fn(&leadwire_domain::ids::PartnerId, Money) -> Option<Transaction>;

impl Road {
    /// E1, earned.
    async fn earned() -> Road {
        let road = Road::begin().await;
        road.house.pass_until("2026-02-20T10:00:00Z").await;
        road.told(&first()).await;
        road.told(&second()).await;
        road.house.pass_until("2026-03-20T10:00:00Z").await;
        assert_eq!(road.owed("EUR").await, [0, 19_900, 0]);
        road
    }

    async fn posts(&self, movement: Movement, minor: i64, cause: &str) {
        let anna = self.house.partner_id("anna").await;
        let transaction = movement(&anna, euros(minor)).expect("something moves");
        let (id, now) = (self.house.app.new_id(), self.house.app.clock.now());
        let (cause, about) = (cause.to_owned(), "payout:p".to_owned());
        let posted = self.house.app.db.write(move |tx| async move {
            ledger::post(&tx, &id, &transaction, &cause, &about, date(2026, 3, 20), now).await
        });
        posted.await.expect("posted");
    }

    /// A payout is approved that pays so much of the referral.
    async fn commits(&self, payout: &'static str, minor: i64, on: Date) {
        let (house, parts) = (self.house.app.clone(), vec![(self.referral().await, euros(minor))]);
        let recorded =
            self.house.app.db.write(move |tx| async move {
                rewards::record_payment(&house, &tx, payout, &parts, on).await
            });
        recorded.await.expect("recorded");
        self.posts(Transaction::send, minor, &format!("send {payout}")).await;
        self.house.settle().await;
    }

    async fn settles(&self, payout: &'static str, minor: i64, on: Date) {
        let house = self.house.app.clone();
        let settled = self
            .house
            .app
            .db
            .write(move |tx| async move { rewards::settle_payment(&house, &tx, payout, &[], on).await });
        settled.await.expect("settled");
        self.posts(Transaction::settle, minor, &format!("settle {payout}")).await;
        self.house.settle().await;
    }

    async fn comes_back(&self, payout: &'static str, minor: i64) {
        let house = self.house.app.clone();
        let anna = self.house.partner_id("anna").await;
        let taken = self.house.app.db.write(move |tx| async move {
            rewards::take_back_payment(&house, &tx, payout, &anna, &[]).await
        });
        taken.await.expect("taken back");
        self.posts(Transaction::bounce, minor, &format!("bounce {payout}")).await;
        self.house.settle().await;
    }

    async fn standing(&self) -> String {
        let id = self.referral().await;
        let read = self
            .house
            .app
            .db
            .read(move |tx| async move { leadwire::referrals::find_credited(&tx, &id).await });
        read.await.unwrap().unwrap().state
    }
}

fn kinds(items: &[(&str, i64)]) -> Vec<(String, i64)> {
    items.iter().map(|(kind, minor)| ((*kind).to_owned(), *minor)).collect()
}

#[tokio::test]
async fn e23_a_refund_after_the_payout_is_an_adjustment_and_is_carried() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 19_900]);
    let page = road.earning().await;
    page.says("Ordered\nYour payment is approved and leaves for your bank, or has left.");
    page.says("Earned on Sunday 15 March 2026\n€199.00\nOrdered from our bank on Friday 20 March 2026");
    let list = road.anna().await.gets("/portal/earnings").await;
    list.says("Acme Logistics Ltd\nOrdered\n2\n€199.00\nof €398.00");
    assert_eq!(road.standing().await, "earned", "nothing is called paid before it is settled");
    road.settles("p-1", 19_900, date(2026, 3, 21)).await;
    assert_eq!(road.standing().await, "paid");
    let page = road.earning().await;
    page.says("Paid\nPaid to you on Saturday 21 March 2026: our bank’s statement shows it.");
    page.says("Paid on Saturday 21 March 2026\n€199.00");
    assert!(page.body.contains("href=\"/portal/payouts/p-1\""), "{}", page.body);
    page.does_not_say("Yours in all");
    let list = road.anna().await.gets("/portal/earnings").await;
    list.says("Acme Logistics Ltd\nPaid\n2\n€199.00\nof €398.00\nSunday 15 March 2026");
    list.says("Sunday 15 March 2026\nPaid on Saturday 21 March 2026");
    list.says("Paid to you\n€199.00");
    list.says("On its way to your bank\n€0.00");

    road.house.pass_until("2026-04-02T10:00:00Z").await;
    road.told(&[refund("re_1", 2, 23_880, "2026-04-02")]).await;
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900), ("adjustment", -9_950)]));
    assert_eq!(road.owed("EUR").await, [0, -9_950, 0], "carried, never collected");
    let item = road.items().await.pop().unwrap();
    assert_eq!((item.because, item.on), (vec!["re_1".to_owned()], date(2026, 4, 2)));
    let page = road.earning().await;
    page.says("Month 1\n€199.00\nMonth 2\n€0.00\nWhat counts\n€199.00\nYour 50%\n€99.50");
    page.says("Earned on Sunday 15 March 2026\n€199.00");
    page.says("Adjusted on Thursday 2 April 2026, after it was paid\n-€99.50");
    page.says("Yours in all\n€99.50\nPaid on Saturday 21 March 2026\n€199.00");
    page.says("Paid too much, taken off the next payment\n-€99.50");
    let carried = "-€99.50: paid too much, taken off your next payment.";
    road.anna().await.gets("/portal/earnings").await.says(&format!("-€99.50\n{carried}"));
    road.anna().await.gets("/portal").await.says(&format!("Earned, to be paid\n-€99.50\n{carried}"));
    let olivia = road.house.staff("olivia", leadwire::access::Role::Owner).await;
    let page = olivia.gets(&format!("/console/rewards/{}", road.referral().await)).await;
    page.says("Pay day\nPaid on Saturday 21 March 2026\nOrdered or paid so far\n€199.00");
    page.says("Paid too much, taken off the next payment\n-€99.50");
    olivia.gets("/console/rewards").await.says("anna\nPaid\n2\n€99.50\nof €199.00");
    assert_eq!(road.standing().await, "paid");
    // Told again, looked at again: nothing twice. A second refund goes on from there.
    road.told(&[refund("re_1", 2, 23_880, "2026-04-02")]).await;
    road.house.pass(24 * 3).await;
    assert_eq!(road.owed("EUR").await, [0, -9_950, 0]);
    road.told(&[refund("re_2", 1, 11_940, "2026-04-05")]).await;
    assert_eq!(road.owed("EUR").await, [0, -14_925, 0]);
}

#[tokio::test]
async fn an_adjustment_that_a_pay_run_set_off_is_not_adjusted_again() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.told(&[refund("re_1", 2, 5_970, "2026-03-20")]).await;
    assert_eq!(road.owed("EUR").await, [0, -2_487, 19_900]);
    road.house.pass(24).await;
    road.commits("p-2", -2_487, date(2026, 3, 21)).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 17_413], "set off against another reward");
    road.house.pass(24 * 5).await;
    road.told(&[paid(9, 100, "2026-03-22")]).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 17_413]);
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900), ("adjustment", -2_487)]));
    let page = road.earning().await;
    page.says("Taken off a payment, Saturday 21 March 2026\n-€24.87");
    page.does_not_say("taken off the next payment");
    page.says("Ordered\n");
}

#[tokio::test]
async fn a_refund_on_the_day_of_the_payout_counts_for_its_months_and_takes_back_as_much() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.told(&[refund("re_1", 2, 23_880, "2026-03-20")]).await;
    // R11: the months are those of the facts dated on or before the first payout, so the second is none. The
    // money is that of E23, and nothing promises that it may still be paid.
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900), ("adjustment", -9_950)]));
    let page = road.earning().await;
    page.says("Month 2\nNot paid\n");
    page.does_not_say("Not paid yet");
    page.says("Paid too much, taken off the next payment\n-€99.50");
}

#[tokio::test]
async fn a_payment_that_is_recorded_twice_is_one() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.house.pass(24).await;
    road.told(&[refund("re_1", 2, 23_880, "2026-03-21")]).await;
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900), ("adjustment", -9_950)]));
    assert_eq!(road.owed("EUR").await, [0, -9_950, 19_900]);
}

#[tokio::test]
async fn what_comes_back_is_payable_again() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.settles("p-1", 19_900, date(2026, 3, 21)).await;
    road.comes_back("p-1", 19_900).await;
    assert_eq!(road.owed("EUR").await, [0, 19_900, 0]);
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900)]), "the item is open again, no new one");
    assert_eq!(road.standing().await, "earned");
    road.earning()
        .await
        .says("Earned on Sunday 15 March 2026. We wait for your bank details; then it is paid to you.");
    road.commits("p-2", 19_900, date(2026, 3, 24)).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 19_900]);
}

#[tokio::test]
async fn what_was_adjusted_and_came_back_is_reckoned_as_if_never_paid() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.house.pass(24).await;
    road.told(&[refund("re_1", 2, 5_970, "2026-03-21")]).await;
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900), ("adjustment", -2_487)]));
    road.comes_back_rejected("p-1").await;
    assert_eq!(road.owed("EUR").await, [0, 17_413, 0]);
    road.commits("p-2", 17_413, date(2026, 3, 22)).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 17_413]);
    road.house.pass(24 * 2).await;
    road.told(&[refund("re_2", 2, 5_970, "2026-03-23")]).await;
    let items = road.payable().await;
    assert_eq!(items.last(), Some(&("adjustment".to_owned(), -2_488)), "148.25 and a half, rounded once");
}

impl Road {
    async fn comes_back_rejected(&self, payout: &'static str) {
        let house = self.house.app.clone();
        let anna = self.house.partner_id("anna").await;
        let taken = self.house.app.db.write(move |tx| async move {
            rewards::take_back_payment(&house, &tx, payout, &anna, &[]).await
        });
        taken.await.expect("taken back");
        self.posts(Transaction::reject, 19_900, &format!("reject {payout}")).await;
        self.house.settle().await;
    }
}

#[tokio::test]
async fn facts_after_the_adjusting_time_change_nothing_and_the_reward_is_looked_at_no_more() {
    let road = Road::earned().await;
    road.commits("p-1", 19_900, date(2026, 3, 20)).await;
    road.house.pass_until("2026-07-20T10:00:00Z").await;
    road.told(&[refund("re_1", 2, 23_880, "2026-07-20")]).await;
    assert_eq!(road.payable().await, kinds(&[("earned", 19_900)]));
    let sql = "SELECT is_final FROM reward_reckonings";
    let row = road.house.app.db.read(move |tx| async move { tx.row(sql, &[]).await }).await.unwrap().unwrap();
    assert!(row.bool("is_final"));
}

#[tokio::test]
async fn what_became_payable_can_not_be_changed_or_deleted() {
    let road = Road::earned().await;
    for sql in
        ["UPDATE reward_items SET amount = 1 WHERE kind <> $1", "DELETE FROM reward_items WHERE kind <> $1"]
    {
        let told = road.house.app.db.write(move |tx| async move { tx.run(sql, &[text("x")]).await }).await;
        let why = told.expect_err(sql).to_string();
        assert!(why.contains("what became payable is only ever added to"), "{why}");
    }
}
