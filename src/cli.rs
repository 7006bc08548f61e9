//! The command line: answers on stdout, everything else on stderr. Exit: 0 answered, 1 an input could not be
//! read or what was looked over is not whole, 2 usage (interface.md).

pub mod check;
mod export;
mod import;
mod key;
mod matching;
mod replay;
mod reward;
mod verify_receipts;
mod what_if;

use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use leadwire_domain::ledger::journal::Format;
use leadwire_domain::sheet::Kind;

use crate::app::Clock;
use crate::config::{Config, Log};
use crate::{demo, serve};

#[derive(Parser)]
#[command(name = "leadwire", version, about = "Runs a B2B lead-referral partner programme")]
struct Arguments {
    /// A settings file; what it may hold stands in config.default.toml
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    /// Address and port to serve on, instead of the setting `listen` (as in `serve --listen`)
    #[arg(long)]
    listen: Option<SocketAddr>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the programme (what happens without a command, too)
    Serve {
        /// Address and port, instead of the setting `listen`
        #[arg(long)]
        listen: Option<SocketAddr>,
    },
    /// Serves a filled house in a temporary folder, with "act as" and a clock to wind
    Demo {
        /// Accounts (CSV) for its pipeline, instead of made-up ones
        #[arg(long)]
        accounts: Option<PathBuf>,
        /// Address and port, instead of the setting `listen`
        #[arg(long)]
        listen: Option<SocketAddr>,
    },
    /// Judges leads from a CSV file, without server or database; every site is asked once
    Check {
        /// The leads: first_name,last_name,email,company,website,linkedin,country and optional columns
        leads: PathBuf,
        /// The pipeline to judge them against (CSV)
        #[arg(long)]
        accounts: Option<PathBuf>,
        /// Asks nobody: DNS, websites and registers do not count
        #[arg(long)]
        offline: bool,
        #[arg(long, value_enum, default_value = "jsonl")]
        format: CheckFormat,
    },
    /// Finds the best account for every company of a CSV file, without server or database
    Match {
        /// The companies: id,name and optional country,website,phone,email
        queries: PathBuf,
        /// The accounts to find them in (CSV)
        #[arg(long)]
        accounts: PathBuf,
        #[arg(long, value_enum, default_value = "csv")]
        format: MatchFormat,
    },
    /// Reckons what the facts of one customer earn, without server or database
    Reward {
        /// Invoices, money in, money out and payouts (JSON)
        facts: PathBuf,
        /// Terms other than the defaults (TOML): percent, months, hold_days, hold_days_usage,
        /// one_month_policy, annual_policy, adjust_days
        #[arg(long)]
        terms: Option<PathBuf>,
    },
    /// Runs every stored decision again; exit 1 where one is otherwise than it was stored
    Replay {
        /// Only leads that were handed in on this day or later, such as 2026-01-31
        #[arg(long)]
        since: Option<Date>,
        #[arg(long, value_enum, default_value = "text")]
        format: ReplayFormat,
    },
    /// Lists which past verdicts another policy would change; `leadwire policy` prints a file to begin with
    WhatIf {
        /// The policy (TOML)
        policy: PathBuf,
        /// Only leads that were handed in on this day or later, such as 2026-01-31
        #[arg(long)]
        since: Option<Date>,
        #[arg(long, value_enum, default_value = "text")]
        format: WhatIfFormat,
    },
    /// Prints the policy that binds now (TOML): every rule, what it looks at and what it does
    Policy {
        /// That of this version of the terms instead
        #[arg(long = "version")]
        number: Option<i64>,
    },
    /// Brings data into the house
    #[command(subcommand)]
    Import(Import),
    /// API keys
    #[command(subcommand)]
    Key(Key),
    /// Takes data out of the house
    #[command(subcommand)]
    Export(Export),
    /// Looks over every receipt, and fails where one was deleted or edited
    VerifyReceipts,
}

#[derive(Subcommand)]
enum Import {
    /// Accounts of your pipeline, from CSV (also exports of HubSpot, Salesforce and Pipedrive)
    Accounts(import::PipelineFile),
    /// Contacts of your pipeline, from CSV (also contacts, leads and persons of those CRMs)
    Contacts(import::PipelineFile),
}

#[derive(Subcommand)]
enum Export {
    /// The ledger of rewards and payouts, on standard output
    Journal {
        #[arg(long, value_enum, default_value = "hledger")]
        format: JournalFormat,
    },
}

#[derive(Subcommand)]
enum Key {
    /// Makes a key for programs, and prints it once: for a partner's, a billing system or a CRM
    #[command(group = clap::ArgGroup::new("whose").required(true))]
    Create {
        /// The partner's e-mail address: the key hands in this partner's leads
        #[arg(long, group = "whose")]
        partner: Option<String>,
        /// What else the key may do: billing hands in what customers pay, pipeline keeps accounts and
        /// contacts up to date
        #[arg(long, value_enum, group = "whose")]
        scope: Option<Scope>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Scope {
    Billing,
    Pipeline,
}

#[derive(Clone, Copy, ValueEnum)]
enum JournalFormat {
    Hledger,
    Beancount,
}

#[derive(Clone, Copy, ValueEnum)]
enum CheckFormat {
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
enum MatchFormat {
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReplayFormat {
    Text,
    Jsonl,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum WhatIfFormat {
    Text,
    Jsonl,
    Csv,
}

/// An input could not be read.
const UNREADABLE: u8 = 1;

/// Runs the command line.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("leadwire: {why}");
            ExitCode::from(UNREADABLE)
        }
    }
}

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn run(arguments: Arguments) -> Outcome {
    let Arguments { config, listen, command } = arguments;
    let listen = match &command {
        None => listen,
        Some(Command::Serve { listen: own } | Command::Demo { listen: own, .. }) => own.or(listen),
        Some(_) if listen.is_some() => {
            let why = "--listen goes with serve and demo only";
            Arguments::command().error(ErrorKind::ArgumentConflict, why).exit()
        }
        Some(_) => None,
    };
    match command.unwrap_or(Command::Serve { listen: None }) {
        Command::Check { leads, accounts, offline: true, format: CheckFormat::Jsonl } => {
            check::run_offline(&leads, accounts.as_deref())
        }
        Command::Match { queries, accounts, format: MatchFormat::Csv } => matching::run(&queries, &accounts),
        Command::Reward { facts, terms } => reward::run(&facts, terms.as_deref()),
        with_house => {
            let config = Config::load(config.as_deref(), environment(), listen)?;
            start_log(&config.log);
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            let outcome = runtime.block_on(in_house(with_house, config));
            // What still runs after the last answer (a slow read) does not keep the process.
            runtime.shutdown_timeout(Duration::from_secs(1));
            outcome
        }
    }
}

async fn in_house(command: Command, config: Config) -> Outcome {
    match command {
        Command::Check { leads, accounts, .. } => check::run(config, &leads, accounts.as_deref()).await,
        Command::Demo { accounts, .. } => Ok(demo::run(config, accounts.as_deref()).await?),
        Command::Import(Import::Accounts(file)) => import::run(config, Kind::Accounts, file).await,
        Command::Import(Import::Contacts(file)) => import::run(config, Kind::Contacts, file).await,
        Command::Replay { since, format } => replay::run(config, since, format).await,
        Command::WhatIf { policy, since, format } => what_if::run(config, &policy, since, format).await,
        Command::Policy { number } => what_if::print_policy(config, number).await,
        Command::Key(Key::Create { partner, scope }) => {
            let house = match scope {
                Some(Scope::Pipeline) => key::House::Pipeline,
                Some(Scope::Billing) | None => key::House::Billing,
            };
            key::create(config, partner.as_deref(), house).await
        }
        Command::Export(Export::Journal { format }) => {
            let format = match format {
                JournalFormat::Hledger => Format::Hledger,
                JournalFormat::Beancount => Format::Beancount,
            };
            export::journal(config, format).await
        }
        Command::VerifyReceipts => verify_receipts::run(config).await,
        Command::Serve { .. } | Command::Match { .. } | Command::Reward { .. } => {
            Ok(serve::serve(serve::open(config, Clock::System).await?).await?)
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "settings are read here, once")]
fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

/// Logs go to stderr: stdout is for answers.
fn start_log(log: &Log) {
    let level = log.level.parse().unwrap_or(tracing::Level::INFO);
    let log_to = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(std::io::stderr)
        // Colours are for people at a terminal; in a file they are noise.
        .with_ansi(std::io::stderr().is_terminal());
    // A second start in one process (tests) keeps the first.
    let _ = match log.format.as_str() {
        "json" => log_to.json().try_init(),
        _ => log_to.with_target(false).try_init(),
    };
}

/// Text in UTF-8; the mark that some editors put before it is no part of it.
fn read_text(path: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
