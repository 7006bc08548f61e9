//! The chain of receipts: each seal holds the hash of the one before it, so that whoever changes, removes or
//! adds an earlier receipt changes every later hash too. What exactly is hashed stands in docs/receipts.md.

use std::fmt;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// A SHA-256, written in lower-case hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands before the first seal.
    pub const BEGIN: Hash = Hash([0; 32]);

    /// Reads 64 hexadecimal digits; nothing else is a hash.
    pub fn parse(text: &str) -> Option<Hash> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
            *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
        }
        Some(Hash(bytes))
    }
}

impl From<[u8; 32]> for Hash {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

/// A receipt at its place in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// 1, 2, 3 … without gaps.
    pub position: i64,
    /// The number on the receipt.
    pub number: i64,
    /// What the receipt commits to, see [`super::receipt::leaf_hash`].
    pub leaf: Hash,
    pub issued_at: Timestamp,
}

/// The hash that seals a receipt: over the seal before it and everything that the receipt says. Every field
/// has a fixed width, so no two links are spelt by the same bytes.
pub fn seal(previous: &Hash, link: &Link) -> Hash {
    let mut digest = Sha256::new();
    digest.update(b"leadwire seal 1");
    digest.update(previous.0);
    digest.update(link.position.to_be_bytes());
    digest.update(link.number.to_be_bytes());
    digest.update(link.leaf.0);
    digest.update(link.issued_at.as_microsecond().to_be_bytes());
    Hash(digest.finalize().into())
}

/// The last seal, kept apart from the seals, so that cutting off the newest ones shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// 0 while nothing is sealed.
    pub position: i64,
    pub hash: Hash,
}

impl Head {
    /// That of an empty chain.
    pub const BEGIN: Head = Head { position: 0, hash: Hash::BEGIN };
}

/// Where a chain is not what was sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    #[error("{} missing, and with {} the receipt under it", seals(*.first, *.last), each(*.first, *.last))]
    Missing { first: i64, last: i64 },
    #[error("position {position} is there more than once")]
    Twice { position: i64 },
    #[error("the receipt at position {position} was changed after it was sealed: number, digest or time")]
    Changed { position: i64, number: i64 },
    #[error("the seal at position {position} was changed: its hash is not the one that later seals hold")]
    Resealed { position: i64, number: i64 },
    #[error("{} beyond the end that the house noted, position {}", seals(*.first, *.last), .first - 1)]
    Beyond { first: i64, last: i64 },
    #[error("the chain does not end with the hash that the house noted: it was sealed anew by somebody else")]
    OtherEnd,
}

fn seals(first: i64, last: i64) -> String {
    if first == last { format!("the seal {first} is") } else { format!("the seals {first} to {last} are") }
}

fn each(first: i64, last: i64) -> &'static str {
    if first == last { "it" } else { "each" }
}

/// Walks along a chain from its beginning and names every place where it is not what was sealed. One change
/// is one break: after it the walk trusts what is stored and goes on.
#[derive(Debug)]
pub struct Walk {
    position: i64,
    number: i64,
    /// The hash that stands at the last position.
    stored: Hash,
    /// The hash that should stand there.
    reckoned: Hash,
}

impl Default for Walk {
    fn default() -> Self {
        Self { position: 0, number: 0, stored: Hash::BEGIN, reckoned: Hash::BEGIN }
    }
}

impl Walk {
    /// The next seal, in the order of positions; says what is broken before it.
    pub fn step(&mut self, link: &Link, stored: Hash) -> Vec<Break> {
        if link.position <= self.position {
            return vec![Break::Twice { position: link.position }];
        }
        let mut found = Vec::new();
        let from_stored = seal(&self.stored, link);
        let from_reckoned = seal(&self.reckoned, link);
        let reckoned = if link.position > self.position + 1 {
            found.extend(self.doubt(false));
            found.push(Break::Missing { first: self.position + 1, last: link.position - 1 });
            // Nothing tells what stood before it, so nothing can be said against it.
            stored
        } else if from_reckoned == stored {
            found.extend(self.doubt(true));
            from_reckoned
        } else {
            found.extend(self.doubt(false));
            from_stored
        };
        *self = Self { position: link.position, number: link.number, stored, reckoned };
        found
    }

    /// The end of the chain, as the house noted it.
    pub fn end(self, head: &Head) -> Vec<Break> {
        let mut found = Vec::new();
        let is_end = self.position == head.position;
        found.extend(self.doubt(is_end && self.reckoned == head.hash));
        if self.position < head.position {
            found.push(Break::Missing { first: self.position + 1, last: head.position });
        } else if self.position > head.position {
            found.push(Break::Beyond { first: head.position + 1, last: self.position });
        } else if self.stored != head.hash && self.reckoned != head.hash {
            found.push(Break::OtherEnd);
        }
        found
    }

    /// What is wrong at the last position, where something is: the hash alone, if what comes after holds the
    /// right one, or else the receipt under it.
    fn doubt(&self, later_hold_the_right_one: bool) -> Option<Break> {
        let Self { position, number, .. } = *self;
        let wrong = if later_hold_the_right_one {
            Break::Resealed { position, number }
        } else {
            Break::Changed { position, number }
        };
        (self.stored != self.reckoned).then_some(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Sealed = (Link, Hash);

    fn link(position: i64, number: i64) -> Link {
        let leaf = Hash(Sha256::digest(number.to_be_bytes()).into());
        let issued_at = Timestamp::from_microsecond(1_772_528_400_000_000 + number).unwrap();
        Link { position, number, leaf, issued_at }
    }

    /// Five receipts, with a gap in the numbers and one that was seen late.
    fn chain() -> (Vec<Sealed>, Head) {
        let mut previous = Hash::BEGIN;
        let mut seals = Vec::new();
        for (position, number) in (1..).zip([1, 2, 5, 4, 6]) {
            let link = link(position, number);
            previous = seal(&previous, &link);
            seals.push((link, previous));
        }
        (seals, Head { position: 5, hash: previous })
    }

    fn breaks(seals: &[Sealed], head: &Head) -> Vec<Break> {
        let mut walk = Walk::default();
        let mut found: Vec<Break> = seals.iter().flat_map(|(link, hash)| walk.step(link, *hash)).collect();
        found.extend(walk.end(head));
        found
    }

    /// As somebody does who knows how seals are made, but not the house's key.
    fn sealed_anew(seals: &mut [Sealed]) {
        let mut previous = Hash::BEGIN;
        for (link, hash) in seals {
            previous = seal(&previous, link);
            *hash = previous;
        }
    }

    #[test]
    fn a_chain_that_nobody_touched_is_whole() {
        let (seals, head) = chain();
        assert_eq!(breaks(&seals, &head), []);
        assert_eq!(breaks(&[], &Head::BEGIN), []);
    }

    #[test]
    fn every_field_of_every_receipt_is_under_its_seal() {
        for at in 0..5 {
            let changes: [fn(&mut Link); 3] = [
                |link| link.number += 10,
                |link| link.leaf = Hash::BEGIN,
                |link| link.issued_at += jiff::SignedDuration::from_micros(1),
            ];
            for change in changes {
                let (mut seals, head) = chain();
                change(&mut seals[at].0);
                let Link { position, number, .. } = seals[at].0;
                assert_eq!(breaks(&seals, &head), [Break::Changed { position, number }], "{at}");
            }
        }
    }

    #[test]
    fn a_hash_that_was_changed_is_told_from_a_receipt_that_was() {
        for at in 0..5 {
            let (mut seals, head) = chain();
            seals[at].1 = Hash([7; 32]);
            let Link { position, number, .. } = seals[at].0;
            assert_eq!(breaks(&seals, &head), [Break::Resealed { position, number }]);
        }
    }

    #[test]
    fn what_was_taken_out_is_missing_also_at_the_end() {
        for (out, first, last) in [(0..1, 1, 1), (1..3, 2, 3), (4..5, 5, 5), (0..5, 1, 5)] {
            let (mut seals, head) = chain();
            seals.drain(out);
            assert_eq!(breaks(&seals, &head), [Break::Missing { first, last }]);
        }
    }

    #[test]
    fn a_chain_that_was_sealed_anew_ends_otherwise_than_the_house_noted() {
        let (mut seals, head) = chain();
        seals[1].0.leaf = Hash::BEGIN;
        sealed_anew(&mut seals);
        assert_eq!(breaks(&seals, &head), [Break::OtherEnd]);
    }

    #[test]
    fn what_was_added_behind_the_end_is_told() {
        let (mut seals, head) = chain();
        let more = link(6, 7);
        seals.push((more, seal(&head.hash, &more)));
        assert_eq!(breaks(&seals, &head), [Break::Beyond { first: 6, last: 6 }]);
        seals[5].0.position = 5;
        assert_eq!(breaks(&seals, &head), [Break::Twice { position: 5 }]);
    }

    #[test]
    fn two_that_were_swapped_are_both_told() {
        let (mut seals, head) = chain();
        let (second, third) = (seals[1].0, seals[2].0);
        (seals[1].0, seals[2].0) = (Link { position: 2, ..third }, Link { position: 3, ..second });
        let told = [Break::Changed { position: 2, number: 5 }, Break::Changed { position: 3, number: 2 }];
        assert_eq!(breaks(&seals, &head), told);
    }

    #[test]
    fn the_bytes_under_a_seal_are_those_of_the_documentation() {
        let link = Link {
            position: 2,
            number: 42,
            leaf: Hash([0x11; 32]),
            issued_at: "2026-03-03T09:00:00Z".parse().unwrap(),
        };
        let told = "5a72e9ebdfb88ecc76489cdd529afe523ad3a9db0e55bfe65f09d740f1272f7f";
        assert_eq!(seal(&Hash([0xab; 32]), &link).to_string(), told);
    }

    #[test]
    fn a_hash_is_sixty_four_digits_and_nothing_else() {
        let text = "00ff".repeat(16);
        assert_eq!(Hash::parse(&text).unwrap().to_string(), text);
        for wrong in ["", "00", &text[1..], &format!("{text}0"), &text.replace('f', "g"), &"é".repeat(32)] {
            assert_eq!(Hash::parse(wrong), None, "{wrong}");
        }
    }
}
