//! Coming in: ask for a link, open it (or type its six digits), get a session; and leaving.

use jiff::SignedDuration;
use leadwire_domain::ids::PersonId;

use super::links::{Door, NewLink, OpenedLink, close_link, make_link};
use super::{Person, Role, mails, store};
use crate::app::{App, hash_of};
use crate::db::{DbError, Tx};
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

/// Sends a sign-in link to an address, if anybody may sign in with it; the answer is the same if not, so that
/// nobody learns who is here. Answers the door's id for the browser that asked.
///
/// # Errors
/// Database faults only.
pub async fn ask_for_link(app: &App, email: &str, next: &str, locale: Locale) -> Result<String, DbError> {
    let now = app.clock.now();
    let minutes = i64::from(app.config.access.link_minutes);
    let most = i64::from(app.config.access.links_per_hour);
    let (app, email, next) = (app.clone(), email.to_owned(), next.to_owned());
    let app_to_ring = app.clone();
    let id = app
        .clone()
        .db
        .write(move |tx| async move {
            let link =
                NewLink::to(&app, Door::SignIn, &email, SignedDuration::from_mins(minutes)).then(&next);
            let people = store::list_by_email(&tx, &email).await?;
            let hour_ago = now - SignedDuration::from_hours(1);
            if !people.is_empty() && store::count_links_since(&tx, &email, hour_ago).await? < most {
                let words = Words::of(people.first().map_or(locale, |person| person.locale));
                make_link(&tx, &link, now).await?;
                mails::sign_in(&app, &tx, &link, words, minutes).await?;
            }
            Ok::<_, DbError>(link.id)
        })
        .await?;
    app_to_ring.bell.notify_one();
    Ok(id)
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
    let (counted, id) = (door.to_owned(), app.clone());
    let tries = id.db.write(move |tx| async move { store::count_try(&tx, &counted).await }).await?;
    // Counted first and in a transaction of its own, so that parallel guesses cannot share a try.
    if tries > MOST_TRIES || digits != app.secrets.six_digits(door) {
        return Ok(None);
    }
    enter(app, door, None).await
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
    let lasts = SignedDuration::from_hours(24 * i64::from(app.config.access.session_days));
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
            start_session(&house, &tx, owner, "/console?done=house-founded").await.map(Some)
        })
        .await
}

/// Ends a session.
///
/// # Errors
/// Database faults only.
pub async fn sign_out(app: &App, secret: &str) -> Result<(), DbError> {
    let hash = hash_of(secret);
    app.db.write(move |tx| async move { store::delete_session(&tx, &hash).await }).await
}
