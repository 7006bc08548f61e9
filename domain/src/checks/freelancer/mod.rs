//! Is this a company, or one person? Explicit signs fail alone; soft signs count by families.

mod italian;
mod legal_form;
mod network;
mod one_person;
mod person;
mod pinyin;
mod placeholder;
mod title;
mod title_around;
mod title_lists;
mod title_words;
mod trading_as;

use jiff::Timestamp;

use super::site::readable;
use super::website::{hosted, not_own_entry, owned_domain};
use super::{Answer, Code, Evidence, Seen, lists};
use crate::company::words;
use crate::lead::Lead;
use crate::outside::Network;

pub use legal_form::{SoleForm, sole_trader_form};
use one_person::one_person_form;

/// The families of soft signs: two of different families are no coincidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum SoftFamily {
    Person,
    Role,
    Site,
    Size,
}

/// The family of a soft sign; nothing for codes that are none.
pub(super) fn soft_family(code: Code) -> Option<SoftFamily> {
    Some(match code {
        Code::FlNameIsPerson | Code::FlDomainIsPerson => SoftFamily::Person,
        Code::FlTitleSoft => SoftFamily::Role,
        Code::FlSoloSite | Code::FlHostedSite => SoftFamily::Site,
        Code::FlSizeOne => SoftFamily::Size,
        _ => return None,
    })
}

/// Every answer of this family: by the lead itself, and by what the network said where it was asked.
pub(super) fn answers(lead: &Lead, network: Option<&Network>, now: Timestamp) -> Vec<Answer> {
    let staff = network.and_then(|network| network::staff(network, lead, now));
    let mut answers = of_lead(lead, staff, now);
    if let Some(network) = network {
        answers.extend(network::of_registers(&network.registers));
        let page = network.site.as_ref().and_then(|site| Some((site, readable(site)?)));
        answers.extend(page.map(|(site, page)| network::solo_site(site, page, lead, now)));
    }
    answers
}

fn of_lead(lead: &Lead, staff: Option<Evidence>, now: Timestamp) -> Vec<Answer> {
    vec![
        title_explicit(lead, now),
        company_placeholder(lead, now),
        legal_form(lead, staff, now),
        one_person_company(lead, now),
        profile_as_company(lead, now),
        name_is_person(lead, now),
        domain_is_person(lead, now),
        title_soft(lead, now),
        hosted(lead.website.as_ref(), now),
    ]
}

/// `FL_TITLE_EXPLICIT`: the job title says freelance.
fn title_explicit(lead: &Lead, now: Timestamp) -> Answer {
    let said = lead.job_title.as_deref().filter(|title| title::is_explicit(title));
    Answer::hit_if(Code::FlTitleExplicit, said.map(|title| Evidence::new("title", "job_title", title, now)))
}

/// `FL_TITLE_SOFT`: the job title says that somebody works alone, without saying freelance.
fn title_soft(lead: &Lead, now: Timestamp) -> Answer {
    let said = lead.job_title.as_deref().filter(|title| title::is_soft(title) && !title::is_explicit(title));
    Answer::hit_if(Code::FlTitleSoft, said.map(|title| Evidence::new("title", "job_title", title, now)))
}

/// `FL_COMPANY_PLACEHOLDER`: no company's name stands where it should: "Self-employed", "Indépendant", "-",
/// or a person's status beside a name: "Jane Doe, Freelance Writer". A company may be called so (Nothing,
/// nothing.tech): where its domain is too, a person looks.
fn company_placeholder(lead: &Lead, now: Timestamp) -> Answer {
    // What is a form as well, `FL_LEGAL_FORM` tells.
    let has_form = || sole_trader_form(&lead.company, lead.country).is_some();
    let status =
        || placeholder::status_within(&lead.company, &lead.first_name, &lead.last_name, lead.country);
    let seen = match placeholder::is_placeholder(&lead.company) {
        true if bears_its_name(lead) => Seen::Softened,
        true => Seen::Hit,
        false if has_form() => return Answer::clear(Code::FlCompanyPlaceholder),
        false => match status() {
            Some(placeholder::Status::Certain) if !bears_its_name(lead) => Seen::Hit,
            Some(_) => Seen::Softened,
            None => return Answer::clear(Code::FlCompanyPlaceholder),
        },
    };
    let evidence = Evidence::new("placeholder", "company", lead.company.as_str(), now);
    Answer::of(Code::FlCompanyPlaceholder, seen, evidence.source(lists::own_source()))
}

/// Whether website and mail are at a domain of the company's whole name (Freelancer.com, freelancer.com).
fn bears_its_name(lead: &Lead) -> bool {
    let name = words(&lead.company).concat();
    // Muster GmbH at muster.ch.
    let bare = words(&legal_form::without_form(&lead.company)).concat();
    both_domains(lead, |domain| {
        let label = crate::web::label(domain).replace('-', "");
        !name.is_empty() && (label == name || label == bare || words(domain).concat() == name)
    })
}

/// Whether the name begins with these words and goes on, and site and mail are at a domain that bears them: a
/// brand that serves such people (Sole Trader Insurance, soletraderinsurance.co.uk). Two letters are no word.
fn is_part_of_its_brand(lead: &Lead, written: &str) -> bool {
    let (name, word) = (words(&lead.company).concat(), words(written).concat());
    let begins = word.len() >= 6 && name.len() > word.len() && name.starts_with(&word);
    begins && both_domains(lead, |domain| crate::web::label(domain).replace('-', "").contains(&word))
}

/// Whether it is so of the site's domain and of the mail's. A platform may be called so too (Libero,
/// libero.it); its front page is that of its own company.
fn both_domains(lead: &Lead, is_so: impl Fn(&str) -> bool) -> bool {
    let site = lead.website.as_ref().filter(|site| site.is_front_page() || owned_domain(site).is_some());
    site.is_some_and(|site| is_so(site.registrable())) && is_so(lead.email.registrable())
}

/// `FL_LEGAL_FORM`: the company's own name says that one person owns it and answers for it. With evidence of
/// staff a person decides, and so where nothing speaks but a name that a house of that domain bears as well:
/// it may be a founder's (Rosetti Marino), or whom a house is called after (Orchestra di Arturo Toscanini),
/// or whom it serves (Sole Trader Insurance).
fn legal_form(lead: &Lead, staff: Option<Evidence>, now: Timestamp) -> Answer {
    let form = trading_as::of_lead(lead).or_else(|| sole_trader_form(&lead.company, lead.country));
    let Some(form) = form else {
        return Answer::clear(Code::FlLegalForm);
    };
    let is_name_alone = form.as_written == lead.company.trim() && bears_its_name(lead);
    let is_brand = is_name_alone || is_part_of_its_brand(lead, &form.as_written);
    let is_doubtful = staff.is_some() || is_brand || !form.is_certain;
    let seen = if is_doubtful { Seen::Softened } else { Seen::Hit };
    let form = Evidence::new("legal_form", "company", form.as_written, now).source(lists::own_source());
    let evidence = [Some(form), staff].into_iter().flatten().collect();
    Answer { code: Code::FlLegalForm, seen, evidence }
}

/// `FL_ONE_PERSON_COMPANY`: a company, and one that a single person may own: passes, unless a policy weighs
/// it.
fn one_person_company(lead: &Lead, now: Timestamp) -> Answer {
    let form = one_person_form(&lead.company, lead.country);
    let evidence =
        form.map(|form| Evidence::new("legal_form", "company", form, now).source(lists::own_source()));
    Answer::hit_if(Code::FlOnePersonCompany, evidence)
}

/// `FL_PROFILE_AS_COMPANY`: a profile on a market place of freelancers stands for the company.
fn profile_as_company(lead: &Lead, now: Timestamp) -> Answer {
    let site = lead.website.as_ref().filter(|site| {
        let works_there = lead.email.registrable() == site.registrable();
        !works_there && site.path() != "/" && not_own_entry(site) == Some("profile")
    });
    let evidence = match site {
        Some(site) => Some(("website", site.as_typed())),
        None => placeholder::is_profile_address(&lead.company).then_some(("company", lead.company.as_str())),
    };
    let evidence = evidence.map(|(subject, observed)| Evidence::new("profile", subject, observed, now));
    Answer::hit_if(Code::FlProfileAsCompany, evidence)
}

/// `FL_NAME_IS_PERSON`: the company bears the lead's own name, alone or with the trade.
fn name_is_person(lead: &Lead, now: Timestamp) -> Answer {
    // `Jane Doe, Writer`: before the comma.
    let before = lead.company.split([',', '(', '|', '–']).next().unwrap_or_default();
    let before = before.split(" - ").next().unwrap_or_default();
    let names = [lead.company.as_str(), before];
    let own = names.iter().any(|name| person::is_own_name(name, &lead.first_name, &lead.last_name))
        && !legal_form::is_incorporated(&lead.company);
    let evidence = own.then(|| Evidence::new("own_name", "company", lead.company.as_str(), now));
    Answer::hit_if(Code::FlNameIsPerson, evidence)
}

/// `FL_DOMAIN_IS_PERSON`: the website's name is the lead's own name.
fn domain_is_person(lead: &Lead, now: Timestamp) -> Answer {
    let site = lead.website.as_ref().filter(|site| {
        person::is_own_domain(crate::web::label(site.registrable()), &lead.first_name, &lead.last_name)
    });
    let Some(site) = site else { return Answer::clear(Code::FlDomainIsPerson) };
    let seen = if legal_form::is_incorporated(&lead.company) { Seen::Noted } else { Seen::Hit };
    let evidence = Evidence::new("own_name", "website", site.registrable(), now);
    Answer::of(Code::FlDomainIsPerson, seen, evidence)
}

/// Whether these words stand one after the other.
fn has_phrase(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| window.iter().zip(&phrase).all(|(word, wanted)| word == wanted))
}
