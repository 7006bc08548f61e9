//! Which of the operator's own accounts may be one company: each is asked for like a lead, and told as alike
//! by the rungs of the same ladder.

use super::candidate::{Candidate, Query};
use super::ladder::climb;
use super::taught::About;
use super::vocabulary::Vocabulary;
use super::{Hit, Rung};

/// Two accounts that may be one company.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// The other account.
    pub account_id: String,
    /// By what they are alike.
    pub rung: Rung,
    /// 0..1, comparable within a rung.
    pub score: f64,
    /// What the one says.
    pub ours: String,
    /// What the other says.
    pub theirs: String,
}

impl Alike {
    /// How surely they are one, in one number: by rung, then by score. A phone that nothing but the country
    /// backs is often a house's.
    pub fn strength(&self) -> i64 {
        let rank = match self.rung {
            Rung::Contact => 7,
            Rung::CompanyDomain => 6,
            Rung::CompanyId => 5,
            Rung::Phone if self.score > 0.5 => 4,
            Rung::CompanyName => 3,
            Rung::Phone | Rung::Maybe => 2,
            Rung::Group | Rung::Weak => 1,
        };
        rank * 1_000_000 + (self.score.clamp(0.0, 0.999_999) * 1_000_000.0) as i64
    }
}

impl Query {
    /// An account asked for as if it were a lead: by its own name, and all else that it is known by.
    pub fn of_account(account: &Candidate) -> Query {
        Query {
            email_key: account.emails.first().cloned(),
            domains: account.domains.clone(),
            company: account.names.first().cloned(),
            country: account.country.clone(),
            phone: account.phones.first().cloned(),
            linkedin_slug: account.linkedin_slug.clone(),
            ids: account.ids.clone(),
            ..Query::default()
        }
    }
}

/// The accounts among `others` that may be the same company as this one, the strongest first. Left out are
/// those about which somebody decided, and those of one parent.
pub fn duplicates(account: &Candidate, others: &[Candidate], vocabulary: &Vocabulary) -> Vec<Alike> {
    let is_decided = |other: &Candidate| {
        let taught = |of: &Candidate, id: &str| {
            of.taught.iter().any(|one| one.about == About::Account && one.compared == id)
        };
        taught(account, &other.account_id) || taught(other, &account.account_id)
    };
    let is_sister = |other: &Candidate| account.parent.is_some() && account.parent == other.parent;
    let mut seen = std::collections::HashSet::new();
    let others: Vec<Candidate> = others
        .iter()
        .filter(|other| other.contact_id.is_none() && other.account_id != account.account_id)
        .filter(|other| !is_decided(other) && !is_sister(other) && seen.insert(&other.account_id))
        .cloned()
        .collect();
    let asked = Query::of_account(account);
    let there = climb(&asked, &others, vocabulary).into_iter().map(alike);
    // What the other is called may be another name of this one.
    let back = others.iter().filter(|_| account.names.len() > 1).flat_map(|other| {
        let hits = climb(&Query::of_account(other), std::slice::from_ref(account), vocabulary);
        hits.into_iter().map(alike).map(|found| Alike {
            account_id: other.account_id.clone(),
            ours: found.theirs,
            theirs: found.ours,
            ..found
        })
    });
    let mut found: Vec<Alike> =
        there.chain(back).filter(|one| !matches!(one.rung, Rung::Weak | Rung::Group)).collect();
    found.sort_by(|a, b| b.strength().cmp(&a.strength()).then_with(|| a.account_id.cmp(&b.account_id)));
    let mut told = std::collections::HashSet::new();
    found.retain(|one| told.insert(one.account_id.clone()));
    found
}

fn alike(hit: Hit) -> Alike {
    let Hit { account_id, rung, score, our_value: ours, matched_value: theirs, .. } = hit;
    Alike { account_id, rung, score, ours, theirs }
}
