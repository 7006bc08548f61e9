//! What a receipt proves, and to whom: its partner sees it beside the referral; anybody else must show number
//! and digest, and learns nothing of others.

use jiff::Timestamp;
use leadwire_domain::referral::chain::{self, Hash, Link};
use leadwire_domain::referral::receipt::number_text;
use serde_json::{Value, json};

use super::store;
use crate::access;
use crate::app::App;
use crate::db::DbError;
use crate::web::client::Client;

/// A receipt and its seal.
#[derive(Debug, Clone)]
pub struct Proof {
    pub number: i64,
    /// The digest that commits to the lead.
    pub leaf: Hash,
    pub issued_at: Timestamp,
    /// `None`: it waits for its seal, for a second or so.
    pub sealed: Option<Sealed>,
    /// The last look at the whole chain.
    pub checked: Option<Check>,
}

/// The place of a receipt in the chain.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub position: i64,
    /// The hash of the seal before.
    pub previous: Hash,
    pub hash: Hash,
}

/// A look at the whole chain.
#[derive(Debug, Clone)]
pub struct Check {
    pub at: Timestamp,
    /// The last position that was looked at.
    pub position: i64,
    pub was_whole: bool,
}

/// How a receipt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It waits for its seal.
    Pending,
    /// It is as it was sealed, and when the whole chain was last looked at, so was everything before it.
    Whole,
    /// It is as it was sealed; the whole chain was not looked at since.
    Sealed,
    /// It is not what was sealed, or something else in the chain is not.
    Broken,
}

impl Standing {
    /// The name in Fluent keys and answers.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Pending => "pending",
            Standing::Whole => "whole",
            Standing::Sealed => "sealed",
            Standing::Broken => "broken",
        }
    }
}

/// So many characters of a digest stand on a receipt, and are enough to ask about it: they cannot be guessed.
pub const SHOWN_DIGITS: usize = 16;

impl Proof {
    /// The number as people read it.
    pub fn receipt(&self) -> String {
        number_text(self.number)
    }

    /// The beginning of the digest, as it stands on the receipt.
    pub fn short_leaf(&self) -> String {
        shown_digits(&self.leaf.to_string())
    }

    /// Whether it is as it was sealed, as far as is known without reading the whole chain.
    pub fn standing(&self) -> Standing {
        let Some(sealed) = &self.sealed else { return Standing::Pending };
        let Self { number, leaf, issued_at, .. } = *self;
        let link = Link { position: sealed.position, number, leaf, issued_at };
        let is_own = chain::seal(&sealed.previous, &link) == sealed.hash;
        match &self.checked {
            _ if !is_own => Standing::Broken,
            Some(check) if !check.was_whole => Standing::Broken,
            Some(check) if check.position >= sealed.position => Standing::Whole,
            _ => Standing::Sealed,
        }
    }

    /// As a partner's programs read it beside the referral.
    pub(super) fn beside_referral(&self) -> Value {
        let place = |sealed: &Sealed| json!({ "position": sealed.position, "hash": sealed.hash.to_string() });
        let sealed = self.sealed.as_ref().map(place);
        json!({ "leaf": self.leaf.to_string(), "sealed": sealed })
    }

    /// With everything that the seal is made of, so that anybody can make it again (docs/receipts.md).
    pub(super) fn whole(&self) -> Value {
        let sealed = self.sealed.as_ref().map(|sealed| {
            json!({
                "position": sealed.position,
                "previous": sealed.previous.to_string(),
                "hash": sealed.hash.to_string(),
            })
        });
        json!({
            "receipt": self.receipt(),
            "number": self.number,
            "leaf": self.leaf.to_string(),
            "issued_at": self.issued_at,
            "issued_at_micros": self.issued_at.as_microsecond(),
            "standing": self.standing().name(),
            "sealed": sealed,
        })
    }
}

/// The beginning of a digest, in groups of four.
pub(super) fn shown_digits(leaf: &str) -> String {
    let digits: Vec<char> = leaf.chars().take(SHOWN_DIGITS).collect();
    digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// A digest, or its beginning, as people write it: in groups, in capitals.
#[derive(Debug, Clone)]
pub struct Digits(String);

impl Digits {
    /// Reads at least as many characters as stand on a receipt.
    pub fn read(typed: &str) -> Option<Self> {
        let bare: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let is_digest =
            (SHOWN_DIGITS..=64).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_digest.then(|| Self(bare.to_ascii_lowercase()))
    }

    /// Whether a digest begins so; takes as long for nearly right ones as for wrong ones.
    fn begins(&self, leaf: &Hash) -> bool {
        let pairs = self.0.bytes().zip(leaf.to_string().into_bytes());
        pairs.fold(0, |differences, (typed, right)| differences | (typed ^ right)) == 0
    }
}

/// Why nothing is said about a receipt.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    #[error("this client asked too often")]
    TooOften,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// What somebody who holds a receipt is told of it; nothing where no receipt has this number and this digest,
/// whichever of the two is wrong.
///
/// # Errors
/// One client asks only so often in an hour.
pub async fn ask(app: &App, client: &Client, number: i64, digits: Digits) -> Result<Option<Proof>, AskError> {
    let (house, client) = (app.clone(), client.clone());
    app.db
        .write(move |tx| async move {
            if !access::may_ask_about_receipt(&house, &tx, &client).await? {
                return Err(AskError::TooOften);
            }
            let proof = store::find_proof(&tx, number).await?;
            Ok(proof.filter(|proof| digits.begins(&proof.leaf)))
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_as_people_write_it() {
        let leaf = Hash::parse(&"0123456789abcdef".repeat(4)).unwrap();
        let typed = ["0123 4567 89ab cdef", "0123456789ABCDEF", "0123-4567-89ab-cdef-0", &leaf.to_string()];
        for typed in typed {
            assert!(Digits::read(typed).unwrap().begins(&leaf), "{typed}");
        }
        assert!(!Digits::read("0123 4567 89ab cdee").unwrap().begins(&leaf));
        for wrong in ["", "0123 4567 89ab cde", "0123 4567 89ab cdeg", &"0".repeat(65)] {
            assert!(Digits::read(wrong).is_none(), "{wrong}");
        }
        assert_eq!(shown_digits(&leaf.to_string()), "0123 4567 89ab cdef");
    }
}
