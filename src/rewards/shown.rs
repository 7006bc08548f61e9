//! A reward as pages and mails say it: money in the reader's figures, months as boxes, states as sentences.

use jiff::civil::Date;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::reward::{Fraction, Reward, RewardState, WaitingFor};

use super::state_name;
use super::store::Item;
use crate::web::Words;

/// An amount in the reader's figures.
pub(super) fn money(amount: Money, t: Words) -> String {
    t.money(amount.minor, u32::from(amount.currency.decimals()), amount.currency.code())
}

/// An exact amount of minor units, shown to the whole ones.
pub(super) fn exact_money(amount: &Fraction, currency: Currency, t: Words) -> String {
    money(Money::new(amount.percent(100), currency), t)
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
    /// What it will be, or is.
    pub amount: String,
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

/// What the reward waits for, or what comes next, in plain words with the day.
fn sentence(reward: &Reward, months: u8, t: Words) -> String {
    let usage = reward.waiting_for.iter().find_map(|waiting| match waiting {
        WaitingFor::Usage(day) => Some(*day),
        _ => None,
    });
    let day = reward.earned_on.map(|day| t.date(day)).unwrap_or_default();
    let end = reward.slots.last().map(|slot| t.date(slot.end)).unwrap_or_default();
    t.say_with(
        &format!("reward-state-{}.sentence", state_name(reward.state)),
        &[
            ("paid", i64::try_from(reward.slots.len()).unwrap_or(i64::MAX).into()),
            ("months", i64::from(months).into()),
            ("has_day", t.yes_no(reward.earned_on.is_some()).into()),
            ("day", day.into()),
            ("end", end.into()),
            ("waits_for_usage", t.yes_no(usage.is_some()).into()),
            ("usage_day", usage.map(|day| t.date(day)).unwrap_or_default().into()),
        ],
    )
}

impl ShownReward {
    /// Puts together what a partner reads of a reward under terms that ask for so many months.
    pub fn new(reward: &Reward, items: &[Item], months: u8, t: Words) -> Self {
        let own = || items.iter().filter(|item| item.money.currency == reward.currency);
        let change = |item: &Item| {
            let day = [("day", t.date(item.on).into())];
            let words = t.say_with(&format!("reward-item-{}", item.kind), &day);
            Line { words, money: money(item.money, t) }
        };
        let changes: Vec<Line> = own().skip(1).map(change).collect();
        let owed = own().map(|item| item.money.minor).sum();
        let total =
            if changes.is_empty() { String::new() } else { money(Money::new(owed, reward.currency), t) };
        // Once something changed the arithmetic begins with what was earned first.
        let first = own().next().filter(|_| !changes.is_empty());
        let amount = first.map_or(Money::new(reward.amount, reward.currency), |item| item.money);
        Self {
            currency: reward.currency.to_string(),
            state: state_name(reward.state),
            tone: tone(reward.state),
            sentence: sentence(reward, months, t),
            amount: money(amount, t),
            months: boxes(reward, months, t),
            base: exact_money(&reward.base, reward.currency, t),
            changes,
            total,
        }
    }
}
