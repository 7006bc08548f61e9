//! Rows of files that were refused, or taken with a doubt; and what was said of columns.

use jiff::Timestamp;
use leadwire_domain::lead::FieldError;

use super::super::imports::{Reason, RowFate};
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};

/// Writes rows of a batch.
pub(in super::super) async fn insert_rows(
    tx: &Tx,
    import: i64,
    fate: RowFate,
    rows: &[Reason],
) -> Result<(), DbError> {
    let write = |row: &Reason| -> Result<Statement, DbError> {
        let values: [Value; 5] = [
            int(import),
            text(fate.name()),
            int(i64::try_from(row.line).unwrap_or(i64::MAX)),
            text(json(&row.errors)?),
            text(json(&row.cells)?),
        ];
        Ok(statement(
            "INSERT INTO pipeline_import_rows (import, fate, line, reasons, cells)
             VALUES ($1, $2, $3, $4, $5)",
            values,
        ))
    };
    tx.batch(rows.iter().map(write).collect::<Result<_, _>>()?).await.map(drop)
}

fn json(value: &impl serde::Serialize) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|why| DbError::fault(&why.to_string()))
}

/// Rows behind a line, in the order of the file.
pub(in super::super) async fn list_rows(
    tx: &Tx,
    import: i64,
    fate: RowFate,
    after: u64,
    most: usize,
) -> Result<Vec<Reason>, DbError> {
    let sql = "SELECT line, reasons, cells FROM pipeline_import_rows
               WHERE import = $1 AND fate = $2 AND line > $3 ORDER BY line LIMIT $4";
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = tx.rows(sql, &[int(import), text(fate.name()), int(after), int(most)]).await?;
    Ok(rows.iter().map(reason).collect())
}

fn reason(row: &Row) -> Reason {
    let errors: Vec<FieldError> = serde_json::from_str(&row.text("reasons")).unwrap_or_default();
    let cells = serde_json::from_str(&row.text("cells")).unwrap_or_default();
    Reason { line: row.int("line").unsigned_abs(), errors, cells }
}

/// Forgets the rows of imports that ended before an instant: they are people's data, and nobody mends them
/// any more.
pub(in super::super) async fn forget_rows(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    let sql = "DELETE FROM pipeline_import_rows
               WHERE import IN (SELECT number FROM pipeline_imports WHERE ended_at < $1)";
    tx.run(sql, &[int(before.as_microsecond())]).await.map(drop)
}

/// What was said of the columns of a file with this header.
pub(in super::super) async fn find_mapping(tx: &Tx, header: &str) -> Result<Option<String>, DbError> {
    let sql = "SELECT mapping FROM pipeline_import_mappings WHERE header = $1";
    Ok(tx.row(sql, &[text(header)]).await?.map(|row| row.text("mapping")))
}

pub(in super::super) async fn save_mapping(
    tx: &Tx,
    header: &str,
    mapping: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    let sql = "INSERT INTO pipeline_import_mappings (header, mapping, said_at) VALUES ($1, $2, $3)
               ON CONFLICT (header) DO UPDATE SET mapping = excluded.mapping, said_at = excluded.said_at";
    tx.run(sql, &[text(header), text(mapping), int(now.as_microsecond())]).await.map(drop)
}
