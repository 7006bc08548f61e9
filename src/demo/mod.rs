//! A demo house: filled, in a temporary folder, on a clock that its visitor winds, and with "act as". Its
//! verbs are the house's own; nothing here is reachable in a house that was not opened as a demo.

mod bank;
mod fill;
pub mod web;
pub mod world;

pub use fill::fill;

use std::path::Path;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::PersonId;

use crate::app::{App, Clock};
use crate::config::Config;
use crate::db::DbError;
use crate::web::{Fields, Problem, cookies, see_other, shell};
use crate::{access, jobs, mail, schedule, serve};

/// Opens a filled house in a temporary folder and serves it. Where that fails, the folder goes again.
///
/// # Errors
/// Like `serve`; and accounts that cannot be read.
pub async fn run(mut config: Config, accounts: Option<&Path>) -> Outcome {
    let now = Clock::System.now();
    let folder = serve::TemporaryFolder::make("leadwire-demo", now)?;
    folder.path().clone_into(&mut config.data_dir);
    config.database = String::new();
    config.mail.transport = "folder".to_owned();
    config.first_programme.operator = "Northwind Telephony".to_owned();
    config.first_programme.product = "Northwind Calls".to_owned();
    config.first_programme.contact_email = "partners@northwind.example".to_owned();
    config.payouts.name = "Northwind Telephony".to_owned();
    // The standard's own example account.
    config.payouts.iban = "DE89370400440532013000".to_owned();
    config.payouts.bic = "COBADEFFXXX".to_owned();
    open_and_serve(config, accounts, now).await?;
    folder.keep();
    Ok(())
}

type Outcome = Result<(), Box<dyn std::error::Error>>;

async fn open_and_serve(config: Config, accounts: Option<&Path>, now: Timestamp) -> Outcome {
    let begin = now - SignedDuration::from_hours(24 * fill::DAYS);
    let folder = config.data_dir.clone();
    let app = serve::open_demo(config, Clock::manual(begin), web::answer).await?;
    fill(&app, accounts).await?;
    settle(&app).await?;
    println!("A demo house in {}; it goes when you delete that folder.", folder.display());
    Ok(serve::serve(app).await?)
}

/// Runs what the clock made due, and delivers the mail of it.
///
/// # Errors
/// Database faults only.
pub async fn settle(app: &App) -> Result<(), DbError> {
    if let Err(why) = serve::note_clock(app) {
        tracing::warn!(%why, "commands that run beside this house go by the machine's clock");
    }
    jobs::run_due(app, schedule::run).await?;
    if let Err(why) = schedule::tick(app).await {
        tracing::error!(%why, "receipts are not sealed");
    }
    while mail::deliver_due(app).await? > 0 {}
    Ok(())
}

fn is_demo(app: &App) -> Result<(), Problem> {
    if app.demo.is_some() { Ok(()) } else { Err(Problem::not_found()) }
}

/// `POST /demo/act-as`: signs in as somebody of the demo house, or out.
pub async fn act_as(State(app): State<App>, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    is_demo(&app)?;
    let id = fields.text("person");
    if id.is_empty() {
        let mut response = see_other("/");
        access::set_cookie(&app, &mut response, cookies::SESSION, "", 0);
        return Ok(response);
    }
    let house = app.clone();
    let entered = app
        .db
        .write(move |tx| async move {
            match access::find_person(&tx, &PersonId::new(id)).await? {
                Some(person) => access::start_session(&house, &tx, person, "").await.map(Some),
                None => Ok::<_, DbError>(None),
            }
        })
        .await?;
    let entered = entered.ok_or_else(Problem::not_found)?;
    access::welcome(&app, &headers, &entered).await
}

/// `POST /demo/clock`: winds the clock forward and lets happen what becomes due, day by day.
pub async fn wind(State(app): State<App>, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    is_demo(&app)?;
    let (steps, step) = match fields.text("by").as_str() {
        "1h" => (1, SignedDuration::from_hours(1)),
        "1d" => (1, SignedDuration::from_hours(24)),
        "7d" => (7, SignedDuration::from_hours(24)),
        "1m" => (30, SignedDuration::from_hours(24)),
        _ => return Err(Problem::malformed(vec![crate::web::forms::error("by", "CHOOSE", &[])])),
    };
    for _ in 0..steps {
        app.clock.advance(step);
        settle(&app).await?;
    }
    Ok(see_other(shell::page_before(&headers).as_deref().unwrap_or("/")))
}
