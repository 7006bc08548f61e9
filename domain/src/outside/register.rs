//! What public registers say of a company.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Reply;
use crate::checks::{Code, Source};

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

impl Register {
    pub const ALL: [Register; 4] =
        [Register::FrenchCompanySearch, Register::Vies, Register::Gleif, Register::CompaniesHouse];

    /// As it calls itself, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Register::FrenchCompanySearch => "API Recherche d’entreprises",
            Register::Vies => "VIES",
            Register::Gleif => "GLEIF",
            Register::CompaniesHouse => "Companies House",
        }
    }

    /// As settings and tables write it.
    pub fn code(self) -> &'static str {
        match self {
            Register::FrenchCompanySearch => "french_company_search",
            Register::Vies => "vies",
            Register::Gleif => "gleif",
            Register::CompaniesHouse => "companies_house",
        }
    }

    /// Whether its answer can settle a check. The French search knows no insolvency and is the only one that
    /// counts heads, Companies House has no sole traders, VIES knows nothing but number and name.
    pub fn tells(self, code: Code) -> bool {
        use Code::{CompanyDissolved, CompanyInsolvent, FlRegistry, FlSizeOne};
        match self {
            Register::FrenchCompanySearch => matches!(code, FlRegistry | FlSizeOne | CompanyDissolved),
            Register::Gleif => matches!(code, FlRegistry | CompanyDissolved | CompanyInsolvent),
            Register::CompaniesHouse => matches!(code, CompanyDissolved | CompanyInsolvent),
            Register::Vies => false,
        }
    }

    /// Whether it may say something of a check, also where its silence settles nothing: a name of VIES
    /// may carry a sole trader's form, or that the company is being wound up.
    pub fn may_tell(self, code: Code) -> bool {
        let by_name = matches!(code, Code::FlRegistry | Code::CompanyInsolvent);
        self.tells(code) || self == Register::Vies && by_name
    }
}

/// Which registers the operator switched on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SwitchedOn {
    pub french_company_search: bool,
    pub vies: bool,
    pub gleif: bool,
    pub companies_house: bool,
}

impl SwitchedOn {
    pub const NONE: Self =
        Self { french_company_search: false, vies: false, gleif: false, companies_house: false };
    pub const ALL: Self =
        Self { french_company_search: true, vies: true, gleif: true, companies_house: true };

    pub fn has(self, register: Register) -> bool {
        match register {
            Register::FrenchCompanySearch => self.french_company_search,
            Register::Vies => self.vies,
            Register::Gleif => self.gleif,
            Register::CompaniesHouse => self.companies_house,
        }
    }

    /// Whether one of them may say something of a check: others are not claimed.
    pub fn tell(self, code: Code) -> bool {
        Register::ALL.into_iter().any(|register| self.has(register) && register.may_tell(code))
    }
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
    /// Whether the entry is certainly the lead's company: asked by a number that its site names and called
    /// alike, or the one living bearer of its exact name in its country. An uncertain one never refuses.
    pub is_certain: bool,
    /// Not certain, and yet more than a namesake: the one that trades under this name, or the bearers of the
    /// exact name, legal form included, that are all closed. A person looks; it never refuses.
    #[serde(default)]
    pub is_likely: bool,
    /// By what else it is or was known: trade names, shop signs, former names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<String>,
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
