//! Accounts that may be one company: which wait to be compared, and the pairs that are open.

use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::matching::Candidate;

use super::super::told_apart;
use super::candidates::candidate;
use super::lessons::moment;
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};
use crate::web::paging::ROWS;

/// Pairs of one account that are judged anew with it.
const MOST_KNOWN: usize = 50;
/// Beyond so many nobody counts.
const MOST_COUNTED: i64 = 1_000;

/// An account that waits to be compared.
pub(in super::super) struct Waiting {
    number: i64,
    since: i64,
    pub(in super::super) candidate: Candidate,
}

/// A pair as it is kept.
pub(in super::super) struct NewPair<'a> {
    pub(in super::super) id: String,
    pub(in super::super) one: &'a str,
    pub(in super::super) other: &'a str,
    pub(in super::super) rung: &'static str,
    pub(in super::super) strength: i64,
}

/// A pair as staff read it in the list.
#[derive(Debug, Clone)]
pub(in super::super) struct Pair {
    pub(in super::super) id: String,
    pub(in super::super) one: String,
    pub(in super::super) other: String,
    pub(in super::super) one_name: String,
    pub(in super::super) other_name: String,
    /// By what each is told from another one of its name.
    pub(in super::super) one_mark: String,
    pub(in super::super) other_mark: String,
    pub(in super::super) one_country: Option<String>,
    pub(in super::super) other_country: Option<String>,
    pub(in super::super) rung: String,
    pub(in super::super) strength: i64,
    pub(in super::super) put_off_at: Option<Timestamp>,
}

/// An account that is alike another one.
pub(in super::super) struct AlikeOne {
    pub(in super::super) id: String,
    pub(in super::super) name: String,
    /// By what it is told from another one of its name; may be empty.
    pub(in super::super) mark: String,
}

impl AlikeOne {
    /// Its name with what tells it apart.
    pub(in super::super) fn called(&self) -> String {
        if self.mark.is_empty() { self.name.clone() } else { format!("{} ({})", self.name, self.mark) }
    }
}

/// How far the comparing is.
pub(in super::super) struct Compared {
    pub(in super::super) waiting: i64,
    pub(in super::super) accounts: i64,
    /// Open pairs; at most a little more than [`MOST_COUNTED`].
    pub(in super::super) pairs: i64,
}

impl Compared {
    /// There are more pairs than anybody counts.
    pub(in super::super) fn are_many(&self) -> bool {
        self.pairs > MOST_COUNTED
    }
}

/// The accounts that wait longest to be compared; none while nobody would find some of the others.
pub(in super::super) async fn list_waiting(tx: &Tx, most: usize) -> Result<Vec<Waiting>, DbError> {
    let sql = "SELECT number, to_compare, id, name, aliases, domains, country, phone, email, stage,
                      last_activity, linkedin, numbers, parent, taught
               FROM pipeline_accounts
               WHERE to_compare IS NOT NULL AND left_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM pipeline_unkeyed)
               ORDER BY to_compare, number LIMIT $1";
    let waiting = |row: &Row| {
        let (number, since) = (row.int("number"), row.int("to_compare"));
        Ok(Waiting { number, since, candidate: candidate(row)?.as_taught() })
    };
    tx.rows(sql, &[int(most as i64)]).await?.iter().map(waiting).collect()
}

/// The accounts with which one is an open pair.
pub(in super::super) async fn list_paired(tx: &Tx, id: &str) -> Result<Vec<Candidate>, DbError> {
    let rows = tx.rows(&PAIRED, &[text(id)]).await?;
    rows.iter().map(|row| Ok(candidate(row)?.as_taught())).collect()
}

pub(super) static PAIRED: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT number, id, name, aliases, domains, country, phone, email, stage, last_activity, linkedin,
                numbers, parent, taught
         FROM pipeline_accounts
         WHERE left_at IS NULL AND id IN (SELECT other FROM pipeline_pairs WHERE one = $1
                                          UNION SELECT one FROM pipeline_pairs WHERE other = $1)
         LIMIT {MOST_KNOWN}"
    )
});

/// Keeps a pair, unless one of the two left, is the other's parent, or somebody decided about them meanwhile.
pub(in super::super) fn keep_pair(pair: &NewPair<'_>, now: Timestamp) -> Statement {
    statement(
        "INSERT INTO pipeline_pairs (id, one, other, rung, strength, found_at)
         SELECT CAST($1 AS TEXT), a.id, b.id, CAST($4 AS TEXT), CAST($5 AS BIGINT), CAST($6 AS BIGINT)
         FROM pipeline_accounts a, pipeline_accounts b
         WHERE a.id = $2 AND b.id = $3 AND a.left_at IS NULL AND b.left_at IS NULL
           AND COALESCE(a.parent, '') <> b.external_id AND COALESCE(b.parent, '') <> a.external_id
           AND NOT EXISTS (SELECT 1 FROM pipeline_teachings t
                           WHERE t.account = a.id AND t.about = 'account' AND t.compared = b.id
                             AND t.forgotten_at IS NULL)
         ON CONFLICT (one, other) DO UPDATE SET rung = excluded.rung, strength = excluded.strength
             - CASE WHEN pipeline_pairs.put_off_at IS NULL THEN 0 ELSE 10000000 END",
        [
            text(&pair.id),
            text(pair.one),
            text(pair.other),
            text(pair.rung),
            int(pair.strength),
            int(now.as_microsecond()),
        ],
    )
}

/// Two accounts are no open pair any more.
pub(in super::super) fn drop_pair(one: &str, other: &str) -> Statement {
    statement("DELETE FROM pipeline_pairs WHERE one = $1 AND other = $2", [text(one), text(other)])
}

/// An account that left is in no pair.
pub(super) fn drop_pairs_of(id: &str) -> Statement {
    statement("DELETE FROM pipeline_pairs WHERE one = $1 OR other = $1", [text(id)])
}

/// An account was compared, unless it changed meanwhile.
pub(in super::super) fn was_compared(account: &Waiting) -> Statement {
    let sql = "UPDATE pipeline_accounts SET to_compare = NULL WHERE number = $1 AND to_compare = $2";
    statement(sql, [int(account.number), int(account.since)])
}

/// How far the comparing is, and what it found.
pub(in super::super) async fn compared(tx: &Tx) -> Result<Compared, DbError> {
    let sql = "SELECT (SELECT COUNT(*) FROM pipeline_accounts
                       WHERE to_compare IS NOT NULL) AS waiting,
                      (SELECT COUNT(*) FROM pipeline_accounts WHERE left_at IS NULL) AS accounts,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM pipeline_pairs LIMIT 1001) AS few) AS pairs";
    let row = tx.row(sql, &[]).await?.ok_or_else(|| DbError::fault("a count without a row"))?;
    let (waiting, accounts, pairs) = (row.int("waiting"), row.int("accounts"), row.int("pairs"));
    Ok(Compared { waiting, accounts, pairs })
}

/// How many open pairs there are; of many a little more than a thousand.
pub(in super::super) async fn count_pairs(tx: &Tx) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS pairs FROM (SELECT 1 FROM pipeline_pairs LIMIT 1001) AS few";
    Ok(tx.row(sql, &[]).await?.map_or(0, |row| row.int("pairs")))
}

/// Open pairs, the surest first, behind a place.
pub(in super::super) async fn list_pairs(tx: &Tx, strength: i64, id: &str) -> Result<Vec<Pair>, DbError> {
    let sql = "SELECT p.id AS id, p.one AS one, p.other AS other, p.rung AS rung, p.strength AS strength,
                      p.put_off_at AS put_off_at, a.name AS one_name, b.name AS other_name,
                      a.country AS one_country, b.country AS other_country,
                      a.website AS one_website, b.website AS other_website,
                      a.external_id AS one_external_id, b.external_id AS other_external_id
               FROM pipeline_pairs p JOIN pipeline_accounts a ON a.id = p.one AND a.left_at IS NULL
               JOIN pipeline_accounts b ON b.id = p.other AND b.left_at IS NULL
               WHERE (p.strength, p.id) < ($1, $2) ORDER BY p.strength DESC, p.id DESC LIMIT $3";
    let rows = tx.rows(sql, &[int(strength), text(id), int(ROWS as i64 + 1)]).await?;
    rows.iter().map(pair).collect()
}

fn pair(row: &Row) -> Result<Pair, DbError> {
    Ok(Pair {
        id: row.text("id"),
        one: row.text("one"),
        other: row.text("other"),
        one_name: row.text("one_name"),
        other_name: row.text("other_name"),
        one_mark: told_apart(row.text("one_website"), &row.text("one_external_id")),
        other_mark: told_apart(row.text("other_website"), &row.text("other_external_id")),
        one_country: row.text_or_null("one_country"),
        other_country: row.text_or_null("other_country"),
        rung: row.text("rung"),
        strength: row.int("strength"),
        put_off_at: row.int_or_null("put_off_at").map(moment).transpose()?,
    })
}

/// Puts a pair behind all others; nothing where it is there already, or decided.
pub(in super::super) fn put_off(one: &str, other: &str, now: Timestamp) -> Statement {
    statement(
        "UPDATE pipeline_pairs SET put_off_at = $3, strength = strength - 10000000
         WHERE one = $1 AND other = $2 AND put_off_at IS NULL",
        [text(one), text(other), int(now.as_microsecond())],
    )
}

/// The first open pairs of an account, the surest first.
pub(in super::super) async fn list_alike(tx: &Tx, id: &str) -> Result<Vec<AlikeOne>, DbError> {
    let sql = "SELECT a.id AS id, a.name AS name, a.website AS website, a.external_id AS external_id
               FROM (SELECT other AS other, strength AS strength FROM pipeline_pairs WHERE one = $1
                     UNION ALL SELECT one, strength FROM pipeline_pairs WHERE other = $1) AS p
               JOIN pipeline_accounts a ON a.id = p.other AND a.left_at IS NULL
               ORDER BY p.strength DESC, a.id LIMIT 10";
    let rows = tx.rows(sql, &[text(id)]).await?;
    let one = |row: &Row| AlikeOne {
        id: row.text("id"),
        name: row.text("name"),
        mark: told_apart(row.text("website"), &row.text("external_id")),
    };
    Ok(rows.iter().map(one).collect())
}

/// The place of an open pair in the list.
pub(in super::super) async fn place_of_pair(
    tx: &Tx,
    one: &str,
    other: &str,
) -> Result<Option<(i64, String)>, DbError> {
    let sql = "SELECT strength, id FROM pipeline_pairs WHERE one = $1 AND other = $2";
    let row = tx.row(sql, &[text(one), text(other)]).await?;
    Ok(row.map(|row| (row.int("strength"), row.text("id"))))
}
