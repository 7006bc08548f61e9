//! The window in which a referral holds its company: the partner is told before it ends, it stands still
//! while a deal is open, more time can be asked for, and both sides may end it early (docs/decisions/0046).

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId};
use leadwire_domain::referral::window::Window;
use leadwire_domain::referral::{Act, Meeting, MeetingOutcome, NotAllowed, State};
use serde_json::json;

use super::moves::{self, Bound, Move, MoveError};
use super::work::may_work;
use super::{Referral, store, submit, time_waits, window_mails};
use crate::access::{self, Person, Role};
use crate::app::App;
use crate::db::{DbError, Tx};

/// A partner's request for more time.
#[derive(Debug, Clone)]
pub struct Request {
    pub id: String,
    pub referral: ReferralId,
    pub asked_at: Timestamp,
    /// What the partner says.
    pub text: String,
    /// When the window was to end.
    pub ends_at: Timestamp,
    /// By when it is answered. While it is open the window does not end.
    pub due: Timestamp,
    /// open, granted, refused or closed
    pub state: String,
    /// How many days were granted.
    pub days: Option<i64>,
    /// What the partner was answered.
    pub words: Option<String>,
}

impl Request {
    /// Whether somebody has to answer it.
    pub fn is_open(&self) -> bool {
        self.state == "open"
    }
}

/// A request in the list of those that wait.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub referral: ReferralId,
    pub company: String,
    pub partner_name: String,
    pub asked_at: Timestamp,
    pub due: Timestamp,
    pub ends_at: Timestamp,
}

impl Waiting {
    /// Whether it should have been answered.
    pub fn is_late(&self, now: &Timestamp) -> bool {
        self.due < *now
    }
}

/// What staff answer to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeAnswer {
    Grant {
        days: u16,
        words: Option<String>,
    },
    /// The partner reads why.
    Refuse {
        words: String,
    },
}

/// Whether a referral is worked: only then a window runs.
pub(super) fn is_worked(state: &State) -> bool {
    matches!(state, State::Validated { .. } | State::Contacted { .. } | State::Meeting { .. })
}

/// Tells a partner that a window is about to end, where that is to be told.
pub(super) async fn warn(app: &App, tx: &Tx, id: &ReferralId, now: Timestamp) -> Result<(), MoveError> {
    let Some((window, warned)) = store::find_window(tx, id).await? else { return Ok(()) };
    let referral = moves::get(tx, id).await?;
    let due = window.warning(now, warned).filter(|_| is_worked(&referral.state));
    let Some(days) = due else { return Ok(()) };
    if store::note_warning(tx, id, days).await? {
        let bound = moves::bound(app, tx, &referral).await?;
        window_mails::ends(app, tx, &bound, &referral, &window).await?;
    }
    Ok(())
}

/// Ends a window that is over, unless somebody still has to answer whether it is; where nobody does for too
/// long, as if they had refused.
pub(super) async fn expire(app: &App, tx: &Tx, id: &ReferralId, now: Timestamp) -> Result<(), MoveError> {
    let Some((window, _)) = store::find_window(tx, id).await? else { return Ok(()) };
    let waits = store::find_request(tx, id).await?.is_some_and(|request| request.is_open());
    if now < window.ends(waits, now) {
        return Ok(());
    }
    let mut referral = moves::get(tx, id).await?;
    if waits {
        store::insert_event(tx, &app.new_id(), id, "time_unanswered", None, "{}", now).await?;
    }
    end(app, tx, &mut referral, (None, "expired", None), now).await
}

/// Ends the exclusivity; the reward is credited as before.
async fn end(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    (by, event, words): (Option<&PersonId>, &'static str, Option<&str>),
    now: Timestamp,
) -> Result<(), MoveError> {
    let bound = moves::bound(app, tx, referral).await?;
    let facts = json!({ "words": words }).to_string();
    moves::make(app, tx, referral, Move { act: Act::Expire, by, event, facts }, now).await?;
    // Whoever gives a company free knows it.
    if event != "given_free" {
        window_mails::over(app, tx, &bound, referral, words).await?;
    }
    Ok(())
}

/// What a talk does to the window: while a deal is open its days do not pass, for as long as the terms say
/// after the talk.
pub(super) async fn talked(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    talk: &Meeting,
    now: Timestamp,
) -> Result<(), MoveError> {
    let Some((window, warned)) = store::find_window(tx, &referral.id).await? else { return Ok(()) };
    let Bound { terms, .. } = moves::bound(app, tx, referral).await?;
    let days = i64::from(terms.terms.clocks.deal_days);
    let held = talk.held_on.to_zoned(terms.zone).map_or(now, |start| start.timestamp());
    let moved = match talk.outcome {
        MeetingOutcome::Interested | MeetingOutcome::Undecided => {
            window.stand_still(now, held + SignedDuration::from_hours(24 * days))
        }
        MeetingOutcome::NotInterested | MeetingOutcome::NoShow => window.go_on(now),
    };
    Ok(keep(tx, &referral.id, &moved, warned, now).await?)
}

async fn keep(
    tx: &Tx,
    id: &ReferralId,
    moved: &Window,
    warned: Option<i64>,
    now: Timestamp,
) -> Result<(), DbError> {
    store::save_window(tx, id, moved, moved.still_warned(now, warned)).await
}

/// Whether more time can be asked for: nobody has to answer about it yet, nor has about this end.
pub(super) fn may_ask(referral: &Referral, window: &Window, newest: Option<&Request>) -> bool {
    let is_answered =
        |asked: &Request| asked.is_open() || (asked.state == "refused" && asked.ends_at == window.ends_at);
    is_worked(&referral.state) && !newest.is_some_and(is_answered)
}

/// Asks for more time.
///
/// # Errors
/// Only its own partner may, while a window runs; of each end once, and one request at a time.
pub async fn ask_for_time(
    app: &App,
    partner: &PartnerId,
    id: ReferralId,
    words: String,
) -> Result<(), MoveError> {
    let (house, partner) = (app.clone(), partner.clone());
    app.db.write(move |tx| async move { ask_in(&house, &tx, &partner, &id, words).await.map(drop) }).await?;
    app.bell.notify_one();
    Ok(())
}

/// The same in the caller's transaction.
///
/// # Errors
/// Like [`ask_for_time`].
pub(super) async fn ask_in(
    app: &App,
    tx: &Tx,
    partner: &PartnerId,
    id: &ReferralId,
    words: String,
) -> Result<Referral, MoveError> {
    let now = app.clock.now();
    let referral = own(tx, partner, id).await?;
    let (window, newest) = (store::find_window(tx, id).await?, store::find_request(tx, id).await?);
    let Some((window, _)) = window.filter(|_| is_worked(&referral.state)) else {
        let why = NotAllowed::Move { from: referral.state.name(), act: "ask_for_time" };
        return Err(moves::not_allowed(tx, &referral, why).await?);
    };
    if !may_ask(&referral, &window, newest.as_ref()) {
        return Err(MoveError::TimeAsked);
    }
    let bound = moves::bound(app, tx, &referral).await?;
    let request = Request {
        id: app.new_id(),
        referral: id.clone(),
        asked_at: now,
        text: words,
        ends_at: window.ends_at,
        due: bound.terms.review_due(now),
        state: "open".to_owned(),
        days: None,
        words: None,
    };
    if !store::insert_request(tx, &request).await? {
        return Err(MoveError::TimeAsked);
    }
    let facts = json!({ "text": request.text }).to_string();
    store::insert_event(tx, &app.new_id(), id, "time_asked", None, &facts, now).await?;
    time_waits::remind(app, tx, &request, &window).await?;
    for person in who_answers(tx, &referral).await? {
        window_mails::asked(app, tx, &person, (&bound, &referral), (&window, &request)).await?;
    }
    Ok(referral)
}

/// Whoever works the lead; where nobody does, whoever runs the programme.
pub(super) async fn who_answers(tx: &Tx, referral: &Referral) -> Result<Vec<Person>, DbError> {
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    if let Some(manager) = manager.filter(|person| person.is_active) {
        return Ok(vec![manager]);
    }
    let mut people = access::list_people_with_role(tx, Role::Manager).await?;
    people.extend(access::list_people_with_role(tx, Role::Owner).await?);
    Ok(people)
}

/// Answers a request for more time that stood on a page.
///
/// # Errors
/// Only whoever works the lead or runs the programme may; somebody who was faster.
pub async fn answer_time(
    app: &App,
    by: &Person,
    id: ReferralId,
    seen: String,
    answer: TimeAnswer,
) -> Result<(), MoveError> {
    let (house, by) = (app.clone(), by.clone());
    app.db.write(move |tx| async move { answer_in(&house, &tx, &by, &id, &seen, answer).await }).await?;
    app.bell.notify_one();
    Ok(())
}

async fn answer_in(
    app: &App,
    tx: &Tx,
    by: &Person,
    id: &ReferralId,
    seen: &str,
    answer: TimeAnswer,
) -> Result<(), MoveError> {
    let now = app.clock.now();
    let referral = moves::get(tx, id).await?;
    if !may_work(by, &referral) {
        return Err(MoveError::NotYours);
    }
    let open = store::find_request(tx, id).await?.filter(|request| request.is_open() && request.id == seen);
    let (Some(mut request), Some((window, warned))) = (open, store::find_window(tx, id).await?) else {
        return Err(MoveError::SomeoneWasFaster);
    };
    // A talk that is logged at this very moment moves the end too: one of both begins anew.
    if !store::save_move(tx, &referral).await? {
        return Err(MoveError::SomeoneWasFaster);
    }
    let mut ends = window;
    let event = match answer {
        TimeAnswer::Grant { days, words } => {
            // Days that passed while we did not answer are ours.
            ends = Window { ends_at: window.ends_at.max(now), ..window }.extend(days);
            (request.state, request.days, request.words) = ("granted".to_owned(), Some(days.into()), words);
            "time_granted"
        }
        TimeAnswer::Refuse { words } => {
            (request.state, request.words) = ("refused".to_owned(), Some(words));
            "time_refused"
        }
    };
    if !store::save_answer(tx, &request, &by.id, now).await? {
        return Err(MoveError::SomeoneWasFaster);
    }
    keep(tx, id, &ends, warned, now).await?;
    let facts = json!({ "days": request.days, "words": request.words }).to_string();
    store::insert_event(tx, &app.new_id(), id, event, Some(&by.id), &facts, now).await?;
    let bound = moves::bound(app, tx, &referral).await?;
    window_mails::answered(app, tx, (&bound, &referral), (&ends, &request)).await?;
    if ends.ends_at <= now {
        // It waited for nothing but this answer.
        let mut referral = moves::get(tx, id).await?;
        self::end(app, tx, &mut referral, (None, "expired", None), now).await?;
    }
    Ok(())
}

/// The partner gives the company free. The referral goes on to its reward, should the company pay.
///
/// # Errors
/// Only its own partner may, while a window runs; somebody who was faster.
pub async fn give_free(app: &App, partner: &PartnerId, id: ReferralId) -> Result<(), MoveError> {
    let (house, partner) = (app.clone(), partner.clone());
    app.db.write(move |tx| async move { give_free_in(&house, &tx, &partner, &id).await.map(drop) }).await
}

/// The same in the caller's transaction.
///
/// # Errors
/// Like [`give_free`].
pub(super) async fn give_free_in(
    app: &App,
    tx: &Tx,
    partner: &PartnerId,
    id: &ReferralId,
) -> Result<Referral, MoveError> {
    let mut referral = own(tx, partner, id).await?;
    end(app, tx, &mut referral, (None, "given_free", None), app.clock.now()).await?;
    Ok(referral)
}

/// Whoever runs the programme ends a window early; the partner reads why.
///
/// # Errors
/// Only owner and managers may, while a window runs; somebody who was faster.
pub async fn release(app: &App, by: &Person, id: ReferralId, words: String) -> Result<(), MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let mut referral = moves::get(&tx, &id).await?;
            let told = (Some(&by.id), "released", Some(words.as_str()));
            end(&house, &tx, &mut referral, told, house.clock.now()).await
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}

async fn own(tx: &Tx, partner: &PartnerId, id: &ReferralId) -> Result<Referral, MoveError> {
    let referral = moves::get(tx, id).await?;
    if referral.partner == *partner { Ok(referral) } else { Err(MoveError::Unknown) }
}
