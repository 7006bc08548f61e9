//! `/portal/referrals/{id}`: one referral as its partner sees it, and what it earns.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::FieldError;

use crate::access::PartnerMember;
use crate::app::App;
use crate::db::DbError;
use crate::referrals::{self, Appealable, Shown};
use crate::rewards;
use crate::web::checklist::Criterion;
use crate::web::reasons::Reason;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

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
    /// What would change what a person chose.
    remedy: String,
    may_withdraw: bool,
    receipt: Option<referrals::Receipt>,
    appeal: Option<Appealable>,
    /// What was typed into the appeal.
    text: String,
    errors: FormErrors,
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
    referral_page(&app, member, id, String::new(), &[]).await
}

/// `POST /portal/referrals/{id}/appeal`
pub async fn appeal(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = fields.text("text");
    let mut errors = fields.encoding_errors();
    match referrals::appeal_text(&typed) {
        Ok(text) if errors.is_empty() => {
            referrals::appeal(&app, &member.partner, ReferralId::new(&*id), text).await?;
            return Ok(see_other(&format!("/portal/referrals/{id}?done=appealed")));
        }
        parsed => errors.extend(parsed.err()),
    }
    referral_page(&app, member, id, typed, &errors).await
}

/// `POST /portal/referrals/{id}/time`
pub async fn more_time(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = fields.text("text");
    let mut errors = fields.encoding_errors();
    match referrals::appeal_text(&typed) {
        Ok(text) if errors.is_empty() => {
            referrals::ask_for_time(&app, &member.partner, ReferralId::new(&*id), text).await?;
            return Ok(see_other(&format!("/portal/referrals/{id}?done=time-asked")));
        }
        parsed => errors.extend(parsed.err()),
    }
    referral_page(&app, member, id, typed, &errors).await
}

/// `POST /portal/referrals/{id}/free`
pub async fn give_free(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    referrals::give_free(&app, &member.partner, ReferralId::new(&*id)).await?;
    Ok(see_other(&format!("/portal/referrals/{id}?done=given-free")))
}

async fn referral_page(
    app: &App,
    member: PartnerMember,
    id: String,
    text: String,
    errors: &[FieldError],
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
    let mut response = page(&ReferralPage {
        t,
        shell,
        state: told.state,
        tone: told.tone,
        sentence: told.sentence,
        reasons: told.reasons,
        criteria: told.criteria,
        words: told.words,
        chosen: told.chosen,
        remedy: told.remedy,
        may_withdraw: told.may_withdraw,
        receipt: told.receipt,
        appeal: told.appeal,
        text,
        errors: FormErrors::new(errors, t),
        is_local: told.shown.referral.is_judged_locally(),
        earns,
        shown: told.shown,
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
