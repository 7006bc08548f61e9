//! The statements that the bank's files held: whether something is missing from them, and how the bank counts
//! them. Nothing else of them is kept.

use jiff::civil::Date;

use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// A statement of our own account, as noted.
#[derive(Debug, Clone)]
pub(in super::super) struct NotedStatement {
    /// Country and last four characters; empty where the bank names the account by a number of its own.
    pub account: String,
    /// The last day that it is about.
    pub closed_on: Option<Date>,
    /// The bank's count.
    pub number: Option<i64>,
    /// The name of what is missing; empty where nothing is.
    pub lack: String,
}

/// Adds a statement that a file held, at its place.
pub(in super::super) fn insert_statement(report: &str, place: i64, one: &NotedStatement) -> Statement {
    statement(
        "INSERT INTO payout_statements (report_id, place, account, closed_on, year, number, lack)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [
            text(report),
            int(place),
            text(&one.account),
            text(one.closed_on.map(|day| day.to_string())),
            int(year(one)),
            int(one.number),
            text(&one.lack),
        ],
    )
}

/// Banks begin to count anew every year.
fn year(one: &NotedStatement) -> Option<i64> {
    one.closed_on.map(|day| i64::from(day.year()))
}

fn noted(row: &Row) -> NotedStatement {
    NotedStatement {
        account: row.text("account"),
        closed_on: row.text_or_null("closed_on").and_then(|day| day.parse().ok()),
        number: row.int_or_null("number"),
        lack: row.text("lack"),
    }
}

/// The statements that a file held, in its order.
pub(in super::super) async fn list_statements(tx: &Tx, report: &str) -> Result<Vec<NotedStatement>, DbError> {
    let sql = "SELECT account, closed_on, number, lack FROM payout_statements
               WHERE report_id = $1 ORDER BY place LIMIT 400";
    Ok(tx.rows(sql, &[text(report)]).await?.iter().map(noted).collect())
}

/// The highest number below that of a statement which was read of the same account and year, in any file.
pub(in super::super) async fn last_number_before(
    tx: &Tx,
    one: &NotedStatement,
) -> Result<Option<i64>, DbError> {
    let sql = "SELECT MAX(number) AS last FROM payout_statements
               WHERE account = $1 AND year = $2 AND number < $3";
    let row = tx.row(sql, &[text(&one.account), int(year(one)), int(one.number)]).await?;
    Ok(row.and_then(|row| row.int_or_null("last")))
}
