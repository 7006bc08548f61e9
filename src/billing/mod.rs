//! Billing: what customers are billed and pay, as the operator's billing system tells it, kept for ever; and
//! which referral each customer belongs to.

pub mod api;
mod candidates;
pub mod customer_pages;
mod import;
mod link;
pub mod pages;
mod rows;
mod store;
mod take;
mod told;

pub use candidates::{Found, candidates};
pub use import::{FactsReport, import_facts};
pub use link::{LinkError, Linked, expect, link, set_aside};
pub use store::{count_waiting, customers_of, facts_of, note_not_won};
pub use take::{FactsError, Taken, take, take_in};

use jiff::Timestamp;
use jiff::civil::Date;
use leadwire_domain::ids::{CustomerId, ReferralId};
use leadwire_domain::referral::customer::{Road, Unlinked};
use serde::{Deserialize, Serialize};

/// Where facts come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Api,
    Csv,
    Demo,
}

impl Source {
    /// The source's name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Source::Api => "api",
            Source::Csv => "csv",
            Source::Demo => "demo",
        }
    }
}

/// The payments of a referral's customers may have changed: whoever reckons its reward looks again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FactsArrived {
    pub referral: ReferralId,
}

/// A customer as the billing system names it, and whose it is.
#[derive(Debug, Clone)]
pub struct Customer {
    pub id: CustomerId,
    /// The billing system's own id.
    pub external_id: String,
    /// The newest that was told, in any of the three.
    pub email: Option<String>,
    pub domain: Option<String>,
    pub name: Option<String>,
    pub standing: Standing,
    /// The first day without a subscription, in UTC; of several that were told the latest.
    pub subscription_ended: Option<Date>,
    pub created_at: Timestamp,
    /// Raised by every change of its standing, so that two people cannot decide at once.
    pub version: i64,
}

/// Whose a customer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// A person must look; why the machine linked nobody.
    Waiting(Unlinked),
    /// A person said that no referral brought it.
    SetAside,
    Linked {
        referral: ReferralId,
        how: Road,
        at: Timestamp,
        /// Why its payments did not win the referral: the name of a `NotCredited`.
        not_won: Option<String>,
    },
}

impl Standing {
    /// The standing's name in answers and Fluent keys.
    pub fn name(&self) -> &'static str {
        match self {
            Standing::Waiting(_) => "waiting",
            Standing::SetAside => "set_aside",
            Standing::Linked { .. } => "linked",
        }
    }

    /// The name of why the machine linked nobody; empty where nobody has to look.
    pub fn why(&self) -> &'static str {
        match self {
            Standing::Waiting(why) => why.name(),
            Standing::SetAside | Standing::Linked { .. } => "",
        }
    }

    /// Why a linked customer's payments did not win its referral.
    pub fn not_won(&self) -> Option<&str> {
        match self {
            Standing::Linked { not_won, .. } => not_won.as_deref(),
            Standing::Waiting(_) | Standing::SetAside => None,
        }
    }

    /// The colour that goes with the word.
    pub fn tone(&self) -> &'static str {
        match self {
            Standing::Waiting(_) | Standing::Linked { not_won: Some(_), .. } => "wait",
            Standing::SetAside => "idle",
            Standing::Linked { .. } => "good",
        }
    }
}

impl Customer {
    /// The referral to which it belongs.
    pub fn referral(&self) -> Option<&ReferralId> {
        match &self.standing {
            Standing::Linked { referral, .. } => Some(referral),
            _ => None,
        }
    }

    /// What else tells it apart: its address and domain, where they are not its title.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        let said = [&self.email, &self.domain].into_iter().flatten();
        said.map(String::as_str).filter(|said| *said != self.title())
    }

    /// What people call it: its name, else its address, domain or id.
    pub fn title(&self) -> &str {
        let said = [&self.name, &self.email, &self.domain];
        said.into_iter().flatten().next().unwrap_or(&self.external_id)
    }
}
