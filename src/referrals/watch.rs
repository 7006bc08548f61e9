//! Looks for partners who ask instead of refer: every hour at what was handed in of late, and tells whoever
//! runs the programme, once a day for each partner (docs/decisions/0047). Nothing is refused for it.

use askama::Template;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::referral::enumeration::{Figures, Pattern, Thresholds, patterns};
use serde::{Deserialize, Serialize};

use super::store;
use crate::access::{self, Person, Role};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs::{Job, JobError};
use crate::mail::{self, Letter, Link};
use crate::partners::{self, Partner};
use crate::web::Words;

/// What was seen of a partner, and told.
#[derive(Debug, Clone)]
pub struct Alarm {
    pub at: Timestamp,
    pub patterns: Vec<Pattern>,
    pub figures: Figures,
}

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn thresholds(app: &App) -> Thresholds {
    let watch = &app.config.watch;
    Thresholds {
        known_per_day: watch.known_per_day,
        addresses_per_company: watch.addresses_per_company,
        least_people: watch.least_people,
        known_percent: watch.known_percent,
        nobody_percent: watch.nobody_percent,
    }
}

/// The figures of a partner's last days.
async fn figures(app: &App, tx: &Tx, partner: &PartnerId, now: Timestamp) -> Result<Figures, DbError> {
    let since = now - DAY * i32::from(app.config.watch.days);
    Ok(Figures::of(&store::list_handed_in(tx, partner, since).await?, now))
}

/// Recurring: looks at whoever handed in enough within a day to show anything.
#[derive(Debug, Serialize, Deserialize)]
pub struct WatchPartners {}

impl Job for WatchPartners {
    const NAME: &'static str = "referrals.watch_partners";

    fn dedup(&self) -> Option<String> {
        Some("recurring".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let (now, from) = (app.clock.now(), thresholds(app));
        // Nobody shows a pattern with fewer, and whoever was silent since yesterday shows nothing new.
        let least = from.known_per_day.min(from.addresses_per_company).min(from.least_people).min(5);
        let busy = app.db.read_slow(move |tx| async move { store::list_busy(&tx, now - DAY, least).await });
        for partner in busy.await? {
            let (house, id) = (app.clone(), partner.clone());
            let read = app.db.read_slow(move |tx| async move { figures(&house, &tx, &id, now).await });
            let figures = read.await?;
            let patterns = patterns(&figures, &from);
            if patterns.is_empty() {
                continue;
            }
            let (house, alarm) = (app.clone(), Alarm { at: now, patterns, figures });
            app.db.write(move |tx| async move { raise(&house, &tx, &partner, alarm).await }).await?;
            app.bell.notify_one();
        }
        Ok(())
    }
}

async fn raise(app: &App, tx: &Tx, id: &PartnerId, alarm: Alarm) -> Result<(), DbError> {
    let day = alarm.at.to_zoned(app.zone()).date();
    if !store::insert_alarm(tx, id, day, &alarm).await? {
        return Ok(());
    }
    let Some(partner) = partners::find_partner(tx, id).await? else { return Ok(()) };
    let mut people = access::list_people_with_role(tx, Role::Manager).await?;
    people.extend(access::list_people_with_role(tx, Role::Owner).await?);
    for person in &people {
        told(app, tx, person, &partner, &alarm).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "mail/partner_watched.txt")]
struct Watched<'a> {
    t: Words,
    name: &'a str,
    partner: &'a str,
    patterns: Vec<String>,
}

async fn told(app: &App, tx: &Tx, person: &Person, partner: &Partner, alarm: &Alarm) -> Result<(), DbError> {
    let t = Words::of(person.locale);
    let patterns = alarm.in_words(app.config.watch.days, t);
    let words = Watched { t, name: &person.name, partner: &partner.name, patterns };
    let letter = Letter {
        id: app.new_id(),
        kind: "partner_watched",
        to: &person.email,
        locale: person.locale,
        link: Link::Page(format!("/console/partners/{}", partner.id)),
        about: Some(partner.id.as_str()),
    };
    mail::enqueue(tx, letter, &words, alarm.at).await
}

impl Alarm {
    /// Each pattern with its figures, in a sentence.
    fn in_words(&self, days: u16, t: Words) -> Vec<String> {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX).into();
        let figures = &self.figures;
        let args = [
            ("handed_in", number(figures.handed_in)),
            ("known", number(figures.known)),
            ("known_today", number(figures.known_today)),
            ("addresses", number(figures.addresses)),
            ("company", figures.company.as_str().into()),
            ("nobody", number(figures.nobody)),
            ("days", i64::from(days).into()),
        ];
        self.patterns.iter().map(|one| t.say_with(&format!("watch-{}", one.name()), &args)).collect()
    }
}

/// What staff read of a partner's last days: figures by name, and what was told of them.
///
/// # Errors
/// Database faults only.
pub async fn watched(
    app: &App,
    tx: &Tx,
    partner: &PartnerId,
    t: Words,
) -> Result<partners::LastDays, DbError> {
    let now = app.clock.now();
    let (figures, held) = (figures(app, tx, partner, now).await?, store::count_held(tx, partner).await?);
    let zone = app.zone();
    let alarms = store::list_alarms(tx, partner).await?;
    let alarm = |alarm: &Alarm| (t.day_of(alarm.at, &zone), alarm.in_words(app.config.watch.days, t));
    let line = |key: &str, count: u64| (t.say(key), count.to_string());
    Ok(partners::LastDays {
        days: i64::from(app.config.watch.days),
        lines: vec![
            line("watch-figure-handed-in", figures.handed_in),
            line("watch-figure-known", figures.known),
            line("watch-figure-addresses", figures.addresses),
            line("watch-figure-nobody", figures.nobody),
            (t.say("watch-figure-held"), held.to_string()),
        ],
        alarms: alarms.iter().map(alarm).collect(),
    })
}
