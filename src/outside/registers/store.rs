//! Answers of registers that are still good: one row a question.

use jiff::Timestamp;
use leadwire_domain::outside::{Register, RegisterEntry, Reply};

use crate::db::{DbError, Statement, Tx, int, statement, text};

/// What a register answered last, and when; an answer of an older shape counts as none.
pub(super) async fn find(
    tx: &Tx,
    register: Register,
    asked: String,
) -> Result<Option<(Reply<RegisterEntry>, Timestamp)>, DbError> {
    let sql = "SELECT answer, asked_at FROM outside_registers WHERE register = $1 AND asked = $2";
    let row = tx.row(sql, &[text(register.code()), text(asked)]).await?;
    Ok(row.and_then(|row| {
        let answer = serde_json::from_str(&row.text("answer")).ok()?;
        Some((answer, Timestamp::from_microsecond(row.int("asked_at")).ok()?))
    }))
}

pub(super) fn keep(
    register: Register,
    asked: &str,
    answer: &Reply<RegisterEntry>,
    at: Timestamp,
) -> Result<Statement, DbError> {
    let answer = serde_json::to_string(answer).map_err(|why| DbError::fault(&format!("{asked}: {why}")))?;
    Ok(statement(
        "INSERT INTO outside_registers (register, asked, answer, asked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (register, asked) DO UPDATE SET answer = excluded.answer, asked_at = excluded.asked_at",
        [text(register.code()), text(asked), text(answer), int(at.as_microsecond())],
    ))
}

/// What strangers named is not kept longer than it is good for.
pub(super) fn forget(before: Timestamp) -> Statement {
    statement("DELETE FROM outside_registers WHERE asked_at < $1", [int(before.as_microsecond())])
}
