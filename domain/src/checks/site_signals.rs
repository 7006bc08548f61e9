//! Whether a page stands for no company: parked, for sale, or a placeholder. Signals of one kind are often
//! wrong (ordinary registrars are on lists of parking name servers; a thin page may be a whole firm), so two
//! kinds that know nothing of each other refuse and one is for a person.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::lists::{self, DOMAIN_MARKETS, PARKING_HOSTS, PARKING_NAME_SERVERS};
use super::phrases::{FOR_SALE, PARKED, PLACEHOLDER, Phrases};
use super::site_reading::Reading;
use super::site_subject::Subject;
use super::{Answer, Code, Evidence, Seen, Source};
use crate::email::Email;
use crate::outside::{Page, SiteFacts};
use crate::web;

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
    signals.add_words_unless(reading.is_whole() || reading.is_dealers(), reading, &PARKED, now);
    let to =
        leads_to_one_of(site, Some(reading.page), &PARKING_HOSTS, email).or_else(|| lander(reading.page));
    if let Some(host) = to {
        signals.add(Kind::Redirect, shown("redirect", &host, lists::own_source(), now));
    }
    let is_parking = |host: &&String| lists::with_parents(host).any(|name| PARKING_HOSTS.contains(name));
    let source = reading.page.resource_hosts.iter().find(is_parking).or(reading.page.parking_mark.as_ref());
    if let Some(source) = source.filter(|_| !reading.is_whole()) {
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
    signals.add_words_unless(reading.is_whole() || reading.is_dealers(), reading, &FOR_SALE, now);
    let is_market = |host: &&String| lists::with_parents(host).any(|name| DOMAIN_MARKETS.contains(name));
    let source = reading.page.resource_hosts.iter().find(is_market).filter(|_| reading.is_sellers());
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
    let is_firms = reading.is_firms() || reading.can_be_called();
    signals.add_words_unless(reading.is_whole() || is_firms, reading, &PLACEHOLDER, now);
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
    if ![&parked, &sale, &placeholder].into_iter().any(Signals::speaks) && reading.is_headed_by_address() {
        // No registrar and no seller of names puts anything else there, and hardly a firm does.
        parked.is_guess = true;
        parked.add(Kind::Text, shown("page_heading", &site.registrable, lists::own_source(), now));
        parked.add(Kind::Thin, length(page, now));
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
    let (bare, sellers) = (reading.is_bare(), reading.is_bare() || reading.is_sellers());
    for (signals, is_bare) in [(&mut parked, bare), (&mut sale, sellers), (&mut placeholder, bare)] {
        signals.is_of_a_firm = reading.is_companys();
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

fn length(page: &Page, now: Timestamp) -> Evidence {
    Evidence::new("page_length", "website", page.words.to_string(), now)
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
