//! R6: how much of a line falls into a span of days.

use std::ops::Range;

use jiff::civil::Date;

use super::calendar::{day_number, month_steps, plus_months};
use super::fraction::Part;
use super::known::CountedLine;

/// A month slot (R5). The end is exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Month {
    pub start: Date,
    pub end: Date,
    pub days: Range<i64>,
}

impl Month {
    pub(super) fn new(start: Date, end: Date) -> Self {
        Self { start, end, days: day_number(start)..day_number(end) }
    }

    /// Whether a period has a day in it.
    pub(super) fn touches(&self, days: &Range<i64>) -> bool {
        overlap(&self.days, days) > 0
    }
}

/// A line of m whole months gives each of *its* months 1/m, and inside such a month by days; any other gives
/// its days in the slot over all its days (R6).
pub(super) fn share(line: &CountedLine, slot: &Month) -> Part {
    let within = overlap(&line.days, &slot.days);
    match line.months {
        _ if within == 0 => Part::NOTHING,
        _ if within == length(&line.days) => Part::WHOLE,
        None => Part::new(within, length(&line.days)),
        Some(months) => by_own_months(line, months, slot),
    }
}

fn by_own_months(line: &CountedLine, months: i32, slot: &Month) -> Part {
    let start = line.line.period_start;
    // Clamping moves a day by three at most, so a month more on both sides is enough.
    let first = (month_steps(start, slot.start) - 1).max(0);
    let last = (month_steps(start, slot.end) + 1).min(months - 1);
    let mut sum = Part::NOTHING;
    for own in first..=last {
        let (Some(from), Some(to)) = (plus_months(start, own), plus_months(start, own + 1)) else { break };
        let days = day_number(from)..day_number(to);
        let of_all = length(&days) * u64::from(months.unsigned_abs());
        sum = sum.plus(Part::new(overlap(&days, &slot.days), of_all));
    }
    sum
}

fn overlap(one: &Range<i64>, other: &Range<i64>) -> u64 {
    length(&(one.start.max(other.start)..one.end.min(other.end)))
}

fn length(days: &Range<i64>) -> u64 {
    u64::try_from(days.end - days.start).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::facts::{Line, LineKind};
    use super::super::fraction::Fraction;
    use super::*;
    use jiff::civil::date;

    fn told(from: Date, to: Date, slot: (Date, Date)) -> String {
        let line = Line { net: 1, period_start: from, period_end: to, kind: LineKind::Recurring };
        let days = day_number(from)..day_number(to);
        let months = super::super::calendar::whole_months(from, to);
        let line = CountedLine { index: 0, line: &line, days, months };
        Fraction::from(share(&line, &Month::new(slot.0, slot.1))).to_string()
    }

    #[test]
    fn a_year_gives_each_of_its_months_a_twelfth_whatever_their_days() {
        let (from, to) = (date(2026, 1, 31), date(2027, 1, 31));
        assert_eq!(told(from, to, (date(2026, 1, 31), date(2026, 2, 28))), "1/12");
        assert_eq!(told(from, to, (date(2026, 2, 28), date(2026, 3, 31))), "1/12");
        assert_eq!(told(from, to, (date(2027, 1, 31), date(2027, 2, 28))), "0");
    }

    #[test]
    fn inside_a_month_of_its_own_a_line_gives_by_days() {
        // A quarter from 15 January: 17 of the 31 days of its first month are in January, 14 in February.
        let (from, to) = (date(2026, 1, 15), date(2026, 4, 15));
        assert_eq!(told(from, to, (date(2026, 1, 1), date(2026, 2, 1))), "17/93");
        // 14/31 of its first month and 14/28 of its second, a third each.
        assert_eq!(told(from, to, (date(2026, 2, 1), date(2026, 3, 1))), "59/186");
    }

    #[test]
    fn any_other_period_gives_by_days() {
        let (from, to) = (date(2026, 1, 29), date(2026, 2, 5));
        assert_eq!(told(from, to, (date(2026, 1, 1), date(2026, 2, 1))), "3/7");
        assert_eq!(told(from, to, (date(2026, 2, 1), date(2026, 3, 1))), "4/7");
    }
}
