//! Receipts, their seals, and the end of their chain.

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::chain::{Hash, Head, Link};

use super::super::proof::{Check, Proof, Sealed};
use super::super::verify::{Kept, Stored};
use super::rows::instant;
use crate::db::{DbError, Row, Statement, Tx, bytes, int, statement, text};

/// Issues a receipt; the statement returns its `number`.
pub(in super::super) fn insert_receipt(
    referral: &ReferralId,
    leaf: &Hash,
    salt: &[u8; 16],
    now: Timestamp,
) -> Statement {
    statement(
        "INSERT INTO referral_receipts (referral_id, leaf_hash, salt, issued_at) VALUES ($1, $2, $3, $4)
         RETURNING number",
        [text(referral.as_str()), text(leaf.to_string()), bytes(salt), int(now.as_microsecond())],
    )
}

/// Gives a receipt of this very transaction a later instant.
pub(in super::super) async fn issue_later(
    tx: &Tx,
    number: i64,
    leaf: &Hash,
    at: Timestamp,
) -> Result<(), DbError> {
    let sql = "UPDATE referral_receipts SET leaf_hash = $2, issued_at = $3 WHERE number = $1";
    tx.run(sql, &[int(number), text(leaf.to_string()), int(at.as_microsecond())]).await.map(drop)
}

/// Takes back a receipt that this very transaction issued for what became no referral of its own.
pub(in super::super) async fn take_back_receipt(tx: &Tx, number: i64) -> Result<(), DbError> {
    tx.run("DELETE FROM referral_receipts WHERE number = $1", &[int(number)]).await?;
    Ok(())
}

/// Whether a receipt waits for its seal.
pub(in super::super) async fn has_unsealed(tx: &Tx) -> Result<bool, DbError> {
    let sql = "SELECT number FROM referral_receipts WHERE position IS NULL ORDER BY number LIMIT 1";
    Ok(tx.row(sql, &[]).await?.is_some())
}

/// Receipts that wait for their seal, in the order of their numbers: at most `most`, at the places after
/// `head`.
pub(in super::super) async fn list_unsealed(tx: &Tx, head: &Head, most: i64) -> Result<Vec<Link>, DbError> {
    let sql = "SELECT number, leaf_hash, issued_at FROM referral_receipts
               WHERE position IS NULL ORDER BY number LIMIT $1";
    let rows = tx.rows(sql, &[int(most)]).await?;
    let places = head.position + 1..;
    Ok(rows.iter().zip(places).map(|(row, position)| link(row, position)).collect())
}

fn link(row: &Row, position: i64) -> Link {
    Link {
        position,
        number: row.int("number"),
        leaf: hash(&row.text("leaf_hash")),
        issued_at: instant(row.int("issued_at")),
    }
}

/// What stands for a hash and is none is that of nothing: so it fits nowhere.
fn hash(text: &str) -> Hash {
    Hash::parse(text).unwrap_or(Hash::BEGIN)
}

/// The end of the chain as it is noted, with its signature.
pub(in super::super) async fn chain_head(tx: &Tx) -> Result<Option<(Head, String)>, DbError> {
    let sql = "SELECT position, hash, signature FROM referral_receipts_head WHERE id = 1";
    let row = tx.row(sql, &[]).await?;
    let head = |row: &Row| Head { position: row.int("position"), hash: hash(&row.text("hash")) };
    Ok(row.map(|row| (head(&row), row.text("signature"))))
}

/// Moves the end of the chain; false when another process moved it meanwhile.
pub(in super::super) async fn move_head(
    tx: &Tx,
    from: &Head,
    to: &Head,
    signature: &str,
) -> Result<bool, DbError> {
    let row = tx
        .row(
            "UPDATE referral_receipts_head SET position = $2, hash = $3, signature = $4
             WHERE id = 1 AND position = $1 RETURNING id",
            &[int(from.position), int(to.position), text(to.hash.to_string()), text(signature)],
        )
        .await?;
    Ok(row.is_some())
}

/// Seals a receipt; a statement that returns no row met one that is sealed or gone.
pub(in super::super) fn seal_receipt(link: &Link, hash: &Hash, now: Timestamp) -> Statement {
    statement(
        "UPDATE referral_receipts SET position = $2, chain_hash = $3, sealed_at = $4
         WHERE number = $1 AND position IS NULL RETURNING number",
        [int(link.number), int(link.position), text(hash.to_string()), int(now.as_microsecond())],
    )
}

/// Notes that the whole chain was looked over.
pub(in super::super) async fn note_check(tx: &Tx, check: &Check) -> Result<(), DbError> {
    tx.run(
        "UPDATE referral_receipts_head SET checked_at = $1, checked_position = $2, was_whole = $3
         WHERE id = 1",
        &[int(check.at.as_microsecond()), int(check.position), crate::db::bool(check.was_whole)],
    )
    .await?;
    Ok(())
}

/// What the receipt of this number proves.
pub(in super::super) async fn find_proof(tx: &Tx, number: i64) -> Result<Option<Proof>, DbError> {
    let sql = "SELECT c.number, c.leaf_hash, c.issued_at, c.position, c.chain_hash,
                      (SELECT p.chain_hash FROM referral_receipts p WHERE p.position = c.position - 1)
                          AS previous,
                      h.checked_at, h.checked_position, h.was_whole
               FROM referral_receipts c CROSS JOIN referral_receipts_head h WHERE c.number = $1";
    Ok(tx.row(sql, &[int(number)]).await?.as_ref().map(proof))
}

fn proof(row: &Row) -> Proof {
    let sealed = |position| Sealed {
        position,
        // Nothing stands before the first; a hole before another one makes it fit nowhere.
        previous: row.text_or_null("previous").map_or(Hash::BEGIN, |text| hash(&text)),
        hash: hash(&row.text_or_null("chain_hash").unwrap_or_default()),
    };
    let check = |at| Check {
        at: instant(at),
        position: row.int("checked_position"),
        was_whole: row.bool("was_whole"),
    };
    Proof {
        number: row.int("number"),
        leaf: hash(&row.text("leaf_hash")),
        issued_at: instant(row.int("issued_at")),
        sealed: row.int_or_null("position").map(sealed),
        checked: row.int_or_null("checked_at").map(check),
    }
}

/// How many receipts are read at once when all of them are looked over.
pub(in super::super) const PAGE: usize = 1_000;

/// Sealed receipts and their referrals as they were submitted, in the order of the chain, after a position.
pub(in super::super) async fn list_sealed(tx: &Tx, after: i64) -> Result<Vec<Kept>, DbError> {
    let sql = "SELECT c.number, c.referral_id, c.leaf_hash, c.salt, c.issued_at, c.position, c.chain_hash,
                      r.number AS referral_number, r.partner_id, r.submitted_at,
                      COALESCE(b.email_key, r.email_key) AS email_key,
                      COALESCE(b.company, r.company) AS company,
                      COALESCE(b.lead, r.lead) AS lead, COALESCE(b.lead_name, r.lead_name) AS lead_name
               FROM referral_receipts c LEFT JOIN referrals r ON r.id = c.referral_id
               LEFT JOIN referral_corrections b ON b.referral_id = r.id AND b.number = 1
               WHERE c.position > $1 ORDER BY c.position LIMIT 1000";
    Ok(tx.rows(sql, &[int(after)]).await?.iter().map(kept).collect())
}

/// The same of those that wait for their seal, after a number.
pub(in super::super) async fn list_waiting(tx: &Tx, after: i64) -> Result<Vec<Kept>, DbError> {
    let sql = "SELECT c.number, c.referral_id, c.leaf_hash, c.salt, c.issued_at, c.position, c.chain_hash,
                      r.number AS referral_number, r.partner_id, r.submitted_at,
                      COALESCE(b.email_key, r.email_key) AS email_key,
                      COALESCE(b.company, r.company) AS company,
                      COALESCE(b.lead, r.lead) AS lead, COALESCE(b.lead_name, r.lead_name) AS lead_name
               FROM referral_receipts c LEFT JOIN referrals r ON r.id = c.referral_id
               LEFT JOIN referral_corrections b ON b.referral_id = r.id AND b.number = 1
               WHERE c.position IS NULL AND c.number > $1 ORDER BY c.number LIMIT 1000";
    Ok(tx.rows(sql, &[int(after)]).await?.iter().map(kept).collect())
}

fn kept(row: &Row) -> Kept {
    let stored = |number| Stored {
        number,
        partner: row.text("partner_id"),
        email_key: row.text("email_key"),
        company: row.text("company"),
        submitted_at: instant(row.int("submitted_at")),
        lead: row.text("lead"),
        lead_name: row.text("lead_name"),
    };
    Kept {
        link: link(row, row.int_or_null("position").unwrap_or_default()),
        chain_hash: hash(&row.text_or_null("chain_hash").unwrap_or_default()),
        referral: row.text("referral_id"),
        salt: row.bytes_or_null("salt"),
        stored: row.int_or_null("referral_number").map(stored),
    }
}

/// Referrals that have no receipt: id and number, after an id.
pub(in super::super) async fn list_without_receipt(
    tx: &Tx,
    after: &str,
) -> Result<Vec<(String, i64)>, DbError> {
    let sql = "SELECT r.id, r.number FROM referrals r
               WHERE r.id > $1
                 AND NOT EXISTS (SELECT 1 FROM referral_receipts c WHERE c.referral_id = r.id)
               ORDER BY r.id LIMIT 1000";
    let rows = tx.rows(sql, &[text(after)]).await?;
    Ok(rows.iter().map(|row| (row.text("id"), row.int("number"))).collect())
}
