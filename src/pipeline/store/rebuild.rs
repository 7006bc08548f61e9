//! Keys and words that another version of the program stored are made anew.

use leadwire_domain::matching::{self, KEYS_VERSION};

use super::candidates::candidate;
use super::{contacts, keys, listed, words};
use crate::db::{DbError, Tx, int};

/// How far keys and words are made.
pub(in super::super) struct Made {
    /// Of which version those are that are whole.
    pub version: i64,
    /// Up to which account those of the next version are made, and up to which contact.
    accounts_to: i64,
    contacts_to: i64,
}

/// How far keys and words are made.
pub(in super::super) async fn keys_made(tx: &Tx) -> Result<Made, DbError> {
    let row = tx.row("SELECT version, made_to, contacts_to FROM pipeline_key_version", &[]).await?;
    let row = row.ok_or_else(|| DbError::fault("nobody knows of which version the keys are"))?;
    let (accounts_to, contacts_to) = (row.int("made_to"), row.int("contacts_to"));
    Ok(Made { version: row.int("version"), accounts_to, contacts_to })
}

/// Makes the keys and words of a few hundred accounts; `false` where those were the last. The first that are
/// made throw the old ones away.
pub(in super::super) async fn make_more(tx: &Tx) -> Result<bool, DbError> {
    // What is brought in meanwhile would come into the emptied index.
    super::hold_settling(tx).await?;
    let made = keys_made(tx).await?;
    // A house may know contacts alone: then no account says that words were made already.
    if made.accounts_to == 0 && made.contacts_to == 0 {
        for old in [
            "DELETE FROM pipeline_keys",
            "DELETE FROM pipeline_contact_keys",
            "DELETE FROM pipeline_words",
            "DELETE FROM pipeline_unkeyed",
            "DELETE FROM pipeline_changed_keys",
            "DELETE FROM pipeline_fresh_words",
        ] {
            tx.run(old, &[]).await?;
        }
    }
    let sql = "SELECT number, id, name, aliases, domains, country, phone, email, stage, last_activity,
                      linkedin, numbers, parent, taught
               FROM pipeline_accounts WHERE number > $1 AND left_at IS NULL ORDER BY number LIMIT 1000";
    let rows = tx.rows(sql, &[int(made.accounts_to)]).await?;
    let Some(last) = rows.last().map(|row| row.int("number")) else {
        return make_more_of_contacts(tx, made.contacts_to).await;
    };
    let accounts: Vec<(i64, matching::Candidate)> =
        rows.iter().map(|row| Ok((row.int("number"), candidate(row)?))).collect::<Result<_, DbError>>()?;
    let keys = accounts.iter().flat_map(|(number, account)| {
        let keys = keys::numbers(account);
        keys.into_iter().map(move |key| (key, *number))
    });
    let mut keys: Vec<(i64, i64)> = keys.collect();
    keys.sort_unstable();
    keys::insert(tx, &keys).await?;
    words::add_at_once(tx, words::of(accounts.iter().map(|(_, account)| account))).await?;
    // Of a file that broke off nobody else lists them any more.
    let mut names: Vec<(String, i64)> =
        rows.iter().map(|row| (row.text("name"), row.int("number"))).collect();
    names.sort_unstable();
    listed::list_names(tx, &names).await?;
    tx.run("UPDATE pipeline_key_version SET made_to = $1", &[int(last)]).await?;
    Ok(true)
}

/// The same of contacts, once the accounts are done.
async fn make_more_of_contacts(tx: &Tx, made_to: i64) -> Result<bool, DbError> {
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
