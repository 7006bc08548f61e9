//! The vendored and own lists under `data/`, embedded and looked up without unpacking them at start.

use std::collections::HashSet;
use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

use super::Source;
use crate::matching::Whose;
use crate::web;

/// A vendored text, one entry a line, sorted by byte.
pub(super) struct SortedList {
    text: &'static str,
    manifest: &'static str,
}

impl SortedList {
    pub(super) fn contains(&self, wanted: &str) -> bool {
        let mut rest = self.text;
        while !rest.is_empty() {
            let middle = rest.floor_char_boundary(rest.len() / 2);
            let start = rest[..middle].rfind('\n').map_or(0, |at| at + 1);
            let end = rest[start..].find('\n').map_or(rest.len(), |at| start + at);
            match rest[start..end].cmp(wanted) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => rest = rest.get(end + 1..).unwrap_or_default(),
                std::cmp::Ordering::Greater => rest = &rest[..start],
            }
        }
        false
    }

    pub(super) fn source(&self) -> Source {
        source(self.manifest)
    }

    #[cfg(test)]
    fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.text.lines()
    }
}

/// A short list of our own: words between white space, `#` starts a comment.
pub(super) type OwnList = LazyLock<HashSet<&'static str>>;

macro_rules! own {
    ($file:literal) => {
        std::sync::LazyLock::new(|| {
            let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../data/own/", $file));
            $crate::checks::lists::own_lines(text).flat_map(str::split_whitespace).collect()
        })
    };
}
pub(super) use own;

macro_rules! vendored {
    ($folder:literal, $file:literal) => {
        SortedList {
            text: include_str!(concat!("../../../data/", $folder, "/", $file)),
            manifest: include_str!(concat!("../../../data/", $folder, "/source.json")),
        }
    };
}

pub(super) static FREE_MAIL: SortedList = vendored!("free-mail", "domains.txt");
pub(super) static DISPOSABLE: SortedList = vendored!("disposable", "domains.txt");
pub(super) static ROLE_WORDS: SortedList = vendored!("role-words", "words.txt");
pub(super) static GIVEN_NAMES: SortedList = vendored!("person-names", "given.txt");
static GIVEN_NAMES_OF_PAGES: OwnList = own!("given-names-of-pages.txt");
pub(super) static ITALIAN_SURNAMES: SortedList = vendored!("person-names", "surnames-it.txt");
/// Names of people everywhere, given and family names alike.
pub(super) static NAMES_EVERYWHERE: SortedList = vendored!("person-names", "everywhere.txt");
pub(super) static PARKING_NAME_SERVERS: SortedList = vendored!("parking", "name-servers.txt");
pub(super) static LEGAL_FORMS: &str = include_str!("../../../data/legal-forms/org_types.json");

pub(super) static OWN_FREE_MAIL: OwnList = own!("free-mail.txt");
/// Labels of free mail that nobody's company is.
pub(super) static WEBMAIL: OwnList = own!("webmail.txt");
pub(super) static EMPLOYERS: OwnList = own!("employers.txt");
pub(super) static RELAYS: OwnList = own!("relays.txt");
pub(super) static OWN_ROLE_WORDS: OwnList = own!("role-words.txt");
pub(super) static ROLE_CONNECTORS: OwnList = own!("role-connectors.txt");
pub(super) static NO_ROLE_WORDS: OwnList = own!("role-not.txt");
pub(super) static HOSTED: OwnList = own!("hosted.txt");
static HOSTED_LABELS: OwnList = own!("hosted-labels.txt");
pub(super) static PARKING_HOSTS: OwnList = own!("parking-hosts.txt");
pub(super) static DOMAIN_MARKETS: OwnList = own!("domain-markets.txt");

/// Kind and host (or `name.*`) of pages that are nobody's own site.
pub(super) static NOT_OWN_SITES: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    own_lines(include_str!("../../../data/own/not-own-sites.txt"))
        .filter_map(|line| line.split_once(' '))
        .collect()
});

/// Names of platforms: whole ones, and what stands before `.*`.
type Names = [HashSet<&'static str>; 2];

/// Builders, which hand out names below their own.
static BUILDERS: LazyLock<Names> = LazyLock::new(|| names(HOSTED.iter().copied()));
/// Whoever has pages that are nobody's own site.
static PLATFORMS: LazyLock<Names> = LazyLock::new(|| names(NOT_OWN_SITES.iter().map(|(_, host)| *host)));

fn names(of: impl Iterator<Item = &'static str>) -> Names {
    let (labels, whole): (Vec<&str>, Vec<&str>) = of.partition(|name| name.ends_with(".*"));
    let labels = labels.into_iter().filter_map(|name| name.strip_suffix(".*"));
    [whole.into_iter().collect(), labels.collect()]
}

/// Whose a name is. Mail that anybody can have, free, throw-away or masked, identifies nobody; a platform
/// (builder, profile, market or directory pages) is one company's and has pages of many.
pub fn whose_domain(host: &str) -> Whose {
    let is_employer = with_parents(host).any(|name| EMPLOYERS.contains(name));
    let is_anybodys = OWN_FREE_MAIL.contains(host)
        || FREE_MAIL.contains(host)
        || RELAYS.contains(host)
        || DISPOSABLE.contains(host);
    match is_anybodys && !is_employer {
        true => Whose::Anybodys,
        false if is_kept(host) => Whose::Kept,
        false if is_among(&BUILDERS, host) => Whose::Builders,
        false if is_among(&PLATFORMS, host) => Whose::Platforms,
        false => Whose::Ones,
    }
}

/// Whether a builder keeps this name below its own for itself: `www.wixsite.com`, `en.wordpress.com`, or the
/// suffix below which it hands out names (`s3.amazonaws.com`).
fn is_kept(host: &str) -> bool {
    let Some((label, parent)) = host.split_once('.') else { return false };
    let is_below_another = is_among(&BUILDERS, parent);
    if HOSTED.contains(host) && !is_below_another {
        return false;
    }
    let is_language = match label.split_once('-') {
        Some((language, country)) => language.len() == 2 && country.len() == 2,
        None => label.len() <= 2,
    };
    let is_below = is_below_another || web::is_hosted(host);
    web::hosts_pages(host) || is_below && (is_language || HOSTED_LABELS.contains(label))
}

/// Whether a host is at or below a platform's name. A page that a public suffix gives away
/// (`jane.wixsite.com`) is its owner's: what is above it does not count.
fn is_among([names, labels]: &Names, host: &str) -> bool {
    let Some(domain) = web::registrable(host) else { return false };
    let mut owned = with_parents(host).take_while(|name| name.len() >= domain.len());
    labels.contains(web::label(&domain)) || owned.any(|name| names.contains(name))
}

const OWN_MANIFEST: &str = include_str!("../../../data/own/source.json");

/// Whether a redirect to this registrable domain says nothing of a group: shared by many, or a place where
/// domains are parked and sold.
pub(crate) fn is_nobodys_domain(domain: &str) -> bool {
    whose_domain(domain) != Whose::Ones || PARKING_HOSTS.contains(domain) || DOMAIN_MARKETS.contains(domain)
}

/// Whether somebody may be called so: one word, lower case without accents.
pub(crate) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.contains(word)
}

/// Whether somebody whom a page names may be called so: the same, and given names that the list misses. What
/// a lead is called is judged without them.
pub(crate) fn may_be_given_name(word: &str) -> bool {
    is_given_name(word) || GIVEN_NAMES_OF_PAGES.contains(word)
}

/// Whether anybody anywhere is called so, by a given or a family name: one word, lower case without accents.
pub(crate) fn is_anybodys_name(word: &str) -> bool {
    NAMES_EVERYWHERE.contains(word)
}

/// Our own lists as a source of evidence.
pub(super) fn own_source() -> Source {
    source(OWN_MANIFEST)
}

/// The list of public suffixes: it says which part of a host belongs to one owner, and who hosts pages of
/// others. It comes compiled, as the crate `psl`, which tells no date.
const PUBLIC_SUFFIXES: &str = r#"{"name": "psl", "version": "2.1.247", "date": ""}"#;

/// What the lists are and where they come from: a hash of every file stands in each, but for the one that
/// comes compiled, whose version names its content.
const MANIFESTS: [&str; 8] = [
    include_str!("../../../data/free-mail/source.json"),
    include_str!("../../../data/disposable/source.json"),
    include_str!("../../../data/role-words/source.json"),
    include_str!("../../../data/legal-forms/source.json"),
    include_str!("../../../data/person-names/source.json"),
    include_str!("../../../data/parking/source.json"),
    PUBLIC_SUFFIXES,
    OWN_MANIFEST,
];

/// Every list that the checks read, with its version.
pub fn data_versions() -> Vec<Source> {
    MANIFESTS.into_iter().map(source).collect()
}

/// Names this very set of lists: any change of any entry makes another id. Decisions are kept with it, so
/// that whoever runs one again knows whether it was judged by the same lists.
pub fn data_id() -> &'static str {
    static ID: LazyLock<String> = LazyLock::new(|| {
        let digest = Sha256::digest(MANIFESTS.concat().as_bytes());
        digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    });
    &ID
}

/// Whether a host is this name or lies below it.
pub(super) fn is_at_or_below(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// The host itself, then what remains as labels are taken off its front, down to two labels.
pub(super) fn with_parents(host: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(host), |name: &&str| {
        let name: &str = name;
        name.find('.').map(|dot| &host[host.len() - name.len() + dot + 1..])
    })
    .take_while(|name| name.contains('.'))
}

pub(super) fn own_lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words and phrases between commas under a heading in brackets.
pub(super) fn under_heading(text: &'static str, heading: &str) -> HashSet<&'static str> {
    let mut lines = own_lines(text).skip_while(|line| heading_of(line) != Some(heading));
    lines.next();
    let lines = lines.take_while(|line| heading_of(line).is_none());
    lines.flat_map(|line| line.split(',')).map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

pub(super) fn heading_of(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

fn source(manifest: &str) -> Source {
    #[derive(serde::Deserialize)]
    struct Manifest {
        name: String,
        version: String,
        date: String,
    }
    match serde_json::from_str(manifest) {
        Ok(Manifest { name, version, date }) => Source { name, version, date },
        Err(_) => Source { name: String::new(), version: String::new(), date: String::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_holds_a_public_suffix_because_every_company_below_it_would_be_refused() {
        let own = [&OWN_FREE_MAIL, &EMPLOYERS, &RELAYS, &PARKING_HOSTS, &DOMAIN_MARKETS];
        let own = own.into_iter().flat_map(|list| list.iter().copied());
        let vendored =
            [&FREE_MAIL, &DISPOSABLE, &PARKING_NAME_SERVERS].into_iter().flat_map(SortedList::entries);
        // `name.*` is a name below a suffix; `hosted.txt` holds suffixes and has a rule of its own.
        let elsewhere = NOT_OWN_SITES.iter().map(|(_, host)| *host).filter(|host| !host.ends_with(".*"));
        let all = vendored.chain(own).chain(elsewhere);
        let suffixes: Vec<_> = all.filter(|entry| web::is_public_suffix(entry)).collect();
        assert_eq!(suffixes, [""; 0]);
    }

    #[test]
    fn vendored_lists_are_sorted_so_that_every_entry_is_found() {
        for list in [
            &FREE_MAIL,
            &DISPOSABLE,
            &ROLE_WORDS,
            &GIVEN_NAMES,
            &ITALIAN_SURNAMES,
            &NAMES_EVERYWHERE,
            &PARKING_NAME_SERVERS,
        ] {
            assert!(list.entries().all(|entry| list.contains(entry)));
            assert!(!list.contains("") && !list.contains("zzzzzzzz") && !list.contains("aaaaaaaaa.zz"));
            assert_ne!(list.source().version, "");
        }
        assert_ne!(own_source().date, "");
    }

    #[test]
    fn the_list_of_public_suffixes_is_among_them_by_the_version_that_is_compiled_in() {
        let all = data_versions();
        let suffixes = all.iter().find(|one| one.name == "psl").expect("it decides domains");
        let built_from = include_str!("../../../Cargo.lock");
        let locked = format!("name = \"psl\"\nversion = \"{}\"\n", suffixes.version);
        assert!(built_from.contains(&locked), "{suffixes:?} is not the version in Cargo.lock");
        assert!(all.iter().all(|one| !one.name.is_empty() && !one.version.is_empty()), "{all:?}");
    }

    #[test]
    fn an_employer_on_the_override_list_is_on_no_list_of_ours() {
        let both: Vec<_> =
            EMPLOYERS.iter().filter(|d| OWN_FREE_MAIL.contains(*d) || RELAYS.contains(*d)).collect();
        assert_eq!(both, [&""; 0]);
    }
}
