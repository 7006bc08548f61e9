//! The books of the house: who is owed what, in double entry. Other rooms post what happened; nobody edits.

mod store;

pub use store::{
    Line, Owed, balance, entries, list_about, list_postings_of, opened, owed, owed_by_account,
    owed_to_partner,
};

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ledger::Transaction;

use crate::db::{DbError, Tx};

/// What a posting came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    /// It stands in the books now.
    Done,
    /// Its cause was booked before; nothing was added.
    AlreadyDone,
}

/// Books a transaction under a new `id`. `cause` is the unique name of the fact behind it, so that repeating
/// a fact books nothing; `about` is `referral:ID` or `payout:ID`; `on` is the civil day in UTC.
///
/// # Errors
/// Database faults only.
pub async fn post(
    tx: &Tx,
    id: &str,
    transaction: &Transaction,
    cause: &str,
    about: &str,
    on: Date,
    at: Timestamp,
) -> Result<Posted, DbError> {
    let mut statements = vec![store::insert_transaction(id, transaction.kind(), cause, about, on, at)];
    statements
        .extend(transaction.postings().map(|(account, money)| store::insert_posting(id, account, money)));
    let answers = tx.batch(statements).await?;
    let is_new = answers.first().is_some_and(|rows| !rows.is_empty());
    Ok(if is_new { Posted::Done } else { Posted::AlreadyDone })
}
