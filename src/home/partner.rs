//! `/portal`: what a partner has going on, what they must do, and what it brings them.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::money::Money;

use crate::access::PartnerMember;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::ledger;
use crate::payouts::{self, PartnerNeeds};
use crate::referrals::{self, ListRow, Slice};
use crate::rewards::{self, Sums};
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

/// A payment that came back, as the list of needs says it.
struct CameBack {
    amount: String,
    reason: String,
}

/// One of the figures: amounts by currency, and what else is to be known of them.
#[derive(Default)]
struct Figure {
    amounts: Vec<String>,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "home/partner.html")]
struct PartnerHome {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    open: i64,
    earned: Figure,
    paid: Figure,
    /// What waits for bank details; empty where nothing does.
    wants_details: String,
    is_out_of_reach: bool,
    came_back: Option<CameBack>,
    referrals: Page<ListRow>,
}

/// Everything that the page shows.
struct Read {
    states: Vec<(String, i64)>,
    referrals: Page<ListRow>,
    sums: Vec<Sums>,
    needs: PartnerNeeds,
}

/// Reads it in one trip: this is the page that everybody opens.
async fn read(tx: &Tx, partner: &PartnerId, slice: &Slice) -> Result<Read, DbError> {
    let [account, payout] = payouts::ask_needs(partner);
    let answers = tx
        .batch(vec![
            referrals::ask_states(partner),
            referrals::ask_of_partner(partner, slice),
            rewards::booked_of_partner(partner),
            ledger::owed_to_partner(partner),
            account,
            payout,
        ])
        .await?;
    let [states, list, booked, owed, account, payout] = answers.as_slice() else {
        return Err(DbError::fault("an answer is missing"));
    };
    let owed = ledger::owed(owed)?;
    Ok(Read {
        states: referrals::states(states),
        referrals: referrals::read_of_partner(slice, list),
        sums: rewards::sums(&rewards::booked(booked)?, &owed),
        needs: payouts::needs_of_partner(&owed, account, payout)?,
    })
}

/// The amounts that are there, in words.
fn amounts(all: impl Iterator<Item = Money>, t: Words) -> Vec<String> {
    all.filter(|money| money.minor != 0).map(|money| t.amount(money)).collect()
}

/// What was earned and is not paid, with what is on its way and what is still to come.
fn earned(sums: &[Sums], t: Words) -> Figure {
    let said = |key: &str, all: Vec<String>| {
        all.into_iter().map(|amount| t.say_with(key, &[("amount", amount.into())])).collect::<Vec<_>>()
    };
    let on_its_way = amounts(sums.iter().map(|sum| sum.in_transit), t);
    let coming = amounts(sums.iter().map(|sum| sum.accrued), t);
    let carried = amounts(sums.iter().map(|sum| sum.payable).filter(|payable| payable.minor < 0), t);
    let notes = [
        said("portal-carried", carried),
        said("portal-on-its-way", on_its_way),
        said("portal-coming", coming),
    ];
    let notes = notes.concat();
    Figure { amounts: amounts(sums.iter().map(Sums::earned), t), notes }
}

/// `GET /portal`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let slice = Slice::from(Cursor::parse(query_value(&uri, "after").as_deref()));
    let PartnerMember { partner, t, shell, .. } = member;
    let Read { states, referrals, sums, needs } =
        app.db.read(move |tx| async move { read(&tx, &partner, &slice).await }).await?;
    let is_open = |state: &str| {
        ["checking", "in_review", "appealed", "validated", "contacted", "meeting"].contains(&state)
    };
    let open = states.iter().filter(|(state, _)| is_open(state)).map(|(_, count)| count).sum();
    let came_back = needs.came_back.as_ref().map(|payout| CameBack {
        amount: t.amount(payout.amount),
        reason: payouts::why_it_came_back(payout, t),
    });
    page(&PartnerHome {
        t,
        shell,
        zone: app.zone(),
        open,
        earned: earned(&sums, t),
        paid: Figure { amounts: amounts(sums.iter().map(|sum| sum.paid), t), notes: Vec::new() },
        is_out_of_reach: needs.is_out_of_reach,
        wants_details: amounts(needs.wants_details.into_iter(), t).join(", "),
        came_back,
        referrals,
    })
}
