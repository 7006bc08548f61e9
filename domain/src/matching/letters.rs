//! Edits between whole names, many letters at a time (Hyyrö's bit vectors for optimal string alignment).

/// Letters beyond these are not looked at.
const MOST: usize = 64;

/// 1 where both names are equal but for spaces, 0 where nothing agrees.
pub(super) fn alike(a: &str, b: &str) -> f64 {
    let (a, b) = (Letters::of(a), Letters::of(b));
    let longest = a.count.max(b.count);
    if longest == 0 { 0.0 } else { 1.0 - edits(&a, &b) as f64 / longest as f64 }
}

/// No less than [`alike`]: every letter that only one of the names has costs an edit.
pub(super) fn alike_at_best(a: &str, b: &str) -> f64 {
    let (a, b) = (Letters::of(a), Letters::of(b));
    let longest = a.count.max(b.count);
    let mut counts = [0_i8; 256];
    a.all().iter().for_each(|byte| counts[usize::from(*byte)] += 1);
    b.all().iter().for_each(|byte| counts[usize::from(*byte)] -= 1);
    let (mut only_a, mut only_b) = (0, 0);
    for byte in a.all().iter().chain(b.all()) {
        match std::mem::take(&mut counts[usize::from(*byte)]) {
            more @ 1.. => only_a += usize::from(more.unsigned_abs()),
            less => only_b += usize::from(less.unsigned_abs()),
        }
    }
    if longest == 0 { 0.0 } else { 1.0 - only_a.max(only_b) as f64 / longest as f64 }
}

struct Letters {
    bytes: [u8; MOST],
    count: usize,
}

impl Letters {
    fn of(name: &str) -> Letters {
        let (mut bytes, mut count) = ([0; MOST], 0);
        for (place, byte) in bytes.iter_mut().zip(name.bytes().filter(|byte| *byte != b' ')) {
            *place = byte;
            count += 1;
        }
        Letters { bytes, count }
    }

    fn all(&self) -> &[u8] {
        &self.bytes[..self.count]
    }
}

/// Letters put in, left out, exchanged, or changed with their neighbour.
fn edits(a: &Letters, b: &Letters) -> usize {
    if a.count == 0 {
        return b.count;
    }
    let mut places = [0_u64; 256];
    for (at, byte) in a.all().iter().enumerate() {
        places[usize::from(*byte)] |= 1 << at;
    }
    let last = 1_u64 << (a.count - 1);
    let (mut up, mut down, mut diagonal, mut before) = (!0_u64, 0_u64, 0_u64, 0_u64);
    let mut edits = a.count;
    for byte in b.all() {
        let here = places[usize::from(*byte)];
        let swapped = ((!diagonal & here) << 1) & before;
        diagonal = ((here & up).wrapping_add(up) ^ up) | here | down | swapped;
        let (mut right, mut left) = (down | !(diagonal | up), diagonal & up);
        edits += usize::from(right & last != 0);
        edits -= usize::from(left & last != 0);
        right = (right << 1) | 1;
        left <<= 1;
        up = left | !(diagonal | right);
        down = right & diagonal;
        before = here;
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn edits_are_those_of_the_book(a in "[abc ]{0,20}", b in "[abc ]{0,20}") {
            let plain = |name: &str| name.replace(' ', "");
            let counted = edits(&Letters::of(&a), &Letters::of(&b));
            proptest::prop_assert_eq!(counted, strsim::osa_distance(&plain(&a), &plain(&b)));
        }
    }
}
