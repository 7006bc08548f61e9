//! Working days: every clock that we promise to a person runs on them.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The end of office hours: a promise "by Thursday" is kept until then.
const CLOSE_OF_BUSINESS: Time = Time::constant(18, 0, 0, 0);

/// Whether people work on that day: Monday to Friday, but not on the programme's holidays.
pub fn is_working_day(day: Date, holidays: &[Date]) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(&day)
}

/// The day that is `days` working days after `from`, in the programme's zone and by its holidays.
pub fn working_day_after(from: Timestamp, days: u16, zone: &TimeZone, holidays: &[Date]) -> Date {
    let mut day = from.to_zoned(zone.clone()).date();
    let mut left = days;
    while left > 0 {
        day = day.saturating_add(1.day());
        if is_working_day(day, holidays) {
            left -= 1;
        }
    }
    day
}

/// The close of business `days` working days after `from`, in the programme's zone and by its holidays.
///
/// The day of `from` itself does not count: a lead of Friday evening with two days is due on Tuesday.
pub fn working_days_after(from: Timestamp, days: u16, zone: &TimeZone, holidays: &[Date]) -> Timestamp {
    let day = working_day_after(from, days, zone, holidays);
    zone.to_ambiguous_timestamp(day.to_datetime(CLOSE_OF_BUSINESS)).compatible().unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn due(from: &str, days: u16) -> String {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let holidays = [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)];
        working_days_after(from.parse().unwrap(), days, &zone, &holidays).to_zoned(zone).to_string()
    }

    #[test]
    fn nobody_is_waited_for_on_a_holiday() {
        // Christmas is a Friday, its second day a Saturday, New Year's Day a Friday.
        assert_eq!(due("2026-12-24T10:00:00Z", 1), "2026-12-28T18:00:00+01:00[Europe/Paris]");
        assert_eq!(due("2026-12-24T10:00:00Z", 5), "2027-01-04T18:00:00+01:00[Europe/Paris]");
    }

    #[test]
    fn a_lead_of_friday_evening_is_due_on_tuesday() {
        assert_eq!(due("2026-01-16T21:00:00Z", 2), "2026-01-20T18:00:00+01:00[Europe/Paris]");
    }

    #[test]
    fn the_day_is_the_programmes_and_not_utcs() {
        // 23:30 UTC on Sunday is already Monday in Paris, so one working day later is Tuesday.
        assert_eq!(due("2026-01-18T23:30:00Z", 1), "2026-01-20T18:00:00+01:00[Europe/Paris]");
    }

    #[test]
    fn summer_time_keeps_the_hour_on_the_wall() {
        assert_eq!(due("2026-03-27T10:00:00Z", 1), "2026-03-30T18:00:00+02:00[Europe/Paris]");
    }
}
