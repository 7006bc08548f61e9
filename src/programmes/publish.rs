//! Publishing the next version of the terms, from a day on; and taking back one whose day has not come.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::{DraftId, TermsId};
use leadwire_domain::programme::{Published, Terms};

use super::{current, read_binding, store};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};

/// How long a draft is kept for whoever looks it over.
const DRAFT_KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);
/// Who announces terms longer ahead has mistyped the year.
pub(super) const MOST_DAYS_AHEAD: i64 = 730;

/// What is to be published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The version over which the terms were typed: it must still be the newest.
    pub seen: i64,
    pub terms: Terms,
    /// From the beginning of this day in the programme's zone; `None`, or today: at once.
    pub begins_on: Option<Date>,
    /// The version of which the publisher knows that it is planned already.
    pub knows_planned: Option<i64>,
}

/// Why terms were not published, or not withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("only the owner and managers publish terms")]
    NotAllowed,
    #[error("other terms were published or withdrawn meanwhile")]
    SomeoneWasFaster,
    #[error("version {0} is planned already")]
    Planned(i64),
    #[error("version {0} binds: another takes its place")]
    Binds(i64),
    #[error("there is no such version")]
    Unknown,
    #[error("terms begin today or later")]
    BeginsInThePast,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// When terms begin to bind that are to begin on a day; `None` where that day is over or too far away.
pub fn begins_at(begins_on: Option<Date>, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let today = now.to_zoned(zone.clone()).date();
    match begins_on {
        None => Some(now),
        Some(day) if day == today => Some(now),
        Some(day)
            if day < today || now + SignedDuration::from_hours(24 * MOST_DAYS_AHEAD) < start(day, zone)? =>
        {
            None
        }
        Some(day) => start(day, zone),
    }
}

fn start(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    day.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
}

/// Publishes terms as the next version; what is running keeps the version under which it began. A version
/// that is planned for the same day or a later one is withdrawn with it, because it would never bind.
///
/// # Errors
/// Only owner and managers may; what they saw must still be the newest, and what is planned known to them.
pub async fn publish(app: &App, by: &Person, new: Publication) -> Result<(), PublishError> {
    if !by.role.runs_programme() {
        return Err(PublishError::NotAllowed);
    }
    let (id, now, by) = (TermsId::new(app.new_id()), app.clock.now(), by.id.clone());
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            let zone = current(&house, &tx).await?.zone.clone();
            let effective_at = begins_at(new.begins_on, now, &zone).ok_or(PublishError::BeginsInThePast)?;
            let all = store::list_terms(&tx).await?;
            if newest_of(&all) != new.seen {
                // Sent twice it is published once.
                let newest = all.iter().find(|one| one.version == newest_of(&all));
                let is_this = newest.is_some_and(|newest| is_the_same(newest, &new, effective_at, now));
                return if is_this { Ok(()) } else { Err(PublishError::SomeoneWasFaster) };
            }
            let planned: Vec<_> = planned_of(&all, now).collect();
            match planned.iter().map(|one| one.version).max() {
                Some(version) if new.knows_planned != Some(version) => {
                    return Err(PublishError::Planned(version));
                }
                _ => {}
            }
            for overtaken in planned.iter().filter(|one| one.effective_at >= effective_at) {
                store::withdraw(&tx, overtaken.version, &by, now).await?;
            }
            let number = all.iter().map(|one| one.version).max().unwrap_or_default() + 1;
            let next = version_of(id, number, new.terms, now, effective_at);
            let is_next = store::insert_terms(&tx, &next, Some(&by)).await?;
            if is_next { Ok(()) } else { Err(PublishError::SomeoneWasFaster) }
        })
        .await?;
    Ok(remember(app).await?)
}

/// Whether a version is what is to be published over the one before it.
fn is_the_same(newest: &Published, new: &Publication, effective_at: Timestamp, now: Timestamp) -> bool {
    let begins =
        if effective_at <= now { newest.effective_at <= now } else { newest.effective_at == effective_at };
    let policy = new.terms.policy.whole();
    let is_said = newest.terms == Terms { policy, ..new.terms.clone() };
    newest.version == new.seen + 1 && begins && is_said
}

/// Takes a version back whose day has not come.
///
/// # Errors
/// Only owner and managers may; a version that binds by now stays as it is.
pub async fn withdraw(app: &App, by: &Person, version: i64) -> Result<(), PublishError> {
    if !by.role.runs_programme() {
        return Err(PublishError::NotAllowed);
    }
    let (now, by) = (app.clock.now(), by.id.clone());
    let withdrawn = app.db.write(move |tx| async move { store::withdraw(&tx, version, &by, now).await });
    if !withdrawn.await? {
        let all = app.db.read(move |tx| async move { store::list_terms(&tx).await }).await?;
        // Taken back before, it is taken back.
        return match all.into_iter().find(|one| one.version == version) {
            Some(one) if one.withdrawn_at.is_some() => Ok(()),
            Some(_) => Err(PublishError::Binds(version)),
            None => Err(PublishError::Unknown),
        };
    }
    Ok(remember(app).await?)
}

/// Keeps terms for somebody to look over before they publish them.
///
/// # Errors
/// Only owner and managers may.
pub async fn draft(app: &App, by: &Person, new: Publication) -> Result<DraftId, PublishError> {
    if !by.role.runs_programme() {
        return Err(PublishError::NotAllowed);
    }
    let (id, now, by) = (DraftId::new(app.new_id()), app.clock.now(), by.id.clone());
    let draft = store::Draft { id: id.clone(), seen: new.seen, terms: new.terms, begins_on: new.begins_on };
    app.db
        .write(move |tx| async move { store::insert_draft(&tx, &draft, &by, now, now - DRAFT_KEPT).await })
        .await?;
    Ok(id)
}

/// The number of the newest version that was not withdrawn.
pub(super) fn newest_of(all: &[Published]) -> i64 {
    all.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.version).max().unwrap_or_default()
}

/// The versions whose day has not come.
pub(super) fn planned_of(all: &[Published], now: Timestamp) -> impl Iterator<Item = &Published> {
    all.iter().filter(move |one| one.effective_at > now && one.withdrawn_at.is_none())
}

/// Terms as a version that is published now, their policy written whole: what a later program does by default
/// changes nothing that was published.
pub(super) fn version_of(
    id: TermsId,
    version: i64,
    mut terms: Terms,
    published_at: Timestamp,
    effective_at: Timestamp,
) -> Published {
    terms.policy = terms.policy.whole();
    let zone = TimeZone::get(&terms.time_zone).unwrap_or(TimeZone::UTC);
    Published { id, version, terms, zone, published_at, effective_at, withdrawn_at: None }
}

/// From its day on a planned version binds without anybody reading it first.
async fn remember(app: &App) -> Result<(), DbError> {
    let house = app.clone();
    app.db.read(move |tx: Tx| async move { read_binding(&house, &tx).await.map(drop) }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_begin_at_once_or_with_a_day_of_the_programme_s_zone_and_never_in_the_past() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let now: Timestamp = "2026-03-03T23:30:00Z".parse().unwrap(); // The fourth in Paris.
        let at = |day: &str| begins_at(Some(day.parse().unwrap()), now, &zone);
        assert_eq!(begins_at(None, now, &zone), Some(now));
        assert_eq!(at("2026-03-04"), Some(now));
        assert_eq!(at("2026-03-05"), Some("2026-03-04T23:00:00Z".parse().unwrap()));
        assert_eq!((at("2026-03-03"), at("2206-03-05"), at("9999-12-31")), (None, None, None));
    }
}
