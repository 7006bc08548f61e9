//! Names of companies with small words in them (`Pixels en bocage SARL`), told apart from sentences: by the
//! site's domain, which holds all of their words, or by a label and its colon before them.

use url::Url;

use super::names::{CONNECTORS, MAX_WORDS};
use super::plain::plain;
use crate::web;

/// Labels before a company's name, by their last word.
const BEFORE_NAMES: [&str; 13] = [
    "editeur",
    "editrice",
    "denomination",
    "sociale",
    "social",
    "societe",
    "firma",
    "firmenname",
    "betreiber",
    "sociedad",
    "societa",
    "denominazione",
    "bedrijfsnaam",
];
/// Words that lead to a company and are not of its name.
const OF_SENTENCES: [&str; 12] =
    ["une", "un", "una", "uma", "een", "eine", "a", "an", "chez", "bei", "nous", "wir"];
/// So many words in small letters may stand in a name behind a label.
const MAX_SMALL: usize = 3;
/// The words of a domain are one name where they have so many letters at least.
const LETTERS: usize = 8;

/// What the site's address says of its owner's name.
#[derive(Debug, Default)]
pub(super) struct Heads {
    domain: String,
}

impl Heads {
    pub(super) fn of(address: Option<&Url>) -> Self {
        let domain = address.and_then(Url::host_str).and_then(web::registrable).unwrap_or_default();
        Self { domain: web::label(&domain).replace('-', "") }
    }

    /// The name that ends with these words, if small ones stand in it.
    pub(super) fn name_before(&self, tokens: &[&str]) -> Option<String> {
        let last = tokens.last()?;
        if tokens.len() < 2 || last.ends_with([':', ';', '.']) {
            return None;
        }
        let firsts = tokens.len().saturating_sub(MAX_WORDS)..tokens.len() - 1;
        let mut firsts = firsts.filter(|at| tokens[*at].starts_with(char::is_uppercase));
        let first = firsts.find(|at| is_one_part(&tokens[*at..]) && self.is_name(tokens, *at))?;
        Some(tokens[first..].join(" "))
    }

    fn is_name(&self, tokens: &[&str], first: usize) -> bool {
        let words = || tokens[first..].iter().map(|token| plain(token));
        let small = tokens[first..].iter().filter(is_small).count();
        if small == 0 {
            return false;
        }
        let name = words().collect::<String>();
        if name.len() >= LETTERS && self.domain.starts_with(&name) {
            return true;
        }
        small <= MAX_SMALL
            && stands_behind_label(&tokens[..first])
            && !words().any(|word| OF_SENTENCES.contains(&word.as_ref()))
    }
}

/// A word in small letters that does not stand in every name.
fn is_small(token: &&&str) -> bool {
    token.starts_with(char::is_lowercase) && !CONNECTORS.contains(*token)
}

/// Whether nothing ends within the words.
fn is_one_part(tokens: &[&str]) -> bool {
    let (_, within) = tokens.split_last().unwrap_or((&"", &[]));
    !within.iter().any(|token| token.ends_with([',', ':', ';', '.', '!', '?', ')']))
}

fn stands_behind_label(before: &[&str]) -> bool {
    let label = match before {
        [.., label, ":"] => Some(label),
        [.., label] if label.ends_with(':') => Some(label),
        _ => None,
    };
    label.is_some_and(|label| BEFORE_NAMES.contains(&plain(label).as_ref()))
}
