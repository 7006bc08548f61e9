//! Questions: what the bank said that does not fit what was known. While one is open nothing more is sent to
//! the partner, because it may have been paid already; a person settles it, or the bank's next file does.

use axum::http::StatusCode;
use leadwire_domain::ids::PayRunId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::payout::answer::{Heard, Said};
use leadwire_domain::payout::question::WayOut;

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
    let now = app.clock.now();
    if let (Said::GivenBack, Some(payout)) = (&heard.said, payout) {
        let on = heard.on.unwrap_or_else(|| prepare::today(app, now));
        return store::give_back(tx, &payout.id, on, now).await;
    }
    if !heard.said.is_question() {
        return Ok(());
    }
    let is_unbooked = heard.said.is_unbooked();
    let on = heard.on.or_else(|| is_unbooked.then(|| prepare::today(app, now)));
    let question = Question {
        id: app.new_id(),
        report: report.to_owned(),
        run: run.cloned(),
        payout: payout.map(|payout| payout.id.clone()),
        partner: payout.map(|payout| payout.partner.clone()),
        reference: heard.reference.clone(),
        amount_minor: heard.amount_minor,
        said: heard.said.name().to_owned(),
        on,
        is_unbooked,
        asked_at: now,
        closed: None,
    };
    store::insert_question(tx, &question, &said_key(heard)).await
}

/// What makes two of them one question.
fn said_key(heard: &Heard) -> String {
    let act = match heard.said {
        Said::Contradicts { act, .. } => act,
        _ => "",
    };
    let day = heard.on.map(|day| day.to_string()).unwrap_or_default();
    let amount = heard.amount_minor.map(|minor| minor.to_string()).unwrap_or_default();
    format!("{} {} {act} {day} {amount}", heard.reference, heard.said.name())
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
    let Some(payout) = payout.filter(|_| question.closed.is_none()) else {
        return Ok(if question.closed.is_none() { vec![WayOut::Noted] } else { Vec::new() });
    };
    let is_free = read_report::is_free(tx, payout).await?;
    Ok(WayOut::ALL.into_iter().filter(|way| way.is_open(&payout.state, is_free)).collect())
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
    if !store::close_question(tx, id, way.name(), &by.id, note, now).await? {
        return Err(RunError::SomeoneWasFaster.into());
    }
    let today = prepare::today(app, now);
    let latest = today.tomorrow().unwrap_or(today);
    let act = way.act(question.on.map_or(today, |day| day.min(latest)));
    if let (Some(payout), Some(act)) = (payout.as_mut(), act) {
        moves::move_payout(app, tx, payout, act, Some(&by.id)).await?;
        moves::tell(app, tx, payout).await?;
        approve::close_if_known(app, tx, &payout.run).await?;
    }
    if let Some(run) = &question.run {
        let facts = serde_json::json!({ "question": id, "how": way.name() }).to_string();
        store::insert_event(tx, &app.new_id(), &format!("run:{run}"), "question", Some(&by.id), &facts, now)
            .await?;
    }
    Ok(())
}
