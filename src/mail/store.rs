//! The outbox.

use std::collections::HashSet;
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};

use super::{Letter, Link};
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};
use crate::web::Locale;

/// A mail as it stands in the outbox: exactly what was or will be sent, but for the secret in its link.
#[derive(Debug, Clone)]
pub struct Stored {
    pub id: String,
    pub kind: String,
    pub to: String,
    pub locale: Locale,
    pub subject: String,
    pub preheader: String,
    pub body: String,
    pub link: Link,
    pub state: String,
    pub attempts: i64,
    pub created_at: Timestamp,
}

pub(super) fn insert(
    letter: &Letter<'_>,
    subject: &str,
    preheader: &str,
    body: &str,
    now: Timestamp,
) -> Statement {
    let (link_kind, link_value) = match &letter.link {
        Link::Nowhere => ("nowhere", String::new()),
        Link::Page(path) => ("page", path.clone()),
        Link::Door(id) => ("door", id.clone()),
        Link::Doors { page, doors } => ("doors", format!("{page} {doors}")),
    };
    statement(
        "INSERT INTO mail_outbox (id, kind, to_address, locale, subject, preheader, body, link_kind,
                                  link_value, about, state, run_at, attempts, leased_until, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11, 0, 0, $11)",
        [
            text(&letter.id),
            text(letter.kind),
            text(letter.to),
            text(letter.locale.tag()),
            text(subject),
            text(preheader),
            text(body),
            text(link_kind),
            text(link_value),
            text(letter.about),
            int(now.as_microsecond()),
        ],
    )
}

/// How many mails one statement takes or marks.
pub(super) const MOST_AT_ONCE: usize = 64;

/// Takes up to `most` due mails (at most [`MOST_AT_ONCE`]); nobody else takes them until the lease is over.
pub(super) async fn lease(
    tx: &Tx,
    most: usize,
    now: Timestamp,
    lease: SignedDuration,
) -> Result<Vec<Stored>, DbError> {
    let due = tx
        .rows(
            "SELECT id, kind, to_address, locale, subject, preheader, body, link_kind, link_value, state,
                    attempts, created_at
             FROM mail_outbox WHERE state = 'queued' AND run_at <= $1 AND leased_until <= $1
             ORDER BY run_at, id LIMIT $2",
            &[int(now.as_microsecond()), int(most.min(MOST_AT_ONCE) as i64)],
        )
        .await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let mails: Vec<Stored> = due.iter().map(stored).collect();
    let ids: Vec<&str> = mails.iter().map(|mail| mail.id.as_str()).collect();
    let until = (now + lease).as_microsecond();
    // Whoever looked at the same moment took some of them: those are theirs.
    let taken = tx.rows(&TAKE, &of_ids(&ids, [int(now.as_microsecond()), int(until)])).await?;
    let taken: HashSet<String> = taken.iter().map(|row| row.text("id")).collect();
    Ok(mails.into_iter().filter(|mail| taken.contains(&mail.id)).collect())
}

static TAKE: LazyLock<String> = LazyLock::new(|| {
    let ids = places_of_ids();
    format!(
        "UPDATE mail_outbox SET leased_until = $2 WHERE id IN ({ids}) AND leased_until <= $1 RETURNING id"
    )
});

static MARK_SENT: LazyLock<String> = LazyLock::new(|| {
    let ids = places_of_ids();
    format!(
        "UPDATE mail_outbox SET state = $2, sent_at = $1, attempts = attempts + 1, last_error = NULL
         WHERE id IN ({ids})"
    )
});

/// The statements of this store that are put together at their first use, for a test that prepares them all.
pub fn built_statements() -> [&'static str; 2] {
    [&TAKE, &MARK_SENT]
}

/// `$3…`, one for each id.
fn places_of_ids() -> String {
    let places: Vec<String> = (0..MOST_AT_ONCE).map(|at| format!("${}", at + 3)).collect();
    places.join(", ")
}

fn of_ids(ids: &[&str], first: [Value; 2]) -> Vec<Value> {
    let mut values = first.to_vec();
    values.extend(ids.iter().map(|id| text(*id)));
    values.resize(MOST_AT_ONCE + 2, text(None::<&str>));
    values
}

/// Takes back every lease. Only for who knows that nobody sends now: a house that just opened, alone.
///
/// # Errors
/// Database faults only.
pub async fn release_leases(tx: &Tx) -> Result<(), DbError> {
    tx.run("UPDATE mail_outbox SET leased_until = 0 WHERE state = 'queued' AND leased_until > 0", &[])
        .await?;
    Ok(())
}

pub(super) async fn mark_sent(tx: &Tx, ids: &[String], now: Timestamp) -> Result<(), DbError> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    for some in ids.chunks(MOST_AT_ONCE) {
        tx.run(&MARK_SENT, &of_ids(some, [int(now.as_microsecond()), text("sent")])).await?;
    }
    Ok(())
}

pub(super) async fn mark_failed(
    tx: &Tx,
    id: &str,
    why: &str,
    again_at: Option<Timestamp>,
) -> Result<(), DbError> {
    let state = if again_at.is_some() { "queued" } else { "failed" };
    tx.run(
        "UPDATE mail_outbox SET state = $2, last_error = $3, attempts = attempts + 1, leased_until = 0,
                                run_at = COALESCE($4, run_at)
         WHERE id = $1",
        &[text(id), text(state), text(why), int(again_at.map(|at| at.as_microsecond()))],
    )
    .await?;
    Ok(())
}

/// The newest mails of the house.
///
/// # Errors
/// Database faults only.
pub async fn list_newest(tx: &Tx, most: i64) -> Result<Vec<Stored>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, kind, to_address, locale, subject, preheader, body, link_kind, link_value, state,
                 attempts,
                    created_at
             FROM mail_outbox ORDER BY id DESC LIMIT $1",
            &[int(most)],
        )
        .await?;
    Ok(rows.iter().map(stored).collect())
}

pub(super) async fn find(tx: &Tx, id: &str) -> Result<Option<Stored>, DbError> {
    let row = tx
        .row(
            "SELECT id, kind, to_address, locale, subject, preheader, body, link_kind, link_value, state,
                 attempts,
                    created_at
             FROM mail_outbox WHERE id = $1",
            &[text(id)],
        )
        .await?;
    Ok(row.as_ref().map(stored))
}

fn stored(row: &Row) -> Stored {
    let value = row.text("link_value");
    Stored {
        id: row.text("id"),
        kind: row.text("kind"),
        to: row.text("to_address"),
        locale: Locale::from_tag(&row.text("locale")),
        subject: row.text("subject"),
        preheader: row.text("preheader"),
        body: row.text("body"),
        link: match row.text("link_kind").as_str() {
            "page" => Link::Page(value),
            "door" => Link::Door(value),
            "doors" => {
                let (page, doors) = value.split_once(' ').unwrap_or((&value, ""));
                Link::Doors { page: page.to_owned(), doors: doors.to_owned() }
            }
            _ => Link::Nowhere,
        },
        state: row.text("state"),
        attempts: row.int("attempts"),
        created_at: Timestamp::from_microsecond(row.int("created_at")).unwrap_or(Timestamp::UNIX_EPOCH),
    }
}
