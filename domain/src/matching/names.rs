//! Normalised names with all that comparing them needs again and again: what their words weigh, and their
//! trigrams. They stand one after the other in a few lists: a million need no million allocations.

use super::normalise::NormalName;
use super::readings::{Reading, readings};
use super::tokens::could_be_scanned;
use super::trades::{Said, said};
use super::trigrams::{self, Gram};
use super::vocabulary::Vocabulary;

/// Names in the order in which they were added.
#[derive(Default)]
pub(super) struct Names {
    cores: String,
    forms: Vec<Box<[String]>>,
    weights: Vec<f64>,
    says: Vec<Said>,
    grams: Vec<Gram>,
    norms: Vec<f64>,
    ends: Vec<Ends>,
    origins: Vec<Origin>,
}

/// Of which name of its owner's a reading is one.
#[derive(Debug, Clone, Copy, Default)]
struct Origin {
    written: u32,
    is_part: bool,
}

/// Where the parts of a name end; they begin where those of the name before end.
#[derive(Clone, Copy, Default)]
struct Ends {
    core: usize,
    words: u32,
    grams: u32,
}

/// One name, as it is compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weighed<'n> {
    /// The words with single spaces between.
    pub(super) core: &'n str,
    /// Legal forms that were taken off.
    pub(super) forms: &'n [String],
    /// How much each word tells.
    pub(super) weights: &'n [f64],
    /// What each word says that other words say too.
    pub(super) says: &'n [Said],
    /// Its distinct trigrams, ascending.
    pub(super) grams: &'n [Gram],
    /// The length of the vector of their weights.
    pub(super) norm: f64,
    /// Which of the names that were added together it is a reading of.
    pub(super) written: usize,
    /// Part of the name was left out.
    pub(super) is_part: bool,
}

impl Names {
    /// Names that are compared with a vocabulary which is not counted from them.
    pub(super) fn weighed<'n>(
        names: impl IntoIterator<Item = &'n NormalName>,
        vocabulary: &Vocabulary,
    ) -> Names {
        let mut weighed = Names::default();
        names.into_iter().for_each(|name| weighed.push(name));
        weighed.weigh(vocabulary);
        weighed
    }

    /// Every reading of names that belong together, weighed with a vocabulary which is not counted from them.
    pub(super) fn read<'n>(written: impl IntoIterator<Item = &'n str>, vocabulary: &Vocabulary) -> Names {
        let mut names = Names::default();
        for (at, name) in (0..).zip(written) {
            readings(name).iter().for_each(|reading| names.push_reading(at, reading));
        }
        names.weigh(vocabulary);
        names
    }

    /// Adds one reading of the name with this number among its owner's.
    pub(super) fn push_reading(&mut self, written: u32, reading: &Reading) {
        if reading.name.is_empty() {
            return;
        }
        self.push(&reading.name);
        if let Some(origin) = self.origins.last_mut() {
            *origin = Origin { written, is_part: reading.is_part };
        }
    }

    /// Adds a name, which weighs nothing until all are weighed.
    pub(super) fn push(&mut self, name: &NormalName) {
        for (at, token) in name.tokens.iter().enumerate() {
            if at > 0 {
                self.cores.push(' ');
            }
            self.cores.push_str(token);
        }
        let last = self.ends.last().copied().unwrap_or_default();
        let core = &self.cores[last.core..];
        trigrams::append(core, &mut self.grams);
        self.ends.push(Ends {
            core: self.cores.len(),
            words: last.words + words(core).count() as u32,
            grams: self.grams.len() as u32,
        });
        self.forms.push(name.forms.clone().into_boxed_slice());
        self.origins.push(Origin::default());
    }

    /// Looks up what the words and trigrams of all names tell.
    pub(super) fn weigh(&mut self, vocabulary: &Vocabulary) {
        self.weights = self.cores().flat_map(words).map(|word| vocabulary.weight(word)).collect();
        self.says = self.cores().flat_map(words).map(said).collect();
        self.norms = (0..self.len()).map(|name| trigrams::norm(self.grams(name), vocabulary)).collect();
        [&mut self.weights, &mut self.norms].into_iter().for_each(Vec::shrink_to_fit);
        self.says.shrink_to_fit();
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A name that was weighed.
    pub(super) fn get(&self, name: usize) -> Weighed<'_> {
        let (start, end) = self.span(name);
        Weighed {
            core: &self.cores[start.core..end.core],
            forms: &self.forms[name],
            weights: &self.weights[start.words as usize..end.words as usize],
            says: &self.says[start.words as usize..end.words as usize],
            grams: &self.grams[start.grams as usize..end.grams as usize],
            norm: self.norms[name],
            written: self.origins[name].written as usize,
            is_part: self.origins[name].is_part,
        }
    }

    /// Every name that was weighed.
    pub(super) fn iter(&self) -> impl Iterator<Item = Weighed<'_>> + Clone {
        (0..self.len()).map(|name| self.get(name))
    }

    pub(super) fn cores(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|name| {
            let (start, end) = self.span(name);
            &self.cores[start.core..end.core]
        })
    }

    pub(super) fn grams(&self, name: usize) -> &[Gram] {
        let (start, end) = self.span(name);
        &self.grams[start.grams as usize..end.grams as usize]
    }

    fn span(&self, name: usize) -> (Ends, Ends) {
        let start = if name == 0 { Ends::default() } else { self.ends[name - 1] };
        (start, self.ends[name])
    }
}

impl<'n> Weighed<'n> {
    pub(super) fn is_empty(&self) -> bool {
        self.core.is_empty()
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &'n str> + Clone {
        words(self.core)
    }

    /// What all words weigh together.
    pub(super) fn all(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// Whether the names are equal but for spaces.
    pub(super) fn same_compact(&self, other: &Weighed) -> bool {
        let letters = |core: &'n str| core.bytes().filter(|byte| *byte != b' ');
        letters(self.core).eq(other.core.bytes().filter(|byte| *byte != b' '))
    }

    /// The numbers in the name without zeros in front, sorted: they tell sister companies and funds apart. A
    /// digit within a word may be a letter that was badly read.
    pub(super) fn numbers(&self) -> Vec<&'n str> {
        let runs = self.words().filter(|word| !could_be_scanned(word));
        let runs = runs.flat_map(|word| word.split(|c: char| !c.is_ascii_digit()));
        let mut numbers: Vec<&str> =
            runs.map(|run| run.trim_start_matches('0')).filter(|run| !run.is_empty()).collect();
        numbers.sort_unstable();
        numbers
    }
}

fn words(core: &str) -> impl Iterator<Item = &str> + Clone {
    core.split(' ').filter(|word| !word.is_empty())
}
