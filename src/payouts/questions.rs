//! Questions: what the bank said that does not fit what was known. While one is open nothing more is sent to
//! the partner, because it may have been paid already; a person settles it, or the bank's next file does.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use jiff::civil::Date;
use leadwire_domain::ids::{PayRunId, PayoutId};
use leadwire_domain::lead::FieldError;
use leadwire_domain::payout::answer::Heard;
use leadwire_domain::payout::booking::{BY_HAND, Booking, balance, fits};
use leadwire_domain::payout::question::{Asked, WayOut};
use leadwire_domain::payout::{PayoutAct, PayoutState};

use super::read_report::Known;
use super::store::{self, Payout, Question};
use super::{RunError, approve, moves, prepare, read_report};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners;
use crate::web::Problem;
use crate::web::forms;

/// Why a question was not settled.
#[derive(Debug, thiserror::Error)]
pub enum QuestionError {
    #[error(transparent)]
    Run(#[from] RunError),
    /// What was typed cannot be kept.
    #[error("the note cannot be kept")]
    Note(Vec<FieldError>),
    #[error("it is settled already")]
    Closed,
    /// It would be paid twice, or is paid already.
    #[error("what the payment holds, or where it stands, does not allow that")]
    NotOpen,
}

impl From<DbError> for QuestionError {
    fn from(why: DbError) -> Self {
        Self::Run(why.into())
    }
}

impl From<QuestionError> for Problem {
    fn from(why: QuestionError) -> Self {
        match why {
            QuestionError::Run(why) => why.into(),
            QuestionError::Note(errors) => Problem::malformed(errors),
            QuestionError::Closed => Problem::new(StatusCode::CONFLICT, "QUESTION_CLOSED"),
            QuestionError::NotOpen => Problem::new(StatusCode::CONFLICT, "QUESTION_NOT_OPEN"),
        }
    }
}

/// Notes what one line of a bank's file means to the questions: a new one, or one that is answered.
pub(super) async fn note(
    app: &App,
    tx: &Tx,
    report: &str,
    heard: &Heard,
    run: Option<&PayRunId>,
    payout: Option<&Payout>,
) -> Result<(), DbError> {
    if !heard.said.is_question() {
        return Ok(());
    }
    let question = Question {
        id: app.new_id(),
        report: report.to_owned(),
        run: run.cloned(),
        payout: payout.map(|payout| payout.id.clone()),
        partner: payout.map(|payout| payout.partner.clone()),
        reference: heard.reference.clone(),
        amount_minor: heard.amount_minor,
        said: heard.said.name().to_owned(),
        is_debit: heard.booking.as_ref().is_none_or(|booking| booking.is_debit),
        on: heard.booking.as_ref().and_then(|booking| booking.day),
        asked_at: app.clock.now(),
        closed: None,
    };
    store::insert_question(tx, &question, &said_key(heard)).await
}

/// What makes two of them one question.
fn said_key(heard: &Heard) -> String {
    let booking = heard.booking.as_ref().map(|one| {
        let day = one.day.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {day} {} {}", if one.is_debit { "debit" } else { "credit" }, one.nth, one.reference)
    });
    let amount = heard.amount_minor.map(|minor| minor.to_string()).unwrap_or_default();
    format!("{} {} {} {amount}", heard.reference, heard.said.name(), booking.unwrap_or_default())
}

/// A sum for an order that did not fit may fit after the bank refused some of it: then what is left of the
/// order was paid by it. Answers which payouts that settled.
pub(super) async fn settle_order(
    app: &App,
    tx: &Tx,
    run: &PayRunId,
    known: &mut Known,
) -> Result<Vec<PayoutId>, RunError> {
    let mut settled = Vec::new();
    for question in store::open_of_order(tx, run).await? {
        let is_awaited = |payout: &&mut Payout| {
            let state = &payout.state;
            payout.run == *run && matches!(state, PayoutState::Exported | PayoutState::Accepted)
        };
        let mut left: Vec<_> = known.values_mut().filter(is_awaited).collect();
        let total: i128 = left.iter().map(|payout| i128::from(payout.amount.minor)).sum();
        let is_paid = question.is_debit && question.amount_minor.map(i128::from) == Some(total);
        if left.is_empty() || !is_paid {
            continue;
        }
        let now = app.clock.now();
        for payout in &mut left {
            let booking = Booking { is_debit: true, day: question.on, nth: 1, reference: String::new() };
            tx.batch(vec![store::insert_booking(&payout.id, &booking)]).await?;
            let act = PayoutAct::Settle { on: booking_day(app, question.on) };
            moves::move_payout(app, tx, payout, act, None).await?;
            settled.push(payout.id.clone());
        }
        store::close_question(tx, &question.id, "caught_up", None, "", now).await?;
    }
    Ok(settled)
}

/// The day as the books take it: none that has not come.
fn booking_day(app: &App, named: Option<Date>) -> Date {
    let today = prepare::today(app, app.clock.now());
    let latest = today.tomorrow().unwrap_or(today);
    named.map_or(today, |day| day.min(latest))
}

/// Closes what was asked of payouts whose entries fit by now where they stand; of those that a statement has
/// just moved also what answers contradicted: it has the last word.
pub(super) async fn close_what_fits(
    app: &App,
    tx: &Tx,
    known: &Known,
    moved: &BTreeSet<PayoutId>,
) -> Result<(), DbError> {
    for question in store::list_open_questions(tx).await? {
        let Some(payout) = question.payout.as_ref().and_then(|payout| known.get(payout)) else { continue };
        if fits(&payout.state, &store::bookings_of(tx, &payout.id).await?) {
            store::close_what_fits(tx, &payout.id, moved.contains(&payout.id), app.clock.now()).await?;
        }
    }
    Ok(())
}

/// Refuses what would send money to somebody while an earlier payment to them is in question.
pub(super) async fn none_is_open(tx: &Tx, payouts: &[Payout]) -> Result<(), RunError> {
    let asked = store::partners_in_question(tx).await?;
    let Some(payout) = payouts.iter().find(|payout| asked.contains(&payout.partner)) else { return Ok(()) };
    let partner = partners::find_partner(tx, &payout.partner).await?;
    Err(RunError::InQuestion { partner: partner.map(|partner| partner.name).unwrap_or_default() })
}

/// What a person can make of a question now.
pub(super) async fn ways_out(
    tx: &Tx,
    question: &Question,
    payout: Option<&Payout>,
) -> Result<Vec<WayOut>, DbError> {
    if question.closed.is_some() {
        return Ok(Vec::new());
    }
    let Some(payout) = payout else { return Ok(vec![WayOut::Noted]) };
    let bookings = store::bookings_of(tx, &payout.id).await?;
    let asked = asked(tx, question, payout, &bookings).await?;
    Ok(WayOut::ALL.into_iter().filter(|way| way.is_open(asked)).collect())
}

async fn asked<'a>(
    tx: &Tx,
    question: &Question,
    payout: &'a Payout,
    bookings: &'a [Booking],
) -> Result<Asked<'a>, DbError> {
    Ok(Asked {
        state: &payout.state,
        bookings,
        is_free: read_report::is_free(tx, payout).await?,
        can_be_stopped: !payout.state.holds_items() && store::are_items_in_open_run(tx, &payout.id).await?,
        says_paid: question.said == "contradicts" && !payout.state.holds_items(),
        is_debit: question.is_debit,
    })
}

/// A payout has let go of what it pays. Another one that was debited for the same, or of which the bank said
/// that it paid it, and that was left unbooked because of this one, is in question again.
pub(super) async fn ask_again(tx: &Tx, payout: &Payout) -> Result<(), DbError> {
    for rival in store::rivals_of(tx, &payout.id).await? {
        let Some(other) = store::find_payout(tx, &rival).await? else { continue };
        if other.state.holds_items() {
            continue;
        }
        store::ask_again(tx, &rival, "contradicts").await?;
        if balance(&store::bookings_of(tx, &rival).await?) > 0 {
            store::ask_again(tx, &rival, "unbooked").await?;
        }
    }
    Ok(())
}

/// Settles a question, with a note of what was found. Where it was paid, or was not, the payment moves.
///
/// # Errors
/// A role that does not pay; no note; a question that is settled already; a way that is not open; faults.
pub async fn settle_question(
    app: &App,
    by: &Person,
    id: String,
    way: WayOut,
    typed: &str,
) -> Result<(), QuestionError> {
    if !by.role.pays() {
        return Err(RunError::NotAllowed.into());
    }
    let mut errors = Vec::new();
    let note = forms::lines("found", typed, MOST_NOTE, true, &mut errors);
    if !errors.is_empty() {
        return Err(QuestionError::Note(errors));
    }
    let (house, by) = (app.clone(), by.clone());
    app.db.write(move |tx| async move { settle_in(&house, &tx, &by, &id, way, &note).await }).await?;
    app.bell.notify_one();
    Ok(())
}

/// The longest note, in characters.
pub(super) const MOST_NOTE: usize = 2000;

async fn settle_in(
    app: &App,
    tx: &Tx,
    by: &Person,
    id: &str,
    way: WayOut,
    note: &str,
) -> Result<(), QuestionError> {
    let now = app.clock.now();
    let question = store::find_question(tx, id).await?.ok_or(RunError::Unknown)?;
    let mut payout = match &question.payout {
        Some(payout) => store::find_payout(tx, payout).await?,
        None => None,
    };
    if question.closed.is_some() {
        return Err(QuestionError::Closed);
    }
    if !ways_out(tx, &question, payout.as_ref()).await?.contains(&way) {
        return Err(QuestionError::NotOpen);
    }
    if !store::close_question(tx, id, way.name(), Some(&by.id), note, now).await? {
        return Err(RunError::SomeoneWasFaster.into());
    }
    if let Some(payout) = payout.as_mut() {
        move_by_hand(app, tx, by, payout, way, &question).await?;
    }
    if let Some(run) = &question.run {
        let facts = serde_json::json!({ "question": id, "how": way.name() }).to_string();
        store::insert_event(tx, &app.new_id(), &format!("run:{run}"), "question", Some(&by.id), &facts, now)
            .await?;
    }
    Ok(())
}

/// Moves a payment as a person says, and keeps that they said it as an entry of the day that was asked about.
async fn move_by_hand(
    app: &App,
    tx: &Tx,
    by: &Person,
    payout: &mut Payout,
    way: WayOut,
    question: &Question,
) -> Result<(), RunError> {
    let bookings = store::bookings_of(tx, &payout.id).await?;
    let act = way.act(asked(tx, question, payout, &bookings).await?, booking_day(app, question.on));
    let Some(act) = act else { return Ok(()) };
    moves::move_payout(app, tx, payout, act, Some(&by.id)).await?;
    let awaited = i64::from(matches!(payout.state, PayoutState::Settled { .. }));
    let missing = awaited - balance(&bookings);
    if missing != 0 {
        let is_debit = missing > 0;
        // What came back was asked about; when it went, nobody knows yet.
        let day = question.on.filter(|_| question.is_debit == is_debit);
        let reference = if day.is_some() { BY_HAND } else { "" };
        let is_alike =
            |one: &&Booking| one.is_debit == is_debit && one.day == day && one.reference == reference;
        let nth =
            u32::try_from(bookings.iter().filter(is_alike).count()).unwrap_or(u32::MAX).saturating_add(1);
        let said = Booking { is_debit, day, nth, reference: reference.to_owned() };
        tx.batch(vec![store::insert_booking(&payout.id, &said)]).await?;
    }
    store::close_what_fits(tx, &payout.id, false, app.clock.now()).await?;
    moves::tell(app, tx, payout).await?;
    approve::close_if_known(app, tx, &payout.run).await
}
