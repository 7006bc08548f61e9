//! What the house is held against: an empty handler, a bare commit, the verb without HTTP.

use std::time::Duration;

use axum::Json;
use axum::routing::post;
use leadwire::db::{Db, DbError, DbSettings, int, text};
use leadwire::referrals::{self, NewReferral};

use crate::companies::lead;
use crate::fill::{Filled, Place};
use crate::load::{self, Rate};
use crate::{CALLERS, Outcome, Plan, now};

/// Answers per second of an axum server that reads a JSON body and answers 201, at each number of callers.
pub fn empty_handler(plan: &Plan) -> Outcome<Vec<Rate>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))?;
    let address = listener.local_addr()?;
    let answer = |Json(_): Json<serde_json::Value>| async {
        (axum::http::StatusCode::CREATED, Json(serde_json::json!({ "ok": true })))
    };
    let router = axum::Router::new().route("/api/v1/referrals", post(answer));
    runtime.spawn(async move { axum::serve(listener, router).await });
    let requests = load::requests(plan, &["lw_none".to_owned()], 0, 1_000, 10_000)?;
    let rates = CALLERS.map(|callers| load::posts(plan, address, &requests, callers, "again"));
    runtime.shutdown_background();
    rates.into_iter().collect()
}

/// Durable single-row commits per second, at each number of callers.
pub async fn commits(plan: &Plan, server: Option<&str>) -> Outcome<Vec<Rate>> {
    let place = Place::fresh(plan, server, "commits")?;
    let url = match server {
        Some(_) => place.database.clone(),
        None => format!("sqlite:{}", place.folder.join("commits.sqlite").display()),
    };
    let db = Db::open(&DbSettings::at(url)).await?;
    let table = "CREATE TABLE bench_rows (id TEXT PRIMARY KEY, n BIGINT NOT NULL)";
    db.write(move |tx| async move { tx.run(table, &[]).await }).await?;
    let mut rates = Vec::new();
    for callers in CALLERS {
        let db = db.clone();
        let one = move |caller: usize, round: usize| {
            let (db, id) = (db.clone(), format!("{callers}-{caller}-{round}"));
            async move {
                let insert = "INSERT INTO bench_rows (id, n) VALUES ($1, $2)";
                db.write(move |tx| async move { tx.run(insert, &[text(id), int(1)]).await }).await?;
                Ok::<_, DbError>(())
            }
        };
        rates.push(hammer(plan, callers, one).await?);
    }
    Ok(rates)
}

/// Leads per second that the verb takes when it is called in this process.
pub async fn verbs(plan: &Plan, place: &Place, filled: &Filled) -> Outcome<Vec<Rate>> {
    let app = place.open().await?;
    let mut rates = Vec::new();
    for (part, callers) in (0u64..).zip(CALLERS) {
        let (app, partners, accounts) = (app.clone(), filled.partners.clone(), filled.accounts);
        let one = move |caller: usize, round: usize| {
            // Far from the numbers that come over HTTP.
            let number = 500_000_000 + part * 50_000_000 + (caller as u64) * 500_000 + round as u64;
            let partner = partners[number as usize % partners.len()].clone();
            let (app, raw) = (app.clone(), lead(number, accounts));
            async move {
                let lead = raw.parse().map_err(|errors| DbError::fault(&format!("{errors:?}")))?;
                let new = NewReferral { partner, raw, lead, corrects: None };
                let submitted = referrals::submit(&app, new).await;
                submitted.map(drop).map_err(|why| DbError::fault(&why.to_string()))
            }
        };
        rates.push(hammer(plan, callers, one).await?);
    }
    Ok(rates)
}

/// Calls from many tasks at once until the time is over; latencies from the callers' own clocks.
async fn hammer<F>(
    plan: &Plan,
    callers: usize,
    one: impl Fn(usize, usize) -> F + Clone + Send + 'static,
) -> Outcome<Rate>
where
    F: Future<Output = Result<(), DbError>> + Send,
{
    let (begun, length) = (now(), Duration::from_secs(plan.seconds));
    let tasks: Vec<_> = (0..callers)
        .map(|caller| {
            let one = one.clone();
            tokio::spawn(async move {
                let mut took = Vec::new();
                while begun.elapsed() < length {
                    let asked = now();
                    one(caller, took.len()).await?;
                    took.push(asked.elapsed());
                }
                Ok::<_, DbError>(took)
            })
        })
        .collect();
    let mut took = Vec::new();
    for task in tasks {
        took.extend(task.await??);
    }
    let seconds = begun.elapsed().as_secs_f64();
    took.sort_unstable();
    let at = |part: usize| took.get(took.len() * part / 100).map_or(0.0, |one| one.as_secs_f64() * 1_000.0);
    Ok(Rate {
        callers,
        answers: took.len() as u64,
        per_second: took.len() as f64 / seconds,
        p50_ms: at(50),
        p99_ms: at(99),
    })
}
