//! A partner refers neither themselves nor a company that another partner already holds.

use jiff::Timestamp;

use super::website::owned_domain;
use super::{Answer, Code, Evidence, OtherClaim, Referrer, Seen, lists};
use crate::company;
use crate::lead::Lead;
use crate::matching::NormalName;
use crate::phone::Phone;

/// `SELF_REFERRAL`: the lead shares the partner's own domain, e-mail, phone, company or LinkedIn page. A
/// company of the same name in another legal form is for a person.
pub(super) fn self_referral(lead: &Lead, referrer: &Referrer, now: Timestamp) -> Answer {
    let own = |(subject, value): (&str, String)| Evidence::new("own", subject, value, now);
    let shared = shared(lead, referrer);
    if !shared.is_empty() {
        let evidence = shared.into_iter().map(own).collect();
        return Answer { code: Code::SelfReferral, seen: Seen::Hit, evidence };
    }
    let own_name = referrer.company.as_deref().map(NormalName::of).filter(|name| !name.is_empty());
    if own_name.is_some_and(|name| name.compact == NormalName::of(&lead.company).compact) {
        let evidence = own(("company", lead.company.clone()));
        return Answer::of(Code::SelfReferral, Seen::Softened, evidence);
    }
    Answer::clear(Code::SelfReferral)
}

/// `ALREADY_REFERRED`: another partner's open claim came first. By whom is never said.
pub(super) fn already_referred(claim: &OtherClaim, now: Timestamp) -> Answer {
    let evidence = match claim {
        OtherClaim::Free => None,
        OtherClaim::Held { domain, .. } => Some(Evidence::new("claim", "domain", domain.as_str(), now)),
    };
    Answer::hit_if(Code::AlreadyReferred, evidence)
}

fn shared(lead: &Lead, referrer: &Referrer) -> Vec<(&'static str, String)> {
    let mut shared = Vec::new();
    let key = lead.email.key();
    let keys = referrer.emails.iter().filter_map(|text| crate::email::Email::parse(text).ok());
    if keys.into_iter().any(|own| own.key() == key) {
        shared.push(("email", key));
    }
    // What both have a mailbox or a page at is nobody's own.
    let is_own = |domain: &str| {
        let is_listed = referrer.domains.iter().any(|own| own.eq_ignore_ascii_case(domain));
        is_listed && !lists::is_nobodys_domain(domain)
    };
    if is_own(lead.email.registrable()) {
        shared.push(("email", lead.email.registrable().to_owned()));
    }
    if let Some(domain) = lead.website.as_ref().and_then(owned_domain).filter(|domain| is_own(domain)) {
        shared.push(("website", domain.to_owned()));
    }
    let phone = lead.phone.as_ref().and_then(|phone| phone.e164_in(lead.country));
    let own_phone = referrer.phone.as_ref().and_then(|text| Phone::parse(text).ok()?.e164_in(lead.country));
    if let (Some(phone), Some(own)) = (phone, own_phone)
        && phone == own
    {
        shared.push(("phone", phone));
    }
    let own_company = referrer.company.as_deref().map(company::words).filter(|words| !words.is_empty());
    if own_company.is_some_and(|own| own == company::words(&lead.company)) {
        shared.push(("company", lead.company.clone()));
    }
    let own_slug = referrer.linkedin_slug.as_ref().map(|slug| slug.to_lowercase());
    if let Some(page) = lead.linkedin.as_ref().filter(|page| Some(page.slug()) == own_slug.as_deref()) {
        shared.push(("linkedin", page.slug().to_owned()));
    }
    shared
}
