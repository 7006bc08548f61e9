//! R5: the month slots, shared by all currencies.

use jiff::civil::Date;

use super::calendar::{plus_months, whole_months};
use super::fraction::Fraction;
use super::known::{CountedLine, Known};
use super::share::{Month, share};

/// The first paying months, at most so many.
pub(super) fn paying_months(known: &Known, wanted: usize) -> Vec<Month> {
    let mut found = Vec::new();
    let paid: Vec<&CountedLine> = known.paid_lines().collect();
    // The grid starts with the first counted line, paid or not: a trial or a free month sets its days.
    let starts = known.lines().map(|(_, line)| line.line.period_start);
    let Some(mut anchor) = starts.min() else { return found };
    let mut step = 0;
    while found.len() < wanted {
        // Where the calendar ends there are no more months.
        let (Some(first), Some(next)) = (plus_months(anchor, step), plus_months(anchor, step + 1)) else {
            break;
        };
        let covers = |line: &&&CountedLine| line.line.period_start <= first && first < line.line.period_end;
        if paid.iter().any(|line| covers(&line)) {
            let month = Month::new(first, next);
            if is_paying(known, &month) {
                found.push(month);
            }
            step += 1;
            continue;
        }
        let later = paid.iter().map(|line| line.line.period_start).filter(|start| *start > first);
        let Some(start) = later.min() else { break };
        (anchor, step) = grid_from(anchor, start);
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

/// Whether any currency's paid net in the month is more than nothing.
fn is_paying(known: &Known, month: &Month) -> bool {
    let mut counted: Vec<_> = known
        .lines()
        .filter(|(bill, line)| !bill.cash_ratio.is_nothing() && month.touches(&line.days))
        .map(|(bill, line)| {
            let net = Fraction::counted(line.line.net, bill.cash_ratio, share(line, month));
            (bill.invoice.currency, net)
        })
        .collect();
    counted.sort_by_key(|(currency, _)| *currency);
    let mut currencies = counted.chunk_by(|one, other| one.0 == other.0);
    currencies.any(|of_one| Fraction::sum(of_one.iter().map(|(_, net)| net)).is_positive())
}
