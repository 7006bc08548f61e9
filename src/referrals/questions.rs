//! One question to whoever owns a cold account (`KNOWN_COLD`): do you still work on it? Silence until the
//! review is due validates the lead. Who owns it is what the CRM says; an account of nobody is for the desk.

use jiff::Timestamp;
use leadwire_domain::checks::{Code, Facts, Finding, Outcome, cold_accounts};
use leadwire_domain::email::Email;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::programme::Published;
use leadwire_domain::referral::{Act, Actor, ReviewReason, State, appeal_until};

use super::moves::{self, Move, MoveError};
use super::{Referral, decide, mails, store};
use crate::access::{Person, find_staff};
use crate::app::App;
use crate::db::{DbError, Statement, Tx};
use crate::pipeline::{self, Account};

/// What the owner of an account was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub referral: ReferralId,
    /// The account's id in the pipeline.
    pub account: String,
    /// The address that was asked.
    pub asked: String,
    pub asked_at: Timestamp,
    /// `works` or `free`; nothing while it is open.
    pub answer: Option<String>,
}

/// What the owner of a cold account says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Somebody works on it: the lead is known.
    Works,
    /// Nobody does: the lead counts.
    Free,
}

impl Answer {
    /// The answer's name in rows and forms.
    pub fn name(self) -> &'static str {
        match self {
            Answer::Works => "works",
            Answer::Free => "free",
        }
    }

    /// Reads a form's value.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Works, Self::Free].into_iter().find(|answer| answer.name() == name)
    }
}

/// What asks the owner, where a cold account is all that a person would look at; nothing where nobody owns
/// it.
///
/// # Errors
/// Database faults only.
pub(super) async fn ask(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    facts: &Facts,
    terms: &Published,
) -> Result<Vec<Statement>, DbError> {
    if !matches!(referral.state, State::InReview { .. }) || !is_only_cold(&referral.findings) {
        return Ok(Vec::new());
    }
    let now = app.clock.now();
    let known = facts.known.as_deref().unwrap_or_default();
    for account in cold_accounts(known, &terms.terms.policy.known, now) {
        let Some((owner, person)) = owner_of(tx, account).await? else { continue };
        let Some(account) = pipeline::find_account(tx, account).await? else { continue };
        let question = Question {
            referral: referral.id.clone(),
            account: account.id.clone(),
            asked: owner,
            asked_at: now,
            answer: None,
        };
        let mail = mails::account_question(app, &question, person.as_ref(), referral, &account, terms)?;
        return Ok(vec![store::insert_question(&question), mail]);
    }
    Ok(Vec::new())
}

/// Whether nothing but `KNOWN_COLD` keeps a lead from counting.
fn is_only_cold(findings: &[Finding]) -> bool {
    let mut open =
        findings.iter().filter(|found| matches!(found.outcome, Outcome::Review | Outcome::Unknown));
    let (first, others) = (open.next(), open.next());
    first.is_some_and(|found| found.code == Code::KnownCold) && others.is_none()
}

/// The address of an account's owner, with their person where they are our staff. A name is looked up there.
async fn owner_of(tx: &Tx, account: &str) -> Result<Option<(String, Option<Person>)>, DbError> {
    let Some(owner) = pipeline::find_owner(tx, account).await? else { return Ok(None) };
    // As addresses are stored, so that capitals make nobody a stranger.
    let address = Email::in_brackets(&owner).map(|(_, email)| email).or_else(|| Email::parse(&owner).ok());
    let address = address.map(|email| email.address());
    let person = find_staff(tx, address.as_deref().unwrap_or(&owner)).await?;
    let asked = person.as_ref().map(|person| person.email.clone()).or(address);
    Ok(asked.map(|asked| (asked, person)))
}

/// Whether the owner of an account has yet to answer about a lead.
pub(super) async fn is_open(tx: &Tx, referral: &Referral) -> Result<bool, DbError> {
    if !matches!(referral.state, State::InReview { .. }) {
        return Ok(false);
    }
    Ok(store::find_question(tx, &referral.id).await?.is_some_and(|question| question.answer.is_none()))
}

/// What whoever opens the mailed link sees; `None`: it was answered, or the desk was faster.
///
/// # Errors
/// Database faults only.
pub(super) async fn find_open(
    tx: &Tx,
    id: &ReferralId,
) -> Result<Option<(Question, Referral, Option<Account>)>, DbError> {
    let Some(referral) = store::find(tx, id).await? else { return Ok(None) };
    if !is_open(tx, &referral).await? {
        return Ok(None);
    }
    let Some(question) = store::find_question(tx, id).await? else { return Ok(None) };
    let account = pipeline::find_account(tx, &question.account).await?;
    Ok(Some((question, referral, account)))
}

/// Takes the owner's answer, which decides the lead.
///
/// # Errors
/// Somebody was faster: it is answered or decided already, or the lead was corrected since the page that was
/// answered (its `seen` version).
pub async fn answer(app: &App, id: ReferralId, seen: Option<i64>, answer: Answer) -> Result<(), MoveError> {
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            let mut referral = moves::get(&tx, &id).await?;
            let now = house.clock.now();
            let is_first = matches!(referral.state, State::InReview { .. })
                && !referral.is_newer_than(seen)
                && store::answer_question(&tx, &id, answer.name(), now).await?;
            if !is_first {
                return Err(MoveError::SomeoneWasFaster);
            }
            let bound = moves::bound(&house, &tx, &referral).await?;
            match answer {
                Answer::Free => {
                    let reason = ReviewReason::KnownButFree;
                    let facts = serde_json::json!({ "reason": reason }).to_string();
                    // It is in review and holds its company: nobody is in its way.
                    let why = (Some(reason), facts);
                    decide::validate(&house, &tx, &mut referral, &bound, None, Vec::new(), why).await
                }
                Answer::Works => {
                    let act = Act::Refuse {
                        by: Actor::Machine,
                        codes: vec![Code::KnownCold],
                        words: None,
                        appeal_until: appeal_until(now, &bound.terms.zone),
                    };
                    let facts = serde_json::json!({ "code": Code::KnownCold.as_str() }).to_string();
                    let step = Move { act, by: None, event: "refused", facts };
                    moves::make(&house, &tx, &mut referral, step, now).await?;
                    let told = mails::Decision { event: "refused", why: None };
                    Ok(mails::decided(&house, &tx, &bound, &referral, None, told).await?)
                }
            }
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}
