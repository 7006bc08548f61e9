//! Which accounts a lead may be: those that share its most telling keys, their contacts, and their groups.

use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use leadwire_domain::matching::{self, Candidate, Hit, Query, Taught, Vocabulary};
use leadwire_domain::sheet::{Stage, day_written};

use super::contact_candidates::{CONTACTS_BY_KEYS, contact_candidate};
use super::lessons::moment;
use super::{list_of, words};
use crate::app::App;
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};

/// How many keys a look-up asks for; the weakest beyond are left out.
pub(super) const KEYS: usize = 32;
/// Accounts read under one key: a key that more share says little.
pub(super) const MOST_OF_ONE_KEY: usize = 200;
/// Rows of the small index that count, those of the most telling keys first: what programs told of lately.
const MOST_CHANGED: usize = 5_000;
/// Accounts that are read and compared.
pub(super) const MOST_CANDIDATES: usize = 24;
/// The accounts that share the most telling keys. One search in the index for each key, so that a common one
/// costs no more than `MOST_OF_ONE_KEY` of its rows.
pub(super) static BY_KEYS: LazyLock<String> = LazyLock::new(|| {
    let searches: Vec<String> = (1..=KEYS)
        .map(|slot| {
            format!(
                "SELECT account, weight FROM (SELECT account, CAST(${} AS BIGINT) AS weight FROM pipeline_keys
                 WHERE lookup_key = ${slot} ORDER BY account LIMIT {MOST_OF_ONE_KEY}) AS under_{slot}",
                slot + KEYS
            )
        })
        .collect();
    let slots: Vec<String> = (1..=KEYS).map(|slot| format!("${slot}")).collect();
    let weights: Vec<String> =
        (1..=KEYS).map(|slot| format!("WHEN ${slot} THEN CAST(${} AS BIGINT)", slot + KEYS)).collect();
    format!(
        "SELECT a.id, a.name, a.aliases, a.domains, a.country, a.phone, a.email, a.stage, a.last_activity,
                a.linkedin, a.numbers, a.parent, a.taught, a.otherwise_at
         FROM (SELECT account FROM ({}
                   UNION ALL
                   SELECT account, weight FROM (
                       SELECT account, CASE lookup_key {} END AS weight FROM pipeline_changed_keys
                       WHERE lookup_key IN ({}) AND NOT is_gone
                       ORDER BY weight DESC LIMIT {MOST_CHANGED}) AS changed) AS shared
               GROUP BY account
               ORDER BY SUM(weight) DESC, account LIMIT {MOST_CANDIDATES}) AS best
         JOIN pipeline_accounts a ON a.number = best.account
         WHERE a.left_at IS NULL",
        searches.join(" UNION ALL "),
        weights.join(" "),
        slots.join(", ")
    )
});

/// What is looked for: the keys that a query's accounts may have, and what its words weigh.
pub struct Search {
    /// Numbers of keys, each with its weight; the weightiest first.
    keys: Vec<(i64, i64)>,
    /// What words weigh by the operator's accounts, for comparing what is found.
    pub vocabulary: Arc<Vocabulary>,
}

/// Prepares a search: asks the dictionary what a query's words may mean, and what they weigh.
///
/// # Errors
/// Database faults only.
pub async fn search(app: &App, tx: &Tx, query: &Query) -> Result<Search, DbError> {
    let (known, version) = words::read(&tx.batch(words::ask(query)).await?);
    let vocabulary = match app.vocabulary_of(version) {
        Some(vocabulary) => vocabulary,
        None => {
            let vocabulary = words::vocabulary(tx, version).await?;
            app.remember_vocabulary(version, vocabulary.clone());
            vocabulary
        }
    };
    let keys = matching::query_keys(query, &known, &vocabulary);
    let keys = keys.iter().map(|(key, weight)| (key.number(), *weight)).take(KEYS).collect();
    Ok(Search { keys, vocabulary })
}

/// Looks for every account and every contact that a lead may be, in a batch of reads.
pub fn candidates_statements(search: &Search) -> [Statement; 2] {
    let slot = |at: usize| search.keys.get(at).copied();
    let numbers = (0..KEYS).map(|at| int(slot(at).map(|(number, _)| number)));
    let weights = (0..KEYS).map(|at| int(slot(at).map(|(_, weight)| weight)));
    let values: Vec<Value> = numbers.chain(weights).collect();
    [statement(&BY_KEYS, values.clone()), statement(&CONTACTS_BY_KEYS, values)]
}

/// Reads the rows of [`candidates_statements`], each account with what it was taught.
///
/// # Errors
/// A row that this version of the program cannot read.
pub fn read_candidates(accounts: &[Row], contacts: &[Row]) -> Result<Vec<Candidate>, DbError> {
    let known = accounts.iter().map(|row| Ok(timed(row, candidate(row)?)?.as_taught()));
    known.chain(contacts.iter().map(contact_candidate)).collect()
}

/// Every account and contact that a lead may be, and what words weigh for comparing them.
///
/// # Errors
/// Database faults only.
pub async fn list_candidates(
    app: &App,
    tx: &Tx,
    query: &Query,
) -> Result<(Vec<Candidate>, Arc<Vocabulary>), DbError> {
    let search = search(app, tx, query).await?;
    let rows = tx.batch(candidates_statements(&search).into()).await?;
    let [accounts, contacts] = rows.as_slice() else { return Err(DbError::fault("an answer is missing")) };
    Ok((read_candidates(accounts, contacts)?, search.vocabulary))
}

/// An account or a contact, with when it was first told of, as its id says (RFC 9562, version 7), and when it
/// was last told or taught otherwise, or came back.
pub(super) fn timed(row: &Row, one: Candidate) -> Result<Candidate, DbError> {
    let milliseconds: String = row.text("id").chars().filter(char::is_ascii_hexdigit).take(12).collect();
    let told = i64::from_str_radix(&milliseconds, 16).ok();
    let told = told.and_then(|milliseconds| Timestamp::from_millisecond(milliseconds).ok());
    let otherwise = row.int_or_null("otherwise_at").map(moment).transpose()?;
    Ok(Candidate { told_at: told, otherwise_at: otherwise, ..one })
}

pub(super) fn candidate(row: &Row) -> Result<Candidate, DbError> {
    candidate_as(row, "")
}

/// An account whose columns have something before their names.
pub(super) fn candidate_as(row: &Row, before: &str) -> Result<Candidate, DbError> {
    let named = |column: &str| format!("{before}{column}");
    let said = |column: &str| row.text_or_null(&named(column));
    let list = |column: &str| list_of(row, &named(column));
    let mut names = vec![row.text(&named("name"))];
    names.extend(list("aliases")?);
    Ok(Candidate {
        account_id: row.text(&named("id")),
        contact_id: None,
        names,
        country: said("country"),
        domains: list("domains")?,
        emails: said("email").into_iter().collect(),
        phones: said("phone").into_iter().collect(),
        stage: said("stage").map(|stage| Stage::parse(&stage)).unwrap_or_default(),
        last_activity: said("last_activity").and_then(|written| day_written(&written)),
        linkedin_slug: said("linkedin"),
        ids: list("numbers")?,
        parent: said("parent"),
        taught: taught(said("taught").as_deref())?,
        told_at: None,
        otherwise_at: None,
    })
}

/// What an account was taught, as its row keeps it.
pub(super) fn taught(written: Option<&str>) -> Result<Vec<Taught>, DbError> {
    let read = |written| serde_json::from_str(written);
    let why = |why: serde_json::Error| DbError::fault(&format!("what an account was taught: {why}"));
    written.map_or(Ok(Vec::new()), |written| read(written).map_err(why))
}

/// Parents and subsidiaries of one account, and those that people said are of its group or the same company;
/// at most as many as candidates are compared, of each kind: some parents have a hundred thousand.
const RELATIVES: &str = "SELECT * FROM (
         SELECT a.number AS number, found.name AS found, a.id AS id, a.name AS name, a.aliases AS aliases,
            a.domains AS domains, a.country AS country, a.phone AS phone, a.email AS email,
            a.stage AS stage, a.last_activity AS last_activity, a.linkedin AS linkedin,
            a.numbers AS numbers, a.parent AS parent, a.taught AS taught, a.otherwise_at AS otherwise_at,
            CAST(NULL AS TEXT) AS lesson, 'group' AS says
         FROM pipeline_accounts found JOIN pipeline_accounts a ON a.external_id = found.parent
         WHERE found.id = $1 AND a.left_at IS NULL ORDER BY a.number LIMIT 24) AS parents
     UNION ALL
     SELECT * FROM (
         SELECT a.number, found.name, a.id, a.name, a.aliases, a.domains, a.country, a.phone, a.email,
            a.stage, a.last_activity, a.linkedin, a.numbers, a.parent, a.taught, a.otherwise_at,
            CAST(NULL AS TEXT), 'group'
         FROM pipeline_accounts found JOIN pipeline_accounts a ON a.parent = found.external_id
         WHERE found.id = $1 AND a.left_at IS NULL ORDER BY a.number LIMIT 24) AS children
     UNION ALL
     SELECT * FROM (
         SELECT a.number, found.name, a.id, a.name, a.aliases, a.domains, a.country, a.phone, a.email,
            a.stage, a.last_activity, a.linkedin, a.numbers, a.parent, a.taught, a.otherwise_at, t.id, t.says
         FROM pipeline_teachings t JOIN pipeline_accounts found ON found.id = t.account
         JOIN pipeline_accounts a ON a.id = t.compared
         WHERE t.account = $1 AND t.about = 'account' AND t.forgotten_at IS NULL AND t.says <> 'other'
           AND a.left_at IS NULL ORDER BY a.number LIMIT 24) AS lessons
     ORDER BY number LIMIT 24";

/// Adds the accounts of the same group to those that a lead hit, where a hit certainly is its company, and
/// those that people said are the same company; of them those that count.
///
/// # Errors
/// Database faults only.
pub async fn with_groups(
    tx: &Tx,
    mut hits: Vec<Hit>,
    counts: impl Fn(&Candidate) -> bool,
) -> Result<Vec<Hit>, DbError> {
    let found: Vec<Hit> = hits.iter().filter(|hit| hit.rung.is_certain()).cloned().collect();
    let asked: Vec<Statement> =
        found.iter().map(|hit| statement(RELATIVES, [text(&hit.account_id)])).collect();
    if asked.is_empty() {
        return Ok(hits);
    }
    for (found, rows) in found.iter().zip(tx.batch(asked).await?) {
        for row in &rows {
            let (relative, lesson) = (timed(row, candidate(row)?)?, row.text_or_null("lesson"));
            if !counts(&relative) {
                continue;
            }
            hits.push(match lesson {
                Some(lesson) if row.text("says") == "same" => matching::twin_hit(found, &relative, lesson),
                taught => Hit { taught, ..matching::group_hit(&row.text("found"), &relative) },
            });
        }
    }
    Ok(hits)
}
