//! Is this company already known? Names are normalised, compared and scored; every hit explains itself.

use serde::{Deserialize, Serialize};

/// A rung of the pipeline ladder, strongest first (`docs/checks.md`, "The pipeline ladder").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    Contact,
    CompanyDomain,
    CompanyId,
    Phone,
    CompanyName,
    Maybe,
    Group,
}

/// One account or contact that the lead ran into, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    pub rung: Rung,
    /// The account's id in the operator's pipeline. Staff only.
    pub account_id: String,
    pub our_value: String,
    pub matched_value: String,
    /// 0..1, comparable between hits of one rung.
    pub score: f64,
}

/// How close two names are after normalising (bands of `docs/checks.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    None,
    Weak,
    Strong,
    Exact,
}
