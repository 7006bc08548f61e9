//! Working hours: in which of them the house follows up what it promised. The promise itself is a day
//! (`time.rs`); hours only say when the house reminds its own people.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// On which days of the week, and from when to when, people work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    pub days: Vec<Weekday>,
    pub opens: Time,
    pub closes: Time,
}

/// Nobody is reckoned with further than this many days ahead: a calendar without a working day ends.
const MOST_DAYS: usize = 1_000;

/// The hours of a programme in its zone and by its calendar.
#[derive(Debug, Clone, Copy)]
pub struct Office<'a> {
    pub hours: &'a Hours,
    pub zone: &'a TimeZone,
    pub holidays: &'a [Date],
}

impl Office<'_> {
    /// Whether people work on that day.
    pub fn is_open_on(&self, day: Date) -> bool {
        self.hours.days.contains(&day.weekday()) && !self.holidays.contains(&day)
    }

    /// Whether people work at that moment.
    pub fn is_open_at(&self, at: Timestamp) -> bool {
        let day = at.to_zoned(self.zone.clone()).date();
        self.shift(day).is_some_and(|(opens, closes)| opens <= at && at < closes)
    }

    /// The hours of one day; nothing where nobody works on it.
    fn shift(&self, day: Date) -> Option<(Timestamp, Timestamp)> {
        let at = |time: Time| self.zone.to_ambiguous_timestamp(day.to_datetime(time)).compatible().ok();
        let (opens, closes) = (at(self.hours.opens)?, at(self.hours.closes)?);
        (self.is_open_on(day) && opens < closes).then_some((opens, closes))
    }

    /// What is left of each shift from an instant on, in order.
    fn shifts(&self, from: Timestamp) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let first = from.to_zoned(self.zone.clone()).date();
        let shifts = first.series(1.day()).take(MOST_DAYS).filter_map(|day| self.shift(day));
        shifts.map(move |(opens, closes)| (opens.max(from), closes)).filter(|(opens, closes)| opens < closes)
    }

    /// How long people work between two instants.
    pub fn worked(&self, from: Timestamp, until: Timestamp) -> SignedDuration {
        let shifts = self.shifts(from).take_while(|(opens, _)| *opens < until);
        shifts.map(|(opens, closes)| closes.min(until).duration_since(opens)).sum()
    }

    /// The moment at which people have worked so long since an instant, and are still there to act on it:
    /// what falls on the close of a day comes with the opening of the next.
    pub fn after(&self, from: Timestamp, worked: SignedDuration) -> Timestamp {
        let mut left = worked;
        for (opens, closes) in self.shifts(from) {
            let length = closes.duration_since(opens);
            if left < length {
                return opens + left;
            }
            left -= length;
        }
        from + worked
    }

    /// Half of the working time until a promise; half of the time where nobody works until then.
    pub fn half_time(&self, from: Timestamp, due: Timestamp) -> Timestamp {
        let worked = self.worked(from, due);
        if worked.is_zero() {
            return from + due.duration_since(from) / 2;
        }
        self.after(from, worked / 2).min(due)
    }

    /// The close of the working day that comes so many working days after an instant.
    pub fn days_after(&self, from: Timestamp, days: u16) -> Timestamp {
        let first = from.to_zoned(self.zone.clone()).date();
        let later = first.series(1.day()).take(MOST_DAYS).skip(1).filter_map(|day| self.shift(day));
        let nth = later.take(usize::from(days.max(1))).last();
        nth.map_or(from, |(_, closes)| closes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn reckoned<T>(reckon: impl Fn(Office<'_>) -> T) -> T {
        let hours = Hours {
            days: vec![
                Weekday::Monday,
                Weekday::Tuesday,
                Weekday::Wednesday,
                Weekday::Thursday,
                Weekday::Friday,
            ],
            opens: time(9, 0, 0, 0),
            closes: time(17, 0, 0, 0),
        };
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let holidays = [date(2026, 12, 24), date(2026, 12, 25), date(2027, 1, 1)];
        reckon(Office { hours: &hours, zone: &zone, holidays: &holidays })
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn told(at: Timestamp) -> String {
        at.to_zoned(TimeZone::get("Europe/Paris").unwrap()).strftime("%a %d %b %H:%M").to_string()
    }

    #[test]
    fn a_lead_of_friday_night_begins_to_be_worked_on_monday_morning() {
        let friday = at("2026-01-16T22:00:00Z");
        assert_eq!(reckoned(|office| told(office.after(friday, SignedDuration::ZERO))), "Mon 19 Jan 09:00");
        assert_eq!(
            reckoned(|office| told(office.after(friday, SignedDuration::from_hours(3)))),
            "Mon 19 Jan 12:00"
        );
        // It is due on Tuesday at the close of business, 18:00: sixteen hours, half of them on Monday.
        let due = at("2026-01-20T17:00:00Z");
        assert_eq!(reckoned(|office| office.worked(friday, due)), SignedDuration::from_hours(16));
        assert_eq!(reckoned(|office| told(office.half_time(friday, due))), "Tue 20 Jan 09:00");
    }

    #[test]
    fn the_weekend_and_holidays_count_for_nothing() {
        let wednesday = at("2026-12-23T14:00:00Z");
        // Christmas Eve and Christmas Day are the programme's holidays, then comes a weekend.
        let worked =
            |hours: i64| reckoned(|office| told(office.after(wednesday, SignedDuration::from_hours(hours))));
        assert_eq!(worked(1), "Wed 23 Dec 16:00");
        assert_eq!(worked(2), "Mon 28 Dec 09:00");
        assert_eq!(worked(4), "Mon 28 Dec 11:00");
        assert_eq!(reckoned(|office| told(office.days_after(wednesday, 2))), "Tue 29 Dec 17:00");
    }

    #[test]
    fn summer_time_keeps_the_hours_on_the_wall() {
        let friday = at("2026-03-27T15:00:00Z");
        let after = reckoned(|office| told(office.after(friday, SignedDuration::from_hours(2))));
        assert_eq!(after, "Mon 30 Mar 10:00");
        let due = at("2026-03-30T16:00:00Z");
        assert_eq!(reckoned(|office| office.worked(friday, due)), SignedDuration::from_hours(9));
    }

    #[test]
    fn a_night_shift_across_the_change_is_as_long_as_it_is() {
        let hours = Hours { days: vec![Weekday::Sunday], opens: time(1, 0, 0, 0), closes: time(4, 0, 0, 0) };
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let office = Office { hours: &hours, zone: &zone, holidays: &[] };
        let (saturday, monday) = (at("2026-03-28T12:00:00Z"), at("2026-03-30T12:00:00Z"));
        assert_eq!(office.worked(saturday, monday), SignedDuration::from_hours(2));
        assert_eq!(
            office.worked(at("2026-10-24T12:00:00Z"), at("2026-10-26T12:00:00Z")),
            SignedDuration::from_hours(4)
        );
    }

    #[test]
    fn where_nobody_works_half_the_time_is_half_the_time() {
        let (friday, saturday) = (at("2026-01-16T20:00:00Z"), at("2026-01-17T20:00:00Z"));
        assert_eq!(reckoned(|office| told(office.half_time(friday, saturday))), "Sat 17 Jan 09:00");
        let hours = Hours { days: Vec::new(), opens: time(9, 0, 0, 0), closes: time(17, 0, 0, 0) };
        let never = Office { hours: &hours, zone: &TimeZone::UTC, holidays: &[] };
        assert_eq!(
            never.after(friday, SignedDuration::from_hours(1)),
            friday + SignedDuration::from_hours(1)
        );
        assert_eq!(never.days_after(friday, 2), friday);
    }

    #[test]
    fn people_are_there_from_the_opening_to_the_close() {
        let is_open = |text: &str| reckoned(|office| office.is_open_at(at(text)));
        assert!(is_open("2026-01-19T08:00:00Z") && is_open("2026-01-19T15:59:59Z"));
        assert!(!is_open("2026-01-19T07:59:59Z") && !is_open("2026-01-19T16:00:00Z"));
        assert!(!is_open("2026-01-17T10:00:00Z"), "a Saturday");
    }
}
