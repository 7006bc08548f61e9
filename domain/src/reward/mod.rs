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
mod told;

use std::collections::{BTreeMap, BTreeSet};

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
pub use told::{Difference, Fact, told_twice};

use adjust::{Change, Payout};
use earn::{Progress, Standing};
use holding::Holding;
use known::Known;
use share::Month;

/// What the facts earn under the terms (R1–R13). Any order and any repetition of facts gives the same answer,
/// and no facts make it panic.
pub fn reckon(facts: &Facts, terms: &RewardTerms) -> Reckoning {
    let now = Known::on(facts, facts.today);
    let barred = barred(facts, &now);
    let payouts = adjust::by_currency(&merge::paid_out(facts, facts.today), terms);
    let months = if barred.is_some() { Vec::new() } else { months(facts, terms, &now, &payouts) };
    let mut all: BTreeSet<Currency> = payouts.keys().copied().collect();
    if barred.is_none() {
        all.extend(currencies(&now, &months, terms));
    }
    let unpaid = Standing { facts, terms, known: &now, months: &months, is_paid: false }.progress();
    let mut answer = Reckoning { barred, ..Reckoning::default() };
    for currency in all {
        let Some(payout) = payouts.get(&currency) else {
            let holding = Holding::of(currency, &now, &months, terms);
            answer.rewards.push(reward(currency, &holding, &months, terms, &unpaid));
            continue;
        };
        let (reward, adjustment) = adjusted(currency, payout, facts, terms, &months);
        answer.rewards.push(reward);
        answer.adjustments.extend(adjustment);
    }
    if let Some(barred) = &answer.barred {
        answer.adjustments.iter_mut().for_each(|one| one.because.clone_from(&barred.money_in));
    }
    answer
}

/// The paying months. Those of a paid reward are those of the day of the first payout in any currency (R11).
fn months(
    facts: &Facts,
    terms: &RewardTerms,
    now: &Known,
    payouts: &BTreeMap<Currency, Payout>,
) -> Vec<Month> {
    let wanted = usize::from(terms.months);
    match payouts.values().map(|payout| payout.first_on).min() {
        Some(first_on) => slots::paying_months(&Known::before_voids(facts, first_on), wanted),
        None => slots::paying_months(now, wanted),
    }
}

/// The reward in a currency in which something was paid: the months stay, what they hold is as of now, and
/// the difference to what was paid is an adjustment (R11).
fn adjusted(
    currency: Currency,
    payout: &Payout,
    facts: &Facts,
    terms: &RewardTerms,
    months: &[Month],
) -> (Reward, Option<Adjustment>) {
    let until = facts.today.min(payout.adjusted_until);
    let then = Known::before_voids(facts, payout.first_on);
    let now = Known::on(facts, until);
    let progress = Progress {
        is_whole: true,
        state: RewardState::Paid,
        earned_on: Standing { facts, terms, known: &then, months, is_paid: true }.earned_before_payout(),
        waiting_for: Vec::new(),
    };
    let reward = reward(currency, &Holding::of(currency, &now, months, terms), months, terms, &progress);
    let amount = reward.amount.saturating_sub(payout.sum);
    let adjustment = (amount != 0).then(|| {
        let seen = Known::before_voids(facts, until);
        let holding = &Holding::of(currency, &seen, months, terms);
        let change = Change { first_on: payout.first_on, then: &then, now: &now, holding };
        Adjustment { currency, amount, because: change.because() }
    });
    (reward, adjustment)
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

/// R13: the referral has to be validated before the first invoice on which money came, whatever that invoice
/// was for and whatever went back later.
fn barred(facts: &Facts, now: &Known) -> Option<Barred> {
    let validated_on = facts.validated_on?;
    let came = now.bills.iter().flat_map(|bill| &bill.money_in);
    let mut early: Vec<&&MoneyIn> =
        came.filter(|money| money.gross > 0 && money.at <= validated_on).collect();
    early.sort_unstable_by_key(|money| (money.at, &money.id));
    let first = early.first()?;
    let (invoice, paid_on) = (first.invoice.clone(), first.at);
    let money_in = early.iter().map(|money| money.id.clone()).collect();
    Some(Barred { validated_on, invoice, paid_on, money_in })
}
