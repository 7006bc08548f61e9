//! `/portal/profile`: what the house knows of a partner, and the two particulars that they keep themselves.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::lead::FieldError;

use super::particulars::{Particulars, change_particulars};
use super::{Partner, store};
use crate::access::PartnerMember;
use crate::app::App;
use crate::web::countries::country_name;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "partners/profile.html")]
struct ProfilePage {
    t: Words,
    shell: Shell,
    partner: Partner,
    country: String,
    /// Whom to write to where the application is no longer right.
    contact: String,
    phone: String,
    linkedin: String,
    errors: FormErrors,
}

/// The page, with what was typed where it could not be taken.
async fn profile_page(
    app: &App,
    member: PartnerMember,
    typed: Option<(String, String)>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let PartnerMember { t, shell, partner, .. } = member;
    let found = app.db.read(move |tx| async move { store::find_partner(&tx, &partner).await }).await?;
    let partner = found.ok_or_else(Problem::not_found)?;
    let (phone, linkedin) = typed.unwrap_or_else(|| {
        let Particulars { phone, linkedin } = partner.particulars.clone();
        (phone.map(String::from).unwrap_or_default(), linkedin.map(String::from).unwrap_or_default())
    });
    let terms = app.current_terms();
    let mut response = page(&ProfilePage {
        t,
        shell,
        country: country_name(&partner.country.to_uppercase(), t),
        partner,
        contact: terms.map(|published| published.terms.contact_email.clone()).unwrap_or_default(),
        phone,
        linkedin,
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /portal/profile`
pub async fn show(State(app): State<App>, member: PartnerMember) -> Result<Response, Problem> {
    profile_page(&app, member, None, &[]).await
}

/// `POST /portal/profile`
pub async fn save(
    State(app): State<App>,
    member: PartnerMember,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = (fields.text("phone"), fields.text("linkedin"));
    let mut errors = fields.encoding_errors();
    let new = Particulars::read(&typed.0, &typed.1, &mut errors);
    if !errors.is_empty() {
        return profile_page(&app, member, Some(typed), &errors).await;
    }
    change_particulars(&app, &member.person, member.partner, new).await?;
    Ok(see_other("/portal/profile?done=profile-saved"))
}
