//! What partners handed in of late, and what was told of it.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::checks::{Finding, whose_domain};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::Query;
use leadwire_domain::referral::State;
use leadwire_domain::referral::correction::{asks_anew, changed};
use leadwire_domain::referral::enumeration::{Figures, HandedIn, Pattern};

use super::super::watch::Alarm;
use super::rows::{from_json, instant, to_json};
use crate::db::{DbError, Row, Tx, Value, int, text};

/// Partners who handed in, corrected or were answered at least so many people since an instant.
pub(in super::super) async fn list_busy(
    tx: &Tx,
    since: Timestamp,
    least: u16,
) -> Result<Vec<PartnerId>, DbError> {
    let sql = "SELECT partner_id FROM (
                   SELECT partner_id FROM referrals WHERE submitted_at >= $1
                   UNION ALL
                   SELECT r.partner_id FROM referral_contacts c JOIN referrals r ON r.id = c.referral_id
                   WHERE c.added_at >= $1
                   UNION ALL
                   SELECT r.partner_id FROM referral_corrections c JOIN referrals r ON r.id = c.referral_id
                   WHERE c.at >= $1
                   UNION ALL
                   SELECT r.partner_id FROM referral_holds h JOIN referrals r ON r.id = h.referral_id
                   WHERE h.answered_at >= $1) AS handed_in
               GROUP BY partner_id HAVING COUNT(*) >= $2 ORDER BY partner_id LIMIT 1000";
    let rows = tx.rows(sql, &[int(since.as_microsecond()), int(i64::from(least))]).await?;
    Ok(rows.iter().map(|row| PartnerId::new(row.text("partner_id"))).collect())
}

/// Whom a partner handed in since an instant, the newest first: two thousand show any pattern there is.
pub(in super::super) async fn list_handed_in(
    tx: &Tx,
    partner: &PartnerId,
    since: Timestamp,
) -> Result<Vec<HandedIn>, DbError> {
    // By when it was answered: what was held is known to them only since then.
    let referrals =
        "SELECT id, lead, email_key, findings, state_facts, COALESCE(judged_at, submitted_at) AS at
                     FROM referrals WHERE partner_id = $1 AND (submitted_at >= $2 OR corrected_at >= $2)
                     ORDER BY submitted_at DESC LIMIT 2000";
    let contacts =
        "SELECT c.id, c.lead, c.email_key, COALESCE(c.findings, '[]') AS findings, c.added_at AS at
                    FROM referral_contacts c JOIN referrals r ON r.id = c.referral_id
                    WHERE r.partner_id = $1 AND c.added_at >= $2 ORDER BY c.added_at DESC LIMIT 2000";
    let values = [text(partner.as_str()), int(since.as_microsecond())];
    let mut people = Vec::new();
    for row in tx.rows(referrals, &values).await? {
        let state: State = from_json(&row, "state_facts")?;
        people.push(handed_in(&row, Some(&state))?);
    }
    for row in tx.rows(contacts, &values).await? {
        people.push(handed_in(&row, None)?);
    }
    people.extend(list_corrected(tx, &values).await?);
    Ok(people)
}

/// What a partner's leads were before they were corrected to somebody, or some company, else: each was a
/// question of its own.
async fn list_corrected(tx: &Tx, values: &[Value; 2]) -> Result<Vec<HandedIn>, DbError> {
    let sql = "SELECT c.referral_id AS id, c.lead, c.email_key, c.findings,
                      COALESCE(c.judged_at, r.submitted_at) AS at,
                      COALESCE((SELECT n.lead FROM referral_corrections n
                                WHERE n.referral_id = c.referral_id AND n.number = c.number + 1),
                               r.lead) AS later_lead
               FROM referral_corrections c JOIN referrals r ON r.id = c.referral_id
               WHERE r.partner_id = $1 AND c.at >= $2 ORDER BY c.at DESC LIMIT 2000";
    let mut people = Vec::new();
    for row in tx.rows(sql, values).await? {
        let (was, is): (RawLead, RawLead) = (from_json(&row, "lead")?, from_json(&row, "later_lead")?);
        if asks_anew(&changed(&was, &is)) {
            people.push(handed_in(&row, None)?);
        }
    }
    Ok(people)
}

fn handed_in(row: &Row, state: Option<&State>) -> Result<HandedIn, DbError> {
    let (findings, raw): (Vec<Finding>, RawLead) = (from_json(row, "findings")?, from_json(row, "lead")?);
    let email = row.text("email_key");
    // By what a claim on the company would be held; whoever names none stands for themselves.
    let domain =
        raw.parse().ok().and_then(|lead| Query::of_lead(&lead, whose_domain).domains.into_iter().next());
    let domain = domain.unwrap_or_else(|| email.clone());
    Ok(HandedIn::new((instant(row.int("at")), email, domain), &findings, state))
}

/// Keeps an alarm; false where one was raised on that day already.
pub(in super::super) async fn insert_alarm(
    tx: &Tx,
    partner: &PartnerId,
    day: Date,
    alarm: &Alarm,
) -> Result<bool, DbError> {
    let sql =
        "INSERT INTO referral_alarms (partner_id, day, at, patterns, figures) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (partner_id, day) DO NOTHING RETURNING day";
    let values = [
        text(partner.as_str()),
        text(day.to_string()),
        int(alarm.at.as_microsecond()),
        text(to_json(&alarm.patterns)?),
        text(to_json(&alarm.figures)?),
    ];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// The newest alarms about a partner.
pub(in super::super) async fn list_alarms(tx: &Tx, partner: &PartnerId) -> Result<Vec<Alarm>, DbError> {
    let sql = "SELECT day AS id, at, patterns, figures FROM referral_alarms
               WHERE partner_id = $1 ORDER BY day DESC LIMIT 10";
    let alarm = |row: &Row| -> Result<Alarm, DbError> {
        let patterns: Vec<Pattern> = from_json(row, "patterns")?;
        let figures: Figures = from_json(row, "figures")?;
        Ok(Alarm { at: instant(row.int("at")), patterns, figures })
    };
    tx.rows(sql, &[text(partner.as_str())]).await?.iter().map(alarm).collect()
}

/// How many leads of a partner wait for their day.
pub(in super::super) async fn count_held(tx: &Tx, partner: &PartnerId) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS n FROM referrals r JOIN referral_holds h ON h.referral_id = r.id
               WHERE r.partner_id = $1 AND r.state = 'checking' AND h.answered_at IS NULL";
    Ok(tx.row(sql, &[text(partner.as_str())]).await?.map_or(0, |row| row.int("n")))
}
