//! Whether a site stands at the lead's address, and whether a machine can read it.

use jiff::Timestamp;

use super::mail_routing::{has_way, spelled, tried};
use super::phrases::{CHALLENGE, PLACEHOLDER, Said};
use super::{Answer, Code, Evidence, Seen, lists, site_reading};
use crate::email::Email;
use crate::matching::Whose;
use crate::outside::{
    End, FailedTry, Failure, MailFacts, Network, Page, Refused, Reply, SiteFacts, TryEnd, tries,
};

/// A page with more words than this is no challenge, whatever it says.
const WORDS_OF_A_CHALLENGE: u32 = 150;

/// Where the frame of a page leads that one big guard of sites shows instead of them, in lower case.
const FRAME_OF_A_CHALLENGE: &str = "/_incapsula_resource";

/// What a visit came to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stands<'s> {
    /// A page that can be judged.
    Page(&'s Page),
    /// Something stands there that no machine reads: kind and words of the evidence.
    Unreadable { kind: &'static str, observed: String },
    /// Nobody is there.
    Silent,
    /// The name leads into a network of somebody's own.
    Inside,
    /// No answer that says anything yet: what came instead.
    Unknown(String),
}

/// What stands there, as far as is known. A certificate or a protocol gone wrong proves that there is a
/// server; it is tried again before that is said.
pub(super) fn stands(site: &SiteFacts) -> Stands<'_> {
    let unreadable = |kind, observed: &str| Stands::Unreadable { kind, observed: observed.to_owned() };
    match &site.end {
        End::Page => {
            site.pages.first().map_or_else(|| Stands::Unknown(String::new()), |page| of_page(page, site))
        }
        End::OtherContent { status, .. } if *status >= 500 => Stands::Unknown(status.to_string()),
        End::OtherContent { content_type, .. } => unreadable("content_type", content_type),
        End::NoAddress | End::Failed(Failure::TimedOut | Failure::Refused | Failure::NoRoute) => {
            Stands::Silent
        }
        End::Failed(why @ (Failure::Tls | Failure::Broken)) if tries::is_surely_broken(&site.failed) => {
            unreadable("last_answer", spelled(*why))
        }
        End::Failed(why) => Stands::Unknown(spelled(*why).to_owned()),
        End::Refused(Refused::PrivateAddress) if is_at_first(site) => Stands::Inside,
        End::Refused(_) => unreadable("redirect", site.hops.last().map_or("", |hop| hop.url.as_str())),
    }
}

/// Whether no other name led there: nothing was asked before, or nothing that answered.
fn is_at_first(site: &SiteFacts) -> bool {
    site.hops.len() <= 1 || site.hops.iter().all(|hop| hop.status.is_none())
}

/// The page at the site's address, where one can be read and judged.
pub(super) fn readable(site: &SiteFacts) -> Option<&Page> {
    match stands(site) {
        Stands::Page(page) if !page.needs_script && (200..300).contains(&page.status) => Some(page),
        _ => None,
    }
}

fn of_page<'s>(page: &'s Page, site: &'s SiteFacts) -> Stands<'s> {
    let said = || Said::by(page, &site.registrable);
    let challenge = (page.words <= WORDS_OF_A_CHALLENGE).then(|| said().first(&CHALLENGE)).flatten();
    let frame = page.leads_to.as_deref().filter(|to| to.to_ascii_lowercase().contains(FRAME_OF_A_CHALLENGE));
    match (page.status, challenge.or(frame.map(str::to_owned))) {
        (_, Some(observed)) => Stands::Unreadable { kind: "challenge", observed },
        // Apache shows the test page of a server that nobody has set up as a folder that may not be listed.
        (403, None) if Said::by(page, &site.registrable).titles(&PLACEHOLDER) => Stands::Page(page),
        (401..=403 | 407 | 429 | 451, None) => {
            Stands::Unreadable { kind: "status", observed: page.status.to_string() }
        }
        (500.., None) => Stands::Unknown(page.status.to_string()),
        _ => Stands::Page(page),
    }
}

/// `DOMAIN_UNREGISTERED`, `WEBSITE_DOWN` and `WEBSITE_UNREADABLE`. An outage is told once, as `WEBSITE_DOWN`.
/// A shell of scripts that shows the company's imprint hides nobody.
pub(super) fn answers(company: &str, email: &Email, network: &Network, now: Timestamp) -> Vec<Answer> {
    let Some(site) = &network.site else { return Vec::new() };
    let stands = stands(site);
    let found_at = site.found_at();
    let about = |code, seen, kind: &str, observed: String| {
        let host = found_at.as_deref().unwrap_or(&site.host);
        let evidence =
            vec![Evidence::new("site", "website", host, now), Evidence::new(kind, "website", observed, now)];
        Answer { code, seen, evidence }
    };
    let silent = |code, seen| {
        let mut answer = about(code, seen, "last_answer", ended(&site.failed));
        answer.evidence.push(tried(&site.failed, "website", now));
        answer
    };
    let stood = |unreadable| {
        let down = found_at.as_ref().map_or(Answer::clear(Code::WebsiteDown), |found_at| {
            let evidence = vec![
                Evidence::new("site", "website", site.host.as_str(), now),
                Evidence::new("found_at", "website", found_at.as_str(), now),
            ];
            Answer { code: Code::WebsiteDown, seen: Seen::Noted, evidence }
        });
        vec![Answer::clear(Code::DomainUnregistered), down, unreadable]
    };
    let is_missing = site.name_servers == Reply::NoSuchDomain;
    match stands {
        Stands::Silent if is_missing => {
            let seen = if tries::is_surely_missing(&site.failed) { Seen::Hit } else { Seen::Unknown };
            let mut answer = silent(Code::DomainUnregistered, seen);
            answer.evidence[0] = Evidence::new("domain", "website", site.registrable.as_str(), now);
            vec![answer]
        }
        Stands::Silent => {
            let seen = if tries::is_surely_down(&site.failed) { Seen::Hit } else { Seen::Unknown };
            let mut answers = vec![silent(Code::WebsiteDown, seen)];
            let is_registered = matches!(site.name_servers, Reply::Found(_) | Reply::Nothing);
            answers.extend(is_registered.then(|| Answer::clear(Code::DomainUnregistered)));
            answers
        }
        Stands::Unknown(why) => vec![about(Code::WebsiteDown, Seen::Unknown, "last_answer", why)],
        // A name that leads inside is closed to everybody else; it may be open to the operator's own network,
        // whose name servers answered. So a person looks.
        Stands::Inside => {
            let addresses = site.addresses.found().into_iter().flatten().map(ToString::to_string);
            let addresses = addresses.collect::<Vec<_>>().join(", ");
            vec![about(Code::WebsiteDown, Seen::Softened, "address", addresses)]
        }
        Stands::Page(page) if page.needs_script => {
            let is_theirs = site_reading::is_imprint_of(page, company);
            let seen = if is_theirs { Seen::Noted } else { trust(email, site, &network.mail) };
            stood(about(Code::WebsiteUnreadable, seen, "script", page.title.clone()))
        }
        Stands::Page(_) => stood(Answer::clear(Code::WebsiteUnreadable)),
        Stands::Unreadable { kind, observed } => {
            stood(about(Code::WebsiteUnreadable, trust(email, site, &network.mail), kind, observed))
        }
    }
}

/// A closed site whose own domain takes the lead's mail is a company that locks its door.
fn trust(email: &Email, site: &SiteFacts, mail: &MailFacts) -> Seen {
    let is_theirs = email.registrable() == site.registrable
        && has_way(mail)
        && lists::whose_domain(&site.registrable) != Whose::Anybodys;
    if is_theirs { Seen::Noted } else { Seen::Hit }
}

fn ended(failed: &[FailedTry]) -> String {
    match failed.last().map(|last| last.end) {
        None | Some(TryEnd::NoAddress) => "no_address".to_owned(),
        Some(TryEnd::NoSuchDomain) => "no_such_domain".to_owned(),
        Some(TryEnd::Failed(why)) => spelled(why).to_owned(),
        Some(TryEnd::Status(status)) => status.to_string(),
    }
}
