//! What changes once something was paid of a reward (R11), and a customer that paid too early (R13).

use leadwire_domain::reward::{
    InvoiceState, LineKind, OneMonthPolicy, OutKind, OutStatus, Reckoning, RewardTerms, reckon,
};
use serde_json::json;

use crate::cases::{e01, e04, e10, e15, e23};
use crate::told::{Told, as_of, day, line, plan, slots, summary};

/// The adjustments as `currency amount because`.
fn adjustments(answer: &Reckoning) -> Vec<String> {
    let told = answer.adjustments.iter();
    told.map(|one| format!("{} {} {}", one.currency, one.amount, one.because.join(" "))).collect()
}

/// The rewards as `currency summary`.
fn rewards(answer: &Reckoning) -> Vec<String> {
    answer.rewards.iter().map(|one| format!("{} {}", one.currency, summary(one))).collect()
}

#[test]
fn r11_the_months_of_a_paid_reward_stay() {
    // Without the payout the refund of the first month would make the third one count.
    let third = [plan(19_900, "2026-03-15", "2026-04-15")];
    let told = e23().paid("in_3", "EUR", "2026-04-03", &third);
    let reward = told.reward();
    assert_eq!(summary(&reward), "19900 9950 paid 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 19900", "2026-02-15/2026-03-15 0"]);
    // Nor does a subscription that ends take back what was paid.
    assert_eq!(told.clone().ended("2026-04-15").reckon(), told.reckon());
}

#[test]
fn r11_adjustments_that_were_paid_count_and_money_that_comes_back_is_paid_again() {
    let settled = e23().paid_out("EUR", -9_950, "2026-04-30");
    assert_eq!(settled.reckon().adjustments, []);
    let back = settled.money("in_2", 23_880, "2026-05-10");
    let adjustments = serde_json::to_value(back.reckon().adjustments).unwrap();
    assert_eq!(adjustments, json!([{"currency": "EUR", "amount": 9950, "because": ["re_1", "py_3"]}]));
    let all = e23().refunded("in_1", 23_880, "2026-04-05").reckon();
    assert_eq!(
        serde_json::to_value(&all.adjustments).unwrap(),
        json!([{"currency": "EUR", "amount": -19900, "because": ["re_1", "re_2"]}])
    );
    assert_eq!(summary(&all.rewards[0]), "0 0 paid 2026-03-15");
}

#[test]
fn r11_adjustments_stop_after_their_days() {
    let refunded =
        |on: &str| e01().paid_out("EUR", 19_900, "2026-03-20").refunded("in_2", 23_880, on).on("2026-12-01");
    assert_eq!(refunded("2026-07-18").reckon().adjustments.len(), 1, "120 days");
    assert_eq!(refunded("2026-07-19").reckon().adjustments, []);
    assert_eq!(summary(&refunded("2026-07-19").reward()), "39800 19900 paid 2026-03-15");
}

#[test]
fn r11_an_open_dispute_after_payout_changes_nothing_until_it_is_decided() {
    let paid = e01().paid_out("EUR", 19_900, "2026-03-20");
    let open = paid.clone().out("in_2", 23_880, "2026-04-01", OutKind::Dispute, OutStatus::Open);
    assert_eq!(open.reckon(), paid.reckon());
}

#[test]
fn r11_the_currency_that_was_not_paid_yet_stays_owed() {
    let told = e15().paid_out("EUR", 5_000, "2026-03-20").refunded("in_2", 5_500, "2026-03-25");
    let answer = told.reckon();
    assert_eq!(summary(&answer.rewards[0]), "10000 5000 paid 2026-03-15");
    assert_eq!(summary(&answer.rewards[1]), "5500 2750 earned 2026-03-15");
    assert_eq!(answer.adjustments, []);
}

#[test]
fn r13_a_customer_that_paid_before_the_validation_earns_nothing() {
    for (validated_on, is_earned) in [("2026-01-14", true), ("2026-01-15", false), ("2026-02-01", false)] {
        let answer = e01().validated(validated_on).reckon();
        assert_eq!(answer.rewards.len(), usize::from(is_earned), "{validated_on}");
        assert_eq!(answer.barred.is_none(), is_earned);
    }
    let barred = e01().validated("2026-02-01").reckon().barred.unwrap();
    assert_eq!((barred.invoice.as_str(), barred.paid_on), ("in_1", day("2026-01-15")));
    // A free trial is no paid invoice.
    let trial = e04().validated("2026-01-10");
    assert_eq!(summary(&trial.reward()), "10000 5000 earned 2026-03-15");
}

/// E15 at the end of the year; its euros were paid on 20 March.
fn euros_paid() -> Told {
    e15().on("2026-12-31").paid_out("EUR", 5_000, "2026-03-20")
}

#[test]
fn r11_a_currency_that_was_not_paid_is_reckoned_by_all_facts_however_late() {
    let euros = "EUR 10000 5000 paid 2026-03-15";
    let part = euros_paid().refunded("in_2", 5_500, "2026-08-01");
    assert_eq!(rewards(&part.reckon()), [euros, "USD 5500 2750 earned 2026-03-15"]);
    let all = euros_paid().refunded("in_2", 11_000, "2026-08-01");
    assert_eq!(rewards(&all.reckon()), [euros]);
    let dispute = euros_paid().out("in_2", 11_000, "2026-08-01", OutKind::Dispute, OutStatus::Open);
    assert_eq!(rewards(&dispute.reckon()), [euros, "USD 11000 5500 disputed 2026-03-15"]);
    let mut late = euros_paid().money("in_2", 10_000, "2026-08-01");
    late.facts.money_in[1].gross = 1_000;
    assert_eq!(rewards(&late.reckon()), [euros, "USD 11000 5500 earned 2026-08-01"]);
    // Nor does its payout take back what was paid of it.
    let paid = late.paid_out("USD", 5_500, "2026-08-10");
    assert_eq!(rewards(&paid.reckon()), [euros, "USD 11000 5500 paid 2026-08-01"]);
    assert_eq!(adjustments(&paid.reckon()), [""; 0]);
}

#[test]
fn r11_the_days_of_adjustments_are_those_of_each_currency() {
    let paid = euros_paid().paid_out("USD", 5_500, "2026-08-10");
    let in_time = paid.clone().refunded("in_1", 10_000, "2026-08-20").refunded("in_2", 11_000, "2026-12-08");
    assert_eq!(adjustments(&in_time.reckon()), ["USD -5500 re_2"]);
    let late = paid.refunded("in_2", 11_000, "2026-12-09");
    assert_eq!(adjustments(&late.reckon()), [""; 0]);
}

#[test]
fn r10_holds_for_the_currency_that_was_not_paid() {
    let told = as_of("2026-03-01")
        .paid("in_1", "EUR", "2026-01-15", &[plan(10_000, "2026-01-15", "2026-02-15")])
        .paid("in_2", "USD", "2026-02-15", &[line(2_000, "2026-01-15", "2026-02-15", LineKind::Usage)])
        .paid_out("USD", 1_000, "2026-02-16");
    let dollars = "USD 2000 1000 paid 2026-02-15";
    assert_eq!(rewards(&told.reckon()), ["EUR 10000 0 waiting -", dollars]);
    let ended = told.ended("2026-02-20");
    assert_eq!(rewards(&ended.reckon()), ["EUR 10000 0 lapsed -", dollars]);
    let half = RewardTerms { one_month_policy: OneMonthPolicy::HalfOfPaid, ..RewardTerms::default() };
    assert_eq!(rewards(&reckon(&ended.facts, &half))[0], "EUR 10000 5000 earned 2026-02-20");
}

/// Three months of 199.00; two were paid out on 20 March.
fn three_months() -> Told {
    let third = [plan(19_900, "2026-03-15", "2026-04-15")];
    e01().paid("in_3", "EUR", "2026-03-15", &third).paid_out("EUR", 19_900, "2026-03-20")
}

#[test]
fn r11_an_invoice_that_is_void_after_the_payout_swaps_no_months() {
    let void = three_months().closed("in_2", InvoiceState::Void);
    assert_eq!(adjustments(&void.reckon()), ["EUR -9950 in_2"]);
    let reward = void.reward();
    assert_eq!(summary(&reward), "19900 9950 paid 2026-03-15");
    assert_eq!(slots(&reward), ["2026-01-15/2026-02-15 19900", "2026-02-15/2026-03-15 0"]);
    // What is told of a void invoice without its lines takes nothing from what it was.
    let mut told_twice = three_months();
    let mut emptied = told_twice.facts.invoices[1].clone();
    (emptied.state, emptied.lines) = (InvoiceState::Void, Vec::new());
    told_twice.facts.invoices.push(emptied);
    assert_eq!(told_twice.reckon(), void.reckon());
    // Money that went back says more than the invoice.
    let refund = void.refunded("in_2", 23_880, "2026-04-01").refunded("in_1", 11_940, "2026-03-30");
    assert_eq!(adjustments(&refund.reckon()), ["EUR -14925 re_2 re_1"]);
}

#[test]
fn r11_a_void_invoice_without_money_at_the_payout_is_nothing() {
    let void = three_months().open("in_0", "EUR", &[plan(9_900, "2026-01-03", "2026-02-03")]);
    let void = void.closed("in_0", InvoiceState::Void);
    assert_eq!(void.reckon(), three_months().reckon());
    assert_eq!(void.money("in_0", 9_900, "2026-04-01").reckon(), three_months().reckon());
}

#[test]
fn r11_an_adjustment_names_all_later_money_on_the_invoices_that_changed() {
    let changed = three_months()
        .refunded("in_2", 5_970, "2026-04-02")
        .money("in_2", 2_985, "2026-04-03")
        .refunded("in_1", 100, "2026-04-04")
        .money("in_1", 100, "2026-04-05")
        .refunded("in_3", 100, "2026-04-06")
        .out("in_2", 100, "2026-04-07", OutKind::Dispute, OutStatus::Open)
        .out("in_2", 100, "2026-04-08", OutKind::Dispute, OutStatus::Reversed);
    assert_eq!(adjustments(&changed.reckon()), ["EUR -1244 re_1 py_4"]);
    // Where no ratio is another one in the end, all of it.
    let back = three_months().refunded("in_2", 100, "2026-04-02").money("in_2", 100, "2026-04-03");
    let back = back.paid_out("EUR", -50, "2026-04-02");
    assert_eq!(adjustments(&back.reckon()), ["EUR 50 re_1 py_4"]);
}

#[test]
fn r11_equal_payouts_count_once_unless_an_id_tells_them_apart() {
    let twice = e01().paid_out("EUR", 9_950, "2026-03-20").paid_out("EUR", 9_950, "2026-03-20");
    assert_eq!(adjustments(&twice.reckon()), ["EUR 9950 "]);
    let mut told_apart = twice;
    told_apart.facts.paid_out[1].id = Some("payout 2".to_owned());
    assert_eq!(adjustments(&told_apart.reckon()), [""; 0]);
}

#[test]
fn r13_an_invoice_that_was_refunded_later_was_paid_all_the_same() {
    let barred = e10().validated("2026-02-02").reckon();
    assert_eq!(barred.rewards, []);
    assert_eq!(barred.barred.unwrap().invoice, "in_1");
    // A void invoice is none.
    let void = e10().closed("in_1", InvoiceState::Void).validated("2026-02-02").reckon();
    assert_eq!(rewards(&void), ["EUR 39800 19900 earned 2026-04-15"]);
}

#[test]
fn r13_what_was_paid_out_comes_back_whole_because_of_the_early_money() {
    let told = three_months().money("in_1", 1, "2026-01-10").validated("2026-02-15");
    let answer = told.reckon();
    assert_eq!(adjustments(&answer), ["EUR -19900 py_4 py_1 py_2"]);
    assert_eq!(rewards(&answer), ["EUR 0 0 paid -"]);
    assert_eq!(answer.barred.unwrap().paid_on, day("2026-01-10"));
}
