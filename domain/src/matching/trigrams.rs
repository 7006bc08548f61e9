//! Three-letter pieces of names: robust against typos, joined words and other order. A name is found by the
//! rare pieces it shares with others.

use super::vocabulary::Vocabulary;

/// Letters, digits and the space: every piece is a number below this.
pub(super) const GRAM_COUNT: usize = 37 * 37 * 37;

/// Postings read per look-up before only what is already found is ranked: keeps "Global Services Group"
/// quick.
const POSTINGS_READ: usize = 250_000;
const GRAMS_ALWAYS_READ: usize = 5;

/// The distinct pieces of a name (tokens with single spaces between), ascending.
pub(super) fn of(core: &str, grams: &mut Vec<u32>) {
    grams.clear();
    let mut window = 0u32;
    let bytes = std::iter::once(b' ').chain(core.bytes()).chain(std::iter::once(b' '));
    for (at, byte) in bytes.enumerate() {
        window = (window * 37 + letter(byte)) % GRAM_COUNT as u32;
        if at >= 2 {
            grams.push(window);
        }
    }
    grams.sort_unstable();
    grams.dedup();
}

fn letter(byte: u8) -> u32 {
    match byte {
        b'a'..=b'z' => u32::from(byte - b'a') + 1,
        b'0'..=b'9' => u32::from(byte - b'0') + 27,
        _ => 0,
    }
}

/// How alike two names are in their pieces, rare ones counting more: 0..1.
pub(super) fn cosine(a: &str, b: &str, vocabulary: &Vocabulary) -> f64 {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    of(a, &mut left);
    of(b, &mut right);
    let square = |gram: &u32| vocabulary.gram_weight(*gram).powi(2);
    let norm = |grams: &[u32]| grams.iter().map(square).sum::<f64>().sqrt();
    let shared: f64 = left.iter().filter(|gram| right.binary_search(gram).is_ok()).map(square).sum();
    let both = norm(&left) * norm(&right);
    if both > 0.0 { shared / both } else { 0.0 }
}

/// For every piece, the names that contain it.
#[derive(Debug)]
pub(super) struct TrigramIndex {
    starts: Vec<u32>,
    names: Vec<u32>,
    norms: Vec<f32>,
}

impl TrigramIndex {
    pub(super) fn build<'n>(cores: impl Iterator<Item = &'n str>, vocabulary: &Vocabulary) -> TrigramIndex {
        let mut starts = vec![0u32; GRAM_COUNT + 1];
        for (gram, count) in vocabulary.gram_counts().iter().enumerate() {
            starts[gram + 1] = starts[gram] + count;
        }
        let mut next = starts.clone();
        let mut names = vec![0u32; starts[GRAM_COUNT] as usize];
        let (mut norms, mut grams) = (Vec::new(), Vec::new());
        for (name, core) in (0u32..).zip(cores) {
            of(core, &mut grams);
            let mut square = 0.0;
            for &gram in &grams {
                square += vocabulary.gram_weight(gram).powi(2);
                names[next[gram as usize] as usize] = name;
                next[gram as usize] += 1;
            }
            norms.push((square.sqrt() as f32).max(1.0));
        }
        TrigramIndex { starts, names, norms }
    }

    /// The names nearest to `core`, at most `most`, in no particular order.
    pub(super) fn nearest(&self, core: &str, most: usize, vocabulary: &Vocabulary) -> Vec<u32> {
        let mut grams = Vec::new();
        of(core, &mut grams);
        grams.sort_by_key(|&gram| self.postings(gram).len());
        let mut shared = vec![0f32; self.norms.len()];
        let mut touched = Vec::new();
        let mut read = 0;
        for (at, &gram) in grams.iter().enumerate() {
            let postings = self.postings(gram);
            read += postings.len();
            if at >= GRAMS_ALWAYS_READ && read > POSTINGS_READ {
                break;
            }
            let weight = vocabulary.gram_weight(gram).powi(2) as f32;
            for &name in postings {
                let sum = &mut shared[name as usize];
                if *sum == 0.0 {
                    touched.push(name);
                }
                *sum += weight;
            }
        }
        let nearness = |name: u32| shared[name as usize] / self.norms[name as usize];
        if touched.len() > most {
            touched
                .select_nth_unstable_by(most, |&a, &b| nearness(b).total_cmp(&nearness(a)).then(a.cmp(&b)));
            touched.truncate(most);
        }
        touched
    }

    fn postings(&self, gram: u32) -> &[u32] {
        &self.names[self.starts[gram as usize] as usize..self.starts[gram as usize + 1] as usize]
    }
}
