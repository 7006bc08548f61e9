//! The doors of the house: sign-in, the link from a mail, the first owner, sign-out.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use leadwire_domain::email::Email;
use leadwire_domain::ids::PersonId;

use super::links::{Door, is_own_path, look_at_link, open_link};
use super::{Entered, Person, Visitor, enter, store};
use crate::app::App;
use crate::web::client::Client;
use crate::web::forms::error;
use crate::web::names::name_error;
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, cookies, page, see_other};

#[derive(Template)]
#[template(path = "access/sign_in.html")]
struct SignInPage {
    t: Words,
    shell: Shell,
    email: String,
    next: String,
    errors: FormErrors,
}

/// `GET /sign-in`
pub async fn sign_in(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Result<Response, Problem> {
    let next = query_value(&uri, "next").unwrap_or_default();
    let Visitor { t, shell, .. } = visitor;
    page(&SignInPage { t, shell, email: String::new(), next, errors: FormErrors::default() })
}

/// `POST /sign-in`: sends a link, and says the same whether anybody is here under that address or not.
///
/// The cookie admits this browser to typing the six digits. It does not hold the link's secret, which only
/// who reads the mail may learn.
pub async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    client: Client,
    fields: Fields,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let (typed, next) = (fields.text("email"), fields.text("next"));
    if fields.only_corrects() {
        return page(&SignInPage { t, shell, email: typed, next, errors: FormErrors::default() });
    }
    let email = match Email::parse(&typed) {
        Ok(email) => email,
        Err(found) => {
            let errors = FormErrors::new(&[found], t);
            let mut response = page(&SignInPage { t, shell, email: typed, next, errors })?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(response);
        }
    };
    let door = super::ask_for_link(&app, &client, &email.address(), &next).await?;
    let mut response = see_other("/sign-in/sent");
    let minutes = i64::from(app.config.access.link_minutes);
    set_cookie(&app, &mut response, cookies::ASKED, &app.secrets.seal_asked(&door), minutes * 60);
    Ok(response)
}

#[derive(Template)]
#[template(path = "access/sent.html")]
struct SentPage {
    t: Words,
    shell: Shell,
    errors: FormErrors,
    shows_mail: bool,
}

/// `GET /sign-in/sent`: look into your inbox, or type the six digits here.
pub async fn sent(State(app): State<App>, visitor: Visitor) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let shows_mail = app.config.mail_goes_to_folder();
    page(&SentPage { t, shell, errors: FormErrors::default(), shows_mail })
}

/// `POST /sign-in/code`
pub async fn code(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let asked = cookies::read(&headers, &cookies::guarded(cookies::ASKED, app.config.is_https()));
    let door = asked.and_then(|asked| app.secrets.unseal_asked(asked));
    let digits: String = fields.text("code").chars().filter(char::is_ascii_digit).collect();
    let entered = match door {
        Some(door) => super::enter_by_code(&app, door, &digits).await?,
        None => None,
    };
    if let Some(entered) = entered {
        return welcome(&app, &headers, &entered).await;
    }
    let errors = FormErrors::new(&[error("code", "CODE_WRONG", &[])], t);
    let shows_mail = app.config.mail_goes_to_folder();
    let mut response = page(&SentPage { t, shell, errors, shows_mail })?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

#[derive(Template)]
#[template(path = "access/door.html")]
struct DoorPage {
    t: Words,
    shell: Shell,
    secret: String,
    people: Vec<Person>,
}

#[derive(Template)]
#[template(path = "access/first_owner.html")]
struct FirstOwnerPage {
    t: Words,
    shell: Shell,
    secret: String,
    typed_name: String,
    email: String,
    errors: FormErrors,
}

/// `GET /in/{secret}`: shows what the link opens. Nothing happens yet, because mail scanners follow links
/// too.
pub async fn door(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let stale = || Problem::new(StatusCode::GONE, "LINK_USED");
    let id = open_link(&app, &secret).ok_or_else(stale)?.to_owned();
    let now = app.clock.now();
    let found = app
        .db
        .read(move |tx| async move {
            let Some(link) = look_at_link(&tx, &id, now).await? else { return Ok(None) };
            let people = store::list_by_email(&tx, &link.email).await?;
            Ok::<_, Problem>(Some((link, people)))
        })
        .await?;
    match found {
        Some((link, people)) if link.door == Door::SignIn => page(&DoorPage { t, shell, secret, people }),
        Some((link, _)) if link.door == Door::FirstOwner => {
            let errors = FormErrors::default();
            page(&FirstOwnerPage {
                t,
                shell,
                secret,
                typed_name: String::new(),
                email: String::new(),
                errors,
            })
        }
        _ => Err(stale()),
    }
}

/// `POST /in/{secret}`: signs in.
pub async fn open(
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let stale = || Problem::new(StatusCode::GONE, "LINK_USED");
    let id = open_link(&app, &secret).ok_or_else(stale)?;
    let wanted = Some(fields.text("person")).filter(|id| !id.is_empty()).map(PersonId::new);
    let entered = enter(&app, id, wanted).await?.ok_or_else(stale)?;
    welcome(&app, &headers, &entered).await
}

/// `POST /in/{secret}/first-owner`: the new house gets its owner.
pub async fn found(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let stale = || Problem::new(StatusCode::GONE, "LINK_USED");
    let id = open_link(&app, &secret).ok_or_else(stale)?;
    let (name, typed) = (fields.text("name"), fields.text("email"));
    if fields.only_corrects() {
        let errors = FormErrors::default();
        return page(&FirstOwnerPage { t, shell, secret, typed_name: name, email: typed, errors });
    }
    let mut errors = fields.encoding_errors();
    errors.extend(name_error("name", &name));
    let email = Email::parse(&typed).map_err(|found| errors.push(found)).ok();
    let Some(email) = email.filter(|_| errors.is_empty()) else {
        let errors = FormErrors::new(&errors, t);
        let mut response = page(&FirstOwnerPage {
            t,
            shell,
            secret: secret.clone(),
            typed_name: name,
            email: typed,
            errors,
        })?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    let entered = super::found_house(&app, id, &name, &email.address(), t.locale).await?.ok_or_else(stale)?;
    welcome(&app, &headers, &entered).await
}

/// `POST /sign-out`
pub async fn leave(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    if let Some(secret) = session_of(&app, &headers) {
        super::sign_out(&app, secret).await?;
    }
    let mut response = see_other("/?done=signed-out");
    set_cookie(&app, &mut response, cookies::SESSION, "", 0);
    Ok(response)
}

/// The answer that lets somebody in: the session's cookie, and on to where they were going. The session that
/// this browser held before ends, so that nobody goes on in what somebody else may have planted or left.
///
/// # Errors
/// Database faults only.
pub async fn welcome(app: &App, headers: &HeaderMap, entered: &Entered) -> Result<Response, Problem> {
    if let Some(before) = session_of(app, headers) {
        super::sign_out(app, before).await?;
    }
    let next = if is_own_path(&entered.next) { entered.next.as_str() } else { "/" };
    let mut response = see_other(next);
    let seconds = 24 * 60 * 60 * i64::from(app.config.access.session_days);
    set_cookie(app, &mut response, cookies::SESSION, &entered.secret, seconds);
    set_cookie(app, &mut response, cookies::ASKED, "", 0);
    Ok(response)
}

/// The secret of the session that came with a request.
pub fn session_of<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    cookies::read(headers, &cookies::guarded(cookies::SESSION, app.config.is_https()))
}

/// Sets one of the cookies that let somebody in, or takes it away (0 seconds).
pub fn set_cookie(app: &App, response: &mut Response, name: &'static str, value: &str, seconds: i64) {
    let secure = app.config.is_https();
    let line = cookies::set(&cookies::guarded(name, secure), value, seconds, secure);
    response.headers_mut().append(header::SET_COOKIE, line);
}
