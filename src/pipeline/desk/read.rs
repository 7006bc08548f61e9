//! What the desk's pages read: accounts with what was decided between them, and by what they are alike.

use std::collections::HashMap;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::ids::PersonId;
use leadwire_domain::matching::{self, Candidate, Query};
use leadwire_domain::sheet::QueryRow;

use super::super::TaughtTold;
use super::super::store::{self, Beside};
use super::beside::{how, met};
use super::compare::in_order;
use crate::access::find_person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::Words;

/// Two accounts, and what is to be said of them.
pub(super) struct Between {
    pub(super) one: String,
    pub(super) other: String,
    /// By what they are alike; empty where the machine sees nothing.
    pub(super) how: String,
    pub(super) met: String,
    /// How much, where it is a likeness of names; else empty.
    pub(super) percent: String,
    /// What was decided about them, if it was.
    pub(super) decided: Option<TaughtTold>,
}

/// Every two of the accounts.
pub(super) async fn between(
    app: &App,
    tx: &Tx,
    accounts: &[Beside],
    t: Words,
) -> Result<Vec<Between>, DbError> {
    let mut all = Vec::new();
    for (at, one) in accounts.iter().enumerate() {
        let taught = store::list_taught(tx, &one.account.id).await?;
        let vocabulary = store::search(app, tx, &Query::of_account(&one.candidate)).await?.vocabulary;
        for other in &accounts[at + 1..] {
            let decided = taught.iter().find(|told| told.other.as_deref() == Some(&other.account.id));
            // By their own values: what was decided about the two hides by what they are alike.
            let plain = |of: &Beside| Candidate { taught: Vec::new(), ..of.candidate.clone() };
            let found = matching::duplicates(&plain(one), &[plain(other)], &vocabulary);
            let found = found.first();
            let is_name = |one: &&matching::Alike| one.rung == matching::Rung::Maybe;
            let percent = |one: &matching::Alike| {
                t.say_with("proof-percent", &[("percent", (one.score * 100.0).round().into())])
            };
            all.push(Between {
                one: one.account.name.clone(),
                other: other.account.name.clone(),
                how: found.map(|found| how(found, t)).unwrap_or_default(),
                met: found.map(|found| met(found, t)).unwrap_or_default(),
                percent: found.filter(is_name).map(percent).unwrap_or_default(),
                decided: decided.cloned(),
            });
        }
    }
    Ok(all)
}

/// The open pair that comes next in the list behind the pairs of these accounts, or the first of all: the ids
/// of its two accounts.
pub(super) async fn next_pair(tx: &Tx, accounts: &[String]) -> Result<Option<[String; 2]>, DbError> {
    let mut place = None;
    if let [one, other, ..] = accounts {
        let (one, other) = in_order(one, other);
        place = store::place_of_pair(tx, one, other).await?;
    }
    let is_other = |pair: &store::Pair| !(accounts.contains(&pair.one) && accounts.contains(&pair.other));
    let start = (i64::MAX, String::new());
    for (strength, id) in place.into_iter().chain([start]) {
        let pairs = store::list_pairs(tx, strength, &id).await?;
        if let Some(pair) = pairs.into_iter().find(is_other) {
            return Ok(Some([pair.one, pair.other]));
        }
    }
    Ok(None)
}

/// Accounts that somebody looks for by a name or a domain, the nearest first.
pub(super) async fn look_for(app: &App, tx: &Tx, typed: &str) -> Result<Vec<Candidate>, DbError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let is_site = typed.contains('.') && !typed.contains(' ');
    let website = if is_site { typed.to_owned() } else { String::new() };
    let row = QueryRow { name: typed.to_owned(), website, ..QueryRow::default() };
    let query = Query::of_row(&row, whose_domain);
    let (found, vocabulary) = store::list_candidates(app, tx, &query).await?;
    let mut scored: Vec<(f64, Candidate)> = found
        .into_iter()
        .filter(|one| one.contact_id.is_none())
        .map(|one| (matching::agreement(&query, &one, &vocabulary).score, one))
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(scored.into_iter().map(|(_, one)| one).collect())
}

/// The names of people, each looked up once.
pub(super) async fn names_of(tx: &Tx, people: Vec<PersonId>) -> Result<HashMap<String, String>, DbError> {
    let mut names = HashMap::new();
    for person in people {
        if !names.contains_key(person.as_str()) {
            let found = find_person(tx, &person).await?.map(|person| person.name);
            names.insert(person.to_string(), found.unwrap_or_default());
        }
    }
    Ok(names)
}
