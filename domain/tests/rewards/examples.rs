//! The worked examples E1–E28 of `docs/rewards.md`. Amounts are minor units: 199.00 EUR is 19900.

use leadwire_domain::reward::{AnnualPolicy, InvoiceState, LineKind, OneMonthPolicy, RewardTerms, netted};

use crate::told::{Told, as_of, line, lines, plan, slots, summary};

const HALF_OF_PAID: RewardTerms = RewardTerms {
    percent: 50,
    months: 2,
    hold_days: 0,
    hold_days_usage: 7,
    one_month_policy: OneMonthPolicy::HalfOfPaid,
    annual_policy: AnnualPolicy::TwoTwelfths,
    adjust_days: 120,
};

/// 199.00 net + 20 % tax monthly, paid 15 Jan and 15 Feb.
pub fn e01() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-15", &[plan(19_900, "2026-01-15", "2026-02-15")])
        .taxed()
        .paid("in_2", "EUR", "2026-02-15", &[plan(19_900, "2026-02-15", "2026-03-15")])
        .taxed()
}

#[test]
fn e01_two_months_paid_earn_half_of_their_net() {
    let reward = e01().reward();
    assert_eq!(summary(&reward), "39800 19900 earned 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 19900", "2026-02-15/2026-03-15 19900"]);
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 9950", "in_2.0 1 1 1 19900 9950"]);
    assert_eq!(e01().reckon().adjustments, []);
}

/// Annual prepaid 1,200.00.
pub fn e02() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-15", &[plan(120_000, "2026-01-15", "2027-01-15")])
}

#[test]
fn e02_a_year_prepaid_counts_two_twelfths() {
    let reward = e02().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1/12 10000 5000", "in_1.0 1 1 1/12 10000 5000"]);
}

#[test]
fn e02_a_year_prepaid_counts_whole_where_the_terms_say_so() {
    let annual_policy = AnnualPolicy::HalfOfFirstPayment;
    let reward = e02().reward_by(&RewardTerms { annual_policy, ..RewardTerms::default() });
    assert_eq!(summary(&reward), "120000 60000 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 120000 60000"]);
}

/// Quarterly 300.00.
pub fn e03() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-15", &[plan(30_000, "2026-01-15", "2026-04-15")])
}

#[test]
fn e03_a_quarter_counts_two_thirds() {
    assert_eq!(summary(&e03().reward()), "20000 10000 earned 2026-03-15");
}

/// 14-day trial from 1 Jan, then 50.00 USD monthly.
pub fn e04() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "USD", "2026-01-01", &[plan(0, "2026-01-01", "2026-01-15")])
        .paid("in_2", "USD", "2026-01-15", &[plan(5_000, "2026-01-15", "2026-02-15")])
        .paid("in_3", "USD", "2026-02-15", &[plan(5_000, "2026-02-15", "2026-03-15")])
        .paid("in_4", "USD", "2026-03-15", &[plan(5_000, "2026-03-15", "2026-04-15")])
}

#[test]
fn e04_a_trial_is_no_paying_month() {
    let reward = e04().reward();
    assert_eq!(summary(&reward), "10000 5000 earned 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 5000", "2026-02-15/2026-03-15 5000"]);
    assert_eq!(reward.currency.code(), "USD");
}

/// From 1 Jan: first month 100 % coupon, then 80.00.
pub fn e05() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-01", &[plan(0, "2026-01-01", "2026-02-01")])
        .paid("in_2", "EUR", "2026-02-01", &[plan(8_000, "2026-02-01", "2026-03-01")])
        .paid("in_3", "EUR", "2026-03-01", &[plan(8_000, "2026-03-01", "2026-04-01")])
}

#[test]
fn e05_a_month_by_coupon_is_no_paying_month() {
    let reward = e05().reward();
    assert_eq!(summary(&reward), "16000 8000 earned 2026-04-01");
    assert_eq!(slots(&reward), ["2026-02-01/2026-03-01 8000", "2026-03-01/2026-04-01 8000"]);
}

/// 25 % coupon on 100.00, from 1 Jan.
pub fn e06() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-01", &[plan(7_500, "2026-01-01", "2026-02-01")]).paid(
        "in_2",
        "EUR",
        "2026-02-01",
        &[plan(7_500, "2026-02-01", "2026-03-01")],
    )
}

#[test]
fn e06_a_discount_lowers_the_base() {
    assert_eq!(summary(&e06().reward()), "15000 7500 earned 2026-03-01");
}

/// 100 from 1 Apr, upgrade to 200 on 16 Apr (−50 +100), then 200.
pub fn e07() -> Told {
    let upgrade = [
        line(-5_000, "2026-04-16", "2026-05-01", LineKind::Proration),
        line(10_000, "2026-04-16", "2026-05-01", LineKind::Proration),
    ];
    as_of("2026-07-01")
        .paid("in_1", "EUR", "2026-04-01", &[plan(10_000, "2026-04-01", "2026-05-01")])
        .paid("in_2", "EUR", "2026-04-16", &upgrade)
        .paid("in_3", "EUR", "2026-05-01", &[plan(20_000, "2026-05-01", "2026-06-01")])
}

#[test]
fn e07_an_upgrade_counts_by_its_prorations() {
    let reward = e07().reward();
    assert_eq!(summary(&reward), "35000 17500 earned 2026-06-01");
    assert_eq!(
        lines(&reward),
        [
            "in_1.0 0 1 1 10000 5000",
            "in_2.0 0 1 1 -5000 -2500",
            "in_2.1 0 1 1 10000 5000",
            "in_3.0 1 1 1 20000 10000",
        ]
    );
}

/// 100 from 1 Apr, downgrade to 40 on 16 Apr (−30 to balance), May's 40 paid 10 cash + 30 balance.
pub fn e08() -> Told {
    let downgrade = [
        line(-5_000, "2026-04-16", "2026-05-01", LineKind::Proration),
        line(2_000, "2026-04-16", "2026-05-01", LineKind::Proration),
    ];
    as_of("2026-07-01")
        .paid("in_1", "EUR", "2026-04-01", &[plan(10_000, "2026-04-01", "2026-05-01")])
        .paid("in_2", "EUR", "2026-04-16", &downgrade)
        .open("in_3", "EUR", &[plan(4_000, "2026-05-01", "2026-06-01")])
        .closed("in_3", InvoiceState::Paid)
        .money("in_3", 1_000, "2026-05-01")
}

#[test]
fn e08_customer_balance_is_no_money() {
    let reward = e08().reward();
    assert_eq!(summary(&reward), "11000 5500 earned 2026-06-01");
    assert_eq!(slots(&reward), ["2026-04-01/2026-05-01 10000", "2026-05-01/2026-06-01 1000"]);
}

/// E1, then 59.70 gross refunded on invoice 2 before it is earned.
pub fn e09() -> Told {
    e01().refunded("in_2", 5_970, "2026-02-20")
}

#[test]
fn e09_a_refund_before_it_is_earned_lowers_the_reward() {
    let reward = e09().reward();
    assert_eq!(summary(&reward), "34825 17413 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 9950", "in_2.0 1 3/4 1 14925 7463"]);
}

/// E1, invoice 1 fully refunded, month 3 paid.
pub fn e10() -> Told {
    e01().refunded("in_1", 23_880, "2026-02-01").paid(
        "in_3",
        "EUR",
        "2026-03-15",
        &[plan(19_900, "2026-03-15", "2026-04-15")],
    )
}

#[test]
fn e10_a_month_that_is_refunded_whole_is_followed_by_whole_months() {
    let reward = e10().reward();
    assert_eq!(summary(&reward), "39800 19900 earned 2026-04-15");
    assert_eq!(slots(&reward), ["2026-02-15/2026-03-15 19900", "2026-03-15/2026-04-15 19900"]);
}

/// E1, invoice 2 fully refunded, no month 3.
pub fn e11() -> Told {
    e01().refunded("in_2", 23_880, "2026-02-20").ended("2026-03-15")
}

#[test]
fn e11_one_month_left_lapses() {
    let reward = e11().reward();
    assert_eq!(summary(&reward), "19900 0 lapsed -");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 0"]);
    assert_eq!(summary(&e11().reward_by(&HALF_OF_PAID)), "19900 9950 earned 2026-03-15");
}

/// E1, only 100.00 of 238.80 paid on invoice 2.
pub fn e12(state: InvoiceState) -> Told {
    let mut told = e01().closed("in_2", state);
    told.facts.money_in[1].gross = 10_000;
    told
}

#[test]
fn e12_a_partly_paid_invoice_is_waited_for_until_it_is_written_off() {
    let reward = e12(InvoiceState::Open).reward();
    assert_eq!(summary(&reward), "84700/3 14117 open_invoice -");
    assert_eq!(serde_json::to_value(&reward.waiting_for).unwrap(), serde_json::json!(["invoice in_2"]));
    let reward = e12(InvoiceState::Uncollectible).reward();
    assert_eq!(summary(&reward), "84700/3 14117 earned 2026-03-15");
    assert_eq!(reward.waiting_for, []);
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 9950", "in_2.0 1 250/597 1 25000/3 4167"]);
}

/// JPY 9,999 then 9,998.
pub fn e13() -> Told {
    as_of("2026-06-01").paid("in_1", "JPY", "2026-01-15", &[plan(9_999, "2026-01-15", "2026-02-15")]).paid(
        "in_2",
        "JPY",
        "2026-02-15",
        &[plan(9_998, "2026-02-15", "2026-03-15")],
    )
}

#[test]
fn e13_half_a_yen_rounds_up_once() {
    let reward = e13().reward();
    assert_eq!(summary(&reward), "19997 9999 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 9999 5000", "in_2.0 1 1 1 9998 4999"]);
}

/// KWD 12.350 then 12.340.
pub fn e14() -> Told {
    as_of("2026-06-01").paid("in_1", "KWD", "2026-01-15", &[plan(12_350, "2026-01-15", "2026-02-15")]).paid(
        "in_2",
        "KWD",
        "2026-02-15",
        &[plan(12_340, "2026-02-15", "2026-03-15")],
    )
}

#[test]
fn e14_dinars_have_three_decimals() {
    assert_eq!(summary(&e14().reward()), "24690 12345 earned 2026-03-15");
}

/// EUR 100.00, then USD 110.00.
pub fn e15() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-15", &[plan(10_000, "2026-01-15", "2026-02-15")]).paid(
        "in_2",
        "USD",
        "2026-02-15",
        &[plan(11_000, "2026-02-15", "2026-03-15")],
    )
}

#[test]
fn e15_two_currencies_share_the_months_and_are_never_converted() {
    let rewards = e15().reckon().rewards;
    let told: Vec<_> = rewards.iter().map(|one| format!("{} {}", one.currency, summary(one))).collect();
    assert_eq!(told, ["EUR 10000 5000 earned 2026-03-15", "USD 11000 5500 earned 2026-03-15"]);
    assert_eq!(slots(&rewards[0]), ["2026-01-15/2026-02-15 10000", "2026-02-15/2026-03-15 0"]);
    assert_eq!(slots(&rewards[1]), ["2026-01-15/2026-02-15 0", "2026-02-15/2026-03-15 11000"]);
}

/// 20.00 fixed a month from 1 Jan, usage in arrears 33.33 (Jan, billed 1 Feb) and 41.27 (Feb, billed 1 Mar).
pub fn e16() -> Told {
    let usage = |net: i64, from: &str, to: &str| line(net, from, to, LineKind::Usage);
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-01", &[plan(2_000, "2026-01-01", "2026-02-01")])
        .paid(
            "in_2",
            "EUR",
            "2026-02-01",
            &[plan(2_000, "2026-02-01", "2026-03-01"), usage(3_333, "2026-01-01", "2026-02-01")],
        )
        .paid(
            "in_3",
            "EUR",
            "2026-03-01",
            &[plan(2_000, "2026-03-01", "2026-04-01"), usage(4_127, "2026-02-01", "2026-03-01")],
        )
}

/// E16 without its third invoice.
fn e16_before_march() -> Told {
    let mut told = e16();
    told.facts.invoices.truncate(2);
    told.facts.money_in.truncate(2);
    told
}

#[test]
fn e16_usage_in_arrears_is_waited_for() {
    assert_eq!(summary(&e16().reward()), "11460 5730 earned 2026-03-01");
    let before = e16_before_march().on("2026-03-02").reward();
    assert_eq!(summary(&before), "7333 3667 held -");
    assert_eq!(
        serde_json::to_value(&before.waiting_for).unwrap(),
        serde_json::json!(["usage to 2026-02-28"])
    );
    let open = e16().closed("in_3", InvoiceState::Open).on("2026-03-02").reward();
    assert_eq!(summary(&open), "11460 5730 open_invoice -");
    assert_eq!(
        serde_json::to_value(&open.waiting_for).unwrap(),
        serde_json::json!(["invoice in_3", "usage to 2026-02-28"])
    );
}

#[test]
fn e16_usage_in_arrears_is_waited_for_a_week_at_most() {
    assert_eq!(summary(&e16_before_march().on("2026-03-07").reward()), "7333 3667 held -");
    let after = e16_before_march().on("2026-03-08").reward();
    assert_eq!(summary(&after), "7333 3667 earned 2026-03-08");
    assert_eq!(after.waiting_for, []);
}

/// One month of 199.00, then cancelled.
pub fn e17() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-15", &[plan(19_900, "2026-01-15", "2026-02-15")])
        .ended("2026-02-15")
}

#[test]
fn e17_one_month_then_cancelled_lapses() {
    assert_eq!(summary(&e17().reward()), "19900 0 lapsed -");
    let half = e17().reward_by(&HALF_OF_PAID);
    assert_eq!(summary(&half), "19900 9950 earned 2026-02-15");
    assert_eq!(lines(&half), ["in_1.0 0 1 1 19900 9950"]);
}

/// 500.00 set-up + 100.00 a month.
pub fn e18() -> Told {
    let set_up = line(50_000, "2026-01-15", "2026-01-15", LineKind::OneTime);
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-15", &[set_up, plan(10_000, "2026-01-15", "2026-02-15")])
        .paid("in_2", "EUR", "2026-02-15", &[plan(10_000, "2026-02-15", "2026-03-15")])
}

#[test]
fn e18_a_set_up_fee_does_not_count() {
    let reward = e18().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.1 0 1 1 10000 5000", "in_2.0 1 1 1 10000 5000"]);
}

/// Anchored 31 Jan, 100.00.
pub fn e19() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-31", &[plan(10_000, "2026-01-31", "2026-02-28")])
        .paid("in_2", "EUR", "2026-02-28", &[plan(10_000, "2026-02-28", "2026-03-31")])
        .paid("in_3", "EUR", "2026-03-31", &[plan(10_000, "2026-03-31", "2026-04-30")])
}

#[test]
fn e19_a_grid_from_the_31st_keeps_its_day() {
    let reward = e19().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-31");
    assert_eq!(slots(&reward), ["2026-01-31/2026-02-28 10000", "2026-02-28/2026-03-31 10000"]);
}

/// Weekly 25.00 from 1 Jan, nine weeks paid.
pub fn e20() -> Told {
    let first = jiff::civil::date(2026, 1, 1);
    (0..9).fold(as_of("2026-06-01"), |told, week| {
        let from = first.saturating_add(jiff::Span::new().weeks(week));
        let to = from.saturating_add(jiff::Span::new().weeks(1));
        let (from, to) = (from.to_string(), to.to_string());
        told.paid(&format!("in_{week}"), "EUR", &from, &[plan(2_500, &from, &to)])
    })
}

#[test]
fn e20_weeks_count_by_days() {
    let reward = e20().reward();
    assert_eq!(summary(&reward), "147500/7 10536 earned 2026-03-01");
    assert_eq!(slots(&reward), ["2026-01-01/2026-02-01 77500/7", "2026-02-01/2026-03-01 10000"]);
    let shown: i64 = reward.lines.iter().map(|line| line.amount).sum();
    assert_eq!(shown, reward.amount);
}

/// 100.00 on 10 Jan, pause, 100.00 on 3 Jun.
pub fn e21() -> Told {
    as_of("2026-08-01").paid("in_1", "EUR", "2026-01-10", &[plan(10_000, "2026-01-10", "2026-02-10")]).paid(
        "in_2",
        "EUR",
        "2026-06-03",
        &[plan(10_000, "2026-06-03", "2026-07-03")],
    )
}

#[test]
fn e21_a_pause_is_no_paying_month() {
    assert_eq!(summary(&e21().reward()), "20000 10000 earned 2026-07-03");
}

/// 25.00/month to 250.00/year on the same day.
pub fn e22() -> Told {
    let swap = [
        line(-2_500, "2026-01-15", "2026-02-15", LineKind::Proration),
        plan(25_000, "2026-01-15", "2027-01-15"),
    ];
    as_of("2026-06-01").paid("in_1", "USD", "2026-01-15", &[plan(2_500, "2026-01-15", "2026-02-15")]).paid(
        "in_2",
        "USD",
        "2026-01-15",
        &swap,
    )
}

#[test]
fn e22_a_swap_to_a_year_counts_two_twelfths_of_the_year() {
    let reward = e22().reward();
    assert_eq!(summary(&reward), "12500/3 2083 earned 2026-03-15");
    assert_eq!(
        lines(&reward),
        [
            "in_1.0 0 1 1 2500 1250",
            "in_2.0 0 1 1 -2500 -1250",
            "in_2.1 0 1 1/12 6250/3 1042",
            "in_2.1 1 1 1/12 6250/3 1041",
        ]
    );
}

/// E1 paid out 199.00, then invoice 2 fully refunded.
pub fn e23() -> Told {
    e01().paid_out("EUR", 19_900, "2026-03-20").refunded("in_2", 23_880, "2026-04-02")
}

#[test]
fn e23_a_refund_after_payout_is_an_adjustment() {
    let reward = e23().reward();
    assert_eq!(summary(&reward), "19900 9950 paid 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 19900", "2026-02-15/2026-03-15 0"]);
    let adjustments = e23().reckon().adjustments;
    assert_eq!(
        serde_json::to_value(&adjustments).unwrap(),
        serde_json::json!([{"currency": "EUR", "amount": -9950, "because": ["re_1"]}])
    );
    assert_eq!(netted(-9_950, 8_000), (0, -1_950));
    assert_eq!(netted(-1_950, 8_000), (6_050, 0));
}

/// 100.00 for 10 Jan–10 Feb, then 100.00 for 20 Feb–20 Mar.
pub fn e25() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-10", &[plan(10_000, "2026-01-10", "2026-02-10")]).paid(
        "in_2",
        "EUR",
        "2026-02-20",
        &[plan(10_000, "2026-02-20", "2026-03-20")],
    )
}

#[test]
fn e25_after_a_gap_the_grid_is_anchored_anew() {
    let reward = e25().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-20");
    assert_eq!(slots(&reward), ["2026-01-10/2026-02-10 10000", "2026-02-20/2026-03-20 10000"]);
}

/// Plan begun 31 Jan, first month 100 % coupon, then 100.00 for 28 Feb–31 Mar and 31 Mar–30 Apr.
pub fn e26() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-31", &[plan(0, "2026-01-31", "2026-02-28")])
        .paid("in_2", "EUR", "2026-02-28", &[plan(10_000, "2026-02-28", "2026-03-31")])
        .paid("in_3", "EUR", "2026-03-31", &[plan(10_000, "2026-03-31", "2026-04-30")])
}

#[test]
fn e26_after_a_free_month_the_grid_goes_on() {
    let reward = e26().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-04-30");
    assert_eq!(slots(&reward), ["2026-02-28/2026-03-31 10000", "2026-03-31/2026-04-30 10000"]);
}

/// 100.00 for 31 Jan–28 Feb, two free months, 100.00 for 30 Apr–31 May.
pub fn e27() -> Told {
    as_of("2026-07-01").paid("in_1", "EUR", "2026-01-31", &[plan(10_000, "2026-01-31", "2026-02-28")]).paid(
        "in_2",
        "EUR",
        "2026-04-30",
        &[plan(10_000, "2026-04-30", "2026-05-31")],
    )
}

#[test]
fn e27_after_two_free_months_the_grid_goes_on() {
    assert_eq!(summary(&e27().reward()), "20000 10000 earned 2026-05-31");
}

/// E1 with invoice 2 paid twice by mistake.
pub fn e28() -> Told {
    e01().money("in_2", 23_880, "2026-04-20")
}

#[test]
fn e28_an_invoice_paid_twice_counts_once() {
    assert_eq!(summary(&e28().reward()), "39800 19900 earned 2026-03-15");
}
