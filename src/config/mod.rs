//! Settings: `config.default.toml` < a file < the environment < flags. A wrong one stops the start and says
//! which key, which value and what is allowed.

mod allowed;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use jiff::civil::{Time, Weekday};
use leadwire_domain::office::Hours;
use leadwire_domain::outside::SwitchedOn;
use serde::Deserialize;
use toml::{Table, Value};

const DEFAULTS: &str = include_str!("../../config.default.toml");
const PREFIX: &str = "LEADWIRE_";

/// Every setting; what each means stands in `config.default.toml`.
#[derive(Debug, Clone, Deserialize)]
pub struct Config {
    pub listen: SocketAddr,
    pub public_url: String,
    pub data_dir: PathBuf,
    pub database: String,
    pub database_connections: u16,
    pub patience_seconds: u16,
    pub stop_seconds: u16,
    pub mail: Mail,
    pub access: Access,
    pub pipeline: Pipeline,
    pub payouts: Payouts,
    pub network: Network,
    pub registers: Registers,
    pub what_if: WhatIf,
    pub imports: Imports,
    pub office: Office,
    pub watch: Watch,
    pub brand: Brand,
    pub first_programme: FirstProgramme,
    pub log: Log,
}

/// How mail leaves the house.
#[derive(Debug, Clone, Deserialize)]
pub struct Mail {
    pub transport: String,
    pub smtp_url: String,
    pub from: String,
    pub attempts: u16,
}

/// How long doors stay open, and how often they are knocked at.
#[derive(Debug, Clone, Deserialize)]
pub struct Access {
    pub session_days: u16,
    pub link_minutes: u16,
    pub invitation_days: u16,
    pub outcome_link_days: u16,
    pub links_per_hour: u16,
    pub joins_per_domain_per_hour: u16,
    pub mails_per_client_per_hour: u16,
    pub code_tries_per_day: u16,
    pub receipts_per_client_per_hour: u16,
    pub joins_reviewed: Vec<String>,
}

/// How long whoever left the pipeline stays somebody.
#[derive(Debug, Clone, Deserialize)]
pub struct Pipeline {
    pub keep_left_days: u16,
}

/// The account from which partners are paid.
#[derive(Debug, Clone, Deserialize)]
pub struct Payouts {
    pub name: String,
    pub iban: String,
    pub bic: String,
    pub changed_details_days: u16,
}

/// What may be asked of the world, and how often.
#[derive(Debug, Clone, Deserialize)]
pub struct Network {
    pub checks: String,
    pub control_sites: Vec<String>,
    pub visits_per_site_per_hour: u16,
    pub visits_per_partner_per_hour: u16,
}

/// Which public registers are asked.
#[derive(Clone, Deserialize)]
pub struct Registers {
    pub french_company_search: bool,
    pub vies: bool,
    pub gleif: bool,
    pub companies_house: bool,
    /// A secret, which no log repeats.
    pub companies_house_key: String,
}

impl Registers {
    pub fn switched_on(&self) -> SwitchedOn {
        SwitchedOn {
            french_company_search: self.french_company_search,
            vies: self.vies,
            gleif: self.gleif,
            companies_house: self.companies_house,
        }
    }
}

impl std::fmt::Debug for Registers {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.switched_on().fmt(out)
    }
}

/// How far the page of a draft looks at the past.
#[derive(Debug, Clone, Deserialize)]
pub struct WhatIf {
    pub most_referrals: u16,
    pub patience_seconds: u16,
}

/// How files of accounts are read.
#[derive(Debug, Clone, Deserialize)]
pub struct Imports {
    pub rows_at_once: u16,
    pub found_after: u32,
}

/// From where on it is told that a partner asks instead of refers.
#[derive(Debug, Clone, Deserialize)]
pub struct Watch {
    pub days: u16,
    pub known_per_day: u16,
    pub addresses_per_company: u16,
    pub least_people: u16,
    pub known_percent: u16,
    pub nobody_percent: u16,
}

/// When the operator's people work.
#[derive(Debug, Clone, Deserialize)]
pub struct Office {
    pub days: Vec<String>,
    pub opens: String,
    pub closes: String,
    pub owner_after_days: u16,
}

impl Office {
    /// The days and hours as they are reckoned with.
    pub fn hours(&self) -> Hours {
        let time = |text: &str| text.parse().unwrap_or(Time::MIN);
        Hours {
            days: self.days.iter().filter_map(|name| weekday(name)).collect(),
            opens: time(&self.opens),
            closes: time(&self.closes),
        }
    }
}

/// The day of the week of a name such as `mon`.
fn weekday(name: &str) -> Option<Weekday> {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let place = names.iter().position(|known| *known == name)?;
    i8::try_from(place).ok().and_then(|place| Weekday::from_monday_zero_offset(place).ok())
}

/// The operator's colour.
#[derive(Debug, Clone, Deserialize)]
pub struct Brand {
    pub hue: u16,
}

/// What the first terms say, until the console publishes others.
#[derive(Debug, Clone, Deserialize)]
pub struct FirstProgramme {
    pub operator: String,
    pub product: String,
    pub contact_email: String,
    pub time_zone: String,
}

/// What is logged, and how.
#[derive(Debug, Clone, Deserialize)]
pub struct Log {
    pub level: String,
    pub format: String,
}

/// A setting that cannot be used: the key, what it says, and what is allowed.
#[derive(Debug, thiserror::Error)]
#[error("setting `{key}` is {value}; allowed: {allowed}{origin}")]
pub struct SettingProblem {
    pub key: String,
    pub value: String,
    pub allowed: String,
    /// Where it was read, as ` (in FILE)`, or empty.
    pub origin: String,
}

fn problem(key: &str, value: impl ToString, allowed: impl ToString) -> SettingProblem {
    SettingProblem {
        key: key.into(),
        value: value.to_string(),
        allowed: allowed.to_string(),
        origin: String::new(),
    }
}

impl Config {
    /// Reads all sources in their order. `environment` is handed in, because only `app.rs` may look at it.
    ///
    /// # Errors
    /// The first setting that is unknown, of the wrong type or out of range.
    pub fn load(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
        listen: Option<SocketAddr>,
    ) -> Result<Config, SettingProblem> {
        let mut settings: Table = DEFAULTS.parse().expect("the compiled-in defaults are TOML");
        if let Some(path) = file {
            let origin = |mut found: SettingProblem| {
                found.origin = format!(" (in {})", path.display());
                found
            };
            let text = std::fs::read_to_string(path)
                .map_err(|why| problem("--config", path.display(), format!("a readable file ({why})")))?;
            let own: Table = text.parse().map_err(|why: toml::de::Error| {
                problem("--config", path.display(), format!("TOML ({why})"))
            })?;
            lay_over(&mut settings, own, "").map_err(origin)?;
        }
        for (name, value) in environment {
            if let Some(key) = name.strip_prefix(PREFIX).filter(|key| !key.starts_with("TEST_")) {
                let path = key.to_ascii_lowercase().replace("__", ".");
                set_from_text(&mut settings, &path, &path, &value).map_err(|mut found| {
                    found.origin = format!(" (in the environment, {name})");
                    found
                })?;
            }
        }
        if let Some(address) = listen {
            settings.insert("listen".into(), Value::String(address.to_string()));
        }
        let config = Config::from_table(settings)?;
        allowed::check(&config)?;
        Ok(config)
    }

    fn from_table(settings: Table) -> Result<Config, SettingProblem> {
        let listen = settings["listen"].as_str().unwrap_or_default().to_owned();
        if listen.parse::<SocketAddr>().is_err() {
            return Err(problem("listen", quoted(&listen), "an address and port such as 127.0.0.1:8080"));
        }
        allowed::check_numbers(&settings)?;
        settings.try_into().map_err(|why: toml::de::Error| {
            problem("(one of the settings)", "out of its range", why.message().to_owned())
        })
    }

    /// The address that people type, without a slash at the end.
    pub fn public_url(&self) -> String {
        if !self.public_url.is_empty() {
            return self.public_url.clone();
        }
        let mut address = self.listen;
        match address.ip() {
            // "Every address" is none that a browser could open; on this machine its own is.
            IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
            IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
            _ => {}
        }
        format!("http://{address}")
    }

    /// Whether people come over TLS: then cookies are kept to it.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Where SQLite keeps the house, when `database` is empty.
    pub fn database_file(&self) -> PathBuf {
        self.data_dir.join("leadwire.sqlite")
    }

    /// The password in the database's address, as it was written and as it is meant: neither may be repeated.
    pub fn database_passwords(&self) -> Vec<String> {
        let Ok(address) = url::Url::parse(&self.database) else { return Vec::new() };
        let query = address.query_pairs().filter(|(name, _)| name == "password");
        let mut secrets: Vec<String> = query.map(|(_, value)| value.into_owned()).collect();
        if let Some(written) = address.password() {
            let form = format!("p={}", written.replace('+', "%2B"));
            secrets.extend(url::form_urlencoded::parse(form.as_bytes()).map(|(_, meant)| meant.into_owned()));
            secrets.push(written.to_owned());
        }
        secrets.retain(|secret| !secret.is_empty());
        secrets
    }

    /// The database's address as `db` wants it.
    pub fn database_url(&self) -> String {
        if self.database.is_empty() {
            format!("sqlite:{}", self.database_file().display())
        } else {
            self.database.clone()
        }
    }

    /// Whether mail goes to a folder (and may be read at `/mail`) instead of out of the house.
    pub fn mail_goes_to_folder(&self) -> bool {
        match self.mail.transport.as_str() {
            "auto" => self.mail.smtp_url.is_empty(),
            other => other == "folder",
        }
    }
}

/// Lays a file's settings over the defaults; unknown keys and wrong types are refused.
fn lay_over(under: &mut Table, over: Table, path: &str) -> Result<(), SettingProblem> {
    for (key, value) in over {
        let full = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        let Some(known) = under.get_mut(&key) else {
            return Err(problem(&full, "not a setting", known_keys(under)));
        };
        match (known, value) {
            (Value::Table(inner), Value::Table(own)) => lay_over(inner, own, &full)?,
            (known, value) if known.same_type(&value) => *known = value,
            (known, value) => {
                let allowed = match known {
                    Value::Integer(_) => allowed::range(&full),
                    _ => format!("type {}", known.type_str()),
                };
                return Err(problem(&full, format!("of type {}", value.type_str()), allowed));
            }
        }
    }
    Ok(())
}

/// Sets one setting from its text, as the type of its default. `full` is the whole key, `path` what is left.
fn set_from_text(settings: &mut Table, full: &str, path: &str, text: &str) -> Result<(), SettingProblem> {
    let keys = known_keys(settings);
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    match (settings.get_mut(key), rest) {
        (Some(Value::Table(inner)), Some(rest)) => set_from_text(inner, full, rest, text),
        (Some(Value::String(old)), None) => {
            text.clone_into(old);
            Ok(())
        }
        (Some(Value::Integer(old)), None) => {
            *old = text.trim().parse().map_err(|_| problem(full, quoted(text), allowed::range(full)))?;
            Ok(())
        }
        (Some(Value::Boolean(old)), None) => {
            *old = text.trim().parse().map_err(|_| problem(full, quoted(text), "true, false"))?;
            Ok(())
        }
        (Some(Value::Array(old)), None) => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            *old = parts.map(|part| Value::String(part.to_owned())).collect();
            Ok(())
        }
        _ => Err(problem(full, "not a setting", keys)),
    }
}

fn known_keys(table: &Table) -> String {
    table.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
