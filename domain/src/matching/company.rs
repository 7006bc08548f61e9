//! All fields of a query against one account, added up to one score that is comparable between queries.

use super::candidate::{Candidate, Query};
use super::names::{Names, Weighed};
use super::score::{Likeness, nearest, squeeze};
use super::vocabulary::Vocabulary;
use super::{Band, Rung};

/// Where the query says nothing of a name.
const NO_NAME: Likeness = Likeness { score: 0.23, band: Band::None, is_same: false, strength: -3.0 };

/// How unlike the names of one company may be where something else says that it is one.
const CALLED_OTHERWISE: f64 = -2.0;

/// How a query agrees with one account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// 0..1, both excluded.
    pub score: f64,
    /// The name's band, raised by marks of identity, lowered by conflicting countries.
    pub band: Band,
    /// The strongest rung that carried it; `None` where nothing but a weak likeness did.
    pub rule: Option<Rung>,
}

/// How many accounts share a value: a switchboard of forty companies proves little.
pub(super) struct Shared {
    pub(super) domain: usize,
    pub(super) phone: usize,
}

/// Adds up all fields where it is not known how many accounts share a domain or phone.
pub fn agreement(query: &Query, account: &Candidate, vocabulary: &Vocabulary) -> Agreement {
    let names = Names::read(account.names.iter().map(String::as_str), vocabulary);
    let best = nearest_name(&query.names(vocabulary), names.iter(), vocabulary);
    add_up(query, account, best, &Shared { domain: 1, phone: 1 })
}

pub(super) fn nearest_name<'n>(
    asked: &Names,
    names: impl Iterator<Item = Weighed<'n>>,
    vocabulary: &Vocabulary,
) -> Likeness {
    nearest(asked, names, vocabulary).map_or(NO_NAME, |(likeness, _)| likeness)
}

pub(super) fn add_up(query: &Query, account: &Candidate, name: Likeness, shared: &Shared) -> Agreement {
    let rarity = |count: usize| 1.0 / (1.0 + (count.max(1) as f64).ln());
    let email = query.email_key.as_ref().is_some_and(|email| account.emails.contains(email));
    let domain = account.shared_domain(&query.domains).is_some();
    let id = query.ids.iter().any(|id| account.ids.contains(id))
        || query.linkedin_slug.is_some() && query.linkedin_slug == account.linkedin_slug;
    let phone = account.shared_phone(query).is_some();
    let switchboard = account.shared_switchboard(query).is_some();
    let country = account.country_equals(query);
    let both = |ours: bool, theirs: bool| ours && theirs;
    // A company that is found by its domain may be called anything: how little its names agree says no more.
    let is_found = email || domain || id || phone || switchboard;
    let mut strength = if is_found { name.strength.max(CALLED_OTHERWISE) } else { name.strength };
    strength += if email { 4.5 } else { 0.0 };
    strength += if id { 4.5 } else { 0.0 };
    strength += match domain {
        true => 5.0 * rarity(shared.domain),
        // Companies have more than one domain, so different ones say only a little.
        false if both(!query.domains.is_empty(), !account.domains.is_empty()) => -0.7,
        false => 0.0,
    };
    strength += match phone {
        true => 3.2 * rarity(shared.phone),
        false if switchboard => 2.5 * rarity(shared.phone),
        false if both(query.phone.is_some(), !account.phones.is_empty()) => -1.0,
        false => 0.0,
    };
    strength += match country {
        Some(true) => 0.3,
        Some(false) => -3.0,
        None => 0.0,
    };
    let rule = rule(email, domain, id, (phone, switchboard), country, name.band);
    Agreement { score: squeeze(strength), band: overall_band(name.band, rule, country), rule }
}

fn rule(
    email: bool,
    domain: bool,
    id: bool,
    (phone, switchboard): (bool, bool),
    country: Option<bool>,
    name: Band,
) -> Option<Rung> {
    Some(match name {
        _ if email => Rung::Contact,
        _ if domain => Rung::CompanyDomain,
        _ if id => Rung::CompanyId,
        _ if phone && (name >= Band::Weak || country == Some(true)) => Rung::Phone,
        Band::Exact if country == Some(true) => Rung::CompanyName,
        Band::Exact | Band::Strong => Rung::Maybe,
        _ if phone || switchboard => Rung::Maybe,
        _ => return None,
    })
}

/// The name's band, raised by a mark of identity and lowered by conflicting countries.
fn overall_band(name: Band, rule: Option<Rung>, country: Option<bool>) -> Band {
    match rule {
        Some(Rung::Contact | Rung::CompanyDomain | Rung::CompanyId) => name.max(Band::Strong),
        Some(Rung::Phone) if name == Band::Weak => Band::Strong,
        Some(Rung::Phone | Rung::Maybe) if name == Band::None => Band::Weak,
        _ if country == Some(false) && name == Band::Exact => Band::Strong,
        _ if country == Some(false) && name == Band::Strong => Band::Weak,
        _ => name,
    }
}
