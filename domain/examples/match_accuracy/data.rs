//! The sets: those that nobody of this project made, beside the repository, and our own.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::AccountRow;
use sha2::{Digest as _, Sha256};

/// A record by its header's names.
pub type Row = HashMap<String, String>;

/// Two names, and whether they are one company.
pub struct Pair {
    pub names: [String; 2],
    /// As published.
    pub is_match: bool,
    /// As it counts for us.
    pub ours: bool,
}

/// A listed company.
pub struct Company {
    pub id: String,
    pub name: String,
}

impl Company {
    /// The company as an account that is known by its name alone.
    pub fn account(&self) -> Candidate {
        account(AccountRow { id: self.id.clone(), name: self.name.clone(), ..AccountRow::default() })
    }
}

/// An account as `leadwire match` reads it.
pub fn account(row: AccountRow) -> Candidate {
    Candidate::of_row(&row, whose_domain)
}

/// Reads a table; `Err` says which file is not there.
pub fn rows(path: &Path) -> Result<Vec<Row>, String> {
    let file = File::open(path).map_err(|_| format!("{} is not there", named(path)))?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ");
    let header = reader.byte_headers().cloned().map_err(|why| format!("{}: {why}", named(path)))?;
    let records = reader.byte_records().filter_map(Result::ok);
    Ok(records.map(|record| header.iter().map(text).zip(record.iter().map(text)).collect()).collect())
}

/// The end of a path, as it stands in every clone.
fn named(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts[parts.len().saturating_sub(3)..].join("/")
}

/// The published pairs of names, with our labels beside theirs.
pub fn pairs(shared: &Path, own: &Path) -> Result<Vec<Pair>, String> {
    let rows = rows(&shared.join("names/organisation_pairs.csv"))?;
    let relabelled = relabelled(own)?;
    let pair = |(number, row): (usize, &Row)| {
        let names = [row["name1"].clone(), row["name2"].clone()];
        let is_match = row["is_match"] == "true";
        let ours = match relabelled.get(&number) {
            Some(label) => {
                assert_eq!(label.names, fingerprint(&names), "row {number} is another than was relabelled");
                label.ours
            }
            None => is_match,
        };
        Pair { names, is_match, ours }
    };
    Ok((1..).zip(&rows).map(pair).collect())
}

struct Label {
    names: String,
    ours: bool,
}

/// At most twenty rows whose published label is wrong for us.
fn relabelled(own: &Path) -> Result<HashMap<usize, Label>, String> {
    let rows = rows(&own.join("relabelled.csv"))?;
    assert!(rows.len() <= 20, "{} rows are relabelled, 20 may be", rows.len());
    let label = |row: &Row| {
        let number = row["row"].parse().map_err(|why| format!("relabelled.csv: {why}"))?;
        Ok((number, Label { names: row["names"].clone(), ours: row["ours"] == "true" }))
    };
    rows.iter().map(label).collect()
}

/// By what a relabelled row is known without being copied.
fn fingerprint(names: &[String; 2]) -> String {
    let hash = Sha256::digest(names.join("\n"));
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Pairs of names that are labelled by ourselves.
pub fn own_pairs(own: &Path) -> Result<Vec<Pair>, String> {
    let pair = |row: &Row| {
        let is_match = row["same"] == "1";
        Pair { names: [row["name1"].clone(), row["name2"].clone()], is_match, ours: is_match }
    };
    Ok(rows(&own.join("pairs.csv"))?.iter().map(pair).collect())
}

/// The listed companies, in the order of the file.
pub fn listed(shared: &Path) -> Result<Vec<Company>, String> {
    let company =
        |(at, row): (usize, &Row)| Company { id: at.to_string(), name: row["Company name"].clone() };
    Ok(rows(&shared.join("accounts/listed-companies.csv"))?.iter().enumerate().map(company).collect())
}

/// Records of organisations of several lists, by the organisation, ordered by its id.
pub fn sites(shared: &Path) -> Result<Vec<(String, Vec<Row>)>, String> {
    let mut clusters: HashMap<String, Vec<Row>> = HashMap::new();
    for row in rows(&shared.join("names/organisation_sites.csv"))? {
        clusters.entry(row["True Id"].clone()).or_default().push(row);
    }
    let mut clusters: Vec<_> = clusters.into_iter().collect();
    clusters.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(clusters)
}
