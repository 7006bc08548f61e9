//! The staff's home: what needs a person now; and the list of every referral.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::pages::zone;
use super::{ListRow, store};
use crate::access::Staff;
use crate::app::App;
use crate::partners::{self, Partner};
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "referrals/console.html")]
struct ConsolePage {
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
pub async fn home(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let me = staff.person.id.clone();
    let (zone, now) = (zone(&app), app.clock.now());
    let midnight = now.to_zoned(zone.clone()).start_of_day().map_or(now, |start| start.timestamp());
    let (cases, applications, leads, failed, counts) = app
        .db
        .read(move |tx| async move {
            Ok::<_, Problem>((
                store::list_in_review(&tx, 20).await?,
                partners::list_in_review(&tx).await?,
                store::list_of_manager(&tx, &me, true, &Cursor::start()).await?.rows,
                crate::jobs::failed(&tx).await?,
                store::count_by_verdict(&tx, midnight).await?,
            ))
        })
        .await?;
    let Staff { person, t, shell } = staff;
    let runs = person.role.runs_programme() || person.role == crate::access::Role::Auditor;
    let count =
        |verdict: &str| counts.iter().find(|(name, _)| name == verdict).map_or(0, |(_, count)| *count);
    page(&ConsolePage {
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

#[derive(Template)]
#[template(path = "referrals/all.html")]
struct AllPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    referrals: Page<ListRow>,
}

/// `GET /console/referrals`
pub async fn all(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let referrals = app.db.read(move |tx| async move { store::list_newest(&tx, &after).await }).await?;
    let Staff { t, shell, .. } = staff;
    page(&AllPage { t, shell, zone: zone(&app), referrals })
}
