//! What accounts were taught, as staff read it: by whom, when, in which decision, and whether it counts.

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;
use leadwire_domain::matching::{About, Says};

use crate::db::{DbError, Row, Tx, text};

/// One thing that an account was taught.
#[derive(Debug, Clone)]
pub struct TaughtTold {
    pub id: String,
    pub decision: String,
    pub about: About,
    /// As written: a name, a domain, another account's name when it was decided.
    pub value: String,
    pub says: Says,
    pub by: PersonId,
    pub at: Timestamp,
    /// The referral in whose review it was decided.
    pub referral: Option<String>,
    /// The other account, where it is about one.
    pub other: Option<String>,
    pub counts: bool,
}

const TOLD: &str =
    "SELECT t.id, t.decision, t.about, t.value, t.compared, t.says, t.taught_at, t.forgotten_at,
            d.decided_by, d.referral
     FROM pipeline_teachings t JOIN pipeline_decisions d ON d.id = t.decision
     WHERE t.id = $1";

/// What names a hit's decision, be it that it was taken back since.
///
/// # Errors
/// Database faults only.
pub async fn find_taught(tx: &Tx, id: &str) -> Result<Option<TaughtTold>, DbError> {
    tx.row(TOLD, &[text(id)]).await?.as_ref().map(told).transpose()
}

fn moment(micros: i64) -> Result<Timestamp, DbError> {
    Timestamp::from_microsecond(micros).map_err(|why| DbError::fault(&why.to_string()))
}

fn told(row: &Row) -> Result<TaughtTold, DbError> {
    let unknown = || DbError::fault("something was taught that this version does not know");
    let about = About::from_name(&row.text("about")).ok_or_else(unknown)?;
    Ok(TaughtTold {
        id: row.text("id"),
        decision: row.text("decision"),
        about,
        value: row.text("value"),
        says: Says::from_name(&row.text("says")).ok_or_else(unknown)?,
        by: PersonId::new(row.text("decided_by")),
        at: moment(row.int("taught_at"))?,
        referral: row.text_or_null("referral"),
        other: (about == About::Account).then(|| row.text("compared")),
        counts: row.int_or_null("forgotten_at").is_none(),
    })
}
