//! E-mail addresses that exist only when they could be delivered to: RFC 5321 syntax on a real domain.

use std::sync::LazyLock;

use email_address::{EmailAddress, Options};
use serde::{Deserialize, Serialize};

use crate::company::has_forbidden;
use crate::lead::FieldError;
use crate::web;

/// The most characters an address may have (RFC 5321 4.5.3.1, as corrected by erratum 1690).
pub const MAX_CHARACTERS: usize = 254;

/// A well-formed address on a domain that can exist.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email {
    as_typed: String,
    local: String,
    domain: String,
    registrable: String,
}

impl Email {
    /// The address in brackets with which a text ends, as mail programs write one, and what stands before it:
    /// `Jane Doe <jane@acme.example>`.
    pub fn in_brackets(text: &str) -> Option<(&str, Email)> {
        let (name, address) = text.trim().strip_suffix('>')?.rsplit_once('<')?;
        Some((name, Email::parse(address).ok()?))
    }

    /// `EMAIL_SYNTAX` of `docs/checks.md`: fix on the form, with the correction where a typo is likely.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(FieldError::new("email", "REQUIRED"));
        }
        let too_long = |length: usize| {
            FieldError::new("email", "TOO_LONG").arg("max", MAX_CHARACTERS).arg("length", length)
        };
        let length = typed.chars().count();
        if length > MAX_CHARACTERS {
            return Err(too_long(length));
        }
        let refused_as =
            |kind: &str| FieldError::new("email", "EMAIL_SYNTAX").arg("value", typed).arg("kind", kind);
        let refused = || refused_as("shape");
        if has_forbidden(typed) {
            return Err(refused());
        }
        let (local, domain) = split(typed).ok_or_else(|| match inside(typed) {
            Some(address) => FieldError { suggestion: Some(address), ..refused_as("inside") },
            None => refused(),
        })?;
        if let Some(meant) = corrected(&domain) {
            let error = refused_as("typo").arg("domain", &domain).arg("meant", &meant);
            return Err(FieldError { suggestion: Some(format!("{local}@{meant}")), ..error });
        }
        let registrable = web::registrable(&domain).ok_or_else(refused)?;
        let email = Self { as_typed: typed.to_owned(), local: local.to_owned(), domain, registrable };
        // Mail is sent to the domain's ASCII form, which may be three times as long as what was typed.
        let length = email.address().chars().count();
        if length > MAX_CHARACTERS { Err(too_long(length)) } else { Ok(email) }
    }

    /// As somebody typed it, trimmed.
    pub fn as_typed(&self) -> &str {
        &self.as_typed
    }

    /// Lower case, domain in ASCII: two people never differ by case alone.
    pub fn address(&self) -> String {
        format!("{}@{}", self.local.to_lowercase(), self.domain)
    }

    /// What is compared: the address without its `+tag`.
    pub fn key(&self) -> String {
        let local = self.local.to_lowercase();
        let untagged = if local.starts_with('"') { None } else { local.split_once('+') };
        match untagged {
            Some((mailbox, _)) if !mailbox.is_empty() => format!("{mailbox}@{}", self.domain),
            _ => format!("{local}@{}", self.domain),
        }
    }

    /// The mailbox that the address leads to: [`Email::key`], and of Google's without dots, which it passes
    /// over, under one of its two names.
    pub fn mailbox(&self) -> String {
        let key = self.key();
        match key.split_once('@') {
            Some((local, "gmail.com" | "googlemail.com")) => format!("{}@gmail.com", local.replace('.', "")),
            _ => key,
        }
    }

    /// What stands before the `@`, as typed.
    pub fn local(&self) -> &str {
        &self.local
    }

    /// What stands after the `@`: lower case, ASCII (`xn--…`).
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The part of the domain that belongs to one owner: `acme.co.uk` of `mail.acme.co.uk`.
    pub fn registrable(&self) -> &str {
        &self.registrable
    }

    /// The likely correction of an address with a typo (`jane@gmial.com`, `jane@acme.con`), to be offered.
    pub fn suggestion(text: &str) -> Option<String> {
        let (local, domain) = split(text.trim())?;
        corrected(&domain).map(|meant| format!("{local}@{meant}"))
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "no e-mail address")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.as_typed
    }
}

/// Local part and ASCII domain, when the syntax is right.
fn split(text: &str) -> Option<(&str, String)> {
    let (local, domain) = text.rsplit_once('@')?;
    let domain = web::ascii_host(domain)?;
    let options = Options::default().without_display_text().without_domain_literal().with_required_tld();
    let ascii = format!("{local}@{domain}");
    EmailAddress::parse_with_options(&ascii, options).ok()?;
    // The crate allows UTF-8 in local parts (RFC 6531); control and white-space characters never.
    (!local.chars().any(|c| c.is_control() || c.is_whitespace())).then_some((local, domain))
}

/// The one address that stands in what was pasted: with a display name, as a link, in full-width signs.
fn inside(typed: &str) -> Option<String> {
    let narrow = typed.replace('＠', "@").replace(['．', '。'], ".");
    let bracketed = narrow.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    let bare = bracketed.map_or(narrow.as_str(), |(address, _)| address).trim();
    let is_link = bare.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let linked = if is_link { bare[7..].split('?').next().unwrap_or_default() } else { bare };
    let address = linked.trim_matches(|c: char| c.is_whitespace() || "<>()[]\"',;".contains(c));
    if address == typed || narrow.matches('@').count() > 1 {
        return None;
    }
    let (local, domain) = split(address)?;
    match corrected(&domain) {
        Some(meant) => Some(format!("{local}@{meant}")),
        None => Email::parse(address).ok().map(|email| email.as_typed),
    }
}

/// The free mailers whose names are mistyped most.
const BIG_MAILERS: [&str; 9] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "protonmail.com",
    "wanadoo.fr",
    "laposte.net",
];

/// Names one slip away from a big mailer that are somebody's own.
const NO_TYPO: [&str; 12] = [
    "mail.com",
    "ymail.com",
    "gail.com",
    "cloud.com",
    "grail.com",
    "email.com",
    "hmail.com",
    "look.com",
    "googlemail.de",
    "laposte.fr",
    "googlmail.com",
    "yaho.co.jp",
];

const COMMON_TLDS: [&str; 14] =
    ["com", "net", "org", "info", "de", "fr", "it", "es", "nl", "be", "eu", "ch", "at", "co.uk"];

/// Slips of the finger: every neighbour swap, dropped letter and doubled letter of the names above, under the
/// right or a mistyped ending. No letter is replaced by another: `grail.com` is a company.
static SLIPS: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let mut slips = Vec::new();
    for mailer in BIG_MAILERS {
        let (name, ending) = mailer.split_once('.').unwrap_or((mailer, ""));
        let letters: Vec<char> = name.chars().collect();
        for at in 0..letters.len() {
            let (mut swapped, mut dropped, mut doubled) = (letters.clone(), letters.clone(), letters.clone());
            dropped.remove(at);
            doubled.insert(at, letters[at]);
            if at + 1 < letters.len() {
                swapped.swap(at, at + 1);
            }
            slips.extend([swapped, dropped, doubled].map(|slip| {
                let slip: String = slip.into_iter().collect();
                (format!("{slip}.{ending}"), mailer)
            }));
        }
    }
    slips.extend(
        [
            ("gnail.com", "gmail.com"),
            ("gmaul.com", "gmail.com"),
            ("gmaik.com", "gmail.com"),
            ("gmqil.com", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmail.cm", "gmail.com"),
            ("gmail.om", "gmail.com"),
            ("gmail.fr", "gmail.com"),
            ("hotnail.com", "hotmail.com"),
            ("hotmaul.com", "hotmail.com"),
            ("hotmail.co", "hotmail.com"),
            ("hotmail.cm", "hotmail.com"),
            ("outlook.co", "outlook.com"),
            ("outlook.cm", "outlook.com"),
            ("yahoo.cm", "yahoo.com"),
            ("yahoo.co", "yahoo.com"),
            ("icloud.co", "icloud.com"),
            ("iclous.com", "icloud.com"),
        ]
        .map(|(slip, mailer)| (slip.to_owned(), mailer)),
    );
    slips.retain(|(slip, mailer)| slip != mailer && !NO_TYPO.contains(&slip.as_str()));
    slips
});

/// Domains that are offered a correction, and mistyped endings (`.con`), for a guess while somebody types.
/// Not all of them: whoever sends the form is told by [`Email::parse`].
pub fn slips() -> impl Iterator<Item = String> {
    let endings = COMMON_TLDS.iter().filter(|tld| tld.len() > 2 && !tld.contains('.'));
    let mistyped = endings.flat_map(|tld| one_letter_off(tld)).map(|ending| format!(".{ending}"));
    let wrong = mistyped.filter(|ending| corrected(&format!("acme{ending}")).is_some());
    SLIPS.iter().map(|(slip, _)| slip.clone()).chain(wrong)
}

/// Every word with one letter replaced, dropped, doubled or swapped with its neighbour.
fn one_letter_off(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut words = Vec::new();
    for at in 0..letters.len() {
        for letter in 'a'..='z' {
            let mut replaced = letters.clone();
            replaced[at] = letter;
            words.push(replaced);
        }
        let (mut dropped, mut doubled, mut swapped) = (letters.clone(), letters.clone(), letters.clone());
        dropped.remove(at);
        doubled.insert(at, letters[at]);
        if at + 1 < letters.len() {
            swapped.swap(at, at + 1);
        }
        words.extend([dropped, doubled, swapped]);
    }
    words.into_iter().map(String::from_iter).collect()
}

/// The domain that was probably meant, or nothing when the domain may well be right.
fn corrected(domain: &str) -> Option<String> {
    if let Some((_, mailer)) = SLIPS.iter().find(|(slip, _)| slip == domain) {
        return Some((*mailer).to_owned());
    }
    if web::has_public_suffix(domain) {
        return None;
    }
    let (name, ending) = domain.rsplit_once('.')?;
    let meant = COMMON_TLDS.iter().find(|tld| strsim::osa_distance(tld, ending) == 1 && tld.len() > 2);
    let meant = format!("{name}.{}", meant?);
    Some(corrected(&meant).unwrap_or(meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Email {
        Email::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    #[test]
    fn an_address_whose_domain_is_too_long_in_ascii_is_too_long() {
        let typed =
            |labels: usize| format!("{}@{}.com", "j".repeat(60), vec!["ŷŷcmҚѝexrpoton"; labels].join("."));
        let told = |labels| Email::parse(&typed(labels)).map_err(|why| why.code);
        assert!(Email::parse(&told(3).unwrap().address()).is_ok());
        assert!(
            (4..9)
                .any(|labels| told(labels) == Err("TOO_LONG".to_owned())
                    && typed(labels).chars().count() < 254)
        );
    }

    #[test]
    fn an_address_is_compared_in_lower_case_and_without_its_tag() {
        let email = parsed(" Jane.Doe+crm@Mail.Acme.co.uk ");
        assert_eq!(email.as_typed(), "Jane.Doe+crm@Mail.Acme.co.uk");
        assert_eq!(email.address(), "jane.doe+crm@mail.acme.co.uk");
        assert_eq!(email.key(), "jane.doe@mail.acme.co.uk");
        assert_eq!((email.local(), email.registrable()), ("Jane.Doe+crm", "acme.co.uk"));
    }

    #[test]
    fn international_domains_are_kept_in_ascii() {
        assert_eq!(parsed("info@bücher.de").domain(), "xn--bcher-kva.de");
        assert_eq!(parsed("info@例え.jp").registrable(), "xn--r8jz45g.jp");
    }

    #[test]
    fn what_cannot_be_delivered_to_is_fixed_on_the_form() {
        for text in [
            "jane",
            "jane@",
            "@acme.com",
            "jane@acme",
            "jane@@acme.com",
            "jane@acme..com",
            "jane doe@acme.com",
            "jane.@acme.com",
            "jane@-acme.com",
            "jane@[192.0.2.1]",
            "jane@192.0.2.1",
            "Jane <jane@acme.com>",
            "jane@acme.com\nBcc: x@y.com",
            "jane@com",
            "jane@co.uk",
            "jane@acme.nosuchtld",
            "jane@acme,com",
        ] {
            assert_eq!(Email::parse(text).map_err(|e| e.code), Err("EMAIL_SYNTAX".to_owned()), "{text}");
        }
        assert_eq!(Email::parse("  ").unwrap_err().code, "REQUIRED");
        assert_eq!(Email::parse(&format!("{}@acme.com", "a".repeat(250))).unwrap_err().code, "TOO_LONG");
        assert_eq!(Email::parse(&format!("{}@acme.com", "a".repeat(65))).unwrap_err().code, "EMAIL_SYNTAX");
    }

    #[test]
    fn an_address_that_was_pasted_with_more_around_it_is_offered_alone() {
        for typed in [
            "Jane Doe <jane.doe@acme.com>",
            "mailto:jane.doe@acme.com",
            "MAILTO:jane.doe@acme.com?subject=Hello",
            "<jane.doe@acme.com>",
            "jane.doe＠acme.com",
            "\"Doe, Jane\" <mailto:jane.doe@acme.com>;",
            "jane.doe@acme.com,",
        ] {
            let refused = Email::parse(typed).unwrap_err();
            let told = (refused.code.as_str(), refused.suggestion.as_deref());
            assert_eq!(told, ("EMAIL_SYNTAX", Some("jane.doe@acme.com")), "{typed}");
        }
        let typo = Email::parse("Jane <jane@gmial.com>").unwrap_err();
        assert_eq!(typo.suggestion.as_deref(), Some("jane@gmail.com"));
        for nothing in ["jane <>", "a@acme.com, b@acme.com", "Jane <jane@acme>", "mailto:", "＠", "é<"] {
            assert_eq!(Email::parse(nothing).unwrap_err().suggestion, None, "{nothing}");
        }
    }

    #[test]
    fn a_likely_typo_offers_the_correction() {
        for (typed, meant) in [
            ("jane@gmial.com", "jane@gmail.com"),
            ("jane@gmal.com", "jane@gmail.com"),
            ("jane@hotmal.com", "jane@hotmail.com"),
            ("jane@outlok.com", "jane@outlook.com"),
            ("jane@acme.con", "jane@acme.com"),
            ("jane@acme.cmo", "jane@acme.com"),
            ("jane@acme.ogr", "jane@acme.org"),
            ("jane@gmial.con", "jane@gmail.com"),
        ] {
            assert_eq!(Email::suggestion(typed).as_deref(), Some(meant), "{typed}");
            let refused = Email::parse(typed).unwrap_err();
            assert_eq!((refused.code.as_str(), refused.suggestion.as_deref()), ("EMAIL_SYNTAX", Some(meant)));
        }
        for real in ["jane@mail.com", "jane@grail.com", "jane@cloud.com", "jane@acme.co", "jane@acme.cm"] {
            assert_eq!(Email::suggestion(real), None, "{real}");
            parsed(real);
        }
    }
}
