//! Customers of the billing system, and what staff said of them ahead.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{CustomerId, PersonId, ReferralId};
use leadwire_domain::referral::credit::NotCredited;
use leadwire_domain::referral::customer::{Road, Unlinked};

use super::super::{Customer, Standing};
use crate::db::{DbError, Row, Tx, bool, int, text};
use crate::web::paging::{Cursor, Page, ROWS};

/// What a posting tells of a customer; what it leaves out stays as it was.
pub(in super::super) struct Told<'a> {
    pub external_id: &'a str,
    pub email: Option<&'a str>,
    pub domain: Option<&'a str>,
    pub name: Option<&'a str>,
    pub subscription_ended: Option<Date>,
}

/// Writes what was told of a customer; answers how it stands now, and whether it is new. The row stays locked
/// until the transaction ends, so postings on one customer come one after the other.
pub(in super::super) async fn upsert(
    tx: &Tx,
    id: &CustomerId,
    told: &Told<'_>,
    now: Timestamp,
) -> Result<(Customer, bool), DbError> {
    let row = tx
        .row(
            "INSERT INTO billing_customers (id, external_id, email, domain, name, subscription_ended,
                                            unlinked, set_aside, created_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, 'no_referral', FALSE, $7, 1)
             ON CONFLICT (external_id) DO UPDATE SET
                 email = COALESCE(excluded.email, billing_customers.email),
                 domain = COALESCE(excluded.domain, billing_customers.domain),
                 name = COALESCE(excluded.name, billing_customers.name),
                 subscription_ended = CASE
                     WHEN excluded.subscription_ended > COALESCE(billing_customers.subscription_ended, '')
                     THEN excluded.subscription_ended ELSE billing_customers.subscription_ended END
             RETURNING id, external_id, email, domain, name, referral_id, linked_how, linked_at, unlinked,
                       not_won, set_aside, subscription_ended, created_at, version",
            &[
                text(id.as_str()),
                text(told.external_id),
                text(told.email),
                text(told.domain),
                text(told.name),
                text(told.subscription_ended.map(|day| day.to_string())),
                int(now.as_microsecond()),
            ],
        )
        .await?
        .ok_or_else(|| DbError::fault("a customer was not written"))?;
    let customer = customer(&row)?;
    let is_new = customer.id == *id;
    Ok((customer, is_new))
}

fn customer(row: &Row) -> Result<Customer, DbError> {
    let id = row.text("id");
    let wrong = |what: &str| DbError::fault(&format!("customer {id}: {what}"));
    let standing = match (row.text_or_null("referral_id"), row.bool("set_aside")) {
        (Some(referral), _) => Standing::Linked {
            referral: ReferralId::new(referral),
            how: row
                .text_or_null("linked_how")
                .and_then(|how| Road::from_name(&how))
                .ok_or_else(|| wrong("linked on no road"))?,
            at: instant(row.int_or_null("linked_at").unwrap_or_default()),
            not_won: row.text_or_null("not_won"),
        },
        (None, true) => Standing::SetAside,
        (None, false) => {
            let why = row.text_or_null("unlinked").and_then(|why| Unlinked::from_name(&why));
            Standing::Waiting(why.ok_or_else(|| wrong("waits for no reason"))?)
        }
    };
    let ended = row.text_or_null("subscription_ended").map(|day| day.parse());
    Ok(Customer {
        external_id: row.text("external_id"),
        email: row.text_or_null("email"),
        domain: row.text_or_null("domain"),
        name: row.text_or_null("name"),
        standing,
        subscription_ended: ended.transpose().map_err(|_| wrong("ends on no day"))?,
        created_at: instant(row.int("created_at")),
        version: row.int("version"),
        id: CustomerId::new(id),
    })
}

pub(super) fn instant(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A customer by id.
pub(in super::super) async fn find(tx: &Tx, id: &CustomerId) -> Result<Option<Customer>, DbError> {
    let sql = "SELECT id, external_id, email, domain, name, referral_id, linked_how, linked_at, unlinked,
                      not_won, set_aside, subscription_ended, created_at, version
               FROM billing_customers WHERE id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(customer).transpose()
}

/// A customer by the billing system's id.
pub(in super::super) async fn find_by_external(
    tx: &Tx,
    external_id: &str,
) -> Result<Option<Customer>, DbError> {
    let sql = "SELECT id, external_id, email, domain, name, referral_id, linked_how, linked_at, unlinked,
                      not_won, set_aside, subscription_ended, created_at, version
               FROM billing_customers WHERE external_id = $1";
    tx.row(sql, &[text(external_id)]).await?.as_ref().map(customer).transpose()
}

/// The customers of a referral, oldest first: all their payments count for it together (R13).
///
/// # Errors
/// Database faults only.
pub async fn customers_of(tx: &Tx, referral: &ReferralId) -> Result<Vec<Customer>, DbError> {
    let sql = "SELECT id, external_id, email, domain, name, referral_id, linked_how, linked_at, unlinked,
                      not_won, set_aside, subscription_ended, created_at, version
               FROM billing_customers WHERE referral_id = $1 ORDER BY created_at, id";
    tx.rows(sql, &[text(referral.as_str())]).await?.iter().map(customer).collect()
}

/// Customers that wait for a person, the one that waits longest first, so many at most.
pub(in super::super) async fn list_waiting(tx: &Tx, most: i64) -> Result<Vec<Customer>, DbError> {
    let sql = "SELECT id, external_id, email, domain, name, referral_id, linked_how, linked_at, unlinked,
                      not_won, set_aside, subscription_ended, created_at, version
               FROM billing_customers WHERE referral_id IS NULL AND NOT set_aside
               ORDER BY created_at, id LIMIT $1";
    tx.rows(sql, &[int(most)]).await?.iter().map(customer).collect()
}

/// How many customers wait for a person.
///
/// # Errors
/// Database faults only.
pub async fn count_waiting(tx: &Tx) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS customers FROM billing_customers
               WHERE referral_id IS NULL AND NOT set_aside";
    Ok(tx.row(sql, &[]).await?.map_or(0, |row| row.int("customers")))
}

/// Every customer, newest first.
pub(in super::super) async fn list_newest(tx: &Tx, after: &Cursor) -> Result<Page<Customer>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, external_id, email, domain, name, referral_id, linked_how, linked_at, unlinked,
                    not_won, set_aside, subscription_ended, created_at, version
             FROM billing_customers WHERE (created_at, id) < ($1, $2)
             ORDER BY created_at DESC, id DESC LIMIT $3",
            &[int(after.at), text(&after.id), int(ROWS as i64 + 1)],
        )
        .await?;
    let customers = rows.iter().map(customer).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(customers, |one| Cursor {
        at: one.created_at.as_microsecond(),
        id: one.id.as_str().to_owned(),
    }))
}

/// Writes a customer's new standing; false when somebody was faster.
pub(in super::super) async fn save_standing(
    tx: &Tx,
    customer: &Customer,
    by: Option<&PersonId>,
) -> Result<bool, DbError> {
    let (referral, how, at, unlinked) = match &customer.standing {
        Standing::Waiting(why) => (None, None, None, Some(why.name())),
        Standing::SetAside => (None, None, None, None),
        Standing::Linked { referral, how, at, .. } => {
            (Some(referral.as_str()), Some(how.name()), Some(at.as_microsecond()), None)
        }
    };
    let row = tx
        .row(
            "UPDATE billing_customers SET referral_id = $3, linked_how = $4, linked_by = $5, linked_at = $6,
                    unlinked = $7, set_aside = $8, not_won = NULL, version = version + 1
             WHERE id = $1 AND version = $2 RETURNING id",
            &[
                text(customer.id.as_str()),
                int(customer.version),
                text(referral),
                text(how),
                text(by.map(PersonId::as_str)),
                int(at),
                text(unlinked),
                bool(customer.standing == Standing::SetAside),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// Notes why the payments of a referral's customers have not won it; `None`: they have.
///
/// # Errors
/// Database faults only.
pub async fn note_not_won(tx: &Tx, referral: &ReferralId, why: Option<NotCredited>) -> Result<(), DbError> {
    tx.run(
        "UPDATE billing_customers SET not_won = $2
         WHERE referral_id = $1 AND COALESCE(not_won, '') <> COALESCE($2, '')",
        &[text(referral.as_str()), text(why.map(NotCredited::name))],
    )
    .await?;
    Ok(())
}

/// Notes that a customer belongs to a referral, over what was said of it before.
pub(in super::super) async fn expect(
    tx: &Tx,
    external_id: &str,
    referral: &ReferralId,
    by: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO billing_expected (external_id, referral_id, said_by, said_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (external_id) DO UPDATE SET referral_id = excluded.referral_id,
             said_by = excluded.said_by, said_at = excluded.said_at",
        &[text(external_id), text(referral.as_str()), text(by.as_str()), int(now.as_microsecond())],
    )
    .await?;
    Ok(())
}

/// The referral to which staff said ahead that a customer belongs.
pub(in super::super) async fn find_expected(
    tx: &Tx,
    external_id: &str,
) -> Result<Option<ReferralId>, DbError> {
    let sql = "SELECT referral_id FROM billing_expected WHERE external_id = $1";
    Ok(tx.row(sql, &[text(external_id)]).await?.map(|row| ReferralId::new(row.text("referral_id"))))
}
