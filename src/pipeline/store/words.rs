//! The dictionary of words that stand in accounts' names, and how often they occur.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use leadwire_domain::matching::{self, Candidate, Query, Vocabulary, WordCounts};

use super::{ROWS_AT_ONCE, in_chunks, places_of_rows};
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};

/// Spellings that one statement looks for.
const SPELLINGS: usize = 64;
/// Words that are read of each half, the dictionary and what is beside it.
const NEAREST: usize = 500;

pub(super) static NEAR: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=SPELLINGS).map(|place| format!("${place}")).collect();
    let places = places.join(", ");
    format!(
        "SELECT word FROM (SELECT word FROM pipeline_words WHERE slip IN ({places}) LIMIT {NEAREST}) AS known
         UNION ALL
         SELECT word FROM (SELECT word FROM pipeline_fresh_words WHERE slip IN ({places}) LIMIT {NEAREST})
             AS fresh"
    )
});

/// Looks for the words that the query may mean by its own, and behind them for the newest counts.
pub(super) fn ask(query: &Query) -> Vec<Statement> {
    let words = matching::query_words(query);
    let mut spellings: Vec<i64> = words.iter().flat_map(|word| matching::slips(word)).collect();
    spellings.sort_unstable();
    spellings.dedup();
    let near = spellings.chunks(SPELLINGS).map(|some| {
        let mut values: Vec<Value> = some.iter().map(|spelling| int(*spelling)).collect();
        values.resize(SPELLINGS, int(None::<i64>));
        statement(&NEAR, values)
    });
    let newest = statement("SELECT MAX(version) AS version FROM pipeline_counts", []);
    near.chain([newest]).collect()
}

/// Reads the answers to [`ask`]: the words, each once, and the version of the counts.
pub(super) fn read(answers: &[Vec<Row>]) -> (Vec<String>, i64) {
    let (newest, near) = answers.split_last().map_or((&[][..], &[][..]), |(newest, near)| (newest, near));
    let words: BTreeSet<String> = near.iter().flatten().map(|row| row.text("word")).collect();
    let version = newest.first().and_then(|row| row.int_or_null("version")).unwrap_or(0);
    (words.into_iter().collect(), version)
}

/// What the words weigh by the counts of a version; by the built-in stock alone where it is gone, because
/// another process counted anew.
pub(super) async fn vocabulary(tx: &Tx, version: i64) -> Result<Arc<Vocabulary>, DbError> {
    let row = tx.row("SELECT counts FROM pipeline_counts WHERE version = $1", &[int(version)]).await?;
    let Some(row) = row else { return Ok(Arc::new(Vocabulary::stock().clone())) };
    let read = WordCounts::read(&row.text("counts"));
    read.map(Arc::new).map_err(|why| DbError::fault(&format!("counts of words, version {version}: {why}")))
}

/// What adds words of accounts to the dictionary, beside it first (see [`super::keys`]).
pub(super) async fn add(tx: &Tx, words: BTreeSet<String>) -> Result<Vec<Statement>, DbError> {
    Ok(insert(&places(tx, words).await?, [&INSERT_FRESH_ONE, &INSERT_FRESH]))
}

/// The same, into the dictionary itself: for whoever makes it anew.
pub(super) async fn add_at_once(tx: &Tx, words: BTreeSet<String>) -> Result<(), DbError> {
    insert_places(tx, &places(tx, words).await?).await
}

/// The words of accounts' names, as the dictionary has them.
pub(super) fn of<'c>(accounts: impl Iterator<Item = &'c Candidate>) -> BTreeSet<String> {
    accounts.flat_map(matching::account_words).collect()
}

/// The places of those words that are not in the dictionary, in its order.
async fn places(tx: &Tx, words: BTreeSet<String>) -> Result<Vec<(i64, String)>, DbError> {
    let fresh = unknown(tx, &words.into_iter().collect::<Vec<_>>()).await?;
    let places = fresh.into_iter().flat_map(|word| {
        let slips = matching::slips(&word);
        slips.into_iter().map(move |slip| (slip, word.clone()))
    });
    let mut places: Vec<(i64, String)> = places.collect();
    places.sort_unstable();
    Ok(places)
}

/// Those of some words that are not in the dictionary.
pub(in super::super) async fn unknown(tx: &Tx, words: &[String]) -> Result<Vec<String>, DbError> {
    let asked = words.chunks(ROWS_AT_ONCE).map(|some| {
        let mut spellings: Vec<Value> = some.iter().map(|word| int(matching::spelling(word))).collect();
        spellings.resize(ROWS_AT_ONCE, int(None::<i64>));
        statement(&KNOWN_WORDS, spellings)
    });
    let known = tx.batch(asked.collect()).await?;
    let known: BTreeSet<String> = known.iter().flatten().map(|row| row.text("word")).collect();
    Ok(words.iter().filter(|word| !known.contains(*word)).cloned().collect())
}

/// Writes places in the dictionary, in the order of its index.
pub(in super::super) async fn insert_places(tx: &Tx, places: &[(i64, String)]) -> Result<(), DbError> {
    tx.batch(insert(places, [&INSERT_ONE, &INSERT_WORDS])).await.map(drop)
}

/// Brings some of the words that came lately into the dictionary, from one on; answers where the next begin.
pub(in super::super) async fn settle_words(
    tx: &Tx,
    from: (i64, String),
    most: i64,
) -> Result<Option<(i64, String)>, DbError> {
    super::hold_settling(tx).await?;
    let sql = "SELECT slip, word FROM pipeline_fresh_words
               WHERE (slip, word) >= ($1, $2) ORDER BY slip, word LIMIT 1 OFFSET $3";
    let next = tx.row(sql, &[int(from.0), text(&from.1), int(most)]).await?;
    let next = next.map(|row| (row.int("slip"), row.text("word")));
    let to = next.clone().unwrap_or((i64::MAX, String::new()));
    let taken = tx.rows(TAKE, &[int(from.0), text(&from.1), int(to.0), text(&to.1)]).await?;
    let mut places: Vec<(i64, String)> =
        taken.iter().map(|row| (row.int("slip"), row.text("word"))).collect();
    places.sort_unstable();
    insert_places(tx, &places).await?;
    Ok(next)
}

// Both ends are said of the first column for PostgreSQL's sake (see [`super::keys`]).
const TAKE: &str = "DELETE FROM pipeline_fresh_words
     WHERE slip >= $1 AND slip <= $3 AND (slip, word) >= ($1, $2) AND (slip, word) < ($3, $4)
     RETURNING slip, word";

/// The words of the dictionary under some spellings: those that are spelt so, and a few that a slip leads
/// there. What came lately is not asked: to put a word there again costs less than to look for it.
pub(super) static KNOWN_WORDS: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!("SELECT word FROM pipeline_words WHERE slip IN ({})", places.join(", "))
});

fn insert_into(table: &str, rows: usize) -> String {
    let rows = places_of_rows(rows, 2);
    format!("INSERT INTO {table} (slip, word) VALUES {rows} ON CONFLICT DO NOTHING")
}

static INSERT_ONE: LazyLock<String> = LazyLock::new(|| insert_into("pipeline_words", 1));
pub(super) static INSERT_WORDS: LazyLock<String> =
    LazyLock::new(|| insert_into("pipeline_words", ROWS_AT_ONCE));
pub(super) static INSERT_FRESH_ONE: LazyLock<String> =
    LazyLock::new(|| insert_into("pipeline_fresh_words", 1));
pub(super) static INSERT_FRESH: LazyLock<String> =
    LazyLock::new(|| insert_into("pipeline_fresh_words", ROWS_AT_ONCE));

fn insert(places: &[(i64, String)], into: [&'static str; 2]) -> Vec<Statement> {
    in_chunks(places.iter().map(|(slip, word)| [int(*slip), text(word)]), into)
}

/// How many accounts there were when their words were last counted, and how many there are, by their numbers.
pub(in super::super) async fn counted_and_newest(tx: &Tx) -> Result<(i64, i64), DbError> {
    let row = tx
        .row(
            "SELECT COALESCE((SELECT MAX(counted_to) FROM pipeline_counts), 0) AS counted,
                    COALESCE((SELECT MAX(number) FROM pipeline_accounts), 0) AS newest",
            &[],
        )
        .await?;
    Ok(row.map_or((0, 0), |row| (row.int("counted"), row.int("newest"))))
}

/// The names of a few thousand accounts from a number on, and the number of the last of them.
pub(in super::super) async fn names_after(
    tx: &Tx,
    number: i64,
) -> Result<(Vec<String>, Option<i64>), DbError> {
    let sql = "SELECT number, name, aliases FROM pipeline_accounts
               WHERE number > $1 AND left_at IS NULL ORDER BY number LIMIT 5000";
    let rows = tx.rows(sql, &[int(number)]).await?;
    let mut names = Vec::with_capacity(rows.len());
    for row in &rows {
        names.push(row.text("name"));
        names.extend(serde_json::from_str::<Vec<String>>(&row.text("aliases")).unwrap_or_default());
    }
    Ok((names, rows.last().map(|row| row.int("number"))))
}

/// Keeps counts as the newest.
pub(in super::super) async fn keep_counts(
    tx: &Tx,
    counts: &str,
    counted_to: i64,
    now: Timestamp,
) -> Result<(), DbError> {
    let newest = tx
        .row(
            "INSERT INTO pipeline_counts (version, counts, counted_to, counted_at)
             SELECT COALESCE(MAX(version), 0) + 1, CAST($1 AS TEXT), CAST($2 AS BIGINT), CAST($3 AS BIGINT)
             FROM pipeline_counts RETURNING version",
            &[text(counts), int(counted_to), int(now.as_microsecond())],
        )
        .await?;
    let version = newest.map_or(0, |row| row.int("version"));
    tx.run("DELETE FROM pipeline_counts WHERE version < $1", &[int(version)]).await?;
    Ok(())
}
