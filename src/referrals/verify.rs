//! Looking over every receipt: the chain from its beginning to the end that the house signed, and each
//! receipt against the referral it was issued for. What was deleted or edited in the database is found here.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::email::Email;
use leadwire_domain::lead::RawLead;
use leadwire_domain::referral::chain::{self, Hash, Head, Link, Walk};
use leadwire_domain::referral::receipt::{Commitment, leaf_hash, number_text};

use super::erased::is_erased;
use super::seal::signed_head;
use super::store;
use crate::app::App;
use crate::db::{DbError, Tx};

/// A receipt as it is stored, with its referral.
pub(super) struct Kept {
    /// Position 0: it waits for its seal.
    pub link: Link,
    pub chain_hash: Hash,
    pub referral: String,
    /// `None`: it went when the lead was erased; else somebody took it.
    pub salt: Option<Vec<u8>>,
    /// `None`: there is no such referral.
    pub stored: Option<Stored>,
}

/// What a receipt commits to, as it stands in the referral now.
pub(super) struct Stored {
    pub number: i64,
    pub partner: String,
    pub email_key: String,
    pub company: String,
    pub submitted_at: Timestamp,
    /// The lead as it was typed (JSON): what pages show.
    pub lead: String,
    pub lead_name: String,
}

/// Something that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    #[error("{0}")]
    Chain(chain::Break),
    #[error("the end of the chain was noted by somebody else: its signature is not by this house's key")]
    HeadNotOurs,
    #[error("{}: its referral {referral} is gone", number_text(*number))]
    ReferralGone { number: i64, referral: String },
    #[error("{}: its referral {referral} says another number, {}", number_text(*number), number_text(*says))]
    OtherNumber { number: i64, referral: String, says: i64 },
    #[error(
        "{}: it does not commit to what is stored in referral {referral}: partner, e-mail address, company \
         or time of submission was changed there, or the digest or its salt here",
        number_text(*number)
    )]
    NotCommitted { number: i64, referral: String },
    #[error(
        "{}: the lead that referral {referral} shows has another e-mail address or company than the one \
         that was submitted",
        number_text(*number)
    )]
    OtherLead { number: i64, referral: String },
    #[error(
        "{}: its salt is gone though the lead of referral {referral} is not erased: what was submitted \
         cannot be told any more",
        number_text(*number)
    )]
    SaltGone { number: i64, referral: String },
    #[error("referral {referral} has no receipt; {} was issued for it", number_text(*number))]
    ReceiptGone { referral: String, number: i64 },
}

/// What was found.
#[derive(Debug)]
pub struct Looked {
    pub receipts: u64,
    pub sealed: u64,
    /// Their leads were erased: the seals hold, what they commit to cannot be said any more.
    pub erased: u64,
    /// Issued more than a minute ago and not sealed: nobody serves the house, or sealing fails.
    pub late: u64,
    /// The end of the chain.
    pub head: Head,
    /// The first breaks that were found.
    pub breaks: Vec<Break>,
    /// How many more there are.
    pub more: u64,
}

/// A report stays readable, and a million breaks do not fill the memory.
const MOST_NAMED: usize = 1_000;

impl Looked {
    /// Nothing was deleted or edited.
    pub fn is_whole(&self) -> bool {
        self.breaks.is_empty()
    }

    fn note(&mut self, found: Break) {
        if self.breaks.len() < MOST_NAMED {
            self.breaks.push(found);
        } else {
            self.more += 1;
        }
    }
}

/// Looks over every receipt on one snapshot, page by page, however many there are; changes nothing.
///
/// # Errors
/// Database faults only: what is broken is the answer.
pub async fn verify_receipts(app: &App) -> Result<Looked, DbError> {
    let house = app.clone();
    app.db.read_slow(move |tx| async move { look_over(&house, &tx).await }).await
}

async fn look_over(app: &App, tx: &Tx) -> Result<Looked, DbError> {
    let head = store::chain_head(tx).await?.map_or(Head::BEGIN, |(head, _)| head);
    let (breaks, now) = (Vec::new(), app.clock.now());
    let mut looked = Looked { receipts: 0, sealed: 0, erased: 0, late: 0, head, breaks, more: 0 };
    if signed_head(app, tx).await?.is_none() {
        looked.note(Break::HeadNotOurs);
    }
    follow_chain(tx, &mut looked).await?;
    let mut after = 0;
    loop {
        let page = store::list_waiting(tx, after).await?;
        for kept in &page {
            looked.late += u64::from(now.duration_since(kept.link.issued_at) > SignedDuration::from_mins(1));
            look_at(kept, &mut looked);
        }
        match page.last() {
            Some(last) if page.len() == store::PAGE => after = last.link.number,
            _ => break,
        }
    }
    let mut after = String::new();
    loop {
        let page = store::list_without_receipt(tx, &after).await?;
        let is_full = page.len() == store::PAGE;
        for (referral, number) in page {
            after.clone_from(&referral);
            looked.note(Break::ReceiptGone { referral, number });
        }
        if !is_full {
            return Ok(looked);
        }
    }
}

async fn follow_chain(tx: &Tx, looked: &mut Looked) -> Result<(), DbError> {
    let (mut walk, mut after) = (Walk::default(), 0);
    loop {
        let page = store::list_sealed(tx, after).await?;
        for kept in &page {
            looked.sealed += 1;
            for found in walk.step(&kept.link, kept.chain_hash) {
                looked.note(Break::Chain(found));
            }
            look_at(kept, looked);
        }
        match page.last() {
            Some(last) if page.len() == store::PAGE => after = last.link.position,
            _ => break,
        }
    }
    for found in walk.end(&looked.head) {
        looked.note(Break::Chain(found));
    }
    Ok(())
}

/// Whether a receipt still commits to its referral.
fn look_at(kept: &Kept, looked: &mut Looked) {
    looked.receipts += 1;
    let (number, referral) = (kept.link.number, kept.referral.clone());
    let Some(stored) = &kept.stored else {
        looked.note(Break::ReferralGone { number, referral });
        return;
    };
    if stored.number != number {
        looked.note(Break::OtherNumber { number, referral: referral.clone(), says: stored.number });
    }
    match &kept.salt {
        None if is_erased(&stored.lead, &stored.lead_name, &stored.email_key) => {
            looked.erased += 1;
            return;
        }
        None => looked.note(Break::SaltGone { number, referral: referral.clone() }),
        Some(salt) if !commits(kept, salt, stored) => {
            looked.note(Break::NotCommitted { number, referral: referral.clone() });
        }
        Some(_) => {}
    }
    let shown: Result<RawLead, _> = serde_json::from_str(&stored.lead);
    let is_same = shown.is_ok_and(|shown| {
        let email = Email::parse(&shown.email).map(|email| email.key());
        shown.company == stored.company && email.is_ok_and(|email| email == stored.email_key)
    });
    if !is_same {
        looked.note(Break::OtherLead { number, referral });
    }
}

/// Whether a receipt's digest is that of what stands in its referral now.
fn commits(kept: &Kept, salt: &[u8], stored: &Stored) -> bool {
    <&[u8; 16]>::try_from(salt).is_ok_and(|salt| {
        let commitment = Commitment {
            salt,
            partner: &stored.partner,
            referral: &kept.referral,
            email: &stored.email_key,
            company: &stored.company,
            submitted_at: stored.submitted_at,
        };
        leaf_hash(&commitment) == kept.link.leaf
    })
}
