//! A pipeline of some size: bringing it in, asking whom it knows, and telling it of changes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use leadwire::access::{KeyScope, create_key};
use leadwire::app::App;
use leadwire::db::DbError;
use leadwire::jobs::Job as _;
use leadwire::pipeline::{CountWords, list_candidates};
use leadwire_domain::matching::{NormalName, Query, climb};
use serde_json::{Value, json};

use crate::checks::peak;
use crate::fill::Place;
use crate::line::Line;
use crate::market::{self, Company, Draws};
use crate::server::Server;
use crate::{Outcome, Plan, now};

/// Look-ups that are timed, of known companies and as many of unknown ones, and those before them.
const LOOK_UPS: u64 = 5_000;
const WARMING: u64 = 500;
/// Calls of programs, a thousand accounts each: so many that what gathers is brought in meanwhile.
const CALLS: u64 = 60;
/// Beyond the number of every account.
const NOBODY: u64 = 1_000_000_000;

/// What a pipeline costs.
pub struct Measured {
    pub accounts: u64,
    pub import_seconds: f64,
    pub peak_mib: f64,
    pub counting_seconds: f64,
    pub known: Times,
    pub unknown: Times,
    /// Accounts a second: new ones, ones of another name, ones that stand there so already, ones of another
    /// last activity.
    pub upserts: [f64; 4],
    /// By how a name was changed: how many were asked, and how many of them found.
    pub found: BTreeMap<&'static str, [u64; 2]>,
}

/// How long look-ups took.
pub struct Times(Vec<Duration>);

impl Times {
    /// Median, 99 of 100, and the worst, in milliseconds.
    pub fn in_words(&self) -> String {
        let mut all = self.0.clone();
        all.sort_unstable();
        let at = |part: usize| all.get(all.len().saturating_sub(1) * part / 100).copied().unwrap_or_default();
        [50, 99, 100].map(|part| format!("{:.2}", at(part).as_secs_f64() * 1_000.0)).join(", ")
    }
}

/// Measures a pipeline of that many accounts.
pub async fn measure(plan: &Plan, server: Option<&str>, name: &str, accounts: u64) -> Outcome<Measured> {
    let place = Place::fresh(plan, server, &format!("{name}-pipeline-{accounts}"))?;
    // The first start makes the tables.
    drop(place.open().await?);
    let file = plan.scratch.join(format!("accounts-{accounts}.csv"));
    write_accounts(&file, accounts)?;
    let (import_seconds, peak_mib) = import(plan, &place, &file)?;
    eprintln!("bench: {name}, {accounts} accounts came in {import_seconds:.1} s, {peak_mib:.0} MiB");
    std::fs::remove_file(&file)?;

    let app = place.open().await?;
    let begun = now();
    CountWords {}.run(&app).await?;
    let counting_seconds = begun.elapsed().as_secs_f64();
    let mut found = BTreeMap::new();
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for number in 0..WARMING + LOOK_UPS {
        let whom = Draws::of(number + 77).below(accounts as usize) as u64;
        let (how, took, is_found) = ask(&app, market::company(whom), number).await?;
        let (_, of_nobody, _) = ask(&app, market::company(NOBODY + number), number).await?;
        if number >= WARMING {
            known.push(took);
            unknown.push(of_nobody);
            let counts: &mut [u64; 2] = found.entry(how).or_default();
            counts[0] += 1;
            counts[1] += u64::from(is_found);
        }
    }
    let (known, unknown) = (Times(known), Times(unknown));
    eprintln!("bench: {name}, look-ups {}; of nobody {}", known.in_words(), unknown.in_words());
    let key = create_key(&app, KeyScope::Pipeline).await?;
    // As if the desk had compared all: it takes a while over a million, with one processor of the server.
    let compared = "UPDATE pipeline_accounts SET to_compare = NULL WHERE to_compare IS NOT NULL";
    app.db.write(move |tx| async move { tx.run(compared, &[]).await }).await?;
    // Two do not share a house on SQLite.
    drop(app);
    let upserts = upserts(plan, &place, &key, accounts)?;
    eprintln!("bench: {name}, told a second: {upserts:.0?}");
    Ok(Measured { accounts, import_seconds, peak_mib, counting_seconds, known, unknown, upserts, found })
}

fn write_accounts(path: &Path, accounts: u64) -> Outcome<()> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "id,name,website,country,phone,stage,last_activity")?;
    for number in 0..accounts {
        let Company { name, domain, country, phone } = market::company(number);
        writeln!(out, "{number},{name},{domain},{country},{phone},prospect,2026-05-{:02}", 1 + number % 28)?;
    }
    Ok(out.flush()?)
}

/// Seconds, and the most resident memory.
fn import(plan: &Plan, place: &Place, file: &Path) -> Outcome<(f64, f64)> {
    let begun = now();
    let mut child = Command::new(&plan.binary)
        .args(["import", "accounts"])
        .arg(file)
        .envs(place.environment())
        .stdout(Stdio::null())
        .spawn()?;
    let peak_mib = peak(&mut child)?;
    Ok((begun.elapsed().as_secs_f64(), peak_mib))
}

/// Asks for a company by its name as somebody else writes it: how it was changed, how long it took, and
/// whether the account, or one of the same name, was told.
async fn ask(app: &App, company: Company, number: u64) -> Outcome<(&'static str, Duration, bool)> {
    let (how, written) = market::variant(&company.name, number);
    let query = Query {
        company: Some(written),
        email_key: Some(format!("jane.doe@lead-{number}.com")),
        domains: vec![format!("lead-{number}.com")],
        country: Some(company.country.to_owned()),
        phone: Some(format!("+4915{number:09}")),
        linkedin_slug: Some(format!("lead-{number}")),
        ..Query::default()
    };
    let begun = now();
    let (house, asked) = (app.clone(), query.clone());
    let read = app.db.read(move |tx| async move { list_candidates(&house, &tx, &asked).await });
    let (candidates, vocabulary) = read.await.map_err(|why: DbError| why.to_string())?;
    let hits = climb(&query, &candidates, &vocabulary);
    let took = begun.elapsed();
    let right = NormalName::of(&company.name).compact;
    let is_right = |name: &String| NormalName::of(name).compact == right;
    let told = candidates.iter().filter(|one| hits.iter().any(|hit| hit.account_id == one.account_id));
    Ok((how, took, told.flat_map(|one| &one.names).any(is_right)))
}

/// Tells a running server of accounts: new ones, ones with another name, the same again, and with another
/// last activity.
fn upserts(plan: &Plan, place: &Place, key: &str, accounts: u64) -> Outcome<[f64; 4]> {
    let server = Server::start(plan, place.environment())?;
    let mut line = Line::open(server.address)?;
    let mut rates = [0.0; 4];
    // New ones; then some of the file, of which every one is found by other words since; the same; and with
    // another last activity, which is most of what a CRM tells.
    let passes = [
        (accounts, "", "2026-06-01", "created"),
        (0, " Nova", "2026-06-01", "updated"),
        (0, " Nova", "2026-06-01", "unchanged"),
        (0, " Nova", "2026-06-02", "updated"),
    ];
    for (rate, (from, word, day, counted)) in rates.iter_mut().zip(passes) {
        let mut spent = 0.0;
        for call in 0..CALLS {
            let first = from + call * 1_000;
            let told: Vec<Value> = (first..first + 1_000).map(|number| told(number, word, day)).collect();
            let (answer, took) =
                line.asks("PUT", "/api/v1/accounts", key, &json!({ "accounts": told }).to_string())?;
            spent += took;
            let answer: Value = serde_json::from_str(&answer)?;
            if answer[counted] != 1_000 {
                return Err(format!("not {counted}: {answer}").into());
            }
        }
        *rate = (CALLS * 1_000) as f64 / spent * 1_000.0;
    }
    Ok(rates)
}

fn told(number: u64, word: &str, day: &str) -> Value {
    let Company { name, domain, country, phone } = market::company(number);
    json!({ "external_id": number.to_string(), "name": format!("{name}{word}"), "website": domain,
            "country": country, "phone": phone, "stage": "prospect", "last_activity": day })
}
