//! The ledger's two tables: inserts and sums, nothing else.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::ledger::journal::{Entry, Opened};
use leadwire_domain::ledger::{Account, Kind};
use leadwire_domain::money::{Currency, Money};

use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// Answers a row where the cause is new.
pub(super) fn insert_transaction(
    id: &str,
    kind: Kind,
    cause: &str,
    about: &str,
    on: Date,
    at: Timestamp,
) -> Statement {
    statement(
        "INSERT INTO ledger_transactions (id, cause, kind, about, on_day, booked_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (cause) DO NOTHING RETURNING id",
        [
            text(id),
            text(cause),
            text(kind.name()),
            text(about),
            text(on.to_string()),
            int(at.as_microsecond()),
        ],
    )
}

/// Adds a posting where its transaction was added: an id is of one try only, so that a cause that was booked
/// before leaves no posting either.
pub(super) fn insert_posting(id: &str, account: &Account, money: Money) -> Statement {
    statement(
        "INSERT INTO ledger_postings (transaction_id, account, partner_id, currency, amount)
         SELECT id, $2, $3, $4, $5 FROM ledger_transactions WHERE id = $1",
        [
            text(id),
            text(account.to_string()),
            text(account.partner().map(PartnerId::as_str)),
            text(money.currency.code()),
            int(money.minor),
        ],
    )
}

/// A posting as a page or a journal shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub transaction: String,
    pub cause: String,
    pub about: String,
    pub kind: Kind,
    /// Civil day in UTC.
    pub on: Date,
    pub account: Account,
    /// Debits positive.
    pub money: Money,
}

fn wrong(what: &str, found: &str) -> DbError {
    DbError::fault(&format!("the ledger holds {what} {found:?}"))
}

fn money(row: &Row) -> Result<Money, DbError> {
    let code = row.text("currency");
    let currency = Currency::parse(&code).map_err(|_| wrong("a currency", &code))?;
    Ok(Money::new(row.int("amount"), currency))
}

fn account(row: &Row) -> Result<Account, DbError> {
    let name = row.text("account");
    name.parse().map_err(|_| wrong("an account", &name))
}

fn day(row: &Row, column: &str) -> Result<Date, DbError> {
    let day = row.text(column);
    day.parse().map_err(|_| wrong("a day", &day))
}

fn line(row: &Row) -> Result<Line, DbError> {
    let kind = row.text("kind");
    Ok(Line {
        transaction: row.text("transaction_id"),
        cause: row.text("cause"),
        about: row.text("about"),
        kind: Kind::find(&kind).ok_or_else(|| wrong("a kind", &kind))?,
        on: day(row, "on_day")?,
        account: account(row)?,
        money: money(row)?,
    })
}

/// What an account holds, in minor units: debits positive, so that what is owed is negative.
///
/// # Errors
/// Database faults only.
pub async fn balance(tx: &Tx, account: &Account, currency: Currency) -> Result<i64, DbError> {
    let sql = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS amount FROM ledger_postings
               WHERE account = $1 AND currency = $2";
    let row = tx.row(sql, &[text(account.to_string()), text(currency.code())]).await?;
    Ok(row.map_or(0, |row| row.int("amount")))
}

/// What a partner is owed on one of their accounts in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    pub account: Account,
    /// Positive: owed to the partner.
    pub money: Money,
}

fn owed_row(row: &Row) -> Result<Owed, DbError> {
    let Money { minor, currency } = money(row)?;
    // A sum of postings, each of which has an opposite.
    Ok(Owed { account: account(row)?, money: Money::new(minor.saturating_neg(), currency) })
}

/// Asks what a partner is owed, account by account and currency by currency, for a batch; [`owed`] reads the
/// answer. Accounts at zero are left out.
pub fn owed_to_partner(partner: &PartnerId) -> Statement {
    let sql = "SELECT account, currency, CAST(SUM(amount) AS BIGINT) AS amount FROM ledger_postings
               WHERE partner_id = $1 GROUP BY account, currency HAVING SUM(amount) <> 0
               ORDER BY currency, account";
    statement(sql, [text(partner.as_str())])
}

/// Reads what [`owed_to_partner`] asked for.
///
/// # Errors
/// Accounts and currencies that do not exist.
pub fn owed(rows: &[Row]) -> Result<Vec<Owed>, DbError> {
    rows.iter().map(owed_row).collect()
}

/// What a partner is owed, account by account and currency by currency; accounts at zero are left out.
///
/// # Errors
/// Database faults only.
pub async fn owed_by_account(tx: &Tx, partner: &PartnerId) -> Result<Vec<Owed>, DbError> {
    owed(&tx.ask(owed_to_partner(partner)).await?)
}

/// Everything on a partner's accounts, in the order of booking.
///
/// # Errors
/// Database faults only.
pub async fn list_postings_of(tx: &Tx, partner: &PartnerId) -> Result<Vec<Line>, DbError> {
    let sql = "SELECT p.transaction_id, t.cause, t.about, t.kind, t.on_day, p.account, p.currency, p.amount
               FROM ledger_postings p JOIN ledger_transactions t ON t.id = p.transaction_id
               WHERE p.partner_id = $1 ORDER BY t.number, p.amount DESC, p.account";
    tx.rows(sql, &[text(partner.as_str())]).await?.iter().map(line).collect()
}

/// Everything about one referral or payout (`referral:ID`, `payout:ID`), in the order of booking.
///
/// # Errors
/// Database faults only.
pub async fn list_about(tx: &Tx, about: &str) -> Result<Vec<Line>, DbError> {
    let sql = "SELECT p.transaction_id, t.cause, t.about, t.kind, t.on_day, p.account, p.currency, p.amount
               FROM ledger_transactions t JOIN ledger_postings p ON p.transaction_id = t.id
               WHERE t.about = $1 ORDER BY t.number, p.amount DESC, p.account";
    tx.rows(sql, &[text(about)]).await?.iter().map(line).collect()
}

/// Every account that was ever posted to, with its first day; for the head of a journal.
///
/// # Errors
/// Database faults only.
pub async fn opened(tx: &Tx) -> Result<Vec<Opened>, DbError> {
    let sql = "SELECT p.account, MIN(t.on_day) AS since, COALESCE(MIN(n.name), '') AS partner_name
               FROM ledger_postings p JOIN ledger_transactions t ON t.id = p.transaction_id
               LEFT JOIN partners n ON n.id = p.partner_id
               GROUP BY p.account ORDER BY p.account";
    let opened = |row: &Row| {
        let partner_name = row.text("partner_name");
        Ok(Opened { account: account(row)?, since: day(row, "since")?, partner_name })
    };
    tx.rows(sql, &[]).await?.iter().map(opened).collect()
}

/// The whole ledger by day, and within a day in the order of booking; for the body of a journal.
///
/// # Errors
/// Database faults only.
pub async fn entries(tx: &Tx) -> Result<Vec<Entry>, DbError> {
    let sql = "SELECT p.transaction_id, t.cause, t.about, t.kind, t.on_day, p.account, p.currency, p.amount
               FROM ledger_transactions t JOIN ledger_postings p ON p.transaction_id = t.id
               ORDER BY t.on_day, t.number, p.amount DESC, p.account";
    let mut entries: Vec<Entry> = Vec::new();
    for row in tx.rows(sql, &[]).await? {
        let Line { transaction, cause, about, kind, on, account, money } = line(&row)?;
        match entries.last_mut().filter(|last| last.id == transaction) {
            Some(last) => last.postings.push((account, money)),
            None => entries.push(Entry {
                id: transaction,
                on,
                kind,
                about,
                cause,
                postings: vec![(account, money)],
            }),
        }
    }
    Ok(entries)
}
