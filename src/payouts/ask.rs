//! Asking for bank details: when a reward has two paying months, and again until they are there.

use jiff::Timestamp;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::ledger::Account as Books;
use leadwire_domain::money::Money;
use leadwire_domain::payout::ask::next_reminder;

use super::mails;
use super::store::{self, Ask};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::ledger::{self, Owed};
use crate::partners;

/// What waits for a partner, by currency, more than zero each: accrued (two months are paid, something is not
/// final yet) and payable together. What is taken back of one currency is taken off here too.
pub(super) fn waiting(owed: &[Owed]) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for Owed { account, money } in owed {
        if !matches!(account, Books::Accrued(_) | Books::Payable(_)) {
            continue;
        }
        match sums.iter_mut().find(|sum| sum.currency == money.currency) {
            Some(sum) => sum.minor = sum.minor.saturating_add(money.minor),
            None => sums.push(*money),
        }
    }
    sums.retain(|sum| sum.minor > 0);
    sums
}

/// The same, read.
pub(super) async fn waits_for(tx: &Tx, partner: &PartnerId) -> Result<Vec<Money>, DbError> {
    Ok(waiting(&ledger::owed_by_account(tx, partner).await?))
}

/// Asks a partner for bank details if money waits for them and there are none; stops asking otherwise.
/// Doing it again changes nothing.
///
/// # Errors
/// Database faults only.
pub(super) async fn follow(app: &App, tx: &Tx, partner: &PartnerId) -> Result<(), DbError> {
    let waiting = waits_for(tx, partner).await?;
    let is_wanted = !waiting.is_empty() && store::find_current_account(tx, partner).await?.is_none();
    if !is_wanted {
        return stop(tx, partner).await;
    }
    let now = app.clock.now();
    let new = first(partner, now);
    let is_new = match store::find_ask(tx, partner).await? {
        None => store::insert_ask(tx, &new).await?,
        // They were asked, and then nothing was due for a while.
        Some(before) if before.next_at.is_none() => store::save_ask(tx, &new, None).await?,
        Some(_) => false,
    };
    if is_new {
        send(app, tx, partner, &waiting, false).await?;
    }
    Ok(())
}

fn first(partner: &PartnerId, now: Timestamp) -> Ask {
    Ask { partner: partner.clone(), asked_at: now, reminders: 0, next_at: Some(next_reminder(now, 0)) }
}

/// Sends the reminder that is due, if it still is.
///
/// # Errors
/// Database faults only.
pub(super) async fn remind(app: &App, tx: &Tx, partner: &PartnerId) -> Result<(), DbError> {
    let now = app.clock.now();
    let Some(mut ask) = store::find_ask(tx, partner).await? else { return Ok(()) };
    let before = ask.next_at;
    if before.is_none_or(|due| due > now) {
        return Ok(());
    }
    let waiting = waits_for(tx, partner).await?;
    if waiting.is_empty() || store::find_current_account(tx, partner).await?.is_some() {
        return stop(tx, partner).await;
    }
    // A house that stood still for a month sends one reminder, and not one for every date that passed.
    while ask.next_at.is_some_and(|due| due <= now) {
        ask.reminders = ask.reminders.saturating_add(1);
        ask.next_at = Some(next_reminder(ask.asked_at, ask.reminders));
    }
    if store::save_ask(tx, &ask, before).await? {
        send(app, tx, partner, &waiting, true).await?;
    }
    Ok(())
}

/// No more reminders.
pub(super) async fn stop(tx: &Tx, partner: &PartnerId) -> Result<(), DbError> {
    if let Some(mut ask) = store::find_ask(tx, partner).await? {
        let before = ask.next_at.take();
        if before.is_some() {
            store::save_ask(tx, &ask, before).await?;
        }
    }
    Ok(())
}

async fn send(
    app: &App,
    tx: &Tx,
    partner: &PartnerId,
    waiting: &[Money],
    is_reminder: bool,
) -> Result<(), DbError> {
    let partner = partners::find_partner(tx, partner).await?;
    let partner = partner.ok_or_else(|| DbError::fault("a reward of no partner"))?;
    mails::bank_details_wanted(app, tx, &partner, waiting, is_reminder).await
}
