//! A person's decision: on a referral in review, on an appeal, and against what stood for itself (an
//! override); and the partner's own way out.

use leadwire_domain::checks::{Code, Finding, Outcome};
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::referral::{Act, Actor, ReviewReason, State, appeal_until};

use super::moves::{self, Bound, Move, MoveError};
use super::objections::has_objected;
use super::rivals::Rival;
use super::{Referral, assignment, jobs, lessons, mails, review_mails, rivals, store, submit};
use crate::access::Person;
use crate::app::App;
use crate::db::Tx;

/// What a person decides about a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The partner is told the reason in a plain sentence; the words stay with the staff.
    Validate { reason: ReviewReason, words: Option<String> },
    /// A reason code and, with `OPERATOR_DECLINED`, written words: both are told to the partner.
    Refuse { code: Code, words: Option<String> },
}

/// What stood on the page on which a person decided: whoever saw something else decides anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The state's name.
    pub state: String,
    /// Its version, where the page said it: a partner may have corrected the lead meanwhile.
    pub version: Option<i64>,
    /// Who else had the company, and would yield.
    pub rivals: Vec<ReferralId>,
}

/// What a person may refuse with: what the checks raised, a country that is not served, and declining in
/// their own words.
pub(super) fn codes_to_refuse_with(findings: &[Finding]) -> Vec<Code> {
    let raised = findings.iter().filter(|f| matches!(f.outcome, Outcome::Fail | Outcome::Review));
    let mut codes: Vec<Code> = Vec::new();
    for code in raised.map(|finding| finding.code).chain([Code::CountryNotServed, Code::OperatorDeclined]) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The event that a decision is kept as: what it decides is told by where the referral stood.
fn event_of(from: &State, validates: bool) -> &'static str {
    match (from, validates) {
        (State::Appealed { .. }, true) => "overturned",
        (State::Appealed { .. }, false) => "upheld",
        (State::Refused { .. } | State::Upheld { .. }, true) => "overridden",
        (State::Validated { .. }, false) => "revoked",
        (_, true) => "validated",
        (_, false) => "refused",
    }
}

/// Decides a referral: in review, on appeal, or against what the machine or somebody else decided; and
/// teaches the pipeline what that says of the accounts that are ticked.
///
/// # Errors
/// Only owner and managers may, and an appeal not whoever refused first; it must stand where it was seen and
/// where it can be decided, and nobody may have been faster; a refusal names a reason that the case offers; a
/// validation gets its company back only from referrals that came later, and never for a person who objected;
/// an appeal that was won is not taken back.
pub async fn decide(
    app: &App,
    by: &Person,
    id: ReferralId,
    seen: Seen,
    decision: Decision,
    ticked: Vec<String>,
) -> Result<Referral, MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.clone());
    let decided = app
        .db
        .write(move |tx| async move {
            let mut referral = moves::get(&tx, &id).await?;
            if referral.state.name() != seen.state || referral.is_newer_than(seen.version) {
                return Err(MoveError::SomeoneWasFaster);
            }
            let bound = moves::bound(&house, &tx, &referral).await?;
            let (about, now) = ((&decision, &*ticked), house.clock.now());
            let taught = lessons::teach(&house, &tx, &referral, &by.id, about, now).await?;
            match decision {
                Decision::Validate { reason, words } => {
                    let facts = facts(serde_json::json!({ "reason": reason, "words": words }), &taught);
                    let rivals = rivals::rivals(&tx, &referral).await?;
                    if rivals.iter().any(|rival| !rival.stays() && !seen.rivals.contains(&rival.referral.id))
                    {
                        return Err(MoveError::SomeoneWasFaster);
                    }
                    let why = Some(reason);
                    validate(&house, &tx, &mut referral, &bound, Some(&by), rivals, (why, facts)).await?;
                }
                Decision::Refuse { code, words } => {
                    refuse(&house, &tx, &mut referral, &bound, &by, (code, words, &taught)).await?;
                }
            }
            Ok::<_, MoveError>(referral)
        })
        .await?;
    app.bell.notify_one();
    Ok(decided)
}

/// What the event tells: the decision, and what it taught the pipeline.
fn facts(mut said: serde_json::Value, taught: &[String]) -> String {
    if !taught.is_empty() {
        said["taught"] = taught.into();
    }
    said.to_string()
}

/// Validates, by a person or because a review lapsed (`by` nobody), and starts the same clocks as the
/// machine's validation does. A referral that did not hold its company gets it back from its rivals, since
/// when it was submitted.
pub(super) async fn validate(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    bound: &Bound,
    by: Option<&Person>,
    rivals: Vec<Rival>,
    (why, facts): (Option<ReviewReason>, String),
) -> Result<(), MoveError> {
    let (now, terms) = (app.clock.now(), &bound.terms);
    let (was, held) = (referral.state.clone(), referral.state.holds_company());
    if !held && has_objected(app, tx, referral).await? {
        return Err(MoveError::LeadObjected);
    }
    let mut given = Vec::new();
    if !assignment::has_somebody(tx, referral).await? {
        // Whoever works the company already goes on with it.
        referral.account_manager = rivals.iter().find_map(|rival| rival.referral.account_manager.clone());
        if !assignment::has_somebody(tx, referral).await? {
            let facts = store::find_facts(tx, &referral.id).await?;
            given = assignment::give(app, tx, referral, facts.as_ref()).await?;
        }
    }
    let actor = by.map_or(Actor::Machine, |by| Actor::Person(by.id.clone()));
    let act = Act::Validate { by: actor, contact_due: terms.contact_due(now) };
    let event = event_of(&was, true);
    // The table speaks first: nobody yields to a decision that may not be made.
    leadwire_domain::referral::apply(&referral.state, act.clone())?;
    rivals::give_way(app, tx, rivals, now).await?;
    moves::make(app, tx, referral, Move { act, by: by.map(|by| &by.id), event, facts }, now).await?;
    let protected = submit::protected_until(&referral.state, terms, now);
    match protected {
        Some(until) if held => store::protect(tx, &referral.id, until).await?,
        _ => rivals::reclaim(app, tx, referral, protected).await?,
    }
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    let mut writes = given;
    writes.extend(jobs::clocks(app, referral, terms, now)?);
    if let Some(manager) = &manager {
        writes.push(assignment::new_lead(app, manager, referral, terms)?);
    }
    tx.batch(writes).await?;
    let told = mails::Decision { event, why };
    mails::decided(app, tx, bound, referral, manager.as_ref(), told).await?;
    Ok(())
}

async fn refuse(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    bound: &Bound,
    by: &Person,
    (code, words, taught): (Code, Option<String>, &[String]),
) -> Result<(), MoveError> {
    let now = app.clock.now();
    if !codes_to_refuse_with(&referral.findings).contains(&code) {
        return Err(MoveError::NotOffered);
    }
    let event = event_of(&referral.state, false);
    // Else whoever lost the appeal could undo it alone.
    if event == "revoked" && store::was_overturned(tx, &referral.id).await? {
        return Err(MoveError::WonOnAppeal);
    }
    let facts = facts(serde_json::json!({ "code": code.as_str(), "words": words }), taught);
    let act = Act::Refuse {
        by: Actor::Person(by.id.clone()),
        codes: vec![code],
        words,
        appeal_until: appeal_until(now, &bound.terms.zone),
    };
    moves::make(app, tx, referral, Move { act, by: Some(&by.id), event, facts }, now).await?;
    mails::decided(app, tx, bound, referral, None, mails::Decision { event, why: None }).await?;
    if event == "revoked"
        && let Some(manager) = submit::manager_of(tx, referral.account_manager.as_ref()).await?
        && manager.id != by.id
    {
        review_mails::taken_back(app, tx, &manager, referral, by).await?;
    }
    Ok(())
}

/// Takes a referral back. The company is free again.
///
/// # Errors
/// Only its own partner may, while it is open or waits on appeal.
pub async fn withdraw(app: &App, partner: &PartnerId, id: ReferralId) -> Result<Referral, MoveError> {
    let (house, partner) = (app.clone(), partner.clone());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let mut referral = moves::get(&tx, &id).await?;
            if referral.partner != partner {
                return Err(MoveError::Unknown);
            }
            let step = Move { act: Act::Withdraw, by: None, event: "withdrawn", facts: "{}".to_owned() };
            moves::make(&house, &tx, &mut referral, step, now).await?;
            Ok(referral)
        })
        .await
}
