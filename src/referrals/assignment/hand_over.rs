//! Giving a lead that somebody has to somebody else: by hand, or by the rules when people leave or are away.
//! The clock runs on: what the partner was promised was promised by the house.

use leadwire_domain::assignment::Why;
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::referral::{NotAllowed, State};
use serde_json::json;

use super::super::moves::{self, MoveError};
use super::super::{Referral, store, submit};
use super::choose::{Chosen, asked_of, choose};
use super::mails::{self, Over};
use crate::access::{self, Person};
use crate::app::App;
use crate::db::Tx;

/// To whom a lead is handed over.
#[derive(Debug, Clone)]
pub enum To {
    Person(PersonId),
    /// To whom the rules name, but for whoever has it.
    Rules,
}

/// Whether a lead is at a stage at which somebody works it.
pub(in super::super) fn is_worked(state: &State) -> bool {
    matches!(state, State::Validated { .. } | State::Contacted { .. } | State::Meeting { .. })
}

/// Hands a lead over. Whoever has it from now on, whoever had it, and the partner are told by mail.
///
/// # Errors
/// Only owner and managers may; the lead must be worked, at the version that was seen, and whoever is meant
/// must work leads and not have it already.
pub async fn reassign(
    app: &App,
    by: &Person,
    id: ReferralId,
    seen: Option<i64>,
    to: To,
    words: Option<String>,
) -> Result<Referral, MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    let moved = app
        .db
        .write(move |tx| async move {
            let mut referral = moves::get(&tx, &id).await?;
            if referral.is_newer_than(seen) {
                return Err(MoveError::SomeoneWasFaster);
            }
            reassign_in(&house, &tx, &mut referral, &by, to, words, true).await?;
            Ok::<_, MoveError>(referral)
        })
        .await?;
    app.bell.notify_one();
    Ok(moved)
}

/// The same in the caller's transaction. `tells_before`: whether whoever had it is told of this one lead.
async fn reassign_in(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    by: &Person,
    to: To,
    words: Option<String>,
    tells_before: bool,
) -> Result<Person, MoveError> {
    if !is_worked(&referral.state) {
        return Err(NotAllowed::Move { from: referral.state.name(), act: "reassign" }.into());
    }
    let before = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    let (to, chosen) = whom(app, tx, referral, to).await?;
    if before.as_ref().is_some_and(|before| before.id == to.id) {
        return Err(MoveError::HasItAlready);
    }
    let now = app.clock.now();
    referral.account_manager = Some(to.id.clone());
    if !store::save_move(tx, referral).await? {
        return Err(MoveError::SomeoneWasFaster);
    }
    referral.version += 1;
    let from = before.as_ref().map(|before| before.name.clone());
    let why: Option<&Why> = chosen.as_ref().map(|chosen| &chosen.why);
    let facts = json!({ "to": to.name, "from": from, "words": words, "why": why }).to_string();
    let rule = chosen.as_ref().and_then(|chosen| chosen.rule_id.as_deref());
    let bound = moves::bound(app, tx, referral).await?;
    let over = Over { referral, bound: &bound, by, to: &to, words: words.as_deref().unwrap_or_default() };
    let mut writes = vec![
        store::take_turn(&referral.id, &to.id, rule),
        store::event(&app.new_id(), &referral.id, "reassigned", Some(&by.id), &facts, now),
        mails::handed_to(app, &over)?,
        mails::partner_told(app, &over)?,
    ];
    if let Some(before) = before.filter(|before| tells_before && before.is_active) {
        writes.push(mails::taken_over(app, &over, &before)?);
    }
    tx.batch(writes).await?;
    Ok(to)
}

/// Who is meant.
async fn whom(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    to: To,
) -> Result<(Person, Option<Chosen>), MoveError> {
    match to {
        To::Person(id) => {
            let person = access::find_person(tx, &id).await?;
            let person = person.filter(|person| person.is_active && person.role.works_leads());
            Ok((person.ok_or(MoveError::NobodyThere)?, None))
        }
        To::Rules => {
            let facts = store::find_facts(tx, &referral.id).await?;
            let asked = asked_of(referral, facts.as_ref());
            let mut chosen = choose(app, tx, &asked, referral.account_manager.as_ref()).await?;
            let person = chosen.person.take().ok_or(MoveError::NobodyThere)?;
            Ok((person, Some(chosen)))
        }
    }
}

/// Leads that are handed over at once; whoever has more presses the button again.
const MOST_AT_ONCE: i64 = 200;

/// What became of the leads of somebody, or of those that nobody had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HandedOver {
    pub moved: i64,
    /// Nobody was there for these.
    pub left: i64,
}

/// Hands every open lead of somebody over by the rules; `None`: those that nobody has. Each is its own
/// change, so that what broke off goes on when the button is pressed again.
///
/// # Errors
/// Owner and managers may, and people for their own leads.
pub async fn hand_over_all(app: &App, by: &Person, whose: Option<PersonId>) -> Result<HandedOver, MoveError> {
    let is_own = whose.as_ref() == Some(&by.id) && by.role.works_leads();
    if !by.role.runs_programme() && !is_own {
        return Err(MoveError::NotAllowed);
    }
    let from = whose.clone();
    let ids = app
        .db
        .read(move |tx| async move { store::list_worked(&tx, from.as_ref(), MOST_AT_ONCE).await })
        .await?;
    let (mut done, mut companies) = (HandedOver::default(), Vec::new());
    for id in ids {
        let (house, whose, by) = (app.clone(), whose.clone(), by.clone());
        let outcome = app
            .db
            .write(move |tx| async move {
                let mut referral = moves::get(&tx, &id).await?;
                if referral.account_manager != whose {
                    return Err(MoveError::SomeoneWasFaster);
                }
                let to = reassign_in(&house, &tx, &mut referral, &by, To::Rules, None, false).await?;
                Ok((referral.lead.company, to.name))
            })
            .await;
        match outcome {
            Ok(moved) => {
                done.moved += 1;
                companies.push(moved);
            }
            Err(MoveError::NobodyThere) => done.left += 1,
            // Somebody moved it on at this very moment: it is no longer theirs, or no longer worked.
            Err(MoveError::SomeoneWasFaster | MoveError::WrongState(_)) => {}
            Err(why) => return Err(why),
        }
    }
    tell_before(app, by, whose, companies).await?;
    app.bell.notify_one();
    Ok(done)
}

/// Whoever had them reads in one mail who has them now.
async fn tell_before(
    app: &App,
    by: &Person,
    whose: Option<PersonId>,
    moved: Vec<(String, String)>,
) -> Result<(), MoveError> {
    let Some(whose) = whose.filter(|_| !moved.is_empty()) else { return Ok(()) };
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let before = access::find_person(&tx, &whose).await?;
            if let Some(before) = before.filter(|person| person.is_active) {
                mails::all_taken_over(&house, &tx, &by, &before, &moved).await?;
            }
            Ok(())
        })
        .await
}
