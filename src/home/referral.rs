//! `/portal/referrals/{id}`: one referral as its partner sees it, and what it earns.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use leadwire_domain::ids::ReferralId;

use crate::access::PartnerMember;
use crate::app::App;
use crate::db::DbError;
use crate::referrals::{self, Shown};
use crate::rewards;
use crate::web::checklist::Criterion;
use crate::web::reasons::Reason;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "home/referral.html")]
struct ReferralPage {
    t: Words,
    shell: Shell,
    shown: Shown,
    state: &'static str,
    tone: &'static str,
    sentence: String,
    reasons: Vec<Reason>,
    criteria: Vec<Criterion>,
    words: String,
    chosen: String,
    may_withdraw: bool,
    receipt: Option<referrals::Receipt>,
    /// The network was not asked.
    is_local: bool,
    /// What it earns; nothing until something is billed.
    earns: Option<rewards::Told>,
}

/// `GET /portal/referrals/{id}`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let PartnerMember { partner, t, shell, .. } = member;
    let (house, now, id) = (app.clone(), app.clock.now(), ReferralId::new(id));
    let found = app
        .db
        .read(move |tx| async move {
            let Some(told) = referrals::told(&tx, &partner, &id, t, now).await? else { return Ok(None) };
            let is_won = told.shown.referral.state.is_won();
            let earns = if is_won { rewards::told(&house, &tx, &id, t).await? } else { None };
            Ok::<_, DbError>(Some((told, earns)))
        })
        .await?;
    let (told, earns) = found.ok_or_else(Problem::not_found)?;
    page(&ReferralPage {
        t,
        shell,
        state: told.state,
        tone: told.tone,
        sentence: told.sentence,
        reasons: told.reasons,
        criteria: told.criteria,
        words: told.words,
        chosen: told.chosen,
        may_withdraw: told.may_withdraw,
        receipt: told.receipt,
        is_local: told.shown.referral.is_judged_locally(),
        earns,
        shown: told.shown,
    })
}
