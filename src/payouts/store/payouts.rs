//! Single payouts and the items in their hands.

use std::collections::BTreeSet;

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, PayRunId, PayoutId, ReferralId};
use leadwire_domain::money::Money;
use leadwire_domain::payout::PayoutState;

use super::super::needs::CameBack;
use super::instant;
use super::runs::{currency, facts, state};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// One payment to one partner.
#[derive(Debug, Clone)]
pub struct Payout {
    pub id: PayoutId,
    pub run: PayRunId,
    pub partner: PartnerId,
    /// The row of bank details to which it goes.
    pub account: String,
    pub amount: Money,
    pub end_to_end_id: String,
    pub state: PayoutState,
    pub prepared_at: Timestamp,
    pub version: i64,
}

/// One thing that a payout pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Item {
    /// The row of `reward_items`.
    pub id: String,
    pub referral: ReferralId,
    /// Minor units of the payout's currency; negative where something is taken back.
    pub amount_minor: i64,
}

/// Reads a payout.
pub(in super::super) fn payout(row: &Row) -> Result<Payout, DbError> {
    Ok(Payout {
        id: PayoutId::new(row.text("id")),
        run: PayRunId::new(row.text("run_id")),
        partner: PartnerId::new(row.text("partner_id")),
        account: row.text("account_id"),
        amount: Money::new(row.int("amount"), currency(&row.text("currency"))?),
        end_to_end_id: row.text("end_to_end_id"),
        state: state(row)?,
        prepared_at: instant(row.int("prepared_at")),
        version: row.int("version"),
    })
}

/// A payout by id.
pub(in super::super) async fn find_payout(tx: &Tx, id: &PayoutId) -> Result<Option<Payout>, DbError> {
    let sql = "SELECT id, run_id, partner_id, account_id, amount, currency, end_to_end_id, state_facts,
                      prepared_at, version
               FROM payouts WHERE id = $1";
    tx.row(sql, &[text(id.as_str())]).await?.as_ref().map(payout).transpose()
}

/// The payouts of a run.
pub async fn list_of_run(tx: &Tx, run: &PayRunId) -> Result<Vec<Payout>, DbError> {
    let sql = "SELECT id, run_id, partner_id, account_id, amount, currency, end_to_end_id, state_facts,
                      prepared_at, version
               FROM payouts WHERE run_id = $1 ORDER BY id";
    tx.rows(sql, &[text(run.as_str())]).await?.iter().map(payout).collect()
}

/// The payouts to a partner that were approved, newest first.
pub(in super::super) async fn list_of_partner(tx: &Tx, partner: &PartnerId) -> Result<Vec<Payout>, DbError> {
    let sql = "SELECT id, run_id, partner_id, account_id, amount, currency, end_to_end_id, state_facts,
                      prepared_at, version
               FROM payouts WHERE partner_id = $1 AND state NOT IN ('draft', 'cancelled')
               ORDER BY prepared_at DESC, id DESC LIMIT 200";
    tx.rows(sql, &[text(partner.as_str())]).await?.iter().map(payout).collect()
}

/// Asks for the newest payout to a partner that was approved, for a batch; [`payout`] reads it.
pub(in super::super) fn last_payout_of(partner: &PartnerId) -> Statement {
    let sql = "SELECT id, run_id, partner_id, account_id, amount, currency, end_to_end_id, state_facts,
                      prepared_at, version
               FROM payouts WHERE partner_id = $1 AND state NOT IN ('draft', 'cancelled')
               ORDER BY prepared_at DESC, id DESC LIMIT 1";
    statement(sql, [text(partner.as_str())])
}

/// Payouts that came back and of which something is in no payout's hands yet, newest first.
pub(in super::super) async fn list_came_back(tx: &Tx) -> Result<Vec<CameBack>, DbError> {
    let sql = "SELECT p.id, p.run_id, p.partner_id, p.account_id, p.amount, p.currency, p.end_to_end_id,
                      p.state_facts, p.prepared_at, p.version, n.name AS partner_name
               FROM payouts p JOIN partners n ON n.id = p.partner_id
               WHERE p.state IN ('rejected', 'returned') AND EXISTS (
                   SELECT 1 FROM payout_items i
                   LEFT JOIN payout_items h ON h.item_id = i.item_id AND h.released_at IS NULL
                   WHERE i.payout_id = p.id AND h.item_id IS NULL)
               ORDER BY p.prepared_at DESC, p.id DESC LIMIT 20";
    let back = |row: &Row| Ok(CameBack { payout: payout(row)?, partner_name: row.text("partner_name") });
    tx.rows(sql, &[]).await?.iter().map(back).collect()
}

/// The runs that a bank's references name: each is an order's or a payout's.
pub(in super::super) async fn runs_named(
    tx: &Tx,
    references: &BTreeSet<String>,
) -> Result<BTreeSet<PayRunId>, DbError> {
    let asked = references.iter().flat_map(|reference| {
        [
            statement("SELECT run_id FROM payouts WHERE end_to_end_id = $1", [text(reference)]),
            statement("SELECT id AS run_id FROM payout_runs WHERE message_id = $1", [text(reference)]),
        ]
    });
    let answers = tx.batch(asked.collect()).await?;
    Ok(answers.iter().flatten().map(|row| PayRunId::new(row.text("run_id"))).collect())
}

/// Adds a payout.
pub(in super::super) fn insert_payout(payout: &Payout) -> Result<Statement, DbError> {
    Ok(statement(
        "INSERT INTO payouts (id, run_id, partner_id, account_id, amount, currency, end_to_end_id, state,
                              state_facts, prepared_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) RETURNING id",
        [
            text(payout.id.as_str()),
            text(payout.run.as_str()),
            text(payout.partner.as_str()),
            text(&payout.account),
            int(payout.amount.minor),
            text(payout.amount.currency.code()),
            text(&payout.end_to_end_id),
            text(payout.state.name()),
            text(facts(&payout.state)?),
            int(payout.prepared_at.as_microsecond()),
        ],
    ))
}

/// Puts an item into a payout's hands; a statement that returns no row met another payout that holds it.
pub(in super::super) fn take_item(payout: &PayoutId, item: &Item) -> Statement {
    statement(
        "INSERT INTO payout_items (payout_id, item_id, referral_id, amount) VALUES ($1, $2, $3, $4)
         ON CONFLICT (item_id) WHERE released_at IS NULL DO NOTHING RETURNING item_id",
        [text(payout.as_str()), text(&item.id), text(item.referral.as_str()), int(item.amount_minor)],
    )
}

/// Lets go of everything that a payout holds: it is payable again.
pub(in super::super) async fn release_items(
    tx: &Tx,
    payout: &PayoutId,
    now: Timestamp,
) -> Result<(), DbError> {
    let sql = "UPDATE payout_items SET released_at = $2 WHERE payout_id = $1 AND released_at IS NULL";
    tx.run(sql, &[text(payout.as_str()), int(now.as_microsecond())]).await?;
    Ok(())
}

/// Whether nothing of what a payout let go of is in another one's hands.
pub(in super::super) async fn are_items_free(tx: &Tx, payout: &PayoutId) -> Result<bool, DbError> {
    let sql = "SELECT i.item_id FROM payout_items i
               JOIN payout_items h ON h.item_id = i.item_id AND h.released_at IS NULL
               WHERE i.payout_id = $1 AND i.released_at IS NOT NULL LIMIT 1";
    Ok(tx.row(sql, &[text(payout.as_str())]).await?.is_none())
}

/// Whether something of what a payout let go of is in the hands of one that has not left the house.
pub(in super::super) async fn are_items_in_open_run(tx: &Tx, payout: &PayoutId) -> Result<bool, DbError> {
    let sql = "SELECT i.item_id FROM payout_items i
               JOIN payout_items h ON h.item_id = i.item_id AND h.released_at IS NULL
               JOIN payouts p ON p.id = h.payout_id AND p.state IN ('draft', 'approved')
               WHERE i.payout_id = $1 AND i.released_at IS NOT NULL LIMIT 1";
    Ok(tx.row(sql, &[text(payout.as_str())]).await?.is_some())
}

/// The other payouts that were to pay something of the same.
pub(in super::super) async fn rivals_of(tx: &Tx, payout: &PayoutId) -> Result<BTreeSet<PayoutId>, DbError> {
    let sql = "SELECT o.payout_id FROM payout_items i
               JOIN payout_items o ON o.item_id = i.item_id AND o.payout_id <> i.payout_id
               WHERE i.payout_id = $1";
    let rows = tx.rows(sql, &[text(payout.as_str())]).await?;
    Ok(rows.iter().map(|row| PayoutId::new(row.text("payout_id"))).collect())
}

/// Takes everything that a payout had let go of into its hands again, where it is free.
pub(in super::super) async fn hold_items(tx: &Tx, payout: &PayoutId) -> Result<(), DbError> {
    let sql = "UPDATE payout_items SET released_at = NULL WHERE payout_id = $1";
    tx.run(sql, &[text(payout.as_str())]).await?;
    Ok(())
}

/// The open items that are in payouts' hands: everybody's, or one partner's.
pub(in super::super) async fn held_open_items(
    tx: &Tx,
    partner: Option<&PartnerId>,
) -> Result<BTreeSet<String>, DbError> {
    let rows = match partner {
        None => {
            let sql = "SELECT o.item_id FROM reward_open_items o
                       JOIN payout_items h ON h.item_id = o.item_id AND h.released_at IS NULL";
            tx.rows(sql, &[]).await?
        }
        Some(partner) => {
            let sql = "SELECT o.item_id FROM reward_open_items o
                       JOIN payout_items h ON h.item_id = o.item_id AND h.released_at IS NULL
                       WHERE o.partner_id = $1";
            tx.rows(sql, &[text(partner.as_str())]).await?
        }
    };
    Ok(rows.iter().map(|row| row.text("item_id")).collect())
}

/// What a payout pays, or was to pay.
pub(in super::super) async fn list_items(tx: &Tx, payout: &PayoutId) -> Result<Vec<Item>, DbError> {
    let sql = "SELECT item_id, referral_id, amount FROM payout_items WHERE payout_id = $1 ORDER BY item_id";
    let rows = tx.rows(sql, &[text(payout.as_str())]).await?;
    let item = |row: &Row| Item {
        id: row.text("item_id"),
        referral: ReferralId::new(row.text("referral_id")),
        amount_minor: row.int("amount"),
    };
    Ok(rows.iter().map(item).collect())
}

/// Writes a move; false when somebody was faster.
pub(in super::super) async fn save_payout(tx: &Tx, payout: &Payout) -> Result<bool, DbError> {
    let sql = "UPDATE payouts SET state = $3, state_facts = $4, version = version + 1
               WHERE id = $1 AND version = $2 RETURNING id";
    let values = [
        text(payout.id.as_str()),
        int(payout.version),
        text(payout.state.name()),
        text(facts(&payout.state)?),
    ];
    Ok(tx.row(sql, &values).await?.is_some())
}
