//! What holds for any facts: order and repetition do not matter (E24), lines add up, nobody is paid for money
//! that did not come, nothing panics.

use jiff::civil::{Date, date};
use leadwire_domain::money::Currency;
use leadwire_domain::reward::{
    AnnualPolicy, Facts, Invoice, InvoiceState, Line, LineKind, MoneyIn, MoneyOut, OneMonthPolicy, OutKind,
    OutStatus, PaidOut, Reckoning, RewardState, RewardTerms, reckon,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::cases;

/// The same facts, some of them again, in another order.
fn stirred<T: Clone>(facts: &[T], again: &[Index], order: &[u64]) -> Vec<T> {
    let repeats = again.iter().filter(|_| !facts.is_empty()).map(|at| at.get(facts).clone());
    let all = facts.iter().cloned().chain(repeats);
    let mut keyed: Vec<_> = all.enumerate().map(|(at, one)| (order[at % order.len()], at, one)).collect();
    keyed.sort_by_key(|(key, at, _)| (*key, *at));
    keyed.into_iter().map(|(_, _, one)| one).collect()
}

fn all_stirred(facts: &Facts, again: &[Index], order: &[u64]) -> Facts {
    // What was told of an invoice before it was closed, and of money before it was settled, may come again,
    // too.
    let mut invoices = facts.invoices.clone();
    let closed = facts.invoices.iter().filter(|one| one.state != InvoiceState::Open);
    invoices.extend(closed.map(|one| Invoice { state: InvoiceState::Open, ..one.clone() }));
    Facts {
        invoices: stirred(&invoices, again, order),
        money_in: stirred(&facts.money_in, again, order),
        money_out: stirred(&facts.money_out, again, order),
        paid_out: stirred(&facts.paid_out, again, order),
        ..facts.clone()
    }
}

fn terms() -> impl Strategy<Value = RewardTerms> {
    let policies = (
        select(vec![OneMonthPolicy::Lapse, OneMonthPolicy::HalfOfPaid]),
        select(vec![AnnualPolicy::TwoTwelfths, AnnualPolicy::HalfOfFirstPayment]),
    );
    (1_u8..=100, 1_u8..=4, 0_u16..20, 0_u16..20, policies, 0_u16..200).prop_map(
        |(percent, months, hold_days, hold_days_usage, policies, adjust_days)| RewardTerms {
            percent,
            months,
            hold_days,
            hold_days_usage,
            one_month_policy: policies.0,
            annual_policy: policies.1,
            adjust_days,
        },
    )
}

/// Days near to each other, so that periods meet; or, when hostile, any day at all.
fn any_day(hostile: bool) -> BoxedStrategy<Date> {
    let near = (0_i64..200).prop_map(|days| date(2025, 12, 20).saturating_add(jiff::Span::new().days(days)));
    let edges = select(vec![
        Date::MIN,
        Date::MAX,
        date(9999, 12, 1),
        date(-9999, 1, 31),
        date(2024, 2, 29),
        date(2025, 12, 31),
        date(2026, 1, 31),
        date(2026, 2, 28),
    ]);
    if hostile { prop_oneof![3 => near, 2 => edges].boxed() } else { near.boxed() }
}

fn any_amount(hostile: bool) -> BoxedStrategy<i64> {
    let plain = 0_i64..30_000;
    if !hostile {
        return plain.boxed();
    }
    let edges = select(vec![i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX]);
    prop_oneof![2 => plain, 2 => -30_000_i64..0, 2 => edges].boxed()
}

fn any_line(hostile: bool) -> impl Strategy<Value = Line> {
    let kinds = vec![LineKind::Recurring, LineKind::Usage, LineKind::Proration, LineKind::OneTime];
    let length = select(vec![0_i64, 1, 7, 28, 30, 31, 59, 90, 365]);
    (any_amount(hostile), any_day(hostile), any_day(hostile), length, any::<bool>(), select(kinds)).prop_map(
        move |(net, from, to, days, wild, kind)| {
            let period_end = match hostile && wild {
                true => to,
                false => from.saturating_add(jiff::Span::new().days(days)),
            };
            Line { net, period_start: from, period_end, kind }
        },
    )
}

fn any_invoice(hostile: bool) -> impl Strategy<Value = Invoice> {
    let states =
        vec![InvoiceState::Open, InvoiceState::Paid, InvoiceState::Uncollectible, InvoiceState::Void];
    let currency = select(vec!["EUR", "USD", "JPY"]);
    let parts = (0_u8..6, currency, select(states), vec(any_line(hostile), 0..4), any_amount(hostile));
    parts.prop_map(move |(id, currency, state, lines, gross)| {
        let net = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.net));
        // Honest invoices are of their lines; what a source sends need not be.
        let gross = if hostile { gross } else { net };
        let currency = Currency::parse(currency).unwrap();
        Invoice { id: format!("in_{id}"), currency, net, tax: 0, gross, state, lines }
    })
}

fn any_facts(hostile: bool) -> impl Strategy<Value = Facts> {
    let day = move || any_day(hostile);
    let amount = move || any_amount(hostile);
    let money_in = (0_u8..9, 0_u8..7, amount(), day()).prop_map(|(id, invoice, gross, at)| MoneyIn {
        id: format!("py_{id}"),
        invoice: format!("in_{invoice}"),
        gross,
        at,
    });
    let kinds = select(vec![OutKind::Refund, OutKind::CreditNoteOutOfBand, OutKind::Dispute]);
    let statuses = select(vec![OutStatus::Open, OutStatus::Settled, OutStatus::Reversed]);
    let money_out = (0_u8..5, 0_u8..7, amount(), day(), kinds, statuses).prop_map(
        |(id, invoice, gross, at, kind, status)| {
            let (id, invoice) = (format!("re_{id}"), format!("in_{invoice}"));
            MoneyOut { id, invoice, gross, at, kind, status }
        },
    );
    let paid_out = (proptest::option::of("[ab]"), select(vec!["EUR", "JPY"]), amount(), day()).prop_map(
        |(id, currency, amount, at)| PaidOut { id, currency: Currency::parse(currency).unwrap(), amount, at },
    );
    let lists =
        (vec(any_invoice(hostile), 0..7), vec(money_in, 0..9), vec(money_out, 0..4), vec(paid_out, 0..3));
    let ended = proptest::option::of(day());
    let validated = proptest::option::weighted(0.2, day());
    (day(), ended, validated, lists).prop_map(|(today, subscription_ended, validated_on, lists)| {
        let (invoices, money_in, money_out, paid_out) = lists;
        Facts { today, subscription_ended, validated_on, invoices, money_in, money_out, paid_out }
    })
}

fn add_up(reckoning: &Reckoning) -> Result<(), TestCaseError> {
    for reward in &reckoning.rewards {
        let shown: i128 = reward.lines.iter().map(|line| i128::from(line.amount)).sum();
        prop_assert_eq!(shown, i128::from(reward.amount));
        prop_assert!(reward.amount >= 0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn e24_order_and_repetition_do_not_matter(
        at: Index, again in vec(any::<Index>(), 0..8), order in vec(any::<u64>(), 1..40),
    ) {
        let examples = cases::all();
        let (name, told) = at.get(&examples);
        let stirred = all_stirred(&told.facts, &again, &order);
        let expected = told.reckon();
        prop_assert_eq!(reckon(&stirred, &RewardTerms::default()), expected, "{}", name);
    }

    #[test]
    fn any_facts_in_any_order_give_the_same(
        facts in any_facts(true), terms in terms(), again in vec(any::<Index>(), 0..8),
        order in vec(any::<u64>(), 1..40),
    ) {
        let stirred = Facts {
            invoices: stirred(&facts.invoices, &again, &order),
            money_in: stirred(&facts.money_in, &again, &order),
            money_out: stirred(&facts.money_out, &again, &order),
            paid_out: stirred(&facts.paid_out, &again, &order),
            ..facts.clone()
        };
        prop_assert_eq!(reckon(&stirred, &terms), reckon(&facts, &terms));
    }

    #[test]
    fn honest_facts_never_earn_more_than_the_share_of_what_came(
        facts in any_facts(false), terms in terms(),
    ) {
        let reckoning = reckon(&facts, &terms);
        add_up(&reckoning)?;
        for reward in &reckoning.rewards {
            let mut seen = std::collections::BTreeMap::new();
            let of_currency = |id: &str| {
                facts.invoices.iter().any(|one| one.id == id && one.currency == reward.currency)
            };
            for money in facts.money_in.iter().filter(|money| of_currency(&money.invoice)) {
                let most = seen.entry(&money.id).or_insert(0);
                *most = money.gross.max(*most);
            }
            let came: i64 = seen.values().sum();
            prop_assert!(reward.amount * 100 <= came * i64::from(terms.percent) + 50, "{reward:?}");
        }
    }

    #[test]
    fn facts_and_answers_are_read_back_as_they_were_written(facts in any_facts(false), terms in terms()) {
        let written = serde_json::to_value(&facts).unwrap();
        prop_assert_eq!(&Facts::parse(&written).unwrap().facts, &facts);
        prop_assert_eq!(&serde_json::from_value::<Facts>(written).unwrap(), &facts);
        let reckoning = Reckoning { barred: None, ..reckon(&facts, &terms) };
        let written = serde_json::to_value(&reckoning).unwrap();
        prop_assert_eq!(serde_json::from_value::<Reckoning>(written).unwrap(), reckoning);
    }

    #[test]
    fn what_was_adjusted_is_not_adjusted_again(facts in any_facts(false), terms in terms()) {
        let first = reckon(&facts, &terms);
        let mut facts = facts;
        for (at, owed) in first.adjustments.iter().enumerate() {
            let id = Some(format!("adjustment {at}"));
            let (currency, amount) = (owed.currency, owed.amount);
            facts.paid_out.push(PaidOut { id, currency, amount, at: facts.today });
        }
        let second = reckon(&facts, &terms);
        prop_assert_eq!(&second.rewards, &first.rewards);
        prop_assert_eq!(second.adjustments, []);
    }
}

/// These took minutes once, when every month was reckoned anew with every line.
#[test]
fn lines_that_cancel_out_for_two_centuries_are_soon_reckoned() {
    let (first, end) = (date(1970, 1, 1), date(2200, 1, 1));
    let plan = |net: i64, days: i64| {
        let period_start = first.saturating_add(jiff::Span::new().days(days));
        Line { net, period_start, period_end: end, kind: LineKind::Recurring }
    };
    let lines = (0..5_000).map(|at| plan(if at % 2 == 0 { 1_000 } else { -1_000 }, at / 2)).collect();
    let currency = Currency::parse("EUR").unwrap();
    let state = InvoiceState::Paid;
    let invoice = Invoice { id: "in_1".into(), currency, net: 1, tax: 0, gross: 1, state, lines };
    let money = MoneyIn { id: "py_1".into(), invoice: "in_1".into(), gross: 1, at: first };
    let mut facts = cases::e01().facts;
    (facts.today, facts.invoices, facts.money_in) = (end, vec![invoice], vec![money]);
    let reward = &reckon(&facts, &RewardTerms::default()).rewards[0];
    assert_eq!((reward.state, reward.slots.len()), (RewardState::Waiting, 0));
    // One more unit in one of the lines, and the months from its own on pay.
    facts.invoices[0].lines[4_998].net += 1;
    let reward = &reckon(&facts, &RewardTerms::default()).rewards[0];
    let starts: Vec<Date> = reward.slots.iter().map(|slot| slot.start).collect();
    assert_eq!(starts, [date(1976, 11, 1), date(1976, 12, 1)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn hostile_facts_are_reckoned_without_panic(facts in any_facts(true), terms in terms()) {
        let reckoning = reckon(&facts, &terms);
        let slots = reckoning.rewards.iter().map(|reward| reward.slots.len());
        prop_assert!(slots.max().unwrap_or(0) <= usize::from(terms.months));
        let _ = Facts::parse(&serde_json::to_value(&facts).unwrap());
    }
}
