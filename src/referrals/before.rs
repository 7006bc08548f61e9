//! What the pipeline knew when a partner named a company: whoever holds it is asked about that, and not about
//! what sales entered or did since (docs/decisions/0056).

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::Facts;
use leadwire_domain::matching::{Candidate, Hit, Query};

use super::claims::Claim;
use super::{Referral, rivals, store};
use crate::db::{DbError, Tx};

/// What counts of the pipeline towards a lead; by default all of it, as it is now.
#[derive(Default)]
pub(super) struct Before {
    /// The companies that the lead's partner holds or names, each with before when one had to be known.
    named: Vec<(String, Timestamp)>,
    /// The same towards whoever has none of those domains; `None`: all of them count.
    company: Option<Timestamp>,
    /// What they ran into then.
    hits: Vec<Hit>,
    /// Whether they had to be known as they are now, and not as somebody.
    as_they_are: bool,
}

/// An account, and the contact where it is one, that counts although it changed.
type Changed = (String, Option<String>);

impl Before {
    /// Towards a lead at a company of these keys, whose partner holds it by these claims, the oldest first.
    pub(super) async fn of_claims(tx: &Tx, own: &[Claim], keys: &[String]) -> Result<Self, DbError> {
        let Some(oldest) = own.first() else { return Ok(Self::default()) };
        let is_held = |key: &String| own.iter().any(|claim| claim.company_key == *key);
        let mut before = Self {
            named: own.iter().map(|claim| (claim.company_key.clone(), claim.opened_at)).collect(),
            // A lead that names another company too may be of that one.
            company: keys.iter().all(is_held).then_some(oldest.opened_at),
            hits: Vec::new(),
            as_they_are: true,
        };
        let mut referrals: Vec<_> = own.iter().map(|claim| &claim.referral).collect();
        referrals.sort_unstable();
        referrals.dedup();
        for referral in referrals {
            before.hits.extend(
                store::find_facts(tx, referral).await?.and_then(|facts| facts.known).unwrap_or_default(),
            );
        }
        Ok(before)
    }

    /// Towards what the site or a register says of a lead.
    pub(super) async fn of_referral(tx: &Tx, referral: &Referral, facts: &Facts) -> Result<Self, DbError> {
        // A house whose clock is wound by hand knows somebody and is handed a lead in one instant.
        let with_that_instant = |since: Timestamp| since + SignedDuration::from_millis(1);
        let named = rivals::named_since(tx, referral).await?.into_iter();
        Ok(Self {
            named: named.map(|(key, since)| (key, with_that_instant(since))).collect(),
            company: Some(with_that_instant(referral.company_since)),
            hits: facts.known.clone().unwrap_or_default(),
            // A lead may wait for its site for a day, and programs tell of accounts all the time: whoever was
            // known then is, whatever is said of them meanwhile.
            as_they_are: false,
        })
    }

    /// Whether somebody was known when the company was named that they and the lead share: else they are the
    /// partner's lead, which sales entered.
    pub(super) fn counts(&self, query: &Query, one: &Candidate) -> bool {
        let is_met = |hit: &Hit| {
            hit.account_id == one.account_id && (one.contact_id.is_none() || hit.contact_id == one.contact_id)
        };
        self.was_there(query, one) || self.hits.iter().any(is_met)
    }

    fn was_there(&self, query: &Query, one: &Candidate) -> bool {
        let shared = query.domains.iter().filter(|domain| one.domains.contains(domain));
        let shared: Vec<String> = shared.map(|domain| format!("domain:{domain}")).collect();
        let of_shared = self.named.iter().filter(|(key, _)| shared.contains(key)).map(|(_, since)| *since);
        let known = one.told_at.max(one.otherwise_at.filter(|_| self.as_they_are));
        match (of_shared.min().or(self.company), known) {
            // Ids tell the millisecond.
            (Some(since), Some(known)) => known.as_millisecond() < since.as_millisecond(),
            _ => true,
        }
    }

    /// Those who count; and who of them is not as they were: they were met, by no more than then.
    pub(super) fn of(&self, query: &Query, mut candidates: Vec<Candidate>) -> (Vec<Candidate>, Vec<Changed>) {
        candidates.retain(|one| self.counts(query, one));
        let changed = candidates.iter().filter(|one| !self.was_there(query, one));
        let changed = changed.map(|one| (one.account_id.clone(), one.contact_id.clone())).collect();
        (candidates, changed)
    }

    /// Who was met then stands where they stood, and of those who changed none is met more surely: what sales
    /// did with them since, they did with the lead.
    pub(super) fn as_then(&self, mut hits: Vec<Hit>, changed: &[Changed]) -> Vec<Hit> {
        for hit in &mut hits {
            let met = self.hits.iter().filter(|then| then.account_id == hit.account_id);
            if let Some(then) = met.min_by_key(|then| then.rung) {
                (hit.stage, hit.last_activity) = (then.stage, then.last_activity);
                let is_it =
                    |(account, contact): &Changed| *account == hit.account_id && *contact == hit.contact_id;
                if changed.iter().any(is_it) {
                    hit.rung = hit.rung.max(then.rung);
                }
            }
        }
        hits
    }
}
