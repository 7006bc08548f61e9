//! What a partner earns: the sums by currency, and each reward by its months.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use leadwire_domain::ids::ReferralId;

use super::due;
use super::shown::{Reading, ShownReward, tone};
use super::store::{self, Listed};
use super::{Sums, booked, booked_of_partner, state_name, sums};
use crate::access::PartnerMember;
use crate::app::App;
use crate::db::DbError;
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
        if self.earning.money.minor == 0 { String::new() } else { t.amount(self.earning.money) }
    }

    /// When it is paid; empty where it is not earned, or paid already.
    pub(super) fn due_words(&self, t: &Words) -> String {
        self.due.map(|due| due.words(*t)).unwrap_or_default()
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
    /// How many paid months make a reward.
    needed: i64,
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
            let details = store::details_since(&tx, &referral.partner).await?;
            Ok::<_, DbError>(Some((referral, stored.reckoning()?, terms, items, details)))
        })
        .await?;
    let found = found.filter(|(referral, ..)| referral.partner == member.partner);
    let (referral, reckoning, terms, items, details) = found.ok_or_else(Problem::not_found)?;
    let PartnerMember { t, shell, .. } = member;
    let deal = &terms.terms.deal;
    let reading = Reading::new(&app, deal, &items, details, t);
    page(&EarningPage {
        t,
        shell,
        id,
        company: referral.company.clone(),
        receipt: referral.receipt(),
        rewards: reckoning.rewards.iter().map(|reward| reading.shown(reward)).collect(),
        percent: i64::from(deal.percent),
        needed: i64::from(deal.months),
        terms_version: terms.version,
        contact: terms.terms.contact_email,
    })
}
