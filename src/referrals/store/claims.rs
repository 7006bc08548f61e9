//! Claims: what must have one winner.

use std::collections::BTreeSet;

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::referral::window::UNANSWERED_DAYS;

use super::super::claims::Claim;
use super::rows::instant;
use super::windows::close_window;
use crate::app::{App, hash_of};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// A company has at most so many keys: the domains of its site and its mail, or its name.
pub(super) const MOST_KEYS: usize = 4;

/// Stands in line for a company: whoever hands in a lead of it at the same time waits here until this one is
/// kept or not, and only then draws a number and looks for claims. Each statement returns the latest instant
/// at which anybody in the line was taken; servers' clocks may differ.
pub(in super::super) fn stand_in_line(keys: &[String], now: Timestamp) -> Vec<Statement> {
    // Everybody in the same order, so that no two wait for each other.
    let lines: BTreeSet<i64> = keys.iter().take(MOST_KEYS).map(|key| line_of(key)).collect();
    let stand = |line| {
        statement(
            "INSERT INTO referral_lines (line, last_at) VALUES ($1, $2)
             ON CONFLICT (line) DO UPDATE SET last_at = CASE
                 WHEN excluded.last_at > referral_lines.last_at THEN excluded.last_at
                 ELSE referral_lines.last_at END
             RETURNING last_at",
            [int(line), int(now.as_microsecond())],
        )
    };
    lines.into_iter().map(stand).collect()
}

/// A row of [`stand_in_line`].
pub(in super::super) fn last_in_line(row: &Row) -> Timestamp {
    instant(row.int("last_at"))
}

/// The line in which a company waits: the first two bytes of its key's hash.
fn line_of(key: &str) -> i64 {
    i64::from_str_radix(&hash_of(key)[..4], 16).unwrap_or_default()
}

/// Looks for the open claim on a company under each of its keys. One statement a key: with all in one,
/// PostgreSQL reads every open claim while it has not counted the table yet.
pub(in super::super) fn open_claims(keys: &[String]) -> impl Iterator<Item = Statement> {
    keys.iter().take(MOST_KEYS).map(|key| {
        statement(
            "SELECT company_key, referral_id, partner_id, opened_at FROM referral_claims
             WHERE company_key = $1 AND closed_at IS NULL",
            [text(key)],
        )
    })
}

/// A row of [`open_claims`].
pub(in super::super) fn claim(row: &Row) -> Claim {
    Claim {
        company_key: row.text("company_key"),
        referral: ReferralId::new(row.text("referral_id")),
        partner: PartnerId::new(row.text("partner_id")),
        opened_at: instant(row.int("opened_at")),
    }
}

/// Claims a company under each of its keys; a statement that returns no row met somebody else's claim.
pub(in super::super) fn claim_company(
    app: &App,
    keys: &[String],
    referral: &ReferralId,
    partner: &PartnerId,
    now: Timestamp,
    expires_at: Option<Timestamp>,
) -> Vec<Statement> {
    let claim = |key: &String| {
        statement(
            "INSERT INTO referral_claims (id, company_key, referral_id, partner_id, opened_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (company_key) WHERE closed_at IS NULL DO NOTHING RETURNING id",
            [
                text(app.new_id()),
                text(key),
                text(referral.as_str()),
                text(partner.as_str()),
                int(now.as_microsecond()),
                int(expires_at.map(Timestamp::as_microsecond)),
            ],
        )
    };
    keys.iter().take(MOST_KEYS).map(claim).collect()
}

/// Starts the protection of a referral's claims.
pub(in super::super) async fn protect(
    tx: &Tx,
    referral: &ReferralId,
    until: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "UPDATE referral_claims SET expires_at = $2 WHERE referral_id = $1 AND closed_at IS NULL",
        &[text(referral.as_str()), int(until.as_microsecond())],
    )
    .await?;
    Ok(())
}

/// Ends a referral's claims: the company is free again, and nobody waits for more time.
pub(in super::super) async fn close_claims(
    tx: &Tx,
    referral: &ReferralId,
    now: Timestamp,
) -> Result<(), DbError> {
    let close = statement(
        "UPDATE referral_claims SET closed_at = $2 WHERE referral_id = $1 AND closed_at IS NULL",
        [text(referral.as_str()), int(now.as_microsecond())],
    );
    tx.batch([close].into_iter().chain(close_window(referral)).collect()).await.map(drop)
}

/// Ends a referral's claims under keys that it names no more.
pub(in super::super) async fn leave_companies(
    tx: &Tx,
    referral: &ReferralId,
    keys: &[String],
    now: Timestamp,
) -> Result<(), DbError> {
    for key in keys {
        tx.run(
            "UPDATE referral_claims SET closed_at = $3
             WHERE referral_id = $1 AND company_key = $2 AND closed_at IS NULL",
            &[text(referral.as_str()), text(key), int(now.as_microsecond())],
        )
        .await?;
    }
    Ok(())
}

/// Referrals whose protection is over, and about which nobody has to answer whether it is, or had to for too
/// long.
pub(in super::super) async fn expired_claims(tx: &Tx, now: Timestamp) -> Result<Vec<ReferralId>, DbError> {
    let lapsed = now.as_microsecond() - UNANSWERED_DAYS * 86_400_000_000;
    let rows = tx
        .rows(
            "SELECT DISTINCT c.referral_id FROM referral_claims c
             WHERE c.closed_at IS NULL AND c.expires_at <= $1
               AND (c.expires_at <= $2
                    OR NOT EXISTS (SELECT 1 FROM referral_extensions e
                                   WHERE e.referral_id = c.referral_id AND e.state = 'open'))
             LIMIT 500",
            &[int(now.as_microsecond()), int(lapsed)],
        )
        .await?;
    Ok(rows.iter().map(|row| ReferralId::new(row.text("referral_id"))).collect())
}
