//! How often the words of the operator's accounts occur, counted over all of them now and then and kept where
//! every process finds it: what is common here tells little, whatever it is elsewhere.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::keys::stem;
use super::normalise::NormalName;
use super::trigrams::{self, GRAM_COUNT};
use super::vocabulary::{Vocabulary, hash};

/// A word that fewer than one of so many names have is as rare as one that none has.
const RAREST: u64 = 20_000;
/// Below so many names nothing is rare.
const LEAST: u32 = 3;

/// Counts of words, of their stems and of trigrams over names.
#[derive(Debug, Clone, Default)]
pub struct WordCounts {
    names: u64,
    words: HashMap<u64, u32>,
    stems: HashMap<u64, u32>,
    grams: Vec<u32>,
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    names: u64,
    words: Vec<(u64, u32)>,
    stems: Vec<(u64, u32)>,
    grams: Vec<u32>,
}

impl WordCounts {
    /// Counts one more name.
    pub fn add(&mut self, name: &str) {
        let name = NormalName::of(name);
        let core = name.tokens.join(" ");
        let mut grams = Vec::with_capacity(core.len());
        trigrams::append(&core, &mut grams);
        self.grams.resize(GRAM_COUNT, 0);
        grams.iter().for_each(|gram| self.grams[usize::from(*gram)] += 1);
        count(name.tokens.iter().map(|word| hash(word)), &mut self.words);
        count(name.tokens.iter().map(|word| hash(&stem(word))), &mut self.stems);
        self.names += 1;
    }

    /// How many names were counted.
    pub fn names(&self) -> u64 {
        self.names
    }

    /// As JSON, without the words that are rare.
    pub fn kept(&self) -> String {
        let least = LEAST.max(u32::try_from(self.names / RAREST).unwrap_or(u32::MAX));
        let often = |counts: &HashMap<u64, u32>| {
            let often = counts.iter().filter(|(_, count)| **count >= least);
            let mut often: Vec<(u64, u32)> = often.map(|(word, count)| (*word, *count)).collect();
            often.sort_unstable();
            often
        };
        let (words, stems) = (often(&self.words), often(&self.stems));
        let kept = Kept { names: self.names, words, stems, grams: self.grams.clone() };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// What the words weigh by counts that were kept.
    ///
    /// # Errors
    /// A text that [`WordCounts::kept`] did not write.
    pub fn read(kept: &str) -> Result<Vocabulary, serde_json::Error> {
        let Kept { names, words, stems, mut grams } = serde_json::from_str(kept)?;
        grams.resize(GRAM_COUNT, 0);
        let (words, stems) = (words.into_iter().collect(), stems.into_iter().collect());
        Ok(Vocabulary::of_counts(names as f64, words, stems, grams))
    }
}

/// A word counts once a name.
fn count(words: impl Iterator<Item = u64>, counts: &mut HashMap<u64, u32>) {
    let mut seen: Vec<u64> = Vec::new();
    for word in words {
        if !seen.contains(&word) {
            seen.push(word);
            *counts.entry(word).or_default() += 1;
        }
    }
}
