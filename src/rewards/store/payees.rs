//! Since when partners can be paid.

use jiff::Timestamp;
use leadwire_domain::ids::PartnerId;

use crate::db::{DbError, Statement, Tx, int, statement, text};

/// Notes since when a partner's current bank details are there.
pub(in super::super) fn save_payee(partner: &PartnerId, since: Timestamp) -> Statement {
    statement(
        "INSERT INTO reward_payees (partner_id, details_since) VALUES ($1, $2)
         ON CONFLICT (partner_id) DO UPDATE SET details_since = excluded.details_since",
        [text(partner.as_str()), int(since.as_microsecond())],
    )
}

/// Since when a partner's current bank details are there; nothing where there are none.
pub(in super::super) async fn details_since(
    tx: &Tx,
    partner: &PartnerId,
) -> Result<Option<Timestamp>, DbError> {
    let sql = "SELECT details_since FROM reward_payees WHERE partner_id = $1";
    let row = tx.row(sql, &[text(partner.as_str())]).await?;
    Ok(row.and_then(|row| Timestamp::from_microsecond(row.int("details_since")).ok()))
}
