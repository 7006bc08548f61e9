//! Load over HTTP, by `wrk`: nobody here measures their own answers.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::companies::lead;
use crate::fill::{Filled, Place};
use crate::server::{Server, disk_mib};
use crate::{CALLERS, Outcome, Plan};

/// A rate with its latencies.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    pub callers: usize,
    pub answers: u64,
    pub per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
}

/// What a served house did.
pub struct Served {
    pub ready_ms: f64,
    pub idle_mib: f64,
    pub loaded_mib: f64,
    pub database_mib: f64,
    pub submissions: Vec<Rate>,
    pub list_page: Rate,
}

/// More than any machine of today sends in one figure's time, per second.
pub const MOST_PER_SECOND: u64 = 12_000;

/// Measures a filled house: submissions at each number of callers, then the partner's list page.
pub fn house(plan: &Plan, place: &Place, filled: &Filled) -> Outcome<Served> {
    let server = Server::start(plan, place.environment())?;
    let idle_mib = server.memory_mib()?;
    let mut submissions = Vec::new();
    for (part, callers) in (0u64..).zip(CALLERS) {
        let most = plan.seconds * MOST_PER_SECOND;
        let requests = requests(plan, &filled.keys, part * most, filled.accounts, most)?;
        submissions.push(posts(plan, server.address, &requests, callers, "once")?);
    }
    let list_page = portal(plan, server.address, &filled.session)?;
    let loaded_mib = server.memory_mib()?;
    let database_mib = if place.database.is_empty() { disk_mib(&place.folder.join("var"))? } else { 0.0 };
    let ready_ms = server.ready_ms;
    Ok(Served { ready_ms, idle_mib, loaded_mib, database_mib, submissions, list_page })
}

/// Leads from `first` on, from the keys in turn.
pub fn requests(plan: &Plan, keys: &[String], first: u64, accounts: u64, most: u64) -> Outcome<PathBuf> {
    let one = |number: u64| {
        let key = keys[number as usize % keys.len()].as_str();
        let body = serde_json::to_string(&lead(number, accounts)).unwrap_or_default();
        (key, "/api/v1/referrals", String::new(), body)
    };
    written(plan, (first..first + most).map(one))
}

/// Writes a file of requests: API key, path, idempotency key (or none) and body.
pub fn written<'a>(
    plan: &Plan,
    requests: impl Iterator<Item = (&'a str, &'a str, String, String)>,
) -> Outcome<PathBuf> {
    let path = plan.scratch.join("requests.tsv");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
    for (key, path, once, body) in requests {
        writeln!(file, "{key}\t{path}\t{once}\t{body}")?;
    }
    file.flush()?;
    Ok(path)
}

/// Posts the requests of a file, each once (or `again` and again); every answer must be a good one.
pub fn posts(plan: &Plan, address: SocketAddr, requests: &Path, callers: usize, how: &str) -> Outcome<Rate> {
    let mut command = wrk(plan, callers);
    command.arg(format!("http://{address}")).arg("--").arg(requests).arg(how);
    result(&mut command, callers)
}

fn portal(plan: &Plan, address: SocketAddr, session: &str) -> Outcome<Rate> {
    let mut command = wrk(plan, 16);
    command.arg("-H").arg(format!("Cookie: leadwire_session={session}"));
    command.arg(format!("http://{address}/portal"));
    result(&mut command, 16)
}

fn wrk(plan: &Plan, callers: usize) -> Command {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/house/load.lua");
    let mut command = Command::new("wrk");
    command.arg("-t1").arg(format!("-c{callers}")).arg(format!("-d{}s", plan.seconds)).arg("--latency");
    command.arg("-s").arg(script);
    command
}

fn result(command: &mut Command, callers: usize) -> Outcome<Rate> {
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("RESULT "))
        .ok_or_else(|| format!("wrk gave no result: {said}{}", String::from_utf8_lossy(&output.stderr)))?;
    let numbers: Vec<f64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
    let [requests, micros, p50, p99, wrong] = numbers.as_slice() else {
        return Err(format!("wrk said: {line}").into());
    };
    if *wrong > 0.0 {
        return Err(format!("{wrong} answers were none or no good ones at {callers} callers").into());
    }
    let (p50_ms, p99_ms) = (p50 / 1_000.0, p99 / 1_000.0);
    Ok(Rate {
        callers,
        answers: *requests as u64,
        per_second: requests / (micros / 1_000_000.0),
        p50_ms,
        p99_ms,
    })
}
