//! Partners: who may refer. Applied, confirmed, judged, decided.

mod apply;
mod decide;
mod jobs;
mod judge;
mod look_up;
mod mails;
pub mod pages;
mod particulars;
pub mod profile_pages;
mod proof;
pub mod proof_pages;
mod reviewed;
mod store;

pub use apply::{CONFIRM, Confirmed, NewPartner, apply, confirm, invite_partner};
pub use decide::{PartnerDecision, PartnerError, appeal, decide};
pub use jobs::ForgetUnconfirmed;
pub use look_up::LookUp;
pub use pages::{LastDays, outcome_path, show_with};
pub use particulars::{Particulars, change_particulars};
pub use proof::{LookForProof, SiteProof, ask_for_look, cannot_prove};
pub use store::{find_by_email, find_partner, list_in_review, list_partners, partner, partner_of_id};

use jiff::Timestamp;
use leadwire_domain::checks::website::owned_domain;
use leadwire_domain::checks::{Finding, Referrer};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::ids::{PartnerId, PersonId, TermsId};
use leadwire_domain::web::Website;

use crate::web::Locale;
use crate::web::reasons::Look;

/// Where a partner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartnerState {
    /// Applied; the address is not confirmed yet.
    Unconfirmed,
    /// The network is being asked about mail and site.
    Checking,
    /// The applicant is to show that the site is theirs.
    Proving,
    /// A person decides.
    InReview,
    Approved,
    Refused,
}

impl PartnerState {
    const ALL: [Self; 6] =
        [Self::Unconfirmed, Self::Checking, Self::Proving, Self::InReview, Self::Approved, Self::Refused];

    /// The state's name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Checking => "checking",
            Self::Proving => "proving",
            Self::InReview => "in_review",
            Self::Approved => "approved",
            Self::Refused => "refused",
        }
    }

    /// The colour that goes with the state's word.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Unconfirmed => "idle",
            Self::Checking | Self::Proving | Self::InReview => "wait",
            Self::Approved => "good",
            Self::Refused => "bad",
        }
    }

    /// Whether staff may decide it.
    pub fn waits(self) -> bool {
        matches!(self, Self::Proving | Self::InReview)
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A person or firm that refers, or wants to.
#[derive(Debug, Clone)]
pub struct Partner {
    pub id: PartnerId,
    pub name: String,
    pub company: Option<String>,
    pub email: String,
    pub website: String,
    pub country: String,
    pub locale: Locale,
    pub particulars: Particulars,
    pub state: PartnerState,
    /// What the partner checks said.
    pub findings: Vec<Finding>,
    pub decided_by: Option<PersonId>,
    pub decision_words: Option<String>,
    /// The version of the terms that the partner accepted, and when.
    pub terms: TermsId,
    pub terms_accepted_at: Timestamp,
    pub created_at: Timestamp,
    pub version: i64,
}

/// Something that happened to a partner.
#[derive(Debug, Clone)]
pub struct PartnerEvent {
    pub kind: String,
    /// The member of staff who did it; nobody: the machine or the partner.
    pub by: Option<String>,
    pub words: Option<String>,
    pub at: Timestamp,
}

impl Partner {
    /// Whether a person looks at what the checks could not settle.
    pub fn look(&self) -> Look {
        match self.state {
            PartnerState::Checking => Look::NotYet,
            PartnerState::Unconfirmed | PartnerState::Proving | PartnerState::InReview => Look::Comes,
            _ if self.decided_by.is_some() => Look::Taken,
            PartnerState::Approved | PartnerState::Refused => Look::Never,
        }
    }

    /// The partner's own particulars, which a lead of theirs must not share (SELF_REFERRAL). Whether a domain
    /// is one that many share (free mail) is for the check to say.
    pub fn referrer(&self) -> Referrer {
        let mut domains = Vec::new();
        if let Ok(website) = Website::parse(&self.website) {
            domains.extend(owned_domain(&website).map(str::to_owned));
        }
        if let Ok(email) = Email::parse(&self.email) {
            domains.push(email.registrable().to_owned());
        }
        domains.dedup();
        Referrer {
            name: Some(self.name.clone()),
            emails: vec![self.email.clone()],
            domains,
            company: self.company.clone(),
            phone: self.international_phone(),
            linkedin: self.particulars.linkedin.as_ref().map(|page| page.as_typed().to_owned()),
        }
    }

    /// The partner's number with its country's code; a national one is of the partner's country.
    fn international_phone(&self) -> Option<String> {
        let phone = self.particulars.phone.as_ref().filter(|phone| !phone.is_placeholder())?;
        match Country::parse(&self.country) {
            Ok(country) => phone.e164_in(country),
            Err(_) => phone.e164(),
        }
    }
}
