//! Further people at the companies of referrals, with what the machine and people said of them.

use jiff::Timestamp;
use leadwire_domain::checks::{self, Facts, Judgement, Verdict};
use leadwire_domain::ids::{ContactId, ReferralId, TermsId};

use super::super::contacts::{Contact, ContactState, Ruling};
use super::super::{judged_name, verdict_of_name};
use super::rows::{from_json, instant, to_json};
use crate::db::{DbError, Row, Tx, int, text};

fn contact(row: &Row) -> Result<Contact, DbError> {
    let verdict = row.text_or_null("verdict").and_then(|name| verdict_of_name(&name));
    let judgement = |verdict: Verdict| {
        Ok::<_, DbError>(Judgement {
            verdict,
            findings: from_json(row, "findings")?,
            not_run: from_json(row, "not_run")?,
        })
    };
    let ruling = |at| Ruling {
        by: row.text_or_null("decided_by").unwrap_or_default(),
        by_name: row.text_or_null("by_name").unwrap_or_default(),
        at: instant(at),
        reason: row.text_or_null("reason").unwrap_or_default(),
        words: row.text_or_null("words"),
    };
    let state = row.text("state");
    Ok(Contact {
        id: ContactId::new(row.text("id")),
        referral: ReferralId::new(row.text("referral_id")),
        lead: from_json(row, "lead")?,
        state: ContactState::from_name(&state)
            .ok_or_else(|| DbError::fault(&format!("a contact is {state}")))?,
        judgement: verdict.map(judgement).transpose()?,
        added_at: instant(row.int("added_at")),
        due: row.int_or_null("due_at").map(instant),
        ruling: row.int_or_null("decided_at").map(ruling),
    })
}

/// A contact by id.
pub(in super::super) async fn find_contact(tx: &Tx, id: &ContactId) -> Result<Option<Contact>, DbError> {
    let sql = "SELECT c.id, c.referral_id, c.lead, c.state, c.verdict, c.findings, c.not_run, c.added_at,
                      c.due_at, c.decided_by, c.decided_at, c.reason, c.words, p.name AS by_name
               FROM referral_contacts c LEFT JOIN access_people p ON p.id = c.decided_by WHERE c.id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(contact).transpose()
}

/// The contact of a referral who has an address.
pub(in super::super) async fn find_contact_of(
    tx: &Tx,
    referral: &ReferralId,
    email_key: &str,
) -> Result<Option<Contact>, DbError> {
    let sql = "SELECT c.id, c.referral_id, c.lead, c.state, c.verdict, c.findings, c.not_run, c.added_at,
                      c.due_at, c.decided_by, c.decided_at, c.reason, c.words, p.name AS by_name
               FROM referral_contacts c LEFT JOIN access_people p ON p.id = c.decided_by
               WHERE c.referral_id = $1 AND c.email_key = $2";
    tx.row(sql, &[text(referral.as_str()), text(email_key)]).await?.as_ref().map(contact).transpose()
}

/// Every contact of a referral, in the order in which they were named.
pub(in super::super) async fn list_contacts(tx: &Tx, referral: &ReferralId) -> Result<Vec<Contact>, DbError> {
    let sql = "SELECT c.id, c.referral_id, c.lead, c.state, c.verdict, c.findings, c.not_run, c.added_at,
                      c.due_at, c.decided_by, c.decided_at, c.reason, c.words, p.name AS by_name
               FROM referral_contacts c LEFT JOIN access_people p ON p.id = c.decided_by
               WHERE c.referral_id = $1 ORDER BY c.added_at, c.id";
    tx.rows(sql, &[text(referral.as_str())]).await?.iter().map(contact).collect()
}

/// Adds a contact with what the machine said of them and what it looked at; false where somebody with their
/// address was named at this very moment.
pub(in super::super) async fn insert_contact(
    tx: &Tx,
    contact: &Contact,
    email_key: &str,
    facts: &Facts,
    terms: &TermsId,
) -> Result<bool, DbError> {
    let judgement = contact.judgement.as_ref();
    let findings = judgement.map(|said| to_json(&said.findings)).transpose()?;
    let not_run = judgement.map(|said| to_json(&said.not_run)).transpose()?;
    let values = [
        text(contact.id.as_str()),
        text(contact.referral.as_str()),
        text(email_key),
        text(to_json(&contact.lead)?),
        text(contact.name()),
        text(contact.state.name()),
        text(terms.as_str()),
        text(judgement.map(|said| judged_name(Some(said.verdict)))),
        text(findings),
        text(not_run),
        text(to_json(facts)?),
        text(checks::data_id()),
        int(contact.due.map(Timestamp::as_microsecond)),
        int(contact.added_at.as_microsecond()),
    ];
    let sql =
        "INSERT INTO referral_contacts (id, referral_id, email_key, lead, name, state, terms_id, verdict,
                                              findings, not_run, facts, data_id, due_at, added_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
               ON CONFLICT DO NOTHING RETURNING id";
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Writes what a person decided of a contact who stood in `from`; false where somebody was faster.
pub(in super::super) async fn save_ruling(
    tx: &Tx,
    contact: &Contact,
    from: ContactState,
) -> Result<bool, DbError> {
    let ruling = contact.ruling.as_ref();
    let values = [
        text(contact.id.as_str()),
        text(from.name()),
        text(contact.state.name()),
        text(ruling.map(|said| said.by.as_str())),
        int(ruling.map(|said| said.at.as_microsecond())),
        text(ruling.map(|said| said.reason.as_str())),
        text(ruling.and_then(|said| said.words.as_deref())),
    ];
    let sql = "UPDATE referral_contacts SET state = $3, due_at = NULL, decided_by = $4, decided_at = $5,
                                            reason = $6, words = $7
               WHERE id = $1 AND state = $2 RETURNING id";
    Ok(tx.row(sql, &values).await?.is_some())
}
