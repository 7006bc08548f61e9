//! Partners and what happened to them.

use jiff::Timestamp;
use leadwire_domain::checks::Finding;
use leadwire_domain::ids::{PartnerId, PersonId, TermsId};
use leadwire_domain::outside::{Network, ProofLook};
use leadwire_domain::phone::Phone;
use leadwire_domain::web::LinkedinPage;

use super::{Particulars, Partner, PartnerState, SiteProof};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};
use crate::web::Locale;
use crate::web::paging::{Cursor, Page, ROWS};

/// Reads a partner from a row that has every column of theirs.
///
/// # Errors
/// A row that this version of the program cannot read.
pub fn partner(row: &Row) -> Result<Partner, DbError> {
    let findings: Vec<Finding> = serde_json::from_str(&row.text("findings"))
        .map_err(|why| DbError::fault(&format!("partner {}: {why}", row.text("id"))))?;
    let state = row.text("state");
    Ok(Partner {
        id: PartnerId::new(row.text("id")),
        name: row.text("name"),
        company: row.text_or_null("company"),
        email: row.text("email"),
        website: row.text("website"),
        country: row.text("country"),
        locale: Locale::from_tag(&row.text("locale")),
        // One that an older version took and this one does not is none: nothing is compared with it.
        particulars: Particulars {
            phone: row.text_or_null("phone").and_then(|text| Phone::parse(&text).ok()),
            linkedin: row.text_or_null("linkedin").and_then(|text| LinkedinPage::parse(&text).ok()),
        },
        state: PartnerState::from_name(&state)
            .ok_or_else(|| DbError::fault(&format!("partner state {state}")))?,
        findings,
        decided_by: row.text_or_null("decided_by").map(PersonId::new),
        decision_words: row.text_or_null("decision_words"),
        terms: TermsId::new(row.text("terms_id")),
        terms_accepted_at: instant(row.int("terms_accepted_at")),
        created_at: instant(row.int("created_at")),
        version: row.int("version"),
    })
}

fn instant(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn json(findings: &[Finding]) -> Result<String, DbError> {
    serde_json::to_string(findings).map_err(|why| DbError::fault(&why.to_string()))
}

/// Adds an application; false when one lives under this address.
pub(super) async fn insert(tx: &Tx, partner: &Partner) -> Result<bool, DbError> {
    let row = tx
        .row(
            "INSERT INTO partners (id, name, company, email, website, country, locale, phone, linkedin, state,
                                   findings, has_professional_account, terms_id, terms_accepted_at,
                                   created_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, TRUE, $12, $13, $14, 1)
             ON CONFLICT (email) WHERE state <> 'refused' DO NOTHING RETURNING id",
            &[
                text(partner.id.as_str()),
                text(&partner.name),
                text(partner.company.as_deref()),
                text(&partner.email),
                text(&partner.website),
                text(&partner.country),
                text(partner.locale.tag()),
                text(partner.particulars.phone.as_ref().map(Phone::as_typed)),
                text(partner.particulars.linkedin.as_ref().map(LinkedinPage::as_typed)),
                text(partner.state.name()),
                text(json(&partner.findings)?),
                text(partner.terms.as_str()),
                int(partner.terms_accepted_at.as_microsecond()),
                int(partner.created_at.as_microsecond()),
            ],
        )
        .await?;
    Ok(row.is_some())
}

const FIND: &str =
    "SELECT id, name, company, email, website, country, locale, phone, linkedin, state, findings,
                           decided_by, decision_words, terms_id, terms_accepted_at, created_at, version
                    FROM partners WHERE id = $1";

pub(super) async fn set_locale(tx: &Tx, id: &PartnerId, locale: Locale) -> Result<(), DbError> {
    tx.run("UPDATE partners SET locale = $2 WHERE id = $1", &[text(id.as_str()), text(locale.tag())]).await?;
    Ok(())
}

pub(super) async fn set_particulars(tx: &Tx, id: &PartnerId, new: &Particulars) -> Result<(), DbError> {
    tx.run(
        "UPDATE partners SET phone = $2, linkedin = $3 WHERE id = $1",
        &[
            text(id.as_str()),
            text(new.phone.as_ref().map(Phone::as_typed)),
            text(new.linkedin.as_ref().map(LinkedinPage::as_typed)),
        ],
    )
    .await?;
    Ok(())
}

/// A partner by id.
///
/// # Errors
/// Database faults only.
pub async fn find_partner(tx: &Tx, id: &PartnerId) -> Result<Option<Partner>, DbError> {
    tx.row(FIND, &[text(id.as_str())]).await?.as_ref().map(partner).transpose()
}

/// Looks for a partner by id, in a batch of reads; [`partner`] reads the row.
pub fn partner_of_id(id: &PartnerId) -> Statement {
    statement(FIND, [text(id.as_str())])
}

/// The living application or partnership under an address.
///
/// # Errors
/// Database faults only.
pub async fn find_by_email(tx: &Tx, email: &str) -> Result<Option<Partner>, DbError> {
    let sql = "SELECT id, name, company, email, website, country, locale, phone, linkedin, state, findings,
                      decided_by, decision_words, terms_id, terms_accepted_at, created_at, version
               FROM partners WHERE email = $1 AND state <> 'refused'";
    tx.row(sql, &[text(email)]).await?.as_ref().map(partner).transpose()
}

/// Partners, newest first.
///
/// # Errors
/// Database faults only.
pub async fn list_partners(tx: &Tx, after: &Cursor) -> Result<Page<Partner>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, name, company, email, website, country, locale, phone, linkedin, state, findings,
                    decided_by, decision_words, terms_id, terms_accepted_at, created_at, version
             FROM partners WHERE state <> 'unconfirmed' AND (created_at, id) < ($1, $2)
             ORDER BY created_at DESC, id DESC LIMIT $3",
            &[int(after.at), text(&after.id), int(ROWS as i64 + 1)],
        )
        .await?;
    let partners = rows.iter().map(partner).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(partners, |partner| Cursor {
        at: partner.created_at.as_microsecond(),
        id: partner.id.as_str().to_owned(),
    }))
}

/// Applications that wait for a person, oldest first.
///
/// # Errors
/// Database faults only.
pub async fn list_in_review(tx: &Tx) -> Result<Vec<Partner>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, name, company, email, website, country, locale, phone, linkedin, state, findings,
                    decided_by, decision_words, terms_id, terms_accepted_at, created_at, version
             FROM partners WHERE state = 'in_review' ORDER BY created_at, id LIMIT 200",
            &[],
        )
        .await?;
    rows.iter().map(partner).collect()
}

/// Writes a decision; false when somebody was faster.
pub(super) async fn save_decision(tx: &Tx, partner: &Partner, now: Timestamp) -> Result<bool, DbError> {
    let row = tx
        .row(
            "UPDATE partners SET state = $3, findings = $4, decided_by = $5, decision_words = $6, decided_at
                 = $7,
                                 version = version + 1
             WHERE id = $1 AND version = $2 RETURNING id",
            &[
                text(partner.id.as_str()),
                int(partner.version),
                text(partner.state.name()),
                text(json(&partner.findings)?),
                text(partner.decided_by.as_ref().map(PersonId::as_str)),
                text(partner.decision_words.as_deref()),
                int(now.as_microsecond()),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// What the network has said of an applicant so far. Facts of an older shape count as none: they are asked
/// for again.
pub(super) async fn find_network(tx: &Tx, id: &PartnerId) -> Result<Option<Network>, DbError> {
    let sql = "SELECT network FROM partner_facts WHERE partner_id = $1";
    let row = tx.row(sql, &[text(id.as_str())]).await?;
    Ok(row.and_then(|row| serde_json::from_str(&row.text("network")).ok()))
}

pub(super) async fn save_network(tx: &Tx, id: &PartnerId, network: &Network) -> Result<(), DbError> {
    let json = serde_json::to_string(network).map_err(|why| DbError::fault(&why.to_string()))?;
    tx.run(
        "INSERT INTO partner_facts (partner_id, network) VALUES ($1, $2)
         ON CONFLICT (partner_id) DO UPDATE SET network = excluded.network",
        &[text(id.as_str()), text(json)],
    )
    .await?;
    Ok(())
}

/// How far the proof of an applicant's site has come.
pub(super) async fn find_proof(tx: &Tx, id: &PartnerId) -> Result<Option<SiteProof>, DbError> {
    let sql = "SELECT domain, asked_for_at, until_at, look_asked_at, looked_at, look FROM partner_proofs
               WHERE partner_id = $1";
    let row = tx.row(sql, &[text(id.as_str())]).await?;
    Ok(row.map(|row| {
        // A look of an older shape counts as none: the next one comes soon.
        let look = row.text_or_null("look").and_then(|json| serde_json::from_str(&json).ok());
        SiteProof {
            domain: row.text("domain"),
            since: instant(row.int("asked_for_at")),
            until: instant(row.int("until_at")),
            asked_at: row.int_or_null("look_asked_at").map(instant),
            looked: row.int_or_null("looked_at").map(instant).zip(look),
        }
    }))
}

/// How many applicants are asked to prove a domain now.
pub(super) async fn count_proving(tx: &Tx, domain: &str) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS proving FROM partner_proofs f JOIN partners p ON p.id = f.partner_id
               WHERE f.domain = $1 AND p.state = 'proving'";
    Ok(tx.row(sql, &[text(domain)]).await?.map_or(0, |row| row.int("proving")))
}

pub(super) async fn open_proof(tx: &Tx, id: &PartnerId, proof: &SiteProof) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO partner_proofs (partner_id, domain, asked_for_at, until_at) VALUES ($1, $2, $3, $4)",
        &[
            text(id.as_str()),
            text(&proof.domain),
            int(proof.since.as_microsecond()),
            int(proof.until.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// The applicant asks for a look.
pub(super) async fn note_asked(tx: &Tx, id: &PartnerId, now: Timestamp) -> Result<(), DbError> {
    let sql = "UPDATE partner_proofs SET look_asked_at = $2 WHERE partner_id = $1";
    tx.run(sql, &[text(id.as_str()), int(now.as_microsecond())]).await?;
    Ok(())
}

pub(super) async fn note_look(
    tx: &Tx,
    id: &PartnerId,
    look: &ProofLook,
    now: Timestamp,
) -> Result<(), DbError> {
    let json = serde_json::to_string(look).map_err(|why| DbError::fault(&why.to_string()))?;
    let sql = "UPDATE partner_proofs SET looked_at = $2, look = $3 WHERE partner_id = $1";
    tx.run(sql, &[text(id.as_str()), int(now.as_microsecond()), text(json)]).await?;
    Ok(())
}

pub(super) async fn insert_event(
    tx: &Tx,
    id: &str,
    partner: &PartnerId,
    kind: &str,
    by: Option<&PersonId>,
    words: Option<&str>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO partner_events (id, partner_id, kind, by_person, words, at) VALUES ($1, $2, $3, $4, $5,
             $6)",
        &[
            text(id),
            text(partner.as_str()),
            text(kind),
            text(by.map(PersonId::as_str)),
            text(words),
            int(now.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// What happened to a partner, oldest first: kind, who (a person's name, or nobody), words, when.
pub(super) async fn list_events(tx: &Tx, partner: &PartnerId) -> Result<Vec<super::PartnerEvent>, DbError> {
    let rows = tx
        .rows(
            "SELECT e.kind, p.name AS by_name, e.words, e.at
             FROM partner_events e LEFT JOIN access_people p ON p.id = e.by_person
             WHERE e.partner_id = $1 ORDER BY e.at, e.id",
            &[text(partner.as_str())],
        )
        .await?;
    let event = |row: &Row| super::PartnerEvent {
        kind: row.text("kind"),
        by: row.text_or_null("by_name"),
        words: row.text_or_null("words"),
        at: instant(row.int("at")),
    };
    Ok(rows.iter().map(event).collect())
}

/// Forgets an application that nobody confirmed, so that the address may apply again.
pub(super) async fn delete_unconfirmed(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    let at = int(before.as_microsecond());
    tx.run(
        "DELETE FROM partner_events WHERE partner_id IN
           (SELECT id FROM partners WHERE state = 'unconfirmed' AND created_at < $1)",
        std::slice::from_ref(&at),
    )
    .await?;
    tx.run("DELETE FROM partners WHERE state = 'unconfirmed' AND created_at < $1", &[at]).await?;
    Ok(())
}

pub(super) async fn replace_unconfirmed(tx: &Tx, email: &str) -> Result<(), DbError> {
    tx.run(
        "DELETE FROM partner_events WHERE partner_id IN
           (SELECT id FROM partners WHERE state = 'unconfirmed' AND email = $1)",
        &[text(email)],
    )
    .await?;
    tx.run("DELETE FROM partners WHERE state = 'unconfirmed' AND email = $1", &[text(email)]).await?;
    Ok(())
}
