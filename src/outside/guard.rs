//! Where we go when a stranger names an address, and where never: `docs/checks.md`, "Fetching what a stranger
//! typed". Every request and every redirect passes here, and so does every name at the moment of connecting.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use leadwire_domain::outside::{End, Failure, Refused, Reply};
use leadwire_domain::web::address::is_public;
use leadwire_domain::web::{MAX_CHARACTERS, ascii_host, has_public_suffix};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::Road;
use super::dns::Dns;

/// LinkedIn wants no programs among its readers, so none of ours goes there, not even by redirect.
/// Below `arpa` stand the names of networks themselves, such as home.arpa (RFC 8375): nobody's website.
const NEVER_ASKED: [&str; 2] = ["linkedin.com", "arpa"];

/// The address as it may be asked: without fragment, its host in the one spelling that was judged.
///
/// # Errors
/// What is no http or https on 80 or 443, has a user name, stands on numbers or has no public suffix.
pub(super) fn judge(url: &Url) -> Result<Url, Refused> {
    let is_web = matches!(url.scheme(), "http" | "https") && matches!(url.port(), None | Some(80 | 443));
    let is_anonymous = url.username().is_empty() && url.password().is_none();
    if !is_web || !is_anonymous || url.as_str().len() > MAX_CHARACTERS {
        return Err(Refused::Shape);
    }
    // The URL standard has read every spelling of an IPv4 address by now: decimal, octal, hexadecimal, short,
    // in digits of other scripts. An HTTP client asks no resolver for those, so they must not reach it.
    let Some(Host::Domain(host)) = url.host() else { return Err(Refused::Shape) };
    let host = ascii_host(host).filter(|host| has_public_suffix(host)).ok_or(Refused::Shape)?;
    let is_below =
        |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if NEVER_ASKED.into_iter().any(is_below) {
        return Err(Refused::Shape);
    }
    let mut judged = url.clone();
    judged.set_host(Some(&host)).map_err(|_| Refused::Shape)?;
    judged.set_fragment(None);
    Ok(judged)
}

/// A name is refused when any of its addresses is not public: who mixes them means no good.
///
/// # Errors
/// One that is not public.
pub(super) fn judge_addresses(addresses: &[IpAddr]) -> Result<(), Refused> {
    if addresses.iter().copied().all(is_public) { Ok(()) } else { Err(Refused::PrivateAddress) }
}

/// Resolves names for the HTTP client and hands it only addresses that were judged: those that it connects to
/// are those that were looked at, so an answer that changes between two questions gains nothing.
pub(super) struct CheckedNames {
    dns: Arc<Dns>,
    road: Option<Road>,
}

/// Why a name leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoWay {
    #[error("an address that is not public")]
    Refused(Refused),
    #[error("no address")]
    NoAddress,
    #[error("no answer from the name servers")]
    Failed(Failure),
}

impl From<NoWay> for End {
    fn from(why: NoWay) -> Self {
        match why {
            NoWay::Refused(why) => End::Refused(why),
            NoWay::NoAddress => End::NoAddress,
            NoWay::Failed(why) => End::Failed(why),
        }
    }
}

impl CheckedNames {
    pub(super) fn new(dns: Arc<Dns>, road: Option<Road>) -> Self {
        Self { dns, road }
    }
}

impl Resolve for CheckedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let (dns, road) = (self.dns.clone(), self.road.clone());
        Box::pin(async move {
            let addresses = way_to(dns.addresses(name.as_str()).await.addresses)?;
            // Port 0 is the scheme's own.
            let place = move |ip| road.as_ref().map_or(SocketAddr::new(ip, 0), |road| road(ip));
            let places: Vec<SocketAddr> = addresses.into_iter().map(place).collect();
            Ok(Box::new(places.into_iter()) as Addrs)
        })
    }
}

/// The addresses that may be connected to.
///
/// # Errors
/// Why there are none.
pub(super) fn way_to(addresses: Reply<Vec<IpAddr>>) -> Result<Vec<IpAddr>, NoWay> {
    match addresses {
        Reply::Found(addresses) => {
            judge_addresses(&addresses).map_err(NoWay::Refused)?;
            Ok(addresses)
        }
        Reply::Nothing | Reply::NoSuchDomain => Err(NoWay::NoAddress),
        // A name server that is silent says nothing of the website: it must not count as one that is down.
        Reply::Failed(Failure::TimedOut) => Err(NoWay::Failed(Failure::ServerFailed)),
        Reply::Failed(why) => Err(NoWay::Failed(why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(text: &str) -> Result<String, Refused> {
        // What no browser can read never becomes a request.
        judge(&Url::parse(text).map_err(|_| Refused::Shape)?).map(String::from)
    }

    #[test]
    fn the_web_is_asked_on_its_two_ports_and_nothing_else_is() {
        for allowed in
            ["http://acme.com/", "https://acme.com/", "http://acme.com:443/", "https://acme.com:80/"]
        {
            assert_eq!(judged(allowed).as_deref(), Ok(allowed));
        }
        for refused in [
            "http://acme.com:8080/",
            "https://acme.com:22/",
            "http://acme.com:0/",
            "ftp://acme.com/",
            "file:///etc/passwd",
            "gopher://acme.com/_GET",
            "data:text/html,hello",
            "javascript:alert(1)",
            "ws://acme.com/",
            "https://jane@acme.com/",
            "https://jane:secret@acme.com/",
            "https://:secret@acme.com/",
            "http://acme.com@127.0.0.1/",
        ] {
            assert_eq!(judged(refused), Err(Refused::Shape), "{refused}");
        }
    }

    #[test]
    fn an_address_in_numbers_is_none_however_it_is_spelled() {
        for refused in [
            "http://127.0.0.1/",
            "http://93.184.215.14/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://017700000001/",
            "http://127.1/",
            "http://127.0.0.1./",
            "http://%31%32%37.0.0.1/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://１２７.0.0.1/",
            "http://999.999.999.999/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fe80::1%25eth0]/",
            "http://[fe80::1%eth0]/",
            "http://[2606:2800:220:1::1]/",
        ] {
            assert_eq!(judged(refused), Err(Refused::Shape), "{refused}");
        }
    }

    #[test]
    fn names_that_only_mean_something_here_are_refused() {
        for refused in [
            "http://localhost/",
            "http://localhost./",
            "http://LOCALHOST/",
            "http://x.localhost/",
            "http://ⓛocalhost/",
            "http://printer/",
            "http://printer.local/",
            "http://metadata.google.internal/",
            "http://db.corp/",
            "http://router.lan/",
            "http://x.home.arpa/",
            "http://1.0.0.127.in-addr.arpa/",
            "http://co.uk/",
            "http://acme_x.com/",
            "http://-acme.com/",
        ] {
            assert_eq!(judged(refused), Err(Refused::Shape), "{refused}");
        }
    }

    #[test]
    fn a_host_is_asked_in_the_spelling_that_was_judged() {
        assert_eq!(judged("https://ACME.com./a?b#c").as_deref(), Ok("https://acme.com/a?b"));
        assert_eq!(judged("https://bücher.example/").as_deref(), Ok("https://xn--bcher-kva.example/"));
    }

    #[test]
    fn linkedin_is_never_asked() {
        assert_eq!(judged("https://www.linkedin.com/company/acme"), Err(Refused::Shape));
        assert_eq!(judged("https://linkedin.com./"), Err(Refused::Shape));
        assert!(judged("https://notlinkedin.com/").is_ok());
    }

    #[test]
    fn one_address_that_is_not_public_spoils_the_name() {
        let public: IpAddr = "93.184.215.14".parse().unwrap();
        assert_eq!(judge_addresses(&[public]), Ok(()));
        for private in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::10.0.0.1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:0a00:0001::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            let both = [public, private.parse().unwrap()];
            assert_eq!(judge_addresses(&both), Err(Refused::PrivateAddress), "{private}");
        }
    }
}
