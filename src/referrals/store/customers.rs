//! Referrals as billing and rewards look for them: by the lead's address, the company's domain, the receipt.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::ids::{PartnerId, ReferralId, TermsId};
use leadwire_domain::referral::receipt::number_text;

use super::rows::instant;
use super::windows::close_window;
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// A referral to which a paying customer may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credited {
    pub id: ReferralId,
    pub number: i64,
    pub partner: PartnerId,
    pub partner_name: String,
    pub company: String,
    pub lead_name: String,
    /// As the lead's address is compared.
    pub lead_email: String,
    /// The state's name.
    pub state: String,
    /// The terms under which it was submitted.
    pub terms: TermsId,
    /// Civil days in UTC, as billing counts them.
    pub submitted_on: Date,
    /// `None`: it never was.
    pub validated_on: Option<Date>,
    /// Its claim on the company is open.
    pub holds_company: bool,
    /// The lead's address is the customer's.
    pub same_address: bool,
}

impl Credited {
    /// The receipt's number as people read it.
    pub fn receipt(&self) -> String {
        number_text(self.number)
    }

    /// Fluent key of the state.
    pub fn state_key(&self) -> String {
        format!("state-{}", self.state)
    }
}

fn credited(row: &Row) -> Credited {
    let day = |micros: i64| instant(micros).to_zoned(TimeZone::UTC).date();
    Credited {
        id: ReferralId::new(row.text("id")),
        number: row.int("number"),
        partner: PartnerId::new(row.text("partner_id")),
        partner_name: row.text("partner_name"),
        company: row.text("company"),
        lead_name: row.text("lead_name"),
        lead_email: row.text("email_key"),
        state: row.text("state"),
        terms: TermsId::new(row.text("terms_id")),
        submitted_on: day(row.int("submitted_at")),
        validated_on: row.int_or_null("validated_at").map(day),
        holds_company: row.int("open_claims") > 0,
        same_address: row.bool("same_address"),
    }
}

/// One referral, for [`read_credited`].
fn by_id(id: &ReferralId) -> Statement {
    statement(
        "SELECT r.id, r.number, r.partner_id, p.name AS partner_name, r.company, r.lead_name,
                r.email_key, r.state, r.terms_id, r.submitted_at, FALSE AS same_address,
                CASE WHEN r.verdict = 'validated' THEN r.submitted_at ELSE
                     -- A refusal that was undone never stood in the way.
                     (SELECT MIN(CASE e.kind WHEN 'validated' THEN e.at ELSE r.submitted_at END)
                      FROM referral_events e WHERE e.referral_id = r.id
                           AND e.kind IN ('validated', 'overturned', 'overridden')) END AS validated_at,
                (SELECT COUNT(*) FROM referral_claims c
                 WHERE c.referral_id = r.id AND c.closed_at IS NULL) AS open_claims
         FROM referrals r JOIN partners p ON p.id = r.partner_id WHERE r.id = $1",
        [text(id.as_str())],
    )
}

/// A referral by id.
///
/// # Errors
/// Database faults only.
pub async fn find_credited(tx: &Tx, id: &ReferralId) -> Result<Option<Credited>, DbError> {
    let by_id = by_id(id);
    Ok(tx.row(by_id.sql, &by_id.values).await?.as_ref().map(credited))
}

/// A referral by the number of its receipt.
///
/// # Errors
/// Database faults only.
pub async fn find_by_receipt(tx: &Tx, number: i64) -> Result<Option<Credited>, DbError> {
    let sql = "SELECT referral_id FROM referral_receipts WHERE number = $1";
    match tx.row(sql, &[int(number)]).await? {
        Some(row) => find_credited(tx, &ReferralId::new(row.text("referral_id"))).await,
        None => Ok(None),
    }
}

/// Referrals of a lead with this address, and of companies with one of these domains; oldest first, each
/// once. `email_key` is the address as the referral stores it; domains are registrable ones.
///
/// # Errors
/// Database faults only.
pub async fn list_credited(
    tx: &Tx,
    email_key: Option<&str>,
    domains: &[String],
) -> Result<Vec<Credited>, DbError> {
    let mut asked: Vec<Statement> = Vec::new();
    if let Some(key) = email_key {
        asked.push(statement("SELECT id FROM referrals WHERE email_key = $1 LIMIT 50", [text(key)]));
    }
    asked.extend(domains.iter().take(4).map(|domain| {
        statement(
            "SELECT DISTINCT referral_id AS id FROM referral_claims WHERE company_key = $1 LIMIT 50",
            [text(format!("domain:{domain}"))],
        )
    }));
    let answers = tx.batch(asked).await?;
    let by_address = if email_key.is_some() { answers.first().map_or(&[][..], Vec::as_slice) } else { &[] };
    let same: Vec<String> = by_address.iter().map(|row| row.text("id")).collect();
    let mut ids: Vec<String> = answers.iter().flatten().map(|row| row.text("id")).collect();
    ids.sort();
    ids.dedup();
    let rows = tx.batch(ids.iter().map(|id| by_id(&ReferralId::new(id.as_str()))).collect()).await?;
    let mut found: Vec<Credited> = rows.iter().flatten().map(credited).collect();
    for one in &mut found {
        one.same_address = same.iter().any(|id| id == one.id.as_str());
    }
    found.sort_by_key(|one| (one.submitted_on, one.number));
    Ok(found)
}

/// The companies that a referral has ever claimed.
pub(in super::super) async fn company_keys(tx: &Tx, id: &ReferralId) -> Result<Vec<String>, DbError> {
    let sql = "SELECT DISTINCT company_key FROM referral_claims WHERE referral_id = $1";
    let rows = tx.rows(sql, &[text(id.as_str())]).await?;
    Ok(rows.iter().map(|row| row.text("company_key")).collect())
}

/// Protects a referral's claims for good: the company is its customer now.
pub(in super::super) async fn keep_for_good(tx: &Tx, id: &ReferralId) -> Result<(), DbError> {
    let keep = statement(
        "UPDATE referral_claims SET expires_at = NULL WHERE referral_id = $1 AND closed_at IS NULL",
        [text(id.as_str())],
    );
    tx.batch([keep].into_iter().chain(close_window(id)).collect()).await.map(drop)
}
