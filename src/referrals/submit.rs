//! Submitting a lead: parsed before, gathered and judged here, written with its receipt, claim, event and
//! mails.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::{self, Judgement, Outcome, Verdict};
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId};
use leadwire_domain::lead::{Lead, RawLead};
use leadwire_domain::programme::Published;
use leadwire_domain::referral::{Actor, State, appeal_until};

use super::contacts::{self, Contact, Named};
use super::correct::{self, Again};
use super::gather::{Gathered, gather};
use super::holds::{self, Hold};
use super::issue::{Receipt, SubmissionKeys};
use super::look_up::LookUp;
use super::proof::Proof;
use super::{Referral, assignment, jobs, questions, store, verdict_mails};
use crate::access::{self, Person};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners::PartnerState;

/// A well-formed lead, and who hands it in.
#[derive(Debug, Clone)]
pub struct NewReferral {
    pub partner: PartnerId,
    pub raw: RawLead,
    pub lead: Lead,
    /// What this is to correct, where that is named.
    pub corrects: Option<Corrects>,
}

/// The partner's own referral that a lead corrects.
#[derive(Debug, Clone)]
pub struct Corrects {
    pub referral: ReferralId,
    /// How often it had been corrected when the form was opened, where one was.
    pub seen: Option<i64>,
}

/// What a submission came to.
#[derive(Debug, Clone)]
pub enum Submitted {
    /// With its receipt, which waits for its seal.
    New(Referral, Proof),
    /// The lead is in this referral of the partner already: nothing was written, nothing is mailed.
    Already(Referral, Stands),
    /// The partner's referral of this lead is not decided yet, and says these fields otherwise now.
    Corrected(Referral, Vec<&'static str>),
    /// Another person at a company whose referral by this partner is open: added to it, or left to a person.
    ContactNamed(Referral, Contact),
    /// The same once more: nothing was written, nothing is mailed.
    ContactAlready(Referral, Contact),
}

/// Why a referral stands as it was though its lead was handed in again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It says the same.
    SaysTheSame,
    /// The same form a moment ago, before it was corrected: a second click, not a correction back.
    FormSentBefore,
    /// Decided leads are not corrected.
    IsDecided,
    /// Nor are those that were refused, withdrawn, lost.
    IsClosed,
    /// Somebody corrected it since the form was opened.
    ChangedMeanwhile,
    /// What was to be corrected is in this other open referral of the partner already.
    HoldsItAlready,
    /// It would go to another company, and others of this one were added to it.
    HasContacts,
    /// So often a lead is corrected and no more.
    WasCorrectedOften,
    /// Nobody else is named at its company before it is answered, then.
    IsHeld(Timestamp),
    /// Nor where nothing that is known is told any more today, before then.
    AnswersLater(Timestamp),
}

impl Stands {
    /// The reason's name in Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::SaysTheSame => "already",
            Self::FormSentBefore => "before",
            Self::IsDecided => "decided",
            Self::IsClosed => "closed",
            Self::ChangedMeanwhile => "meanwhile",
            Self::HoldsItAlready => "elsewhere",
            Self::HasContacts => "contacts",
            Self::WasCorrectedOften => "often",
            Self::IsHeld(_) => "held",
            Self::AnswersLater(_) => "later",
        }
    }
}

impl Submitted {
    /// Whether it says nothing of what was found: then neither does the time that it takes.
    pub(super) fn is_silent(&self) -> bool {
        matches!(self, Self::Already(_, Stands::IsHeld(_) | Stands::AnswersLater(_)))
            || self.referral().is_silent()
    }

    /// The referral in which the lead is.
    pub fn referral(&self) -> &Referral {
        match self {
            Self::New(referral, _)
            | Self::Already(referral, _)
            | Self::Corrected(referral, _)
            | Self::ContactNamed(referral, _)
            | Self::ContactAlready(referral, _) => referral,
        }
    }
}

/// Why a lead was not taken at all.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    #[error("only the owner and managers hand in for partners")]
    NotAllowed,
    #[error("only approved partners refer")]
    NotApproved,
    /// What is to be corrected is no referral of this partner.
    #[error("no referral of this partner is called so")]
    NoneToCorrect,
    /// Somebody claimed the company, or handed in the same lead, at the same moment: judged again.
    #[error("somebody was faster")]
    Raced,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// How often a submission that lost a race is judged again.
const MOST_RACES: usize = 5;

/// Submits a lead. Decides at once with what is known locally.
///
/// # Errors
/// Only approved partners may; a fault stores nothing.
pub async fn submit(app: &App, new: NewReferral) -> Result<Submitted, SubmitError> {
    unless_raced(app, move |house, tx| async move { submit_in(&house, &tx, new, None).await }).await
}

/// Runs a submission in a transaction, and again while it loses a race for its company or its lead.
///
/// # Errors
/// What the submission says; a fault where it lost every race.
pub(super) async fn unless_raced<T, F, Fut>(app: &App, submission: F) -> Result<T, SubmitError>
where
    F: FnOnce(App, Tx) -> Fut + Clone + Send + 'static,
    Fut: Future<Output = Result<T, SubmitError>> + Send + 'static,
    T: Send + 'static,
{
    for _ in 0..MOST_RACES {
        let (house, submission) = (app.clone(), submission.clone());
        let outcome = app.db.write(move |tx| submission(house, tx)).await;
        if !matches!(outcome, Err(SubmitError::Raced)) {
            app.bell.notify_one();
            if app.outside.is_open() {
                app.errands.notify_one();
            }
            return outcome;
        }
    }
    Err(SubmitError::Fault(DbError::fault("a lead lost every race for its company")))
}

/// The same in the caller's transaction, which must be rolled back and begun again on [`SubmitError::Raced`].
/// `by`: the member of staff who hands it in for the partner.
///
/// # Errors
/// Like [`submit`].
pub async fn submit_in(
    app: &App,
    tx: &Tx,
    new: NewReferral,
    by: Option<&PersonId>,
) -> Result<Submitted, SubmitError> {
    let arrived = app.clock.now();
    let keys = SubmissionKeys::of(&new, arrived);
    let mut receipt = Receipt::for_lead(app, &new, &keys, arrived);
    holds::one_after_the_other(tx, &new.partner).await?;
    let mut gathered = gather(app, tx, &new, &keys, &receipt).await?.ok_or(SubmitError::NotApproved)?;
    if gathered.partner.state != PartnerState::Approved {
        return Err(SubmitError::NotApproved);
    }
    let (number, now) = (gathered.number, gathered.not_before.max(arrived));
    if now > arrived {
        // It waited in line; its receipt must not say that it was there before whoever was taken meanwhile.
        receipt = receipt.issued(&new, &keys, now);
        store::issue_later(tx, number, &receipt.leaf, now).await?;
    }
    let own_claim = gathered.own_claims.first().map(|claim| claim.referral.clone());
    let judgement = checks::judge(&new.lead, &gathered.facts, &gathered.terms.terms.policy, now);
    let is_refused = is_refused_on_the_page(app, &judgement);
    let later = holds::later(tx, &gathered, by, now).await?;
    let takes_nothing = is_refused || later.is_some();
    if let Some(earlier) = correct::earlier(tx, &new, &mut gathered, takes_nothing).await? {
        store::take_back_receipt(tx, number).await?;
        return correct::correct(app, tx, earlier, Again { new, keys: &keys, gathered, by }, now).await;
    }
    if let Some((referral, contact)) = contacts::find_named(tx, own_claim.as_ref(), &keys.email_key).await? {
        store::take_back_receipt(tx, number).await?;
        return Ok(Submitted::ContactAlready(referral, contact));
    }
    if let Some((referral, why)) = later {
        store::take_back_receipt(tx, number).await?;
        return Ok(Submitted::Already(referral, why));
    }
    match &own_claim {
        Some(open) if !is_refused => {
            store::take_back_receipt(tx, number).await?;
            let named = Named {
                lead: as_judged(&new),
                email_key: &keys.email_key,
                judgement,
                facts: &gathered.facts,
                terms: &gathered.terms,
                partner: &gathered.partner,
            };
            contacts::name(app, tx, open, named, now).await
        }
        _ => {
            // Whom the checks refuse where the partner holds the company is told so, like whom they pass.
            let hold = match &own_claim {
                Some(_) => None,
                None => holds::hold(tx, &gathered, by, now).await?,
            };
            let draft = Draft { new, keys, receipt, judgement, gathered, hold };
            write(app, tx, draft).await
        }
    }
}

struct Draft {
    new: NewReferral,
    keys: SubmissionKeys,
    receipt: Receipt,
    judgement: Judgement,
    gathered: Gathered,
    /// Why it is not answered yet.
    hold: Option<Hold>,
}

/// The state that a verdict leads to, with the clock it starts.
pub(super) fn state_after(judgement: &Judgement, terms: &Published, now: Timestamp) -> State {
    match judgement.verdict {
        Verdict::Validated => State::Validated { contact_due: terms.contact_due(now), by: Actor::Machine },
        Verdict::InReview => State::InReview { due: terms.review_due(now) },
        Verdict::Refused => State::Refused {
            codes: judgement.codes(Outcome::Fail),
            words: None,
            by: Actor::Machine,
            appeal_until: appeal_until(now, &terms.zone),
        },
    }
}

/// Whether nothing that we may ask outside could still leave no reason to refuse.
pub(super) fn is_refused_on_the_page(app: &App, judgement: &Judgement) -> bool {
    let may_be_softened = app.outside.is_open() && judgement.may_be_softened();
    judgement.verdict == Verdict::Refused && !may_be_softened
}

/// The lead as it is kept.
pub(super) fn as_judged(new: &NewReferral) -> RawLead {
    let mut lead = new.raw.clone();
    if let Some(page) = &new.lead.linkedin {
        // Our pages link to what was judged, not to where steps back in the address would lead.
        page.as_typed().clone_into(&mut lead.linkedin);
    }
    lead
}

/// Writes it all in one trip; whoever claimed the company or handed in the same lead meanwhile wins.
async fn write(app: &App, tx: &Tx, draft: Draft) -> Result<Submitted, SubmitError> {
    let Draft { new, keys, receipt, judgement, gathered, hold } = draft;
    let (terms, now) = (&gathered.terms, receipt.issued_at);
    // What fails on the page is refused on the page; everything else is asked about outside, where we may.
    let is_refused = is_refused_on_the_page(app, &judgement);
    let waits = hold.is_some() || (app.outside.is_open() && !is_refused);
    let state = if waits { State::Checking } else { state_after(&judgement, terms, now) };
    let proof = receipt.proof(gathered.number);
    let lead = as_judged(&new);
    let counted = holds::counted(app, &gathered.partner.id, &judgement, now).filter(|_| !waits);
    let mut referral = Referral {
        id: receipt.id,
        number: gathered.number,
        partner: gathered.partner.id.clone(),
        terms: terms.id.clone(),
        lead,
        state,
        verdict: Some(judgement.verdict).filter(|_| !waits),
        findings: judgement.findings,
        not_run: judgement.not_run,
        account_manager: None,
        submitted_at: now,
        judged_at: now,
        corrected_at: None,
        company_since: now,
        version: 1,
    };
    if hold.is_some() {
        referral.tells_nothing_yet();
    }
    let mut given = Vec::new();
    if matches!(referral.state, State::Validated { .. }) {
        given = assignment::give(app, tx, &mut referral, Some(&gathered.facts)).await?;
    }
    let manager = manager_of(tx, referral.account_manager.as_ref()).await?;
    let mut writes = vec![store::insert(&referral, &keys)?];
    // What is refused holds nothing, also while its partner does not know it yet.
    if referral.state.is_open() && !is_refused {
        let (keys, protected) = (&gathered.company_keys, protected_until(&referral.state, terms, now));
        writes.extend(store::claim_company(app, keys, &referral.id, &referral.partner, now, protected));
    }
    // These return a row each, or met somebody who was faster.
    let contested = writes.len();
    writes.push(store::event(&app.new_id(), &referral.id, "submitted", None, "{}", now));
    writes.push(store::insert_facts(&referral.id, &gathered.facts)?);
    let told = (manager.as_ref(), hold.as_ref());
    writes.push(verdict_mails::received(app, &gathered.partner, &referral, terms, told, &proof)?);
    writes.extend(given);
    if let Some(manager) = &manager {
        writes.push(assignment::new_lead(app, manager, &referral, terms)?);
    }
    writes.extend(counted);
    writes.extend(jobs::clocks(app, &referral, terms, now)?);
    writes.extend(questions::ask(app, tx, &referral, &gathered.facts, terms).await?);
    if let Some(hold) = &hold {
        writes.extend(holds::holding(app, &referral, &gathered.company_keys, hold, now)?);
    } else if waits {
        let look_up = LookUp { referral: referral.id.clone(), corrected: None };
        writes.push(crate::jobs::waiting(&app.new_id(), &look_up, now)?);
    }
    let answers = tx.batch(writes).await?;
    if answers.iter().take(contested).any(Vec::is_empty) {
        return Err(SubmitError::Raced);
    }
    Ok(Submitted::New(referral, proof))
}

/// A validated referral is protected for the programme's window; one in review until it is decided.
pub(super) fn protected_until(state: &State, terms: &Published, now: Timestamp) -> Option<Timestamp> {
    let days = i64::from(terms.terms.clocks.protection_days);
    matches!(state, State::Validated { .. }).then(|| now + SignedDuration::from_hours(24 * days))
}

/// The account manager of a referral, or nobody.
pub(super) async fn manager_of(tx: &Tx, id: Option<&PersonId>) -> Result<Option<Person>, DbError> {
    match id {
        Some(id) => access::find_person(tx, id).await,
        None => Ok(None),
    }
}
