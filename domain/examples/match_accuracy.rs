//! How well and how fast companies are recognised, measured on data that nobody of this project made:
//! `cargo run --release -p leadwire-domain --example match_accuracy [DATA_FOLDER]`.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the real clock")]

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use leadwire_domain::matching::{Book, Candidate, NormalName, Query, Vocabulary, likeness};

type Row = HashMap<String, String>;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "../shared/data".to_owned()));
    let listed = listed_companies(&folder);
    let vocabulary = Book::build(listed.iter().cloned());
    name_pairs(&folder, "labels as published, built-in words", Vocabulary::stock(), false);
    name_pairs(&folder, "relabelled, built-in words", Vocabulary::stock(), true);
    name_pairs(&folder, "relabelled, listed companies' words", vocabulary.vocabulary(), true);
    sites(&folder);
    misspelt(&listed);
    speed(&listed, 14_000, 2_000);
    speed(&listed, 1_000_000, 2_000);
}

fn rows(path: &Path) -> Vec<Row> {
    let Ok(mut reader) = csv::ReaderBuilder::new().flexible(true).from_path(path) else {
        println!("skipped: {} is not there", path.display());
        return Vec::new();
    };
    let header = reader.byte_headers().cloned().unwrap_or_default();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    reader
        .byte_records()
        .filter_map(Result::ok)
        .map(|record| header.iter().map(text).zip(record.iter().map(text)).collect())
        .collect()
}

fn listed_companies(folder: &Path) -> Vec<Candidate> {
    let rows = rows(&folder.join("accounts/listed-companies.csv"));
    let account = |(at, row): (usize, &Row)| Candidate {
        account_id: at.to_string(),
        names: vec![row["Company name"].clone()],
        ..Candidate::default()
    };
    rows.iter().enumerate().map(account).collect()
}

/// Labels that are wrong for us: funds and trusts that differ in nothing but their number are different
/// accounts (the set was made for finding sanctioned names, where a false alarm costs less), and three other
/// names.
fn is_mislabelled(row: &Row) -> bool {
    let other_number = ["numeral vintage swap", "SPV trust", "numeral series swap"];
    let other_name = ["Beta Platforms, Inc.", "State Grid Corporation of Chile", "BWI Industries, Inc."];
    other_number.iter().any(|note| row["notes"].contains(note)) || other_name.contains(&row["name1"].as_str())
}

/// Precision, recall and F1 of "same company?" by the name alone, at every threshold that matters.
fn name_pairs(folder: &Path, what: &str, vocabulary: &Vocabulary, relabelled: bool) {
    let scored: Vec<(f64, bool, String)> = rows(&folder.join("names/organisation_pairs.csv"))
        .iter()
        .map(|row| {
            let (a, b) = (NormalName::of(&row["name1"]), NormalName::of(&row["name2"]));
            let like = likeness(&a, &b, vocabulary);
            (
                like.score,
                row["is_match"] == "true" && !(relabelled && is_mislabelled(row)),
                format!("{} | {} [{:?}]", row["name1"], row["name2"], like.band),
            )
        })
        .collect();
    let same = scored.iter().filter(|(_, is_match, _)| *is_match).count() as f64;
    let at = |threshold: f64| {
        let said = scored.iter().filter(|(score, ..)| *score >= threshold).count() as f64;
        let right =
            scored.iter().filter(|(score, is_match, _)| *score >= threshold && *is_match).count() as f64;
        (2.0 * right / (said + same), right / said.max(1.0), right / same, threshold)
    };
    let best = (1..100).map(|step| at(f64::from(step) / 100.0)).max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((f1, precision, recall, threshold)) = best.filter(|_| !scored.is_empty()) else { return };
    println!(
        "pairs, {what}: F1 {f1:.3} (P {precision:.3}, R {recall:.3}) at {threshold:.2}, n {}",
        scored.len()
    );
    if std::env::args().any(|argument| argument == "--mistakes") {
        let mut wrong: Vec<_> =
            scored.iter().filter(|(score, same, _)| (*score >= threshold) != *same).collect();
        wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
        wrong.iter().for_each(|(score, same, names)| println!("  {score:.3} {same} {names}"));
    }
}

/// One question: who is it, and which account (if any) is right?
struct Question {
    query: Query,
    right: HashSet<String>,
}

/// Recall of the right account at 1 % false alarms; asked with and without a right answer in the book.
fn recall(what: &str, book: &Book, questions: &[Question]) {
    let mut alarms = Vec::new();
    let mut found = Vec::new();
    for question in questions {
        let best = book.best(&question.query);
        let score = best.as_ref().map_or(0.0, |best| best.score);
        let right = best.is_some_and(|best| question.right.contains(&best.account_id));
        if question.right.is_empty() { alarms.push(score) } else { found.push((score, right)) }
    }
    alarms.sort_by(|a, b| b.total_cmp(a));
    let threshold = |share: f64| alarms.get((alarms.len() as f64 * share) as usize).copied().unwrap_or(0.0);
    let share = |least: f64| {
        found.iter().filter(|(score, right)| *right && *score > least).count() as f64
            / found.len().max(1) as f64
    };
    println!(
        "{what}: right account first {:.3}; recall {:.3} at 1 % false alarms (score {:.3}), {:.3} at 5 %; \
         {} known, {} unknown",
        share(-1.0),
        share(threshold(0.01)),
        threshold(0.01),
        share(threshold(0.05)),
        found.len(),
        alarms.len()
    );
}

/// Organisations with several records: one record of every second cluster is the account, all others are
/// asked.
fn sites(folder: &Path) {
    let mut clusters: HashMap<String, Vec<Row>> = HashMap::new();
    for row in rows(&folder.join("names/organisation_sites.csv")) {
        clusters.entry(row["True Id"].clone()).or_default().push(row);
    }
    let mut clusters: Vec<(String, Vec<Row>)> = clusters.into_iter().collect();
    clusters.sort_by(|a, b| a.0.cmp(&b.0));
    for (what, with_phone) in [("sites by name", false), ("sites by name, phone, website", true)] {
        let (mut accounts, mut questions) = (Vec::new(), Vec::new());
        for (at, (id, records)) in clusters.iter().enumerate() {
            let known = at % 2 == 0;
            if known {
                accounts.push(site_account(id, &records[0], with_phone));
            }
            for record in records.iter().skip(usize::from(known)) {
                let right = if known { HashSet::from([id.clone()]) } else { HashSet::new() };
                questions.push(Question { query: site_query(record, with_phone), right });
            }
        }
        recall(what, &Book::build(accounts.into_iter()), &questions);
    }
}

fn site_account(id: &str, row: &Row, with_phone: bool) -> Candidate {
    let some = |text: &String| (with_phone && !text.is_empty()).then(|| text.clone());
    Candidate {
        account_id: id.to_owned(),
        names: vec![row["Site name"].clone()],
        phones: some(&row["Phone"]).into_iter().collect(),
        domains: site_domain(row).filter(|_| with_phone).into_iter().collect(),
        ..Candidate::default()
    }
}

fn site_query(row: &Row, with_phone: bool) -> Query {
    Query {
        company: Some(row["Site name"].clone()),
        phone: Some(row["Phone"].clone()).filter(|phone| with_phone && !phone.is_empty()),
        domains: site_domain(row).filter(|_| with_phone).into_iter().collect(),
        ..Query::default()
    }
}

fn site_domain(row: &Row) -> Option<String> {
    let website = row["Website"].to_lowercase();
    let host = website.trim_start_matches("http://").split('/').next()?;
    psl::domain_str(host).map(str::to_owned)
}

/// Real names spelt as people misspell and shorten them; half of the companies are taken out of the book.
fn misspelt(listed: &[Candidate]) {
    let (mut accounts, mut questions) = (Vec::new(), Vec::new());
    for (at, account) in listed.iter().enumerate() {
        let known = at % 2 == 0;
        if known {
            accounts.push(account.clone());
        }
        if at % 4 < 2 {
            let right = if known { HashSet::from([account.account_id.clone()]) } else { HashSet::new() };
            let company = Some(misspell(&account.names[0], at));
            questions.push(Question { query: Query { company, ..Query::default() }, right });
        }
    }
    recall("listed companies, misspelt", &Book::build(accounts.into_iter()), &questions);
}

/// One slip, chosen by a number: always the same for the same name.
fn misspell(name: &str, seed: usize) -> String {
    let core = NormalName::of(name).tokens;
    let mut letters: Vec<char> = core.join(" ").chars().collect();
    let at = 1 + (seed * 7919) % letters.len().max(3).saturating_sub(2).max(1);
    match (seed / 2) % 6 {
        0 if letters.len() > 4 => letters.swap(at, at - 1),
        1 if letters.len() > 4 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at - 1]),
        3 => return core.concat(),
        4 if core.len() > 2 => return core[..core.len() - 1].join(" "),
        5 => return format!("{} Group", core.join(" ")),
        _ => {}
    }
    letters.into_iter().collect()
}

/// Time to build a book of `size` names (made from listed ones) and to ask it.
fn speed(listed: &[Candidate], size: usize, questions: usize) {
    if listed.is_empty() {
        return;
    }
    let words: Vec<&str> = listed.iter().flat_map(|account| account.names[0].split(' ')).collect();
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut name = |at: usize| match listed.get(at) {
        Some(account) => account.names[0].clone(),
        None => (0..2 + next(2)).map(|_| words[next(words.len())]).collect::<Vec<_>>().join(" "),
    };
    let accounts: Vec<Candidate> = (0..size)
        .map(|at| Candidate { account_id: at.to_string(), names: vec![name(at)], ..Candidate::default() })
        .collect();
    let started = Instant::now();
    let book = Book::build(accounts.into_iter());
    let built = started.elapsed();
    let mut times: Vec<u128> = (0..questions)
        .map(|at| {
            let company = Some(misspell(&listed[at * 7 % listed.len()].names[0], at));
            let query = Query { company, ..Query::default() };
            let started = Instant::now();
            std::hint::black_box(book.best(&query));
            started.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!(
        "{size} names: built in {built:.1?}; a query {} µs at p50, {} µs at p99",
        times[questions / 2],
        times[questions * 99 / 100]
    );
}
