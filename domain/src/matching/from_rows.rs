//! From what was written in a sheet or a lead to what is compared: registrable domains, e-mail keys, E.164.

use super::candidate::{Candidate, Query};
use crate::company::is_called;
use crate::company_number::{parse_register, parse_vat, with_what_follows};
use crate::country::Country;
use crate::email::Email;
use crate::lead::Lead;
use crate::phone::Phone;
use crate::sheet::{AccountRow, QueryRow};
use crate::web::{LinkedinPage, Website, hosts_pages, is_hosted, label};

/// Whose a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// One company's.
    Ones,
    /// A platform's: its own company's by mail and front page, and others' by what lies below.
    Platforms,
    /// A platform's that hands out names below its own: what lies there is one owner's each.
    Builders,
    /// What a builder keeps for itself below its name (`www.wixsite.com`, `s3.amazonaws.com`): what lies
    /// there is whose the path or the name before it is.
    Kept,
    /// Mail that anybody can have: it identifies nobody.
    Anybodys,
}

/// Whose a host or its registrable domain is: the caller's lists.
pub type WhoseIs = fn(&str) -> Whose;

impl Candidate {
    /// Reads an account. What is not well-formed is left out: it could not be equal to anything.
    pub fn of_row(row: &AccountRow, whose: WhoseIs) -> Candidate {
        let (country, email) = (Country::from_name(&row.country), Email::parse(&row.email).ok());
        let site = Website::parse(&row.website).ok();
        let mut domains = own_domains(site.as_ref(), email.as_ref(), &row.name, whose);
        for domain in row.aliases.iter().flat_map(|alias| domain_of_alias(alias, &row.name, whose)) {
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
            contact_id: None,
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
            taught: Vec::new(),
            told_at: None,
            otherwise_at: None,
        }
    }
}

impl Query {
    /// Reads a question of `leadwire match`.
    pub fn of_row(row: &QueryRow, whose: WhoseIs) -> Query {
        let (country, email) = (Country::from_name(&row.country), Email::parse(&row.email).ok());
        let site = Website::parse(&row.website).ok();
        Query {
            domains: own_domains(site.as_ref(), email.as_ref(), &row.name, whose),
            email_key: email.as_ref().map(Email::key),
            company: Some(row.name.clone()).filter(|name| !name.is_empty()),
            country: country.map(|country| country.code().to_owned()),
            phone: Phone::parse(&row.phone).ok().and_then(|phone| written_out(&phone, country)),
            ..Query::default()
        }
    }

    /// Reads a lead.
    pub fn of_lead(lead: &Lead, whose: WhoseIs) -> Query {
        Query {
            email_key: Some(lead.email.key()),
            domains: own_domains(lead.website.as_ref(), Some(&lead.email), &lead.company, whose),
            page: lead.website.as_ref().and_then(|site| own_page(site, whose)),
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

/// The domains that identify the company which is called `name`.
pub(super) fn own_domains(
    website: Option<&Website>,
    email: Option<&Email>,
    name: &str,
    whose: WhoseIs,
) -> Vec<String> {
    let site = website.filter(|site| has_own_site(site, email, name, whose)).map(Website::registrable);
    let mail = email.filter(|email| has_own_mail(email, whose)).map(Email::registrable);
    let mut domains: Vec<String> = site.into_iter().chain(mail).map(str::to_owned).collect();
    domains.dedup();
    domains
}

/// Whether a site is its company's. A platform's front page is that of its own company, which bears its name
/// or writes from there; whoever has a page below it, by path or by name, is somebody else.
fn has_own_site(site: &Website, email: Option<&Email>, name: &str, whose: WhoseIs) -> bool {
    let platform = label(site.registrable());
    let is_theirs = || {
        let works_there = email.is_some_and(|email| label(email.registrable()) == platform);
        site.is_front_page() && (works_there || is_called(name, platform))
    };
    match strongest(whose, site.host(), site.registrable()) {
        _ if is_hosted(site.host()) => false,
        Whose::Ones => true,
        Whose::Platforms | Whose::Builders | Whose::Kept => is_theirs(),
        Whose::Anybodys => false,
    }
}

/// The name of a page that a builder handed out, which is its owner's alone (`brot.myshopify.com`). What lies
/// behind a path only (`sites.google.com/view/brot`, `www.wixsite.com/brot`) has none.
fn own_page(site: &Website, whose: WhoseIs) -> Option<String> {
    let host = site.host().strip_prefix("www.").unwrap_or(site.host());
    if hosts_pages(host) {
        return None;
    }
    if is_hosted(site.host()) {
        let name = site.registrable();
        return if whose(name) == Whose::Kept {
            handed_out_below(site.host(), name, whose)
        } else {
            Some(name.to_owned())
        };
    }
    let (mut page, mut below) = (None, host);
    // The shortest name that is a builder's is its own: what stands before it was handed out.
    while let Some((_, parent)) = below.split_once('.') {
        if matches!(whose(parent), Whose::Builders | Whose::Kept) && whose(below) != Whose::Kept {
            page = Some(below.to_owned());
        }
        below = parent;
    }
    page
}

/// What was handed out below a name that the builder keeps: `brot.storage.googleapis.com`.
fn handed_out_below(host: &str, kept: &str, whose: WhoseIs) -> Option<String> {
    let label = host.strip_suffix(kept)?.trim_end_matches('.').rsplit('.').next()?;
    let name = format!("{label}.{kept}");
    (!label.is_empty() && whose(&name) != Whose::Kept).then_some(name)
}

/// Whether an address is at a domain of its company. What lies below a platform's name is handed out to
/// others (`…@marketplace.amazon.de`).
fn has_own_mail(email: &Email, whose: WhoseIs) -> bool {
    match strongest(whose, email.domain(), email.registrable()) {
        _ if is_hosted(email.domain()) => false,
        Whose::Ones => true,
        Whose::Platforms | Whose::Builders | Whose::Kept => email.domain() == email.registrable(),
        Whose::Anybodys => false,
    }
}

/// `sites.google.com` is everybody's, whoever owns `google.com`; and `home.example.net` whose `example.net`
/// is.
fn strongest(whose: WhoseIs, host: &str, registrable: &str) -> Whose {
    match (whose(host), whose(registrable)) {
        (Whose::Anybodys, _) | (_, Whose::Anybodys) => Whose::Anybodys,
        (Whose::Builders, _) | (_, Whose::Builders) => Whose::Builders,
        (Whose::Kept, _) | (_, Whose::Kept) => Whose::Kept,
        (Whose::Platforms, _) | (_, Whose::Platforms) => Whose::Platforms,
        (Whose::Ones, Whose::Ones) => Whose::Ones,
    }
}

/// A company's other name may be a domain of theirs: `nordstern.com`.
fn domain_of_alias(alias: &str, name: &str, whose: WhoseIs) -> Vec<String> {
    let is_bare = alias.contains('.') && !alias.contains([' ', '@']);
    let site = Website::parse(alias).ok().filter(|_| is_bare);
    own_domains(site.as_ref(), None, name, whose)
}

/// The number as it is compared, with the hyphen before what is dialled through to a desk. A placeholder is
/// compared with nothing.
pub(super) fn written_out(phone: &Phone, country: Option<Country>) -> Option<String> {
    if phone.is_placeholder() {
        return None;
    }
    let international = country.and_then(|country| phone.e164_in(country)).or_else(|| phone.e164());
    let all = international.unwrap_or_else(|| phone.digits());
    let desk = phone.direct_dial().filter(|_| !all.starts_with("+1"));
    let parted = desk.and_then(|desk| Some(format!("{}-{desk}", all.strip_suffix(&desk)?)));
    Some(parted.unwrap_or(all))
}
