//! A reward as pages and mails say it: money in the reader's figures, months as boxes, states as sentences.

use jiff::civil::Date;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::payout::RAIL_CURRENCY;
use leadwire_domain::programme::Deal;
use leadwire_domain::reward::{Fraction, Reward, RewardState, WaitingFor};

use super::due::Due;
use super::state_name;
use super::store::{Details, Item, Payment};
use crate::app::App;
use crate::web::Words;

/// An exact amount of minor units, shown to the whole ones.
pub(super) fn exact_money(amount: &Fraction, currency: Currency, t: Words) -> String {
    t.amount(Money::new(amount.percent(100), currency))
}

/// The name under which a state is shown: what the engine calls paid is ordered until the bank's statement
/// shows it.
pub(super) fn shown_state(state: RewardState, is_settled: bool) -> &'static str {
    if state == RewardState::Paid && !is_settled { "ordered" } else { state_name(state) }
}

/// The colour that goes with the word of a shown state.
pub(super) fn tone(shown: &str) -> &'static str {
    match shown {
        "earned" | "paid" => "good",
        "ordered" => "accent",
        "disputed" => "bad",
        "lapsed" => "idle",
        _ => "wait",
    }
}

/// A month of a reward, paid or still to come.
pub struct MonthBox {
    /// 1, 2 …
    pub number: i64,
    pub is_paid: bool,
    /// Something of it counts in this currency.
    pub counts: bool,
    /// First and last day, or that it is not paid.
    pub days: String,
    /// What counts of it; empty while it is not paid.
    pub money: String,
}

/// One line of the arithmetic.
pub struct Line {
    pub words: String,
    pub money: String,
    /// The page that says more; empty where none does.
    pub href: String,
}

/// A reward in one currency, as its partner reads it: months and sums, never invoices.
pub struct ShownReward {
    pub currency: String,
    pub state: &'static str,
    pub tone: &'static str,
    pub sentence: String,
    /// What the months come to; the share of what counts so far while some are missing.
    pub amount: String,
    /// Months are missing: the amount is owed once they are paid.
    pub is_partial: bool,
    pub is_lapsed: bool,
    /// Bank details are missing, or of an account that is out of reach, and this reward needs them: the key
    /// of the words that ask for them; empty where they are good.
    pub wants_details: &'static str,
    pub months: Vec<MonthBox>,
    /// What counts in all.
    pub base: String,
    /// What became owed, step by step; empty where it is what the months come to, and nothing was ordered.
    pub owed: Vec<Line>,
    /// All that became owed; empty where it came in one step.
    pub total: String,
    /// The payments that pay it.
    pub payments: Vec<Line>,
    /// What is still to be paid, or was paid too much; nothing where it comes out even.
    pub rest: Option<Line>,
}

fn days(start: Date, end: Date, t: Words) -> String {
    let last = end.yesterday().unwrap_or(end);
    t.say_with("reward-days", &[("first", t.date(start).into()), ("last", t.date(last).into())])
}

/// The months that the terms ask for, those that are paid first.
fn boxes(reward: &Reward, months: u8, t: Words) -> Vec<MonthBox> {
    // Once it lapsed or is paid nothing fills them any more.
    let is_over = matches!(reward.state, RewardState::Lapsed | RewardState::Paid);
    let unpaid = if is_over { "reward-month-never" } else { "reward-month-open" };
    let one = |place: usize| {
        let slot = reward.slots.get(place);
        MonthBox {
            number: i64::try_from(place + 1).unwrap_or(i64::MAX),
            is_paid: slot.is_some(),
            counts: slot.is_some_and(|slot| slot.paid_net.is_positive()),
            days: slot.map_or_else(|| t.say(unpaid), |slot| days(slot.start, slot.end, t)),
            money: slot.map(|slot| exact_money(&slot.paid_net, reward.currency, t)).unwrap_or_default(),
        }
    };
    (0..usize::from(months)).map(one).collect()
}

/// What a reward is read under: its terms, what became payable of it, and where the partner is paid.
pub(super) struct Reading<'a> {
    pub percent: u8,
    /// How many paid months make a reward.
    pub months: u8,
    pub pay_within_days: u16,
    pub items: &'a [Item],
    pub payments: &'a [Payment],
    pub details: Option<Details>,
    pub app: &'a App,
    pub t: Words,
}

impl<'a> Reading<'a> {
    /// Reads under a referral's deal, for a partner with these bank details.
    pub fn new(
        app: &'a App,
        deal: &Deal,
        (items, payments): (&'a [Item], &'a [Payment]),
        details: Option<Details>,
        t: Words,
    ) -> Self {
        Self {
            percent: deal.percent,
            months: deal.months,
            pay_within_days: deal.pay_within_days,
            items,
            payments,
            details,
            app,
            t,
        }
    }

    fn items_of(&self, reward: &Reward) -> impl Iterator<Item = &Item> {
        let currency = reward.currency;
        self.items.iter().filter(move |item| item.money.currency == currency)
    }

    /// The payments of a reward that were not taken back; negative ones set it off against others. What came
    /// out even in a payment is none.
    fn payments_of(&self, reward: &Reward) -> impl Iterator<Item = &Payment> {
        let currency = reward.currency;
        let own = self.payments.iter().filter(move |one| one.money.currency == currency);
        own.filter(|one| !one.is_taken_back && one.money.minor != 0)
    }

    /// The name under which the state of a reward is shown.
    pub fn state(&self, reward: &Reward) -> &'static str {
        shown_state(reward.state, self.paid_on(reward).is_some())
    }

    /// The day of the statement that shows the last payment; nothing while one is on its way.
    pub fn paid_on(&self, reward: &Reward) -> Option<Date> {
        let living = self.payments_of(reward).filter(|payment| payment.lives());
        living.map(|payment| payment.settled_on).collect::<Option<Vec<Date>>>()?.into_iter().max()
    }

    /// What was ordered or paid of a reward, and what of all that became owed is left; negative where too
    /// much was paid.
    pub fn paid_and_rest(&self, reward: &Reward) -> (Money, Money) {
        let owed: i64 = self.items_of(reward).map(|item| item.money.minor).sum();
        let paid: i64 = self.payments_of(reward).map(|payment| payment.money.minor).sum();
        (Money::new(paid, reward.currency), Money::new(owed - paid, reward.currency))
    }

    /// When an earned reward is paid.
    pub fn due(&self, reward: &Reward) -> Option<Due> {
        let earned_on = reward.earned_on.filter(|_| reward.state == RewardState::Earned)?;
        Some(Due::of(self.app, reward.currency, earned_on, self.details, self.pay_within_days))
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
            &format!("reward-state-{}.sentence", self.state(reward)),
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
                ("paid_day", self.paid_on(reward).map(|day| t.date(day)).unwrap_or_default().into()),
            ],
        )
    }

    /// The steps by which something became owed; the first is that the reward was earned.
    fn steps(&self, reward: &Reward) -> Vec<Line> {
        let line = |(at, item): (usize, &Item)| {
            let (kind, day) = match at {
                // It was booked on a later day where nobody looked in between.
                0 => ("first", reward.earned_on.unwrap_or(item.on)),
                _ => (item.kind.as_str(), item.on),
            };
            let words = self.t.say_with(&format!("reward-item-{kind}"), &[("day", self.t.date(day).into())]);
            Line { words, money: self.t.amount(item.money), href: String::new() }
        };
        self.items_of(reward).enumerate().map(line).collect()
    }

    fn payment(&self, payment: &Payment) -> Line {
        let key = match (payment.money.minor < 0, payment.settled_on) {
            (true, _) => "reward-set-off",
            (false, Some(_)) => "reward-paid-on",
            (false, None) => "reward-ordered-on",
        };
        let day = self.t.date(payment.settled_on.unwrap_or(payment.on));
        let href = format!("/portal/payouts/{}", payment.payout);
        Line {
            words: self.t.say_with(key, &[("day", day.into())]),
            money: self.t.amount(payment.money),
            href,
        }
    }

    /// What is left to be paid, or is taken off the next payment.
    fn rest(&self, reward: &Reward) -> Option<Line> {
        let (_, rest) = self.paid_and_rest(reward);
        let key = if rest.minor > 0 { "reward-rest" } else { "reward-rest-carried" };
        let line = Line { words: self.t.say(key), money: self.t.amount(rest), href: String::new() };
        (rest.minor != 0).then_some(line)
    }

    /// Puts together what a partner reads of a reward.
    pub fn shown(&self, reward: &Reward) -> ShownReward {
        let (t, state) = (self.t, self.state(reward));
        let steps = self.steps(reward);
        let payments: Vec<Line> = self.payments_of(reward).map(|payment| self.payment(payment)).collect();
        let has_course = steps.len() > 1 || !payments.is_empty();
        let owed = self.items_of(reward).map(|item| item.money.minor).sum();
        let total = t.amount(Money::new(owed, reward.currency));
        let is_partial = reward.state == RewardState::Waiting;
        let minor = if is_partial { reward.base.percent(self.percent) } else { reward.amount };
        let is_settled =
            matches!(reward.state, RewardState::Waiting | RewardState::Lapsed | RewardState::Paid);
        let is_on_rail = reward.currency.code() == RAIL_CURRENCY;
        ShownReward {
            currency: reward.currency.to_string(),
            state,
            tone: tone(state),
            sentence: self.sentence(reward),
            amount: t.amount(Money::new(minor, reward.currency)),
            is_partial,
            is_lapsed: reward.state == RewardState::Lapsed,
            wants_details: match self.details {
                _ if is_settled || reward.amount <= 0 => "",
                None => "portal-need-details",
                Some(details) if !details.is_sepa && is_on_rail => "bank-change",
                Some(_) => "",
            },
            months: boxes(reward, self.months, t),
            base: exact_money(&reward.base, reward.currency, t),
            total: if steps.len() > 1 { total } else { String::new() },
            rest: if payments.is_empty() { None } else { self.rest(reward) },
            owed: if has_course { steps } else { Vec::new() },
            payments,
        }
    }
}
