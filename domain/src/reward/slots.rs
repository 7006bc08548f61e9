//! R5: the month slots, shared by all currencies.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::money::Currency;

use super::calendar::{plus_months, whole_months};
use super::fraction::{Fraction, Part};
use super::known::{CountedLine, Known};
use super::share::{Month, share};

/// The first paying months, at most so many.
pub(super) fn paying_months(known: &Known, wanted: usize) -> Vec<Month> {
    let mut found = Vec::new();
    let periods = Period::all(known);
    let mut walk = Walk { coming: periods.iter().peekable(), touching: Vec::new() };
    // The grid starts with the first counted line, paid or not: a trial or a free month sets its days.
    let starts = known.lines().map(|(_, line)| line.line.period_start);
    let Some(mut anchor) = starts.min() else { return found };
    let mut step = 0;
    while found.len() < wanted {
        // Where the calendar ends there are no more months.
        let (Some(first), Some(next)) = (plus_months(anchor, step), plus_months(anchor, step + 1)) else {
            break;
        };
        let month = Month::new(first, next);
        walk.on_to(&month);
        if walk.touching.iter().any(|period| period.is_paid && period.line.days.contains(&month.days.start)) {
            if is_paying(&walk.touching, &month) {
                found.push(month);
            }
            step += 1;
            continue;
        }
        // Sorted by start.
        let later = periods.partition_point(|period| period.line.line.period_start <= first);
        let Some(start) = periods[later..].iter().find(|period| period.is_paid) else { break };
        (anchor, step) = grid_from(anchor, start.line.line.period_start);
    }
    found
}

/// After a pause the grid goes on where the day is one of its days, otherwise it is anchored anew.
fn grid_from(anchor: Date, start: Date) -> (Date, i32) {
    match whole_months(anchor, start) {
        Some(step) => (anchor, step),
        None => (start, 0),
    }
}

/// All lines of one currency and one period on which money came. They fall into months alike, so they are
/// added once and not again in each of the months, of which two centuries have thousands.
struct Period<'a> {
    currency: Currency,
    /// Any of them.
    line: &'a CountedLine<'a>,
    /// Minor units, with sign.
    paid_net: Fraction,
    /// The same by [`Fraction::scaled_floor`].
    bound: Option<i128>,
    /// Whether one of them is paid (R4).
    is_paid: bool,
}

/// Start, end and currency: what the lines of a period have in common.
type Alike = (Date, Date, Currency);

impl<'a> Period<'a> {
    /// By start.
    fn all(known: &'a Known<'a>) -> Vec<Self> {
        let mut alike: BTreeMap<Alike, Vec<(&CountedLine, Part)>> = BTreeMap::new();
        for (bill, line) in known.lines().filter(|(bill, _)| !bill.cash_ratio.is_nothing()) {
            let key = (line.line.period_start, line.line.period_end, bill.invoice.currency);
            alike.entry(key).or_default().push((line, bill.cash_ratio));
        }
        let all = alike.into_iter().map(|((.., currency), lines)| {
            let counted: Vec<Fraction> = lines
                .iter()
                .map(|(line, ratio)| Fraction::counted(line.line.net, *ratio, Part::WHOLE))
                .collect();
            let paid_net = Fraction::sum(counted.iter());
            let is_paid = lines.iter().any(|(line, _)| line.line.net > 0);
            Self { currency, line: lines[0].0, bound: paid_net.scaled_floor(), paid_net, is_paid }
        });
        all.collect()
    }
}

/// The periods with a day in the month that is looked at. Months only go forward.
struct Walk<'a, I: Iterator<Item = &'a Period<'a>>> {
    coming: std::iter::Peekable<I>,
    touching: Vec<&'a Period<'a>>,
}

impl<'a, I: Iterator<Item = &'a Period<'a>>> Walk<'a, I> {
    fn on_to(&mut self, month: &Month) {
        while let Some(begun) = self.coming.next_if(|period| period.line.days.start < month.days.end) {
            self.touching.push(begun);
        }
        self.touching.retain(|period| period.line.days.end > month.days.start);
    }
}

/// Whether any currency's paid net in the month is more than nothing.
fn is_paying(touching: &[&Period], month: &Month) -> bool {
    let mut parts: BTreeMap<Currency, Vec<(&Period, Part)>> = BTreeMap::new();
    for period in touching.iter().filter(|period| !period.paid_net.is_zero()) {
        parts.entry(period.currency).or_default().push((period, share(period.line, month)));
    }
    parts.values().any(|parts| is_positive(parts))
}

/// Whether the parts of these periods come to more than nothing. What each of them is at least and at most is
/// soon said, and only where that leaves it open is it reckoned to the end.
fn is_positive(parts: &[(&Period, Part)]) -> bool {
    let floors = parts.iter().map(|(period, share)| share.of_scaled(period.bound?));
    let least: Option<i128> = floors.sum();
    match (least, i128::try_from(parts.len())) {
        (Some(least), _) if least > 0 => true,
        // Each was rounded down twice, by less than one each time.
        (Some(least), Ok(count)) if least + 2 * count <= 0 => false,
        _ => {
            let exact: Vec<Fraction> =
                parts.iter().map(|(period, share)| period.paid_net.times(*share)).collect();
            Fraction::sum(exact.iter()).is_positive()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::{Line, LineKind};
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// A period of a ninth of an amount, a hundred millionth of which can decide.
    fn period<'a>(line: &'a CountedLine<'a>, ninths: i64) -> Period<'a> {
        let currency = Currency::parse("EUR").unwrap();
        let paid_net = format!("{ninths}/9").parse::<Fraction>().unwrap();
        Period { currency, line, bound: paid_net.scaled_floor(), paid_net, is_paid: true }
    }

    proptest! {
        #[test]
        fn what_is_soon_said_is_what_is_reckoned_to_the_end(
            told in proptest::collection::vec((-9_i64..=9, 1_u64..9, 1_u64..9), 0..7),
            size in proptest::sample::select(vec![1, 1_000_000_007, 1 << 58]),
        ) {
            let (from, to) = (date(2026, 1, 1), date(2026, 2, 1));
            let line = Line { net: 1, period_start: from, period_end: to, kind: LineKind::Recurring };
            let line = CountedLine { index: 0, line: &line, days: 0..31, months: Some(1) };
            let periods: Vec<Period> = told.iter().map(|(ninths, ..)| period(&line, ninths * size)).collect();
            let shares = told.iter().map(|(_, numer, denom)| Part::new(*numer, *denom));
            let parts: Vec<(&Period, Part)> = periods.iter().zip(shares).collect();
            let exact: Vec<Fraction> = parts.iter().map(|(one, share)| one.paid_net.times(*share)).collect();
            prop_assert_eq!(is_positive(&parts), Fraction::sum(exact.iter()).is_positive());
        }
    }
}
