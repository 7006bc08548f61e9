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
use crate::checks::freelancer::sole_trader_form;
use crate::country::Country;
use crate::matching::NormalName;

/// What the name of a company must carry while it is wound up, behind the rest.
const WOUND_UP: [&str; 10] = [
    "in liquidation",
    "i.l.",
    "in liquidazione",
    "en liquidation",
    "en liquidación",
    "en liquidacion",
    "em liquidação",
    "em liquidacao",
    "in liquidatie",
    "w likwidacji",
];

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
                Some(RegisterEntry { is_certain: true, ..told_by_name(entry) })
            }
            By::Name { name, country } => of_the_name(&NormalName::of(name), *country, listed),
        }
    }
}

/// The bearer of the name in its country, the living one first.
fn of_the_name(wanted: &NormalName, country: Country, listed: Listed) -> Option<RegisterEntry> {
    let is_here = |entry: &RegisterEntry| entry.country.as_deref().is_none_or(|code| code == country.code());
    let entries: Vec<_> = listed.entries.into_iter().filter(is_here).map(told_by_name).collect();
    let normal = |entry: &RegisterEntry| NormalName::of(running_name(&entry.name));
    // Whoever goes on in another form has not closed.
    let mut bearers = entries.iter().filter(|entry| normal(entry).compact == wanted.compact);
    let all_closed = listed.is_whole && bearers.all(|entry| entry.standing == Standing::Dissolved);
    let bears = |entry: &RegisterEntry| is_same_name(wanted, &normal(entry));
    let trades = |entry: &RegisterEntry| {
        entry.also_called.iter().any(|name| is_same_name(wanted, &NormalName::of(name)))
    };
    let mut same: Vec<_> = entries.into_iter().filter(|entry| bears(entry) || trades(entry)).collect();
    same.sort_by_key(|entry| entry.standing != Standing::Active);
    let is_only = same.len() == 1 && listed.is_whole;
    let entry = same.into_iter().next()?;
    let is_closed = entry.standing == Standing::Dissolved;
    // Somebody is spoken of who has a site and mail: a closed namesake is likelier another one, unless the
    // lead itself names the form in which nobody of that name is left.
    let is_certain = is_only && bears(&entry) && !is_closed;
    let shares_form = normal(&entry).forms.iter().any(|form| wanted.forms.contains(form));
    let is_likely = !is_certain && if is_closed { all_closed && shares_form } else { is_only };
    Some(RegisterEntry { is_certain, is_likely, ..entry })
}

/// The entry, with what its own name says of its standing.
fn told_by_name(entry: RegisterEntry) -> RegisterEntry {
    let is_wound_up = running_name(&entry.name) != entry.name && entry.standing != Standing::Dissolved;
    let standing = if is_wound_up { Standing::Insolvent } else { entry.standing };
    RegisterEntry { standing, ..entry }
}

/// The name without the words that a company carries while it is wound up.
fn running_name(name: &str) -> &str {
    let bare = name.trim_end_matches([')', ' ']);
    let cut = |words: &&str| {
        let at = bare.len().checked_sub(words.len())?;
        let (rest, end) = bare.split_at_checked(at)?;
        let is_apart = rest.ends_with([' ', '(', ',']);
        (is_apart && end.to_lowercase() == **words).then(|| rest.trim_end_matches([' ', '(', ',', '-']))
    };
    WOUND_UP.iter().find_map(cut).filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// `Some(true)` where the registered name carries a sole trader's form beside the firm's own: `Bar Sport di
/// Rossi Mario`, `Trautmann Feinkost e.K.` A person's bare name says nothing.
fn is_sole_trader_by_name(name: &str, country: Option<&str>) -> Option<bool> {
    let form = sole_trader_form(name, Country::parse(country?).ok()?)?;
    (form.is_certain && form.as_written.len() < name.trim().len()).then_some(true)
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
