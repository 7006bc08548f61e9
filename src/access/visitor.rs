//! Who is at the door of a page: anybody, a member of a partner, or staff.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use leadwire_domain::ids::PartnerId;

use super::pages::session_of;
use super::{Person, Role, store};
use crate::app::{App, hash_of};
use crate::web::shell::{self, PersonBadge, ShellSlot};
use crate::web::{Problem, Shell, Words};

/// Whoever asks for a page, signed in or not.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub person: Option<Person>,
    pub t: Words,
    pub shell: Shell,
}

/// A member of a partner.
#[derive(Debug, Clone)]
pub struct PartnerMember {
    pub person: Person,
    pub partner: PartnerId,
    pub t: Words,
    pub shell: Shell,
}

/// A member of staff.
#[derive(Debug, Clone)]
pub struct Staff {
    pub person: Person,
    pub t: Words,
    pub shell: Shell,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let person = match session_of(app, &parts.headers) {
            Some(secret) => {
                let (hash, now) = (hash_of(secret), app.clock.now());
                app.db.look_up(move |tx| async move { store::find_session(&tx, &hash, now).await }).await?
            }
            None => None,
        };
        let t = Words::of(shell::locale(&parts.uri, &parts.headers));
        let path = parts.uri.path();
        let mut shell = match &person {
            Some(person) => Shell::signed_in(app, t, path, badge(person, t), &places(person.role)),
            None => Shell::bare(app, t, path),
        };
        if let Some(slot) = parts.extensions.get::<ShellSlot>() {
            slot.put(shell.clone());
        }
        shell.hear(t, &parts.uri);
        Ok(Self { person, t, shell })
    }
}

/// The layer that keeps the shell of whoever is signed in around a problem that came before anybody looked at
/// the door: an address that leads nowhere, a form that cannot be read.
pub async fn keep_shell(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = session_of(&app, &parts.headers).is_some().then(|| parts.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    if let Some(mut asked) = asked.filter(|_| response.status().is_client_error())
        && asked.extensions.get::<ShellSlot>().is_some_and(ShellSlot::is_empty)
    {
        // A door that cannot be looked at now does not make the problem another one.
        let _ = Visitor::from_request_parts(&mut asked, &app).await;
    }
    response
}

fn badge(person: &Person, t: Words) -> PersonBadge {
    let links: &[_] = match person.role {
        Role::Partner => &[("profile-title", "/portal/profile"), ("nav-programme", "/")],
        _ => &[("nav-programme", "/")],
    };
    PersonBadge {
        name: person.name.clone(),
        initials: shell::initials(&person.name),
        role: t.say(&format!("role-{}", person.role.name())),
        links: shell::places("", links),
    }
}

/// What the navigation offers to a role: Fluent key and path.
fn places(role: Role) -> Vec<(&'static str, &'static str)> {
    if role == Role::Partner {
        return vec![
            ("nav-portal", "/portal"),
            ("nav-refer", "/refer"),
            ("nav-earnings", "/portal/earnings"),
        ];
    }
    let mut places = vec![("nav-console", "/console"), ("nav-leads", "/console/leads")];
    if role.runs_programme() || role == Role::Auditor {
        places.push(("nav-review", "/console/review"));
    }
    places.extend([
        ("nav-referrals", "/console/referrals"),
        ("nav-partners", "/console/partners"),
        ("nav-accounts", "/console/accounts"),
    ]);
    if role.sees_money() {
        places.extend([
            ("nav-billing", "/console/billing"),
            ("nav-rewards", "/console/rewards"),
            ("nav-payouts", "/console/payouts"),
        ]);
    }
    if role.works_leads() || role == Role::Auditor {
        places.push(("nav-assignment", "/console/assignment"));
    }
    places.push(("nav-terms", "/console/terms"));
    if role.manages_people() || role == Role::Auditor {
        places.push(("nav-staff", "/console/staff"));
    }
    places
}

impl FromRequestParts<App> for PartnerMember {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Visitor { person, t, shell } = Visitor::from_request_parts(parts, app).await?;
        let person = person.ok_or_else(Problem::sign_in)?;
        match person.partner.clone() {
            Some(partner) => Ok(Self { person, partner, t, shell }),
            None => Err(Problem::forbidden("PARTNERS_ONLY")),
        }
    }
}

impl FromRequestParts<App> for Staff {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Visitor { person, t, shell } = Visitor::from_request_parts(parts, app).await?;
        let person = person.ok_or_else(Problem::sign_in)?;
        if person.role == Role::Partner {
            return Err(Problem::forbidden("STAFF_ONLY"));
        }
        Ok(Self { person, t, shell })
    }
}
