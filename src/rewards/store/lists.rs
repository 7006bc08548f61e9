//! Lists of rewards: the partner's, everybody's.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{PartnerId, ReferralId, TermsId};
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::reward::{Fraction, RewardState};

use super::super::due::Due;
use super::payees::{Details, details};
use super::rows::{base, currency, day, state};
use crate::db::{DbError, Row, Statement, Tx, Value, int, statement, text};
use crate::web::paging::{Cursor, Page, ROWS};

/// A reward in a partner's list.
#[derive(Debug, Clone)]
pub(in super::super) struct Earning {
    pub referral: ReferralId,
    pub company: String,
    pub state: RewardState,
    pub money: Money,
    /// What counts, so far or in all.
    pub base: Fraction,
    pub earned_on: Option<Date>,
    /// The day of the statement that shows the last of its payments; nothing while one is on its way.
    pub paid_on: Option<Date>,
    /// Paying months so far.
    pub months: i64,
    /// The terms of its referral.
    pub terms: TermsId,
    /// Its partner's bank details.
    pub details: Option<Details>,
}

/// The same in the list of staff.
#[derive(Debug, Clone)]
pub(in super::super) struct Listed {
    pub earning: Earning,
    pub partner_name: String,
    pub changed_at: Timestamp,
    /// When it is paid; nothing where it is not earned, or paid already.
    pub due: Option<Due>,
    /// The partner's share of what counts, per cent.
    pub percent: u8,
}

fn instant(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn earning(row: &Row) -> Result<Earning, DbError> {
    Ok(Earning {
        referral: ReferralId::new(row.text("referral_id")),
        company: row.text("company"),
        state: state(row)?,
        money: Money::new(row.int("amount"), currency(row)?),
        base: base(row)?,
        earned_on: row.text_or_null("earned_on").map(|text| day(&text)).transpose()?,
        paid_on: row.text_or_null("paid_on").map(|text| day(&text)).transpose()?,
        months: row.int("months"),
        terms: TermsId::new(row.text("terms_id")),
        details: details(row),
    })
}

/// Where a list starts: after this reward, the one that changed last first.
fn place(after: &Cursor) -> [Value; 3] {
    let (referral, currency) = after.id.split_once('.').unwrap_or_default();
    [int(after.at), text(referral), text(currency)]
}

fn listed(row: &Row) -> Result<Listed, DbError> {
    let (partner_name, changed_at) = (row.text("partner_name"), instant(row.int("changed_at")));
    Ok(Listed { earning: earning(row)?, partner_name, changed_at, due: None, percent: 0 })
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
    let sql = "SELECT r.referral_id, f.company, r.state, r.currency, r.amount, r.base, r.earned_on, q.months,
                      '' AS partner_name, r.changed_at, f.terms_id, d.details_since, d.is_sepa,
                      (SELECT CASE WHEN COUNT(*) = COUNT(m.settled_on) THEN MAX(m.settled_on) END
                       FROM reward_payments m
                       WHERE m.referral_id = r.referral_id AND m.currency = r.currency
                         AND m.amount > 0 AND m.taken_back_at IS NULL) AS paid_on
               FROM rewards r JOIN referrals f ON f.id = r.referral_id
               JOIN reward_reckonings q ON q.referral_id = r.referral_id
               LEFT JOIN reward_payees d ON d.partner_id = r.partner_id
               WHERE r.partner_id = $4 AND (r.changed_at, r.referral_id, r.currency) < ($1, $2, $3)
               ORDER BY r.changed_at DESC, r.referral_id DESC, r.currency DESC LIMIT $5";
    let mut values = place(after).to_vec();
    values.extend([text(partner.as_str()), int(ROWS as i64 + 1)]);
    cut(&tx.rows(sql, &values).await?)
}

/// Every reward, the one that changed last first.
pub(in super::super) async fn list_newest(tx: &Tx, after: &Cursor) -> Result<Page<Listed>, DbError> {
    let sql = "SELECT r.referral_id, f.company, r.state, r.currency, r.amount, r.base, r.earned_on, q.months,
                      p.name AS partner_name, r.changed_at, f.terms_id, d.details_since, d.is_sepa,
                      (SELECT CASE WHEN COUNT(*) = COUNT(m.settled_on) THEN MAX(m.settled_on) END
                       FROM reward_payments m
                       WHERE m.referral_id = r.referral_id AND m.currency = r.currency
                         AND m.amount > 0 AND m.taken_back_at IS NULL) AS paid_on
               FROM rewards r JOIN referrals f ON f.id = r.referral_id
               JOIN reward_reckonings q ON q.referral_id = r.referral_id
               LEFT JOIN reward_payees d ON d.partner_id = r.partner_id
               JOIN partners p ON p.id = r.partner_id
               WHERE (r.changed_at, r.referral_id, r.currency) < ($1, $2, $3)
               ORDER BY r.changed_at DESC, r.referral_id DESC, r.currency DESC LIMIT $4";
    let mut values = place(after).to_vec();
    values.push(int(ROWS as i64 + 1));
    cut(&tx.rows(sql, &values).await?)
}

/// What rewards booked of a partner in a currency, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booked {
    pub currency: Currency,
    pub accrued: i64,
    /// All that ever became payable.
    pub payable: i64,
}

/// Asks what was booked of a partner, by currency, for a batch; [`booked`] reads the answer.
pub fn booked_of_partner(partner: &PartnerId) -> Statement {
    let sql =
        "SELECT currency, CAST(SUM(accrued) AS BIGINT) AS accrued, CAST(SUM(payable) AS BIGINT) AS payable
         FROM rewards WHERE partner_id = $1 GROUP BY currency ORDER BY currency";
    statement(sql, [text(partner.as_str())])
}

/// Reads what [`booked_of_partner`] asked for.
///
/// # Errors
/// A currency that does not exist.
pub fn booked(rows: &[Row]) -> Result<Vec<Booked>, DbError> {
    let one = |row: &Row| {
        let (accrued, payable) = (row.int("accrued"), row.int("payable"));
        Ok(Booked { currency: currency(row)?, accrued, payable })
    };
    rows.iter().map(one).collect()
}
