//! Opening the house and serving it until somebody asks it to stop.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::RwLock;

use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::app::{App, Clock, Demo, House, Rng, Secrets};
use crate::config::Config;
use crate::db::{Db, DbError, DbSettings, Migration};
use crate::mail::Transport;
use crate::{access, jobs, mail, programmes, routes, schedule};

/// Every migration, in order; one SQL text for both engines, and engine-only parts beside it.
pub const MIGRATIONS: &[Migration] = &[
    Migration::common("0001_platform", include_str!("../migrations/0001_platform.sql")),
    Migration::common("0002_access", include_str!("../migrations/0002_access.sql")),
    Migration::common("0003_partners", include_str!("../migrations/0003_partners.sql")),
    Migration::common("0004_programmes", include_str!("../migrations/0004_programmes.sql")),
    Migration {
        name: "0005_pipeline",
        common: "",
        sqlite: Some(include_str!("../migrations/0005_pipeline.sqlite.sql")),
        postgres: Some(include_str!("../migrations/0005_pipeline.postgres.sql")),
    },
    Migration {
        name: "0006_referrals",
        common: include_str!("../migrations/0006_referrals.sql"),
        sqlite: Some(include_str!("../migrations/0006_referrals.sqlite.sql")),
        postgres: Some(include_str!("../migrations/0006_referrals.postgres.sql")),
    },
];

/// Why the house does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("{path}: {why}")]
    Folder { path: String, why: std::io::Error },
    #[error("the database does not open: {0}")]
    Database(#[from] DbError),
    #[error("setting `mail.smtp_url` cannot be used: {0}")]
    Smtp(lettre::transport::smtp::Error),
    #[error("cannot listen on {address}: {why}. Is another Leadwire running? Set `listen` to another port")]
    Listen { address: SocketAddr, why: std::io::Error },
}

/// Makes the folders and the key, opens and migrates the database, publishes the first terms.
///
/// # Errors
/// What is missing, in words an operator can act on.
pub async fn open(config: Config, clock: Clock, demo: Option<Demo>) -> Result<App, OpenError> {
    let folder = |path: &Path| {
        std::fs::create_dir_all(path)
            .map_err(|why| OpenError::Folder { path: path.display().to_string(), why })
    };
    folder(&config.data_dir)?;
    let mail = transport(&config)?;
    if let Transport::Folder(path) = &mail {
        folder(path)?;
    }
    let key_path = config.data_dir.join("secret.key").display().to_string();
    let secrets =
        Secrets::open(&config.data_dir, &Rng).map_err(|why| OpenError::Folder { path: key_path, why })?;
    let mut settings = DbSettings::at(config.database_url());
    settings.connections = usize::from(config.database_connections);
    let db = Db::open(&settings).await?;
    let applied = db.migrate(MIGRATIONS).await?;
    if !applied.is_empty() {
        tracing::info!(migrations = applied.len(), "database brought up to date");
    }
    let app = App::new(House {
        db,
        clock,
        rng: Rng,
        secrets,
        mail,
        config,
        demo,
        published: RwLock::new(None),
        bell: Notify::new(),
    });
    programmes::publish_first(&app).await?;
    schedule::start_recurring(&app).await?;
    Ok(app)
}

fn transport(config: &Config) -> Result<Transport, OpenError> {
    if config.mail_goes_to_folder() {
        return Ok(Transport::Folder(config.data_dir.join("mail")));
    }
    let smtp = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(&config.mail.smtp_url);
    Ok(Transport::Smtp(smtp.map_err(OpenError::Smtp)?.build()))
}

/// Serves until Ctrl-C or SIGTERM; requests that began are answered first.
///
/// # Errors
/// When the address cannot be listened on, or the house has no database any more.
pub async fn serve(app: App) -> Result<(), OpenError> {
    let address = app.config.listen;
    let failed = |why| OpenError::Listen { address, why };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    println!("Leadwire listens on {}", app.config.public_url());
    if let Some(line) = access::first_sign_in_line(&app).await? {
        println!("{line}");
    }
    let workers =
        [tokio::spawn(mail::run(app.clone())), tokio::spawn(jobs::run_forever(app.clone(), schedule::run))];
    let service = routes::router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await.map_err(failed)?;
    for worker in workers {
        // A mail in flight is finished or, with the same Message-ID, repeated after the next start.
        worker.abort();
    }
    Ok(())
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = match signal(SignalKind::terminate()) {
        Ok(terminate) => terminate,
        Err(why) => {
            tracing::warn!(%why, "SIGTERM cannot be heard; stop with Ctrl-C");
            let _ = tokio::signal::ctrl_c().await;
            return;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
    tracing::info!("stopping");
}
