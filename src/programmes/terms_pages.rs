//! The terms in the console: what is published, every version, and publishing the next one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::lead::FieldError;
use leadwire_domain::programme::Published;

use super::terms_form::{ANNUAL, Change, ONE_MONTH, TREATMENTS, TermsForm, codes};
use super::{PublishError, store};
use crate::access::Staff;
use crate::app::App;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// One rule of the policy, and what may be chosen for it.
struct RuleChoice {
    code: &'static str,
    sentence: String,
    treatment: String,
}

#[derive(Template)]
#[template(path = "programmes/terms.html")]
struct TermsPage {
    t: Words,
    shell: Shell,
    form: TermsForm,
    rules: Vec<RuleChoice>,
    treatments: [&'static str; 3],
    one_month: [&'static str; 2],
    annual: [&'static str; 2],
    version: i64,
    /// Version and day of every published terms, newest first.
    history: Vec<(i64, String)>,
    may_publish: bool,
    /// What somebody else published while this form was open.
    changes: Vec<Change>,
    errors: FormErrors,
}

/// A form that came back.
struct Draft {
    form: TermsForm,
    /// The version over which it was typed.
    seen: i64,
    /// Another version was published meanwhile.
    is_stale: bool,
}

async fn terms_page(
    app: &App,
    staff: Staff,
    draft: Option<Draft>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let house = app.clone();
    let (newest, all) = app
        .db
        .read(move |tx| async move {
            Ok::<_, Problem>((super::current(&house, &tx).await?, store::list_terms(&tx).await?))
        })
        .await?;
    let Staff { person, t, shell } = staff;
    let published = TermsForm::of_terms(&newest.terms, t);
    let is_stale = draft.as_ref().is_some_and(|draft| draft.is_stale);
    let (form, version, changes) = match draft {
        None => (published, newest.version, Vec::new()),
        Some(Draft { form, seen, is_stale: false }) => (form, seen, Vec::new()),
        Some(Draft { form, seen, is_stale: true }) => {
            let began = all.iter().find(|published| published.version == seen);
            let began = began.map_or_else(|| published.clone(), |one| TermsForm::of_terms(&one.terms, t));
            let (joined, changes) = form.joined(&began, &published, t);
            (joined, newest.version, changes)
        }
    };
    let rule = |(code, sentence): (leadwire_domain::checks::Code, String)| RuleChoice {
        code: code.as_str(),
        sentence,
        treatment: form.of(code.as_str()).to_owned(),
    };
    let day = |published: &Published| (published.version, t.day_of(published.published_at, &published.zone));
    let rules = codes(t).into_iter().map(rule).collect();
    let mut response = page(&TermsPage {
        t,
        shell,
        form,
        rules,
        treatments: TREATMENTS,
        one_month: ONE_MONTH,
        annual: ANNUAL,
        version,
        history: all.iter().map(day).collect(),
        may_publish: person.role.runs_programme(),
        changes,
        errors: FormErrors::new(errors, t),
    })?;
    if is_stale {
        *response.status_mut() = StatusCode::CONFLICT;
    } else if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/terms`
pub async fn show(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    terms_page(&app, staff, None, &[]).await
}

/// `POST /console/terms`: publishes the next version. Where somebody was faster the form comes back with what
/// was typed and with what they changed.
pub async fn publish(State(app): State<App>, staff: Staff, fields: Fields) -> Result<Response, Problem> {
    let seen: i64 = fields.text("version").parse().unwrap_or(0);
    let house = app.clone();
    let newest = app.db.read(move |tx| async move { super::current(&house, &tx).await }).await?;
    let form = TermsForm::sent(&fields, &newest.terms, staff.t);
    let draft = |is_stale| Draft { form: form.clone(), seen, is_stale };
    if fields.only_corrects() {
        return terms_page(&app, staff, Some(draft(false)), &[]).await;
    }
    let mut errors = fields.encoding_errors();
    let terms = match form.parse(&newest.terms, staff.t) {
        Ok(terms) if errors.is_empty() => terms,
        parsed => {
            errors.extend(parsed.err().unwrap_or_default());
            return terms_page(&app, staff, Some(draft(false)), &errors).await;
        }
    };
    if staff.person.role.runs_programme() && seen == newest.version && terms == newest.terms {
        // A version that says the same would only make everybody wonder what changed.
        return Ok(see_other("/console/terms?done=terms-unchanged"));
    }
    match super::publish(&app, &staff.person, seen, terms).await {
        Ok(()) => Ok(see_other("/console/terms?done=terms-published")),
        Err(PublishError::SomeoneWasFaster) => terms_page(&app, staff, Some(draft(true)), &[]).await,
        Err(why) => Err(why.into()),
    }
}

impl From<PublishError> for Problem {
    fn from(why: PublishError) -> Self {
        match why {
            PublishError::NotAllowed => Problem::forbidden("MANAGERS_ONLY"),
            PublishError::SomeoneWasFaster => Problem::new(StatusCode::CONFLICT, "CHANGED_MEANWHILE"),
            PublishError::Fault(why) => why.into(),
        }
    }
}
