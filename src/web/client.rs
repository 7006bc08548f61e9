//! Who asks, as far as the network tells: the name under which requests of one client are counted.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// One client: an IPv4 address, or a /64 of IPv6 (which is what one customer of a network has). `None` where
/// the network does not tell, as behind a proxy that names nobody: then nobody is counted, rather than
/// everybody as one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Client(pub Option<String>);

impl<S: Send + Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let peer = ConnectInfo::<SocketAddr>::from_request_parts(parts, state).await.ok();
        Ok(peer.map_or_else(Self::default, |ConnectInfo(peer)| Self::of(peer.ip(), &parts.headers)))
    }
}

impl Client {
    /// A peer of our own network is a proxy: the client is the last of `X-Forwarded-For`, which the proxy
    /// itself wrote; whatever stands before it may be made up. The word of any other peer counts for nothing.
    fn of(peer: IpAddr, headers: &HeaderMap) -> Self {
        if !is_near(peer) {
            return Self(Some(name(peer)));
        }
        let forwarded = headers.get_all("x-forwarded-for").iter().next_back();
        let last = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next());
        let address = last.and_then(|text| text.trim().parse::<IpAddr>().ok());
        Self(address.filter(|address| !is_near(*address)).map(name))
    }
}

fn is_near(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

fn name(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(peer: &str, forwarded: &[&'static str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        Client::of(peer.parse().unwrap(), &headers).0
    }

    #[test]
    fn a_stranger_is_counted_by_its_own_address_whatever_it_claims() {
        assert_eq!(of("203.0.113.9", &["198.51.100.1"]).as_deref(), Some("203.0.113.9"));
        assert_eq!(of("::ffff:203.0.113.9", &[]).as_deref(), Some("203.0.113.9"));
        assert_eq!(of("2001:db8:1:2:3:4:5:6", &[]).as_deref(), Some("2001:db8:1:2::/64"));
    }

    #[test]
    fn behind_a_proxy_the_last_name_counts_and_without_one_nobody() {
        assert_eq!(of("127.0.0.1", &["6.6.6.6, 203.0.113.9"]).as_deref(), Some("203.0.113.9"));
        assert_eq!(of("10.0.0.2", &["6.6.6.6", "203.0.113.9"]).as_deref(), Some("203.0.113.9"));
        assert_eq!(of("127.0.0.1", &[]), None);
        assert_eq!(of("127.0.0.1", &["unknown"]), None);
    }
}
