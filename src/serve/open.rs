//! Opening the house: its folder, its key, its database.

use std::net::SocketAddr;
use std::sync::RwLock;

use tokio::sync::Notify;

use super::{MIGRATIONS, place};
use crate::app::{App, Clock, Demo, House, Rng, Secrets};
use crate::config::Config;
use crate::db::{Db, DbError, DbSettings};
use crate::mail::Transport;
use crate::outside::{Outside, Pretend};
use crate::secrets::KEY_FILE;
use crate::{access, jobs, mail, pipeline, programmes, referrals, schedule};

/// Why the house does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("{path}: {why}")]
    Folder { path: String, why: std::io::Error },
    #[error("the database does not open (setting `database`): {0}")]
    Database(String),
    #[error("setting `mail.smtp_url` cannot be used: {0}")]
    Smtp(lettre::transport::smtp::Error),
    #[error("the network cannot be asked, as setting `network.checks` wants it: {0}")]
    Outside(String),
    #[error("cannot listen on {address}: {why}. Is another Leadwire running? Set `listen` to another port")]
    Listen { address: SocketAddr, why: std::io::Error },
    #[error(
        "{data_dir} is in use by another Leadwire (process {holder}). Stop that one first, or set `data_dir` \
         to a folder of its own; two servers share a house only on PostgreSQL"
    )]
    Held { data_dir: String, holder: String },
    #[error(
        "{path} is missing, but the database holds a house whose links are signed with it. Restore the file \
         from a backup, or set `data_dir` to the folder that has it. Without it no new key is made, because \
         every link that was mailed would be dead"
    )]
    KeyMissing { path: String },
    #[error(
        "{path} is not the key of this database. Restore the right one from a backup, or set `data_dir` and \
         `database` to two that belong together"
    )]
    KeyWrong { path: String },
    #[error(
        "there is no house in {data_dir} (setting `data_dir`), or one of an older version. Name the right \
         folder, or start `leadwire serve` there once"
    )]
    NoHouse { data_dir: String },
}

impl From<DbError> for OpenError {
    fn from(why: DbError) -> Self {
        Self::Database(why.to_string())
    }
}

impl OpenError {
    /// A server's own words may repeat what it was told; the password is taken out of them.
    fn without_password(self, config: &Config) -> Self {
        let Self::Database(mut why) = self else { return self };
        for secret in config.database_passwords() {
            why = why.replace(&secret, "…");
        }
        Self::Database(why)
    }
}

/// Opens the house to serve it: makes the folders and the key, opens and migrates the database, publishes the
/// first terms.
///
/// # Errors
/// What is missing, in words an operator can act on.
pub async fn open(config: Config, clock: Clock) -> Result<App, OpenError> {
    let words = config.clone();
    let outside = way_outside(&config)?;
    open_to_serve(config, clock, None, outside).await.map_err(|why| why.without_password(&words))
}

/// The same for a demo house, whose clock is wound and whose world is made up.
///
/// # Errors
/// Like [`open`].
pub async fn open_demo(config: Config, clock: Clock, world: Pretend) -> Result<App, OpenError> {
    let (words, outside) = (config.clone(), Outside::pretend(&config, world));
    let opened = open_to_serve(config, clock, Some(Demo::default()), outside).await;
    opened.map_err(|why| why.without_password(&words))
}

async fn open_to_serve(
    config: Config,
    clock: Clock,
    demo: Option<Demo>,
    outside: Outside,
) -> Result<App, OpenError> {
    place::make_folder(&config.data_dir)?;
    let is_alone = config.database.is_empty();
    let keeper = if is_alone { Some(place::hold(&config.data_dir)?) } else { None };
    let app = assemble(config, clock, demo, keeper, outside).await?;
    note_clock(&app)?;
    if is_alone {
        // Nobody else serves this file, so what is leased was leased by a process that is dead.
        app.db
            .write(|tx| async move {
                mail::release_leases(&tx).await?;
                pipeline::release_holds(&tx).await?;
                jobs::release_leases(&tx).await
            })
            .await?;
    }
    programmes::publish_first(&app).await?;
    referrals::note_data(&app).await?;
    schedule::start_recurring(&app).await?;
    Ok(app)
}

/// Notes for commands what time it is in a demo house; in any other they ask the machine.
///
/// # Errors
/// When that cannot be written.
pub fn note_clock(app: &App) -> Result<(), OpenError> {
    let data_dir = &app.config.data_dir;
    if app.demo.is_some() {
        place::note_clock(data_dir, app.clock.now())
    } else {
        place::forget_clock(data_dir)
    }
}

/// Opens a house for a command that runs beside its server, or without one. It never founds a house.
///
/// # Errors
/// Like [`open`]; and where there is no house yet.
pub async fn open_beside(config: Config) -> Result<App, OpenError> {
    let words = config.clone();
    open_existing(config).await.map_err(|why| why.without_password(&words))
}

async fn open_existing(config: Config) -> Result<App, OpenError> {
    let nowhere = || OpenError::NoHouse { data_dir: config.data_dir.display().to_string() };
    let has_database = !config.database.is_empty() || config.database_file().is_file();
    if !has_database || !config.data_dir.join(KEY_FILE).is_file() {
        return Err(nowhere());
    }
    let db = Db::open(&settings(&config)).await?;
    match access::find_house_key(&db).await {
        Ok(Some(_)) => {}
        // The table is not there: nobody ever served from this database.
        Ok(None) | Err(DbError::Refused(_)) => return Err(nowhere()),
        Err(why) => return Err(why.into()),
    }
    drop(db);
    // What is late in a demo house, or binds there, is so by its own clock.
    let clock = place::noted_clock(&config.data_dir).map_or(Clock::System, Clock::manual);
    // No command runs jobs, and nothing else goes out.
    let app = assemble(config, clock, None, None, Outside::off()).await?;
    programmes::publish_first(&app).await?;
    Ok(app)
}

/// Whoever wrote `on` wants to know at once that it cannot be; by default the house judges by local checks.
fn way_outside(config: &Config) -> Result<Outside, OpenError> {
    match Outside::real(config) {
        Err(why) if config.network.checks == "on" => Err(OpenError::Outside(why)),
        Err(why) => {
            tracing::warn!(why, "the network cannot be asked: leads are judged by local checks only");
            Ok(Outside::off())
        }
        Ok(outside) => Ok(outside),
    }
}

fn settings(config: &Config) -> DbSettings {
    let mut settings = DbSettings::at(config.database_url());
    settings.connections = usize::from(config.database_connections);
    settings
}

async fn assemble(
    config: Config,
    clock: Clock,
    demo: Option<Demo>,
    keeper: Option<std::fs::File>,
    outside: Outside,
) -> Result<App, OpenError> {
    let mail = transport(&config)?;
    if let Transport::Folder(path) = &mail {
        place::make_folder(path)?;
    }
    if config.database.is_empty() {
        place::make_database_file(&config.database_file())?;
    }
    let db = Db::open(&settings(&config)).await?;
    let applied = db.migrate(MIGRATIONS).await?;
    if !applied.is_empty() {
        tracing::info!(migrations = applied.len(), "database brought up to date");
    }
    let is_new = applied.len() == MIGRATIONS.len();
    let secrets = key_of_house(&config, &db, is_new).await?;
    let app = App::new(House {
        db,
        clock,
        rng: Rng,
        secrets,
        mail,
        outside,
        config,
        demo,
        published: RwLock::default(),
        vocabulary: RwLock::default(),
        bell: Notify::new(),
        errands: Notify::new(),
        keeper,
    });
    pipeline::renew_keys(&app).await?;
    Ok(app)
}

/// The key in the data folder, if it is this database's. Only an empty database gets a new one.
async fn key_of_house(config: &Config, db: &Db, is_new: bool) -> Result<Secrets, OpenError> {
    let path = config.data_dir.join(KEY_FILE).display().to_string();
    let failed = |why| OpenError::Folder { path: path.clone(), why };
    let secrets = match Secrets::find(&config.data_dir).map_err(failed)? {
        Some(secrets) => secrets,
        None if is_new => Secrets::create(&config.data_dir, &Rng).map_err(failed)?,
        None => return Err(OpenError::KeyMissing { path }),
    };
    let own = secrets.check_value();
    if access::remember_house_key(db, own.clone()).await? == own {
        Ok(secrets)
    } else {
        Err(OpenError::KeyWrong { path })
    }
}

fn transport(config: &Config) -> Result<Transport, OpenError> {
    if config.mail_goes_to_folder() {
        return Ok(Transport::Folder(config.data_dir.join("mail")));
    }
    let smtp = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(&config.mail.smtp_url);
    Ok(Transport::Smtp(smtp.map_err(OpenError::Smtp)?.build()))
}
