//! What judging costs: the rules alone on hostile and ordinary leads, a submission beside a large pipeline,
//! and a table of leads through the command line.

use std::fs::File;
use std::io::{BufWriter, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use leadwire::referrals::{self, NewReferral};
use leadwire_domain::lead::RawLead;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use rustix::time::{ClockId, clock_gettime};

use crate::companies::lead;
use crate::fill::{self, AccountsCsv, Place};
use crate::hostile::{Hostile, hostile_lead};
use crate::{Outcome, Plan, now};

/// Leads of a kind, and what each costs in milliseconds of a processor.
pub struct Cost {
    pub what: &'static str,
    pub leads: usize,
    /// Of them no lead at all: told on the form.
    pub told: usize,
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub worst_ms: f64,
}

/// A submission beside a pipeline: milliseconds of this process, and until it was answered.
pub struct Local {
    pub accounts: u64,
    pub leads: usize,
    pub cpu_p50_ms: f64,
    pub cpu_p99_ms: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
}

/// One run of `leadwire check`.
pub struct Table {
    pub leads: u64,
    /// `None`: without a file of accounts.
    pub accounts: Option<u64>,
    pub seconds: f64,
    pub peak_mib: f64,
}

/// As much of a page as the house reads (`leadwire::outside::Limits`).
const PAGE_BYTES: usize = 1 << 20;

const LEADS: usize = 10_000;
const SUBMISSIONS: u64 = 2_000;
/// The first few fill what is kept for all.
const WARMING: u64 = 50;
const TABLE: u64 = 100_000;
/// Every listed company of the world's exchanges that a CRM might hold, about.
const FEW_ACCOUNTS: u64 = 14_000;

/// The processor's time of this thread: nobody else's work counts.
fn thread_cpu() -> Duration {
    duration(ClockId::ThreadCPUTime)
}

fn process_cpu() -> Duration {
    duration(ClockId::ProcessCPUTime)
}

fn duration(clock: ClockId) -> Duration {
    let time = clock_gettime(clock);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The value below which so many of a hundred lie; all in milliseconds.
pub fn share_ms(took: &mut [Duration], part: usize) -> f64 {
    took.sort_unstable();
    let at = (took.len() * part / 100).min(took.len().saturating_sub(1));
    took.get(at).map_or(0.0, |one| one.as_secs_f64() * 1_000.0)
}

/// Ten thousand hostile leads with sites of up to a mebibyte a page, and as many ordinary ones with the page
/// of a company.
pub fn pure() -> Outcome<Vec<Cost>> {
    let config = Config { rng_seed: RngSeed::Fixed(20_261_128), ..Config::default() };
    let (mut runner, leads) = (TestRunner::new(config), hostile_lead(PAGE_BYTES));
    let mut hostile = || match leads.new_tree(&mut runner) {
        Ok(tree) => Ok(tree.current()),
        Err(why) => Err(why.to_string()),
    };
    let _ = hostile()?.judged();
    let hostile = cost("hostile, each of up to six pages 1 MiB at most", || Ok(hostile()?))?;
    let mut number = 0;
    let ordinary = cost("ordinary, one page", || {
        number += 1;
        Ok(Hostile::ordinary(lead(number, 1), ordinary_page(number)))
    })?;
    Ok(vec![hostile, ordinary])
}

fn cost(what: &'static str, mut next: impl FnMut() -> Outcome<Hostile>) -> Outcome<Cost> {
    let (mut took, mut told) = (Vec::new(), 0);
    for _ in 0..LEADS {
        let one = next()?;
        let began = thread_cpu();
        let judgement = one.judged();
        let ended = thread_cpu();
        match judgement {
            Some(_) => took.push(ended.saturating_sub(began)),
            None => told += 1,
        }
    }
    let [p50_ms, p99_ms, worst_ms] = [50, 99, 100].map(|part| share_ms(&mut took, part));
    eprintln!("bench: {what}: worst {worst_ms:.1} ms");
    Ok(Cost { what, leads: took.len() + told, told, p50_ms, p99_ms, worst_ms })
}

/// About as long as a front page is, menus and all.
pub fn ordinary_page(number: u64) -> String {
    let menu: String =
        (0..60).map(|at| format!("<li class=item><a href=/page-{at}>Item {at}</a></li>")).collect();
    let prose = "<p class=text>For thirty years we have moved goods by road and rail for customers all over \
                 Europe, and each of them knows the name of whoever answers the telephone.</p>"
        .repeat(40);
    format!(
        "<!doctype html><html lang=en><head><title>Company {number}</title><style>{}</style></head><body>\
         <nav><ul>{menu}</ul></nav><h1>Company {number}</h1>{prose}<footer>Managing director: Jane Doe. \
         Company number 01234567</footer>",
        ".item{margin:0 auto;padding:1rem}".repeat(400)
    )
}

/// Submits leads one after the other in a house with that many accounts.
pub async fn local(plan: &Plan, server: Option<&str>, name: &str) -> Outcome<Local> {
    let accounts = plan.accounts.iter().copied().max().unwrap_or(0);
    let place = Place::fresh(plan, server, &format!("{name}-checks"))?;
    let filled = fill::fill(&place, accounts).await?;
    let app = place.open().await?;
    let (mut cpu, mut took) = (Vec::new(), Vec::new());
    for number in 0..WARMING + SUBMISSIONS {
        let raw = lead(number, accounts);
        let partner = filled.partners[number as usize % filled.partners.len()].clone();
        let (began, asked) = (process_cpu(), now());
        let lead = raw.parse().map_err(|errors| format!("{errors:?}"))?;
        referrals::submit(&app, NewReferral { partner, raw, lead, corrects: None })
            .await
            .map_err(|why| why.to_string())?;
        if number >= WARMING {
            cpu.push(process_cpu().saturating_sub(began));
            took.push(asked.elapsed());
        }
    }
    let [cpu_p50_ms, cpu_p99_ms] = [50, 99].map(|part| share_ms(&mut cpu, part));
    let [p50_ms, p99_ms] = [50, 99].map(|part| share_ms(&mut took, part));
    Ok(Local { accounts, leads: took.len(), cpu_p50_ms, cpu_p99_ms, p50_ms, p99_ms })
}

/// A hundred thousand leads through the binary, without accounts, with few and with many.
pub fn tables(plan: &Plan) -> Outcome<Vec<Table>> {
    let leads = plan.scratch.join("leads.csv");
    let most = plan.accounts.iter().copied().max().unwrap_or(0);
    write_leads(&leads, most)?;
    let mut tables = vec![check(plan, &leads, None)?];
    for accounts in [FEW_ACCOUNTS.min(most), most] {
        let path = plan.scratch.join("accounts.csv");
        std::io::copy(&mut AccountsCsv::of(accounts), &mut File::create(&path)?)?;
        tables.push(check(plan, &leads, Some((accounts, path)))?);
    }
    Ok(tables)
}

fn write_leads(path: &Path, accounts: u64) -> Outcome<()> {
    let mut out = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
    out.write_record(RawLead::FIELDS)?;
    for number in 0..TABLE {
        let RawLead { first_name, last_name, email, company, website, linkedin, country, .. } =
            lead(number, accounts);
        let RawLead { phone, job_title, note, lead_informed, .. } = lead(number, accounts);
        let row = [first_name, last_name, email, company, website, linkedin, country, phone, job_title, note];
        out.write_record(row.iter().chain([&lead_informed]))?;
    }
    Ok(out.flush()?)
}

fn check(plan: &Plan, leads: &Path, accounts: Option<(u64, PathBuf)>) -> Outcome<Table> {
    let mut command = Command::new(&plan.binary);
    command.arg("check").arg(leads).args(["--offline", "--format", "jsonl"]).stdout(Stdio::piped());
    if let Some((_, path)) = &accounts {
        command.arg("--accounts").arg(path);
    }
    let began = now();
    let mut child = command.spawn()?;
    let mut out = child.stdout.take().ok_or("no stdout")?;
    let counting = std::thread::spawn(move || {
        let (mut lines, mut buffer) = (0, [0; 1 << 16]);
        while let Ok(read @ 1..) = out.read(&mut buffer) {
            lines += buffer[..read].iter().filter(|byte| **byte == b'\n').count() as u64;
        }
        lines
    });
    let peak_mib = peak(&mut child)?;
    let seconds = began.elapsed().as_secs_f64();
    let lines = counting.join().map_err(|_| "nobody counted")?;
    let accounts = accounts.map(|(count, _)| count);
    eprintln!(
        "bench: check of {lines} leads beside {accounts:?} accounts: {seconds:.1} s, {peak_mib:.0} MiB"
    );
    if lines == TABLE {
        Ok(Table { leads: lines, accounts, seconds, peak_mib })
    } else {
        Err("too few".into())
    }
}

/// The most resident memory that a process had, looked up until it ends.
pub fn peak(child: &mut Child) -> Outcome<f64> {
    let (path, mut kib) = (format!("/proc/{}/status", child.id()), 0.0);
    loop {
        if let Some(ended) = child.try_wait()? {
            return if ended.success() { Ok(kib / 1024.0) } else { Err("leadwire failed".into()) };
        }
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
        kib = line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(kib);
        std::thread::sleep(Duration::from_millis(5));
    }
}
