//! Imports as they stand.

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;
use leadwire_domain::sheet::{Kind, Place};

use super::super::imports::{Counts, Import, Repeats, State, Wanted};
use crate::db::{DbError, Row, Tx, Value, bool, int, text};
use crate::web::paging::{Cursor, Page, ROWS};

/// What came of asking for the first import that waits.
pub(in super::super) enum First {
    Nothing,
    /// Somebody else works on it.
    Held,
    Ours(Box<Import>),
}

/// A file that begins to arrive; answers the number of its import.
pub(in super::super) async fn insert_import(
    tx: &Tx,
    id: &str,
    wanted: &Wanted,
    header: &str,
    delimiter: char,
    now: Timestamp,
) -> Result<i64, DbError> {
    let values = [
        text(id),
        text(wanted.by.as_ref().map(PersonId::as_str)),
        int(now.as_microsecond()),
        text(&wanted.file_name),
        bool(wanted.repeats == Repeats::LastCounts),
        bool(wanted.is_whole),
        bool(wanted.may_leave),
        text(header),
        text(delimiter.to_string()),
        text(wanted.kind.name()),
    ];
    // Another file may arrive in the same instant and take the number.
    for _ in 0..16 {
        let row = tx.row(
            "INSERT INTO pipeline_imports (id, number, kind, started_by, started_at, file_name, bytes,
                 last_counts, is_whole, may_leave, header, delimiter, state)
             SELECT $1, COALESCE(MAX(number), 0) + 1, $10, $2, $3, $4, 0, $5, $6, $7, $8, $9,
                 'arriving'
             FROM pipeline_imports WHERE TRUE
             ON CONFLICT (number) DO NOTHING RETURNING number",
            &values,
        );
        if let Some(row) = row.await? {
            return Ok(row.int("number"));
        }
    }
    Err(DbError::Busy("too many files arrive at once".to_owned()))
}

/// A file that is whole now.
pub(in super::super) async fn arrived(
    tx: &Tx,
    number: i64,
    bytes: u64,
    mapping: Option<&str>,
    state: State,
) -> Result<(), DbError> {
    let sql = "UPDATE pipeline_imports SET bytes = $2, mapping = $3, state = $4
               WHERE number = $1 AND state = 'arriving'";
    tx.run(sql, &[int(number), count(bytes), text(mapping), text(state.name())]).await.map(drop)
}

/// Takes hold of the first import that waits, so that nobody else works on it until then.
pub(in super::super) async fn hold_first(
    tx: &Tx,
    holder: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<First, DbError> {
    let first = tx.row(
        "SELECT number FROM pipeline_imports WHERE state IN ('waiting', 'running', 'leaving')
         ORDER BY number LIMIT 1",
        &[],
    );
    let Some(first) = first.await? else { return Ok(First::Nothing) };
    let values =
        [int(first.int("number")), text(holder), int(now.as_microsecond()), int(until.as_microsecond())];
    let held = tx.row(
        "UPDATE pipeline_imports SET held_by = $2, held_until = $4,
             state = CASE WHEN state = 'waiting' THEN 'running' ELSE state END
         WHERE number = $1 AND state IN ('waiting', 'running', 'leaving')
           AND (held_by = $2 OR held_until <= $3)
         RETURNING id",
        &values,
    );
    let Some(held) = held.await? else { return Ok(First::Held) };
    let import = find_import(tx, &held.text("id")).await?;
    Ok(import.map_or(First::Nothing, |import| First::Ours(Box::new(import))))
}

/// Lets go of whatever somebody held.
pub(in super::super) async fn let_go(tx: &Tx, holder: &str) -> Result<(), DbError> {
    tx.run(
        "UPDATE pipeline_imports SET held_until = 0 WHERE held_by = $1 AND held_until > 0",
        &[text(holder)],
    )
    .await
    .map(drop)
}

/// Takes every import out of whatever hands. Only for who knows that nobody works on one now: a house that
/// just opened, alone.
///
/// # Errors
/// Database faults only.
pub async fn release_holds(tx: &Tx) -> Result<(), DbError> {
    tx.run("UPDATE pipeline_imports SET held_until = 0 WHERE held_until > 0", &[]).await?;
    tx.run("UPDATE pipeline_unkeyed SET held_until = 0 WHERE held_until > 0", &[]).await.map(drop)
}

/// Writes how far an import came, as long as it is ours and nobody stopped it.
pub(in super::super) async fn save_progress(
    tx: &Tx,
    import: &Import,
    holder: &str,
    until: Timestamp,
) -> Result<bool, DbError> {
    let Counts { read, added, updated, refused, doubtful } = import.counts;
    let values = [
        int(import.number),
        text(holder),
        count(import.place.bytes),
        count(import.place.line),
        count(read),
        count(added),
        count(updated),
        count(refused),
        count(doubtful),
        count(import.asked),
        count(import.departed),
        int(import.worked),
        text(json(&import.told)?),
        int(until.as_microsecond()),
    ];
    let changed = tx.run(
        "UPDATE pipeline_imports SET place_bytes = $3, place_line = $4, rows_read = $5, added = $6,
             updated = $7, refused = $8, doubtful = $9, asked = $10, departed = $11, worked = $12, told = $13,
             held_until = $14, tries = 0, error = NULL
         WHERE number = $1 AND held_by = $2 AND state IN ('running', 'leaving')",
        &values,
    );
    Ok(changed.await? > 0)
}

/// Moves an import from one state to another, if it is still there.
pub(in super::super) async fn save_state(
    tx: &Tx,
    number: i64,
    from: State,
    to: State,
    now: Timestamp,
) -> Result<bool, DbError> {
    // Whoever says that it stops, or goes on, does not wait for who holds it.
    let ended = to.is_over().then(|| now.as_microsecond());
    let sql = "UPDATE pipeline_imports SET state = $3, ended_at = $4, held_until = 0, tries = 0,
                   may_leave = CASE WHEN $5 THEN TRUE ELSE may_leave END
               WHERE number = $1 AND state = $2";
    let leaves = bool(to == State::Leaving);
    let values = [int(number), text(from.name()), text(to.name()), int(ended), leaves];
    Ok(tx.run(sql, &values).await? > 0)
}

/// What somebody said of the columns of a file that waits for it.
pub(in super::super) async fn assign_columns(tx: &Tx, number: i64, mapping: &str) -> Result<bool, DbError> {
    let sql = "UPDATE pipeline_imports SET mapping = $2, state = 'waiting'
               WHERE number = $1 AND state = 'mapping'";
    Ok(tx.run(sql, &[int(number), text(mapping)]).await? > 0)
}

/// Notes a fault of ours; answers how many there were in a row.
pub(in super::super) async fn note_fault(tx: &Tx, number: i64, error: &str) -> Result<i64, DbError> {
    let sql = "UPDATE pipeline_imports SET tries = tries + 1, error = $2, held_until = 0
               WHERE number = $1 AND state IN ('running', 'leaving') RETURNING tries";
    Ok(tx.row(sql, &[int(number), text(error)]).await?.map_or(0, |row| row.int("tries")))
}

pub(in super::super) async fn find_import(tx: &Tx, id: &str) -> Result<Option<Import>, DbError> {
    let sql =
        "SELECT id, number, kind, started_by, started_at, file_name, bytes, last_counts, is_whole, may_leave,
                   header, delimiter, mapping, state, place_bytes, place_line, rows_read, added, updated,
                   refused, doubtful, asked, departed, worked, told, error, ended_at
               FROM pipeline_imports WHERE id = $1 AND state <> 'arriving'";
    tx.row(sql, &[text(id)]).await?.as_ref().map(import).transpose()
}

pub(in super::super) async fn find_import_by_number(tx: &Tx, number: i64) -> Result<Option<Import>, DbError> {
    let row = tx.row("SELECT id FROM pipeline_imports WHERE number = $1", &[int(number)]).await?;
    match row {
        Some(row) => find_import(tx, &row.text("id")).await,
        None => Ok(None),
    }
}

/// Imports, the newest first.
pub(in super::super) async fn list_imports(tx: &Tx, before: &Cursor) -> Result<Page<Import>, DbError> {
    let sql =
        "SELECT id, number, kind, started_by, started_at, file_name, bytes, last_counts, is_whole, may_leave,
                   header, delimiter, mapping, state, place_bytes, place_line, rows_read, added, updated,
                   refused, doubtful, asked, departed, worked, told, error, ended_at
               FROM pipeline_imports WHERE number < $1 AND state <> 'arriving'
               ORDER BY number DESC LIMIT $2";
    let rows = tx.rows(sql, &[int(before.at), int(ROWS as i64 + 1)]).await?;
    let imports = rows.iter().map(import).collect::<Result<_, _>>()?;
    Ok(Page::cut(imports, |import: &Import| Cursor { at: import.number, id: String::new() }))
}

/// Imports that stand still since before an instant: those that never arrived, and those that nobody decided
/// about.
pub(in super::super) async fn list_stale(
    tx: &Tx,
    arriving: Timestamp,
    standing: Timestamp,
) -> Result<Vec<(i64, State)>, DbError> {
    let sql = "SELECT number, state FROM pipeline_imports
               WHERE state = 'arriving' AND started_at < $1
                  OR state IN ('mapping', 'stopped', 'failed') AND started_at < $2
               ORDER BY number LIMIT 100";
    let rows = tx.rows(sql, &[int(arriving.as_microsecond()), int(standing.as_microsecond())]).await?;
    let stale = |row: &Row| Some((row.int("number"), State::from_name(&row.text("state"))?));
    Ok(rows.iter().filter_map(stale).collect())
}

/// Forgets a file that never arrived whole.
pub(in super::super) async fn forget_import(tx: &Tx, number: i64) -> Result<(), DbError> {
    let sql = "DELETE FROM pipeline_imports WHERE number = $1 AND state = 'arriving'";
    tx.run(sql, &[int(number)]).await.map(drop)
}

/// Those of the pipeline that are not in an import's file: how many, of how many, and the names of the first.
pub(in super::super) async fn missing_from(
    tx: &Tx,
    import: &Import,
) -> Result<(u64, u64, Vec<String>), DbError> {
    let [here, counted, named] = match import.kind {
        Kind::Accounts => [
            "SELECT COUNT(*) AS them FROM pipeline_accounts WHERE left_at IS NULL",
            "SELECT COUNT(*) AS them FROM pipeline_accounts
             WHERE left_at IS NULL AND COALESCE(import_number, 0) <> $1 AND imported_at <= $2",
            "SELECT name FROM pipeline_accounts
             WHERE left_at IS NULL AND COALESCE(import_number, 0) <> $1 AND imported_at <= $2
             ORDER BY number LIMIT 20",
        ],
        Kind::Contacts => [
            "SELECT COUNT(*) AS them FROM pipeline_contacts WHERE left_at IS NULL",
            "SELECT COUNT(*) AS them FROM pipeline_contacts
             WHERE left_at IS NULL AND COALESCE(import_number, 0) <> $1 AND imported_at <= $2",
            "SELECT CASE WHEN name <> '' THEN name WHEN company <> '' THEN company ELSE sorted_by END AS name
             FROM pipeline_contacts
             WHERE left_at IS NULL AND COALESCE(import_number, 0) <> $1 AND imported_at <= $2
             ORDER BY number LIMIT 20",
        ],
    };
    let of = [int(import.number), int(import.started_at.as_microsecond())];
    let number = |row: Option<Row>| row.map_or(0, |row| row.int("them")).unsigned_abs();
    let (here, missing) = (number(tx.row(here, &[]).await?), number(tx.row(counted, &of).await?));
    let named = tx.rows(named, &of).await?.iter().map(|row| row.text("name")).collect();
    Ok((missing, here, named))
}

/// The numbers of some of them, behind one.
pub(in super::super) async fn numbers_missing_from(
    tx: &Tx,
    import: &Import,
    after: i64,
    most: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = match import.kind {
        Kind::Accounts => {
            "SELECT number FROM pipeline_accounts
             WHERE number > $3 AND left_at IS NULL AND COALESCE(import_number, 0) <> $1 AND imported_at <= $2
             ORDER BY number LIMIT $4"
        }
        Kind::Contacts => {
            "SELECT number FROM pipeline_contacts
             WHERE number > $3 AND left_at IS NULL AND COALESCE(import_number, 0) <> $1 AND imported_at <= $2
             ORDER BY number LIMIT $4"
        }
    };
    let values = [int(import.number), int(import.started_at.as_microsecond()), int(after), int(most)];
    Ok(tx.rows(sql, &values).await?.iter().map(|row| row.int("number")).collect())
}

fn import(row: &Row) -> Result<Import, DbError> {
    let unreadable =
        |why: &dyn std::fmt::Display| DbError::fault(&format!("import {}: {why}", row.text("id")));
    let number = |name: &str| row.int(name).unsigned_abs();
    let instant = |at: i64| Timestamp::from_microsecond(at).map_err(|why| unreadable(&why));
    let mapping = row.text_or_null("mapping");
    let mapping = mapping.map(|json| serde_json::from_str(&json)).transpose();
    let error = row.text_or_null("error").map(|json| serde_json::from_str(&json)).transpose();
    Ok(Import {
        id: row.text("id"),
        number: row.int("number"),
        kind: Kind::from_name(&row.text("kind")).ok_or_else(|| unreadable(&"its kind"))?,
        started_by: row.text_or_null("started_by").map(PersonId::new),
        started_at: instant(row.int("started_at"))?,
        file_name: row.text("file_name"),
        bytes: number("bytes"),
        repeats: if row.bool("last_counts") { Repeats::LastCounts } else { Repeats::Refused },
        is_whole: row.bool("is_whole"),
        may_leave: row.bool("may_leave"),
        header: serde_json::from_str(&row.text("header")).map_err(|why| unreadable(&why))?,
        delimiter: row.text("delimiter").chars().next().unwrap_or(','),
        mapping: mapping.map_err(|why| unreadable(&why))?,
        state: State::from_name(&row.text("state")).ok_or_else(|| unreadable(&"its state"))?,
        place: Place { bytes: number("place_bytes"), line: number("place_line") },
        counts: Counts {
            read: number("rows_read"),
            added: number("added"),
            updated: number("updated"),
            refused: number("refused"),
            doubtful: number("doubtful"),
        },
        asked: number("asked"),
        departed: number("departed"),
        worked: row.int("worked"),
        told: serde_json::from_str(&row.text("told")).map_err(|why| unreadable(&why))?,
        error: error.map_err(|why| unreadable(&why))?,
        ended_at: row.int_or_null("ended_at").map(instant).transpose()?,
    })
}

fn count(number: u64) -> Value {
    int(i64::try_from(number).unwrap_or(i64::MAX))
}

fn json(value: &impl serde::Serialize) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|why| DbError::fault(&why.to_string()))
}
