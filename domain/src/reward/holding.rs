//! R7 and R8: what the paying months hold in one currency, the base, and the amounts of lines as they are
//! shown.

use crate::money::Currency;

use super::answer::{RewardLine, Slot};
use super::fraction::{Fraction, Part};
use super::known::{Bill, CountedLine, Known};
use super::share::{Month, share};
use super::terms::{AnnualPolicy, RewardTerms};

/// The counted lines of one currency in the paying months.
pub(super) struct Holding<'a> {
    /// By slot, invoice and line.
    held: Vec<Held<'a>>,
    slots: usize,
}

struct Held<'a> {
    slot: usize,
    bill: &'a Bill<'a>,
    line: &'a CountedLine<'a>,
    share: Part,
    counted: Fraction,
}

impl<'a> Holding<'a> {
    pub(super) fn of(currency: Currency, known: &'a Known, months: &[Month], terms: &RewardTerms) -> Self {
        let mut held = Vec::new();
        for (slot, month) in months.iter().enumerate() {
            let lines = known.lines().filter(|(bill, _)| bill.invoice.currency == currency);
            for (bill, line) in lines {
                let share = match terms.annual_policy {
                    AnnualPolicy::HalfOfFirstPayment if is_first_year(line, months) => {
                        if slot == 0 {
                            Part::WHOLE
                        } else {
                            Part::NOTHING
                        }
                    }
                    _ => share(line, month),
                };
                if !share.is_nothing() {
                    let counted = Fraction::counted(line.line.net, bill.cash_ratio, share);
                    held.push(Held { slot, bill, line, share, counted });
                }
            }
        }
        Self { held, slots: months.len() }
    }

    /// Whether any money is in it.
    pub(super) fn carries_cash(&self) -> bool {
        self.held.iter().any(|held| !held.counted.is_zero())
    }

    /// The invoices with a line in it, sorted by id, each once for every such line.
    pub(super) fn bills(&self) -> impl Iterator<Item = &'a Bill<'a>> {
        self.held.iter().map(|held| held.bill)
    }

    /// The paid net of all slots, with its sign.
    pub(super) fn sum(&self) -> Fraction {
        Fraction::sum(self.held.iter().map(|held| &held.counted))
    }

    /// The slots with this currency's part of each.
    pub(super) fn slots(&self, months: &[Month]) -> Vec<Slot> {
        let paid_net = |slot: usize| {
            let held = self.held.iter().filter(|held| held.slot == slot);
            Fraction::sum(held.map(|held| &held.counted))
        };
        let months = months.iter().take(self.slots).enumerate();
        months
            .map(|(at, month)| Slot { start: month.start, end: month.end, paid_net: paid_net(at) })
            .collect()
    }

    /// The lines with their parts of `amount`, which is `percent` of the sum, rounded; with none of it where
    /// there is no amount to give.
    pub(super) fn lines(&self, percent: u8, amount: Option<i64>) -> Vec<RewardLine> {
        let parts = match amount {
            Some(amount) => self.parts(percent, amount),
            None => vec![0; self.held.len()],
        };
        let lines = self.held.iter().zip(parts);
        lines.map(|(held, amount)| held.shown(amount)).collect()
    }

    /// Largest remainder: everybody gets the whole number below, and what is left of the amount goes to those
    /// that lost most by it. Which of two equals gets it does not depend on the order of facts or lines.
    fn parts(&self, percent: u8, amount: i64) -> Vec<i64> {
        let floors: Vec<_> = self.held.iter().map(|held| held.counted.percent_floor(percent)).collect();
        let mut parts: Vec<i64> =
            floors.iter().map(|(whole, _)| i64::try_from(whole).unwrap_or(i64::MAX)).collect();
        let given: i128 = parts.iter().copied().map(i128::from).sum();
        let left = usize::try_from(i128::from(amount) - given).unwrap_or(0);
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by(|one, other| {
            let larger = floors[*other].1.compare(&floors[*one].1);
            larger.then_with(|| self.held[*one].rank().cmp(&self.held[*other].rank()))
        });
        for at in order.into_iter().take(left) {
            parts[at] = parts[at].saturating_add(1);
        }
        parts
    }
}

impl Held<'_> {
    fn rank(&self) -> impl Ord {
        let line = self.line.line;
        (
            self.slot,
            &self.bill.invoice.id,
            line.period_start,
            line.period_end,
            line.kind,
            line.net,
            self.line.index,
        )
    }

    fn shown(&self, amount: i64) -> RewardLine {
        RewardLine {
            invoice: self.bill.invoice.id.clone(),
            line: self.line.index,
            slot: self.slot,
            net: self.line.line.net,
            cash_ratio: self.bill.cash_ratio.into(),
            share: self.share.into(),
            counted: self.counted.clone(),
            amount,
        }
    }
}

/// A year that the customer's first payment was for: a line of 12 whole months that covers the first day of
/// the first paying month.
fn is_first_year(line: &CountedLine, months: &[Month]) -> bool {
    let covers = |first: &Month| line.days.contains(&first.days.start);
    line.months == Some(12) && months.first().is_some_and(covers)
}
