//! What the network said of a lead's domains: DNS answers, pages, register entries. Plain data that jobs
//! gather and `checks` judge; stored beside the verdict, so that a decision can be run again without asking
//! anybody.

mod body;
mod identity;
mod mail;
mod proof;
mod reading;
mod register;
pub mod registers;
mod site;
pub(crate) mod tries;

pub use body::{body_text, looks_like_html};
pub use identity::{Identity, related_domains};
pub use mail::{MailFacts, Mx};
pub use proof::{
    PROOF_NAME, PROOF_PATH, ProofLook, ProofPlace, Sight, proof_line, proof_tag, sight_in_file,
    sight_in_page, sight_in_records,
};
pub use reading::{Effort, read_page};
pub(crate) use reading::{is_lei, labelled_number};
pub use register::{Employees, Register, RegisterEntry, RegisterFacts, Standing, SwitchedOn};
pub use site::{End, FailedTry, Hop, Organisation, Page, Refused, SiteFacts, TryEnd};
pub use tries::next_try;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Everything that was asked about one lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// Where the mail of the lead's address goes.
    pub mail: MailFacts,
    /// What stands at the website. `None`: the lead has none, or it is nobody's own site and was not visited.
    pub site: Option<SiteFacts>,
    /// One for each register that was asked; none where all are switched off.
    #[serde(default)]
    pub registers: Vec<RegisterFacts>,
    /// When the last question was put.
    pub asked_at: Timestamp,
    /// No further try follows: what is unknown now is for a person.
    pub is_last: bool,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply<T> {
    Found(T),
    /// The name exists and has nothing of the kind (DNS: NODATA).
    Nothing,
    /// DNS: NXDOMAIN.
    NoSuchDomain,
    /// No answer: it says nothing about the lead.
    Failed(Failure),
}

impl<T> Reply<T> {
    /// What was found, if anything.
    pub fn found(&self) -> Option<&T> {
        match self {
            Reply::Found(found) => Some(found),
            Reply::Nothing | Reply::NoSuchDomain | Reply::Failed(_) => None,
        }
    }

    /// Why there is no answer, if there is none.
    pub fn failure(&self) -> Option<Failure> {
        match self {
            Reply::Failed(why) => Some(*why),
            Reply::Found(_) | Reply::Nothing | Reply::NoSuchDomain => None,
        }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// Nobody answered in time.
    TimedOut,
    /// The connection was refused or reset.
    Refused,
    /// No way leads there.
    NoRoute,
    /// Only IPv6 leads there, and none leads out of this house: others may see it.
    OnlyIpv6,
    /// The other side said that it failed (DNS: SERVFAIL, REFUSED; a register: 5xx).
    ServerFailed,
    /// No safe connection: certificate or handshake.
    Tls,
    /// It answered, and not in its protocol (a header flood, a broken body).
    Broken,
    /// We did not ask: a cap of ours, a breaker, a bucket without tokens; or we were told to come later.
    HeldBack,
}
