//! Accounts and the keys under which they are found.

mod candidates;
mod chunks;
mod contact_candidates;
mod contact_list;
mod contacts;
mod doubts;
mod fates;
mod import_rows;
mod imports;
mod keys;
mod leave;
mod lessons;
mod listed;
mod pairs;
mod rebuild;
mod syncs;
mod teachings;
mod unkeyed;
mod upsert;
mod words;

pub use candidates::{Search, candidates_statements, list_candidates, read_candidates, search, with_groups};
pub(super) use chunks::{find_piece, forget_pieces, forget_read_pieces, insert_piece};
pub use contact_list::find_contact;
pub(super) use contact_list::{
    count_contacts, count_contacts_of, find_contact_told, list_contacts, list_contacts_at, list_contacts_of,
};
pub(super) use contacts::upsert_contacts;
pub(super) use doubts::{bearers, circles, orphans};
pub(super) use fates::FromFile;
pub(super) use import_rows::{find_mapping, forget_rows, insert_rows, list_rows, save_mapping};
pub use imports::release_holds;
pub(super) use imports::{
    First, arrived, assign_columns, find_import, find_import_by_number, forget_import, hold_first,
    insert_import, let_go, list_imports, list_stale, missing_from, note_fault, numbers_missing_from,
    save_progress, save_state,
};
pub(super) use keys::{insert as insert_keys, settle_keys};
pub(super) use leave::{erase, erase_contacts, leave, leave_contacts, unerased, unerased_contacts};
pub(super) use lessons::{Beside, Decision, find_beside, list_decisions, list_taught};
pub use lessons::{TaughtTold, find_taught};
pub(super) use listed::{Page, list, list_names};
pub(super) use pairs::{
    AlikeOne, Compared, NewPair, Pair, Waiting, compared, count_pairs, drop_pair, keep_pair, list_alike,
    list_paired, list_pairs, list_waiting, place_of_pair, put_off, was_compared,
};
pub(super) use rebuild::{keys_made, make_more};
pub(super) use syncs::{
    count_unseen, find_sync, insert_sync, list_unseen, mark_told_of, numbers_of, save_sync,
};
pub(super) use teachings::{
    Lesson, NewDecision, Pupil, finish, forget_decision, forget_one, forget_sameness, insert_decision,
    take_back, take_pupil, teach, trail,
};
pub(super) use unkeyed::{Unkeyed, count_unkeyed, forget_unkeyed, hold_unkeyed, read_unkeyed};
pub(super) use upsert::upsert;
pub(super) use words::{counted_and_newest, insert_places, keep_counts, names_after, settle_words, unknown};

use jiff::Timestamp;

use super::{Account, AccountTold};
use crate::app::lock_of;
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};

/// Values that one statement of many rows carries.
const ROWS_AT_ONCE: usize = 50;

/// Holds the pipeline for writing: what is written of an account or a contact is reckoned from how it stood,
/// so those who write come one after the other, on PostgreSQL too.
pub(super) async fn hold_pipeline(tx: &Tx) -> Result<(), DbError> {
    tx.hold(lock_of("the pipeline")).await
}

/// Holds what brings changed keys and words into the large indexes. It waits for nobody who writes of an
/// account, nor they for it: what it takes in hand is gone from the small tables in the same moment as it is
/// in the large ones.
async fn hold_settling(tx: &Tx) -> Result<(), DbError> {
    tx.hold(lock_of("keys that are brought in")).await
}

/// The statements of this store that are put together at their first use, for a test that prepares them all.
pub fn built_statements() -> [&'static str; 36] {
    [
        &candidates::BY_KEYS,
        &contact_candidates::CONTACTS_BY_KEYS,
        &upsert::KNOWN,
        &upsert::SEEN,
        &keys::CHANGE_ONE,
        &keys::CHANGE_MANY,
        &keys::INSERT_ONE,
        &keys::INSERT_MANY,
        &keys::REMOVE_ONE,
        &keys::REMOVE_MANY,
        &upsert::UPSERT_ONE,
        &upsert::UPSERT_MANY,
        &contacts::KNOWN,
        &contacts::SEEN,
        &contacts::INSERT_KEYS,
        &contact_list::COUNTS,
        &doubts::BEARERS,
        &listed::INSERT,
        &listed::LIST,
        &listed::UNLIST_ONE,
        &listed::UNLIST_MANY,
        &leave::HERE,
        &leave::TAUGHT,
        &leave::CONTACTS_HERE,
        &leave::LEAVE,
        &pairs::PAIRED,
        &leave::LEAVE_CONTACTS,
        &leave::ERASE,
        &leave::ERASE_CONTACTS,
        &syncs::NUMBERS,
        &syncs::CONTACT_NUMBERS,
        &words::NEAR,
        &words::KNOWN_WORDS,
        &words::INSERT_WORDS,
        &words::INSERT_FRESH,
        &words::INSERT_FRESH_ONE,
    ]
}

/// A statement that marks rows with a moment, as often as their numbers need it.
fn numbered(sql: &'static str, numbers: &[i64], now: Timestamp) -> Vec<Statement> {
    let some = |some: &[i64]| {
        let mut values = vec![int(now.as_microsecond())];
        values.extend(some.iter().map(|number| int(*number)));
        values.resize(ROWS_AT_ONCE + 1, int(None::<i64>));
        statement(sql, values)
    };
    numbers.chunks(ROWS_AT_ONCE).map(some).collect()
}

/// The places of so many rows of so many values each: `($1, $2), ($3, $4)`.
fn places_of_rows(rows: usize, values: usize) -> String {
    let row = |row: usize| {
        let places: Vec<String> = (1..=values).map(|value| format!("${}", row * values + value)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// The places of so many pairs that are looked for, of some type and a number: PostgreSQL takes the types of
/// all rows from the first.
fn pairs_of_rows(rows: usize, of: &str) -> String {
    let others = (1..rows).map(|row| format!(", (${}, ${})", 2 * row + 1, 2 * row + 2));
    format!("(CAST($1 AS {of}), CAST($2 AS BIGINT)){}", others.collect::<String>())
}

/// Writes rows: a full chunk of them in one statement, what is left over one by one. `one` takes the values
/// of a row, `many` those of [`ROWS_AT_ONCE`].
fn in_chunks<R: IntoIterator<Item = Value>>(
    mut rows: impl ExactSizeIterator<Item = R>,
    [one, many]: [&'static str; 2],
) -> Vec<Statement> {
    let mut statements = Vec::with_capacity(rows.len() / ROWS_AT_ONCE + rows.len() % ROWS_AT_ONCE);
    while rows.len() >= ROWS_AT_ONCE {
        let values: Vec<Value> = rows.by_ref().take(ROWS_AT_ONCE).flatten().collect();
        statements.push(statement(many, values));
    }
    statements.extend(rows.map(|row| statement(one, row.into_iter().collect::<Vec<_>>())));
    statements
}

/// A list as a row keeps it.
fn json(list: &[String]) -> Result<String, DbError> {
    serde_json::to_string(list).map_err(|why| DbError::fault(&why.to_string()))
}

fn list_of(row: &Row, column: &str) -> Result<Vec<String>, DbError> {
    serde_json::from_str(&row.text(column))
        .map_err(|why| DbError::fault(&format!("pipeline: {column}: {why}")))
}

fn account(row: &Row) -> Account {
    Account {
        id: row.text("id"),
        external_id: row.text("external_id"),
        name: row.text("name"),
        website: row.text("website"),
        country: row.text_or_null("country"),
        stage: row.text_or_null("stage"),
        last_activity: row.text_or_null("last_activity"),
        linkedin: row.text_or_null("linkedin"),
        numbers: serde_json::from_str(&row.text("numbers")).unwrap_or_default(),
        parent: row.text_or_null("parent"),
    }
}

/// An account by its id, as it is today; it may have left the pipeline since a lead was judged by it. A
/// contact without an account stands for its company.
///
/// # Errors
/// Database faults only.
pub async fn find_account(tx: &Tx, id: &str) -> Result<Option<Account>, DbError> {
    let sql =
        "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent
               FROM pipeline_accounts
               WHERE id = $1";
    match tx.row(sql, &[text(id)]).await? {
        Some(row) => Ok(Some(account(&row))),
        None => Ok(find_contact(tx, id).await?.map(|contact| Account {
            name: contact.called(),
            id: contact.id,
            external_id: contact.external_id,
            website: if contact.website.is_empty() { contact.domains.concat() } else { contact.website },
            country: contact.country,
            stage: contact.stage,
            last_activity: contact.last_activity,
            linkedin: None,
            numbers: Vec::new(),
            parent: None,
        })),
    }
}

/// The account that a program named by its identity, with what is only stored of it, while it is in the
/// pipeline.
pub(super) async fn find_account_told(tx: &Tx, identity: &str) -> Result<Option<AccountTold>, DbError> {
    let sql =
        "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent,
                      aliases, domains, phone, email, owner
               FROM pipeline_accounts
               WHERE external_id = $1 AND left_at IS NULL";
    let told = |row: &Row| {
        Ok(AccountTold {
            account: account(row),
            aliases: list_of(row, "aliases")?,
            domains: list_of(row, "domains")?,
            phone: row.text_or_null("phone"),
            email: row.text_or_null("email"),
            owner: row.text_or_null("owner"),
        })
    };
    tx.row(sql, &[text(identity)]).await?.as_ref().map(told).transpose()
}

/// Whose an account, or a contact without one, is today: an address or a name, as the CRM says it.
///
/// # Errors
/// Database faults only.
pub async fn find_owner(tx: &Tx, id: &str) -> Result<Option<String>, DbError> {
    let sql = "SELECT owner FROM pipeline_accounts WHERE id = $1
               UNION ALL SELECT owner FROM pipeline_contacts WHERE id = $1";
    Ok(tx.row(sql, &[text(id)]).await?.and_then(|row| row.text_or_null("owner")))
}

pub(super) async fn count(tx: &Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS accounts FROM pipeline_accounts WHERE left_at IS NULL", &[]).await?;
    Ok(row.map_or(0, |row| row.int("accounts")))
}
