//! "Are these two names one company?", by the names alone.

use leadwire_domain::matching::{Band, Vocabulary, compare};

use crate::data::Pair;

/// Of what was said to be one company, how much is right, and how much of what is one was said.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rates {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

impl Rates {
    fn of(said: usize, right: usize, same: usize) -> Rates {
        let share = |all: usize| right as f64 / all.max(1) as f64;
        let f1 = 2.0 * right as f64 / (said + same).max(1) as f64;
        Rates { precision: share(said), recall: share(same), f1 }
    }
}

/// What a set of pairs showed.
pub struct Figures {
    pub pairs: usize,
    pub same: usize,
    /// At the score at which F1 is best: chosen on these very pairs, so it flatters.
    pub best: Rates,
    pub best_at: f64,
    /// At band `strong` or better: fixed in the code.
    pub strong: Rates,
    /// Each band: how many pairs are in it, and how many of these are one company.
    pub bands: [(Band, usize, usize); 4],
    /// What is got wrong at band `strong`, with the score.
    pub mistakes: Vec<String>,
}

/// Compares all pairs. `relabelled` takes our labels instead of the published ones.
pub fn figures(pairs: &[Pair], relabelled: bool, vocabulary: &Vocabulary) -> Figures {
    let judged = pairs.iter().map(|pair| {
        let like = compare(&pair.names[0], &pair.names[1], vocabulary);
        (like.score, like.band, if relabelled { pair.ours } else { pair.is_match }, &pair.names)
    });
    let judged: Vec<_> = judged.collect();
    let same = judged.iter().filter(|(_, _, same, _)| *same).count();
    let rates = |says: &dyn Fn(f64, Band) -> bool| {
        let said = judged.iter().filter(|(score, band, ..)| says(*score, *band));
        let right = said.clone().filter(|(_, _, same, _)| *same).count();
        Rates::of(said.count(), right, same)
    };
    let thresholds = judged.iter().map(|(score, ..)| *score);
    let (best_at, best) = thresholds
        .map(|least| (least, rates(&|score, _| score >= least)))
        .max_by(|(_, a), (_, b)| a.f1.total_cmp(&b.f1))
        .unwrap_or_default();
    let bands = [Band::Exact, Band::Strong, Band::Weak, Band::None].map(|band| {
        let inside = judged.iter().filter(|(_, is, ..)| *is == band);
        (band, inside.clone().count(), inside.filter(|(_, _, same, _)| *same).count())
    });
    let wrong = judged.iter().filter(|(_, band, same, _)| (*band >= Band::Strong) != *same);
    let mistakes = wrong.map(|(score, band, same, names)| format!("{same} {band:?} {score:.3} {names:?}"));
    Figures {
        pairs: pairs.len(),
        same,
        best,
        best_at,
        strong: rates(&|_, band| band >= Band::Strong),
        bands,
        mistakes: mistakes.collect(),
    }
}
