//! Whether a network address is anybody's on the open internet. A server that goes where strangers point it
//! must not be turned against the network it stands in.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{Ipv4Net, Ipv6Net};

/// The IANA IPv4 special-purpose registry (RFC 6890 and its updates) and multicast. Its few entries that are
/// globally reachable (AS112, AMT) are here too: no company's site or mail stands there.
const SPECIAL_V4: [Ipv4Net; 18] = [
    v4([0, 0, 0, 0], 8),       // "this network", RFC 791
    v4([10, 0, 0, 0], 8),      // private use, RFC 1918
    v4([100, 64, 0, 0], 10),   // behind a carrier's NAT, RFC 6598
    v4([127, 0, 0, 0], 8),     // loopback, RFC 1122
    v4([169, 254, 0, 0], 16),  // link local, and where clouds keep their metadata, RFC 3927
    v4([172, 16, 0, 0], 12),   // private use, RFC 1918
    v4([192, 0, 0, 0], 24),    // IETF protocol assignments, RFC 6890
    v4([192, 0, 2, 0], 24),    // documentation, RFC 5737
    v4([192, 31, 196, 0], 24), // AS112, RFC 7535
    v4([192, 52, 193, 0], 24), // AMT, RFC 7450
    v4([192, 88, 99, 0], 24),  // 6to4 relays, withdrawn by RFC 7526
    v4([192, 168, 0, 0], 16),  // private use, RFC 1918
    v4([192, 175, 48, 0], 24), // AS112, RFC 7534
    v4([198, 18, 0, 0], 15),   // benchmarks, RFC 2544
    v4([198, 51, 100, 0], 24), // documentation, RFC 5737
    v4([203, 0, 113, 0], 24),  // documentation, RFC 5737
    v4([224, 0, 0, 0], 4),     // multicast, RFC 5771
    v4([240, 0, 0, 0], 4),     // reserved, and the limited broadcast, RFC 1112 and RFC 8190
];

/// All that IANA has given out as global unicast (RFC 4291 2.4): loopback, unspecified, unique local, link
/// local, site local, multicast, discard-only and segment routing lie outside.
const GLOBAL_UNICAST: Ipv6Net = v6([0x2000, 0, 0, 0, 0, 0, 0, 0], 3);

/// What the IANA IPv6 special-purpose registry takes out of it again.
const SPECIAL_V6: [Ipv6Net; 4] = [
    v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), // IETF protocol assignments, RFC 2928
    v6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32), // documentation, RFC 3849
    v6([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0], 48), // AS112, RFC 7534
    v6([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), // documentation, RFC 9637
];

const MAPPED: Ipv6Net = v6([0, 0, 0, 0, 0, 0xffff, 0, 0], 96); // RFC 4291 2.5.5.2
const NAT64: Ipv6Net = v6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0], 96); // RFC 6052
const LOCAL_NAT64: Ipv6Net = v6([0x64, 0xff9b, 1, 0, 0, 0, 0, 0], 96); // RFC 8215
const TEREDO: Ipv6Net = v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 32); // RFC 4380
const SIX_TO_FOUR: Ipv6Net = v6([0x2002, 0, 0, 0, 0, 0, 0, 0], 16); // RFC 3056

/// Whether an address may be connected to when a stranger named it. Addresses that carry an IPv4 address in
/// them (mapped, NAT64, 6to4, Teredo) are public if that one is.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => match carried(v6) {
            Some(carried) => carried.into_iter().all(is_public_v4),
            None => GLOBAL_UNICAST.contains(&v6) && !SPECIAL_V6.iter().any(|net| net.contains(&v6)),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    !SPECIAL_V4.iter().any(|net| net.contains(&address))
}

/// The IPv4 addresses that packets to this address end at. The withdrawn IPv4-compatible form (`::192.0.2.1`)
/// leads nowhere, so it is left out and not global unicast. Of the locally used NAT64 prefix (a /48) only the
/// form is read whose place for the IPv4 address is certain; the rest is not public.
fn carried(address: Ipv6Addr) -> Option<Vec<Ipv4Addr>> {
    let bytes = address.octets();
    let v4_at = |at: usize| Ipv4Addr::new(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
    if [MAPPED, NAT64, LOCAL_NAT64].iter().any(|net| net.contains(&address)) {
        Some(vec![v4_at(12)])
    } else if SIX_TO_FOUR.contains(&address) {
        Some(vec![v4_at(2)])
    } else if TEREDO.contains(&address) {
        // The client's address stands there with every bit turned (RFC 4380 4).
        Some(vec![v4_at(4), Ipv4Addr::from_bits(!v4_at(12).to_bits())])
    } else {
        None
    }
}

const fn v4(address: [u8; 4], prefix: u8) -> Ipv4Net {
    let [a, b, c, d] = address;
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), prefix)
}

const fn v6(address: [u16; 8], prefix: u8) -> Ipv6Net {
    let [a, b, c, d, e, f, g, h] = address;
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, d, e, f, g, h), prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(addresses: &[&str]) -> Vec<(String, bool)> {
        addresses.iter().map(|text| ((*text).to_owned(), is_public(text.parse().unwrap()))).collect()
    }

    fn all(addresses: &[&str], public: bool) -> Vec<(String, bool)> {
        addresses.iter().map(|text| ((*text).to_owned(), public)).collect()
    }

    #[test]
    fn ordinary_addresses_are_public_and_so_are_the_neighbours_of_special_ranges() {
        let public = [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.0.3.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "198.51.99.255",
            "203.0.112.255",
            "203.0.114.0",
            "223.255.255.255",
            "2000::",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2001:db7:ffff::1",
            "2001:db9::1",
            "2606:4700::1111",
            "2620:4f:7fff::1",
            "2a00:1450::1",
            "3ffe::1",
            "3fff:1000::1",
        ];
        assert_eq!(judged(&public), all(&public, true));
    }

    #[test]
    fn every_class_of_the_iana_registries_is_not_public() {
        let special = [
            "0.0.0.0",
            "0.255.255.255",
            "10.0.0.0",
            "10.255.255.255",
            "100.64.0.0",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.169.254",
            "172.16.0.0",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.0.8",
            "192.0.0.9",
            "192.0.0.170",
            "192.0.2.1",
            "192.31.196.1",
            "192.52.193.1",
            "192.88.99.1",
            "192.168.0.1",
            "192.175.48.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "100::1",
            "100:0:0:1::1",
            "2001:1::1",
            "2001:1::2",
            "2001:1::3",
            "2001:2::1",
            "2001:3::1",
            "2001:4:112::1",
            "2001:10::1",
            "2001:20::1",
            "2001:30::1",
            "2001:1ff::1",
            "2001:db8::1",
            "2620:4f:8000::1",
            "3fff::1",
            "3fff:fff::1",
            "4000::1",
            "5f00::1",
            "fc00::1",
            "fdff::1",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "ff02::1",
            "1fff::1",
        ];
        assert_eq!(judged(&special), all(&special, false));
    }

    #[test]
    fn an_address_that_carries_another_is_judged_by_the_carried_one() {
        let public = [
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "64:ff9b:1::8.8.8.8",
            "2002:808:808::1",
            // Teredo: server 8.8.8.8, client 1.1.1.1 with its bits turned.
            "2001:0:808:808:0:0:fefe:fefe",
        ];
        assert_eq!(judged(&public), all(&public, true));
        let inside = [
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::10.0.0.1",
            "64:ff9b::127.0.0.1",
            "64:ff9b:1::192.168.0.1",
            "64:ff9b:1:a00:0:100::",
            "2002:a00:1::1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            // Teredo: server or client inside.
            "2001:0:a00:1:0:0:fefe:fefe",
            "2001:0:808:808:0:0:f5ff:fffe",
            // The withdrawn IPv4-compatible form leads nowhere.
            "::127.0.0.1",
            "::10.0.0.1",
            "::8.8.8.8",
        ];
        assert_eq!(judged(&inside), all(&inside, false));
    }
}
