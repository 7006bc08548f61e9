//! Asking the network about an applicant who confirmed their address, and what the machine says then.

use jiff::Timestamp;
use leadwire_domain::checks::website::is_visited;
use leadwire_domain::checks::{self, Applicant, Policy};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::outside::Network;
use serde::{Deserialize, Serialize};

use super::{PartnerState, judge, store};
use crate::app::App;
use crate::db::DbError;
use crate::jobs::{Job, JobError, Lane};
use crate::outside::{self, Asked, Learnt};

/// Asks about mail and site of an applicant, and decides as soon as it can be decided.
#[derive(Debug, Serialize, Deserialize)]
pub struct LookUp {
    pub partner: PartnerId,
}

impl Job for LookUp {
    const NAME: &'static str = "partners.look_up";
    const LANE: Lane = Lane::Outside;

    fn dedup(&self) -> Option<String> {
        Some(self.partner.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let id = self.partner.clone();
        let read = app.db.read(move |tx| async move {
            let Some(partner) = store::find_partner(&tx, &id).await? else { return Ok(None) };
            Ok::<_, DbError>(Some((partner, store::find_network(&tx, &id).await?)))
        });
        let Some((partner, earlier)) = read.await? else { return Ok(()) };
        if partner.state != PartnerState::Checking {
            return Ok(());
        }
        let asked = asked(judge::applicant(&partner)?, &self.partner, earlier);
        let (network, may_ask) = match outside::learn(app, asked, partner.created_at).await? {
            Learnt::Now(network) => (Some(network), true),
            Learnt::Before(network) => (network, false),
            Learnt::NotYet(next) => return Err(JobError::At(next)),
        };
        match conclude(app, self.partner, network, may_ask).await? {
            Some(next) => Err(JobError::At(next)),
            None => Ok(()),
        }
    }
}

/// What is asked about an applicant. A page of somebody else is not visited: it is nobody's site.
fn asked(applicant: Applicant, partner: &PartnerId, earlier: Option<Network>) -> Asked {
    Asked {
        email_domain: applicant.email.domain().to_owned(),
        website: applicant.website.filter(|site| is_visited(site, &applicant.email)),
        // Freelancers are welcome: what a register says of a partner decides nothing.
        subject: None,
        earlier,
        partner: partner.to_string(),
    }
}

/// Judges with what the network said. Answers when to ask again where that may still change the verdict and
/// we may ask at all.
async fn conclude(
    app: &App,
    id: PartnerId,
    mut network: Option<Network>,
    may_ask: bool,
) -> Result<Option<Timestamp>, DbError> {
    let house = app.clone();
    let next = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let found = store::find_partner(&tx, &id).await?;
            let Some(mut partner) = found.filter(|partner| partner.state == PartnerState::Checking) else {
                return Ok(None);
            };
            let applicant = judge::applicant(&partner)?;
            let policy = Policy::for_partners();
            let judgement = checks::judge_partner(&applicant, network.as_ref(), &policy, now);
            if let Some(network) = &mut network {
                let next = judgement.next_try(network, &policy, now).filter(|_| may_ask);
                network.is_last = next.is_none();
                store::save_network(&tx, &id, network).await?;
                if next.is_some() {
                    return Ok(next);
                }
            }
            judge::settle(&house, &tx, &mut partner, judgement, true).await?;
            Ok::<_, DbError>(None)
        })
        .await?;
    app.bell.notify_one();
    Ok(next)
}
