//! What a referral earns, to the cent: the rules R1–R13 of `docs/rewards.md` as one pure function of facts
//! and frozen terms. It reads top down: facts are merged (`merge`), seen as of a day (`known`), laid into
//! month slots (`slots`, `share`), held by currency (`holding`), earned (`earn`) and, once paid, adjusted
//! (`adjust`).

mod adjust;
mod answer;
mod calendar;
mod earn;
mod facts;
mod fraction;
mod holding;
mod known;
mod merge;
mod parse;
pub mod posting;
mod reader;
mod share;
mod slots;
mod terms;

use std::collections::BTreeSet;

use crate::money::Currency;

pub use adjust::netted;
pub use answer::{Adjustment, Barred, Reckoning, Reward, RewardLine, RewardState, Slot, WaitingFor};
pub use facts::{
    Facts, Invoice, InvoiceState, Line, LineKind, MoneyIn, MoneyOut, OutKind, OutStatus, PaidOut,
};
pub use fraction::{Fraction, NoFraction};
pub use parse::ReadFacts;
pub use posting::{CustomerRef, Posting};
pub use terms::{AnnualPolicy, OneMonthPolicy, RewardTerms, TermProblem};

use adjust::Payouts;
use earn::{Progress, Standing};
use holding::Holding;
use known::Known;
use share::Month;

/// What the facts earn under the terms (R1–R13). Any order and any repetition of facts gives the same answer,
/// and no facts make it panic.
pub fn reckon(facts: &Facts, terms: &RewardTerms) -> Reckoning {
    let today = facts.today;
    let payouts = Payouts::of(&merge::paid_out(facts, today), terms);
    // The months of a paid reward are those of the day of the first payout (R11).
    let known_on = payouts.as_ref().map_or(today, |payouts| payouts.first_on);
    let known = Known::on(facts, known_on);
    let barred = barred(facts, &known);
    let months = match barred {
        Some(_) => Vec::new(),
        None => slots::paying_months(&known, usize::from(terms.months)),
    };
    let Some(payouts) = payouts else {
        let standing = Standing { facts, terms, known: &known, months: &months, is_frozen: false };
        let progress = standing.progress();
        let rewards = currencies(&known, &months, terms).into_iter().map(|currency| {
            let holding = Holding::of(currency, &known, &months, terms);
            reward(currency, &holding, &months, terms, &progress)
        });
        let rewards = if barred.is_some() { Vec::new() } else { rewards.collect() };
        return Reckoning { rewards, adjustments: Vec::new(), barred };
    };
    let now = Known::on(facts, today.min(payouts.adjusted_until));
    Reckoning { barred, ..reckon_paid(facts, terms, &payouts, &known, &now, &months) }
}

/// The same once something was paid of it: the months stay, what they hold is as of now (R11).
fn reckon_paid(
    facts: &Facts,
    terms: &RewardTerms,
    payouts: &Payouts,
    frozen: &Known,
    now: &Known,
    months: &[Month],
) -> Reckoning {
    let standing = |known| Standing { facts, terms, known, months, is_frozen: true };
    let unpaid = standing(now).progress();
    let paid = Progress {
        is_whole: true,
        state: RewardState::Paid,
        earned_on: standing(frozen).earned_before_payout(),
        waiting_for: Vec::new(),
    };
    let mut all: BTreeSet<Currency> = payouts.by_currency.keys().copied().collect();
    if !months.is_empty() {
        all.extend(currencies(frozen, months, terms));
        all.extend(currencies(now, months, terms));
    }
    let mut answer = Reckoning::default();
    for currency in all {
        let holding = Holding::of(currency, now, months, terms);
        let is_paid = payouts.by_currency.contains_key(&currency);
        let progress = if is_paid { &paid } else { &unpaid };
        let reward = reward(currency, &holding, months, terms, progress);
        answer.adjustments.extend(payouts.adjustment(currency, reward.amount, &holding, frozen));
        answer.rewards.push(reward);
    }
    answer
}

fn reward(
    currency: Currency,
    holding: &Holding,
    months: &[Month],
    terms: &RewardTerms,
    progress: &Progress,
) -> Reward {
    let sum = holding.sum();
    let is_negative = sum < Fraction::zero();
    let amount = (progress.is_whole && !is_negative).then(|| sum.percent(terms.percent));
    Reward {
        currency,
        // A negative sum counts 0 before payout (R7), and later facts take no more than all (R11).
        base: if is_negative { Fraction::zero() } else { sum },
        amount: amount.unwrap_or(0),
        state: progress.state,
        earned_on: progress.earned_on,
        slots: holding.slots(months),
        lines: holding.lines(terms.percent, amount),
        waiting_for: progress.waiting_for.clone(),
    }
}

/// The currencies with money in the months; before there is any, those of the invoices.
fn currencies(known: &Known, months: &[Month], terms: &RewardTerms) -> BTreeSet<Currency> {
    let all: BTreeSet<Currency> = known.lines().map(|(bill, _)| bill.invoice.currency).collect();
    if months.is_empty() {
        return all;
    }
    all.into_iter().filter(|one| Holding::of(*one, known, months, terms).carries_cash()).collect()
}

/// R13: the referral has to be validated before the first paid invoice, whatever that invoice was for.
fn barred(facts: &Facts, known: &Known) -> Option<Barred> {
    let validated_on = facts.validated_on?;
    let paid = known.bills.iter().filter(|bill| !bill.cash_ratio.is_nothing());
    let first = paid
        .filter_map(|bill| Some((bill.money_in.iter().map(|money| money.at).min()?, bill)))
        .min_by(|(on, bill), (other_on, other)| (on, &bill.invoice.id).cmp(&(other_on, &other.invoice.id)));
    let (paid_on, bill) = first.filter(|(paid_on, _)| *paid_on <= validated_on)?;
    Some(Barred { validated_on, invoice: bill.invoice.id.clone(), paid_on })
}
