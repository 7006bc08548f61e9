//! The terms in the console: what binds, what is planned, every version, and the form of the next one.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::checks::{Code, Treatment};
use leadwire_domain::ids::DraftId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::programme::Published;

use super::calendar_form::LAPSES;
use super::publish::{MOST_DAYS_AHEAD, newest_of, planned_of};
use super::terms_form::{
    ANNUAL, KNOWN_COLD, MOST_POLICY_FILE, Meanwhile, ONE_MONTH, POLICY_FILE, TermsForm, rules,
};
use super::treatments::in_words;
use super::{Publication, PublishError, begins_at, store};
use crate::access::{Role, Staff};
use crate::app::App;
use crate::web::forms::{BODY_LIMIT, BodyLimit, error};
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// A form sends a character in twelve bytes at most: four of UTF-8, each written with three signs.
pub const BODY: BodyLimit = BodyLimit(BODY_LIMIT + 12 * MOST_POLICY_FILE);

/// One rule of the policy, and what may be chosen for it.
struct RuleChoice {
    code: &'static str,
    sentence: String,
    treatment: String,
    /// Value and words of each choice; none where the rule always refuses.
    choices: Vec<(String, String)>,
}

impl RuleChoice {
    fn of(code: Code, sentence: String, form: &TermsForm, published: &TermsForm, t: Words) -> Self {
        let code_name = code.as_str();
        let mut values: Vec<String> = code.choices().iter().map(|one| one.name().to_owned()).collect();
        // What a policy file said finer than the form would stays to be chosen.
        for finer in [form.of(code_name), published.of(code_name)] {
            if Treatment::from_name(finer).is_none() && !values.iter().any(|value| value == finer) {
                values.push(finer.to_owned());
            }
        }
        let choices = values.into_iter().filter_map(|value| in_words(&value, t).map(|words| (value, words)));
        Self {
            code: code_name,
            sentence,
            treatment: form.of(code_name).to_owned(),
            choices: choices.collect(),
        }
    }
}

/// A version in the list of all.
struct PastVersion {
    version: i64,
    /// When it was published.
    day: String,
    /// Its first day, where that is another one.
    begins: Option<String>,
    is_withdrawn: bool,
}

/// A version whose day has not come.
struct Planned {
    version: i64,
    day: String,
}

#[derive(Template)]
#[template(path = "programmes/terms.html")]
struct TermsPage {
    t: Words,
    shell: Shell,
    form: TermsForm,
    /// From which day on, as it was typed; empty: at once.
    begins_on: String,
    rules: Vec<RuleChoice>,
    /// A policy file that could not be taken, and the most characters of one.
    policy_file: String,
    most_policy_file: usize,
    one_month: [&'static str; 2],
    annual: [&'static str; 2],
    lapses: [&'static str; 2],
    known_cold: [&'static str; 2],
    /// The version that binds now.
    current: i64,
    /// The version that stands in the form.
    version: i64,
    planned: Vec<Planned>,
    /// Every published terms, newest first.
    history: Vec<PastVersion>,
    may_publish: bool,
    /// Offers to run decisions again.
    may_replay: bool,
    /// What somebody else published while this form was open.
    meanwhile: Vec<Meanwhile>,
    errors: FormErrors,
}

/// A form that came back.
struct Returned {
    form: TermsForm,
    begins_on: String,
    /// A policy file that could not be taken; one that was stands in the form.
    policy_file: String,
    /// The version over which it was typed.
    seen: i64,
}

/// All versions, and the zone in which their days are said.
struct Versions {
    all: Vec<Published>,
    current: i64,
    zone: TimeZone,
}

impl Versions {
    async fn read(app: &App) -> Result<Self, Problem> {
        let house = app.clone();
        let (current, all) = app
            .db
            .read(move |tx| async move {
                Ok::<_, Problem>((super::current(&house, &tx).await?, store::list_terms(&tx).await?))
            })
            .await?;
        Ok(Self { all, current: current.version, zone: current.zone.clone() })
    }

    fn newest(&self) -> Result<&Published, Problem> {
        self.of(newest_of(&self.all)).ok_or_else(Problem::not_found)
    }

    fn of(&self, version: i64) -> Option<&Published> {
        self.all.iter().find(|one| one.version == version)
    }

    fn planned(&self, now: Timestamp, t: Words) -> Vec<Planned> {
        let planned = planned_of(&self.all, now);
        planned
            .map(|one| Planned { version: one.version, day: t.day_of(one.effective_at, &self.zone) })
            .collect()
    }

    fn history(&self, t: Words) -> Vec<PastVersion> {
        let past = |one: &Published| {
            let (day, begins) =
                (t.day_of(one.published_at, &self.zone), t.day_of(one.effective_at, &self.zone));
            let begins = Some(begins).filter(|begins| *begins != day);
            PastVersion { version: one.version, day, begins, is_withdrawn: one.withdrawn_at.is_some() }
        };
        self.all.iter().map(past).collect()
    }
}

async fn terms_page(
    app: &App,
    staff: Staff,
    returned: Option<Returned>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let versions = Versions::read(app).await?;
    let Staff { person, t, shell } = staff;
    let newest = versions.newest()?;
    let published = TermsForm::of_terms(&newest.terms, t);
    let is_stale = returned.as_ref().is_some_and(|returned| returned.seen != newest.version);
    let policy_file = returned.as_ref().map(|returned| returned.policy_file.clone()).unwrap_or_default();
    let (version, form, begins_on, meanwhile) = match returned {
        None => (newest.version, published.clone(), String::new(), Vec::new()),
        Some(Returned { form, begins_on, seen, .. }) if !is_stale || !errors.is_empty() => {
            (seen, form, begins_on, Vec::new())
        }
        Some(Returned { form, begins_on, seen, .. }) => {
            let began = versions.of(seen);
            let began = began.map_or_else(|| published.clone(), |one| TermsForm::of_terms(&one.terms, t));
            let (joined, meanwhile) = form.joined(&began, &published, t);
            (newest.version, joined, begins_on, meanwhile)
        }
    };
    let rule = |(code, sentence)| RuleChoice::of(code, sentence, &form, &published, t);
    let mut response = page(&TermsPage {
        t,
        shell,
        rules: rules(t).into_iter().map(rule).collect(),
        form,
        begins_on,
        policy_file,
        most_policy_file: MOST_POLICY_FILE,
        one_month: ONE_MONTH,
        annual: ANNUAL,
        lapses: LAPSES,
        known_cold: KNOWN_COLD,
        current: versions.current,
        version,
        planned: versions.planned(app.clock.now(), t),
        history: versions.history(t),
        may_publish: person.role.runs_programme(),
        may_replay: person.role.runs_programme() || person.role == Role::Auditor,
        meanwhile,
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    } else if is_stale {
        *response.status_mut() = StatusCode::CONFLICT;
    }
    Ok(response)
}

/// `GET /console/terms`; with `?draft=ID` the form holds what was typed before.
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let Some(id) = query_value(&uri, "draft").filter(|_| staff.person.role.runs_programme()) else {
        return terms_page(&app, staff, None, &[]).await;
    };
    let draft = app.db.read(move |tx| async move { store::find_draft(&tx, &DraftId::new(id)).await }).await?;
    let returned = draft.map(|draft| Returned {
        form: TermsForm::of_terms(&draft.terms, staff.t),
        begins_on: draft.begins_on.map(|day| day.to_string()).unwrap_or_default(),
        policy_file: String::new(),
        seen: draft.seen,
    });
    terms_page(&app, staff, returned, &[]).await
}

/// `POST /console/terms`: keeps what was typed as a draft and shows what it would change. A policy file takes
/// the place of the rules, the countries and how long companies are known. Where somebody was
/// faster the form comes back with what was typed and with what they changed.
pub async fn look_over(
    State(app): State<App>,
    staff: Staff,
    fields: Result<Fields, Problem>,
) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(PublishError::NotAllowed.into());
    }
    let fields = fields.map_err(with_the_long_field)?;
    let seen: i64 = fields.text("version").parse().unwrap_or(0);
    let versions = Versions::read(&app).await?;
    let newest = versions.newest()?;
    let mut form = TermsForm::sent(&fields, &newest.terms, staff.t);
    let typed = fields.text("begins_on");
    let mut file = fields.whole(POLICY_FILE);
    let mut errors = fields.encoding_errors();
    if !file.trim().is_empty() && !fields.only_corrects() {
        match form.clone().with_policy_file(file, staff.t) {
            Ok(taken) => (form, file) = (taken, ""),
            Err(found) => errors.extend(found),
        }
    }
    let returned =
        || Returned { form: form.clone(), begins_on: typed.clone(), policy_file: file.to_owned(), seen };
    if fields.only_corrects() {
        return terms_page(&app, staff, Some(returned()), &[]).await;
    }
    let begins_on = begins_on(&typed, app.clock.now(), &versions.zone, &mut errors);
    let parsed = form.parse(&newest.terms, staff.t);
    let terms = match parsed {
        Ok(terms) if errors.is_empty() => terms,
        parsed => {
            errors.extend(parsed.err().unwrap_or_default());
            return terms_page(&app, staff, Some(returned()), &errors).await;
        }
    };
    if seen != newest.version {
        return terms_page(&app, staff, Some(returned()), &[]).await;
    }
    if terms == newest.terms && newest.version == versions.current {
        // A version that says the same would only make everybody wonder what changed.
        return Ok(see_other("/console/terms?done=terms-unchanged"));
    }
    let new = Publication { seen, terms, begins_on, knows_planned: None };
    let id = super::draft(&app, &staff.person, new).await?;
    Ok(see_other(&format!("/console/terms/drafts/{id}")))
}

/// Names the one field that can make this form too long to be read.
fn with_the_long_field(why: Problem) -> Problem {
    match why.status {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Problem::new(why.status, "POLICY_FILE_TOO_LONG").with("max", MOST_POLICY_FILE)
        }
        _ => why,
    }
}

/// The day that was typed, if one was.
fn begins_on(typed: &str, now: Timestamp, zone: &TimeZone, errors: &mut Vec<FieldError>) -> Option<Date> {
    if typed.is_empty() {
        return None;
    }
    let Ok(day) = typed.parse::<Date>() else {
        errors.push(error("begins_on", "DATE", &[]));
        return None;
    };
    if begins_at(Some(day), now, zone).is_none() {
        let is_past = day < now.to_zoned(zone.clone()).date();
        let code = if is_past { "BEGINS_PAST" } else { "BEGINS_FAR" };
        errors.push(error("begins_on", code, &[("days", MOST_DAYS_AHEAD.to_string())]));
    }
    Some(day)
}

/// `POST /console/terms/{version}/withdraw`
pub async fn withdraw(
    State(app): State<App>,
    staff: Staff,
    Path(version): Path<i64>,
) -> Result<Response, Problem> {
    super::withdraw(&app, &staff.person, version).await?;
    Ok(see_other("/console/terms?done=terms-withdrawn"))
}

impl From<PublishError> for Problem {
    fn from(why: PublishError) -> Self {
        match why {
            PublishError::NotAllowed => Problem::forbidden("MANAGERS_ONLY"),
            PublishError::SomeoneWasFaster | PublishError::Planned(_) => {
                Problem::new(StatusCode::CONFLICT, "CHANGED_MEANWHILE")
            }
            PublishError::Binds(version) => {
                Problem::new(StatusCode::CONFLICT, "TERMS_BIND").with("version", version)
            }
            PublishError::Unknown => Problem::not_found(),
            PublishError::BeginsInThePast => Problem::new(StatusCode::CONFLICT, "BEGINS_PAST"),
            PublishError::Fault(why) => why.into(),
        }
    }
}
