//! What people decided about the likeness of companies: the decisions, what each taught which account, the
//! trail of it; and beside the account what counts of it, with the keys under which it is found.

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;
use leadwire_domain::matching::{About, Candidate, MOST_TAUGHT, Says, Taught};

use super::candidates::candidate;
use super::keys::{self, Changes};
use super::{ROWS_AT_ONCE, hold_pipeline, words};
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// An account that is being taught: nobody else teaches it until the transaction ends.
pub(in super::super) struct Pupil {
    number: i64,
    has_left: bool,
    /// How often it was taught before.
    pub(in super::super) version: i64,
    /// As it is found now.
    pub(in super::super) candidate: Candidate,
}

/// Something that an account shall learn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Lesson {
    pub(in super::super) about: About,
    pub(in super::super) value: String,
    pub(in super::super) compared: String,
    pub(in super::super) says: Says,
}

/// A decision as it is kept.
pub(in super::super) struct NewDecision<'a> {
    pub(in super::super) id: &'a str,
    pub(in super::super) says: Says,
    pub(in super::super) accounts: &'a [String],
    pub(in super::super) reason: Option<&'a str>,
    pub(in super::super) referral: Option<&'a str>,
    pub(in super::super) by: &'a PersonId,
    pub(in super::super) at: Timestamp,
}

/// Takes an account by the hand; its row is ours until the transaction ends, and so is the pipeline: whoever
/// writes of accounts reckons what they are found by from what they were taught.
pub(in super::super) async fn take_pupil(tx: &Tx, id: &str) -> Result<Option<Pupil>, DbError> {
    hold_pipeline(tx).await?;
    let sql = "UPDATE pipeline_accounts SET taught_version = taught_version + 1 WHERE id = $1
               RETURNING number, id, name, aliases, domains, country, phone, email, stage, last_activity,
                         linkedin, numbers, parent, taught, left_at, taught_version";
    let pupil = |row: &Row| {
        Ok(Pupil {
            number: row.int("number"),
            has_left: row.int_or_null("left_at").is_some(),
            version: row.int("taught_version") - 1,
            candidate: candidate(row)?,
        })
    };
    tx.row(sql, &[text(id)]).await?.as_ref().map(pupil).transpose()
}

impl Pupil {
    /// Whether it is in the pipeline.
    pub(in super::super) fn is_here(&self) -> bool {
        !self.has_left
    }
}

/// Teaches an account, over what it was taught of the same before.
pub(in super::super) async fn teach(
    tx: &Tx,
    pupil: &Pupil,
    lessons: &[Lesson],
    (decision, by, now): (&str, &PersonId, Timestamp),
    new_id: impl Fn() -> String,
) -> Result<(), DbError> {
    let mut writes = Vec::with_capacity(2 * lessons.len());
    for lesson in lessons {
        writes.push(forget_value(pupil, lesson.about, &lesson.compared, by, now));
        writes.push(statement(
            "INSERT INTO pipeline_teachings (id, decision, account, about, value, compared, says, taught_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                text(new_id()),
                text(decision),
                text(&pupil.candidate.account_id),
                text(lesson.about.name()),
                text(&lesson.value),
                text(&lesson.compared),
                text(lesson.says.name()),
                int(now.as_microsecond()),
            ],
        ));
    }
    tx.batch(writes).await.map(drop)
}

/// What was taught of a value counts no more.
fn forget_value(pupil: &Pupil, about: About, compared: &str, by: &PersonId, now: Timestamp) -> Statement {
    statement(
        "UPDATE pipeline_teachings SET forgotten_at = $4, forgotten_by = $5
         WHERE account = $1 AND about = $2 AND compared = $3 AND forgotten_at IS NULL",
        [
            text(&pupil.candidate.account_id),
            text(about.name()),
            text(compared),
            int(now.as_microsecond()),
            text(by.as_str()),
        ],
    )
}

/// Writes beside an account what counts of all that it was taught, and the keys by which it is found since.
/// Where that is too much the oldest counts no more.
pub(in super::super) async fn finish(tx: &Tx, pupil: Pupil, now: Timestamp) -> Result<(), DbError> {
    let id = text(&pupil.candidate.account_id);
    let sql = "SELECT id, about, value, compared, says FROM pipeline_teachings
               WHERE account = $1 AND forgotten_at IS NULL ORDER BY taught_at DESC, id DESC";
    let mut counts = tx.rows(sql, &[id]).await?.iter().map(taught).collect::<Result<Vec<_>, _>>()?;
    let forget = |one: Taught| {
        let sql = "UPDATE pipeline_teachings SET forgotten_at = $2 WHERE id = $1";
        statement(sql, [text(one.id), int(now.as_microsecond())])
    };
    let mut writes: Vec<Statement> =
        counts.split_off(counts.len().min(MOST_TAUGHT)).into_iter().map(forget).collect();
    let written = serde_json::to_string(&counts).map_err(|why| DbError::fault(&why.to_string()))?;
    // What it is known by changed, so it is compared anew.
    let sql = "UPDATE pipeline_accounts
               SET taught = $2, otherwise_at = $3,
                   to_compare = CASE WHEN left_at IS NULL THEN CAST($3 AS BIGINT) END
               WHERE number = $1";
    writes.push(statement(sql, [int(pupil.number), text(written), int(now.as_microsecond())]));
    let knows = Candidate { taught: counts, ..pupil.candidate.clone() };
    if pupil.is_here() {
        let [before, after] = [&pupil.candidate, &knows].map(keys::numbers);
        let mut changes = Changes::default();
        changes.change(&before, &after, pupil.number);
        changes.write(tx).await?;
        tx.batch(words::add(tx, words::of(std::iter::once(&knows))).await?).await?;
    }
    tx.batch(writes).await.map(drop)
}

fn taught(row: &Row) -> Result<Taught, DbError> {
    let unknown = || DbError::fault("something was taught that this version does not know");
    Ok(Taught {
        id: row.text("id"),
        about: About::from_name(&row.text("about")).ok_or_else(unknown)?,
        value: row.text("value"),
        compared: row.text("compared"),
        says: Says::from_name(&row.text("says")).ok_or_else(unknown)?,
    })
}

/// Keeps a decision, and that it was made.
pub(in super::super) async fn insert_decision(
    tx: &Tx,
    new: NewDecision<'_>,
    trail_id: &str,
) -> Result<(), DbError> {
    let accounts = super::json(new.accounts)?;
    let facts = serde_json::json!({ "says": new.says, "accounts": new.accounts, "referral": new.referral });
    let kept = statement(
        "INSERT INTO pipeline_decisions (id, says, accounts, reason, referral, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [
            text(new.id),
            text(new.says.name()),
            text(accounts),
            text(new.reason),
            text(new.referral),
            text(new.by.as_str()),
            int(new.at.as_microsecond()),
        ],
    );
    let trail = trail(trail_id, "decided", new.id, Some(new.by), new.at, &facts.to_string());
    tx.batch(vec![kept, trail]).await.map(drop)
}

/// A line of the trail.
pub(in super::super) fn trail(
    id: &str,
    event: &'static str,
    decision: &str,
    by: Option<&PersonId>,
    at: Timestamp,
    facts: &str,
) -> Statement {
    statement(
        "INSERT INTO pipeline_trail (id, event, decision, by_person, at, facts)
         VALUES ($1, $2, $3, $4, $5, $6)",
        [
            text(id),
            text(event),
            text(decision),
            text(by.map(PersonId::as_str)),
            int(at.as_microsecond()),
            text(facts),
        ],
    )
}

/// Takes a decision back; `None` where somebody did so before. Answers the accounts that it had taught.
pub(in super::super) async fn take_back(
    tx: &Tx,
    decision: &str,
    by: &PersonId,
    now: Timestamp,
) -> Result<Option<Vec<String>>, DbError> {
    let sql = "UPDATE pipeline_decisions SET undone_by = $2, undone_at = $3
               WHERE id = $1 AND undone_at IS NULL RETURNING accounts";
    let values = [text(decision), text(by.as_str()), int(now.as_microsecond())];
    match tx.row(sql, &values).await? {
        Some(row) => Ok(Some(super::list_of(&row, "accounts")?)),
        None => Ok(None),
    }
}

/// What a decision taught an account counts no more.
pub(in super::super) async fn forget_decision(
    tx: &Tx,
    pupil: &Pupil,
    decision: &str,
    by: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    let sql = "UPDATE pipeline_teachings SET forgotten_at = $3, forgotten_by = $4
               WHERE account = $1 AND decision = $2 AND forgotten_at IS NULL";
    let values =
        [text(&pupil.candidate.account_id), text(decision), int(now.as_microsecond()), text(by.as_str())];
    tx.run(sql, &values).await.map(drop)
}

/// Whatever of these values is said to be an account's own too is so no more.
pub(in super::super) async fn forget_sameness(
    tx: &Tx,
    pupil: &Pupil,
    values: &[Lesson],
    by: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    let forget = |value: &Lesson| {
        let sql = "UPDATE pipeline_teachings SET forgotten_at = $4, forgotten_by = $5
                   WHERE account = $1 AND about = $2 AND compared = $3 AND says = 'same'
                     AND forgotten_at IS NULL";
        let account = text(&pupil.candidate.account_id);
        let (about, compared) = (text(value.about.name()), text(&value.compared));
        statement(sql, [account, about, compared, int(now.as_microsecond()), text(by.as_str())])
    };
    tx.batch(values.iter().map(forget).collect()).await.map(drop)
}

/// A name or a domain that an account was taught counts no more; answers the decision that it was of.
pub(in super::super) async fn forget_one(
    tx: &Tx,
    pupil: &Pupil,
    teaching: &str,
    by: &PersonId,
    now: Timestamp,
) -> Result<Option<String>, DbError> {
    let sql = "UPDATE pipeline_teachings SET forgotten_at = $3, forgotten_by = $4
               WHERE account = $1 AND id = $2 AND about <> 'account' AND forgotten_at IS NULL
               RETURNING decision";
    let values =
        [text(&pupil.candidate.account_id), text(teaching), int(now.as_microsecond()), text(by.as_str())];
    Ok(tx.row(sql, &values).await?.map(|row| row.text("decision")))
}

/// Of accounts that are erased nothing is left that they were taught, nor in anybody's words why; and what
/// others were taught about them as accounts counts no more.
pub(super) async fn erase_taught(tx: &Tx, numbers: &[i64], now: Timestamp) -> Result<(), DbError> {
    let mut erased = Vec::new();
    for some in numbers.chunks(ROWS_AT_ONCE) {
        erased.extend(tx.rows(&super::leave::TAUGHT, &super::leave::places_of(some)).await?);
    }
    for row in erased {
        let id = row.text("id");
        let sql = "SELECT DISTINCT account FROM pipeline_teachings
                   WHERE account IN (SELECT compared FROM pipeline_teachings
                                     WHERE account = $1 AND about = 'account')
                     AND account <> $1 ORDER BY account";
        let others: Vec<String> =
            tx.rows(sql, &[text(&id)]).await?.iter().map(|row| row.text("account")).collect();
        for other in others {
            let Some(pupil) = take_pupil(tx, &other).await? else { continue };
            let sql = "DELETE FROM pipeline_teachings
                       WHERE account = $1 AND about = 'account' AND compared = $2";
            tx.run(sql, &[text(&other), text(&id)]).await?;
            finish(tx, pupil, now).await?;
        }
        let wordless = "UPDATE pipeline_decisions SET reason = NULL
                        WHERE id IN (SELECT decision FROM pipeline_teachings WHERE account = $1)";
        let untaught = "DELETE FROM pipeline_teachings WHERE account = $1";
        tx.batch(vec![statement(wordless, [text(&id)]), statement(untaught, [text(&id)])]).await?;
    }
    Ok(())
}
