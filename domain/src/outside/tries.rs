//! When to ask again, and when enough was asked: one failed try proves nothing about a lead.

use jiff::{SignedDuration, Timestamp};

use super::{End, FailedTry, Failure, MailFacts, Network, Register, RegisterFacts, Reply, SiteFacts, TryEnd};
use crate::checks::{Code, Family};

/// A name that does not exist must have been missing so often …
const FEWEST_MISSING: usize = 3;
/// … over at least this time: a registrar's update takes minutes.
const LEAST_MISSING: SignedDuration = SignedDuration::from_mins(10);
/// A site that does not answer must have been silent so often …
const FEWEST_SILENT: usize = 6;
/// … over at least this time (`docs/checks.md`, `WEBSITE_DOWN`).
const LEAST_SILENT: SignedDuration = SignedDuration::from_hours(24);

/// From each try to the next: at 0, 1 and 10 minutes, 1, 4, 10 and 24 hours.
const GAPS: [SignedDuration; 6] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(9),
    SignedDuration::from_mins(50),
    SignedDuration::from_hours(3),
    SignedDuration::from_hours(6),
    SignedDuration::from_hours(14),
];
/// A missing name is asked for again sooner: two answers later it is settled.
const GAP_OF_MISSING: SignedDuration = SignedDuration::from_mins(5);
/// A server that answers and cannot be spoken with will not mend itself within a day, so it is tried thrice.
const TRIES_OF_BROKEN: usize = 3;
/// What was held back by a cap of ours is asked as soon as that may let it through: caps count by the hour.
const GAP_OF_HELD_BACK: SignedDuration = SignedDuration::from_mins(15);
/// A register is asked twice within the hour.
const GAP_OF_REGISTER: SignedDuration = SignedDuration::from_mins(30);
/// A register that wants no more questions for so long (two hours of pauses) is left to a person.
const MOST_HELD_BACK: u32 = 8;

/// When to ask again for what is still open, at the earliest now; nothing where all is answered, or where
/// asking again would not help. `counts`: the codes for whose answer somebody waits.
pub fn next_try(network: &Network, counts: impl Fn(Code) -> bool, now: Timestamp) -> Option<Timestamp> {
    let waits_for = |code: &Code| counts(*code);
    let site = network.site.as_ref().filter(|site| told_by(site).any(waits_for));
    let site = site.and_then(|site| next_visit(site, network.asked_at));
    let mail = Some(&network.mail).filter(|_| counts(Code::EmailNoMx)).and_then(next_mail);
    let told_by = |register: Register| Code::ALL.iter().filter(move |code| register.tells(**code));
    let registers = network.registers.iter().filter(|asked| told_by(asked.register).any(waits_for));
    let earliest = site.into_iter().chain(mail).chain(registers.filter_map(next_question)).min()?;
    Some(earliest.max(now))
}

/// What a visit may still say of a site: that somebody is there, where nobody was; anything, where we held
/// the visit back.
fn told_by(site: &SiteFacts) -> impl Iterator<Item = &'static Code> {
    let is_held_back = site.end == End::Failed(Failure::HeldBack);
    let is_missing = site.end == End::NoAddress && site.name_servers == Reply::NoSuchDomain;
    Code::ALL.iter().filter(move |code| match code {
        Code::WebsiteDown => !is_missing,
        Code::DomainUnregistered => is_missing || is_held_back,
        code => is_held_back && code.is_network() && code.family() == Family::Website,
    })
}

/// Whether a name was missing often and long enough to say that it is not registered.
pub(crate) fn is_surely_missing(tries: &[FailedTry]) -> bool {
    let missing = |end| matches!(end, TryEnd::NoSuchDomain);
    are_enough(tries, missing, FEWEST_MISSING, LEAST_MISSING)
}

/// Whether a domain had no way for mail often and long enough.
pub(crate) fn is_surely_without_mail(tries: &[FailedTry]) -> bool {
    let without = |end| matches!(end, TryEnd::NoSuchDomain | TryEnd::NoAddress);
    are_enough(tries, without, FEWEST_MISSING, LEAST_MISSING)
}

/// Whether a site was silent often and long enough to call it down.
pub(crate) fn is_surely_down(tries: &[FailedTry]) -> bool {
    are_enough(tries, is_silent, FEWEST_SILENT, LEAST_SILENT)
}

/// Whether a server that cannot be spoken with was tried often enough.
pub(crate) fn is_surely_broken(tries: &[FailedTry]) -> bool {
    tries.len() >= TRIES_OF_BROKEN
}

/// Nobody is there: neither a fault of the name's servers nor of ours.
pub(crate) fn is_silent(end: TryEnd) -> bool {
    use Failure::{NoRoute, Refused, TimedOut};
    match end {
        TryEnd::NoSuchDomain | TryEnd::NoAddress => true,
        TryEnd::Failed(failure) => matches!(failure, TimedOut | Refused | NoRoute),
        TryEnd::Status(_) => false,
    }
}

/// Only tries count during which our control sites answered.
fn are_enough(
    tries: &[FailedTry],
    counts: impl Fn(TryEnd) -> bool,
    fewest: usize,
    least: SignedDuration,
) -> bool {
    let counted: Vec<Timestamp> =
        tries.iter().filter(|one| one.control_answered && counts(one.end)).map(|one| one.at).collect();
    let (Some(first), Some(last)) = (counted.iter().min(), counted.iter().max()) else { return false };
    counted.len() >= fewest && last.duration_since(*first) >= least
}

fn next_visit(site: &SiteFacts, asked_at: Timestamp) -> Option<Timestamp> {
    if site.end == End::Failed(Failure::HeldBack) {
        return Some(later(asked_at, GAP_OF_HELD_BACK));
    }
    let last = site.failed.last()?;
    let is_open = match &site.end {
        End::Page => site.pages.first().is_some_and(|page| page.status >= 500),
        End::OtherContent { status, .. } => *status >= 500,
        End::Refused(_) => false,
        End::NoAddress | End::Failed(_) => true,
    };
    let is_missing = site.name_servers == Reply::NoSuchDomain && last.end == TryEnd::NoSuchDomain;
    let is_settled = is_surely_down(&site.failed) || (is_missing && is_surely_missing(&site.failed));
    let is_broken = matches!(last.end, TryEnd::Failed(Failure::Tls | Failure::Broken));
    if !is_open || is_settled || (is_broken && is_surely_broken(&site.failed)) {
        return None;
    }
    after(&site.failed, is_missing)
}

fn next_mail(mail: &MailFacts) -> Option<Timestamp> {
    let last = mail.failed.last()?;
    let has_way = mail.mx.found().is_some()
        || mail.addresses.as_ref().is_some_and(|addresses| addresses.found().is_some());
    if has_way || is_surely_without_mail(&mail.failed) {
        return None;
    }
    after(&mail.failed, matches!(last.end, TryEnd::NoSuchDomain | TryEnd::NoAddress))
}

fn next_question(asked: &RegisterFacts) -> Option<Timestamp> {
    match asked.answer.failure()? {
        Failure::HeldBack if asked.failed_before < MOST_HELD_BACK => Some(later(asked.at, GAP_OF_HELD_BACK)),
        Failure::HeldBack => None,
        _ => (asked.failed_before == 0).then(|| later(asked.at, GAP_OF_REGISTER)),
    }
}

/// Mail and site are tried together, so one that is missing makes the other's tries denser: the last of them
/// still comes when the day is over.
fn after(failed: &[FailedTry], is_missing: bool) -> Option<Timestamp> {
    let (first, last) = (failed.first()?, failed.last()?);
    let Some(gap) = GAPS.get(failed.len() - 1) else {
        let day_is_over = later(first.at, LEAST_SILENT);
        return Some(day_is_over).filter(|end| last.at < *end);
    };
    let soon = is_missing && failed.len() < FEWEST_MISSING;
    Some(later(last.at, if soon { GAP_OF_MISSING } else { *gap }))
}

fn later(at: Timestamp, gap: SignedDuration) -> Timestamp {
    at.checked_add(gap).unwrap_or(Timestamp::MAX)
}
