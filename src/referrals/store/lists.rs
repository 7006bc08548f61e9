//! Lists of referrals: the partner's, the manager's, the desk's, everybody's.

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, PersonId};
use leadwire_domain::referral::receipt::number_text;

use super::rows::instant;
use crate::db::{DbError, Row, Statement, Tx, bool, int, statement, text};
use crate::web::paging::{Cursor, Page, ROWS};

/// One referral in a list.
#[derive(Debug, Clone)]
pub struct ListRow {
    pub id: String,
    pub number: i64,
    pub lead_name: String,
    pub company: String,
    pub state: String,
    pub submitted_at: Timestamp,
    pub due_at: Option<Timestamp>,
    pub partner_name: String,
    pub manager_name: Option<String>,
}

impl ListRow {
    /// The receipt's number as people read it.
    pub fn receipt(&self) -> String {
        number_text(self.number)
    }

    /// Fluent key of the state.
    pub fn state_key(&self) -> String {
        format!("state-{}", self.state)
    }

    /// The colour that goes with the state's word.
    pub fn tone(&self) -> &'static str {
        super::super::tone_of(&self.state)
    }

    /// Fluent key of what a person has to do on the desk.
    pub fn desk_key(&self) -> &'static str {
        match self.state.as_str() {
            "appealed" => "need-appeal",
            "contact" => "state-contact",
            _ => "nav-review",
        }
    }

    /// Fluent key of what is due next.
    pub fn next_key(&self) -> &'static str {
        match self.state.as_str() {
            "in_review" | "appealed" => "next-review",
            _ => "next-contact",
        }
    }

    /// Whether the clock ran out.
    pub fn is_overdue(&self, now: &Timestamp) -> bool {
        self.due_at.is_some_and(|due| due < *now)
    }
}

pub(super) fn list_row(row: &Row) -> ListRow {
    ListRow {
        id: row.text("id"),
        number: row.int("number"),
        lead_name: row.text("lead_name"),
        company: row.text("company"),
        state: row.text("state"),
        submitted_at: instant(row.int("submitted_at")),
        due_at: row.int_or_null("due_at").map(instant),
        partner_name: row.text("partner_name"),
        manager_name: row.text_or_null("manager_name"),
    }
}

fn cut(rows: &[Row]) -> Page<ListRow> {
    Page::cut(rows.iter().map(list_row).collect(), place)
}

fn place(row: &ListRow) -> Cursor {
    Cursor { at: row.submitted_at.as_microsecond(), id: row.id.clone() }
}

/// Which part of a partner's list is asked for.
#[derive(Debug, Clone)]
pub struct Slice {
    pub after: Cursor,
    pub rows: usize,
    /// Only referrals that stand there.
    pub state: Option<String>,
}

impl From<Cursor> for Slice {
    fn from(after: Cursor) -> Self {
        Self { after, rows: ROWS, state: None }
    }
}

/// Asks for a partner's referrals, newest first, for a batch; [`read_of_partner`] reads the answer.
pub fn ask_of_partner(partner: &PartnerId, slice: &Slice) -> Statement {
    statement(
        "SELECT id, number, lead_name, company, state, submitted_at, due_at, '' AS partner_name,
                CAST(NULL AS TEXT) AS manager_name
         FROM referrals WHERE partner_id = $1 AND (submitted_at, id) < ($2, $3)
               AND state = COALESCE($5, state)
         ORDER BY submitted_at DESC, id DESC LIMIT $4",
        [
            text(partner.as_str()),
            int(slice.after.at),
            text(&slice.after.id),
            int(slice.rows as i64 + 1),
            text(slice.state.as_deref()),
        ],
    )
}

/// Reads what [`ask_of_partner`] asked for.
pub fn read_of_partner(slice: &Slice, rows: &[Row]) -> Page<ListRow> {
    Page::cut_at(slice.rows, rows.iter().map(list_row).collect(), place)
}

/// A partner's referrals, newest first.
///
/// # Errors
/// Database faults only.
pub async fn list_of_partner(tx: &Tx, partner: &PartnerId, slice: &Slice) -> Result<Page<ListRow>, DbError> {
    Ok(read_of_partner(slice, &tx.ask(ask_of_partner(partner, slice)).await?))
}

/// Every referral, newest first.
///
/// # Errors
/// Database faults only.
pub async fn list_newest(tx: &Tx, after: &Cursor) -> Result<Page<ListRow>, DbError> {
    let rows = tx
        .rows(
            "SELECT r.id, r.number, r.lead_name, r.company, r.state, r.submitted_at, r.due_at,
                    p.name AS partner_name, m.name AS manager_name
             FROM referrals r JOIN partners p ON p.id = r.partner_id
                  LEFT JOIN access_people m ON m.id = r.account_manager
             WHERE (r.submitted_at, r.id) < ($1, $2) ORDER BY r.submitted_at DESC, r.id DESC LIMIT $3",
            &[int(after.at), text(&after.id), int(ROWS as i64 + 1)],
        )
        .await?;
    Ok(cut(&rows))
}

/// What was handed to somebody, open or closed, newest first.
pub async fn list_of_manager(
    tx: &Tx,
    manager: &PersonId,
    open: std::primitive::bool,
    after: &Cursor,
) -> Result<Page<ListRow>, DbError> {
    let rows = tx
        .rows(
            "SELECT r.id, r.number, r.lead_name, r.company, r.state, r.submitted_at, r.due_at,
                    p.name AS partner_name, CAST(NULL AS TEXT) AS manager_name
             FROM referrals r JOIN partners p ON p.id = r.partner_id
             WHERE r.account_manager = $1 AND r.is_open = $2 AND (r.submitted_at, r.id) < ($3, $4)
             ORDER BY r.submitted_at DESC, r.id DESC LIMIT $5",
            &[text(manager.as_str()), bool(open), int(after.at), text(&after.id), int(ROWS as i64 + 1)],
        )
        .await?;
    Ok(cut(&rows))
}

/// Asks how many referrals a partner has in each state, for a batch; [`states`] reads the answer.
pub fn ask_states(partner: &PartnerId) -> Statement {
    let sql = "SELECT state, COUNT(*) AS referrals FROM referrals WHERE partner_id = $1 GROUP BY state";
    statement(sql, [text(partner.as_str())])
}

/// Reads what [`ask_states`] asked for: the state's name and how many are in it.
pub fn states(rows: &[Row]) -> Vec<(String, i64)> {
    rows.iter().map(|row| (row.text("state"), row.int("referrals"))).collect()
}

/// How many referrals a partner has in each state.
///
/// # Errors
/// Database faults only.
pub async fn count_by_state(tx: &Tx, partner: &PartnerId) -> Result<Vec<(String, i64)>, DbError> {
    Ok(states(&tx.ask(ask_states(partner)).await?))
}

/// How many leads were handed in since an instant, by what the machine said of them.
pub async fn count_by_verdict(tx: &Tx, since: Timestamp) -> Result<Vec<(String, i64)>, DbError> {
    let sql =
        "SELECT verdict, COUNT(*) AS referrals FROM referrals WHERE submitted_at >= $1 GROUP BY verdict";
    let rows = tx.rows(sql, &[int(since.as_microsecond())]).await?;
    Ok(rows.iter().map(|row| (row.text("verdict"), row.int("referrals"))).collect())
}
