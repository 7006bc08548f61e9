//! A page on LinkedIn. It is read, never fetched.

use serde::{Deserialize, Serialize};

use super::{MAX_CHARACTERS, ascii_host};
use crate::lead::FieldError;

/// What a LinkedIn address points to, by its first path segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkedinKind {
    /// `/company/…`
    Company,
    /// `/school/…`
    School,
    /// `/showcase/…`
    Showcase,
    /// `/in/…`: a person's profile.
    Person,
    /// Anything else on linkedin.com: a post, a group, the front page.
    Other,
}

/// Any address on linkedin.com: whether it is a company's page is for the checks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LinkedinPage {
    as_typed: String,
    kind: LinkedinKind,
    slug: String,
}

impl LinkedinPage {
    /// `LINKEDIN_SHAPE` of `docs/checks.md`: linkedin.com, its mobile site or a country subdomain, any path,
    /// with or without scheme; look-alike hosts refused; tracking stripped. Of a page that asks for a sign-in
    /// the page to which it leads on is read.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(FieldError::new("linkedin", "REQUIRED"));
        }
        within_limit(typed)?;
        let page = behind_sign_in(typed).or_else(|| read(typed)).ok_or_else(|| {
            let host = address(typed).map_or(typed, |(host, _)| host);
            FieldError::new("linkedin", "LINKEDIN_SHAPE").arg("value", typed).arg("host", host)
        })?;
        // The address that is kept may be longer, by a scheme that was not typed.
        within_limit(&page.as_typed)?;
        Ok(page)
    }

    /// As somebody typed it, trimmed; where the path takes steps back (`..`), the address that a browser
    /// opens, and of a sign-in page the page to which it leads on.
    pub fn as_typed(&self) -> &str {
        &self.as_typed
    }

    /// What the address points to.
    pub fn kind(&self) -> LinkedinKind {
        self.kind
    }

    /// The page's name in lower case (`acme-gmbh`), empty where the address names none.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The name of a company's page; nothing where it is a person's, or no page.
    pub fn company_slug(&self) -> Option<&str> {
        let is_company =
            matches!(self.kind, LinkedinKind::Company | LinkedinKind::School | LinkedinKind::Showcase);
        is_company.then_some(self.slug.as_str())
    }

    /// Numbered pages (`/company/1234`) say nothing about the company's name.
    pub fn is_numeric(&self) -> bool {
        !self.slug.is_empty() && self.slug.bytes().all(|b| b.is_ascii_digit())
    }

    /// The address without scheme, country, tracking and sub-pages; nothing where it names no page.
    pub fn canonical(&self) -> Option<String> {
        let kind = match self.kind {
            LinkedinKind::Company => "company",
            LinkedinKind::School => "school",
            LinkedinKind::Showcase => "showcase",
            LinkedinKind::Person => "in",
            LinkedinKind::Other => return None,
        };
        Some(format!("linkedin.com/{kind}/{}", self.slug))
    }

    /// Whether two addresses lead to one page. On LinkedIn companies, schools and showcases share their
    /// names, and people have their own.
    pub fn is_same_page(&self, other: &Self) -> bool {
        let is_page = |page: &Self| page.kind != LinkedinKind::Other;
        let is_person = |page: &Self| page.kind == LinkedinKind::Person;
        is_page(self) && is_page(other) && is_person(self) == is_person(other) && self.slug == other.slug
    }
}

fn within_limit(address: &str) -> Result<(), FieldError> {
    match address.chars().count() {
        length if length > MAX_CHARACTERS => {
            Err(FieldError::new("linkedin", "TOO_LONG").arg("max", MAX_CHARACTERS).arg("length", length))
        }
        _ => Ok(()),
    }
}

impl TryFrom<String> for LinkedinPage {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "no address on linkedin.com")
    }
}

impl From<LinkedinPage> for String {
    fn from(page: LinkedinPage) -> Self {
        page.as_typed
    }
}

/// The first segments of pages that ask for a sign-in, as a browser that is not signed in shows them.
const SIGN_IN: [&str; 5] = ["authwall", "login", "signup", "uas", "checkpoint"];

/// The page to which a sign-in page leads on, where that is one of a company or a person on linkedin.com too.
/// It is followed once: what leads to another sign-in leads nowhere.
fn behind_sign_in(typed: &str) -> Option<LinkedinPage> {
    let (host, path) = address(typed)?;
    let first = path.split('/').find(|segment| !segment.is_empty())?.to_ascii_lowercase();
    if !SIGN_IN.contains(&first.as_str()) || !is_linkedin(host) {
        return None;
    }
    let (_, query) = typed.split('#').next()?.split_once('?')?;
    let leads_on = |(name, to): (&str, &str)| {
        matches!(name.to_ascii_lowercase().as_str(), "sessionredirect" | "session_redirect")
            .then(|| percent_decoded(to))
            .flatten()
    };
    let to = query.split('&').filter_map(|pair| pair.split_once('=')).find_map(leads_on)?;
    let to = to.trim();
    let is_path = to.starts_with('/') && !to.starts_with("//");
    let page = if is_path { read(&format!("https://{host}{to}")) } else { read(to) };
    page.filter(|page| page.kind != LinkedinKind::Other)
}

fn read(typed: &str) -> Option<LinkedinPage> {
    if typed.chars().any(|c| c.is_control() || c == '\\') {
        return None;
    }
    let (host, path) = address(typed)?;
    if !is_linkedin(host) {
        return None;
    }
    let walked = walked(path);
    let mut segments = walked.split('/').filter(|segment| !segment.is_empty());
    let mut next = || segments.next().unwrap_or_default();
    let first = next().to_ascii_lowercase();
    // The sales product shows the same pages one step further in, and so do those for guests.
    let is_further_in = matches!(first.as_str(), "sales" | "organization-guest");
    let first = if is_further_in { next().to_ascii_lowercase() } else { first };
    let slug = percent_decoded(next().trim())?;
    // A browser or a server may take dots for a step back, however they were written: they name no page.
    let slug = if slug.chars().all(|c| c == '.') { String::new() } else { slug };
    let kind = match first.as_str() {
        _ if slug.is_empty() => LinkedinKind::Other,
        "company" | "company-beta" => LinkedinKind::Company,
        "school" => LinkedinKind::School,
        "showcase" => LinkedinKind::Showcase,
        "in" | "pub" => LinkedinKind::Person,
        _ => LinkedinKind::Other,
    };
    let judged_by_name = !matches!(kind, LinkedinKind::Other);
    let forbidden = |c: char| c.is_control() || matches!(c, '/' | '?' | '#');
    if judged_by_name && (slug.chars().count() > 100 || slug.chars().any(forbidden)) {
        return None;
    }
    // A step back may leave a space at the end, which is trimmed when it is read again.
    let opened = || format!("https://{host}/{walked}").trim_end().to_owned();
    let as_typed = if walked == path { typed.to_owned() } else { opened() };
    // `é` in two letters and in one is one page (a Mac types the first).
    Some(LinkedinPage { as_typed, kind, slug: crate::company::nfc(&slug).to_lowercase() })
}

/// The path that a browser asks for: it takes the steps back before anybody sees them (WHATWG URL, path
/// state), so `/company/../in/jane` is `/in/jane`.
fn walked(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "." => {}
            ".." => drop(segments.pop()),
            _ => segments.push(segment),
        }
    }
    segments.join("/")
}

/// Host and path of an http(s) address with or without scheme; query and fragment are tracking.
fn address(typed: &str) -> Option<(&str, &str)> {
    let rest = match typed.split_once("://") {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") =>
        {
            rest
        }
        Some((scheme, _)) if !scheme.contains(['.', '/', '?']) => return None,
        _ => typed.trim_start_matches("//"),
    };
    let rest = &rest[..rest.find(['?', '#']).unwrap_or(rest.len())];
    Some(rest.split_once('/').unwrap_or((rest, "")))
}

fn is_linkedin(host: &str) -> bool {
    let host = host.strip_suffix(":443").or(host.strip_suffix(":80")).unwrap_or(host);
    // A look-alike letter survives the mapping to ASCII as `xn--…` and so is no linkedin.com.
    let Some(host) = ascii_host(host) else { return false };
    match host.strip_suffix("linkedin.com") {
        Some("" | "www." | "m.") => true,
        Some(sub) => {
            let country = sub.strip_suffix('.').unwrap_or_default();
            country.len() == 2 && country.bytes().all(|b| b.is_ascii_lowercase())
        }
        None => false,
    }
}

fn percent_decoded(segment: &str) -> Option<String> {
    let bytes = segment.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = segment.get(at + 1..at + 3).filter(|h| h.bytes().all(|b| b.is_ascii_hexdigit()));
        match (bytes[at], hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_and_slug(typed: &str) -> Option<(LinkedinKind, String)> {
        LinkedinPage::parse(typed).ok().map(|page| (page.kind, page.slug))
    }

    #[test]
    fn a_company_page_is_found_through_country_tracking_and_sub_pages() {
        for typed in [
            "https://www.linkedin.com/company/acme-gmbh",
            "linkedin.com/company/Acme-GmbH/",
            "http://fr.linkedin.com/company/acme-gmbh/about/?trk=nav#x",
            "www.linkedin.com/Company/acme-gmbh?originalSubdomain=de",
            "HTTPS://LINKEDIN.COM/company//acme-gmbh",
            "https://m.linkedin.com/company/acme-gmbh",
            "https://www.linkedin.com/sales/company/acme-gmbh?_ntb=x",
        ] {
            let expected = Some((LinkedinKind::Company, "acme-gmbh".to_owned()));
            assert_eq!(kind_and_slug(typed), expected, "{typed}");
            assert_eq!(LinkedinPage::parse(typed).unwrap().as_typed(), typed);
        }
        let encoded = kind_and_slug("https://www.linkedin.com/company/soci%C3%A9t%C3%A9-g%C3%A9n%C3%A9rale/");
        assert_eq!(encoded.unwrap().1, "société-générale");
        assert!(LinkedinPage::parse("linkedin.com/company/1234").unwrap().is_numeric());
    }

    #[test]
    fn what_a_browser_shows_that_is_not_signed_in_is_the_page_to_which_it_leads() {
        for typed in [
            "https://www.linkedin.com/authwall?trk=bf&trkInfo=AQ&originalReferer=&\
             sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fcompany%2Facme-freight%2F%3Ftrk%3Dx",
            "https://de.linkedin.com/uas/login?session_redirect=%2Fcompany%2Facme-freight%2Fabout&x=1",
            "linkedin.com/login?x=y&session_redirect=https%3A%2F%2Fde.linkedin.com%2Fcompany%2Facme-freight",
            "linkedin.com/checkpoint/lg/sign-in-another-account?session_redirect=%2Fcompany%2FAcme-Freight",
            "linkedin.com/signup/cold-join?session_redirect=/company/acme-freight#main",
            "https://www.linkedin.com/organization-guest/company/acme-freight?trk=x",
        ] {
            let page = LinkedinPage::parse(typed).unwrap();
            assert_eq!((page.kind(), page.slug()), (LinkedinKind::Company, "acme-freight"), "{typed}");
            assert_eq!(LinkedinPage::parse(page.as_typed()).as_ref(), Ok(&page), "{typed}");
        }
        let person = LinkedinPage::parse("linkedin.com/login?session_redirect=%2Fin%2Fjane-doe").unwrap();
        assert_eq!(
            (person.kind(), person.as_typed()),
            (LinkedinKind::Person, "https://linkedin.com/in/jane-doe")
        );
    }

    #[test]
    fn a_sign_in_that_leads_off_linkedin_or_to_another_sign_in_is_no_page() {
        for typed in [
            "linkedin.com/login?session_redirect=https%3A%2F%2Fevil.com%2Fcompany%2Facme",
            "linkedin.com/login?session_redirect=%2F%2Fevil.com%2Fcompany%2Facme",
            "linkedin.com/login?session_redirect=https%3A%2F%2Flinkedin.com%40evil.com%2Fcompany%2Facme",
            "linkedin.com/login?session_redirect=%2Flogin%3Fsession_redirect%3D%252Fcompany%252Facme",
            "linkedin.com/login?session_redirect=%2Fcompany%2Fa%00b",
            "linkedin.com/login?session_redirect=%2Ffeed%2F",
            "linkedin.com/login?session_redirect=",
            "linkedin.com/login?redirect=%2Fcompany%2Facme",
            "linkedin.com/authwall",
            "linkedin.com/feed?session_redirect=%2Fcompany%2Facme",
        ] {
            assert_eq!(kind_and_slug(typed).map(|(kind, _)| kind), Some(LinkedinKind::Other), "{typed}");
        }
        let evil = "evil.com/login?session_redirect=https%3A%2F%2Flinkedin.com%2Fcompany%2Facme";
        assert_eq!(LinkedinPage::parse(evil).unwrap_err().code, "LINKEDIN_SHAPE");
    }

    #[test]
    fn what_is_kept_is_never_too_long_to_be_read_again() {
        for more in 0..16 {
            let typed = format!("linkedin.com/groups/../company/{}", "a".repeat(2_000 + more));
            if let Ok(page) = LinkedinPage::parse(&typed) {
                assert_eq!(LinkedinPage::parse(page.as_typed()).as_ref(), Ok(&page));
            }
            let kept = format!("linkedin.com/x/../{}", "/".repeat(2_025 + more));
            assert!(
                LinkedinPage::parse(&kept).map_or(true, |page| LinkedinPage::parse(page.as_typed()).is_ok())
            );
        }
    }

    #[test]
    fn any_other_path_on_linkedin_is_judged_and_not_malformed() {
        assert_eq!(kind_and_slug("linkedin.com/in/jane-doe").unwrap().0, LinkedinKind::Person);
        assert_eq!(kind_and_slug("linkedin.com/school/mit").unwrap().0, LinkedinKind::School);
        assert_eq!(kind_and_slug("linkedin.com/showcase/acme-x").unwrap().0, LinkedinKind::Showcase);
        for typed in [
            "linkedin.com",
            "linkedin.com/feed/",
            "linkedin.com/sales/people/jane",
            "de.linkedin.com/posts/x_y",
            "linkedin.com/company/",
        ] {
            assert_eq!(kind_and_slug(typed).unwrap().0, LinkedinKind::Other, "{typed}");
        }
        let longest = format!("linkedin.com/company/{}", "ü".repeat(100));
        assert_eq!(kind_and_slug(&longest).unwrap().0, LinkedinKind::Company);
    }

    #[test]
    fn steps_back_are_taken_before_the_page_is_judged_and_what_is_kept_is_where_they_lead() {
        for (typed, kind, kept) in [
            ("linkedin.com/company/../in/jane-doe", LinkedinKind::Person, "/in/jane-doe"),
            ("https://linkedin.com/company/%2e%2E/in/jane-doe?trk=x", LinkedinKind::Person, "/in/jane-doe"),
            ("linkedin.com/company/.%2e/in/jane-doe", LinkedinKind::Person, "/in/jane-doe"),
            ("linkedin.com/company/acme/../../in/jane-doe", LinkedinKind::Person, "/in/jane-doe"),
            ("linkedin.com/company//../in/jane-doe", LinkedinKind::Company, "/company/in/jane-doe"),
            ("linkedin.com/company/..", LinkedinKind::Other, "/"),
            ("linkedin.com/../../company/./acme", LinkedinKind::Company, "/company/acme"),
        ] {
            let page = LinkedinPage::parse(typed).unwrap();
            assert_eq!(page.kind(), kind, "{typed}");
            assert_eq!(page.as_typed(), format!("https://linkedin.com{kept}"), "{typed}");
            assert_eq!(LinkedinPage::parse(page.as_typed()).as_ref(), Ok(&page), "{typed}");
        }
        for typed in ["linkedin.com/company/...", "linkedin.com/company/ .. /in/jane-doe"] {
            assert_eq!(kind_and_slug(typed), Some((LinkedinKind::Other, String::new())), "{typed}");
        }
        // A step back that leaves a space: what is kept is read again the same.
        let page = LinkedinPage::parse("linkedin.com/posts\u{a0}/x/..").unwrap();
        assert_eq!(LinkedinPage::parse(page.as_typed()), Ok(page));
    }

    #[test]
    fn look_alike_hosts_are_refused() {
        for typed in [
            "linkedln.com/company/acme",
            "linkedin.com.evil.com/company/acme",
            "evil-linkedin.com/company/acme",
            "https://linkedin.com@evil.com/company/acme",
            "lınkedin.com/company/acme",
            "acme.com",
            "acme",
            "https://evil.com/linkedin.com/company/acme",
            "notlinkedin.com/company/acme",
            "n/a",
            "abc.linkedin.com/company/acme",
            "ftp://linkedin.com/company/acme",
            "linkedin.co/company/acme",
            "linkedin.com/company/a%2Fb",
            "linkedin.com/company/a%00b",
            "linkedin.com/company/%ff",
        ] {
            let code = LinkedinPage::parse(typed).map_err(|e| e.code);
            assert_eq!(code, Err("LINKEDIN_SHAPE".to_owned()), "{typed}");
        }
        let too_long = format!("linkedin.com/company/{}", "a".repeat(101));
        assert_eq!(LinkedinPage::parse(&too_long).unwrap_err().code, "LINKEDIN_SHAPE");
    }
}
