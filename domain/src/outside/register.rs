//! What public registers say of a company.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Reply;
use crate::checks::Source;

/// A register that can be asked; each is off until the operator switches it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// French company search (recherche-entreprises).
    FrenchCompanySearch,
    /// VAT numbers of the European Union.
    Vies,
    /// Legal entity identifiers.
    Gleif,
    /// Companies House of the United Kingdom.
    CompaniesHouse,
}

/// One question to one register, and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterFacts {
    pub register: Register,
    /// What was asked for: a number from the imprint, or the company's name.
    pub asked: String,
    /// `Nothing`: the register does not know it, which says nothing about a company of another country.
    pub answer: Reply<RegisterEntry>,
    pub source: Source,
    pub at: Timestamp,
    /// How many tries before this one got no answer.
    #[serde(default)]
    pub failed_before: u32,
}

/// A company as a register knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterEntry {
    pub name: String,
    /// The register's own number: SIREN, VAT number, LEI, company number.
    pub number: String,
    /// As the register says it.
    pub legal_form: Option<String>,
    /// Whether this is one natural person trading; `None` where the register does not say.
    pub is_sole_trader: Option<bool>,
    pub standing: Standing,
    pub employees: Option<Employees>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// Whether the entry is certainly the lead's company (asked by number, or one exact name in its country);
    /// an uncertain one never refuses.
    pub is_certain: bool,
}

/// Whether the company lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Active,
    /// Struck off, liquidated, closed.
    Dissolved,
    /// In insolvency proceedings.
    Insolvent,
    /// The register does not say.
    Unknown,
}

/// How many people work there, as registers band it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employees {
    pub least: u32,
    pub most: Option<u32>,
}
