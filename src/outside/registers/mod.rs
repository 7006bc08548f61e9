//! Public registers are asked here, those that the operator switched on: by the number that a company's site
//! names, else by its name. What is asked and how answers are read is the domain's (`outside::registers`).

mod pace;
mod store;

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::Source;
use leadwire_domain::outside::registers::{Question, Subject, by_name, by_number};
use leadwire_domain::outside::{Failure, Register, RegisterEntry, RegisterFacts, Reply, SiteFacts};

use super::Wire;
use crate::app::App;
use crate::db::DbError;

pub(super) use pace::Pace;

/// An entry changes seldom, and a list after a trade fair names a company more than once.
const FOUND_IS_GOOD_FOR: SignedDuration = SignedDuration::from_hours(24 * 7);
/// A company that was founded last week is entered tomorrow.
const NOTHING_IS_GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What the registers say of a lead's company, one for each question. `earlier`: what they said in the try
/// before. Never within a transaction.
///
/// # Errors
/// Database faults only: a question without an answer is data.
pub(super) async fn ask(
    app: &App,
    subject: &Subject,
    site: Option<&SiteFacts>,
    earlier: &[RegisterFacts],
) -> Result<Vec<RegisterFacts>, DbError> {
    let Some(wire) = app.outside.wire() else { return Ok(Vec::new()) };
    let on = app.config.registers.switched_on();
    let mut told = Vec::new();
    for question in by_number(subject, site, on) {
        told.push(answer(app, wire, &question, subject, earlier).await?);
    }
    // Only now: a number may have found the company.
    for question in by_name(subject, on, &told) {
        told.push(answer(app, wire, &question, subject, earlier).await?);
    }
    Ok(told)
}

/// One answer: kept, or asked for.
async fn answer(
    app: &App,
    wire: &Wire,
    question: &Question,
    subject: &Subject,
    earlier: &[RegisterFacts],
) -> Result<RegisterFacts, DbError> {
    let now = app.clock.now();
    let (register, asked) = (question.register, question.asked());
    let (reply, at) = match kept(app, register, &asked, now).await? {
        Some(kept) => kept,
        None => (put(app, wire, question, now).await?, now),
    };
    let reply = match reply {
        Reply::Found(entry) => Reply::Found(subject.recognises(entry)),
        other => other,
    };
    let before = earlier.iter().find(|one| one.register == register && one.asked == asked);
    let failed_before = before.filter(|one| one.answer.failure().is_some());
    Ok(RegisterFacts {
        register,
        asked,
        answer: reply,
        source: source(register, at),
        at,
        failed_before: failed_before.map_or(0, |one| one.failed_before + 1),
    })
}

/// What was answered not too long ago.
async fn kept(
    app: &App,
    register: Register,
    asked: &str,
    now: Timestamp,
) -> Result<Option<(Reply<RegisterEntry>, Timestamp)>, DbError> {
    let asked = asked.to_owned();
    let kept = app.db.look_up(move |tx| async move { store::find(&tx, register, asked).await }).await?;
    Ok(kept.filter(|(answer, at)| {
        let good_for = if answer.found().is_some() { FOUND_IS_GOOD_FOR } else { NOTHING_IS_GOOD_FOR };
        now.duration_since(*at) < good_for
    }))
}

/// Puts a question, if it is its turn, and keeps what was answered; a failure is nobody's answer.
async fn put(
    app: &App,
    wire: &Wire,
    question: &Question,
    now: Timestamp,
) -> Result<Reply<RegisterEntry>, DbError> {
    let register = question.register;
    if !wire.pace.take(register, now) {
        return Ok(Reply::Failed(Failure::HeldBack));
    }
    let key = &app.config.registers.companies_house_key;
    let user = (register == Register::CompaniesHouse).then_some(key.as_str());
    let (reply, wait) = match wire.fetch.ask_register(&question.url(), user).await {
        Ok(told) => {
            if matches!(told.status, 401 | 403) {
                tracing::warn!(register = register.name(), "refuses us: look at its key in the settings");
            }
            (question.read(told.status, &told.body), told.wait)
        }
        Err(why) => (Reply::Failed(why), None),
    };
    // Later than the question by what it took.
    wire.pace.ended(register, reply.failure(), wait, app.clock.now());
    if reply.failure().is_none() {
        let statements = vec![
            store::forget(now - FOUND_IS_GOOD_FOR),
            store::keep(register, &question.asked(), &reply, now)?,
        ];
        app.db.write(move |tx| async move { tx.batch(statements).await.map(drop) }).await?;
    }
    Ok(reply)
}

/// By name and day, as evidence shows it. None of them numbers its editions.
fn source(register: Register, at: Timestamp) -> Source {
    let date = at.strftime("%Y-%m-%d").to_string();
    Source { name: register.name().to_owned(), version: date.clone(), date }
}
