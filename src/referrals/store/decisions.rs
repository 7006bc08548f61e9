//! Past decisions as they stand in the rows: what was looked at, and what the machine said. And what running
//! them again came to.

use jiff::Timestamp;
use leadwire_domain::ids::{DraftId, PersonId, ReplayId};

use super::rows::{instant, to_json};
use crate::db::{DbError, Row, Tx, bool, int, text};
use crate::referrals::replay::{Differing, Replay, Tally};
use crate::referrals::what_if::Answer;
use crate::web::paging::Cursor;

/// One decision, nothing of it read yet: a million of them are only looked at.
pub(in super::super) struct StoredDecision {
    pub id: String,
    /// Of which further person at the company it is; nobody: of the lead.
    pub contact: Option<String>,
    pub number: i64,
    pub company: String,
    pub terms: String,
    pub lead: String,
    pub lead_name: String,
    pub email_key: String,
    pub verdict: String,
    pub findings: String,
    pub not_run: String,
    pub submitted_at: i64,
    pub judged_at: Timestamp,
    /// Facts, and the id of the lists that were read; nothing where they are gone.
    pub facts: Option<(String, String)>,
}

/// Decisions about leads that were handed in since an instant, newest first.
pub(in super::super) async fn list_decisions(
    tx: &Tx,
    since: Timestamp,
    after: &Cursor,
    most: i64,
) -> Result<Vec<StoredDecision>, DbError> {
    let rows = tx
        .rows(
            "SELECT r.id, r.number, r.company, r.terms_id, r.lead, r.lead_name, r.email_key, r.verdict,
                    r.findings, r.not_run, r.submitted_at, r.judged_at, f.facts, f.data_id
             FROM referrals r LEFT JOIN referral_facts f ON f.referral_id = r.id
             WHERE (r.submitted_at, r.id) < ($1, $2) AND r.submitted_at >= $3
             ORDER BY r.submitted_at DESC, r.id DESC LIMIT $4",
            &[int(after.at), text(&after.id), int(since.as_microsecond()), int(most)],
        )
        .await?;
    let decision = |row: &Row| StoredDecision {
        contact: None,
        judged_at: instant(row.int_or_null("judged_at").unwrap_or_else(|| row.int("submitted_at"))),
        ..decision_in(row)
    };
    Ok(rows.iter().map(decision).collect())
}

/// Decisions about further people at referred companies who were named since an instant, newest first.
pub(in super::super) async fn list_contact_decisions(
    tx: &Tx,
    since: Timestamp,
    after: &Cursor,
    most: i64,
) -> Result<Vec<StoredDecision>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.referral_id AS id, c.id AS contact_id, r.number, r.company, c.terms_id, c.lead,
                    c.name AS lead_name, c.email_key, c.verdict, c.findings, c.not_run,
                    c.added_at AS submitted_at, c.facts, c.data_id
             FROM referral_contacts c JOIN referrals r ON r.id = c.referral_id
             WHERE c.verdict IS NOT NULL AND (c.added_at, c.id) < ($1, $2) AND c.added_at >= $3
             ORDER BY c.added_at DESC, c.id DESC LIMIT $4",
            &[int(after.at), text(&after.id), int(since.as_microsecond()), int(most)],
        )
        .await?;
    Ok(rows
        .iter()
        .map(|row| StoredDecision { contact: Some(row.text("contact_id")), ..decision_in(row) })
        .collect())
}

/// What rows of leads and of contacts have in common.
fn decision_in(row: &Row) -> StoredDecision {
    StoredDecision {
        id: row.text("id"),
        contact: None,
        number: row.int("number"),
        company: row.text("company"),
        terms: row.text("terms_id"),
        lead: row.text("lead"),
        lead_name: row.text("lead_name"),
        email_key: row.text("email_key"),
        verdict: row.text("verdict"),
        findings: row.text("findings"),
        not_run: row.text("not_run"),
        submitted_at: row.int("submitted_at"),
        judged_at: instant(row.int("submitted_at")),
        facts: row.text_or_null("facts").map(|facts| (facts, row.text("data_id"))),
    }
}

/// How many decisions there are about further people at referred companies.
async fn count_contacts(tx: &Tx) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS decisions FROM referral_contacts WHERE verdict IS NOT NULL";
    Ok(tx.row(sql, &[]).await?.map_or(0, |row| row.int("decisions")))
}

/// How many decisions there are about leads that were handed in since an instant.
pub(in super::super) async fn count_since(tx: &Tx, since: Timestamp) -> Result<i64, DbError> {
    let row = tx
        .row(
            "SELECT COUNT(*) AS decisions FROM referrals WHERE submitted_at >= $1",
            &[int(since.as_microsecond())],
        )
        .await?;
    Ok(row.map_or(0, |row| row.int("decisions")))
}

/// Notes that all decisions are to be run again; false while an earlier run goes on.
pub(in super::super) async fn insert_replay(
    tx: &Tx,
    id: &ReplayId,
    by: &PersonId,
    now: Timestamp,
) -> Result<std::primitive::bool, DbError> {
    let decisions = count_since(tx, Timestamp::MIN).await? + count_contacts(tx).await?;
    let start = Cursor::start();
    let row = tx
        .row(
            "INSERT INTO referral_replays (id, asked_by, asked_at, decisions, after_at, after_id, steps,
                                           tally, differing, is_running)
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7, '[]', TRUE) ON CONFLICT DO NOTHING RETURNING id",
            &[
                text(id.as_str()),
                text(by.as_str()),
                int(now.as_microsecond()),
                int(decisions),
                int(start.at),
                text(&start.id),
                text(to_json(&Tally::default())?),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// Writes how far a run has come; changes nothing where the same step was written before.
pub(in super::super) async fn save_replay(tx: &Tx, replay: &Replay) -> Result<(), DbError> {
    tx.run(
        "UPDATE referral_replays SET after_at = $3, after_id = $4, tally = $5, differing = $6,
                                     is_running = $7, ended_at = $8, steps = steps + 1
         WHERE id = $1 AND steps = $2",
        &[
            text(replay.id.as_str()),
            int(replay.steps),
            int(replay.after.at),
            text(&replay.after.id),
            text(to_json(&replay.tally)?),
            text(to_json(&replay.differing)?),
            bool(replay.ended_at.is_none()),
            int(replay.ended_at.map(Timestamp::as_microsecond)),
        ],
    )
    .await?;
    Ok(())
}

/// A run.
pub(in super::super) async fn find_replay(tx: &Tx, id: &ReplayId) -> Result<Option<Replay>, DbError> {
    let sql = "SELECT r.id, r.asked_at, r.decisions, r.after_at, r.after_id, r.steps, r.tally, r.differing,
                      r.ended_at, COALESCE(p.name, '') AS asked_by
               FROM referral_replays r LEFT JOIN access_people p ON p.id = r.asked_by WHERE r.id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(replay).transpose()
}

/// The newest runs: the one that goes on, if one does, and the last that ended.
pub(in super::super) async fn list_replays(tx: &Tx) -> Result<Vec<Replay>, DbError> {
    let sql = "SELECT r.id, r.asked_at, r.decisions, r.after_at, r.after_id, r.steps, r.tally, r.differing,
                      r.ended_at, COALESCE(p.name, '') AS asked_by
               FROM referral_replays r LEFT JOIN access_people p ON p.id = r.asked_by
               ORDER BY r.asked_at DESC, r.id DESC LIMIT 2";
    tx.rows(sql, &[]).await?.iter().map(replay).collect()
}

fn replay(row: &Row) -> Result<Replay, DbError> {
    let unreadable = |why: serde_json::Error| DbError::fault(&format!("replay {}: {why}", row.text("id")));
    let tally: Tally = serde_json::from_str(&row.text("tally")).map_err(unreadable)?;
    let differing: Vec<Differing> = serde_json::from_str(&row.text("differing")).map_err(unreadable)?;
    Ok(Replay {
        id: ReplayId::new(row.text("id")),
        asked_by: row.text("asked_by"),
        asked_at: instant(row.int("asked_at")),
        decisions: u64::try_from(row.int("decisions")).unwrap_or_default(),
        after: Cursor { at: row.int("after_at"), id: row.text("after_id") },
        steps: row.int("steps"),
        tally,
        differing,
        ended_at: row.int_or_null("ended_at").map(instant),
    })
}

/// Keeps what a draft's policy would have changed, and forgets what is older than `since`.
pub(in super::super) async fn insert_what_if(
    tx: &Tx,
    draft: &DraftId,
    answer: &Answer,
    now: Timestamp,
    since: Timestamp,
) -> Result<(), DbError> {
    tx.run("DELETE FROM referral_what_ifs WHERE made_at < $1", &[int(since.as_microsecond())]).await?;
    tx.run(
        "INSERT INTO referral_what_ifs (draft_id, answer, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (draft_id) DO NOTHING",
        &[text(draft.as_str()), text(to_json(answer)?), int(now.as_microsecond())],
    )
    .await?;
    Ok(())
}

/// What a draft's policy would have changed, if it was reckoned before.
pub(in super::super) async fn find_what_if(tx: &Tx, draft: &DraftId) -> Result<Option<Answer>, DbError> {
    let sql = "SELECT answer FROM referral_what_ifs WHERE draft_id = $1";
    let Some(row) = tx.row(sql, &[text(draft.as_str())]).await? else { return Ok(None) };
    let answer = serde_json::from_str(&row.text("answer"));
    answer.map(Some).map_err(|why| DbError::fault(&format!("what-if {draft}: {why}")))
}
