//! One visit to a lead's website: its names, where it leads, its pages.

use std::net::IpAddr;

use jiff::Timestamp;
use leadwire_domain::outside::{Effort, End, FailedTry, Failure, Page, Refused, Reply, SiteFacts, TryEnd};
use leadwire_domain::web::{self, Website};
use tokio::time::Instant;
use url::Url;

use super::dns::Led;
use super::fetch::{Followed, Read};
use super::{Wire, guard};

/// Visits a website. `earlier` are the tries that failed before; where this one fails it is added to them.
pub(super) async fn visit(
    wire: &Wire,
    website: &Website,
    earlier: &[FailedTry],
    now: Timestamp,
) -> SiteFacts {
    let names = wire.dns.name_servers(website.registrable());
    let mut effort = Effort::of_a_lead();
    let first = look(wire, website, None, &mut effort);
    let (mut name_servers, mut found) = futures_util::future::join(names, first).await;
    let mut has_address = found.led.addresses.found().is_some();
    if is_silent(&found.followed)
        && let Some(other) = other_host(website)
    {
        let mut second = look(wire, website, Some(&other), &mut effort).await;
        has_address |= second.led.addresses.found().is_some();
        let mut hops = std::mem::take(&mut found.followed.hops);
        hops.append(&mut second.followed.hops);
        if !is_silent(&second.followed) {
            found = second;
        }
        found.followed.hops = hops;
    }
    // A server that denies a domain with a name below it is broken (RFC 8020): somebody registered it.
    if name_servers == Reply::NoSuchDomain && has_address {
        name_servers = Reply::Nothing;
    }
    let (end, pages) = match found.followed.end {
        Ok(first) => (End::Page, read_further(wire, first, &mut effort).await),
        Err(end) => (end, Vec::new()),
    };
    let mut facts = SiteFacts {
        host: website.host().to_owned(),
        registrable: website.registrable().to_owned(),
        name_servers,
        aliases: found.led.aliases,
        addresses: found.led.addresses,
        hops: found.followed.hops,
        end,
        pages,
        failed: earlier.to_vec(),
    };
    if let Some(end) = failed_end(&facts) {
        // A server that answers shows by itself that our way out works.
        let control_answered = matches!(end, TryEnd::Status(_)) || wire.ask_control(now).await;
        facts.failed.push(FailedTry { at: now, end, control_answered });
    }
    facts
}

/// What was found at one host.
struct Found {
    led: Led,
    followed: Followed,
}

/// Looks up one host and opens the site there: the one that was typed, or `other` in its place.
async fn look(wire: &Wire, website: &Website, other: Option<&str>, effort: &mut Effort) -> Found {
    let host = other.unwrap_or(website.host());
    let led = wire.dns.addresses(host).await;
    let nowhere = |end| Followed { hops: Vec::new(), end: Err(end) };
    let url = Url::parse(website.url()).ok().and_then(|mut url| url.set_host(Some(host)).ok().map(|()| url));
    let mut followed = match (guard::way_to(led.addresses.clone()), url) {
        (Err(why), _) => nowhere(End::from(why)),
        (Ok(_), None) => nowhere(End::Refused(Refused::Shape)),
        (Ok(_), Some(url)) => open(wire, url, website.as_typed().contains("://"), effort).await,
    };
    if matches!(followed.end, Err(End::Failed(Failure::NoRoute)))
        && leads_by_ipv6_alone(wire, &followed).await
    {
        followed.end = Err(End::Failed(Failure::OnlyIpv6));
    }
    Found { led, followed }
}

/// The same site with or without `www.`: people type the one and firms serve the other. Below a builder's
/// name every name answers, so there it says nothing.
fn other_host(website: &Website) -> Option<String> {
    let (host, own) = (website.host(), website.registrable());
    match host.strip_suffix(own)? {
        _ if website.is_hosted() => None,
        "" => Some(format!("www.{own}")),
        "www." => Some(own.to_owned()),
        _ => None,
    }
}

/// Whether nobody is there at all: no address, or none that answers.
fn is_silent(followed: &Followed) -> bool {
    use Failure::{NoRoute, OnlyIpv6, Refused, TimedOut};
    let is_first = followed.hops.iter().all(|hop| hop.status.is_none());
    let is_nobody =
        matches!(followed.end, Err(End::NoAddress | End::Failed(Refused | NoRoute | OnlyIpv6 | TimedOut)));
    is_first && is_nobody
}

/// Whether the last hop has IPv6 addresses and no others, so that it is for us that no way leads there.
async fn leads_by_ipv6_alone(wire: &Wire, followed: &Followed) -> bool {
    let last = followed.hops.last().and_then(|hop| Url::parse(&hop.url).ok());
    let Some(host) = last.as_ref().and_then(Url::host_str) else { return false };
    let addresses = wire.dns.addresses(host).await.addresses;
    addresses.found().is_some_and(|all| all.iter().all(IpAddr::is_ipv6))
}

/// What a visit says that was held back: nothing, and what was known before stays.
pub(super) fn held_back(website: &Website, earlier: &[FailedTry]) -> SiteFacts {
    SiteFacts {
        host: website.host().to_owned(),
        registrable: website.registrable().to_owned(),
        name_servers: Reply::Failed(Failure::HeldBack),
        aliases: Vec::new(),
        addresses: Reply::Failed(Failure::HeldBack),
        hops: Vec::new(),
        end: End::Failed(Failure::HeldBack),
        pages: Vec::new(),
        failed: earlier.to_vec(),
    }
}

/// Whether the answer is good for a day.
pub(super) fn is_settled(facts: &SiteFacts) -> bool {
    failed_end(facts).is_none()
}

/// Opens a site as a browser would. Who types no scheme means "the site", so where no safe connection comes
/// about the plain one is tried, within the same time: small firms still run sites without a certificate, or
/// with one that ran out, and their visitors see them. Who typed `https://` meant that: a plain site behind
/// it is not read, but it stands, like one with a bad certificate.
async fn open(wire: &Wire, url: Url, is_meant: bool, effort: &mut Effort) -> Followed {
    let until = wire.fetch.deadline();
    let first = wire.fetch.follow(url.clone(), until, Vec::new(), effort).await;
    let Err(End::Failed(why)) = first.end else { return land(wire, first, until, effort).await };
    let is_first = url.scheme() == "https" && first.hops.len() == 1 && Instant::now() < until;
    if !is_first || !is_no_connection(why) || (is_meant && why == Failure::Tls) {
        return first;
    }
    let mut plain = url;
    // Never refused: both schemes are of one kind.
    let _ = plain.set_scheme("http");
    let mut second = wire.fetch.follow(plain, until, first.hops, effort).await;
    // A bad certificate proves that something stands there; what fails after it does not undo that.
    if why == Failure::Tls && matches!(second.end, Err(End::Failed(_))) {
        second.end = Err(End::Failed(why));
    }
    let mut landed = land(wire, second, until, effort).await;
    if is_meant && is_plain(&landed) {
        landed.end = Err(End::Failed(Failure::Tls));
    }
    landed
}

/// Whether an unsafe site is what stands where it led.
fn is_plain(landed: &Followed) -> bool {
    let is_answered = matches!(landed.end, Ok(_) | Err(End::OtherContent { .. }));
    is_answered && landed.hops.last().is_some_and(|hop| hop.url.starts_with("http://"))
}

fn is_no_connection(why: Failure) -> bool {
    matches!(why, Failure::Refused | Failure::NoRoute | Failure::TimedOut | Failure::Tls)
}

/// Goes on where a page itself leads: by meta refresh, a frame over all of it, a script that does nothing
/// else. Where nothing can be read behind it, the page that leads there is what stands at the site.
async fn land(wire: &Wire, mut followed: Followed, until: Instant, effort: &mut Effort) -> Followed {
    while let Some(next) = onward(&followed).filter(|_| followed.hops.len() <= wire.limits.redirects) {
        let further = wire.fetch.follow(next, until, std::mem::take(&mut followed.hops), effort).await;
        followed.hops = further.hops;
        match further.end {
            Ok(landed) if landed.page.status < 400 => followed.end = Ok(landed),
            Ok(_) | Err(_) => break,
        }
    }
    followed
}

/// Where a page leads, unless we come from there: pages reload themselves.
fn onward(followed: &Followed) -> Option<Url> {
    let page = &followed.end.as_ref().ok()?.page;
    let next = Url::parse(page.leads_to.as_deref()?).ok()?;
    followed.hops.iter().all(|hop| hop.url != next.as_str()).then_some(next)
}

/// The first page, and behind it those of the same owner that it links to as imprint, about or contact: one
/// after the other, as a person would read them. What does not come is left out.
async fn read_further(wire: &Wire, first: Read, effort: &mut Effort) -> Vec<Page> {
    let owner = owner_of(&first.page.url);
    let mut pages = vec![first.page];
    for link in first.further {
        if pages.len() == wire.limits.pages || effort.is_spent() {
            break;
        }
        let Some(url) = Url::parse(&link).ok().filter(|url| owner_of(url.as_str()) == owner) else {
            continue;
        };
        let read = wire.fetch.follow(url, wire.fetch.deadline(), Vec::new(), effort).await;
        let Ok(read) = read.end else { continue };
        let page = read.page;
        let is_news = pages.iter().all(|known| known.url != page.url && known.hash != page.hash);
        if is_news && page.status == 200 && owner_of(&page.url) == owner {
            pages.push(page);
        }
    }
    pages
}

fn owner_of(url: &str) -> Option<String> {
    web::registrable(Url::parse(url).ok()?.host_str()?)
}

/// How a visit failed, if it did.
fn failed_end(facts: &SiteFacts) -> Option<TryEnd> {
    let is_unregistered = facts.name_servers == Reply::NoSuchDomain
        || (facts.host == facts.registrable && facts.addresses == Reply::NoSuchDomain);
    let in_trouble = |status: u16| (status >= 500).then_some(TryEnd::Status(status));
    match facts.end {
        End::NoAddress if is_unregistered => Some(TryEnd::NoSuchDomain),
        End::NoAddress => Some(TryEnd::NoAddress),
        End::Failed(why) => Some(TryEnd::Failed(why)),
        End::Page => in_trouble(facts.pages.first()?.status),
        End::OtherContent { status, .. } => in_trouble(status),
        End::Refused(_) => None,
    }
}
