//! Staff and members: invited, admitted, given other roles, let go.

use jiff::SignedDuration;
use leadwire_domain::checks::{website::owned_domain, whose_domain};
use leadwire_domain::email::Email;
use leadwire_domain::ids::{PartnerId, PersonId};
use leadwire_domain::matching::Whose;
use leadwire_domain::web::Website;

use super::links::{Door, IN, NewLink, make_link};
use super::{Person, Role, mails, store};
use crate::app::{App, hash_of};
use crate::db::{DbError, Tx};
use crate::web::{Locale, Words};

/// Why somebody was not invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    #[error("only the owner invites staff and changes roles")]
    NotOwner,
    #[error("this address is already staff")]
    AlreadyStaff,
    #[error("the last owner cannot be changed")]
    LastOwner,
    #[error("there is nobody under this id")]
    Unknown,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Invites somebody to staff: the person exists from now on, and a mail leads them in.
///
/// # Errors
/// Only the owner may; an address can be staff once.
pub async fn invite_staff(
    app: &App,
    by: &Person,
    name: &str,
    email: &str,
    role: Role,
) -> Result<PersonId, InviteError> {
    if !by.role.manages_people() {
        return Err(InviteError::NotOwner);
    }
    let now = app.clock.now();
    let days = i64::from(app.config.access.invitation_days);
    let (house, by) = (app.clone(), by.clone());
    let person = Person {
        id: PersonId::new(app.new_id()),
        email: email.to_owned(),
        name: name.to_owned(),
        role,
        partner: None,
        locale: by.locale,
        is_active: true,
    };
    let id = app
        .db
        .write(move |tx| async move {
            if !store::insert_person(&tx, &person, now).await? {
                return Err(InviteError::AlreadyStaff);
            }
            let valid_for = SignedDuration::from_hours(24 * days);
            let link = NewLink::to(&house, Door::SignIn, &person.email, valid_for).then("/console");
            make_link(&tx, &link, now).await?;
            mails::invitation(&house, &tx, &link, &person, &by, days).await?;
            introduce(&house, &person);
            Ok(person.id)
        })
        .await?;
    app.bell.notify_one();
    Ok(id)
}

/// Gives somebody of the staff another role, or lets them go (which ends their sessions at once).
///
/// # Errors
/// Only the owner may; the last owner stays.
pub async fn change_role(
    app: &App,
    by: &Person,
    id: PersonId,
    role: Role,
    is_active: bool,
) -> Result<(), InviteError> {
    if !by.role.manages_people() {
        return Err(InviteError::NotOwner);
    }
    app.db
        .write(move |tx| async move {
            let Some(person) =
                store::find_person(&tx, &id).await?.filter(|person| person.role != Role::Partner)
            else {
                return Err(InviteError::Unknown);
            };
            let stays_owner = role == Role::Owner && is_active;
            let owners = store::list_people_with_role(&tx, Role::Owner).await?;
            if person.role == Role::Owner && !stays_owner && owners.len() < 2 {
                return Err(InviteError::LastOwner);
            }
            store::set_role(&tx, &id, role, is_active).await?;
            if !is_active {
                store::delete_sessions_of(&tx, &id).await?;
            }
            Ok(())
        })
        .await
}

/// Makes somebody a member of a partner, in the caller's transaction. An address that is a member already is
/// left as it is and answered with `None`.
///
/// # Errors
/// Database faults only.
pub async fn admit_partner(
    app: &App,
    tx: &Tx,
    partner: &PartnerId,
    name: &str,
    email: &str,
    locale: Locale,
) -> Result<Option<Person>, DbError> {
    let person = Person {
        id: PersonId::new(app.new_id()),
        email: email.to_owned(),
        name: name.to_owned(),
        role: Role::Partner,
        partner: Some(partner.clone()),
        locale,
        is_active: true,
    };
    let is_new = store::insert_person(tx, &person, app.clock.now()).await?;
    if is_new {
        introduce(app, &person);
    }
    Ok(is_new.then_some(person))
}

/// The visitor of a demo house can be everybody who can sign in there.
pub(super) fn introduce(app: &App, person: &Person) {
    if let Some(demo) = &app.demo {
        demo.introduce(person.id.as_str(), &person.name, person.role.name());
    }
}

/// Takes down the language that somebody who is signed in chose, so that their mails speak it too. Answers
/// who that is; nobody for a session that is over.
///
/// # Errors
/// Database faults only.
pub async fn choose_language(
    app: &App,
    tx: &Tx,
    session: &str,
    locale: Locale,
) -> Result<Option<Person>, DbError> {
    let Some(person) = store::find_session(tx, &hash_of(session), app.clock.now()).await? else {
        return Ok(None);
    };
    store::set_locale(tx, &person.id, locale).await?;
    Ok(Some(person))
}

/// Whether somebody is of our own house: their address is one of our staff's, or it or their site is on the
/// domain of one. A domain that many share says nothing.
///
/// # Errors
/// Database faults only.
pub async fn is_of_our_own(tx: &Tx, email: &Email, site: Option<&Website>) -> Result<bool, DbError> {
    let staff = store::list_staff(tx).await?;
    let is_theirs = |theirs: Email| {
        let domain = theirs.registrable();
        // Who has a page at a house that many have pages at does not work there; who writes from it does.
        let mails_from_it = email.registrable() == domain && whose_domain(domain) != Whose::Anybodys;
        mails_from_it || theirs.key() == email.key() || site.and_then(owned_domain) == Some(domain)
    };
    Ok(staff.iter().filter_map(|person| Email::parse(&person.email).ok()).any(is_theirs))
}

/// The line that the first start prints, as long as a house has no owner.
///
/// # Errors
/// Database faults only.
pub async fn first_sign_in_line(app: &App) -> Result<Option<String>, DbError> {
    let now = app.clock.now();
    let house = app.clone();
    let door = app
        .db
        .write(move |tx| async move {
            if store::count_staff(&tx).await? > 0 {
                return Ok::<_, DbError>(None);
            }
            if let Some(id) = store::find_unused_link(&tx, "first_owner", now).await? {
                return Ok(Some(id));
            }
            let link = NewLink::to(&house, Door::FirstOwner, "", SignedDuration::from_hours(24 * 7));
            make_link(&tx, &link, now).await?;
            Ok(Some(link.id))
        })
        .await?;
    let base = app.config.public_url();
    Ok(door.map(|id| format!("Sign in: {base}{}", app.secrets.seal_path(&format!("{IN}/{id}")))))
}

/// The words of somebody's language.
pub(super) fn words_of(person: &Person) -> Words {
    Words::of(person.locale)
}
