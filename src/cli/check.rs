//! `leadwire check LEADS.csv --accounts ACCOUNTS.csv [--offline] --format jsonl`: each row judged alone.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::thread;

use futures_util::{StreamExt as _, stream};
use leadwire_domain::checks::{Facts, Judgement, Policy, Verdict, judge, whose_domain};
use leadwire_domain::lead::Lead;
use leadwire_domain::matching::{Book, Query};
use leadwire_domain::outside::Identity;
use leadwire_domain::sheet::{LeadRow, LeadSheet, RowProblem};
use serde_json::{Value, json};

use super::Outcome;
use super::matching::{Accounts, name_unknown, read_book};
use crate::app::{App, Clock};
use crate::config::Config;
use crate::db::DbError;
use crate::pipeline::row_error;
use crate::referrals::{asked_outside, verdict_name};
use crate::web::forms::in_words;
use crate::web::reasons::{Audience, Look, reasons};
use crate::web::{Locale, Words};
use crate::{outside, serve};

/// So many leads are asked about at once; of one site only one.
const AT_ONCE: usize = 32;
/// Without the network: as many leads are a processor's share at a time.
const SHARE: usize = 512;
/// How often we say how far we are, in leads.
const SAID_EVERY: usize = 100;

type Row = Result<LeadRow, RowProblem>;

/// The rows of a file. Where one may hide others that is said on stderr, and the end is a failure.
struct Rows {
    file: String,
    sheet: LeadSheet,
    is_whole: bool,
    is_empty: bool,
}

impl Iterator for Rows {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let row = self.sheet.next()?;
        if let Err(why) = &row
            && why.may_hide_rows()
        {
            eprintln!("{}: {why}", self.file);
            self.is_whole = false;
        }
        if let Ok(LeadRow { line, lead, over_lines: Some(column), .. }) = &row
            && lead.parse_row().is_err()
        {
            eprintln!(
                "{}: row {line} is malformed and goes over several lines, in column {column}: is a quotation \
                 mark not closed?",
                self.file
            );
            self.is_whole = false;
        } else if let Ok(LeadRow { line, rows_within: 1.., .. }) = &row {
            eprintln!(
                "{}: row {line} holds lines that look like rows: is a quotation mark not closed?",
                self.file
            );
        }
        self.is_empty = false;
        Some(row)
    }
}

impl Rows {
    /// Whether every row of the file was read, and every account.
    fn end(&self, accounts: Option<&Accounts>) -> Outcome {
        if self.is_empty {
            eprintln!("{}: no row stands below the header", self.file);
        }
        let why = || format!("{}: not every row could be read; the other answers stand", self.file);
        if self.is_whole { accounts.map_or(Ok(()), Accounts::end) } else { Err(why().into()) }
    }
}

/// Judges by local checks alone: nobody is asked, nothing is stored.
pub(super) fn run_offline(leads: &Path, accounts: Option<&Path>) -> Outcome {
    let accounts = accounts.map(read_book).transpose()?;
    let mut rows = open(leads)?;
    judge_offline(&mut rows, accounts.as_ref().map(|known| &known.book))?;
    rows.end(accounts.as_ref())
}

/// Judges by what DNS and the websites say, too. What they said is kept for as long as the command runs, so
/// that a company that stands in the file twice is asked once.
pub(super) async fn run(mut config: Config, leads: &Path, accounts: Option<&Path>) -> Outcome {
    let accounts = accounts.map(read_book).transpose()?;
    let book = accounts.as_ref().map(|known| &known.book);
    let mut rows = open(leads)?;
    let now = Clock::System.now();
    let folder = serve::TemporaryFolder::make("leadwire-check", now)?;
    folder.path().clone_into(&mut config.data_dir);
    config.database = String::new();
    // It is the operator's own list: no partner sends us anywhere.
    config.network.visits_per_partner_per_hour = u16::MAX;
    let app = serve::open(config, Clock::System).await?;
    if !app.outside.is_open() && !app.outside.ask_control(now).await {
        let why = match app.config.network.checks.as_str() {
            "off" => "network.checks is off",
            _ => "No control site answers (network.control_sites)",
        };
        eprintln!("{why}: leads are judged by local checks only, as with --offline.");
        judge_offline(&mut rows, book)?;
        return rows.end(accounts.as_ref());
    }
    let mut out = BufWriter::new(std::io::stdout());
    tokio::select! {
        judged = judge_online(&app, &mut rows, book, &mut out) => judged?,
        _ = tokio::signal::ctrl_c() => return Err("stopped; the answers so far stand".into()),
    }
    rows.end(accounts.as_ref())
}

/// Judges every lead of a sheet with what the network says at the first try, and writes one line for each, in
/// their order. What stays unknown then is for a person, as it is in the house after its last try.
///
/// # Errors
/// Answers that cannot be kept or written.
pub async fn judge_online(
    app: &App,
    rows: impl Iterator<Item = Row>,
    book: Option<&Book>,
    out: &mut impl Write,
) -> Result<(), Box<dyn std::error::Error>> {
    let policy = Policy::default();
    let mut answers =
        stream::iter(rows).map(|row| answer_online(app, row, book, &policy)).buffered(AT_ONCE).enumerate();
    while let Some((number, answer)) = answers.next().await {
        write_line(out, &answer?)?;
        if (number + 1) % SAID_EVERY == 0 {
            // Whoever waits for the network sees what is there.
            out.flush()?;
            eprintln!("{} leads judged", number + 1);
        }
    }
    Ok(out.flush()?)
}

async fn answer_online(app: &App, row: Row, book: Option<&Book>, policy: &Policy) -> Result<Value, DbError> {
    let (line, lead) = match read(row) {
        Ok(read) => read,
        Err(malformed) => return Ok(malformed),
    };
    let mut facts = local_facts(&lead, book);
    let judgement = judge(&lead, &facts, policy, app.clock.now());
    if judgement.verdict == Verdict::Refused && !judgement.may_be_softened() {
        // A local fail refuses at once: nobody is asked about a lead that is lost.
        return Ok(told(line, &judgement));
    }
    let mut network = outside::look_up(app, asked_outside(&lead, "", None)).await?;
    network.is_last = true;
    if let Some(book) = book {
        let identity = Identity::told(&lead, &network);
        let told = identity.hits(book.hits(&identity.query(&lead)));
        facts.known.get_or_insert_default().extend(told);
    }
    facts.network = Some(network);
    Ok(told(line, &judge(&lead, &facts, policy, app.clock.now())))
}

/// Every processor judges its share of so many rows at a time; the answers keep the order of the rows.
fn judge_offline(mut rows: impl Iterator<Item = Row>, book: Option<&Book>) -> Outcome {
    let judges = thread::available_parallelism().map_or(1, usize::from);
    let mut out = BufWriter::new(std::io::stdout().lock());
    loop {
        let shares: Vec<Vec<Row>> = (0..judges)
            .map(|_| rows.by_ref().take(SHARE).collect::<Vec<Row>>())
            .filter(|share| !share.is_empty())
            .collect();
        if shares.is_empty() {
            return Ok(out.flush()?);
        }
        let answers = thread::scope(|scope| {
            let judging = shares.into_iter().map(|share| scope.spawn(|| judge_share(share, book)));
            let judging: Vec<_> = judging.collect();
            judging.into_iter().map(thread::ScopedJoinHandle::join).collect::<Vec<_>>()
        });
        for answers in answers {
            let answers = answers.map_err(|_| "a lead could not be judged: a fault of ours")?;
            answers.iter().try_for_each(|answer| write_line(&mut out, answer))?;
        }
    }
}

fn judge_share(share: Vec<Row>, book: Option<&Book>) -> Vec<Value> {
    let policy = Policy::default();
    let answer = |row| match read(row) {
        Ok((line, lead)) => {
            told(line, &judge(&lead, &local_facts(&lead, book), &policy, Clock::System.now()))
        }
        Err(malformed) => malformed,
    };
    share.into_iter().map(answer).collect()
}

fn open(leads: &Path) -> Result<Rows, Box<dyn std::error::Error>> {
    let file = File::open(leads).map_err(|why| format!("{}: {why}", leads.display()))?;
    let sheet = LeadSheet::open(file).map_err(|why| format!("{}: {why}", leads.display()))?;
    name_unknown(leads, sheet.unknown_columns());
    Ok(Rows { file: leads.display().to_string(), sheet, is_whole: true, is_empty: true })
}

/// The lead of a row with its line; or the answer to a row that holds none.
fn read(row: Row) -> Result<(u64, Lead), Value> {
    let (line, parsed) = match row {
        Ok(row) => (row.line, row.lead.parse_row()),
        Err(why) => (why.line(), Err(vec![row_error(&why)])),
    };
    parsed.map(|lead| (line, lead)).map_err(|errors| {
        let words = Words::of(Locale::English);
        let errors: Vec<_> = errors.iter().map(|error| in_words(error, words)).collect();
        json!({ "line": line, "verdict": "malformed", "reasons": [], "not_run": [], "errors": errors })
    })
}

fn local_facts(lead: &Lead, book: Option<&Book>) -> Facts {
    let query = Query::of_lead(lead, whose_domain);
    Facts {
        known: book.map(|book| book.hits(&query)),
        account_of_both: book.and_then(|book| book.account_of_both(&query)).map(str::to_owned),
        ..Facts::default()
    }
}

fn told(line: u64, judgement: &Judgement) -> Value {
    let not_run: Vec<&str> = judgement.not_run.iter().map(|code| code.as_str()).collect();
    let look = Look::after(judgement.verdict);
    json!({
        "line": line,
        "verdict": verdict_name(judgement.verdict),
        "reasons": reasons(&judgement.findings, Audience::Staff, look, Words::of(Locale::English)),
        "not_run": not_run,
        "errors": [],
    })
}

fn write_line(out: &mut impl Write, answer: &Value) -> std::io::Result<()> {
    serde_json::to_writer(&mut *out, answer)?;
    out.write_all(b"\n")
}
