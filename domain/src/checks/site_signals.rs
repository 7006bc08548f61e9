//! Whether a page stands for no company: parked, for sale, or a placeholder. Signals of one kind are often
//! wrong (ordinary registrars are on lists of parking name servers; a thin page may be a whole firm), so two
//! kinds that know nothing of each other refuse and one is for a person.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::lists::{self, DOMAIN_MARKETS, PARKING_HOSTS, PARKING_NAME_SERVERS};
use super::phrases::{FOR_SALE, PARKED, PLACEHOLDER, Phrases, Said};
use super::site_subject::{self, Subject, Told};
use super::{Answer, Code, Evidence, Seen, Source};
use crate::company::words;
use crate::email::Email;
use crate::outside::{Organisation, Page, SiteFacts};
use crate::web;

/// A page with so many links of its own and its company's registered number, or so many words about it, is a
/// site: a phrase on it speaks of something else.
const WHOLE_WORDS: u32 = 120;
const WHOLE_LINKS: u32 = 3;
/// With so many words a page says more than an imprint does.
const FIRM_WORDS: u32 = 40;
/// Who names so many people tells of them.
const SEVERAL: usize = 2;
/// A page with fewer words and nothing else on it is empty.
const EMPTY: u32 = 3;

/// Kinds of signals that know nothing of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Name servers, or what the host is an alias of.
    Names,
    /// Where the site sends its visitors.
    Redirect,
    /// Where a page's scripts and frames come from.
    Sources,
    /// What the page says.
    Text,
    /// That it says nothing of anybody.
    Thin,
}

/// Signals that speak for one code.
#[derive(Debug, Default)]
struct Signals {
    found: Vec<(Kind, Evidence)>,
    /// Nothing but a missing page speaks: it says nothing of the rest of the site.
    is_status: bool,
    /// The page is its firm's own: whatever it says beside that, no program refuses it.
    is_of_a_firm: bool,
    /// What its words are about speaks, and not enough of them for a program to be sure.
    is_guess: bool,
}

impl Signals {
    fn add(&mut self, kind: Kind, evidence: Evidence) {
        self.found.push((kind, evidence));
    }

    fn add_words_unless(&mut self, is_a_site: bool, reading: &Reading, list: &Phrases, now: Timestamp) {
        if let Some(words) = reading.said.first(list).filter(|_| !is_a_site) {
            self.add(Kind::Text, shown("page_words", &words, lists::own_source(), now));
        }
    }

    fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    fn has(&self, kind: Kind) -> bool {
        self.found.iter().any(|(found, _)| *found == kind)
    }

    /// Whether the page itself or where it leads says so; names and thinness are circumstances.
    fn speaks(&self) -> bool {
        [Kind::Redirect, Kind::Sources, Kind::Text].into_iter().any(|kind| self.has(kind))
    }

    /// Without a word of the page or a redirect nothing is decided. A parking service among the name servers
    /// of a site that stands is worth a note.
    fn seen(&self) -> Seen {
        let kinds: BTreeSet<Kind> = self.found.iter().map(|(kind, _)| *kind).collect();
        match kinds.len() {
            0 => Seen::Clear,
            1 if self.has(Kind::Names) => Seen::Noted,
            2.. if self.is_of_a_firm && !self.has(Kind::Redirect) => Seen::Softened,
            2.. if self.is_guess && !self.has(Kind::Names) => Seen::Softened,
            2.. if self.speaks() => Seen::Hit,
            _ => Seen::Softened,
        }
    }

    fn answer(self, code: Code, site: &SiteFacts, now: Timestamp) -> Answer {
        let seen = self.seen();
        let named = Evidence::new("site", "website", site.host.as_str(), now);
        let named = (!self.is_empty()).then_some(named);
        Answer {
            code,
            seen,
            evidence: named.into_iter().chain(self.found.into_iter().map(|(_, one)| one)).collect(),
        }
    }
}

/// Name servers, aliases, sources and words of parking services.
fn parked(site: &SiteFacts, reading: &Reading, email: &Email, now: Timestamp) -> Signals {
    let mut signals = Signals::default();
    signals.add_words_unless(reading.is_whole || reading.is_dealers, reading, &PARKED, now);
    let to =
        leads_to_one_of(site, Some(reading.page), &PARKING_HOSTS, email).or_else(|| lander(reading.page));
    if let Some(host) = to {
        signals.add(Kind::Redirect, shown("redirect", &host, lists::own_source(), now));
    }
    let is_parking = |host: &&String| lists::with_parents(host).any(|name| PARKING_HOSTS.contains(name));
    let source = reading.page.resource_hosts.iter().find(is_parking).or(reading.page.parking_mark.as_ref());
    if let Some(source) = source.filter(|_| !reading.is_whole) {
        signals.add(Kind::Sources, shown("page_source", source, lists::own_source(), now));
    }
    if let Some((evidence, host, source)) = parking_names(site) {
        signals.add(Kind::Names, shown(evidence, &host, source, now));
    }
    signals
}

/// Words of an offer, and the market that it stands on.
fn sale(site: &SiteFacts, reading: &Reading, email: &Email, now: Timestamp) -> Signals {
    let mut signals = Signals::default();
    signals.add_words_unless(reading.is_whole || reading.is_dealers, reading, &FOR_SALE, now);
    let is_market = |host: &&String| lists::with_parents(host).any(|name| DOMAIN_MARKETS.contains(name));
    let source = reading.page.resource_hosts.iter().find(is_market).filter(|_| reading.is_sellers);
    if let Some(source) = source {
        signals.add(Kind::Sources, shown("page_source", source, lists::own_source(), now));
    }
    if let Some(market) = leads_to_one_of(site, Some(reading.page), &DOMAIN_MARKETS, email) {
        signals.add(Kind::Redirect, shown("redirect", &market, lists::own_source(), now));
    }
    signals
}

/// Words of a site to come or of a server that nobody has set up; a page that is missing; an empty one.
fn placeholder(reading: &Reading, now: Timestamp) -> Signals {
    let mut signals = Signals::default();
    signals.add_words_unless(reading.is_whole || reading.is_firms, reading, &PLACEHOLDER, now);
    if !signals.is_empty() {
        return signals;
    }
    if matches!(reading.page.status, 404 | 410) {
        signals.is_status = true;
        signals.add(Kind::Text, Evidence::new("status", "website", reading.page.status.to_string(), now));
    } else if reading.is_empty() {
        signals.add(Kind::Thin, length(reading.page, now));
    }
    signals
}

fn shown(kind: &str, observed: &str, source: Source, now: Timestamp) -> Evidence {
    Evidence::new(kind, "website", observed, now).source(source)
}

/// One page, judged for what it has of its own.
struct Reading<'p> {
    page: &'p Page,
    said: Said<'p>,
    /// It says who runs it and leads on: phrases on it speak of something else.
    is_whole: bool,
    /// It or another page of the site says that the lead's company runs it.
    is_companys: bool,
    /// It says so itself and tells of the company or of several people: what is still to come on it is a part
    /// of the site. With an imprint alone it is a real firm without a site.
    is_firms: bool,
    /// It says so, tells of it, and names other domains: what it says of sales and parking is its trade.
    is_dealers: bool,
    /// It tells of no owner and leads nowhere.
    is_nobodys: bool,
    /// Nor does it name the company: a firm that says its name is one, however thin its page.
    is_bare: bool,
    /// The same where it names nobody but a person: of a domain for sale that is who sells it.
    is_sellers: bool,
    /// Nothing on the site says that a firm runs it.
    is_without_firm: bool,
}

/// `WEBSITE_PARKED`, `WEBSITE_FOR_SALE`, `WEBSITE_PLACEHOLDER`, by the page that the site's address leads to.
pub(super) fn answers(
    site: &SiteFacts,
    page: &Page,
    company: &str,
    email: &Email,
    now: Timestamp,
) -> Vec<Answer> {
    let reading = Reading::of(site, page, company);
    let (mut parked, mut sale, mut placeholder) =
        (parked(site, &reading, email, now), sale(site, &reading, email, now), placeholder(&reading, now));
    if ![&parked, &sale, &placeholder].into_iter().any(Signals::speaks)
        && let Some(told) = reading.subject(site)
    {
        let signals = match told.subject {
            Subject::Address => &mut parked,
            Subject::Sale => &mut sale,
            Subject::Nothing => &mut placeholder,
        };
        signals.is_guess = !told.is_certain;
        signals.add(Kind::Text, shown("page_words", &told.observed, lists::own_source(), now));
    }
    if sale.is_empty() {
        // What a parking page says is no placeholder as well.
        if parked.speaks() && !placeholder.speaks() {
            placeholder = Signals::default();
        }
    } else {
        // Where it comes from speaks for both; circumstances are no second reason beside a sale.
        let shared = parked.found.iter().filter(|(kind, _)| *kind != Kind::Text);
        sale.found.extend(shared.cloned());
        for other in [&mut parked, &mut placeholder] {
            if !other.speaks() {
                *other = Signals::default();
            }
        }
    }
    let (bare, sellers) = (reading.is_bare, reading.is_bare || reading.is_sellers);
    for (signals, is_bare) in [(&mut parked, bare), (&mut sale, sellers), (&mut placeholder, bare)] {
        signals.is_of_a_firm = reading.is_companys;
        if is_bare && !signals.is_empty() && !signals.is_status && !signals.has(Kind::Thin) {
            signals.add(Kind::Thin, length(page, now));
        }
    }
    vec![
        parked.answer(Code::WebsiteParked, site, now),
        sale.answer(Code::WebsiteForSale, site, now),
        placeholder.answer(Code::WebsitePlaceholder, site, now),
    ]
}

/// The same where no page could be read: markets for domains and parking services lock programs out, but
/// a site that sends its visitors there has said enough for a person to look.
pub(super) fn on_the_way(site: &SiteFacts, email: &Email, now: Timestamp) -> Vec<Answer> {
    let leads_to = |list| leads_to_one_of(site, None, list, email);
    let of = |code, host: String| {
        let mut signals = Signals::default();
        signals.add(Kind::Redirect, shown("redirect", &host, lists::own_source(), now));
        if let Some((evidence, host, source)) = parking_names(site) {
            signals.add(Kind::Names, shown(evidence, &host, source, now));
        }
        signals.answer(code, site, now)
    };
    let for_sale = leads_to(&DOMAIN_MARKETS).map(|host| of(Code::WebsiteForSale, host));
    let parked = leads_to(&PARKING_HOSTS).map(|host| of(Code::WebsiteParked, host));
    // Some services do both: an offer is the plainer word.
    for_sale.or(parked).into_iter().collect()
}

/// The words by which a company is known: the first of its name, with short ones before it ("La Fabrique").
/// Legal forms and trades come after.
fn own_words(company: &str) -> Vec<String> {
    let words = words(company);
    let own = words.iter().position(|word| word.len() > 2).map_or(words.len(), |at| at + 1);
    words.into_iter().take(own).collect()
}

fn length(page: &Page, now: Timestamp) -> Evidence {
    Evidence::new("page_length", "website", page.words.to_string(), now)
}

impl<'p> Reading<'p> {
    fn of(site: &'p SiteFacts, page: &'p Page, company: &str) -> Self {
        let said = Said::by(page, &site.registrable);
        let wanted = own_words(company);
        let names_company = wanted.concat().len() > 1 && said.names(&wanted);
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
        let has_firm = says(|owner| is_registered(owner) || !owner.linkedin.is_empty())
            || !is_market && site.pages.iter().any(|page| page.owner.mail_domains.iter().any(is_own_mail));
        let has_owner = has_firm || says(|owner| !owner.people.is_empty());
        let leads_on = page.own_links >= WHOLE_LINKS;
        let is_registered = is_registered(&page.owner);
        let is_companys =
            |owner: &Organisation| is_run_by(owner, &wanted, has_owner) && names_company && !is_market;
        let (is_firm, tells) = (is_companys(&page.owner), page.words >= FIRM_WORDS);
        let is_long = page.words >= WHOLE_WORDS && (has_owner || names_company);
        let is_bare = |has_owner: bool| !has_owner && !leads_on && !names_company;
        Self {
            page,
            said,
            is_whole: leads_on && !is_market && (is_registered || is_long || is_firm && tells),
            is_companys: site.pages.iter().any(|page| is_companys(&page.owner)),
            is_firms: is_firm && (tells || page.owner.people.len() >= SEVERAL),
            is_dealers: is_firm && tells && names_other_domains(page, &site.registrable),
            is_nobodys: !has_owner && !leads_on,
            is_bare: is_bare(has_owner),
            is_sellers: is_bare(has_firm),
            is_without_firm: !has_firm && !is_market,
        }
    }

    /// What a page without a firm is about instead of one.
    fn subject(&self, site: &SiteFacts) -> Option<Told> {
        let is_filled = self.page.own_links >= WHOLE_LINKS || self.page.words >= WHOLE_WORDS;
        self.is_without_firm.then(|| site_subject::told(self.page, site, &self.said, is_filled)).flatten()
    }

    fn is_empty(&self) -> bool {
        let page = self.page;
        self.is_nobodys
            && page.words <= EMPTY
            && page.images == 0
            && page.leads_to.is_none()
            && !page.needs_script
    }
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

/// The host of a list to which a visitor is sent on from the site; nothing for who works there.
fn leads_to_one_of(
    site: &SiteFacts,
    page: Option<&Page>,
    list: &lists::OwnList,
    email: &Email,
) -> Option<String> {
    let sent_on = page.and_then(|page| page.leads_to.as_deref());
    let ends = site.hops.iter().map(|hop| hop.url.as_str()).chain(sent_on);
    let hosts = ends.filter_map(|url| Some(url::Url::parse(url).ok()?.host_str()?.to_owned()));
    let is_elsewhere = |host: &String| {
        let owner = web::registrable(host);
        owner.as_deref() != Some(site.registrable.as_str()) && owner.as_deref() != Some(email.registrable())
    };
    let is_listed = |host: &String| lists::with_parents(host).any(|name| list.contains(name));
    hosts.into_iter().find(|host| is_elsewhere(host) && is_listed(host))
}

/// An empty page whose script goes to `/lander` is how one big registrar parks domains.
fn lander(page: &Page) -> Option<String> {
    let target = page.leads_to.as_ref()?;
    let path = url::Url::parse(target).ok()?.path().trim_end_matches('/').to_owned();
    (path == "/lander").then(|| target.clone())
}

/// A parking service among the name servers or aliases: kind of evidence, host, list.
fn parking_names(site: &SiteFacts) -> Option<(&'static str, String, Source)> {
    let is_own = |host: &str| web::registrable(host).is_some_and(|owner| owner == site.registrable);
    let on_servers = |host: &&String| {
        lists::with_parents(host).any(|name| PARKING_NAME_SERVERS.contains(name)) && !is_own(host)
    };
    if let Some(host) = site.name_servers.found().into_iter().flatten().find(on_servers) {
        return Some(("name_server", host.clone(), PARKING_NAME_SERVERS.source()));
    }
    let on_hosts =
        |host: &&String| lists::with_parents(host).any(|name| PARKING_HOSTS.contains(name)) && !is_own(host);
    site.aliases.iter().find(on_hosts).map(|host| ("alias", host.clone(), lists::own_source()))
}
