//! What a partner has going on, and leads that are answered later for it.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId};
use leadwire_domain::programme::Reached;

use super::super::holds::Hold;
use super::claims::MOST_KEYS;
use super::rows::instant;
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// More than these are not counted: no cap may be higher.
pub(in super::super) const MOST_COUNTED: i64 = 1_000;

/// Counts a partner's open referrals and the answers of a day that something is known.
pub(in super::super) fn going_on(partner: &PartnerId, day: Date) -> Statement {
    statement(
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM referrals WHERE partner_id = $1 AND is_open
                                       LIMIT $3) AS open) AS open,
                COALESCE((SELECT answers FROM referral_known_answers WHERE partner_id = $1 AND day = $2), 0)
                    AS known_answers",
        [text(partner.as_str()), text(day.to_string()), int(MOST_COUNTED)],
    )
}

/// Counts a partner's referrals that were ever validated, as far as they raise a cap.
pub(in super::super) async fn count_validated(tx: &Tx, partner: &PartnerId) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS n FROM (
                   SELECT 1 AS one FROM referrals
                   WHERE partner_id = $1
                     AND state IN ('validated', 'contacted', 'meeting', 'lost', 'expired', 'won', 'earning',
                                   'earned', 'lapsed', 'paid')
                   LIMIT $2) AS validated";
    let row = tx.row(sql, &[text(partner.as_str()), int(MOST_COUNTED)]).await?;
    Ok(row.map_or(0, |row| row.int("n")))
}

/// How many answers of a day told a partner that something is known.
pub(in super::super) async fn known_answers(tx: &Tx, partner: &PartnerId, day: Date) -> Result<i64, DbError> {
    let sql = "SELECT answers FROM referral_known_answers WHERE partner_id = $1 AND day = $2";
    let row = tx.row(sql, &[text(partner.as_str()), text(day.to_string())]).await?;
    Ok(row.map_or(0, |row| row.int("answers")))
}

/// Counts one more answer of a day that something is known.
pub(in super::super) fn count_known_answer(partner: &PartnerId, day: Date) -> Statement {
    statement(
        "INSERT INTO referral_known_answers (partner_id, day, answers) VALUES ($1, $2, 1)
         ON CONFLICT (partner_id, day) DO UPDATE SET answers = referral_known_answers.answers + 1",
        [text(partner.as_str()), text(day.to_string())],
    )
}

/// Holds a lead; one that is held already stays so for what it was held for, until its day.
pub(in super::super) fn insert_hold(referral: &ReferralId, hold: &Hold) -> Statement {
    statement(
        "INSERT INTO referral_holds (referral_id, reason, until) VALUES ($1, $2, $3)
         ON CONFLICT (referral_id) DO UPDATE SET
             reason = excluded.reason, until = excluded.until, answered_at = NULL, answered_by = NULL
         WHERE referral_holds.answered_at IS NOT NULL",
        [text(referral.as_str()), text(hold.reason.name()), int(hold.until.as_microsecond())],
    )
}

/// A lead that is still held.
pub(in super::super) async fn find_hold(tx: &Tx, referral: &ReferralId) -> Result<Option<Hold>, DbError> {
    let sql = "SELECT reason, until FROM referral_holds WHERE referral_id = $1 AND answered_at IS NULL";
    let row = tx.row(sql, &[text(referral.as_str())]).await?;
    Ok(row.map(|row| hold(&row)))
}

fn hold(row: &Row) -> Hold {
    let reason = Reached::from_name(&row.text("reason")).unwrap_or(Reached::Open);
    Hold { reason, until: instant(row.int("until")) }
}

/// Ends a hold; false where it was ended before.
pub(in super::super) async fn end_hold(
    tx: &Tx,
    referral: &ReferralId,
    by: Option<&PersonId>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let sql = "UPDATE referral_holds SET answered_at = $2, answered_by = $3
               WHERE referral_id = $1 AND answered_at IS NULL RETURNING referral_id";
    let values = [text(referral.as_str()), int(now.as_microsecond()), text(by.map(PersonId::as_str))];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Notes which companies a held lead names; what it named before a correction is forgotten.
pub(in super::super) fn hold_companies(
    referral: &ReferralId,
    partner: &PartnerId,
    keys: &[String],
) -> Vec<Statement> {
    let note = |key: &String| {
        statement(
            "INSERT INTO referral_held_companies (partner_id, company_key, referral_id) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING",
            [text(partner.as_str()), text(key), text(referral.as_str())],
        )
    };
    [forget_companies(referral)].into_iter().chain(keys.iter().take(MOST_KEYS).map(note)).collect()
}

/// The lead is answered: whoever is named at its companies from now on is judged.
pub(in super::super) fn forget_companies(referral: &ReferralId) -> Statement {
    let sql = "DELETE FROM referral_held_companies WHERE referral_id = $1";
    statement(sql, [text(referral.as_str())])
}

/// Looks for the partner's leads at a company that wait for their day, the oldest first.
pub(in super::super) fn held_at(partner: &PartnerId, keys: &[String]) -> Statement {
    let key = |place: usize| text(keys.get(place).map_or("", String::as_str));
    statement(
        "SELECT DISTINCT c.referral_id, h.until
         FROM referral_held_companies c
              JOIN referral_holds h ON h.referral_id = c.referral_id AND h.answered_at IS NULL
              JOIN referrals r ON r.id = c.referral_id AND r.state = 'checking'
         WHERE c.partner_id = $1 AND c.company_key IN ($2, $3, $4, $5)
         ORDER BY h.until, c.referral_id",
        [text(partner.as_str()), key(0), key(1), key(2), key(3)],
    )
}

/// A row of [`held_at`].
pub(in super::super) fn held(row: &Row) -> (ReferralId, Timestamp) {
    (ReferralId::new(row.text("referral_id")), instant(row.int("until")))
}

/// Whether a lead is told to its partner as it is since an instant: held and answered, or handed in by
/// somebody of the staff.
pub(in super::super) async fn is_answered_since(
    tx: &Tx,
    referral: &ReferralId,
    since: Timestamp,
) -> Result<bool, DbError> {
    let sql = "SELECT referral_id FROM referral_holds WHERE referral_id = $1 AND answered_at >= $2
               UNION ALL
               SELECT referral_id FROM referral_events
               WHERE referral_id = $1 AND at >= $2 AND by_person IS NOT NULL
                 AND kind IN ('handed_in', 'corrected')";
    let values = [text(referral.as_str()), int(since.as_microsecond())];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Whether a lead was ever held.
pub(in super::super) async fn was_held(tx: &Tx, referral: &ReferralId) -> Result<bool, DbError> {
    let sql = "SELECT referral_id FROM referral_holds WHERE referral_id = $1";
    Ok(tx.row(sql, &[text(referral.as_str())]).await?.is_some())
}

/// The companies that a referral holds now.
pub(in super::super) async fn held_keys(tx: &Tx, referral: &ReferralId) -> Result<Vec<String>, DbError> {
    let sql = "SELECT company_key FROM referral_claims WHERE referral_id = $1 AND closed_at IS NULL";
    let rows = tx.rows(sql, &[text(referral.as_str())]).await?;
    Ok(rows.iter().map(|row| row.text("company_key")).collect())
}
