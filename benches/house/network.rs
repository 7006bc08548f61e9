//! From submission to a verdict that asked the network: a world on loopback whose every answer takes 50 ms,
//! and a steady stream of leads, each of a company of its own.

use std::sync::{Mutex, RwLock};
use std::time::Duration;

use leadwire::app::{App, Clock, House, Rng, Secrets};
use leadwire::config::Config;
use leadwire::db::{Db, DbSettings};
use leadwire::jobs::{self, Lane};
use leadwire::mail::{self, Transport};
use leadwire::referrals::{self, NewReferral};
use leadwire::schedule;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::checks::share_ms;
use crate::companies::{company, lead};
use crate::fill::{self, Place};
use crate::stage::Stage;
use crate::{Outcome, Plan};

/// Of a name server and of a web server, each time.
const DELAY: Duration = Duration::from_millis(50);
const PER_SECOND: u64 = 20;
const SECONDS: u64 = 30;
/// Whatever is not judged by then is lost.
const PATIENCE: Duration = Duration::from_secs(60);

/// From submission to verdict.
pub struct Verdicts {
    pub leads: usize,
    /// Pages and other answers of web servers.
    pub requests: usize,
    /// Questions to the name server.
    pub questions: usize,
    pub p50_ms: f64,
    pub p95_ms: f64,
    pub worst_ms: f64,
}

/// Refers leads at a steady pace and waits until all are judged.
pub async fn verdicts(plan: &Plan, server: Option<&str>, name: &str) -> Outcome<Verdicts> {
    let place = Place::fresh(plan, server, &format!("{name}-network"))?;
    let partners = fill::fill(&place, 0).await?.partners;
    let stage = Stage::open().await;
    stage.control_answers();
    let numbers: Vec<u64> = (0..PER_SECOND * SECONDS).map(|number| number * 10).collect();
    for number in &numbers {
        // The company of this lead (`companies::lead`).
        let company = company(1_000_000_000 + number);
        stage.company(&company.domain, &company.name);
    }
    stage.answers_after(DELAY);
    let app = open(&place, &stage).await?;
    if !app.outside.ask_control(app.clock.now()).await {
        return Err("the stage does not answer".into());
    }
    let mut workers = JoinSet::new();
    workers.spawn(mail::run(app.clone()));
    for lane in Lane::ALL {
        workers.spawn(jobs::run_forever(app.clone(), lane, schedule::run));
    }
    let mut pace = tokio::time::interval(Duration::from_secs(1) / PER_SECOND as u32);
    for number in &numbers {
        pace.tick().await;
        let raw = lead(*number, 0);
        let new = NewReferral {
            partner: partners[*number as usize / 10 % partners.len()].clone(),
            lead: raw.parse().map_err(|errors| format!("{errors:?}"))?,
            raw,
            corrects: None,
        };
        referrals::submit(&app, new).await.map_err(|why| why.to_string())?;
    }
    let mut took = tokio::time::timeout(PATIENCE, all_judged(&app, numbers.len())).await??;
    workers.shutdown().await;
    let [p50_ms, p95_ms, worst_ms] = [50, 95, 100].map(|part| share_ms(&mut took, part));
    eprintln!("bench: {} verdicts by the network, p95 {p95_ms:.0} ms", took.len());
    Ok(Verdicts {
        leads: took.len(),
        requests: stage.web.requests().len(),
        questions: stage.names.asked_at_all(),
        p50_ms,
        p95_ms,
        worst_ms,
    })
}

/// The house of a place, with a world that is a stage.
async fn open(place: &Place, stage: &Stage) -> Outcome<App> {
    let config = Config::load(None, place.environment().into_iter(), None)?;
    let mut settings = DbSettings::at(config.database_url());
    settings.connections = usize::from(config.database_connections);
    Ok(App::new(House {
        db: Db::open(&settings).await?,
        clock: Clock::System,
        rng: Rng,
        secrets: Secrets::find(&config.data_dir)?.ok_or("the house has no key")?,
        mail: Transport::Memory(Mutex::default()),
        outside: stage.outside(&config),
        config,
        demo: None,
        published: RwLock::default(),
        vocabulary: RwLock::default(),
        bell: Notify::new(),
        errands: Notify::new(),
        keeper: None,
    }))
}

async fn all_judged(app: &App, leads: usize) -> Outcome<Vec<Duration>> {
    let sql = "SELECT submitted_at, judged_at FROM referrals WHERE state <> 'checking'";
    loop {
        let rows = app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await?;
        if rows.len() == leads {
            let took = |row: &leadwire::db::Row| row.int("judged_at") - row.int("submitted_at");
            return Ok(rows.iter().map(|row| Duration::from_micros(took(row).unsigned_abs())).collect());
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}
