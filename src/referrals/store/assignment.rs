//! Rules of assignment, absences, turns, and what everybody has open.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::assignment::{Absence, Colleague, Post, Rules, Standing};
use leadwire_domain::ids::{PersonId, ReferralId};

use super::rows::to_json;
use crate::access::Role;
use crate::db::{DbError, Row, Statement, Tx, bool, int, statement, text};

/// Looks for the rules that bind.
pub(in super::super) fn ask_rules() -> Statement {
    statement("SELECT version, rules FROM assignment_rules ORDER BY version DESC LIMIT 1", [])
}

/// The answer to [`ask_rules`]: none where nobody has written any.
pub(in super::super) fn rules(rows: &[Row]) -> Result<Rules, DbError> {
    let Some(row) = rows.first() else { return Ok(Rules::default()) };
    let read: Result<Rules, _> = serde_json::from_str(&row.text("rules"));
    let read = read.map_err(|why| DbError::fault(&format!("rules of assignment: {why}")))?;
    Ok(Rules { version: row.int("version"), ..read })
}

/// The rules that bind.
pub(in super::super) async fn find_rules(tx: &Tx) -> Result<Rules, DbError> {
    rules(&tx.ask(ask_rules()).await?)
}

/// Writes the next version of the rules; false where somebody wrote it meanwhile.
pub(in super::super) async fn insert_rules(
    tx: &Tx,
    rules: &Rules,
    by: &PersonId,
    now: Timestamp,
) -> Result<std::primitive::bool, DbError> {
    let sql = "INSERT INTO assignment_rules (version, rules, saved_by, saved_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (version) DO NOTHING RETURNING version";
    let values = [int(rules.version), text(to_json(rules)?), text(by.as_str()), int(now.as_microsecond())];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Looks for everybody of the staff, in the order in which they came.
pub(in super::super) fn ask_staff() -> Statement {
    statement(
        "SELECT id, name, role, is_active FROM access_people WHERE side = 'staff' ORDER BY created_at, id",
        [],
    )
}

/// Looks for absences that are not over.
pub(in super::super) fn ask_absences(today: Date) -> Statement {
    statement(
        "SELECT id, person_id, first_day, last_day FROM assignment_absences WHERE last_day >= $1
         ORDER BY first_day, id",
        [text(today.to_string())],
    )
}

/// One of them with its id and whose it is.
pub(in super::super) fn absence(row: &Row) -> Result<(String, PersonId, Absence), DbError> {
    let day = |column: &str| {
        row.text(column).parse().map_err(|why| DbError::fault(&format!("an absence: {column}: {why}")))
    };
    let days = Absence { first_day: day("first_day")?, last_day: day("last_day")? };
    Ok((row.text("id"), PersonId::new(row.text("person_id")), days))
}

/// The answers to [`ask_staff`] and [`ask_absences`] as the rules read them.
pub(in super::super) fn staff(
    people: &[Row],
    absences: &[Row],
    today: Date,
) -> Result<Vec<Colleague>, DbError> {
    let absences: Vec<_> = absences.iter().map(absence).collect::<Result<_, _>>()?;
    let colleague = |row: &Row| {
        let id = PersonId::new(row.text("id"));
        let post = match Role::from_name(&row.text("role")) {
            Some(Role::AccountManager) => Some(Post::AccountManager),
            Some(Role::Manager) => Some(Post::Manager),
            Some(Role::Owner) => Some(Post::Owner),
            _ => None,
        };
        let own: Vec<Absence> =
            absences.iter().filter(|(_, whose, _)| *whose == id).map(|(.., days)| days.clone()).collect();
        Colleague {
            post: post.filter(|_| row.bool("is_active")),
            name: row.text("name"),
            away_until: Absence::until(&own, today),
            id,
        }
    };
    Ok(people.iter().map(colleague).collect())
}

/// What somebody was given before and has open; leads are counted only where that is asked for.
pub(in super::super) async fn list_standings(
    tx: &Tx,
    rule: Option<&str>,
    is_counted: std::primitive::bool,
) -> Result<Vec<Standing>, DbError> {
    let rows = tx
        .rows(
            "SELECT p.id,
                    COALESCE((SELECT MAX(t.turn) FROM referral_turns t
                              WHERE t.person_id = p.id AND t.rule = $1), 0) AS turn_of_rule,
                    COALESCE((SELECT MAX(t.turn) FROM referral_turns t WHERE t.person_id = p.id), 0) AS turn,
                    CASE WHEN $2 THEN (SELECT COUNT(*) FROM referrals r
                                       WHERE r.account_manager = p.id AND r.is_open) ELSE 0 END AS open_leads
             FROM access_people p WHERE p.side = 'staff'",
            &[text(rule), bool(is_counted)],
        )
        .await?;
    let standing = |row: &Row| Standing {
        person: PersonId::new(row.text("id")),
        turn_of_rule: row.int("turn_of_rule"),
        turn: row.int("turn"),
        open: row.int("open_leads"),
    };
    Ok(rows.iter().map(standing).collect())
}

/// Notes that somebody had a turn.
pub(in super::super) fn take_turn(referral: &ReferralId, person: &PersonId, rule: Option<&str>) -> Statement {
    statement(
        "INSERT INTO referral_turns (referral_id, person_id, rule) VALUES ($1, $2, $3)",
        [text(referral.as_str()), text(person.as_str()), text(rule)],
    )
}

/// Notes an absence.
pub(in super::super) async fn insert_absence(
    tx: &Tx,
    id: &str,
    whose: &PersonId,
    days: &Absence,
    by: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO assignment_absences (id, person_id, first_day, last_day, entered_by, entered_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            text(id),
            text(whose.as_str()),
            text(days.first_day.to_string()),
            text(days.last_day.to_string()),
            text(by.as_str()),
            int(now.as_microsecond()),
        ],
    )
    .await
    .map(drop)
}

/// Takes an absence back; false where there is none.
pub(in super::super) async fn delete_absence(
    tx: &Tx,
    id: &str,
    whose: &PersonId,
) -> Result<std::primitive::bool, DbError> {
    let sql = "DELETE FROM assignment_absences WHERE id = $1 AND person_id = $2";
    Ok(tx.run(sql, &[text(id), text(whose.as_str())]).await? > 0)
}

/// Leads that are worked and that somebody has, or nobody; the oldest first.
pub(in super::super) async fn list_worked(
    tx: &Tx,
    manager: Option<&PersonId>,
    most: i64,
) -> Result<Vec<ReferralId>, DbError> {
    let rows = tx
        .rows(
            "SELECT id FROM referrals
             WHERE (account_manager = $1 OR ($1 IS NULL AND account_manager IS NULL)) AND is_open
                   AND state IN ('validated', 'contacted', 'meeting')
             ORDER BY submitted_at, id LIMIT $2",
            &[text(manager.map(PersonId::as_str)), int(most)],
        )
        .await?;
    Ok(rows.iter().map(|row| ReferralId::new(row.text("id"))).collect())
}

/// How many leads are worked that nobody has.
///
/// # Errors
/// Database faults only.
pub async fn count_unassigned(tx: &Tx) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS leads FROM referrals
               WHERE account_manager IS NULL AND is_open AND state IN ('validated', 'contacted', 'meeting')";
    Ok(tx.row(sql, &[]).await?.map_or(0, |row| row.int("leads")))
}
