//! Opening the house and serving it until somebody asks it to stop.

mod door;
mod open;
mod place;

pub use open::{OpenError, note_clock, open, open_beside, open_demo};
pub use place::TemporaryFolder;

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::app::App;
use crate::db::Migration;
use crate::jobs::Lane;
use crate::{access, jobs, mail, outside, routes, schedule};

/// Every migration, in order; one SQL text for both engines, and engine-only parts beside it.
pub const MIGRATIONS: &[Migration] = &[
    Migration::common("0001_platform", include_str!("../../migrations/0001_platform.sql")),
    Migration::common("0002_access", include_str!("../../migrations/0002_access.sql")),
    Migration::common("0003_partners", include_str!("../../migrations/0003_partners.sql")),
    Migration::common("0004_programmes", include_str!("../../migrations/0004_programmes.sql")),
    Migration {
        name: "0005_pipeline",
        common: "",
        sqlite: Some(include_str!("../../migrations/0005_pipeline.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0005_pipeline.postgres.sql")),
    },
    Migration {
        name: "0006_referrals",
        common: include_str!("../../migrations/0006_referrals.sql"),
        sqlite: Some(include_str!("../../migrations/0006_referrals.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0006_referrals.postgres.sql")),
    },
    Migration::common("0007_guard", include_str!("../../migrations/0007_guard.sql")),
    Migration {
        name: "0008_billing",
        common: include_str!("../../migrations/0008_billing.sql"),
        sqlite: Some(include_str!("../../migrations/0008_billing.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0008_billing.postgres.sql")),
    },
    Migration {
        name: "0009_ledger",
        common: "",
        sqlite: Some(include_str!("../../migrations/0009_ledger.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0009_ledger.postgres.sql")),
    },
    Migration {
        name: "0010_rewards",
        common: include_str!("../../migrations/0010_rewards.sql"),
        sqlite: Some(include_str!("../../migrations/0010_rewards.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0010_rewards.postgres.sql")),
    },
    Migration {
        name: "0011_payouts",
        common: include_str!("../../migrations/0011_payouts.sql"),
        sqlite: Some(include_str!("../../migrations/0011_payouts.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0011_payouts.postgres.sql")),
    },
    Migration::common("0012_promises", include_str!("../../migrations/0012_promises.sql")),
    Migration::common("0013_questions", include_str!("../../migrations/0013_questions.sql")),
    Migration::common("0014_reports", include_str!("../../migrations/0014_reports.sql")),
    Migration::common("0015_open_items", include_str!("../../migrations/0015_open_items.sql")),
    Migration::common("0016_outside", include_str!("../../migrations/0016_outside.sql")),
    Migration {
        name: "0017_receipts",
        common: include_str!("../../migrations/0017_receipts.sql"),
        sqlite: Some(include_str!("../../migrations/0017_receipts.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0017_receipts.postgres.sql")),
    },
    Migration::common("0018_checking", include_str!("../../migrations/0018_checking.sql")),
    Migration::common("0019_effective", include_str!("../../migrations/0019_effective.sql")),
    Migration::common("0020_objections", include_str!("../../migrations/0020_objections.sql")),
    Migration::common("0021_appeals", include_str!("../../migrations/0021_appeals.sql")),
    Migration::common("0022_registers", include_str!("../../migrations/0022_registers.sql")),
    Migration::common("0023_proofs", include_str!("../../migrations/0023_proofs.sql")),
    Migration::common("0024_owners", include_str!("../../migrations/0024_owners.sql")),
    Migration::common("0025_particulars", include_str!("../../migrations/0025_particulars.sql")),
    Migration::common("0026_identities", include_str!("../../migrations/0026_identities.sql")),
    Migration {
        name: "0027_trail",
        common: "",
        sqlite: Some(include_str!("../../migrations/0027_trail.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0027_trail.postgres.sql")),
    },
    Migration::common("0028_corrections", include_str!("../../migrations/0028_corrections.sql")),
    Migration::common("0030_contacts", include_str!("../../migrations/0030_contacts.sql")),
    Migration::common("0031_trail_places", include_str!("../../migrations/0031_trail_places.sql")),
    Migration {
        name: "0032_words",
        common: "",
        sqlite: Some(include_str!("../../migrations/0032_words.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0032_words.postgres.sql")),
    },
    Migration::common("0033_lines", include_str!("../../migrations/0033_lines.sql")),
    Migration::common("0034_windows", include_str!("../../migrations/0034_windows.sql")),
    Migration::common("0035_holds", include_str!("../../migrations/0035_holds.sql")),
    Migration::common("0036_alarms", include_str!("../../migrations/0036_alarms.sql")),
    Migration::common("0037_left", include_str!("../../migrations/0037_left.sql")),
    Migration {
        name: "0038_pipeline_contacts",
        common: "",
        sqlite: Some(include_str!("../../migrations/0038_pipeline_contacts.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0038_pipeline_contacts.postgres.sql")),
    },
    Migration::common("0039_imports", include_str!("../../migrations/0039_imports.sql")),
    Migration::common("0040_syncs", include_str!("../../migrations/0040_syncs.sql")),
    Migration::common("0043_unkeyed", include_str!("../../migrations/0043_unkeyed.sql")),
    Migration::common("0044_assignment", include_str!("../../migrations/0044_assignment.sql")),
    Migration {
        name: "0045_desk",
        common: include_str!("../../migrations/0045_desk.sql"),
        sqlite: Some(include_str!("../../migrations/0045_desk.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0045_desk.postgres.sql")),
    },
    Migration::common("0046_held_companies", include_str!("../../migrations/0046_held_companies.sql")),
    Migration {
        name: "0047_listed",
        common: include_str!("../../migrations/0047_listed.sql"),
        sqlite: Some(include_str!("../../migrations/0047_listed.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0047_listed.postgres.sql")),
    },
    Migration {
        name: "0048_changed_keys",
        common: "",
        sqlite: Some(include_str!("../../migrations/0048_changed_keys.sqlite.sql")),
        postgres: Some(include_str!("../../migrations/0048_changed_keys.postgres.sql")),
    },
    Migration {
        name: "0049_small_tables",
        common: "",
        sqlite: None,
        postgres: Some(include_str!("../../migrations/0049_small_tables.postgres.sql")),
    },
    Migration::common("0050_otherwise", include_str!("../../migrations/0050_otherwise.sql")),
];

/// Serves until Ctrl-C or SIGTERM; requests that began are answered first.
///
/// # Errors
/// When the address cannot be listened on, or the house has no database any more.
pub async fn serve(app: App) -> Result<(), OpenError> {
    let address = app.config.listen;
    let failed = |why| OpenError::Listen { address, why };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    if app.config.mail_goes_to_folder() && !address.ip().is_loopback() {
        eprintln!(
            "Warning: `listen` is open to other machines, but no `mail.smtp_url` is set: every mail stays in \
             {} and nobody is sent a link. /mail is closed too, because others could read it. Set \
             `mail.smtp_url`, or listen on 127.0.0.1 to try the house out.",
            app.config.data_dir.join("mail").display()
        );
    }
    println!("Leadwire listens on {}", listens_on(&app, address));
    if let Some(line) = access::first_sign_in_line(&app).await? {
        println!("{line}");
    }
    let mut workers = vec![
        tokio::spawn(mail::run(app.clone())),
        tokio::spawn(outside::keep_asking(app.clone())),
        tokio::spawn(schedule::tick_forever(app.clone())),
    ];
    for lane in Lane::ALL {
        workers.push(tokio::spawn(jobs::run_forever(app.clone(), lane, schedule::run)));
    }
    let times = door::Times {
        patience: Duration::from_secs(u64::from(app.config.patience_seconds)),
        stop: Duration::from_secs(u64::from(app.config.stop_seconds)),
    };
    door::keep(listener, routes::router(app), times, asked_to_stop()).await;
    for worker in workers {
        // A mail in flight is finished or, with the same Message-ID, repeated after the next start.
        worker.abort();
    }
    Ok(())
}

fn listens_on(app: &App, address: SocketAddr) -> String {
    match app.config.public_url.as_str() {
        "" => format!("http://{address}"),
        public => format!("http://{address}, for {public}"),
    }
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
