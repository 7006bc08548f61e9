//! A further person at a referred company in words: as the pages of staff and partner, the mails and the API
//! tell of them. What only staff may know is left out for partners.

use leadwire_domain::checks::{Code, Family, Outcome};
use leadwire_domain::lead::RawLead;
use serde_json::{Value, json};

use super::contacts::{Contact, ContactState};
use super::mails::{chosen, person_reason};
use super::objections::is_objector;
use super::timeline::why_validated;
use super::{Referral, store, verdict_name};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::programmes;
use crate::web::Words;
use crate::web::checklist::{self, Check, Criterion};
use crate::web::countries::country_name;
use crate::web::explained::Explained;
use crate::web::reasons::{Audience, Reason, reasons};

/// A contact as a page shows them.
pub struct ContactTold {
    pub id: String,
    /// Where the desk decides about them.
    pub case_page: String,
    pub name: String,
    /// As it was typed.
    pub lead: RawLead,
    pub country: String,
    pub state: &'static str,
    pub tone: &'static str,
    /// What a person decided and why, to staff with the code; empty where none has.
    pub decided: String,
    /// What whoever decided wrote, for those who may read it.
    pub words: String,
    /// What would change a refusal.
    pub remedy: String,
    pub reasons: Vec<Reason>,
    /// Every check; none of a contact who joined before contacts were judged.
    pub criteria: Vec<Criterion>,
    /// The person does not want to be contacted. Said to staff alone.
    pub has_objected: bool,
}

impl ContactTold {
    /// The contact in words for whoever reads. `write_to`: the programme's address.
    pub(super) fn of(
        contact: &Contact,
        referral: &Referral,
        audience: Audience,
        write_to: &str,
        t: Words,
    ) -> Self {
        let ruling = contact.ruling.as_ref();
        let refused = contact.refused_with();
        let is_for_partner = refused.is_some();
        Self {
            id: contact.id.to_string(),
            case_page: case_page(contact),
            name: contact.name(),
            lead: contact.lead.clone(),
            country: country_name(&contact.lead.country, t),
            state: contact.stands(referral),
            tone: if contact.rests(referral) { "idle" } else { contact.state.tone() },
            decided: decided(contact, audience, t),
            words: ruling
                .filter(|_| is_for_partner || audience == Audience::Staff)
                .and_then(|said| said.words.clone())
                .unwrap_or_default(),
            remedy: refused
                .filter(|_| audience == Audience::Partner)
                .map(|code| remedy_of(code, referral, write_to, t))
                .unwrap_or_default(),
            reasons: reasons_of(contact, referral, audience, write_to, t),
            criteria: checklist::by_criterion(checks(contact, referral, audience, t), t),
            has_objected: false,
        }
    }
}

/// What would change it. A referral's remedies name a correction, an appeal, another referral; of a contact
/// nothing is corrected and nothing appealed (docs/decisions/0042). Another address is another contact, and
/// whoever was turned down can be taken on when somebody writes. Where the referral holds its company no more
/// nothing is decided, so nothing would.
pub(super) fn remedy_of(code: Code, referral: &Referral, write_to: &str, t: Words) -> String {
    if !referral.state.holds_company() {
        return String::new();
    }
    let key = if code.family() == Family::Email { "contact-remedy-address" } else { "contact-remedy-write" };
    t.say_with(key, &[("contact", write_to.into())])
}

/// What the checks said of a contact, with what can be done about it. What the pipeline says is for staff to
/// mend, in the words of the referral.
fn reasons_of(
    contact: &Contact,
    referral: &Referral,
    audience: Audience,
    write_to: &str,
    t: Words,
) -> Vec<Reason> {
    let mut told = reasons(contact.findings(), audience, contact.look(referral), t);
    for reason in &mut told {
        let code = reason.code.parse::<Code>().ok().filter(|code| {
            let is_for_staff = audience == Audience::Staff && code.family() == Family::Pipeline;
            let is_in_doubt = matches!(reason.outcome, Outcome::Fail | Outcome::Review);
            is_in_doubt && !is_for_staff && !reason.remedy.is_empty()
        });
        if let Some(code) = code {
            reason.remedy = remedy_of(code, referral, write_to, t);
        }
    }
    told
}

/// Where the desk decides about a contact.
pub(super) fn case_page(contact: &Contact) -> String {
    format!("/console/review/{}/contacts/{}", contact.referral, contact.id)
}

fn checks(contact: &Contact, referral: &Referral, audience: Audience, t: Words) -> Vec<Check> {
    let said = contact.judgement.as_ref();
    said.map_or_else(Vec::new, |said| {
        checklist::checks(&said.findings, &said.not_run, audience, contact.look(referral), t)
    })
}

/// What a person decided, and why.
fn decided(contact: &Contact, audience: Audience, t: Words) -> String {
    let Some(ruling) = &contact.ruling else { return String::new() };
    let why = match (contact.refused_with(), audience) {
        (Some(code), Audience::Partner) => person_reason(&[code], t),
        (Some(code), Audience::Staff) => format!("{} ({})", chosen(&[code], t), code.as_str()),
        // Partners read why in our words alone.
        (None, Audience::Partner) => why_validated(&ruling.reason, "", audience, t),
        (None, Audience::Staff) => {
            format!("{} ({})", why_validated(&ruling.reason, "", audience, t), ruling.reason)
        }
    };
    let by = [("by", ruling.by_name.as_str().into()), ("why", why.into())];
    t.say_with(&format!("contact-decided-{}", contact.state.name()), &by)
}

/// What its partner's page says of a contact, for a mail.
pub(super) fn explained(contact: &Contact, referral: &Referral, write_to: &str, t: Words) -> Explained {
    let reasons = reasons_of(contact, referral, Audience::Partner, write_to, t);
    Explained::of(&reasons, checks(contact, referral, Audience::Partner, t), t)
}

/// Every contact of a referral in words.
///
/// # Errors
/// Database faults only.
pub(super) async fn list(
    tx: &Tx,
    referral: &Referral,
    audience: Audience,
    write_to: &str,
    t: Words,
) -> Result<Vec<ContactTold>, DbError> {
    let contacts = store::list_contacts(tx, &referral.id).await?;
    Ok(contacts.iter().map(|contact| ContactTold::of(contact, referral, audience, write_to, t)).collect())
}

/// Marks, for staff, who does not want to be contacted.
///
/// # Errors
/// Database faults only.
pub(super) async fn mark_objectors(app: &App, tx: &Tx, contacts: &mut [ContactTold]) -> Result<(), DbError> {
    for contact in contacts {
        contact.has_objected = is_objector(app, tx, &contact.lead.email).await?;
    }
    Ok(())
}

/// A contact as partners' programs see them: `verdict` and `reasons` are the machine's, `decision` is a
/// person's.
///
/// # Errors
/// Database faults only.
pub(super) async fn shape(
    tx: &Tx,
    contact: &Contact,
    referral: &Referral,
    t: Words,
) -> Result<Value, DbError> {
    Ok(shaped(contact, referral, &write_to(tx, referral).await?, t))
}

/// The same of every contact of a referral.
///
/// # Errors
/// Database faults only.
pub(super) async fn shapes(tx: &Tx, referral: &Referral, t: Words) -> Result<Vec<Value>, DbError> {
    let contacts = store::list_contacts(tx, &referral.id).await?;
    if contacts.is_empty() {
        return Ok(Vec::new());
    }
    let write_to = write_to(tx, referral).await?;
    Ok(contacts.iter().map(|contact| shaped(contact, referral, &write_to, t)).collect())
}

/// The address for partners in the terms of a referral.
///
/// # Errors
/// Database faults only.
pub(super) async fn write_to(tx: &Tx, referral: &Referral) -> Result<String, DbError> {
    let terms = programmes::find_terms(tx, &referral.terms).await?;
    Ok(terms.map(|terms| terms.terms.contact_email).unwrap_or_default())
}

fn shaped(contact: &Contact, referral: &Referral, write_to: &str, t: Words) -> Value {
    let said = contact.judgement.as_ref();
    // Which rung of the pipeline's ladder could not be asked stays ours, like which was hit.
    let not_run = said.map_or(&[][..], |said| said.not_run.as_slice());
    let not_run: Vec<&str> =
        not_run.iter().filter(|code| code.family() != Family::Pipeline).map(|code| code.as_str()).collect();
    json!({
        "id": contact.id,
        "name": contact.name(),
        "email": contact.lead.email,
        "state": contact.stands(referral),
        "verdict": said.map(|said| verdict_name(said.verdict)),
        "decision": decision(contact, referral, write_to, t),
        "reasons": reasons_of(contact, referral, Audience::Partner, write_to, t),
        "not_run": not_run,
        "added_at": contact.added_at.to_string(),
    })
}

/// A person's decision, in the same words as on the page; JSON null where there is none.
fn decision(contact: &Contact, referral: &Referral, write_to: &str, t: Words) -> Value {
    let Some(ruling) = &contact.ruling else { return Value::Null };
    let code: Option<Code> = contact.refused_with();
    let words = ruling.words.as_ref().filter(|_| code.is_some());
    json!({
        "outcome": if contact.state == ContactState::Refused { "refused" } else { "added" },
        "by": "person",
        "code": code.map(|code| code.for_partner().as_str()),
        "reason": match code {
            Some(code) => person_reason(&[code], t),
            None => why_validated(&ruling.reason, "", Audience::Partner, t),
        },
        "remedy": code.map(|code| remedy_of(code, referral, write_to, t)),
        "words": words,
        "at": ruling.at.to_string(),
    })
}
