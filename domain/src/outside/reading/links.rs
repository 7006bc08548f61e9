//! Where a page links, where it sends its visitors on, and who is written to from it.

use core::ops::Range;
use std::collections::HashSet;

use url::Url;

use super::imprint::mail_domain;
use super::markup::Markup;
use crate::web::{self, LinkedinKind, LinkedinPage};

const MAX_HOSTS: usize = 50;
/// A refresh after more seconds than this shows its own page first: no redirect.
const SECONDS_OF_A_REDIRECT: u32 = 15;
/// A page with more words than this is read for itself, whatever its frame or script does.
const WORDS_OF_A_REDIRECT: usize = 20;
/// A script longer than this does something else besides.
const BYTES_OF_A_REDIRECT: usize = 1_000;

/// Longer hosts are none: RFC 1035 allows 253 characters. To spell one in ASCII costs its length's square.
const MAX_HOST_BYTES: usize = 255;
/// What an address costs in steps, and each of its bytes.
const PER_ADDRESS: u64 = 2_500;
const PER_ADDRESS_BYTE: u64 = 20;

/// The links of one page, resolved.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Other addresses on the same registrable domain.
    pub(super) own: u32,
    /// Those, with the words of the link.
    pub(super) own_pages: Vec<(Url, String)>,
    pub(super) foreign_hosts: Vec<String>,
    pub(super) resource_hosts: Vec<String>,
    pub(super) linkedin: Vec<String>,
    pub(super) mail_domains: Vec<String>,
    base: Option<Url>,
}

impl Links {
    pub(super) fn of(markup: &Markup, address: Option<&Url>) -> Self {
        let base = match (&markup.base, address) {
            (Some(base), Some(address)) if has_sound_host(base) => address.join(base).ok(),
            _ => address.cloned(),
        };
        let mut links = Links { base, ..Links::default() };
        let own_host = address.and_then(Url::host_str);
        let own_domain = own_host.and_then(web::registrable);
        // The public suffix list is asked only where its answer is open.
        let is_own = |host: &str| {
            own_domain.as_deref().is_some_and(|domain| {
                Some(host) == own_host
                    || host.trim_end_matches('.').ends_with(domain)
                        && web::registrable(host).as_deref() == Some(domain)
            })
        };
        let mut seen = HashSet::new();
        for link in &markup.links {
            if let Some(mail) = link.href.strip_prefix("mailto:") {
                links.mail_domains.extend(mail_domain(mail));
                continue;
            }
            let Some(mut url) = links.resolved(&link.href) else { continue };
            url.set_fragment(None);
            let Some(host) = url.host_str() else { continue };
            if is_own(host) {
                let is_other = address.is_none_or(|here| !is_same_page(here, &url));
                if is_other && seen.insert(url.to_string()) {
                    links.own += 1;
                    links.own_pages.push((url, link.text.clone()));
                }
            } else {
                if host.contains("linkedin") {
                    links.linkedin.extend(linkedin_company(url.as_str()));
                }
                push_host(&mut links.foreign_hosts, host);
            }
        }
        let hosts = markup.resources.iter().chain(markup.frames.iter().map(|(src, _)| src));
        let hosts: Vec<String> =
            hosts.filter_map(|src| Some(links.resolved(src)?.host_str()?.to_owned())).collect();
        hosts.iter().for_each(|host| push_host(&mut links.resource_hosts, host));
        links
    }

    /// Where a meta refresh, the one frame that covers the page, or a script that does nothing else sends who
    /// comes here.
    pub(super) fn leads_to(&self, markup: &Markup) -> Option<String> {
        let refresh = markup.refresh.as_deref().and_then(refresh_target);
        let is_empty = words_beside_frames(markup) <= WORDS_OF_A_REDIRECT;
        let frame = match &markup.frames[..] {
            [(src, true)] if is_empty => Some(src.clone()),
            _ => None,
        };
        let script = || is_empty.then(|| script_target(&markup.inline_script)).flatten();
        let target = self.resolved(&refresh.or(frame).or_else(script)?)?;
        let is_here = self.base.as_ref().is_some_and(|here| is_same_page(here, &target));
        (!is_here).then(|| target.to_string())
    }

    fn resolved(&self, href: &str) -> Option<Url> {
        if !has_sound_host(href) {
            return None;
        }
        let url = match &self.base {
            Some(base) => base.join(href).ok()?,
            None => Url::parse(href).ok()?,
        };
        matches!(url.scheme(), "http" | "https").then_some(url)
    }
}

/// The slug of a company's page, in lower case.
pub(super) fn linkedin_company(url: &str) -> Option<String> {
    let page = LinkedinPage::parse(url).ok().filter(|page| page.kind() == LinkedinKind::Company)?;
    Some(page.slug().to_lowercase())
}

/// Words of the page, but for what it says to browsers without frames.
fn words_beside_frames(markup: &Markup) -> usize {
    let Range { start, end } = markup.instead_of_frames.clone();
    let (before, behind) = (&markup.text[..start], &markup.text[end.min(markup.text.len())..]);
    before.split_whitespace().count() + behind.split_whitespace().count()
}

fn is_same_page(one: &Url, other: &Url) -> bool {
    one.path() == other.path() && one.query() == other.query() && one.host_str() == other.host_str()
}

fn push_host(hosts: &mut Vec<String>, host: &str) {
    if hosts.len() < MAX_HOSTS && !hosts.iter().any(|known| known == host) {
        hosts.push(host.to_owned());
    }
}

/// What it costs to find out where an address leads on a page whose `<base>` has so many bytes.
pub(super) fn cost(address: &str, base: usize) -> u64 {
    let host = host_as_written(address);
    let is_spelt = !host.is_ascii() || host.contains('%') || host.to_ascii_lowercase().contains("xn--");
    let spelling = if is_spelt { 2 * host.len().min(MAX_HOST_BYTES).pow(2) } else { 0 };
    PER_ADDRESS + PER_ADDRESS_BYTE * (address.len() + base) as u64 + spelling as u64
}

fn has_sound_host(address: &str) -> bool {
    host_as_written(address).len() <= MAX_HOST_BYTES
}

/// What stands where an address has its host, if it has one, by the URL standard: backslashes are slashes
/// there, tabs and line breaks nothing.
fn host_as_written(address: &str) -> &str {
    let address = address.trim_start_matches(|c: char| c <= ' ');
    let scheme = address.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '?', '#']));
    let behind = scheme.map_or(address, |(_, rest)| rest);
    let rest = behind.trim_start_matches(['/', '\\', '\t', '\n', '\r']);
    let is_path = scheme.is_none() && behind.len() < rest.len() + 2;
    if is_path { "" } else { rest.split(['/', '\\', '?', '#']).next().unwrap_or(rest) }
}

/// `5; url=/home`.
fn refresh_target(content: &str) -> Option<String> {
    let (seconds, target) = content.split_once([';', ','])?;
    let seconds: f32 = seconds.trim().parse().ok()?;
    let target = target.trim();
    let head = target.get(..3).filter(|head| head.eq_ignore_ascii_case("url"))?;
    let target = target[head.len()..].trim_start().strip_prefix('=')?.trim().trim_matches(['"', '\'']);
    (seconds <= SECONDS_OF_A_REDIRECT as f32).then(|| target.to_owned())
}

/// The address that a short script sets as the page's own: `window.location.href = "/lander"`.
fn script_target(script: &str) -> Option<String> {
    if script.len() > BYTES_OF_A_REDIRECT {
        return None;
    }
    let (_, rest) = script.split_once("location")?;
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.' || c.is_whitespace());
    let rest = rest.strip_prefix(['=', '('])?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let target = rest[1..].split(quote).next()?;
    (!target.is_empty() && target.len() < 300).then(|| target.to_owned())
}
