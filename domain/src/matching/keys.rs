//! Equality keys under which a database finds candidates with a B-tree instead of an index in memory: few per
//! account, selective, and so chosen that usual variants of one company meet in at least one. A word that is
//! misspelt meets no key; so a dictionary holds every word that stands in a name, found by any spelling that
//! is one slip away, and a query asks for the words that it may have meant.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::candidate::{Candidate, Query, local_parts};
use super::normalise::NormalName;
use super::readings::readings;
use super::taught::About;
use super::tokens::{alike, sounds, sounds_of_slip};
use super::vocabulary::{Vocabulary, hash, is_common, is_place, is_very_common};

/// Of the keys of names and the dictionary's words. Raised when either is made otherwise: what is stored
/// under an older one is made anew.
pub const KEYS_VERSION: i64 = 2;

/// What a key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    /// E-mail key.
    Email,
    /// Registrable domain.
    Domain,
    /// LinkedIn slug.
    Linkedin,
    /// VAT or company number.
    Id,
    /// The last seven digits: how every way of writing a number ends.
    Phone,
    /// The whole name, normalised, without spaces.
    Name,
    /// The first letters of a name of three words or more.
    Initials,
    /// A word of the name, by sound.
    Word,
    /// Two words of the name, by sound, in alphabetical order.
    Pair,
}

/// One key of an account or a query; candidates share at least one with the query.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// What `value` is.
    pub kind: KeyKind,
    /// What is compared, byte for byte.
    pub value: String,
}

impl KeyKind {
    /// The letter that parts the kinds in an index. Those of names that are made no more are not used again.
    fn letter(self) -> &'static str {
        match self {
            KeyKind::Email => "e",
            KeyKind::Domain => "d",
            KeyKind::Linkedin => "l",
            KeyKind::Id => "i",
            KeyKind::Phone => "p",
            KeyKind::Name => "n",
            KeyKind::Initials => "a",
            KeyKind::Word => "o",
            KeyKind::Pair => "2",
        }
    }
}

impl Key {
    /// The key as a number, the same on every machine and in every build, because indexes store it. Two keys
    /// may share one: what is found by it is judged by its real values.
    pub fn number(&self) -> i64 {
        hash(&format!("{}:{}", self.kind.letter(), self.value)).cast_signed()
    }
}

/// At most this many letters of a key are kept; longer names agree in them anyway.
const KEY_LENGTH: usize = 40;
/// Words of a name that are keys, and whose pairs are.
const WORDS_KEPT: usize = 4;
const WORDS_PAIRED: usize = 3;
/// Words of a query that are asked for; a lead may add to a name what it likes.
const WORDS_ASKED: usize = 6;
/// Known words that a query may have meant by one of its own.
const MEANT_BY_ONE: usize = 12;
/// Longer words differ in more than their ends.
const LONGEST_WORD: usize = 24;

/// The keys under which an account is stored.
pub fn account_keys(account: &Candidate) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut add = |kind, value: &str| keys.push(Key { kind, value: value.to_owned() });
    account.emails.iter().for_each(|email| add(KeyKind::Email, email));
    let domains = account.domains.iter().chain(account.found_by(About::Domain));
    domains.for_each(|domain| add(KeyKind::Domain, domain));
    account.linkedin_slug.iter().for_each(|slug| add(KeyKind::Linkedin, slug));
    account.ids.iter().for_each(|id| add(KeyKind::Id, id));
    account.phones.iter().flat_map(|phone| local_parts(phone)).for_each(|phone| add(KeyKind::Phone, &phone));
    for name in account.names.iter().chain(account.found_by(About::Name)) {
        name_keys(&NormalName::of(name), &mut keys);
    }
    tidy(keys)
}

fn tidy(mut keys: Vec<Key>) -> Vec<Key> {
    for key in &mut keys {
        key.value = key.value.chars().take(KEY_LENGTH).collect();
    }
    keys.sort();
    keys.dedup();
    keys
}

fn name_keys(name: &NormalName, keys: &mut Vec<Key>) {
    if name.is_empty() {
        return;
    }
    let mut add = |kind, value: String| keys.push(Key { kind, value });
    add(KeyKind::Name, name.compact.clone());
    if name.tokens.len() >= 3 {
        add(KeyKind::Initials, name.initials());
    }
    let words = telling(name);
    kept(&words).for_each(|word| add(KeyKind::Word, word.to_owned()));
    let paired = &words[..words.len().min(WORDS_PAIRED)];
    for (at, one) in paired.iter().enumerate() {
        // "Group" beside "Holdings" says nothing, unless there is no more.
        let says = |other: &&Telling| !(one.is_very_common && other.is_very_common) || words.len() == 2;
        for other in paired[at + 1..].iter().filter(says) {
            add(KeyKind::Pair, pair(&one.stem, &other.stem));
        }
    }
}

/// A word of a name, as keys have it.
struct Telling {
    stem: String,
    /// The stem where "ae" is two letters and not one sound: in "Novtaec" two were exchanged.
    of_slip: String,
    /// Of the stock of words that are common everywhere.
    is_common: bool,
    /// One of those that half of the world has.
    is_very_common: bool,
}

/// The words that are keys of their own: many are called "General", so such a word is none unless it is the
/// whole name; beside another their pair is one.
fn kept(words: &[Telling]) -> impl Iterator<Item = &str> {
    let own = words.iter().filter(|word| !word.is_common || words.len() == 1);
    own.map(|word| word.stem.as_str()).take(WORDS_KEPT)
}

fn pair(a: &str, b: &str) -> String {
    if a <= b { format!("{a}+{b}") } else { format!("{b}+{a}") }
}

/// The words by how much they seem to tell, without looking at any list of accounts: not of the common stock,
/// then long. Each once.
fn telling(name: &NormalName) -> Vec<Telling> {
    let mut words: Vec<&String> = name.tokens.iter().collect();
    words.sort_by_key(|word| (is_common(word), is_place(word), Reverse(word.len().min(8))));
    let mut told: Vec<Telling> = Vec::with_capacity(words.len());
    for word in words {
        let stem = stem(word);
        if !told.iter().any(|before| before.stem == stem) {
            told.push(Telling {
                of_slip: stem_of(sounds_of_slip(word)),
                stem,
                is_common: is_common(word),
                is_very_common: is_very_common(word),
            });
        }
    }
    told
}

/// By sound, and without a plural's end.
pub(super) fn stem(word: &str) -> String {
    stem_of(sounds(word))
}

fn stem_of(heard: String) -> String {
    let stem = heard.strip_suffix('s').filter(|stem| stem.len() >= 4).map(str::to_owned).unwrap_or(heard);
    stem.chars().take(LONGEST_WORD).collect()
}

/// The words of an account's names that stand in the dictionary.
pub fn account_words(account: &Candidate) -> Vec<String> {
    let names = account.names.iter().chain(account.found_by(About::Name));
    let told = names.flat_map(|name| telling(&NormalName::of(name)).into_iter().take(WORDS_KEPT));
    let mut words: Vec<String> = told.map(|word| word.stem).filter(|word| can_slip(word)).collect();
    words.sort();
    words.dedup();
    words
}

/// Shorter words with a slip are other words.
fn can_slip(word: &str) -> bool {
    word.len() >= 4 && word.is_ascii()
}

/// The places in the dictionary where a word stands, or is looked for: itself, and itself without any one of
/// its letters. Two words that are one slip apart (a letter lost, doubled, wrong, or two exchanged) meet.
pub fn slips(word: &str) -> Vec<i64> {
    let without = (0..word.len()).map(|at| spelling(&[&word[..at], &word[at + 1..]].concat()));
    let mut all: Vec<i64> = without.chain([spelling(word)]).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Where a word itself stands in the dictionary.
pub fn spelling(word: &str) -> i64 {
    hash(word).cast_signed()
}

/// The words of a query that are looked for in the dictionary.
pub fn query_words(query: &Query) -> Vec<String> {
    let read = names_read(query);
    let told = read.iter().flat_map(|name| telling(name).into_iter().take(WORDS_ASKED));
    let mut words: Vec<String> = Vec::new();
    let stems = told.flat_map(|word| [word.stem, word.of_slip]);
    for word in stems.filter(|word| word.len() >= 3 && word.is_ascii()) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// The query's name in every reading: accounts are stored under theirs as they stand, and a lead may be found
/// by part of what it says.
fn names_read(query: &Query) -> Vec<NormalName> {
    let read = query.company.as_deref().map(readings).unwrap_or_default();
    read.into_iter().map(|reading| reading.name).filter(|name| !name.is_empty()).collect()
}

/// The keys under which candidates for a query are looked up, each with how much it says that an account has
/// it; the most telling first: marks of identity, the whole name, then parts of it. `known` are the words of
/// the dictionary that meet those of the query ([`slips`]).
pub fn query_keys(query: &Query, known: &[String], vocabulary: &Vocabulary) -> Vec<(Key, i64)> {
    let mut asked: BTreeMap<Key, i64> = BTreeMap::new();
    let mut add = |kind, value: &str, weight: i64| {
        let value = value.chars().take(KEY_LENGTH).collect();
        let most = asked.entry(Key { kind, value }).or_insert(weight);
        *most = weight.max(*most);
    };
    query.email_key.iter().for_each(|email| add(KeyKind::Email, email, ADDRESS));
    let domains = query.domains.iter().chain(&query.related_domains);
    domains.for_each(|domain| add(KeyKind::Domain, domain, IDENTITY));
    query.linkedin_slug.iter().for_each(|slug| add(KeyKind::Linkedin, slug, IDENTITY));
    query.ids.iter().chain(&query.doubtful_ids).for_each(|id| add(KeyKind::Id, id, IDENTITY));
    let phones = query.phone.iter().flat_map(|phone| local_parts(phone));
    phones.for_each(|phone| add(KeyKind::Phone, &phone, STRONG_KEY));
    for name in names_read(query) {
        add(KeyKind::Name, &name.compact, STRONG_KEY);
        match name.tokens.len() {
            1 => add(KeyKind::Initials, &name.compact, ACRONYM),
            2 => {}
            _ => add(KeyKind::Name, &name.initials(), ACRONYM),
        }
        let told = telling(&name).into_iter().take(WORDS_ASKED);
        let words: Vec<Vec<Meant>> = told.map(|word| meant(&word, known, vocabulary)).collect();
        parts(&words, |kind, value, weight| add(kind, value, weight));
    }
    let mut asked: Vec<(Key, i64)> = asked.into_iter().collect();
    asked.sort_by_key(|(_, weight)| Reverse(*weight));
    asked
}

/// The whole name of a query, as its key has it: by it two referrals of one company meet where it has no
/// domain. Stored, so it never changes.
pub fn name_key(query: &Query) -> Option<String> {
    let name = query.name();
    (!name.is_empty()).then(|| name.compact.chars().take(KEY_LENGTH).collect())
}

/// The words of a name and their pairs.
fn parts(words: &[Vec<Meant>], mut add: impl FnMut(KeyKind, &str, i64)) {
    for (at, one) in words.iter().enumerate() {
        for meant in one.iter().filter(|meant| meant.rarity >= TELLING || words.len() == 1) {
            add(KeyKind::Word, &meant.stem, points(meant.rarity.powi(2), meant.likely));
        }
        for meant in one {
            for other in words[at + 1..].iter().flatten() {
                let rarity = meant.rarity.powi(2) + other.rarity.powi(2);
                let weight = PAIR + points(rarity, meant.likely * other.likely);
                add(KeyKind::Pair, &pair(&meant.stem, &other.stem), weight);
            }
        }
    }
}

/// The very address: of the many people of one company the one whom it names is compared.
const ADDRESS: i64 = 50_000;
/// What a key says: the address or the domain is the account's.
const IDENTITY: i64 = 10_000;
/// The phone, or the whole name.
const STRONG_KEY: i64 = 3_000;
const ACRONYM: i64 = 500;
/// Two words together are worth this more than each of them.
const PAIR: i64 = 50;

/// Below this a word alone is borne by thousands.
const TELLING: f64 = 0.5;

fn points(rarity: f64, likely: f64) -> i64 {
    (1_000.0 * rarity * likely) as i64
}

/// A word of the dictionary that may have been meant.
struct Meant {
    stem: String,
    /// 0 (everybody has it) to 1.
    rarity: f64,
    /// 0 to 1: that it was meant.
    likely: f64,
}

/// The words that may have been meant by one of a query: itself first.
fn meant(
    Telling { stem: word, of_slip, .. }: &Telling,
    known: &[String],
    vocabulary: &Vocabulary,
) -> Vec<Meant> {
    let word = word.as_str();
    // What is in no dictionary is in no name; what is, is seldom a slip.
    let is_known = !can_slip(word) || known.iter().any(|known| known == word);
    let slip = if is_known { 0.3 } else { 1.0 };
    let near = known.iter().filter(|known| *known != word).filter_map(|known| {
        let alike = alike(word, known).max(alike(of_slip, known));
        (alike > 0.0).then(|| (known.as_str(), slip * alike.powi(6)))
    });
    let mut near: Vec<(&str, f64)> = near.collect();
    near.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    near.truncate(MEANT_BY_ONE);
    let all = is_known.then_some((word, 1.0)).into_iter().chain(near);
    let meant = |(stem, likely): (&str, f64)| Meant {
        rarity: vocabulary.rarity(stem),
        likely,
        stem: stem.to_owned(),
    };
    all.map(meant).collect()
}
