//! The referral's own row and its events.

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId, TermsId};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::super::issue::SubmissionKeys;
use super::super::{Referral, due_of, judged_name, verdict_of_name};
use crate::db::{DbError, Row, Statement, Tx, bool, int, statement, text};

pub(super) fn to_json<T: Serialize>(value: &T) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|why| DbError::fault(&why.to_string()))
}

pub(super) fn from_json<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T, DbError> {
    let read = serde_json::from_str(&row.text(column));
    read.map_err(|why| DbError::fault(&format!("referral {}: {column}: {why}", row.text("id"))))
}

pub(super) fn instant(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}

pub(in super::super) fn referral(row: &Row) -> Result<Referral, DbError> {
    let verdict = verdict_of_name(&row.text("verdict"));
    Ok(Referral {
        id: ReferralId::new(row.text("id")),
        number: row.int("number"),
        partner: PartnerId::new(row.text("partner_id")),
        terms: TermsId::new(row.text("terms_id")),
        lead: from_json(row, "lead")?,
        state: from_json(row, "state_facts")?,
        verdict,
        findings: from_json(row, "findings")?,
        not_run: from_json(row, "not_run")?,
        account_manager: row.text_or_null("account_manager").map(PersonId::new),
        submitted_at: instant(row.int("submitted_at")),
        judged_at: instant(row.int_or_null("judged_at").unwrap_or_else(|| row.int("submitted_at"))),
        corrected_at: row.int_or_null("corrected_at").map(instant),
        company_since: instant(row.int_or_null("company_since").unwrap_or_else(|| row.int("submitted_at"))),
        version: row.int("version"),
    })
}

/// A referral by id.
pub(in super::super) async fn find(tx: &Tx, id: &ReferralId) -> Result<Option<Referral>, DbError> {
    let sql = "SELECT id, number, partner_id, terms_id, lead, state_facts, verdict, findings, not_run,
                      account_manager, submitted_at, judged_at, corrected_at, company_since, version
               FROM referrals WHERE id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(referral).transpose()
}

/// Looks for the partner's open referral of the same lead, or the same form posted a moment ago.
///
/// Two searches, each by its unique index: with `OR … LIMIT 1` PostgreSQL reads the table from its beginning,
/// because it expects to meet a row soon.
pub(in super::super) fn same(partner: &PartnerId, keys: &SubmissionKeys) -> Statement {
    statement(
        "SELECT id, number, partner_id, terms_id, lead, state_facts, verdict, findings, not_run,
                account_manager, submitted_at, judged_at, corrected_at, company_since, version,
                submission_key = $3 AS is_same_form
         FROM referrals WHERE partner_id = $1 AND email_key = $2 AND is_open
         UNION ALL
         SELECT id, number, partner_id, terms_id, lead, state_facts, verdict, findings, not_run,
                account_manager, submitted_at, judged_at, corrected_at, company_since, version,
                TRUE AS is_same_form
         FROM referrals WHERE submission_key = $3
         LIMIT 1",
        [text(partner.as_str()), text(&keys.email_key), text(&keys.submission_key)],
    )
}

/// Adds a referral; a statement that returns no row met the same one, added meanwhile.
pub(in super::super) fn insert(referral: &Referral, keys: &SubmissionKeys) -> Result<Statement, DbError> {
    let values = [
        text(referral.id.as_str()),
        int(referral.number),
        text(referral.partner.as_str()),
        text(referral.terms.as_str()),
        text(to_json(&referral.lead)?),
        text(referral.lead_name()),
        text(&referral.lead.company),
        text(&referral.lead.country),
        text(&keys.email_key),
        text(&keys.submission_key),
        text(referral.state.name()),
        text(to_json(&referral.state)?),
        bool(referral.state.is_open()),
        text(judged_name(referral.verdict)),
        text(to_json(&referral.findings)?),
        text(to_json(&referral.not_run)?),
        text(referral.account_manager.as_ref().map(PersonId::as_str)),
        int(referral.due().map(Timestamp::as_microsecond)),
        int(referral.submitted_at.as_microsecond()),
    ];
    Ok(statement(
        "INSERT INTO referrals (id, number, partner_id, terms_id, lead, lead_name, company, country,
                                email_key, submission_key, state, state_facts, is_open, verdict, findings,
                                not_run, account_manager, due_at, submitted_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1)
         ON CONFLICT DO NOTHING RETURNING id",
        values,
    ))
}

/// Writes a move; false when somebody was faster.
pub(in super::super) async fn save_move(tx: &Tx, referral: &Referral) -> Result<bool, DbError> {
    let row = tx
        .row(
            "UPDATE referrals SET state = $3, state_facts = $4, is_open = $5, account_manager = $6, due_at =
                 $7,
                                  version = version + 1
             WHERE id = $1 AND version = $2 RETURNING id",
            &[
                text(referral.id.as_str()),
                int(referral.version),
                text(referral.state.name()),
                text(to_json(&referral.state)?),
                bool(referral.state.is_open()),
                text(referral.account_manager.as_ref().map(PersonId::as_str)),
                int(due_of(&referral.state).map(Timestamp::as_microsecond)),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// Lets the same form be another referral from now on.
pub(in super::super) async fn forget_form(tx: &Tx, id: &ReferralId) -> Result<(), DbError> {
    let sql = "UPDATE referrals SET submission_key = submission_key || ':' || id WHERE id = $1";
    tx.run(sql, &[text(id.as_str())]).await.map(drop)
}

/// Writes what the machine says after the network has answered.
pub(in super::super) async fn save_verdict(tx: &Tx, referral: &Referral) -> Result<(), DbError> {
    tx.run(
        "UPDATE referrals SET verdict = $2, findings = $3, not_run = $4, judged_at = $5 WHERE id = $1",
        &[
            text(referral.id.as_str()),
            text(judged_name(referral.verdict)),
            text(to_json(&referral.findings)?),
            text(to_json(&referral.not_run)?),
            int(referral.judged_at.as_microsecond()),
        ],
    )
    .await
    .map(drop)
}

/// Something that happened to a referral, as stored.
pub(in super::super) struct StoredEvent {
    pub kind: String,
    /// The member of staff who did it; nobody: the machine or the partner.
    pub by: Option<String>,
    /// JSON object.
    pub facts: String,
    pub at: Timestamp,
}

/// Notes something that happened to a referral. `facts` is a JSON object.
pub(in super::super) fn event(
    id: &str,
    referral: &ReferralId,
    kind: &str,
    by: Option<&PersonId>,
    facts: &str,
    now: Timestamp,
) -> Statement {
    statement(
        "INSERT INTO referral_events (id, referral_id, kind, by_person, facts, at, place)
         SELECT $1, $2, $3, $4, $5, $6, COALESCE(MAX(place), 0) + 1
         FROM referral_events WHERE referral_id = $2",
        [
            text(id),
            text(referral.as_str()),
            text(kind),
            text(by.map(PersonId::as_str)),
            text(facts),
            int(now.as_microsecond()),
        ],
    )
}

/// The same, at once.
pub(in super::super) async fn insert_event(
    tx: &Tx,
    id: &str,
    referral: &ReferralId,
    kind: &str,
    by: Option<&PersonId>,
    facts: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.send(event(id, referral, kind, by, facts, now)).await
}

/// Whether something of a kind and with these facts happened to a referral.
pub(in super::super) async fn has_event(
    tx: &Tx,
    referral: &ReferralId,
    kind: &str,
    facts: &str,
) -> Result<std::primitive::bool, DbError> {
    let sql = "SELECT id FROM referral_events WHERE referral_id = $1 AND kind = $2 AND facts = $3 LIMIT 1";
    Ok(tx.row(sql, &[text(referral.as_str()), text(kind), text(facts)]).await?.is_some())
}

/// What happened to a referral, oldest first, and of one instant in the order in which it was written; what
/// one payment brought about at once, in the order of the road.
pub(in super::super) async fn list_events(
    tx: &Tx,
    referral: &ReferralId,
) -> Result<Vec<StoredEvent>, DbError> {
    let rows = tx
        .rows(
            "SELECT e.kind, p.name AS by_name, e.facts, e.at
             FROM referral_events e LEFT JOIN access_people p ON p.id = e.by_person
             WHERE e.referral_id = $1
             ORDER BY e.at, CASE e.kind WHEN 'won' THEN 1 WHEN 'earning' THEN 2 WHEN 'earned' THEN 3
                                        WHEN 'paid' THEN 4 ELSE 0 END, COALESCE(e.place, 0), e.id",
            &[text(referral.as_str())],
        )
        .await?;
    let event = |row: &Row| StoredEvent {
        kind: row.text("kind"),
        by: row.text_or_null("by_name"),
        facts: row.text("facts"),
        at: instant(row.int("at")),
    };
    Ok(rows.iter().map(event).collect())
}
