//! Is this company already known? Names are normalised, compared and scored; every hit explains itself.
//!
//! `Book` holds the operator's accounts in memory and finds the best one for a query (command line, imports);
//! `keys` are the equality keys under which a database finds candidates instead; `climb` then judges them.

mod at_best;
mod book;
mod candidate;
mod company;
mod contacts;
mod counts;
mod duplicates;
mod from_rows;
mod groups;
mod keys;
mod ladder;
mod legal_forms;
mod letters;
mod lookup;
mod names;
mod normalise;
mod readings;
mod score;
mod taught;
mod tokens;
mod trades;
mod trigrams;
mod vocabulary;
mod words;

pub use book::{Best, Book};
pub use candidate::{Candidate, Query, account_of_both, same_phone, same_switchboard};
pub use company::{Agreement, agreement};
pub use contacts::company_of;
pub use counts::WordCounts;
pub use duplicates::{Alike, duplicates};
pub use from_rows::{Whose, WhoseIs};
pub use groups::{group_hit, strongest};
pub use keys::{
    KEYS_VERSION, Key, KeyKind, account_keys, account_words, name_key, query_keys, query_words, slips,
    spelling,
};
pub use ladder::climb;
pub use normalise::NormalName;
pub use score::{Features, Likeness, compare, compared, features, likeness};
pub use taught::{About, MOST_TAUGHT, Says, Taught, name_compared, twin_hit};
pub use vocabulary::Vocabulary;
pub(crate) use vocabulary::is_common;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::sheet::Stage;

/// A rung of the pipeline ladder, strongest first (`docs/checks.md`, "The pipeline ladder").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// The e-mail address is one of the account's.
    Contact,
    /// The registrable domain of e-mail or website is one of the account's.
    CompanyDomain,
    /// LinkedIn page, VAT or company number are equal.
    CompanyId,
    /// The phone is equal, and the name or the country agrees.
    Phone,
    /// The name is the same, in the same country.
    CompanyName,
    /// The name is alike, or the phone alone is equal: a person decides.
    Maybe,
    /// Parent, subsidiary, or a site that redirects to a known one.
    Group,
    /// No hit: the account whose name comes nearest where nothing hits. For staff to read, nothing more.
    Weak,
}

impl Rung {
    /// Whether this rung alone says that it is the same company.
    pub fn is_certain(self) -> bool {
        !matches!(self, Rung::Maybe | Rung::Group | Rung::Weak)
    }
}

/// Who said what met the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToldBy {
    /// The lead itself.
    #[default]
    Lead,
    /// The company's website.
    Website,
    /// A public register.
    Register,
    /// The pipeline: a company of the same group was met.
    Pipeline,
}

impl ToldBy {
    /// As evidence names its subject.
    pub fn name(self) -> &'static str {
        match self {
            ToldBy::Lead => "lead",
            ToldBy::Website => "website",
            ToldBy::Register => "register",
            ToldBy::Pipeline => "pipeline",
        }
    }

    fn is_lead(&self) -> bool {
        *self == ToldBy::Lead
    }
}

/// One account or contact that the lead ran into, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// How strong the hit is, and why.
    pub rung: Rung,
    /// The account's id in the operator's pipeline; the contact's where it belongs to none. Staff only.
    pub account_id: String,
    /// The contact whose value was met, where it was no value of the account's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id: Option<String>,
    /// What is said of the lead's company.
    pub our_value: String,
    /// What the account says.
    pub matched_value: String,
    /// 0..1, comparable between hits of one rung.
    pub score: f64,
    /// Where the operator stands with the account.
    #[serde(default)]
    pub stage: Stage,
    /// The last day on which somebody worked on it; `None`: nobody said.
    #[serde(default)]
    pub last_activity: Option<Date>,
    /// Who says `our_value`.
    #[serde(default, skip_serializing_if = "ToldBy::is_lead")]
    pub told_by: ToldBy,
    /// The page on LinkedIn is all that they share: neither a number nor a name says that it is the same
    /// company.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_page_alone: bool,
    /// The decision of a person on which it rests, where no value of the account's own was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taught: Option<String>,
}

/// How close two names are after normalising (bands of `docs/checks.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Another company.
    None,
    /// Alike; shown to staff only.
    Weak,
    /// Probably the same company.
    Strong,
    /// The same name after normalising and stripping the legal form, no veto.
    Exact,
}
