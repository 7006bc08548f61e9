//! Submitting a lead: parsed before, gathered and judged here, written with its receipt, claim, event and
//! mails.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::{self, Judgement, Outcome, Verdict};
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId};
use leadwire_domain::lead::{Lead, RawLead};
use leadwire_domain::programme::Published;
use leadwire_domain::referral::receipt::{Commitment, leaf_hash};
use leadwire_domain::referral::{Actor, State};
use leadwire_domain::time::working_days_after;

use super::gather::{Gathered, gather};
use super::{Referral, jobs, mails, store};
use crate::access::{self, Person};
use crate::app::{App, hash_of};
use crate::db::{DbError, Tx};
use crate::partners::{self, Partner, PartnerState};
use crate::programmes;

/// A well-formed lead, and who hands it in.
#[derive(Debug, Clone)]
pub struct NewReferral {
    pub partner: PartnerId,
    pub raw: RawLead,
    pub lead: Lead,
}

/// What a submission came to.
#[derive(Debug, Clone)]
pub enum Submitted {
    New(Referral),
    /// The partner's referral of this lead is open already: nothing was written, nothing is mailed.
    Already(Referral),
    /// Another person at a company whose referral by this partner is open: added to it.
    ContactAdded(Referral),
}

impl Submitted {
    /// The referral in which the lead is.
    pub fn referral(&self) -> &Referral {
        match self {
            Self::New(referral) | Self::Already(referral) | Self::ContactAdded(referral) => referral,
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
    /// Somebody claimed the company, or handed in the same lead, at the same moment: judged again.
    #[error("somebody was faster")]
    Raced,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// How often a submission that lost a race is judged again.
pub(super) const MOST_RACES: usize = 5;
/// Within so many minutes the same form is the same submission, whatever its verdict.
const SAME_FORM_MINUTES: i64 = 10;

/// Submits a lead. Decides at once with what is known locally.
///
/// # Errors
/// Only approved partners may; a fault stores nothing.
pub async fn submit(app: &App, new: NewReferral) -> Result<Submitted, SubmitError> {
    for _ in 0..MOST_RACES {
        let (house, new) = (app.clone(), new.clone());
        let outcome = app.db.write(move |tx| async move { submit_in(&house, &tx, new).await }).await;
        if !matches!(outcome, Err(SubmitError::Raced)) {
            app.bell.notify_one();
            return outcome;
        }
    }
    Err(SubmitError::Fault(DbError::fault("a lead lost every race for its company")))
}

/// The same in the caller's transaction, which must be rolled back and begun again on [`SubmitError::Raced`].
///
/// # Errors
/// Like [`submit`].
pub async fn submit_in(app: &App, tx: &Tx, new: NewReferral) -> Result<Submitted, SubmitError> {
    let now = app.clock.now();
    let terms = programmes::current(app, tx).await?;
    let partner = partners::find_partner(tx, &new.partner).await?.ok_or(SubmitError::NotApproved)?;
    if partner.state != PartnerState::Approved {
        return Err(SubmitError::NotApproved);
    }
    let keys = SubmissionKeys::of(&new, now);
    if let Some(earlier) = store::find_same(tx, &partner.id, &keys).await? {
        return Ok(Submitted::Already(earlier));
    }
    let gathered = gather(tx, &partner, &new.lead).await?;
    let judgement = checks::judge(&new.lead, &gathered.facts, &terms.terms.policy, now);
    match &gathered.own_claim {
        Some(open) if judgement.verdict != Verdict::Refused => {
            add_contact(app, tx, &partner, open, &new, &keys, now).await
        }
        _ => {
            let referral =
                write(app, tx, Draft { new, keys, partner, terms: &terms, judgement, gathered, now }).await?;
            Ok(Submitted::New(referral))
        }
    }
}

/// What makes two submissions the same.
pub(super) struct SubmissionKeys {
    pub email_key: String,
    pub submission_key: String,
}

impl SubmissionKeys {
    fn of(new: &NewReferral, now: Timestamp) -> Self {
        let typed = serde_json::to_string(&new.raw).unwrap_or_default();
        let bucket = now.as_second() / (SAME_FORM_MINUTES * 60);
        let submission_key = hash_of(&format!("{}\n{bucket}\n{typed}", new.partner));
        Self { email_key: new.lead.email.key(), submission_key }
    }
}

struct Draft<'a> {
    new: NewReferral,
    keys: SubmissionKeys,
    partner: Partner,
    terms: &'a Published,
    judgement: Judgement,
    gathered: Gathered,
    now: Timestamp,
}

/// The state that a verdict leads to, with the clock it starts.
fn first_state(judgement: &Judgement, terms: &Published, now: Timestamp) -> State {
    let clocks = &terms.terms.clocks;
    match judgement.verdict {
        Verdict::Validated => State::Validated {
            contact_due: working_days_after(now, clocks.contact_within_days, &terms.zone),
            by: Actor::Machine,
        },
        Verdict::InReview => {
            State::InReview { due: working_days_after(now, clocks.review_within_days, &terms.zone) }
        }
        Verdict::Refused => {
            let failed = judgement.findings.iter().filter(|finding| finding.outcome == Outcome::Fail);
            State::Refused {
                codes: failed.map(|finding| finding.code).collect(),
                words: None,
                by: Actor::Machine,
            }
        }
    }
}

async fn write(app: &App, tx: &Tx, draft: Draft<'_>) -> Result<Referral, SubmitError> {
    let Draft { new, keys, partner, terms, judgement, gathered, now } = draft;
    let id = ReferralId::new(app.new_id());
    let state = first_state(&judgement, terms, now);
    if state.is_open() {
        let protected = protected_until(&state, terms, now);
        if !store::open_claim(app, tx, &gathered.company_keys, &id, &partner.id, now, protected).await? {
            return Err(SubmitError::Raced);
        }
    }
    let salt = app.rng.bytes::<16>();
    let leaf = leaf_hash(&Commitment {
        salt: &salt,
        partner: partner.id.as_str(),
        referral: id.as_str(),
        email: &keys.email_key,
        company: &new.raw.company,
        submitted_at: now,
    });
    let number = store::insert_receipt(tx, &id, &leaf, &salt, now).await?;
    let manager = match state {
        State::Validated { .. } => next_account_manager(tx, &id).await?,
        _ => None,
    };
    let referral = Referral {
        id,
        number,
        partner: partner.id.clone(),
        terms: terms.id.clone(),
        lead: new.raw,
        state,
        verdict: judgement.verdict,
        findings: judgement.findings,
        not_run: judgement.not_run,
        account_manager: manager.as_ref().map(|person| person.id.clone()),
        submitted_at: now,
        version: 1,
    };
    if !store::insert(tx, &referral, &keys).await? {
        return Err(SubmitError::Raced);
    }
    store::insert_event(tx, &app.new_id(), &referral.id, "submitted", None, "{}", now).await?;
    mails::received(app, tx, &partner, &referral, terms, manager.as_ref()).await?;
    if let Some(manager) = &manager {
        mails::new_lead(app, tx, manager, &referral, terms).await?;
    }
    jobs::follow(app, tx, &referral, now).await?;
    Ok(referral)
}

/// A validated referral is protected for the programme's window; one in review until it is decided.
pub(super) fn protected_until(state: &State, terms: &Published, now: Timestamp) -> Option<Timestamp> {
    let days = i64::from(terms.terms.clocks.protection_days);
    matches!(state, State::Validated { .. }).then(|| now + SignedDuration::from_hours(24 * days))
}

/// Round robin: every validated referral takes the next turn, without a row that everybody would wait for.
pub(super) async fn next_account_manager(tx: &Tx, id: &ReferralId) -> Result<Option<Person>, DbError> {
    let people = access::list_account_managers(tx).await?;
    if people.is_empty() {
        return Ok(None);
    }
    let turn = store::take_turn(tx, id).await?;
    let seat = usize::try_from(turn).unwrap_or(0) % people.len();
    Ok(people.into_iter().nth(seat))
}

async fn add_contact(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    open: &ReferralId,
    new: &NewReferral,
    keys: &SubmissionKeys,
    now: Timestamp,
) -> Result<Submitted, SubmitError> {
    let Some(referral) = store::find(tx, open).await? else {
        return Err(DbError::fault("a claim of no referral").into());
    };
    if !store::insert_contact(tx, open, &keys.email_key, &new.raw, now).await? {
        return Ok(Submitted::Already(referral));
    }
    let name = format!("{} {}", new.raw.first_name, new.raw.last_name);
    let facts = serde_json::json!({ "name": name, "email": new.raw.email }).to_string();
    store::insert_event(tx, &app.new_id(), open, "contact_added", None, &facts, now).await?;
    mails::contact_added(app, tx, partner, &referral, &name).await?;
    Ok(Submitted::ContactAdded(referral))
}

/// The account manager of a referral, or nobody.
pub(super) async fn manager_of(tx: &Tx, id: Option<&PersonId>) -> Result<Option<Person>, DbError> {
    match id {
        Some(id) => access::find_person(tx, id).await,
        None => Ok(None),
    }
}
