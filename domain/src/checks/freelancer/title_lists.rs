//! The lists `title-*.txt` of `data/own/`: what a job title says of whoever works for themselves, and what
//! a house has that works with such people. In seven languages, without accents and in lower case.

use std::sync::LazyLock;

use super::title_words::{MANAGED_BY_FREELANCERS, ROLES_OF_TWO};
use crate::checks::lists::{self, OwnList};

static GROUPS: OwnList = lists::own!("title-groups.txt");
static DEPARTMENTS: OwnList = lists::own!("title-departments.txt");
static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| {
    let lines = lists::own_lines(include_str!("../../../../data/own/title-roles.txt"));
    lines.flat_map(str::split_whitespace).map(Role::listed).collect()
});
static STATUS: LazyLock<Vec<Status>> = LazyLock::new(|| {
    lists::own_lines(include_str!("../../../../data/own/title-status.txt")).map(Status::listed).collect()
});

/// What a German adjective may end in: selbständig, selbständiger.
const ENDINGS: [&str; 6] = ["", "e", "er", "es", "em", "en"];

/// What kind of word says it: that decides what is read beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A person: "sole trader".
    Person,
    /// A person, or several of them, or all of them: "Freiberufler", "zzp".
    PersonOrAll,
    /// How somebody works: "freelance".
    Manner,
    /// A firm of one's own: "ditta individuale".
    Firm,
    /// Letters that mean much else: "MEI".
    Letters,
}

/// A phrase that says it.
struct Status {
    kind: Kind,
    words: Vec<&'static str>,
    has_endings: bool,
}

impl Status {
    fn listed(line: &'static str) -> Self {
        let (kind, phrase) = match line.split_at(1) {
            ("=", phrase) => (Kind::PersonOrAll, phrase),
            ("~", phrase) => (Kind::Manner, phrase),
            ("^", phrase) => (Kind::Firm, phrase),
            ("!", phrase) => (Kind::Letters, phrase),
            _ => (Kind::Person, line),
        };
        let bare = phrase.strip_suffix('*');
        Self { kind, words: bare.unwrap_or(phrase).split(' ').collect(), has_endings: bare.is_some() }
    }

    /// The ending with which these words are this phrase.
    fn ending<'c>(&self, window: &'c [String]) -> Option<&'c str> {
        let ((last, before), (found, window)) = (self.words.split_last()?, window.split_last()?);
        let ending = found.strip_prefix(last)?;
        let fits = ending.is_empty() || self.has_endings && ENDINGS.contains(&ending);
        (fits && window.iter().zip(before).all(|(word, wanted)| word == wanted)).then_some(ending)
    }
}

/// Such a phrase in a clause of a title.
pub(super) struct Said<'c> {
    pub(super) kind: Kind,
    /// The words before it.
    pub(super) before: &'c [String],
    /// Its own words.
    pub(super) words: &'c [String],
    /// The words behind it.
    pub(super) after: &'c [String],
    /// What it ends in, where a German adjective has an ending.
    pub(super) ending: &'c str,
}

/// Every phrase of the list in a clause.
pub(super) fn said_in(clause: &[String]) -> impl Iterator<Item = Said<'_>> {
    STATUS.iter().flat_map(move |status| {
        let length = status.words.len();
        clause.windows(length).enumerate().filter_map(move |(at, words)| {
            let ending = status.ending(words)?;
            let (before, after) = (&clause[..at], &clause[at + length..]);
            Some(Said { kind: status.kind, before, words, after, ending })
        })
    })
}

/// A role that names behind it whom it is for.
struct Role {
    word: &'static str,
    /// Also at the end of a longer word: "Personalreferentin".
    ends_words: bool,
    /// A trade that freelancers have too.
    is_trade: bool,
}

impl Role {
    fn listed(entry: &'static str) -> Self {
        let role = entry.trim_start_matches('+');
        let word = role.trim_start_matches('-');
        Self { word, ends_words: role != word, is_trade: role != entry }
    }
}

/// Whom a role is had for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RoleOf {
    /// Nothing says so yet: "Coordinator".
    Any,
    /// A department's or a market's: "Vertragsmanagerin", "Firmenkundenberater".
    AThing,
}

/// The role that these words end with; trades count where they are asked for.
pub(super) fn role_at_end(words: &[String], with_trades: bool) -> Option<RoleOf> {
    let (last, before) = words.split_last()?;
    let before = before.last().map_or("", String::as_str);
    let of_two = ROLES_OF_TWO.contains(format!("{before} {last}").as_str());
    let role_of = |role: &Role| {
        if role.is_trade && !with_trades {
            return None;
        }
        let first = last.strip_suffix(role.word)?;
        let is_own_work =
            |work: &str| role.word.starts_with("manager") && MANAGED_BY_FREELANCERS.contains(work);
        match first {
            "" => (!is_own_work(before)).then_some(RoleOf::Any),
            _ if !role.ends_words || first.len() < 3 || is_own_work(first) => None,
            // An adviser on mortgages may be a freelancer, one of customers is none.
            _ if is_group(first) => Some(RoleOf::AThing),
            _ if role.word.starts_with("berater") || role.word == "adviseur" => Some(RoleOf::Any),
            _ if is_department(first) || is_thing(first.trim_end_matches('s')) => Some(RoleOf::AThing),
            _ => Some(RoleOf::Any),
        }
    };
    ROLES.iter().find_map(role_of).or(of_two.then_some(RoleOf::Any))
}

/// Whether it is, by itself, a role that German and Dutch put behind whom it is for: "Koordinatorin".
pub(super) fn is_role_of_a_compound(word: &str) -> bool {
    ROLES.iter().any(|role| role.ends_words && !role.is_trade && role.word == word)
}

/// A group of people, a market: "segment", "clientèle".
pub(super) fn is_group(word: &str) -> bool {
    GROUPS.contains(word)
}

/// A department, its goods or its work: "payroll", "Versicherungen".
pub(super) fn is_department(word: &str) -> bool {
    DEPARTMENTS.contains(word)
}

/// Either of the two.
pub(super) fn is_thing(word: &str) -> bool {
    is_group(word) || is_department(word)
}
