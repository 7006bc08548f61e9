//! What the machine decides about an application, and what follows from it: event, mail, the way in.

use jiff::SignedDuration;
use leadwire_domain::checks::{Applicant, Judgement, Proof, Verdict, patience};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::web::Website;

use super::{Partner, PartnerState, mails, proof, reviewed, store};
use crate::access::{self, Door, NewLink, Person};
use crate::app::App;
use crate::db::{DbError, Tx};

/// The applicant as the checks see them.
///
/// # Errors
/// A row whose fields no longer read.
pub(super) fn applicant(partner: &Partner) -> Result<Applicant, DbError> {
    let read = |why: &str| DbError::fault(&format!("partner {}: its {why} was stored malformed", partner.id));
    Ok(Applicant {
        name: partner.name.clone(),
        company: partner.company.clone(),
        email: Email::parse(&partner.email).map_err(|_| read("e-mail"))?,
        website: Some(Website::parse(&partner.website).map_err(|_| read("website"))?),
        country: Country::parse(&partner.country).map_err(|_| read("country"))?,
        proof: Proof::Open,
    })
}

/// Writes what the machine decided; who is approved becomes a member. Where proof of the site would settle
/// what is open, and `may_prove`, the applicant is asked for it first.
///
/// # Errors
/// Database faults, also where somebody decided meanwhile.
pub(super) async fn settle(
    app: &App,
    tx: &Tx,
    partner: &mut Partner,
    judgement: Judgement,
    may_prove: bool,
) -> Result<Option<Person>, DbError> {
    let was = partner.state;
    partner.findings = judgement.findings;
    let applicant = applicant(partner)?;
    let asked = match patience(&partner.findings).filter(|_| may_prove) {
        Some(patience) => {
            let domain = proof::domain_to_ask_for(app, tx, &applicant).await?;
            domain.map(|domain| (domain, patience))
        }
        None => None,
    };
    let reviewed = reviewed::why_a_person(app, tx, &applicant).await?;
    partner.state = match judgement.verdict {
        Verdict::Refused => PartnerState::Refused,
        // They are not approved by the machine, nor asked for proof: a person looks (checks.md, Partners).
        _ if reviewed.is_some() => PartnerState::InReview,
        Verdict::Validated => PartnerState::Approved,
        Verdict::InReview if asked.is_some() => PartnerState::Proving,
        Verdict::InReview => PartnerState::InReview,
    };
    if let Some(why) = reviewed.filter(|_| partner.state == PartnerState::InReview) {
        store::insert_event(tx, &app.new_id(), &partner.id, why, None, None, app.clock.now()).await?;
    }
    move_on(app, tx, partner).await?;
    if let Some(asked) = asked.filter(|_| partner.state == PartnerState::Proving) {
        return proof::ask_for(app, tx, partner, asked).await.map(|()| None);
    }
    announce(app, tx, partner, was).await
}

/// Writes the state that an application has come to.
///
/// # Errors
/// Database faults, also where somebody was faster.
pub(super) async fn move_on(app: &App, tx: &Tx, partner: &mut Partner) -> Result<(), DbError> {
    let now = app.clock.now();
    if !store::save_decision(tx, partner, now).await? {
        return Err(DbError::fault("an application was decided twice at once"));
    }
    partner.version += 1;
    store::insert_event(tx, &app.new_id(), &partner.id, partner.state.name(), None, None, now).await
}

/// Tells a decision, and lets in who is approved. Who is not at the door any more gets a mail that opens it.
///
/// # Errors
/// Database faults only.
pub(super) async fn announce(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    was: PartnerState,
) -> Result<Option<Person>, DbError> {
    if partner.state != PartnerState::Approved {
        mails::decided(app, tx, partner, None).await?;
        return Ok(None);
    }
    let (name, email) = (&partner.name, &partner.email);
    let admitted = access::admit_partner(app, tx, &partner.id, name, email, partner.locale).await?;
    let valid_for = SignedDuration::from_hours(24 * i64::from(app.config.access.invitation_days));
    let link = NewLink::to(app, Door::SignIn, email, valid_for).then("/refer");
    let is_away = was != PartnerState::Unconfirmed;
    if is_away {
        access::make_link(tx, &link, app.clock.now()).await?;
    }
    mails::decided(app, tx, partner, Some(&link).filter(|_| is_away)).await?;
    Ok(admitted)
}
