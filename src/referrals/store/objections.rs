//! People who asked never to be contacted, as keyed hashes.

use jiff::Timestamp;
use leadwire_domain::ids::{PersonId, ReferralId};

use crate::db::{DbError, Statement, Tx, int, statement, text};

/// Looks whether the person of this hash objected; a row where they did.
pub(in super::super) fn objection(person_hash: &str) -> Statement {
    let sql = "SELECT person_hash FROM referral_objections WHERE person_hash = $1";
    statement(sql, [text(person_hash)])
}

/// Whether the person of this hash objected.
pub(in super::super) async fn has_objected(tx: &Tx, person_hash: &str) -> Result<bool, DbError> {
    Ok(!tx.ask(objection(person_hash)).await?.is_empty())
}

/// Notes an objection; false where it was noted before.
pub(in super::super) async fn insert_objection(
    tx: &Tx,
    person_hash: &str,
    referral: &ReferralId,
    by: &PersonId,
    now: Timestamp,
) -> Result<bool, DbError> {
    let row = tx
        .row(
            "INSERT INTO referral_objections (person_hash, referral_id, noted_by, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (person_hash) DO NOTHING RETURNING person_hash",
            &[text(person_hash), text(referral.as_str()), text(by.as_str()), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.is_some())
}
