//! Leaving the pipeline: the row stays for the decisions that name it, and nobody is found by it any more.
//! What of it is a person's is erased later, or at once where a program deletes it.

use std::sync::LazyLock;

use jiff::Timestamp;

use super::candidates::candidate;
use super::contacts::{keys_of, remove_key as remove_contact_key};
use super::keys::{self, Changes};
use super::listed::unlist;
use super::pairs::drop_pairs_of;
use super::{ROWS_AT_ONCE, hold_pipeline, numbered, teachings};
use crate::db::{DbError, Tx, Value, int};

/// Takes accounts out of the pipeline, by their numbers; answers how many were in it. Their keys are reckoned
/// from the rows: there is no index from an account to its keys (docs/decisions/0011).
pub(in super::super) async fn leave(tx: &Tx, numbers: &[i64], now: Timestamp) -> Result<u64, DbError> {
    hold_pipeline(tx).await?;
    let (mut left, mut pairs, mut names) = (0, Vec::new(), Vec::new());
    let (mut gone, mut changes) = (Vec::new(), Changes::default());
    for some in numbers.chunks(ROWS_AT_ONCE) {
        for row in tx.rows(&HERE, &places_of(some)).await? {
            let number = row.int("number");
            let keys = keys::numbers(&candidate(&row)?);
            gone.extend(keys.iter().map(|key| (*key, number)));
            changes.leave(keys.into_iter(), number);
            pairs.push(drop_pairs_of(&row.text("id")));
            names.push((row.text("name"), number));
            left += 1;
        }
    }
    // What waits in the small index is not brought in any more; what was just brought in is taken away after.
    changes.write(tx).await?;
    gone.sort_unstable();
    keys::remove(tx, &gone).await?;
    names.sort_unstable();
    pairs.extend(unlist(&names));
    tx.batch(pairs).await?;
    tx.batch(numbered(&LEAVE, numbers, now)).await?;
    Ok(left)
}

/// The same of contacts.
pub(in super::super) async fn leave_contacts(
    tx: &Tx,
    numbers: &[i64],
    now: Timestamp,
) -> Result<u64, DbError> {
    hold_pipeline(tx).await?;
    let (mut left, mut writes) = (0, Vec::new());
    for some in numbers.chunks(ROWS_AT_ONCE) {
        for row in tx.rows(&CONTACTS_HERE, &places_of(some)).await? {
            let number = row.int("number");
            writes.extend(keys_of(&row)?.into_iter().map(|key| remove_contact_key(key, number)));
            left += 1;
        }
    }
    tx.batch(writes).await?;
    tx.batch(numbered(&LEAVE_CONTACTS, numbers, now)).await?;
    Ok(left)
}

/// Erases what of accounts that left may be a person's: addresses, numbers, other names, whose they were; and
/// what they were taught. The name stays for the decisions that name it.
pub(in super::super) async fn erase(tx: &Tx, numbers: &[i64], now: Timestamp) -> Result<(), DbError> {
    // Before the decisions and what was taught: the desk takes them in this order.
    hold_pipeline(tx).await?;
    teachings::erase_taught(tx, numbers, now).await?;
    tx.batch(numbered(&ERASE, numbers, now)).await.map(drop)
}

/// Erases who the contacts are that left. The operator's own id stays, so that they come back under it.
pub(in super::super) async fn erase_contacts(
    tx: &Tx,
    numbers: &[i64],
    now: Timestamp,
) -> Result<(), DbError> {
    tx.batch(numbered(&ERASE_CONTACTS, numbers, now)).await.map(drop)
}

pub(super) fn places_of(numbers: &[i64]) -> Vec<Value> {
    let mut values: Vec<Value> = numbers.iter().map(|number| int(*number)).collect();
    values.resize(ROWS_AT_ONCE, int(None::<i64>));
    values
}

fn places(first: usize) -> String {
    let places: Vec<String> = (first..first + ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    places.join(", ")
}

pub(super) static HERE: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT number, id, name, aliases, domains, country, phone, email, stage, last_activity, linkedin,
                numbers, parent, taught
         FROM pipeline_accounts
         WHERE number IN ({}) AND left_at IS NULL",
        places(1)
    )
});

/// Accounts that were ever taught anything.
pub(super) static TAUGHT: LazyLock<String> = LazyLock::new(|| {
    let places = places(1);
    format!("SELECT id FROM pipeline_accounts WHERE number IN ({places}) AND taught IS NOT NULL")
});

pub(super) static CONTACTS_HERE: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT number, id, external_id, company, domains, emails, phones, country, account, stage,
                last_activity
         FROM pipeline_contacts
         WHERE number IN ({}) AND left_at IS NULL",
        places(1)
    )
});

pub(super) static LEAVE: LazyLock<String> = LazyLock::new(|| {
    let places = places(2);
    format!(
        "UPDATE pipeline_accounts SET left_at = $1, to_compare = NULL
         WHERE number IN ({places}) AND left_at IS NULL"
    )
});

pub(super) static LEAVE_CONTACTS: LazyLock<String> = LazyLock::new(|| {
    let places = places(2);
    format!("UPDATE pipeline_contacts SET left_at = $1 WHERE number IN ({places}) AND left_at IS NULL")
});

pub(super) static ERASE: LazyLock<String> = LazyLock::new(|| {
    format!(
        "UPDATE pipeline_accounts SET email = NULL, phone = NULL, website = '', domains = '[]',
             aliases = '[]', owner = NULL, taught = NULL, erased_at = $1
         WHERE number IN ({}) AND left_at IS NOT NULL",
        places(2)
    )
});

/// An identity that is no id of the operator's was made of the person's address, number or name.
pub(super) static ERASE_CONTACTS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "UPDATE pipeline_contacts SET name = '', sorted_by = '', emails = '[]', phones = '[]', domains = '[]',
             website = '', owner = NULL,
             external_id = CASE WHEN external_id LIKE 'id:%' THEN external_id ELSE 'erased:' || id END,
             erased_at = $1
         WHERE number IN ({}) AND left_at IS NOT NULL",
        places(2)
    )
});

/// Accounts that left before a moment and are not erased yet.
pub(in super::super) async fn unerased(tx: &Tx, before: Timestamp) -> Result<Vec<i64>, DbError> {
    let sql = "SELECT number FROM pipeline_accounts WHERE left_at < $1 AND erased_at IS NULL LIMIT 1000";
    let rows = tx.rows(sql, &[int(before.as_microsecond())]).await?;
    Ok(rows.iter().map(|row| row.int("number")).collect())
}

/// Contacts that left before a moment and are not erased yet.
pub(in super::super) async fn unerased_contacts(tx: &Tx, before: Timestamp) -> Result<Vec<i64>, DbError> {
    let sql = "SELECT number FROM pipeline_contacts WHERE left_at < $1 AND erased_at IS NULL LIMIT 1000";
    let rows = tx.rows(sql, &[int(before.as_microsecond())]).await?;
    Ok(rows.iter().map(|row| row.int("number")).collect())
}
