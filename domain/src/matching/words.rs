//! From what somebody typed to plain lower-case Latin words.

use super::legal_forms;

/// Splits a name into lower-case Latin words: `A.B.C.` is one word, `&` is `and`, apostrophes vanish.
pub(super) fn split(name: &str) -> Vec<String> {
    let latin = latin(name);
    let mut words: Vec<String> = Vec::new();
    for chunk in latin.split(|c: char| !c.is_ascii_alphanumeric() && c != '.') {
        let parts: Vec<&str> = chunk.split('.').filter(|part| !part.is_empty()).collect();
        if is_initialism(&parts) {
            words.push(parts.concat());
        } else {
            words.extend(parts.into_iter().map(str::to_owned));
        }
    }
    join_lone_letters(words)
}

/// As `split`, and a legal form glued to the name in capitals comes off: `SiemensAG`.
pub(super) fn split_company(name: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(name.len() + 4);
    for chunk in name.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end();
        if is_lone_camel(word, name) {
            chunk.chars().for_each(|c| {
                if c.is_uppercase() && spaced.ends_with(char::is_lowercase) {
                    spaced.push(' ');
                }
                spaced.push(c);
            });
            continue;
        }
        match glued_form(word) {
            Some(at) => {
                spaced.push_str(&word[..at]);
                spaced.push(' ');
                spaced.push_str(&chunk[at..]);
            }
            None => spaced.push_str(chunk),
        }
    }
    split(&spaced)
}

/// A whole name written as one word with three humps or more: `ZheshangDevelopmentGroupCo.,Ltd`.
fn is_lone_camel(word: &str, name: &str) -> bool {
    let humps = word.chars().zip(word.chars().skip(1)).filter(|(a, b)| a.is_lowercase() && b.is_uppercase());
    word == name.trim() && humps.count() >= 2
}

fn glued_form(word: &str) -> Option<usize> {
    let tail = word.bytes().rev().take_while(u8::is_ascii_uppercase).count();
    let at = word.len() - tail;
    let before = word[..at].chars().next_back()?;
    let long_enough = tail >= 2 && at >= 3 && before.is_lowercase();
    (long_enough && legal_forms::table().is_form(&word[at..].to_ascii_lowercase())).then_some(at)
}

fn latin(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 8);
    for c in name.chars() {
        match c {
            '&' | '+' => out.push_str(" and "),
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '′' => {}
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            // Quotes and dashes of other scripts must part words, not turn into letters.
            c if !c.is_alphanumeric() => out.push(' '),
            c => out.push_str(&deunicode::deunicode_char(c).unwrap_or(" ").to_ascii_lowercase()),
        }
    }
    out
}

/// `a.b.c`, `s.p.a`, `sh.p.k`: short parts with dots between are one abbreviation.
fn is_initialism(parts: &[&str]) -> bool {
    let letters = |part: &&str| part.bytes().all(|b| b.is_ascii_alphabetic());
    parts.len() >= 2
        && parts.iter().all(|part| part.len() <= 2 && letters(part))
        && parts.iter().filter(|part| part.len() == 1).count() * 2 >= parts.len()
}

/// `j p morgan` is written `jp morgan` as often.
fn join_lone_letters(words: Vec<String>) -> Vec<String> {
    let lone = |word: &str| word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut after_lone = false;
    for word in words {
        let is_lone = lone(&word);
        match joined.last_mut() {
            Some(last) if is_lone && after_lone => last.push_str(&word),
            _ => joined.push(word),
        }
        after_lone = is_lone;
    }
    joined
}
