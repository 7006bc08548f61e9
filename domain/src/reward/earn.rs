//! R9 and R10: when a reward is earned, and what it waits for.

use jiff::civil::Date;

use super::answer::{RewardState, WaitingFor};
use super::calendar::{day_number, plus_days};
use super::facts::{Facts, LineKind, OutKind, OutStatus};
use super::known::{Bill, Known};
use super::share::Month;
use super::terms::{OneMonthPolicy, RewardTerms};

/// How far the reward is: alike in every currency that was not paid yet.
pub(super) struct Progress {
    /// Whether the base is whole: enough paying months, or what R10 takes for it.
    pub is_whole: bool,
    /// Never `Paid`, which is of one currency.
    pub state: RewardState,
    pub earned_on: Option<Date>,
    pub waiting_for: Vec<WaitingFor>,
}

/// What the progress is judged by.
pub(super) struct Standing<'a> {
    pub facts: &'a Facts,
    pub terms: &'a RewardTerms,
    pub known: &'a Known<'a>,
    /// The paying months so far.
    pub months: &'a [Month],
    /// Whether something was paid of it in this currency: then the months are enough, however few (R11).
    pub is_paid: bool,
}

impl Standing<'_> {
    pub(super) fn progress(&self) -> Progress {
        let touching = self.touching();
        let usage = self.usage_awaited(&touching);
        let (is_whole, early) = self.is_whole();
        let mut disputes = disputes(&touching);
        disputes.sort();
        let open: Vec<WaitingFor> = touching
            .iter()
            .filter(|bill| bill.is_open())
            .map(|bill| WaitingFor::Invoice(bill.invoice.id.clone()))
            .collect();
        let state = match early {
            Some(state) => state,
            None if !disputes.is_empty() => RewardState::Disputed,
            None if !open.is_empty() => RewardState::OpenInvoice,
            None if self.facts.today < self.end() => RewardState::Pending,
            None if usage.is_awaited || self.facts.today < self.hold_ends() => RewardState::Held,
            None => RewardState::Earned,
        };
        let is_dated = is_whole && open.is_empty() && !usage.is_awaited;
        let earned_on = is_dated.then(|| self.earned_on(&touching, &usage));
        let mut waiting_for = Vec::new();
        if state != RewardState::Lapsed {
            waiting_for.extend(disputes);
            waiting_for.extend(open);
            waiting_for.extend(usage.is_awaited.then_some(WaitingFor::Usage(usage.last_day)));
        }
        Progress { is_whole, state, earned_on, waiting_for }
    }

    /// The day on which it was earned, by what was known when something was paid of it: invoices that are
    /// open again do not change that any more.
    pub(super) fn earned_before_payout(&self) -> Option<Date> {
        let touching = self.touching();
        let usage = self.usage_awaited(&touching);
        (!self.months.is_empty()).then(|| self.earned_on(&touching, &usage))
    }

    /// Whether the base is whole, and the state that comes of it when it is not.
    fn is_whole(&self) -> (bool, Option<RewardState>) {
        let enough = self.months.len() >= usize::from(self.terms.months);
        let some = !self.months.is_empty();
        match self.ended_on() {
            _ if enough || (self.is_paid && some) => (true, None),
            // Nothing was paid, so there is nothing of which to give a half.
            Some(_) if some && self.terms.one_month_policy == OneMonthPolicy::HalfOfPaid => (true, None),
            Some(_) => (false, Some(RewardState::Lapsed)),
            None => (false, Some(RewardState::Waiting)),
        }
    }

    fn ended_on(&self) -> Option<Date> {
        self.facts.subscription_ended.filter(|ended| *ended <= self.facts.today)
    }

    /// The invoices with a counted line in one of the months.
    fn touching(&self) -> Vec<&Bill<'_>> {
        let touches = |bill: &&Bill| {
            bill.lines.iter().any(|line| self.months.iter().any(|month| month.touches(&line.days)))
        };
        self.known.bills.iter().filter(touches).collect()
    }

    /// The end of the last month; only asked for where there is one.
    fn end(&self) -> Date {
        self.months.last().map_or(self.facts.today, |month| month.end)
    }

    fn hold_ends(&self) -> Date {
        plus_days(self.end(), self.terms.hold_days)
    }

    fn usage_awaited(&self, touching: &[&Bill]) -> Usage {
        let last_day = self.end().yesterday().unwrap_or(self.end());
        let until = plus_days(self.end(), self.terms.hold_days_usage);
        let number = day_number(last_day);
        let covers = |bill: &&&Bill| {
            let mut usage = bill.lines.iter().filter(|line| line.line.kind == LineKind::Usage);
            !bill.is_open() && usage.any(|line| line.days.contains(&number))
        };
        let is_whole = self.is_whole().0;
        let is_missing = is_whole
            && touching.iter().any(|bill| bills_in_arrears(bill))
            && !touching.iter().any(|b| covers(&b));
        let is_awaited = is_missing && self.facts.today < until;
        Usage { is_awaited, last_day, until: is_missing.then_some(until) }
    }

    fn earned_on(&self, touching: &[&Bill], usage: &Usage) -> Date {
        let closed = touching.iter().filter_map(|bill| bill.closed_on());
        // Only the end of the subscription makes one month whole.
        let enough = self.months.len() >= usize::from(self.terms.months) || self.is_paid;
        let ended = self.ended_on().filter(|_| !enough);
        let latest = closed.chain(usage.until).chain(ended).chain([self.end()]);
        latest.fold(self.hold_ends(), Date::max)
    }
}

/// Usage in arrears that is still to be billed (R9).
struct Usage {
    is_awaited: bool,
    /// The last day of the last month.
    last_day: Date,
    /// How long it holds the reward, where it is missing.
    until: Option<Date>,
}

/// A usage line that ends at or before the first recurring start of its invoice.
fn bills_in_arrears(bill: &Bill) -> bool {
    let of = |kind: LineKind| bill.lines.iter().map(|line| line.line).filter(move |line| line.kind == kind);
    let first = of(LineKind::Recurring).map(|line| line.period_start).min();
    first.is_some_and(|first| of(LineKind::Usage).any(|line| line.period_end <= first))
}

fn disputes(touching: &[&Bill]) -> Vec<WaitingFor> {
    let money = touching.iter().flat_map(|bill| &bill.money_out);
    let open = money.filter(|money| money.status == OutStatus::Open);
    open.map(|money| {
        let id = money.id.clone();
        match money.kind {
            OutKind::Dispute => WaitingFor::Dispute(id),
            OutKind::Refund => WaitingFor::Refund(id),
            OutKind::CreditNoteOutOfBand => WaitingFor::CreditNote(id),
        }
    })
    .collect()
}
