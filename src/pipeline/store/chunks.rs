//! The files of imports, in pieces.

use crate::db::{DbError, Tx, bytes, int};

/// So many pieces are forgotten in one transaction: to free their pages takes time.
const FORGOTTEN_AT_ONCE: i64 = 16;

pub(in super::super) async fn insert_piece(
    tx: &Tx,
    import: i64,
    begins: i64,
    piece: Vec<u8>,
) -> Result<(), DbError> {
    let sql = "INSERT INTO pipeline_import_chunks (import, begins, content) VALUES ($1, $2, $3)";
    tx.run(sql, &[int(import), int(begins), bytes(piece)]).await.map(drop)
}

/// The piece in which a place lies, if it is there, and where it begins.
pub(in super::super) async fn find_piece(
    tx: &Tx,
    import: i64,
    place: i64,
) -> Result<Option<(i64, Vec<u8>)>, DbError> {
    let sql = "SELECT begins, content FROM pipeline_import_chunks
               WHERE import = $1 AND begins <= $2 ORDER BY begins DESC LIMIT 1";
    let row = tx.row(sql, &[int(import), int(place)]).await?;
    Ok(row.map(|row| (row.int("begins"), row.bytes("content"))))
}

/// Forgets the pieces between two places that nobody reads any more.
pub(in super::super) async fn forget_read_pieces(
    tx: &Tx,
    import: i64,
    from: i64,
    place: i64,
) -> Result<(), DbError> {
    let sql = "DELETE FROM pipeline_import_chunks
               WHERE import = $1 AND begins >= $2
                 AND begins < (SELECT MAX(begins) FROM pipeline_import_chunks
                               WHERE import = $1 AND begins <= $3)";
    tx.run(sql, &[int(import), int(from), int(place)]).await.map(drop)
}

/// Forgets some pieces of a file; answers whether there may be more.
pub(in super::super) async fn forget_pieces(tx: &Tx, import: i64) -> Result<bool, DbError> {
    let sql = "DELETE FROM pipeline_import_chunks
               WHERE import = $1 AND begins IN (SELECT begins FROM pipeline_import_chunks
                                                WHERE import = $1 ORDER BY begins LIMIT $2)";
    Ok(tx.run(sql, &[int(import), int(FORGOTTEN_AT_ONCE)]).await? > 0)
}
