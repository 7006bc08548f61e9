//! What must be done so that money reaches partners: by a partner, and by staff.

use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, PersonId};
use leadwire_domain::money::Money;
use leadwire_domain::payout::bank_day::bank_days_after;
use leadwire_domain::payout::{PayoutState, RAIL_CURRENCY, RunState};

use super::ask::waiting;
use super::console_pages::name_of_maybe;
use super::store::{self, Payout, Question, Run};
use super::{prepare, reason_in_words};
use crate::app::App;
use crate::db::{DbError, Row, Statement, Tx};
use crate::ledger::Owed;
use crate::web::Words;

/// What a partner must do.
#[derive(Debug, Clone)]
pub struct PartnerNeeds {
    /// What waits for their bank details, by currency; empty where nothing does or they are there.
    pub wants_details: Vec<Money>,
    /// Something waits for them that no transfer can bring to their account.
    pub is_out_of_reach: bool,
    /// The newest payment came back and still goes to the same account.
    pub came_back: Option<Payout>,
}

/// Asks for what [`needs_of_partner`] reads, for a batch.
pub fn ask_needs(partner: &PartnerId) -> [Statement; 2] {
    [store::current_account_of(partner), store::last_payout_of(partner)]
}

/// Reads what a partner must do from what they are owed and the two answers of [`ask_needs`].
///
/// # Errors
/// Rows that no version of this program wrote.
pub fn needs_of_partner(owed: &[Owed], account: &[Row], last: &[Row]) -> Result<PartnerNeeds, DbError> {
    let is_unreached = account.first().is_some_and(|row| !row.bool("is_sepa"));
    let waits_on_rail = || waiting(owed).iter().any(|money| money.currency.code() == RAIL_CURRENCY);
    let account = account.first().map(|row| row.text("id"));
    let last = last.first().map(store::payout).transpose()?;
    let is_back = |payout: &Payout| {
        let came_back = matches!(payout.state, PayoutState::Rejected { .. } | PayoutState::Returned { .. });
        came_back && account.as_ref() == Some(&payout.account)
    };
    Ok(PartnerNeeds {
        came_back: last.filter(is_back),
        is_out_of_reach: is_unreached && waits_on_rail(),
        wants_details: if account.is_none() { waiting(owed) } else { Vec::new() },
    })
}

/// Payments that no run holds and whose promised day is near or past.
#[derive(Debug, Clone, Copy)]
pub struct Promised {
    pub amount: Money,
    /// The first of the promised days.
    pub by: Date,
    /// It has passed.
    pub is_late: bool,
}

/// A payment that came back and is in no other run yet.
#[derive(Debug, Clone)]
pub struct CameBack {
    pub payout: Payout,
    pub partner_name: String,
}

/// Why a payment came back, as the bank says; empty where it did not.
pub fn why_it_came_back(payout: &Payout, t: Words) -> String {
    match &payout.state {
        PayoutState::Rejected { reason } | PayoutState::Returned { reason, .. } => reason_in_words(reason, t),
        _ => String::new(),
    }
}

/// What staff must do.
#[derive(Debug, Clone, Default)]
pub struct StaffNeeds {
    /// Prepared by others.
    pub to_approve: Vec<Run>,
    /// Approved, and its file is still to be taken to the bank.
    pub to_export: Vec<Run>,
    pub promised: Option<Promised>,
    pub came_back: Vec<CameBack>,
    /// What the bank said that does not fit, with the partner's name.
    pub questions: Vec<(Question, String)>,
}

/// How many bank days before the promised day a run is asked for: one for the second person, one for the
/// bank.
const NEAR_DAYS: u16 = 2;

/// Reads what somebody of staff must do so that partners are paid.
///
/// # Errors
/// Database faults only.
pub async fn needs_of_staff(app: &App, tx: &Tx, person: &PersonId) -> Result<StaffNeeds, DbError> {
    let (mut to_approve, mut to_export) = (Vec::new(), Vec::new());
    for run in store::list_open_runs(tx).await? {
        match &run.state {
            RunState::Draft { prepared_by } if prepared_by != person => to_approve.push(run),
            RunState::Approved { .. } => to_export.push(run),
            _ => {}
        }
    }
    let promised = promised(app, tx).await?;
    let came_back = store::list_came_back(tx).await?;
    let mut questions = Vec::new();
    for question in store::list_open_questions(tx).await? {
        let name = name_of_maybe(tx, question.partner.as_ref()).await?;
        questions.push((question, name));
    }
    Ok(StaffNeeds { to_approve, to_export, promised, came_back, questions })
}

async fn promised(app: &App, tx: &Tx) -> Result<Option<Promised>, DbError> {
    let outlook = prepare::outlook(tx).await?;
    let today = prepare::today(app, app.clock.now());
    let near = bank_days_after(today, NEAR_DAYS);
    let due = outlook.planned.iter().filter_map(|one| Some((outlook.pay_by(app, one)?, one.amount_minor)));
    let due: Vec<(Date, i64)> = due.filter(|(by, _)| *by <= near).collect();
    let Some(by) = due.iter().map(|(by, _)| *by).min() else { return Ok(None) };
    let sum = due.iter().fold(0_i64, |sum, (_, minor)| sum.saturating_add(*minor));
    Ok(Some(Promised { amount: Money::new(sum, prepare::rail()?), by, is_late: by < today }))
}
