//! A partner hands in a lead again that nobody has decided, with something in it otherwise: that is a
//! correction. It is judged anew, and keeps its receipt and its place (docs/decisions/0038).

use jiff::Timestamp;
use leadwire_domain::checks;
use leadwire_domain::ids::PersonId;
use leadwire_domain::lead::RawLead;
use leadwire_domain::referral::correction::{changed, is_judged};
use leadwire_domain::referral::{Act, State, apply};

use super::claims::keys_of;
use super::gather::Gathered;
use super::issue::SubmissionKeys;
use super::look_up::{self, LookUp};
use super::moves::{self, MoveError};
use super::submit::{NewReferral, as_judged, is_refused_on_the_page};
use super::{Referral, Stands, SubmitError, Submitted, holds, judged_name, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs;

/// So often a lead may be corrected: each time is one more question to the pipeline.
const MOST_CORRECTIONS: i64 = 10;

/// A lead that was handed in again, with what it was gathered for.
pub(super) struct Again<'a> {
    pub new: NewReferral,
    pub keys: &'a SubmissionKeys,
    pub gathered: Gathered,
    /// The member of staff who hands it in for the partner.
    pub by: Option<&'a PersonId>,
}

/// The partner's own referral that a lead corrects: the one that is named, the open one of the same address,
/// or the undecided one of the very person who is handed in under another address at the company. Who
/// `takes_nothing` from that referral is no correction: whom the checks refuse under the other address, and
/// whoever is handed in while it must not be told whether they do.
///
/// # Errors
/// A referral that is named and is not the partner's; database faults.
pub(super) async fn earlier(
    tx: &Tx,
    new: &NewReferral,
    gathered: &mut Gathered,
    takes_nothing: bool,
) -> Result<Option<Referral>, SubmitError> {
    if let Some(corrects) = &new.corrects {
        let named = store::find(tx, &corrects.referral).await?.filter(|named| named.partner == new.partner);
        return named.map(Some).ok_or(SubmitError::NoneToCorrect);
    }
    if let Some(same) = gathered.same.take() {
        return Ok(Some(same));
    }
    let own = gathered.own_claims.first().filter(|_| !takes_nothing);
    let Some(own) = own else { return Ok(None) };
    let name = |lead: &RawLead| {
        [&lead.first_name, &lead.last_name].map(|name| leadwire_domain::company::words(name))
    };
    let found = store::find(tx, &own.referral).await?;
    Ok(found.filter(|open| is_undecided(open) && name(&open.lead) == name(&new.raw)))
}

/// Whether its partner may still correct it: nobody has decided it.
pub(super) fn is_undecided(referral: &Referral) -> bool {
    matches!(referral.state, State::Checking | State::InReview { .. })
}

/// Whether a lead that was corrected so often may be once more.
pub(super) fn may_be_corrected(before: i64) -> bool {
    before < MOST_CORRECTIONS
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
    if let Some(why) = why_it_stands(&referral, &fields, &again) {
        return Ok(Submitted::Already(referral, why));
    }
    if let Some(other) = other_of_it(tx, &referral, &again.gathered).await? {
        return Ok(Submitted::Already(other, Stands::HoldsItAlready));
    }
    let before = store::count_corrections(tx, &referral.id).await?;
    if let Some(why) = why_it_still_stands(tx, &referral, before, &again).await? {
        return Ok(Submitted::Already(referral, why));
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
    if is_judged(&fields) {
        judge_anew(app, tx, &mut referral, lead, again, now).await?;
    } else {
        referral.lead = lead;
        save(tx, &mut referral, again.keys).await?;
    }
    Ok(Submitted::Corrected(referral, fields))
}

fn why_it_stands(referral: &Referral, fields: &[&str], again: &Again<'_>) -> Option<Stands> {
    if fields.is_empty() {
        Some(Stands::SaysTheSame)
    } else if again.gathered.is_same_form {
        Some(Stands::FormSentBefore)
    } else if !referral.state.is_open() {
        Some(Stands::IsClosed)
    } else if !is_undecided(referral) {
        Some(Stands::IsDecided)
    } else {
        None
    }
}

/// The same by what is stored beside it; `before`: how often it was corrected so far.
async fn why_it_still_stands(
    tx: &Tx,
    referral: &Referral,
    before: i64,
    again: &Again<'_>,
) -> Result<Option<Stands>, DbError> {
    if again.new.corrects.as_ref().and_then(|corrects| corrects.seen).is_some_and(|seen| seen != before) {
        return Ok(Some(Stands::ChangedMeanwhile));
    }
    if store::find_contact_of(tx, &referral.id, &again.keys.email_key).await?.is_some() {
        return Ok(Some(Stands::HoldsItAlready));
    }
    for contact in store::list_contacts(tx, &referral.id).await? {
        let keys = keys_of(&contact.lead)?;
        if !keys.is_empty() && !keys.iter().any(|key| again.gathered.company_keys.contains(key)) {
            return Ok(Some(Stands::HasContacts));
        }
    }
    Ok((!may_be_corrected(before)).then_some(Stands::WasCorrectedOften))
}

/// Another open referral of the partner that holds the address or the company to which one is corrected.
async fn other_of_it(tx: &Tx, referral: &Referral, gathered: &Gathered) -> Result<Option<Referral>, DbError> {
    if let Some(same) = gathered.same.clone().filter(|same| same.id != referral.id) {
        return Ok(Some(same));
    }
    // One that waits for its day is there whether or not it holds the company: it must not tell which.
    let held = gathered.held_here.iter().map(|(held, _)| held);
    let mut there = held.chain(gathered.own_claims.iter().map(|claim| &claim.referral));
    match there.find(|there| **there != referral.id) {
        Some(there) => store::find(tx, there).await,
        None => Ok(None),
    }
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
    Again { new, keys, gathered, by }: Again<'_>,
    now: Timestamp,
) -> Result<(), SubmitError> {
    let bound = moves::bound(app, tx, referral).await?;
    // A lead that waits for its day goes on waiting: a correction is no way to be answered sooner.
    let hold = match store::find_hold(tx, &referral.id).await? {
        Some(standing) => Some(standing),
        None => holds::hold(tx, &gathered, by, now).await?,
    };
    let facts = gathered.facts;
    // What the submission was judged to be on its way here was said by today's terms.
    let judgement = checks::judge(&new.lead, &facts, &bound.terms.terms.policy, now);
    let is_refused = is_refused_on_the_page(app, &judgement);
    let named_before = keys_of(&referral.lead)?;
    referral.state = apply(&referral.state, Act::Correct).map_err(MoveError::from)?;
    referral.lead = lead;
    referral.verdict = None;
    referral.findings.clone_from(&judgement.findings);
    referral.not_run.clone_from(&judgement.not_run);
    if hold.is_some() {
        referral.tells_nothing_yet();
    }
    (referral.judged_at, referral.corrected_at) = (now, Some(now));
    if gathered.company_keys.iter().any(|key| !named_before.contains(key)) {
        // Nobody is first with a company that they did not name then.
        referral.company_since = now;
    }
    save(tx, referral, keys).await?;
    store::withdraw_question(tx, &referral.id).await?;
    claim_what_is_named(app, tx, referral, &gathered.company_keys, is_refused, now).await?;
    store::save_facts(tx, &referral.id, &facts).await?;
    if let Some(hold) = hold {
        tx.batch(holds::holding(app, referral, &gathered.company_keys, &hold, now)?).await?;
        return Ok(());
    }
    if app.outside.is_open() && !is_refused {
        let look_up = LookUp { referral: referral.id.clone(), corrected: Some(now) };
        jobs::enqueue(tx, app.new_id(), &look_up, now).await?;
        return Ok(());
    }
    look_up::decide(app, tx, referral, (judgement, &facts), &bound).await?;
    Ok(())
}

/// Leaves the companies that the referral names no more, and claims what it does not hold yet, unless it is
/// refused.
async fn claim_what_is_named(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    named: &[String],
    is_refused: bool,
    now: Timestamp,
) -> Result<(), SubmitError> {
    let held = store::held_keys(tx, &referral.id).await?;
    let left: Vec<String> = held.iter().filter(|key| !named.contains(key)).cloned().collect();
    store::leave_companies(tx, &referral.id, &left, now).await?;
    let added: Vec<String> = named.iter().filter(|key| !held.contains(key)).cloned().collect();
    if is_refused || added.is_empty() {
        return Ok(());
    }
    let claims = store::claim_company(app, &added, &referral.id, &referral.partner, now, None);
    let is_raced = tx.batch(claims).await?.iter().any(Vec::is_empty);
    if is_raced { Err(SubmitError::Raced) } else { Ok(()) }
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
