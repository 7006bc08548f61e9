//! Writing accounts, each new or over what was known of it, and the keys under which they are found.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::matching;

use super::super::AccountDraft;
use super::super::kept::Before;
use super::candidates::candidate;
use super::{ROWS_AT_ONCE, words};
use crate::app::App;
use crate::db::{DbError, Statement, Tx, Value, int, statement, text};

/// Writes accounts, each new or over what was known of it before, but for the columns that are absent from
/// the file; answers how many were new. No two drafts may be of one account.
pub(in super::super) async fn upsert(
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
    words::add(tx, drafts.iter().map(|draft| &draft.candidate)).await?;
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

pub(super) static KNOWN: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!(
        "SELECT id, external_id, name, aliases, website, domains, country, phone, email, stage,
                last_activity, owner, linkedin, numbers, parent
         FROM pipeline_accounts
         WHERE external_id IN ({})",
        places.join(", ")
    )
});

pub(super) static INSERT_KEYS: LazyLock<String> = LazyLock::new(|| {
    let rows: Vec<String> =
        (0..ROWS_AT_ONCE).map(|row| format!("(${}, ${})", 2 * row + 1, 2 * row + 2)).collect();
    let rows = rows.join(", ");
    format!("INSERT INTO pipeline_keys (lookup_key, account) VALUES {rows} ON CONFLICT DO NOTHING")
});

/// A full chunk in one statement, what is left over row by row.
pub(super) fn insert_keys(keys: &[(i64, i64)]) -> Vec<Statement> {
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
