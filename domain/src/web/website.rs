//! A company's website as the partner gave it.

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::{MAX_CHARACTERS, ascii_host, is_hosted, registrable};
use crate::company::has_forbidden;
use crate::lead::FieldError;

/// An http or https address on a real domain: what a browser could open and a probe may look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Website {
    as_typed: String,
    url: String,
    host: String,
    path: String,
    registrable: String,
    hosted: bool,
}

impl Website {
    /// With or without scheme; no user name, no address in numbers, no other port than 80 and 443
    /// (`docs/checks.md`, "Fetching what a stranger typed").
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(FieldError::new("website", "REQUIRED"));
        }
        let length = typed.chars().count();
        if length > MAX_CHARACTERS {
            let error = FieldError::new("website", "TOO_LONG");
            return Err(error.arg("max", MAX_CHARACTERS).arg("length", length));
        }
        if has_forbidden(typed) {
            return Err(FieldError::new("website", "CONTROL_CHARACTER"));
        }
        read(typed).map_err(|why| {
            let error = FieldError::new("website", why.code()).arg("value", typed);
            if let Refused::Port(port) = why { error.arg("port", port) } else { error }
        })
    }

    /// As somebody typed it, trimmed.
    pub fn as_typed(&self) -> &str {
        &self.as_typed
    }

    /// The whole address with its scheme (https where none was typed) and an ASCII host.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Lower case, ASCII.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The path, `/` at least.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The part of the host that belongs to one owner.
    pub fn registrable(&self) -> &str {
        &self.registrable
    }

    /// The first page of the owner's domain, with nothing before the name but `www.` and nothing behind it.
    pub fn is_front_page(&self) -> bool {
        let is_whole = self.host.strip_prefix("www.").unwrap_or(&self.host) == self.registrable;
        is_whole
            && self.url.split_once("://").is_some_and(|(_, rest)| rest.trim_end_matches('/') == self.host)
    }

    /// A page below a builder's name (`jane.github.io`): a site, but nobody's own domain.
    pub fn is_hosted(&self) -> bool {
        self.hosted
    }
}

impl TryFrom<String> for Website {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "no web address")
    }
}

impl From<Website> for String {
    fn from(website: Website) -> Self {
        website.as_typed
    }
}

/// Why an address is none of a website.
enum Refused {
    /// Not the address of a website at all.
    Shape,
    /// It would be one without the user name, or the password, before its host.
    User,
    /// It would be one without this port.
    Port(u16),
}

impl Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::Shape => "WEBSITE_SHAPE",
            Refused::User => "WEBSITE_USER",
            Refused::Port(_) => "WEBSITE_PORT",
        }
    }
}

fn read(typed: &str) -> Result<Website, Refused> {
    // The URL standard drops line breaks and turns backslashes around silently: two readers would disagree.
    if typed.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
        return Err(Refused::Shape);
    }
    let (has_scheme, url) = with_scheme(typed).ok_or(Refused::Shape)?;
    let url = Url::parse(&url).map_err(|_| Refused::Shape)?;
    let Some(Host::Domain(host)) = url.host() else { return Err(Refused::Shape) };
    let host = ascii_host(host).ok_or(Refused::Shape)?;
    let registrable = registrable(&host).ok_or(Refused::Shape)?;
    if url.password().is_some() || !url.username().is_empty() {
        // `jane@acme.com` is an e-mail address in the wrong field.
        return Err(if has_scheme { Refused::User } else { Refused::Shape });
    }
    if let Some(port) = url.port().filter(|port| !matches!(port, 80 | 443)) {
        return Err(Refused::Port(port));
    }
    Ok(Website {
        as_typed: typed.to_owned(),
        path: url.path().to_owned(),
        url: url.to_string(),
        hosted: is_hosted(&host),
        host,
        registrable,
    })
}

/// The address with its scheme, https where none was typed, and whether one was; nothing where it is another.
fn with_scheme(typed: &str) -> Option<(bool, String)> {
    match typed.split_once("://") {
        Some((scheme, _)) if ["http", "https"].iter().any(|s| scheme.eq_ignore_ascii_case(s)) => {
            Some((true, typed.to_owned()))
        }
        Some((scheme, _)) if !scheme.contains(['.', '/']) => None,
        _ => Some((false, format!("https://{}", typed.trim_start_matches("//")))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_leave_the_scheme_out_and_mean_the_same_site() {
        for typed in ["acme.co.uk", "www.acme.co.uk", "http://acme.co.uk/", "HTTPS://WWW.ACME.CO.UK/en?x=1#y"]
        {
            let site = Website::parse(typed).unwrap();
            assert_eq!((site.as_typed(), site.registrable(), site.is_hosted()), (typed, "acme.co.uk", false));
        }
        let site = Website::parse("www.bücher.de").unwrap();
        assert_eq!((site.host(), site.url()), ("www.xn--bcher-kva.de", "https://www.xn--bcher-kva.de/"));
        assert!(Website::parse("jane.wixsite.com/home").unwrap().is_hosted());
        let is_front = |typed: &str| Website::parse(typed).unwrap().is_front_page();
        assert!(["acme.co.uk", "http://www.acme.co.uk/", "www.acme.com:443"].into_iter().all(is_front));
        assert!(
            !["shop.acme.com", "acme.com/en", "acme.com/?shop=1", "acme.com/#/s"].into_iter().any(is_front)
        );
    }

    #[test]
    fn what_no_browser_of_a_stranger_should_open_is_no_website() {
        for typed in [
            "ftp://acme.com",
            "javascript:alert(1)",
            "mailto:jane@acme.com",
            "http://192.0.2.1",
            "http://2130706433/",
            "http://0x7f.1",
            "http://[::1]/",
            "localhost",
            "acme",
            "http://192.0.2.1:8080",
            "acme.con",
            "co.uk",
            "https://",
            "ac me.com",
            "acme.com\\@evil.com",
            "n/a",
            "jane@acme.com",
            "http://acme.com\n",
            "file:///etc/passwd",
        ] {
            let refused = Website::parse(typed).map(|site| site.url).map_err(|e| e.code);
            let expected = if typed.ends_with('\n') {
                Ok("http://acme.com/".into())
            } else {
                Err("WEBSITE_SHAPE".into())
            };
            assert_eq!(refused, expected, "{typed}");
        }
    }

    #[test]
    fn a_port_and_a_user_name_are_named_as_what_cannot_stand_there() {
        for (typed, code) in [
            ("https://acme.com:8443/x", "WEBSITE_PORT"),
            ("acme.com:8080", "WEBSITE_PORT"),
            ("http://jane:pw@acme.com", "WEBSITE_USER"),
            ("https://jane@acme.com", "WEBSITE_USER"),
            ("jane:pw@acme.com:8080", "WEBSITE_SHAPE"),
            ("https://jane:pw@localhost", "WEBSITE_SHAPE"),
            ("http://acme:8080", "WEBSITE_SHAPE"),
        ] {
            assert_eq!(Website::parse(typed).unwrap_err().code, code, "{typed}");
        }
        let named = Website::parse("acme.com:8443").unwrap_err();
        assert!(named.args.contains(&("port".to_owned(), "8443".to_owned())));
    }
}
