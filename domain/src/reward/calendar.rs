//! Months and days of the civil calendar, as R5 and R6 count them. No time of day, no zone.

use jiff::civil::Date;

/// The day so many months later. A day that the month does not have becomes its last one: 31 January and one
/// month is 28 February (R5). None where the calendar ends.
pub(super) fn plus_months(day: Date, count: i32) -> Option<Date> {
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let months = months.checked_add(count)?;
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    let first = Date::new(year, month, 1).ok()?;
    Date::new(year, month, day.day().min(first.days_in_month())).ok()
}

/// How many calendar months the month of `to` is after that of `from`, days left aside.
pub(super) fn month_steps(from: Date, to: Date) -> i32 {
    let months = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    months(to) - months(from)
}

/// The count m of at least one for which `from` + m months is `to` (R6). Clamping never leaves the month, so
/// only one m can be it.
pub(super) fn whole_months(from: Date, to: Date) -> Option<i32> {
    let count = month_steps(from, to);
    (count >= 1 && plus_months(from, count) == Some(to)).then_some(count)
}

/// Days since 1 January 1970 in the Gregorian calendar: counting years from March, so that the leap day is
/// the last of its year.
pub(super) fn day_number(day: Date) -> i64 {
    let (month, of_month) = (i64::from(day.month()), i64::from(day.day()));
    let year = i64::from(day.year()) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day so many days later; the calendar's last where it ends.
pub(super) fn plus_days(day: Date, count: u16) -> Date {
    day.saturating_add(jiff::Span::new().days(i64::from(count)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn a_day_that_a_month_does_not_have_becomes_its_last_one() {
        assert_eq!(plus_months(date(2026, 1, 31), 1), Some(date(2026, 2, 28)));
        assert_eq!(plus_months(date(2028, 1, 31), 1), Some(date(2028, 2, 29)));
        assert_eq!(plus_months(date(2026, 1, 31), 2), Some(date(2026, 3, 31)));
        assert_eq!(plus_months(date(2025, 12, 31), 2), Some(date(2026, 2, 28)));
        assert_eq!(plus_months(Date::MAX, 1), None);
        assert_eq!(plus_months(date(2026, 1, 1), i32::MAX), None);
    }

    #[test]
    fn whole_months_are_counted_from_the_start_of_the_period() {
        assert_eq!(whole_months(date(2026, 1, 31), date(2026, 2, 28)), Some(1));
        assert_eq!(whole_months(date(2026, 2, 28), date(2026, 3, 31)), None);
        assert_eq!(whole_months(date(2028, 2, 29), date(2029, 2, 28)), Some(12));
        assert_eq!(whole_months(date(2026, 1, 15), date(2026, 1, 15)), None);
        assert_eq!(whole_months(date(2026, 3, 15), date(2026, 1, 15)), None);
    }

    proptest! {
        #[test]
        fn day_numbers_count_days(year in -9998_i16..9998, month in 1_i8..=12, of in 1_i8..=28) {
            let day = date(year, month, of);
            let days = day.since(date(1970, 1, 1)).unwrap().get_days();
            prop_assert_eq!(day_number(day), i64::from(days));
        }
    }
}
