//! What the review desk shows, and what a decision must know beside the referral itself.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::ReferralId;

use super::lists::{ListRow, list_row};
use super::rows::from_json;
use crate::db::{DbError, Tx, int, text};

/// A refusal stays on the desk for so many days: a week longer than it can be appealed.
const SHOWN_DAYS: i64 = 28;

/// What waits for a person, the most urgent first: leads in review and appeals, and further people at
/// companies that a referral still holds. The `id` of each is the rest of its page's address.
pub async fn list_cases(tx: &Tx, most: i64) -> Result<Vec<ListRow>, DbError> {
    let rows = tx
        .rows(
            "SELECT r.id AS id, r.number, r.lead_name, r.company, r.state, r.submitted_at, r.due_at AS due_at,
                    p.name AS partner_name, CAST(NULL AS TEXT) AS manager_name
             FROM referrals r JOIN partners p ON p.id = r.partner_id
             WHERE r.state IN ('in_review', 'appealed')
             UNION ALL
             SELECT r.id || '/contacts/' || c.id, r.number, c.name, r.company, 'contact', c.added_at,
                    c.due_at, p.name, CAST(NULL AS TEXT)
             FROM referral_contacts c JOIN referrals r ON r.id = c.referral_id
                  JOIN partners p ON p.id = r.partner_id
             WHERE c.state = 'in_review'
                   AND EXISTS (SELECT 1 FROM referral_claims k
                               WHERE k.referral_id = c.referral_id AND k.closed_at IS NULL)
             ORDER BY due_at, id LIMIT $1",
            &[int(most)],
        )
        .await?;
    Ok(rows.iter().map(list_row).collect())
}

/// A refusal that staff may still undo.
pub(in super::super) struct Refusal {
    pub row: ListRow,
    pub state: leadwire_domain::referral::State,
}

/// What was refused lately, the newest first.
pub(in super::super) async fn list_refused(tx: &Tx, now: Timestamp) -> Result<Vec<Refusal>, DbError> {
    let since = now - SignedDuration::from_hours(24 * SHOWN_DAYS);
    let rows = tx
        .rows(
            "SELECT r.id, r.number, r.lead_name, r.company, r.state, r.state_facts, r.submitted_at, r.due_at,
                    p.name AS partner_name, CAST(NULL AS TEXT) AS manager_name
             FROM referrals r JOIN partners p ON p.id = r.partner_id
             WHERE r.state = 'refused' AND r.submitted_at >= $1
             ORDER BY r.submitted_at DESC, r.id DESC LIMIT 200",
            &[int(since.as_microsecond())],
        )
        .await?;
    rows.iter().map(|row| Ok(Refusal { row: list_row(row), state: from_json(row, "state_facts")? })).collect()
}

/// The same partner's open referrals of the same lead.
pub(in super::super) async fn open_of_same_lead(
    tx: &Tx,
    referral: &ReferralId,
) -> Result<Vec<ReferralId>, DbError> {
    let rows = tx
        .rows(
            "SELECT o.id FROM referrals r
             JOIN referrals o ON o.partner_id = r.partner_id AND o.email_key = r.email_key
             WHERE r.id = $1 AND o.is_open AND o.id <> r.id",
            &[text(referral.as_str())],
        )
        .await?;
    Ok(rows.iter().map(|row| ReferralId::new(row.text("id"))).collect())
}

/// Whether a refusal of this referral was undone on appeal.
pub(in super::super) async fn was_overturned(tx: &Tx, referral: &ReferralId) -> Result<bool, DbError> {
    let sql = "SELECT 1 AS one FROM referral_events WHERE referral_id = $1 AND kind = 'overturned' LIMIT 1";
    Ok(tx.row(sql, &[text(referral.as_str())]).await?.is_some())
}
