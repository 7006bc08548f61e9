//! Doors: links that a mail carries. The row says what a door opens; its secret is the row's id signed with
//! the house's key for the path under which it opens, so nothing in the database or the outbox opens
//! anything, and what a browser holds is of no use at another path.

use jiff::{SignedDuration, Timestamp};

use super::store;
use crate::app::App;
use crate::db::{DbError, Tx};

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Signs the owner of the address in.
    SignIn,
    /// Lets the first owner of a new house name themselves.
    FirstOwner,
    /// Confirms the address of a partner's application.
    ConfirmAddress,
}

impl Door {
    fn name(self) -> &'static str {
        match self {
            Door::SignIn => "sign_in",
            Door::FirstOwner => "first_owner",
            Door::ConfirmAddress => "confirm_address",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::SignIn, Self::FirstOwner, Self::ConfirmAddress].into_iter().find(|door| door.name() == name)
    }
}

/// A link to be made.
pub struct NewLink<'a> {
    pub id: String,
    pub(super) purpose: &'static str,
    pub(super) email: &'a str,
    /// The row it is about, or empty.
    pub(super) subject: &'a str,
    /// Where it leads after it did its work.
    pub(super) next: &'a str,
    pub(super) valid_for: SignedDuration,
}

impl<'a> NewLink<'a> {
    /// A link to a door for an address.
    pub fn to(app: &App, door: Door, email: &'a str, valid_for: SignedDuration) -> Self {
        Self { id: app.new_id(), purpose: door.name(), email, subject: "", next: "", valid_for }
    }

    /// About which row.
    #[must_use]
    pub fn about(mut self, subject: &'a str) -> Self {
        self.subject = subject;
        self
    }

    /// Where it leads afterwards: a path of ours, anything else is dropped.
    #[must_use]
    pub fn then(mut self, next: &'a str) -> Self {
        self.next = if is_own_path(next) { next } else { "" };
        self
    }
}

/// Only a path inside this house, never `//elsewhere`, `/\elsewhere` or a scheme.
pub fn is_own_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.chars().any(char::is_control)
        && path.len() <= 500
}

/// A door that stands open.
#[derive(Debug, Clone)]
pub struct OpenedLink {
    pub id: String,
    pub door: Door,
    pub email: String,
    pub subject: String,
    pub next: String,
}

/// Makes a link in the caller's transaction.
///
/// # Errors
/// Database faults only.
pub async fn make_link(tx: &Tx, link: &NewLink<'_>, now: Timestamp) -> Result<(), DbError> {
    store::insert_link(tx, link, now).await
}

/// Where the doors are under which somebody comes in.
pub(super) const IN: &str = "/in";

/// The id behind the secret of a link to `/in`, if we signed it.
pub fn open_link<'a>(app: &App, sealed: &'a str) -> Option<&'a str> {
    app.secrets.unseal_path(IN, sealed)
}

/// What a link would open, without using it up: mail scanners follow links too.
///
/// # Errors
/// Database faults only.
pub async fn look_at_link(tx: &Tx, id: &str, now: Timestamp) -> Result<Option<OpenedLink>, DbError> {
    let found = store::find_link(tx, id, now).await?;
    Ok(found.and_then(|(purpose, email, subject, next)| {
        Some(OpenedLink { id: id.to_owned(), door: Door::from_name(&purpose)?, email, subject, next })
    }))
}

/// Uses a link up; `None` when it was used or is too old.
///
/// # Errors
/// Database faults only.
pub async fn close_link(
    tx: &Tx,
    id: &str,
    door: Door,
    now: Timestamp,
) -> Result<Option<OpenedLink>, DbError> {
    let Some(link) = look_at_link(tx, id, now).await?.filter(|link| link.door == door) else {
        return Ok(None);
    };
    Ok(store::use_link(tx, id, now).await?.then_some(link))
}

#[cfg(test)]
mod tests {
    use super::is_own_path;

    #[test]
    fn a_link_leads_on_only_inside_the_house() {
        assert!(is_own_path("/portal/referrals/1?done=sent"));
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "javascript:alert(1)",
            "/a\r\nb",
        ] {
            assert!(!is_own_path(elsewhere), "{elsewhere}");
        }
    }
}
