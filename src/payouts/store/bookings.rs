//! The booked entries of statements that name a payout with exactly its amount.

use jiff::civil::Date;
use leadwire_domain::ids::{PayRunId, PayoutId};
use leadwire_domain::payout::booking::Booking;

use crate::db::{DbError, Row, Statement, Tx, bool, int, statement, text};

fn day_text(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn booking(row: &Row) -> Result<Booking, DbError> {
    let day = row.text("day");
    let wrong = || DbError::fault(&format!("payouts hold an entry of {day:?}, {}", row.int("nth")));
    Ok(Booking {
        is_debit: row.bool("is_debit"),
        day: if day.is_empty() { None } else { Some(day.parse().map_err(|_| wrong())?) },
        nth: u32::try_from(row.int("nth")).map_err(|_| wrong())?,
    })
}

/// What statements showed of a run's payouts.
pub(in super::super) async fn bookings_of_run(
    tx: &Tx,
    run: &PayRunId,
) -> Result<Vec<(PayoutId, Booking)>, DbError> {
    let sql = "SELECT b.payout_id, b.is_debit, b.day, b.nth
               FROM payouts p JOIN payout_bookings b ON b.payout_id = p.id
               WHERE p.run_id = $1 ORDER BY b.payout_id, b.is_debit, b.day, b.nth";
    let rows = tx.rows(sql, &[text(run.as_str())]).await?;
    rows.iter().map(|row| Ok((PayoutId::new(row.text("payout_id")), booking(row)?))).collect()
}

/// What statements showed of a payout.
pub(in super::super) async fn bookings_of(tx: &Tx, payout: &PayoutId) -> Result<Vec<Booking>, DbError> {
    let sql = "SELECT is_debit, day, nth FROM payout_bookings WHERE payout_id = $1
               ORDER BY is_debit, day, nth";
    tx.rows(sql, &[text(payout.as_str())]).await?.iter().map(booking).collect()
}

/// Adds an entry; a statement that returns no row met one that another file brought at this moment.
pub(in super::super) fn insert_booking(payout: &PayoutId, booking: Booking) -> Statement {
    statement(
        "INSERT INTO payout_bookings (payout_id, is_debit, day, nth) VALUES ($1, $2, $3, $4)
         ON CONFLICT (payout_id, is_debit, day, nth) DO NOTHING RETURNING payout_id",
        [
            text(payout.as_str()),
            bool(booking.is_debit),
            text(day_text(booking.day)),
            int(i64::from(booking.nth)),
        ],
    )
}

/// An entry that was known without a day is this one, where this one is not known itself.
pub(in super::super) fn name_day(payout: &PayoutId, booking: Booking) -> Statement {
    statement(
        "UPDATE payout_bookings SET day = $3, nth = $4
         WHERE payout_id = $1 AND is_debit = $2 AND day = '' AND $3 <> '' AND NOT EXISTS (
             SELECT 1 FROM payout_bookings o
             WHERE o.payout_id = $1 AND o.is_debit = $2 AND o.day = $3 AND o.nth = $4)",
        [
            text(payout.as_str()),
            bool(booking.is_debit),
            text(day_text(booking.day)),
            int(i64::from(booking.nth)),
        ],
    )
}
