//! Under which names this house answers: the name that people type (`public_url`), and this machine's own.

use axum::http::{HeaderMap, HeaderName, header};
use url::{Host, Url};

use crate::config::Config;

/// The text of a header that came once; one that came twice is nobody's word.
pub fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}

/// The address under which the request came, by its Host header.
fn asked(headers: &HeaderMap) -> Option<Url> {
    let host = text(headers, header::HOST)?;
    let is_name = !host.contains(['/', '@', '?', '#', '\\']);
    is_name.then(|| Url::parse(&format!("http://{host}/")).ok()).flatten()
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => matches!(*name, "localhost" | "localhost."),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

/// Whether a request was sent to a name of this house. Any other name is somebody else's that was made to
/// point here, by whose pages a browser would be led into what only this machine may read.
pub fn is_own_host(config: &Config, headers: &HeaderMap) -> bool {
    let Some(asked) = asked(headers) else { return false };
    let public = Url::parse(&config.public_url).ok();
    let is_public = public.is_some_and(|public| public.host() == asked.host());
    is_public || asked.host().is_some_and(|host| is_loopback(&host))
}

/// Whether an `Origin` (or the address of a page) is this house's own. With `public_url` set, it is that and
/// nothing else, scheme and port included. Without it, the house speaks plain http under the address it
/// listens on: names of this machine, or its number in the network.
pub fn is_own_origin(config: &Config, headers: &HeaderMap, origin: &str) -> bool {
    let Ok(origin) = Url::parse(origin) else { return false };
    if !config.public_url.is_empty() {
        return Url::parse(&config.public_url).is_ok_and(|public| public.origin() == origin.origin());
    }
    let Some(host) = origin.host() else { return false };
    let (listen, port) = (config.listen.ip().to_canonical(), origin.port_or_known_default());
    let address = match host {
        Host::Domain(_) => None,
        Host::Ipv4(address) => Some(address.into()),
        Host::Ipv6(address) => Some(std::net::IpAddr::V6(address).to_canonical()),
    };
    // A number cannot be made to point elsewhere, so the request's own Host may stand for the port that a
    // container published.
    let is_asked = asked(headers).is_some_and(|asked| asked.origin() == origin.origin());
    let is_ours = is_loopback(&host) || address.is_some_and(|own| own == listen || listen.is_unspecified());
    let is_at_port = port == Some(config.listen.port()) && (is_loopback(&host) || address == Some(listen));
    origin.scheme() == "http" && is_ours && (is_asked || is_at_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(listen: &str, public_url: &str) -> Config {
        let mut config = Config::load(None, std::iter::empty(), listen.parse().ok()).unwrap();
        public_url.clone_into(&mut config.public_url);
        config
    }

    fn at(host: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::HOST, host.parse().unwrap())])
    }

    #[test]
    fn with_a_public_address_only_that_is_ours_scheme_and_port_included() {
        let config = config("127.0.0.1:8080", "https://partners.acme.com");
        let is_ours = |origin: &str| is_own_origin(&config, &at("partners.acme.com"), origin);
        assert!(is_ours("https://partners.acme.com") && is_ours("https://partners.acme.com:443"));
        for origin in [
            "http://partners.acme.com",
            "https://partners.acme.com:8443",
            "https://evil.example",
            "https://partners.acme.com.evil.example",
            "http://127.0.0.1:8080",
            "null",
            "",
        ] {
            assert!(!is_ours(origin), "{origin}");
        }
    }

    #[test]
    fn without_one_this_machine_is_ours_by_plain_http_and_no_name_that_points_here() {
        let config = config("127.0.0.1:8080", "");
        for origin in ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"] {
            assert!(is_own_origin(&config, &at("127.0.0.1:8080"), origin), "{origin}");
        }
        for (origin, host) in [
            ("https://127.0.0.1:8080", "127.0.0.1:8080"),
            ("http://evil.example:8080", "evil.example:8080"),
            ("http://127.0.0.1:3000", "127.0.0.1:8080"),
            ("http://192.0.2.7:8080", "192.0.2.7:8080"),
            ("http://localhost.evil.example:8080", "localhost.evil.example:8080"),
        ] {
            assert!(!is_own_origin(&config, &at(host), origin), "{origin}");
        }
    }

    #[test]
    fn a_house_that_listens_everywhere_is_found_by_number_and_by_a_published_port() {
        let config = config("0.0.0.0:8080", "");
        assert!(is_own_origin(&config, &at("192.0.2.7:8080"), "http://192.0.2.7:8080"));
        assert!(is_own_origin(&config, &at("localhost:9000"), "http://localhost:9000"));
        assert!(!is_own_origin(&config, &at("192.0.2.7:8080"), "http://192.0.2.8:8080"));
        assert!(!is_own_origin(&config, &at("rebound.example:8080"), "http://rebound.example:8080"));
    }

    #[test]
    fn only_names_of_this_machine_and_the_public_one_are_own_hosts() {
        let config = config("127.0.0.1:8080", "https://partners.acme.com");
        for host in
            ["localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.9.9.9", "[::1]:8080", "partners.acme.com"]
        {
            assert!(is_own_host(&config, &at(host)), "{host}");
        }
        for host in ["evil.example", "127.0.0.1.evil.example", "evil.example:8080", "10.0.0.1", "x@127.0.0.1"]
        {
            assert!(!is_own_host(&config, &at(host)), "{host}");
        }
    }
}
