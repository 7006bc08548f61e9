//! Reading a bank's file in, and what each file said.

use askama::Template;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leadwire_domain::bankfile::{MAX_BYTES, Unreadable, Why};
use leadwire_domain::ids::PayRunId;
use leadwire_domain::money::Money;
use leadwire_domain::payout::PayoutState;

use super::console_pages::{may_look, name_of, payouts_page};
use super::gaps::{self, Remark};
use super::store::{self, ReportLine};
use super::{ReportError, Totals, prepare, read_report, run_pages};
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::paging::Cursor;
use crate::web::upload::{announces_more, spool};
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
    /// Where somebody settles it; empty where there is nothing to settle.
    pub question: String,
}

#[derive(Template)]
#[template(path = "payouts/report.html")]
struct ReportPage {
    t: Words,
    shell: Shell,
    kind: String,
    by: String,
    when: String,
    /// What is missing from it.
    remarks: Vec<Remark>,
    heard: Vec<HeardRow>,
    /// Where nothing was heard, what that means.
    nothing: String,
    nothing_text: String,
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
            let remarks = gaps::remarks(&tx, &id, t).await?;
            Ok::<_, DbError>(Some((report, heard, remarks)))
        })
        .await?;
    let (report, heard, remarks) = found.ok_or_else(Problem::not_found)?;
    let when = t.moment(report.read_at, &app.zone());
    let key = format!("report-nothing-{}", report.kind.replace('.', ""));
    page(&ReportPage {
        t,
        shell: staff.shell,
        kind: report.kind,
        by: report.by,
        when,
        remarks,
        heard,
        nothing: t.say(&key),
        nothing_text: t.say(&format!("{key}.text")),
    })
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
    let status = serde_json::from_str::<GivenStatus>(&line.facts).ok();
    let more = state.map(|state| run_pages::more(&state, t));
    let question = store::find_question_about(tx, &line.reference, &line.said).await?;
    let question = question.map(|id| format!("/console/payouts/questions/{id}"));
    Ok(HeardRow {
        question: question.unwrap_or_default(),
        run: line.run.map(|run| run.to_string()).unwrap_or_default(),
        name,
        reference: line.reference,
        amount: amount.unwrap_or_default(),
        tone: tone_of_line(&line.said),
        said: t.name("heard", &line.said),
        more: more.or(status.map(|status| status_in_words(&status.code, t))).unwrap_or_default(),
    })
}

/// A status of the bank from which nothing follows.
#[derive(serde::Deserialize)]
struct GivenStatus {
    code: String,
}

/// What such a status means, by its ISO 20022 code.
fn status_in_words(code: &str, t: Words) -> String {
    let known = t.find_pairs(&format!("bank-status-{code}"), &[]);
    known.unwrap_or_else(|| t.say_with("bank-status-other", &[("code", code.into())]))
}

fn tone_of_line(said: &str) -> &'static str {
    match said {
        "settle" | "accept" => "good",
        "nothing_new" | "balanced" => "idle",
        "too_early" | "duplicate" | "undecided" => "wait",
        _ => "bad",
    }
}

/// `POST /console/payouts/reports`: an upload.
pub async fn read(
    State(app): State<App>,
    staff: Staff,
    headers: HeaderMap,
    upload: Multipart,
) -> Result<Response, Problem> {
    if !staff.person.role.pays() {
        return Err(Problem::forbidden("FINANCE_ONLY"));
    }
    let t = staff.t;
    // Whoever says so beforehand need not send it.
    if announces_more(&headers, MAX_BYTES) {
        return Err(too_large());
    }
    let spooled = spool(&app, upload, MAX_BYTES).await;
    let is_too_large = |why: &Problem| why.status == StatusCode::PAYLOAD_TOO_LARGE;
    let Some(upload) = spooled.map_err(|why| if is_too_large(&why) { too_large() } else { why })? else {
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

/// With what helps where a bank's file is too large, which is not to send it in parts.
fn too_large() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "REPORT_TOO_LARGE").with("limit", MAX_BYTES >> 20)
}

fn in_words(why: &ReportError, t: Words) -> String {
    match why {
        ReportError::OrderDiffers { said, ours } => t.say_with(
            "report-order-differs",
            &[("said", totals(said, t).into()), ("ours", totals(ours, t).into())],
        ),
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

/// How many transfers and what sum, as far as it is said.
fn totals(totals: &Totals, t: Words) -> String {
    let transfers = totals.transfers.map(|count| t.say_with("run-transfers", &[("count", count.into())]));
    let rail = prepare::rail().ok();
    let sum = totals.sum_minor.zip(rail).map(|(minor, rail)| t.amount(Money::new(minor, rail)));
    [transfers, sum].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Where and why a file cannot be read, as far as that helps whoever exported it from their bank.
fn unreadable(why: &Unreadable, t: Words) -> String {
    let at = [("line", why.at.line.to_string().into()), ("column", why.at.column.to_string().into())];
    let place = t.say_with("report-place", &at);
    let mut args = vec![("place", place.into()), ("path", why.at.path.as_str().into())];
    let key = match &why.why {
        Why::TooLarge => "report-too-large",
        Why::OtherMessage { .. } => "report-other-message",
        Why::OtherVersion { message, found, known } => {
            let version = |number: &u8| format!("{message}.001.{number:02}");
            args.push(("found", format!("{message}.{found}").into()));
            args.extend([("first", version(known.start()).into()), ("last", version(known.end()).into())]);
            "report-other-version"
        }
        Why::NotXml { .. } | Why::Encoding { .. } | Why::DocumentType => "report-not-xml",
        Why::Missing { expected, .. } => {
            args.push(("element", (*expected).into()));
            "report-missing"
        }
        Why::Value { found, expected, .. } => {
            args.push(("found", found.as_str().into()));
            args.push(("expected", t.name("report-expected", expected.name()).into()));
            "report-value"
        }
    };
    t.say_with(key, &args)
}
