//! `/console/assignment`: who is given which leads. The rules in their order, everybody's load and absences,
//! and a box that tries the rules on a lead that is made up.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use leadwire_domain::assignment::{Asked, Language, Manner, Rule, Size, Step};
use leadwire_domain::country::Country;
use leadwire_domain::ids::PersonId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::outside::Employees;

use super::assignment::{Change, change_rules, of_rule, order, sentences, step};
use super::colleagues::{self, Colleagues, Load};
use super::{MoveError, store};
use crate::access::{Role, Staff};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::web::countries::{self, Choice};
use crate::web::forms::error;
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// Where the page is.
pub(super) const PAGE: &str = "/console/assignment";

/// A rule as the list shows it.
struct RuleRow {
    id: String,
    when: String,
    manner: String,
    people: Vec<Load>,
}

/// What is tried, as it was typed, and what comes of it.
#[derive(Default)]
struct Trial {
    country: String,
    language: String,
    employees: String,
    /// Why, sentence by sentence; empty while nothing was tried.
    why: Vec<String>,
    /// Who comes first, and who then; empty where nobody is there.
    first: String,
    others: String,
}

#[derive(Template)]
#[template(path = "referrals/assignment.html")]
struct AssignmentPage {
    t: Words,
    shell: Shell,
    me: String,
    may_edit: bool,
    version: i64,
    rules: Vec<RuleRow>,
    people: Vec<Load>,
    /// Leads that are worked and that nobody has.
    unassigned: i64,
    trial: Trial,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    /// A register that counts heads is switched on; else no lead has a size.
    knows_sizes: bool,
}

/// Who may look: whoever works leads, and auditors.
pub(super) fn may_look(staff: &Staff) -> Result<(), Problem> {
    let looks = staff.person.role.works_leads() || staff.person.role == Role::Auditor;
    if looks { Ok(()) } else { Err(Problem::forbidden("ROLE")) }
}

/// `GET /console/assignment`
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    may_look(&staff)?;
    let (house, asked) = (app.clone(), tried(&uri));
    let (rules, colleagues, unassigned, outcome) = app
        .db
        .read(move |tx| async move {
            let outcome = match &asked {
                Some(asked) => Some(outcome(&house, &tx, asked).await?),
                None => None,
            };
            let nobodys = store::count_unassigned(&tx).await?;
            let rules = store::find_rules(&tx).await?;
            Ok::<_, DbError>((rules, colleagues::list(&house, &tx).await?, nobodys, outcome))
        })
        .await?;
    let Staff { person, t, shell } = staff;
    let row = |rule: &Rule| RuleRow {
        id: rule.id.clone(),
        when: of_rule(rule, t),
        manner: t.name("manner", rule.manner.name()),
        people: colleagues.of(&rule.people),
    };
    page(&AssignmentPage {
        t,
        shell,
        me: person.id.as_str().to_owned(),
        may_edit: person.role.runs_programme(),
        version: rules.version,
        rules: rules.rules.iter().map(row).collect(),
        unassigned,
        trial: trial(&uri, outcome, &colleagues, t),
        people: colleagues.who_work_leads(),
        countries: countries::choices(|_| true, t),
        languages: languages(t),
        knows_sizes: app.config.registers.french_company_search,
    })
}

/// The lead that is tried; nothing while the box is empty.
fn tried(uri: &Uri) -> Option<Asked> {
    let country = Country::parse(&query_value(uri, "country")?).ok();
    let language = query_value(uri, "language").and_then(|code| Language::of_tag(&code));
    let employees = query_value(uri, "employees").and_then(|number| number.trim().parse().ok());
    let spoken = || country.map(Language::of_country).unwrap_or_default();
    Some(Asked {
        country,
        languages: language.map_or_else(spoken, |one| vec![one]),
        employees: employees.map(|number| Employees { least: number, most: Some(number) }),
    })
}

async fn outcome(app: &App, tx: &Tx, asked: &Asked) -> Result<(Step, Vec<PersonId>), DbError> {
    let step = step(app, tx, asked, None).await?;
    let people = order(tx, &step).await?;
    Ok((step, people.into_iter().map(|one| one.person).collect()))
}

fn trial(uri: &Uri, outcome: Option<(Step, Vec<PersonId>)>, colleagues: &Colleagues, t: Words) -> Trial {
    let typed = |name: &str| query_value(uri, name).unwrap_or_default();
    let (why, people): (Vec<String>, Vec<String>) = match outcome {
        Some((step, people)) => (sentences(&step.why, t), colleagues.names(&people)),
        None => Default::default(),
    };
    let (first, others) = people.split_first().map(|(one, others)| (one.clone(), others)).unwrap_or_default();
    Trial {
        country: typed("country"),
        language: typed("language"),
        employees: typed("employees"),
        why,
        first,
        others: others.join(", "),
    }
}

/// Languages as a form offers them, each in its own words; first that of the country.
fn languages(t: Words) -> Vec<Choice> {
    let first = Choice { value: String::new(), label: t.say("trial-language-any"), is_served: true };
    let one = |language: Language| Choice {
        value: language.code().to_owned(),
        label: language.own_name().to_owned(),
        is_served: true,
    };
    [first].into_iter().chain(Language::all().map(one)).collect()
}

/// A rule as it was typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    countries: String,
    languages: String,
    least: String,
    most: String,
    manner: String,
    people: Vec<String>,
}

impl Typed {
    fn read(fields: &Fields) -> Self {
        Self {
            countries: fields.text("countries"),
            languages: fields.text("languages"),
            least: fields.text("least"),
            most: fields.text("most"),
            manner: fields.text("manner"),
            people: fields.all("people"),
        }
    }

    fn of(rule: &Rule) -> Self {
        let size = rule.size;
        Self {
            countries: rule.countries.iter().map(|one| one.code()).collect::<Vec<_>>().join(", "),
            languages: rule.languages.iter().map(|one| one.code()).collect::<Vec<_>>().join(", "),
            least: size.map(|size| size.least.to_string()).unwrap_or_default(),
            most: size.and_then(|size| size.most).map(|most| most.to_string()).unwrap_or_default(),
            manner: rule.manner.name().to_owned(),
            people: rule.people.iter().map(|id| id.as_str().to_owned()).collect(),
        }
    }

    fn has(&self, id: &PersonId) -> bool {
        self.people.iter().any(|one| one == id.as_str())
    }

    /// The rule that is meant, as far as it can be taken.
    fn rule(&self, id: String, people: &[Load], errors: &mut Vec<FieldError>) -> Option<Rule> {
        let known = people.iter().filter(|one| self.has(&one.id)).map(|one| one.id.clone());
        let rule = Rule {
            id,
            countries: listed(&self.countries, "countries", "COUNTRY_UNKNOWN", Country::from_name, errors),
            languages: listed(&self.languages, "languages", "LANGUAGE_UNKNOWN", language, errors),
            size: self.size(errors),
            manner: Manner::from_name(&self.manner).unwrap_or(Manner::InTurn),
            people: known.collect(),
        };
        if Manner::from_name(&self.manner).is_none() {
            errors.push(error("manner", "CHOOSE", &[]));
        }
        if rule.people.is_empty() {
            errors.push(error("people", "CHOOSE", &[]));
        }
        errors.is_empty().then_some(rule)
    }

    fn size(&self, errors: &mut Vec<FieldError>) -> Option<Size> {
        let mut number = |field: &str, typed: &str| match typed.parse::<u32>() {
            _ if typed.is_empty() => None,
            Ok(number) if (1..=MOST_EMPLOYEES).contains(&number) => Some(number),
            _ => {
                let args = [("least", "1".to_owned()), ("most", MOST_EMPLOYEES.to_string())];
                errors.push(error(field, "NUMBER", &args));
                None
            }
        };
        let (least, most) = (number("least", &self.least), number("most", &self.most));
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            errors.push(error("most", "SIZE_BACKWARDS", &[]));
        }
        (least.is_some() || most.is_some()).then(|| Size { least: least.unwrap_or(0), most })
    }
}

const MOST_EMPLOYEES: u32 = 10_000_000;

/// A language by its code or in its own words.
fn language(typed: &str) -> Option<Language> {
    let is_meant = |one: &Language| one.own_name().to_lowercase() == typed.to_lowercase();
    Language::of_tag(typed).or_else(|| Language::all().find(is_meant))
}

/// What is listed with commas between; each thing that is unknown is named once.
fn listed<T: PartialEq>(
    typed: &str,
    field: &str,
    code: &str,
    read: impl Fn(&str) -> Option<T>,
    errors: &mut Vec<FieldError>,
) -> Vec<T> {
    let mut found = Vec::new();
    for part in typed.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        match read(part) {
            Some(one) if !found.contains(&one) => found.push(one),
            Some(_) => {}
            None => errors.push(error(field, code, &[("value", part.to_owned())])),
        }
    }
    found
}

#[derive(Template)]
#[template(path = "referrals/rule.html")]
struct RulePage {
    t: Words,
    shell: Shell,
    /// Empty for a rule that is new.
    id: String,
    /// Its place, counted from one.
    number: i64,
    version: i64,
    typed: Typed,
    people: Vec<Load>,
    manners: [&'static str; 2],
    knows_sizes: bool,
    languages: String,
    errors: FormErrors,
}

/// The word in addresses that stands for a rule that is not written yet.
const NEW: &str = "new";

async fn rule_page(
    app: &App,
    staff: Staff,
    id: &str,
    typed: Option<(Typed, i64)>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("ROLE"));
    }
    let house = app.clone();
    let (rules, colleagues) = app
        .db
        .read(move |tx| async move {
            Ok::<_, DbError>((store::find_rules(&tx).await?, colleagues::list(&house, &tx).await?))
        })
        .await?;
    let place = rules.rules.iter().position(|rule| rule.id == id);
    let (typed, version) = match (typed, place) {
        (Some(typed), _) => typed,
        (None, Some(place)) => (Typed::of(&rules.rules[place]), rules.version),
        (None, None) if id == NEW => {
            (Typed { manner: Manner::InTurn.name().to_owned(), ..Typed::default() }, rules.version)
        }
        (None, None) => return Err(Problem::not_found()),
    };
    let Staff { t, shell, .. } = staff;
    let mut response = page(&RulePage {
        t,
        shell,
        id: if id == NEW { String::new() } else { id.to_owned() },
        number: place.unwrap_or(rules.rules.len()) as i64 + 1,
        version,
        people: colleagues.for_rule(&typed.people),
        typed,
        manners: Manner::ALL.map(Manner::name),
        knows_sizes: app.config.registers.french_company_search,
        languages: Language::all().map(Language::code).collect::<Vec<_>>().join(", "),
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/assignment/rules/{id}`; `new` is an empty one.
pub async fn show_rule(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    rule_page(&app, staff, &id, None, &[]).await
}

/// `POST /console/assignment/rules/{id}`: saves, moves or deletes it, as the pressed button says.
pub async fn save_rule(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let seen = fields.text("version").parse().unwrap_or_default();
    let (change, done) = match fields.text("act").as_str() {
        "up" => (Change::Up(id), "rules-saved"),
        "down" => (Change::Down(id), "rules-saved"),
        "delete" => (Change::Delete(id), "rule-deleted"),
        _ => {
            let (typed, mut errors) = (Typed::read(&fields), fields.encoding_errors());
            let house = app.clone();
            let colleagues =
                app.db.read(move |tx| async move { colleagues::list(&house, &tx).await }).await?;
            let own_id = if id == NEW { app.new_id() } else { id.clone() };
            match typed.rule(own_id, &colleagues.for_rule(&typed.people), &mut errors) {
                Some(rule) => (Change::Save(rule), "rules-saved"),
                None => return rule_page(&app, staff, &id, Some((typed, seen)), &errors).await,
            }
        }
    };
    match change_rules(&app, &staff.person, seen, change).await {
        Ok(()) => Ok(see_other(&format!("{PAGE}?done={done}"))),
        Err(MoveError::SomeoneWasFaster) => Err(Problem::new(StatusCode::CONFLICT, "RULES_CHANGED")),
        Err(why) => Err(why.into()),
    }
}
