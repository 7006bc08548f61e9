//! The days on which euro moves between banks: those of TARGET (ECB guideline on T2: closed on Saturdays and
//! Sundays, New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December).

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether euro moves between banks on that day.
pub fn is_bank_day(day: Date) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let is_fixed = matches!((day.month(), day.day()), (1, 1) | (5, 1) | (12, 25 | 26));
    let easter = easter_sunday(day.year());
    let is_movable = [-2, 1].iter().any(|days| easter.saturating_add(days.days()) == day);
    !(is_weekend || is_fixed || is_movable)
}

/// The bank day so many after `from`; `from` itself does not count.
pub fn bank_days_after(from: Date, days: u16) -> Date {
    let mut day = from;
    let mut left = days;
    while left > 0 && day < Date::MAX {
        day = day.saturating_add(1.day());
        left -= u16::from(is_bank_day(day));
    }
    day
}

/// The day by which what is owed is paid: so many bank days after both were there, the debt and the bank
/// details it is paid to (product.md, Pay). While details are waited for the promise stands still.
pub fn pay_by(owed_on: Date, details_on: Date, within_days: u16) -> Date {
    bank_days_after(owed_on.max(details_on), within_days)
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, 8).
fn easter_sunday(year: i16) -> Date {
    let year_of = i32::from(year);
    let (golden, century, rest) = (year_of.rem_euclid(19), year_of.div_euclid(100), year_of.rem_euclid(100));
    let leaps = century.div_euclid(4);
    let moon = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - leaps - moon + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * rest.div_euclid(4) - epact - rest.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let days = epact + weekday - 7 * late + 114;
    // The formula gives months 3 and 4 and days 1 to 31, whatever the year.
    let (month, day) = (days.div_euclid(31), days.rem_euclid(31) + 1);
    date(year, i8::try_from(month).unwrap_or(3), i8::try_from(day).unwrap_or(31))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn easter_is_where_the_church_has_it() {
        // US Naval Observatory, Dates of Easter.
        for (year, month, day) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2026, 4, 5),
            (2038, 4, 25),
            (2049, 4, 18),
            (2100, 3, 28),
        ] {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }

    #[test]
    fn banks_are_closed_on_the_days_of_target_and_on_no_other() {
        let closed = |from: Date| {
            let year = from.series(1.day()).take_while(|day| day.year() == from.year());
            year.filter(|day| !is_bank_day(*day) && day.weekday().to_monday_one_offset() < 6)
                .map(|day| day.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            closed(date(2026, 1, 1)),
            ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25"]
        );
        assert_eq!(
            closed(date(2025, 1, 1)),
            ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-12-25", "2025-12-26"]
        );
    }

    #[test]
    fn a_payment_before_easter_leaves_after_it() {
        assert_eq!(bank_days_after(date(2026, 4, 2), 1), date(2026, 4, 7));
        assert_eq!(bank_days_after(date(2026, 4, 2), 5), date(2026, 4, 13));
        assert_eq!(bank_days_after(date(2026, 4, 4), 0), date(2026, 4, 4));
    }

    #[test]
    fn what_was_earned_before_christmas_is_paid_after_the_holidays_of_the_banks() {
        // Friday 18 December; Christmas is a Friday, and the second day of it a Saturday.
        assert_eq!(pay_by(date(2026, 12, 18), date(2026, 11, 1), 5), date(2026, 12, 28));
        assert_eq!(pay_by(date(2026, 12, 18), date(2026, 12, 31), 1), date(2027, 1, 4), "details came late");
    }

    proptest! {
        #[test]
        fn no_day_of_any_year_panics(year in -9999_i16..=9999, day in 1_i16..=365) {
            let day = Date::new(year, 1, 1).unwrap().saturating_add((day - 1).days());
            let after = bank_days_after(day, 1);
            prop_assert!(after > day && is_bank_day(after) || after == Date::MAX);
        }
    }
}
