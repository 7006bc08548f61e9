//! What people and the machine did with a customer.

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;

use super::customers::instant;
use crate::db::{DbError, Row, Tx, int, text};

/// Something that was done with a customer, as stored.
pub(in super::super) struct StoredEvent {
    pub kind: String,
    /// The member of staff who did it; nobody: the machine.
    pub by: Option<String>,
    /// JSON object.
    pub facts: String,
    pub at: Timestamp,
}

/// Notes something that was done with a customer. `facts` is a JSON object.
pub(in super::super) async fn insert_event(
    tx: &Tx,
    id: &str,
    external_id: &str,
    kind: &str,
    by: Option<&PersonId>,
    facts: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO billing_events (id, external_id, kind, by_person, facts, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            text(id),
            text(external_id),
            text(kind),
            text(by.map(PersonId::as_str)),
            text(facts),
            int(now.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// What was done with a customer, oldest first.
pub(in super::super) async fn list_events(tx: &Tx, external_id: &str) -> Result<Vec<StoredEvent>, DbError> {
    let rows = tx
        .rows(
            "SELECT e.kind, p.name AS by_name, e.facts, e.at
             FROM billing_events e LEFT JOIN access_people p ON p.id = e.by_person
             WHERE e.external_id = $1 ORDER BY e.at, e.id",
            &[text(external_id)],
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
