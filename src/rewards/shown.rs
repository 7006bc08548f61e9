//! A reward as pages and mails say it: money in the reader's figures, months as boxes, states as sentences.

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::programme::Deal;
use leadwire_domain::reward::{Fraction, Reward, RewardState, WaitingFor};

use super::due::{Due, bank_date};
use super::state_name;
use super::store::Item;
use crate::app::App;
use crate::web::Words;

/// An exact amount of minor units, shown to the whole ones.
pub(super) fn exact_money(amount: &Fraction, currency: Currency, t: Words) -> String {
    t.amount(Money::new(amount.percent(100), currency))
}

/// The colour that goes with a state's word.
pub(super) fn tone(state: RewardState) -> &'static str {
    match state {
        RewardState::Earned | RewardState::Paid => "good",
        RewardState::Disputed => "bad",
        RewardState::Lapsed => "idle",
        _ => "wait",
    }
}

/// A month of a reward, paid or still to come.
pub(super) struct MonthBox {
    /// 1, 2 …
    pub number: i64,
    pub is_paid: bool,
    /// First and last day; empty while it is not paid.
    pub days: String,
    /// What counts of it; empty while it is not paid.
    pub money: String,
}

/// One line of the arithmetic.
pub(super) struct Line {
    pub words: String,
    pub money: String,
}

/// A reward in one currency, as its partner reads it: months and sums, never invoices.
pub(super) struct ShownReward {
    pub currency: String,
    pub state: &'static str,
    pub tone: &'static str,
    pub sentence: String,
    /// What it will be, or is; the share of what counts so far while months are missing.
    pub amount: String,
    /// Months are missing: the amount is owed once they are paid.
    pub is_partial: bool,
    /// Bank details are missing, and this reward needs them.
    pub wants_details: bool,
    pub months: Vec<MonthBox>,
    /// What counts in all.
    pub base: String,
    /// What became owed after what was earned first, each with its reason.
    pub changes: Vec<Line>,
    /// All that became owed; empty where nothing changed.
    pub total: String,
}

fn days(start: Date, end: Date, t: Words) -> String {
    let last = end.yesterday().unwrap_or(end);
    t.say_with("reward-days", &[("first", t.date(start).into()), ("last", t.date(last).into())])
}

/// The months that the terms ask for, those that are paid first.
fn boxes(reward: &Reward, months: u8, t: Words) -> Vec<MonthBox> {
    let paid = |place: usize| reward.slots.get(place);
    (0..usize::from(months))
        .map(|place| MonthBox {
            number: i64::try_from(place + 1).unwrap_or(i64::MAX),
            is_paid: paid(place).is_some(),
            days: paid(place).map(|slot| days(slot.start, slot.end, t)).unwrap_or_default(),
            money: paid(place)
                .map(|slot| exact_money(&slot.paid_net, reward.currency, t))
                .unwrap_or_default(),
        })
        .collect()
}

/// What a reward is read under: its terms, what became payable of it, and where the partner is paid.
pub(super) struct Reading<'a> {
    pub percent: u8,
    /// How many paid months make a reward.
    pub months: u8,
    pub pay_within_days: u16,
    pub items: &'a [Item],
    /// Since when bank details are there, in the programme's zone.
    pub details_on: Option<Date>,
    /// In the programme's zone.
    pub today: Date,
    pub t: Words,
}

impl<'a> Reading<'a> {
    /// Reads under a referral's deal; `details_at` is when bank details were entered.
    pub fn new(app: &App, deal: &Deal, items: &'a [Item], details_at: Option<Timestamp>, t: Words) -> Self {
        Self {
            percent: deal.percent,
            months: deal.months,
            pay_within_days: deal.pay_within_days,
            items,
            details_on: details_at.map(|at| bank_date(app, at)),
            today: bank_date(app, app.clock.now()),
            t,
        }
    }
    fn items_of(&self, reward: &Reward) -> impl Iterator<Item = &Item> {
        let currency = reward.currency;
        self.items.iter().filter(move |item| item.money.currency == currency)
    }

    /// When an earned reward is paid.
    pub fn due(&self, reward: &Reward) -> Option<Due> {
        let earned_on = reward.earned_on.filter(|_| reward.state == RewardState::Earned)?;
        Some(Due::of(reward.currency, earned_on, self.details_on, self.pay_within_days, self.today))
    }

    /// What the reward waits for, or what comes next, in plain words with the day.
    fn sentence(&self, reward: &Reward) -> String {
        let t = self.t;
        let usage = reward.waiting_for.iter().find_map(|waiting| match waiting {
            WaitingFor::Usage(day) => Some(*day),
            _ => None,
        });
        let day = reward.earned_on.map(|day| t.date(day)).unwrap_or_default();
        let end = reward.slots.last().map(|slot| t.date(slot.end)).unwrap_or_default();
        let due = self.due(reward).unwrap_or(Due::Waits);
        t.say_with(
            &format!("reward-state-{}.sentence", state_name(reward.state)),
            &[
                ("paid", i64::try_from(reward.slots.len()).unwrap_or(i64::MAX).into()),
                ("months", i64::from(self.months).into()),
                ("has_day", t.yes_no(reward.earned_on.is_some()).into()),
                ("day", day.into()),
                ("end", end.into()),
                ("waits_for_usage", t.yes_no(usage.is_some()).into()),
                ("usage_day", usage.map(|day| t.date(day)).unwrap_or_default().into()),
                ("due", due.name().into()),
                ("pay_day", due.day(t).into()),
            ],
        )
    }

    fn change(&self, item: &Item) -> Line {
        let day = [("day", self.t.date(item.on).into())];
        let words = self.t.say_with(&format!("reward-item-{}", item.kind), &day);
        Line { words, money: self.t.amount(item.money) }
    }

    /// Puts together what a partner reads of a reward.
    pub fn shown(&self, reward: &Reward) -> ShownReward {
        let t = self.t;
        let changes: Vec<Line> = self.items_of(reward).skip(1).map(|item| self.change(item)).collect();
        let owed = self.items_of(reward).map(|item| item.money.minor).sum();
        let total =
            if changes.is_empty() { String::new() } else { t.amount(Money::new(owed, reward.currency)) };
        let is_partial = reward.state == RewardState::Waiting && changes.is_empty();
        // Once something changed the arithmetic begins with what was earned first.
        let first = self.items_of(reward).next().filter(|_| !changes.is_empty());
        let minor = if is_partial { reward.base.percent(self.percent) } else { reward.amount };
        let amount = first.map_or(Money::new(minor, reward.currency), |item| item.money);
        let is_settled =
            matches!(reward.state, RewardState::Waiting | RewardState::Lapsed | RewardState::Paid);
        ShownReward {
            currency: reward.currency.to_string(),
            state: state_name(reward.state),
            tone: tone(reward.state),
            sentence: self.sentence(reward),
            amount: t.amount(amount),
            is_partial,
            wants_details: self.details_on.is_none() && !is_settled && reward.amount > 0,
            months: boxes(reward, self.months, t),
            base: exact_money(&reward.base, reward.currency, t),
            changes,
            total,
        }
    }
}
