//! Everything that the checks may look at beside the lead itself, gathered in one transaction.

use jiff::Timestamp;
use leadwire_domain::checks::{Facts, OtherClaim, is_shared_domain};
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::lead::Lead;
use leadwire_domain::matching::{self, KeyKind, Query};

use super::store;
use crate::db::{DbError, Tx};
use crate::partners::Partner;
use crate::pipeline;

/// Facts for the checks, and the claim that the partner itself holds on the company.
pub(super) struct Gathered {
    pub facts: Facts,
    /// The partner's own open referral of the same company.
    pub own_claim: Option<ReferralId>,
    /// What a claim on this company is kept under: its domains, or its name where it has none.
    pub company_keys: Vec<String>,
}

/// Under what a claim on the company is kept.
fn company_keys(query: &Query) -> Vec<String> {
    if !query.domains.is_empty() {
        return query.domains.iter().map(|domain| format!("domain:{domain}")).collect();
    }
    let country = query.country.as_deref().unwrap_or("");
    let name = matching::query_keys(query).into_iter().find(|key| key.kind == KeyKind::Name);
    name.map(|key| format!("name:{country}:{}", key.value)).into_iter().collect()
}

pub(super) async fn gather(tx: &Tx, partner: &Partner, lead: &Lead) -> Result<Gathered, DbError> {
    let query = Query::of_lead(lead, is_shared_domain);
    let company_keys = company_keys(&query);
    let candidates = pipeline::candidates(tx, &query).await?;
    let claims = store::open_claims(tx, &company_keys).await?;
    let (own, others): (Vec<_>, Vec<_>) = claims.into_iter().partition(|claim| claim.partner == partner.id);
    let other_claim = match others.into_iter().next() {
        Some(claim) => OtherClaim::Held { domain: claim.company(), since: claim.opened_at },
        None => OtherClaim::Free,
    };
    let facts = Facts {
        known: Some(matching::climb(&query, &candidates)),
        other_claim: Some(other_claim),
        referrer: Some(partner.referrer()),
    };
    let own_claim = own.into_iter().next().map(|claim| claim.referral);
    Ok(Gathered { facts, own_claim, company_keys })
}

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
