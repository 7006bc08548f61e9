//! By when an earned reward is paid: the promise of its terms, counted from the day on which it could be.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::TermsId;
use leadwire_domain::money::Currency;
use leadwire_domain::payout::bank_day::pay_by;
use leadwire_domain::programme::Published;
use leadwire_domain::reward::RewardState;

use super::store::Listed;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::programmes;
use crate::web::Words;

/// The one currency in which bank files are made (`pain.001` for SEPA).
const FILE_CURRENCY: &str = "EUR";

/// When an earned reward is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// No bank file is made in this currency yet: it stays owed, and no day can be promised.
    NoRail,
    /// Bank details are waited for; until they are there no day can be promised.
    Waits,
    By(Date),
    /// The promised day has passed.
    Since(Date),
}

impl Due {
    /// What a promise of so many bank days comes to on a day, for what was earned on `earned_on` (UTC) by a
    /// partner whose bank details are there since a day (the programme's zone).
    pub fn of(
        currency: Currency,
        earned_on: Date,
        details_on: Option<Date>,
        within_days: u16,
        today: Date,
    ) -> Self {
        if currency.code() != FILE_CURRENCY {
            return Self::NoRail;
        }
        let Some(details_on) = details_on else { return Self::Waits };
        let by = pay_by(earned_on, details_on, within_days);
        if by < today { Self::Since(by) } else { Self::By(by) }
    }

    /// Its name in Fluent keys and selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoRail => "no_rail",
            Self::Waits => "waits",
            Self::By(_) => "by",
            Self::Since(_) => "since",
        }
    }

    /// The promised day in words; empty where there is none.
    pub fn day(self, t: Words) -> String {
        match self {
            Self::NoRail | Self::Waits => String::new(),
            Self::By(day) | Self::Since(day) => t.date(day),
        }
    }

    /// The whole as a short line.
    pub fn words(self, t: Words) -> String {
        t.say_with(&format!("pay-{}", self.name()), &[("day", self.day(t).into())])
    }
}

/// The day of an instant as the operator and its bank count it.
pub(super) fn bank_date(app: &App, at: Timestamp) -> Date {
    at.to_zoned(app.zone()).date()
}

/// Says of each earned reward of a list when it is paid.
pub(super) async fn mark(app: &App, tx: &Tx, rows: &mut [Listed]) -> Result<(), DbError> {
    let today = bank_date(app, app.clock.now());
    let mut known: BTreeMap<TermsId, Published> = BTreeMap::new();
    for row in rows.iter_mut().filter(|row| row.earning.state == RewardState::Earned) {
        let Some(earned_on) = row.earning.earned_on else { continue };
        let id = &row.earning.terms;
        if !known.contains_key(id) {
            // Not by `of_id`, which remembers what it reads as the newest terms.
            let found = programmes::find_terms(tx, id).await?;
            known.insert(id.clone(), found.ok_or_else(|| DbError::fault("a referral under no terms"))?);
        }
        let within_days = known.get(id).map_or(0, |published| published.terms.deal.pay_within_days);
        let details_on = row.earning.details_since.map(|at| bank_date(app, at));
        row.due = Some(Due::of(row.earning.money.currency, earned_on, details_on, within_days, today));
    }
    Ok(())
}
