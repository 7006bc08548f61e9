//! Writing accounts, each new or over what was known of it, and the keys under which they are found.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};
use std::thread::JoinHandle;

use jiff::Timestamp;
use leadwire_domain::matching;

use super::super::kept::Before;
use super::super::keying::settle_soon;
use super::super::{AccountDraft, Fate};
use super::candidates::candidate;
use super::fates::{FromFile, Stood, fate_of, line, mark_seen, seen_in};
use super::keys::{self, Changes};
use super::listed::Renamed;
use super::unkeyed::{self, Unkeyed};
use super::{ROWS_AT_ONCE, hold_pipeline, in_chunks, places_of_rows, words};
use crate::app::App;
use crate::db::{DbError, Row, Tx, Value, int, statement, text};

/// What an account's row says beside its identity and when it was written, in the order of [`UPSERT_ONE`].
const SAID: [&str; 13] = [
    "name",
    "aliases",
    "website",
    "domains",
    "country",
    "phone",
    "email",
    "stage",
    "last_activity",
    "owner",
    "linkedin",
    "numbers",
    "parent",
];

type Said = [Option<String>; SAID.len()];

/// Writes accounts, each new or over what was known of it before, but for the fields of which its draft says
/// nothing; answers what became of each. No two drafts may be of one account; one that an earlier row of the
/// same file brought is known by that. One that stands there as the draft says it is only marked as seen.
/// By what new accounts of a file are found is put down only: [`super::super::make_keys`] writes it.
pub(in super::super) async fn upsert(
    app: &App,
    tx: &Tx,
    drafts: &[AccountDraft],
    file: Option<FromFile>,
    now: Timestamp,
) -> Result<Vec<Fate>, DbError> {
    hold_pipeline(tx).await?;
    let before = Arc::new(known_before(tx, drafts).await?);
    let keeping = drafts.iter().map(|draft| match before.get(&draft.external_id) {
        // Whom a program deleted and tells of again begins anew.
        Some(known) if known.has_left && file.is_none() => Cow::Borrowed(draft),
        Some(known) if draft.keeps(known) => Cow::Owned(draft.keeping(known)),
        _ => Cow::Borrowed(draft),
    });
    let keeping = keeping.map(|draft| match before.get(&draft.external_id) {
        // It is found by what it was taught too, whatever is said of it now.
        Some(known) if !known.candidate.taught.is_empty() => {
            Cow::Owned(draft.into_owned().taught(&known.candidate.taught))
        }
        _ => draft,
    });
    let drafts: Vec<Cow<'_, AccountDraft>> = keeping.collect();
    let (mut fates, mut writes, mut written, mut seen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for draft in &drafts {
        let (said, known) = (said(draft)?, before.get(&draft.external_id));
        let stood = known.map(|known| Stood {
            has_left: known.has_left,
            row_of_import: known.row_of_import,
            is_same: known.said == said,
        });
        let fate = match draft.candidate.names.is_empty() {
            true => Fate::Nameless,
            false => fate_of(stood, file),
        };
        match fate {
            Fate::Added | Fate::Updated | Fate::Replaced { .. } => {
                let is_otherwise = is_otherwise(&said, known);
                let compares = is_otherwise.then_some(now);
                if is_otherwise {
                    written.push((draft, known));
                }
                writes.push(upsert_values(draft, said, (file, compares), &app.new_id(), now));
            }
            Fate::Unchanged => seen.extend(known.map(|known| (known.number, line(draft.row.line, file)))),
            Fate::Nameless | Fate::Twice { .. } => {}
        }
        fates.push(fate);
    }
    let whose: Vec<String> = written.iter().map(|(draft, _)| draft.external_id.clone()).collect();
    let reckoning = reckon_meanwhile(&before, &whose);
    let rows = tx.batch(in_chunks(writes.into_iter(), [&UPSERT_ONE, &UPSERT_MANY])).await?;
    let numbers: HashMap<String, i64> =
        rows.iter().flatten().map(|row| (row.text("external_id"), row.int("number"))).collect();
    let reckoned = reckoning.and_then(|reckoning| reckoning.join().ok());
    let mut found_before = reckoned.unwrap_or_else(|| found_before(&before, &whose));
    let mut found = FoundBy::default();
    for (draft, known) in written {
        let number = numbers.get(&draft.external_id);
        let number = number.ok_or_else(|| DbError::fault("an account was not written"))?;
        let by = found_before.remove(&draft.external_id).unwrap_or_default();
        found.add(draft, (known, by), *number, file.is_some());
    }
    found.write(app, tx, now).await?;
    tx.batch(mark_seen(&SEEN, &seen, file, now)).await?;
    Ok(fates)
}

/// By what an account was found before it was written anew.
#[derive(Default)]
struct FoundByBefore {
    keys: Vec<i64>,
    words: Vec<String>,
}

/// By what some accounts were found. Whoever was not known, or left, was found by nothing.
fn found_before(known: &HashMap<String, Before>, whose: &[String]) -> HashMap<String, FoundByBefore> {
    let of = |identity: &String| {
        let account = &known.get(identity).filter(|known| !known.has_left)?.candidate;
        let by = FoundByBefore { keys: keys::numbers(account), words: matching::account_words(account) };
        Some((identity.clone(), by))
    };
    whose.iter().filter_map(of).collect()
}

/// The same of many, on a thread of its own: meanwhile the database writes them.
fn reckon_meanwhile(known: &Arc<HashMap<String, Before>>, whose: &[String]) -> Option<Reckoning> {
    if whose.len() < ROWS_AT_ONCE {
        return None;
    }
    let (known, whose) = (known.clone(), whose.to_vec());
    std::thread::Builder::new().spawn(move || found_before(&known, &whose)).ok()
}

type Reckoning = JoinHandle<HashMap<String, FoundByBefore>>;

/// By what accounts that were written are found: at once, and those that are new in a file later.
#[derive(Default)]
struct FoundBy {
    changes: Changes,
    words: BTreeSet<String>,
    listed: Renamed,
    numbers: Vec<i64>,
    later: Unkeyed,
}

impl FoundBy {
    fn add(
        &mut self,
        draft: &AccountDraft,
        (known, by): (Option<&Before>, FoundByBefore),
        number: i64,
        is_of_file: bool,
    ) {
        if known.is_none() && is_of_file {
            self.numbers.push(number);
            self.later.keys.extend(draft.keys.iter().map(|key| (*key, number)));
            self.later.words.extend(draft.words.iter().cloned());
            // By these it is told whether two rows of the file are one company.
            self.changes.change(&[], &draft.keys_of_numbers(), number);
            return;
        }
        // What an account was called before is in the dictionary.
        self.words.extend(draft.words.iter().filter(|word| !by.words.contains(word)).cloned());
        // Whoever left is neither listed nor found.
        let before = known.filter(|known| !known.has_left).map(|known| &known.candidate);
        self.listed.change(before, &draft.candidate, number);
        self.changes.change(&by.keys, &draft.keys, number);
    }

    async fn write(self, app: &App, tx: &Tx, now: Timestamp) -> Result<(), DbError> {
        if !self.changes.is_empty() || !self.words.is_empty() {
            settle_soon(app, tx, now).await?;
        }
        let mut writes = words::add(tx, self.words).await?;
        writes.extend(self.changes.writes());
        writes.extend(self.listed.writes());
        tx.batch(writes).await?;
        unkeyed::put_down(tx, &self.numbers, &self.later).await
    }
}

/// Whether an account is said to be otherwise in something by which it is compared with others: all but where
/// it stands, when somebody worked on it, and whose it is.
fn is_otherwise(said: &Said, known: Option<&Before>) -> bool {
    let Some(known) = known.filter(|known| !known.has_left) else { return true };
    let counts = |column: &str| !matches!(column, "stage" | "last_activity" | "owner");
    let mut columns = SAID.iter().zip(said.iter().zip(&known.said));
    columns.any(|(column, (now, before))| counts(column) && now != before)
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
        known.insert(row.text("external_id"), before(row)?);
    }
    Ok(known)
}

fn before(row: &Row) -> Result<Before, DbError> {
    Ok(Before {
        number: row.int("number"),
        has_left: row.int_or_null("left_at").is_some(),
        row_of_import: row.int_or_null("import_number").zip(row.int_or_null("import_line")),
        candidate: candidate(row)?,
        said: SAID.map(|column| row.text_or_null(column)),
        website: row.text("website"),
        last_activity: row.text_or_null("last_activity").unwrap_or_default(),
        owner: row.text_or_null("owner").unwrap_or_default(),
    })
}

pub(super) static KNOWN: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=ROWS_AT_ONCE).map(|place| format!("${place}")).collect();
    format!(
        "SELECT number, id, external_id, name, aliases, website, domains, country, phone, email, stage,
                last_activity, owner, linkedin, numbers, parent, taught, left_at, import_number,
                import_line
         FROM pipeline_accounts
         WHERE external_id IN ({})",
        places.join(", ")
    )
});

pub(super) static SEEN: LazyLock<String> = LazyLock::new(|| seen_in("pipeline_accounts"));

// Whoever is to be compared anew is another than people have looked at: the version rises.
fn upsert_of(rows: usize) -> String {
    let rows = places_of_rows(rows, VALUES);
    format!(
        "INSERT INTO pipeline_accounts (id, external_id, imported_at, name, aliases, website, domains,
             country, phone, email, stage, last_activity, owner, linkedin, numbers, parent, import_number,
             import_line, to_compare)
         VALUES {rows}
         ON CONFLICT (external_id) DO UPDATE SET
             name = excluded.name, aliases = excluded.aliases, website = excluded.website,
             domains = excluded.domains, country = excluded.country, phone = excluded.phone,
             email = excluded.email, stage = excluded.stage, last_activity = excluded.last_activity,
             owner = excluded.owner, imported_at = excluded.imported_at, linkedin = excluded.linkedin,
             numbers = excluded.numbers, parent = excluded.parent, left_at = NULL, erased_at = NULL,
             otherwise_at = COALESCE(excluded.to_compare, pipeline_accounts.otherwise_at),
             import_number = excluded.import_number, import_line = excluded.import_line,
             to_compare = COALESCE(excluded.to_compare, pipeline_accounts.to_compare),
             taught_version = pipeline_accounts.taught_version
                 + CASE WHEN excluded.to_compare IS NULL THEN 0 ELSE 1 END
         RETURNING external_id, number"
    )
}

/// Of every account beside what it says: identities, when, file and row, when to compare.
const VALUES: usize = SAID.len() + 6;

pub(super) static UPSERT_ONE: LazyLock<String> = LazyLock::new(|| upsert_of(1));
pub(super) static UPSERT_MANY: LazyLock<String> = LazyLock::new(|| upsert_of(ROWS_AT_ONCE));

fn upsert_values(
    draft: &AccountDraft,
    said: Said,
    (file, compares): (Option<FromFile>, Option<Timestamp>),
    id: &str,
    now: Timestamp,
) -> Vec<Value> {
    let own = [text(id), text(&draft.external_id), int(now.as_microsecond())];
    let from = [
        int(file.map(|file| file.number)),
        int(line(draft.row.line, file)),
        int(compares.map(Timestamp::as_microsecond)),
    ];
    own.into_iter().chain(said.into_iter().map(text)).chain(from).collect()
}

/// What a draft says, as the row keeps it.
fn said(draft: &AccountDraft) -> Result<Said, DbError> {
    let json = |list: &[String]| serde_json::to_string(list).map_err(|why| DbError::fault(&why.to_string()));
    let AccountDraft { row, candidate, .. } = draft;
    let said = |written: &str| Some(written).filter(|written| !written.is_empty()).map(str::to_owned);
    let (name, aliases) =
        candidate.names.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    Ok([
        Some(name.to_owned()),
        Some(json(aliases)?),
        Some(row.website.clone()),
        Some(json(&candidate.domains)?),
        candidate.country.clone(),
        candidate.phones.first().cloned(),
        candidate.emails.first().cloned(),
        Some(row.stage.name().to_owned()),
        said(&row.last_activity),
        said(&row.owner),
        candidate.linkedin_slug.clone(),
        Some(json(&candidate.ids)?),
        candidate.parent.clone(),
    ])
}
