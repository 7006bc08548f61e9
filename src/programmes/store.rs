//! Published terms: which bind, which will, and every version there was.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::ids::{DraftId, PersonId, TermsId};
use leadwire_domain::programme::{Published, Terms};

use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// Asks for the id of the terms that bind at an instant, for a batch: the highest version whose day has come.
pub fn ask_current(now: Timestamp) -> Statement {
    statement(
        "SELECT id FROM programme_terms WHERE effective_at <= $1 AND withdrawn_at IS NULL
         ORDER BY version DESC LIMIT 1",
        [int(now.as_microsecond())],
    )
}

/// Asks for the id of the terms whose day comes next after an instant, for a batch.
pub(super) fn ask_next(now: Timestamp) -> Statement {
    statement(
        "SELECT id FROM programme_terms WHERE effective_at > $1 AND withdrawn_at IS NULL
         ORDER BY effective_at, version DESC LIMIT 1",
        [int(now.as_microsecond())],
    )
}

/// The terms that bind at an instant, and those that will after them.
pub(super) async fn list_binding(tx: &Tx, now: Timestamp) -> Result<Vec<Published>, DbError> {
    let sql = "SELECT id, version, terms, published_at, effective_at, withdrawn_at FROM programme_terms
               WHERE withdrawn_at IS NULL
                 AND (effective_at > $1
                      OR version = (SELECT MAX(version) FROM programme_terms
                                    WHERE effective_at <= $1 AND withdrawn_at IS NULL))
               ORDER BY version";
    tx.rows(sql, &[int(now.as_microsecond())]).await?.iter().map(published).collect()
}

/// One version of the terms.
///
/// # Errors
/// Database faults, and terms that this version of the program cannot read.
pub async fn find_terms(tx: &Tx, id: &TermsId) -> Result<Option<Published>, DbError> {
    let sql = "SELECT id, version, terms, published_at, effective_at, withdrawn_at
               FROM programme_terms WHERE id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(published).transpose()
}

/// Every version, newest first, those that were withdrawn among them.
///
/// # Errors
/// Like [`find_terms`].
pub async fn list_terms(tx: &Tx) -> Result<Vec<Published>, DbError> {
    let sql = "SELECT id, version, terms, published_at, effective_at, withdrawn_at
               FROM programme_terms ORDER BY version DESC";
    tx.rows(sql, &[]).await?.iter().map(published).collect()
}

fn published(row: &Row) -> Result<Published, DbError> {
    let terms: Terms = serde_json::from_str(&row.text("terms"))
        .map_err(|why| DbError::fault(&format!("terms {}: {why}", row.text("id"))))?;
    let instant = |micros| Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH);
    Ok(Published {
        id: TermsId::new(row.text("id")),
        version: row.int("version"),
        zone: TimeZone::get(&terms.time_zone).unwrap_or(TimeZone::UTC),
        terms,
        published_at: instant(row.int("published_at")),
        effective_at: instant(row.int("effective_at")),
        withdrawn_at: row.int_or_null("withdrawn_at").map(instant),
    })
}

/// Publishes terms; false when somebody else published this version meanwhile.
pub(super) async fn insert_terms(tx: &Tx, new: &Published, by: Option<&PersonId>) -> Result<bool, DbError> {
    let row = tx
        .row(
            "INSERT INTO programme_terms (id, version, terms, published_by, published_at, effective_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (version) DO NOTHING RETURNING id",
            &[
                text(new.id.as_str()),
                int(new.version),
                text(to_json(&new.terms)?),
                text(by.map(PersonId::as_str)),
                int(new.published_at.as_microsecond()),
                int(new.effective_at.as_microsecond()),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// Takes a version back that does not bind yet; false where it does, or was taken back before.
pub(super) async fn withdraw(tx: &Tx, version: i64, by: &PersonId, now: Timestamp) -> Result<bool, DbError> {
    let row = tx
        .row(
            "UPDATE programme_terms SET withdrawn_at = $3, withdrawn_by = $2
             WHERE version = $1 AND effective_at > $3 AND withdrawn_at IS NULL RETURNING id",
            &[int(version), text(by.as_str()), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.is_some())
}

/// Terms that somebody looks over before publishing them.
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: DraftId,
    /// The version over which they were typed.
    pub seen: i64,
    pub terms: Terms,
    /// In the programme's zone; `None`: as soon as they are published.
    pub begins_on: Option<Date>,
}

/// Keeps a draft, and forgets those that are older than `since`.
pub(super) async fn insert_draft(
    tx: &Tx,
    draft: &Draft,
    by: &PersonId,
    now: Timestamp,
    since: Timestamp,
) -> Result<(), DbError> {
    tx.run("DELETE FROM programme_drafts WHERE made_at < $1", &[int(since.as_microsecond())]).await?;
    tx.run(
        "INSERT INTO programme_drafts (id, seen, terms, begins_on, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            text(draft.id.as_str()),
            int(draft.seen),
            text(to_json(&draft.terms)?),
            text(draft.begins_on.map(|day| day.to_string())),
            text(by.as_str()),
            int(now.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// A draft, as long as it is kept.
///
/// # Errors
/// Database faults, and terms that this version of the program cannot read.
pub async fn find_draft(tx: &Tx, id: &DraftId) -> Result<Option<Draft>, DbError> {
    let sql = "SELECT id, seen, terms, begins_on FROM programme_drafts WHERE id = $1";
    let Some(row) = tx.row(sql, &[text(id.as_str())]).await? else { return Ok(None) };
    let terms = serde_json::from_str(&row.text("terms"))
        .map_err(|why| DbError::fault(&format!("draft {id}: {why}")))?;
    Ok(Some(Draft {
        id: DraftId::new(row.text("id")),
        seen: row.int("seen"),
        terms,
        begins_on: row.text_or_null("begins_on").and_then(|day| day.parse().ok()),
    }))
}

fn to_json(terms: &Terms) -> Result<String, DbError> {
    serde_json::to_string(terms).map_err(|why| DbError::fault(&why.to_string()))
}
