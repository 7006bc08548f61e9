//! Bank details: one current row a partner, the others kept for the payouts that went there.

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, PersonId};

use super::instant;
use crate::db::{DbError, Row, Statement, Tx, bool, bytes, int, statement, text};

/// A partner's bank details as stored: the account number sealed for this row.
#[derive(Debug, Clone)]
pub(in super::super) struct Account {
    pub id: String,
    pub partner: PartnerId,
    pub payee: String,
    pub iban_sealed: Vec<u8>,
    /// Country and last four characters, for people to recognise.
    pub masked: String,
    pub bic: Option<String>,
    /// ISO 3166 alpha-2, or `XK`.
    pub country: String,
    pub is_sepa: bool,
    pub entered_by: PersonId,
    pub entered_at: Timestamp,
    /// It took the place of another account.
    pub is_change: bool,
}

fn account(row: &Row) -> Account {
    Account {
        id: row.text("id"),
        partner: PartnerId::new(row.text("partner_id")),
        payee: row.text("payee"),
        iban_sealed: row.bytes("iban_sealed"),
        masked: row.text("masked"),
        bic: row.text_or_null("bic"),
        country: row.text("country"),
        is_sepa: row.bool("is_sepa"),
        entered_by: PersonId::new(row.text("entered_by")),
        entered_at: instant(row.int("entered_at")),
        is_change: row.bool("is_change"),
    }
}

/// A row of bank details, current or replaced.
pub(in super::super) async fn find_account(tx: &Tx, id: &str) -> Result<Option<Account>, DbError> {
    let sql = "SELECT id, partner_id, payee, iban_sealed, masked, bic, country, is_sepa, entered_by,
                      entered_at, is_change
               FROM payout_accounts WHERE id = $1";
    Ok(tx.row(sql, &[text(id)]).await?.as_ref().map(account))
}

/// Where a partner is paid now.
pub(in super::super) async fn find_current_account(
    tx: &Tx,
    partner: &PartnerId,
) -> Result<Option<Account>, DbError> {
    let sql = "SELECT id, partner_id, payee, iban_sealed, masked, bic, country, is_sepa, entered_by,
                      entered_at, is_change
               FROM payout_accounts WHERE partner_id = $1 AND replaced_at IS NULL";
    Ok(tx.row(sql, &[text(partner.as_str())]).await?.as_ref().map(account))
}

/// Asks for the id of where a partner is paid now, for a batch.
pub(in super::super) fn current_account_of(partner: &PartnerId) -> Statement {
    let sql = "SELECT id, is_sepa FROM payout_accounts WHERE partner_id = $1 AND replaced_at IS NULL";
    statement(sql, [text(partner.as_str())])
}

/// Where everybody is paid now.
pub(in super::super) async fn list_current_accounts(tx: &Tx) -> Result<Vec<Account>, DbError> {
    let sql = "SELECT id, partner_id, payee, iban_sealed, masked, bic, country, is_sepa, entered_by,
                      entered_at, is_change
               FROM payout_accounts WHERE replaced_at IS NULL ORDER BY partner_id";
    Ok(tx.rows(sql, &[]).await?.iter().map(account).collect())
}

/// Adds the current bank details of a partner; false when somebody was faster.
pub(in super::super) async fn insert_account(tx: &Tx, account: &Account) -> Result<bool, DbError> {
    let row = tx
        .row(
            "INSERT INTO payout_accounts (id, partner_id, payee, iban_sealed, masked, bic, country, is_sepa,
                                          entered_by, entered_at, is_change)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (partner_id) WHERE replaced_at IS NULL DO NOTHING RETURNING id",
            &[
                text(&account.id),
                text(account.partner.as_str()),
                text(&account.payee),
                bytes(&account.iban_sealed),
                text(&account.masked),
                text(account.bic.as_deref()),
                text(&account.country),
                bool(account.is_sepa),
                text(account.entered_by.as_str()),
                int(account.entered_at.as_microsecond()),
                bool(account.is_change),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// Lets go of bank details that are replaced; false when somebody was faster.
pub(in super::super) async fn replace_account(tx: &Tx, id: &str, now: Timestamp) -> Result<bool, DbError> {
    let sql = "UPDATE payout_accounts SET replaced_at = $2 WHERE id = $1 AND replaced_at IS NULL
               RETURNING id";
    Ok(tx.row(sql, &[text(id), int(now.as_microsecond())]).await?.is_some())
}
