//! The mails of this room, one struct each; their words stand in `templates/mail` and the Fluent files.

use askama::Template;
use leadwire_domain::money::Money;
use leadwire_domain::reward::{Reckoning, Reward};

use super::gather::Gathered;
use super::shown::exact_money;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::mail::{self, Letter, Link};
use crate::partners::{self, Partner};
use crate::web::Words;

async fn partner_of(tx: &Tx, gathered: &Gathered) -> Result<Partner, DbError> {
    let partner = partners::find_partner(tx, &gathered.referral.partner).await?;
    partner.ok_or_else(|| DbError::fault("a referral of no partner"))
}

fn to_partner<'a>(app: &App, partner: &'a Partner, gathered: &'a Gathered, kind: &'static str) -> Letter<'a> {
    let id = &gathered.referral.id;
    Letter {
        id: app.new_id(),
        kind,
        to: &partner.email,
        locale: partner.locale,
        link: Link::Page(format!("/portal/earnings/{id}")),
        about: Some(id.as_str()),
    }
}

#[derive(Template)]
#[template(path = "mail/month_paid.txt")]
struct MonthPaid<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    receipt: String,
    /// What counts so far, in each currency.
    base: String,
    /// The partner's share of it.
    share: String,
    percent: i64,
    months: i64,
}

/// The first of several months is paid.
pub(super) async fn month_paid(
    app: &App,
    tx: &Tx,
    gathered: &Gathered,
    reckoning: &Reckoning,
) -> Result<(), DbError> {
    let partner = partner_of(tx, gathered).await?;
    let t = Words::of(partner.locale);
    let deal = &gathered.terms.terms.deal;
    let rewards = reckoning.rewards.iter().filter(|reward| reward.base.is_positive());
    let bases: Vec<String> =
        rewards.clone().map(|reward| exact_money(&reward.base, reward.currency, t)).collect();
    let share = |reward: &Reward| Money::new(reward.base.percent(deal.percent), reward.currency);
    let shares: Vec<String> = rewards.map(|reward| t.amount(share(reward))).collect();
    let words = MonthPaid {
        t,
        operator: app.signboard(),
        name: &partner.name,
        company: &gathered.referral.company,
        receipt: gathered.referral.receipt(),
        base: bases.join(" + "),
        share: shares.join(" + "),
        percent: i64::from(deal.percent),
        months: i64::from(deal.months),
    };
    mail::enqueue(tx, to_partner(app, &partner, gathered, "month_paid"), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/reward_lapsed.txt")]
struct Lapsed<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    receipt: String,
    /// The first day without a subscription.
    day: String,
    /// Paid months; the terms ask for more.
    paid: i64,
    months: i64,
    contact: &'a str,
}

/// The subscription ended with fewer paid months than the terms ask for.
pub(super) async fn lapsed(app: &App, tx: &Tx, gathered: &Gathered, paid: usize) -> Result<(), DbError> {
    let partner = partner_of(tx, gathered).await?;
    let t = Words::of(partner.locale);
    let words = Lapsed {
        t,
        operator: app.signboard(),
        name: &partner.name,
        company: &gathered.referral.company,
        receipt: gathered.referral.receipt(),
        day: gathered.facts.subscription_ended.map(|day| t.date(day)).unwrap_or_default(),
        paid: i64::try_from(paid).unwrap_or(i64::MAX),
        months: i64::from(gathered.terms.terms.deal.months),
        contact: &gathered.terms.terms.contact_email,
    };
    mail::enqueue(tx, to_partner(app, &partner, gathered, "reward_lapsed"), &words, app.clock.now()).await
}
