//! What accounts were taught, as staff read it: by whom, when, in which decision, and whether it counts.

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;
use leadwire_domain::matching::{About, Candidate, Says};

use super::super::Account;
use super::candidates::candidate;
use super::{account, list_of};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};
use crate::web::paging::{Cursor, Page, ROWS};

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

/// An account as it stands beside others.
pub(in super::super) struct Beside {
    pub(in super::super) account: Account,
    /// Its own values, and what it was taught.
    pub(in super::super) candidate: Candidate,
    pub(in super::super) owner: Option<String>,
    /// How often it was taught.
    pub(in super::super) version: i64,
}

/// An account of the pipeline, as it stands beside others.
pub(in super::super) async fn find_beside(tx: &Tx, id: &str) -> Result<Option<Beside>, DbError> {
    let sql = "SELECT number, id, external_id, name, aliases, website, domains, country, phone, email, stage,
                      last_activity, owner, linkedin, numbers, parent, taught, taught_version
               FROM pipeline_accounts WHERE id = $1 AND left_at IS NULL";
    let beside = |row: &Row| {
        Ok(Beside {
            account: account(row),
            candidate: candidate(row)?,
            owner: row.text_or_null("owner"),
            version: row.int("taught_version"),
        })
    };
    tx.row(sql, &[text(id)]).await?.as_ref().map(beside).transpose()
}

/// A decision, as staff read it in the list.
#[derive(Debug, Clone)]
pub(in super::super) struct Decision {
    pub(in super::super) id: String,
    pub(in super::super) says: String,
    /// Id and name of every account that it is about, as it is called today.
    pub(in super::super) accounts: Vec<(String, String)>,
    /// The names and domains that they learned by it.
    pub(in super::super) values: Vec<String>,
    pub(in super::super) reason: String,
    pub(in super::super) referral: Option<String>,
    pub(in super::super) by: PersonId,
    pub(in super::super) at: Timestamp,
    pub(in super::super) undone_by: Option<PersonId>,
    pub(in super::super) undone_at: Option<Timestamp>,
}

/// Decisions, newest first, behind a place.
pub(in super::super) async fn list_decisions(tx: &Tx, before: &Cursor) -> Result<Page<Decision>, DbError> {
    let sql = "SELECT id, says, accounts, reason, referral, decided_by, decided_at, undone_by, undone_at
               FROM pipeline_decisions
               WHERE (decided_at, id) < ($1, $2) ORDER BY decided_at DESC, id DESC LIMIT $3";
    let rows = tx.rows(sql, &[int(before.at), text(&before.id), int(ROWS as i64 + 1)]).await?;
    let mut decisions = Vec::with_capacity(rows.len());
    for row in &rows {
        decisions.push(decision(tx, row).await?);
    }
    Ok(Page::cut(decisions, |one| Cursor { at: one.at.as_microsecond(), id: one.id.clone() }))
}

async fn decision(tx: &Tx, row: &Row) -> Result<Decision, DbError> {
    let called = "SELECT id, name FROM pipeline_accounts WHERE id = $1";
    let ids = list_of(row, "accounts")?;
    let mut asked: Vec<Statement> = ids.iter().map(|id| statement(called, [text(id)])).collect();
    let values = "SELECT DISTINCT value FROM pipeline_teachings
                  WHERE decision = $1 AND about <> 'account' ORDER BY value LIMIT 20";
    asked.push(statement(values, [text(row.text("id"))]));
    let mut answers = tx.batch(asked).await?;
    let values = answers.pop().unwrap_or_default();
    Ok(Decision {
        id: row.text("id"),
        says: row.text("says"),
        accounts: answers.iter().flatten().map(|row| (row.text("id"), row.text("name"))).collect(),
        values: values.iter().map(|row| row.text("value")).collect(),
        reason: row.text_or_null("reason").unwrap_or_default(),
        referral: row.text_or_null("referral"),
        by: PersonId::new(row.text("decided_by")),
        at: moment(row.int("decided_at"))?,
        undone_by: row.text_or_null("undone_by").map(PersonId::new),
        undone_at: row.int_or_null("undone_at").map(moment).transpose()?,
    })
}

/// What of all that an account was taught counts, the newest first.
pub(in super::super) async fn list_taught(tx: &Tx, account: &str) -> Result<Vec<TaughtTold>, DbError> {
    let sql = "SELECT t.id AS id, t.decision AS decision, t.about AS about, t.value AS value,
                      t.compared AS compared, t.says AS says, t.taught_at AS taught_at,
                      t.forgotten_at AS forgotten_at, d.decided_by AS decided_by, d.referral AS referral
               FROM pipeline_teachings t JOIN pipeline_decisions d ON d.id = t.decision
               WHERE t.account = $1 AND t.forgotten_at IS NULL
               ORDER BY t.taught_at DESC, t.about, t.value";
    tx.rows(sql, &[text(account)]).await?.iter().map(told).collect()
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

pub(super) fn moment(micros: i64) -> Result<Timestamp, DbError> {
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
