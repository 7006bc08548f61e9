//! Reading a bank's file in, and what each file said.

use askama::Template;
use axum::extract::{Multipart, Path, State};
use axum::response::Response;
use leadwire_domain::bankfile::{Unreadable, Why};
use leadwire_domain::ids::PayRunId;
use leadwire_domain::money::Money;
use leadwire_domain::payout::PayoutState;

use super::console_pages::{may_look, name_of, payouts_page};
use super::store::{self, ReportLine};
use super::{ReportError, prepare, read_report, run_pages};
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::paging::Cursor;
use crate::web::upload::spool;
use crate::web::{Problem, Shell, Words, page, see_other};

/// One thing that a file said, as a page shows it.
pub(super) struct HeardRow {
    /// Where the run is that it is about; empty where it is about none of ours.
    pub run: String,
    pub name: String,
    pub reference: String,
    pub amount: String,
    pub said: String,
    /// good, wait, bad or idle
    pub tone: &'static str,
    pub more: String,
}

#[derive(Template)]
#[template(path = "payouts/report.html")]
struct ReportPage {
    t: Words,
    shell: Shell,
    kind: String,
    by: String,
    when: String,
    heard: Vec<HeardRow>,
}

/// `GET /console/payouts/reports/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    may_look(&staff)?;
    let t = staff.t;
    let found = app
        .db
        .read(move |tx| async move {
            let Some(report) = store::find_report(&tx, &id).await? else { return Ok(None) };
            let lines = store::list_lines(&tx, &id).await?;
            let mut heard = Vec::new();
            for line in lines {
                heard.push(heard_row(&tx, line, t).await?);
            }
            Ok::<_, DbError>(Some((report, heard)))
        })
        .await?;
    let (report, heard) = found.ok_or_else(Problem::not_found)?;
    let when = t.moment(report.read_at, &app.zone());
    page(&ReportPage { t, shell: staff.shell, kind: report.kind, by: report.by, when, heard })
}

/// What all files said of a run.
pub(super) async fn heard_of_run(tx: &Tx, run: &PayRunId, t: Words) -> Result<Vec<HeardRow>, DbError> {
    let mut heard = Vec::new();
    for line in store::list_lines_of_run(tx, run).await? {
        heard.push(heard_row(tx, line, t).await?);
    }
    Ok(heard)
}

async fn heard_row(tx: &Tx, line: ReportLine, t: Words) -> Result<HeardRow, DbError> {
    let payout = match &line.payout {
        Some(id) => store::find_payout(tx, id).await?,
        None => None,
    };
    let name = match &payout {
        Some(payout) => name_of(tx, &payout.partner).await?,
        None => String::new(),
    };
    let rail = prepare::rail()?;
    let amount = line.amount_minor.map(|minor| t.amount(Money::new(minor, rail)));
    let state = serde_json::from_str::<PayoutState>(&line.facts).ok();
    Ok(HeardRow {
        run: line.run.map(|run| run.to_string()).unwrap_or_default(),
        name,
        reference: line.reference,
        amount: amount.unwrap_or_default(),
        tone: tone_of_line(&line.said),
        said: t.name("heard", &line.said),
        more: state.map(|state| run_pages::more(&state, t)).unwrap_or_default(),
    })
}

fn tone_of_line(said: &str) -> &'static str {
    match said {
        "settle" | "accept" => "good",
        "nothing_new" | "balanced" => "idle",
        "too_early" | "duplicate" => "wait",
        _ => "bad",
    }
}

/// `POST /console/payouts/reports`: an upload.
pub async fn read(State(app): State<App>, staff: Staff, upload: Multipart) -> Result<Response, Problem> {
    if !staff.person.role.pays() {
        return Err(Problem::forbidden("FINANCE_ONLY"));
    }
    let t = staff.t;
    let Some(upload) = spool(&app, upload).await? else {
        return payouts_page(&app, staff, Cursor::start(), t.say("accounts-no-file")).await;
    };
    let bytes = std::fs::read(upload.path()).map_err(|why| Problem::fault(&why))?;
    match read_report(&app, &staff.person, bytes).await {
        Ok(report) => Ok(see_other(&format!("/console/payouts/reports/{report}?done=report-read"))),
        // What the file said stands where it was read the first time.
        Err(ReportError::AlreadyRead { report }) => {
            Ok(see_other(&format!("/console/payouts/reports/{report}?done=report-known")))
        }
        Err(ReportError::Run(why)) => Err(why.into()),
        Err(why) => payouts_page(&app, staff, Cursor::start(), in_words(&why, t)).await,
    }
}

fn in_words(why: &ReportError, t: Words) -> String {
    match why {
        ReportError::Unreadable(why) => unreadable(why, t),
        ReportError::OtherAccount { accounts } => {
            t.say_with("report-other-account", &[("accounts", accounts.as_str().into())])
        }
        ReportError::OtherCurrency { currency } => {
            t.say_with("report-other-currency", &[("currency", currency.as_str().into())])
        }
        ReportError::UnknownOrder { .. } => t.say("report-unknown-order"),
        ReportError::AlreadyRead { .. } | ReportError::Run(_) => String::new(),
    }
}

/// Where and why a file cannot be read, as far as that helps whoever exported it from their bank.
fn unreadable(why: &Unreadable, t: Words) -> String {
    let line = i64::try_from(why.line).unwrap_or(i64::MAX);
    let key = match why.why {
        Why::TooLarge => "report-too-large",
        Why::OtherMessage { .. } => "report-other-message",
        Why::NotXml { .. } | Why::Encoding { .. } | Why::DocumentType => "report-not-xml",
        _ => "report-broken",
    };
    t.say_with(key, &[("line", line.into())])
}
