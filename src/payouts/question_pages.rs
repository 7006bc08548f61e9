//! `/console/payouts/questions/{id}`: what the bank said that does not fit, what is known of that payment,
//! and what a person makes of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::lead::FieldError;
use leadwire_domain::money::Money;
use leadwire_domain::payout::question::WayOut;

use super::console_pages::{may_look, name_of_maybe};
use super::questions::{self, MOST_NOTE, QuestionError, settle_question};
use super::store::{self, Payout, Question, Run};
use super::{prepare, run_pages, tone_of};
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::forms::error;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// A question as lists show it.
pub(super) struct QuestionRow {
    pub id: String,
    /// The partner, or the reference where it is nobody's.
    pub of: String,
    pub amount: String,
    /// What the bank said, in words.
    pub said: String,
    /// The booking day; empty where there is none.
    pub day: String,
}

/// What a person can make of it, as the form offers it.
struct Choice {
    value: &'static str,
    label: String,
}

#[derive(Template)]
#[template(path = "payouts/question.html")]
struct QuestionPage {
    t: Words,
    shell: Shell,
    row: QuestionRow,
    question: Question,
    /// What it means and what to do, in words.
    advice: String,
    asked: String,
    payout: Option<PayoutFacts>,
    run: Option<Run>,
    choices: Vec<Choice>,
    /// How it was settled and by whom; empty while it is open.
    closed: String,
    way: String,
    note: String,
    most: usize,
    errors: FormErrors,
}

/// What is known of the payment.
struct PayoutFacts {
    state: &'static str,
    tone: &'static str,
    more: String,
    amount: String,
}

/// The open questions, oldest first.
pub(super) async fn open_rows(tx: &Tx, t: Words) -> Result<Vec<QuestionRow>, DbError> {
    let mut rows = Vec::new();
    for question in store::list_open_questions(tx).await? {
        let name = name_of_maybe(tx, question.partner.as_ref()).await?;
        rows.push(row(&question, name, t)?);
    }
    Ok(rows)
}

fn row(question: &Question, name: String, t: Words) -> Result<QuestionRow, DbError> {
    let rail = prepare::rail()?;
    let amount = question.amount_minor.map(|minor| t.amount(Money::new(minor, rail)));
    Ok(QuestionRow {
        id: question.id.clone(),
        of: if name.is_empty() { question.reference.clone() } else { name },
        amount: amount.unwrap_or_default(),
        said: t.name("question", &question.said),
        day: question.on.map(|day| t.date(day)).unwrap_or_default(),
    })
}

/// A question with what is known of its payment, as it was read.
struct Read {
    question: Question,
    payout: Option<Payout>,
    run: Option<Run>,
    ways: Vec<WayOut>,
    name: String,
}

async fn read(tx: &Tx, id: &str) -> Result<Option<Read>, DbError> {
    let Some(question) = store::find_question(tx, id).await? else { return Ok(None) };
    let payout = match &question.payout {
        Some(payout) => store::find_payout(tx, payout).await?,
        None => None,
    };
    let run = match &question.run {
        Some(run) => store::find_run(tx, run).await?,
        None => None,
    };
    let ways = questions::ways_out(tx, &question, payout.as_ref()).await?;
    let name = name_of_maybe(tx, question.partner.as_ref()).await?;
    Ok(Some(Read { question, payout, run, ways, name }))
}

async fn question_page(
    app: &App,
    staff: Staff,
    id: String,
    (way, note): (String, String),
    errors: &[FieldError],
) -> Result<Response, Problem> {
    may_look(&staff)?;
    let Staff { person, t, shell } = staff;
    let found = app.db.read(move |tx| async move { read(&tx, &id).await }).await?;
    let Read { question, payout, run, ways, name } = found.ok_or_else(Problem::not_found)?;
    let ways = if person.role.pays() { ways } else { Vec::new() };
    let choice = |way: WayOut| Choice { value: way.name(), label: t.name("way-out", way.name()) };
    let mut response = page(&QuestionPage {
        row: row(&question, name, t)?,
        advice: t.name("question-advice", &question.said),
        asked: t.moment(question.asked_at, &app.zone()),
        payout: payout.map(|payout| facts(&payout, t)),
        closed: closed(&question, app, t),
        choices: ways.into_iter().map(choice).collect(),
        run,
        way,
        note,
        most: MOST_NOTE,
        errors: FormErrors::new(errors, t),
        question,
        t,
        shell,
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn facts(payout: &Payout, t: Words) -> PayoutFacts {
    let state = payout.state.name();
    PayoutFacts {
        state,
        tone: tone_of(state),
        more: run_pages::more(&payout.state, t),
        amount: t.amount(payout.amount),
    }
}

fn closed(question: &Question, app: &App, t: Words) -> String {
    let Some(closed) = &question.closed else { return String::new() };
    let how = t.name("outcome", &closed.how);
    let when = t.moment(closed.at, &app.zone());
    match &closed.by {
        Some(by) => {
            let args = [("how", how.into()), ("by", by.as_str().into()), ("when", when.into())];
            t.say_with("question-settled-by", &args)
        }
        None => t.say_with("question-settled", &[("how", how.into()), ("when", when.into())]),
    }
}

/// `GET /console/payouts/questions`: they stand on the page of payouts.
pub async fn list() -> Response {
    see_other("/console/payouts")
}

/// `GET /console/payouts/questions/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    question_page(&app, staff, id, Default::default(), &[]).await
}

/// `POST /console/payouts/questions/{id}`: settles it.
pub async fn settle(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (way, note) = (fields.text("way"), fields.text("found"));
    let errors = match WayOut::find(&way) {
        None => vec![error("way", "REQUIRED", &[])],
        Some(known) => match settle_question(&app, &staff.person, id.clone(), known, &note).await {
            Ok(()) => {
                return Ok(see_other(&format!("/console/payouts/questions/{id}?done=question-settled")));
            }
            Err(QuestionError::Note(errors)) => errors,
            Err(why) => return Err(why.into()),
        },
    };
    question_page(&app, staff, id, (way, note), &errors).await
}
