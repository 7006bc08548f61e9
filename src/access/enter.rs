//! Coming in: ask for a link, open it (or type its six digits), get a session; and leaving.

use axum::http::HeaderMap;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::PersonId;

use super::links::{Door, NewLink, OpenedLink, close_link, make_link};
use super::pages::session_of;
use super::people::introduce;
use super::{Person, Role, limits, mails, store};
use crate::app::{App, hash_of};
use crate::db::{DbError, Tx};
use crate::web::client::Client;
use crate::web::{Locale, Words};

/// A session that was just opened.
#[derive(Debug, Clone)]
pub struct Entered {
    /// The cookie's value; only its hash is stored.
    pub secret: String,
    pub person: Person,
    pub next: String,
}

/// Tries of the six digits before only the link helps.
const MOST_TRIES: i64 = 5;
/// How long a session in a demo house lasts on its clock, which people wind.
const DEMO_DAYS: i64 = 36_500;

/// Sends a sign-in link to an address, if anybody may sign in with it; the answer is the same if not, so that
/// nobody learns who is here. Answers the door's id for the browser that asked.
///
/// # Errors
/// Database faults only.
pub async fn ask_for_link(app: &App, client: &Client, email: &str, next: &str) -> Result<String, DbError> {
    let (house, client, email, next) = (app.clone(), client.clone(), email.to_owned(), next.to_owned());
    let id = app
        .db
        .write(move |tx| async move {
            if limits::may_mail(&house, &tx, &client, &email).await? {
                send_link(&house, &tx, &email, &next).await
            } else {
                Ok(house.new_id())
            }
        })
        .await?;
    app.bell.notify_one();
    Ok(id)
}

/// Makes a sign-in link, and mails it if anybody may sign in with the address, in the caller's transaction.
/// For a stranger a door is made too: it leads nowhere, and counts tries and takes time like any other.
///
/// # Errors
/// Database faults only.
pub async fn send_link(app: &App, tx: &Tx, email: &str, next: &str) -> Result<String, DbError> {
    let minutes = i64::from(app.config.access.link_minutes);
    let link = NewLink::to(app, Door::SignIn, email, SignedDuration::from_mins(minutes)).then(next);
    make_link(tx, &link, app.clock.now()).await?;
    if let Some(person) = store::list_by_email(tx, email).await?.first() {
        // In the reader's own language; the asker's may be anybody's.
        mails::sign_in(app, tx, &link, Words::of(person.locale), minutes).await?;
    }
    Ok(link.id)
}

/// Signs in by a link. Where an address is staff and partner at once, `side` chooses.
///
/// # Errors
/// Database faults only; `Ok(None)` when the link was used or is too old.
pub async fn enter(app: &App, door: &str, wanted: Option<PersonId>) -> Result<Option<Entered>, DbError> {
    let (house, door) = (app.clone(), door.to_owned());
    app.db
        .write(move |tx| async move {
            let Some(link) = close_link(&tx, &door, Door::SignIn, house.clock.now()).await? else {
                return Ok(None);
            };
            enter_from(&house, &tx, &link, wanted).await
        })
        .await
}

/// Signs in by the six digits, in the browser that asked for them.
///
/// # Errors
/// Database faults only; `Ok(None)` when the digits are wrong, or were tried too often.
pub async fn enter_by_code(app: &App, door: &str, digits: &str) -> Result<Option<Entered>, DbError> {
    let (house, counted) = (app.clone(), door.to_owned());
    // Counted first and in a transaction of its own, so that parallel guesses cannot share a try.
    let may_try = app
        .db
        .write(move |tx| async move {
            match store::count_try(&tx, &counted).await? {
                Some((tries, email)) if tries <= MOST_TRIES => limits::may_guess(&house, &tx, &email).await,
                _ => Ok(false),
            }
        })
        .await?;
    if may_try && app.secrets.are_six_digits(door, digits) { enter(app, door, None).await } else { Ok(None) }
}

/// Opens a session for the owner of a link's address, in the caller's transaction.
///
/// # Errors
/// Database faults only.
pub async fn enter_from(
    app: &App,
    tx: &Tx,
    link: &OpenedLink,
    wanted: Option<PersonId>,
) -> Result<Option<Entered>, DbError> {
    let people = store::list_by_email(tx, &link.email).await?;
    let person = match wanted {
        Some(id) => people.into_iter().find(|person| person.id == id),
        None => people.into_iter().next(),
    };
    let Some(person) = person else { return Ok(None) };
    Ok(Some(start_session(app, tx, person, &link.next).await?))
}

/// Opens a session, in the caller's transaction.
///
/// # Errors
/// Database faults only.
pub async fn start_session(app: &App, tx: &Tx, person: Person, next: &str) -> Result<Entered, DbError> {
    let now = app.clock.now();
    let secret = app.rng.token();
    let days = match app.demo {
        // A demo's visitor winds through years and must not be thrown out by it.
        Some(_) => DEMO_DAYS,
        None => i64::from(app.config.access.session_days),
    };
    let lasts = SignedDuration::from_hours(24 * days);
    store::insert_session(tx, &hash_of(&secret), &person.id, now, now + lasts).await?;
    let home = if person.role == Role::Partner { "/portal" } else { "/console" };
    let next = if next.is_empty() { home.to_owned() } else { next.to_owned() };
    Ok(Entered { secret, person, next })
}

/// Makes the first owner of a new house, once.
///
/// # Errors
/// Database faults only; `Ok(None)` when the link was used or is too old.
pub async fn found_house(
    app: &App,
    door: &str,
    name: &str,
    email: &str,
    locale: Locale,
) -> Result<Option<Entered>, DbError> {
    let (house, door) = (app.clone(), door.to_owned());
    let owner = Person {
        id: PersonId::new(app.new_id()),
        email: email.to_owned(),
        name: name.to_owned(),
        role: Role::Owner,
        partner: None,
        locale,
        is_active: true,
    };
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            if close_link(&tx, &door, Door::FirstOwner, now).await?.is_none() {
                return Ok(None);
            }
            if store::count_staff(&tx).await? > 0 || !store::insert_person(&tx, &owner, now).await? {
                return Ok(None);
            }
            introduce(&house, &owner);
            start_session(&house, &tx, owner, "/console?done=house-founded").await.map(Some)
        })
        .await
}

/// When the session of a request was opened, for what only a recent sign-in may do; `None` without one.
///
/// # Errors
/// Database faults only.
pub async fn signed_in_at(app: &App, headers: &HeaderMap) -> Result<Option<Timestamp>, DbError> {
    let Some(secret) = session_of(app, headers) else { return Ok(None) };
    let (hash, now) = (hash_of(secret), app.clock.now());
    app.db.look_up(move |tx| async move { store::find_session_start(&tx, &hash, now).await }).await
}

/// Ends a session.
///
/// # Errors
/// Database faults only.
pub async fn sign_out(app: &App, secret: &str) -> Result<(), DbError> {
    let hash = hash_of(secret);
    app.db.write(move |tx| async move { store::delete_session(&tx, &hash).await }).await
}
