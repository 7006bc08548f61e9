use super::{Road, back, ended, first, invoice, invoice_of, paid, refund, second};

/// E1 with both invoices paid, on 20 February.
async fn both_paid() -> Road {
    let road = Road::begin().await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&second()).await;
    assert_eq!(road.owed("EUR").await, [19_900, 0, 0]);
    road
}

#[tokio::test]
async fn e9_a_refund_before_it_is_earned_lowers_what_is_accrued() {
    let road = both_paid().await;
    road.told(&[refund("re_1", 2, 5_970, "2026-02-20")]).await;
    assert_eq!(road.owed("EUR").await, [17_413, 0, 0]);
    road.house.pass_until("2026-03-15T01:00:00Z").await;
    assert_eq!(road.payable().await, [("earned".to_owned(), 17_413)]);
    road.earning().await.says("What counts\n€348.25\nYour 50%\n€174.13");
}

#[tokio::test]
async fn a_refund_after_it_is_earned_and_before_it_is_paid_changes_what_is_payable() {
    let road = both_paid().await;
    road.house.pass_until("2026-03-16T01:00:00Z").await;
    road.told(&[refund("re_1", 2, 5_970, "2026-03-16")]).await;
    assert_eq!(road.payable().await, [("earned".to_owned(), 19_900), ("changed".to_owned(), -2_487)]);
    assert_eq!(road.owed("EUR").await, [0, 17_413, 0]);
    let page = road.earning().await;
    page.says("What counts\n€348.25\nYour 50%\n€174.13");
    page.says("Earned on Sunday 15 March 2026\n€199.00\nChanged on Monday 16 March 2026, before");
    page.says("before it was paid\n-€24.87\nYours in all\n€174.13");
    page.does_not_say("Still to be paid");
}

#[tokio::test]
async fn e11_a_month_that_is_refunded_whole_lapses_with_the_subscription() {
    let road = both_paid().await;
    road.told(&[refund("re_1", 2, 23_880, "2026-02-20")]).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 0]);
    road.earning().await.says("1 of 2 months is paid.");
    road.house.pass_until("2026-03-15T01:00:00Z").await;
    road.told(&[ended("2026-03-15")]).await;
    assert_eq!(road.mails().await, ["won", "reward_lapsed"]);
}

#[tokio::test]
async fn a_payment_before_the_validation_that_is_told_late_takes_everything_back() {
    let road = both_paid().await;
    road.told(&[invoice(9, "2025-12-15", "2026-01-15", "paid"), paid(9, 23_880, "2026-01-05")]).await;
    assert_eq!(road.owed("EUR").await, [0, 0, 0]);
    road.earning().await.says("No payment of this company counts for a reward.");
    let owner = road.house.staff("olivia", leadwire::access::Role::Owner).await;
    let page = owner.gets(&format!("/console/rewards/{}", road.referral().await)).await;
    page.says(
        "The customer paid for the first time on Monday 5 January 2026, before the referral was validated",
    );
    road.house.pass_until("2026-03-20T10:00:00Z").await;
    assert_eq!(road.payable().await, []);
}

#[tokio::test]
async fn e12_an_open_invoice_holds_the_reward_until_it_is_written_off() {
    let road = Road::begin().await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&[invoice(2, "2026-02-15", "2026-03-15", "open"), paid(2, 10_000, "2026-02-15")]).await;
    assert_eq!(road.owed("EUR").await, [14_117, 0, 0]);
    road.house.pass_until("2026-03-16T01:00:00Z").await;
    road.earning().await.says("An invoice of these months is not settled yet. Your reward waits for it.");
    road.told(&[invoice(2, "2026-02-15", "2026-03-15", "uncollectible")]).await;
    assert_eq!(road.payable().await, [("earned".to_owned(), 14_117)]);
}

#[tokio::test]
async fn a_dispute_holds_the_reward_and_gives_it_back() {
    let road = both_paid().await;
    road.house.pass_until("2026-03-15T01:00:00Z").await;
    assert_eq!(road.owed("EUR").await, [0, 19_900, 0]);
    road.told(&[back("dp_1", 2, 23_880, "2026-03-15", ("dispute", "open"))]).await;
    assert_eq!(road.owed("EUR").await, [19_900, 0, 0], "nothing is payable while it is open");
    road.earning().await.says("A payment of these months is disputed or being refunded.");
    let portal = format!("/portal/referrals/{}", road.referral().await);
    road.anna().await.gets(&portal).await.says("Earning");
    road.told(&[back("dp_1", 2, 23_880, "2026-03-15", ("dispute", "reversed"))]).await;
    assert_eq!(road.owed("EUR").await, [0, 19_900, 0]);
    let kinds: Vec<_> = road.payable().await;
    let wanted = [("earned", 19_900), ("changed", -19_900), ("earned", 19_900)];
    assert_eq!(kinds, wanted.map(|(kind, amount)| (kind.to_owned(), amount)));
    road.earning().await.says("Earned on Sunday 15 March 2026.");
}

#[tokio::test]
async fn e15_two_currencies_are_two_rewards() {
    let road = Road::begin().await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&[
        invoice_of(1, ("EUR", 10_000, 0), ("2026-01-15", "2026-02-15"), "paid"),
        paid(1, 10_000, "2026-01-15"),
        invoice_of(2, ("USD", 11_000, 0), ("2026-02-15", "2026-03-15"), "paid"),
        paid(2, 11_000, "2026-02-15"),
    ])
    .await;
    road.house.pass_until("2026-03-15T01:00:00Z").await;
    assert_eq!((road.owed("EUR").await, road.owed("USD").await), ([0, 5_000, 0], [0, 5_500, 0]));
    let page = road.earning().await;
    page.says("Your 50%\n€50.00");
    page.says("Your 50%\nUS$55.00");
    let list = road.anna().await.gets("/portal/earnings").await;
    list.says("Earned, to be paid to you\n€50.00");
    list.says("Earned, to be paid to you\nUS$55.00");
}

#[tokio::test]
async fn a_currency_whose_money_went_back_leaves_nothing_behind() {
    let road = Road::begin().await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&[
        invoice_of(1, ("USD", 10_000, 0), ("2026-01-15", "2026-02-15"), "paid"),
        paid(1, 10_000, "2026-01-15"),
    ])
    .await;
    road.told(&second()).await;
    assert_eq!((road.owed("EUR").await, road.owed("USD").await), ([9_950, 0, 0], [5_000, 0, 0]));
    road.told(&[invoice_of(1, ("USD", 10_000, 0), ("2026-01-15", "2026-02-15"), "void")]).await;
    assert_eq!((road.owed("EUR").await, road.owed("USD").await), ([0, 0, 0], [0, 0, 0]));
    let page = road.earning().await;
    page.says("1 of 2 months is paid.");
    page.does_not_say("USD");
}
