//! `/console`: what needs a person now, and the figures of the day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::access::{Role, Staff};
use crate::app::App;
use crate::jobs;
use crate::partners::{self, Partner};
use crate::referrals::{self, ListRow};
use crate::web::paging::Cursor;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "home/staff.html")]
struct StaffHome {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    now: Timestamp,
    cases: Vec<ListRow>,
    applications: Vec<Partner>,
    leads: Vec<ListRow>,
    /// Kind and last error of jobs that were given up.
    failed: Vec<(String, String)>,
    /// The programme's day, and what was handed in on it: verdict and count.
    today: String,
    figures: Vec<(&'static str, i64)>,
}

/// What the figures of the day count, in the order of the page.
const VERDICTS: [&str; 3] = ["validated", "in_review", "refused"];

/// `GET /console`
pub async fn show(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let me = staff.person.id.clone();
    let (zone, now) = (app.zone(), app.clock.now());
    let midnight = now.to_zoned(zone.clone()).start_of_day().map_or(now, |start| start.timestamp());
    let (cases, applications, leads, failed, counts) = app
        .db
        .read(move |tx| async move {
            Ok::<_, Problem>((
                referrals::list_in_review(&tx, 20).await?,
                partners::list_in_review(&tx).await?,
                referrals::list_of_manager(&tx, &me, true, &Cursor::start()).await?.rows,
                jobs::failed(&tx).await?,
                referrals::count_by_verdict(&tx, midnight).await?,
            ))
        })
        .await?;
    let Staff { person, t, shell } = staff;
    let runs = person.role.runs_programme() || person.role == Role::Auditor;
    let count =
        |verdict: &str| counts.iter().find(|(name, _)| name == verdict).map_or(0, |(_, count)| *count);
    page(&StaffHome {
        t,
        shell,
        today: t.day_of(now, &zone),
        figures: VERDICTS.map(|verdict| (verdict, count(verdict))).to_vec(),
        zone,
        now,
        cases: if runs { cases } else { Vec::new() },
        applications: if runs { applications } else { Vec::new() },
        leads: leads.into_iter().filter(|lead| lead.state == "validated").collect(),
        failed,
    })
}
