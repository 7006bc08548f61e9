//! How alike two company names are. Words are paired (typos, joined words and abbreviations allowed), each
//! pair counts by how much its word tells, and vetoes pull down what only looks alike.

use super::Band;
use super::legal_forms::{is_shortened, kinds_differ};
use super::letters;
use super::names::{Names, Weighed};
use super::normalise::NormalName;
use super::tokens::{alike, is_compound, number_in_words};
use super::trades::{Said, said, same_trade};
use super::trigrams;
use super::vocabulary::{Vocabulary, is_place};

/// A word that tells at least this much must not be exchanged for another.
const DISTINCTIVE: f64 = 0.62;

/// "Van der Bilt Bros" may be written as one word: so many words may be joined.
const JOINED_WORDS: usize = 5;

/// The same words in another order are nearly the same letters.
pub(super) const IN_ANY_ORDER: f64 = 0.97;

/// Strength from which on 2.1 % of strangers are taken for a known company by their names alone: real ones,
/// looked for among 13,554 others (`docs/measured.md`, "Checks: what names alone say").
pub(super) const STRONG: f64 = 1.9;
/// The same for 18.1 % of them.
pub(super) const WEAK: f64 = -0.1;

/// What comparing two names showed; `score` is what it adds up to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// 0..1, both excluded.
    pub score: f64,
    /// What the score means; `Exact` and `Strong` only without a veto.
    pub band: Band,
    /// The same name after normalising, whatever the legal forms; no veto.
    pub(super) is_same: bool,
    /// Evidence for one company (positive) or for two (negative), before squeezing into 0..1.
    pub(super) strength: f64,
}

/// The parts of a comparison, each 0..1 unless said otherwise. Public for measuring and tuning.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Features {
    /// Weight of the paired words among all words of the name that agrees worse.
    pub worse_side: f64,
    /// The same for the name that agrees better.
    pub better_side: f64,
    /// Trigrams in common, rare ones counting more.
    pub trigrams: f64,
    /// Sum of the weights that agree, unbounded: three rare words in common are better proof than one.
    pub mass: f64,
    /// Weight that each side has and the other lacks: "Gas" here and "Oil" there, rather than a word left
    /// out.
    pub exchanged: f64,
    /// Equal but for spaces.
    pub same_compact: bool,
    /// Numbers on both sides, and different ones.
    pub numbers_differ: bool,
    /// Numbers on one side that the other lacks.
    pub number_missing: bool,
    /// Each side has a distinctive word that the other lacks.
    pub distinctive_differ: bool,
    /// Each side names a place that the other does not.
    pub places_differ: bool,
    /// Both have legal forms, none in common.
    pub forms_differ: bool,
    /// Letters that stand in both in one order, whatever the words: 1 where nothing has to be edited.
    pub letters: f64,
    /// One name spells the initials of the other: its letters, or 0.
    pub acronym: usize,
    /// Both have legal forms, of different kinds: shares here, an association there.
    pub kinds_differ: bool,
    /// The form of one is how that of the other begins: `GmbH`, `GmbH & Co. KG`.
    pub form_is_shortened: bool,
    /// One of them is only part of what is written.
    pub is_part: bool,
}

/// Compares two names.
pub fn likeness(a: &NormalName, b: &NormalName, vocabulary: &Vocabulary) -> Likeness {
    judge(&features(a, b, vocabulary))
}

/// Compares two names as they are written, in every way that they can be read.
pub fn compare(a: &str, b: &str, vocabulary: &Vocabulary) -> Likeness {
    let (asked, names) = (Names::read([a], vocabulary), Names::read([b], vocabulary));
    nearest(&asked, names.iter(), vocabulary).map_or(NOTHING, |(likeness, _)| likeness)
}

/// Takes the comparison of [`compare`] apart, for measuring and tuning.
pub fn compared(a: &str, b: &str, vocabulary: &Vocabulary) -> Features {
    let (asked, names) = (Names::read([a], vocabulary), Names::read([b], vocabulary));
    let pairs = names.iter().flat_map(|name| asked.iter().map(move |asked| (asked, name)));
    pairs
        .filter(|(asked, name)| !(asked.is_part && name.is_part))
        .map(|(asked, name)| features_of(&asked, &name, vocabulary))
        .max_by(|a, b| strength(a).total_cmp(&strength(b)))
        .unwrap_or_default()
}

/// What two names come to of which one says nothing.
const NOTHING: Likeness = Likeness { score: 0.09, band: Band::None, is_same: false, strength: -5.7 };

/// The nearest of all names to any reading of the asked one, and which of its owner's names it is. Two parts
/// are never compared: what was left out of both may be all by which they differ.
pub(super) fn nearest<'n>(
    asked: &Names,
    names: impl Iterator<Item = Weighed<'n>>,
    vocabulary: &Vocabulary,
) -> Option<(Likeness, usize)> {
    let pairs = names.flat_map(|name| asked.iter().map(move |asked| (asked, name)));
    pairs
        .filter(|(asked, name)| !(asked.is_part && name.is_part))
        .map(|(asked, name)| (likeness_of(&asked, &name, vocabulary), name.written))
        .max_by(|(a, _), (b, _)| {
            a.band.max(Band::Strong).cmp(&b.band.max(Band::Strong)).then(a.strength.total_cmp(&b.strength))
        })
}

/// The same for names that were weighed with this vocabulary.
pub(super) fn likeness_of(a: &Weighed, b: &Weighed, vocabulary: &Vocabulary) -> Likeness {
    judge(&features_of(a, b, vocabulary))
}

/// Squeezes evidence into 0..1. The slope is gentle, so that six decimals still tell strong matches apart.
pub(super) fn squeeze(strength: f64) -> f64 {
    1.0 / (1.0 + (-strength / 2.5).exp())
}

fn judge(f: &Features) -> Likeness {
    let vetoed = f.numbers_differ || f.distinctive_differ || f.places_differ;
    let strength = strength(f);
    let score = squeeze(strength);
    let band = match strength {
        _ if f.same_compact && !vetoed && !f.kinds_differ && !f.is_part => Band::Exact,
        s if s >= STRONG && !vetoed && !f.number_missing => Band::Strong,
        s if s >= WEAK => Band::Weak,
        _ => Band::None,
    };
    Likeness { score, band, is_same: f.same_compact && !vetoed && !f.is_part, strength }
}

/// Weights rounded from a search on misspelt names of listed companies, on names of organisations from
/// several lists and on the published pairs, tried on other draws of the same (`docs/measured.md`, "Matching:
/// how right it is").
pub(super) fn strength(f: &Features) -> f64 {
    let when = |condition: bool, weight: f64| if condition { weight } else { 0.0 };
    let words = 1.8 * f.worse_side + 4.1 * f.better_side + 0.7 * (1.0 + f.mass).ln() - 1.8 * f.exchanged;
    // One slip in a short name leaves few trigrams and no equal word; the letters still stand in order.
    let letters = 0.8 * f.trigrams + 2.5 * f.letters + 11.0 * (f.letters - 0.8).max(0.0);
    // The first number shifts all strengths alike: it says where `Strong` and `Weak` begin.
    -5.7 + words
        + letters
        + when(f.acronym > 0, 9.0)
        + when(f.acronym > 3, 2.8)
        + when(f.numbers_differ, -5.6)
        + when(f.number_missing, -4.9)
        + when(f.distinctive_differ, -0.3)
        + when(f.places_differ, -1.8)
        + when(f.forms_differ, -0.95)
        + when(f.kinds_differ && !f.form_is_shortened, -4.0)
        + when(f.is_part, -1.3)
}

/// Takes the comparison apart.
pub fn features(a: &NormalName, b: &NormalName, vocabulary: &Vocabulary) -> Features {
    let names = Names::weighed([a, b], vocabulary);
    features_of(&names.get(0), &names.get(1), vocabulary)
}

fn features_of(a: &Weighed, b: &Weighed, vocabulary: &Vocabulary) -> Features {
    if a.is_empty() || b.is_empty() {
        return Features::default();
    }
    let (left, right) = (Side::new(a), Side::new(b));
    let same_compact = a.same_compact(b);
    let (left, right) = if same_compact { (left.whole(), right.whole()) } else { pair(left, right) };
    let share = |agreed: f64, all: f64| if all > 0.0 { agreed / all } else { 0.0 };
    let (of_left, of_right) = (share(left.agreed(), left.all()), share(right.agreed(), right.all()));
    let (only_a, only_b) = (only_numbers(a, b), only_numbers(b, a));
    Features {
        worse_side: of_left.min(of_right),
        better_side: of_left.max(of_right),
        trigrams: trigrams::cosine(a, b, vocabulary),
        mass: (left.agreed() + right.agreed()) / 2.0,
        exchanged: (left.all() - left.agreed()).min(right.all() - right.agreed()),
        same_compact,
        acronym: acronym(a, b).max(acronym(b, a)),
        numbers_differ: only_a && only_b,
        number_missing: only_a != only_b,
        distinctive_differ: left.misses(DISTINCTIVE) && right.misses(DISTINCTIVE),
        places_differ: left.misses_place() && right.misses_place(),
        forms_differ: forms_differ(a, b),
        letters: letters::alike(a.core, b.core).max(IN_ANY_ORDER * of_left.min(of_right)),
        is_part: a.is_part || b.is_part,
        kinds_differ: kinds_differ(a.forms, b.forms),
        form_is_shortened: is_shortened(a.forms, b.forms),
    }
}

/// Whether both have legal forms, none in common.
pub(super) fn forms_differ(a: &Weighed, b: &Weighed) -> bool {
    !a.forms.is_empty() && !b.forms.is_empty() && !a.forms.iter().any(|form| b.forms.contains(form))
}

/// Whether a name has a number that the other says neither in digits nor in words.
pub(super) fn only_numbers(name: &Weighed, other: &Weighed) -> bool {
    let numbers = name.numbers();
    let others = if numbers.is_empty() { Vec::new() } else { other.numbers() };
    let in_words = |number: &str| other.words().any(|word| number_in_words(word) == Some(number));
    numbers.iter().any(|number| !others.contains(number) && !in_words(number))
}

/// One name's words with what they weigh and how well each is paired.
struct Side<'n> {
    tokens: Vec<&'n str>,
    says: &'n [Said],
    weights: &'n [f64],
    paired: Vec<Option<f64>>,
}

impl<'n> Side<'n> {
    fn new(name: &Weighed<'n>) -> Side<'n> {
        let weights = name.weights;
        Side { tokens: name.words().collect(), says: name.says, weights, paired: vec![None; weights.len()] }
    }

    fn whole(mut self) -> Side<'n> {
        self.paired.fill(Some(1.0));
        self
    }

    fn all(&self) -> f64 {
        self.weights.iter().sum()
    }

    fn agreed(&self) -> f64 {
        self.weights.iter().zip(&self.paired).map(|(weight, paired)| weight * paired.unwrap_or(0.0)).sum()
    }

    fn misses(&self, at_least: f64) -> bool {
        self.weights.iter().zip(&self.paired).any(|(weight, paired)| paired.is_none() && *weight >= at_least)
    }

    fn misses_place(&self) -> bool {
        self.tokens.iter().zip(&self.paired).any(|(token, paired)| paired.is_none() && is_place(token))
    }

    fn free(&self, from: usize, length: usize) -> bool {
        self.paired[from..from + length].iter().all(Option::is_none)
    }

    fn take(&mut self, from: usize, length: usize, alike: f64) {
        self.paired[from..from + length].fill(Some(alike));
    }
}

/// A possible pairing: `left` and `right` are start and number of words.
struct Pairing {
    left: (usize, usize),
    right: (usize, usize),
    alike: f64,
    worth: f64,
}

/// Pairs the words of both names, the most telling and most alike first; each word at most once.
fn pair<'n>(mut left: Side<'n>, mut right: Side<'n>) -> (Side<'n>, Side<'n>) {
    let mut pairings = Vec::new();
    for length in 1..=JOINED_WORDS {
        for other in 1..=JOINED_WORDS {
            if length == 1 || other == 1 {
                possible(&left, &right, length, other, &mut pairings);
            }
        }
    }
    pairings.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    for pairing in pairings {
        let (l, r) = (pairing.left, pairing.right);
        if left.free(l.0, l.1) && right.free(r.0, r.1) {
            left.take(l.0, l.1, pairing.alike);
            right.take(r.0, r.1, pairing.alike);
        }
    }
    (left, right)
}

fn possible(left: &Side, right: &Side, length: usize, other: usize, pairings: &mut Vec<Pairing>) {
    for (i, words) in left.tokens.windows(length).enumerate() {
        for (j, others) in right.tokens.windows(other).enumerate() {
            let joined = length + other > 2;
            let says = (&left.says[i..i + length], &right.says[j..j + other]);
            let alike = if joined {
                joined_alike(words, others, says)
            } else {
                word_alike(words[0], others[0], says)
            };
            if alike > 0.0 {
                let weights = &left.weights[i..i + length];
                let weight: f64 = weights.iter().chain(&right.weights[j..j + other]).sum();
                pairings.push(Pairing {
                    left: (i, length),
                    right: (j, other),
                    alike,
                    worth: alike * alike * weight,
                });
            }
        }
    }
}

/// "Good Will" and "Goodwill": joined words must be equal, or long and nearly so, or halves of one.
fn joined_alike(words: &[&str], others: &[&str], says: (&[Said], &[Said])) -> f64 {
    let (one, many, says) =
        if words.len() == 1 { (words[0], others, says.0[0]) } else { (others[0], words, says.1[0]) };
    let length: usize = many.iter().map(|word| word.len()).sum();
    if length >= 4 && length.abs_diff(one.len()) <= 1 {
        let alike = alike(one, &many.concat());
        if alike >= 0.8 {
            return alike * 0.98;
        }
    }
    // Its trade may be two words in another language.
    let in_two = || says != 0 && many.len() == 2 && same_trade(says, said(&many.concat()));
    if is_compound(one, many) || in_two() { 0.7 } else { 0.0 }
}

/// How alike two words of one trade are in two languages.
const TRADE: f64 = 0.75;

fn word_alike(a: &str, b: &str, says: (&[Said], &[Said])) -> f64 {
    let written = alike(a, b);
    if written < TRADE && same_trade(says.0[0], says.1[0]) { TRADE } else { written }
}

/// A lone word of three to six letters that spells the initials of three words or more.
/// How many letters, or 0.
pub(super) fn acronym(short: &Weighed, long: &Weighed) -> usize {
    let initials = || long.words().filter_map(|word| word.chars().next());
    let [_] = short.weights else { return 0 };
    let length = short.core.len();
    let is_one = (3..=6).contains(&length) && long.weights.len() >= 3 && initials().eq(short.core.chars());
    if is_one { length } else { 0 }
}
