//! The pipeline's accounts that a lead ran into, as staff see them beside its evidence.

use crate::db::{DbError, Tx, text};

/// An account of the pipeline, by the id that stands in the evidence.
pub(in super::super) struct KnownAccount {
    pub name: String,
    pub website: String,
    pub country: Option<String>,
    pub stage: Option<String>,
    pub last_activity: Option<String>,
}

/// An account as it is today; it may have left the pipeline since the lead was judged.
pub(in super::super) async fn find_account(tx: &Tx, id: &str) -> Result<Option<KnownAccount>, DbError> {
    let sql = "SELECT name, website, country, stage, last_activity FROM pipeline_accounts WHERE id = $1";
    Ok(tx.row(sql, &[text(id)]).await?.map(|row| KnownAccount {
        name: row.text("name"),
        website: row.text("website"),
        country: row.text_or_null("country"),
        stage: row.text_or_null("stage"),
        last_activity: row.text_or_null("last_activity"),
    }))
}
