//! Keys and words that another version of the program stored are made anew.

use leadwire_domain::matching::{self, KEYS_VERSION, Key};

use super::candidates::candidate;
use super::{ROWS_AT_ONCE, contacts, upsert, words};
use crate::db::{DbError, Tx, int};

/// Of which version keys and words are, and up to which account they were made.
pub(in super::super) async fn key_version(tx: &Tx) -> Result<(i64, i64), DbError> {
    let row = tx.row("SELECT version, made_to FROM pipeline_key_version", &[]).await?;
    let row = row.ok_or_else(|| DbError::fault("nobody knows of which version the keys are"))?;
    Ok((row.int("version"), row.int("made_to")))
}

/// Makes the keys and words of a few hundred accounts; `false` where those were the last. The first that are
/// made throw the old ones away.
pub(in super::super) async fn make_more(tx: &Tx) -> Result<bool, DbError> {
    let (_, made_to) = key_version(tx).await?;
    if made_to == 0 {
        tx.run("DELETE FROM pipeline_keys", &[]).await?;
        tx.run("DELETE FROM pipeline_words", &[]).await?;
    }
    let sql = "SELECT number, id, name, aliases, domains, country, phone, email, stage, last_activity,
                      linkedin, numbers, parent
               FROM pipeline_accounts WHERE number > $1 AND left_at IS NULL ORDER BY number LIMIT 1000";
    let rows = tx.rows(sql, &[int(made_to)]).await?;
    let Some(last) = rows.last().map(|row| row.int("number")) else { return make_more_of_contacts(tx).await };
    let accounts: Vec<(i64, matching::Candidate)> =
        rows.iter().map(|row| Ok((row.int("number"), candidate(row)?))).collect::<Result<_, DbError>>()?;
    let keys = accounts.iter().flat_map(|(number, account)| {
        let keys = matching::account_keys(account);
        keys.into_iter().map(move |key: Key| (key.number(), *number))
    });
    let mut keys: Vec<(i64, i64)> = keys.collect();
    keys.sort_unstable();
    tx.batch(keys.chunks(ROWS_AT_ONCE).flat_map(upsert::insert_keys).collect()).await?;
    words::add(tx, accounts.iter().map(|(_, account)| account)).await?;
    tx.run("UPDATE pipeline_key_version SET made_to = $1", &[int(last)]).await?;
    Ok(true)
}

/// The same of contacts, once the accounts are done.
async fn make_more_of_contacts(tx: &Tx) -> Result<bool, DbError> {
    let row = tx.row("SELECT contacts_to FROM pipeline_key_version", &[]).await?;
    let made_to = row.map_or(0, |row| row.int("contacts_to"));
    if made_to == 0 {
        tx.run("DELETE FROM pipeline_contact_keys", &[]).await?;
    }
    let sql = "SELECT number, id, external_id, company, domains, emails, phones, country, account, stage,
                      last_activity
               FROM pipeline_contacts WHERE number > $1 AND left_at IS NULL ORDER BY number LIMIT 1000";
    let rows = tx.rows(sql, &[int(made_to)]).await?;
    let Some(last) = rows.last().map(|row| row.int("number")) else {
        let done = "UPDATE pipeline_key_version SET version = $1, made_to = 0, contacts_to = 0";
        tx.run(done, &[int(KEYS_VERSION)]).await?;
        return Ok(false);
    };
    contacts::make_keys(tx, &rows).await?;
    tx.run("UPDATE pipeline_key_version SET contacts_to = $1", &[int(last)]).await?;
    Ok(true)
}
