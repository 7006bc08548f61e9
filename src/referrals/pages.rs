//! One referral as its partner sees it, with its verdict and timeline. The page itself is one of `home`, for
//! it says what the referral earns.

use axum::extract::{Path, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::Outcome;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::referral::{Actor, MeetingOutcome, State as Stage};

use super::contact_told::{self, ContactTold};
use super::correct::may_be_corrected;
use super::proof::Proof;
use super::timeline::timeline;
use super::{Referral, WindowTold, holds, store, submit, window_told};
use crate::access::PartnerMember;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::programmes;
use crate::web::checklist::Criterion;
use crate::web::countries::country_name;
use crate::web::reasons::{Audience, Reason, reasons};
use crate::web::{Moment, Problem, Words, see_other};

/// One referral with everything that a page shows of it.
pub struct Shown {
    pub referral: Referral,
    pub moments: Vec<Moment>,
    /// So often it was corrected that it is no more.
    pub was_corrected_often: bool,
    /// Further people at the company.
    pub contacts: Vec<ContactTold>,
    pub manager: String,
    pub zone: TimeZone,
    pub terms_version: i64,
    /// The programme's address for partners.
    pub write_to: String,
    /// How long it holds its company, while it is worked.
    pub window: Option<WindowTold>,
    /// Why it is not answered yet, where that is because of a cap; else empty.
    pub held: String,
}

impl Shown {
    /// The lead's country in the reader's language.
    pub fn country(&self, t: &Words) -> String {
        country_name(&self.referral.lead.country, *t)
    }

    /// Fluent key of what the lead knows.
    pub fn informed_key(&self) -> String {
        let said = self.referral.lead.lead_informed.to_lowercase();
        format!("refer-informed-{}", if said.is_empty() { "knows" } else { &said })
    }

    /// The colour of the state.
    pub fn tone(&self) -> &'static str {
        super::tone_of(self.referral.state.name())
    }
}

/// Reads a referral for a page of the partner or of staff.
pub(super) async fn shown(
    tx: &Tx,
    id: &ReferralId,
    audience: Audience,
    t: Words,
    now: Timestamp,
) -> Result<Option<Shown>, DbError> {
    let Some(referral) = store::find(tx, id).await? else { return Ok(None) };
    let events = store::list_events(tx, id).await?;
    let manager = submit::manager_of(tx, referral.account_manager.as_ref()).await?;
    let terms = programmes::find_terms(tx, &referral.terms).await?;
    let terms = terms.ok_or_else(|| DbError::fault("a referral under no terms"))?;
    let was_corrected_often = !may_be_corrected(store::count_corrections(tx, id).await?);
    let held = holds::told(tx, &referral).await?;
    let moments = timeline(&referral, (&events, held.is_some()), audience, t, &terms.zone, now);
    Ok(Some(Shown {
        held: held.map(|held| held.sentence(&referral.lead.company, &terms.zone, t)).unwrap_or_default(),
        window: window_told::told(tx, &referral, &terms.zone, t, now).await?,
        contacts: contact_told::list(tx, &referral, audience, &terms.terms.contact_email, t).await?,
        referral,
        moments,
        was_corrected_often,
        manager: manager.map(|person| person.name).unwrap_or_default(),
        zone: terms.zone,
        terms_version: terms.version,
        write_to: terms.terms.contact_email,
    }))
}

/// What a partner reads of a referral, but for what it earns: rooms to the right know that.
pub struct Told {
    pub shown: Shown,
    pub state: &'static str,
    /// good, wait, bad or idle: the colour of the big word.
    pub tone: &'static str,
    pub sentence: String,
    pub reasons: Vec<Reason>,
    /// Every check, the silent ones too.
    pub criteria: Vec<Criterion>,
    /// What a person wrote when they refused or lost it.
    pub words: String,
    /// The reason that a person chose.
    pub chosen: String,
    /// What would change it.
    pub remedy: String,
    pub may_withdraw: bool,
    pub receipt: Option<Receipt>,
    /// How a refusal can be appealed.
    pub appeal: Option<Appealable>,
}

/// A receipt as it stands beside the referral.
pub struct Receipt {
    /// The beginning of its digest, in groups of four.
    pub digest: String,
    pub issued: String,
    /// Its place in the chain; 0 while it waits for its seal.
    pub position: i64,
    /// Where it is verified.
    pub href: String,
}

impl Receipt {
    fn of(proof: &Proof, zone: &TimeZone, t: Words) -> Self {
        let digits: String = proof.short_leaf().split(' ').collect();
        Self {
            digest: proof.short_leaf(),
            issued: t.moment(proof.issued_at, zone),
            position: proof.sealed.as_ref().map_or(0, |sealed| sealed.position),
            href: format!("/receipts/verify?receipt={}&digest={digits}", proof.receipt()),
        }
    }
}

/// A refusal that its partner may ask a person to look at again.
pub struct Appealable {
    /// The last day, in words.
    pub until: String,
    /// The machine refused it: that is said, with the button to a person (GDPR art. 22).
    pub is_automatic: bool,
}

/// Reads what a partner is told of a referral of theirs; nothing where it is nobody's or another one's.
///
/// # Errors
/// Database faults only.
pub async fn told(
    tx: &Tx,
    partner: &PartnerId,
    id: &ReferralId,
    t: Words,
    now: Timestamp,
) -> Result<Option<Told>, DbError> {
    let found = shown(tx, id, Audience::Partner, t, now).await?;
    let Some(shown) = found.filter(|shown| shown.referral.partner == *partner) else { return Ok(None) };
    let proof = store::find_proof(tx, shown.referral.number).await?;
    let (chosen, words) = said_by_person(&shown.referral, t);
    let appeal = match &shown.referral.state {
        Stage::Refused { by, appeal_until, .. } if now < *appeal_until => Some(Appealable {
            until: t.day_of(*appeal_until - SignedDuration::from_secs(1), &shown.zone),
            is_automatic: *by == Actor::Machine && is_refused_by_checks(&shown.referral),
        }),
        _ => None,
    };
    Ok(Some(Told {
        state: shown.referral.state.name(),
        tone: shown.tone(),
        sentence: sentence(&shown, t),
        reasons: reasons(&shown.referral.findings, Audience::Partner, shown.referral.look(), t),
        criteria: shown.referral.criteria(Audience::Partner, t),
        words,
        // What the checks say has its remedies beside them.
        remedy: if chosen.is_empty() {
            String::new()
        } else {
            super::mails::person_remedy(&shown.referral.state, t)
        },
        chosen,
        may_withdraw: shown.referral.state.is_open()
            || matches!(shown.referral.state, Stage::Appealed { .. }),
        appeal,
        receipt: proof.map(|proof| Receipt::of(&proof, &shown.zone, t)),
        shown,
    }))
}

/// What the state means for this lead, and what comes next.
fn sentence(shown: &Shown, t: Words) -> String {
    if !shown.held.is_empty() {
        return shown.held.clone();
    }
    let due = shown.referral.due().map(|due| t.day_of(due, &shown.zone)).unwrap_or_default();
    let key = match &shown.referral.state {
        Stage::Meeting { last } if last.outcome == MeetingOutcome::NoShow => {
            "state-meeting.no-show".to_owned()
        }
        state => format!("state-{}.sentence", state.name()),
    };
    t.say_with(
        &key,
        &[
            ("company", shown.referral.lead.company.as_str().into()),
            ("lead", shown.referral.lead_name().into()),
            ("manager", shown.manager.as_str().into()),
            ("has_manager", if shown.manager.is_empty() { "no" } else { "yes" }.into()),
            ("day", due.into()),
        ],
    )
}

/// Whether a check that failed stands behind a refusal.
fn is_refused_by_checks(referral: &Referral) -> bool {
    referral.findings.iter().any(|finding| finding.outcome == Outcome::Fail)
}

/// What a person said when they refused or lost a lead: the reason in our words, and their own. Of a
/// machine's refusal, what no check says: it came second to an earlier referral.
fn said_by_person(referral: &Referral, t: Words) -> (String, String) {
    match &referral.state {
        Stage::Refused { codes, words, by: Actor::Person(_), .. }
        | Stage::Appealed { codes, words, refused_by: Actor::Person(_), .. }
        | Stage::Upheld { codes, words, .. } => {
            (super::mails::person_reason(codes, t), words.clone().unwrap_or_default())
        }
        Stage::Refused { codes, .. } if !is_refused_by_checks(referral) => {
            (super::mails::person_reason(codes, t), String::new())
        }
        Stage::Lost { reason, words, .. } => (
            t.say(&format!("loss-{}", super::timeline::wire_name(reason))),
            words.clone().unwrap_or_default(),
        ),
        _ => (String::new(), String::new()),
    }
}

/// `POST /portal/referrals/{id}/withdraw`
pub async fn withdraw(
    State(app): State<App>,
    member: PartnerMember,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let partner: PartnerId = member.partner;
    super::withdraw(&app, &partner, ReferralId::new(&*id)).await?;
    Ok(see_other(&format!("/portal/referrals/{id}?done=withdrawn")))
}
