//! Reading what the bank said: `pain.002` and `camt.053`, told apart by their content. One transaction a
//! file; the same file again, or another one that says the same, changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use leadwire_domain::bankfile::camt053::{self, Statement};
use leadwire_domain::bankfile::pain002::{self, StatusReport};
use leadwire_domain::bankfile::{Unreadable, Why};
use leadwire_domain::ids::{PartnerId, PayRunId, PayoutId};
use leadwire_domain::payout::PayoutAct;
use leadwire_domain::payout::answer::{Heard, Said, Sent, hear_status, reference, references};
use leadwire_domain::payout::booked::hear_statements;
use leadwire_domain::payout::booking::{Booking, balance};
use serde::{Deserialize, Serialize};

use super::prepare::{self, Debtor};
use super::store::{self, Payout, ReportLine, Run};
use super::{RunError, approve, gaps, moves, questions};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};

/// Why a bank's file was not taken. Nothing of it is kept then.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error(transparent)]
    Run(#[from] RunError),
    /// Neither of the two messages, or broken.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] Unreadable),
    /// A statement of other accounts than the one that partners are paid from.
    #[error("the statement is of another account: {accounts}")]
    OtherAccount { accounts: String },
    #[error("the statement is in {currency}")]
    OtherCurrency { currency: String },
    /// An answer to an order that this house did not make.
    #[error("the answer is to an order {message_id:?} that is none of ours")]
    UnknownOrder { message_id: String },
    /// It names our order, and another number of transfers or another sum than the order has.
    #[error("the answer names {said:?}, the order has {ours:?}")]
    OrderDiffers { said: Totals, ours: Totals },
    /// Exactly this file was read before.
    #[error("this file was read already")]
    AlreadyRead { report: String },
}

impl From<DbError> for ReportError {
    fn from(why: DbError) -> Self {
        Self::Run(why.into())
    }
}

/// How many transfers an order has and what they come to, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    pub transfers: Option<i64>,
    /// Cents.
    pub sum_minor: Option<i64>,
}

/// What a file is, once it was read.
enum Message {
    Status(StatusReport),
    Statements(Vec<Statement>),
}

impl Message {
    /// Tells the two apart by their content, whatever the file is called.
    fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        match pain002::read(bytes) {
            Ok(report) => Ok(Self::Status(report)),
            Err(Unreadable { why: Why::OtherMessage { .. }, .. }) => {
                camt053::read(bytes).map(Self::Statements)
            }
            Err(why) => Err(why),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Status(_) => "pain.002",
            Self::Statements(_) => "camt.053",
        }
    }
}

/// Day and reason of a return that was read before the payment was seen to go.
#[derive(Serialize, Deserialize)]
struct EarlyReturn {
    on: Date,
    reason: String,
}

/// Reads a bank's file and moves what it names. Answers the id of the report.
///
/// # Errors
/// A role that does not pay; a file that is none of the two messages; another account, currency or order; a
/// file that was read already; faults.
pub async fn read_report(app: &App, by: &Person, bytes: Vec<u8>) -> Result<String, ReportError> {
    if !by.role.pays() {
        return Err(RunError::NotAllowed.into());
    }
    let hash = prepare::hash_of(&bytes);
    // A statement of a busy account takes a second to parse; the threads that serve pages do not wait for it.
    let read = tokio::task::spawn_blocking(move || Message::read(&bytes)).await;
    let message = Arc::new(read.map_err(|why| DbError::fault(&format!("a bank's file: {why}")))??);
    let debtor = Debtor::of(&app.config).map_err(|settings| RunError::Missing { settings })?;
    let (house, by) = (app.clone(), by.clone());
    let report =
        app.db.write(move |tx| async move { take(&house, &tx, &by, &debtor, &message, &hash).await }).await?;
    app.bell.notify_one();
    Ok(report)
}

async fn take(
    app: &App,
    tx: &Tx,
    by: &Person,
    debtor: &Debtor,
    message: &Message,
    hash: &str,
) -> Result<String, ReportError> {
    if let Some(before) = store::find_report_by_hash(tx, hash).await? {
        return Err(ReportError::AlreadyRead { report: before.id });
    }
    let (heard, payouts) = match message {
        Message::Status(report) => hear_order(tx, report).await?,
        Message::Statements(all) => hear_account(app, tx, debtor, all).await?,
    };
    let mut known: Known = payouts.into_iter().map(|payout| (payout.id.clone(), payout)).collect();
    let is_statement = matches!(message, Message::Statements(_));
    let (id, now) = (app.new_id(), app.clock.now());
    if !store::insert_report(tx, &id, hash, message.kind(), &by.id, now).await? {
        // Somebody reads the same file in at this moment.
        return Err(RunError::SomeoneWasFaster.into());
    }
    let lines: Vec<ReportLine> = heard.iter().map(|one| line(one, &known)).collect();
    let statements = (0..).zip(&lines).map(|(place, line)| store::insert_line(&id, place, line));
    tx.batch(statements.collect()).await?;
    if let Message::Statements(all) = message {
        tx.batch(gaps::noted(&id, &debtor.iban, all)).await?;
    }
    keep_bookings(tx, &heard).await?;
    let runs: BTreeSet<PayRunId> = lines.iter().filter_map(|line| line.run.clone()).collect();
    for (one, line) in heard.iter().zip(&lines) {
        let payout = one.payout.as_ref().and_then(|payout| known.get(payout));
        questions::note(app, tx, &id, one, line.run.as_ref(), payout).await?;
    }
    let mut touched = move_all(app, tx, &heard, &mut known).await?;
    for run in &runs {
        touched.extend(questions::settle_order(app, tx, run, &mut known).await?);
    }
    let moved = if is_statement { touched.clone() } else { BTreeSet::new() };
    questions::close_what_fits(app, tx, &known, &moved).await?;
    for payout in touched.iter().filter_map(|payout| known.get(payout)) {
        // What was seen to go and to come back in one file is told as what it is: not paid.
        moves::tell(app, tx, payout).await?;
    }
    for run in &runs {
        approve::close_if_known(app, tx, run).await?;
    }
    Ok(id)
}

/// The payouts that a file may speak of.
pub(super) type Known = BTreeMap<PayoutId, Payout>;

/// Makes the moves that a file says; answers whose.
async fn move_all(
    app: &App,
    tx: &Tx,
    heard: &[Heard],
    known: &mut Known,
) -> Result<BTreeSet<PayoutId>, RunError> {
    let mut touched = BTreeSet::new();
    for one in heard {
        let (Said::Moved(act, _), Some(id)) = (&one.said, &one.payout) else { continue };
        let Some(payout) = known.get_mut(id) else { continue };
        // A return that an earlier file brought has been made up for: this one says it again.
        if payout.state.apply(act.clone()).is_err() {
            continue;
        }
        moves::move_payout(app, tx, payout, act.clone(), None).await?;
        if matches!(act, PayoutAct::Settle { .. }) {
            catch_up(app, tx, payout).await?;
        }
        touched.insert(id.clone());
    }
    Ok(touched)
}

/// What is said of the payouts of one order.
async fn hear_order(tx: &Tx, report: &StatusReport) -> Result<(Vec<Heard>, Vec<Payout>), ReportError> {
    let message_id = &report.original_message_id;
    let run = store::find_run_by_message(tx, message_id).await?;
    let run = run.ok_or_else(|| ReportError::UnknownOrder { message_id: message_id.clone() })?;
    check_totals(report, &run)?;
    let payouts = store::list_of_run(tx, &run.id).await?;
    let sent = sent_of_run(tx, &run, &payouts).await?;
    Ok((hear_status(report, &sent), payouts))
}

/// The reference of an order is nobody else's; an answer that bears it and counts otherwise is about a file
/// that was changed.
fn check_totals(report: &StatusReport, run: &Run) -> Result<(), ReportError> {
    let transfers = report.original_transfers.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let said = Totals { transfers, sum_minor: report.original_sum_minor };
    let ours = Totals { transfers: Some(run.transfers), sum_minor: Some(run.total.minor) };
    let is_same = said.transfers.or(ours.transfers) == ours.transfers
        && said.sum_minor.or(ours.sum_minor) == ours.sum_minor;
    if is_same { Ok(()) } else { Err(ReportError::OrderDiffers { said, ours }) }
}

/// What is said of payouts on statements of the account that they leave from.
async fn hear_account(
    app: &App,
    tx: &Tx,
    debtor: &Debtor,
    all: &[Statement],
) -> Result<(Vec<Heard>, Vec<Payout>), ReportError> {
    // Some banks name the account by a number of their own: then the references alone tell what is ours.
    let is_own = |of: &&Statement| of.account_iban.as_ref().is_none_or(|iban| *iban == debtor.iban);
    let own: Vec<&Statement> = all.iter().filter(is_own).collect();
    if own.is_empty() {
        let mut accounts: Vec<_> =
            all.iter().filter_map(|of| of.account_iban.as_ref()).map(|iban| iban.masked()).collect();
        accounts.dedup();
        return Err(ReportError::OtherAccount { accounts: accounts.join(", ") });
    }
    let rail = prepare::rail()?;
    if let Some(other) = own.iter().find(|of| of.currency != rail.code()) {
        return Err(ReportError::OtherCurrency { currency: other.currency.clone() });
    }
    let (mut payouts, mut all_sent): (Vec<Payout>, Vec<Sent>) = (Vec::new(), Vec::new());
    for run in store::runs_named(tx, &references(&own)).await? {
        let run = moves::get(tx, &run).await?;
        let of_run = store::list_of_run(tx, &run.id).await?;
        all_sent.extend(sent_of_run(tx, &run, &of_run).await?);
        payouts.extend(of_run);
    }
    free_one_a_partner(&mut all_sent, &payouts);
    Ok((hear_statements(&own, &all_sent, prepare::today(app, app.clock.now())), payouts))
}

/// What is known of a run's payouts before the bank speaks.
async fn sent_of_run(tx: &Tx, run: &Run, payouts: &[Payout]) -> Result<Vec<Sent>, DbError> {
    let mut bookings: BTreeMap<PayoutId, Vec<Booking>> = BTreeMap::new();
    for (payout, booking) in store::bookings_of_run(tx, &run.id).await? {
        bookings.entry(payout).or_default().push(booking);
    }
    let rejected = store::rejected_of_run(tx, &run.id).await?;
    let mut all = Vec::with_capacity(payouts.len());
    for payout in payouts {
        all.push(Sent {
            id: payout.id.clone(),
            message_id: run.message_id.clone(),
            end_to_end_id: payout.end_to_end_id.clone(),
            amount: payout.amount,
            state: payout.state.clone(),
            is_free: is_free(tx, payout).await?,
            was_rejected: rejected.contains(&payout.id),
            bookings: bookings.remove(&payout.id).unwrap_or_default(),
        });
    }
    Ok(all)
}

/// Whether nothing of what a payout let go of is in another one's hands.
pub(super) async fn is_free(tx: &Tx, payout: &Payout) -> Result<bool, DbError> {
    Ok(!payout.state.holds_items() && store::are_items_free(tx, &payout.id).await?)
}

/// Of several payouts to one partner that were let go of one at most can be booked by itself: they may have
/// been for the same.
fn free_one_a_partner(sent: &mut [Sent], payouts: &[Payout]) {
    let mut free: BTreeSet<&PartnerId> = BTreeSet::new();
    for (one, payout) in sent.iter_mut().zip(payouts) {
        one.is_free = one.is_free && free.insert(&payout.partner);
    }
}

/// Keeps the entries of a statement that name payouts.
async fn keep_bookings(tx: &Tx, heard: &[Heard]) -> Result<(), RunError> {
    let (mut less_known, mut added) = (Vec::new(), Vec::new());
    for one in heard {
        let (Some(payout), Some(booking)) = (&one.payout, &one.booking) else { continue };
        if one.said == Said::AmountDiffers || one.said == Said::NothingNew && one.stood_for.is_none() {
            continue;
        }
        less_known.extend(one.stood_for.as_ref().map(|old| store::delete_booking(payout, old)));
        added.push(store::insert_booking(payout, booking));
    }
    tx.batch(less_known).await?;
    match tx.batch(added).await?.iter().any(Vec::is_empty) {
        true => Err(RunError::SomeoneWasFaster),
        false => Ok(()),
    }
}

fn line(heard: &Heard, known: &Known) -> ReportLine {
    let payout = match &heard.payout {
        Some(id) => known.get(id),
        // Said of the order as a whole.
        None => known.values().find(|payout| reference(payout.run.as_str()) == heard.reference),
    };
    let facts = match &heard.said {
        Said::Moved(_, state) => serde_json::json!(state),
        Said::TooEarly { on, reason } => serde_json::json!(EarlyReturn { on: *on, reason: reason.clone() }),
        Said::Contradicts { act, from } => serde_json::json!({ "act": act, "from": from }),
        Said::Undecided { code } | Said::UnknownStatus { code } => serde_json::json!({ "code": code }),
        Said::NothingNew
        | Said::AmountDiffers
        | Said::Duplicate
        | Said::Unbooked
        | Said::DebitedTwice
        | Said::Balanced
        | Said::Unknown => serde_json::json!({}),
    };
    ReportLine {
        run: payout.map(|payout| payout.run.clone()),
        payout: heard.payout.clone(),
        reference: heard.reference.clone(),
        amount_minor: heard.amount_minor,
        said: heard.said.name().to_owned(),
        facts: facts.to_string(),
    }
}

/// A payment that was just seen to go may have been seen to come back before: statements come in any order.
async fn catch_up(app: &App, tx: &Tx, payout: &mut Payout) -> Result<(), RunError> {
    if balance(&store::bookings_of(tx, &payout.id).await?) > 0 {
        return Ok(());
    }
    let Some(facts) = store::find_early_return(tx, &payout.id).await? else { return Ok(()) };
    let EarlyReturn { on, reason } =
        serde_json::from_str(&facts).map_err(|why| DbError::fault(&format!("a report line: {why}")))?;
    moves::move_payout(app, tx, payout, PayoutAct::Return { on, reason }, None).await
}
