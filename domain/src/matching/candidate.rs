//! What is compared: an account of the operator's, and what is asked about it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::names::Names;
use super::normalise::NormalName;
use super::taught::Taught;
use super::vocabulary::Vocabulary;
use crate::sheet::Stage;

/// An account as far as matching looks at it. Values are in the form in which they are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The account's id in the operator's pipeline.
    pub account_id: String,
    /// The contact whose values these are, where it is one of the operator's contacts; `account_id` is its
    /// account then, or the contact's own id where it has none.
    #[serde(default)]
    pub contact_id: Option<String>,
    /// The name and every alias, as written.
    pub names: Vec<String>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// Registrable domains that belong to this company alone: no free mail, no hosted or shared platforms.
    pub domains: Vec<String>,
    /// E-mail keys: lower case, `+tag` off.
    pub emails: Vec<String>,
    /// E.164, or digits as written; behind a hyphen what is dialled through to a desk (`+4930555666-0`).
    pub phones: Vec<String>,
    /// The company page on LinkedIn, lower case.
    pub linkedin_slug: Option<String>,
    /// VAT and company numbers, as [`crate::company_number`] writes them.
    pub ids: Vec<String>,
    /// The account that it belongs to, by the id under which the operator's pipeline knows it.
    #[serde(default)]
    pub parent: Option<String>,
    /// Where the operator stands with it.
    #[serde(default)]
    pub stage: Stage,
    /// The last day on which somebody worked on it; `None`: nobody said.
    #[serde(default)]
    pub last_activity: Option<Date>,
    /// What people decided about others towards it.
    #[serde(default)]
    pub taught: Vec<Taught>,
    /// When the operator's pipeline was told of it first; `None`: nobody said.
    #[serde(default)]
    pub told_at: Option<Timestamp>,
    /// When something by which it is compared was last told or taught otherwise, or when it came back.
    #[serde(default)]
    pub otherwise_at: Option<Timestamp>,
}

/// What is known of the company that is asked about. The caller leaves shared domains out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// Lower case, `+tag` off.
    pub email_key: Option<String>,
    /// Registrable domains of e-mail and website, free mail and shared platforms left out.
    pub domains: Vec<String>,
    /// The name of its page below a site builder's, where it has no site of its own. No account is looked up
    /// by it; it tells two referrals of one company.
    #[serde(default)]
    pub page: Option<String>,
    /// Its own domains where no account is looked for by them: what people decided about them counts.
    #[serde(default)]
    pub borne_domains: Vec<String>,
    /// Domains the website redirects to, or of a parent or subsidiary it names.
    pub related_domains: Vec<String>,
    /// The company name as written.
    pub company: Option<String>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// E.164, or digits as written; behind a hyphen what is dialled through to a desk (`+4930555666-12`).
    pub phone: Option<String>,
    /// The company page on LinkedIn, lower case.
    pub linkedin_slug: Option<String>,
    /// VAT and company numbers, as [`crate::company_number`] writes them.
    pub ids: Vec<String>,
    /// Numbers that another company may have too, or that may be another's that the site names: they count
    /// where the name agrees.
    #[serde(default)]
    pub doubtful_ids: Vec<String>,
}

impl Query {
    /// The company's name as it stands, ready for keys, empty where nothing is said of it.
    pub(super) fn name(&self) -> NormalName {
        self.company.as_deref().map(NormalName::of).unwrap_or_default()
    }

    /// Every reading of the company's name; none where nothing is said of it.
    pub(super) fn names(&self, vocabulary: &Vocabulary) -> Names {
        Names::read(self.company.as_deref(), vocabulary)
    }
}

/// The account that has both of a lead's domains, where its e-mail and its website name two: they belong to
/// one company then. Of several the first by its id, in whatever order they were found.
pub fn account_of_both<'a>(
    lead: &Query,
    accounts: impl IntoIterator<Item = &'a Candidate>,
) -> Option<&'a str> {
    let has = |account: &&Candidate| lead.domains.iter().all(|domain| account.domains.contains(domain));
    let both = accounts.into_iter().filter(|_| lead.domains.len() == 2).filter(has);
    both.map(|account| account.account_id.as_str()).min()
}

impl Candidate {
    pub(super) fn country_equals(&self, query: &Query) -> Option<bool> {
        Some(self.country.as_ref()?.eq_ignore_ascii_case(query.country.as_ref()?))
    }

    pub(super) fn shared_domain<'q>(&self, domains: &'q [String]) -> Option<&'q String> {
        domains.iter().find(|domain| self.domains.contains(domain))
    }

    pub(super) fn shared_phone(&self, query: &Query) -> Option<&String> {
        let phone = query.phone.as_ref()?;
        self.phones.iter().find(|ours| same_phone(ours, phone))
    }

    /// The number of the account's that shares its switchboard with the one asked about.
    pub(super) fn shared_switchboard(&self, query: &Query) -> Option<&String> {
        let phone = query.phone.as_ref()?;
        self.phones.iter().find(|ours| same_switchboard(ours, phone))
    }
}

/// Whether two numbers are desks of one switchboard: equal without what stands behind the last hyphen of one
/// (`+49 30 55566677-12` and `+49 30 55566677`), or of both where one of them is the switchboard's `-0`. Two
/// desks tell nothing of each other: elsewhere a hyphen only parts the last digits of a number.
pub fn same_switchboard(a: &str, b: &str) -> bool {
    match (switchboard(a), switchboard(b)) {
        (Some((base, _)), None) => same_phone(base, b),
        (None, Some((base, _))) => same_phone(a, base),
        (Some((one, desk)), Some((other, next))) => {
            let is_zero = |desk: &str| desk.bytes().all(|digit| digit == b'0');
            (is_zero(desk) || is_zero(next)) && same_phone(one, other)
        }
        (None, None) => false,
    }
}

/// A number without its last hyphen group of one to four digits, and these. North America writes the last
/// four digits of every number so, and has no such desks.
fn switchboard(phone: &str) -> Option<(&str, &str)> {
    let (base, desk) = phone.rsplit_once('-')?;
    let is_desk = (1..=4).contains(&desk.len()) && desk.bytes().all(|byte| byte.is_ascii_digit());
    (is_desk && !phone.starts_with("+1")).then_some((base, desk))
}

/// Whether two numbers are one line: equal digits, or one lacks country and area code in front.
pub fn same_phone(a: &str, b: &str) -> bool {
    let (a, b) = (digits(a), digits(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // Seven digits are a whole local number; below that, numbers are equal by chance.
    short.len() >= 7 && long.ends_with(&short) && long.len() - short.len() <= 6
}

/// The digits without trunk or international zeros.
fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').to_owned()
}

/// The part of a number that every way of writing it shares; `None` if it is too short to be one.
pub(super) fn local_part(phone: &str) -> Option<String> {
    let digits = digits(phone);
    (digits.len() >= 7).then(|| digits[digits.len() - 7..].to_owned())
}

/// The local parts under which a number is looked up: its own, and that of its switchboard.
pub(super) fn local_parts(phone: &str) -> impl Iterator<Item = String> {
    let base = switchboard(phone).and_then(|(base, _)| local_part(base));
    local_part(phone).into_iter().chain(base)
}
