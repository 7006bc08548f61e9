//! How often is often enough: what strangers may cause (a mail, a guess) is counted by hour or by day.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::email::Email;

use super::store;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::client::Client;

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Counts one more of `subject` in the window of `per` that runs now; false beyond `most`. The names stand in
/// the table as keyed hashes.
async fn take(app: &App, tx: &Tx, subject: &str, most: u16, per: SignedDuration) -> Result<bool, DbError> {
    let now = app.clock.now();
    let length = i64::try_from(per.as_micros()).unwrap_or(i64::MAX);
    let begin = now.as_microsecond() - now.as_microsecond().rem_euclid(length);
    let end = Timestamp::from_microsecond(begin.saturating_add(length)).unwrap_or(Timestamp::MAX);
    Ok(store::count_one(tx, &app.secrets.count_name(subject), end).await? <= i64::from(most))
}

/// Whether a stranger may cause one more mail to an address. Counted are who asks and who receives.
///
/// # Errors
/// Database faults only.
pub(super) async fn may_mail(app: &App, tx: &Tx, client: &Client, email: &str) -> Result<bool, DbError> {
    let limits = &app.config.access;
    // In the same order everywhere, so that no two transactions wait for each other; and all of them, so that
    // who is beyond one limit is counted at the others like anybody.
    let by_client = match &client.0 {
        Some(client) => {
            take(app, tx, &format!("client {client}"), limits.mails_per_client_per_hour, HOUR).await?
        }
        None => true,
    };
    // `anna+1@` and `anna+2@` are one inbox.
    let inbox = Email::parse(email).map_or_else(|_| email.to_owned(), |email| email.key());
    let to_address = take(app, tx, &format!("address {inbox}"), limits.links_per_hour, HOUR).await?;
    Ok(by_client && to_address)
}

/// Whether a stranger may make the house write to an address for the first time. Beside what is counted for
/// every mail, the receiving domain is: else one form could flood a company whose addresses are guessed.
///
/// # Errors
/// Database faults only.
pub async fn may_mail_first(app: &App, tx: &Tx, client: &Client, email: &str) -> Result<bool, DbError> {
    let most = app.config.access.joins_per_domain_per_hour;
    let domain = email.rsplit('@').next().unwrap_or_default();
    let to_domain = take(app, tx, &format!("domain {domain}"), most, HOUR).await?;
    Ok(may_mail(app, tx, client, email).await? && to_domain)
}

/// Whether a client may ask once more about a receipt. Digests cannot be guessed at any speed; this keeps
/// strangers from making the house write and look for nothing.
///
/// # Errors
/// Database faults only.
pub async fn may_ask_about_receipt(app: &App, tx: &Tx, client: &Client) -> Result<bool, DbError> {
    let Some(client) = &client.0 else { return Ok(true) };
    let most = app.config.access.receipts_per_client_per_hour;
    take(app, tx, &format!("receipts {client}"), most, HOUR).await
}

/// Whether the six digits of an address may be guessed once more today. A link has its own five tries; this
/// is for somebody who asks for one link after the other.
///
/// # Errors
/// Database faults only.
pub(super) async fn may_guess(app: &App, tx: &Tx, email: &str) -> Result<bool, DbError> {
    take(app, tx, &format!("guess {email}"), app.config.access.code_tries_per_day, DAY).await
}
