//! Claims, receipts and turns: what must have one winner.

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, ReferralId};

use super::super::gather::Claim;
use super::rows::instant;
use crate::app::App;
use crate::db::{DbError, Tx, bytes, int, text};

/// Open claims on a company, under any of its keys (at most four), the oldest first.
pub(in super::super) async fn open_claims(tx: &Tx, keys: &[String]) -> Result<Vec<Claim>, DbError> {
    let Some(last) = keys.last() else { return Ok(Vec::new()) };
    let mut padded: Vec<_> = keys.iter().take(4).map(text).collect();
    padded.resize(4, text(last));
    let rows = tx
        .rows(
            "SELECT company_key, referral_id, partner_id, opened_at FROM referral_claims
             WHERE company_key IN ($1, $2, $3, $4) AND closed_at IS NULL ORDER BY opened_at, id",
            &padded,
        )
        .await?;
    Ok(rows
        .iter()
        .map(|row| Claim {
            company_key: row.text("company_key"),
            referral: ReferralId::new(row.text("referral_id")),
            partner: PartnerId::new(row.text("partner_id")),
            opened_at: instant(row.int("opened_at")),
        })
        .collect())
}

/// Claims a company under each of its keys; false when somebody holds one of them.
pub(in super::super) async fn open_claim(
    app: &App,
    tx: &Tx,
    keys: &[String],
    referral: &ReferralId,
    partner: &PartnerId,
    now: Timestamp,
    expires_at: Option<Timestamp>,
) -> Result<bool, DbError> {
    for key in keys.iter().take(4) {
        let row = tx
            .row(
                "INSERT INTO referral_claims (id, company_key, referral_id, partner_id, opened_at, expires_at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (company_key) WHERE closed_at IS NULL DO NOTHING RETURNING id",
                &[
                    text(app.new_id()),
                    text(key),
                    text(referral.as_str()),
                    text(partner.as_str()),
                    int(now.as_microsecond()),
                    int(expires_at.map(Timestamp::as_microsecond)),
                ],
            )
            .await?;
        if row.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Starts the protection of a referral's claims.
pub(in super::super) async fn protect(
    tx: &Tx,
    referral: &ReferralId,
    until: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "UPDATE referral_claims SET expires_at = $2 WHERE referral_id = $1 AND closed_at IS NULL",
        &[text(referral.as_str()), int(until.as_microsecond())],
    )
    .await?;
    Ok(())
}

/// Ends a referral's claims: the company is free again.
pub(in super::super) async fn close_claims(
    tx: &Tx,
    referral: &ReferralId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "UPDATE referral_claims SET closed_at = $2 WHERE referral_id = $1 AND closed_at IS NULL",
        &[text(referral.as_str()), int(now.as_microsecond())],
    )
    .await?;
    Ok(())
}

/// Referrals whose protection is over.
pub(in super::super) async fn expired_claims(tx: &Tx, now: Timestamp) -> Result<Vec<ReferralId>, DbError> {
    let rows = tx
        .rows(
            "SELECT DISTINCT referral_id FROM referral_claims WHERE closed_at IS NULL AND expires_at <= $1
                 LIMIT 500",
            &[int(now.as_microsecond())],
        )
        .await?;
    Ok(rows.iter().map(|row| ReferralId::new(row.text("referral_id"))).collect())
}

/// Issues a receipt; answers its number.
pub(in super::super) async fn insert_receipt(
    tx: &Tx,
    referral: &ReferralId,
    leaf_hash: &str,
    salt: &[u8; 16],
    now: Timestamp,
) -> Result<i64, DbError> {
    let row = tx
        .row(
            "INSERT INTO referral_receipts (referral_id, leaf_hash, salt, issued_at) VALUES ($1, $2, $3, $4)
             RETURNING number",
            &[text(referral.as_str()), text(leaf_hash), bytes(salt.to_vec()), int(now.as_microsecond())],
        )
        .await?;
    row.map(|row| row.int("number")).ok_or_else(|| DbError::fault("a receipt without a number"))
}

/// Takes the next turn of the round robin.
pub(in super::super) async fn take_turn(tx: &Tx, referral: &ReferralId) -> Result<i64, DbError> {
    let sql = "INSERT INTO referral_turns (referral_id) VALUES ($1) RETURNING turn";
    let row = tx.row(sql, &[text(referral.as_str())]).await?;
    row.map(|row| row.int("turn")).ok_or_else(|| DbError::fault("a turn without a number"))
}
