//! How a lead is judged: every rule, its outcome with evidence, and what the rules add up to.
//! One file per family; `judge` runs them all. Source: `docs/checks.md`.

mod about;
mod code;
mod judge;
mod lists;
mod look_back;
mod mail_routing;
mod phrases;
mod policy;
mod policy_file;
mod policy_problem;
mod register;
mod replay;
mod site;
mod site_proof;
mod site_reading;
mod site_signals;
mod site_subject;
mod what_if;

pub mod email;
pub mod freelancer;
pub mod linkedin;
pub mod pipeline;
pub mod self_referral;
pub mod website;

pub use code::{Code, Family, UnknownCode};
pub use judge::{Applicant, Judgement, judge, judge_partner, verdict_of};
pub use lists::{data_id, data_versions, whose_domain};
pub(crate) use lists::{is_anybodys_name, is_nobodys_domain, may_be_given_name};
pub use look_back::{KnownPolicy, LookBack};
pub use pipeline::{code_of, cold_accounts};
pub use policy::{Policy, Treatment};
pub use policy_file::{policy_of_toml, policy_to_toml};
pub use policy_problem::{Allowed, PolicyFault, PolicyProblem};
pub use replay::{Difference, Replayed, replay};
pub use site_proof::{Proof, domain_to_prove, next_look, patience};
pub use what_if::{Counted, Hits, Past, Supposed, deciding, suppose};

use serde::{Deserialize, Serialize};

use crate::company;

/// What one rule said of one lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing stands against the lead, or only a note.
    Pass,
    /// Refuses.
    Fail,
    /// A person decides.
    Review,
    /// The question could not be answered (outage, time-out): never refuses.
    Unknown,
    /// Nothing was asked.
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
    /// The package or register.
    pub name: String,
    /// Its version.
    pub version: String,
    /// When we took it, as a civil date.
    pub date: String,
}

/// One rule run on one lead. Written down, a plain pass of a first version is its code alone: thirty of them
/// stand in every referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which rule.
    pub code: Code,
    /// What it said.
    #[serde(default = "plain_outcome", skip_serializing_if = "is_plain_outcome")]
    pub outcome: Outcome,
    /// What it looked at; empty where there is nothing to say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Raised whenever the rule's meaning changes, so that stored decisions can be replayed.
    #[serde(default = "first_version", skip_serializing_if = "is_first_version")]
    pub rule_version: u16,
}

fn plain_outcome() -> Outcome {
    Outcome::Pass
}

fn is_plain_outcome(outcome: &Outcome) -> bool {
    *outcome == plain_outcome()
}

fn first_version() -> u16 {
    1
}

fn is_first_version(version: &u16) -> bool {
    *version == first_version()
}

/// What the checks add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every check that ran has passed.
    Validated,
    /// At least one fail, with all reasons.
    Refused,
    /// No fail, but something for a person.
    InReview,
}

/// Everything outside the lead itself that the checks may look at. Gathered before, judged purely, and kept
/// beside the verdict so that the decision can be run again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Rungs of the pipeline ladder that this lead hit. `None`: no pipeline was asked, `KNOWN_*` do not run.
    pub known: Option<Vec<crate::matching::Hit>>,
    /// The account that has the e-mail's domain and the website's, where they are two. `None`: no account has
    /// both, or nobody asked for one when this was decided. Staff only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_of_both: Option<String>,
    /// Another partner's open claim on this company. `None`: not asked, `ALREADY_REFERRED` does not run.
    pub other_claim: Option<OtherClaim>,
    /// Who refers. `None`: not asked, `SELF_REFERRAL` does not run.
    pub referrer: Option<Referrer>,
    /// What the network said. `None`: not asked, network checks do not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<crate::outside::Network>,
    /// Whether the person asked never to be contacted, or was erased. `None`: not asked, `LEAD_OBJECTED` does
    /// not run.
    #[serde(default)]
    pub has_objected: Option<bool>,
}

/// The answer to "does another partner hold an open claim on this company?"
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherClaim {
    /// Nobody does.
    Free,
    /// The company (its registrable domain) is claimed since then; by whom is never said.
    Held {
        /// The company's registrable domain.
        domain: String,
        /// When the claim began.
        since: jiff::Timestamp,
    },
}

/// The partner's own particulars, which a lead must not share.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referrer {
    /// The partner's own name. `None`: nobody looked at it when this was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The partner's address.
    pub emails: Vec<String>,
    /// Registrable domains of the partner's e-mail and website. One that many share tells nothing, and the
    /// check passes over it.
    pub domains: Vec<String>,
    /// The partner's own firm.
    pub company: Option<String>,
    /// In international form (`+4930123456`). A number that cannot be written so is compared with nothing.
    pub phone: Option<String>,
    /// The partner's own profile or company page on LinkedIn, as they gave it.
    pub linkedin: Option<String>,
}

impl Evidence {
    /// What was seen at one subject, as far as it can be seen: a page or a name server of a stranger must not
    /// turn the reading direction of ours around.
    pub fn new(kind: &str, subject: &str, observed: impl Into<String>, at: jiff::Timestamp) -> Self {
        let (kind, subject, observed) = (kind.to_owned(), subject.to_owned(), seen(observed.into()));
        Self { kind, subject, observed, expected: None, source: None, at, staff_only: false }
    }

    /// Adds what would have passed.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(seen(expected.into()));
        self
    }

    /// Adds the list or register that decided.
    #[must_use]
    pub fn source(mut self, source: Source) -> Self {
        self.source = Some(source);
        self
    }

    /// Hides this from partners.
    #[must_use]
    pub fn staff_only(mut self) -> Self {
        self.staff_only = true;
        self
    }
}

/// A text of others without what cannot be seen of it.
fn seen(text: String) -> String {
    if company::has_forbidden(&text) { company::visible(&text) } else { text }
}

impl Finding {
    /// A pass that has something to say: shown among the reasons, where plain passes are not.
    pub fn is_note(&self) -> bool {
        self.outcome == Outcome::Pass && !self.evidence.is_empty()
    }
}

/// What a rule saw, before the policy weighs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Nothing to say.
    Clear,
    /// Something worth a note; passes under every policy.
    Noted,
    /// What the rule looks for, with a circumstance in the lead's favour: a person decides at worst.
    Softened,
    /// What the rule looks for.
    Hit,
    /// No answer: it refuses nobody, and is for a person where nothing else decides.
    Unknown,
}

/// One rule's answer, before the policy weighs it.
#[derive(Debug, Clone)]
struct Answer {
    code: Code,
    seen: Seen,
    evidence: Vec<Evidence>,
}

impl Answer {
    fn clear(code: Code) -> Self {
        Self { code, seen: Seen::Clear, evidence: Vec::new() }
    }

    fn of(code: Code, seen: Seen, evidence: Evidence) -> Self {
        Self { code, seen, evidence: vec![evidence] }
    }

    /// A hit where there is evidence of it.
    fn hit_if(code: Code, evidence: Option<Evidence>) -> Self {
        evidence.map_or_else(|| Self::clear(code), |evidence| Self::of(code, Seen::Hit, evidence))
    }
}
