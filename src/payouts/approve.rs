//! From a draft to the bank: approved by a second person, exported, or cancelled before it leaves.

use leadwire_domain::ids::PayRunId;
use leadwire_domain::payout::{PayoutAct, RunAct, RunState};

use super::store::{self, Payout, Run};
use super::{RunError, moves, owed, prepare, questions};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners;

/// Approves a draft whose file has this hash. The money is committed: payable becomes in transit.
///
/// # Errors
/// A role that does not pay, or the person who prepared it; another hash; a payee to whom something else is
/// owed now, or elsewhere, or to whom an earlier payment is in question; a day of execution that has passed;
/// faults.
pub async fn approve(app: &App, by: &Person, id: PayRunId, hash: String) -> Result<(), RunError> {
    may_pay(by)?;
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let mut run = moves::get(&tx, &id).await?;
            moves::move_run(&house, &tx, &mut run, RunAct::Approve { by: by.id.clone() }, Some(&by.id))
                .await?;
            if hash != run.file_hash {
                return Err(RunError::WrongHash);
            }
            if prepare::today(&house, house.clock.now()) > run.execution_on {
                return Err(RunError::TooOld);
            }
            let mut payouts = store::list_of_run(&tx, &id).await?;
            questions::none_is_open(&tx, &payouts).await?;
            for payout in &payouts {
                is_unchanged(&tx, payout).await?;
            }
            for payout in &mut payouts {
                moves::move_payout(&house, &tx, payout, PayoutAct::Approve, Some(&by.id)).await?;
            }
            Ok(())
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}

fn may_pay(by: &Person) -> Result<(), RunError> {
    if by.role.pays() { Ok(()) } else { Err(RunError::NotAllowed) }
}

/// Why a payment that was prepared must not be approved any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// The payee entered other bank details.
    Account,
    /// Something was taken back from them.
    Less,
}

/// What changed since a payment was prepared: what became payable meanwhile is paid next time, but what was
/// undone must not be paid at all, nor to an account that is no more the payee's.
pub(super) async fn change(tx: &Tx, payout: &Payout) -> Result<Option<Change>, DbError> {
    let account = store::find_current_account(tx, &payout.partner).await?;
    if account.is_none_or(|account| account.id != payout.account) {
        return Ok(Some(Change::Account));
    }
    let open = owed::open_items(tx, Some(&payout.partner)).await?;
    let currency = payout.amount.currency;
    let is_less = open.iter().any(|item| item.amount.currency == currency && item.amount.minor < 0);
    Ok(is_less.then_some(Change::Less))
}

async fn is_unchanged(tx: &Tx, payout: &Payout) -> Result<(), RunError> {
    if change(tx, payout).await?.is_none() {
        return Ok(());
    }
    let partner = partners::find_partner(tx, &payout.partner).await?;
    Err(RunError::Changed { partner: partner.map(|partner| partner.name).unwrap_or_default() })
}

/// A payment file as it is handed out.
pub struct PaymentFile {
    /// What it is called on the disk of whoever downloads it.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Hands out the file of an approved run. The first time, partners are told that their money is on its way;
/// again, nothing changes.
///
/// # Errors
/// A role that does not pay; a run that is not approved, or whose fate is known; a payee to whom an earlier
/// payment is in question; faults.
pub async fn export(app: &App, by: &Person, id: PayRunId) -> Result<PaymentFile, RunError> {
    may_pay(by)?;
    let (house, by) = (app.clone(), by.clone());
    let file = app
        .db
        .write(move |tx| async move {
            let mut run = moves::get(&tx, &id).await?;
            let is_first = matches!(run.state, RunState::Approved { .. });
            let sealed = store::find_file(&tx, &id).await?.ok_or(RunError::Unknown)?;
            let bytes = prepare::unsealed(&house, &run, &sealed)?;
            let at = house.clock.now();
            moves::move_run(&house, &tx, &mut run, RunAct::Export { at }, Some(&by.id)).await?;
            if is_first {
                let mut payouts = store::list_of_run(&tx, &id).await?;
                questions::none_is_open(&tx, &payouts).await?;
                for payout in &mut payouts {
                    moves::move_payout(&house, &tx, payout, PayoutAct::Export, Some(&by.id)).await?;
                    moves::tell(&house, &tx, payout).await?;
                }
            }
            Ok::<_, RunError>(PaymentFile { name: file_name(&run), bytes })
        })
        .await?;
    app.bell.notify_one();
    Ok(file)
}

fn file_name(run: &Run) -> String {
    format!("pay-run-{}-{}.xml", run.number, run.execution_on)
}

/// Cancels a run that has not left the house; what it held is payable again.
///
/// # Errors
/// A role that does not pay; a run whose file was handed out; faults.
pub async fn cancel(app: &App, by: &Person, id: PayRunId) -> Result<(), RunError> {
    may_pay(by)?;
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let mut run = moves::get(&tx, &id).await?;
            moves::move_run(&house, &tx, &mut run, RunAct::Cancel { by: by.id.clone() }, Some(&by.id))
                .await?;
            for payout in &mut store::list_of_run(&tx, &id).await? {
                moves::move_payout(&house, &tx, payout, PayoutAct::Cancel, Some(&by.id)).await?;
            }
            Ok::<_, RunError>(())
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}

/// Closes a run when the bank's word on every payout in it is known.
///
/// # Errors
/// Somebody who was faster; faults.
pub(super) async fn close_if_known(app: &App, tx: &Tx, id: &PayRunId) -> Result<(), RunError> {
    let mut run = moves::get(tx, id).await?;
    let payouts = store::list_of_run(tx, id).await?;
    let is_known = payouts.iter().all(|payout| payout.state.is_known());
    if matches!(run.state, RunState::Exported { .. }) && is_known {
        moves::move_run(app, tx, &mut run, RunAct::Close, None).await?;
    }
    Ok(())
}
