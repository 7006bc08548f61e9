//! What a partner earns: the sums by currency, and each reward by its months.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::ledger::Account;
use leadwire_domain::money::{Currency, Money};

use super::shown::{ShownReward, money, tone};
use super::state_name;
use super::store::{self, Listed};
use crate::access::PartnerMember;
use crate::app::App;
use crate::db::DbError;
use crate::ledger::{self, Owed};
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};
use crate::{programmes, referrals};

/// The sums of one currency.
struct Sums {
    currency: String,
    accrued: String,
    payable: String,
    in_transit: String,
    paid: String,
}

#[derive(Template)]
#[template(path = "rewards/earnings.html")]
struct EarningsPage {
    t: Words,
    shell: Shell,
    sums: Vec<Sums>,
    rewards: Page<Listed>,
}

impl Listed {
    /// Fluent key of the state.
    pub(super) fn state_key(&self) -> String {
        format!("reward-state-{}", state_name(self.earning.state))
    }

    /// The colour of the state.
    pub(super) fn tone(&self) -> &'static str {
        tone(self.earning.state)
    }

    /// What it will be, or is; empty while that is not known.
    pub(super) fn money(&self, t: &Words) -> String {
        if self.earning.money.minor == 0 { String::new() } else { money(self.earning.money, *t) }
    }
}

/// What ever became owed is payable, in transit or paid.
fn sums(booked: &[(Currency, i64, i64)], owed: &[Owed], t: Words) -> Vec<Sums> {
    let of = |currency: Currency, is: fn(&Account) -> bool| -> i64 {
        let own = owed.iter().filter(|one| one.money.currency == currency && is(&one.account));
        own.map(|one| one.money.minor).sum()
    };
    let sum = |(currency, accrued, total): &(Currency, i64, i64)| {
        // Months that are still to be completed are no money yet.
        if (*accrued, *total) == (0, 0) {
            return None;
        }
        let payable = of(*currency, |account| matches!(account, Account::Payable(_)));
        let in_transit = of(*currency, |account| matches!(account, Account::InTransit(_)));
        let said = |minor| money(Money::new(minor, *currency), t);
        Some(Sums {
            currency: currency.to_string(),
            accrued: said(*accrued),
            payable: said(payable),
            in_transit: said(in_transit),
            paid: said(total - payable - in_transit),
        })
    };
    booked.iter().filter_map(sum).collect()
}

/// `GET /portal/earnings`
pub async fn list(
    State(app): State<App>,
    member: PartnerMember,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let partner = member.partner.clone();
    let (booked, owed, rewards) = app
        .db
        .read(move |tx| async move {
            Ok::<_, DbError>((
                store::booked_by_currency(&tx, &partner).await?,
                ledger::owed_by_account(&tx, &partner).await?,
                store::list_of_partner(&tx, &partner, &after).await?,
            ))
        })
        .await?;
    let PartnerMember { t, shell, .. } = member;
    page(&EarningsPage { t, shell, sums: sums(&booked, &owed, t), rewards })
}

#[derive(Template)]
#[template(path = "rewards/earning.html")]
struct EarningPage {
    t: Words,
    shell: Shell,
    id: ReferralId,
    company: String,
    receipt: String,
    rewards: Vec<ShownReward>,
    percent: i64,
    terms_version: i64,
    contact: String,
}

/// `GET /portal/earnings/{id}`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = ReferralId::new(id);
    let asked = id.clone();
    let found = app
        .db
        .read(move |tx| async move {
            let Some(referral) = referrals::find_credited(&tx, &asked).await? else { return Ok(None) };
            let Some(stored) = store::find_reckoning(&tx, &asked).await? else { return Ok(None) };
            let terms = programmes::find_terms(&tx, &referral.terms).await?;
            let terms = terms.ok_or_else(|| DbError::fault("a referral under no terms"))?;
            let items = store::list_items_of(&tx, &asked).await?;
            Ok::<_, DbError>(Some((referral, stored.reckoning()?, terms, items)))
        })
        .await?;
    let found = found.filter(|(referral, ..)| referral.partner == member.partner);
    let (referral, reckoning, terms, items) = found.ok_or_else(Problem::not_found)?;
    let PartnerMember { t, shell, .. } = member;
    let deal = &terms.terms.deal;
    let shown = |reward| ShownReward::new(reward, &items, deal.months, t);
    page(&EarningPage {
        t,
        shell,
        id,
        company: referral.company.clone(),
        receipt: referral.receipt(),
        rewards: reckoning.rewards.iter().map(shown).collect(),
        percent: i64::from(deal.percent),
        terms_version: terms.version,
        contact: terms.terms.contact_email,
    })
}
