//! Bank details, pay runs, what they pay, and what the bank said.

mod accounts;
mod asks;
mod bookings;
mod payouts;
mod questions;
mod reports;
mod runs;
mod statements;

pub(super) use accounts::{
    Account, current_account_of, find_account, find_current_account, insert_account, list_current_accounts,
    replace_account,
};
pub(super) use asks::{Ask, find_ask, insert_ask, list_due_asks, save_ask};
pub(super) use bookings::{bookings_of, bookings_of_run, delete_booking, insert_booking};
pub(super) use payouts::{
    Item, are_items_free, are_items_in_open_run, find_payout, held_open_items, hold_items, insert_payout,
    last_payout_of, list_came_back, list_items, list_of_partner, payout, release_items, rivals_of,
    runs_named, save_payout, take_item,
};
pub use payouts::{Payout, list_of_run};
pub use questions::Question;
pub(super) use questions::{
    ask_again, close_question, close_what_fits, find_question, find_question_about, insert_question,
    list_open_questions, open_of_order, partners_in_question,
};
pub(super) use reports::{
    Report, ReportLine, find_early_return, find_report, find_report_by_hash, insert_line, insert_report,
    list_lines, list_lines_of_run, list_reports, rejected_of_run,
};
pub use runs::{Run, find_run, list_runs};
pub(super) use runs::{
    count_not_paid, find_file, find_run_by_message, insert_run, list_open_runs, next_number, save_run,
};
pub(super) use statements::{NotedStatement, insert_statement, last_number_before, list_statements};

use jiff::Timestamp;
use leadwire_domain::ids::PersonId;

use crate::db::{DbError, Row, Tx, int, text};

fn instant(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Something that happened to a run, a payout or a partner's bank details.
pub(super) struct Event {
    pub kind: String,
    /// The name of whoever did it; nobody: the machine or the bank.
    pub by: Option<String>,
    pub at: Timestamp,
}

/// Notes something that happened. `about` is `run:ID`, `payout:ID` or `partner:ID`; `facts` a JSON object.
pub(super) async fn insert_event(
    tx: &Tx,
    id: &str,
    about: &str,
    kind: &str,
    by: Option<&PersonId>,
    facts: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO payout_events (id, about, place, kind, by_person, facts, at)
         SELECT $1, $2, COALESCE(MAX(place), 0) + 1, $3, $4, $5, $6 FROM payout_events WHERE about = $2",
        &[
            text(id),
            text(about),
            text(kind),
            text(by.map(PersonId::as_str)),
            text(facts),
            int(now.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// What happened, oldest first.
pub(super) async fn list_events(tx: &Tx, about: &str) -> Result<Vec<Event>, DbError> {
    let rows = tx
        .rows(
            "SELECT e.kind, p.name AS by_name, e.at
             FROM payout_events e LEFT JOIN access_people p ON p.id = e.by_person
             WHERE e.about = $1 ORDER BY e.place",
            &[text(about)],
        )
        .await?;
    let event = |row: &Row| Event {
        kind: row.text("kind"),
        by: row.text_or_null("by_name"),
        at: instant(row.int("at")),
    };
    Ok(rows.iter().map(event).collect())
}
