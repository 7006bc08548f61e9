//! Whose turn it is, by the rules, and so that people who are given leads at the same moment are different
//! ones.

use jiff::Timestamp;
use leadwire_domain::assignment::{Asked, By, Manner, Standing, Step, Why, in_order, steps};
use leadwire_domain::checks::Facts;
use leadwire_domain::ids::{PersonId, ReferralId};

use super::super::{Referral, store};
use super::mails::nobody_there;
use crate::access::{self, Person};
use crate::app::{App, lock_of};
use crate::db::{DbError, Statement, Tx};

/// Who is given a lead, and why.
pub(super) struct Chosen {
    /// Nobody where nobody is there.
    pub person: Option<Person>,
    pub(super) rule_id: Option<String>,
    pub why: Why,
}

/// What the rules ask about a lead that is kept.
pub(super) fn asked_of(referral: &Referral, facts: Option<&Facts>) -> Asked {
    Asked::of(&referral.lead, facts)
}

/// Chooses who is given a lead; whoever is `but` is not asked.
pub(super) async fn choose(
    app: &App,
    tx: &Tx,
    asked: &Asked,
    but: Option<&PersonId>,
) -> Result<Chosen, DbError> {
    let step = step(app, tx, asked, but).await?;
    let person = match turn(tx, &step).await? {
        Some(id) => access::find_person(tx, &id).await?,
        None => None,
    };
    Ok(Chosen { person, rule_id: step.rule_id, why: step.why })
}

/// Whom the rules name for a lead today.
pub(in super::super) async fn step(
    app: &App,
    tx: &Tx,
    asked: &Asked,
    but: Option<&PersonId>,
) -> Result<Step, DbError> {
    let today = app.clock.now().to_zoned(app.zone()).date();
    let answers = tx.batch(vec![store::ask_rules(), store::ask_staff(), store::ask_absences(today)]).await?;
    let [rules, people, absences] = &answers[..] else {
        return Err(DbError::fault("an answer is missing"));
    };
    let staff = store::staff(people, absences, today)?;
    Ok(steps(&store::rules(rules)?, asked, &staff, but))
}

/// The people of a step in the order in which they come.
pub(in super::super) async fn order(tx: &Tx, step: &Step) -> Result<Vec<Standing>, DbError> {
    let is_counted = step.why.manner == Manner::LeastLoaded;
    let mut all = store::list_standings(tx, step.rule_id.as_deref(), is_counted).await?;
    all.retain(|one| step.people.contains(&one.person));
    Ok(in_order(step.why.manner, all))
}

/// How often it is looked again when somebody was given a lead at this very moment.
const MOST_LOOKS: usize = 4;

/// Whose turn it is. Leads that are given at the same moment do not see each other, so whoever is being given
/// one is held, and whoever comes then passes on to the next who is not: nobody waits.
async fn turn(tx: &Tx, step: &Step) -> Result<Option<PersonId>, DbError> {
    let mut people = order(tx, step).await?;
    for _ in 0..MOST_LOOKS {
        if people.len() < 2 {
            break;
        }
        let Some(place) = tx.hold_first_free(&names(&people)).await? else { break };
        let chosen = people[place % people.len()].clone();
        // Held from here on: what is seen now of their turns is what counts.
        people = order(tx, step).await?;
        if people.iter().any(|one| one.person == chosen.person && one.turn == chosen.turn) {
            return Ok(Some(chosen.person));
        }
    }
    Ok(people.first().map(|one| one.person.clone()))
}

/// At most so many names are tried: more leads are not given at one moment.
const MOST_NAMES: usize = 128;

/// What is held while somebody is given a lead: of everybody a first name, then of everybody a second.
fn names(people: &[Standing]) -> Vec<i64> {
    let rounds = 0..MOST_NAMES.div_ceil(people.len());
    let names = rounds.flat_map(|round| people.iter().map(move |one| (round, one.person.as_str())));
    let number = |(round, person): (usize, &str)| lock_of(&format!("turn {person} {round}"));
    names.take(MOST_NAMES).map(number).collect()
}

impl Chosen {
    /// What is written when they are given the lead: their turn, and why it was theirs.
    fn written(&self, app: &App, referral: &ReferralId, now: Timestamp) -> Result<Vec<Statement>, DbError> {
        let mut writes = Vec::new();
        let mut facts = serde_json::to_value(&self.why).map_err(|why| DbError::fault(&why.to_string()))?;
        if let Some(person) = &self.person {
            facts["to"] = person.name.clone().into();
            writes.push(store::take_turn(referral, &person.id, self.rule_id.as_deref()));
        }
        let kind = if self.person.is_some() { "assigned" } else { "unassigned" };
        writes.push(store::event(&app.new_id(), referral, kind, None, &facts.to_string(), now));
        Ok(writes)
    }

    /// The person's id.
    fn id(&self) -> Option<PersonId> {
        self.person.as_ref().map(|person| person.id.clone())
    }
}

/// Gives a lead that was just validated to whom the rules name, and notes why; whoever runs the programme is
/// told where nobody is there.
pub(in super::super) async fn give(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    facts: Option<&Facts>,
) -> Result<Vec<Statement>, DbError> {
    let chosen = choose(app, tx, &asked_of(referral, facts), None).await?;
    referral.account_manager = chosen.id();
    let mut writes = chosen.written(app, &referral.id, app.clock.now())?;
    if chosen.why.by == By::Nobody {
        writes.extend(nobody_there(app, tx, referral).await?);
    }
    Ok(writes)
}
