//! The staff as the pages of assignment show them: what everybody has, and when they are away.

use jiff::civil::Date;
use leadwire_domain::assignment::{Colleague, Standing};
use leadwire_domain::ids::PersonId;

use super::store;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::Words;

/// Somebody, and what they have.
#[derive(Debug, Clone)]
pub(super) struct Load {
    pub id: PersonId,
    pub name: String,
    /// They work leads, and their account is open.
    pub works_leads: bool,
    pub away_until: Option<Date>,
    pub open: i64,
}

impl Load {
    pub fn is_away(&self) -> bool {
        self.away_until.is_some()
    }

    /// The last day on which they are away, in words.
    pub fn away_day(&self, t: &Words) -> String {
        self.away_until.map(|day| t.date(day)).unwrap_or_default()
    }
}

/// Everybody of the staff.
pub(super) struct Colleagues(Vec<Load>);

/// Reads them as they are today.
pub(super) async fn list(app: &App, tx: &Tx) -> Result<Colleagues, DbError> {
    let today = app.clock.now().to_zoned(app.zone()).date();
    let answers = tx.batch(vec![store::ask_staff(), store::ask_absences(today)]).await?;
    let [people, absences] = &answers[..] else { return Err(DbError::fault("an answer is missing")) };
    let staff = store::staff(people, absences, today)?;
    let standings = store::list_standings(tx, None, true).await?;
    Ok(Colleagues(staff.into_iter().map(|one| load(one, &standings)).collect()))
}

fn load(one: Colleague, standings: &[Standing]) -> Load {
    let open = standings.iter().find(|standing| standing.person == one.id).map_or(0, |found| found.open);
    let works_leads = one.post.is_some();
    Load { id: one.id, name: one.name, works_leads, away_until: one.away_until, open }
}

impl Colleagues {
    /// Those of some ids, in their order.
    pub fn of(&self, ids: &[PersonId]) -> Vec<Load> {
        ids.iter().filter_map(|id| self.find(id)).cloned().collect()
    }

    pub fn find(&self, id: &PersonId) -> Option<&Load> {
        self.0.iter().find(|one| one.id == *id)
    }

    /// The names of some ids, in their order.
    pub fn names(&self, ids: &[PersonId]) -> Vec<String> {
        self.of(ids).into_iter().map(|one| one.name).collect()
    }

    /// Whoever works leads, and whoever has some still.
    pub fn who_work_leads(&self) -> Vec<Load> {
        self.0.iter().filter(|one| one.works_leads || one.open > 0).cloned().collect()
    }

    /// Whom a lead can be given to by hand.
    pub fn who_can_be_given(&self) -> Vec<Load> {
        self.0.iter().filter(|one| one.works_leads).cloned().collect()
    }

    /// Whom a rule can name: whoever works leads, and whoever it names already.
    pub fn for_rule(&self, named: &[String]) -> Vec<Load> {
        let is_named = |one: &Load| named.iter().any(|id| id == one.id.as_str());
        self.0.iter().filter(|one| one.works_leads || is_named(one)).cloned().collect()
    }
}
