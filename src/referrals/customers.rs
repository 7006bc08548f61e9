//! What a customer's payments do to a referral: it is won, and then stands where the rewards say. These verbs
//! run in the transaction of whoever read the payments.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::credit::{FirstPayment, NotCredited, credit};
use leadwire_domain::referral::{Act, NotAllowed, Standing, State, apply};

use super::moves::{self, Move, MoveError};
use super::{Referral, mails, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::{partners, programmes};

/// What a first payment came to.
#[derive(Debug)]
pub enum Win {
    /// Won by it; the partner is mailed in the same transaction.
    Now(Referral),
    /// It was won before.
    Earlier(Referral),
    Not(NotCredited),
}

/// Wins a referral by the customer's first real payment, on a civil day in UTC. The company is the partner's
/// from then on.
///
/// # Errors
/// An unknown referral; somebody who was faster; faults.
pub async fn win(app: &App, tx: &Tx, id: &ReferralId, paid_on: Date) -> Result<Win, MoveError> {
    let mut referral = moves::get(tx, id).await?;
    if referral.state.is_won() {
        return Ok(Win::Earlier(referral));
    }
    let terms = programmes::find_terms(tx, &referral.terms).await?;
    let terms = terms.ok_or_else(|| DbError::fault("a referral under no terms"))?;
    let found = store::find_credited(tx, id).await?.ok_or(MoveError::Unknown)?;
    let keys = store::company_keys(tx, id).await?;
    let claims = tx.batch(store::open_claims(&keys).collect()).await?;
    let payment = FirstPayment {
        on: paid_on,
        submitted_on: found.submitted_on,
        validated_on: found.validated_on,
        credit_months: terms.terms.deal.credit_months,
        is_held_by_other: claims.iter().flatten().map(store::claim).any(|open| open.partner != found.partner),
    };
    if let Err(why) = credit(&payment) {
        return Ok(Win::Not(why));
    }
    let act = Act::Win { first_paid_on: paid_on };
    if apply(&referral.state, act.clone()).is_err() {
        return Ok(Win::Not(NotCredited::NotValidated));
    }
    let now = app.clock.now();
    let facts = serde_json::json!({ "first_paid_on": paid_on }).to_string();
    let step = Move { act, by: None, event: "won", facts };
    moves::make(app, tx, &mut referral, step, now).await?;
    // A claim that was closed by a loss or by expiry is opened again; nobody else holds the company.
    tx.batch(store::claim_company(app, &keys, id, &referral.partner, now, None)).await?;
    store::keep_for_good(tx, id).await?;
    let partner = partners::find_partner(tx, &referral.partner).await?;
    let partner = partner.ok_or_else(|| DbError::fault("a referral of no partner"))?;
    tx.send(mails::won(app, &partner, &referral, &terms, paid_on)?).await?;
    Ok(Win::Now(referral))
}

/// Moves a won referral to where its reward stands; nothing happens where it stands there already, or where
/// the table of moves knows no way.
///
/// # Errors
/// An unknown referral; somebody who was faster; faults.
pub async fn follow(
    app: &App,
    tx: &Tx,
    id: &ReferralId,
    standing: Standing,
    now: Timestamp,
) -> Result<(), MoveError> {
    let mut referral = moves::get(tx, id).await?;
    let (event, facts) = match standing {
        Standing::Earning => ("earning", serde_json::json!({})),
        Standing::Earned { on } => ("earned", serde_json::json!({ "on": on })),
        Standing::Lapsed => ("lapsed", serde_json::json!({})),
        Standing::Paid { on } => ("paid", serde_json::json!({ "on": on })),
    };
    if let State::Earned { on } = &mut referral.state
        && let Standing::Earned { on: newer } = standing
    {
        // A late refund can move the day; that is no move between states.
        if *on != newer {
            *on = newer;
            store::save_move(tx, &referral).await?;
        }
        return Ok(());
    }
    let step = Move { act: Act::Follow(standing), by: None, event, facts: facts.to_string() };
    match moves::make(app, tx, &mut referral, step, now).await {
        Err(MoveError::WrongState(NotAllowed::Move { .. })) => Ok(()),
        outcome => outcome,
    }
}
