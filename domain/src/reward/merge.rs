//! R1: facts are a set. Sources promise neither order nor that they tell a thing once.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::money::Currency;

use super::facts::{Facts, Invoice, InvoiceState, MoneyIn, MoneyOut, PaidOut};

/// One invoice each, void ones left out: they carry nothing. Of the same id the later state wins; of the same
/// state with other contents the larger in a fixed order, whatever came first.
pub(super) fn invoices(facts: &Facts) -> Vec<&Invoice> {
    let later = |one: &Invoice, other: &Invoice| one.state.cmp(&other.state).then_with(|| one.cmp(other));
    let mut merged = latest(facts.invoices.iter(), |invoice| invoice.id.as_str(), later);
    merged.retain(|invoice| invoice.state != InvoiceState::Void);
    merged
}

/// The same as they were before any was voided: what else is told of an invoice is what it was.
pub(super) fn invoices_before_voids(facts: &Facts) -> Vec<&Invoice> {
    let rank = |invoice: &Invoice| (invoice.state != InvoiceState::Void).then_some(invoice.state);
    let later = |one: &Invoice, other: &Invoice| rank(one).cmp(&rank(other)).then_with(|| one.cmp(other));
    latest(facts.invoices.iter(), |invoice| invoice.id.as_str(), later)
}

/// Each once, up to a day. Later ones are left out *before* an id's latest is taken: what was known on a day
/// does not change by what comes later.
pub(super) fn money_in(facts: &Facts, until: Date) -> Vec<&MoneyIn> {
    let known = facts.money_in.iter().filter(|money| money.at <= until);
    latest(known, |money| money.id.as_str(), |one, other| one.at.cmp(&other.at).then_with(|| one.cmp(other)))
}

/// Each once, up to a day. Of the same id `reversed` wins over `settled`, and that over `open`.
pub(super) fn money_out(facts: &Facts, until: Date) -> Vec<&MoneyOut> {
    let known = facts.money_out.iter().filter(|money| money.at <= until);
    let later = |one: &MoneyOut, other: &MoneyOut| {
        (one.status, one.at).cmp(&(other.status, other.at)).then_with(|| one.cmp(other))
    };
    latest(known, |money| money.id.as_str(), later)
}

/// Each once, up to a day. Payouts of nothing are none.
pub(super) fn paid_out(facts: &Facts, until: Date) -> Vec<&PaidOut> {
    let known = facts.paid_out.iter().filter(|paid| paid.at <= until && paid.amount != 0);
    latest(known, told_apart_by, |one, other| one.at.cmp(&other.at).then_with(|| one.cmp(other)))
}

fn told_apart_by(paid: &PaidOut) -> (Option<&str>, Option<(Currency, Date, i64)>) {
    match &paid.id {
        Some(id) => (Some(id), None),
        None => (None, Some((paid.currency, paid.at, paid.amount))),
    }
}

/// The latest of each identity, sorted by identity.
fn latest<'a, T, K: Ord>(
    facts: impl Iterator<Item = &'a T>,
    identity: impl Fn(&'a T) -> K,
    later: impl Fn(&T, &T) -> Ordering,
) -> Vec<&'a T> {
    let mut sorted: Vec<&T> = facts.collect();
    sorted.sort_unstable_by(|one, other| identity(one).cmp(&identity(other)).then_with(|| later(other, one)));
    sorted.dedup_by(|one, kept| identity(one) == identity(kept));
    sorted
}
