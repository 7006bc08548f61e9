//! The referrals to which a customer may belong, for the machine's choice and for the person at the desk.

use leadwire_domain::checks::whose_domain;
use leadwire_domain::matching::Query;
use leadwire_domain::referral::customer::{Candidate, Road};
use leadwire_domain::sheet::QueryRow;

use super::{Customer, store};
use crate::db::{DbError, Tx};
use crate::referrals::{self, Credited};

/// A referral to which a customer may belong, and the best road on which it was found.
#[derive(Debug, Clone)]
pub struct Found {
    pub credited: Credited,
    pub road: Road,
}

impl Found {
    /// As the choice looks at it.
    pub(super) fn candidate(&self) -> Candidate {
        Candidate {
            referral: self.credited.id.clone(),
            road: self.road,
            state: self.credited.state.clone(),
            validated_on: self.credited.validated_on,
            holds_company: self.credited.holds_company,
        }
    }
}

/// Finds the referrals to which a customer may belong: the one that staff named ahead, those of a lead with
/// its address, those of a company with its domain. A domain that many share says nothing.
///
/// # Errors
/// Database faults only.
pub async fn candidates(tx: &Tx, customer: &Customer) -> Result<Vec<Found>, DbError> {
    let written = QueryRow {
        website: customer.domain.clone().unwrap_or_default(),
        email: customer.email.clone().unwrap_or_default(),
        ..QueryRow::default()
    };
    let query = Query::of_row(&written, whose_domain);
    let found = referrals::list_credited(tx, query.email_key.as_deref(), &query.domains).await?;
    let road = |one: &Credited| if one.same_address { Road::Email } else { Road::Domain };
    let mut found: Vec<Found> =
        found.into_iter().map(|credited| Found { road: road(&credited), credited }).collect();
    if let Some(expected) = store::find_expected(tx, &customer.external_id).await? {
        found.retain(|one| one.credited.id != expected);
        if let Some(credited) = referrals::find_credited(tx, &expected).await? {
            found.insert(0, Found { credited, road: Road::ExternalId });
        }
    }
    Ok(found)
}
