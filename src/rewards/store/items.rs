//! What reached `payable`, each with its reason: what pay runs pay.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId, TermsId};
use leadwire_domain::money::Money;

use super::rows::{currency, day};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// A difference that reached `payable`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The ledger transaction's.
    pub id: String,
    pub referral: ReferralId,
    pub partner: PartnerId,
    /// With sign: negative is owed less.
    pub money: Money,
    /// `earned`, `changed` (before the payout) or `adjustment` (after it).
    pub kind: String,
    /// The ids of the billing facts behind an adjustment.
    pub because: Vec<String>,
    /// The version of the reckoning that it came with.
    pub version: i64,
    /// Civil day in UTC.
    pub on: Date,
}

fn item(row: &Row) -> Result<Item, DbError> {
    let because = row.text("because");
    Ok(Item {
        id: row.text("id"),
        referral: ReferralId::new(row.text("referral_id")),
        partner: PartnerId::new(row.text("partner_id")),
        money: Money::new(row.int("amount"), currency(row)?),
        kind: row.text("kind"),
        because: serde_json::from_str(&because).map_err(|why| DbError::fault(&why.to_string()))?,
        version: row.int("version"),
        on: day(&row.text("on_day"))?,
    })
}

/// Adds an item.
pub(in super::super) fn insert_item(item: &Item, at: Timestamp) -> Statement {
    statement(
        "INSERT INTO reward_items (id, referral_id, partner_id, currency, amount, kind, because, version,
                                   on_day, booked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        [
            text(&item.id),
            text(item.referral.as_str()),
            text(item.partner.as_str()),
            text(item.money.currency.code()),
            int(item.money.minor),
            text(&item.kind),
            text(serde_json::json!(item.because).to_string()),
            int(item.version),
            text(item.on.to_string()),
            int(at.as_microsecond()),
        ],
    )
}

/// An item with what its payment was promised under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payable {
    pub item: Item,
    /// The terms of its referral.
    pub terms: TermsId,
    /// The civil day in UTC from which the days of the promise are counted: the earned day of a reward, and
    /// of what changed later the day on which it was booked.
    pub owed_on: Date,
}

fn payable(row: &Row) -> Result<Payable, DbError> {
    let item = item(row)?;
    let earned_on = row.text_or_null("earned_on").filter(|_| item.kind == "earned");
    let owed_on = earned_on.map_or(Ok(item.on), |text| day(&text))?;
    Ok(Payable { owed_on, terms: TermsId::new(row.text("terms_id")), item })
}

/// What became payable and no statement has shown as paid, in the order of booking: everybody's, or one
/// partner's. A payout knows which of it is in its hands.
///
/// # Errors
/// Database faults only.
pub async fn list_open_items(tx: &Tx, partner: Option<&PartnerId>) -> Result<Vec<Payable>, DbError> {
    let mut rows = match partner {
        Some(partner) => {
            let sql = "SELECT i.id, i.referral_id, i.partner_id, i.currency, i.amount, i.kind, i.because,
                              i.version, i.on_day, f.terms_id, r.earned_on, i.booked_at
                       FROM reward_open_items o JOIN reward_items i ON i.id = o.item_id
                       JOIN referrals f ON f.id = i.referral_id
                       LEFT JOIN rewards r ON r.referral_id = i.referral_id AND r.currency = i.currency
                       WHERE o.partner_id = $1";
            tx.rows(sql, &[text(partner.as_str())]).await?
        }
        None => {
            let sql = "SELECT i.id, i.referral_id, i.partner_id, i.currency, i.amount, i.kind, i.because,
                              i.version, i.on_day, f.terms_id, r.earned_on, i.booked_at
                       FROM reward_open_items o JOIN reward_items i ON i.id = o.item_id
                       JOIN referrals f ON f.id = i.referral_id
                       LEFT JOIN rewards r ON r.referral_id = i.referral_id AND r.currency = i.currency";
            tx.rows(sql, &[]).await?
        }
    };
    // Sorted here: asked to sort, SQLite may walk everything that ever became payable in that order.
    rows.sort_by_cached_key(|row| (row.int("booked_at"), row.text("id")));
    rows.iter().map(payable).collect()
}

/// Notes that items are open: they became payable, or what had paid them came back.
pub(in super::super) async fn open_items(
    tx: &Tx,
    partner: &PartnerId,
    items: &[String],
) -> Result<(), DbError> {
    let open = |item: &String| {
        statement(
            "INSERT INTO reward_open_items (item_id, partner_id) VALUES ($1, $2)
             ON CONFLICT (item_id) DO NOTHING",
            [text(item), text(partner.as_str())],
        )
    };
    tx.batch(items.iter().map(open).collect()).await?;
    Ok(())
}

/// Notes that items were paid, as a statement shows.
pub(in super::super) async fn close_items(tx: &Tx, items: &[String]) -> Result<(), DbError> {
    let close = |item: &String| statement("DELETE FROM reward_open_items WHERE item_id = $1", [text(item)]);
    tx.batch(items.iter().map(close).collect()).await?;
    Ok(())
}

/// What ever became payable of a referral, in the order of booking.
///
/// # Errors
/// Database faults only.
pub async fn list_items_of(tx: &Tx, referral: &ReferralId) -> Result<Vec<Item>, DbError> {
    let sql = "SELECT id, referral_id, partner_id, currency, amount, kind, because, version, on_day
               FROM reward_items WHERE referral_id = $1 ORDER BY version, id";
    tx.rows(sql, &[text(referral.as_str())]).await?.iter().map(item).collect()
}
