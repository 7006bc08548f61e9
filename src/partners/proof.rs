//! Proof of a site: asked of an applicant whose address is not on it, looked for until it is found or its
//! time is over.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::{self, Applicant, Policy, Proof, domain_to_prove, next_look};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::outside::{ProofLook, Sight};
use serde::{Deserialize, Serialize};

use super::{Partner, PartnerError, PartnerState, judge, mails, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs::{self, Job, JobError, Lane};

/// An applicant asks for a look at most so often: the page says meanwhile what was seen.
const LEAST_PAUSE: SignedDuration = SignedDuration::from_mins(1);
/// A look takes half a minute at most.
const LONGEST_LOOK: SignedDuration = SignedDuration::from_mins(2);
/// So many applicants are asked to prove one site at a time: each has us look there every hour, and the
/// visits left are for leads. Further ones are looked at by a person.
const MOST_AT_ONE_SITE: i64 = 3;
/// What a cap of ours held back is tried again after so long: caps count by the hour.
const AFTER_HELD_BACK: SignedDuration = SignedDuration::from_mins(15);

/// How far the proof of an applicant's site has come.
#[derive(Debug, Clone)]
pub struct SiteProof {
    /// The registrable domain that is to be proven.
    pub domain: String,
    /// Asked for …
    pub since: Timestamp,
    /// … and given up then.
    pub until: Timestamp,
    /// When the applicant asked for a look last.
    pub asked_at: Option<Timestamp>,
    /// The last look, and what it saw.
    pub looked: Option<(Timestamp, ProofLook)>,
}

impl SiteProof {
    /// The token by which this applicant proves it.
    pub fn token(&self, app: &App, partner: &Partner) -> String {
        app.secrets.site_proof(partner.id.as_str(), &self.domain)
    }

    /// Whether the applicant asked for a look that has not come yet. One that does not come within minutes is
    /// not promised any longer: we have lost our own way out, and look again as soon as there is one.
    pub fn is_looking(&self, now: Timestamp) -> bool {
        let looked_at = self.looked.as_ref().map(|(at, _)| *at);
        let is_fresh = |asked: Timestamp| now.duration_since(asked) < LONGEST_LOOK;
        self.asked_at.is_some_and(|asked| is_fresh(asked) && looked_at.is_none_or(|looked| looked < asked))
    }
}

/// The domain that an applicant may be asked to prove: where proof would show something, somebody can look,
/// and not too many are asked for the same one already.
pub(super) async fn domain_to_ask_for(
    app: &App,
    tx: &Tx,
    applicant: &Applicant,
) -> Result<Option<String>, DbError> {
    let Some(domain) = domain_to_prove(applicant).filter(|_| app.outside.is_open()) else { return Ok(None) };
    let has_room = store::count_proving(tx, domain).await? < MOST_AT_ONE_SITE;
    Ok(has_room.then(|| domain.to_owned()))
}

/// Asks an applicant for proof of their site: the mail says how, and we look by ourselves from now on.
pub(super) async fn ask_for(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    (domain, patience): (String, SignedDuration),
) -> Result<(), DbError> {
    let now = app.clock.now();
    let proof = SiteProof { domain, since: now, until: now + patience, asked_at: None, looked: None };
    store::open_proof(tx, &partner.id, &proof).await?;
    let job = LookForProof { partner: partner.id.clone(), is_asked: false };
    jobs::enqueue(tx, app.new_id(), &job, next_look(now, proof.until, now)).await?;
    mails::prove_site(app, tx, partner, &proof).await
}

/// Sends the mail that says how once more, to somebody who applied again.
pub(super) async fn say_again(app: &App, tx: &Tx, partner: &Partner) -> Result<(), DbError> {
    match store::find_proof(tx, &partner.id).await? {
        Some(proof) => mails::prove_site(app, tx, partner, &proof).await,
        None => Ok(()),
    }
}

/// Looks for the token of an applicant's site: by itself, every hour and later every day, or once because
/// they asked.
#[derive(Debug, Serialize, Deserialize)]
pub struct LookForProof {
    pub partner: PartnerId,
    pub is_asked: bool,
}

impl Job for LookForProof {
    const NAME: &'static str = "partners.look_for_proof";
    const LANE: Lane = Lane::Outside;

    fn dedup(&self) -> Option<String> {
        let why = if self.is_asked { "asked" } else { "by itself" };
        Some(format!("{} {why}", self.partner))
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let id = self.partner.clone();
        let found = app.db.read(move |tx| async move { open_proof(&tx, &id).await }).await?;
        let Some((partner, proof)) = found else { return Ok(()) };
        let (now, token) = (app.clock.now(), proof.token(app, &partner));
        let look = if app.outside.has_way(now).await {
            Some(app.outside.look_for_proof(&proof.domain, &token, partner.id.as_str(), now).await)
        } else {
            None
        };
        match conclude(app, self.partner, look).await? {
            Some(next) if !self.is_asked => Err(JobError::At(next)),
            _ => Ok(()),
        }
    }
}

/// Notes what was seen, and decides where that or the end of the applicant's time decides. Answers when to
/// look again.
async fn conclude(app: &App, id: PartnerId, look: Option<ProofLook>) -> Result<Option<Timestamp>, DbError> {
    let house = app.clone();
    let next = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let Some((mut partner, proof)) = open_proof(&tx, &id).await? else { return Ok(None) };
            if let Some(look) = &look {
                store::note_look(&tx, &id, look, now).await?;
            }
            match end(&house, &proof, look.as_ref(), now) {
                Ok(end) => settle(&house, &tx, &mut partner, end).await.map(|()| None),
                Err(next) => Ok::<_, DbError>(Some(next)),
            }
        })
        .await?;
    app.bell.notify_one();
    Ok(next)
}

/// What a look makes of the proof; else when to look again.
fn end(app: &App, proof: &SiteProof, look: Option<&ProofLook>, now: Timestamp) -> Result<Proof, Timestamp> {
    let is_over = now >= proof.until;
    match look {
        Some(look) if look.found().is_some() => Ok(look.found().map_or(Proof::Open, Proof::Shown)),
        Some(look) if look.record == Sight::HeldBack => Err(now + AFTER_HELD_BACK),
        Some(look) if is_over && look.is_answered() => Ok(Proof::Lapsed),
        // Nobody answered when it mattered: an outage refuses nobody.
        Some(_) if is_over => Ok(Proof::Open),
        // The operator closed the way out: nobody can look any more, so a person does.
        None if is_over || app.outside.is_off() => Ok(Proof::Open),
        _ => Err(next_look(proof.since, proof.until, now)),
    }
}

async fn open_proof(tx: &Tx, id: &PartnerId) -> Result<Option<(Partner, SiteProof)>, DbError> {
    let found = store::find_partner(tx, id).await?;
    let Some(partner) = found.filter(|partner| partner.state == PartnerState::Proving) else {
        return Ok(None);
    };
    Ok(store::find_proof(tx, id).await?.map(|proof| (partner, proof)))
}

/// Judges again with what became of the proof.
async fn settle(app: &App, tx: &Tx, partner: &mut Partner, proof: Proof) -> Result<(), DbError> {
    let now = app.clock.now();
    let happened = match proof {
        Proof::Shown(place) => format!("proven_{}", place.name()),
        Proof::Open | Proof::Lapsed => "not_proven".to_owned(),
    };
    store::insert_event(tx, &app.new_id(), &partner.id, &happened, None, None, now).await?;
    let network = store::find_network(tx, &partner.id).await?;
    let applicant = Applicant { proof, ..judge::applicant(partner)? };
    let judgement = checks::judge_partner(&applicant, network.as_ref(), &Policy::for_partners(), now);
    judge::settle(app, tx, partner, judgement, false).await.map(drop)
}

/// The applicant asks us to look now. Asking again within a minute changes nothing.
///
/// # Errors
/// The application must be waiting for proof.
pub async fn ask_for_look(app: &App, id: PartnerId) -> Result<(), PartnerError> {
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let (_, proof) = open_proof(&tx, &id).await?.ok_or(PartnerError::NotWaiting)?;
            if proof.asked_at.is_some_and(|asked| now.duration_since(asked) < LEAST_PAUSE) {
                return Ok(());
            }
            store::note_asked(&tx, &id, now).await?;
            let job = LookForProof { partner: id, is_asked: true };
            Ok::<_, PartnerError>(jobs::enqueue(&tx, house.new_id(), &job, now).await?)
        })
        .await?;
    app.errands.notify_one();
    Ok(())
}

/// The applicant says that they cannot prove the site: the same as if their time were over.
///
/// # Errors
/// The application must be waiting for proof.
pub async fn cannot_prove(app: &App, id: PartnerId) -> Result<Partner, PartnerError> {
    let house = app.clone();
    let partner = app
        .db
        .write(move |tx| async move {
            let (mut partner, _) = open_proof(&tx, &id).await?.ok_or(PartnerError::NotWaiting)?;
            settle(&house, &tx, &mut partner, Proof::Lapsed).await?;
            Ok::<_, PartnerError>(partner)
        })
        .await?;
    app.bell.notify_one();
    Ok(partner)
}
