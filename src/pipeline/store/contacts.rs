//! Writing contacts, each new or over what was known of it, and the keys under which they are found.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use leadwire_domain::company::sort_key;
use leadwire_domain::matching::{self, Candidate, company_of};
use leadwire_domain::sheet::{ContactRow, Stage, day_written};

use super::super::contacts::ContactDraft;
use super::super::keying::settle_soon;
use super::super::{Fate, parent_id};
use super::fates::{FromFile, Stood, fate_of, line, mark_seen, seen_in};
use super::{ROWS_AT_ONCE, hold_pipeline, in_chunks, json, list_of, words};
use crate::app::App;
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};

/// What a contact's row says beside its identity and when it was written, in the order of [`UPSERT`].
const SAID: [&str; 12] = [
    "name",
    "sorted_by",
    "emails",
    "phones",
    "company",
    "website",
    "domains",
    "country",
    "account",
    "stage",
    "last_activity",
    "owner",
];

type Said = [Option<String>; SAID.len()];

/// A contact as it stands.
struct Before {
    number: i64,
    has_left: bool,
    /// The file that told of them last, and the row there.
    row_of_import: Option<(i64, i64)>,
    said: Said,
    row: ContactRow,
    keys: Vec<(i64, i64)>,
}

/// Writes contacts like [`super::upsert`] does accounts. No two drafts may be of one contact.
pub(in super::super) async fn upsert_contacts(
    app: &App,
    tx: &Tx,
    drafts: &[ContactDraft],
    file: Option<FromFile>,
    now: Timestamp,
) -> Result<Vec<Fate>, DbError> {
    hold_pipeline(tx).await?;
    let before = known_before(tx, drafts).await?;
    let (mut fates, mut writes, mut written, mut seen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut named = Vec::new();
    for draft in drafts {
        let known = before.get(&draft.external_id);
        let is_here = known.filter(|known| !known.has_left);
        let draft = match is_here {
            Some(known) if !draft.absent.is_empty() => Cow::Owned(draft.keeping(&known.row)),
            _ => Cow::Borrowed(draft),
        };
        let said = said(&draft)?;
        let stood = known.map(|known| Stood {
            has_left: known.has_left,
            row_of_import: known.row_of_import,
            is_same: known.said == said,
        });
        let fate = match draft.candidate.is_anybody() {
            true => fate_of(stood, file),
            false => Fate::Nameless,
        };
        match fate {
            Fate::Added | Fate::Updated | Fate::Replaced { .. } => {
                let own = [text(app.new_id()), text(&draft.external_id), int(now.as_microsecond())];
                let otherwise = is_otherwise(&said, is_here).then_some(now);
                let from = [
                    int(file.map(|file| file.number)),
                    int(line(draft.row.line, file)),
                    int(otherwise.map(Timestamp::as_microsecond)),
                ];
                let values = own.into_iter().chain(said.into_iter().map(text)).chain(from);
                writes.push(statement(UPSERT, values.collect::<Vec<_>>()));
                named.push(draft.candidate.clone());
                let keys = keys(draft.account().as_deref(), &draft.candidate, &draft.external_id);
                written.push((keys, is_here));
            }
            Fate::Unchanged => seen.extend(known.map(|known| (known.number, line(draft.row.line, file)))),
            Fate::Nameless | Fate::Twice { .. } => {}
        }
        fates.push(fate);
    }
    let rows = tx.batch(writes).await?;
    if !named.is_empty() {
        settle_soon(app, tx, now).await?;
    }
    tx.batch(words::add(tx, words::of(named.iter())).await?).await?;
    let (mut stale, mut fresh) = (Vec::new(), Vec::new());
    for ((keys, known), rows) in written.into_iter().zip(&rows) {
        let row = rows.first().ok_or_else(|| DbError::fault("a contact was not written"))?;
        let (number, old) = (row.int("number"), known.map(|known| known.keys.as_slice()).unwrap_or_default());
        stale.extend(old.iter().filter(|key| !keys.contains(key)).map(|(key, _)| remove_key(*key, number)));
        fresh.extend(
            keys.iter().filter(|key| !old.contains(key)).map(|(key, company)| (*key, number, *company)),
        );
    }
    tx.batch(stale).await?;
    write_keys(tx, fresh).await?;
    tx.batch(mark_seen(&SEEN, &seen, file, now)).await?;
    Ok(fates)
}

/// Whether a contact is said to be otherwise in something by which it is found or compared.
fn is_otherwise(said: &Said, known: Option<&Before>) -> bool {
    let Some(known) = known else { return true };
    let counts = |column: &str| {
        matches!(column, "emails" | "phones" | "company" | "website" | "domains" | "country" | "account")
    };
    let mut columns = SAID.iter().zip(said.iter().zip(&known.said));
    columns.any(|(column, (now, before))| counts(column) && now != before)
}

/// The keys of a contact, each with the company that it counts with.
fn keys(account: Option<&str>, candidate: &Candidate, own: &str) -> Vec<(i64, i64)> {
    let company = company_of(account, candidate, own);
    matching::account_keys(candidate).iter().map(|key| (key.number(), company)).collect()
}

/// The same of a row, for whoever takes them away.
pub(super) fn keys_of(row: &Row) -> Result<Vec<i64>, DbError> {
    let (account, candidate) = (row.text_or_null("account"), own_candidate(row)?);
    let keys = keys(account.as_deref(), &candidate, &row.text("external_id"));
    Ok(keys.into_iter().map(|(key, _)| key).collect())
}

/// Makes the keys and words of contacts anew.
pub(super) async fn make_keys(tx: &Tx, rows: &[Row]) -> Result<(), DbError> {
    let (mut fresh, mut candidates) = (Vec::new(), Vec::new());
    for row in rows {
        let (account, candidate) = (row.text_or_null("account"), own_candidate(row)?);
        let number = row.int("number");
        let keys = keys(account.as_deref(), &candidate, &row.text("external_id"));
        fresh.extend(keys.into_iter().map(|(key, company)| (key, number, company)));
        candidates.push(candidate);
    }
    write_keys(tx, fresh).await?;
    words::add_at_once(tx, words::of(candidates.iter())).await
}

async fn write_keys(tx: &Tx, mut fresh: Vec<(i64, i64, i64)>) -> Result<(), DbError> {
    // In the order of the index, so that neighbours are written together.
    fresh.sort_unstable();
    // Two keys of one contact may share a number.
    fresh.dedup_by_key(|(key, number, _)| (*key, *number));
    tx.batch(insert_keys(&fresh)).await.map(drop)
}

pub(super) fn remove_key(key: i64, contact: i64) -> Statement {
    let sql = "DELETE FROM pipeline_contact_keys WHERE lookup_key = $1 AND contact = $2";
    statement(sql, [int(key), int(contact)])
}

/// A contact by itself, whatever account it belongs to.
pub(super) fn own_candidate(row: &Row) -> Result<Candidate, DbError> {
    let last_activity = row.text_or_null("last_activity").and_then(|day| day_written(&day));
    Ok(Candidate {
        account_id: row.text("id"),
        contact_id: Some(row.text("id")),
        names: Some(row.text("company")).filter(|company| !company.is_empty()).into_iter().collect(),
        country: row.text_or_null("country"),
        domains: list_of(row, "domains")?,
        emails: list_of(row, "emails")?,
        phones: list_of(row, "phones")?,
        stage: row.text_or_null("stage").map(|stage| Stage::parse(&stage)).unwrap_or_default(),
        last_activity,
        ..Candidate::default()
    })
}

async fn known_before(tx: &Tx, drafts: &[ContactDraft]) -> Result<HashMap<String, Before>, DbError> {
    let wanted = drafts.chunks(ROWS_AT_ONCE).map(|some| {
        let mut identities: Vec<Value> = some.iter().map(|draft| text(&draft.external_id)).collect();
        identities.resize(ROWS_AT_ONCE, text(None::<&str>));
        statement(&KNOWN, identities)
    });
    let mut known = HashMap::new();
    for row in tx.batch(wanted.collect()).await?.iter().flatten() {
        known.insert(row.text("external_id"), before(row)?);
    }
    Ok(known)
}

fn before(row: &Row) -> Result<Before, DbError> {
    let candidate = own_candidate(row)?;
    let account = row.text_or_null("account");
    let said = |column: &str| row.text_or_null(column).unwrap_or_default();
    Ok(Before {
        number: row.int("number"),
        has_left: row.int_or_null("left_at").is_some(),
        row_of_import: row.int_or_null("import_number").zip(row.int_or_null("import_line")),
        said: SAID.map(|column| row.text_or_null(column)),
        keys: keys(account.as_deref(), &candidate, &row.text("external_id")),
        row: ContactRow {
            name: row.text("name"),
            company: row.text("company"),
            website: row.text("website"),
            country: said("country"),
            account: account.as_deref().map(parent_id).unwrap_or_default().to_owned(),
            stage: candidate.stage,
            last_activity: said("last_activity"),
            owner: said("owner"),
            emails: candidate.emails,
            phones: candidate.phones,
            ..ContactRow::default()
        },
    })
}

pub(super) static KNOWN: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!(
        "SELECT number, id, external_id, name, sorted_by, emails, phones, company, website, domains, country,
                account, stage, last_activity, owner, left_at, import_number, import_line
         FROM pipeline_contacts
         WHERE external_id IN ({})",
        places.join(", ")
    )
});

pub(super) static SEEN: LazyLock<String> = LazyLock::new(|| seen_in("pipeline_contacts"));

pub(super) static INSERT_KEYS: LazyLock<String> = LazyLock::new(|| {
    let rows: Vec<String> = (0..ROWS_AT_ONCE)
        .map(|row| format!("(${}, ${}, ${})", 3 * row + 1, 3 * row + 2, 3 * row + 3))
        .collect();
    format!(
        "INSERT INTO pipeline_contact_keys (lookup_key, contact, company) VALUES {}
         ON CONFLICT (lookup_key, contact) DO UPDATE SET company = excluded.company",
        rows.join(", ")
    )
});

fn insert_keys(keys: &[(i64, i64, i64)]) -> Vec<Statement> {
    const ONE: &str = "INSERT INTO pipeline_contact_keys (lookup_key, contact, company) VALUES ($1, $2, $3)
         ON CONFLICT (lookup_key, contact) DO UPDATE SET company = excluded.company";
    let rows = keys.iter().map(|(key, number, company)| [int(*key), int(*number), int(*company)]);
    in_chunks(rows, [ONE, &INSERT_KEYS])
}

const UPSERT: &str = "INSERT INTO pipeline_contacts (id, external_id, imported_at, name, sorted_by, emails,
     phones, company, website, domains, country, account, stage, last_activity, owner, import_number,
     import_line, otherwise_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (external_id) DO UPDATE SET
         imported_at = excluded.imported_at, name = excluded.name, sorted_by = excluded.sorted_by,
         emails = excluded.emails, phones = excluded.phones, company = excluded.company,
         website = excluded.website, domains = excluded.domains, country = excluded.country,
         account = excluded.account, stage = excluded.stage, last_activity = excluded.last_activity,
         owner = excluded.owner, left_at = NULL, erased_at = NULL,
         otherwise_at = COALESCE(excluded.otherwise_at, pipeline_contacts.otherwise_at),
         import_number = excluded.import_number, import_line = excluded.import_line
     RETURNING number";

/// What a draft says, as the row keeps it.
fn said(draft: &ContactDraft) -> Result<Said, DbError> {
    let ContactDraft { row, candidate, .. } = draft;
    let said = |written: &str| Some(written).filter(|written| !written.is_empty()).map(str::to_owned);
    let sorted_by = [&row.name, &row.company].into_iter().chain(candidate.emails.first());
    let sorted_by = sorted_by.into_iter().find(|name| !name.is_empty()).map(|name| sort_key(name));
    Ok([
        Some(row.name.clone()),
        Some(sorted_by.unwrap_or_default()),
        Some(json(&candidate.emails)?),
        Some(json(&candidate.phones)?),
        Some(row.company.clone()),
        Some(row.website.clone()),
        Some(json(&candidate.domains)?),
        candidate.country.clone(),
        draft.account(),
        Some(row.stage.name().to_owned()),
        said(&row.last_activity),
        said(&row.owner),
    ])
}
