//! Who is reminded of a lead: whoever has it, or in their absence whoever runs the programme.

use leadwire_domain::ids::PersonId;

use super::super::{Referral, store, submit};
use super::choose::{asked_of, order, step};
use crate::access::{self, Person, Role};
use crate::app::App;
use crate::db::{DbError, Tx};

/// Whether somebody works leads and is there today.
async fn is_there(app: &App, tx: &Tx, id: &PersonId) -> Result<bool, DbError> {
    let today = app.clock.now().to_zoned(app.zone()).date();
    let answers = tx.batch(vec![store::ask_staff(), store::ask_absences(today)]).await?;
    let [people, absences] = &answers[..] else { return Err(DbError::fault("an answer is missing")) };
    let staff = store::staff(people, absences, today)?;
    Ok(staff.iter().any(|one| one.id == *id && one.is_there()))
}

/// Whoever has a lead; while they are away, or nobody has it, whoever runs the programme.
pub(in super::super) async fn who_follows_up(
    app: &App,
    tx: &Tx,
    referral: &Referral,
) -> Result<Vec<Person>, DbError> {
    if let Some(manager) = submit::manager_of(tx, referral.account_manager.as_ref()).await?
        && is_there(app, tx, &manager.id).await?
    {
        return Ok(vec![manager]);
    }
    managers_or_owners(tx).await
}

/// The managers; where there is none, the owners.
pub(in super::super) async fn managers_or_owners(tx: &Tx) -> Result<Vec<Person>, DbError> {
    let managers = access::list_people_with_role(tx, Role::Manager).await?;
    if managers.is_empty() { owners(tx).await } else { Ok(managers) }
}

/// The owners.
pub(in super::super) async fn owners(tx: &Tx) -> Result<Vec<Person>, DbError> {
    access::list_people_with_role(tx, Role::Owner).await
}

/// To whom the rules would give a lead if whoever has it had it no more.
pub(in super::super) async fn suggested(
    app: &App,
    tx: &Tx,
    referral: &Referral,
) -> Result<Option<Person>, DbError> {
    let facts = store::find_facts(tx, &referral.id).await?;
    let asked = asked_of(referral, facts.as_ref());
    let step = step(app, tx, &asked, referral.account_manager.as_ref()).await?;
    match order(tx, &step).await?.first() {
        Some(next) => access::find_person(tx, &next.person).await,
        None => Ok(None),
    }
}
