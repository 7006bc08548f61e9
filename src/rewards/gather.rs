//! Everything that a reward is reckoned from, read; and the reckoning itself, which is pure.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::programme::Published;
use leadwire_domain::referral::customer::is_won;
use leadwire_domain::reward::{Facts, PaidOut, Reckoning, RewardState, reckon};

use super::store::{self, Item, Payment, StoredReckoning};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::referrals::Credited;
use crate::{billing, programmes, referrals};

/// What is known of a referral's reward before it is reckoned.
pub(super) struct Gathered {
    pub referral: Credited,
    pub terms: Arc<Published>,
    pub facts: Facts,
    pub payments: Vec<Payment>,
    pub stored: Option<StoredReckoning>,
}

/// The civil day in UTC, as billing counts days.
pub(super) fn today(app: &App) -> Date {
    app.clock.now().to_zoned(TimeZone::UTC).date()
}

/// Reads what a referral's reward is reckoned from, as of a day; nothing where nothing was ever billed.
pub(super) async fn gather(
    app: &App,
    tx: &Tx,
    id: &ReferralId,
    today: Date,
) -> Result<Option<Gathered>, DbError> {
    let mut facts = billing::facts_of(tx, id).await?;
    let stored = store::find_reckoning(tx, id).await?;
    let nothing_billed = facts.invoices.is_empty() && facts.money_in.is_empty();
    if nothing_billed && stored.is_none() {
        return Ok(None);
    }
    let referral = referrals::find_credited(tx, id).await?;
    let referral = referral.ok_or_else(|| DbError::fault("facts of no referral"))?;
    let terms = match app.current_terms().filter(|newest| newest.id == referral.terms) {
        Some(newest) => newest,
        None => {
            let found = programmes::find_terms(tx, &referral.terms).await?;
            Arc::new(found.ok_or_else(|| DbError::fault("a referral under no terms"))?)
        }
    };
    let payments = store::list_payments(tx, id).await?;
    let items = store::list_items_of(tx, id).await?;
    facts.today = today;
    // Days do not say which came first on one day. A payment on the day of the validation wins the referral,
    // so it does not bar the reward either (R13).
    facts.validated_on = referral.validated_on.and_then(|day| day.yesterday().ok());
    facts.paid_out = paid_out(&payments, &items, today);
    Ok(Some(Gathered { referral, terms, facts, payments, stored }))
}

/// What counts as paid out, by currency: all that had become payable when the first payment that lives was
/// recorded, on its day; and every difference since, on the day it was booked. Their sum is what the ledger
/// holds, so that the engine answers the next difference.
fn paid_out(payments: &[Payment], items: &[Item], today: Date) -> Vec<PaidOut> {
    let mut paid = Vec::new();
    let mut currencies: Vec<_> = payments.iter().map(|payment| payment.money.currency).collect();
    currencies.sort();
    currencies.dedup();
    for currency in currencies {
        let living = payments.iter().find(|payment| payment.money.currency == currency && payment.lives());
        let Some(first) = living else { continue };
        // A payment that is to be executed tomorrow is committed today.
        let (id, at) = (Some(format!("payout {}", first.payout)), first.on.min(today));
        paid.push(PaidOut { id, currency, amount: first.payable, at });
        let later = items.iter().filter(|item| item.version > first.after_version);
        paid.extend(later.filter(|item| item.money.currency == currency).map(|item| PaidOut {
            id: Some(item.id.clone()),
            currency,
            amount: item.money.minor,
            at: item.on.max(at).min(today),
        }));
    }
    paid
}

impl Gathered {
    /// Whether the referral was won before this look.
    pub fn is_won(&self) -> bool {
        is_won(&self.referral.state)
    }

    /// What the facts earn under the terms of the referral.
    pub fn reckon(&self) -> Reckoning {
        reckon(&self.facts, &self.terms.terms.deal.reward_terms())
    }

    /// Whether the day alone can change nothing of it any more. Facts that are dated ahead will.
    pub fn is_final(&self, reckoning: &Reckoning) -> bool {
        let facts = &self.facts;
        let money =
            facts.money_in.iter().map(|money| money.at).chain(facts.money_out.iter().map(|out| out.at));
        let mut days = money.chain(facts.subscription_ended);
        if days.any(|day| day > facts.today) {
            return false;
        }
        let adjust_days = i64::from(self.terms.terms.deal.adjust_days);
        let is_past = |currency| {
            let paid = facts.paid_out.iter().filter(|paid| paid.currency == currency);
            let first = paid.map(|paid| paid.at).min();
            first.is_some_and(|first| first.saturating_add(jiff::Span::new().days(adjust_days)) < facts.today)
        };
        reckoning.barred.is_some()
            || (!reckoning.rewards.is_empty()
                && reckoning.rewards.iter().all(|reward| match reward.state {
                    RewardState::Lapsed => true,
                    RewardState::Paid => is_past(reward.currency),
                    _ => false,
                }))
    }
}
