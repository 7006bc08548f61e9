//! A house to measure: staff, a thousand partners with keys, a pipeline; through the verbs that everybody
//! calls.

use std::io::Read;
use std::path::PathBuf;

use leadwire::access::{self, Person, Role};
use leadwire::app::{App, Clock};
use leadwire::config::Config;
use leadwire::db::DbError;
use leadwire::partners::{self, NewPartner, Particulars};
use leadwire::programmes::{self, Publication};
use leadwire::web::Locale;
use leadwire::{pipeline, referrals, serve};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::programme::Caps;
use leadwire_domain::web::Website;

use crate::companies::company;
use crate::load::Rate;
use crate::{Outcome, Plan, now};

const PARTNERS: usize = 1_000;

/// Where a house keeps its data, by the settings that say so.
pub struct Place {
    pub folder: PathBuf,
    /// Empty: SQLite in the folder.
    pub database: String,
}

impl Place {
    /// An empty folder, and on PostgreSQL an empty schema.
    pub fn fresh(plan: &Plan, server: Option<&str>, name: &str) -> Outcome<Place> {
        let folder = plan.scratch.join(name.to_lowercase());
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        let Some(url) = server else { return Ok(Place { folder, database: String::new() }) };
        let schema = name.to_lowercase().replace('-', "_");
        let join = if url.contains('?') { '&' } else { '?' };
        create_schema(url, &schema)?;
        Ok(Place { folder, database: format!("{url}{join}options=-c%20search_path%3D{schema}") })
    }

    /// The settings of this house, as the environment of its server.
    pub fn environment(&self) -> Vec<(String, String)> {
        vec![
            ("LEADWIRE_DATA_DIR".to_owned(), self.folder.join("var").display().to_string()),
            ("LEADWIRE_DATABASE".to_owned(), self.database.clone()),
            ("LEADWIRE_LOG__LEVEL".to_owned(), "error".to_owned()),
            ("LEADWIRE_PAYOUTS__NAME".to_owned(), "Operator".to_owned()),
            ("LEADWIRE_PAYOUTS__IBAN".to_owned(), "DE89370400440532013000".to_owned()),
            ("LEADWIRE_PAYOUTS__BIC".to_owned(), "COBADEFFXXX".to_owned()),
        ]
    }

    /// Opens the house in this process.
    pub async fn open(&self) -> Outcome<App> {
        self.open_at(Clock::System).await
    }

    /// The same on a clock of ours.
    pub async fn open_at(&self, clock: Clock) -> Outcome<App> {
        let config = Config::load(None, self.environment().into_iter(), None)?;
        Ok(serve::open(config, clock).await?)
    }
}

fn create_schema(url: &str, schema: &str) -> Outcome<()> {
    let drop_old = format!("DROP SCHEMA IF EXISTS {schema} CASCADE");
    let sql = format!("CREATE SCHEMA {schema}");
    let quiet = "SET client_min_messages = warning";
    let status = std::process::Command::new("psql")
        .args(["-q", "-d", url, "-c", quiet, "-c", &drop_old, "-c", &sql])
        .status()?;
    if status.success() { Ok(()) } else { Err("psql could not make a schema".into()) }
}

/// Whom a filled house knows.
pub struct Filled {
    pub partners: Vec<PartnerId>,
    /// API keys, one a partner.
    pub keys: Vec<String>,
    /// The session cookie of the first partner.
    pub session: String,
    pub accounts: u64,
    pub import_seconds: f64,
}

/// Fills a house with `accounts` accounts.
pub async fn fill(place: &Place, accounts: u64) -> Outcome<Filled> {
    let app = place.open().await?;
    let owner = owner(&app).await?;
    for number in 0..4 {
        let email = format!("sales-{number}@operator.com");
        access::invite_staff(&app, &owner, "Clara Calls", &email, Role::AccountManager).await?;
    }
    cap(&app, Caps { open_at_start: 0, known_answers_per_day: 0, ..Caps::default() }).await?;
    let terms = app.current_terms().ok_or("no terms")?.id.clone();
    let (mut partners, mut keys) = (Vec::new(), Vec::new());
    for number in 0..PARTNERS {
        let new = applicant(number)?;
        let id = partners::invite_partner(&app, &owner, new, terms.clone()).await?;
        let id: PartnerId = id.ok_or("a partner twice")?;
        keys.push(access::create_key(&app, access::KeyScope::Partner(id.clone())).await?);
        partners.push(id);
    }
    let session = session_of(&app, &partners[0]).await?;
    let begun = now();
    let wanted = pipeline::Wanted::default();
    let import = pipeline::import_file(&app, AccountsCsv::of(accounts), wanted, &mut |_| {}).await?;
    let import_seconds = begun.elapsed().as_secs_f64();
    if import.counts.added != accounts {
        return Err(format!("{} of {accounts} accounts landed", import.counts.added).into());
    }
    Ok(Filled { partners, keys, session, accounts, import_seconds })
}

/// Publishes terms with these caps. A house is filled without: no partner of one that people use hands in a
/// hundred leads a second.
pub async fn cap(app: &App, caps: Caps) -> Outcome<()> {
    let owners = app.db.read(|tx| async move { access::list_people_with_role(&tx, Role::Owner).await });
    let owners = owners.await.map_err(|why: DbError| why.to_string())?;
    let current = app.current_terms().ok_or("no terms")?;
    let mut terms = current.terms.clone();
    terms.caps = caps;
    let new = Publication { seen: current.version, knows_planned: None, begins_on: None, terms };
    Ok(programmes::publish(app, owners.first().ok_or("no owner")?, new).await?)
}

/// Founds the house.
pub async fn owner(app: &App) -> Outcome<Person> {
    let line = access::first_sign_in_line(app).await?.ok_or("the house is not empty")?;
    let secret = line.rsplit("/in/").next().unwrap_or_default();
    let door = access::open_link(app, secret).ok_or("our own link does not open")?;
    let owner = access::found_house(app, door, "Olivia", "olivia@operator.com", Locale::English).await?;
    Ok(owner.ok_or("our own link is used up")?.person)
}

/// A made-up partner.
pub fn applicant(number: usize) -> Outcome<NewPartner> {
    let domain = format!("partner-{number}.com");
    let wrong = "a made-up partner is malformed";
    Ok(NewPartner {
        name: format!("Partner {number}"),
        company: None,
        email: Email::parse(&format!("hello{number}@{domain}")).map_err(|_| wrong)?,
        website: Website::parse(&domain).map_err(|_| wrong)?,
        country: Country::parse("GB").map_err(|_| wrong)?,
        locale: Locale::English,
        particulars: Particulars::default(),
    })
}

async fn session_of(app: &App, partner: &PartnerId) -> Outcome<String> {
    let (house, partner) = (app.clone(), partner.clone());
    let entered = app
        .db
        .write(move |tx| async move {
            let mut members = access::members_of_partner(&tx, &partner).await?;
            access::start_session(&house, &tx, members.remove(0), "").await
        })
        .await?;
    Ok(entered.secret)
}

/// Accounts as a CSV file that is never whole in memory.
pub struct AccountsCsv {
    next: u64,
    accounts: u64,
    ready: Vec<u8>,
    read: usize,
}

impl AccountsCsv {
    pub fn of(accounts: u64) -> AccountsCsv {
        AccountsCsv { next: 0, accounts, ready: b"id,name,website,country\n".to_vec(), read: 0 }
    }
}

impl Read for AccountsCsv {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.read == self.ready.len() {
            self.ready.clear();
            self.read = 0;
            while self.next < self.accounts && self.ready.len() < 60_000 {
                let one = company(self.next);
                let row = format!("{},{},{},{}\n", self.next, one.name, one.domain, one.country);
                self.ready.extend_from_slice(row.as_bytes());
                self.next += 1;
            }
        }
        let length = buffer.len().min(self.ready.len() - self.read);
        buffer[..length].copy_from_slice(&self.ready[self.read..self.read + length]);
        self.read += length;
        Ok(length)
    }
}

/// Every answer that was given stands in the database: as many referrals as answers, and at most one more
/// for every caller that was not answered any more.
pub async fn nothing_is_missing(place: &Place, filled: &Filled, rates: &[&[Rate]]) -> Outcome<()> {
    let app = place.open().await?;
    let mut stored = 0;
    for partner in filled.partners.clone() {
        let counts =
            app.db.read(move |tx| async move { referrals::count_by_state(&tx, &partner).await }).await?;
        stored += counts.iter().map(|(_, count)| *count).sum::<i64>();
    }
    let rates = || rates.iter().copied().flatten();
    let answered: u64 = rates().map(|rate| rate.answers).sum();
    let callers: usize = rates().map(|rate| rate.callers).sum();
    if (answered..=answered + callers as u64).contains(&u64::try_from(stored)?) {
        return Ok(());
    }
    Err(format!("{answered} leads were answered, {stored} are stored").into())
}
