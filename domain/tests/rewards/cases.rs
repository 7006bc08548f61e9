//! The facts of the worked examples E1–E28 of `docs/rewards.md`. Amounts are minor units: 199.00 EUR is
//! 19900.

use leadwire_domain::reward::{InvoiceState, LineKind};

use crate::told::{Told, as_of, line, plan};

/// 199.00 net + 20 % tax monthly, paid 15 Jan and 15 Feb.
pub fn e01() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-15", &[plan(19_900, "2026-01-15", "2026-02-15")])
        .taxed()
        .paid("in_2", "EUR", "2026-02-15", &[plan(19_900, "2026-02-15", "2026-03-15")])
        .taxed()
}

/// Annual prepaid 1,200.00.
pub fn e02() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-15", &[plan(120_000, "2026-01-15", "2027-01-15")])
}

/// Quarterly 300.00.
pub fn e03() -> Told {
    as_of("2026-06-01").paid("in_1", "EUR", "2026-01-15", &[plan(30_000, "2026-01-15", "2026-04-15")])
}

/// 14-day trial from 1 Jan, then 50.00 USD monthly.
pub fn e04() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "USD", "2026-01-01", &[plan(0, "2026-01-01", "2026-01-15")])
        .paid("in_2", "USD", "2026-01-15", &[plan(5_000, "2026-01-15", "2026-02-15")])
        .paid("in_3", "USD", "2026-02-15", &[plan(5_000, "2026-02-15", "2026-03-15")])
        .paid("in_4", "USD", "2026-03-15", &[plan(5_000, "2026-03-15", "2026-04-15")])
}

/// From 1 Jan: first month 100 % coupon, then 80.00.
pub fn e05() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-01", &[plan(0, "2026-01-01", "2026-02-01")])
        .paid("in_2", "EUR", "2026-02-01", &[plan(8_000, "2026-02-01", "2026-03-01")])
        .paid("in_3", "EUR", "2026-03-01", &[plan(8_000, "2026-03-01", "2026-04-01")])
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

/// E1, then 59.70 gross refunded on invoice 2 before it is earned.
pub fn e09() -> Told {
    e01().refunded("in_2", 5_970, "2026-02-20")
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

/// E1, invoice 2 fully refunded, no month 3.
pub fn e11() -> Told {
    e01().refunded("in_2", 23_880, "2026-02-20").ended("2026-03-15")
}

/// E1, only 100.00 of 238.80 paid on invoice 2.
pub fn e12(state: InvoiceState) -> Told {
    let mut told = e01().closed("in_2", state);
    told.facts.money_in[1].gross = 10_000;
    told
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

/// KWD 12.350 then 12.340.
pub fn e14() -> Told {
    as_of("2026-06-01").paid("in_1", "KWD", "2026-01-15", &[plan(12_350, "2026-01-15", "2026-02-15")]).paid(
        "in_2",
        "KWD",
        "2026-02-15",
        &[plan(12_340, "2026-02-15", "2026-03-15")],
    )
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

/// One month of 199.00, then cancelled.
pub fn e17() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-15", &[plan(19_900, "2026-01-15", "2026-02-15")])
        .ended("2026-02-15")
}

/// 500.00 set-up + 100.00 a month.
pub fn e18() -> Told {
    let set_up = line(50_000, "2026-01-15", "2026-01-15", LineKind::OneTime);
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-15", &[set_up, plan(10_000, "2026-01-15", "2026-02-15")])
        .paid("in_2", "EUR", "2026-02-15", &[plan(10_000, "2026-02-15", "2026-03-15")])
}

/// Anchored 31 Jan, 100.00.
pub fn e19() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-31", &[plan(10_000, "2026-01-31", "2026-02-28")])
        .paid("in_2", "EUR", "2026-02-28", &[plan(10_000, "2026-02-28", "2026-03-31")])
        .paid("in_3", "EUR", "2026-03-31", &[plan(10_000, "2026-03-31", "2026-04-30")])
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

/// 100.00 on 10 Jan, pause, 100.00 on 3 Jun.
pub fn e21() -> Told {
    as_of("2026-08-01").paid("in_1", "EUR", "2026-01-10", &[plan(10_000, "2026-01-10", "2026-02-10")]).paid(
        "in_2",
        "EUR",
        "2026-06-03",
        &[plan(10_000, "2026-06-03", "2026-07-03")],
    )
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

/// E1 paid out 199.00, then invoice 2 fully refunded.
pub fn e23() -> Told {
    e01().paid_out("EUR", 19_900, "2026-03-20").refunded("in_2", 23_880, "2026-04-02")
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

/// Plan begun 31 Jan, first month 100 % coupon, then 100.00 for 28 Feb–31 Mar and 31 Mar–30 Apr.
pub fn e26() -> Told {
    as_of("2026-06-01")
        .paid("in_1", "EUR", "2026-01-31", &[plan(0, "2026-01-31", "2026-02-28")])
        .paid("in_2", "EUR", "2026-02-28", &[plan(10_000, "2026-02-28", "2026-03-31")])
        .paid("in_3", "EUR", "2026-03-31", &[plan(10_000, "2026-03-31", "2026-04-30")])
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

/// E1 with invoice 2 paid twice by mistake.
pub fn e28() -> Told {
    e01().money("in_2", 23_880, "2026-04-20")
}

/// Every example, by its number.
pub fn all() -> Vec<(&'static str, Told)> {
    vec![
        ("E1", e01()),
        ("E2", e02()),
        ("E3", e03()),
        ("E4", e04()),
        ("E5", e05()),
        ("E6", e06()),
        ("E7", e07()),
        ("E8", e08()),
        ("E9", e09()),
        ("E10", e10()),
        ("E11", e11()),
        ("E12", e12(InvoiceState::Open)),
        ("E13", e13()),
        ("E14", e14()),
        ("E15", e15()),
        ("E16", e16()),
        ("E17", e17()),
        ("E18", e18()),
        ("E19", e19()),
        ("E20", e20()),
        ("E21", e21()),
        ("E22", e22()),
        ("E23", e23()),
        ("E25", e25()),
        ("E26", e26()),
        ("E27", e27()),
        ("E28", e28()),
        ("E12 written off", e12(InvoiceState::Uncollectible)),
    ]
}
