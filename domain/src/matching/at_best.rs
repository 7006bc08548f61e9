//! The most that comparing two names can come to, by a glance: most of the names that are near enough to be
//! looked at are told from the one that is asked for without pairing their words.

use super::legal_forms::{is_shortened, kinds_differ};
use super::letters;
use super::names::{Names, Weighed};
use super::score::{Features, IN_ANY_ORDER, acronym, forms_differ, only_numbers, strength};
use super::tokens::edits_allowed;
use super::trades::{Said, said};
use super::trigrams;
use super::vocabulary::Vocabulary;

/// Names of more words are supposed to agree in all of them.
const MOST_WORDS: usize = 16;

/// The most that the strength of one name and the nearest of several can be; nothing counts as less than any.
pub(super) fn nearest_at_best<'n>(
    asked: &Names,
    names: impl Iterator<Item = Weighed<'n>>,
    vocabulary: &Vocabulary,
) -> f64 {
    let pairs = names.flat_map(|name| asked.iter().map(move |asked| (asked, name)));
    let compared = pairs.filter(|(asked, name)| !(asked.is_part && name.is_part));
    let at_best = compared.map(|(asked, name)| strength_at_best(&asked, &name, vocabulary));
    at_best.fold(f64::NEG_INFINITY, f64::max)
}

/// The most that the strength of two names can be: every word that could be paired at all is supposed to be,
/// and to be equal.
fn strength_at_best(a: &Weighed, b: &Weighed, vocabulary: &Vocabulary) -> f64 {
    /// Far more than what rounding may make of the sums.
    const ROUNDING: f64 = 1e-6;
    if a.same_compact(b) {
        return f64::INFINITY;
    }
    let (all_a, all_b) = (a.all(), b.all());
    let (agreed_a, agreed_b) = pairable(a, b).unwrap_or((all_a, all_b));
    let share = |agreed: f64, all: f64| if all > 0.0 { agreed / all } else { 0.0 };
    let (of_a, of_b) = (share(agreed_a, all_a), share(agreed_b, all_b));
    let (only_a, only_b) = (only_numbers(a, b), only_numbers(b, a));
    let at_best = Features {
        worse_side: of_a.min(of_b),
        better_side: of_a.max(of_b),
        trigrams: trigrams::cosine(a, b, vocabulary),
        mass: (agreed_a + agreed_b) / 2.0,
        exchanged: (all_a - agreed_a).min(all_b - agreed_b),
        letters: letters::alike_at_best(a.core, b.core).max(IN_ANY_ORDER * of_a.min(of_b)),
        is_part: a.is_part || b.is_part,
        acronym: acronym(a, b).max(acronym(b, a)),
        numbers_differ: only_a && only_b,
        number_missing: only_a != only_b,
        forms_differ: forms_differ(a, b),
        kinds_differ: kinds_differ(a.forms, b.forms),
        form_is_shortened: is_shortened(a.forms, b.forms),
        ..Features::default()
    };
    strength(&at_best) + ROUNDING
}

/// What those words of either name weigh that could be paired with words of the other; nothing where there
/// are too many words to say.
fn pairable(a: &Weighed, b: &Weighed) -> Option<(f64, f64)> {
    let (left, right) = (Glances::of(a)?, Glances::of(b)?);
    let (mut in_left, mut in_right) = ([false; MOST_WORDS], [false; MOST_WORDS]);
    left.mark(&right, &mut in_left, &mut in_right);
    right.mark(&left, &mut in_right, &mut in_left);
    let weight = |name: &Weighed, marked: &[bool]| {
        name.weights.iter().zip(marked).filter(|(_, marked)| **marked).map(|(weight, _)| weight).sum()
    };
    Some((weight(a, &in_left), weight(b, &in_right)))
}

/// A word, or some joined: how long it is, and which kinds of letters it has.
#[derive(Clone, Copy, Default)]
struct Glance {
    length: usize,
    kinds: u64,
    /// A trade or a number, which other words say too.
    says: Said,
}

impl Glance {
    fn of(word: &str, says: Said) -> Glance {
        Glance { length: word.len(), kinds: word.bytes().fold(0, |kinds, byte| kinds | kind(byte)), says }
    }

    /// Two words may be a trade together.
    fn and(self, next: Glance, says: Said) -> Glance {
        Glance { length: self.length + next.length, kinds: self.kinds | next.kinds, says }
    }
}

/// The words of a name.
struct Glances<'n> {
    words: [Glance; MOST_WORDS],
    spelt: [&'n str; MOST_WORDS],
    count: usize,
}

impl<'n> Glances<'n> {
    fn of(name: &Weighed<'n>) -> Option<Glances<'n>> {
        let (mut words, mut spelt, mut count) = ([Glance::default(); MOST_WORDS], [""; MOST_WORDS], 0);
        for (word, says) in name.words().zip(name.says) {
            *words.get_mut(count)? = Glance::of(word, *says);
            spelt[count] = word;
            count += 1;
        }
        Some(Glances { words, spelt, count })
    }

    /// What two words that stand side by side say together, where one word of the other name says as much.
    fn said_by_two(&self, first: usize, wanted: Said) -> Said {
        if wanted == 0 { 0 } else { said(&self.spelt[first..=first + 1].concat()) }
    }

    fn words(&self) -> &[Glance] {
        &self.words[..self.count]
    }

    /// Marks each word that could be paired with one or more words of the other name, and those.
    fn mark(&self, other: &Glances, ours: &mut [bool], theirs: &mut [bool]) {
        for (at, one) in self.words().iter().enumerate() {
            for first in 0..other.count {
                let mut joined: Option<Glance> = None;
                for (next, word) in other.words().iter().enumerate().skip(first) {
                    let said = if next == first + 1 { other.said_by_two(first, one.says) } else { 0 };
                    let joined = *joined.insert(joined.map_or(*word, |joined| joined.and(*word, said)));
                    // Words that are joined are as long as the one, but for a letter, or two for a trade.
                    if next > first + 1 && joined.length > one.length + 1 {
                        break;
                    }
                    if may_be_alike(*one, joined) {
                        ours[at] = true;
                        theirs[first..=next].fill(true);
                    }
                }
            }
        }
    }
}

/// Whether [`super::tokens::alike`] can be more than nothing. An edit exchanges one letter, an abbreviation
/// has no letter that the whole has not, and spellings of one sound are of the same kinds.
fn may_be_alike(a: Glance, b: Glance) -> bool {
    let edits = edits_allowed(a.length.max(b.length)) as u32;
    let (only_a, only_b) = ((a.kinds & !b.kinds).count_ones(), (b.kinds & !a.kinds).count_ones());
    let (short, shortest) = if a.length < b.length { (only_a, a.length) } else { (only_b, b.length) };
    (only_a.max(only_b) <= edits)
        || (short == 0 && (shortest >= 3 || shortest == 1))
        || (a.says != 0 && a.says == b.says)
        // A scanner takes letters for digits.
        || (a.length == b.length && (a.kinds | b.kinds) >> 26 != 0)
}

/// One bit for letters that sound alike written one way or the other, none for those that may fall silent.
fn kind(byte: u8) -> u64 {
    match byte {
        b'e' | b'h' => 0,
        b'f' | b'p' => 1 << (b'p' - b'a'),
        b'c' | b'k' => 1 << (b'k' - b'a'),
        b't' | b'z' => 1 << (b'z' - b'a'),
        b'i' | b'y' => 1 << (b'y' - b'a'),
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + (byte - b'0')),
        // Of other scripts one letter is several bytes: they tell nothing.
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::normalise::NormalName;
    use crate::matching::score::{STRONG, likeness_of};

    const NAMES: [&str; 24] = [
        "Acme Logistics Ltd",
        "Acme Logistic Holdings",
        "ACME Freight & Transport",
        "Good Will Industries",
        "Goodwill Industry",
        "Müller Maschinenbau GmbH",
        "Mueller Maschinen",
        "Schwartz & Philipp AG",
        "Schwarz Filip",
        "Glück Bäckerei",
        "Gluk Backerei",
        "International Business Machines",
        "IBM",
        "Van der Bilt Brothers",
        "Vanderbilt Bros",
        "North Sea Oil 2 plc",
        "Northsea Gas 2",
        "Acad of Music",
        "Academy Music School",
        "Route 66 Diner",
        "Routes66",
        "株式会社 アクメ",
        "Zz",
        "The Very Long Name of a Company with Many a Word That Nobody Would Ever Say in One Breath Ltd",
    ];

    proptest::proptest! {
        #[test]
        fn words_that_are_alike_pass_the_glance(
            word in "[a-z0-9]{1,14}",
            at in 0_usize..14,
            letters in "[a-z]{0,3}",
            taken in 0_usize..3,
        ) {
            // Edited at one place: letters taken away, others put in.
            let at = at.min(word.len());
            let end = (at + taken).min(word.len());
            let other = format!("{}{letters}{}", &word[..at], &word[end..]);
            let spelt = other.replace('f', "ph").replace('k', "ck").replace('i', "y");
            for other in [&other, &spelt] {
                let is_alike = crate::matching::tokens::alike(&word, other) > 0.0;
                let [one, another] = [&word, other].map(|word| Glance::of(word, said(word)));
                proptest::prop_assert!(!is_alike || may_be_alike(one, another));
            }
        }
    }

    #[test]
    fn no_two_names_are_more_alike_than_a_glance_promises() {
        let vocabulary = Vocabulary::stock();
        let normal = NAMES.map(NormalName::of);
        let names = Names::weighed(&normal, vocabulary);
        let mut told_apart = 0;
        for (a, left) in names.iter().enumerate() {
            for (b, right) in names.iter().enumerate() {
                let (is, at_best) =
                    (likeness_of(&left, &right, vocabulary), strength_at_best(&left, &right, vocabulary));
                let both = (NAMES[a], NAMES[b]);
                assert!(is.strength <= at_best, "{both:?}: {} > {at_best}", is.strength);
                told_apart += usize::from(at_best < STRONG);
            }
        }
        assert!(told_apart > 400, "a glance tells only {told_apart} of 576 pairs apart");
    }
}
