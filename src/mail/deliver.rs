//! Delivery: lease, send outside of any transaction, mark.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use super::{compose, store};
use crate::app::App;
use crate::db::DbError;

/// Longer than a slow mail server takes; after a crash the mail in flight waits this long.
const LEASE: SignedDuration = SignedDuration::from_secs(120);
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(8);

/// Mails that are enqueued within this time go out together, with one commit for all of them.
const GATHERED_MS: u64 = 20;

/// Delivers mail until the process ends. It rests as long as it worked: under load whoever waits for an
/// answer comes first, and the mails that wait meanwhile follow.
pub async fn run(app: App) {
    loop {
        let begun = Instant::now();
        match deliver_due(&app).await {
            Ok(0) => {
                let _ = tokio::time::timeout(Duration::from_secs(1), app.bell.notified()).await;
                tokio::time::sleep(Duration::from_millis(GATHERED_MS)).await;
            }
            Ok(_) => tokio::time::sleep(begun.elapsed()).await,
            Err(why) => {
                tracing::error!(%why, "mail waits: the outbox cannot be read");
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
        }
    }
}

/// Sends what is due now; answers how many mails were taken up.
///
/// # Errors
/// Database faults only: a mail that cannot be sent is noted and tried again.
pub async fn deliver_due(app: &App) -> Result<usize, DbError> {
    let now = app.clock.now();
    let most = app.mail.batch();
    let mails = app.db.write(move |tx| async move { store::lease(&tx, most, now, LEASE).await }).await?;
    let taken = mails.len();
    let mut sent = Vec::with_capacity(taken);
    for mail in mails {
        let outcome = match compose::compose(app, &mail) {
            Ok(ready) => app.mail.send(&mail, ready).await.map_err(|why| (why, false)),
            Err(why) => Err((why, true)),
        };
        match outcome {
            Ok(()) => sent.push(mail.id),
            Err((why, is_final)) => {
                tracing::warn!(mail = mail.id, why, "mail could not be sent");
                let last = is_final || mail.attempts + 1 >= i64::from(app.config.mail.attempts);
                let again_at = if last { None } else { Some(next_try(now, mail.attempts)) };
                let write = move |tx| async move { store::mark_failed(&tx, &mail.id, &why, again_at).await };
                app.db.write(write).await?;
            }
        }
    }
    if !sent.is_empty() {
        app.db.write(move |tx| async move { store::mark_sent(&tx, &sent, now).await }).await?;
    }
    Ok(taken)
}

fn next_try(now: Timestamp, attempts: i64) -> Timestamp {
    let doublings = u32::try_from(attempts.min(16)).unwrap_or(0);
    now + (FIRST_PAUSE * 2_i32.pow(doublings)).min(LONGEST_PAUSE)
}
