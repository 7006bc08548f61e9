//! Under what companies are claimed, and who holds one.

use jiff::Timestamp;
use leadwire_domain::checks::{OtherClaim, whose_domain};
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::{self, Query};

use super::store;
use crate::db::{DbError, Row};

/// An open claim on a company.
pub(super) struct Claim {
    pub company_key: String,
    pub referral: ReferralId,
    pub partner: PartnerId,
    pub opened_at: Timestamp,
}

impl Claim {
    /// The company as the key names it: its domain, or its name.
    fn company(&self) -> String {
        self.company_key.rsplit(':').next().unwrap_or_default().to_owned()
    }
}

/// Under what a claim on the company is kept.
pub(super) fn company_keys(query: &Query) -> Vec<String> {
    let names = query.domains.iter().chain(&query.page);
    let mut keys: Vec<String> = names.map(|name| format!("domain:{name}")).collect();
    if query.domains.is_empty() {
        let country = query.country.as_deref().unwrap_or("");
        keys.extend(matching::name_key(query).map(|name| format!("name:{country}:{name}")));
    }
    keys
}

/// The same for a lead that was taken.
///
/// # Errors
/// A stored lead that is not well-formed: it must not pass for one that names no company.
pub(super) fn keys_of(lead: &RawLead) -> Result<Vec<String>, DbError> {
    let lead = lead.parse().map_err(|_| DbError::fault("a stored lead is not well-formed"))?;
    Ok(company_keys(&Query::of_lead(&lead, whose_domain)))
}

/// A partner's own open claims, the oldest first, and who else holds the company.
pub(super) fn claimed(claims: &[Vec<Row>], partner: &PartnerId) -> (Vec<Claim>, OtherClaim) {
    let (mut own, others): (Vec<_>, Vec<_>) =
        claims.iter().flatten().map(store::claim).partition(|claim| claim.partner == *partner);
    own.sort_by_key(|claim| claim.opened_at);
    (own, first_of(&others))
}

/// Who holds a company: of several claims of others on it the first.
pub(super) fn first_of(others: &[Claim]) -> OtherClaim {
    match others.iter().min_by_key(|claim| claim.opened_at) {
        Some(claim) => OtherClaim::Held { domain: claim.company(), since: claim.opened_at },
        None => OtherClaim::Free,
    }
}
