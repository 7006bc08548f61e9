//! Contacts as staff and programs read them.

use std::sync::LazyLock;

use super::super::Contact;
use super::{ROWS_AT_ONCE, list_of};
use crate::db::{DbError, Row, Tx, Value, int, text};
use crate::web::paging::ROWS;

/// Contacts in their order, from a name on; one more than a page.
pub(in super::super) async fn list_contacts(tx: &Tx, from: &str) -> Result<Vec<Contact>, DbError> {
    let sql = "SELECT c.id, c.external_id, c.name, c.emails, c.phones, c.company, c.website, c.domains,
                      c.country, c.account, a.name AS account_name, c.stage, c.last_activity, c.owner,
                      c.left_at
               FROM pipeline_contacts c
               LEFT JOIN pipeline_accounts a ON a.external_id = c.account AND a.left_at IS NULL
               WHERE c.left_at IS NULL AND c.sorted_by >= $1
               ORDER BY c.sorted_by, c.id LIMIT $2";
    contacts(&tx.rows(sql, &[text(from), int(ROWS as i64 + 1)]).await?)
}

/// The contacts of one account, likewise.
pub(in super::super) async fn list_contacts_of(
    tx: &Tx,
    account: &str,
    from: &str,
) -> Result<Vec<Contact>, DbError> {
    let sql = "SELECT c.id, c.external_id, c.name, c.emails, c.phones, c.company, c.website, c.domains,
                      c.country, c.account, a.name AS account_name, c.stage, c.last_activity, c.owner,
                      c.left_at
               FROM pipeline_contacts c
               LEFT JOIN pipeline_accounts a ON a.external_id = c.account AND a.left_at IS NULL
               WHERE c.left_at IS NULL AND c.account = $1 AND c.sorted_by >= $2
               ORDER BY c.sorted_by, c.id LIMIT $3";
    contacts(&tx.rows(sql, &[text(account), text(from), int(ROWS as i64 + 1)]).await?)
}

/// The contacts that have an address, by its key.
pub(in super::super) async fn list_contacts_at(tx: &Tx, key: i64) -> Result<Vec<Contact>, DbError> {
    let sql = "SELECT c.id, c.external_id, c.name, c.emails, c.phones, c.company, c.website, c.domains,
                      c.country, c.account, a.name AS account_name, c.stage, c.last_activity, c.owner,
                      c.left_at
               FROM pipeline_contact_keys k JOIN pipeline_contacts c ON c.number = k.contact
               LEFT JOIN pipeline_accounts a ON a.external_id = c.account AND a.left_at IS NULL
               WHERE k.lookup_key = $1
               ORDER BY c.sorted_by, c.id LIMIT $2";
    contacts(&tx.rows(sql, &[int(key), int(ROWS as i64)]).await?)
}

/// A contact by its id, as it is today; it may have left the pipeline.
///
/// # Errors
/// Database faults only.
pub async fn find_contact(tx: &Tx, id: &str) -> Result<Option<Contact>, DbError> {
    let sql = "SELECT c.id, c.external_id, c.name, c.emails, c.phones, c.company, c.website, c.domains,
                      c.country, c.account, a.name AS account_name, c.stage, c.last_activity, c.owner,
                      c.left_at
               FROM pipeline_contacts c
               LEFT JOIN pipeline_accounts a ON a.external_id = c.account AND a.left_at IS NULL
               WHERE c.id = $1";
    tx.row(sql, &[text(id)]).await?.as_ref().map(contact).transpose()
}

/// The same by its identity, only while it is in the pipeline.
pub(in super::super) async fn find_contact_told(tx: &Tx, identity: &str) -> Result<Option<Contact>, DbError> {
    let sql = "SELECT c.id, c.external_id, c.name, c.emails, c.phones, c.company, c.website, c.domains,
                      c.country, c.account, a.name AS account_name, c.stage, c.last_activity, c.owner,
                      c.left_at
               FROM pipeline_contacts c
               LEFT JOIN pipeline_accounts a ON a.external_id = c.account AND a.left_at IS NULL
               WHERE c.external_id = $1 AND c.left_at IS NULL";
    tx.row(sql, &[text(identity)]).await?.as_ref().map(contact).transpose()
}

pub(in super::super) async fn count_contacts(tx: &Tx) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS contacts FROM pipeline_contacts WHERE left_at IS NULL";
    Ok(tx.row(sql, &[]).await?.map_or(0, |row| row.int("contacts")))
}

/// How many contacts each of these accounts has, by its identity.
pub(in super::super) async fn count_contacts_of(
    tx: &Tx,
    accounts: &[String],
) -> Result<Vec<(String, i64)>, DbError> {
    let mut counts = Vec::new();
    for some in accounts.chunks(ROWS_AT_ONCE) {
        let mut values: Vec<Value> = some.iter().map(text).collect();
        values.resize(ROWS_AT_ONCE, text(None::<&str>));
        let rows = tx.rows(&COUNTS, &values).await?;
        counts.extend(rows.iter().map(|row| (row.text("account"), row.int("contacts"))));
    }
    Ok(counts)
}

pub(super) static COUNTS: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!(
        "SELECT account, COUNT(*) AS contacts FROM pipeline_contacts
         WHERE account IN ({}) AND left_at IS NULL GROUP BY account",
        places.join(", ")
    )
});

fn contacts(rows: &[Row]) -> Result<Vec<Contact>, DbError> {
    rows.iter().map(contact).collect()
}

fn contact(row: &Row) -> Result<Contact, DbError> {
    Ok(Contact {
        id: row.text("id"),
        external_id: row.text("external_id"),
        name: row.text("name"),
        emails: list_of(row, "emails")?,
        phones: list_of(row, "phones")?,
        company: row.text("company"),
        website: row.text("website"),
        domains: list_of(row, "domains")?,
        country: row.text_or_null("country"),
        account: row.text_or_null("account"),
        account_name: row.text_or_null("account_name"),
        stage: row.text_or_null("stage"),
        last_activity: row.text_or_null("last_activity"),
        owner: row.text_or_null("owner"),
        has_left: row.int_or_null("left_at").is_some(),
    })
}
