//! Every list under `data/` is the one that its manifest names, with its origin and licence, so that a
//! decision kept with the manifests' hash says by which entries it was judged.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest as _, Sha256};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every folder under `data/`, by name, with its manifest.
fn manifests() -> Vec<(String, PathBuf, Value)> {
    let entries = std::fs::read_dir(root().join("data")).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let mut all: Vec<_> = folders
        .map(|folder| {
            let name = folder.file_name().into_string().unwrap();
            let manifest = std::fs::read(folder.path().join("source.json"));
            let manifest = manifest.unwrap_or_else(|why| panic!("data/{name}/source.json: {why}"));
            (name, folder.path(), serde_json::from_slice(&manifest).unwrap())
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(all.len() >= 9, "data/ is not where it was");
    all
}

fn hash(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn every_list_is_the_one_that_its_manifest_names() {
    for (name, folder, manifest) in manifests() {
        let named = manifest["files"].as_object().unwrap_or_else(|| panic!("data/{name} names no files"));
        assert!(!named.is_empty(), "data/{name} names no files");
        for (file, expected) in named {
            let path = if file.contains('/') { root().join(file) } else { folder.join(file) };
            let told = "bin/refresh-data, or bin/refresh-data --own, writes the manifest";
            assert_eq!(hash(&path), expected.as_str().unwrap(), "{}: {told}", path.display());
        }
        for file in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()) {
            let file = file.into_string().unwrap();
            assert!(file == "source.json" || named.contains_key(&file), "{file} is in no manifest");
        }
    }
}

#[test]
fn every_list_says_where_it_is_from_under_which_licence_and_when_it_was_taken() {
    let readme = std::fs::read_to_string(root().join("data/README.md")).unwrap();
    for (name, _, manifest) in manifests() {
        for field in ["name", "version", "licence", "refresh"] {
            let said = manifest[field].as_str().unwrap_or_default();
            assert!(!said.trim().is_empty(), "data/{name}/source.json has no {field}");
        }
        let date = manifest["date"].as_str().unwrap_or_default();
        assert!(date.parse::<jiff::civil::Date>().is_ok(), "data/{name}/source.json: {date:?} is no day");
        // The page says the licence that the manifest does, in its own row.
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{name}/` |")));
        let row = row.unwrap_or_else(|| panic!("data/README.md has no row for {name}"));
        let licence = manifest["licence"].as_str().unwrap_or_default();
        let licence = licence.trim_end_matches(" (both)").trim_end_matches("-1.0");
        let is_said = row.contains(licence) || (name == "own" && row.contains("this project"));
        assert!(is_said, "data/README.md says another licence for {name} than {licence}: {row}");
    }
}

/// Lists of domains lose the public suffixes among them by a list that is not kept here; without its version
/// they could not be made again (`bin/refresh-data --pinned`).
#[test]
fn a_list_that_was_pruned_says_by_what_and_all_of_them_by_the_same() {
    let pruned: Vec<_> =
        manifests().into_iter().filter(|(.., manifest)| !manifest["pruned_by"].is_null()).collect();
    let names: Vec<&str> = pruned.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["disposable", "free-mail", "parking"]);
    let readme = std::fs::read_to_string(root().join("data/README.md")).unwrap();
    for (name, _, manifest) in &pruned {
        for field in ["name", "version", "licence"] {
            let said = manifest["pruned_by"][field].as_str().unwrap_or_default();
            assert!(!said.is_empty(), "data/{name}/source.json: pruned by what {field}?");
        }
        assert_eq!(manifest["pruned_by"], pruned[0].2["pruned_by"], "{name}");
        let by = manifest["pruned_by"]["name"].as_str().unwrap_or_default();
        assert!(readme.contains(&format!("`{by}`")), "data/README.md does not name {by}");
    }
}
