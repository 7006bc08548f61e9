//! `/console/assignment/people/{id}`: when somebody is away, and handing over what they have.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use leadwire_domain::assignment::Absence;
use leadwire_domain::ids::PersonId;
use leadwire_domain::lead::FieldError;

use super::assignment::{can_be_entered, end_absence, enter_absence, hand_over_all, may_enter};
use super::assignment_pages::{PAGE, may_look};
use super::colleagues::{self, Load};
use super::store;
use crate::access::Staff;
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::error;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// An absence as the page shows it.
struct Away {
    id: String,
    days: Absence,
    is_running: bool,
}

impl Away {
    fn first_day(&self, t: &Words) -> String {
        t.date(self.days.first_day)
    }

    fn last_day(&self, t: &Words) -> String {
        t.date(self.days.last_day)
    }
}

#[derive(Template)]
#[template(path = "referrals/colleague.html")]
struct ColleaguePage {
    t: Words,
    shell: Shell,
    one: Load,
    absences: Vec<Away>,
    may_enter: bool,
    /// They have leads, and whoever looks may hand them over.
    may_hand_over: bool,
    first_day: String,
    last_day: String,
    errors: FormErrors,
}

async fn colleague_page(
    app: &App,
    staff: Staff,
    id: PersonId,
    (first_day, last_day): (String, String),
    errors: &[FieldError],
) -> Result<Response, Problem> {
    may_look(&staff)?;
    let today = app.clock.now().to_zoned(app.zone()).date();
    let (house, whose) = (app.clone(), id.clone());
    let (colleagues, absences) = app
        .db
        .read(move |tx| async move {
            let colleagues = colleagues::list(&house, &tx).await?;
            let rows = tx.ask(store::ask_absences(today)).await?;
            let all = rows.iter().map(store::absence).collect::<Result<Vec<_>, DbError>>()?;
            Ok::<_, DbError>((colleagues, all))
        })
        .await?;
    let one = colleagues.find(&id).filter(|one| one.works_leads || one.open > 0).cloned();
    let one = one.ok_or_else(Problem::not_found)?;
    let own = absences.into_iter().filter(|(_, of, _)| *of == whose);
    let Staff { person, t, shell } = staff;
    let mut response = page(&ColleaguePage {
        t,
        shell,
        absences: own.map(|(id, _, days)| Away { id, is_running: days.first_day <= today, days }).collect(),
        may_enter: may_enter(&person, &id) && one.works_leads,
        may_hand_over: one.open > 0 && may_enter(&person, &id),
        one,
        first_day,
        last_day,
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/assignment/people/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    colleague_page(&app, staff, PersonId::new(id), Default::default(), &[]).await
}

/// `POST /console/assignment/people/{id}/absences`
pub async fn enter(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let today = app.clock.now().to_zoned(app.zone()).date();
    let (first, last) = (fields.text("first_day"), fields.text("last_day"));
    let mut errors = Vec::new();
    let mut day = |field: &str, typed: &str| {
        let read = typed.parse::<Date>().ok();
        if read.is_none() {
            errors.push(error(field, "DATE", &[]));
        }
        read
    };
    let days = day("first_day", &first).zip(day("last_day", &last));
    let days = days.map(|(first_day, last_day)| Absence { first_day, last_day });
    let days = days.filter(|days| {
        let is_right = can_be_entered(days, today);
        if !is_right {
            errors.push(error("last_day", "ABSENCE_DAYS", &[]));
        }
        is_right
    });
    let whose = PersonId::new(&*id);
    let Some(days) = days else {
        return colleague_page(&app, staff, whose, (first, last), &errors).await;
    };
    enter_absence(&app, &staff.person, whose, days).await?;
    Ok(see_other(&format!("{PAGE}/people/{id}?done=absence-entered")))
}

/// `POST /console/assignment/people/{id}/absences/{absence}`: takes it back.
pub async fn end(
    State(app): State<App>,
    staff: Staff,
    Path((id, absence)): Path<(String, String)>,
) -> Result<Response, Problem> {
    end_absence(&app, &staff.person, PersonId::new(&*id), absence).await?;
    Ok(see_other(&format!("{PAGE}/people/{id}?done=absence-ended")))
}

/// The word in addresses for the leads that nobody has.
const NOBODY: &str = "nobody";

/// `POST /console/assignment/people/{id}/hand-over`; `nobody` stands for the leads that nobody has.
pub async fn hand_over(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let whose = Some(PersonId::new(&*id)).filter(|_| id != NOBODY);
    let done = hand_over_all(&app, &staff.person, whose).await?;
    let word = match (done.moved, done.left) {
        (_, 0) => "leads-handed-over",
        (0, _) => "leads-nobody-there",
        _ => "leads-handed-over-partly",
    };
    Ok(see_other(&format!("{PAGE}?done={word}")))
}
