//! Who holds the company that a refused referral would get back, and who yields: the first in time wins, also
//! when the first was refused for a while (docs/decisions/0025).

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::{Act, appeal_until};

use super::claims::{Claim, keys_of};
use super::moves::{self, Bound, Move, MoveError};
use super::{Referral, review_mails, store};
use crate::app::App;
use crate::db::{DbError, Tx};

/// Another referral that stands where this one would stand again.
pub(super) struct Rival {
    pub referral: Referral,
    /// Since when it names the company that both name: at submission, or when a correction named it.
    pub since: Timestamp,
    pub standing: Standing,
}

/// What becomes of a rival when the earlier refusal is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It came later: it yields.
    Later,
    /// It came earlier: it stays.
    Earlier,
    /// Its company pays already: nothing takes that away.
    Won,
    /// The same partner handed in the lead, or the company, anew: one of theirs is enough.
    Own,
}

impl Standing {
    /// The standing's name in Fluent keys.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Earlier => "earlier",
            Self::Won => "won",
            Self::Own => "own",
        }
    }
}

impl Rival {
    /// `since`: since when the other names what both name; `is_earlier`: before this one did.
    fn new(referral: &Referral, other: Referral, since: Timestamp, is_earlier: bool) -> Self {
        let standing = if other.partner == referral.partner {
            Standing::Own
        } else if other.state.is_won() {
            Standing::Won
        } else if is_earlier {
            Standing::Earlier
        } else {
            Standing::Later
        };
        Self { referral: other, since, standing }
    }

    /// Whether this one stays whatever is decided, so that the other cannot be validated.
    pub(super) fn stays(&self) -> bool {
        self.standing != Standing::Later
    }
}

/// Under what a refused referral would hold its company again, each with since when the referral names it:
/// nothing of it may be stored, for a lead that was refused at once never held any. A correction keeps the
/// place in time of what was named before it.
pub(super) async fn named_since(tx: &Tx, referral: &Referral) -> Result<Vec<(String, Timestamp)>, DbError> {
    let before = store::list_before(tx, &referral.id).await?;
    let before = before.iter().rev().map(|before| Ok((keys_of(&before.lead)?, before.corrected_at)));
    let newest_first: Vec<(Vec<String>, Timestamp)> = before.collect::<Result<_, DbError>>()?;
    let since = |key: &String| {
        let other = newest_first.iter().find(|(keys, _)| !keys.contains(key));
        other.map_or(referral.submitted_at, |(_, corrected_at)| *corrected_at)
    };
    Ok(keys_of(&referral.lead)?.into_iter().map(|key| (key.clone(), since(&key))).collect())
}

/// Everybody who stands in the way of a referral that does not hold its company; one that holds it has no
/// rivals.
pub(super) async fn rivals(tx: &Tx, referral: &Referral) -> Result<Vec<Rival>, DbError> {
    if referral.state.holds_company() {
        return Ok(Vec::new());
    }
    let named = named_since(tx, referral).await?;
    let keys: Vec<String> = named.iter().map(|(key, _)| key.clone()).collect();
    let claims = tx.batch(store::open_claims(&keys).collect()).await?;
    let claims: Vec<Claim> = claims.iter().flatten().map(store::claim).collect();
    let mut ids: Vec<ReferralId> = claims.iter().map(|claim| claim.referral.clone()).collect();
    ids.extend(store::open_of_same_lead(tx, &referral.id).await?);
    ids.sort();
    ids.dedup();
    let mut found = Vec::new();
    for id in ids.into_iter().filter(|id| *id != referral.id) {
        let other = store::find(tx, &id).await?.ok_or_else(|| DbError::fault("a claim of no referral"))?;
        let (theirs, ours) =
            contested(&claims, &named, &id).unwrap_or((other.company_since, referral.company_since));
        // Numbers rise with the order of submission and tell two of one instant apart.
        let is_earlier = (theirs, other.number) < (ours, referral.number);
        found.push(Rival::new(referral, other, theirs, is_earlier));
    }
    Ok(found)
}

/// Since when another referral names what both name, and since when this one does: of several, one with which
/// the other was first.
fn contested(
    claims: &[Claim],
    named: &[(String, Timestamp)],
    other: &ReferralId,
) -> Option<(Timestamp, Timestamp)> {
    let of_both = claims.iter().filter(|claim| claim.referral == *other).filter_map(|claim| {
        let (_, ours) = named.iter().find(|(key, _)| *key == claim.company_key)?;
        Some((claim.opened_at, *ours))
    });
    of_both.min_by_key(|(theirs, ours)| theirs > ours)
}

/// Makes whoever came later yield, each told by mail and free to appeal.
///
/// # Errors
/// Somebody who does not yield; somebody who was faster; faults.
pub(super) async fn give_way(
    app: &App,
    tx: &Tx,
    rivals: Vec<Rival>,
    now: Timestamp,
) -> Result<(), MoveError> {
    if rivals.iter().any(Rival::stays) {
        return Err(MoveError::CompanyHeld);
    }
    for Rival { referral: mut later, .. } in rivals {
        let Bound { terms, partner } = moves::bound(app, tx, &later).await?;
        let act = Act::Yield { appeal_until: appeal_until(now, &terms.zone) };
        let step = Move { act, by: None, event: "yielded", facts: "{}".to_owned() };
        moves::make(app, tx, &mut later, step, now).await?;
        review_mails::yielded(app, tx, &partner, &later, &terms).await?;
    }
    Ok(())
}

/// Gives a referral its company back, since when it named it.
///
/// # Errors
/// Somebody who claimed it at this very moment; faults.
pub(super) async fn reclaim(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    protected: Option<Timestamp>,
) -> Result<(), MoveError> {
    let named = named_since(tx, referral).await?;
    let claims = named.iter().flat_map(|(key, since)| {
        let key = std::slice::from_ref(key);
        store::claim_company(app, key, &referral.id, &referral.partner, *since, protected)
    });
    let answers = tx.batch(claims.collect()).await?;
    if answers.iter().any(Vec::is_empty) { Err(MoveError::SomeoneWasFaster) } else { Ok(()) }
}
