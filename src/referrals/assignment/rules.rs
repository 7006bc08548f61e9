//! Writing the rules. Every change is a version of all of them, so that it can be said later by which rules a
//! lead was given, and of two people who change them at once the second looks again.

use leadwire_domain::assignment::{Rule, Rules};

use super::super::{MoveError, store};
use crate::access::Person;
use crate::app::App;

/// What somebody does to the rules.
#[derive(Debug, Clone)]
pub enum Change {
    /// Adds it at the end, or puts it in the place of the one with its id.
    Save(Rule),
    /// Moves the one of this id one place up or down.
    Up(String),
    Down(String),
    Delete(String),
}

/// Changes the rules that stood on a page.
///
/// # Errors
/// Only owner and managers may; somebody who was faster; a rule that is no more.
pub async fn change_rules(app: &App, by: &Person, seen: i64, change: Change) -> Result<(), MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.id.clone());
    app.db
        .write(move |tx| async move {
            let before = store::find_rules(&tx).await?;
            if before.version != seen {
                return Err(MoveError::SomeoneWasFaster);
            }
            let next = changed(before, change).ok_or(MoveError::Unknown)?;
            match store::insert_rules(&tx, &next, &by, house.clock.now()).await? {
                true => Ok(()),
                false => Err(MoveError::SomeoneWasFaster),
            }
        })
        .await
}

/// The next version; nothing where the rule that is meant is no more.
fn changed(mut rules: Rules, change: Change) -> Option<Rules> {
    rules.version += 1;
    let list = &mut rules.rules;
    let place_of = |list: &[Rule], id: &str| list.iter().position(|rule| rule.id == id);
    match change {
        Change::Save(rule) => match place_of(list, &rule.id) {
            Some(place) => list[place] = rule,
            None => list.push(rule),
        },
        Change::Up(id) => {
            let place = place_of(list, &id)?;
            list.swap(place.saturating_sub(1), place);
        }
        Change::Down(id) => {
            let place = place_of(list, &id)?;
            let last = list.len() - 1;
            list.swap(place, (place + 1).min(last));
        }
        Change::Delete(id) => drop(list.remove(place_of(list, &id)?)),
    }
    Some(rules)
}
