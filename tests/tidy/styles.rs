//! Style sheet and templates know each other: no class that nothing wears, none that nothing dresses.

use std::collections::BTreeMap;

use crate::source::{Source, line_at};

/// What a template wears: a whole class, or the start of one whose end the page decides (`pill--{{ tone }}`).
struct Worn<'a> {
    file: &'a Source,
    at: usize,
    name: String,
    is_start: bool,
}

/// Classes that the style sheet dresses and no template wears and no script names.
pub fn unworn_classes(files: &[Source]) -> Vec<String> {
    let worn = all_worn(files);
    let scripts: Vec<&Source> = files.iter().filter(|file| file.path.starts_with("assets/js/")).collect();
    let named = |class: &str| scripts.iter().any(|script| names(&script.text, class));
    let is_worn = |class: &str| {
        worn.iter().any(|w| if w.is_start { class.starts_with(&w.name) } else { class == w.name })
    };
    let unworn = dressed(files).into_iter().filter(|(class, _)| !is_worn(class) && !named(class));
    unworn.map(|(class, place)| format!("{place}: nothing wears .{class}; drop it")).collect()
}

/// Classes that a template wears and the style sheet does not dress.
pub fn undressed_classes(files: &[Source]) -> Vec<String> {
    let dressed = dressed(files);
    let is_dressed = |w: &Worn<'_>| {
        if w.is_start {
            dressed.keys().any(|class| class.starts_with(&w.name))
        } else {
            dressed.contains_key(&w.name)
        }
    };
    let naked = all_worn(files).into_iter().filter(|w| !is_dressed(w));
    naked.map(|w| format!("{}: no CSS for .{}; write it or drop it", w.file.place(w.at), w.name)).collect()
}

/// Every class of the style sheet, with the first place where it stands.
fn dressed(files: &[Source]) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for file in files.iter().filter(|file| file.path.ends_with(".css")) {
        let text = without_comments(&file.text);
        let mut from = 0;
        for (at, mark) in text.match_indices(['{', '}', ';']) {
            let head = &text[from..at];
            if mark == "{" && !head.trim_start().starts_with('@') {
                for (offset, _) in head.match_indices('.') {
                    let class = word(&head[offset + 1..]);
                    if class.starts_with(|c: char| c.is_ascii_alphabetic()) {
                        let place = format!("{}:{}", file.path, line_at(&text, from + offset));
                        all.entry(class.to_owned()).or_insert(place);
                    }
                }
            }
            from = at + 1;
        }
    }
    all
}

fn word(text: &str) -> &str {
    &text[..text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count()]
}

/// The text with `/* … */` blanked; line breaks stay.
fn without_comments(text: &str) -> String {
    let mut left = text.to_owned();
    while let Some(from) = left.find("/*") {
        let to = left[from + 2..].find("*/").map_or(left.len(), |end| from + end + 4);
        let blank: String = left[from..to].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
        left.replace_range(from..to, &blank);
    }
    left
}

fn all_worn(files: &[Source]) -> Vec<Worn<'_>> {
    let templates = files.iter().filter(|file| file.path.starts_with("templates/"));
    templates.flat_map(worn_in).collect()
}

/// The classes of every `class="…"` of a template. What the template language writes in between ends a word,
/// except that a value right after `--` leaves the start of one.
fn worn_in(file: &Source) -> Vec<Worn<'_>> {
    let mut found = Vec::new();
    for (start, opening) in file.text.match_indices("class=\"") {
        let mut at = start + opening.len();
        let mut name = String::new();
        while let Some(next) = file.text[at..].chars().next() {
            let rest = &file.text[at..];
            let length = match next {
                '{' if rest.starts_with("{{") => rest.find("}}").map_or(rest.len(), |end| end + 2),
                '{' if rest.starts_with("{%") => rest.find("%}").map_or(rest.len(), |end| end + 2),
                _ => next.len_utf8(),
            };
            if word(rest).is_empty() {
                if !name.is_empty() {
                    let is_start = rest.starts_with("{{");
                    found.push(Worn { file, at, name: std::mem::take(&mut name), is_start });
                }
                if next == '"' {
                    break;
                }
            } else {
                name.push(next);
            }
            at += length;
        }
    }
    found
}

/// Whether a script names a class, whole.
fn names(script: &str, class: &str) -> bool {
    let in_name = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    script.match_indices(class).any(|(at, _)| {
        let after = script[at + class.len()..].chars().next();
        !in_name(script[..at].chars().next_back()) && !in_name(after) && script[..at].contains('"')
    })
}

#[test]
fn a_class_that_nothing_wears_or_dresses_is_found() {
    let css = "/* .gone */\n.a, .a--b > .c:hover { margin: 0.5em; }\n\
        @media (x) {\n  .lost { color: red; }\n}\n.j {}";
    let files = |html: &str| {
        [
            Source::new("assets/css/a.css", css),
            Source::new("assets/js/a.js", "x.toggle(\"j\")"),
            Source::new("templates/a.html", html),
        ]
    };
    let worn = "<p class=\"a{% if x == \"y\" %} c{% endif %}\"><i class=\"a--{{ tone }}\">";
    let unworn = unworn_classes(&files(worn));
    assert_eq!(unworn, ["assets/css/a.css:4: nothing wears .lost; drop it"]);
    assert!(undressed_classes(&files(worn)).is_empty());
    let naked = undressed_classes(&files("<p class=\"a\">\n<p class=\"b d--{{ x }} c\">"));
    let said = |class: &str| format!("templates/a.html:2: no CSS for .{class}; write it or drop it");
    assert_eq!(naked, [said("b"), said("d--")]);
}
