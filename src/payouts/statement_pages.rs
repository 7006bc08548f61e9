//! `/portal/payouts/{id}`: one payout as its partner reads and prints it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use leadwire_domain::ids::PayoutId;
use leadwire_domain::payout::PayoutState;

use super::run_pages::{ItemRow, items, more};
use super::{store, tone_of};
use crate::access::PartnerMember;
use crate::app::App;
use crate::db::DbError;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "payouts/statement.html")]
struct StatementPage {
    t: Words,
    shell: Shell,
    partner: String,
    amount: String,
    state: &'static str,
    tone: &'static str,
    more: String,
    sentence: String,
    payee: String,
    account: String,
    prepared_on: String,
    reference: String,
    items: Vec<ItemRow>,
}

/// `GET /portal/payouts/{id}`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (t, partner, id) = (member.t, member.partner.clone(), PayoutId::new(id));
    let found = app
        .db
        .read(move |tx| async move {
            let found = store::find_payout(&tx, &id).await?;
            // Of a draft nobody is told: it may never leave.
            let is_shown = |payout: &store::Payout| {
                payout.partner == partner
                    && !matches!(payout.state, PayoutState::Draft | PayoutState::Cancelled)
            };
            let Some(payout) = found.filter(is_shown) else { return Ok(None) };
            let account = store::find_account(&tx, &payout.account).await?;
            let account = account.ok_or_else(|| DbError::fault("a payout to no account"))?;
            let name = super::console_pages::name_of(&tx, &payout.partner).await?;
            let items = items(&tx, &payout, t).await?;
            Ok::<_, DbError>(Some((payout, account, name, items)))
        })
        .await?;
    let (payout, account, partner, items) = found.ok_or_else(Problem::not_found)?;
    let state = payout.state.name();
    let day = match &payout.state {
        PayoutState::Settled { on } => t.date(*on),
        _ => String::new(),
    };
    page(&StatementPage {
        t,
        shell: member.shell,
        partner,
        amount: t.amount(payout.amount),
        state,
        tone: tone_of(state),
        more: more(&payout.state, t),
        sentence: t.say_with(&format!("statement-{state}"), &[("day", day.into())]),
        payee: account.payee,
        account: account.masked,
        prepared_on: t.day_of(payout.prepared_at, &app.zone()),
        reference: payout.end_to_end_id,
        items,
    })
}
