//! Working days: every clock that we promise to a person runs on them.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The end of office hours: a promise "by Thursday" is kept until then.
const CLOSE_OF_BUSINESS: Time = Time::constant(18, 0, 0, 0);

/// Whether people work on that day (Monday to Friday; a programme's own holidays come with its calendar).
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The close of business `days` working days after `from`, in the programme's zone.
///
/// The day of `from` itself does not count: a lead of Friday evening with two days is due on Tuesday.
pub fn working_days_after(from: Timestamp, days: u16, zone: &TimeZone) -> Timestamp {
    let mut day = from.to_zoned(zone.clone()).date();
    let mut left = days;
    while left > 0 {
        day = day.saturating_add(1.day());
        if is_working_day(day) {
            left -= 1;
        }
    }
    zone.to_ambiguous_timestamp(day.to_datetime(CLOSE_OF_BUSINESS)).compatible().unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(from: &str, days: u16) -> String {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        working_days_after(from.parse().unwrap(), days, &zone).to_zoned(zone).to_string()
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
