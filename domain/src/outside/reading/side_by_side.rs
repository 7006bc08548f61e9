//! Names beside each other, each with what it does in brackets (`Jane Roe (sales), John Doe (law) and …`), or
//! behind a colon and a word of people (`You will speak to people: …`).

use super::cards;
use super::departments::{is_department, is_of_chamber};
use super::head;
use super::person::{Trust, name_of, without_titles};
use super::plain::plain;
use super::roles::is_of_roles;

/// The beginning of a line is enough.
const MAX_LINE: usize = 400;
const MAX_FOUND: usize = 10;
/// Words in the brackets behind a name, and those that say what somebody does.
const MAX_BEHIND: usize = 6;
/// Words of the name before a bracket.
const MAX_NAME: usize = 4;
/// What joins the last to the others.
const JOINING: [&str; 5] = ["of", "or", "oder", "ou", "o"];

/// Everybody whom a line names beside others.
pub(super) fn side_by_side(line: &str) -> Vec<String> {
    if !line.contains(['(', ':']) {
        return Vec::new();
    }
    let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
    if let Some(colon) = tokens.iter().position(|token| token.ends_with(':'))
        && promises_people(&tokens[..=colon])
    {
        let found = in_brackets(&tokens[colon + 1..], true);
        return if found.is_empty() { listed(&tokens[colon + 1..]) } else { found };
    }
    let brackets = tokens.iter().enumerate().filter(|(_, token)| token.starts_with('('));
    let mut brackets = brackets.map(|(at, _)| at).take(MAX_FOUND);
    let Some(first) = brackets.next() else { return Vec::new() };
    if brackets.next().is_none() {
        return Vec::new();
    }
    let begins = (first.saturating_sub(MAX_NAME)..first).find(|at| {
        let rest = without_titles(&tokens[*at..first]);
        let is_cut = *at > 0 && tokens[at - 1].starts_with(char::is_uppercase);
        !is_cut && name_of(rest, Trust::Beside).is_some_and(|named| named.taken == rest.len())
    });
    begins.map_or_else(Vec::new, |begins| in_brackets(&tokens[begins..], false))
}

/// A word of people in the sentence before a colon.
fn promises_people(tokens: &[&str]) -> bool {
    let mut sentence = tokens.iter().rev().take_while(|token| token.ends_with(':') || !token.ends_with('.'));
    sentence.any(|token| cards::promises_people(token))
}

/// Names each with what it does in brackets. One of the brackets holds what somebody does, unless people were
/// promised, and two of the names are known: then the others are believed.
fn in_brackets(tokens: &[&str], is_promised: bool) -> Vec<String> {
    let mut rest = tokens;
    let (mut found, mut known, mut sure, mut does) = (Vec::new(), 0, 0, usize::from(is_promised));
    while found.len() < MAX_FOUND {
        let joined = usize::from(rest.first().is_some_and(|token| JOINING.contains(token)));
        let tokens = without_titles(&rest[joined..]);
        let trust = if found.is_empty() { Trust::Beside } else { Trust::Shown };
        let Some(named) = name_of(tokens, trust) else { break };
        let behind = &tokens[named.taken..];
        // A city stands in brackets behind customers.
        let begins = |word: &str| word.starts_with(char::is_lowercase) || is_doing(word);
        let inner = behind.first().and_then(|token| token.strip_prefix('(')).filter(|word| begins(word));
        let end = behind.iter().take(MAX_BEHIND).position(|token| token.contains(')'));
        let (Some(inner), Some(end)) = (inner, end) else { break };
        does += usize::from(is_doing(inner));
        known += usize::from(named.is_known(Trust::Listed));
        sure += usize::from(named.is_known(Trust::Given));
        found.push(named.name);
        rest = &behind[end + 1..];
    }
    if known >= 2 && sure >= 1 && does >= 1 { found } else { Vec::new() }
}

/// Whether a word is what somebody does, or did: `(ex-engenheiro)`.
fn is_doing(word: &str) -> bool {
    let is_one = |part: &str| is_of_roles(&plain(part)) || is_department(&plain(part));
    is_of_chamber(word) || is_one(word) || word.split(['-', '/']).any(is_one)
}

/// Names behind a colon that promised people: `Jane Roe, John Doe and Ann Poe`, `Jane Roe cuts, John Doe
/// sews`.
fn listed(tokens: &[&str]) -> Vec<String> {
    let mut rest = tokens;
    let (mut found, mut known) = (Vec::new(), 0);
    while found.len() < MAX_FOUND {
        let tokens = without_titles(rest);
        let Some(named) = name_of(tokens, Trust::Beside) else { break };
        let behind = &tokens[named.taken..];
        let is_told = !tokens[named.taken - 1].ends_with([',', ';', '.']);
        let end = behind.iter().take(MAX_BEHIND).position(|token| token.ends_with([',', ';', '.', ')']));
        let is_small = |end: &usize| {
            behind[..=*end]
                .iter()
                .all(|token| token.starts_with(char::is_lowercase) || token.starts_with('('))
                || behind[0].starts_with('(')
        };
        let taken = end.filter(|end| is_told && is_small(end)).map_or(0, |end| end + 1);
        known += usize::from(named.is_known(Trust::Given));
        found.push(named.name);
        rest = &behind[taken..];
        if taken > 0 && behind[taken - 1].ends_with('.') {
            break;
        }
    }
    if known >= 2 { found } else { Vec::new() }
}
