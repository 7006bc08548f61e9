//! What cannot be taken in a policy file, so that it can be said in every language. What the parser of TOML
//! says of it stays inside: it speaks to whoever wrote it.

use super::Code;
use super::look_back::KnownPolicy;

/// One line that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct PolicyProblem {
    /// Counted from 1.
    pub line: usize,
    /// What stands there, and what may.
    pub why: PolicyFault,
}

/// Why. `written` is what stands in the file, its first 60 characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// Something else than a key with a value, a heading or a comment.
    #[error(
        "{written} is not TOML: a line is `NAME = \"value\"`, a heading such as `[treatments]`, or a comment \
             behind `#`"
    )]
    NotToml { written: String },
    /// A number with zeros before it, which TOML does not take; `number` is it without them.
    #[error("{written} is not TOML: a number has no leading zeros; write {number}")]
    LeadingZero { written: String, number: String },
    /// The same key or heading once more.
    #[error("{written} stands there a second time; take one out")]
    Twice { written: String },
    /// A setting with a value that it cannot have.
    #[error("`{name}` is {written}; allowed: {allowed}")]
    Value { name: String, written: String, allowed: Allowed },
    /// A country that there is not.
    #[error("`{name}` holds {written}; allowed: two-letter codes of ISO 3166-1, such as DE")]
    Country { name: String, written: String },
    /// A rule that judges leads and is no policy's.
    #[error("`{name}` is no policy's to treat: {}; take the line out", code.why_fixed().unwrap_or_default())]
    Fixed { name: String, code: Code },
    /// No rule of this name.
    #[error("`{name}` is no rule; allowed: {}", allowed.join(", "))]
    NoRule { name: String, allowed: Vec<&'static str> },
    /// No setting of this name.
    #[error("`{name}` is not a setting; allowed: {}", allowed.join(", "))]
    NoSetting { name: String, allowed: Vec<String> },
}

/// What may stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Allowed {
    /// One of these words.
    #[error("{}", .0.join(", "))]
    Words(Vec<&'static str>),
    /// For how long a stage counts.
    #[error(
        "a whole number of days from {} to {}, \"always\", \"never\"",
        KnownPolicy::DAYS.start(),
        KnownPolicy::DAYS.end()
    )]
    Days,
    /// `true` or `false`.
    #[error("true, false")]
    Truth,
    /// A heading with lines below it.
    #[error("a heading of its own, with its lines below it")]
    Table,
    /// Countries by their codes.
    #[error("a list of two-letter codes, or no such line: all countries")]
    Countries,
}

impl PolicyFault {
    /// The fault's name in Fluent selectors, for a value by what is allowed.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotToml { .. } => "not_toml",
            Self::LeadingZero { .. } => "leading_zero",
            Self::Twice { .. } => "twice",
            Self::Value { allowed: Allowed::Words(_), .. } => "words",
            Self::Value { allowed: Allowed::Days, .. } => "days",
            Self::Value { allowed: Allowed::Truth, .. } => "truth",
            Self::Value { allowed: Allowed::Table, .. } => "table",
            Self::Value { allowed: Allowed::Countries, .. } => "countries",
            Self::Country { .. } => "country",
            Self::Fixed { .. } => "fixed",
            Self::NoRule { .. } => "no_rule",
            Self::NoSetting { .. } => "no_setting",
        }
    }

    /// What its sentences name, empty where there is nothing of the kind.
    pub fn arguments(&self) -> [(&'static str, String); 4] {
        let (mut name, mut written, mut allowed, mut rule) = <(String, String, String, String)>::default();
        match self {
            Self::NotToml { written: line } | Self::Twice { written: line } => written.clone_from(line),
            Self::LeadingZero { written: line, number } => {
                (written, allowed) = (line.clone(), number.clone());
            }
            Self::Value { name: of, written: value, allowed: may } => {
                (name, written, allowed) = (of.clone(), value.clone(), may.to_string());
            }
            Self::Country { name: of, written: value } => (name, written) = (of.clone(), value.clone()),
            Self::Fixed { name: of, code } => (name, rule) = (of.clone(), code.to_string()),
            Self::NoRule { name: of, allowed: may } => (name, allowed) = (of.clone(), may.join(", ")),
            Self::NoSetting { name: of, allowed: may } => (name, allowed) = (of.clone(), may.join(", ")),
        }
        [("name", name), ("written", written), ("allowed", allowed), ("rule", rule)]
    }
}
