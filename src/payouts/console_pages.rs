//! `/console/payouts`: what is payable and why not yet, the runs, and reading in what the bank said.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::bankfile::MAX_BYTES;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::money::Money;

use super::prepare::{self, Debtor, Outlook};
use super::question_pages::{self, QuestionRow};
use super::store::{self, Report, Run};
use super::tone_of;
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners;
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page, see_other};

/// What is open for one partner in one currency.
struct Payable {
    partner: PartnerId,
    name: String,
    amount: String,
    /// Where it goes: country and last four characters; empty where it cannot.
    account: String,
    /// Why it is not paid now; empty where it is.
    why: String,
    /// The day by which it is promised; empty where none is.
    pay_by: String,
    /// That day has passed.
    is_late: bool,
}

/// A run as a list shows it.
struct RunRow {
    id: String,
    number: i64,
    state: &'static str,
    tone: &'static str,
    total: String,
    transfers: i64,
    /// How many of them were not paid, in words; empty where all are, or may still be.
    not_paid: String,
    prepared_on: String,
}

#[derive(Template)]
#[template(path = "payouts/console.html")]
struct PayoutsPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    /// Settings without which no run can be prepared.
    missing: Vec<&'static str>,
    payable: Vec<Payable>,
    /// What a run would pay now; empty where nothing.
    total: String,
    /// Prepares, approves and reads reports.
    pays: bool,
    runs: Page<RunRow>,
    reports: Vec<Report>,
    /// What the bank said that does not fit and that nobody has settled yet.
    questions: Vec<QuestionRow>,
    /// What is wrong with a file that was read in.
    error: String,
    /// The most bytes that a file may have.
    most: String,
}

/// Whoever sees money may look.
pub(super) fn may_look(staff: &Staff) -> Result<(), Problem> {
    if staff.person.role.sees_money() { Ok(()) } else { Err(Problem::forbidden("ROLE")) }
}

/// The page, with what is wrong with a file that was just read in, if anything.
pub(super) async fn payouts_page(
    app: &App,
    staff: Staff,
    after: Cursor,
    error: String,
) -> Result<Response, Problem> {
    let (t, house) = (staff.t, app.clone());
    let (payable, total, runs, reports, questions) = app
        .db
        .read(move |tx| async move {
            let outlook = prepare::outlook(&tx).await?;
            let total: i64 = outlook.planned.iter().map(|one| one.amount_minor).sum();
            let total = Money::new(total, prepare::rail()?);
            let payable = payable(&house, &tx, &outlook, t).await?;
            let runs = store::list_runs(&tx, &after).await?;
            let not_paid = store::count_not_paid(&tx, &runs.rows).await?;
            let runs = (runs, not_paid);
            let questions = question_pages::open_rows(&tx, t).await?;
            Ok::<_, DbError>((payable, total, runs, store::list_reports(&tx).await?, questions))
        })
        .await?;
    let zone = app.zone();
    let is_wrong = !error.is_empty();
    let (runs, not_paid) = runs;
    let rows = runs.rows.iter().zip(not_paid).map(|(run, count)| row(run, count, t, &zone)).collect();
    let mut response = page(&PayoutsPage {
        t,
        pays: staff.person.role.pays(),
        shell: staff.shell,
        missing: Debtor::of(&app.config).err().unwrap_or_default(),
        payable,
        total: if total.minor > 0 { t.amount(total) } else { String::new() },
        runs: Page { rows, next: runs.next },
        reports,
        questions,
        error,
        most: MAX_BYTES.to_string(),
        zone,
    })?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn row(run: &Run, not_paid: i64, t: Words, zone: &TimeZone) -> RunRow {
    let state = run.state.name();
    let words = t.say_with("run-not-paid", &[("count", not_paid.into())]);
    RunRow {
        id: run.id.to_string(),
        number: run.number,
        state,
        tone: tone_of(state),
        total: t.amount(run.total),
        transfers: run.transfers,
        not_paid: if not_paid > 0 { words } else { String::new() },
        prepared_on: t.day_of(run.prepared_at, zone),
    }
}

async fn payable(app: &App, tx: &Tx, outlook: &Outlook, t: Words) -> Result<Vec<Payable>, DbError> {
    let rail = prepare::rail()?;
    let today = prepare::today(app, app.clock.now());
    let mut rows = Vec::new();
    for one in &outlook.planned {
        let account = outlook.accounts.get(&one.partner).map(|account| account.masked.clone());
        let pay_by = outlook.pay_by(app, one);
        rows.push(Payable {
            name: name_of(tx, &one.partner).await?,
            partner: one.partner.clone(),
            amount: t.amount(Money::new(one.amount_minor, rail)),
            account: account.unwrap_or_default(),
            why: String::new(),
            is_late: pay_by.is_some_and(|day| day < today),
            pay_by: pay_by.map(|day| t.date(day)).unwrap_or_default(),
        });
    }
    for one in outlook.left.iter().filter(|one| one.amount.minor != 0) {
        rows.push(Payable {
            name: name_of(tx, &one.partner).await?,
            partner: one.partner.clone(),
            amount: t.amount(one.amount),
            account: String::new(),
            why: t.name("why-not", one.why.name()),
            pay_by: String::new(),
            is_late: false,
        });
    }
    Ok(rows)
}

/// A partner's name.
pub(super) async fn name_of(tx: &Tx, partner: &PartnerId) -> Result<String, DbError> {
    let found = partners::find_partner(tx, partner).await?;
    Ok(found.map(|partner| partner.name).unwrap_or_default())
}

/// A partner's name; empty where it is about none.
pub(super) async fn name_of_maybe(tx: &Tx, partner: Option<&PartnerId>) -> Result<String, DbError> {
    match partner {
        Some(partner) => name_of(tx, partner).await,
        None => Ok(String::new()),
    }
}

/// `GET /console/payouts`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    may_look(&staff)?;
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    payouts_page(&app, staff, after, String::new()).await
}

/// `POST /console/payouts`: prepares a run.
pub async fn prepare_run(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let id = super::prepare(&app, &staff.person).await?;
    Ok(see_other(&format!("/console/payouts/{id}?done=run-prepared")))
}
