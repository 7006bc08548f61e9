//! The inbox: every fact once, as it was told, for ever.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{CustomerId, ReferralId};
use leadwire_domain::money::Currency;
use leadwire_domain::reward::{Facts, Invoice};
use serde::Deserialize;

use super::super::Source;
use super::customers::{customers_of, instant};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// How many statements go in one trip.
const AT_ONCE: usize = 500;

/// A fact on its way into the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct NewFact {
    /// `invoice`, `money_in`, `money_out` or `ended`.
    pub kind: &'static str,
    /// The billing source's own id.
    pub source_id: String,
    /// The fact as JSON (`docs/rewards.md`).
    pub body: String,
    /// Equal facts have the same, whatever the order of their parts.
    pub body_hash: String,
}

/// An id of the billing source: what kind of fact it names, and the id.
pub(in super::super) type SourceId = (&'static str, String);

/// Runs statements a trip at a time; the answer has the returned rows of each, in order.
async fn in_trips(tx: &Tx, statements: Vec<Statement>) -> Result<Vec<Vec<Row>>, DbError> {
    let (mut answers, mut rest) = (Vec::with_capacity(statements.len()), statements.into_iter());
    loop {
        let trip: Vec<Statement> = rest.by_ref().take(AT_ONCE).collect();
        if trip.is_empty() {
            return Ok(answers);
        }
        answers.extend(tx.batch(trip).await?);
    }
}

/// What is known of an id that was claimed before.
pub(in super::super) struct KnownId {
    /// The other customer whose it is, as the billing system names it.
    pub of_other: Option<String>,
    /// The fact as it was first told; none of an invoice that only money named so far.
    pub body: Option<String>,
}

/// Claims ids for a customer; answers what is known of those that were claimed before. In the order of the
/// ids, so that no two postings wait for each other. A claim that is under way is waited for, so what is told
/// here is what was told before, also by a posting of the same moment.
pub(in super::super) async fn claim_ids(
    tx: &Tx,
    customer: &CustomerId,
    ids: &BTreeSet<SourceId>,
) -> Result<BTreeMap<SourceId, KnownId>, DbError> {
    let claim = |(kind, id): &SourceId| {
        statement(
            "INSERT INTO billing_ids (kind, source_id, customer_id) VALUES ($1, $2, $3)
             ON CONFLICT (kind, source_id) DO NOTHING RETURNING kind",
            [text(*kind), text(id), text(customer.as_str())],
        )
    };
    let claimed = in_trips(tx, ids.iter().map(claim).collect()).await?;
    let known: Vec<&SourceId> =
        ids.iter().zip(&claimed).filter(|(_, rows)| rows.is_empty()).map(|(id, _)| id).collect();
    let find = |(kind, id): &&SourceId| {
        statement(
            "SELECT i.customer_id, c.external_id, b.body
             FROM billing_ids i JOIN billing_customers c ON c.id = i.customer_id
             LEFT JOIN billing_inbox b ON b.kind = i.kind AND b.source_id = i.source_id
             WHERE i.kind = $1 AND i.source_id = $2 ORDER BY b.number LIMIT 1",
            [text(*kind), text(id)],
        )
    };
    let found = in_trips(tx, known.iter().map(find).collect()).await?;
    let known_id = |(id, rows): (&SourceId, Vec<Row>)| {
        let row = rows.first()?;
        let is_other = row.text("customer_id") != customer.as_str();
        let of_other = is_other.then(|| row.text("external_id"));
        Some((id.clone(), KnownId { of_other, body: row.text_or_null("body") }))
    };
    Ok(known.into_iter().zip(found).filter_map(known_id).collect())
}

/// Adds facts; answers how many were not known yet.
pub(in super::super) async fn insert_facts(
    tx: &Tx,
    customer: &CustomerId,
    facts: &[NewFact],
    source: Source,
    now: Timestamp,
) -> Result<usize, DbError> {
    let insert = |fact: &NewFact| {
        statement(
            "INSERT INTO billing_inbox (customer_id, kind, source_id, body, body_hash, source, received_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (kind, source_id, body_hash) DO NOTHING RETURNING number",
            [
                text(customer.as_str()),
                text(fact.kind),
                text(&fact.source_id),
                text(&fact.body),
                text(&fact.body_hash),
                text(source.name()),
                int(now.as_microsecond()),
            ],
        )
    };
    let inserted = in_trips(tx, facts.iter().map(insert).collect()).await?;
    Ok(inserted.iter().filter(|rows| !rows.is_empty()).count())
}

/// Everything that is known of a customer. `today` is left for whoever reckons: as it stands, every payment
/// lies ahead of it.
pub(in super::super) async fn facts_of_customer(tx: &Tx, customer: &CustomerId) -> Result<Facts, DbError> {
    let sql = "SELECT number, kind, body FROM billing_inbox WHERE customer_id = $1 ORDER BY number";
    gathered(&tx.rows(sql, &[text(customer.as_str())]).await?)
}

/// Everything that is known of the customers of a referral, of all together (R13). The subscription has ended
/// when that of each has, on the latest day. `today`, `validated_on` and `paid_out` are left for whoever
/// reckons: as it stands, every payment lies ahead of `today`.
///
/// # Errors
/// Database faults; a fact that this version of the program cannot read.
pub async fn facts_of(tx: &Tx, referral: &ReferralId) -> Result<Facts, DbError> {
    let customers = customers_of(tx, referral).await?;
    let sql = "SELECT i.number, i.kind, i.body
               FROM billing_customers c JOIN billing_inbox i ON i.customer_id = c.id
               WHERE c.referral_id = $1 ORDER BY i.number";
    let mut facts = gathered(&tx.rows(sql, &[text(referral.as_str())]).await?)?;
    let ends: Option<Vec<Date>> = customers.iter().map(|customer| customer.subscription_ended).collect();
    facts.subscription_ended = ends.and_then(|days| days.into_iter().max());
    Ok(facts)
}

fn gathered(rows: &[Row]) -> Result<Facts, DbError> {
    let mut facts = Facts {
        today: Date::ZERO,
        subscription_ended: None,
        validated_on: None,
        invoices: Vec::new(),
        money_in: Vec::new(),
        money_out: Vec::new(),
        paid_out: Vec::new(),
    };
    for row in rows {
        match row.text("kind").as_str() {
            "invoice" => facts.invoices.push(read(row)?),
            "money_in" => facts.money_in.push(read(row)?),
            "money_out" => facts.money_out.push(read(row)?),
            // The customer's row holds the latest day.
            "ended" => {}
            kind => return Err(DbError::fault(&format!("fact {}: of kind {kind}", row.int("number")))),
        }
    }
    Ok(facts)
}

fn read<T: for<'a> Deserialize<'a>>(row: &Row) -> Result<T, DbError> {
    serde_json::from_str(&row.text("body"))
        .map_err(|why| DbError::fault(&format!("fact {}: {why}", row.int("number"))))
}

/// The currencies of invoices, by their ids; those that have not come are left out.
pub(in super::super) async fn currencies_of(
    tx: &Tx,
    invoices: &BTreeSet<String>,
) -> Result<HashMap<String, Currency>, DbError> {
    let find = |id: &String| {
        statement(
            "SELECT number, body FROM billing_inbox WHERE kind = 'invoice' AND source_id = $1
             ORDER BY number LIMIT 1",
            [text(id)],
        )
    };
    let found = in_trips(tx, invoices.iter().map(find).collect()).await?;
    let currency = |row: &Row| read(row).map(|invoice: Invoice| (invoice.id, invoice.currency));
    found.iter().filter_map(|rows| rows.first()).map(currency).collect()
}

/// A fact as it stands in the inbox.
pub(in super::super) struct Entry {
    pub kind: String,
    pub source_id: String,
    /// JSON object.
    pub body: String,
    /// The name of a [`Source`].
    pub source: String,
    pub received_at: Timestamp,
}

/// What was told of a customer, newest first, so many at most.
pub(in super::super) async fn list_entries(
    tx: &Tx,
    customer: &CustomerId,
    most: i64,
) -> Result<Vec<Entry>, DbError> {
    let sql = "SELECT kind, source_id, body, source, received_at FROM billing_inbox
               WHERE customer_id = $1 ORDER BY number DESC LIMIT $2";
    let rows = tx.rows(sql, &[text(customer.as_str()), int(most)]).await?;
    let entry = |row: &Row| Entry {
        kind: row.text("kind"),
        source_id: row.text("source_id"),
        body: row.text("body"),
        source: row.text("source"),
        received_at: instant(row.int("received_at")),
    };
    Ok(rows.iter().map(entry).collect())
}
