//! A page, judged for what it has of its own: whether it is a firm's, and how much of a site.

use super::lists::{DOMAIN_MARKETS, PARKING_HOSTS};
use super::phrases::Said;
use super::site_subject::{self, Told};
use crate::company::words;
use crate::matching::{NormalName, is_common};
use crate::outside::{Organisation, Page, SiteFacts};
use crate::web;

/// A page with so many links of its own and its company's registered number, or so many words about it, is a
/// site: a phrase on it speaks of something else.
const WHOLE_WORDS: u32 = 120;
const WHOLE_LINKS: u32 = 3;
/// With so many words a page says more than an imprint does.
const FIRM_WORDS: u32 = 40;
/// Shorter words of a name stand on any page.
const TELLING_LETTERS: usize = 5;
/// Who names so many people tells of them.
const SEVERAL: usize = 2;
/// A page with fewer words and nothing else on it is empty.
const EMPTY: u32 = 3;

/// What a page shows of who is behind it.
pub(super) struct Reading<'p> {
    pub(super) page: &'p Page,
    pub(super) said: Said<'p>,
    /// The site that the visitor landed on is a market for addresses: its imprint is not the company's.
    is_market: bool,
    /// The page shows the company's name as it begins, or any longer word of it.
    names_company: bool,
    names_word: bool,
    /// Some page of the site gives a number of a register, mail at its own domain or a page on LinkedIn; or
    /// names people.
    has_firm: bool,
    has_people: bool,
    /// This page, or another of the site, says that the lead's company runs it.
    is_run_by_company: bool,
    is_site_of_company: bool,
    is_headed_by_address: bool,
    names_other_domains: bool,
}

impl<'p> Reading<'p> {
    pub(super) fn of(site: &'p SiteFacts, page: &'p Page, company: &str) -> Self {
        let said = Said::by(page, &site.registrable);
        let wanted = own_words(company);
        let names_company = wanted.concat().len() > 1 && said.names(&wanted);
        let names_word = names_company || said.names_one_of(&telling_words(company));
        let landed_on = url::Url::parse(&page.url).ok().and_then(|url| web::registrable(url.host_str()?));
        let is_market = landed_on.as_deref().is_some_and(|domain| {
            domain != site.registrable && (DOMAIN_MARKETS.contains(domain) || PARKING_HOSTS.contains(domain))
        });
        let is_own_mail = |domain: &String| {
            let owner = web::registrable(domain);
            owner.as_deref() == Some(site.registrable.as_str()) || owner == landed_on
        };
        // Whoever runs a market says so on it; that is not the company.
        let says =
            |what: fn(&Organisation) -> bool| !is_market && site.pages.iter().any(|page| what(&page.owner));
        let has_mail = site.pages.iter().any(|page| page.owner.mail_domains.iter().any(is_own_mail));
        let has_firm =
            says(|owner| is_registered(owner) || !owner.linkedin.is_empty()) || !is_market && has_mail;
        let has_people = says(|owner| !owner.people.is_empty());
        let has_owner = has_firm || has_people;
        let is_companys =
            |owner: &Organisation| is_run_by(owner, &wanted, has_owner) && names_company && !is_market;
        Self {
            page,
            is_market,
            names_company,
            names_word,
            has_firm,
            has_people,
            is_run_by_company: is_companys(&page.owner),
            is_site_of_company: site.pages.iter().any(|page| is_companys(&page.owner)),
            is_headed_by_address: is_headed_by(page, &site.registrable),
            names_other_domains: names_other_domains(page, &site.registrable),
            said,
        }
    }

    fn has_owner(&self) -> bool {
        self.has_firm || self.has_people
    }

    fn leads_on(&self) -> bool {
        self.page.own_links >= WHOLE_LINKS
    }

    fn tells(&self) -> bool {
        self.page.words >= FIRM_WORDS
    }

    fn has_telephone(&self) -> bool {
        site_subject::has_telephone(&self.page.text)
    }

    /// It says who runs it and leads on: phrases on it speak of something else.
    pub(super) fn is_whole(&self) -> bool {
        let is_long = self.page.words >= WHOLE_WORDS && (self.has_owner() || self.names_company);
        let is_told = is_registered(&self.page.owner) || is_long || self.is_run_by_company && self.tells();
        self.leads_on() && !self.is_market && is_told
    }

    /// It or another page of the site says that the lead's company runs it.
    pub(super) fn is_companys(&self) -> bool {
        self.is_site_of_company
    }

    /// It says so itself and tells of the company or of several people: what is still to come on it is a part
    /// of the site. With an imprint alone it is a real firm without a site.
    pub(super) fn is_firms(&self) -> bool {
        self.is_run_by_company && (self.tells() || self.names_several())
    }

    /// It has a word of the company's name and a telephone number: "coming soon" is a shop that opens.
    pub(super) fn can_be_called(&self) -> bool {
        self.names_word && self.has_telephone()
    }

    /// It says so, tells of it, and names several people or other domains: what it says of sales and parking
    /// is its trade.
    pub(super) fn is_dealers(&self) -> bool {
        self.is_run_by_company && self.tells() && (self.names_several() || self.names_other_domains)
    }

    fn names_several(&self) -> bool {
        self.page.owner.people.len() >= SEVERAL
    }

    /// Its title or its first words are its own address, where a firm has its name, and it tells of nobody.
    pub(super) fn is_headed_by_address(&self) -> bool {
        self.is_headed_by_address && !self.has_owner() && !self.names_company && !self.has_telephone()
    }

    /// It tells of no owner, leads nowhere, has no word of the company's name and no telephone number: a firm
    /// that says one of them is one, however thin its page.
    pub(super) fn is_bare(&self) -> bool {
        !self.has_people && self.is_sellers()
    }

    /// The same where it names nobody but a person: of a domain for sale that is who sells it.
    pub(super) fn is_sellers(&self) -> bool {
        !self.has_firm && !self.leads_on() && !self.names_word && !self.has_telephone()
    }

    /// What a page without a firm is about instead of one.
    pub(super) fn subject(&self, site: &SiteFacts) -> Option<Told> {
        let is_filled = self.leads_on() || self.page.words >= WHOLE_WORDS;
        let is_without_firm = !self.has_firm && !self.is_market;
        is_without_firm.then(|| site_subject::told(self.page, site, &self.said, is_filled)).flatten()
    }

    pub(super) fn is_empty(&self) -> bool {
        let page = self.page;
        let is_nobodys = !self.has_owner() && !self.leads_on() && !self.names_word;
        is_nobodys && page.words <= EMPTY && page.images == 0 && page.leads_to.is_none() && !page.needs_script
    }
}

/// The words by which a company is known: the first of its name, with short ones before it ("La Fabrique").
/// Legal forms and trades come after.
fn own_words(company: &str) -> Vec<String> {
    let words = words(company);
    let own = words.iter().position(|word| word.len() > 2).map_or(words.len(), |at| at + 1);
    words.into_iter().take(own).collect()
}

/// The words of a name by which few but this company are meant: long ones, no legal form and no trade.
fn telling_words(company: &str) -> Vec<String> {
    let is_telling = |word: &String| word.chars().count() >= TELLING_LETTERS && !is_common(word);
    NormalName::of(company).tokens.into_iter().filter(is_telling).collect()
}

/// Whether a page's title is its own address, or its text begins with it.
fn is_headed_by(page: &Page, own: &str) -> bool {
    let is_own = |text: &str| {
        let text = text.trim().trim_end_matches(['/', '.', '!', ':']).to_lowercase();
        text.strip_prefix("www.").unwrap_or(&text) == own
    };
    is_own(&page.title) || page.text.split_whitespace().next().is_some_and(is_own)
}

/// Whether a page is the company's: it gives a number of a register, or the company's name as an imprint or
/// data for machines do where the site has other signs of an owner.
fn is_run_by(owner: &Organisation, wanted: &[String], has_owner: bool) -> bool {
    is_registered(owner) || has_owner && is_named(owner, wanted)
}

fn is_named(owner: &Organisation, wanted: &[String]) -> bool {
    let is_it = |name: &String| words(name).windows(wanted.len()).any(|window| window == wanted);
    !wanted.is_empty() && owner.names.iter().any(is_it)
}

/// Whether what a page shows without its scripts is the company's imprint.
pub(super) fn is_imprint_of(page: &Page, company: &str) -> bool {
    is_registered(&page.owner) && is_named(&page.owner, &own_words(company))
}

/// Whether the page shows addresses of others, as who deals in domains does; markets are no goods.
fn names_other_domains(page: &Page, own: &str) -> bool {
    let hosts = page.text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let hosts = hosts.filter(|word| word.len() <= 100 && word.contains('.') && !word.contains(['@', '/']));
    let hosts = hosts.map(str::to_lowercase).filter(|host| web::has_public_suffix(host));
    hosts.filter_map(|host| web::registrable(&host)).any(|domain| {
        domain != own && !DOMAIN_MARKETS.contains(domain.as_str()) && !PARKING_HOSTS.contains(domain.as_str())
    })
}

fn is_registered(owner: &Organisation) -> bool {
    !owner.vat_numbers.is_empty() || !owner.register_numbers.is_empty()
}
