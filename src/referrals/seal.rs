//! Sealing: every second the receipts that came to light are put at the end of the chain, many at once. A
//! submission knows nothing of it and waits for nothing, and a house in which nothing happens writes nothing.

use leadwire_domain::referral::chain::{Head, seal};

use super::store;
use crate::app::App;
use crate::db::{DbError, Tx};

/// How many receipts are sealed in one transaction.
const AT_ONCE: i64 = 500;

/// Why nothing was sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// Going on from a place that somebody else noted would hide what they did.
    #[error("the end of the chain of receipts was not noted by this house; see leadwire verify-receipts")]
    NotOurs,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Seals every receipt that waits for it, in the order in which they came to light.
///
/// # Errors
/// An end of the chain that this house did not sign; database faults.
pub async fn seal_receipts(app: &App) -> Result<(), SealError> {
    while app.db.look_up(|tx| async move { store::has_unsealed(&tx).await }).await? {
        let house = app.clone();
        let is_moved = app.db.write(move |tx| async move { seal_some(&house, &tx).await }).await?;
        if !is_moved {
            // Another process is at it.
            return Ok(());
        }
    }
    Ok(())
}

/// The end of the chain, if this house noted it.
pub(super) async fn signed_head(app: &App, tx: &Tx) -> Result<Option<Head>, DbError> {
    let Some((head, signature)) = store::chain_head(tx).await? else { return Ok(None) };
    let right = app.secrets.sign_receipt_head(head.position, &head.hash.to_string());
    let is_new = head == Head::BEGIN && signature.is_empty();
    Ok((is_new || signature == right).then_some(head))
}

/// False when another process moved the end of the chain meanwhile.
async fn seal_some(app: &App, tx: &Tx) -> Result<bool, SealError> {
    let before = signed_head(app, tx).await?.ok_or(SealError::NotOurs)?;
    let links = store::list_unsealed(tx, &before, AT_ONCE).await?;
    if links.is_empty() {
        return Ok(false);
    }
    let now = app.clock.now();
    let (mut head, mut seals) = (before, Vec::new());
    for link in &links {
        head = Head { position: link.position, hash: seal(&head.hash, link) };
        seals.push(store::seal_receipt(link, &head.hash, now));
    }
    let signature = app.secrets.sign_receipt_head(head.position, &head.hash.to_string());
    // The end first: whoever is second waits here, finds another end than they read, and seals nothing.
    if !store::move_head(tx, &before, &head, &signature).await? {
        return Ok(false);
    }
    if tx.batch(seals).await?.iter().any(Vec::is_empty) {
        return Err(DbError::fault("a receipt was sealed or went away while it was being sealed").into());
    }
    Ok(true)
}
