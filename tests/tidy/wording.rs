//! Every text that is asked for exists in every language, and every setting is read.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, in_word, line_at, words};

const LOCALES: [&str; 4] = ["en-GB", "fr-FR", "de-DE", "es-ES"];

/// What a message says of itself: where it stands and which values it wants.
struct Message {
    place: String,
    values: BTreeSet<String>,
}

/// Keys (`name`, `name.attribute`, `-term`) of all files of a language.
fn messages(files: &[Source], locale: &str) -> (BTreeMap<String, Message>, Vec<String>) {
    let folder = format!("locales/{locale}/");
    let (mut all, mut twice) = (BTreeMap::<String, Message>::new(), Vec::new());
    for file in files.iter().filter(|file| file.path.starts_with(&folder) && file.path.ends_with(".ftl")) {
        let (mut name, mut key) = (String::new(), String::new());
        for (index, line) in file.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let place = format!("{}:{}", file.path, index + 1);
            let bare = line.trim_start();
            let head = bare.split_once('=').map(|(head, _)| head.trim_end()).filter(|head| is_key(head));
            match head {
                Some(head) if bare.len() == line.len() && !head.starts_with('.') => {
                    head.clone_into(&mut name);
                    head.clone_into(&mut key);
                }
                Some(head) if head.starts_with('.') => key = format!("{name}{head}"),
                _ => {
                    if let Some(message) = all.get_mut(&key) {
                        message.values.extend(values(line));
                    }
                    continue;
                }
            }
            if all.insert(key.clone(), Message { place: place.clone(), values: values(line) }).is_some() {
                twice.push(format!("{place}: {key} is written twice; keep one"));
            }
        }
    }
    (all, twice)
}

fn is_key(head: &str) -> bool {
    let name = head.trim_start_matches(['-', '.']);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// The `$names` inside braces; a dollar elsewhere is money.
fn values(line: &str) -> BTreeSet<String> {
    let inside = line.match_indices('$').filter(|(at, _)| line[..*at].trim_end().ends_with(['{', '(', ',']));
    let names = inside.map(|(at, _)| {
        let rest = line[at + 1..].chars();
        rest.take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect::<String>()
    });
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

/// Every language has the same messages with the same values.
pub fn uneven_languages(files: &[Source]) -> Vec<String> {
    let (ours, mut found) = messages(files, LOCALES[0]);
    for locale in &LOCALES[1..] {
        let (theirs, twice) = messages(files, locale);
        found.extend(twice);
        for (key, message) in &ours {
            match theirs.get(key) {
                None => found.push(format!("{}: {key} is missing in {locale}; translate it", message.place)),
                Some(other) if other.values != message.values => {
                    let (wanted, has) = (&message.values, &other.values);
                    let place = &other.place;
                    found.push(format!(
                        "{place}: {key} uses {has:?}, {} uses {wanted:?}; use the same",
                        LOCALES[0]
                    ));
                }
                Some(_) => {}
            }
        }
        for (key, message) in theirs.iter().filter(|(key, _)| !ours.contains_key(*key)) {
            found.push(format!("{}: {key} is not in {}; drop it or add it there", message.place, LOCALES[0]));
        }
    }
    found
}

/// Every `say("key")`, `say_with("key", …)` and `say_pairs("key", …)` in code and templates has its message.
pub fn missing_texts(files: &[Source]) -> Vec<String> {
    let (known, _) = messages(files, LOCALES[0]);
    let mut found = Vec::new();
    for file in files {
        let asks = file.path.starts_with("templates/") || (file.is_rust() && file.room().is_some());
        for (at, key) in asks.then(|| asked_for(&file.uncommented)).into_iter().flatten() {
            if !known.contains_key(key) {
                let place = format!("{}:{}", file.path, line_at(&file.uncommented, at));
                found.push(format!(
                    "{place}: no text {key:?} in locales/{}; write it in every language",
                    LOCALES[0]
                ));
            }
        }
    }
    found
}

/// The keys that are asked for by name, with either quote.
fn asked_for(text: &str) -> Vec<(usize, &str)> {
    ["say", "say_with", "say_pairs"]
        .into_iter()
        .flat_map(|name| words(text, name).map(move |at| (at, name.len())))
        .filter_map(|(at, length)| {
            let argument = text[at + length..].strip_prefix('(')?.trim_start();
            let quote = argument.chars().next().filter(|c| "\"'".contains(*c))?;
            Some((at, argument[1..].split(quote).next()?))
        })
        .collect()
}

/// Every key of `config.default.toml` is read somewhere, by its name.
pub fn unread_settings(files: &[Source]) -> Vec<String> {
    let code: Vec<&Source> = files
        .iter()
        .filter(|file| {
            file.is_rust() && (file.path.starts_with("src/") || file.path.starts_with("domain/src/"))
        })
        .collect();
    let settings = files.iter().filter(|file| file.path == "config.default.toml");
    settings
        .flat_map(|file| keys(&file.text).into_iter().map(move |(line, key)| (file, line, key)))
        .filter(|(_, _, key)| !code.iter().any(|file| reads(file, &key.replace('-', "_"))))
        .map(|(file, line, key)| format!("{}:{line}: nothing reads {key}; read it or drop it", file.path))
        .collect()
}

/// Declaring a field is not reading it, so where settings are declared only `.key` counts.
fn reads(file: &Source, key: &str) -> bool {
    let declares = file.path == "src/config.rs" || file.path.starts_with("src/config/");
    let mut places = words(&file.uncommented, key);
    places.any(|at| !declares || file.uncommented[..at].ends_with('.'))
}

/// The last part of each key, with its line. Values that go over several lines are passed over.
fn keys(toml: &str) -> Vec<(usize, &str)> {
    let (mut found, mut depth, mut in_text) = (Vec::new(), 0_i32, false);
    for (index, line) in toml.lines().enumerate() {
        let bare = line.trim();
        if depth == 0 && !in_text && !bare.starts_with(['#', '[']) {
            let key = bare.split_once('=').map(|(key, _)| key.trim().trim_matches('"'));
            let last = key.and_then(|key| key.rsplit('.').next()).filter(|key| !key.is_empty());
            found.extend(
                last.filter(|key| key.bytes().all(|b| in_word(b) || b == b'-')).map(|key| (index + 1, key)),
            );
        }
        in_text ^= line.matches("\"\"\"").count() % 2 == 1;
        let outside: String = line.split('"').step_by(2).collect();
        let outside = outside.split('#').next().unwrap_or_default();
        if !in_text {
            depth += i32::try_from(outside.matches('[').count()).expect("few");
            depth -= i32::try_from(outside.matches(']').count()).expect("few");
        }
    }
    found
}

/// The other languages say what English says.
#[cfg(test)]
fn with_french(english: &str, french: &str) -> Vec<Source> {
    let said = |locale: &str| if locale == "fr-FR" { french } else { english };
    LOCALES.map(|locale| Source::new(&format!("locales/{locale}/a.ftl"), said(locale))).into_iter().collect()
}

#[test]
fn uneven_languages_are_found() {
    let english = "# a = no\nhi = Hi { $name }\n    .title = { $count ->\n\
        \x20       [one] One\n\x20      *[other] { $count }\n    }\n";
    assert!(uneven_languages(&with_french(english, english)).is_empty());
    let money = "hi = Salut { $name }, 5 $US\n    .title = { $count }";
    assert!(uneven_languages(&with_french(english, money)).is_empty(), "a sign of money is no value");
    let cases = [
        ("hi = Salut\n    .title = { $count }", "locales/fr-FR/a.ftl:1: hi uses"),
        ("hi = Salut { $name }", "locales/en-GB/a.ftl:3: hi.title is missing in fr-FR"),
        (
            "hi = Salut { $name }\n  .title = { $count }\nmore = x",
            "locales/fr-FR/a.ftl:3: more is not in en-GB",
        ),
        (
            "hi = { $name }\n  .title = { $count }\nhi = { $name }",
            "locales/fr-FR/a.ftl:3: hi is written twice",
        ),
    ];
    for (french, wanted) in cases {
        let found = uneven_languages(&with_french(english, french));
        assert_eq!(found.len(), 1, "{french}: {found:?}");
        assert!(found[0].starts_with(wanted), "{found:?}");
    }
}

#[test]
fn a_text_that_nobody_wrote_is_found() {
    let mut files = with_french("hi = Hi\n    .title = Hello\n", "");
    files.push(Source::new("templates/a.html", "<p>{{ say(\"hi\") }}\n{{ t.say_with('gone', x=1) }}"));
    files.push(Source::new(
        "src/web/a.rs",
        "say(\"hi.title\"); // say(\"no\")\nsay(\n    \"lost\",\n); say(key); essay(\"x\")",
    ));
    let found = missing_texts(&files);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("templates/a.html:2: no text \"gone\""));
    assert!(found[1].starts_with("src/web/a.rs:2: no text \"lost\""));
}

#[test]
fn a_setting_that_nothing_reads_is_found() {
    let toml =
        "listen = \"x\" # [\n[mail]\nhold-days = 3\nlist = [\n  \"a = b\",\n]\nlimits.dead = 1\n# old = 1\n";
    let files = [
        Source::new("config.default.toml", toml),
        Source::new("src/config.rs", "struct C { listen: X, dead: u8 } // self.dead\nfn f() { self.listen }"),
        Source::new("src/web/a.rs", "config.mail.hold_days; config\n.list"),
    ];
    assert_eq!(unread_settings(&files), ["config.default.toml:7: nothing reads dead; read it or drop it"]);
}
