//! Where a partner is paid: entered when there is something to pay, changed only by who just signed in.

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::payout::{BankDetails, Iban};

use super::store::{self, Account};
use super::{ask, mails};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::Problem;
use crate::{partners, rewards};

/// For how long after signing in somebody may change an account. Long enough to copy an IBAN, short enough
/// that a browser left open changes nothing.
pub(super) const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// Why bank details were not taken.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// Nothing is to be paid yet: what is not needed is not collected.
    #[error("nobody asked for bank details yet")]
    NotAsked,
    /// A change needs a sign-in of the last minutes.
    #[error("the sign-in is too old for a change of bank details")]
    StaleSignIn,
    #[error("somebody was faster")]
    SomeoneWasFaster,
    #[error(transparent)]
    Fault(#[from] DbError),
}

impl From<EnterError> for Problem {
    fn from(why: EnterError) -> Self {
        match why {
            EnterError::NotAsked => Problem::new(StatusCode::CONFLICT, "BANK_NOT_ASKED"),
            EnterError::StaleSignIn => Problem::forbidden("SIGN_IN_STALE"),
            EnterError::SomeoneWasFaster => Problem::new(StatusCode::CONFLICT, "CHANGED_MEANWHILE"),
            EnterError::Fault(why) => why.into(),
        }
    }
}

/// What entering bank details came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    Done,
    /// They are the current ones; nothing was changed and nobody is mailed.
    AlreadyDone,
}

/// Whether a sign-in is young enough to change bank details.
pub fn is_fresh(signed_in_at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(signed_in_at) < FRESH
}

/// Stores where a partner is paid, in place of what was there. The partner's address is told, whoever did it.
///
/// # Errors
/// Nobody asked yet; the sign-in at `signed_in_at` is too old for a change; somebody was faster; faults.
pub async fn enter_details(
    app: &App,
    by: &Person,
    partner: PartnerId,
    details: BankDetails,
    signed_in_at: Timestamp,
) -> Result<Entered, EnterError> {
    let (house, by) = (app.clone(), by.clone());
    let entered = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let before = store::find_current_account(&tx, &partner).await?;
            if before.is_none() && store::find_ask(&tx, &partner).await?.is_none() {
                return Err(EnterError::NotAsked);
            }
            if let Some(before) = &before {
                if is_same(&house, before, &details)? {
                    return Ok(Entered::AlreadyDone);
                }
                if !is_fresh(signed_in_at, now) {
                    return Err(EnterError::StaleSignIn);
                }
                if !store::replace_account(&tx, &before.id, now).await? {
                    return Err(EnterError::SomeoneWasFaster);
                }
            }
            let account = sealed(&house, &by, &partner, &details, before.is_some(), now);
            if !store::insert_account(&tx, &account).await? {
                return Err(EnterError::SomeoneWasFaster);
            }
            rewards::note_details(&tx, &partner, now, account.is_sepa).await?;
            tell(&house, &tx, &by, &account, now).await?;
            Ok(Entered::Done)
        })
        .await?;
    app.bell.notify_one();
    Ok(entered)
}

/// The name of a row's account number among all that is sealed.
fn row(id: &str) -> String {
    format!("payout_accounts {id}")
}

fn sealed(
    app: &App,
    by: &Person,
    partner: &PartnerId,
    details: &BankDetails,
    is_change: bool,
    now: Timestamp,
) -> Account {
    let id = app.new_id();
    Account {
        iban_sealed: app.secrets.seal_row(&row(&id), details.iban.electronic().as_bytes(), &app.rng),
        id,
        partner: partner.clone(),
        payee: details.payee.clone(),
        masked: details.iban.masked(),
        bic: details.bic.as_ref().map(|bic| bic.code().to_owned()),
        country: details.iban.country().to_owned(),
        is_sepa: details.iban.is_sepa(),
        entered_by: by.id.clone(),
        entered_at: now,
        is_change,
    }
}

/// The account number of a row: for a payment file, and for nothing that people read.
///
/// # Errors
/// A row that was changed by somebody else than this house.
pub(super) fn iban_of(app: &App, account: &Account) -> Result<Iban, DbError> {
    let plain = app.secrets.open_row(&row(&account.id), &account.iban_sealed);
    let text = plain.and_then(|plain| String::from_utf8(plain).ok());
    let iban = text.and_then(|text| Iban::parse(&text).ok());
    iban.ok_or_else(|| DbError::fault(&format!("bank details {} cannot be unsealed", account.id)))
}

fn is_same(app: &App, before: &Account, details: &BankDetails) -> Result<bool, DbError> {
    let bic = details.bic.as_ref().map(|bic| bic.code());
    Ok(before.payee == details.payee && before.bic.as_deref() == bic && iban_of(app, before)? == details.iban)
}

/// What follows from new bank details: an event, a mail to the partner's address, no more reminders.
async fn tell(app: &App, tx: &Tx, by: &Person, account: &Account, now: Timestamp) -> Result<(), DbError> {
    let kind = if account.is_change { "bank_changed" } else { "bank_entered" };
    let facts = serde_json::json!({ "account": account.masked }).to_string();
    let about = format!("partner:{}", account.partner);
    store::insert_event(tx, &app.new_id(), &about, kind, Some(&by.id), &facts, now).await?;
    let partner = partners::find_partner(tx, &account.partner).await?;
    let partner = partner.ok_or_else(|| DbError::fault("bank details of no partner"))?;
    mails::bank_details_changed(app, tx, &partner, account, by).await?;
    ask::stop(tx, &account.partner).await
}
