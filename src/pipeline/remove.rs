//! Deleting: out of the pipeline at once, and whatever of it is a person's is erased with it.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::sheet::Kind;

use super::{ID, store};
use crate::app::App;
use crate::db::{DbError, Tx};

/// Deletes by the operator's ids; answers which of them were known, be it that they had left before.
///
/// # Errors
/// Database faults only.
pub(super) async fn remove(
    tx: &Tx,
    kind: Kind,
    ids: &[String],
    now: Timestamp,
) -> Result<HashSet<String>, DbError> {
    let identities: Vec<String> = ids.iter().map(|id| format!("{ID}{id}")).collect();
    let found = store::numbers_of(tx, kind, &identities).await?;
    let numbers: Vec<i64> = found.iter().map(|(_, number)| *number).collect();
    match kind {
        Kind::Accounts => {
            store::leave(tx, &numbers, now).await?;
            store::erase(tx, &numbers, now).await?;
        }
        Kind::Contacts => {
            store::leave_contacts(tx, &numbers, now).await?;
            store::erase_contacts(tx, &numbers, now).await?;
        }
    }
    let known = found.into_iter().filter_map(|(identity, _)| identity.strip_prefix(ID).map(str::to_owned));
    Ok(known.collect())
}

/// Erases whatever left the pipeline longer ago than the setting says, a thousand in a transaction.
///
/// # Errors
/// Database faults only.
pub(super) async fn erase_left(app: &App) -> Result<(), DbError> {
    let now = app.clock.now();
    let kept = SignedDuration::from_hours(24 * i64::from(app.config.pipeline.keep_left_days));
    let before = now - kept;
    for kind in [Kind::Accounts, Kind::Contacts] {
        while app.db.write(move |tx| async move { erase_some(&tx, kind, before, now).await }).await? {}
    }
    Ok(())
}

async fn erase_some(tx: &Tx, kind: Kind, before: Timestamp, now: Timestamp) -> Result<bool, DbError> {
    let numbers = match kind {
        Kind::Accounts => store::unerased(tx, before).await?,
        Kind::Contacts => store::unerased_contacts(tx, before).await?,
    };
    match kind {
        Kind::Accounts => store::erase(tx, &numbers, now).await?,
        Kind::Contacts => store::erase_contacts(tx, &numbers, now).await?,
    }
    Ok(!numbers.is_empty())
}
