//! Public registers: which of them is asked what about a lead, at which address, and how its answer is read.
//! Bytes and values only; who asks, how often, and how long an answer is good stands in the house.
//!
//! Every file of a register names its address and reads its answers: strictly what we need, tolerantly
//! everything else. What cannot be read is `Broken`, never a guess.

mod companies_house;
mod french_company_search;
mod gleif;
mod vies;
mod which;

pub use which::{Subject, by_name, by_number};

use serde::de::DeserializeOwned;
use url::Url;

use super::{Failure, Register, RegisterEntry, Reply, Standing};
use crate::country::Country;
use crate::matching::NormalName;

/// What one register is asked about one company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub register: Register,
    pub by: By,
}

/// By what a company is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The register's own number, as its site names it: letters and digits.
    Number(String),
    /// The company's name, in its country.
    Name { name: String, country: Country },
}

/// What a register listed, before it is known which of it was meant.
struct Listed {
    entries: Vec<RegisterEntry>,
    /// Nothing that could be meant was left off.
    is_whole: bool,
}

impl Listed {
    fn nothing() -> Self {
        Self { entries: Vec::new(), is_whole: true }
    }
}

impl Question {
    /// What was asked for, as it is kept and shown: a number, or a name with its country.
    pub fn asked(&self) -> String {
        match &self.by {
            By::Number(number) => number.clone(),
            By::Name { name, country } => format!("{name} ({})", country.code()),
        }
    }

    /// Where it is asked: always https, always a host of ours to choose.
    pub fn url(&self) -> Url {
        match self.register {
            Register::FrenchCompanySearch => french_company_search::url(&self.by),
            Register::Vies => vies::url(&self.by),
            Register::Gleif => gleif::url(&self.by),
            Register::CompaniesHouse => companies_house::url(&self.by),
        }
    }

    /// What an answer says of the company. A register that has had enough of us is one that we ask later.
    pub fn read(&self, status: u16, body: &[u8]) -> Reply<RegisterEntry> {
        let listed = match (status, self.register) {
            (429, _) => Err(Failure::HeldBack),
            (500.., _) => Err(Failure::ServerFailed),
            (_, Register::FrenchCompanySearch) => french_company_search::read(status, body),
            (_, Register::Vies) => vies::read(&self.by, body),
            (_, Register::Gleif) => gleif::read(status, body),
            (_, Register::CompaniesHouse) => companies_house::read(&self.by, status, body),
        };
        match listed {
            Ok(listed) => self.meant(listed).map_or(Reply::Nothing, Reply::Found),
            Err(why) => Reply::Failed(why),
        }
    }

    /// The entry that was asked for.
    fn meant(&self, listed: Listed) -> Option<RegisterEntry> {
        match &self.by {
            By::Number(number) => {
                let mut entries = listed.entries.into_iter();
                let entry = entries.find(|entry| entry.number.eq_ignore_ascii_case(number))?;
                Some(RegisterEntry { is_certain: true, ..entry })
            }
            By::Name { name, .. } => {
                let wanted = NormalName::of(name);
                let is_same = |entry: &RegisterEntry| is_same_name(&wanted, &NormalName::of(&entry.name));
                let mut same: Vec<_> = listed.entries.into_iter().filter(is_same).collect();
                same.sort_by_key(|entry| entry.standing != Standing::Active);
                let is_only = same.len() == 1 && listed.is_whole;
                let entry = same.into_iter().next()?;
                // Somebody is spoken of who has a site and mail: a closed namesake is likelier another one.
                let is_certain = is_only && entry.standing != Standing::Dissolved;
                Some(RegisterEntry { is_certain, ..entry })
            }
        }
    }
}

/// The same words, and no legal forms that contradict each other.
fn is_same_name(ours: &NormalName, theirs: &NormalName) -> bool {
    let agree = ours.forms.is_empty()
        || theirs.forms.is_empty()
        || ours.forms.iter().any(|form| theirs.forms.contains(form));
    !ours.is_empty() && ours.compact == theirs.compact && agree
}

/// JSON in the form that we need; everything else in it is passed over.
fn parsed<T: DeserializeOwned>(body: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(body).map_err(|_| Failure::Broken)
}

fn address(text: &str, query: &[(&str, &str)]) -> Url {
    let mut url = Url::parse(text).expect("the address of a register");
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    url
}

/// An address with parts that were found somewhere, each a segment of its own.
fn address_below(text: &str, parts: &[&str]) -> Url {
    let mut url = address(text, &[]);
    url.path_segments_mut().expect("an address with a path").extend(parts);
    url
}
