use serde_json::json;

use super::{Road, ended, first, invoice, paid, second};

#[tokio::test]
async fn e1_goes_month_by_month_to_earned_on_15_march() {
    let road = Road::begin().await;
    road.anna().await.gets("/portal/earnings").await.says("Nothing is paid yet");
    road.house.pass_until("2026-01-15T10:00:00Z").await;
    road.told(&first()).await;
    assert_eq!(road.mails().await, ["won"], "the first month is not told in the same breath");
    let page = road.earning().await;
    page.says("1 of 2 months is paid. When all are, your reward is set.");
    page.says("Thursday 15 January 2026 to Saturday 14 February 2026");
    page.says("Not paid yet");
    assert_eq!(road.owed("EUR").await, [0, 0, 0]);

    road.house.pass_until("2026-02-15T10:00:00Z").await;
    road.told(&second()).await;
    road.earning().await.says("The months are paid. Your reward is earned on Sunday 15 March 2026.");
    assert_eq!(road.owed("EUR").await, [19_900, 0, 0]);
    road.house.pass_until("2026-03-14T23:30:00Z").await;
    assert_eq!(road.owed("EUR").await, [19_900, 0, 0], "the month is not over");
    let portal = format!("/portal/referrals/{}", road.referral().await);
    road.anna().await.gets(&portal).await.says("Earning");

    road.house.pass_until("2026-03-15T00:40:00Z").await;
    assert_eq!(road.owed("EUR").await, [0, 19_900, 0]);
    assert_eq!(road.payable().await, [("earned".to_owned(), 19_900)]);
    let page = road.earning().await;
    page.says("Earned on Sunday 15 March 2026. We wait for your bank details");
    page.says("What counts\n€398.00");
    page.says("Your 50%\n€199.00");
    let list = road.anna().await.gets("/portal/earnings").await;
    list.says("Earned, to be paid to you\n€199.00");
    list.says("Paid to you\n€0.00");
    road.anna().await.gets(&portal).await.says("The first paid months of Acme Logistics Ltd are complete");
    assert_eq!(road.mails().await, ["won"]);
}

#[tokio::test]
async fn a_partner_whose_referral_was_won_by_a_set_up_fee_is_told_of_the_first_month_once() {
    let road = Road::begin().await;
    road.house.pass_until("2026-01-15T10:00:00Z").await;
    let mut set_up = invoice(7, "2026-01-15", "2026-01-15", "paid");
    set_up["fact"]["lines"][0]["kind"] = json!("one_time");
    road.told(&[set_up, paid(7, 23_880, "2026-01-15")]).await;
    assert_eq!(road.mails().await, ["won"]);
    road.earning().await.says("No payment of this company counts for a reward.");
    road.house.pass_until("2026-01-20T10:00:00Z").await;
    road.told(&first()).await;
    assert_eq!(road.mails().await, ["won", "month_paid"]);
    let mails = road.house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.last().unwrap();
    assert_eq!(mail.subject, "Acme Logistics Ltd has paid its first month");
    assert!(mail.text.contains("So far €199.00 counts; your 50% of it is €99.50."), "{}", mail.text);
    assert!(mail.text.contains("When 2 months are paid, you earn 50% of them."), "{}", mail.text);
    road.told(&first()).await;
    road.house.pass(24 * 10).await;
    assert_eq!(road.mails().await, ["won", "month_paid"]);
}

#[tokio::test]
async fn e17_a_subscription_that_ends_after_one_month_lapses_and_comes_back_with_the_second() {
    let road = Road::begin().await;
    road.house.pass_until("2026-01-15T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&[ended("2026-02-15")]).await;
    assert_eq!(road.mails().await, ["won"], "the day has not come");
    road.house.pass_until("2026-02-15T01:00:00Z").await;
    assert_eq!(road.mails().await, ["won", "reward_lapsed"]);
    road.earning().await.says("The subscription ended before 2 months were paid, so nothing is earned.");
    let mails = road.house.mails_to("anna@anna-consulting.com").await;
    let text = &mails.last().unwrap().text;
    assert!(text.contains("on Sunday 15 February 2026. One month was paid."), "{text}");
    assert_eq!(road.owed("EUR").await, [0, 0, 0]);
    // A bill that comes late undoes it.
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&second()).await;
    road.earning().await.says("Your reward is earned on Sunday 15 March 2026.");
    assert_eq!(road.owed("EUR").await, [19_900, 0, 0]);
    assert_eq!(road.mails().await, ["won", "reward_lapsed"]);
}

#[tokio::test]
async fn e17_under_half_of_paid_one_month_earns_its_share() {
    let road = Road::begin_with(&[("one_month_policy", "half_of_paid")]).await;
    road.house.pass_until("2026-01-15T10:00:00Z").await;
    road.told(&first()).await;
    road.house.pass_until("2026-02-15T10:00:00Z").await;
    road.told(&[ended("2026-02-15")]).await;
    assert_eq!(road.payable().await, [("earned".to_owned(), 9_950)]);
    assert_eq!(road.mails().await, ["won"]);
}

#[tokio::test]
async fn a_hold_of_the_terms_is_waited_out() {
    let road = Road::begin_with(&[("hold_days", "10")]).await;
    road.house.pass_until("2026-02-15T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&second()).await;
    road.house.pass_until("2026-03-20T10:00:00Z").await;
    road.earning().await.says("The months are over. Your reward is earned on Wednesday 25 March 2026.");
    road.house.pass_until("2026-03-25T01:00:00Z").await;
    assert_eq!(road.owed("EUR").await, [0, 19_900, 0]);
}

#[tokio::test]
async fn a_payment_on_the_day_of_the_validation_wins_and_earns() {
    let road = Road::begin().await;
    let first = [invoice(1, "2026-01-10", "2026-02-10", "paid"), paid(1, 23_880, "2026-01-10")];
    road.told(&first).await;
    road.earning().await.says("1 of 2 months is paid.");
}

#[tokio::test]
async fn an_invoice_that_is_not_paid_yet_wins_nothing_and_shows_nothing() {
    let road = Road::begin().await;
    road.house.pass_until("2026-01-15T10:00:00Z").await;
    road.told(&[invoice(1, "2026-01-15", "2026-02-15", "open")]).await;
    assert_eq!(road.mails().await, [""; 0]);
    road.anna().await.gets("/portal/earnings").await.says("Nothing is paid yet");
    road.told(&[paid(1, 23_880, "2026-01-18")]).await;
    assert_eq!(road.mails().await, [""; 0], "it is dated ahead");
    road.house.pass_until("2026-01-18T01:00:00Z").await;
    assert_eq!(road.mails().await, ["won"], "the day came");
}
