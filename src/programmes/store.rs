//! Published terms.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use leadwire_domain::ids::{PersonId, TermsId};
use leadwire_domain::programme::{Published, Terms};

use crate::db::{DbError, Row, Tx, int, text};

/// The id of the newest terms, as a statement for a batch of reads.
pub const NEWEST_ID: &str = "SELECT id FROM programme_terms ORDER BY version DESC LIMIT 1";

pub(super) async fn newest_id(tx: &Tx) -> Result<Option<TermsId>, DbError> {
    Ok(tx.row(NEWEST_ID, &[]).await?.map(|row| TermsId::new(row.text("id"))))
}

/// One version of the terms.
///
/// # Errors
/// Database faults, and terms that this version of the program cannot read.
pub async fn find_terms(tx: &Tx, id: &TermsId) -> Result<Option<Published>, DbError> {
    let sql = "SELECT id, version, terms, published_at FROM programme_terms WHERE id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(published).transpose()
}

/// Every version, newest first.
///
/// # Errors
/// Like [`find_terms`].
pub(super) async fn list_terms(tx: &Tx) -> Result<Vec<Published>, DbError> {
    let sql = "SELECT id, version, terms, published_at FROM programme_terms ORDER BY version DESC";
    tx.rows(sql, &[]).await?.iter().map(published).collect()
}

fn published(row: &Row) -> Result<Published, DbError> {
    let terms: Terms = serde_json::from_str(&row.text("terms"))
        .map_err(|why| DbError::fault(&format!("terms {}: {why}", row.text("id"))))?;
    Ok(Published {
        id: TermsId::new(row.text("id")),
        version: row.int("version"),
        zone: TimeZone::get(&terms.time_zone).unwrap_or(TimeZone::UTC),
        terms,
        published_at: Timestamp::from_microsecond(row.int("published_at")).unwrap_or(Timestamp::UNIX_EPOCH),
    })
}

/// Publishes terms as the next version; false when somebody else published meanwhile.
pub(super) async fn insert_terms(
    tx: &Tx,
    id: &TermsId,
    version: i64,
    terms: &Terms,
    by: Option<&PersonId>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let json = serde_json::to_string(terms).map_err(|why| DbError::fault(&why.to_string()))?;
    let row = tx
        .row(
            "INSERT INTO programme_terms (id, version, terms, published_by, published_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (version) DO NOTHING RETURNING id",
            &[
                text(id.as_str()),
                int(version),
                text(json),
                text(by.map(PersonId::as_str)),
                int(now.as_microsecond()),
            ],
        )
        .await?;
    Ok(row.is_some())
}
