//! A partner hands in a lead again that nobody has decided, with something in it otherwise: that is a
//! correction. It is judged anew, and keeps its receipt and its place (docs/decisions/0038).

use jiff::Timestamp;
use leadwire_domain::checks::{self, whose_domain};
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::Query;
use leadwire_domain::referral::{Act, State, apply};

use super::gather::{Gathered, company_keys};
use super::look_up::{self, LookUp};
use super::moves::{self, MoveError};
use super::objections::parsed;
use super::submit::{NewReferral, SubmissionKeys, as_judged, is_refused_on_the_page};
use super::{Referral, SubmitError, Submitted, judged_name, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs;

/// So often a lead may be corrected: each time is one more question to the pipeline.
const MOST_CORRECTIONS: i64 = 10;

/// What is handed over with a lead, and judged by no rule.
const NOT_JUDGED: [&str; 2] = ["note", "lead_informed"];

/// A lead that was handed in again, with what it was gathered for.
pub(super) struct Again<'a> {
    pub new: NewReferral,
    pub keys: &'a SubmissionKeys,
    pub gathered: Gathered,
    /// The member of staff who hands it in for the partner.
    pub by: Option<&'a PersonId>,
}

/// The fields in which two leads differ, in the order of the form.
pub(super) fn changed(was: &RawLead, is: &RawLead) -> Vec<&'static str> {
    let [was, is] = [was, is].map(|lead| serde_json::to_value(lead).unwrap_or_default());
    let text = |lead: &serde_json::Value, field: &str| {
        let text = lead[field].as_str().unwrap_or_default().trim();
        // A field that is left empty says the same.
        if field == "lead_informed" && text.is_empty() { "knows".to_owned() } else { text.to_owned() }
    };
    RawLead::FIELDS.into_iter().filter(|field| text(&was, field) != text(&is, field)).collect()
}

/// The partner's undecided referral of the very person who is handed in under another address at the company.
///
/// # Errors
/// Database faults only.
pub(super) async fn of_same_person(
    tx: &Tx,
    own: Option<&ReferralId>,
    lead: &RawLead,
) -> Result<Option<Referral>, DbError> {
    let Some(id) = own else { return Ok(None) };
    let name = |lead: &RawLead| {
        [&lead.first_name, &lead.last_name].map(|name| leadwire_domain::company::words(name))
    };
    let found = store::find(tx, id).await?;
    Ok(found.filter(|open| is_undecided(open) && name(&open.lead) == name(lead)))
}

/// Whether its partner may still correct it: nobody has decided it.
pub(super) fn is_undecided(referral: &Referral) -> bool {
    matches!(referral.state, State::Checking | State::InReview { .. })
}

/// Corrects an open referral where the lead says something else and nobody has decided it; otherwise it stays
/// as it is.
///
/// # Errors
/// Somebody who decided it, or claimed the company, at this moment; faults.
pub(super) async fn correct(
    app: &App,
    tx: &Tx,
    mut referral: Referral,
    again: Again<'_>,
    now: Timestamp,
) -> Result<Submitted, SubmitError> {
    let lead = as_judged(&again.new);
    let fields = changed(&referral.lead, &lead);
    let holds_another = again.gathered.own_claims.iter().any(|claim| claim.referral != referral.id);
    if fields.is_empty() || !is_undecided(&referral) || holds_another {
        return Ok(Submitted::Already(referral));
    }
    let before = store::count_corrections(tx, &referral.id).await?;
    if before >= MOST_CORRECTIONS {
        return Ok(Submitted::Already(referral));
    }
    match store::keep_before(tx, &referral.id, before + 1, again.by, now).await {
        // Two corrections of one lead at the same moment.
        Err(why) if why.is_unique_violation() => return Err(SubmitError::Raced),
        kept => kept?,
    }
    let told = serde_json::json!({
        "fields": fields,
        "verdict": judged_name(referral.verdict),
        "codes": referral.open_codes(),
    });
    store::insert_event(tx, &app.new_id(), &referral.id, "corrected", again.by, &told.to_string(), now)
        .await?;
    if fields.iter().all(|field| NOT_JUDGED.contains(field)) {
        referral.lead = lead;
        save(tx, &mut referral, again.keys).await?;
    } else {
        judge_anew(app, tx, &mut referral, lead, again, now).await?;
    }
    Ok(Submitted::Corrected(referral, fields))
}

async fn save(tx: &Tx, referral: &mut Referral, keys: &SubmissionKeys) -> Result<(), SubmitError> {
    match store::save_correction(tx, referral, &keys.email_key).await {
        Ok(true) => {}
        Ok(false) => return Err(SubmitError::Raced),
        // The other address was handed in by the same partner at this very moment.
        Err(why) if why.is_unique_violation() => return Err(SubmitError::Raced),
        Err(why) => return Err(why.into()),
    }
    referral.version += 1;
    Ok(())
}

/// Judges the corrected lead under the terms that bind it: on the page, or by asking outside first.
async fn judge_anew(
    app: &App,
    tx: &Tx,
    referral: &mut Referral,
    lead: RawLead,
    Again { new, keys, gathered, .. }: Again<'_>,
    now: Timestamp,
) -> Result<(), SubmitError> {
    let bound = moves::bound(app, tx, referral).await?;
    let facts = gathered.facts;
    let judgement = checks::judge(&new.lead, &facts, &bound.terms.terms.policy, now);
    let is_refused = is_refused_on_the_page(app, &judgement);
    let held = company_keys(&Query::of_lead(&parsed(referral)?, whose_domain));
    let added: Vec<String> =
        gathered.company_keys.iter().filter(|key| !held.contains(key)).cloned().collect();
    let left: Vec<String> = held.iter().filter(|key| !gathered.company_keys.contains(key)).cloned().collect();
    referral.state = apply(&referral.state, Act::Correct).map_err(MoveError::from)?;
    referral.lead = lead;
    referral.verdict = None;
    referral.findings.clone_from(&judgement.findings);
    referral.not_run.clone_from(&judgement.not_run);
    (referral.judged_at, referral.corrected_at) = (now, Some(now));
    if !added.is_empty() {
        // Nobody is first with a company that they did not name then.
        referral.company_since = now;
    }
    save(tx, referral, keys).await?;
    store::withdraw_question(tx, &referral.id).await?;
    store::leave_companies(tx, &referral.id, &left, now).await?;
    if !is_refused {
        let claims = store::claim_company(app, &added, &referral.id, &referral.partner, now, None);
        if tx.batch(claims).await?.iter().any(Vec::is_empty) {
            return Err(SubmitError::Raced);
        }
    }
    store::save_facts(tx, &referral.id, &facts).await?;
    if app.outside.is_open() && !is_refused {
        let look_up = LookUp { referral: referral.id.clone(), corrected: Some(now) };
        jobs::enqueue(tx, app.new_id(), &look_up, now).await?;
        return Ok(());
    }
    look_up::decide(app, tx, referral, (judgement, &facts), &bound).await?;
    Ok(())
}

impl From<MoveError> for SubmitError {
    fn from(why: MoveError) -> Self {
        match why {
            MoveError::SomeoneWasFaster => Self::Raced,
            MoveError::Fault(why) => Self::Fault(why),
            why => Self::Fault(DbError::fault(&why.to_string())),
        }
    }
}
