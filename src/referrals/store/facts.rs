//! What a decision looked at beside the lead itself, kept so that it can be run again.

use jiff::Timestamp;
use leadwire_domain::checks::{self, Facts};
use leadwire_domain::ids::ReferralId;

use super::rows::{from_json, to_json};
use crate::db::{DbError, Statement, Tx, int, statement, text};

/// Keeps the facts of a submission.
pub(in super::super) fn insert_facts(referral: &ReferralId, facts: &Facts) -> Result<Statement, DbError> {
    Ok(statement(
        "INSERT INTO referral_facts (referral_id, facts, data_id) VALUES ($1, $2, $3)",
        [text(referral.as_str()), text(to_json(facts)?), text(checks::data_id())],
    ))
}

/// Keeps what became known since.
pub(in super::super) async fn save_facts(
    tx: &Tx,
    referral: &ReferralId,
    facts: &Facts,
) -> Result<(), DbError> {
    tx.run(
        "UPDATE referral_facts SET facts = $2, data_id = $3 WHERE referral_id = $1",
        &[text(referral.as_str()), text(to_json(facts)?), text(checks::data_id())],
    )
    .await
    .map(drop)
}

/// What was known of a referral; `None` where it was decided before facts were kept.
pub(in super::super) async fn find_facts(tx: &Tx, referral: &ReferralId) -> Result<Option<Facts>, DbError> {
    let sql = "SELECT referral_id AS id, facts FROM referral_facts WHERE referral_id = $1";
    tx.row(sql, &[text(referral.as_str())]).await?.map(|row| from_json(&row, "facts")).transpose()
}

/// Notes which lists this program reads, once for all decisions by them.
pub(in super::super) async fn note_data(tx: &Tx, now: Timestamp) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO referral_data (id, versions, first_used_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO NOTHING",
        &[text(checks::data_id()), text(to_json(&checks::data_versions())?), int(now.as_microsecond())],
    )
    .await?;
    Ok(())
}
