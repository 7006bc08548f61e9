//! Where SQL may stand, and who writes which table.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, in_word, line_at};

/// SQL only in a room's store, in the platform's `db`, in migrations, tests and measurements.
pub fn stray_sql(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_rust() && !may_hold_sql(&file.path)) {
        for (line, text) in &file.strings {
            if let Some(start) = starts_sql(text) {
                found.push(format!("{}:{line}: {start} … in a string; move it to store.rs", file.path));
            }
        }
    }
    found
}

fn may_hold_sql(path: &str) -> bool {
    path.ends_with("/store.rs")
        || path.contains("/store/")
        || path.starts_with("src/db/")
        || path.split('/').any(|part| part == "tests" || part == "benches")
}

fn starts_sql(text: &str) -> Option<&'static str> {
    let words = sql_words(text);
    words.iter().enumerate().find_map(|(at, word)| match (*word, words.get(at + 1..)?) {
        ("SELECT", [_, ..]) => Some("SELECT"),
        ("INSERT", ["INTO", ..]) => Some("INSERT INTO"),
        ("DELETE", ["FROM", ..]) => Some("DELETE FROM"),
        ("CREATE", ["TABLE", ..]) => Some("CREATE TABLE"),
        ("UPDATE", [_, "SET", ..] | [_, "AS", _, "SET", ..]) => Some("UPDATE … SET"),
        _ => None,
    })
}

/// Words and signs of a statement; a line continued by `\` goes on.
fn sql_words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || "(),;\\\"".contains(c))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Each table is written by exactly one room or folder of the platform.
pub fn shared_tables(files: &[Source]) -> Vec<String> {
    let mut created = BTreeMap::new();
    let mut writers: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in files {
        let migration = file.path.starts_with("migrations/") && file.path.ends_with(".sql");
        for (line, text) in statements(file, migration) {
            for table in
                named_after(&text, &["CREATE TABLE", "CREATE TABLE IF NOT EXISTS", "CREATE TEMP TABLE"])
            {
                created.entry(table).or_insert_with(|| format!("{}:{line}", file.path));
            }
            let owner = if migration { "migrations" } else { file.room().unwrap_or_default() };
            for table in
                named_after(&text, &["INSERT INTO", "INSERT OR IGNORE INTO", "UPDATE", "DELETE FROM"])
            {
                let place = format!("{}:{line}", file.path);
                writers.entry(table).or_default().entry(owner.to_owned()).or_insert(place);
            }
        }
    }
    ownership(&created, &writers)
}

fn ownership(
    created: &BTreeMap<String, String>,
    writers: &BTreeMap<String, BTreeMap<String, String>>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (table, place) in created {
        let by = writers.get(table).cloned().unwrap_or_default();
        let rooms: BTreeSet<_> = by.iter().filter(|(owner, _)| *owner != "migrations").collect();
        if by.is_empty() {
            found.push(format!("{place}: table {table} is written by nobody; drop it or write it"));
        }
        if rooms.len() > 1 {
            let rooms: Vec<_> = rooms.iter().map(|(owner, place)| format!("{owner} ({place})")).collect();
            found.push(format!(
                "{place}: table {table} is written by {}; leave it to one",
                rooms.join(" and ")
            ));
        }
    }
    for (table, by) in writers.iter().filter(|(table, _)| !created.contains_key(*table)) {
        let place = by.values().next().map_or("", String::as_str);
        found.push(format!("{place}: table {table} is written but no migration creates it"));
    }
    found
}

/// The SQL of a file: each statement of a migration, each string of the house's own code.
fn statements(file: &Source, migration: bool) -> Vec<(usize, String)> {
    if !migration {
        let ours = file.is_rust() && file.room().is_some();
        return if ours { file.strings.clone() } else { Vec::new() };
    }
    let lines = file.text.lines().map(|line| line.split("--").next().unwrap_or_default());
    let bare = lines.collect::<Vec<_>>().join("\n");
    let mut at = 0;
    bare.split_inclusive(';')
        .map(|statement| {
            let first = at + statement.len() - statement.trim_start().len();
            at += statement.len();
            (line_at(&bare, first), statement.to_owned())
        })
        .collect()
}

/// The tables named right after one of these beginnings. `UPDATE` counts only with its `SET`, so that a
/// trigger's `BEFORE UPDATE ON` and an upsert's `DO UPDATE SET` do not.
fn named_after(text: &str, beginnings: &[&str]) -> Vec<String> {
    let words = sql_words(text);
    let mut tables = Vec::new();
    for (at, beginning) in (0..words.len()).flat_map(|at| beginnings.iter().map(move |one| (at, one))) {
        let beginning: Vec<_> = beginning.split(' ').collect();
        let Some([table, after @ ..]) = words[at..].strip_prefix(beginning.as_slice()) else { continue };
        let is_update = beginning == ["UPDATE"];
        let plain = table.bytes().all(in_word) && table.bytes().any(|byte| byte.is_ascii_lowercase());
        if plain && (!is_update || matches!(after, ["SET", ..] | ["AS", _, "SET", ..])) {
            tables.push((*table).to_owned());
        }
    }
    tables
}

#[test]
fn sql_outside_a_store_is_found() {
    for text in [
        "SELECT id FROM partners",
        "\n  INSERT INTO partners (id) VALUES ($1)",
        "UPDATE partners SET name = $1",
        "DELETE\\\n FROM partners",
        "WITH x AS (SELECT 1) …",
        "CREATE TABLE x (id TEXT)",
    ] {
        let rust = format!("// SELECT in words is fine\nfn f() {{ q(\"{text}\") }}");
        let found = stray_sql(&[Source::new("src/partners/pages.rs", &rust)]);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].starts_with("src/partners/pages.rs:2: "), "{found:?}");
        for path in
            ["src/partners/store.rs", "src/partners/store/list.rs", "src/db/mod.rs", "tests/it/main.rs"]
        {
            assert!(stray_sql(&[Source::new(path, &rust)]).is_empty(), "{path}");
        }
    }
    let prose = "f(\"Select a partner. UPDATE your browser. SELECT\")";
    assert!(stray_sql(&[Source::new("src/a.rs", prose)]).is_empty());
}

#[test]
fn a_table_with_two_writers_or_none_is_found() {
    let migration = "CREATE TABLE IF NOT EXISTS partners (id TEXT);\n\n\
        CREATE TABLE dead (id TEXT); -- DELETE FROM x\n\
        CREATE TRIGGER t BEFORE UPDATE ON partners BEGIN SELECT 1; END;";
    let files = [
        Source::new("migrations/0001_access.sql", migration),
        Source::new(
            "src/partners/store.rs",
            "q(\"INSERT INTO partners (id) VALUES ($1)\n ON CONFLICT DO UPDATE SET x = 1\")",
        ),
        Source::new(
            "src/billing/store.rs",
            "\nq(\"UPDATE partners SET id = $1\"); q(\"DELETE FROM unknown\")",
        ),
    ];
    assert_eq!(
        shared_tables(&files),
        [
            "migrations/0001_access.sql:3: table dead is written by nobody; drop it or write it",
            "migrations/0001_access.sql:1: table partners is written by billing (src/billing/store.rs:2) and \
             partners (src/partners/store.rs:1); leave it to one",
            "src/billing/store.rs:2: table unknown is written but no migration creates it",
        ]
    );
}
