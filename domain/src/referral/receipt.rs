//! The priority receipt: a number and a digest that commit to a submission without revealing it.

use sha2::{Digest, Sha256};

use super::chain::Hash;

/// What a receipt commits to. The salt is kept beside the lead and dies with its erasure, after which the
/// digest says nothing about anybody.
pub struct Commitment<'a> {
    pub salt: &'a [u8; 16],
    pub partner: &'a str,
    pub referral: &'a str,
    pub email: &'a str,
    pub company: &'a str,
    pub submitted_at: jiff::Timestamp,
}

/// The leaf hash of a submission: SHA-256 over length-prefixed fields (prefixed, so that no two different
/// submissions can be spelt by the same bytes). The bytes stand in docs/receipts.md.
pub fn leaf_hash(commitment: &Commitment<'_>) -> Hash {
    let mut digest = Sha256::new();
    digest.update(b"leadwire receipt 1");
    digest.update(commitment.salt);
    for part in [commitment.partner, commitment.referral, commitment.email, commitment.company] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    digest.update(commitment.submitted_at.as_microsecond().to_be_bytes());
    Hash::from(<[u8; 32]>::from(digest.finalize()))
}

/// How a receipt number is written for people: `LW-000042`.
pub fn number_text(number: i64) -> String {
    format!("LW-{number:06}")
}

/// Reads a number as people write it: `LW-000042`, `lw 42`, `42`.
pub fn read_number(text: &str) -> Option<i64> {
    let bare = text.split_whitespace().collect::<String>().to_uppercase();
    let rest = bare.strip_prefix("LW").map(|rest| rest.trim_start_matches(['-', '–', '\u{2011}']));
    let digits = rest.unwrap_or(&bare);
    let is_number = (1..=18).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok().filter(|number| *number > 0) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(email: &str, company: &str, salt: u8) -> Hash {
        leaf_hash(&Commitment {
            salt: &[salt; 16],
            partner: "p",
            referral: "r",
            email,
            company,
            submitted_at: jiff::Timestamp::UNIX_EPOCH,
        })
    }

    #[test]
    fn a_receipt_is_read_as_people_write_it() {
        for written in ["LW-000042", "lw-42", " LW 42 ", "42", "lw000042", "LW–42"] {
            assert_eq!(read_number(written), Some(42), "{written}");
        }
        for written in ["", "LW-", "LW-0", "-42", "4.2", "XY-42", "9999999999999999999"] {
            assert_eq!(read_number(written), None, "{written}");
        }
        assert_eq!(read_number(&number_text(7)), Some(7));
    }

    #[test]
    fn fields_cannot_be_shifted_into_each_other() {
        assert_ne!(leaf("ab", "c", 1), leaf("a", "bc", 1));
    }

    #[test]
    fn without_the_salt_the_digest_cannot_be_guessed() {
        assert_ne!(leaf("jane@acme.example", "Acme", 1), leaf("jane@acme.example", "Acme", 2));
    }
}
