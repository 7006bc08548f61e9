//! What people decided about a name, a domain or an account towards an account: that it is the same company,
//! another one, or one of its group. It counts beside what the operator's own system says of the account, and
//! never against it: an account's own address, domain, number and name stay what they are.

use serde::{Deserialize, Serialize};

use super::candidate::{Candidate, Query};
use super::ladder::Found;
use super::normalise::NormalName;
use super::{Hit, Rung};

/// How much an account may have learned: each name is compared with every lead that finds the account. Of
/// more the newest count.
pub const MOST_TAUGHT: usize = 60;

/// What somebody decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// The same company.
    Same,
    /// Another company.
    Other,
    /// Another company of the same group.
    Group,
}

impl Says {
    /// In forms, rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Says::Same => "same",
            Says::Other => "other",
            Says::Group => "group",
        }
    }

    /// Of a name.
    pub fn from_name(name: &str) -> Option<Says> {
        [Says::Same, Says::Other, Says::Group].into_iter().find(|says| says.name() == name)
    }
}

/// About what it was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A company's name.
    Name,
    /// A registrable domain that is one company's own.
    Domain,
    /// Another account, by its id.
    Account,
}

impl About {
    /// In rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            About::Name => "name",
            About::Domain => "domain",
            About::Account => "account",
        }
    }

    /// Of a name.
    pub fn from_name(name: &str) -> Option<About> {
        [About::Name, About::Domain, About::Account].into_iter().find(|about| about.name() == name)
    }
}

/// One thing that an account was taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taught {
    /// Names it where it is explained.
    pub id: String,
    /// What `value` is.
    pub about: About,
    /// As written.
    pub value: String,
    /// As it is compared.
    pub compared: String,
    /// What was decided.
    pub says: Says,
}

/// A name as teachings are compared: without legal forms and spaces. `None` where nothing would be left.
pub fn name_compared(name: &str) -> Option<String> {
    Some(NormalName::of(name).compact).filter(|compact| !compact.is_empty())
}

impl Candidate {
    /// The account with the names and domains that people said are its own too.
    #[must_use]
    pub fn as_taught(mut self) -> Candidate {
        let mut taught = std::mem::take(&mut self.taught);
        taught.retain(|one| {
            let list = match (one.says, one.about) {
                (Says::Same, About::Name) => &mut self.names,
                (Says::Same, About::Domain) => &mut self.domains,
                _ => return true,
            };
            let is_new = !list.contains(&one.value);
            if is_new {
                list.push(one.value.clone());
            }
            is_new
        });
        self.taught = taught;
        self
    }

    /// The names or domains by which the account is found beside its own.
    pub(super) fn found_by(&self, about: About) -> impl Iterator<Item = &String> {
        let finds = move |one: &&Taught| one.about == about && one.says != Says::Other;
        self.taught.iter().filter(finds).map(|one| &one.value)
    }
}

/// What people decided about a lead's domains, else about its name, towards an account.
pub(super) fn taught_of<'a>(lead: &Query, account: &'a Candidate) -> Option<&'a Taught> {
    let all = &account.taught;
    if all.is_empty() {
        return None;
    }
    let is_lead = |domain: &String| lead.domains.contains(domain) || lead.borne_domains.contains(domain);
    let of_domains = |says: Says| {
        all.iter().find(|one| one.about == About::Domain && one.says == says && is_lead(&one.compared))
    };
    let by_domain = [Says::Same, Says::Group, Says::Other].into_iter().find_map(of_domains);
    by_domain.or_else(|| {
        let name = lead.name().compact;
        let by_name = all.iter().find(|one| one.about == About::Name && one.compared == name)?;
        // A name that the account itself bears says nothing against it.
        let is_own = || account.names.iter().any(|own| NormalName::of(own).compact == name);
        (by_name.says == Says::Same || !is_own()).then_some(by_name)
    })
}

/// The account as one of the lead's group.
pub(super) fn in_group(lead: &Query, account: &Candidate, taught: &Taught) -> Found {
    let name = account.names.first().cloned().unwrap_or_default();
    match taught.about {
        About::Domain => (Rung::Group, taught.compared.clone(), name, 1.0),
        _ => (Rung::Group, lead.company.clone().unwrap_or_default(), name, 1.0),
    }
}

/// The decision on which a hit rests: the value that it met is one that was taught.
pub(super) fn rests_on(account: &Candidate, (rung, _, theirs, _): &Found) -> Option<String> {
    let about = if *rung == Rung::CompanyDomain { About::Domain } else { About::Name };
    let met = account.taught.iter().find(|one| {
        one.says == Says::Same && one.about == about && one.value == *theirs && *rung != Rung::Contact
    });
    met.map(|one| one.id.clone())
}

/// Where a lead certainly is one account, what people decided about that one and another that is only like
/// the lead: another company is none, one of its group is that.
pub(super) fn settle(hits: &mut Vec<Hit>, candidates: &[Candidate]) {
    // Names and phones that agree are likenesses, however sure.
    let is_likeness = |hit: &Hit| hit.rung > Rung::CompanyId;
    let found: Vec<String> =
        hits.iter().filter(|hit| !is_likeness(hit)).map(|hit| hit.account_id.clone()).collect();
    let decided = |account: &str| {
        let sure =
            candidates.iter().filter(|one| found.contains(&one.account_id) && one.account_id != account);
        let taught = sure.flat_map(|one| &one.taught).filter(|one| one.about == About::Account);
        taught.into_iter().find(|one| one.compared == account && one.says != Says::Same)
    };
    hits.retain_mut(|hit| match decided(&hit.account_id) {
        Some(taught) if is_likeness(hit) && taught.says == Says::Other => false,
        Some(taught) if is_likeness(hit) => {
            (hit.rung, hit.taught) = (Rung::Group, Some(taught.id.clone()));
            true
        }
        _ => true,
    });
}

/// A hit on the account that people said is the same company as one that a lead certainly is.
#[must_use]
pub fn twin_hit(found: &Hit, twin: &Candidate, taught: String) -> Hit {
    Hit {
        account_id: twin.account_id.clone(),
        contact_id: None,
        stage: twin.stage,
        last_activity: twin.last_activity,
        told_by: super::ToldBy::Pipeline,
        taught: Some(taught),
        ..found.clone()
    }
}
