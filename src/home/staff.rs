//! `/console`: what needs a person now, and the figures of the day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use leadwire_domain::ids::PersonId;

use crate::access::{Role, Staff};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners::{self, Partner};
use crate::payouts::{self, CameBack, Payout, Question, Run, StaffNeeds};
use crate::referrals::{self, ListRow};
use crate::web::paging::Cursor;
use crate::web::{Problem, Shell, Words, page};
use crate::{billing, jobs};

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
    /// Customers that wait on the desk of billing.
    customers: i64,
    /// Requests for more time that somebody has to answer.
    requests: i64,
    /// Leads that are worked and that nobody has.
    unassigned: i64,
    payments: Payments,
    /// Nothing outside has answered since the start.
    is_cut_off: bool,
    /// Kind and last error of jobs that were given up.
    failed: Vec<(String, String)>,
    /// The programme's day, and what was handed in on it: verdict and count.
    today: String,
    figures: Vec<(&'static str, i64)>,
}

/// What must be done so that partners are paid.
#[derive(Default)]
struct Payments {
    to_approve: Vec<Run>,
    to_export: Vec<Run>,
    promised: Option<Promised>,
    came_back: Vec<Back>,
    /// What the bank said that does not fit, with the partner's name.
    questions: Vec<(Question, String)>,
}

/// A payment that came back, with the bank's reason in words.
struct Back {
    payout: Payout,
    partner_name: String,
    reason: String,
}

/// Money whose promised day is near or past, in words.
struct Promised {
    amount: String,
    day: String,
    is_late: bool,
}

impl Payments {
    fn new(needs: StaffNeeds, t: Words) -> Self {
        let StaffNeeds { to_approve, to_export, promised, came_back, questions } = needs;
        let promised = promised.map(|one| Promised {
            amount: t.amount(one.amount),
            day: t.date(one.by),
            is_late: one.is_late,
        });
        let back = |CameBack { payout, partner_name }| Back {
            reason: payouts::why_it_came_back(&payout, t),
            payout,
            partner_name,
        };
        let came_back = came_back.into_iter().map(back).collect();
        Self { to_approve, to_export, promised, came_back, questions }
    }

    fn is_empty(&self) -> bool {
        let Self { to_approve, to_export, promised, came_back, questions } = self;
        let runs = to_approve.len() + to_export.len();
        runs == 0 && promised.is_none() && came_back.is_empty() && questions.is_empty()
    }
}

impl StaffHome {
    fn has_nothing(&self) -> bool {
        let people = [self.cases.len(), self.applications.len(), self.leads.len(), self.failed.len()];
        people.iter().sum::<usize>() == 0
            && self.customers + self.requests + self.unassigned == 0
            && self.payments.is_empty()
    }
}

/// What somebody of a role must do with money: customers on the desk of billing, and payments. Who cannot act
/// on it is not bothered with it; auditors see what others must do.
async fn money(app: &App, tx: &Tx, me: &PersonId, role: Role) -> Result<(i64, StaffNeeds), DbError> {
    let links = role.pays() || role.runs_programme() || role == Role::Auditor;
    let customers = if links { billing::count_waiting(tx).await? } else { 0 };
    let pays = role.pays() || role == Role::Auditor;
    let needs = if pays { payouts::needs_of_staff(app, tx, me).await? } else { StaffNeeds::default() };
    Ok((customers, needs))
}

/// What the figures of the day count, in the order of the page.
const VERDICTS: [&str; 3] = ["validated", "in_review", "refused"];

/// `GET /console`
pub async fn show(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    let me = staff.person.id.clone();
    let (zone, now) = (app.zone(), app.clock.now());
    let midnight = now.to_zoned(zone.clone()).start_of_day().map_or(now, |start| start.timestamp());
    let (role, house) = (staff.person.role, app.clone());
    let mine = Some(me.clone()).filter(|_| role == Role::AccountManager);
    let (cases, applications, leads, failed, counts, requests, unassigned, (customers, needs)) = app
        .db
        .read(move |tx| async move {
            Ok::<_, Problem>((
                referrals::list_cases(&tx, 20).await?,
                partners::list_in_review(&tx).await?,
                referrals::list_of_manager(&tx, &me, true, &Cursor::start()).await?.rows,
                jobs::failed(&tx).await?,
                referrals::count_by_verdict(&tx, midnight).await?,
                referrals::list_requests(&tx, mine.as_ref()).await?.len(),
                referrals::count_unassigned(&tx).await?,
                money(&house, &tx, &me, role).await?,
            ))
        })
        .await?;
    let Staff { t, shell, .. } = staff;
    let runs = role.runs_programme() || role == Role::Auditor;
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
        customers,
        requests: if role.works_leads() || runs { i64::try_from(requests).unwrap_or(i64::MAX) } else { 0 },
        unassigned: if runs { unassigned } else { 0 },
        payments: Payments::new(needs, t),
        is_cut_off: role.runs_programme() && app.outside.has_reached_nothing(),
        failed,
    })
}
