//! The face gives up the compile-time check of statements. Paid back here: every statement of every store is
//! prepared against a migrated house, on SQLite and, when LEADWIRE_TEST_DATABASE is set, on PostgreSQL.

use std::fs;
use std::path::{Path, PathBuf};

use super::source::Source;
use crate::support::House;

/// A statement as it is sent, and where it stands.
struct Written {
    place: String,
    sql: String,
}

/// Every file that may hold a room's SQL.
fn stores(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder opens") {
        let path = entry.expect("the folder lists").path();
        if path.is_dir() {
            stores(&path, found);
        } else if path.ends_with("store.rs") || path.parent().is_some_and(|above| above.ends_with("store")) {
            found.push(path);
        }
    }
}

/// The statements of a store, and what looks like a piece of one: it could not be prepared, so it is told.
fn statements(path: &str, text: &str) -> (Vec<Written>, Vec<String>) {
    let (text, joined) = joined_pieces(text);
    let file = Source::new(path, &text);
    let whole = file.strings.iter().map(|(line, text)| (*line, unescaped(text))).chain(joined);
    let (mut found, mut pieces) = (Vec::new(), Vec::new());
    for (line, sql) in whole {
        let place = format!("{path}:{line}");
        if begins(&sql) && sql.contains('{') {
            // A template of `format!`: its store hands out what it builds, see `built`.
        } else if begins(&sql) {
            found.push(Written { place, sql });
        } else if is_piece(&sql) {
            pieces
                .push(format!("{place}: a piece of SQL; write the statement whole or in one concat!: {sql}"));
        }
    }
    (found, pieces)
}

fn begins(sql: &str) -> bool {
    let first = sql.split_whitespace().next().unwrap_or_default();
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&first)
}

/// Words in capitals as only SQL has them.
fn is_piece(text: &str) -> bool {
    let words = ["SELECT", "FROM", "WHERE", "VALUES", "RETURNING", "JOIN", "CONFLICT", "LIMIT", "ORDER"];
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| words.contains(&word))
}

/// Takes every `concat!(…)` of literals out of the text and joins its pieces; lines stay where they are.
fn joined_pieces(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut rest, mut joined) = (text.to_owned(), Vec::new());
    while let Some(start) = rest.find("concat!(") {
        let inside = start + "concat!(".len();
        let code = Source::new("a.rs", &rest[inside..]).code;
        let mut depth = 1;
        let end = code.char_indices().find(|(_, c)| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            depth == 0
        });
        let end = inside + end.expect("the parenthesis closes").0;
        let pieces = Source::new("a.rs", &rest[inside..end]).strings;
        let line = 1 + rest[..start].matches('\n').count();
        joined.push((line, pieces.iter().map(|(_, piece)| unescaped(piece)).collect()));
        let lines = "\n".repeat(rest[start..=end].matches('\n').count());
        rest.replace_range(start..=end, &lines);
    }
    (rest, joined)
}

/// A literal as the compiler reads it, as far as SQL needs it.
fn unescaped(literal: &str) -> String {
    let mut parts = literal.split("\\\n");
    let first = parts.next().unwrap_or_default().to_owned();
    let whole = parts.fold(first, |whole, part| whole + part.trim_start());
    whole.replace("\\\"", "\"").replace("\\n", "\n")
}

/// All statements of the house.
fn all() -> Vec<Written> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    stores(&root.join("src"), &mut files);
    files.sort();
    let (mut found, mut pieces) = (Vec::new(), Vec::new());
    for path in files {
        let name = path.strip_prefix(root).expect("under the root").display().to_string();
        let text = fs::read_to_string(&path).expect("a text");
        let (statements, loose) = statements(&name, &text);
        found.extend(statements);
        pieces.extend(loose);
    }
    assert!(pieces.is_empty(), "{}", pieces.join("\n"));
    found
}

/// The statements that stores put together at their first use.
fn built() -> Vec<Written> {
    let stores = [
        ("src/pipeline/store", leadwire::pipeline::built_statements().to_vec()),
        ("src/mail/store.rs", leadwire::mail::built_statements().to_vec()),
    ];
    let written = |(place, all): (&str, Vec<&str>)| {
        all.into_iter()
            .map(|sql| Written { place: place.to_owned(), sql: sql.to_owned() })
            .collect::<Vec<_>>()
    };
    stores.into_iter().flat_map(written).collect()
}

/// What the house's engine says of a statement when it is asked to prepare it.
enum Engine {
    Sqlite(rusqlite::Connection),
    Postgres(tokio_postgres::Client),
}

impl Engine {
    async fn of(house: &House) -> Self {
        let url = house.app.config.database_url();
        if let Some(path) = url.strip_prefix("sqlite:") {
            return Self::Sqlite(rusqlite::Connection::open(path).expect("the house's file"));
        }
        let (client, connection) =
            tokio_postgres::connect(&url, tokio_postgres::NoTls).await.expect("the house's server");
        tokio::spawn(connection);
        Self::Postgres(client)
    }

    async fn refuses(&self, sql: &str) -> Option<String> {
        match self {
            Self::Sqlite(file) => file.prepare(sql).err().map(|why| why.to_string()),
            Self::Postgres(client) => {
                let refused = client.prepare(sql).await.err()?;
                Some(refused.as_db_error().map_or_else(|| refused.to_string(), ToString::to_string))
            }
        }
    }
}

#[tokio::test]
async fn every_statement_of_every_store_can_be_prepared() {
    let house = House::open().await;
    let engine = Engine::of(&house).await;
    let statements: Vec<Written> = all().into_iter().chain(built()).collect();
    assert!(statements.len() > 60, "the stores hold more than {} statements", statements.len());
    let mut refused = Vec::new();
    for Written { place, sql } in &statements {
        if let Some(why) = engine.refuses(sql).await {
            refused.push(format!("{place}: {why}\n  {sql}"));
        }
    }
    assert!(refused.is_empty(), "{} cannot be prepared:\n{}", refused.len(), refused.join("\n"));
}

#[tokio::test]
async fn a_column_that_is_not_there_is_found_in_every_kind_of_statement() {
    let house = House::open().await;
    let engine = Engine::of(&house).await;
    for sql in [
        "SELECT id, colour FROM referrals",
        "INSERT INTO partners (id, colour) VALUES ($1, $2)",
        "UPDATE referrals SET colour = $1",
        "DELETE FROM referrals WHERE colour = $1",
        "SELECT id FROM referals",
    ] {
        assert!(engine.refuses(sql).await.is_some(), "{sql}");
    }
    assert_eq!(engine.refuses("SELECT id FROM referrals WHERE id = $1").await, None);
}

#[test]
fn statements_are_read_as_the_compiler_reads_them() {
    let store = "const A: &str = \"SELECT id \\\n    FROM x\";\n// \"SELECT no\"\n\
        const B: &str = concat!(\"SELECT \", \"a (b)\",\n \" FROM y\");\nf(\"id\"); f(\"WHERE a = $1\");";
    let (found, pieces) = statements("src/a/store.rs", store);
    let found: Vec<_> = found.iter().map(|one| (one.place.as_str(), one.sql.as_str())).collect();
    let wanted = [("src/a/store.rs:1", "SELECT id FROM x"), ("src/a/store.rs:4", "SELECT a (b) FROM y")];
    assert_eq!(found, wanted);
    assert_eq!(pieces.len(), 1, "{pieces:?}");
    assert!(pieces[0].starts_with("src/a/store.rs:6: a piece of SQL"), "{pieces:?}");
}
