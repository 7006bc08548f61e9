//! Staff: who is here, inviting somebody, changing a role.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::email::Email;
use leadwire_domain::ids::PersonId;

use super::people::InviteError;
use super::{Person, Role, Staff, store};
use crate::app::App;
use crate::web::forms::error;
use crate::web::names::name_error;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "access/staff.html")]
struct StaffPage {
    t: Words,
    shell: Shell,
    people: Vec<Person>,
    may_change: bool,
    roles: Vec<&'static str>,
    typed_name: String,
    email: String,
    role: String,
    errors: FormErrors,
}

async fn staff_page(
    app: &App,
    staff: Staff,
    typed: (String, String, String),
    errors: FormErrors,
) -> Result<Response, Problem> {
    let people = app.db.read(|tx| async move { Ok::<_, Problem>(store::list_staff(&tx).await?) }).await?;
    let (typed_name, email, role) = typed;
    let is_wrong = !errors.is_empty();
    let roles = Role::STAFF.map(Role::name).to_vec();
    let may_change = staff.person.role.manages_people();
    let Staff { t, shell, .. } = staff;
    let mut response =
        page(&StaffPage { t, shell, people, may_change, roles, typed_name, email, role, errors })?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/staff`
pub async fn people(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let typed = (String::new(), String::new(), Role::AccountManager.name().to_owned());
    staff_page(&app, staff, typed, FormErrors::default()).await
}

/// `POST /console/staff`: invites somebody.
pub async fn invite(State(app): State<App>, staff: Staff, fields: Fields) -> Result<Response, Problem> {
    let (name, typed, role_name) = (fields.text("name"), fields.text("email"), fields.text("role"));
    if fields.only_corrects() {
        return staff_page(&app, staff, (name, typed, role_name), FormErrors::default()).await;
    }
    let mut errors = fields.encoding_errors();
    errors.extend(name_error("name", &name));
    let email = Email::parse(&typed).map_err(|found| errors.push(found)).ok();
    let role = Role::from_name(&role_name).filter(|role| *role != Role::Partner);
    if role.is_none() {
        errors.push(error("role", "CHOOSE", &[]));
    }
    if let (Some(email), Some(role), true) = (email, role, errors.is_empty()) {
        match super::invite_staff(&app, &staff.person, &name, &email.address(), role).await {
            Ok(_) => return Ok(see_other("/console/staff?done=invited")),
            Err(InviteError::AlreadyStaff) => errors.push(error("email", "ALREADY_STAFF", &[])),
            Err(why) => return Err(why.into()),
        }
    }
    let errors = FormErrors::new(&errors, staff.t);
    staff_page(&app, staff, (name, typed, role_name), errors).await
}

/// `POST /console/staff/{id}`: another role, or no access any more.
pub async fn set_role(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let is_active = fields.text("act") != "let_go";
    let role = Role::from_name(&fields.text("role")).filter(|role| *role != Role::Partner);
    let role = role.ok_or_else(|| Problem::malformed(vec![error("role", "CHOOSE", &[])]))?;
    super::change_role(&app, &staff.person, PersonId::new(id), role, is_active).await?;
    Ok(see_other("/console/staff?done=role-changed"))
}

impl From<InviteError> for Problem {
    fn from(why: InviteError) -> Self {
        match why {
            InviteError::NotOwner => Problem::forbidden("OWNER_ONLY"),
            InviteError::AlreadyStaff => Problem::new(StatusCode::CONFLICT, "ALREADY_STAFF"),
            InviteError::LastOwner => Problem::new(StatusCode::CONFLICT, "LAST_OWNER"),
            InviteError::Unknown => Problem::not_found(),
            InviteError::Fault(why) => why.into(),
        }
    }
}
