//! What payouts committed of each reward.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::money::Money;

use super::rows::{currency, day};
use crate::db::{DbError, Row, Tx, int, text};

/// A payment of a reward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Payment {
    pub payout: String,
    /// What the payout paid of this reward; negative: set off against other rewards.
    pub money: Money,
    /// Civil day in UTC.
    pub on: Date,
    /// Minor units that had become payable until then.
    pub payable: i64,
    /// The version of the reckoning after which it was recorded.
    pub after_version: i64,
    pub settled_on: Option<Date>,
    /// It never arrived, or came back.
    pub is_taken_back: bool,
}

impl Payment {
    /// It pays something, and was not taken back.
    pub fn lives(&self) -> bool {
        !self.is_taken_back && self.money.minor > 0
    }
}

fn payment(row: &Row) -> Result<Payment, DbError> {
    let settled_on = row.text_or_null("settled_on").map(|text| day(&text)).transpose()?;
    Ok(Payment {
        payout: row.text("payout_id"),
        money: Money::new(row.int("amount"), currency(row)?),
        on: day(&row.text("on_day"))?,
        payable: row.int("payable"),
        after_version: row.int("after_version"),
        settled_on,
        is_taken_back: row.int_or_null("taken_back_at").is_some(),
    })
}

/// The payments of a referral's rewards, in the order in which they were recorded.
pub(in super::super) async fn list_payments(tx: &Tx, referral: &ReferralId) -> Result<Vec<Payment>, DbError> {
    let sql = "SELECT payout_id, currency, amount, on_day, payable, after_version, settled_on, taken_back_at
               FROM reward_payments WHERE referral_id = $1 ORDER BY recorded_at, after_version, payout_id";
    tx.rows(sql, &[text(referral.as_str())]).await?.iter().map(payment).collect()
}

/// Raises the version of a reckoning, so that nobody reckons between a payment and what it was recorded
/// after; answers partner and version. Nothing where the payment is recorded already, or the referral has no
/// reckoning.
pub(in super::super) async fn bump(
    tx: &Tx,
    payout: &str,
    referral: &ReferralId,
) -> Result<Option<(PartnerId, i64)>, DbError> {
    let sql = "UPDATE reward_reckonings SET version = version + 1
               WHERE referral_id = $1 AND NOT EXISTS (
                   SELECT 1 FROM reward_payments WHERE payout_id = $2 AND referral_id = $1)
               RETURNING partner_id, version";
    let row = tx.row(sql, &[text(referral.as_str()), text(payout)]).await?;
    Ok(row.map(|row| (PartnerId::new(row.text("partner_id")), row.int("version"))))
}

/// Records a payment; what was payable until then is read where it stands.
pub(in super::super) async fn insert_payment(
    tx: &Tx,
    payout: &str,
    referral: &ReferralId,
    partner: &PartnerId,
    money: Money,
    on: Date,
    (after_version, at): (i64, Timestamp),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO reward_payments (payout_id, referral_id, partner_id, currency, amount, on_day, payable,
                                      after_version, recorded_at)
         SELECT $1, $2, $3, $4, $5, $6, COALESCE(SUM(r.payable), 0), $7, $8 FROM rewards r
         WHERE r.referral_id = $2 AND r.currency = $4",
        &[
            text(payout),
            text(referral.as_str()),
            text(partner.as_str()),
            text(money.currency.code()),
            int(money.minor),
            text(on.to_string()),
            int(after_version),
            int(at.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

fn referrals(rows: &[Row]) -> Vec<ReferralId> {
    rows.iter().map(|row| ReferralId::new(row.text("referral_id"))).collect()
}

/// Notes that a payout never arrived or came back; answers the referrals of which it paid something and for
/// which that is new.
pub(in super::super) async fn take_back(
    tx: &Tx,
    payout: &str,
    at: Timestamp,
) -> Result<Vec<ReferralId>, DbError> {
    let sql = "UPDATE reward_payments SET taken_back_at = $2 WHERE payout_id = $1 AND taken_back_at IS NULL
               RETURNING referral_id";
    Ok(referrals(&tx.rows(sql, &[text(payout), int(at.as_microsecond())]).await?))
}

/// A payout that was taken back counts again, from when it was recorded.
pub(in super::super) async fn resume(tx: &Tx, payout: &str) -> Result<(), DbError> {
    let sql = "UPDATE reward_payments SET taken_back_at = NULL, settled_on = NULL
               WHERE payout_id = $1 AND taken_back_at IS NOT NULL";
    tx.run(sql, &[text(payout)]).await?;
    Ok(())
}

/// Notes that a payout was seen on the statement; answers as [`take_back`] does.
pub(in super::super) async fn settle(tx: &Tx, payout: &str, on: Date) -> Result<Vec<ReferralId>, DbError> {
    let sql = "UPDATE reward_payments SET settled_on = $2
               WHERE payout_id = $1 AND settled_on IS NULL AND taken_back_at IS NULL RETURNING referral_id";
    Ok(referrals(&tx.rows(sql, &[text(payout), text(on.to_string())]).await?))
}
