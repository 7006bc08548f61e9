//! Accounts for whoever decides: one with what it was taught, and several side by side.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::lead::limits::NOTE;
use leadwire_domain::matching::{Candidate, Says};

use super::super::TaughtTold;
use super::super::store::{self, AlikeOne, Beside};
use super::beside::{Field, Standing, fields};
use super::read::{Between, between, look_for, names_of, next_pair};
use super::{decide_accounts, forget, put_off};
use crate::access::Staff;
use crate::app::App;
use crate::db::DbError;
use crate::web::countries::country_name;
use crate::web::forms::lines;
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// Accounts that stand side by side at most: more fit no page.
const MOST_BESIDE: usize = 4;

#[derive(Template)]
#[template(path = "pipeline/account.html")]
struct AccountPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    account: Beside,
    fields: Vec<Field>,
    taught: Vec<TaughtTold>,
    names: HashMap<String, String>,
    /// Accounts with which it is an open pair.
    alike: Vec<AlikeOne>,
    /// What was looked for, and what was found.
    find: String,
    found: Vec<Candidate>,
    may_decide: bool,
}

impl AccountPage {
    fn told(&self, told: &TaughtTold) -> String {
        told_in_words(told, &self.names, &self.zone, self.t)
    }

    fn country(&self, found: &Candidate) -> String {
        found.country.as_deref().map(|code| country_name(code, self.t)).unwrap_or_default()
    }
}

/// Who taught it, and when.
fn told_in_words(told: &TaughtTold, names: &HashMap<String, String>, zone: &TimeZone, t: Words) -> String {
    let by = names.get(told.by.as_str()).map(String::as_str).unwrap_or_default();
    t.say_with("taught-by", &[("by", by.into()), ("day", t.day_of(told.at, zone).into())])
}

/// `GET /console/accounts/{id}`
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let find = query_value(&uri, "find").unwrap_or_default();
    let (house, typed) = (app.clone(), find.clone());
    let read = app.db.read(move |tx| async move {
        let Some(account) = store::find_beside(&tx, &id).await? else { return Ok(None) };
        let taught = store::list_taught(&tx, &id).await?;
        let names = names_of(&tx, taught.iter().map(|told| told.by.clone()).collect()).await?;
        let alike = store::list_alike(&tx, &id).await?;
        let mut found = look_for(&house, &tx, &typed).await?;
        found.retain(|one| one.account_id != id);
        Ok::<_, DbError>(Some((account, taught, names, alike, found)))
    });
    let (account, taught, names, alike, found) = read.await?.ok_or_else(Problem::not_found)?;
    let Staff { person, t, shell } = staff;
    let fields = fields(std::slice::from_ref(&account), t);
    let (zone, may_decide) = (app.zone(), person.role.runs_programme());
    page(&AccountPage { t, shell, zone, account, fields, taught, names, alike, find, found, may_decide })
}

/// `POST /console/accounts/{id}/forget`
pub async fn forget_one(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    form: Fields,
) -> Result<Response, Problem> {
    forget(&app, &staff.person, id.clone(), form.text("teaching")).await?;
    Ok(see_other(&format!("/console/accounts/{id}?done=desk-forgotten")))
}

#[derive(Template)]
#[template(path = "pipeline/compare.html")]
struct ComparePage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    accounts: Vec<Beside>,
    fields: Vec<Field>,
    between: Vec<Between>,
    names: HashMap<String, String>,
    /// Further accounts that are alike, with where the page with them is.
    further: Vec<(String, String)>,
    next: Option<String>,
    reason: String,
    errors: FormErrors,
    may_decide: bool,
}

impl ComparePage {
    fn title(&self) -> String {
        let names: Vec<&str> = self.accounts.iter().map(|one| one.account.name.as_str()).collect();
        names.join(" · ")
    }

    fn told(&self, told: &TaughtTold) -> String {
        told_in_words(told, &self.names, &self.zone, self.t)
    }
}

/// Where accounts stand side by side.
fn address(ids: &[String]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    ids.iter().for_each(|id| _ = query.append_pair("account", id));
    format!("/console/accounts/compare?{}", query.finish())
}

/// The ids in an address, each once.
fn ids_of(uri: &Uri) -> Vec<String> {
    let mut ids = Vec::new();
    for (name, id) in url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
        if name == "account" && !ids.iter().any(|one| *one == id) && ids.len() < MOST_BESIDE {
            ids.push(id.into_owned());
        }
    }
    ids
}

async fn compare_page(
    app: &App,
    staff: Staff,
    ids: Vec<String>,
    (reason, errors): (String, FormErrors),
) -> Result<Response, Problem> {
    let (house, t) = (app.clone(), staff.t);
    let read = app.db.read(move |tx| async move {
        let (mut accounts, mut further) = (Vec::new(), Vec::new());
        for id in &ids {
            accounts.extend(store::find_beside(&tx, id).await?);
            further.extend(store::list_alike(&tx, id).await?);
        }
        let between = between(&house, &tx, &accounts, t).await?;
        let decided = between.iter().filter_map(|two| two.decided.as_ref());
        let names = names_of(&tx, decided.map(|told| told.by.clone()).collect()).await?;
        let next = next_pair(&tx, &ids).await?.map(|pair| address(&pair));
        let room = ids.len() < MOST_BESIDE;
        let mut seen = ids.clone();
        further.retain(|one: &AlikeOne| {
            room && !seen.contains(&one.id) && {
                seen.push(one.id.clone());
                true
            }
        });
        let with =
            |one: &AlikeOne| (one.called(), address(&[&ids[..], std::slice::from_ref(&one.id)].concat()));
        let further: Vec<(String, String)> = further.iter().map(with).collect();
        Ok::<_, DbError>((accounts, between, names, next, further))
    });
    let (accounts, between, names, next, further) = read.await?;
    if accounts.len() < 2 {
        return Err(Problem::not_found());
    }
    let Staff { person, shell, .. } = staff;
    let (fields, may_decide, zone) = (fields(&accounts, t), person.role.runs_programme(), app.zone());
    let is_wrong = !errors.is_empty();
    let shown = ComparePage {
        t,
        shell,
        zone,
        accounts,
        fields,
        between,
        names,
        further,
        next,
        reason,
        errors,
        may_decide,
    };
    let mut response = page(&shown)?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/accounts/compare`
pub async fn compare(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    compare_page(&app, staff, ids_of(&uri), (String::new(), FormErrors::default())).await
}

/// `POST /console/accounts/compare`: decides, or puts off; then comes the next pair.
pub async fn decide(State(app): State<App>, staff: Staff, form: Fields) -> Result<Response, Problem> {
    let seen: BTreeMap<String, i64> = form
        .all("account")
        .iter()
        .filter_map(|seen| seen.rsplit_once(':'))
        .map(|(id, version)| (id.to_owned(), version.parse().unwrap_or(-1)))
        .take(MOST_BESIDE)
        .collect();
    let ids: Vec<String> = seen.keys().cloned().collect();
    let (typed, mut errors) = (form.text("reason"), form.encoding_errors());
    let reason = lines("reason", &typed, NOTE, false, &mut errors);
    if !errors.is_empty() {
        let errors = FormErrors::new(&errors, staff.t);
        return compare_page(&app, staff, ids, (typed, errors)).await;
    }
    let after = ids.clone();
    let next = app.db.read(move |tx| async move { next_pair(&tx, &after).await }).await?;
    let says = form.text("says");
    let done = match Says::from_name(&says) {
        Some(says) => {
            let reason = Some(reason).filter(|reason| !reason.is_empty());
            decide_accounts(&app, &staff.person, seen, says, reason).await?;
            says.name()
        }
        None if says == "later" => {
            put_off(&app, &staff.person, ids).await?;
            "later"
        }
        None => return Err(Problem::not_found()),
    };
    let next = next.map_or("/console/accounts/duplicates?".to_owned(), |pair| address(&pair) + "&");
    Ok(see_other(&format!("{next}done=desk-{done}")))
}
