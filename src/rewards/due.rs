//! By when an earned reward is paid: the promise of its terms, counted from the day on which it could be.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::TermsId;
use leadwire_domain::money::Currency;
use leadwire_domain::payout::RAIL_CURRENCY;
use leadwire_domain::payout::bank_day::pay_by;
use leadwire_domain::programme::Published;
use leadwire_domain::reward::RewardState;

use super::store::{Details, Listed};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::programmes;
use crate::web::Words;

/// When an earned reward is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// No bank file is made in this currency yet: it stays owed, and no day can be promised.
    NoRail,
    /// Bank details are waited for; until they are there no day can be promised.
    Waits,
    /// Bank details are there, of an account that no transfer of ours reaches.
    OutOfReach,
    By(Date),
    /// The promised day has passed.
    Since(Date),
}

impl Due {
    /// What a promise of so many bank days comes to on a day, for what was earned on `earned_on` (UTC) by a
    /// partner with these bank details.
    pub fn of(
        app: &App,
        currency: Currency,
        earned_on: Date,
        details: Option<Details>,
        within_days: u16,
    ) -> Self {
        if currency.code() != RAIL_CURRENCY {
            return Self::NoRail;
        }
        let Some(details) = details else { return Self::Waits };
        if !details.is_sepa {
            return Self::OutOfReach;
        }
        let by = pay_by(earned_on, bank_date(app, details.since), within_days);
        let today = bank_date(app, app.clock.now());
        if by < today { Self::Since(by) } else { Self::By(by) }
    }

    /// Its name in Fluent keys and selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoRail => "no_rail",
            Self::Waits => "waits",
            Self::OutOfReach => "out_of_reach",
            Self::By(_) => "by",
            Self::Since(_) => "since",
        }
    }

    /// The promised day in words; empty where there is none.
    pub fn day(self, t: Words) -> String {
        match self {
            Self::NoRail | Self::Waits | Self::OutOfReach => String::new(),
            Self::By(day) | Self::Since(day) => t.date(day),
        }
    }

    /// The whole as a short line.
    pub fn words(self, t: Words) -> String {
        t.say_with(&format!("pay-{}", self.name()), &[("day", self.day(t).into())])
    }
}

/// The day of an instant as the operator and its bank count it.
fn bank_date(app: &App, at: Timestamp) -> Date {
    at.to_zoned(app.zone()).date()
}

/// Says of each reward of a list what share its terms give, and of an earned one when it is paid.
pub(super) async fn mark(app: &App, tx: &Tx, rows: &mut [Listed]) -> Result<(), DbError> {
    let mut known: BTreeMap<TermsId, Published> = BTreeMap::new();
    for row in rows {
        let id = &row.earning.terms;
        if !known.contains_key(id) {
            // Not by `of_id`, which remembers what it reads as the newest terms.
            let found = programmes::find_terms(tx, id).await?;
            known.insert(id.clone(), found.ok_or_else(|| DbError::fault("a referral under no terms"))?);
        }
        let Some(deal) = known.get(id).map(|published| &published.terms.deal) else { continue };
        row.percent = deal.percent;
        let is_earned = row.earning.state == RewardState::Earned;
        let Some(earned_on) = row.earning.earned_on.filter(|_| is_earned) else { continue };
        let (currency, details) = (row.earning.money.currency, row.earning.details);
        row.due = Some(Due::of(app, currency, earned_on, details, deal.pay_within_days));
    }
    Ok(())
}
