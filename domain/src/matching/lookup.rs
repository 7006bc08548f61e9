//! Exact look-up from a value to the numbers of what carries it: a sorted list, small enough for a million
//! entries.

use super::vocabulary::hash;

/// Built once, then asked. Different values may share a hash; the judge looks at the real values afterwards.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    entries: Vec<(u64, u32)>,
}

impl Lookup {
    pub(super) fn add(&mut self, value: &str, number: u32) {
        self.entries.push((hash(value), number));
    }

    pub(super) fn finish(&mut self) {
        self.entries.sort_unstable();
        self.entries.dedup();
        self.entries.shrink_to_fit();
    }

    pub(super) fn find(&self, value: &str) -> impl Iterator<Item = u32> + '_ {
        let wanted = hash(value);
        let start = self.entries.partition_point(|(hash, _)| *hash < wanted);
        self.entries[start..].iter().take_while(move |(hash, _)| *hash == wanted).map(|(_, number)| *number)
    }
}
