//! Web addresses: which part of a host belongs to one owner, a company's site, its page on LinkedIn, and
//! which network addresses are public.

pub mod address;
mod linkedin;
mod website;
mod written;

pub use linkedin::{LinkedinKind, LinkedinPage};
pub use website::Website;
pub use written::websites_in;

/// The most characters a web address may have (`docs/interface.md`, limits).
pub const MAX_CHARACTERS: usize = 2_048;

/// Private suffixes that sell names like a registry: `acme.za.com` is a company's own domain, not a page
/// hosted by somebody else.
const SOLD_LIKE_A_REGISTRY: [&str; 59] = [
    "ae.org",
    "africa.com",
    "art.pl",
    "ath.cx",
    "biz.at",
    "biz.ua",
    "br.com",
    "cn.com",
    "co.ca",
    "co.com",
    "co.cz",
    "co.dk",
    "co.nl",
    "co.no",
    "co.pl",
    "co.ua",
    "com.de",
    "com.ru",
    "com.se",
    "de.com",
    "eu.com",
    "eu.org",
    "firm.dk",
    "gb.net",
    "gda.pl",
    "gdansk.pl",
    "gdynia.pl",
    "gr.com",
    "hk.com",
    "hu.net",
    "in.net",
    "info.at",
    "it.com",
    "jp.net",
    "jpn.com",
    "kr.com",
    "krakow.pl",
    "ltd.ua",
    "me.uk",
    "med.pl",
    "mex.com",
    "msk.ru",
    "net.ru",
    "org.ru",
    "poznan.pl",
    "pp.ru",
    "pp.ua",
    "priv.at",
    "ru.com",
    "sa.com",
    "se.net",
    "sopot.pl",
    "spb.ru",
    "uk.com",
    "uk.net",
    "us.com",
    "us.org",
    "wroc.pl",
    "za.com",
];

/// The part of a host that belongs to one owner: `acme.co.uk` of `www.acme.co.uk`. On hosted suffixes
/// (`jane.github.io`) the customer's name: see [`is_hosted`]. Nothing where no public suffix is known.
pub fn registrable(host: &str) -> Option<String> {
    let host = ascii_host(host)?;
    if let Some(name) = below_reserved(&host) {
        return Some(name.to_owned());
    }
    if let Some(domain) = psl::domain(host.as_bytes()) {
        return (domain.suffix().is_known()).then(|| text(domain.as_bytes()));
    }
    // A builder's own name (`github.io`, `s3.amazonaws.com`) is a suffix for others and a domain to itself.
    let suffix = psl::suffix(host.as_bytes())?;
    if suffix.typ() != Some(psl::Type::Private) {
        return None;
    }
    let (_, parent) = host.split_once('.')?;
    let parent_is_open = psl::suffix(parent.as_bytes()).is_some_and(|s| s.as_bytes() == parent.as_bytes());
    if parent_is_open { Some(host) } else { registrable(parent) }
}

/// Whether this host is somebody's page below a host of pages (the private part of the public suffix list):
/// `jane.github.io`, `jane.wixsite.com`.
pub fn is_hosted(host: &str) -> bool {
    let Some(host) = ascii_host(host) else { return false };
    let Some(domain) = psl::domain(host.as_bytes()) else { return false };
    domain.suffix().typ() == Some(psl::Type::Private)
        && !SOLD_LIKE_A_REGISTRY.contains(&text(domain.suffix().as_bytes()).as_str())
}

/// Whether a host of pages hands out the names right below this one, so that it is nobody's own:
/// `github.io`, `s3.amazonaws.com`.
pub fn hosts_pages(host: &str) -> bool {
    is_public_suffix(host) && is_hosted(&format!("page.{host}"))
}

/// Whether the name ends in a suffix under which names can exist at all: `acme.con` does not.
pub fn has_public_suffix(host: &str) -> bool {
    registrable(host).is_some()
}

/// Whether the name is itself a public suffix (`co.uk`, `za.com`): nobody's own, so never on a list.
pub fn is_public_suffix(host: &str) -> bool {
    psl::suffix(host.as_bytes())
        .is_some_and(|suffix| suffix.is_known() && suffix.as_bytes() == host.as_bytes())
}

/// A host in lower-case ASCII (UTS 46), or nothing when it is no host name by RFC 1123.
pub fn ascii_host(host: &str) -> Option<String> {
    let host = host.strip_suffix('.').unwrap_or(host);
    let ascii = idna::domain_to_ascii_strict(host).ok()?;
    let label_is_sound = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let (_, last) = ascii.rsplit_once('.')?;
    let sound = ascii.len() <= 253 && ascii.split('.').all(label_is_sound);
    (sound && !last.bytes().all(|b| b.is_ascii_digit())).then_some(ascii)
}

/// The first label of a registrable domain: `acme` of `acme.co.uk`.
pub fn label(registrable: &str) -> &str {
    registrable.split('.').next().unwrap_or(registrable)
}

/// Names of RFC 2606 never resolve; they stand for companies in examples, demonstrations and tests.
fn below_reserved(host: &str) -> Option<&str> {
    let (name, tld) = host.rsplit_once('.')?;
    let reserved = matches!(tld, "example" | "test" | "invalid");
    reserved.then(|| &host[name.rfind('.').map_or(0, |dot| dot + 1)..])
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_owner_holds_the_name_below_the_public_suffix() {
        for (host, owner) in [
            ("www.acme.co.uk", Some("acme.co.uk")),
            ("WWW.Acme.COM.", Some("acme.com")),
            ("shop.acme.za.com", Some("acme.za.com")),
            ("jane.github.io", Some("jane.github.io")),
            ("github.io", Some("github.io")),
            ("acme.example", Some("acme.example")),
            ("mail.acme.example", Some("acme.example")),
            ("co.uk", None),
            ("acme.con", None),
            ("localhost", None),
            ("192.0.2.1", None),
            ("bücher.example", Some("xn--bcher-kva.example")),
        ] {
            assert_eq!(registrable(host).as_deref(), owner, "{host}");
        }
    }

    #[test]
    fn pages_on_a_builder_are_hosted_and_names_of_a_private_registry_are_not() {
        assert!(is_hosted("jane.github.io") && is_hosted("jane.wixsite.com"));
        assert!(!is_hosted("acme.za.com") && !is_hosted("acme.com") && !is_hosted("github.io"));
        assert!(hosts_pages("github.io") && hosts_pages("s3.eu-central-1.amazonaws.com"));
        assert!(!hosts_pages("za.com") && !hosts_pages("co.uk") && !hosts_pages("jane.github.io"));
    }
}
