//! What referrals were before their partners corrected them.

use jiff::Timestamp;
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::lead::RawLead;

use super::super::Referral;
use super::rows::{from_json, instant, to_json};
use crate::db::{DbError, Row, Tx, int, text};

/// A lead as it stood until it was corrected.
pub(in super::super) struct Before {
    pub lead: RawLead,
    pub corrected_at: Timestamp,
    /// The member of staff who corrected it for the partner.
    pub by: Option<String>,
}

/// How often a referral has been corrected.
pub(in super::super) async fn count_corrections(tx: &Tx, id: &ReferralId) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS corrections FROM referral_corrections WHERE referral_id = $1";
    Ok(tx.row(sql, &[text(id.as_str())]).await?.map_or(0, |row| row.int("corrections")))
}

/// Keeps a referral as it stands, with what was decided and what was known, before it is corrected.
pub(in super::super) async fn keep_before(
    tx: &Tx,
    id: &ReferralId,
    number: i64,
    by: Option<&PersonId>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO referral_corrections (referral_id, number, at, by_person, lead, lead_name, company,
                                           email_key, verdict, findings, not_run, judged_at, facts, data_id)
         SELECT r.id, $2, $3, $4, r.lead, r.lead_name, r.company, r.email_key, r.verdict, r.findings,
                r.not_run, COALESCE(r.judged_at, r.submitted_at), f.facts, f.data_id
         FROM referrals r LEFT JOIN referral_facts f ON f.referral_id = r.id WHERE r.id = $1",
        &[text(id.as_str()), int(number), int(now.as_microsecond()), text(by.map(PersonId::as_str))],
    )
    .await
    .map(drop)
}

/// Writes a referral as it was corrected; false when somebody was faster.
pub(in super::super) async fn save_correction(
    tx: &Tx,
    referral: &Referral,
    email_key: &str,
) -> Result<bool, DbError> {
    let values = [
        text(referral.id.as_str()),
        int(referral.version),
        text(to_json(&referral.lead)?),
        text(referral.lead_name()),
        text(&referral.lead.company),
        text(&referral.lead.country),
        text(email_key),
        text(referral.state.name()),
        text(to_json(&referral.state)?),
        text(super::super::judged_name(referral.verdict)),
        text(to_json(&referral.findings)?),
        text(to_json(&referral.not_run)?),
        int(referral.judged_at.as_microsecond()),
        int(referral.due().map(Timestamp::as_microsecond)),
        int(referral.corrected_at.map(Timestamp::as_microsecond)),
        int(referral.company_since.as_microsecond()),
    ];
    let sql = "UPDATE referrals SET lead = $3, lead_name = $4, company = $5, country = $6, email_key = $7,
                                    state = $8, state_facts = $9, verdict = $10, findings = $11,
                                    not_run = $12, judged_at = $13, due_at = $14, corrected_at = $15,
                                    company_since = $16, version = version + 1
               WHERE id = $1 AND version = $2 RETURNING id";
    Ok(tx.row(sql, &values).await?.is_some())
}

/// What a referral was before each correction, oldest first.
pub(in super::super) async fn list_before(tx: &Tx, id: &ReferralId) -> Result<Vec<Before>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.referral_id AS id, c.lead, c.at, p.name AS by_name
             FROM referral_corrections c LEFT JOIN access_people p ON p.id = c.by_person
             WHERE c.referral_id = $1 ORDER BY c.number",
            &[text(id.as_str())],
        )
        .await?;
    let before = |row: &Row| {
        Ok(Before {
            lead: from_json(row, "lead")?,
            corrected_at: instant(row.int("at")),
            by: row.text_or_null("by_name"),
        })
    };
    rows.iter().map(before).collect()
}
