//! From a reckoning to the books: what each reward should hold, the transactions that lead there, and what
//! becomes payable by them.

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::ledger::{Booked, Kind, Target};
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::reward::{Fraction, Reckoning, Reward, RewardState};

use super::store::{self, Item, StoredReward};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::ledger::{self, Posted};

/// One reckoning that is being booked.
pub(super) struct Booking<'a> {
    pub referral: &'a ReferralId,
    pub partner: &'a PartnerId,
    pub reckoning: &'a Reckoning,
    /// The version under which it was saved: part of every cause.
    pub version: i64,
    /// Civil day in UTC.
    pub on: jiff::civil::Date,
    pub at: Timestamp,
}

/// What the books should hold of a reward.
fn target(reward: &Reward, reckoning: &Reckoning) -> Target {
    match reward.state {
        RewardState::Waiting | RewardState::Lapsed => Target::Nothing,
        RewardState::Disputed | RewardState::OpenInvoice | RewardState::Pending | RewardState::Held => {
            Target::Accrued(reward.amount)
        }
        RewardState::Earned => Target::Payable(reward.amount),
        RewardState::Paid => {
            let of = reckoning.adjustments.iter().find(|one| one.currency == reward.currency);
            Target::Adjusted(of.map_or(0, |adjustment| adjustment.amount))
        }
    }
}

/// A reward in a currency that the reckoning no longer names: nothing is owed in it.
fn nothing(stored: &StoredReward) -> Reward {
    Reward {
        currency: stored.currency,
        base: Fraction::zero(),
        amount: 0,
        state: RewardState::Waiting,
        earned_on: None,
        slots: Vec::new(),
        lines: Vec::new(),
        waiting_for: Vec::new(),
    }
}

impl Booking<'_> {
    /// Books every reward to where it should be; answers whether anything of them changed.
    pub async fn book(&self, app: &App, tx: &Tx) -> Result<bool, DbError> {
        let stored = store::list_rewards(tx, self.referral).await?;
        let mut changed = false;
        for reward in &self.reckoning.rewards {
            let before = stored.iter().find(|one| one.currency == reward.currency);
            changed |= self.book_one(app, tx, before, reward).await?;
        }
        for gone in &stored {
            if !self.reckoning.rewards.iter().any(|reward| reward.currency == gone.currency) {
                self.book_one(app, tx, Some(gone), &nothing(gone)).await?;
                tx.send(store::delete_reward(self.referral, gone.currency)).await?;
                changed = true;
            }
        }
        Ok(changed)
    }

    async fn book_one(
        &self,
        app: &App,
        tx: &Tx,
        before: Option<&StoredReward>,
        reward: &Reward,
    ) -> Result<bool, DbError> {
        let booked = before.map_or(Booked::default(), |before| before.booked);
        let steps = booked.towards(target(reward, self.reckoning), self.partner, reward.currency);
        let (transactions, next, reached) =
            steps.ok_or_else(|| DbError::fault("a reward is more than the ledger can hold"))?;
        let is_same = before.is_some_and(|before| {
            (before.state, before.amount, before.booked) == (reward.state, reward.amount, next)
                && (&before.base, before.earned_on) == (&reward.base, reward.earned_on)
        });
        if is_same {
            return Ok(false);
        }
        let mut last = String::new();
        for transaction in &transactions {
            last = app.new_id();
            let cause = self.cause(reward.currency, transaction.kind());
            let about = super::about(self.referral);
            let posted = ledger::post(tx, &last, transaction, &cause, &about, self.on, self.at).await?;
            if posted == Posted::AlreadyDone {
                // The version was just saved as new, so no posting of it can be there.
                return Err(DbError::fault(&format!("{cause} was booked before")));
            }
        }
        if let Some(reached) = reached {
            let item = Item {
                id: last,
                referral: self.referral.clone(),
                partner: self.partner.clone(),
                money: Money::new(reached.amount(), reward.currency),
                kind: reached.name().to_owned(),
                because: self.because(reward.currency),
                version: self.version,
                on: self.on,
            };
            tx.send(store::insert_item(&item, self.at)).await?;
            store::open_items(tx, &item.partner, &[item.id]).await?;
        }
        tx.send(store::save_reward(self.referral, self.partner, reward, next, self.at)).await?;
        Ok(true)
    }

    fn cause(&self, currency: Currency, kind: Kind) -> String {
        format!("reward:{}:{currency}:{}:{}", self.referral, self.version, kind.name())
    }

    fn because(&self, currency: Currency) -> Vec<String> {
        let of = self.reckoning.adjustments.iter().find(|one| one.currency == currency);
        of.map(|adjustment| adjustment.because.clone()).unwrap_or_default()
    }
}
