//! The booked entries of statements that name a payout with exactly its amount.

use jiff::civil::Date;
use leadwire_domain::ids::{PayRunId, PayoutId};
use leadwire_domain::payout::booking::Booking;

use crate::db::{DbError, Row, Statement, Tx, Value, bool, int, statement, text};

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
        reference: row.text("reference"),
    })
}

/// What statements showed of a run's payouts.
pub(in super::super) async fn bookings_of_run(
    tx: &Tx,
    run: &PayRunId,
) -> Result<Vec<(PayoutId, Booking)>, DbError> {
    let sql = "SELECT b.payout_id, b.is_debit, b.day, b.nth, b.reference
               FROM payouts p JOIN payout_bookings b ON b.payout_id = p.id
               WHERE p.run_id = $1 ORDER BY b.payout_id, b.is_debit, b.day, b.nth";
    let rows = tx.rows(sql, &[text(run.as_str())]).await?;
    rows.iter().map(|row| Ok((PayoutId::new(row.text("payout_id")), booking(row)?))).collect()
}

/// What statements showed of a payout.
pub(in super::super) async fn bookings_of(tx: &Tx, payout: &PayoutId) -> Result<Vec<Booking>, DbError> {
    let sql = "SELECT is_debit, day, nth, reference FROM payout_bookings WHERE payout_id = $1
               ORDER BY is_debit, day, nth";
    tx.rows(sql, &[text(payout.as_str())]).await?.iter().map(booking).collect()
}

/// Adds an entry; a statement that returns no row met one that another file brought at this moment.
pub(in super::super) fn insert_booking(payout: &PayoutId, booking: &Booking) -> Statement {
    statement(
        "INSERT INTO payout_bookings (payout_id, is_debit, day, nth, reference) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (payout_id, is_debit, day, nth, reference) DO NOTHING RETURNING payout_id",
        key(payout, booking),
    )
}

/// Takes an entry away whose place one takes that is better known.
pub(in super::super) fn delete_booking(payout: &PayoutId, booking: &Booking) -> Statement {
    statement(
        "DELETE FROM payout_bookings
         WHERE payout_id = $1 AND is_debit = $2 AND day = $3 AND nth = $4 AND reference = $5",
        key(payout, booking),
    )
}

fn key(payout: &PayoutId, booking: &Booking) -> [Value; 5] {
    [
        text(payout.as_str()),
        bool(booking.is_debit),
        text(day_text(booking.day)),
        int(i64::from(booking.nth)),
        text(&booking.reference),
    ]
}
