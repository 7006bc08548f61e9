//! Equality keys under which a database finds candidates with a B-tree on (kind, value) instead of an index
//! in memory: few per account, selective, and so chosen that usual variants of one company meet in at least
//! one.

use serde::{Deserialize, Serialize};

use super::candidate::{Candidate, Query, local_parts};
use super::normalise::NormalName;
use super::tokens::sounds;
use super::vocabulary::{hash, is_common, is_place};

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
    /// The words of the name in alphabetical order, by sound.
    Words,
    /// The consonants of the whole name.
    Skeleton,
    /// The most telling word, by sound, or a pair of telling words.
    Telling,
    /// How the name begins.
    Start,
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
    /// The letter that parts the kinds in an index.
    fn letter(self) -> &'static str {
        match self {
            KeyKind::Email => "e",
            KeyKind::Domain => "d",
            KeyKind::Linkedin => "l",
            KeyKind::Id => "i",
            KeyKind::Phone => "p",
            KeyKind::Name => "n",
            KeyKind::Words => "w",
            KeyKind::Skeleton => "s",
            KeyKind::Telling => "t",
            KeyKind::Start => "b",
        }
    }
}

impl Key {
    /// The key as a number, the same on every machine and in every build, because indexes store it. Two keys
    /// may share one: what is found by it is judged by its real values.
    pub fn number(&self) -> i64 {
        hash(&format!("{}:{}", self.kind.letter(), self.value)).cast_signed()
    }

    /// How much it says that an account shares this key, for choosing which candidates are looked at. Marks
    /// of identity first, then the whole name, then parts of it.
    pub fn weight(&self) -> i64 {
        match self.kind {
            KeyKind::Email | KeyKind::Domain | KeyKind::Linkedin | KeyKind::Id => 1_000,
            KeyKind::Phone => 300,
            KeyKind::Name => 100,
            KeyKind::Words => 40,
            KeyKind::Skeleton => 30,
            KeyKind::Telling if self.value.contains('+') => 20,
            KeyKind::Start => 10,
            KeyKind::Telling => 5,
        }
    }
}

/// At most this many letters of a key are kept; longer names agree in them anyway.
const KEY_LENGTH: usize = 40;

/// The keys under which an account is stored.
pub fn account_keys(account: &Candidate) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut add = |kind, value: &str| keys.push(Key { kind, value: value.to_owned() });
    account.emails.iter().for_each(|email| add(KeyKind::Email, email));
    account.domains.iter().for_each(|domain| add(KeyKind::Domain, domain));
    account.linkedin_slug.iter().for_each(|slug| add(KeyKind::Linkedin, slug));
    account.ids.iter().for_each(|id| add(KeyKind::Id, id));
    account.phones.iter().flat_map(|phone| local_parts(phone)).for_each(|phone| add(KeyKind::Phone, &phone));
    for name in &account.names {
        name_keys(&NormalName::of(name), 1, &mut keys);
    }
    tidy(keys)
}

/// The keys under which candidates for a query are looked up.
pub fn query_keys(query: &Query) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut add = |kind, value: &str| keys.push(Key { kind, value: value.to_owned() });
    query.email_key.iter().for_each(|email| add(KeyKind::Email, email));
    query.domains.iter().chain(&query.related_domains).for_each(|domain| add(KeyKind::Domain, domain));
    query.linkedin_slug.iter().for_each(|slug| add(KeyKind::Linkedin, slug));
    query.ids.iter().chain(&query.doubtful_ids).for_each(|id| add(KeyKind::Id, id));
    query.phone.iter().flat_map(|phone| local_parts(phone)).for_each(|phone| add(KeyKind::Phone, &phone));
    if let Some(company) = &query.company {
        name_keys(&NormalName::of(company), 2, &mut keys);
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

fn name_keys(name: &NormalName, telling_words: usize, keys: &mut Vec<Key>) {
    if name.is_empty() {
        return;
    }
    let mut add = |kind, value: String| keys.push(Key { kind, value });
    add(KeyKind::Name, name.compact.clone());
    let heard = sounds(&name.compact);
    add(KeyKind::Skeleton, skeleton(&heard));
    if heard.len() >= 10 {
        add(KeyKind::Start, heard.chars().take(8).collect());
    }
    if name.tokens.len() > 1 {
        // Common words are added and left out at will, so they only count where there is nothing else.
        let own: Vec<&String> = name.tokens.iter().filter(|word| !is_common(word)).collect();
        let own = if own.is_empty() { name.tokens.iter().collect() } else { own };
        let mut words: Vec<String> = own.into_iter().map(|word| stem(word)).collect();
        words.sort();
        add(KeyKind::Words, words.concat());
    }
    let telling = telling(name);
    for (word, _) in telling.iter().take(telling_words).filter(|(_, common)| !common) {
        add(KeyKind::Telling, skeleton(word));
    }
    for pair in [(0, 1), (0, 2), (1, 2)].into_iter().take(telling_words * 2 - 1) {
        if let (Some(a), Some(b)) = (telling.get(pair.0), telling.get(pair.1)) {
            let mut pair = [skeleton(&a.0), skeleton(&b.0)];
            pair.sort();
            add(KeyKind::Telling, pair.join("+"));
        }
    }
}

/// The words by how much they seem to tell, without looking at any list of accounts: not of the common stock,
/// then long. With each, whether it is of the stock.
fn telling(name: &NormalName) -> Vec<(String, bool)> {
    let mut words: Vec<&String> = name.tokens.iter().collect();
    words.sort_by_key(|word| (is_common(word), is_place(word), std::cmp::Reverse(word.len().min(8))));
    words.into_iter().map(|word| (stem(word), is_common(word))).collect()
}

/// By sound, and without a plural's end.
fn stem(word: &str) -> String {
    let heard = sounds(word);
    heard.strip_suffix('s').filter(|stem| stem.len() >= 4).map(str::to_owned).unwrap_or(heard)
}

/// First letter and consonants, hard and soft spellings of one sound folded together.
fn skeleton(heard: &str) -> String {
    let mut out = String::with_capacity(heard.len());
    for (at, c) in heard.chars().enumerate() {
        let folded = match c {
            'c' | 'q' => 'k',
            'z' => 's',
            'v' | 'w' => 'f',
            other => other,
        };
        let vowel = matches!(folded, 'a' | 'e' | 'i' | 'o' | 'u' | 'h');
        if (at == 0 || !vowel) && !out.ends_with(folded) {
            out.push(folded);
        }
    }
    // Too few consonants would make strangers meet; then the vowels stay.
    if out.len() >= 4 { out } else { format!("={heard}") }
}
