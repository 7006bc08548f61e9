//! Applicants about whom a person decides, whatever the checks say: our own staff, and whom the operator
//! lists.

use leadwire_domain::checks::Applicant;
use leadwire_domain::email::Email;
use leadwire_domain::web::ascii_host;

use crate::access;
use crate::app::App;
use crate::db::{DbError, Tx};

/// Why a person decides, as the event is called that staff read; nothing where the machine may. The applicant
/// is not told.
///
/// # Errors
/// Database faults only.
pub(super) async fn why_a_person(
    app: &App,
    tx: &Tx,
    applicant: &Applicant,
) -> Result<Option<&'static str>, DbError> {
    if access::is_of_our_own(tx, &applicant.email, applicant.website.as_ref()).await? {
        return Ok(Some("own_staff"));
    }
    let is_listed = app.config.access.joins_reviewed.iter().any(|entry| names(entry, applicant));
    Ok(is_listed.then_some("listed"))
}

/// Whether an entry of `access.joins_reviewed` names an applicant: their address, or a domain at or above
/// their address or site.
fn names(entry: &str, applicant: &Applicant) -> bool {
    if let Ok(address) = Email::parse(entry) {
        return address.key() == applicant.email.key();
    }
    // Hosts are kept in ASCII, whatever the operator writes.
    let Some(entry) = ascii_host(entry) else { return false };
    let is_below = |host: &str| {
        host.strip_suffix(entry.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    is_below(applicant.email.domain()) || applicant.website.as_ref().is_some_and(|site| is_below(site.host()))
}
