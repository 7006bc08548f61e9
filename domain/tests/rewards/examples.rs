//! The worked examples E1–E28 of `docs/rewards.md`. Amounts are minor units: 199.00 EUR is 19900.

use leadwire_domain::reward::{AnnualPolicy, InvoiceState, OneMonthPolicy, RewardTerms, netted};

use crate::cases::*;
use crate::told::{Told, lines, slots, summary};

const HALF_OF_PAID: RewardTerms = RewardTerms {
    percent: 50,
    months: 2,
    hold_days: 0,
    hold_days_usage: 7,
    one_month_policy: OneMonthPolicy::HalfOfPaid,
    annual_policy: AnnualPolicy::TwoTwelfths,
    adjust_days: 120,
};

#[test]

fn e01_two_months_paid_earn_half_of_their_net() {
    let reward = e01().reward();
    assert_eq!(summary(&reward), "39800 19900 earned 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 19900", "2026-02-15/2026-03-15 19900"]);
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 9950", "in_2.0 1 1 1 19900 9950"]);
    assert_eq!(e01().reckon().adjustments, []);
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

#[test]

fn e03_a_quarter_counts_two_thirds() {
    assert_eq!(summary(&e03().reward()), "20000 10000 earned 2026-03-15");
}

#[test]

fn e04_a_trial_is_no_paying_month() {
    let reward = e04().reward();
    assert_eq!(summary(&reward), "10000 5000 earned 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 5000", "2026-02-15/2026-03-15 5000"]);
    assert_eq!(reward.currency.code(), "USD");
}

#[test]

fn e05_a_month_by_coupon_is_no_paying_month() {
    let reward = e05().reward();
    assert_eq!(summary(&reward), "16000 8000 earned 2026-04-01");
    assert_eq!(slots(&reward), ["2026-02-01/2026-03-01 8000", "2026-03-01/2026-04-01 8000"]);
}

#[test]

fn e06_a_discount_lowers_the_base() {
    assert_eq!(summary(&e06().reward()), "15000 7500 earned 2026-03-01");
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

#[test]

fn e08_customer_balance_is_no_money() {
    let reward = e08().reward();
    assert_eq!(summary(&reward), "11000 5500 earned 2026-06-01");
    assert_eq!(slots(&reward), ["2026-04-01/2026-05-01 10000", "2026-05-01/2026-06-01 1000"]);
}

#[test]

fn e09_a_refund_before_it_is_earned_lowers_the_reward() {
    let reward = e09().reward();
    assert_eq!(summary(&reward), "34825 17413 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 9950", "in_2.0 1 3/4 1 14925 7463"]);
}

#[test]

fn e10_a_month_that_is_refunded_whole_is_followed_by_whole_months() {
    let reward = e10().reward();
    assert_eq!(summary(&reward), "39800 19900 earned 2026-04-15");
    assert_eq!(slots(&reward), ["2026-02-15/2026-03-15 19900", "2026-03-15/2026-04-15 19900"]);
}

#[test]

fn e11_one_month_left_lapses() {
    let reward = e11().reward();
    assert_eq!(summary(&reward), "19900 0 lapsed -");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 19900 0"]);
    assert_eq!(summary(&e11().reward_by(&HALF_OF_PAID)), "19900 9950 earned 2026-03-15");
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

#[test]

fn e13_half_a_yen_rounds_up_once() {
    let reward = e13().reward();
    assert_eq!(summary(&reward), "19997 9999 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.0 0 1 1 9999 5000", "in_2.0 1 1 1 9998 4999"]);
}

#[test]

fn e14_dinars_have_three_decimals() {
    assert_eq!(summary(&e14().reward()), "24690 12345 earned 2026-03-15");
}

#[test]

fn e15_two_currencies_share_the_months_and_are_never_converted() {
    let rewards = e15().reckon().rewards;
    let told: Vec<_> = rewards.iter().map(|one| format!("{} {}", one.currency, summary(one))).collect();
    assert_eq!(told, ["EUR 10000 5000 earned 2026-03-15", "USD 11000 5500 earned 2026-03-15"]);
    assert_eq!(slots(&rewards[0]), ["2026-01-15/2026-02-15 10000", "2026-02-15/2026-03-15 0"]);
    assert_eq!(slots(&rewards[1]), ["2026-01-15/2026-02-15 0", "2026-02-15/2026-03-15 11000"]);
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

#[test]

fn e17_one_month_then_cancelled_lapses() {
    assert_eq!(summary(&e17().reward()), "19900 0 lapsed -");
    let half = e17().reward_by(&HALF_OF_PAID);
    assert_eq!(summary(&half), "19900 9950 earned 2026-02-15");
    assert_eq!(lines(&half), ["in_1.0 0 1 1 19900 9950"]);
}

#[test]

fn e18_a_set_up_fee_does_not_count() {
    let reward = e18().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-15");
    assert_eq!(lines(&reward), ["in_1.1 0 1 1 10000 5000", "in_2.0 1 1 1 10000 5000"]);
}

#[test]

fn e19_a_grid_from_the_31st_keeps_its_day() {
    let reward = e19().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-31");
    assert_eq!(slots(&reward), ["2026-01-31/2026-02-28 10000", "2026-02-28/2026-03-31 10000"]);
}

#[test]

fn e20_weeks_count_by_days() {
    let reward = e20().reward();
    assert_eq!(summary(&reward), "147500/7 10536 earned 2026-03-01");
    assert_eq!(slots(&reward), ["2026-01-01/2026-02-01 77500/7", "2026-02-01/2026-03-01 10000"]);
    let shown: i64 = reward.lines.iter().map(|line| line.amount).sum();
    assert_eq!(shown, reward.amount);
}

#[test]

fn e21_a_pause_is_no_paying_month() {
    assert_eq!(summary(&e21().reward()), "20000 10000 earned 2026-07-03");
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

#[test]

fn e25_after_a_gap_the_grid_is_anchored_anew() {
    let reward = e25().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-03-20");
    assert_eq!(slots(&reward), ["2026-01-10/2026-02-10 10000", "2026-02-20/2026-03-20 10000"]);
}

#[test]

fn e26_after_a_free_month_the_grid_goes_on() {
    let reward = e26().reward();
    assert_eq!(summary(&reward), "20000 10000 earned 2026-04-30");
    assert_eq!(slots(&reward), ["2026-02-28/2026-03-31 10000", "2026-03-31/2026-04-30 10000"]);
}

#[test]

fn e27_after_two_free_months_the_grid_goes_on() {
    assert_eq!(summary(&e27().reward()), "20000 10000 earned 2026-05-31");
}

#[test]

fn e28_an_invoice_paid_twice_counts_once() {
    assert_eq!(summary(&e28().reward()), "39800 19900 earned 2026-03-15");
}
