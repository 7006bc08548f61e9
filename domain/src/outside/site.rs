//! What stands at a website's address: names, hops, pages.

use core::net::IpAddr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Failure, Reply};
use crate::web;

/// One visit to a website, and the tries that failed before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteFacts {
    /// As in the lead's website: ASCII, lower case.
    pub host: String,
    /// The part of it that belongs to one owner.
    pub registrable: String,
    /// NS of the registrable domain; `NoSuchDomain`: nobody has registered it.
    pub name_servers: Reply<Vec<String>>,
    /// The names that the host is an alias of, in the order in which they were followed; where the site was
    /// found at the other host, with or without `www.`, those of that one.
    pub aliases: Vec<String>,
    /// A and AAAA of the same host.
    pub addresses: Reply<Vec<IpAddr>>,
    /// Every address that was asked for, the first one included.
    pub hops: Vec<Hop>,
    /// How the visit ended.
    pub end: End,
    /// What was read, at most six: where the hops ended; then imprint, about, contact.
    pub pages: Vec<Page>,
    /// Tries that brought no page, or one of a server in trouble (500 and above), oldest first, this visit
    /// included where it is one.
    pub failed: Vec<FailedTry>,
}

impl SiteFacts {
    /// The host where the site was found, where the one that was typed is silent and the same with or without
    /// `www.` is not.
    pub fn found_at(&self) -> Option<String> {
        use Failure::{NoRoute, OnlyIpv6, Refused, TimedOut};
        if matches!(self.end, End::NoAddress | End::Failed(Refused | NoRoute | OnlyIpv6 | TimedOut)) {
            return None;
        }
        let hop = self.hops.iter().find(|hop| hop.status.is_some()).or(self.hops.last())?;
        let host = url::Url::parse(&hop.url).ok()?.host_str()?.to_owned();
        (host != self.host && web::registrable(&host)? == self.registrable).then_some(host)
    }

    /// Whether anybody answered at the address, if only to send the visitor on.
    pub fn has_answered(&self) -> bool {
        self.hops.iter().any(|hop| hop.status.is_some())
    }

    /// Where a visitor ends up: the last address that was asked for, or where its page sends on to.
    pub fn landing(&self) -> Option<&str> {
        let sent_on = self.pages.first().and_then(|page| page.leads_to.as_deref());
        sent_on.or(self.hops.last().map(|hop| hop.url.as_str()))
    }

    /// Registrable domains that a visitor is led through, the site's own left out, each once.
    pub fn led_through(&self) -> Vec<String> {
        let urls = self.hops.iter().map(|hop| hop.url.as_str()).chain(self.landing());
        let hosts = urls.filter_map(|url| Some(url::Url::parse(url).ok()?.host_str()?.to_owned()));
        let mut found: Vec<String> = Vec::new();
        for owner in hosts.filter_map(|host| web::registrable(&host)) {
            if owner != self.registrable && !found.contains(&owner) {
                found.push(owner);
            }
        }
        found
    }
}

/// One request of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hop {
    pub url: String,
    /// The status of the answer; `None` where none came.
    pub status: Option<u16>,
}

/// How a visit ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// With a page, whatever its status: the first of `pages`.
    Page,
    /// With something that is no HTML.
    OtherContent { content_type: String, status: u16 },
    /// The name does not lead to any address.
    NoAddress,
    /// Nobody answered.
    Failed(Failure),
    /// We do not go there.
    Refused(Refused),
}

/// Why we do not go to an address that a stranger named (`docs/checks.md`, "Fetching what a stranger typed").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// One of its addresses is not public.
    PrivateAddress,
    /// Not http or https on 80 or 443, a user name, an address in numbers, no real public suffix.
    Shape,
    /// More than five redirects.
    TooManyHops,
    /// More than 1 MiB after decompression, before a page was complete enough to be read.
    TooLarge,
}

/// A try that brought no page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedTry {
    pub at: Timestamp,
    pub end: TryEnd,
    /// Whether our own control sites answered at that time: without, the outage may be ours.
    pub control_answered: bool,
}

/// How such a try ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TryEnd {
    NoSuchDomain,
    NoAddress,
    Failed(Failure),
    /// With a page that says that the server is in trouble (500 and above).
    Status(u16),
}

/// One page, as far as it is kept: an excerpt, a hash, what it says of its owner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub url: String,
    pub status: u16,
    /// SHA-256 of the body as it was read, lower-case hexadecimal.
    pub hash: String,
    /// The `Server` header.
    pub server: Option<String>,
    /// The `lang` of the document.
    pub language: Option<String>,
    pub title: String,
    /// The meta description.
    pub description: String,
    /// The meta generator.
    pub generator: Option<String>,
    /// The beginning of the visible text, white space folded, at most 4,000 characters.
    pub text: String,
    /// Words of the whole visible text.
    pub words: u32,
    /// Links to the same registrable domain.
    pub own_links: u32,
    /// Hosts of other links, each once, at most 50.
    pub foreign_hosts: Vec<String>,
    /// Hosts that scripts, styles, images and frames come from, each once, at most 50.
    #[serde(default)]
    pub resource_hosts: Vec<String>,
    pub images: u32,
    pub scripts: u32,
    pub forms: u32,
    /// Where a meta refresh, the only full-page frame, or a script that does nothing else leads.
    pub leads_to: Option<String>,
    /// Next to nothing to read without running its scripts.
    #[serde(default)]
    pub needs_script: bool,
    /// What in its markup only parking services write.
    #[serde(default)]
    pub parking_mark: Option<String>,
    /// The body was longer than what was read.
    pub is_cut: bool,
    pub owner: Organisation,
}

/// What a page says of whoever runs it: schema.org data, imprint, links.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Names of organisations, legal names first, each once, at most 10.
    pub names: Vec<String>,
    /// VAT numbers, upper case without spaces.
    pub vat_numbers: Vec<String>,
    /// Numbers in a public register with the name of their kind: `SIREN 123456789`, `HRB 12345`.
    pub register_numbers: Vec<String>,
    /// Company pages on LinkedIn, by slug in lower case.
    pub linkedin: Vec<String>,
    /// Domains of addresses on the page, each once.
    pub mail_domains: Vec<String>,
    /// People that the page names as working there, each once, at most 20.
    pub people: Vec<String>,
    /// Domains of the companies that structured data calls its parent or its subsidiary, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub group_domains: Vec<String>,
    /// Structured data says that the site is a person's.
    #[serde(default)]
    pub is_person: bool,
}
