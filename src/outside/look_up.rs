//! What a job asks about one lead: an answer that is still good, else a turn, the questions, and their
//! answers kept for the next lead of the same domain.

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::outside::registers::Subject;
use leadwire_domain::outside::{FailedTry, MailFacts, Network, SiteFacts};
use leadwire_domain::web::Website;

use super::{Way, mail, registers, store, visit};
use crate::app::App;
use crate::db::DbError;

/// So long a settled answer is good. A day: a lead of a site that was put right is judged anew tomorrow, and
/// a list with one company in it many times asks that company once.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What is asked about one lead.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The domain of the lead's address, ASCII.
    pub email_domain: String,
    /// `None`: the lead has none, or it is nobody's own site.
    pub website: Option<Website>,
    /// Whom registers are asked about, where any is switched on; `None`: nobody, as of a partner.
    pub subject: Option<Subject>,
    /// What the network said before, where this is not the first try.
    pub earlier: Option<Network>,
    /// Who named the lead; counted, so that nobody sends us out too often.
    pub partner: String,
}

/// While our own way out is lost it is looked for so often …
const LOST_WAY_PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// … and for so long, like a site that is silent; then a person decides without it.
const LOST_WAY_PATIENCE: SignedDuration = SignedDuration::from_hours(24);

/// What a job learns about somebody.
#[derive(Debug)]
pub enum Learnt {
    /// What the network says now; it may be asked again.
    Now(Network),
    /// Nobody is asked any more: what was said before, if anything, decides.
    Before(Option<Network>),
    /// We have no way out, which says nothing about anybody: ask again then.
    NotYet(Timestamp),
}

/// Asks the network where we may and can. `since`: when the answer began to be waited for; a house that finds
/// no way out for a day leaves what is unknown to a person.
///
/// # Errors
/// Database faults only.
pub async fn learn(app: &App, asked: Asked, since: Timestamp) -> Result<Learnt, DbError> {
    let now = app.clock.now();
    if app.outside.has_way(now).await {
        return look_up(app, asked).await.map(Learnt::Now);
    }
    if app.outside.is_off() {
        return Ok(Learnt::Before(asked.earlier));
    }
    let last_said = asked.earlier.as_ref().map_or(since, |earlier| earlier.asked_at.max(since));
    if now.duration_since(last_said) < LOST_WAY_PATIENCE {
        return Ok(Learnt::NotYet(now + LOST_WAY_PAUSE));
    }
    let earlier = asked.earlier.clone();
    Ok(Learnt::Before(Some(earlier.unwrap_or_else(|| unanswered(&asked, now)))))
}

/// What the network says that nobody could ask.
fn unanswered(asked: &Asked, now: Timestamp) -> Network {
    Network {
        mail: mail::held_back(&asked.email_domain, &[]),
        site: asked.website.as_ref().map(|website| visit::held_back(website, &[])),
        registers: Vec::new(),
        asked_at: now,
        is_last: false,
    }
}

/// Asks the network about a lead: mail and site at once. Never within a transaction, and only from jobs: it
/// may take a minute. Registers come last, because the site names the number that they are asked for. Whether
/// another try follows (`is_last`) is for the caller to say.
///
/// # Errors
/// Database faults only: a question without an answer is data.
pub async fn look_up(app: &App, asked: Asked) -> Result<Network, DbError> {
    let now = app.clock.now();
    if let Way::Pretend(world) = app.outside.0 {
        return Ok(world(&asked, now));
    }
    let fresh_since = now - GOOD_FOR;
    let (mail_failed, site_failed, told) = asked.earlier.map_or_else(Default::default, |earlier| {
        let site_failed = earlier.site.map_or_else(Vec::new, |site| site.failed);
        (earlier.mail.failed, site_failed, earlier.registers)
    });
    let site = async {
        match &asked.website {
            Some(website) => site(app, website, &site_failed, &asked.partner, fresh_since).await.map(Some),
            None => Ok(None),
        }
    };
    let mail = mail(app, &asked.email_domain, &mail_failed, fresh_since);
    let (mail, site) = futures_util::future::join(mail, site).await;
    let (mail, site) = (mail?, site?);
    let registers = match &asked.subject {
        Some(subject) => registers::ask(app, subject, site.as_ref(), &told).await?,
        None => Vec::new(),
    };
    Ok(Network { mail, site, registers, asked_at: now, is_last: false })
}

async fn mail(
    app: &App,
    domain: &str,
    failed: &[FailedTry],
    fresh_since: Timestamp,
) -> Result<MailFacts, DbError> {
    let question = domain.to_owned();
    let kept = app.db.look_up(move |tx| async move { store::find_mail(&tx, &question, fresh_since).await });
    if let Some(facts) = kept.await? {
        return Ok(facts);
    }
    let Some(wire) = app.outside.wire() else { return Ok(mail::held_back(domain, failed)) };
    let now = app.clock.now();
    let facts = mail::look_up_mail(wire, domain, failed, now).await;
    if mail::is_settled(&facts) {
        // Tries that failed are the lead's own history, not the domain's.
        let mail = MailFacts { failed: Vec::new(), ..facts.clone() };
        keep(app, store::keep_mail(&mail, now)?, now).await?;
    }
    Ok(facts)
}

async fn site(
    app: &App,
    website: &Website,
    failed: &[FailedTry],
    partner: &str,
    fresh_since: Timestamp,
) -> Result<SiteFacts, DbError> {
    let Some(wire) = app.outside.wire() else { return Ok(visit::held_back(website, failed)) };
    let _turn = wire.turns.wait_for(website.registrable()).await;
    // Only now: whoever had the turn before may have brought the answer.
    let address = address(website);
    let question = address.clone();
    let kept = app.db.look_up(move |tx| async move { store::find_site(&tx, &question, fresh_since).await });
    if let Some(facts) = kept.await? {
        return Ok(facts);
    }
    let now = app.clock.now();
    if !wire.turns.take(website.registrable(), partner, now) {
        return Ok(visit::held_back(website, failed));
    }
    let facts = visit::visit(wire, website, failed, now).await;
    if visit::is_settled(&facts) {
        // Tries that failed are the lead's own history, not the site's.
        let site = SiteFacts { failed: Vec::new(), ..facts.clone() };
        keep(app, store::keep_site(&address, &site, now)?, now).await?;
    }
    Ok(facts)
}

/// By what a site is known: with a scheme or without it, people mean the same one.
fn address(website: &Website) -> String {
    let url = website.url();
    let bare = url.split_once("://").map_or(url, |(_, bare)| bare);
    bare.split('#').next().unwrap_or(bare).to_owned()
}

async fn keep(app: &App, answer: crate::db::Statement, now: Timestamp) -> Result<(), DbError> {
    let statements = vec![store::forget(now - GOOD_FOR), answer];
    app.db.write(move |tx| async move { tx.batch(statements).await.map(drop) }).await
}
