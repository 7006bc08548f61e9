//! Who holds the company that a refused referral would get back, and who yields: the first in time wins, also
//! when the first was refused for a while (docs/decisions/0025).

use jiff::Timestamp;
use leadwire_domain::checks::whose_domain;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::matching::Query;
use leadwire_domain::referral::{Act, appeal_until};

use super::gather::company_keys;
use super::moves::{self, Bound, Move, MoveError};
use super::objections::parsed;
use super::{Referral, review_mails, store};
use crate::app::App;
use crate::db::{DbError, Tx};

/// Another referral that stands where this one would stand again.
pub(super) struct Rival {
    pub referral: Referral,
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
    fn to(referral: &Referral, other: Referral) -> Self {
        // Numbers rise with the order of submission and tell two of one instant apart.
        let is_earlier = (other.company_since, other.number) < (referral.company_since, referral.number);
        let standing = if other.partner == referral.partner {
            Standing::Own
        } else if other.state.is_won() {
            Standing::Won
        } else if is_earlier {
            Standing::Earlier
        } else {
            Standing::Later
        };
        Self { referral: other, standing }
    }

    /// Whether this one stays whatever is decided, so that the other cannot be validated.
    pub(super) fn stays(&self) -> bool {
        self.standing != Standing::Later
    }
}

/// Under what a refused referral would hold its company again: nothing of it may be stored, for a lead that
/// was refused at once never held any.
fn keys_of(referral: &Referral) -> Result<Vec<String>, DbError> {
    Ok(company_keys(&Query::of_lead(&parsed(referral)?, whose_domain)))
}

/// Everybody who stands in the way of a referral that does not hold its company; one that holds it has no
/// rivals.
pub(super) async fn rivals(tx: &Tx, referral: &Referral) -> Result<Vec<Rival>, DbError> {
    if referral.state.holds_company() {
        return Ok(Vec::new());
    }
    let keys = keys_of(referral)?;
    let claims = tx.batch(store::open_claims(&keys).collect()).await?;
    let mut ids: Vec<ReferralId> = claims.iter().flatten().map(|row| store::claim(row).referral).collect();
    ids.extend(store::open_of_same_lead(tx, &referral.id).await?);
    ids.sort();
    ids.dedup();
    let mut found = Vec::new();
    for id in ids.iter().filter(|id| **id != referral.id) {
        let other = store::find(tx, id).await?.ok_or_else(|| DbError::fault("a claim of no referral"))?;
        found.push(Rival::to(referral, other));
    }
    Ok(found)
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

/// Gives a referral its company back, since when it was submitted.
///
/// # Errors
/// Somebody who claimed it at this very moment; faults.
pub(super) async fn reclaim(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    protected: Option<Timestamp>,
) -> Result<(), MoveError> {
    let keys = keys_of(referral)?;
    let since = referral.company_since;
    let claims = store::claim_company(app, &keys, &referral.id, &referral.partner, since, protected);
    let answers = tx.batch(claims).await?;
    if answers.iter().any(Vec::is_empty) { Err(MoveError::SomeoneWasFaster) } else { Ok(()) }
}
