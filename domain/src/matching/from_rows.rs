//! From what was written in a sheet or a lead to what is compared: registrable domains, e-mail keys, E.164.

use super::candidate::{Candidate, Query};
use crate::company_number::{parse_register, parse_vat, with_what_follows};
use crate::country::Country;
use crate::email::Email;
use crate::lead::Lead;
use crate::phone::Phone;
use crate::sheet::{AccountRow, QueryRow};
use crate::web::{LinkedinPage, Website, is_hosted, label};

/// Whether a registrable domain belongs to many (free mail, social networks, market places): the caller's
/// lists.
pub type IsShared = fn(&str) -> bool;

impl Candidate {
    /// Reads an account. What is not well-formed is left out: it could not be equal to anything.
    pub fn of_row(row: &AccountRow, is_shared: IsShared) -> Candidate {
        let (country, email) = (Country::from_name(&row.country), Email::parse(&row.email).ok());
        let mut domains = own_domains(Website::parse(&row.website).ok().as_ref(), email.as_ref(), is_shared);
        for domain in row.aliases.iter().flat_map(|alias| domain_of_alias(alias, is_shared)) {
            if !domains.contains(&domain) {
                domains.push(domain);
            }
        }
        let mut names: Vec<String> = Some(&row.name).into_iter().chain(&row.aliases).cloned().collect();
        names.retain(|name| !name.is_empty());
        if names.is_empty() {
            // Without a name the domain is all that people would recognise the company by.
            names.extend(domains.first().map(|domain| label(domain).to_owned()));
        }
        Candidate {
            account_id: row.id.clone(),
            names,
            country: country.map(|country| country.code().to_owned()),
            domains,
            emails: email.iter().map(Email::key).collect(),
            phones: Phone::parse(&row.phone)
                .ok()
                .and_then(|phone| written_out(&phone, country))
                .into_iter()
                .collect(),
            linkedin_slug: row.linkedin_slug(),
            ids: numbers(row, country),
            parent: Some(row.parent.clone()).filter(|parent| !parent.is_empty() && !row.is_own_parent()),
            stage: row.stage,
            last_activity: row.last_active_on(),
        }
    }
}

impl Query {
    /// Reads a question of `leadwire match`.
    pub fn of_row(row: &QueryRow, is_shared: IsShared) -> Query {
        let (country, email) = (Country::from_name(&row.country), Email::parse(&row.email).ok());
        Query {
            domains: own_domains(Website::parse(&row.website).ok().as_ref(), email.as_ref(), is_shared),
            email_key: email.as_ref().map(Email::key),
            company: Some(row.name.clone()).filter(|name| !name.is_empty()),
            country: country.map(|country| country.code().to_owned()),
            phone: Phone::parse(&row.phone).ok().and_then(|phone| written_out(&phone, country)),
            ..Query::default()
        }
    }

    /// Reads a lead.
    pub fn of_lead(lead: &Lead, is_shared: IsShared) -> Query {
        Query {
            email_key: Some(lead.email.key()),
            domains: own_domains(lead.website.as_ref(), Some(&lead.email), is_shared),
            company: Some(lead.company.clone()),
            country: Some(lead.country.code().to_owned()),
            phone: lead.phone.as_ref().and_then(|phone| written_out(phone, Some(lead.country))),
            linkedin_slug: lead.linkedin.as_ref().and_then(LinkedinPage::company_slug).map(str::to_owned),
            ..Query::default()
        }
    }
}

/// The account's VAT number and that of its register, with what follows from them.
fn numbers(row: &AccountRow, country: Option<Country>) -> Vec<String> {
    let vat = parse_vat(&row.vat_number, country).ok();
    let register = parse_register(&row.company_number, country).ok();
    let mut numbers: Vec<String> = vat.into_iter().chain(register).flat_map(with_what_follows).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn own_domains(website: Option<&Website>, email: Option<&Email>, is_shared: IsShared) -> Vec<String> {
    // `sites.google.com` is everybody's, whoever owns `google.com`.
    let is_many = |host: &str| is_hosted(host) || is_shared(host);
    let site = website.filter(|site| !is_many(site.host())).map(Website::registrable);
    let mail = email.filter(|email| !is_many(email.domain())).map(Email::registrable);
    let mut domains: Vec<String> =
        site.into_iter().chain(mail).filter(|domain| !is_shared(domain)).map(str::to_owned).collect();
    domains.dedup();
    domains
}

/// A company's other name may be a domain of theirs: `nordstern.com`.
fn domain_of_alias(alias: &str, is_shared: IsShared) -> Vec<String> {
    let is_bare = alias.contains('.') && !alias.contains([' ', '@']);
    let site = Website::parse(alias).ok().filter(|_| is_bare);
    own_domains(site.as_ref(), None, is_shared)
}

/// The number as it is compared, with the hyphen before what is dialled through to a desk. A placeholder is
/// compared with nothing.
fn written_out(phone: &Phone, country: Option<Country>) -> Option<String> {
    if phone.is_placeholder() {
        return None;
    }
    let international = country.and_then(|country| phone.e164_in(country)).or_else(|| phone.e164());
    let all = international.unwrap_or_else(|| phone.digits());
    let desk = phone.direct_dial().filter(|_| !all.starts_with("+1"));
    let parted = desk.and_then(|desk| Some(format!("{}-{desk}", all.strip_suffix(&desk)?)));
    Some(parted.unwrap_or(all))
}
