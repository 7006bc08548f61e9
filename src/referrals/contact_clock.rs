//! The clock of a first contact. The partner was promised a day; the house reminds its own people in working
//! hours: at half of the working time, when the day is over, and when further days have passed
//! (docs/decisions/0051).

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::office::{Hours, Office};
use leadwire_domain::programme::Published;
use leadwire_domain::referral::State;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::assignment::{self, Reminder};
use super::{Referral, moves, store};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Statement, Tx};
use crate::jobs::{self, Job, JobError};

/// The jobs that follow up a lead which is to be contacted by an instant.
pub(super) fn jobs_until(
    app: &App,
    id: &ReferralId,
    terms: &Published,
    due: Timestamp,
    now: Timestamp,
) -> Result<Vec<Statement>, DbError> {
    let half = office(&app.config.office.hours(), terms, |office| office.half_time(now, due));
    let half_time = ContactHalfTime { referral: id.clone(), due };
    Ok(vec![
        jobs::waiting(&app.new_id(), &half_time, half)?,
        jobs::waiting(&app.new_id(), &ContactOverdue { referral: id.clone() }, due)?,
    ])
}

/// Reckons in the hours of the house, the zone of a programme and its calendar.
fn office<T>(hours: &Hours, terms: &Published, reckon: impl FnOnce(Office<'_>) -> T) -> T {
    reckon(Office { hours, zone: &terms.zone, holidays: &terms.terms.clocks.holidays })
}

/// By when a lead is to be contacted; `None`: nobody waits for that.
fn contact_due(referral: &Referral) -> Option<Timestamp> {
    match &referral.state {
        State::Validated { contact_due, .. } => Some(*contact_due),
        _ => None,
    }
}

/// Notes that people are reminded; false where this was done already, by a run that broke off after it.
async fn is_first(
    app: &App,
    tx: &Tx,
    id: &ReferralId,
    kind: &'static str,
    due: Timestamp,
) -> Result<bool, DbError> {
    let facts = json!({ "due": due }).to_string();
    if store::has_event(tx, id, kind, &facts).await? {
        return Ok(false);
    }
    store::insert_event(tx, &app.new_id(), id, kind, None, &facts, app.clock.now()).await?;
    Ok(true)
}

/// The lead, where it still waits for a contact by that instant and nobody was told so before.
async fn still_waits(
    app: &App,
    tx: &Tx,
    id: &ReferralId,
    kind: &'static str,
    due: Timestamp,
) -> Result<Option<Referral>, DbError> {
    let referral = store::find(tx, id).await?.filter(|referral| contact_due(referral) == Some(due));
    let is_first = referral.is_some() && is_first(app, tx, id, kind, due).await?;
    Ok(referral.filter(|_| is_first))
}

/// Reminds whoever has a lead at half of the working time until it is to be contacted.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContactHalfTime {
    pub referral: ReferralId,
    /// Of which clock it is half the time; a lead that has another by now is not reminded of.
    pub due: Timestamp,
}

impl Job for ContactHalfTime {
    const NAME: &'static str = "referrals.contact_half_time";

    fn dedup(&self) -> Option<String> {
        Some(format!("{}:{}", self.referral, self.due.as_second()))
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        app.db
            .write(move |tx| async move {
                let waits = still_waits(&house, &tx, &self.referral, "contact_reminded", self.due).await?;
                let Some(referral) = waits else { return Ok(()) };
                let people = assignment::who_follows_up(&house, &tx, &referral).await?;
                remind(&house, &tx, &referral, &people, Reminder::HalfTime).await
            })
            .await?;
        app.bell.notify_one();
        Ok(())
    }
}

/// Tells the account manager, and whoever runs the programme, that nobody contacted a validated lead in time.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContactOverdue {
    pub referral: ReferralId,
}

impl Job for ContactOverdue {
    const NAME: &'static str = "referrals.contact_overdue";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        let later = app
            .db
            .write(move |tx| async move {
                let Some(referral) = store::find(&tx, &self.referral).await? else { return Ok(None) };
                let Some(due) = contact_due(&referral) else { return Ok(None) };
                if house.clock.now() < due {
                    // It was refused and validated again meanwhile.
                    return Ok(Some(due));
                }
                if is_first(&house, &tx, &referral.id, "contact_overdue", due).await? {
                    overdue(&house, &tx, &referral, due).await?;
                }
                Ok::<_, DbError>(None)
            })
            .await?;
        app.bell.notify_one();
        later.map_or(Ok(()), |due| Err(JobError::At(due)))
    }
}

async fn overdue(app: &App, tx: &Tx, referral: &Referral, due: Timestamp) -> Result<(), DbError> {
    let mut people = assignment::who_follows_up(app, tx, referral).await?;
    for person in assignment::managers_or_owners(tx).await? {
        if people.iter().all(|one| one.id != person.id) {
            people.push(person);
        }
    }
    remind(app, tx, referral, &people, Reminder::Overdue).await?;
    let bound = moves::bound(app, tx, referral).await?;
    let days = app.config.office.owner_after_days;
    let until = office(&app.config.office.hours(), &bound.terms, |office| office.days_after(due, days));
    let escalate = ContactEscalates { referral: referral.id.clone(), due };
    jobs::enqueue(tx, app.new_id(), &escalate, until).await
}

/// Tells the owners that a lead is still not contacted after further working days, and to whom it could be
/// given.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContactEscalates {
    pub referral: ReferralId,
    /// Which promise was not kept.
    pub due: Timestamp,
}

impl Job for ContactEscalates {
    const NAME: &'static str = "referrals.contact_escalates";

    fn dedup(&self) -> Option<String> {
        Some(format!("{}:{}", self.referral, self.due.as_second()))
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        app.db
            .write(move |tx| async move {
                let waits = still_waits(&house, &tx, &self.referral, "contact_escalated", self.due).await?;
                let Some(referral) = waits else { return Ok(()) };
                let suggested = assignment::suggested(&house, &tx, &referral).await?;
                let owners = assignment::owners(&tx).await?;
                remind(&house, &tx, &referral, &owners, Reminder::Escalated { suggested }).await
            })
            .await?;
        app.bell.notify_one();
        Ok(())
    }
}

async fn remind(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    people: &[Person],
    reminder: Reminder,
) -> Result<(), DbError> {
    let bound = moves::bound(app, tx, referral).await?;
    for person in people {
        assignment::reminded(app, tx, person, referral, &bound.terms, &reminder).await?;
    }
    Ok(())
}
