//! Joining: an application, its confirmation by mail, the machine's decision.

use jiff::SignedDuration;
use leadwire_domain::checks::{self, Policy, Verdict};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::ids::{PartnerId, TermsId};
use leadwire_domain::web::Website;

use super::{LookUp, Particulars, Partner, PartnerState, judge, mails, proof, store};
use crate::access::{self, Door, Entered, NewLink, Person};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::jobs;
use crate::web::Locale;
use crate::web::client::Client;

/// A well-formed application. Bank data is not asked here, only the statement that a professional account
/// exists.
#[derive(Debug, Clone)]
pub struct NewPartner {
    pub name: String,
    pub company: Option<String>,
    pub email: Email,
    pub website: Website,
    pub country: Country,
    pub locale: Locale,
    pub particulars: Particulars,
}

impl NewPartner {
    fn into_partner(self, app: &App, terms: TermsId) -> Partner {
        let now = app.clock.now();
        Partner {
            id: PartnerId::new(app.new_id()),
            name: self.name,
            company: self.company,
            email: self.email.address(),
            website: self.website.as_typed().to_owned(),
            country: self.country.code().to_owned(),
            locale: self.locale,
            particulars: self.particulars,
            state: PartnerState::Unconfirmed,
            findings: Vec::new(),
            decided_by: None,
            decision_words: None,
            terms,
            terms_accepted_at: now,
            created_at: now,
            version: 1,
        }
    }
}

/// Where the address of an application is confirmed.
pub const CONFIRM: &str = "/join/confirm";

/// Takes an application under a version of the terms and mails the link that confirms its address. The answer
/// is the same when the address is here already; then the mail says so, and nobody else learns it. It is the
/// same too when enough was asked for: then nothing happens, and what waits to be confirmed stays.
///
/// # Errors
/// Database faults only.
pub async fn apply(app: &App, client: &Client, new: NewPartner, terms: TermsId) -> Result<(), DbError> {
    let (house, client) = (app.clone(), client.clone());
    let partner = new.into_partner(app, terms);
    app.db
        .write(move |tx| async move {
            if !access::may_mail_first(&house, &tx, &client, &partner.email).await? {
                return Ok(());
            }
            store::replace_unconfirmed(&tx, &partner.email).await?;
            if store::insert(&tx, &partner).await? {
                return begin(&house, &tx, &partner).await;
            }
            match store::find_by_email(&tx, &partner.email).await? {
                Some(living) if living.state == PartnerState::Approved => {
                    access::send_link(&house, &tx, &living.email, "/portal").await.map(drop)
                }
                Some(living) if living.state == PartnerState::Proving => {
                    proof::say_again(&house, &tx, &living).await
                }
                _ => Ok(()),
            }
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}

async fn begin(app: &App, tx: &Tx, partner: &Partner) -> Result<(), DbError> {
    let now = partner.created_at;
    store::insert_event(tx, &app.new_id(), &partner.id, "applied", None, None, now).await?;
    let days = i64::from(app.config.access.invitation_days);
    let valid_for = SignedDuration::from_hours(24 * days);
    let link = NewLink::to(app, Door::ConfirmAddress, &partner.email, valid_for).about(partner.id.as_str());
    access::make_link(tx, &link, now).await?;
    mails::confirm_address(app, tx, partner, &link, days).await
}

/// An application whose address was confirmed: what the machine made of it so far.
#[derive(Debug, Clone)]
pub struct Confirmed {
    pub partner: Partner,
    /// Approved partners are let in at once: they just proved that the address is theirs.
    pub entered: Option<Entered>,
}

/// Confirms the address of an application and judges it; what the network says of it follows as a job.
///
/// # Errors
/// Database faults only; `Ok(None)` when the link was used or is too old.
pub async fn confirm(app: &App, door: &str) -> Result<Option<Confirmed>, DbError> {
    let (house, door) = (app.clone(), door.to_owned());
    let confirmed = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let Some(link) = access::close_link(&tx, &door, Door::ConfirmAddress, now).await? else {
                return Ok(None);
            };
            let id = PartnerId::new(link.subject);
            let found = store::find_partner(&tx, &id).await?;
            let Some(mut partner) = found.filter(|partner| partner.state == PartnerState::Unconfirmed) else {
                return Ok(None);
            };
            let entered = judge_first(&house, &tx, &mut partner).await?;
            Ok::<_, DbError>(Some(Confirmed { partner, entered }))
        })
        .await?;
    app.bell.notify_one();
    app.errands.notify_one();
    Ok(confirmed)
}

/// Judges an application by what it says itself. Where nothing stands against it and the house asks the
/// network, that is asked before anything is decided.
async fn judge_first(app: &App, tx: &Tx, partner: &mut Partner) -> Result<Option<Entered>, DbError> {
    let now = app.clock.now();
    let judgement = checks::judge_partner(&judge::applicant(partner)?, None, &Policy::for_partners(), now);
    if judgement.verdict == Verdict::Refused || !app.outside.is_open() {
        let admitted = judge::settle(app, tx, partner, judgement, false).await?;
        return match admitted {
            Some(person) => access::start_session(app, tx, person, "/refer?done=approved").await.map(Some),
            None => Ok(None),
        };
    }
    partner.state = PartnerState::Checking;
    judge::move_on(app, tx, partner).await?;
    jobs::enqueue(tx, app.new_id(), &LookUp { partner: partner.id.clone() }, now).await?;
    Ok(None)
}

/// Staff bring a partner in, approved beforehand; a mail leads them to sign in and read the terms.
///
/// # Errors
/// Database faults; `Ok(None)` when the address is a partner already.
pub async fn invite_partner(
    app: &App,
    by: &Person,
    new: NewPartner,
    terms: TermsId,
) -> Result<Option<PartnerId>, DbError> {
    let (house, by) = (app.clone(), by.clone());
    let mut partner = new.into_partner(app, terms);
    partner.state = PartnerState::Approved;
    partner.decided_by = Some(by.id.clone());
    let invited = app
        .db
        .write(move |tx| async move {
            let now = partner.created_at;
            store::replace_unconfirmed(&tx, &partner.email).await?;
            if !store::insert(&tx, &partner).await? {
                return Ok::<_, DbError>(None);
            }
            store::insert_event(&tx, &house.new_id(), &partner.id, "invited", Some(&by.id), None, now)
                .await?;
            let (name, email) = (&partner.name, &partner.email);
            access::admit_partner(&house, &tx, &partner.id, name, email, partner.locale).await?;
            let days = i64::from(house.config.access.invitation_days);
            let link = NewLink::to(&house, Door::SignIn, email, SignedDuration::from_hours(24 * days))
                .then("/portal");
            access::make_link(&tx, &link, now).await?;
            mails::invited(&house, &tx, &partner, &link, &by, days).await?;
            Ok(Some(partner.id))
        })
        .await?;
    app.bell.notify_one();
    Ok(invited)
}
