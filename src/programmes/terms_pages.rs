//! The terms in the console: what is published, every version, and publishing the next one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::checks::{Code, Treatment};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::lead::FieldError;
use leadwire_domain::programme::{Clocks, Deal, Published, Terms};

use super::{PublishError, store};
use crate::access::Staff;
use crate::app::App;
use crate::web::forms::error;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// The form of the next version, as typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    operator: String,
    product: String,
    contact_email: String,
    time_zone: String,
    percent: String,
    months: String,
    pay_within_days: String,
    credit_months: String,
    contact_within_days: String,
    review_within_days: String,
    protection_days: String,
    countries: String,
}

/// One rule of the policy, and what may be chosen for it.
struct RuleChoice {
    code: &'static str,
    sentence: String,
    treatment: &'static str,
}

#[derive(Template)]
#[template(path = "programmes/terms.html")]
struct TermsPage {
    t: Words,
    shell: Shell,
    form: Typed,
    rules: Vec<RuleChoice>,
    treatments: [&'static str; 3],
    version: i64,
    /// Version, day and operator of every published terms, newest first.
    history: Vec<(i64, String)>,
    may_publish: bool,
    errors: FormErrors,
}

const TREATMENTS: [&str; 3] = ["fail", "review", "ignore"];

fn treatment_name(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Fail => "fail",
        Treatment::Review => "review",
        Treatment::Ignore => "ignore",
    }
}

fn treatment_of(name: &str) -> Option<Treatment> {
    [Treatment::Fail, Treatment::Review, Treatment::Ignore].into_iter().find(|t| treatment_name(*t) == name)
}

/// The codes that a policy can treat: those that run today and that the rules page tells of.
fn codes(t: Words) -> Vec<(Code, String)> {
    let local = Code::ALL.iter().filter(|code| !code.is_network() && **code != Code::CountryNotServed);
    local.filter_map(|code| Some((*code, t.find_pairs(&format!("rule-{}", code.as_str()), &[])?))).collect()
}

fn typed_of(terms: &Terms) -> Typed {
    let countries = terms.policy.countries_served.iter().flatten();
    Typed {
        operator: terms.operator.clone(),
        product: terms.product.clone(),
        contact_email: terms.contact_email.clone(),
        time_zone: terms.time_zone.clone(),
        percent: terms.deal.percent.to_string(),
        months: terms.deal.months.to_string(),
        pay_within_days: terms.deal.pay_within_days.to_string(),
        credit_months: terms.deal.credit_months.to_string(),
        contact_within_days: terms.clocks.contact_within_days.to_string(),
        review_within_days: terms.clocks.review_within_days.to_string(),
        protection_days: terms.clocks.protection_days.to_string(),
        countries: countries.map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}

async fn terms_page(
    app: &App,
    staff: Staff,
    typed: Option<(Typed, i64)>,
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
    let policy = &newest.terms.policy;
    let rule = |(code, sentence): (Code, String)| RuleChoice {
        code: code.as_str(),
        sentence,
        treatment: treatment_name(policy.treatment(code)),
    };
    let (form, version) = typed.unwrap_or_else(|| (typed_of(&newest.terms), newest.version));
    let day = |published: &Published| (published.version, t.day_of(published.published_at, &published.zone));
    let mut response = page(&TermsPage {
        t,
        shell,
        form,
        rules: codes(t).into_iter().map(rule).collect(),
        treatments: TREATMENTS,
        version,
        history: all.iter().map(day).collect(),
        may_publish: person.role.runs_programme(),
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/terms`
pub async fn show(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    terms_page(&app, staff, None, &[]).await
}

fn number(field: &str, typed: &str, least: u16, most: u16, errors: &mut Vec<FieldError>) -> u16 {
    match typed.parse::<u16>() {
        Ok(number) if (least..=most).contains(&number) => number,
        _ => {
            let args = [("least", least.to_string()), ("most", most.to_string())];
            errors.push(error(field, "NUMBER", &args));
            least
        }
    }
}

fn parse(fields: &Fields, typed: &Typed, before: &Terms, t: Words) -> Result<Terms, Vec<FieldError>> {
    let mut errors = fields.encoding_errors();
    for (field, text) in [("operator", &typed.operator), ("product", &typed.product)] {
        if text.is_empty() {
            errors.push(error(field, "REQUIRED", &[]));
        } else if text.chars().count() > 100 {
            let length = text.chars().count().to_string();
            errors.push(error(field, "TOO_LONG", &[("max", "100".to_owned()), ("length", length)]));
        }
    }
    if let Err(found) = Email::parse(&typed.contact_email) {
        errors.push(FieldError { field: "contact_email".to_owned(), ..found });
    }
    if jiff::tz::TimeZone::get(&typed.time_zone).is_err() {
        errors.push(error("time_zone", "TIME_ZONE", &[]));
    }
    let small = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
    let deal = Deal {
        percent: small(number("percent", &typed.percent, 1, 100, &mut errors)),
        months: small(number("months", &typed.months, 1, 24, &mut errors)),
        pay_within_days: number("pay_within_days", &typed.pay_within_days, 1, 60, &mut errors),
        credit_months: number("credit_months", &typed.credit_months, 1, 60, &mut errors),
    };
    let clocks = Clocks {
        contact_within_days: number("contact_within_days", &typed.contact_within_days, 1, 30, &mut errors),
        review_within_days: number("review_within_days", &typed.review_within_days, 1, 30, &mut errors),
        protection_days: number("protection_days", &typed.protection_days, 1, 730, &mut errors),
    };
    let mut policy = before.policy.clone();
    policy.countries_served = countries(&typed.countries, &mut errors);
    for (code, _) in codes(t) {
        if let Some(treatment) = treatment_of(&fields.text(code.as_str())) {
            policy.set(code, treatment);
        }
    }
    let (operator, product) = (typed.operator.clone(), typed.product.clone());
    let (contact_email, time_zone) = (typed.contact_email.clone(), typed.time_zone.clone());
    let terms = Terms { operator, product, contact_email, time_zone, deal, clocks, policy };
    if errors.is_empty() { Ok(terms) } else { Err(errors) }
}

fn countries(typed: &str, errors: &mut Vec<FieldError>) -> Option<Vec<Country>> {
    let mut served = Vec::new();
    for code in typed.split([',', ' ', ';']).filter(|code| !code.is_empty()) {
        match Country::parse(code) {
            Ok(country) => served.push(country),
            Err(found) => {
                errors.push(FieldError { field: "countries".to_owned(), ..found });
                break;
            }
        }
    }
    if served.is_empty() { None } else { Some(served) }
}

/// `POST /console/terms`: publishes the next version.
pub async fn publish(State(app): State<App>, staff: Staff, fields: Fields) -> Result<Response, Problem> {
    let text = |name: &str| fields.text(name);
    let typed = Typed {
        operator: text("operator"),
        product: text("product"),
        contact_email: text("contact_email"),
        time_zone: text("time_zone"),
        percent: text("percent"),
        months: text("months"),
        pay_within_days: text("pay_within_days"),
        credit_months: text("credit_months"),
        contact_within_days: text("contact_within_days"),
        review_within_days: text("review_within_days"),
        protection_days: text("protection_days"),
        countries: text("countries"),
    };
    let seen: i64 = text("version").parse().unwrap_or(0);
    if fields.only_corrects() {
        return terms_page(&app, staff, Some((typed, seen)), &[]).await;
    }
    let house = app.clone();
    let newest = app.db.read(move |tx| async move { super::current(&house, &tx).await }).await?;
    match parse(&fields, &typed, &newest.terms, staff.t) {
        Ok(terms) => {
            super::publish(&app, &staff.person, seen, terms).await?;
            Ok(see_other("/console/terms?done=terms-published"))
        }
        Err(errors) => terms_page(&app, staff, Some((typed, seen)), &errors).await,
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
