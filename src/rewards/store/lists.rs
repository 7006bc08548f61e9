//! Lists of rewards: the partner's, everybody's.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::reward::RewardState;

use super::rows::{currency, day, state};
use crate::db::{DbError, Row, Tx, Value, int, text};
use crate::web::paging::{Cursor, Page, ROWS};

/// A reward in a partner's list.
#[derive(Debug, Clone)]
pub(in super::super) struct Earning {
    pub referral: ReferralId,
    pub company: String,
    pub state: RewardState,
    pub money: Money,
    pub earned_on: Option<Date>,
    /// Paying months so far.
    pub months: i64,
}

/// The same in the list of staff.
#[derive(Debug, Clone)]
pub(in super::super) struct Listed {
    pub earning: Earning,
    pub partner_name: String,
    pub changed_at: Timestamp,
}

fn earning(row: &Row) -> Result<Earning, DbError> {
    Ok(Earning {
        referral: ReferralId::new(row.text("referral_id")),
        company: row.text("company"),
        state: state(row)?,
        money: Money::new(row.int("amount"), currency(row)?),
        earned_on: row.text_or_null("earned_on").map(|text| day(&text)).transpose()?,
        months: row.int("months"),
    })
}

/// Where a list starts: after this reward, the one that changed last first.
fn place(after: &Cursor) -> [Value; 3] {
    let (referral, currency) = after.id.split_once('.').unwrap_or_default();
    [int(after.at), text(referral), text(currency)]
}

fn listed(row: &Row) -> Result<Listed, DbError> {
    let changed_at = Timestamp::from_microsecond(row.int("changed_at")).unwrap_or(Timestamp::UNIX_EPOCH);
    Ok(Listed { earning: earning(row)?, partner_name: row.text("partner_name"), changed_at })
}

fn cut(rows: &[Row]) -> Result<Page<Listed>, DbError> {
    let rows = rows.iter().map(listed).collect::<Result<Vec<_>, DbError>>()?;
    Ok(Page::cut(rows, |row| Cursor {
        at: row.changed_at.as_microsecond(),
        id: format!("{}.{}", row.earning.referral, row.earning.money.currency),
    }))
}

/// A partner's rewards, the one that changed last first.
pub(in super::super) async fn list_of_partner(
    tx: &Tx,
    partner: &PartnerId,
    after: &Cursor,
) -> Result<Page<Listed>, DbError> {
    let sql = "SELECT r.referral_id, f.company, r.state, r.currency, r.amount, r.earned_on, q.months,
                      '' AS partner_name, r.changed_at
               FROM rewards r JOIN referrals f ON f.id = r.referral_id
               JOIN reward_reckonings q ON q.referral_id = r.referral_id
               WHERE r.partner_id = $4 AND (r.changed_at, r.referral_id, r.currency) < ($1, $2, $3)
               ORDER BY r.changed_at DESC, r.referral_id DESC, r.currency DESC LIMIT $5";
    let mut values = place(after).to_vec();
    values.extend([text(partner.as_str()), int(ROWS as i64 + 1)]);
    cut(&tx.rows(sql, &values).await?)
}

/// Every reward, the one that changed last first.
pub(in super::super) async fn list_newest(tx: &Tx, after: &Cursor) -> Result<Page<Listed>, DbError> {
    let sql = "SELECT r.referral_id, f.company, r.state, r.currency, r.amount, r.earned_on, q.months,
                      p.name AS partner_name, r.changed_at
               FROM rewards r JOIN referrals f ON f.id = r.referral_id
               JOIN reward_reckonings q ON q.referral_id = r.referral_id
               JOIN partners p ON p.id = r.partner_id
               WHERE (r.changed_at, r.referral_id, r.currency) < ($1, $2, $3)
               ORDER BY r.changed_at DESC, r.referral_id DESC, r.currency DESC LIMIT $4";
    let mut values = place(after).to_vec();
    values.push(int(ROWS as i64 + 1));
    cut(&tx.rows(sql, &values).await?)
}

/// What ever became owed to a partner and what is accrued, by currency: (currency, accrued, payable), minor
/// units.
pub(in super::super) async fn booked_by_currency(
    tx: &Tx,
    partner: &PartnerId,
) -> Result<Vec<(Currency, i64, i64)>, DbError> {
    let sql =
        "SELECT currency, CAST(SUM(accrued) AS BIGINT) AS accrued, CAST(SUM(payable) AS BIGINT) AS payable
               FROM rewards WHERE partner_id = $1 GROUP BY currency ORDER BY currency";
    let rows = tx.rows(sql, &[text(partner.as_str())]).await?;
    rows.iter().map(|row| Ok((currency(row)?, row.int("accrued"), row.int("payable")))).collect()
}
