//! What people do, as it stands beside a name: `Head of Sales`, `Fachanwältin für Erbrecht`, and nobody
//! else's company.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::person::is_filler;
use super::plain::plain;

/// Words between white space; a line that `#` begins is a comment.
pub(super) fn listed(words: &'static str) -> HashSet<&'static str> {
    words.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// What people do in a company, in EN FR DE ES IT NL PT.
static ROLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| listed(include_str!("../../../../data/own/people-roles.txt")));
/// Words with a capital that may stand with a role: elsewhere they are names of other companies.
static WITH_A_ROLE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| listed(include_str!("../../../../data/own/people-beside-roles.txt")));
/// Who has a business alone says so behind the name, and what follows is an address.
const ALONE: [&str; 12] = [
    "sole trader",
    "sole proprietor",
    "einzelunternehmer",
    "einzelunternehmerin",
    "einzelunternehmen",
    "entrepreneur individuel",
    "entrepreneuse individuelle",
    "trabajador autonomo",
    "trabajadora autonoma",
    "libero professionista",
    "libera professionista",
    "zzper",
];
/// The last words of trades that are written as one: `Fachanwältin`, `Hausverwalter`. Shorter and longer
/// words are not looked at.
const LETTERS_OF_A_COMPOUND: core::ops::RangeInclusive<usize> = 9..=30;
const LETTERS_OF_A_TRADE: usize = 6;
/// Words that lead from a role to somebody's company.
const OF_OTHERS: [&str; 7] = ["at", "bei", "beim", "chez", "presso", "bij", "from"];

/// Words behind which a number stands.
const TO_REACH: [&str; 7] = ["tel", "telefon", "fon", "phone", "mobil", "mail", "email"];

/// More words are no role.
const MAX_WORDS: usize = 16;

/// Whether a word is what somebody does, or the part of a company that does it.
pub(super) fn is_of_roles(word: &str) -> bool {
    ROLES.contains(word) || WITH_A_ROLE.contains(word)
}

/// Whether a word alone is what somebody does.
pub(super) fn is_what_somebody_does(token: &str) -> bool {
    ROLES.contains(plain(token).as_ref())
}

/// Whether a number stands behind a word.
pub(super) fn is_to_reach(token: &str) -> bool {
    TO_REACH.contains(&plain(token).as_ref())
}

/// What stands between a name and a role.
pub(super) fn is_dash(token: &str) -> bool {
    token.starts_with(['–', '—', '-', '|', '·', '(', ':'])
}

/// `sole trader`, whatever comes behind.
pub(super) fn is_alone(tokens: &[&str]) -> bool {
    let words: Vec<_> = tokens.iter().take(2).map(|token| plain(token)).collect();
    let (one, two) = (words.first().map(|word| word.to_string()).unwrap_or_default(), words.join(" "));
    ALONE.iter().any(|alone| *alone == one || *alone == two)
}

/// A role and nobody else's company: `Head of Sales`, `Leiterin Vertrieb`; not `CEO, Acme`, `CEO at Acme`.
pub(super) fn is_role(tokens: &[&str]) -> bool {
    let mut has_role = false;
    // How to reach somebody is no part of what they do.
    let is_contact = |token: &&str| token.contains('@') && token.len() > 1 || is_to_reach(token);
    let end = tokens.iter().position(is_contact).unwrap_or(tokens.len());
    let tokens = &tokens[..end];
    let mut is_field = false;
    for (at, token) in tokens.iter().enumerate() {
        let word = plain(token);
        let is_known = ROLES.contains(word.as_ref()) || WITH_A_ROLE.contains(word.as_ref());
        // `Geschäftsführer/in`, `co-founder`.
        let is_known =
            is_known || token.split(['/', '-', '(']).any(|part| ROLES.contains(plain(part).as_ref()));
        let is_known = is_known || at < 4 && is_compound_of_a_role(&word);
        // `Fachanwältin für Erbrecht`.
        let is_known = is_known || std::mem::replace(&mut is_field, has_role && word == "fur");
        // The role comes first, with little before it.
        has_role |= at < 4 && is_known && !WITH_A_ROLE.contains(word.as_ref());
        let is_short = word.len() <= 5 && !token.contains(char::is_lowercase);
        if OF_OTHERS.contains(&word.as_ref()) || *token == "@" {
            return false;
        }
        if token.starts_with(char::is_uppercase) && !is_known && !is_short && !is_filler(token) {
            return false;
        }
    }
    has_role && tokens.len() <= MAX_WORDS
}

/// Whether the last part of a word is what somebody does.
fn is_compound_of_a_role(word: &str) -> bool {
    LETTERS_OF_A_COMPOUND.contains(&word.len())
        && (2..=word.len() - LETTERS_OF_A_TRADE).any(|at| ROLES.contains(&word[at..]))
}

/// `LLB`, `Ph.D.`, `MBA,`.
pub(super) fn is_degree(token: &str) -> bool {
    let letters = token.trim_end_matches(',');
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    (2..=6).contains(&letters.len())
        && capitals >= 2
        && letters.chars().all(|c| c.is_alphabetic() || c == '.')
}
