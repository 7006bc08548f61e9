//! A lead as it was handed in (`RawLead`) and as it can be judged (`Lead`). A `Lead` exists only when every
//! field is well-formed; whether it is a *good* lead is for `checks`.

use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::email::Email;
use crate::phone::Phone;
use crate::web::{LinkedinPage, Website};

/// What somebody typed, field by field, untouched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawLead {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub company: String,
    /// A web address, or the word `none` when the partner says that the company has none.
    pub website: String,
    /// A company page on LinkedIn, or the word `none`.
    pub linkedin: String,
    /// ISO 3166 alpha-2.
    pub country: String,
    pub phone: String,
    pub job_title: String,
    pub note: String,
    /// `no`, `knows` or `asked`; empty means `knows`.
    pub lead_informed: String,
}

/// What the lead knows of being referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadInformed {
    No,
    Knows,
    /// The lead asked to be contacted.
    Asked,
}

/// A well-formed lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    pub first_name: String,
    pub last_name: String,
    pub email: Email,
    /// 1–300 characters of any kind: `-` is well-formed, and judged a placeholder.
    pub company: String,
    /// `None`: the partner says the company has no website.
    pub website: Option<Website>,
    /// `None`: the partner says the company has no LinkedIn page.
    pub linkedin: Option<LinkedinPage>,
    pub country: Country,
    pub phone: Option<Phone>,
    pub job_title: Option<String>,
    pub note: Option<String>,
    pub lead_informed: LeadInformed,
}

/// One field that cannot be taken as it stands. Words are added where people read them (Fluent key
/// `error-{code}` with `args`), because the domain knows no language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name as in the API and the CSV header.
    pub field: String,
    /// Stable code: `REQUIRED`, `TOO_LONG`, `EMAIL_SYNTAX`, `LINKEDIN_SHAPE`, `WEBSITE_SHAPE`, `COUNTRY_UNKNOWN` …
    pub code: String,
    /// Values the sentence names, such as `max`, `length`, `host`.
    pub args: Vec<(String, String)>,
    /// What was probably meant (`jane@gmail.com` for `jane@gmial.com`), offered as one click.
    pub suggestion: Option<String>,
}
