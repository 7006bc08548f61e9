//! A partner refers neither themselves nor a company that another partner already holds.

use jiff::Timestamp;

use super::website::owned_domain;
use super::{Answer, Code, Evidence, OtherClaim, Referrer, Seen, lists};
use crate::company::words;
use crate::lead::Lead;
use crate::matching::NormalName;
use crate::web::LinkedinPage;

/// `SELF_REFERRAL`: the lead shares the partner's own domain, e-mail, phone, company or LinkedIn page, or is
/// the partner at a company that bears their name. A company of the same name in another legal form is for a
/// person, and so is one of the two alone: somebody of the partner's name, or a company of it.
pub(super) fn self_referral(lead: &Lead, referrer: &Referrer, now: Timestamp) -> Answer {
    let own = |(subject, value): (&str, String)| Evidence::new("own", subject, value, now);
    let shared = shared(lead, referrer);
    if !shared.is_empty() {
        let evidence = shared.into_iter().map(own).collect();
        return Answer { code: Code::SelfReferral, seen: Seen::Hit, evidence };
    }
    if let Some(name) = referrer.name.as_deref().and_then(|name| shared_name(lead, name)) {
        return Answer::of(Code::SelfReferral, Seen::Softened, own(("name", name)));
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
    let mut emails = referrer.emails.iter().filter_map(|text| crate::email::Email::parse(text).ok());
    if emails.any(|own| own.mailbox() == lead.email.mailbox()) {
        shared.push(("email", lead.email.key()));
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
    let own_company = referrer.company.as_deref().map(words).filter(|words| !words.is_empty());
    if own_company.is_some_and(|own| own == words(&lead.company)) {
        shared.push(("company", lead.company.clone()));
    }
    if let Some(name) = referrer.name.as_deref().filter(|name| is_partner_at_own_firm(lead, name)) {
        shared.push(("name", name.to_owned()));
    }
    let own_page = referrer.linkedin.as_ref().and_then(|text| LinkedinPage::parse(text).ok());
    let is_own_page = |page: &&LinkedinPage| own_page.as_ref().is_some_and(|own| own.is_same_page(page));
    if let Some(page) = lead.linkedin.as_ref().filter(is_own_page).and_then(LinkedinPage::canonical) {
        shared.push(("linkedin", page));
    }
    // Last, because a number alone may be a slip, and the remedy says so.
    let phone = lead.phone.as_ref().filter(|phone| !phone.is_placeholder());
    let phone = phone.and_then(|phone| phone.e164_in(lead.country));
    if let Some(phone) = phone.filter(|phone| referrer.phone.as_ref() == Some(phone)) {
        shared.push(("phone", phone));
    }
    shared
}

/// Whether the contact is the partner, at a company called after them: Anna Berg refers Anna Berg of Berg
/// Consulting.
fn is_partner_at_own_firm(lead: &Lead, partner: &str) -> bool {
    let last = words(&lead.last_name);
    let company = words(&lead.company);
    let bears_last = !last.is_empty() && company.windows(last.len()).any(|window| window == last);
    is_the_partner(lead, partner) && (bears_last || bears_whole_name(&lead.company, partner))
}

/// What of the partner's name is the lead's or the company's too; either may be somebody else's.
fn shared_name(lead: &Lead, partner: &str) -> Option<String> {
    if is_the_partner(lead, partner) {
        return Some(format!("{} {}", lead.first_name, lead.last_name));
    }
    bears_whole_name(&lead.company, partner).then(|| lead.company.clone())
}

/// Whether the contact bears the partner's name; a title or a middle name more on either side makes no other
/// person.
fn is_the_partner(lead: &Lead, partner: &str) -> bool {
    let contact = [words(&lead.first_name), words(&lead.last_name)].concat();
    let partner = words(partner);
    let (few, many) = if contact.len() <= partner.len() { (contact, partner) } else { (partner, contact) };
    few.len() >= 2 && few.iter().all(|word| many.contains(word))
}

/// Whether a company bears first and last name: Anna Berg GmbH, Berg Anna, annaberg.io.
fn bears_whole_name(company: &str, partner: &str) -> bool {
    let name = words(partner);
    let [first, .., last] = &name[..] else { return false };
    let run = words(company).concat();
    let both = [format!("{first}{last}"), format!("{last}{first}"), name.concat()];
    first.len() + last.len() >= 6 && both.iter().any(|name| run.starts_with(name.as_str()))
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
            ("linkedin.com/company/roe/", "https://LinkedIn.com/company/%72oe?utm_source=x"),
            ("linkedin.com/company/soci%C3%A9t%C3%A9", "linkedin.com/company/socie%CC%81te%CC%81/"),
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
            ("011 49 30 123456", "US"),
            ("49 30 123456", "DE"),
            ("Tel. +49(0)30–123456", "FR"),
            ("030 123456 / 0170 123456", "DE"),
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
    #[test]
    fn a_mailbox_is_the_partners_own_in_every_spelling_that_leads_to_it() {
        let with = |own: &str, email: &str| {
            let referrer = Referrer { emails: vec![own.to_owned()], ..Referrer::default() };
            let raw = RawLead { email: email.into(), ..anna_at("Acme") };
            shared(&raw.parse().unwrap(), &referrer).len()
        };
        for (own, email) in [
            ("anna.berg@gmail.com", "annaberg+leads@gmail.com"),
            ("annaberg@googlemail.com", "A.N.N.A.Berg@Gmail.com"),
            ("anna@berg.example", "Anna+x@BERG.example"),
        ] {
            assert_eq!(with(own, email), 1, "{own} {email}");
        }
        assert_eq!(with("anna.berg@web.de", "annaberg@web.de"), 0, "elsewhere a dot makes another mailbox");
    }

    fn anna_at(company: &str) -> RawLead {
        RawLead {
            first_name: "Anna".into(),
            last_name: "Berg".into(),
            email: "anna@acme.example".into(),
            company: company.into(),
            website: "acme.example".into(),
            linkedin: "none".into(),
            country: "DE".into(),
            ..RawLead::default()
        }
    }

    #[test]
    fn a_partner_without_a_firm_does_not_refer_themselves_at_one_of_their_name() {
        let seen = |name: &str, raw: RawLead| {
            let referrer = Referrer { name: Some(name.to_owned()), ..Referrer::default() };
            self_referral(&raw.parse().unwrap(), &referrer, Timestamp::UNIX_EPOCH).seen
        };
        for (partner, company) in [
            ("Anna Berg", "Anna Berg GmbH"),
            ("Anna Berg", "Berg Consulting"),
            ("Dr. Anna Berg", "Berg & Partner"),
            ("Anna Maria Berg", "Beratung Berg"),
            ("BERG Anna", "annaberg.io"),
        ] {
            assert_eq!(seen(partner, anna_at(company)), Seen::Hit, "{partner} {company}");
        }
        let tim_at =
            |company: &str| RawLead { first_name: "Tim".into(), last_name: "Roe".into(), ..anna_at(company) };
        assert_eq!(seen("Anna Berg", anna_at("Siemens AG")), Seen::Softened, "somebody of the name");
        assert_eq!(seen("Anna Berg", tim_at("Anna Berg GmbH")), Seen::Softened, "a company of the name");
        assert_eq!(seen("Anna Berg", tim_at("Berg Consulting")), Seen::Clear);
        assert_eq!(seen("Anna", anna_at("Anna GmbH")), Seen::Clear, "a first name is nobody's own");
        assert_eq!(seen("Anna Bergmann", anna_at("Berg Consulting")), Seen::Clear);
    }
}
