//! Asking the network about a lead that nothing stood against on the page, and what the machine says then.

use jiff::Timestamp;
use leadwire_domain::checks::website::is_visited;
use leadwire_domain::checks::{self, Facts, Judgement, Verdict, whose_domain};
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::Lead;
use leadwire_domain::matching::{self, Query, Rung, ToldBy};
use leadwire_domain::outside::registers::Subject;
use leadwire_domain::outside::{Identity, Network};
use leadwire_domain::referral::{Act, Actor, State};
use serde::{Deserialize, Serialize};

use super::before::Before;
use super::correct::may_be_corrected;
use super::moves::{self, Bound, Move, MoveError};
use super::objections::{has_objected, parsed};
use super::{Referral, assignment, holds, jobs, questions, store, submit, verdict_mails};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs::{Job, JobError, Lane};
use crate::outside::{self, Asked, Learnt};
use crate::pipeline;

/// Asks about the domains of a lead that is being checked, and decides as soon as it can be decided.
#[derive(Debug, Serialize, Deserialize)]
pub struct LookUp {
    pub referral: ReferralId,
    /// Since which correction; a lead that was corrected again is asked about anew.
    #[serde(default)]
    pub corrected: Option<Timestamp>,
}

impl Job for LookUp {
    const NAME: &'static str = "referrals.look_up";
    const LANE: Lane = Lane::Outside;

    fn dedup(&self) -> Option<String> {
        let corrected = self.corrected.map(|at| format!(":{}", at.as_microsecond())).unwrap_or_default();
        Some(format!("{}{corrected}", self.referral))
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let id = self.referral.clone();
        let read = app.db.read(move |tx| async move {
            let Some(referral) = store::find(&tx, &id).await? else { return Ok(None) };
            let facts = store::find_facts(&tx, &id).await?;
            Ok::<_, DbError>(Some((referral, facts)))
        });
        let Some((referral, facts)) = read.await? else { return Ok(()) };
        if referral.state != State::Checking || referral.corrected_at != self.corrected {
            return Ok(());
        }
        let lead = parsed(&referral)?;
        let earlier = facts.and_then(|facts| facts.network);
        let asked = asked_outside(&lead, referral.partner.as_str(), earlier);
        let (network, may_ask) =
            match outside::learn(app, asked, self.corrected.unwrap_or(referral.submitted_at)).await? {
                Learnt::Now(network) => (Some(network), true),
                Learnt::Before(network) => (network, false),
                Learnt::NotYet(next) => return Err(JobError::At(next)),
            };
        match conclude(app, self, network, may_ask).await {
            Ok(None) | Err(MoveError::SomeoneWasFaster) => Ok(()),
            Ok(Some(next)) => Err(JobError::At(next)),
            Err(why) => Err(JobError::TryAgain(why.to_string())),
        }
    }
}

/// What is asked outside about a lead. A page of somebody else is not visited: it says nothing of the
/// company.
pub fn asked_outside(lead: &Lead, partner: &str, earlier: Option<Network>) -> Asked {
    Asked {
        email_domain: lead.email.domain().to_owned(),
        website: lead.website.clone().filter(|site| is_visited(site, &lead.email)),
        subject: Some(Subject::of(lead)),
        earlier,
        partner: partner.to_owned(),
    }
}

/// Judges with what the network said. Answers when to ask again where that may still change the verdict
/// and we may ask at all.
async fn conclude(
    app: &App,
    look_up: LookUp,
    network: Option<Network>,
    may_ask: bool,
) -> Result<Option<Timestamp>, MoveError> {
    let house = app.clone();
    let next = app
        .db
        .write(move |tx| async move {
            let referral = moves::get(&tx, &look_up.referral).await?;
            // What was heard of the lead as it was says nothing of the one as it is.
            if referral.state != State::Checking || referral.corrected_at != look_up.corrected {
                return Ok(None);
            }
            holds::one_after_the_other(&tx, &referral.partner).await?;
            judge_again(&house, &tx, referral, network, may_ask).await
        })
        .await?;
    app.bell.notify_one();
    Ok(next)
}

async fn judge_again(
    app: &App,
    tx: &Tx,
    mut referral: Referral,
    network: Option<Network>,
    may_ask: bool,
) -> Result<Option<Timestamp>, MoveError> {
    let now = app.clock.now();
    let lead = parsed(&referral)?;
    let bound = moves::bound(app, tx, &referral).await?;
    let mut facts = store::find_facts(tx, &referral.id).await?.unwrap_or_default();
    // Whoever asked meanwhile to be left alone is not handed over.
    facts.has_objected = Some(has_objected(app, tx, &referral).await?);
    let before = Before::of_referral(tx, &referral, &facts).await?;
    if let Some(network) = &network {
        let query = Query::of_lead(&lead, whose_domain);
        let told = told(app, tx, (&lead, &before), network).await?;
        let known = facts.known.get_or_insert_default();
        // What was told at the last try is told again; what the lead itself says stays as it was then.
        known.retain(|hit| hit.told_by == ToldBy::Lead && (hit.rung != Rung::Group || hit.taught.is_some()));
        known.extend(told);
        let hits = std::mem::take(known);
        let hits = pipeline::with_groups(tx, hits, |one| before.counts(&query, one)).await?;
        *known = before.as_then(hits, &[]);
    }
    facts.account_of_both = account_of_both(app, tx, (&lead, &before)).await?;
    facts.network = network;
    let policy = &bound.terms.terms.policy;
    let judgement = checks::judge(&lead, &facts, policy, now);
    let mut next = None;
    if let Some(network) = &mut facts.network {
        next = judgement.next_try(network, policy, now).filter(|_| may_ask);
        network.is_last = next.is_none();
    }
    store::save_facts(tx, &referral.id, &facts).await?;
    if next.is_some() {
        return Ok(next);
    }
    if holds::after_look_up(app, tx, &mut referral, &bound, now).await? {
        return Ok(None);
    }
    decide(app, tx, &mut referral, (judgement, &facts), &bound).await?;
    Ok(None)
}

/// The account that has the domains of both address and website, where these are two.
async fn account_of_both(
    app: &App,
    tx: &Tx,
    (lead, before): (&Lead, &Before),
) -> Result<Option<String>, DbError> {
    let query = Query::of_lead(lead, whose_domain);
    if query.domains.len() < 2 {
        return Ok(None);
    }
    let (candidates, _) = pipeline::list_candidates(app, tx, &query).await?;
    let (candidates, _) = before.of(&query, candidates);
    Ok(matching::account_of_both(&query, &candidates).map(str::to_owned))
}

/// The accounts that the site or a register names: by a number, a page, a parent, where it leads.
async fn told(
    app: &App,
    tx: &Tx,
    (lead, before): (&Lead, &Before),
    network: &Network,
) -> Result<Vec<matching::Hit>, DbError> {
    let identity = Identity::told(lead, network);
    if identity.is_empty() {
        return Ok(Vec::new());
    }
    let query = identity.query(lead);
    let (candidates, vocabulary) = pipeline::list_candidates(app, tx, &query).await?;
    let (candidates, _) = before.of(&query, candidates);
    Ok(identity.hits(matching::climb(&query, &candidates, &vocabulary)))
}

/// Writes the verdict on a lead that is being checked, with the clock, the protection and the mails that go
/// with it.
pub(super) async fn decide(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    (judgement, facts): (Judgement, &Facts),
    Bound { terms, partner }: &Bound,
) -> Result<(), MoveError> {
    let now = app.clock.now();
    let act = match submit::state_after(&judgement, terms, now) {
        State::InReview { due } => Act::Review { due },
        State::Refused { codes, words, by, appeal_until } => Act::Refuse { by, codes, words, appeal_until },
        _ => Act::Validate { by: Actor::Machine, contact_due: terms.contact_due(now) },
    };
    let counted = holds::counted(app, &referral.partner, &judgement, now);
    let is_validated = judgement.verdict == Verdict::Validated;
    let mut given = Vec::new();
    if is_validated {
        given = assignment::give(app, tx, referral, Some(facts)).await?;
    }
    referral.verdict = Some(judgement.verdict);
    referral.findings = judgement.findings;
    referral.not_run = judgement.not_run;
    referral.judged_at = now;
    let verdict = serde_json::json!({ "verdict": super::judged_name(referral.verdict) });
    let step = Move { act, by: None, event: "judged", facts: verdict.to_string() };
    moves::make(app, tx, referral, step, now).await?;
    store::save_verdict(tx, referral).await?;
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    if let Some(until) = submit::protected_until(&referral.state, terms, now) {
        store::protect(tx, &referral.id, until).await?;
    }
    let mut writes = given;
    writes.extend(jobs::clocks(app, referral, terms, now)?);
    writes.extend(questions::ask(app, tx, referral, facts, terms).await?);
    let may_correct = may_be_corrected(store::count_corrections(tx, &referral.id).await?);
    writes.extend(counted);
    let was_held = store::was_held(tx, &referral.id).await?;
    let how = verdict_mails::Later { may_correct, was_held };
    writes.push(verdict_mails::judged(app, partner, referral, terms, manager.as_ref(), how)?);
    if let Some(manager) = &manager {
        writes.push(assignment::new_lead(app, manager, referral, terms)?);
    }
    tx.batch(writes).await?;
    Ok(())
}
