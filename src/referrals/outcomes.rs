//! Outcomes by links in mails: whoever has a lead logs what came of it without signing in. The link is signed
//! when the mail is sent, for one person, one lead, one outcome and some weeks; a page asks before anything
//! is done, because mail scanners follow links too.

use jiff::Timestamp;
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::referral::{Act, Meeting, State};
use serde_json::{Value, json};

use super::assignment::is_worked;
use super::moves::MoveError;
use super::work::{self, Worked};
use super::{LostBecause, Referral, store};
use crate::access::{self, Person};
use crate::app::App;
use crate::db::{DbError, Tx};

/// Where the links lead.
pub(super) const OUTCOME: &str = "/outcome";

/// What a link logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Contacted,
    Meeting,
    /// Nobody answered. It is noted, and the clock runs on.
    NotReached,
    Lost,
}

impl Outcome {
    const ALL: [Self; 4] = [Self::Contacted, Self::Meeting, Self::NotReached, Self::Lost];

    /// The outcome's name in links, templates of mails and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contacted => "contacted",
            Self::Meeting => "meeting",
            Self::NotReached => "not_reached",
            Self::Lost => "lost",
        }
    }

    /// Whether it can be logged of a lead at this stage: a first contact is one only before there was any.
    fn suits(self, state: &State) -> bool {
        match self {
            Self::Contacted | Self::NotReached => matches!(state, State::Validated { .. }),
            Self::Meeting | Self::Lost => is_worked(state),
        }
    }
}

/// A link that we signed.
#[derive(Debug, Clone)]
pub(super) struct OutcomeLink {
    pub outcome: Outcome,
    /// Of which mail it is: by mail and outcome it is known whether it was used.
    mail: String,
    closes_at: Timestamp,
    person: PersonId,
    pub referral: ReferralId,
}

impl OutcomeLink {
    /// The subject under which the doors of a mail are signed.
    pub fn subject(person: &PersonId, referral: &ReferralId) -> String {
        format!("{person}.{referral}")
    }

    /// Reads a link; `None`: it is none of ours.
    pub fn open(app: &App, secret: &str) -> Option<Self> {
        let mut parts = app.secrets.unseal_path(OUTCOME, secret)?.split('.');
        let outcome = parts.next()?;
        let link = Self {
            outcome: Outcome::ALL.into_iter().find(|one| one.name() == outcome)?,
            mail: parts.next()?.to_owned(),
            closes_at: Timestamp::from_second(parts.next()?.parse().ok()?).ok()?,
            person: PersonId::new(parts.next()?),
            referral: ReferralId::new(parts.next()?),
        };
        parts.next().is_none().then_some(link)
    }

    /// What stands in the event that it brought about.
    fn mark(&self) -> String {
        format!("{}.{}", self.mail, self.outcome.name())
    }
}

/// What a link can do now.
pub(super) enum Look {
    Open {
        person: Person,
        referral: Referral,
    },
    /// It was used.
    Done(Referral),
    Expired,
    /// The person is gone, or the lead is somebody else's.
    NotYours,
    /// The lead is at a stage at which this cannot be logged, or not as a first.
    MovedOn(Referral),
}

/// What a link can do now, without doing it.
///
/// # Errors
/// Database faults only.
pub(super) async fn look(app: &App, tx: &Tx, link: &OutcomeLink) -> Result<Look, DbError> {
    if link.closes_at <= app.clock.now() {
        return Ok(Look::Expired);
    }
    let person = access::find_person(tx, &link.person).await?.filter(|person| person.is_active);
    let referral = store::find(tx, &link.referral).await?;
    let (Some(person), Some(referral)) = (person, referral) else { return Ok(Look::NotYours) };
    // Managers may work every lead, but a link is of whoever had it when it was mailed.
    if referral.account_manager.as_ref() != Some(&person.id) || !person.role.works_leads() {
        return Ok(Look::NotYours);
    }
    let events = store::list_events(tx, &referral.id).await?;
    let is_mark = |facts: &str| {
        serde_json::from_str::<Value>(facts).is_ok_and(|facts| facts["link"] == link.mark().as_str())
    };
    if events.iter().any(|event| is_mark(&event.facts)) {
        return Ok(Look::Done(referral));
    }
    if !link.outcome.suits(&referral.state) {
        return Ok(Look::MovedOn(referral));
    }
    Ok(Look::Open { person, referral })
}

/// What was said on the page of a link.
#[derive(Debug, Clone)]
pub(super) enum Said {
    Contacted,
    Meeting(Meeting),
    NotReached,
    Lost(LostBecause),
}

/// Logs what a link says, once; what it cannot do any more it does not do, and the page says why.
///
/// # Errors
/// A meeting on a day on which none can have been; somebody who was faster.
pub(super) async fn log_by_link(app: &App, link: OutcomeLink, said: Said) -> Result<(), MoveError> {
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            let Look::Open { person, mut referral } = look(&house, &tx, &link).await? else { return Ok(()) };
            let (act, event, mut facts) = match said {
                Said::NotReached => return not_reached(&house, &tx, &referral, &person, &link).await,
                Said::Contacted => (Act::LogContact { at: house.clock.now() }, "contacted", json!({})),
                Said::Meeting(meeting) => {
                    let facts = serde_json::to_value(&meeting).unwrap_or_default();
                    (Act::LogMeeting(meeting), "meeting", facts)
                }
                Said::Lost(LostBecause { reason, words }) => {
                    let facts = json!({ "reason": reason, "words": words });
                    (Act::Lose { reason, words, by: person.id.clone() }, "lost", facts)
                }
            };
            facts["link"] = link.mark().into();
            let worked = Worked { act, event, facts: facts.to_string() };
            work::work_in(&house, &tx, &person, &mut referral, worked).await
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}

/// Notes that somebody tried: the lead stays where it is.
async fn not_reached(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    person: &Person,
    link: &OutcomeLink,
) -> Result<(), MoveError> {
    // Two clicks at once are one.
    if !store::save_move(tx, referral).await? {
        return Err(MoveError::SomeoneWasFaster);
    }
    let facts = json!({ "link": link.mark() }).to_string();
    let (id, now) = (app.new_id(), app.clock.now());
    store::insert_event(tx, &id, &referral.id, "not_reached", Some(&person.id), &facts, now).await?;
    Ok(())
}
