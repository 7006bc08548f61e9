//! How a lead is judged: every rule, its outcome with evidence, and what the rules add up to.
//! One file per family; `judge` runs them all. Source: `docs/checks.md`.

mod code;
mod judge;
mod policy;

pub mod email;
pub mod freelancer;
pub mod linkedin;
pub mod pipeline;
pub mod self_referral;
pub mod website;

pub use code::{Code, Family};
pub use judge::{Judgement, judge};
pub use policy::{Policy, Treatment};

use serde::{Deserialize, Serialize};

/// What one rule said of one lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Pass,
    Fail,
    Review,
    /// The question could not be answered (outage, time-out): never refuses.
    Unknown,
    NotRun,
}

/// One thing that was looked at, in the lead's or the pipeline's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What sort of thing this is: `email`, `domain`, `list`, `legal_form`, `account`, `claim` …
    pub kind: String,
    /// The field or object looked at: `email`, `company`, `website` …
    pub subject: String,
    /// What was found there.
    pub observed: String,
    /// What would have passed, where that can be said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub expected: Option<String>,
    /// The reference data that decided, with its version.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<Source>,
    /// When it was looked at.
    pub at: jiff::Timestamp,
    /// True where only staff may see it (which account, which rung): never shown to partners.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub staff_only: bool,
}

/// A vendored list or a register: name, version, date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub name: String,
    pub version: String,
    pub date: String,
}

/// One rule run on one lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub code: Code,
    pub outcome: Outcome,
    pub evidence: Vec<Evidence>,
    /// Raised whenever the rule's meaning changes, so that stored decisions can be replayed.
    pub rule_version: u16,
}

/// What the checks add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Validated,
    Refused,
    InReview,
}

/// Everything outside the lead itself that the local checks may look at. Gathered before, judged purely.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Rungs of the pipeline ladder that this lead hit. `None`: no pipeline was asked, `KNOWN_*` do not run.
    pub known: Option<Vec<crate::matching::Hit>>,
    /// Another partner's open claim on this company. `None`: not asked, `ALREADY_REFERRED` does not run.
    pub other_claim: Option<OtherClaim>,
    /// Who refers. `None`: not asked, `SELF_REFERRAL` does not run.
    pub referrer: Option<Referrer>,
}

/// The answer to "does another partner hold an open claim on this company?"
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherClaim {
    Free,
    /// The company (its registrable domain) is claimed since then; by whom is never said.
    Held { domain: String, since: jiff::Timestamp },
}

/// The partner's own particulars, which a lead must not share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referrer {
    pub emails: Vec<String>,
    /// Registrable domains of the partner's e-mails and website, free-mail excluded.
    pub domains: Vec<String>,
    pub company: Option<String>,
    pub phone: Option<String>,
    pub linkedin_slug: Option<String>,
}
