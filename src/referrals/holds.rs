//! Leads beyond a cap of their partner: taken with their place in time, and answered on the next working day
//! (docs/decisions/0047). They are in `checking`; what is known of them waits in the facts.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use leadwire_domain::checks::{self, Facts, Judgement};
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId};
use leadwire_domain::programme::{Caps, GoingOn, Reached, tells_what_is_known};
use leadwire_domain::referral::State;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::claims::{Claim, first_of, keys_of};
use super::gather::Gathered;
use super::look_up::{self, LookUp};
use super::moves::{self, Bound, MoveError};
use super::objections::{has_objected, parsed};
use super::submit::is_refused_on_the_page;
use super::{Referral, Stands, store};
use crate::access::Person;
use crate::app::{App, lock_of};
use crate::db::{DbError, Row, Statement, Tx};
use crate::jobs::{self, Job, JobError};
use crate::web::Words;

/// Why a lead is not answered yet, and when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    pub reason: Reached,
    pub until: Timestamp,
}

/// Whether one more lead of this partner is held. What staff hand in is answered: they read the answer.
pub(super) async fn hold(
    tx: &Tx,
    gathered: &Gathered,
    by: Option<&PersonId>,
    now: Timestamp,
) -> Result<Option<Hold>, DbError> {
    if by.is_some() {
        return Ok(None);
    }
    let (caps, mut going_on): (&Caps, GoingOn) = (&gathered.terms.terms.caps, gathered.going_on);
    if caps.reached(&going_on) == Some(Reached::Open) {
        // Only now it matters how many were validated.
        going_on.validated = store::count_validated(tx, &gathered.partner.id).await?;
    }
    let until = gathered.terms.answered_at(now);
    Ok(caps.reached(&going_on).map(|reason| Hold { reason, until }))
}

/// Why nobody else is named at a company today, and the partner's referral of it.
///
/// Where an answer on the company waits for its day, so does everybody else there: who is known holds no
/// claim, and what happens at a company without one would tell that. Where today's answers about known
/// companies are used up, nobody is added to a referral either: who is known would be no contact. It is said
/// before anything that was found of the lead itself counts.
pub(super) async fn later(
    tx: &Tx,
    gathered: &Gathered,
    by: Option<&PersonId>,
    now: Timestamp,
) -> Result<Option<(Referral, Stands)>, DbError> {
    let own = gathered.own_claims.first();
    let (id, why) = match (by, gathered.held_here.first(), own) {
        (Some(_), ..) | (None, None, None) => return Ok(None),
        (None, Some((held, until)), _) => (held, Stands::IsHeld(*until)),
        (None, None, Some(_)) if !gathered.tells_no_more() => return Ok(None),
        (None, None, Some(own)) => (&own.referral, Stands::AnswersLater(gathered.terms.answered_at(now))),
    };
    let referral = store::find(tx, id).await?.ok_or_else(|| DbError::fault("nothing is held there"))?;
    Ok(Some((referral, why)))
}

impl Gathered {
    /// Whether today's answers that something is known are used up.
    pub(super) fn tells_no_more(&self) -> bool {
        self.terms.terms.caps.tells_no_more(self.going_on.known_answers)
    }
}

/// Holds a lead that the network was asked about, because its partner's answers were used up meanwhile:
/// whatever was found. What was answered to its partner on its day, or handed in by staff, is not held.
pub(super) async fn after_look_up(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    bound: &Bound,
    now: Timestamp,
) -> Result<bool, MoveError> {
    let terms = &bound.terms;
    let day = now.to_zoned(app.zone()).date();
    let told = store::known_answers(tx, &referral.partner, day).await?;
    let since = referral.corrected_at.unwrap_or(referral.submitted_at);
    if !terms.terms.caps.tells_no_more(told) || store::is_answered_since(tx, &referral.id, since).await? {
        return Ok(false);
    }
    referral.tells_nothing_yet();
    store::save_verdict(tx, referral).await?;
    let hold = Hold { reason: Reached::KnownAnswers, until: terms.answered_at(now) };
    let keys = keys_of(&referral.lead)?;
    tx.batch(holding(app, referral, &keys, &hold, now)?).await?;
    Ok(true)
}

/// Answers of one partner are given one after the other: each counts those before it, also where many are
/// asked for at the same moment (on SQLite every verb waits its turn anyway).
pub(super) async fn one_after_the_other(tx: &Tx, partner: &PartnerId) -> Result<(), DbError> {
    tx.hold(lock_of(&format!("answers to {partner}"))).await
}

/// Reads what a partner has going on; of what was validated nothing is counted yet.
pub(super) fn going_on(rows: &[Row]) -> Result<GoingOn, DbError> {
    let row = rows.first().ok_or_else(|| DbError::fault("nothing was counted"))?;
    Ok(GoingOn { open: row.int("open"), validated: 0, known_answers: row.int("known_answers") })
}

/// What holds a lead: its row, the companies that it names, and the job that answers it.
pub(super) fn holding(
    app: &App,
    Referral { id, partner, .. }: &Referral,
    company_keys: &[String],
    hold: &Hold,
    now: Timestamp,
) -> Result<Vec<Statement>, DbError> {
    let answer = AnswerHeld { referral: id.clone() };
    let facts = json!({ "reason": hold.reason.name(), "until": hold.until }).to_string();
    let mut writes = vec![
        store::insert_hold(id, hold),
        store::event(&app.new_id(), id, "held", None, &facts, now),
        jobs::waiting(&app.new_id(), &answer, hold.until)?,
    ];
    writes.extend(store::hold_companies(id, partner, company_keys));
    Ok(writes)
}

/// How a held lead stands, in words.
pub(super) struct HeldTold {
    pub reason: &'static str,
    pub until: Timestamp,
}

impl HeldTold {
    /// What its partner reads instead of a verdict.
    pub(super) fn sentence(&self, company: &str, zone: &TimeZone, t: Words) -> String {
        let args = [("company", company.into()), ("day", t.day_of(self.until, zone).into())];
        t.say_with(&format!("held-{}", self.reason), &args)
    }
}

/// Reads how a lead is held; nothing where it is not.
pub(super) async fn told(tx: &Tx, referral: &Referral) -> Result<Option<HeldTold>, DbError> {
    if referral.state != State::Checking {
        return Ok(None);
    }
    let hold = store::find_hold(tx, &referral.id).await?;
    Ok(hold.map(|hold| HeldTold { reason: hold.reason.name(), until: hold.until }))
}

/// The same for a partner's programs.
pub(super) async fn shape(tx: &Tx, app: &App, referral: &Referral, t: Words) -> Result<Value, DbError> {
    let Some(held) = told(tx, referral).await? else { return Ok(Value::Null) };
    let sentence = held.sentence(&referral.lead.company, &app.zone(), t);
    Ok(json!({ "reason": held.reason, "until": held.until.to_string(), "sentence": sentence }))
}

/// What counts an answer which tells its partner that something is known.
pub(super) fn counted(
    app: &App,
    partner: &PartnerId,
    judgement: &Judgement,
    now: Timestamp,
) -> Option<Statement> {
    let day = now.to_zoned(app.zone()).date();
    tells_what_is_known(&judgement.findings).then(|| store::count_known_answer(partner, day))
}

/// Answers a lead that was held until its day.
#[derive(Debug, Serialize, Deserialize)]
pub struct AnswerHeld {
    pub referral: ReferralId,
}

impl Job for AnswerHeld {
    const NAME: &'static str = "referrals.answer_held";

    fn dedup(&self) -> Option<String> {
        Some(self.referral.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let house = app.clone();
        let outcome = app
            .db
            .write(move |tx| async move {
                let now = house.clock.now();
                match store::find_hold(&tx, &self.referral).await? {
                    Some(hold) if now < hold.until => Ok(Some(hold.until)),
                    Some(_) => answer(&house, &tx, &self.referral, None, now).await.map(|()| None),
                    None => Ok(None),
                }
            })
            .await;
        app.bell.notify_one();
        app.errands.notify_one();
        match outcome {
            Ok(None) => Ok(()),
            Ok(Some(until)) => Err(JobError::At(until)),
            Err(MoveError::SomeoneWasFaster) => Err(JobError::TryAgain("it moved meanwhile".to_owned())),
            Err(why) => Err(JobError::TryAgain(why.to_string())),
        }
    }
}

/// Answers a held lead now.
///
/// # Errors
/// Only whoever runs the programme may; somebody who was faster.
pub async fn answer_now(app: &App, by: &Person, id: ReferralId) -> Result<(), MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            if store::find_hold(&tx, &id).await?.is_none() {
                return Err(MoveError::SomeoneWasFaster);
            }
            answer(&house, &tx, &id, Some(&by.id), now).await
        })
        .await?;
    app.bell.notify_one();
    app.errands.notify_one();
    Ok(())
}

/// Judges a held lead by what was known when it was handed in, and decides it or asks outside first.
async fn answer(
    app: &App,
    tx: &Tx,
    id: &ReferralId,
    by: Option<&PersonId>,
    now: Timestamp,
) -> Result<(), MoveError> {
    if !store::end_hold(tx, id, by, now).await? {
        return Err(MoveError::SomeoneWasFaster);
    }
    tx.send(store::forget_companies(id)).await?;
    let mut referral = moves::get(tx, id).await?;
    if referral.state != State::Checking {
        // Withdrawn, or decided, meanwhile.
        return Ok(());
    }
    if by.is_some() {
        store::insert_event(tx, &app.new_id(), id, "answered_now", by, "{}", now).await?;
    }
    let bound = moves::bound(app, tx, &referral).await?;
    let mut facts = store::find_facts(tx, id).await?.unwrap_or_default();
    // Whoever asked meanwhile to be left alone is not handed over.
    facts.has_objected = Some(has_objected(app, tx, &referral).await?);
    let judgement = judged(app, tx, &referral, &mut facts, &bound, now).await?;
    store::save_facts(tx, id, &facts).await?;
    // One that was asked about before it was held is decided by what was heard then.
    let is_asked = facts.network.is_some();
    if app.outside.is_open() && !is_asked && !is_refused_on_the_page(app, &judgement) {
        let look_up = LookUp { referral: id.clone(), corrected: referral.corrected_at };
        return Ok(jobs::enqueue(tx, app.new_id(), &look_up, now).await?);
    }
    look_up::decide(app, tx, &mut referral, (judgement, &facts), &bound).await
}

/// What the page would have said, but for what time has changed: an account that has gone cold since refuses
/// no more, and then the lead needs the company that it did not hold.
async fn judged(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    facts: &mut Facts,
    bound: &Bound,
    now: Timestamp,
) -> Result<Judgement, MoveError> {
    let lead = parsed(referral)?;
    let policy = &bound.terms.terms.policy;
    let judgement = checks::judge(&lead, facts, policy, now);
    if is_refused_on_the_page(app, &judgement) || !store::held_keys(tx, &referral.id).await?.is_empty() {
        return Ok(judgement);
    }
    let keys = keys_of(&referral.lead)?;
    let open = tx.batch(store::open_claims(&keys).collect()).await?;
    let (own, others): (Vec<Claim>, Vec<Claim>) =
        open.iter().flatten().map(store::claim).partition(|claim| claim.partner == referral.partner);
    if !others.is_empty() {
        facts.other_claim = Some(first_of(&others));
        return Ok(checks::judge(&lead, facts, policy, now));
    }
    let since = referral.company_since;
    let free: Vec<String> =
        keys.into_iter().filter(|key| own.iter().all(|claim| claim.company_key != *key)).collect();
    let claims = store::claim_company(app, &free, &referral.id, &referral.partner, since, None);
    if tx.batch(claims).await?.iter().any(Vec::is_empty) {
        return Err(MoveError::SomeoneWasFaster);
    }
    Ok(judgement)
}
