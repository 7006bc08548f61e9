//! The web of the pretend world: every domain takes mail and shows its company's site, but for a few that
//! show what the checks are for. The pages are read and judged like any other.

use std::net::{IpAddr, Ipv4Addr};

use jiff::Timestamp;
use leadwire_domain::outside::{
    Effort, End, FailedTry, Failure, Hop, MailFacts, Mx, Network, Page, Reply, SiteFacts, TryEnd, read_page,
};
use leadwire_domain::web::{Website, registrable};

use crate::outside::Asked;

/// What stands at a domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Company,
    /// A server that answers with a page of the demo's own.
    Shows(&'static str),
    /// A page that is shown to people only.
    Locked,
    /// The company goes by another name now.
    MovedTo(&'static str),
    /// A company that wants no mail (RFC 7505).
    WithoutMail,
    /// Nobody answers.
    Silent,
    /// Nobody has registered it.
    Missing,
}

/// A domain at which something special stands.
pub struct Place {
    pub domain: &'static str,
    /// What a visitor of the demo reads of it.
    pub text_key: &'static str,
    stands: Stands,
}

const fn place(domain: &'static str, text_key: &'static str, stands: Stands) -> Place {
    Place { domain, text_key, stands }
}

/// The domains to try, as the page "Pretend world" lists them.
pub const PLACES: [Place; 9] = [
    place("sleeping-giant.com", "world-web-parked", Stands::Shows(PARKED)),
    place("golden-names.com", "world-web-for-sale", Stands::Shows(FOR_SALE)),
    place("nearly-there.com", "world-web-placeholder", Stands::Shows(PLACEHOLDER)),
    place("solo-sails.com", "world-web-solo", Stands::Shows(SOLO)),
    place("locked-tower.com", "world-web-locked", Stands::Locked),
    place("brightwater-group.com", "world-web-moved", Stands::MovedTo("brightwaterhotels.co.uk")),
    place("nomail-motors.com", "world-web-without-mail", Stands::WithoutMail),
    place("silent-office.com", "world-web-silent", Stands::Silent),
    place("never-registered.com", "world-web-missing", Stands::Missing),
];

const PARKED: &str = "<title>sleeping-giant.com</title><h1>sleeping-giant.com</h1>\
    <p>This domain is parked free, courtesy of the registrar.<p>Related searches: insurance, hotels, loans";
const FOR_SALE: &str = "<title>golden-names.com</title><h1>This domain is for sale</h1><p>Make an offer.";
const PLACEHOLDER: &str =
    "<title>Coming soon</title><h1>Website coming soon</h1><p>This site is under construction.";
const SOLO: &str = "<title>Solo Sails</title><h1>I am an independent sail maker</h1>\
    <p>It's just me: I work alone, and you always speak to me. See my services, my portfolio and my rates, \
    and hire me for your boat.<p>Write to <a href=mailto:sam@solo-sails.com>sam@solo-sails.com</a>";

/// Public, as the address of a site must be. Nobody connects to it.
const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(93, 184, 215, 14));

/// What the pretend world says of a lead or an applicant.
pub fn answer(asked: &Asked, now: Timestamp) -> Network {
    let company = asked.subject.as_ref().map(|subject| subject.company.as_str());
    let earlier = asked.earlier.as_ref();
    let mail_failed = earlier.map(|network| network.mail.failed.clone()).unwrap_or_default();
    let site_failed = earlier.and_then(|network| Some(network.site.as_ref()?.failed.clone()));
    let site = |website| site(website, company, site_failed.unwrap_or_default(), now);
    Network {
        mail: mail(&asked.email_domain, mail_failed, now),
        site: asked.website.as_ref().map(site),
        registers: Vec::new(),
        asked_at: now,
        is_last: false,
    }
}

fn stands_at(host: &str) -> Stands {
    let owner = registrable(host);
    let place = PLACES.iter().find(|place| owner.as_deref() == Some(place.domain));
    place.map_or(Stands::Company, |place| place.stands)
}

fn mail(domain: &str, mut failed: Vec<FailedTry>, now: Timestamp) -> MailFacts {
    let exchanger = |host: String, addresses| Reply::Found(vec![Mx { preference: 10, host, addresses }]);
    let mx = match stands_at(domain) {
        Stands::WithoutMail => exchanger(".".to_owned(), None),
        Stands::Missing => {
            failed.push(failed_try(TryEnd::NoSuchDomain, now));
            Reply::NoSuchDomain
        }
        _ => exchanger(format!("mx.{domain}"), Some(Reply::Found(vec![ADDRESS]))),
    };
    MailFacts { domain: domain.to_owned(), mx, addresses: None, failed }
}

fn failed_try(end: TryEnd, at: Timestamp) -> FailedTry {
    FailedTry { at, end, control_answered: true }
}

fn site(website: &Website, company: Option<&str>, failed: Vec<FailedTry>, now: Timestamp) -> SiteFacts {
    let host = website.host();
    let mut facts = SiteFacts {
        host: host.to_owned(),
        registrable: website.registrable().to_owned(),
        name_servers: Reply::Found(vec!["ns1.hoster.example".to_owned(), "ns2.hoster.example".to_owned()]),
        aliases: Vec::new(),
        addresses: Reply::Found(vec![ADDRESS]),
        hops: Vec::new(),
        end: End::Page,
        pages: Vec::new(),
        failed,
    };
    let at = format!("https://{host}/");
    match stands_at(host) {
        Stands::Company | Stands::WithoutMail => facts.pages = shown(&at, 200, &companys(website, company)),
        Stands::Shows(body) => facts.pages = shown(&at, 200, body),
        Stands::Locked => facts.pages = shown(&at, 403, "<title>403 Forbidden</title><h1>Forbidden</h1>"),
        Stands::MovedTo(domain) => {
            facts.hops.push(Hop { url: at, status: Some(301) });
            facts.pages = shown(&format!("https://www.{domain}/"), 200, &companys(website, company));
        }
        Stands::Silent => {
            facts.hops.push(Hop { url: at, status: None });
            fail(&mut facts, End::Failed(Failure::TimedOut), TryEnd::Failed(Failure::TimedOut), now);
        }
        Stands::Missing => {
            (facts.name_servers, facts.addresses) = (Reply::NoSuchDomain, Reply::NoSuchDomain);
            fail(&mut facts, End::NoAddress, TryEnd::NoSuchDomain, now);
        }
    }
    facts
        .hops
        .extend(facts.pages.first().map(|page| Hop { url: page.url.clone(), status: Some(page.status) }));
    facts
}

fn fail(facts: &mut SiteFacts, end: End, tried: TryEnd, now: Timestamp) {
    facts.end = end;
    facts.failed.push(failed_try(tried, now));
}

fn shown(url: &str, status: u16, body: &str) -> Vec<Page> {
    vec![read_page(url, status, None, body, false, &mut Effort::of_a_lead()).0]
}

/// The site of a company that has one, as it would be there.
fn companys(website: &Website, company: Option<&str>) -> String {
    let domain = website.registrable();
    let of_domain = domain.split('.').next().unwrap_or_default().replace('-', " ");
    let name = company.unwrap_or(&of_domain).replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<html lang=en><title>{name}</title><nav><a href=/>Home</a> <a href=/services>Services</a> \
         <a href=/team>Team</a> <a href=/contact>Contact</a></nav><h1>{name}</h1>\
         <p>For thirty years our people have worked for customers all over Europe, from four sites and with \
         care. We plan, we deliver, and we stay with you for as long as you need us.\
         <h2>Our team</h2><ul><li>Laura Bennett, managing director<li>Peter Hughes, sales</ul>\
         <footer>{name} · <a href=mailto:office@{domain}>office@{domain}</a></footer>"
    )
}
