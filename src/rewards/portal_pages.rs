//! What a partner earns: the sums by currency, and each reward by its months.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::money::Money;
use leadwire_domain::reward::RewardState;

use super::due;
use super::shown::{Reading, ShownReward, exact_money, shown_state, tone};
use super::store::{self, Listed};
use super::{Sums, booked, booked_of_partner, sums};
use crate::access::PartnerMember;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::referrals::Credited;
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};
use crate::{ledger, programmes, referrals};

#[derive(Template)]
#[template(path = "rewards/earnings.html")]
struct EarningsPage {
    t: Words,
    shell: Shell,
    sums: Vec<Sums>,
    rewards: Page<Listed>,
}

impl Sums {
    /// What is to be known of what is to be paid.
    fn notes(&self, t: &Words) -> Vec<String> {
        let carried = Some(self.payable).filter(|payable| payable.minor < 0);
        let said = |amount| t.say_with("portal-carried", &[("amount", t.amount(amount).into())]);
        carried.map(said).into_iter().collect()
    }
}

impl Listed {
    /// The name under which the state is shown.
    fn state(&self) -> &'static str {
        shown_state(self.earning.state, self.earning.paid_on.is_some())
    }

    /// Fluent key of the state.
    pub(super) fn state_key(&self) -> String {
        format!("reward-state-{}", self.state())
    }

    /// The colour of the state.
    pub(super) fn tone(&self) -> &'static str {
        tone(self.state())
    }

    /// What it will be, or is; empty while months are missing.
    pub(super) fn money(&self, t: &Words) -> String {
        let is_known = self.earning.state != RewardState::Waiting;
        if is_known { t.amount(self.earning.money) } else { String::new() }
    }

    /// What counts for it, in its currency; while months are missing, with what the partner's share of it
    /// would be.
    pub(super) fn counts(&self, t: &Words) -> String {
        let (base, currency) = (&self.earning.base, self.earning.money.currency);
        let is_known = self.earning.state != RewardState::Waiting;
        let key = if is_known { "reward-of" } else { "reward-so-far" };
        let share = t.amount(Money::new(base.percent(self.percent), currency));
        t.say_with(
            key,
            &[
                ("base", exact_money(base, currency, *t).into()),
                ("share", share.into()),
                ("percent", i64::from(self.percent).into()),
            ],
        )
    }

    /// When it is paid, or was; empty where it is neither.
    pub(super) fn day_words(&self, t: &Words) -> String {
        let paid_on = self.earning.paid_on.filter(|_| self.earning.state == RewardState::Paid);
        let paid = paid_on.map(|day| t.say_with("reward-paid-on", &[("day", t.date(day).into())]));
        paid.or_else(|| self.due.map(|due| due.words(*t))).unwrap_or_default()
    }
}

/// `GET /portal/earnings`
pub async fn list(
    State(app): State<App>,
    member: PartnerMember,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let partner = member.partner.clone();
    let house = app.clone();
    let (sums, rewards) = app
        .db
        .read(move |tx| async move {
            let booked = booked(&tx.ask(booked_of_partner(&partner)).await?)?;
            let owed = ledger::owed_by_account(&tx, &partner).await?;
            let mut rewards = store::list_of_partner(&tx, &partner, &after).await?;
            due::mark(&house, &tx, &mut rewards.rows).await?;
            Ok::<_, DbError>((sums(&booked, &owed), rewards))
        })
        .await?;
    let PartnerMember { t, shell, .. } = member;
    page(&EarningsPage { t, shell, sums, rewards })
}

/// What a partner reads of a referral's rewards.
pub struct Told {
    pub referral: Credited,
    /// One a currency.
    pub rewards: Vec<ShownReward>,
    pub percent: i64,
    /// How many paid months make a reward.
    pub needed: i64,
    terms_version: i64,
    contact: String,
}

/// Reads what a partner is told of a referral's rewards; nothing where nothing was ever billed.
///
/// # Errors
/// Database faults only.
pub async fn told(app: &App, tx: &Tx, id: &ReferralId, t: Words) -> Result<Option<Told>, DbError> {
    let Some(referral) = referrals::find_credited(tx, id).await? else { return Ok(None) };
    let Some(stored) = store::find_reckoning(tx, id).await? else { return Ok(None) };
    let terms = programmes::find_terms(tx, &referral.terms).await?;
    let terms = terms.ok_or_else(|| DbError::fault("a referral under no terms"))?;
    let items = store::list_items_of(tx, id).await?;
    let payments = store::list_payments(tx, id).await?;
    let details = store::find_details(tx, &referral.partner).await?;
    let deal = &terms.terms.deal;
    let reading = Reading::new(app, deal, (&items, &payments), details, t);
    Ok(Some(Told {
        rewards: stored.reckoning()?.rewards.iter().map(|reward| reading.shown(reward)).collect(),
        percent: i64::from(deal.percent),
        needed: i64::from(deal.months),
        terms_version: terms.version,
        contact: terms.terms.contact_email,
        referral,
    }))
}

#[derive(Template)]
#[template(path = "rewards/earning.html")]
struct EarningPage {
    t: Words,
    shell: Shell,
    told: Told,
}

/// `GET /portal/earnings/{id}`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (house, t, id) = (app.clone(), member.t, ReferralId::new(id));
    let found = app.db.read(move |tx| async move { told(&house, &tx, &id, t).await }).await?;
    let told = found.filter(|told| told.referral.partner == member.partner).ok_or_else(Problem::not_found)?;
    page(&EarningPage { t, shell: member.shell, told })
}
