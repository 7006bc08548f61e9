//! The table of figures, as `docs/measured.md` holds it.

use std::fmt::Write as _;

use crate::checks::{Cost, Local, Table};
use crate::load::{Rate, Served};
use crate::money::Step;
use crate::network::Verdicts;
use crate::pipeline::Measured;
use crate::server::ColdStart;

/// What the issue that asked for these figures hopes for, and what it compares with.
const AIMS: &str = "\
Aims: 3,000/s on SQLite and 2,000/s on PostgreSQL at the best number of callers; 60 % of the verb's rate; p99
at a million accounts at most twice that at ten thousand; list page 5,000/s; cold start 200 ms; idle 40 MB.
The nearest open system on such a machine, checking nothing: 278/s, list page 267/s, 570 ms, 180 MB.";

/// Collects figures and writes them down.
pub struct Report {
    command: String,
    text: String,
    rows: String,
    imports: String,
    ceilings: String,
    pages: String,
    facts: String,
    money: String,
    costs: String,
    locals: String,
    networks: String,
    tables: String,
    times: String,
    crowds: String,
    accounts: String,
    found: String,
}

impl Report {
    pub fn new(command: &str, machine: &str) -> Report {
        let command = format!("`{command}`, {machine}.");
        Report {
            text: format!("{command}\n\n{AIMS}\n\n"),
            command,
            rows: String::new(),
            imports: String::new(),
            ceilings: String::new(),
            pages: String::new(),
            facts: String::new(),
            money: String::new(),
            costs: String::new(),
            locals: String::new(),
            networks: String::new(),
            tables: String::new(),
            times: String::new(),
            crowds: String::new(),
            accounts: String::new(),
            found: String::new(),
        }
    }

    pub fn empty_handler(&mut self, rates: Vec<Rate>) {
        self.ceiling("an empty JSON handler over HTTP", &rates);
    }

    pub fn commits(&mut self, engine: &str, rates: Vec<Rate>) {
        self.ceiling(&format!("bare single-row commits, {engine}"), &rates);
    }

    pub fn facts(&mut self, engine: &str, rates: Vec<Rate>) {
        for Rate { callers, per_second, p50_ms, p99_ms, .. } in rates {
            let _ = writeln!(
                self.facts,
                "| {engine} | {callers} | {per_second:.0} | {p50_ms:.2} | {p99_ms:.2} |"
            );
        }
    }

    pub fn pure(&mut self, steps: Vec<Step>) {
        self.road("–", steps);
    }

    pub fn road(&mut self, engine: &str, steps: Vec<Step>) {
        for Step { what, count, seconds } in steps {
            let rate = count as f64 / seconds;
            let _ = writeln!(self.money, "| {engine} | {what} | {count} | {seconds:.2} | {rate:.0} |");
        }
    }

    fn ceiling(&mut self, what: &str, rates: &[Rate]) {
        for rate in rates {
            let Rate { callers, per_second, p50_ms, p99_ms, .. } = rate;
            let _ = writeln!(
                self.ceilings,
                "| {what} | {callers} | {per_second:.0} | {p50_ms:.2} | {p99_ms:.2} |"
            );
        }
    }

    pub fn cold_start(&mut self, measured: ColdStart) {
        let median = |mut all: Vec<f64>| {
            all.sort_by(f64::total_cmp);
            all[all.len() / 2]
        };
        let (empty, again) = (median(measured.empty_ms), median(measured.again_ms));
        let _ = writeln!(
            self.text,
            "- Cold start to the first answer of `GET /`, median of 5: {empty:.0} ms in an empty folder, \
             {again:.0} ms in one that has been used."
        );
        let _ =
            writeln!(self.text, "- Idle memory (resident, after three pages): {:.0} MiB.", measured.idle_mib);
    }

    pub fn import(&mut self, engine: &str, accounts: u64, seconds: f64) {
        let rate = accounts as f64 / seconds;
        let _ = writeln!(self.imports, "| {engine} | {accounts} | {seconds:.1} | {rate:.0} |");
    }

    pub fn house(&mut self, engine: &str, accounts: u64, verbs: Vec<Rate>, served: Served) {
        for (verb, http) in verbs.iter().zip(&served.submissions) {
            let share = http.per_second / verb.per_second * 100.0;
            let _ = writeln!(
                self.rows,
                "| {engine} | {accounts} | {} | {:.0} | {:.2} | {:.2} | {:.0} | {share:.0} % |",
                http.callers, http.per_second, http.p50_ms, http.p99_ms, verb.per_second
            );
        }
        let list = served.list_page;
        let _ = writeln!(
            self.pages,
            "| {engine} | {accounts} | {:.0} | {:.2} | {:.2} | {:.0} | {:.0} | {:.0} | {:.0} |",
            list.per_second,
            list.p50_ms,
            list.p99_ms,
            served.ready_ms,
            served.idle_mib,
            served.loaded_mib,
            served.database_mib
        );
    }

    pub fn costs(&mut self, costs: Vec<Cost>) {
        for Cost { what, leads, told, p50_ms, p99_ms, worst_ms } in costs {
            let judged = leads - told;
            let _ = writeln!(
                self.costs,
                "| {what} | {leads} | {judged} | {p50_ms:.2} | {p99_ms:.2} | {worst_ms:.1} |"
            );
        }
    }

    pub fn local(&mut self, engine: &str, local: Local) {
        let Local { accounts, leads, cpu_p50_ms, cpu_p99_ms, p50_ms, p99_ms } = local;
        let cpu = format!("{cpu_p50_ms:.2} | {cpu_p99_ms:.2}");
        let _ =
            writeln!(self.locals, "| {engine} | {accounts} | {leads} | {cpu} | {p50_ms:.2} | {p99_ms:.2} |");
    }

    pub fn network(&mut self, engine: &str, verdicts: Verdicts) {
        let Verdicts { leads, requests, questions, p50_ms, p95_ms, worst_ms } = verdicts;
        let _ = writeln!(
            self.networks,
            "| {engine} | {leads} | {questions} | {requests} | {p50_ms:.0} | {p95_ms:.0} | {worst_ms:.0} |"
        );
    }

    pub fn tables(&mut self, tables: Vec<Table>) {
        for Table { leads, accounts, seconds, peak_mib } in tables {
            let accounts = accounts.map_or_else(|| "none".to_owned(), |count| count.to_string());
            let _ = writeln!(self.tables, "| {leads} | {accounts} | {seconds:.1} | {peak_mib:.0} |");
        }
    }

    pub fn times(&mut self, rows: String) {
        self.times.push_str(&rows);
    }

    pub fn crowd(&mut self, row: String) {
        self.crowds.push_str(&row);
    }

    /// What answers tell by their time, and the crowd.
    pub fn answers_text(&self) -> String {
        let Report { command, times, crowds, .. } = self;
        format!(
            "{command}

Answers to `POST /api/v1/referrals` over one connection, about known and unknown companies in turn, in
milliseconds. `apart` is the statistic of Kolmogorov and Smirnov (0: the same distribution, 1: no overlap);
`guess` is how often the slower of two, one of each, is the unknown one (.5: a coin):

| engine | answered | company | answers | p5 | p25 | p50 | p75 | p95 | apart | guess |
|---|---|---|---|---|---|---|---|---|---|---|
{times}
Ten thousand partners refer one company at the same moment, spelling its domain differently; the winner holds
the lowest number and the earliest instant (else the run fails). `busy`: how often somebody was told to come
back:

| engine | partners | seconds | per second | winners | refused | busy |
|---|---|---|---|---|---|---|
{crowds}"
        )
    }

    /// A pipeline of some size.
    pub fn pipeline(&mut self, engine: &str, measured: Measured) {
        let Measured { accounts, import_seconds, peak_mib, counting_seconds, known, .. } = &measured;
        let Measured { unknown, upserts, found, .. } = &measured;
        let [added, renamed, unchanged, worked] = upserts.map(|rate| format!("{rate:.0}"));
        let _ = writeln!(
            self.accounts,
            "| {engine} | {accounts} | {import_seconds:.0} | {peak_mib:.0} | {counting_seconds:.1} | {} | {} \
             | {added} | {renamed} | {unchanged} | {worked} |",
            known.in_words(),
            unknown.in_words()
        );
        for (how, [asked, found]) in found {
            let share = *found as f64 / *asked as f64;
            let _ = writeln!(self.found, "| {engine} | {accounts} | {how} | {asked} | {share:.3} |");
        }
    }

    /// What a pipeline costs.
    pub fn pipeline_text(&self) -> String {
        let Report { command, accounts, found, .. } = self;
        format!(
            "{command}

Aims: a million accounts imported in 90 s on SQLite and 180 s on PostgreSQL with at most 600 MB; a look-up p99
5 ms at a million and 10 ms at ten million; 5,000 accounts a second told by programs.

Made-up companies with words as real names have them (`benches/house/market.rs`). The import is `leadwire
import accounts` from its start to its end. A look-up is what a submission asks of the pipeline: name as
somebody else writes it, country, telephone, and a domain that no account has, of companies that are known and
of such that are not; reading, comparing, ranking, one after the other. Programs tell of 1,000 accounts a
call, over HTTP, one call after the other (`worked`: only another last activity, which is most of what they
tell). Times of look-ups in milliseconds, of unknown companies likewise:

| engine | accounts | import s | MiB | words s | known: p50, p99, worst | unknown | added/s \
| renamed | same | worked |
|---|---|---|---|---|---|---|---|---|---|---|
{accounts}
How often the account was told, by how its name was changed (an account that bears the same name counts too):

| engine | accounts | name | asked | told |
|---|---|---|---|---|
{found}"
        )
    }

    /// What judging costs.
    pub fn checks_text(&self) -> String {
        let Report { command, costs, locals, networks, tables, .. } = self;
        format!(
            "{command}

Aims: worst lead 50 ms of a processor; local verdict p99 5 ms of a processor at a million accounts; network
verdict p95 5 s; a table of 100,000 leads 20 s.

The rules alone, pages read, processor time of the thread:

| leads | how many | judged | p50 ms | p99 ms | worst ms |
|---|---|---|---|---|---|
{costs}
A submission from parsing to its commit, one after the other: processor time of this process (on PostgreSQL
the server's comes on top), and until it was answered:

| engine | accounts | leads | CPU p50 ms | CPU p99 ms | p50 ms | p99 ms |
|---|---|---|---|---|---|---|
{locals}
From submission to a verdict that asked the network, 20 leads a second, each company with a domain of its own,
every answer of name and web servers on loopback after 50 ms:

| engine | leads | questions | requests | p50 ms | p95 ms | worst ms |
|---|---|---|---|---|---|---|
{networks}
`leadwire check LEADS.csv --offline`, with and without `--accounts`:

| leads | accounts | seconds | peak MiB |
|---|---|---|---|
{tables}
"
        )
    }

    /// The figures of money.
    pub fn money_text(&self) -> String {
        let Report { command, facts, money, .. } = self;
        format!(
            "{command}

`POST /api/v1/billing/facts`, each an invoice and its payment under an idempotency key, one of ten of a
customer who was referred, reckoned at the same time:

| engine | callers | per second | p50 ms | p99 ms |
|---|---|---|---|---|
{facts}
From paying customers to settled payments, ten customers a partner, each reward one of two months:

| engine | what | how many | seconds | per second |
|---|---|---|---|---|
{money}
"
        )
    }

    /// The whole text.
    pub fn text(&self) -> String {
        let Report { text, rows, imports, ceilings, pages, .. } = self;
        format!(
            "{text}
`POST /api/v1/referrals`, 201 with any verdict (of ten leads six are new, one has free mail, one a known
domain, one a known name, one a role address), 1,000 partners, durable commits, mail going out to a folder at
the same time:

| engine | accounts | callers | per second | p50 ms | p99 ms | the same verb in process | share |
|---|---|---|---|---|---|---|---|
{rows}
A partner's list page (fifty rows, 16 callers), and the server's start and memory with that pipeline:

| engine | accounts | pages/s | p50 ms | p99 ms | ready after ms | idle MiB | after load MiB | files MiB |
|---|---|---|---|---|---|---|---|---|
{pages}
Import of accounts from CSV:

| engine | accounts | seconds | per second |
|---|---|---|---|
{imports}
Ceilings of the same run:

| what | callers | per second | p50 ms | p99 ms |
|---|---|---|---|---|
{ceilings}"
        )
    }
}
