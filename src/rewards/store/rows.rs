//! The newest reckoning of a referral, and its rewards by currency.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::ledger::Booked;
use leadwire_domain::money::Currency;
use leadwire_domain::reward::{Fraction, Reckoning, Reward, RewardState};

use crate::db::{DbError, Row, Statement, Tx, bool, int, statement, text};

/// What was reckoned last.
#[derive(Debug, Clone)]
pub(in super::super) struct StoredReckoning {
    /// JSON, as it was written.
    pub text: String,
    pub told_month: bool,
    pub told_lapsed: bool,
    pub version: i64,
}

impl StoredReckoning {
    /// The engine's answer.
    pub fn reckoning(&self) -> Result<Reckoning, DbError> {
        serde_json::from_str(&self.text).map_err(|why| DbError::fault(&format!("a reckoning: {why}")))
    }
}

/// What is to be kept of a reckoning.
#[derive(Debug, Clone)]
pub(in super::super) struct NewReckoning<'a> {
    pub referral: &'a ReferralId,
    pub partner: &'a PartnerId,
    pub text: String,
    /// Paying months so far.
    pub months: i64,
    pub is_final: bool,
    pub told_month: bool,
    pub told_lapsed: bool,
    pub reckoned_on: Date,
}

pub(in super::super) async fn find_reckoning(
    tx: &Tx,
    referral: &ReferralId,
) -> Result<Option<StoredReckoning>, DbError> {
    let sql =
        "SELECT reckoning, told_month, told_lapsed, version FROM reward_reckonings WHERE referral_id = $1";
    let row = tx.row(sql, &[text(referral.as_str())]).await?;
    Ok(row.map(|row| StoredReckoning {
        text: row.text("reckoning"),
        told_month: row.bool("told_month"),
        told_lapsed: row.bool("told_lapsed"),
        version: row.int("version"),
    }))
}

/// Saves a reckoning over the version that was seen (none: 0); answers the new version, and nothing where
/// somebody was faster.
pub(in super::super) async fn save_reckoning(
    tx: &Tx,
    new: &NewReckoning<'_>,
    seen: i64,
) -> Result<Option<i64>, DbError> {
    let row = tx
        .row(
            "INSERT INTO reward_reckonings (referral_id, partner_id, reckoning, months, is_final, told_month,
                                            told_lapsed, reckoned_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9 + 1)
             ON CONFLICT (referral_id) DO UPDATE SET reckoning = EXCLUDED.reckoning, months = EXCLUDED.months,
                 is_final = EXCLUDED.is_final, told_month = EXCLUDED.told_month,
                 told_lapsed = EXCLUDED.told_lapsed, reckoned_on = EXCLUDED.reckoned_on,
                 version = reward_reckonings.version + 1
             WHERE reward_reckonings.version = $9
             RETURNING version",
            &[
                text(new.referral.as_str()),
                text(new.partner.as_str()),
                text(&new.text),
                int(new.months),
                bool(new.is_final),
                bool(new.told_month),
                bool(new.told_lapsed),
                text(new.reckoned_on.to_string()),
                int(seen),
            ],
        )
        .await?;
    Ok(row.map(|row| row.int("version")))
}

/// Referrals that the day alone may still change and that were not looked at on it, after a place in their
/// order: day of the last look, then id.
pub(in super::super) async fn list_open(
    tx: &Tx,
    today: Date,
    after: &(String, String),
    most: i64,
) -> Result<Vec<(String, ReferralId)>, DbError> {
    let sql = "SELECT reckoned_on, referral_id FROM reward_reckonings
               WHERE NOT is_final AND reckoned_on < $1 AND (reckoned_on, referral_id) > ($2, $3)
               ORDER BY reckoned_on, referral_id LIMIT $4";
    let values = [text(today.to_string()), text(&after.0), text(&after.1), int(most)];
    let rows = tx.rows(sql, &values).await?;
    Ok(rows.iter().map(|row| (row.text("reckoned_on"), ReferralId::new(row.text("referral_id")))).collect())
}

/// Notes that a look on a day changed nothing.
pub(in super::super) fn mark_reckoned(referral: &ReferralId, on: Date) -> Statement {
    statement(
        "UPDATE reward_reckonings SET reckoned_on = $2 WHERE referral_id = $1 AND reckoned_on < $2",
        [text(referral.as_str()), text(on.to_string())],
    )
}

/// A reward as it was saved last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct StoredReward {
    pub currency: Currency,
    pub state: RewardState,
    /// Minor units.
    pub amount: i64,
    pub base: Fraction,
    pub earned_on: Option<Date>,
    pub booked: Booked,
}

fn wrong(what: &str, found: &str) -> DbError {
    DbError::fault(&format!("a reward holds {what} {found:?}"))
}

pub(in super::super) fn currency(row: &Row) -> Result<Currency, DbError> {
    let code = row.text("currency");
    Currency::parse(&code).map_err(|_| wrong("a currency", &code))
}

pub(in super::super) fn day(text: &str) -> Result<Date, DbError> {
    text.parse().map_err(|_| wrong("a day", text))
}

/// What counts, as an exact fraction of minor units.
pub(super) fn base(row: &Row) -> Result<Fraction, DbError> {
    let text = row.text("base");
    text.parse().map_err(|_| wrong("a base", &text))
}

/// The state's name in rows, as in the engine's JSON.
pub(super) fn state(row: &Row) -> Result<RewardState, DbError> {
    let name = row.text("state");
    let named = serde_json::Value::String(name.clone());
    serde_json::from_value(named).map_err(|_| wrong("a state", &name))
}

pub(in super::super) async fn list_rewards(
    tx: &Tx,
    referral: &ReferralId,
) -> Result<Vec<StoredReward>, DbError> {
    let sql = "SELECT currency, state, amount, base, earned_on, accrued, payable FROM rewards
               WHERE referral_id = $1 ORDER BY currency";
    let stored = |row: &Row| {
        Ok(StoredReward {
            currency: currency(row)?,
            state: state(row)?,
            amount: row.int("amount"),
            base: base(row)?,
            earned_on: row.text_or_null("earned_on").map(|text| day(&text)).transpose()?,
            booked: Booked { accrued: row.int("accrued"), payable: row.int("payable") },
        })
    };
    tx.rows(sql, &[text(referral.as_str())]).await?.iter().map(stored).collect()
}

/// Writes a reward with what the ledger holds of it.
pub(in super::super) fn save_reward(
    referral: &ReferralId,
    partner: &PartnerId,
    reward: &Reward,
    booked: Booked,
    at: Timestamp,
) -> Statement {
    statement(
        "INSERT INTO rewards (referral_id, currency, partner_id, state, amount, base, earned_on, accrued,
                              payable, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (referral_id, currency) DO UPDATE SET state = EXCLUDED.state, amount = EXCLUDED.amount,
             base = EXCLUDED.base, earned_on = EXCLUDED.earned_on, accrued = EXCLUDED.accrued,
             payable = EXCLUDED.payable, changed_at = EXCLUDED.changed_at",
        [
            text(referral.as_str()),
            text(reward.currency.code()),
            text(partner.as_str()),
            text(super::super::state_name(reward.state)),
            int(reward.amount),
            text(reward.base.to_string()),
            text(reward.earned_on.map(|day| day.to_string())),
            int(booked.accrued),
            int(booked.payable),
            int(at.as_microsecond()),
        ],
    )
}

/// Takes away a reward in a currency in which nothing is paid any more, once the ledger holds nothing of it.
pub(in super::super) fn delete_reward(referral: &ReferralId, currency: Currency) -> Statement {
    statement(
        "DELETE FROM rewards WHERE referral_id = $1 AND currency = $2 AND accrued = 0 AND payable = 0",
        [text(referral.as_str()), text(currency.code())],
    )
}
