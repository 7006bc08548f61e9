//! Since when partners can be paid, and whether they can be reached.

use jiff::Timestamp;
use leadwire_domain::ids::PartnerId;

use crate::db::{DbError, Row, Statement, Tx, bool, int, statement, text};

/// What rewards know of a partner's current bank details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Details {
    pub since: Timestamp,
    /// A transfer in euro reaches the account.
    pub is_sepa: bool,
}

/// The details in a row with `details_since` and `is_sepa`; nothing where both are null.
pub(super) fn details(row: &Row) -> Option<Details> {
    let since = Timestamp::from_microsecond(row.int_or_null("details_since")?).ok()?;
    Some(Details { since, is_sepa: row.bool("is_sepa") })
}

/// Notes a partner's current bank details.
pub(in super::super) fn save_payee(partner: &PartnerId, details: Details) -> Statement {
    statement(
        "INSERT INTO reward_payees (partner_id, details_since, is_sepa) VALUES ($1, $2, $3)
         ON CONFLICT (partner_id) DO UPDATE
         SET details_since = excluded.details_since, is_sepa = excluded.is_sepa",
        [text(partner.as_str()), int(details.since.as_microsecond()), bool(details.is_sepa)],
    )
}

/// A partner's current bank details; nothing where there are none.
pub(in super::super) async fn find_details(tx: &Tx, partner: &PartnerId) -> Result<Option<Details>, DbError> {
    let sql = "SELECT details_since, is_sepa FROM reward_payees WHERE partner_id = $1";
    Ok(tx.row(sql, &[text(partner.as_str())]).await?.as_ref().and_then(details))
}
