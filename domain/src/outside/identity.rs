//! Who the company is, as its site and the registers tell it: what the pipeline is asked for beside the
//! lead's own words.

use std::collections::BTreeMap;

use super::{Network, Organisation, Page, Register, RegisterEntry, SiteFacts};
use crate::checks::linkedin::are_related;
use crate::checks::whose_domain;
use crate::company_number::{is_unique, of_register, parse_register, with_what_follows};
use crate::lead::Lead;
use crate::matching::{Hit, Query, Rung, ToldBy};
use crate::web;

/// Numbers that the pipeline is asked for.
const MOST_NUMBERS: usize = 8;

/// What was told, in the form in which it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// Numbers of certain entries of registers.
    registered: Vec<String>,
    /// Numbers that the site names as the only ones of their kind.
    named: Vec<String>,
    /// Numbers of which the site names several, one perhaps its web host's; and those that are not unique.
    doubtful: Vec<String>,
    /// The page on LinkedIn to which the site links and which bears the company's name.
    linkedin: Option<String>,
    /// Domains through which the site leads, or which it calls those of its group.
    related_domains: Vec<String>,
}

/// Domains of the company that its site redirects through, or that it names as those of its parent or
/// subsidiaries, for the ladder's rung `KNOWN_GROUP`: never those that many share (profiles, builders, free
/// mail) nor markets for domains.
pub fn related_domains(network: &Network) -> Vec<String> {
    let Some(site) = &network.site else { return Vec::new() };
    let mut domains = site.led_through();
    let named = own_pages(site).flat_map(|page| &page.owner.group_domains);
    domains.extend(named.filter(|domain| **domain != site.registrable).cloned());
    domains.retain(|domain| !crate::checks::is_nobodys_domain(domain));
    let mut seen = std::collections::HashSet::new();
    domains.retain(|domain| seen.insert(domain.clone()));
    domains
}

impl Identity {
    /// What the network told of the lead's company. Only pages of its own domain speak for it: a site that
    /// leads elsewhere shows the imprint of somebody else.
    pub fn told(lead: &Lead, network: &Network) -> Identity {
        let mut told = Identity { related_domains: related_domains(network), ..Identity::default() };
        for number in network.registers.iter().filter_map(|facts| {
            facts
                .answer
                .found()
                .filter(|entry| entry.is_certain)
                .map(|entry| number_of(facts.register, entry))
        }) {
            told.registered.extend(with_what_follows(number));
        }
        if let Some(site) = &network.site {
            told.add_numbers(lead, site);
            told.linkedin = linkedin(lead, site);
        }
        told.registered.truncate(MOST_NUMBERS);
        told.named.truncate(MOST_NUMBERS);
        told.doubtful.truncate(MOST_NUMBERS);
        told
    }

    /// Whether nothing was told by which an account could be met.
    pub fn is_empty(&self) -> bool {
        *self == Identity::default()
    }

    /// What the pipeline is asked. The lead's own words were asked when it was handed in; its name is asked
    /// again because a doubtful number counts where the name agrees.
    pub fn query(&self, lead: &Lead) -> Query {
        Query {
            related_domains: self.related_domains.clone(),
            company: Some(lead.company.clone()),
            country: Some(lead.country.code().to_owned()),
            linkedin_slug: self.linkedin.clone(),
            ids: self.registered.iter().chain(&self.named).cloned().collect(),
            doubtful_ids: self.doubtful.clone(),
            borne_domains: Query::of_lead(lead, whose_domain).domains,
            ..Query::default()
        }
    }

    /// Of the answers to [`Identity::query`] those that rest on what was told, and not on the lead's name.
    pub fn hits(&self, answers: Vec<Hit>) -> Vec<Hit> {
        let told_by = |hit: &Hit| {
            let is_one = |numbers: &[String]| numbers.contains(&hit.our_value);
            match hit.rung {
                Rung::Group if hit.told_by == ToldBy::Pipeline => Some(ToldBy::Pipeline),
                Rung::Group => Some(ToldBy::Website),
                _ if is_one(&self.registered) => Some(ToldBy::Register),
                _ if is_one(&self.named) || is_one(&self.doubtful) => Some(ToldBy::Website),
                Rung::CompanyId => Some(ToldBy::Website),
                _ => None,
            }
        };
        answers.into_iter().filter_map(|hit| Some(Hit { told_by: told_by(&hit)?, ..hit })).collect()
    }

    fn add_numbers(&mut self, lead: &Lead, site: &SiteFacts) {
        let owners = || own_pages(site).map(|page| &page.owner);
        let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let vat = owners().flat_map(|owner| owner.vat_numbers.iter().cloned());
        for number in vat.chain(owners().flat_map(|owner| registered(owner, lead))) {
            let kind = number.rsplit_once(' ').map_or("VAT", |(kind, _)| kind).to_owned();
            let numbers = kinds.entry(kind).or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        for numbers in kinds.into_values() {
            let is_sure = numbers.len() == 1 && numbers.iter().all(|number| is_unique(number));
            let list = if is_sure { &mut self.named } else { &mut self.doubtful };
            list.extend(numbers.into_iter().flat_map(with_what_follows));
        }
        // What one kind says surely is not doubtful because another holds it.
        let sure = |number: &String| self.named.contains(number) || self.registered.contains(number);
        let doubtful =
            std::mem::take(&mut self.doubtful).into_iter().filter(|number| !sure(number)).collect();
        self.doubtful = doubtful;
    }
}

/// Pages under the site's own domain.
fn own_pages(site: &SiteFacts) -> impl Iterator<Item = &Page> {
    site.pages.iter().filter(|page| {
        let host = url::Url::parse(&page.url).ok().and_then(|url| url.host_str().map(str::to_owned));
        host.and_then(|host| web::registrable(&host)).as_deref() == Some(site.registrable.as_str())
    })
}

/// The register numbers of an imprint; one that structured data gives without a register is one of the
/// lead's country.
fn registered(owner: &Organisation, lead: &Lead) -> Vec<String> {
    let read =
        |number: &String| of_register(number).or_else(|| parse_register(number, Some(lead.country)).ok());
    owner.register_numbers.iter().filter_map(read).collect()
}

fn number_of(register: Register, entry: &RegisterEntry) -> String {
    match register {
        Register::FrenchCompanySearch => format!("SIREN {}", entry.number),
        Register::Vies => entry.number.clone(),
        Register::Gleif => format!("LEI {}", entry.number),
        Register::CompaniesHouse => format!("company number {:0>8}", entry.number.to_uppercase()),
    }
}

/// Sites link to their designer's page, too: only one that bears the company's name is its own. The one that
/// the lead names was asked for already.
fn linkedin(lead: &Lead, site: &SiteFacts) -> Option<String> {
    let theirs = lead.linkedin.as_ref().and_then(|page| page.company_slug());
    let is_number = |slug: &str| slug.bytes().all(|byte| byte.is_ascii_digit());
    let is_ours =
        |slug: &str| are_related(slug, &lead.company) || are_related(slug, web::label(&site.registrable));
    let slugs = own_pages(site).flat_map(|page| &page.owner.linkedin);
    slugs.into_iter().find(|slug| Some(slug.as_str()) != theirs && !is_number(slug) && is_ours(slug)).cloned()
}
