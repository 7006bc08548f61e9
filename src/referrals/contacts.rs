//! Another person at a company whose referral by the same partner is open: judged like a lead, and added to
//! the referral or left to a person. The referral goes on, whatever becomes of them (docs/decisions/0042).

use jiff::Timestamp;
use leadwire_domain::checks::{Code, Facts, Finding, Judgement, Outcome, Verdict};
use leadwire_domain::ids::{ContactId, ReferralId};
use leadwire_domain::lead::RawLead;
use leadwire_domain::programme::Published;
use serde_json::json;

use super::contact_jobs::ContactWaits;
use super::decide::codes_to_refuse_with;
use super::moves::{self, MoveError};
use super::objections::is_objector;
use super::submit::{self, SubmitError, Submitted};
use super::{Decision, Referral, contact_mails, holds, store};
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs;
use crate::partners::Partner;
use crate::web::reasons::Look;

/// Another person at the company of a referral.
#[derive(Debug, Clone)]
pub struct Contact {
    pub id: ContactId,
    pub referral: ReferralId,
    /// As it was typed.
    pub lead: RawLead,
    pub state: ContactState,
    /// What the machine said; nothing of whoever joined before contacts were judged.
    pub judgement: Option<Judgement>,
    pub added_at: Timestamp,
    /// Until when a person decides, while one has to.
    pub due: Option<Timestamp>,
    /// What a person decided.
    pub ruling: Option<Ruling>,
}

/// Where a contact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactState {
    /// Belongs to the referral: whoever works it may write to them.
    Added,
    /// The checks left it to a person, who has not decided yet.
    InReview,
    /// A person turned them down. The machine never does: what it would refuse is no contact.
    Refused,
}

/// A person's decision about a contact.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// The member of staff.
    pub by: String,
    pub by_name: String,
    pub at: Timestamp,
    /// Why they took the contact on, or the code with which they turned them down.
    pub reason: String,
    /// Their words: after a refusal the partner's, else the staff's.
    pub words: Option<String>,
}

impl ContactState {
    const ALL: [Self; 3] = [Self::Added, Self::InReview, Self::Refused];

    /// The state's name in rows, answers and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::InReview => "in_review",
            Self::Refused => "refused",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The colour that goes with its word.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Added => "good",
            Self::InReview => "wait",
            Self::Refused => "bad",
        }
    }

    /// What the machine's answer comes to. Evidence of staff may still speak for what it alone would refuse
    /// (`docs/checks.md`, `FL_LEGAL_FORM`): so a person looks.
    fn after(verdict: Verdict) -> Self {
        if verdict == Verdict::Validated { Self::Added } else { Self::InReview }
    }
}

impl Contact {
    /// The full name.
    pub fn name(&self) -> String {
        format!("{} {}", self.lead.first_name, self.lead.last_name)
    }

    /// What the checks saw.
    pub fn findings(&self) -> &[Finding] {
        self.judgement.as_ref().map_or(&[], |said| said.findings.as_slice())
    }

    /// Whether nobody decides about them, because the referral holds its company no more.
    pub(super) fn rests(&self, referral: &Referral) -> bool {
        self.state == ContactState::InReview && !referral.state.holds_company()
    }

    /// Where they stand, in a word for pages and programs: who waits at a company that the referral holds no
    /// more waits for nobody.
    pub(super) fn stands(&self, referral: &Referral) -> &'static str {
        if self.rests(referral) { "closed" } else { self.state.name() }
    }

    /// Whether a person looks at what the checks could not settle.
    pub(super) fn look(&self, referral: &Referral) -> Look {
        let is_against = self.judgement.as_ref().is_some_and(|said| said.verdict == Verdict::Refused);
        match self.state {
            ContactState::InReview if self.rests(referral) => Look::Closed,
            ContactState::InReview => Look::Comes,
            ContactState::Added if is_against => Look::Overruled,
            _ => Look::Taken,
        }
    }

    /// The code with which a person turned them down.
    pub(super) fn refused_with(&self) -> Option<Code> {
        let ruling = self.ruling.as_ref().filter(|_| self.state == ContactState::Refused)?;
        ruling.reason.parse().ok()
    }

    /// What an event tells of it beside its own facts.
    fn event(&self, more: serde_json::Value) -> String {
        let mut facts = json!({ "contact": self.id, "name": self.name() });
        if let (Some(facts), serde_json::Value::Object(more)) = (facts.as_object_mut(), more) {
            facts.extend(more);
        }
        facts.to_string()
    }

    fn codes_in_doubt(&self) -> Vec<&'static str> {
        let in_doubt = self.findings().iter().filter(|found| found.outcome != Outcome::Pass);
        in_doubt.map(|found| found.code.as_str()).collect()
    }
}

/// The contact of the partner's open referral who has this address already.
///
/// # Errors
/// Database faults only.
pub(super) async fn find_named(
    tx: &Tx,
    open: Option<&ReferralId>,
    email_key: &str,
) -> Result<Option<(Referral, Contact)>, DbError> {
    let Some(open) = open else { return Ok(None) };
    let Some(contact) = store::find_contact_of(tx, open, email_key).await? else { return Ok(None) };
    let referral = store::find(tx, open).await?.ok_or_else(|| DbError::fault("a contact of no referral"))?;
    Ok(Some((referral, contact)))
}

/// Somebody who is named to an open referral, judged, with what that looked at.
pub(super) struct Named<'a> {
    /// As it is kept.
    pub lead: RawLead,
    pub email_key: &'a str,
    pub judgement: Judgement,
    pub facts: &'a Facts,
    pub terms: &'a Published,
    pub partner: &'a Partner,
}

/// Adds somebody to an open referral, or leaves them to a person. The company and its site are looked at for
/// the referral; the network is not asked about a contact.
///
/// # Errors
/// Somebody who named the same person at this very moment; faults.
pub(super) async fn name(
    app: &App,
    tx: &Tx,
    open: &ReferralId,
    named: Named<'_>,
    now: Timestamp,
) -> Result<Submitted, SubmitError> {
    let Named { lead, email_key, judgement, facts, terms, partner } = named;
    let referral = store::find(tx, open).await?.ok_or_else(|| DbError::fault("a claim of no referral"))?;
    let state = ContactState::after(judgement.verdict);
    let counted = holds::counted(app, &partner.id, &judgement, now);
    let contact = Contact {
        id: ContactId::new(app.new_id()),
        referral: open.clone(),
        lead,
        state,
        judgement: Some(judgement),
        added_at: now,
        due: (state == ContactState::InReview).then(|| terms.review_due(now)),
        ruling: None,
    };
    if !store::insert_contact(tx, &contact, email_key, facts, &terms.id).await? {
        return Err(SubmitError::Raced);
    }
    tx.batch(counted.into_iter().collect()).await?;
    let (event, told) = match contact.due {
        None => ("contact_added", json!({})),
        Some(due) => {
            let waits = ContactWaits { contact: contact.id.clone() };
            jobs::enqueue(tx, app.new_id(), &waits, due).await?;
            ("contact_in_review", json!({ "codes": contact.codes_in_doubt() }))
        }
    };
    store::insert_event(tx, &app.new_id(), open, event, None, &contact.event(told), now).await?;
    contact_mails::named(app, tx, partner, &referral, &contact).await?;
    if state == ContactState::Added {
        tell_manager(app, tx, &referral, &contact).await?;
    }
    Ok(Submitted::ContactNamed(referral, contact))
}

/// Tells whoever works the referral that there is somebody else to talk to; before it is handed over they
/// read it on the lead's page.
async fn tell_manager(app: &App, tx: &Tx, referral: &Referral, contact: &Contact) -> Result<(), DbError> {
    match submit::manager_of(tx, referral.account_manager.as_ref()).await? {
        Some(manager) => contact_mails::new_contact(app, tx, &manager, referral, contact).await,
        None => Ok(()),
    }
}

/// What somebody of the staff may do with a contact: take them on, turn them down.
pub(super) fn decisions(by: &Person, referral: &Referral, contact: &Contact) -> (bool, bool) {
    let may = by.role.runs_programme() && referral.state.holds_company();
    let takes_on = matches!(contact.state, ContactState::InReview | ContactState::Refused);
    (may && takes_on, may && contact.state == ContactState::InReview)
}

/// Decides a contact: takes them on, also after all, or turns them down. The referral stays as it is.
///
/// # Errors
/// Only owner and managers may; the contact must stand where they were `seen`, and at a company that the
/// referral still holds; a refusal names a reason that the checks raised; nobody is taken on who does not
/// want to be contacted.
pub async fn decide_contact(
    app: &App,
    by: &Person,
    (referral, id): (ReferralId, ContactId),
    seen: &str,
    decision: Decision,
) -> Result<Contact, MoveError> {
    if !by.role.runs_programme() {
        return Err(MoveError::NotAllowed);
    }
    let (house, by, seen) = (app.clone(), by.clone(), seen.to_owned());
    let decided = app
        .db
        .write(move |tx| async move {
            let found = store::find_contact(&tx, &id).await?;
            let contact = found.filter(|contact| contact.referral == referral).ok_or(MoveError::Unknown)?;
            let referral = moves::get(&tx, &contact.referral).await?;
            let (may_take_on, may_turn_down) = decisions(&by, &referral, &contact);
            let may = if matches!(decision, Decision::Validate { .. }) { may_take_on } else { may_turn_down };
            if contact.state.name() != seen || !may {
                return Err(MoveError::SomeoneWasFaster);
            }
            rule(&house, &tx, &referral, contact, &by, decision).await
        })
        .await?;
    app.bell.notify_one();
    Ok(decided)
}

async fn rule(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    mut contact: Contact,
    by: &Person,
    decision: Decision,
) -> Result<Contact, MoveError> {
    let (from, now) = (contact.state, app.clock.now());
    let (event, told, reason, words) = match decision {
        Decision::Validate { reason, words } => {
            if is_objector(app, tx, &contact.lead.email).await? {
                return Err(MoveError::LeadObjected);
            }
            contact.state = ContactState::Added;
            let told = json!({ "reason": reason, "words": words });
            ("contact_taken_on", told, reason.name().to_owned(), words)
        }
        Decision::Refuse { code, words } => {
            if !codes_to_refuse_with(contact.findings()).contains(&code) {
                return Err(MoveError::NotOffered);
            }
            contact.state = ContactState::Refused;
            let told = json!({ "code": code.as_str(), "words": words });
            ("contact_turned_down", told, code.as_str().to_owned(), words)
        }
    };
    contact.due = None;
    let (by_id, by_name) = (by.id.to_string(), by.name.clone());
    contact.ruling = Some(Ruling { by: by_id, by_name, at: now, reason, words });
    if !store::save_ruling(tx, &contact, from).await? {
        return Err(MoveError::SomeoneWasFaster);
    }
    let facts = contact.event(told);
    store::insert_event(tx, &app.new_id(), &referral.id, event, Some(&by.id), &facts, now).await?;
    let bound = moves::bound(app, tx, referral).await?;
    contact_mails::decided(app, tx, &bound, referral, &contact).await?;
    if contact.state == ContactState::Added {
        tell_manager(app, tx, referral, &contact).await?;
    }
    Ok(contact)
}

/// Notes that a contact does not want to be contacted, as of the lead itself.
///
/// # Errors
/// Like noting it of the lead.
pub async fn object_contact(app: &App, by: &Person, id: ContactId) -> Result<(), MoveError> {
    let found = app.db.read(move |tx| async move { store::find_contact(&tx, &id).await }).await?;
    let contact = found.ok_or(MoveError::Unknown)?;
    let facts = contact.event(json!({}));
    super::objections::note(app, by, contact.referral, Some(contact.lead.email), facts).await
}
