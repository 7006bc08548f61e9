//! A partner refers neither themselves nor a company that another partner already holds.

use jiff::Timestamp;

use super::website::owned_domain;
use super::{Answer, Code, Evidence, OtherClaim, Referrer, Seen, lists};
use crate::company;
use crate::lead::Lead;
use crate::matching::NormalName;
use crate::web::LinkedinPage;

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
    let own_company = referrer.company.as_deref().map(company::words).filter(|words| !words.is_empty());
    if own_company.is_some_and(|own| own == company::words(&lead.company)) {
        shared.push(("company", lead.company.clone()));
    }
    let own_page = referrer.linkedin.as_ref().and_then(|text| LinkedinPage::parse(text).ok());
    let is_own_page = |page: &&LinkedinPage| own_page.as_ref().is_some_and(|own| own.is_same_page(page));
    if let Some(page) = lead.linkedin.as_ref().filter(is_own_page).and_then(LinkedinPage::canonical) {
        shared.push(("linkedin", page));
    }
    // Last, because a number alone may be a slip, and the remedy says so.
    let phone = lead.phone.as_ref().and_then(|phone| phone.e164_in(lead.country));
    if let Some(phone) = phone.filter(|phone| referrer.phone.as_ref() == Some(phone)) {
        shared.push(("phone", phone));
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lead::RawLead;

    fn shared_with(raw: RawLead, referrer: &Referrer) -> Vec<(&'static str, String)> {
        let acme = RawLead {
            first_name: "Jane".into(),
            last_name: "Doe".into(),
            email: "jane@acme.example".into(),
            company: "Acme".into(),
            website: "acme.example".into(),
            ..raw
        };
        shared(&acme.parse().unwrap(), referrer)
    }

    #[test]
    fn a_page_on_linkedin_is_the_partners_own_in_every_spelling_of_its_address_and_in_its_own_kind_only() {
        let with = |own: &str, page: &str| {
            let referrer = Referrer { linkedin: Some(own.to_owned()), ..Referrer::default() };
            shared_with(
                RawLead { linkedin: page.into(), country: "DE".into(), ..RawLead::default() },
                &referrer,
            )
        };
        for (own, page) in [
            ("linkedin.com/company/roe", "https://www.linkedin.com/company/Roe/about/?trk=nav#x"),
            ("https://de.linkedin.com/company/roe?originalSubdomain=de", "http://m.linkedin.com/company/roe"),
            ("linkedin.com/school/roe", "linkedin.com/company/roe"),
            ("linkedin.com/company/soci%C3%A9t%C3%A9", "linkedin.com/company/Société"),
            ("www.linkedin.com/in/jane-doe/", "https://fr.linkedin.com/in/Jane-Doe?trk=x"),
        ] {
            assert_eq!(with(own, page).len(), 1, "{own} {page}");
        }
        let canonical = ("linkedin", "linkedin.com/in/jane-doe".to_owned());
        assert_eq!(with("linkedin.com/in/jane-doe", "uk.linkedin.com/in/Jane-Doe?x"), [canonical]);
        for (own, page) in [
            ("linkedin.com/in/roe", "linkedin.com/company/roe"),
            ("linkedin.com/company/roe", "linkedin.com/company/roe-gmbh"),
            ("linkedin.com", "linkedin.com"),
            ("linkedin.com/company/", "linkedin.com/in/"),
            ("linkedin.com/posts/roe", "linkedin.com/posts/roe"),
            ("no page", "linkedin.com/company/roe"),
        ] {
            assert_eq!(with(own, page), [], "{own} {page}");
        }
    }

    #[test]
    fn a_number_is_the_partners_own_in_every_spelling_and_never_in_another_country() {
        let with = |own: &str, phone: &str, country: &str| {
            let referrer = Referrer { phone: Some(own.to_owned()), ..Referrer::default() };
            let (phone, country, linkedin) = (phone.into(), country.into(), "none".into());
            shared_with(RawLead { phone, country, linkedin, ..RawLead::default() }, &referrer)
        };
        let own = [("phone", "+4930123456".to_owned())];
        for (phone, country) in [
            ("+49 (0)30 / 12 34 56", "FR"),
            ("0049-30-123456 ext. 7", "US"),
            ("030 123456", "DE"),
            ("(030) 123456 Durchwahl 12", "DE"),
        ] {
            assert_eq!(with("+4930123456", phone, country), own, "{phone} {country}");
        }
        for (phone, country) in
            [("030 123456", "FR"), ("+49 30 1234567", "DE"), ("30 123456", "JP"), ("", "DE")]
        {
            assert_eq!(with("+4930123456", phone, country), [], "{phone} {country}");
        }
    }
}
