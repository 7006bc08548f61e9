//! When a partner is asked again for bank details: after 3, 10 and 30 days, then every 30, as long as money
//! waits for them.

use jiff::{SignedDuration, Timestamp};

/// Days after the first ask on which the first reminders go out.
const FIRST_DAYS: [i64; 3] = [3, 10, 30];
/// Days between all later ones.
const THEN_DAYS: i64 = 30;

/// When the next reminder is due, `sent` reminders after somebody was first asked. Counted from the first ask
/// and not from the last reminder, so that a house that stood still does not move the rest.
pub fn next_reminder(asked_at: Timestamp, sent: u16) -> Timestamp {
    let sent = usize::from(sent);
    let days = FIRST_DAYS.get(sent).copied().unwrap_or_else(|| {
        let later = i64::try_from(sent + 1 - FIRST_DAYS.len()).unwrap_or(i64::MAX);
        FIRST_DAYS[FIRST_DAYS.len() - 1].saturating_add(later.saturating_mul(THEN_DAYS))
    });
    asked_at.saturating_add(SignedDuration::from_hours(days.saturating_mul(24))).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_come_after_three_ten_and_thirty_days_and_then_every_thirty() {
        let asked: Timestamp = "2026-03-03T09:00:00Z".parse().unwrap();
        let days = |sent| next_reminder(asked, sent).duration_since(asked).as_hours() / 24;
        assert_eq!([0, 1, 2, 3, 4, 14].map(days), [3, 10, 30, 60, 90, 390]);
        assert!(next_reminder(asked, u16::MAX) > asked);
    }
}
