//! Every path that Rust text names (`crate::a::b`, `use super::{c, d::e}`), resolved to its full segments.

use crate::source::{Source, in_word};

/// A path with where it stands. `crate`, `self` and `super` are resolved: `["crate", "partners", "store"]`.
pub struct Path {
    pub at: usize,
    pub segments: Vec<String>,
}

/// The paths of a file that begin at one of `crate`, `self`, `super`, or at a name in `starts`.
pub fn paths(file: &Source, starts: &[&str]) -> Vec<Path> {
    let code = file.code.as_str();
    let mut found = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let word = word_at(code, at);
        if word.is_empty() {
            at += 1;
            continue;
        }
        let known = matches!(word, "crate" | "self" | "super") || starts.contains(&word);
        if known && code[at + word.len()..].starts_with("::") && !code[..at].ends_with(['.', ':', '$']) {
            let mut expanded = Vec::new();
            at = tree(code, at, &[], &mut expanded);
            let base = module(file, expanded.first().map_or(at, |path| path.at));
            found.extend(expanded.into_iter().map(|path| resolve(path, &base)));
        } else {
            at += word.len();
        }
    }
    found
}

fn word_at(code: &str, at: usize) -> &str {
    // A position inside a wide character begins no word.
    let rest = code.get(at..).unwrap_or_default();
    &rest[..rest.bytes().take_while(|byte| in_word(*byte)).count()]
}

/// Reads one tree of a `use`, or one plain path, and returns where it ends.
fn tree(code: &str, mut at: usize, before: &[String], found: &mut Vec<Path>) -> usize {
    let start = at;
    let mut segments = before.to_vec();
    loop {
        at = skip_space(code, at);
        match code.as_bytes().get(at) {
            Some(b'{') => return group(code, at + 1, &segments, found),
            Some(byte) if in_word(*byte) => {
                let word = word_at(code, at);
                at += word.len();
                segments.push(word.to_owned());
            }
            _ => break,
        }
        if !code[at..].starts_with("::") {
            break;
        }
        at += 2;
    }
    found.push(Path { at: start, segments });
    at
}

/// Reads `a, b::c as d, {e}}`, from after the opening brace to after the closing one.
fn group(code: &str, mut at: usize, before: &[String], found: &mut Vec<Path>) -> usize {
    loop {
        at = skip_space(code, at);
        match code.as_bytes().get(at) {
            None => return at,
            Some(b'}') => return at + 1,
            Some(b',' | b'*') => at += 1,
            Some(_) => {
                let end = tree(code, at, before, found);
                // `as name` and anything odd is passed over.
                let rest = &code[end..];
                at = (end + rest.find([',', '}']).unwrap_or(rest.len())).max(at);
            }
        }
    }
}

fn skip_space(code: &str, at: usize) -> usize {
    at + code[at..].bytes().take_while(u8::is_ascii_whitespace).count()
}

/// The module that a position belongs to: by the file's path, then by the inline modules around it.
fn module(file: &Source, position: usize) -> Vec<String> {
    let inside = file.path.strip_prefix("src/").or_else(|| file.path.strip_prefix("domain/src/"));
    let mut module = vec!["crate".to_owned()];
    let folders = inside.unwrap_or(&file.path).trim_end_matches(".rs").split('/');
    module.extend(folders.filter(|part| !matches!(*part, "mod" | "main" | "lib")).map(str::to_owned));
    module.extend(inline_modules(&file.code[..position]));
    module
}

fn inline_modules(code: &str) -> Vec<String> {
    let mut open: Vec<Option<String>> = Vec::new();
    let mut last = ["", ""];
    let mut at = 0;
    while at < code.len() {
        let word = word_at(code, at);
        match code.as_bytes()[at] {
            b'{' => open.push((last[0] == "mod").then(|| last[1].to_owned())),
            b'}' => drop(open.pop()),
            _ => {}
        }
        if !word.is_empty() {
            last = [last[1], word];
        }
        at += word.len().max(1);
    }
    open.into_iter().flatten().collect()
}

/// Turns `self` and `super` into the path from the crate's root.
fn resolve(path: Path, module: &[String]) -> Path {
    let Path { at, segments } = path;
    let relative = segments.iter().take_while(|segment| matches!(segment.as_str(), "self" | "super")).count();
    if relative == 0 {
        return Path { at, segments };
    }
    let ups = segments[..relative].iter().filter(|segment| *segment == "super").count();
    let mut full = module[..module.len().saturating_sub(ups).max(1)].to_vec();
    full.extend_from_slice(&segments[relative..]);
    Path { at, segments: full }
}

#[cfg(test)]
fn told(path: &str, text: &str, starts: &[&str]) -> Vec<String> {
    let source = Source::new(path, text);
    paths(&source, starts).into_iter().map(|path| path.segments.join("::")).collect()
}

#[test]
fn paths_are_found_in_use_trees_and_in_expressions() {
    let text = "use crate::{billing, ledger::{self, post as put}, web::*};\n\
                fn f() { crate::access::who::<A>(x.crate_) }";
    assert_eq!(
        told("src/partners/pages.rs", text, &[]),
        ["crate::billing", "crate::ledger::self", "crate::ledger::post", "crate::web", "crate::access::who"]
    );
    assert_eq!(
        told("src/a.rs", "billing::store::x(); y::billing::z(); // billing::no", &["billing"]),
        ["billing::store::x"]
    );
}

#[test]
fn relative_paths_are_resolved_through_files_and_inline_modules() {
    let text =
        "use super::super::billing;\nmod tests { use super::store; use super::super::ledger; }\nuse self::x;";
    assert_eq!(
        told("src/partners/pages.rs", text, &[]),
        [
            "crate::billing",
            "crate::partners::pages::store",
            "crate::partners::ledger",
            "crate::partners::pages::x"
        ]
    );
    assert_eq!(told("src/partners/mod.rs", "super::billing::x()", &[]), ["crate::billing::x"]);
}
