//! Joining: the application, "look into your inbox", the confirmation of the address.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::lead::{FieldError, limits};
use leadwire_domain::web::Website;

use crate::access::{self, Staff, Visitor};
use crate::app::App;
use crate::partners::{self, NewPartner, Particulars};
use crate::web::client::Client;
use crate::web::countries::{self, Choice};
use crate::web::forms::{error, line};
use crate::web::names::name_error;
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Locale, Problem, Shell, Words, page, see_other};

/// An application as it was typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    name: String,
    company: String,
    email: String,
    website: String,
    country: String,
    phone: String,
    linkedin: String,
    professional_account: bool,
    terms: bool,
}

#[derive(Template)]
#[template(path = "programmes/join.html")]
struct JoinPage {
    t: Words,
    shell: Shell,
    form: Typed,
    countries: Vec<Choice>,
    terms_version: i64,
    errors: FormErrors,
}

/// Staff bring somebody in: no boxes, and approved beforehand.
#[derive(Template)]
#[template(path = "programmes/invite.html")]
struct InvitePage {
    t: Words,
    shell: Shell,
    form: Typed,
    countries: Vec<Choice>,
    errors: FormErrors,
}

fn typed_from(fields: &Fields) -> Typed {
    Typed {
        name: fields.text("name"),
        company: fields.text("company"),
        email: fields.text("email"),
        website: fields.text("website"),
        country: fields.text("country"),
        phone: fields.text("phone"),
        linkedin: fields.text("linkedin"),
        professional_account: fields.ticked("professional_account"),
        terms: fields.ticked("terms"),
    }
}

impl Typed {
    /// Every error at once, or an application that can be taken.
    fn parse(&self, locale: Locale, is_invitation: bool) -> Result<NewPartner, Vec<FieldError>> {
        let mut errors = Vec::new();
        errors.extend(name_error("name", &self.name));
        let company = line("company", &self.company, limits::COMPANY, false, &mut errors);
        let email = Email::parse(&self.email).map_err(|found| errors.push(found)).ok();
        let website = Website::parse(&self.website).map_err(|found| errors.push(needed(found))).ok();
        let country = Country::parse(&self.country).map_err(|found| errors.push(found)).ok();
        // Whoever is invited says it themselves, if they like to.
        let particulars = match is_invitation {
            true => Particulars::default(),
            false => Particulars::read(&self.phone, &self.linkedin, &mut errors),
        };
        if !is_invitation && !self.professional_account {
            errors.push(error("professional_account", "TICK_ACCOUNT", &[]));
        }
        if !is_invitation && !self.terms {
            errors.push(error("terms", "TICK_TERMS", &[]));
        }
        match (email, website, country, errors.is_empty()) {
            (Some(email), Some(website), Some(country), true) => {
                let company = Some(company).filter(|company| !company.is_empty());
                let name = self.name.trim().to_owned();
                Ok(NewPartner { name, company, email, website, country, locale, particulars })
            }
            _ => Err(errors),
        }
    }
}

/// A lead may have no website and its form says so; a partner needs one.
fn needed(found: FieldError) -> FieldError {
    if found.code == "WEBSITE_SHAPE" { error("website", "WEBSITE_NEEDED", &[]) } else { found }
}

async fn join_page(
    app: &App,
    (t, shell): (Words, Shell),
    form: Typed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let house = app.clone();
    let terms = app.db.read(move |tx| async move { super::current(&house, &tx).await }).await?;
    let mut response = page(&JoinPage {
        t,
        shell,
        form,
        countries: countries::choices(|_| true, t),
        terms_version: terms.version,
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn invite_page(staff: Staff, form: Typed, errors: &[FieldError]) -> Result<Response, Problem> {
    let Staff { t, shell, .. } = staff;
    let countries = countries::choices(|_| true, t);
    let mut response = page(&InvitePage { t, shell, form, countries, errors: FormErrors::new(errors, t) })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /join`
pub async fn join(State(app): State<App>, visitor: Visitor) -> Result<Response, Problem> {
    join_page(&app, (visitor.t, visitor.shell), Typed::default(), &[]).await
}

/// `POST /join`
pub async fn apply(
    State(app): State<App>,
    visitor: Visitor,
    client: Client,
    fields: Fields,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let form = typed_from(&fields);
    if fields.only_corrects() {
        return join_page(&app, (t, shell), form, &[]).await;
    }
    let mut errors = fields.encoding_errors();
    match form.parse(t.locale, false) {
        Ok(new) if errors.is_empty() => {
            let house = app.clone();
            let terms = app.db.read(move |tx| async move { super::current(&house, &tx).await }).await?;
            partners::apply(&app, &client, new, terms.id.clone()).await?;
            Ok(see_other("/join/sent"))
        }
        parsed => {
            errors.extend(parsed.err().unwrap_or_default());
            join_page(&app, (t, shell), form, &errors).await
        }
    }
}

#[derive(Template)]
#[template(path = "programmes/join_sent.html")]
struct SentPage {
    t: Words,
    shell: Shell,
    shows_mail: bool,
}

/// `GET /join/sent`
pub async fn sent(State(app): State<App>, visitor: Visitor) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    page(&SentPage { t, shell, shows_mail: app.config.mail_goes_to_folder() })
}

#[derive(Template)]
#[template(path = "programmes/join_confirm.html")]
struct ConfirmPage {
    t: Words,
    shell: Shell,
    secret: String,
    email: String,
}

fn stale() -> Problem {
    Problem::new(StatusCode::GONE, "LINK_USED")
}

/// `GET /join/confirm/{secret}`: a button, because mail scanners follow links.
pub async fn show_confirm(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let id = app.secrets.unseal_path(partners::CONFIRM, &secret).ok_or_else(stale)?.to_owned();
    let now = app.clock.now();
    let link = app.db.read(move |tx| async move { access::look_at_link(&tx, &id, now).await }).await?;
    let link = link.filter(|link| link.door == access::Door::ConfirmAddress).ok_or_else(stale)?;
    let Visitor { t, shell, .. } = visitor;
    page(&ConfirmPage { t, shell, secret, email: link.email })
}

/// `POST /join/confirm/{secret}`: confirmed, judged, and let in when approved.
pub async fn confirm(
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let id = app.secrets.unseal_path(partners::CONFIRM, &secret).ok_or_else(stale)?;
    let confirmed = partners::confirm(&app, id).await?.ok_or_else(stale)?;
    match confirmed.entered {
        Some(entered) => access::welcome(&app, &headers, &entered).await,
        None => Ok(see_other(&partners::outcome_path(&app, &confirmed.partner.id))),
    }
}

/// `GET /console/partners/new`
pub async fn show_invite(staff: Staff, OriginalUri(uri): OriginalUri) -> Result<Response, Problem> {
    let form = Typed { email: query_value(&uri, "email").unwrap_or_default(), ..Typed::default() };
    invite_page(staff, form, &[])
}

/// `POST /console/partners/new`
pub async fn invite(State(app): State<App>, staff: Staff, fields: Fields) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    let form = typed_from(&fields);
    if fields.only_corrects() {
        return invite_page(staff, form, &[]);
    }
    let mut errors = fields.encoding_errors();
    match form.parse(staff.t.locale, true) {
        Ok(new) if errors.is_empty() => {
            let house = app.clone();
            let terms = app.db.read(move |tx| async move { super::current(&house, &tx).await }).await?;
            match partners::invite_partner(&app, &staff.person, new, terms.id.clone()).await? {
                Some(id) => return Ok(see_other(&format!("/console/partners/{id}?done=partner-invited"))),
                None => errors.push(error("email", "ALREADY_PARTNER", &[])),
            }
        }
        parsed => errors.extend(parsed.err().unwrap_or_default()),
    }
    invite_page(staff, form, &errors)
}
