//! Single rules of `docs/rewards.md`, where the worked examples leave a question.

use leadwire_domain::reward::{InvoiceState, LineKind, OutKind, OutStatus, RewardState, RewardTerms};
use serde_json::json;

use crate::cases::{e01, e12, e16, e26};
use crate::told::{Told, as_of, day, line, lines, plan, slots, summary};

fn waiting_for(told: &Told) -> serde_json::Value {
    serde_json::to_value(told.reward().waiting_for).unwrap()
}

#[test]
fn r1_the_later_state_of_an_invoice_wins_and_a_void_one_carries_nothing() {
    let mut told = e01();
    told.facts.invoices.insert(0, told.facts.invoices[1].clone());
    told.facts.invoices[0].state = InvoiceState::Void;
    let reward = told.reward();
    assert_eq!(summary(&reward), "19900 0 waiting -");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 19900"]);
}

#[test]
fn r1_a_void_invoice_does_not_anchor_the_grid() {
    let months = |told: &Told| told.reward().slots.iter().map(|slot| slot.start).collect::<Vec<_>>();
    assert_eq!(months(&e26()), [day("2026-02-28"), day("2026-03-31")]);
    let void = e26().closed("in_1", InvoiceState::Void);
    assert_eq!(months(&void), [day("2026-02-28"), day("2026-03-28")]);
}

#[test]
fn r1_facts_after_today_are_not_known_yet() {
    let refund = e01().refunded("in_2", 23_880, "2026-06-02");
    assert_eq!(summary(&refund.reward()), "39800 19900 earned 2026-03-15");
    assert_eq!(summary(&e01().ended("2026-06-02").reward()), "39800 19900 earned 2026-03-15");
    assert_eq!(summary(&e01().on("2026-02-14").reward()), "19900 0 waiting -");
    let payout = e01().paid_out("EUR", 19_900, "2026-06-02");
    assert_eq!(payout.reward().state, RewardState::Earned);
    // A dispute that is known to be open stays open until its end is known.
    let mut dispute = e01().out("in_2", 23_880, "2026-03-01", OutKind::Dispute, OutStatus::Open);
    let mut end = dispute.facts.money_out[0].clone();
    (end.status, end.at) = (OutStatus::Settled, day("2026-06-02"));
    dispute.facts.money_out.push(end);
    assert_eq!(dispute.reward().state, RewardState::Disputed);
    assert_eq!(summary(&dispute.on("2026-06-02").reward()), "19900 0 waiting -");
}

#[test]
fn r2_money_for_an_invoice_that_is_not_known_counts_nothing() {
    let told = e01().money("in_9", 1_000_000, "2026-01-02").refunded("in_8", 5, "2026-01-02");
    assert_eq!(told.reward(), e01().reward());
}

#[test]
fn r4_a_one_time_line_with_a_period_neither_counts_nor_anchors() {
    let support = line(50_000, "2026-01-03", "2026-02-03", LineKind::OneTime);
    let told = e01().paid("in_0", "EUR", "2026-01-03", &[support]);
    assert_eq!(told.reward(), e01().reward());
}

#[test]
fn r7_a_currency_with_a_negative_sum_counts_nothing() {
    let credit = [
        line(-4_000, "2026-02-15", "2026-03-15", LineKind::Proration),
        line(5_000, "2026-02-15", "2026-02-15", LineKind::OneTime),
    ];
    let rewards = e01().paid("in_3", "USD", "2026-02-20", &credit).reckon().rewards;
    assert_eq!(rewards[0], e01().reward());
    assert_eq!(summary(&rewards[1]), "0 0 earned 2026-03-15");
    assert_eq!(slots(&rewards[1]), ["2026-01-15/2026-02-15 0", "2026-02-15/2026-03-15 -4000"]);
    assert_eq!(lines(&rewards[1]), ["in_3.0 1 1 1 -4000 0"]);
}

#[test]
fn r8_equal_remainders_go_to_the_same_line_in_any_order() {
    let halves = |a: i64, b: i64| {
        let told = as_of("2026-06-01").paid(
            "in_1",
            "EUR",
            "2026-01-01",
            &[plan(a, "2026-01-01", "2026-02-01"), plan(b, "2026-01-01", "2026-02-01")],
        );
        let terms = RewardTerms { months: 1, ..RewardTerms::default() };
        let mut parts: Vec<_> =
            told.reward_by(&terms).lines.iter().map(|one| (one.net, one.amount)).collect();
        parts.sort_unstable();
        parts
    };
    assert_eq!(halves(33, 67), [(33, 17), (67, 33)]);
    assert_eq!(halves(67, 33), [(33, 17), (67, 33)]);
}

#[test]
fn r9_the_states_before_the_end_of_the_second_month() {
    assert_eq!(summary(&e01().on("2026-02-15").reward()), "39800 19900 pending 2026-03-15");
    assert_eq!(summary(&e01().on("2026-03-14").reward()), "39800 19900 pending 2026-03-15");
    assert_eq!(summary(&e01().on("2026-03-15").reward()), "39800 19900 earned 2026-03-15");
}

#[test]
fn r9_an_invoice_that_is_paid_late_moves_the_day() {
    let mut late = e01();
    late.facts.money_in[1].at = day("2026-03-20");
    assert_eq!(summary(&late.reward()), "39800 19900 earned 2026-03-20");
    // Closed is closed: what goes back and comes again later does not move it.
    let again = e01().refunded("in_2", 23_880, "2026-02-20").money("in_2", 23_880, "2026-03-25");
    assert_eq!(summary(&again.reward()), "39800 19900 earned 2026-03-15");
}

#[test]
fn r9_an_invoice_is_closed_when_its_money_reaches_the_gross_and_a_refund_does_not_move_that() {
    let mut parts = e01().money("in_2", 9_000, "2026-04-20");
    parts.facts.money_in[1].gross = 14_880;
    assert_eq!(summary(&parts.reward()), "39800 19900 earned 2026-04-20");
    let refund = parts.clone().refunded("in_2", 11_940, "2026-05-02");
    assert_eq!(summary(&refund.reward()), "29850 14925 earned 2026-04-20");
    // Written off, the last money closed it.
    parts.facts.money_in[2].gross = 8_999;
    let written_off = parts.closed("in_2", InvoiceState::Uncollectible).refunded("in_2", 1, "2026-05-02");
    assert_eq!(written_off.reward().earned_on, Some(day("2026-04-20")));
}

#[test]
fn r9_an_open_dispute_holds_the_reward_and_takes_nothing_from_it() {
    let dispute = |status| e01().out("in_2", 23_880, "2026-03-01", OutKind::Dispute, status);
    assert_eq!(summary(&dispute(OutStatus::Open).reward()), "39800 19900 disputed 2026-03-15");
    assert_eq!(waiting_for(&dispute(OutStatus::Open)), json!(["dispute re_1"]));
    assert_eq!(summary(&dispute(OutStatus::Reversed).reward()), "39800 19900 earned 2026-03-15");
    assert_eq!(summary(&dispute(OutStatus::Settled).reward()), "19900 0 waiting -");
    let all = e12(InvoiceState::Open).out("in_1", 1, "2026-03-01", OutKind::Refund, OutStatus::Open).out(
        "in_1",
        1,
        "2026-03-01",
        OutKind::CreditNoteOutOfBand,
        OutStatus::Open,
    );
    assert_eq!(waiting_for(&all), json!(["refund re_1", "credit note re_2", "invoice in_2"]));
    assert_eq!(all.reward().state, RewardState::Disputed);
}

#[test]
fn r9_a_dispute_on_an_invoice_of_another_month_does_not_matter() {
    let third = [plan(19_900, "2026-03-15", "2026-04-15")];
    let told = e01().paid("in_3", "EUR", "2026-03-15", &third).closed("in_3", InvoiceState::Open);
    let told = told.out("in_3", 23_880, "2026-03-20", OutKind::Dispute, OutStatus::Open);
    assert_eq!(told.reward(), e01().reward());
}

#[test]
fn r9_the_hold_of_the_programme_runs_from_the_end_of_the_second_month() {
    let terms = RewardTerms { hold_days: 10, ..RewardTerms::default() };
    assert_eq!(summary(&e01().on("2026-03-24").reward_by(&terms)), "39800 19900 held 2026-03-25");
    assert_eq!(summary(&e01().on("2026-03-25").reward_by(&terms)), "39800 19900 earned 2026-03-25");
}

#[test]
fn r9_usage_that_is_not_in_arrears_holds_nothing() {
    let mut told = e16();
    told.facts.invoices.truncate(2);
    // Billed in a month whose plan began before the usage ended.
    told.facts.invoices[1].lines[1].period_end = day("2026-02-02");
    assert_eq!(summary(&told.on("2026-03-01").reward()), "7333 3667 earned 2026-03-01");
}

#[test]
fn r10_a_subscription_that_ends_after_two_months_lapses_nothing() {
    assert_eq!(summary(&e01().ended("2026-02-20").reward()), "39800 19900 earned 2026-03-15");
    let none = as_of("2026-06-01").paid("in_1", "EUR", "2026-01-01", &[plan(0, "2026-01-01", "2026-01-15")]);
    assert_eq!(summary(&none.reward()), "0 0 waiting -");
    assert_eq!(summary(&none.ended("2026-01-15").reward()), "0 0 lapsed -");
}

#[test]
fn the_answer_has_the_shape_that_others_read() {
    let answer = serde_json::to_value(e01().reckon()).unwrap();
    assert_eq!(
        answer,
        json!({
            "rewards": [{
                "currency": "EUR", "base": "39800", "amount": 19900, "state": "earned",
                "earned_on": "2026-03-15",
                "slots": [
                    {"start": "2026-01-15", "end": "2026-02-15", "paid_net": "19900"},
                    {"start": "2026-02-15", "end": "2026-03-15", "paid_net": "19900"},
                ],
                "lines": [
                    {"invoice": "in_1", "line": 0, "slot": 0, "net": 19900, "cash_ratio": "1", "share": "1",
                     "counted": "19900", "amount": 9950},
                    {"invoice": "in_2", "line": 0, "slot": 1, "net": 19900, "cash_ratio": "1", "share": "1",
                     "counted": "19900", "amount": 9950},
                ],
                "waiting_for": [],
            }],
            "adjustments": [],
        })
    );
}
