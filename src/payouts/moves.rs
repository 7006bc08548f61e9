//! Moving a run and its payouts: judge purely, save against the version that was seen, book, write the event.

use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PayRunId, PersonId};
use leadwire_domain::ledger::Transaction;
use leadwire_domain::payout::{NotAllowed, PayoutAct, PayoutState, RunAct};

use super::store::{self, Payout, Run};
use super::{mails, owed, prepare, questions};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::Problem;
use crate::{ledger, partners};

/// Why a pay run was not prepared or moved.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error("this role may not do that")]
    NotAllowed,
    /// The operator's own account is not set.
    #[error("settings are missing: {settings:?}")]
    Missing { settings: Vec<&'static str> },
    #[error("nothing can be paid now")]
    NothingToPay,
    /// The bank would not take the file.
    #[error("the payment file cannot be written: {0}")]
    File(String),
    #[error("there is no such pay run")]
    Unknown,
    #[error(transparent)]
    WrongState(#[from] NotAllowed),
    /// What was approved is not the file that this run holds.
    #[error("the hash is that of another file")]
    WrongHash,
    /// A refund came in, or bank details were replaced: prepare again.
    #[error("what is owed to {partner}, or where they are paid, has changed")]
    Changed { partner: String },
    /// The day on which the bank was to pay has passed.
    #[error("the day of execution has passed")]
    TooOld,
    /// The bank said something of an earlier payment to them that does not fit.
    #[error("an earlier payment to {partner} is in question")]
    InQuestion { partner: String },
    #[error("somebody was faster")]
    SomeoneWasFaster,
    #[error(transparent)]
    Fault(#[from] DbError),
}

impl From<RunError> for Problem {
    fn from(why: RunError) -> Self {
        let conflict = |code| Problem::new(StatusCode::CONFLICT, code);
        match why {
            RunError::NotAllowed => Problem::forbidden("FINANCE_ONLY"),
            RunError::Missing { settings } => {
                conflict("PAYOUTS_NOT_SET").with("settings", settings.join(", "))
            }
            RunError::NothingToPay => conflict("NOTHING_TO_PAY"),
            RunError::File(why) => conflict("PAY_FILE").with("why", why),
            RunError::Unknown => Problem::not_found(),
            RunError::WrongState(NotAllowed::SamePerson) => Problem::forbidden("FOUR_EYES"),
            RunError::WrongState(NotAllowed::Move { from, .. }) => conflict("RUN_STATE").with("state", from),
            RunError::WrongHash => conflict("RUN_HASH"),
            RunError::Changed { partner } => conflict("RUN_CHANGED").with("partner", partner),
            RunError::TooOld => conflict("RUN_TOO_OLD"),
            RunError::InQuestion { partner } => conflict("RUN_IN_QUESTION").with("partner", partner),
            RunError::SomeoneWasFaster => conflict("CHANGED_MEANWHILE"),
            RunError::Fault(why) => why.into(),
        }
    }
}

/// Reads a run that must exist.
pub(super) async fn get(tx: &Tx, id: &PayRunId) -> Result<Run, RunError> {
    store::find_run(tx, id).await?.ok_or(RunError::Unknown)
}

/// Moves a run and notes it.
pub(super) async fn move_run(
    app: &App,
    tx: &Tx,
    run: &mut Run,
    act: RunAct,
    by: Option<&PersonId>,
) -> Result<(), RunError> {
    let event = act.name();
    run.state = run.state.apply(act)?;
    if !store::save_run(tx, run).await? {
        return Err(RunError::SomeoneWasFaster);
    }
    run.version += 1;
    let about = format!("run:{}", run.id);
    store::insert_event(tx, &app.new_id(), &about, event, by, "{}", app.clock.now()).await?;
    Ok(())
}

/// Moves a payout, and does what follows from where it stands then: the books, the rewards, what it holds.
/// The partner is told by [`tell`], once for all moves of one act.
pub(super) async fn move_payout(
    app: &App,
    tx: &Tx,
    payout: &mut Payout,
    act: PayoutAct,
    by: Option<&PersonId>,
) -> Result<(), RunError> {
    let (event, before, now) = (act.name(), payout.state.clone(), app.clock.now());
    payout.state = before.apply(act)?;
    if !store::save_payout(tx, payout).await? {
        return Err(RunError::SomeoneWasFaster);
    }
    payout.version += 1;
    let facts = serde_json::to_string(&payout.state).map_err(|why| DbError::fault(&why.to_string()))?;
    let about = format!("payout:{}", payout.id);
    store::insert_event(tx, &app.new_id(), &about, event, by, &facts, now).await?;
    match (before.holds_items(), payout.state.holds_items()) {
        (true, false) => {
            store::release_items(tx, &payout.id, now).await?;
            questions::ask_again(tx, payout).await?;
        }
        // Let go of, and paid after all.
        (false, true) => store::hold_items(tx, &payout.id).await?,
        _ => {}
    }
    book(app, tx, payout, &before, now).await?;
    Ok(())
}

/// What a move means to the books and to the rewards.
async fn book(
    app: &App,
    tx: &Tx,
    payout: &Payout,
    before: &PayoutState,
    now: Timestamp,
) -> Result<(), DbError> {
    let (partner, amount) = (&payout.partner, payout.amount);
    let today = prepare::booking_day(now);
    // It had been let go of, and was paid after all.
    let is_late = !before.holds_items();
    let (transaction, on) = match &payout.state {
        PayoutState::Approved => (Transaction::send(partner, amount), today),
        PayoutState::Settled { on } => {
            if is_late {
                post(app, tx, payout, Transaction::send(partner, amount), today).await?;
            }
            (Transaction::settle(partner, amount), *on)
        }
        PayoutState::Rejected { .. } => (Transaction::reject(partner, amount), today),
        PayoutState::Returned { on, .. } => (Transaction::bounce(partner, amount), *on),
        PayoutState::Cancelled if *before == PayoutState::Approved => {
            (Transaction::reject(partner, amount), today)
        }
        PayoutState::Draft | PayoutState::Exported | PayoutState::Accepted | PayoutState::Cancelled => {
            return Ok(());
        }
    };
    post(app, tx, payout, transaction, on).await?;
    match &payout.state {
        PayoutState::Approved => owed::commit(app, tx, payout, today).await,
        PayoutState::Settled { on } if is_late => owed::resume(app, tx, payout, *on).await,
        PayoutState::Settled { on } => owed::settle(app, tx, payout, *on).await,
        _ => owed::take_back(app, tx, payout).await,
    }
}

/// Books a payout's move: of each kind one at most with each version of it.
async fn post(
    app: &App,
    tx: &Tx,
    payout: &Payout,
    transaction: Option<Transaction>,
    on: Date,
) -> Result<(), DbError> {
    let Some(transaction) = transaction else { return Ok(()) };
    let cause = format!("payout:{}:{}:{}", payout.id, payout.version, transaction.kind().name());
    let about = format!("payout:{}", payout.id);
    ledger::post(tx, &app.new_id(), &transaction, &cause, &about, on, app.clock.now()).await?;
    Ok(())
}

/// Tells the partner where a payout stands: that money leaves, that it arrived, that it did not.
pub(super) async fn tell(app: &App, tx: &Tx, payout: &Payout) -> Result<(), DbError> {
    if !matches!(
        payout.state,
        PayoutState::Exported
            | PayoutState::Settled { .. }
            | PayoutState::Rejected { .. }
            | PayoutState::Returned { .. }
    ) {
        return Ok(());
    }
    let partner = partners::find_partner(tx, &payout.partner).await?;
    let partner = partner.ok_or_else(|| DbError::fault("a payout to no partner"))?;
    let account = store::find_account(tx, &payout.account).await?;
    let account = account.ok_or_else(|| DbError::fault("a payout to no account"))?;
    mails::payout_moved(app, tx, &partner, payout, &account).await
}
