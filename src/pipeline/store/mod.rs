//! Accounts and the keys under which they are found.

mod doubts;

pub(super) use doubts::{bearers, circles, orphans};

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::matching::{self, Candidate, Hit, Query};
use leadwire_domain::sheet::{Stage, day_written};

use super::kept::Before;
use super::{Account, AccountDraft};
use crate::app::App;
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};
use crate::web::paging::ROWS;

/// How many keys a look-up asks for; the weakest beyond are left out.
const KEYS: usize = 16;
/// Accounts read under one key: a key that more share says little.
const MOST_OF_ONE_KEY: usize = 200;
/// Accounts that are read and compared.
const MOST_CANDIDATES: usize = 24;
/// Values that one statement of many rows carries.
const ROWS_AT_ONCE: usize = 50;

/// The accounts that share the most telling keys. One search in the index for each key, so that a common one
/// costs no more than `MOST_OF_ONE_KEY` of its rows.
static BY_KEYS: LazyLock<String> = LazyLock::new(|| {
    let searches: Vec<String> = (1..=KEYS)
        .map(|slot| {
            format!(
                "SELECT account, weight FROM (SELECT account, CAST(${} AS BIGINT) AS weight FROM pipeline_keys
                 WHERE lookup_key = ${slot} LIMIT {MOST_OF_ONE_KEY}) AS under_{slot}",
                slot + KEYS
            )
        })
        .collect();
    format!(
        "SELECT a.id, a.name, a.aliases, a.domains, a.country, a.phone, a.email, a.stage, a.last_activity,
                a.linkedin, a.numbers, a.parent
         FROM (SELECT account FROM ({}) AS shared GROUP BY account
               ORDER BY SUM(weight) DESC, account LIMIT {MOST_CANDIDATES}) AS best
         JOIN pipeline_accounts a ON a.number = best.account",
        searches.join(" UNION ALL ")
    )
});

/// Looks for every account that a lead may be, in a batch of reads.
pub fn candidates_statement(query: &Query) -> Statement {
    let mut keys: Vec<(i64, i64)> =
        matching::query_keys(query).iter().map(|key| (key.weight(), key.number())).collect();
    keys.sort_unstable_by(|a, b| b.cmp(a));
    let slot = |at: usize| keys.get(at).copied();
    let numbers = (0..KEYS).map(|at| int(slot(at).map(|(_, number)| number)));
    let weights = (0..KEYS).map(|at| int(slot(at).map(|(weight, _)| weight)));
    statement(&BY_KEYS, numbers.chain(weights).collect::<Vec<_>>())
}

/// Reads the rows of [`candidates_statement`].
///
/// # Errors
/// A row that this version of the program cannot read.
pub fn read_candidates(rows: &[Row]) -> Result<Vec<Candidate>, DbError> {
    rows.iter().map(candidate).collect()
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
        stage: row.text_or_null("stage").map(|stage| Stage::parse(&stage)).unwrap_or_default(),
        last_activity: row.text_or_null("last_activity").and_then(|written| day_written(&written)),
        linkedin_slug: row.text_or_null("linkedin"),
        ids: list("numbers")?,
        parent: row.text_or_null("parent"),
    })
}

/// Parents and subsidiaries of one account, at most as many as candidates are compared.
const RELATIVES: &str = "SELECT a.number AS number, found.name AS found, a.id AS id, a.name AS name,
        a.aliases AS aliases, a.domains AS domains, a.country AS country, a.phone AS phone, a.email AS email,
        a.stage AS stage, a.last_activity AS last_activity, a.linkedin AS linkedin, a.numbers AS numbers,
        a.parent AS parent
     FROM pipeline_accounts found JOIN pipeline_accounts a ON a.external_id = found.parent
     WHERE found.id = $1
     UNION ALL
     SELECT a.number, found.name, a.id, a.name, a.aliases, a.domains, a.country, a.phone, a.email, a.stage,
        a.last_activity, a.linkedin, a.numbers, a.parent
     FROM pipeline_accounts found JOIN pipeline_accounts a ON a.parent = found.external_id
     WHERE found.id = $1
     ORDER BY number LIMIT 24";

/// Adds the accounts of the same group to those that a lead hit, where a hit certainly is its company.
///
/// # Errors
/// Database faults only.
pub async fn with_groups(tx: &Tx, mut hits: Vec<Hit>) -> Result<Vec<Hit>, DbError> {
    let found = hits.iter().filter(|hit| hit.rung.is_certain());
    let asked: Vec<Statement> = found.map(|hit| statement(RELATIVES, [text(&hit.account_id)])).collect();
    if asked.is_empty() {
        return Ok(hits);
    }
    for row in tx.batch(asked).await?.iter().flatten() {
        hits.push(matching::group_hit(&row.text("found"), &candidate(row)?));
    }
    Ok(hits)
}

/// Writes accounts, each new or over what was known of it before, but for the columns that are absent from
/// the file; answers how many were new. No two drafts may be of one account.
pub(super) async fn upsert(
    app: &App,
    tx: &Tx,
    drafts: &[AccountDraft],
    absent: &[&str],
    now: Timestamp,
) -> Result<usize, DbError> {
    let before = known_before(tx, drafts).await?;
    let keeping = drafts.iter().map(|draft| match before.get(&draft.external_id) {
        Some(known) if !absent.is_empty() => Cow::Owned(draft.keeping(known, absent)),
        _ => Cow::Borrowed(draft),
    });
    let drafts: Vec<Cow<'_, AccountDraft>> = keeping.collect();
    let writes = drafts.iter().map(|draft| Ok(statement(UPSERT, upsert_values(draft, &app.new_id(), now)?)));
    let written = tx.batch(writes.collect::<Result<_, DbError>>()?).await?;
    let (mut added, mut fresh, mut stale) = (0, Vec::new(), Vec::new());
    for (draft, rows) in drafts.iter().zip(&written) {
        let row = rows.first().ok_or_else(|| DbError::fault("an account was not written"))?;
        let number = row.int("number");
        let keys: Vec<i64> =
            matching::account_keys(&draft.candidate).iter().map(matching::Key::number).collect();
        match before.get(&draft.external_id) {
            None => {
                added += 1;
                fresh.extend(keys.iter().map(|key| (*key, number)));
            }
            Some(known) => {
                let old = matching::account_keys(&known.candidate);
                let old: Vec<i64> = old.iter().map(matching::Key::number).collect();
                fresh.extend(keys.iter().filter(|key| !old.contains(key)).map(|key| (*key, number)));
                stale.extend(old.iter().filter(|key| !keys.contains(key)).map(|key| (*key, number)));
            }
        }
    }
    let remove = |(key, number): (i64, i64)| {
        let sql = "DELETE FROM pipeline_keys WHERE lookup_key = $1 AND account = $2";
        statement(sql, [int(key), int(number)])
    };
    tx.batch(stale.into_iter().map(remove).collect()).await?;
    // In the order of the index, so that neighbours are written together.
    fresh.sort_unstable();
    tx.batch(fresh.chunks(ROWS_AT_ONCE).flat_map(insert_keys).collect()).await?;
    Ok(added)
}

/// The known accounts of these drafts as they stand now, by their identity.
async fn known_before(tx: &Tx, drafts: &[AccountDraft]) -> Result<HashMap<String, Before>, DbError> {
    let wanted = drafts.chunks(ROWS_AT_ONCE).map(|some| {
        let mut identities: Vec<Value> = some.iter().map(|draft| text(&draft.external_id)).collect();
        identities.resize(ROWS_AT_ONCE, text(None::<&str>));
        statement(&KNOWN, identities)
    });
    let mut known = HashMap::new();
    for row in tx.batch(wanted.collect()).await?.iter().flatten() {
        let before = Before {
            candidate: candidate(row)?,
            website: row.text("website"),
            last_activity: row.text_or_null("last_activity").unwrap_or_default(),
            owner: row.text_or_null("owner").unwrap_or_default(),
        };
        known.insert(row.text("external_id"), before);
    }
    Ok(known)
}

static KNOWN: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!(
        "SELECT id, external_id, name, aliases, website, domains, country, phone, email, stage,
                last_activity, owner, linkedin, numbers, parent
         FROM pipeline_accounts
         WHERE external_id IN ({})",
        places.join(", ")
    )
});

static INSERT_KEYS: LazyLock<String> = LazyLock::new(|| {
    let rows: Vec<String> =
        (0..ROWS_AT_ONCE).map(|row| format!("(${}, ${})", 2 * row + 1, 2 * row + 2)).collect();
    let rows = rows.join(", ");
    format!("INSERT INTO pipeline_keys (lookup_key, account) VALUES {rows} ON CONFLICT DO NOTHING")
});

/// The statements of this store that are put together at their first use, for a test that prepares them all.
pub fn built_statements() -> [&'static str; 4] {
    [&BY_KEYS, &KNOWN, &INSERT_KEYS, &doubts::BEARERS]
}

/// A full chunk in one statement, what is left over row by row.
fn insert_keys(keys: &[(i64, i64)]) -> Vec<Statement> {
    const ONE: &str =
        "INSERT INTO pipeline_keys (lookup_key, account) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    let values = |keys: &[(i64, i64)]| -> Vec<Value> {
        keys.iter().flat_map(|(key, number)| [int(*key), int(*number)]).collect()
    };
    if keys.len() == ROWS_AT_ONCE {
        return vec![statement(&INSERT_KEYS, values(keys))];
    }
    keys.chunks(1).map(|one| statement(ONE, values(one))).collect()
}

const UPSERT: &str = "INSERT INTO pipeline_accounts (id, external_id, name, aliases, website, domains,
     country, phone, email, stage, last_activity, owner, imported_at, linkedin, numbers, parent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (external_id) DO UPDATE SET
         name = excluded.name, aliases = excluded.aliases, website = excluded.website,
         domains = excluded.domains, country = excluded.country, phone = excluded.phone,
         email = excluded.email, stage = excluded.stage, last_activity = excluded.last_activity,
         owner = excluded.owner, imported_at = excluded.imported_at, linkedin = excluded.linkedin,
         numbers = excluded.numbers, parent = excluded.parent
     RETURNING number";

fn upsert_values(draft: &AccountDraft, id: &str, now: Timestamp) -> Result<Vec<Value>, DbError> {
    let json = |list: &[String]| serde_json::to_string(list).map_err(|why| DbError::fault(&why.to_string()));
    let AccountDraft { row, candidate, .. } = draft;
    let said = |written: &str| text(Some(written).filter(|written| !written.is_empty()));
    let (name, aliases) =
        candidate.names.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    Ok(vec![
        text(id),
        text(&draft.external_id),
        text(name),
        text(json(aliases)?),
        text(&row.website),
        text(json(&candidate.domains)?),
        text(candidate.country.as_deref()),
        text(candidate.phones.first()),
        text(candidate.emails.first()),
        text(row.stage.name()),
        said(&row.last_activity),
        said(&row.owner),
        int(now.as_microsecond()),
        text(candidate.linkedin_slug.as_deref()),
        text(json(&candidate.ids)?),
        text(candidate.parent.as_deref()),
    ])
}

/// Accounts by name, from `from` on.
pub(super) async fn list(tx: &Tx, from: &str) -> Result<Vec<Account>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent
             FROM pipeline_accounts
             WHERE name >= $1 ORDER BY name, id LIMIT $2",
            &[text(from), int(ROWS as i64 + 1)],
        )
        .await?;
    Ok(rows.iter().map(account).collect())
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

/// An account by its id, as it is today; it may have left the pipeline since a lead was judged by it.
///
/// # Errors
/// Database faults only.
pub async fn find_account(tx: &Tx, id: &str) -> Result<Option<Account>, DbError> {
    let sql =
        "SELECT id, external_id, name, website, country, stage, last_activity, linkedin, numbers, parent
               FROM pipeline_accounts
               WHERE id = $1";
    Ok(tx.row(sql, &[text(id)]).await?.as_ref().map(account))
}

/// Whose an account is today: an address or a name, as the CRM says it.
///
/// # Errors
/// Database faults only.
pub async fn find_owner(tx: &Tx, id: &str) -> Result<Option<String>, DbError> {
    let row = tx.row("SELECT owner FROM pipeline_accounts WHERE id = $1", &[text(id)]).await?;
    Ok(row.and_then(|row| row.text_or_null("owner")))
}

pub(super) async fn count(tx: &Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS accounts FROM pipeline_accounts", &[]).await?;
    Ok(row.map_or(0, |row| row.int("accounts")))
}
