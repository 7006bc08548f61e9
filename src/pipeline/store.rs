//! Accounts and the keys under which they are found.

use jiff::Timestamp;
use leadwire_domain::matching::{self, Candidate, KeyKind, Query};

use super::{Account, AccountDraft};
use crate::app::App;
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};
use crate::web::paging::ROWS;

/// How many keys a look-up asks for at once; fewer are padded with the last one.
const KEYS: usize = 12;
/// A key that more accounts share says too little to read them all.
const MOST_CANDIDATES: i64 = 96;

const BY_KEYS: &str = "SELECT DISTINCT a.id, a.name, a.aliases, a.domains, a.country, a.phone, a.email
     FROM pipeline_keys k JOIN pipeline_accounts a ON a.id = k.account_id
     WHERE k.lookup_key IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) LIMIT $13";

/// The look-up of every account that a lead may be, as a statement for a batch of reads.
pub fn candidates_statement(query: &Query) -> Statement {
    let mut keys: Vec<String> = matching::query_keys(query).iter().map(lookup_key).collect();
    keys.truncate(KEYS);
    let last = keys.last().cloned().unwrap_or_default();
    keys.resize(KEYS, last);
    let mut values: Vec<_> = keys.into_iter().map(text).collect();
    values.push(int(MOST_CANDIDATES));
    statement(BY_KEYS, values)
}

/// Reads the rows of [`candidates_statement`].
///
/// # Errors
/// A row that this version of the program cannot read.
pub fn read_candidates(rows: &[Row]) -> Result<Vec<Candidate>, DbError> {
    rows.iter().map(candidate).collect()
}

/// Every account that a lead may be.
///
/// # Errors
/// Database faults only.
pub async fn candidates(tx: &Tx, query: &Query) -> Result<Vec<Candidate>, DbError> {
    let Statement { sql, values } = candidates_statement(query);
    read_candidates(&tx.rows(sql, &values).await?)
}

fn lookup_key(key: &matching::Key) -> String {
    // Stored in every row of the index, so short, and never changed.
    let kind = match key.kind {
        KeyKind::Email => "e",
        KeyKind::Domain => "d",
        KeyKind::Linkedin => "l",
        KeyKind::Id => "i",
        KeyKind::Phone => "p",
        KeyKind::Name => "n",
        KeyKind::Words => "w",
        KeyKind::Skeleton => "s",
        KeyKind::Telling => "t",
        KeyKind::Start => "b",
    };
    format!("{kind}:{}", key.value)
}

fn candidate(row: &Row) -> Result<Candidate, DbError> {
    let list = |column: &str| -> Result<Vec<String>, DbError> {
        serde_json::from_str(&row.text(column))
            .map_err(|why| DbError::fault(&format!("account {}: {column}: {why}", row.text("id"))))
    };
    let mut names = vec![row.text("name")];
    names.extend(list("aliases")?);
    Ok(Candidate {
        account_id: row.text("id"),
        names,
        country: row.text_or_null("country"),
        domains: list("domains")?,
        emails: row.text_or_null("email").into_iter().collect(),
        phones: row.text_or_null("phone").into_iter().collect(),
        ..Candidate::default()
    })
}

/// Writes accounts, each new or over what was known of it before; answers how many were new.
pub(super) async fn upsert(
    app: &App,
    tx: &Tx,
    drafts: &[AccountDraft],
    now: Timestamp,
) -> Result<usize, DbError> {
    let mut added = 0;
    for draft in drafts {
        let wanted = app.new_id();
        let row = tx.row(UPSERT, &upsert_values(draft, &wanted, now)?).await?;
        let id = row.map_or_else(|| wanted.clone(), |row| row.text("id"));
        let mut writes = Vec::with_capacity(10);
        if id == wanted {
            added += 1;
        } else {
            writes.push(statement("DELETE FROM pipeline_keys WHERE account_id = $1", vec![text(&id)]));
        }
        for key in matching::account_keys(&draft.candidate) {
            writes.push(statement(
                "INSERT INTO pipeline_keys (lookup_key, account_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                vec![text(lookup_key(&key)), text(&id)],
            ));
        }
        tx.batch(writes).await?;
    }
    Ok(added)
}

const UPSERT: &str = "INSERT INTO pipeline_accounts (id, external_id, name, aliases, website, domains,
     country, phone, email, stage, last_activity, imported_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (external_id) DO UPDATE SET
         name = excluded.name, aliases = excluded.aliases, website = excluded.website,
         domains = excluded.domains, country = excluded.country, phone = excluded.phone,
         email = excluded.email, stage = excluded.stage, last_activity = excluded.last_activity,
         imported_at = excluded.imported_at
     RETURNING id";

fn upsert_values(draft: &AccountDraft, id: &str, now: Timestamp) -> Result<Vec<crate::db::Value>, DbError> {
    let json = |list: &[String]| serde_json::to_string(list).map_err(|why| DbError::fault(&why.to_string()));
    let candidate = &draft.candidate;
    let (name, aliases) =
        candidate.names.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    Ok(vec![
        text(id),
        text(&draft.external_id),
        text(name),
        text(json(aliases)?),
        text(&draft.website),
        text(json(&candidate.domains)?),
        text(candidate.country.as_deref()),
        text(candidate.phones.first()),
        text(candidate.emails.first()),
        text(&draft.stage),
        text(draft.last_activity.as_deref()),
        int(now.as_microsecond()),
    ])
}

/// Accounts by name, from `from` on.
pub(super) async fn list(tx: &Tx, from: &str) -> Result<Vec<Account>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, external_id, name, website, country, stage, last_activity FROM pipeline_accounts
             WHERE name >= $1 ORDER BY name, id LIMIT $2",
            &[text(from), int(ROWS as i64 + 1)],
        )
        .await?;
    Ok(rows
        .iter()
        .map(|row| Account {
            id: row.text("id"),
            external_id: row.text("external_id"),
            name: row.text("name"),
            website: row.text("website"),
            country: row.text_or_null("country"),
            stage: row.text_or_null("stage"),
            last_activity: row.text_or_null("last_activity"),
        })
        .collect())
}

pub(super) async fn count(tx: &Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS accounts FROM pipeline_accounts", &[]).await?;
    Ok(row.map_or(0, |row| row.int("accounts")))
}
