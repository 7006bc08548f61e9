//! Rules about the form of any file: how long, what it is called, what must not stand in it.

use crate::source::{Source, in_word, line_at, words};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;
const LINE_CHARACTERS: usize = 110;

pub fn long_files(files: &[Source]) -> Vec<String> {
    let rust = files.iter().filter(|file| file.is_rust());
    rust.map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > FILE_LINES)
        .map(|(file, lines)| {
            format!(
                "{}:1: {lines} lines, more than {FILE_LINES}; move a noun to a file of its own",
                file.path
            )
        })
        .collect()
}

pub fn long_lines(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_rust()) {
        for (index, line) in file.text.lines().enumerate() {
            let characters = line.chars().count();
            if characters > LINE_CHARACTERS {
                let place = format!("{}:{}", file.path, index + 1);
                found
                    .push(format!("{place}: {characters} characters, more than {LINE_CHARACTERS}; break it"));
            }
        }
    }
    found
}

/// Counts from the line with `fn` to the one with the closing brace, all lines between.
pub fn long_functions(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_rust()) {
        for at in words(&file.code, "fn") {
            let Some((name, end)) = function(&file.code, at) else { continue };
            let lines = line_at(&file.code, end) - line_at(&file.code, at) + 1;
            if lines > FUNCTION_LINES {
                let place = file.place(at);
                found.push(format!(
                    "{place}: fn {name} has {lines} lines, more than {FUNCTION_LINES}; split it"
                ));
            }
        }
    }
    found
}

/// The name of the function whose `fn` is here, and where its body ends. None for a type or a bodiless one.
fn function(code: &str, at: usize) -> Option<(&str, usize)> {
    let after = code[at + 2..].trim_start();
    let name = &after[..after.bytes().take_while(|byte| in_word(*byte) || *byte == b'#').count()];
    if name.is_empty() {
        return None;
    }
    let (mut brackets, mut braces) = (0, 0);
    for (offset, byte) in code[at..].bytes().enumerate() {
        match byte {
            b'(' | b'[' => brackets += 1,
            b')' | b']' => brackets -= 1,
            b';' if brackets == 0 && braces == 0 => return None,
            b'{' if brackets == 0 => braces += 1,
            b'}' if brackets == 0 => {
                braces -= 1;
                if braces == 0 {
                    return Some((name, at + offset));
                }
            }
            _ => {}
        }
    }
    None
}

/// Drawers without a label fill up.
pub fn drawers(files: &[Source]) -> Vec<String> {
    let is_drawer = |name: &str| {
        let name = name.strip_suffix('s').unwrap_or(name);
        ["util", "common", "helper", "manager", "service"].contains(&name)
    };
    let advice = "a drawer without a label; call it by the noun it is about";
    let mut found = Vec::new();
    for file in files {
        let stems = file.path.split('/').map(|part| part.split('.').next().unwrap_or_default());
        for name in stems.filter(|stem| is_drawer(stem)) {
            found.push(format!("{}:1: {name}: {advice}", file.path));
        }
        for at in words(&file.code, "mod").filter(|_| file.is_rust()) {
            let after = file.code[at + 3..].trim_start();
            let name = &after[..after.bytes().take_while(|byte| in_word(*byte)).count()];
            if is_drawer(name) {
                found.push(format!("{}: mod {name}: {advice}", file.place(at)));
            }
        }
    }
    found
}

/// The two words stand apart here, or this file would be its own offender.
pub fn loose_ends(files: &[Source]) -> Vec<String> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME")];
    let mut found = Vec::new();
    for file in files {
        for mark in marks {
            for at in words(&file.text, mark) {
                found.push(format!(
                    "{}: {mark}; do it, or file an issue and say nothing here",
                    file.place(at)
                ));
            }
        }
    }
    found
}

/// Folders that exist on one machine only.
pub fn machine_paths(files: &[Source]) -> Vec<String> {
    let folders = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("/t", "mp/"),
    ];
    let mut found = Vec::new();
    for file in files {
        for folder in folders {
            for (at, _) in file.text.match_indices(folder) {
                let before = file.text[..at].chars().next_back();
                let starts_here = before.is_none_or(|c| !c.is_alphanumeric() && !"/._-}>$~".contains(c));
                if starts_here {
                    let place = file.place(at);
                    found.push(format!(
                        "{place}: {folder}… is a path of one machine; use a setting or a temp folder"
                    ));
                }
            }
        }
    }
    found
}

/// A lock file that names a registry's host cannot be installed through another one.
pub fn lock_hosts(files: &[Source]) -> Vec<String> {
    let locks = files.iter().filter(|file| file.path.ends_with("package-lock.json"));
    locks
        .flat_map(|file| file.text.match_indices("\"resolved\"").map(|(at, _)| file.place(at)))
        .map(|place| format!("{place}: names a host; run npm in e2e/, whose .npmrc leaves hosts out"))
        .collect()
}

#[test]
fn a_long_file_line_or_function_is_found() {
    let file = |text: &str| [Source::new("src/a.rs", text)];
    assert!(long_files(&file(&"x\n".repeat(400))).is_empty());
    assert_eq!(long_files(&file(&"x\n".repeat(401))).len(), 1);
    assert!(long_lines(&file(&"é".repeat(110))).is_empty());
    let line = long_lines(&file(&format!("\n\"{}\"", "x".repeat(109))));
    assert_eq!(line, ["src/a.rs:2: 111 characters, more than 110; break it"]);
    let function = |lines: usize| {
        let body = "    g('{', \"}\"); // }\n".repeat(lines - 2);
        file(&format!("trait T {{ fn none(); }}\nfn long<'a>(f: fn([u8; {{ 4 }}])) -> X {{\n{body}}}\n"))
    };
    assert!(long_functions(&function(70)).is_empty());
    let found = long_functions(&function(71));
    assert_eq!(found, ["src/a.rs:2: fn long has 71 lines, more than 70; split it"]);
}

#[test]
fn a_drawer_without_a_label_is_found() {
    for path in ["src/utils.rs", "src/common/mod.rs", "e2e/helpers.mjs", "domain/src/service.rs"] {
        assert_eq!(drawers(&[Source::new(path, "")]).len(), 1, "{path}");
    }
    assert_eq!(
        drawers(&[Source::new("src/a.rs", "\npub mod helper;")])[0].split(": ").next(),
        Some("src/a.rs:2")
    );
    assert!(drawers(&[Source::new("src/services_we_use.rs", "mod commonly; // mod utils")]).is_empty());
}

#[test]
fn a_loose_end_is_found() {
    let mark = concat!("TO", "DO");
    assert_eq!(loose_ends(&[Source::new("assets/a.css", &format!("\n/* {mark}: x */"))]).len(), 1);
    assert!(loose_ends(&[Source::new("locales/es-ES/a.ftl", "all = Todo M\u{c9}TODOS")]).is_empty());
}

#[test]
fn a_path_of_one_machine_is_found() {
    let path = concat!("\"/ho", "me/me/x\"");
    assert_eq!(machine_paths(&[Source::new("src/a.rs", path)]).len(), 1);
    let urls = concat!("https://acme.example/ho", "me/ linkedin.com/wo", "rk/");
    assert!(machine_paths(&[Source::new("src/a.rs", urls)]).is_empty());
}

#[test]
fn a_lock_file_with_hosts_is_found() {
    let lock = "{\n\"resolved\": \"https://registry.example/x.tgz\"}";
    assert_eq!(lock_hosts(&[Source::new("e2e/package-lock.json", lock)]).len(), 1);
    assert!(lock_hosts(&[Source::new("e2e/package-lock.json", "{}")]).is_empty());
}
