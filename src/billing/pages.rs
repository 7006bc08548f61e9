//! Billing for staff: the desk of customers that wait, everybody who pays, and the ways in which facts come.

use askama::Template;
use axum::extract::{Multipart, OriginalUri, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::lead::FieldError;
use leadwire_domain::referral::receipt::read_number;

use super::customer_pages::{Choice, choices};
use super::link::may_link;
use super::{Customer, FactsReport, LinkError, Linked, import_facts, store};
use crate::access::Staff;
use crate::app::App;
use crate::pipeline::{ImportError, sheet_error};
use crate::web::forms::{FieldMessage, in_words, line};
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other, upload};

/// Customers on the desk that are shown; the others follow as these are decided.
const MOST_WAITING: i64 = 20;
/// The most characters of an id of the billing system (as the API takes them).
const MOST_ID: usize = 200;

/// A customer that waits, with the referrals to which it may belong.
struct Waiting {
    customer: Customer,
    choices: Vec<Choice>,
}

/// What was typed into the form of the page, and what came of it.
#[derive(Default)]
struct Typed {
    external_id: String,
    receipt: String,
    errors: Vec<FieldError>,
    /// What the person is asked before the customer is noted for the receipt.
    doubt: String,
    /// What is wrong with the uploaded file.
    file_error: String,
    report: Option<FactsReport>,
}

#[derive(Template)]
#[template(path = "billing/billing.html")]
struct BillingPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    waiting: Vec<Waiting>,
    /// How many more wait.
    more: i64,
    customers: Page<Customer>,
    may_link: bool,
    external_id: String,
    receipt: String,
    errors: FormErrors,
    doubt: String,
    file_error: String,
    report: Option<FactsReport>,
    refused: Vec<(u64, Vec<FieldMessage>)>,
    /// An example call that works when it is pasted.
    curl: String,
}

/// The programme's zone, in which every day is shown.
pub(super) fn zone(app: &App) -> TimeZone {
    app.current_terms().map_or(TimeZone::UTC, |published| published.zone.clone())
}

/// Lets only those see money who may.
pub(super) fn sees_money(staff: &Staff) -> Result<(), Problem> {
    if staff.person.role.sees_money() { Ok(()) } else { Err(Problem::forbidden("BILLING_SEE")) }
}

async fn billing_page(app: &App, staff: Staff, uri: &Uri, typed: Typed) -> Result<Response, Problem> {
    sees_money(&staff)?;
    let Staff { person, t, shell } = staff;
    let after = Cursor::parse(query_value(uri, "after").as_deref());
    let (waiting, count, customers) = app
        .db
        .read(move |tx| async move {
            let mut waiting = Vec::new();
            for customer in store::list_waiting(&tx, MOST_WAITING).await? {
                let choices = choices(&tx, &customer, t).await?;
                waiting.push(Waiting { customer, choices });
            }
            let count = store::count_waiting(&tx).await?;
            Ok::<_, Problem>((waiting, count, store::list_newest(&tx, &after).await?))
        })
        .await?;
    let is_wrong = !typed.errors.is_empty() || !typed.file_error.is_empty() || !typed.doubt.is_empty();
    let in_words = |errors: &Vec<_>| errors.iter().map(|error| in_words(error, t)).collect();
    let refused = typed.report.iter().flat_map(|report| &report.refused_rows);
    let mut response = page(&BillingPage {
        t,
        shell,
        zone: zone(app),
        more: count - i64::try_from(waiting.len()).unwrap_or(count),
        waiting,
        customers,
        may_link: may_link(&person),
        external_id: typed.external_id,
        receipt: typed.receipt,
        errors: FormErrors::new(&typed.errors, t),
        doubt: typed.doubt,
        file_error: typed.file_error,
        refused: refused.map(|row| (row.line, in_words(&row.errors))).collect(),
        report: typed.report,
        curl: curl(app),
    })?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// How a key is made, and the smallest call that tells of a month and its payment.
fn curl(app: &App) -> String {
    let facts = serde_json::json!({
        "customer": { "external_id": "cus_1", "email": "jane@acme.example", "name": "Acme Ltd" },
        "invoices": [{
            "id": "in_1", "currency": "EUR", "net": 19900, "tax": 3980, "gross": 23880, "state": "paid",
            "lines": [{
                "net": 19900, "period_start": "2026-01-15", "period_end": "2026-02-15", "kind": "recurring",
            }],
        }],
        "money_in": [{ "id": "py_1", "invoice": "in_1", "gross": 23880, "at": "2026-01-15" }],
    });
    let address = format!("{}/api/v1/billing/facts", app.config.public_url());
    let headers = ["Authorization: Bearer lw_…", "Idempotency-Key: evt_1", "Content-Type: application/json"];
    let headers: String = headers.iter().map(|header| format!("  -H '{header}' \\\n")).collect();
    // A demo lives in a folder of its own, which no command finds by itself.
    let folder = app.config.data_dir.display();
    let whose = if app.demo.is_some() { format!("LEADWIRE_DATA_DIR={folder} ") } else { String::new() };
    format!("{whose}leadwire key create --scope billing\n\ncurl {address} \\\n{headers}  -d '{facts}'")
}

/// `GET /console/billing`
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    billing_page(&app, staff, &uri, Typed::default()).await
}

/// `POST /console/billing/facts`: a CSV.
pub async fn import(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
    form: Multipart,
) -> Result<Response, Problem> {
    if !may_link(&staff.person) {
        return Err(Problem::forbidden("BILLING_ROLE"));
    }
    let wrong = |file_error: String| Typed { file_error, ..Typed::default() };
    let Some(upload) = upload::spool(&app, form, upload::LIMIT).await? else {
        let error = staff.t.say("accounts-no-file");
        return billing_page(&app, staff, &uri, wrong(error)).await;
    };
    match import_facts(&app, upload.path()).await {
        Ok(report) => {
            let typed = Typed { report: Some(report), ..Typed::default() };
            billing_page(&app, staff, &uri, typed).await
        }
        Err(ImportError::Sheet(why)) => {
            let error = in_words(&sheet_error(&why), staff.t);
            let error = format!("{} {}", error.message, error.fix);
            billing_page(&app, staff, &uri, wrong(error)).await
        }
        Err(ImportError::Fault(why)) => Err(why.into()),
    }
}

/// `POST /console/billing/expected`: this customer belongs to that referral.
pub async fn expect(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
    fields: Fields,
) -> Result<Response, Problem> {
    if !may_link(&staff.person) {
        return Err(Problem::forbidden("BILLING_ROLE"));
    }
    let (external_id, receipt) = (fields.text("external_id"), fields.text("receipt"));
    let mut errors = fields.encoding_errors();
    let id = line("external_id", &external_id, MOST_ID, true, &mut errors);
    let number = receipt_number(&receipt, &mut errors);
    let mut asked = String::new();
    if let (Some(number), true) = (number, errors.is_empty()) {
        match super::expect(&app, &staff.person, id, number, fields.ticked("sure")).await {
            Ok(Linked::Asked { receipt, state }) => asked = doubt(&receipt, &state, staff.t),
            Ok(Linked::Now | Linked::Already | Linked::Ahead) => {
                return Ok(see_other("/console/billing?done=customer-expected"));
            }
            Err(LinkError::NoReferral) => errors.push(no_receipt()),
            Err(why) => return Err(why.into()),
        }
    }
    let typed = Typed { external_id, receipt, errors, doubt: asked, ..Typed::default() };
    billing_page(&app, staff, &uri, typed).await
}

/// The number of a typed receipt; what is wrong goes beside the field.
pub(super) fn receipt_number(typed: &str, errors: &mut Vec<FieldError>) -> Option<i64> {
    let number = read_number(typed);
    if typed.is_empty() {
        errors.push(FieldError::new("receipt", "REQUIRED"));
    } else if number.is_none() {
        errors.push(no_receipt());
    }
    number
}

/// What a person is asked before a customer is linked to a referral that earns nothing as it stands.
pub(super) fn doubt(receipt: &str, state: &str, t: Words) -> String {
    t.say_with(&format!("link-doubt-{state}"), &[("receipt", receipt.into())])
}

pub(super) fn no_receipt() -> FieldError {
    FieldError::new("receipt", "RECEIPT")
}
