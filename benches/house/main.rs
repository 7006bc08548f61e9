//! Measures the house as its users meet it: the release binary on loopback under load from `wrk`, and in the
//! same run the ceilings it is held against. Called by `bin/bench`, which brings what it needs.
//!
//!     house BINARY SCRATCH REPORT MACHINE SECONDS ACCOUNTS[,ACCOUNTS] CUSTOMERS ENGINE PART
//!
//! CUSTOMERS may be 0, and ACCOUNTS too: then that part is not measured.
//!
//! ENGINE is sqlite, postgresql or both; PostgreSQL is the server that LEADWIRE_TEST_DATABASE names. PART is
//! house, money, checks, answers, pipeline or all.

#![recursion_limit = "256"]

mod answers;
mod ceilings;
mod checks;
mod companies;
mod fill;
mod line;
mod load;
mod market;
mod money;
mod network;
mod pipeline;
mod report;
mod server;

// The hostile leads of the rules' tests, and the world on loopback of the house's.
#[path = "../../tests/it/support/dns.rs"]
#[allow(dead_code, reason = "tests ask for more")]
mod dns;
#[path = "../../domain/tests/hostile/leads.rs"]
#[allow(dead_code, reason = "tests ask for more")]
mod hostile;
#[path = "../../tests/it/support/stage.rs"]
#[allow(dead_code, reason = "tests ask for more")]
mod stage;
#[path = "../../tests/it/support/web.rs"]
#[allow(dead_code, reason = "tests ask for more")]
mod web;

use std::path::{Path, PathBuf};

use report::Report;
use tokio::runtime::Runtime;

/// A failure ends the run: half a table is no measurement.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How long and how much is measured.
pub struct Plan {
    /// Seconds of load for one figure.
    pub seconds: u64,
    /// Sizes of the pipeline, in accounts.
    pub accounts: Vec<u64>,
    /// How many customers pay; a tenth of them is the number of partners who are paid.
    pub customers: u64,
    /// The real binary.
    pub binary: PathBuf,
    /// Where databases and request files go.
    pub scratch: PathBuf,
}

/// Callers at once, for every rate.
pub const CALLERS: [usize; 3] = [1, 16, 64];

fn main() -> std::process::ExitCode {
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("bench: {why}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [binary, scratch, report, machine, seconds, accounts, customers, engine, part] = arguments.as_slice()
    else {
        return Err("nine arguments are wanted; bin/bench knows them".into());
    };
    let plan = Plan {
        seconds: seconds.parse()?,
        accounts: accounts.split(',').map(str::parse).collect::<Result<_, _>>()?,
        customers: customers.parse()?,
        binary: PathBuf::from(binary),
        scratch: PathBuf::from(scratch),
    };
    let only = if engine == "both" { String::new() } else { format!(" --engine {engine}") };
    let only = if part == "all" { only } else { format!("{only} --part {part}") };
    let wants = |one: &str| part == "all" || part == one;
    let command =
        format!("bin/bench --seconds {seconds} --accounts {accounts} --customers {customers}{only}");
    let mut report_of_run = Report::new(&command, machine);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    if wants("money") && plan.customers > 0 {
        report_of_run.pure(money::pure(&plan)?);
        for (engine, database) in engines(engine) {
            eprintln!("bench: {engine}, money of {} customers", plan.customers);
            report_of_run.facts(engine, money::facts(&plan, database.as_deref())?);
            report_of_run.road(engine, runtime.block_on(money::road(&plan, database.as_deref()))?);
            // After each engine: with many customers one takes ten minutes, and what was measured is kept.
            std::fs::write(Path::new(report).with_extension("money"), report_of_run.money_text())?;
        }
    }
    if wants("checks") {
        what_judging_costs(&runtime, &plan, engine, report, &mut report_of_run)?;
    }
    if wants("answers") {
        for (engine, database) in engines(engine) {
            let text = runtime.block_on(answers(&plan, engine, database.as_deref(), &mut report_of_run))?;
            std::fs::write(Path::new(report).with_extension("answers"), text)?;
        }
    }
    if wants("pipeline") {
        pipelines(&runtime, &plan, engine, report, &mut report_of_run)?;
    }
    if plan.accounts == [0] || !wants("house") {
        return Ok(());
    }
    report_of_run.empty_handler(ceilings::empty_handler(&plan)?);
    report_of_run.cold_start(server::cold_start(&plan)?);
    for (engine, database) in engines(engine) {
        report_of_run.commits(engine, runtime.block_on(ceilings::commits(&plan, database.as_deref()))?);
        for accounts in plan.accounts.clone() {
            eprintln!("bench: {engine}, {accounts} accounts");
            let house = fill::Place::fresh(&plan, database.as_deref(), &format!("{engine}-{accounts}"))?;
            let filled = runtime.block_on(fill::fill(&house, accounts))?;
            report_of_run.import(engine, accounts, filled.import_seconds);
            // Over HTTP first: the verbs deliver no mail, and the server would have to send all of theirs.
            let served = load::house(&plan, &house, &filled)?;
            let verbs = runtime.block_on(ceilings::verbs(&plan, &house, &filled))?;
            runtime.block_on(fill::nothing_is_missing(&house, &filled, &[&verbs, &served.submissions]))?;
            report_of_run.house(engine, accounts, verbs, served);
        }
    }
    std::fs::write(Path::new(report), report_of_run.text())?;
    Ok(())
}

/// What judging costs, on each engine.
fn what_judging_costs(
    runtime: &Runtime,
    plan: &Plan,
    engine: &str,
    file: &str,
    report: &mut Report,
) -> Outcome<()> {
    report.costs(checks::pure()?);
    report.tables(checks::tables(plan)?);
    for (engine, database) in engines(engine) {
        report.network(engine, runtime.block_on(network::verdicts(plan, database.as_deref(), engine))?);
        report.local(engine, runtime.block_on(checks::local(plan, database.as_deref(), engine))?);
        std::fs::write(Path::new(file).with_extension("checks"), report.checks_text())?;
    }
    Ok(())
}

/// Pipelines of every size, on each engine.
fn pipelines(runtime: &Runtime, plan: &Plan, engine: &str, file: &str, report: &mut Report) -> Outcome<()> {
    for (engine, database) in engines(engine) {
        for accounts in plan.accounts.clone() {
            let measured = pipeline::measure(plan, database.as_deref(), engine, accounts);
            report.pipeline(engine, runtime.block_on(measured)?);
            // Ten million take an hour, and what was measured is kept.
            std::fs::write(Path::new(file).with_extension("pipeline"), report.pipeline_text())?;
        }
    }
    Ok(())
}

/// What answers tell by their time on an engine, and what becomes of a crowd there.
async fn answers(plan: &Plan, engine: &str, database: Option<&str>, report: &mut Report) -> Outcome<String> {
    eprintln!("bench: {engine}, what answers tell by their time");
    for times in answers::times(plan, database, engine).await? {
        let rows = times.rows(engine);
        eprint!("{rows}");
        report.times(rows);
    }
    report.crowd(answers::crowd(plan, database, engine).await?);
    Ok(report.answers_text())
}

/// The engines that can be measured here: name, and address (none: SQLite in the data folder).
#[expect(clippy::disallowed_methods, reason = "which server to measure on is no setting of the house")]
fn engines(asked: &str) -> Vec<(&'static str, Option<String>)> {
    let postgres = std::env::var("LEADWIRE_TEST_DATABASE").ok();
    let mut engines = vec![("SQLite", None)];
    engines.extend(postgres.map(|url| ("PostgreSQL", Some(url))));
    engines.retain(|(name, _)| asked == "both" || name.to_lowercase() == asked);
    engines
}

/// A stopwatch is not the time of the house.
#[expect(clippy::disallowed_methods, reason = "a stopwatch is not the time of the house")]
pub fn now() -> std::time::Instant {
    std::time::Instant::now()
}
