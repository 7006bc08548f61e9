//! Looks at a referral's facts again: won, reckoned, kept, booked, followed and told, in one transaction.

use jiff::civil::Date;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::Standing;
use leadwire_domain::referral::credit::NotCredited;
use leadwire_domain::referral::customer::first_paid_on;
use leadwire_domain::reward::{Reckoning, RewardState};

use super::book::Booking;
use super::gather::{Gathered, gather, today};
use super::mails;
use super::store::{self, NewReckoning};
use crate::app::App;
use crate::db::Tx;
use crate::referrals::{MoveError, Win};
use crate::{billing, referrals};

/// Reckons what a referral earns by the facts as they are, and lets everything follow from it. Doing it again
/// changes nothing. Answers whether a reward changed.
///
/// # Errors
/// Somebody who was faster; faults.
pub(super) async fn look_again(app: &App, tx: &Tx, id: &ReferralId) -> Result<bool, MoveError> {
    let (now, today) = (app.clock.now(), today(app));
    let Some(gathered) = gather(app, tx, id, today).await? else { return Ok(false) };
    let won = win(app, tx, &gathered).await?;
    let reckoning = if won == Won::Not { Reckoning::default() } else { gathered.reckon() };
    if won != Won::Not {
        let barred = reckoning.barred.is_some().then_some(NotCredited::CustomerBefore);
        billing::note_not_won(tx, id, barred).await?;
    }
    let standing = standing(&gathered, &reckoning);
    let months = paying_months(&reckoning);
    let stored = gathered.stored.as_ref();
    let told = Told {
        month: stored.is_some_and(|stored| stored.told_month),
        lapsed: stored.is_some_and(|stored| stored.told_lapsed),
    };
    let needed = usize::from(gathered.terms.terms.deal.months);
    let (told, mail) = told.next(months, needed, standing, won);
    let new = NewReckoning {
        referral: id,
        partner: &gathered.referral.partner,
        text: serde_json::to_string(&reckoning).map_err(|why| crate::db::DbError::fault(&why.to_string()))?,
        months: i64::try_from(months).unwrap_or(i64::MAX),
        is_final: won != Won::Not && gathered.is_final(&reckoning),
        told_month: told.month,
        told_lapsed: told.lapsed,
        reckoned_on: today,
    };
    let seen = stored.map_or(0, |stored| stored.version);
    let version = store::save_reckoning(tx, &new, seen).await?.ok_or(MoveError::SomeoneWasFaster)?;
    let partner = &gathered.referral.partner;
    let booking = Booking { referral: id, partner, reckoning: &reckoning, version, on: today, at: now };
    let has_changed = booking.book(app, tx).await?;
    for step in standing.map(|to| road(&gathered, &reckoning, to)).unwrap_or_default() {
        referrals::follow(app, tx, id, step, now).await?;
    }
    match mail {
        Some(Mail::Month) => mails::month_paid(app, tx, &gathered, &reckoning).await?,
        Some(Mail::Lapsed) => mails::lapsed(app, tx, &gathered, months).await?,
        None => {}
    }
    Ok(has_changed)
}

/// Whether the referral is won.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Won {
    /// By this look; its mail has just been written.
    Now,
    Earlier,
    Not,
}

async fn win(app: &App, tx: &Tx, gathered: &Gathered) -> Result<Won, MoveError> {
    let id = &gathered.referral.id;
    let Some(paid_on) = first_paid_on(&gathered.facts) else {
        // The invoice of a first payment can turn out to be void; the referral stays won.
        return Ok(if gathered.is_won() { Won::Earlier } else { Won::Not });
    };
    match referrals::win(app, tx, id, paid_on).await? {
        Win::Now(_) => Ok(Won::Now),
        Win::Earlier(_) => Ok(Won::Earlier),
        Win::Not(why) => {
            billing::note_not_won(tx, id, Some(why)).await?;
            Ok(Won::Not)
        }
    }
}

/// The paying months so far: the same in every currency (R5).
fn paying_months(reckoning: &Reckoning) -> usize {
    reckoning.rewards.iter().map(|reward| reward.slots.len()).max().unwrap_or(0)
}

/// Where a won referral stands by its rewards; nothing where they say nothing yet.
fn standing(gathered: &Gathered, reckoning: &Reckoning) -> Option<Standing> {
    let rewards = &reckoning.rewards;
    let all = |states: &[RewardState]| rewards.iter().all(|reward| states.contains(&reward.state));
    if rewards.is_empty() {
        let ended = gathered.facts.subscription_ended.is_some_and(|day| day <= gathered.facts.today);
        // One-time lines alone were paid, and nothing will follow.
        return (gathered.is_won() && ended && reckoning.barred.is_none()).then_some(Standing::Lapsed);
    }
    if all(&[RewardState::Lapsed]) {
        return Some(Standing::Lapsed);
    }
    if all(&[RewardState::Paid])
        && let Some(on) = settled_on(gathered)
    {
        return Some(Standing::Paid { on });
    }
    if all(&[RewardState::Earned, RewardState::Paid]) {
        return Some(Standing::Earned { on: earned_on(gathered, reckoning) });
    }
    (paying_months(reckoning) > 0).then_some(Standing::Earning)
}

fn earned_on(gathered: &Gathered, reckoning: &Reckoning) -> Date {
    let days = reckoning.rewards.iter().filter_map(|reward| reward.earned_on);
    days.max().unwrap_or(gathered.facts.today)
}

/// The day on which the last payment that lives was seen on the statement; none while one was not.
fn settled_on(gathered: &Gathered) -> Option<Date> {
    let living = gathered.payments.iter().filter(|payment| payment.lives());
    living.map(|payment| payment.settled_on).collect::<Option<Vec<Date>>>()?.into_iter().max()
}

/// The moves that lead to a standing: what was paid was earned before, and what comes back is earned again
/// before it is anything else.
fn road(gathered: &Gathered, reckoning: &Reckoning, to: Standing) -> Vec<Standing> {
    let earned = Standing::Earned { on: earned_on(gathered, reckoning) };
    match (gathered.referral.state.as_str(), to) {
        ("paid", Standing::Paid { .. }) => Vec::new(),
        (_, Standing::Paid { .. }) | ("paid", Standing::Earning | Standing::Lapsed) => vec![earned, to],
        _ => vec![to],
    }
}

/// What the partner was told by mail, once each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    month: bool,
    lapsed: bool,
}

/// A mail that a look writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mail {
    Month,
    Lapsed,
}

impl Told {
    /// What will have been told, and the mail that tells it. The first month is not told in the same breath
    /// as the win, nor when the months are complete: then other mails say more.
    fn next(
        self,
        months: usize,
        needed: usize,
        standing: Option<Standing>,
        won: Won,
    ) -> (Self, Option<Mail>) {
        if standing == Some(Standing::Lapsed) {
            let mail = (!self.lapsed).then_some(Mail::Lapsed);
            return (Self { lapsed: true, ..self }, mail);
        }
        let is_told = self.month || months > 0;
        let is_news = !self.month && months > 0 && months < needed && won != Won::Now;
        // What is told as lapsed and lives again may lapse again.
        (Self { month: is_told, lapsed: false }, is_news.then_some(Mail::Month))
    }
}
