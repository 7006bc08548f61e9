//! Accounts in the order of their names. New ones of a file come here when their keys are written, many
//! together: in an index of the accounts each would be written to another place (docs/decisions/0053).

use std::sync::LazyLock;

use leadwire_domain::matching::Candidate;

use super::super::Account;
use super::{ROWS_AT_ONCE, account, in_chunks, pairs_of_rows, places_of_rows};
use crate::db::{DbError, Statement, Tx, Value, int, text};
use crate::web::paging::ROWS;

/// A page of accounts by name.
pub(in super::super) struct Page {
    pub accounts: Vec<Account>,
    /// Where the next page begins.
    pub next: Option<(String, i64)>,
}

/// Names that are read together: most of them are of accounts that are here.
const NAMES_AT_ONCE: usize = 200;

// Under a name that it had while its keys were written, an account is not listed. The names are read first
// and by themselves: else PostgreSQL expects hardly any account to be called as it is listed, and joins all
// of them; and how many is written, because it reckons with a tenth of the table where it is a value.
pub(super) static LIST: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT l.name AS listed_as, l.account AS place, a.number, a.id, a.external_id, a.name, a.website,
                a.country, a.stage, a.last_activity, a.linkedin, a.numbers, a.parent
         FROM (SELECT name, account FROM pipeline_listed WHERE (name, account) >= ($1, $2)
               ORDER BY name, account LIMIT {NAMES_AT_ONCE}) AS l
         LEFT JOIN pipeline_accounts a ON a.number = l.account AND a.name = l.name AND a.left_at IS NULL
         ORDER BY l.name, l.account"
    )
});

/// Accounts by name, from a name on; of that name from an account's number on, as more accounts may bear it
/// than stand on a page.
pub(in super::super) async fn list(tx: &Tx, (name, number): (&str, i64)) -> Result<Page, DbError> {
    let (mut accounts, mut from) = (Vec::new(), (name.to_owned(), number));
    loop {
        let rows = tx.rows(&LIST, &[text(&from.0), int(from.1)]).await?;
        for row in &rows {
            let place = (row.text("listed_as"), row.int("place"));
            if row.int_or_null("number").is_none() {
                continue;
            }
            if accounts.len() == ROWS {
                return Ok(Page { accounts, next: Some(place) });
            }
            accounts.push(account(row));
        }
        match rows.last() {
            Some(last) if rows.len() == NAMES_AT_ONCE => {
                from = (last.text("listed_as"), last.int("place") + 1);
            }
            _ => return Ok(Page { accounts, next: None }),
        }
    }
}

fn unlist_of(rows: usize) -> String {
    let rows = pairs_of_rows(rows, "TEXT");
    format!("DELETE FROM pipeline_listed WHERE (name, account) IN (VALUES {rows})")
}

pub(super) static UNLIST_ONE: LazyLock<String> = LazyLock::new(|| unlist_of(1));
pub(super) static UNLIST_MANY: LazyLock<String> = LazyLock::new(|| unlist_of(ROWS_AT_ONCE));

/// Lists accounts no more, which come in the order of their names.
pub(super) fn unlist(names: &[(String, i64)]) -> Vec<Statement> {
    in_chunks(pairs(names), [&UNLIST_ONE, &UNLIST_MANY])
}

fn pairs(names: &[(String, i64)]) -> impl ExactSizeIterator<Item = [Value; 2]> {
    names.iter().map(|(name, number)| [text(name), int(*number)])
}

pub(super) static INSERT: LazyLock<String> = LazyLock::new(|| {
    let rows = places_of_rows(ROWS_AT_ONCE, 2);
    format!("INSERT INTO pipeline_listed (name, account) VALUES {rows} ON CONFLICT DO NOTHING")
});

/// Lists accounts, which come in the order of their names.
pub(in super::super) async fn list_names(tx: &Tx, names: &[(String, i64)]) -> Result<(), DbError> {
    tx.batch(insert(names)).await.map(drop)
}

fn insert(names: &[(String, i64)]) -> Vec<Statement> {
    const ONE: &str = "INSERT INTO pipeline_listed (name, account) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    in_chunks(pairs(names), [ONE, &INSERT])
}

/// Accounts that are listed by another name than before, or for the first time.
#[derive(Default)]
pub(super) struct Renamed {
    fresh: Vec<(String, i64)>,
    stale: Vec<(String, i64)>,
}

impl Renamed {
    /// An account is called so now.
    pub(super) fn change(&mut self, before: Option<&Candidate>, now: &Candidate, number: i64) {
        let [before, now] = [before, Some(now)].map(|account| account.and_then(|one| one.names.first()));
        if before == now {
            return;
        }
        self.stale.extend(before.map(|name| (name.clone(), number)));
        self.fresh.extend(now.map(|name| (name.clone(), number)));
    }

    pub(super) fn writes(mut self) -> Vec<Statement> {
        self.stale.sort_unstable();
        self.fresh.sort_unstable();
        unlist(&self.stale).into_iter().chain(insert(&self.fresh)).collect()
    }
}
