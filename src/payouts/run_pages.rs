//! `/console/payouts/{run}`: what will be paid, to whom and why; warnings first; and what is done with it.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, PayRunId};
use leadwire_domain::money::Money;
use leadwire_domain::payout::{PayoutState, RunState};

use super::approve::{Change, change};
use super::console_pages::{may_look, name_of};
use super::store::{self, Account, Item, Payout, Run};
use super::{prepare, reason_in_words, report_pages, tone_of};
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::referrals;
use crate::web::{Fields, Moment, Problem, Shell, Words, page, see_other};

/// One payment as a page shows it.
struct PayoutRow {
    partner: PartnerId,
    name: String,
    payee: String,
    account: String,
    amount: String,
    items: Vec<ItemRow>,
    state: &'static str,
    tone: &'static str,
    /// Day or reason that goes with the state.
    more: String,
    reference: String,
}

/// One thing that a payment pays.
pub(super) struct ItemRow {
    pub company: String,
    pub receipt: String,
    pub amount: String,
}

#[derive(Template)]
#[template(path = "payouts/run.html")]
struct RunPage {
    t: Words,
    shell: Shell,
    run: Run,
    state: &'static str,
    tone: &'static str,
    total: String,
    day: String,
    warnings: Vec<String>,
    payouts: Vec<PayoutRow>,
    moments: Vec<Moment>,
    heard: Vec<report_pages::HeardRow>,
    may_approve: bool,
    /// A draft of one's own: somebody else must approve it.
    is_own: bool,
    may_cancel: bool,
    may_export: bool,
}

/// `GET /console/payouts/{run}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    may_look(&staff)?;
    let (house, t, id) = (app.clone(), staff.t, PayRunId::new(id));
    let me = staff.person.id.clone();
    let found = app.db.read(move |tx| async move { gather(&house, &tx, &id, t).await }).await?;
    let found: Gathered = found.ok_or_else(Problem::not_found)?;
    let Gathered { run, payouts, warnings, is_stale, is_in_question, moments, heard } = found;
    let pays = staff.person.role.pays();
    let is_draft = matches!(run.state, RunState::Draft { .. });
    let is_own = matches!(&run.state, RunState::Draft { prepared_by } if *prepared_by == me);
    let is_approved = matches!(run.state, RunState::Approved { .. });
    let state = run.state.name();
    page(&RunPage {
        t,
        shell: staff.shell,
        state,
        tone: tone_of(state),
        total: t.amount(run.total),
        day: t.date(run.execution_on),
        warnings,
        payouts,
        moments,
        heard,
        may_approve: pays && is_draft && !is_own && !is_stale && !is_in_question,
        is_own: pays && is_own && !is_stale && !is_in_question,
        may_cancel: pays && (is_draft || is_approved),
        may_export: pays
            && (is_approved && !is_in_question || matches!(run.state, RunState::Exported { .. })),
        run,
    })
}

struct Gathered {
    run: Run,
    payouts: Vec<PayoutRow>,
    warnings: Vec<String>,
    /// It cannot be approved any more.
    is_stale: bool,
    /// An earlier payment to a payee is in question: it can neither be approved nor handed out.
    is_in_question: bool,
    moments: Vec<Moment>,
    heard: Vec<report_pages::HeardRow>,
}

async fn gather(app: &App, tx: &Tx, id: &PayRunId, t: Words) -> Result<Option<Gathered>, DbError> {
    let Some(run) = store::find_run(tx, id).await? else { return Ok(None) };
    let now = app.clock.now();
    let (mut rows, mut warnings) = (Vec::new(), Vec::new());
    let is_open = matches!(run.state, RunState::Draft { .. } | RunState::Approved { .. });
    let mut is_stale = is_open && prepare::today(app, now) > run.execution_on;
    if is_stale {
        warnings.push(t.say("run-warn-day"));
    }
    let asked = if is_open { store::partners_in_question(tx).await? } else { BTreeSet::new() };
    let mut is_in_question = false;
    for payout in store::list_of_run(tx, id).await? {
        let account = store::find_account(tx, &payout.account).await?;
        let account = account.ok_or_else(|| DbError::fault("a payout to no account"))?;
        let name = name_of(tx, &payout.partner).await?;
        if asked.contains(&payout.partner) {
            is_in_question = true;
            warnings.push(t.say_with("run-warn-question", &[("partner", name.as_str().into())]));
        }
        if matches!(run.state, RunState::Draft { .. }) {
            let found = change(tx, &payout).await?;
            is_stale |= found.is_some();
            warnings.extend(found.map(|found| changed(found, &name, t)));
        }
        if is_open {
            warnings.extend(warning(app, &account, &name, now, t));
        }
        let items = items(tx, &payout, t).await?;
        rows.push(payout_row(payout, account, name, items, t));
    }
    let heard = report_pages::heard_of_run(tx, id, t).await?;
    let zone = app.zone();
    let moments = store::list_events(tx, &format!("run:{id}")).await?;
    let moments = moments.iter().rev().map(|event| Moment {
        iso: event.at.to_string(),
        when: t.moment(event.at, &zone),
        title: t.name("run-event", &event.kind),
        text: event.by.clone().unwrap_or_default(),
        tone: "idle",
    });
    let moments = moments.collect();
    Ok(Some(Gathered { run, payouts: rows, warnings, is_stale, is_in_question, moments, heard }))
}

/// What somebody must know of a payee before money goes there.
fn warning(app: &App, account: &Account, name: &str, now: Timestamp, t: Words) -> Option<String> {
    let days = now.duration_since(account.entered_at).as_hours() / 24;
    if !account.is_change || days > i64::from(app.config.payouts.changed_details_days) {
        return None;
    }
    Some(t.say_with("run-warn-changed", &[("partner", name.into()), ("days", days.into())]))
}

/// Why a draft must be prepared again.
fn changed(change: Change, name: &str, t: Words) -> String {
    let key = match change {
        Change::Account => "run-warn-replaced",
        Change::Less => "run-warn-less",
    };
    t.say_with(key, &[("partner", name.into())])
}

/// What a payout pays, referral by referral.
pub(super) async fn items(tx: &Tx, payout: &Payout, t: Words) -> Result<Vec<ItemRow>, DbError> {
    let mut rows = Vec::new();
    for Item { referral, amount_minor, .. } in store::list_items(tx, &payout.id).await? {
        let found = referrals::find_credited(tx, &referral).await?;
        let found = found.ok_or_else(|| DbError::fault("a payout for no referral"))?;
        let amount = t.amount(Money::new(amount_minor, payout.amount.currency));
        rows.push(ItemRow { receipt: found.receipt(), company: found.company, amount });
    }
    Ok(rows)
}

fn payout_row(payout: Payout, account: Account, name: String, items: Vec<ItemRow>, t: Words) -> PayoutRow {
    let state = payout.state.name();
    PayoutRow {
        partner: payout.partner,
        name,
        payee: account.payee,
        account: account.masked,
        amount: t.amount(payout.amount),
        items,
        state,
        tone: tone_of(state),
        more: more(&payout.state, t),
        reference: payout.end_to_end_id,
    }
}

/// Day or reason that goes with a payout's state; empty where there is none.
pub(super) fn more(state: &PayoutState, t: Words) -> String {
    match state {
        PayoutState::Settled { on } => t.date(*on),
        PayoutState::Rejected { reason } => reason_in_words(reason, t),
        PayoutState::Returned { on, reason } => format!("{}. {}", t.date(*on), reason_in_words(reason, t)),
        _ => String::new(),
    }
}

/// `POST /console/payouts/{run}/approve`
pub async fn approve(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    super::approve(&app, &staff.person, PayRunId::new(&*id), fields.text("hash")).await?;
    Ok(see_other(&format!("/console/payouts/{id}?done=run-approved")))
}

/// `POST /console/payouts/{run}/cancel`
pub async fn cancel(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    super::cancel(&app, &staff.person, PayRunId::new(&*id)).await?;
    Ok(see_other(&format!("/console/payouts/{id}?done=run-cancelled")))
}

/// `POST /console/payouts/{run}/file`: hands out the file. A POST, because the first time it tells partners
/// that their money is on its way.
pub async fn file(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    let file = super::export(&app, &staff.person, PayRunId::new(id)).await?;
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", file.name));
    let disposition = disposition.map_err(|why| Problem::fault(&why))?;
    let headers: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/xml")),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, file.bytes).into_response())
}
