//! What is allowed in a setting. Every refusal names the key, the value and what would be allowed.

use leadwire_domain::bankfile::pain001::is_spellable;
use leadwire_domain::email::Email;
use leadwire_domain::lead::limits;
use leadwire_domain::payout::{Bic, Iban};
use leadwire_domain::web::has_public_suffix;
use toml::{Table, Value};
use url::Url;

use super::{Config, Office, Registers, SettingProblem, problem, quoted};
use crate::web::names::line_error;

const MOST_CONTROL_SITES: usize = 5;

/// The whole numbers and their ranges.
const NUMBERS: [(&str, i64, i64); 29] = [
    ("database_connections", 1, 200),
    ("patience_seconds", 1, 600),
    ("stop_seconds", 1, 600),
    ("mail.attempts", 1, 30),
    ("access.session_days", 1, 365),
    ("access.link_minutes", 5, 1440),
    ("access.invitation_days", 1, 60),
    ("access.outcome_link_days", 1, 365),
    ("access.links_per_hour", 1, 100),
    ("access.joins_per_domain_per_hour", 1, 10_000),
    ("access.mails_per_client_per_hour", 1, 10_000),
    ("access.code_tries_per_day", 5, 1_000),
    ("access.receipts_per_client_per_hour", 1, 10_000),
    ("pipeline.keep_left_days", 0, 3_650),
    ("payouts.changed_details_days", 0, 365),
    ("network.visits_per_site_per_hour", 1, 1_000),
    ("network.visits_per_partner_per_hour", 1, 10_000),
    ("what_if.most_referrals", 1, 60_000),
    ("what_if.patience_seconds", 0, 60),
    ("imports.rows_at_once", 10, 20_000),
    ("imports.found_after", 10, 1_000_000),
    ("office.owner_after_days", 1, 60),
    ("watch.days", 1, 90),
    ("watch.known_per_day", 1, 1_000),
    ("watch.addresses_per_company", 2, 1_000),
    ("watch.least_people", 2, 1_000),
    ("watch.known_percent", 1, 100),
    ("watch.nobody_percent", 1, 100),
    ("brand.hue", 0, 359),
];

/// What a number may be, in words.
pub(super) fn range(key: &str) -> String {
    match NUMBERS.iter().find(|(name, ..)| *name == key) {
        Some((_, least, most)) => format!("a whole number from {least} to {most}"),
        None => "a whole number".to_owned(),
    }
}

/// Every number is within its range; before it is read into its type, which would only say that it does not
/// fit.
pub(super) fn check_numbers(settings: &Table) -> Result<(), SettingProblem> {
    for (key, least, most) in NUMBERS {
        let parts: Vec<&str> = key.split('.').collect();
        let (name, groups) = parts.split_last().expect("a key has a last part");
        let table = groups.iter().try_fold(settings, |table, group| table.get(*group)?.as_table());
        let value = table.and_then(|table| table.get(*name)).and_then(Value::as_integer);
        if let Some(value) = value.filter(|value| !(least..=most).contains(value)) {
            return Err(problem(key, value, range(key)));
        }
    }
    Ok(())
}

/// Every other setting.
pub(super) fn check(config: &Config) -> Result<(), SettingProblem> {
    one_of("mail.transport", &config.mail.transport, &["auto", "folder", "smtp"])?;
    one_of("network.checks", &config.network.checks, &["auto", "on", "off"])?;
    one_of("log.level", &config.log.level, &["error", "warn", "info", "debug", "trace"])?;
    one_of("log.format", &config.log.format, &["text", "json"])?;
    if config.listen.port() == 0 {
        let allowed = "an address and port such as 127.0.0.1:8080; links need a port that stays";
        return Err(problem("listen", config.listen, allowed));
    }
    if config.data_dir.as_os_str().is_empty() {
        return Err(problem("data_dir", "empty", "the path of a folder, such as ./var"));
    }
    public_url(&config.public_url)?;
    database(&config.database)?;
    mail(config)?;
    payouts(config)?;
    office(&config.office)?;
    control_sites(&config.network.control_sites)?;
    registers(&config.registers)?;
    joins_reviewed(&config.access.joins_reviewed)?;
    first_programme(config)
}

fn public_url(text: &str) -> Result<(), SettingProblem> {
    let is_address = Url::parse(text).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.username().is_empty()
            && (url.path(), url.query(), url.fragment()) == ("/", None, None)
    });
    if text.is_empty() || (is_address && !text.ends_with('/')) {
        return Ok(());
    }
    Err(problem("public_url", quoted(text), "empty, or https://name without a path or a slash at the end"))
}

fn database(text: &str) -> Result<(), SettingProblem> {
    if text.is_empty() || ["postgres://", "postgresql://"].iter().any(|start| text.starts_with(start)) {
        return Ok(());
    }
    // The value may hold a password, so it is not repeated.
    Err(problem("database", "not understood", "empty for SQLite, or postgres://…"))
}

fn mail(config: &Config) -> Result<(), SettingProblem> {
    let mail = &config.mail;
    if mail.transport == "smtp" && mail.smtp_url.is_empty() {
        return Err(problem("mail.smtp_url", "empty", "an SMTP address, because mail.transport is smtp"));
    }
    let is_smtp = ["smtp://", "smtps://"].iter().any(|start| mail.smtp_url.starts_with(start));
    if !mail.smtp_url.is_empty() && !is_smtp {
        // The value may hold a password, so it is not repeated.
        let allowed = "smtps://user:secret@host:465 or smtp://user:secret@host:587?tls=required";
        return Err(problem("mail.smtp_url", "not understood", allowed));
    }
    if mail.from.parse::<lettre::message::Mailbox>().is_err() {
        return Err(problem("mail.from", quoted(&mail.from), "a sender such as Acme <partners@acme.com>"));
    }
    Ok(())
}

/// Empty, or what a bank can pay from. An account number is not repeated: this message ends in logs.
fn payouts(config: &Config) -> Result<(), SettingProblem> {
    let own = &config.payouts;
    if !own.name.is_empty() && line_error("payouts.name", &own.name, limits::NAME).is_some() {
        let allowed = format!("empty, or a name of 1 to {} characters on one line", limits::NAME);
        return Err(problem("payouts.name", quoted(&own.name), allowed));
    }
    if !own.name.is_empty() && !is_spellable(&own.name) {
        let allowed =
            "empty, or a name of which banks, who write in Latin letters, can write two letters or more";
        return Err(problem("payouts.name", quoted(&own.name), allowed));
    }
    let wrong = |key: &str, why: String| Err(problem(key, why, "empty, or that of your own account in SEPA"));
    match Iban::parse(&own.iban) {
        Err(why) if !own.iban.is_empty() => return wrong("payouts.iban", format!("no IBAN ({why})")),
        Ok(iban) if !iban.is_sepa() => {
            return wrong("payouts.iban", format!("an account in {}", iban.country()));
        }
        _ => {}
    }
    match Bic::parse(&own.bic) {
        Err(why) if !own.bic.is_empty() => wrong("payouts.bic", format!("no BIC ({why})")),
        _ => Ok(()),
    }
}

/// Days of the week, and hours of one day in their order.
fn office(office: &Office) -> Result<(), SettingProblem> {
    if let Some(name) = office.days.iter().find(|name| super::weekday(name).is_none()) {
        return Err(problem("office.days", quoted(name), "mon, tue, wed, thu, fri, sat, sun"));
    }
    if office.days.is_empty() {
        return Err(problem("office.days", "a list of 0", "at least one day of the week, such as mon"));
    }
    for (key, text) in [("office.opens", &office.opens), ("office.closes", &office.closes)] {
        if text.len() != 5 || text.parse::<jiff::civil::Time>().is_err() {
            return Err(problem(key, quoted(text), "a time of the day such as 09:00"));
        }
    }
    if office.opens >= office.closes {
        let allowed = format!("a time after office.opens, which is {}", office.opens);
        return Err(problem("office.closes", quoted(&office.closes), allowed));
    }
    Ok(())
}

/// Names on the internet: they are asked as any lead's website is.
fn control_sites(sites: &[String]) -> Result<(), SettingProblem> {
    let key = "network.control_sites";
    let allowed = "one to five names of well-known websites, such as www.iana.org";
    if sites.is_empty() || sites.len() > MOST_CONTROL_SITES {
        return Err(problem(key, format!("a list of {}", sites.len()), allowed));
    }
    match sites.iter().find(|site| !has_public_suffix(site)) {
        Some(site) => Err(problem(key, quoted(site), allowed)),
        None => Ok(()),
    }
}

/// Companies House answers nobody without a key. What is none is not repeated: it may be one with a slip.
fn registers(registers: &Registers) -> Result<(), SettingProblem> {
    let (key, on) = (&registers.companies_house_key, registers.companies_house);
    let name = "registers.companies_house_key";
    if key.is_empty() && on {
        let allowed =
            "the key of a live application at Companies House, because registers.companies_house is on";
        return Err(problem(name, "empty", allowed));
    }
    if key.bytes().all(|byte| byte.is_ascii_graphic() && byte != b':') {
        return Ok(());
    }
    Err(problem(name, "not understood", "empty, or a key of letters, digits and dashes"))
}

/// What can name nobody is a slip, and whoever was meant would be let in.
fn joins_reviewed(entries: &[String]) -> Result<(), SettingProblem> {
    match entries.iter().find(|entry| Email::parse(entry).is_err() && !has_public_suffix(entry)) {
        Some(entry) => {
            let allowed = "e-mail addresses and domains, such as jane@acme.com or acme.com";
            Err(problem("access.joins_reviewed", quoted(entry), allowed))
        }
        None => Ok(()),
    }
}

/// As the console would take them.
fn first_programme(config: &Config) -> Result<(), SettingProblem> {
    let first = &config.first_programme;
    for (key, text) in
        [("first_programme.operator", &first.operator), ("first_programme.product", &first.product)]
    {
        if text.trim().is_empty() || line_error(key, text, limits::NAME).is_some() {
            let allowed = format!("a name of 1 to {} characters on one line", limits::NAME);
            return Err(problem(key, quoted(text), allowed));
        }
    }
    if Email::parse(&first.contact_email).is_err() {
        let allowed = "an e-mail address such as partners@acme.com";
        return Err(problem("first_programme.contact_email", quoted(&first.contact_email), allowed));
    }
    if jiff::tz::TimeZone::get(&first.time_zone).is_err() {
        let allowed = "an IANA time zone such as Europe/Paris";
        return Err(problem("first_programme.time_zone", quoted(&first.time_zone), allowed));
    }
    Ok(())
}

fn one_of(key: &str, value: &str, allowed: &[&str]) -> Result<(), SettingProblem> {
    if allowed.contains(&value) { Ok(()) } else { Err(problem(key, quoted(value), allowed.join(", "))) }
}
