//! Who was asked for bank details, and when they are asked again.

use jiff::Timestamp;
use leadwire_domain::ids::PartnerId;

use super::instant;
use crate::db::{DbError, Row, Tx, int, text};

/// A partner who was asked.
#[derive(Debug, Clone)]
pub(in super::super) struct Ask {
    pub partner: PartnerId,
    pub asked_at: Timestamp,
    /// How many reminders were sent since.
    pub reminders: u16,
    /// `None`: they answered, or nothing is due any more.
    pub next_at: Option<Timestamp>,
}

fn ask(row: &Row) -> Ask {
    Ask {
        partner: PartnerId::new(row.text("partner_id")),
        asked_at: instant(row.int("asked_at")),
        reminders: u16::try_from(row.int("reminders")).unwrap_or(u16::MAX),
        next_at: row.int_or_null("next_at").map(instant),
    }
}

/// Whether and when a partner was asked.
pub(in super::super) async fn find_ask(tx: &Tx, partner: &PartnerId) -> Result<Option<Ask>, DbError> {
    let sql = "SELECT partner_id, asked_at, reminders, next_at FROM payout_asks WHERE partner_id = $1";
    Ok(tx.row(sql, &[text(partner.as_str())]).await?.as_ref().map(ask))
}

/// Whoever is to be reminded by now, the longest waiting first.
pub(in super::super) async fn list_due_asks(tx: &Tx, now: Timestamp) -> Result<Vec<Ask>, DbError> {
    let sql = "SELECT partner_id, asked_at, reminders, next_at FROM payout_asks
               WHERE next_at IS NOT NULL AND next_at <= $1 ORDER BY next_at, partner_id LIMIT 500";
    Ok(tx.rows(sql, &[int(now.as_microsecond())]).await?.iter().map(ask).collect())
}

/// Notes that a partner was asked for the first time; false when somebody was faster.
pub(in super::super) async fn insert_ask(tx: &Tx, ask: &Ask) -> Result<bool, DbError> {
    let sql = "INSERT INTO payout_asks (partner_id, asked_at, reminders, next_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (partner_id) DO NOTHING RETURNING partner_id";
    let values = [
        text(ask.partner.as_str()),
        int(ask.asked_at.as_microsecond()),
        int(ask.reminders),
        int(ask.next_at.map(Timestamp::as_microsecond)),
    ];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Moves an ask on from where it stood at `before`; false when somebody was faster.
pub(in super::super) async fn save_ask(
    tx: &Tx,
    ask: &Ask,
    before: Option<Timestamp>,
) -> Result<bool, DbError> {
    let sql = "UPDATE payout_asks SET asked_at = $3, reminders = $4, next_at = $5
               WHERE partner_id = $1 AND COALESCE(next_at, 0) = $2 RETURNING partner_id";
    let values = [
        text(ask.partner.as_str()),
        int(before.map_or(0, Timestamp::as_microsecond)),
        int(ask.asked_at.as_microsecond()),
        int(ask.reminders),
        int(ask.next_at.map(Timestamp::as_microsecond)),
    ];
    Ok(tx.row(sql, &values).await?.is_some())
}
