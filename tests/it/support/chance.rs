//! Chance that is the same in every run: a history that broke something is told by its seed.

/// SplitMix64 (Steele, Lea, Flood 2014): a handful of lines, and every seed is a good one.
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from one to another, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = u64::try_from(most - least + 1).expect("least before most");
        least + i64::try_from(self.next() % width).expect("within the width")
    }

    /// Whether one of so many times.
    pub fn one_in(&mut self, many: i64) -> bool {
        self.between(1, many) == 1
    }

    /// One of them; none of nothing.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let last = i64::try_from(all.len()).expect("few").checked_sub(1).filter(|last| *last >= 0)?;
        all.get(usize::try_from(self.between(0, last)).expect("an index"))
    }

    /// All of them in another order.
    pub fn shuffled<T>(&mut self, mut all: Vec<T>) -> Vec<T> {
        for at in (1..all.len()).rev() {
            let with = self.between(0, i64::try_from(at).expect("few"));
            all.swap(at, usize::try_from(with).expect("an index"));
        }
        all
    }
}
