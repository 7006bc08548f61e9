//! Which contacts a lead may be, or be a colleague of: those that share its most telling keys, of one company
//! only a few.

use std::sync::LazyLock;

use leadwire_domain::matching::Candidate;

use super::candidates::{KEYS, MOST_CANDIDATES, MOST_OF_ONE_KEY, candidate_as, timed};
use super::contacts::own_candidate;
use super::lessons::moment;
use crate::db::{DbError, Row};

/// Contacts of one company that are compared: the one with the very address comes first among them.
const MOST_OF_ONE_COMPANY: usize = 4;

/// The contacts that share the most telling keys, like [`super::candidates::BY_KEYS`], each with its account.
pub(super) static CONTACTS_BY_KEYS: LazyLock<String> = LazyLock::new(|| {
    let searches: Vec<String> = (1..=KEYS)
        .map(|slot| {
            format!(
                "SELECT contact, company, weight
                 FROM (SELECT contact, company, CAST(${} AS BIGINT) AS weight FROM pipeline_contact_keys
                       WHERE lookup_key = ${slot} LIMIT {MOST_OF_ONE_KEY}) AS under_{slot}",
                slot + KEYS
            )
        })
        .collect();
    format!(
        "SELECT c.id, c.company, c.emails, c.phones, c.domains, c.country, c.stage, c.last_activity,
                c.otherwise_at,
                a.id AS of_id, a.name AS of_name, a.aliases AS of_aliases, a.domains AS of_domains,
                a.country AS of_country, a.phone AS of_phone, a.email AS of_email, a.stage AS of_stage,
                a.last_activity AS of_last_activity, a.linkedin AS of_linkedin, a.numbers AS of_numbers,
                a.parent AS of_parent, a.taught AS of_taught, a.otherwise_at AS of_otherwise_at
         FROM (SELECT contact, total FROM
                  (SELECT contact, total, ROW_NUMBER() OVER
                       (PARTITION BY company ORDER BY total DESC, contact) AS place
                   FROM (SELECT contact, company, SUM(weight) AS total FROM ({}) AS shared
                         GROUP BY contact, company) AS added_up) AS placed
               WHERE place <= {MOST_OF_ONE_COMPANY}
               ORDER BY total DESC, contact LIMIT {MOST_CANDIDATES}) AS best
         JOIN pipeline_contacts c ON c.number = best.contact
         LEFT JOIN pipeline_accounts a ON a.external_id = c.account AND a.left_at IS NULL",
        searches.join(" UNION ALL ")
    )
});

/// A contact, as one of its account where that is in the pipeline.
pub(super) fn contact_candidate(row: &Row) -> Result<Candidate, DbError> {
    let own = timed(row, own_candidate(row)?)?;
    if row.text_or_null("of_id").is_none() {
        return Ok(own);
    }
    // It is called as its account is, and compared by what that was taught.
    let of_account = row.int_or_null("of_otherwise_at").map(moment).transpose()?;
    let otherwise_at = own.otherwise_at.max(of_account);
    let within = own.within(candidate_as(row, "of_")?.as_taught());
    Ok(Candidate { otherwise_at, ..within })
}
