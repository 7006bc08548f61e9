//! The table of waiting work.

use jiff::{SignedDuration, Timestamp};

use super::{Claimed, Lane};
use crate::db::{DbError, Statement, Tx, int, statement, text};

/// Adds a job. An equal one that waits is this one; one that runs already may have read before what this one
/// is about was written, so it loses its lease and with it the right to end: it runs again, as if for the
/// first time.
pub(super) fn insert(
    id: &str,
    kind: &'static str,
    lane: Lane,
    dedup: Option<&str>,
    payload: &str,
    at: Timestamp,
) -> Statement {
    statement(
        "INSERT INTO jobs (id, kind, dedup, payload, state, run_at, attempts, leased_until, created_at, lane)
         VALUES ($1, $2, $3, $4, 'waiting', $5, 0, 0, $5, $6)
         ON CONFLICT (dedup) WHERE dedup IS NOT NULL AND state = 'waiting'
         DO UPDATE SET leased_until = 0, attempts = 0, run_at = EXCLUDED.run_at
         WHERE jobs.leased_until > 0",
        [text(id), text(kind), text(dedup), text(payload), int(at.as_microsecond()), text(lane.name())],
    )
}

/// Lets a job that waits for later run at a moment.
pub(super) fn hasten(dedup: &str, at: Timestamp) -> Statement {
    let sql = "UPDATE jobs SET run_at = $2 WHERE dedup = $1 AND state = 'waiting' AND run_at > $2";
    statement(sql, [text(dedup), int(at.as_microsecond())])
}

/// Claims the jobs that are due longest, at most so many.
pub(super) async fn claim(
    tx: &Tx,
    lane: Lane,
    now: Timestamp,
    lease: SignedDuration,
    most: i64,
) -> Result<Vec<Claimed>, DbError> {
    let rows = tx
        .rows(
            "UPDATE jobs SET leased_until = $2, attempts = attempts + 1
             WHERE id IN (SELECT id FROM jobs
                          WHERE state = 'waiting' AND lane = $4 AND run_at <= $1 AND leased_until <= $1
                          ORDER BY run_at, id LIMIT $3)
               AND leased_until <= $1
             RETURNING id, kind, payload, attempts, leased_until",
            &[int(now.as_microsecond()), int((now + lease).as_microsecond()), int(most), text(lane.name())],
        )
        .await?;
    let claimed = rows.iter().map(|row| Claimed {
        id: row.text("id"),
        kind: row.text("kind"),
        payload: row.text("payload"),
        attempts: row.int("attempts"),
        leased_until: row.int("leased_until"),
    });
    Ok(claimed.collect())
}

/// The endings of a claimed job; each changes nothing where the lease was lost.
pub(super) fn delete(job: &Claimed) -> Statement {
    statement("DELETE FROM jobs WHERE id = $1 AND leased_until = $2", [text(&job.id), int(job.leased_until)])
}

pub(super) fn put_back(job: &Claimed, why: &str, at: Timestamp) -> Statement {
    statement(
        "UPDATE jobs SET leased_until = 0, run_at = $4, last_error = $3 WHERE id = $1 AND leased_until = $2",
        [text(&job.id), int(job.leased_until), text(why), int(at.as_microsecond())],
    )
}

pub(super) fn run_again(job: &Claimed, at: Timestamp) -> Statement {
    statement(
        "UPDATE jobs SET leased_until = 0, attempts = 0, run_at = $3, last_error = NULL
         WHERE id = $1 AND leased_until = $2",
        [text(&job.id), int(job.leased_until), int(at.as_microsecond())],
    )
}

pub(super) fn give_up(job: &Claimed, why: &str) -> Statement {
    statement(
        "UPDATE jobs SET state = 'failed', last_error = $3 WHERE id = $1 AND leased_until = $2",
        [text(&job.id), int(job.leased_until), text(why)],
    )
}

pub(super) async fn list_failed(tx: &Tx) -> Result<Vec<(String, String)>, DbError> {
    let rows = tx
        .rows(
            "SELECT kind, COALESCE(last_error, '') AS why FROM jobs WHERE state = 'failed' ORDER BY id",
            &[],
        )
        .await?;
    Ok(rows.iter().map(|row| (row.text("kind"), row.text("why"))).collect())
}

/// Takes back every lease. Only for who knows that nobody runs jobs now: a house that just opened, alone.
///
/// # Errors
/// Database faults only.
pub async fn release_leases(tx: &Tx) -> Result<(), DbError> {
    tx.run("UPDATE jobs SET leased_until = 0 WHERE state = 'waiting' AND leased_until > 0", &[]).await?;
    Ok(())
}
