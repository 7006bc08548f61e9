//! Three-letter pieces of names: robust against typos, joined words and other order. A name is found by the
//! rare pieces it shares with others.

use super::names::{Names, Weighed};
use super::vocabulary::Vocabulary;

/// Three letters, as a number below `GRAM_COUNT`.
pub(super) type Gram = u16;

/// Letters, digits and the space: every piece is a number below this.
pub(super) const GRAM_COUNT: usize = 37 * 37 * 37;

/// Postings read per look-up before only what is already found is ranked: keeps "Global Services Group"
/// quick.
const POSTINGS_READ: usize = 250_000;
const GRAMS_ALWAYS_READ: usize = 5;

/// So many names are looked at together.
const LANES: usize = 16;

/// Appends the distinct pieces of a name (tokens with single spaces between), ascending.
pub(super) fn append(core: &str, grams: &mut Vec<Gram>) {
    let mut own = Vec::with_capacity(core.len());
    let mut window = 0u32;
    let bytes = std::iter::once(b' ').chain(core.bytes()).chain(std::iter::once(b' '));
    for (at, byte) in bytes.enumerate() {
        window = (window * 37 + letter(byte)) % GRAM_COUNT as u32;
        if at >= 2 {
            own.push(window as Gram);
        }
    }
    own.sort_unstable();
    own.dedup();
    grams.append(&mut own);
}

fn letter(byte: u8) -> u32 {
    match byte {
        b'a'..=b'z' => u32::from(byte - b'a') + 1,
        b'0'..=b'9' => u32::from(byte - b'0') + 27,
        _ => 0,
    }
}

/// The length of the vector of what these pieces weigh.
pub(super) fn norm(grams: &[Gram], vocabulary: &Vocabulary) -> f64 {
    grams.iter().map(|gram| vocabulary.gram_square(*gram)).sum::<f64>().sqrt()
}

/// How alike two names are in their pieces, rare ones counting more: 0..1.
pub(super) fn cosine(a: &Weighed, b: &Weighed, vocabulary: &Vocabulary) -> f64 {
    let both = a.norm * b.norm;
    if both > 0.0 { shared(a.grams, b.grams, vocabulary) / both } else { 0.0 }
}

fn shared(left: &[Gram], right: &[Gram], vocabulary: &Vocabulary) -> f64 {
    let (mut at_left, mut at_right, mut sum) = (0, 0, 0.0);
    while let (Some(&l), Some(&r)) = (left.get(at_left), right.get(at_right)) {
        if l == r {
            sum += vocabulary.gram_square(l);
        }
        at_left += usize::from(l <= r);
        at_right += usize::from(r <= l);
    }
    sum
}

/// For every piece, the names that contain it.
#[derive(Debug)]
pub(super) struct TrigramIndex {
    starts: Vec<u32>,
    names: Vec<u32>,
    norms: Vec<f32>,
}

impl TrigramIndex {
    /// Of names that were weighed with a vocabulary counted from them.
    pub(super) fn build(names: &Names, vocabulary: &Vocabulary) -> TrigramIndex {
        let mut starts = vec![0u32; GRAM_COUNT + 1];
        for (gram, count) in vocabulary.gram_counts().iter().enumerate() {
            starts[gram + 1] = starts[gram] + count;
        }
        let mut next = starts.clone();
        let mut postings = vec![0u32; starts[GRAM_COUNT] as usize];
        for (number, name) in (0u32..).zip(names.iter()) {
            for &gram in name.grams {
                postings[next[usize::from(gram)] as usize] = number;
                next[usize::from(gram)] += 1;
            }
        }
        let norms = names.iter().map(|name| (name.norm as f32).max(1.0)).collect();
        TrigramIndex { starts, names: postings, norms }
    }

    /// The names nearest to `asked`, at most `most`, in no particular order; of equals the first.
    pub(super) fn nearest(&self, asked: &Weighed, most: usize, vocabulary: &Vocabulary) -> Vec<u32> {
        let mut grams = asked.grams.to_vec();
        grams.sort_by_key(|&gram| self.postings(gram).len());
        let mut shared = vec![0f32; self.norms.len()];
        let mut read = 0;
        for (at, &gram) in grams.iter().enumerate() {
            let postings = self.postings(gram);
            read += postings.len();
            if at >= GRAMS_ALWAYS_READ && read > POSTINGS_READ {
                break;
            }
            let weight = vocabulary.gram_square(gram) as f32;
            for &name in postings {
                shared[name as usize] += weight;
            }
        }
        let mut nearest = Nearest::new(most);
        for ((first, sums), norms) in
            (0u32..).step_by(LANES).zip(shared.chunks(LANES)).zip(self.norms.chunks(LANES))
        {
            // Nearly all of them are told by a glance, many at a time and without a division.
            let floor = nearest.floor;
            if !sums.iter().zip(norms).fold(false, |some, (sum, norm)| some | (*sum > floor * norm)) {
                continue;
            }
            for (name, (sum, norm)) in (first..).zip(sums.iter().zip(norms)) {
                if *sum > 0.0 {
                    nearest.offer(name, sum / norm);
                }
            }
        }
        nearest.names()
    }

    fn postings(&self, gram: Gram) -> &[u32] {
        let gram = usize::from(gram);
        &self.names[self.starts[gram] as usize..self.starts[gram + 1] as usize]
    }
}

/// The nearest names so far. Only those stay in hand that may still be among them.
struct Nearest {
    most: usize,
    /// The nearness with the name, so that the smallest number is the nearest, and of equals the first.
    ranks: Vec<u64>,
    last: u64,
    /// What is no nearer than this is not among them.
    floor: f32,
}

impl Nearest {
    fn new(most: usize) -> Nearest {
        Nearest { most, ranks: Vec::with_capacity(4 * most), last: u64::MAX, floor: 0.0 }
    }

    fn offer(&mut self, name: u32, nearness: f32) {
        /// Far more than what rounding may make of a division.
        const ROUNDING: f32 = 1e-5;
        // Nearness is positive, and the bits of positive numbers are ordered as the numbers are.
        let rank = u64::from(!nearness.to_bits()) << 32 | u64::from(name);
        if rank >= self.last {
            return;
        }
        self.ranks.push(rank);
        if self.ranks.len() == 4 * self.most {
            self.last = *self.ranks.select_nth_unstable(self.most - 1).1;
            self.ranks.truncate(self.most);
            self.floor = f32::from_bits(!((self.last >> 32) as u32)) * (1.0 - ROUNDING);
        }
    }

    fn names(mut self) -> Vec<u32> {
        if self.ranks.len() > self.most {
            self.ranks.select_nth_unstable(self.most - 1);
            self.ranks.truncate(self.most);
        }
        self.ranks.into_iter().map(|rank| rank as u32).collect()
    }
}
