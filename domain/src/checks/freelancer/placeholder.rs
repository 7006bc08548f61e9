//! Texts that stand where a company's name should, and are none: `data/own/no-companies.txt`.

use std::sync::LazyLock;

use super::legal_form::is_incorporated;
use super::person::is_own_name;
use super::title;
use super::title_around::clauses;
use crate::checks::lists::{self, OwnList};
use crate::checks::website::not_own_entry;
use crate::company::words;
use crate::country::Country;
use crate::web::Website;

const TEXT: &str = include_str!("../../../../data/own/no-companies.txt");

static WHOLE: OwnList = LazyLock::new(|| lists::under_heading(TEXT, "whole"));
static STATUS: OwnList = LazyLock::new(|| lists::under_heading(TEXT, "status"));
static STATUS_FIRST: OwnList = LazyLock::new(|| lists::under_heading(TEXT, "status first"));
static OF_MANY: OwnList = LazyLock::new(|| lists::under_heading(TEXT, "of many"));

/// Whether the text names no company.
pub(super) fn is_placeholder(company: &str) -> bool {
    let readable = company.chars().any(char::is_alphanumeric);
    let words = words(company);
    if !readable || words.is_empty() {
        return !readable;
    }
    let status_first = STATUS_FIRST.iter().any(|status| {
        let status: Vec<&str> = status.split(' ').collect();
        words.len() <= status.len() + 3 && words.iter().zip(&status).all(|(word, wanted)| word == wanted)
    });
    let is_freelance = words.len() > 1
        && ["freelance", "freelancer"].contains(&words[0].as_str())
        && words[1..].iter().all(|word| super::person::TRADES.contains(&word.as_str()));
    // `asdf asdf`, `Freelance / Self-Employed`.
    let is_said_again = words.iter().all(|word| *word == words[0]) && is_listed(&words[..1]);
    let is_said_twice = clauses(company).iter().all(|clause| is_listed(clause));
    is_freelance
        || is_listed(&words)
        || is_said_again
        || is_said_twice
        || is_one_key(&words)
        || (status_first && !is_incorporated(company))
}

fn is_listed(words: &[String]) -> bool {
    let said = words.join(" ");
    WHOLE.contains(said.as_str()) || STATUS.contains(said.as_str())
}

/// `aaaa`, `11111`; three of one letter are somebody's initials.
fn is_one_key(words: &[String]) -> bool {
    let [word] = words else { return false };
    word.len() > 3 && word.bytes().all(|byte| byte == word.as_bytes()[0])
}

/// How sure it is that a status within a name is its owner's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Certain,
    Perhaps,
}

/// A person's status beside a name: `Jane Doe, Freelance Writer`, `Doe Writing - freelance`. A company's form
/// or a word of a house for many (`Brightwave - Freelance Marketplace`) settles that it is none.
pub(super) fn status_within(company: &str, first: &str, last: &str, country: Country) -> Option<Status> {
    let all = words(company);
    if is_incorporated(company) || all.iter().any(|word| OF_MANY.contains(word.as_str())) {
        return None;
    }
    let clauses = clauses(company);
    let own = clauses.iter().position(|clause| is_own_name(&clause.join(" "), first, last));
    // `Freelance - The Agency` begins with the word.
    let others = clauses.iter().enumerate().filter(|(at, _)| own.map_or(*at > 0, |own| own != *at));
    let said = others.filter_map(|(_, clause)| status_said(clause, own.is_some()));
    let is_zzp = |word: Option<&String>| word.is_some_and(|word| word == "zzp");
    let of_the_netherlands = matches!(country.code(), "NL" | "BE") && all.len() > 1;
    let zzp = (of_the_netherlands && (is_zzp(all.first()) || is_zzp(all.last()))).then_some(Status::Perhaps);
    said.min_by_key(|status| *status != Status::Certain).or(zzp)
}

/// What one clause says, beside the lead's own name or beside another.
fn status_said(clause: &[String], beside_own_name: bool) -> Option<Status> {
    let said = clause.join(" ");
    let is_free = said.starts_with("freie") && title::is_soft(&said);
    if STATUS.contains(said.as_str()) || beside_own_name && (is_free || title::is_explicit(&said)) {
        return Some(Status::Certain);
    }
    let is_perhaps = is_free || title::is_explicit(&said) || beside_own_name && title::is_soft(&said);
    is_perhaps.then_some(Status::Perhaps)
}

/// Whether a profile's address was typed as the company's name.
pub(super) fn is_profile_address(company: &str) -> bool {
    if company.to_lowercase().contains("linkedin.com/in/") {
        return true;
    }
    // Names of companies are no addresses: "Malt.io" has no page behind it.
    let site = Website::parse(company).ok().filter(|site| site.path() != "/");
    site.is_some_and(|site| not_own_entry(&site) == Some("profile"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_or_a_status_is_no_company() {
        for text in [
            "-",
            "n/a",
            "N.A.",
            "...",
            "Self-employed",
            "self employed",
            "Indépendant",
            "Freelance",
            "Freelancer",
            "selbstständig",
            "Autónomo",
            "libero professionista",
            "ZZP'er",
            "none",
            "--",
            "?",
            "Auto-entrepreneur",
            "Self-employed web designer",
            "Freelance consultant",
            "Sole Trader",
            "privat",
            "🙂",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "Freelance.com SA",
            "Freelancer Limited",
            "Independent News & Media",
            "Test-Aankoop",
            "Home Depot",
            "3M",
            "株式会社",
            "X5 Group",
            "Self Storage Ltd",
            "Privatbank",
            "Acme",
            "Ооо Ромашка",
            "Auto Entrepreneur SAS",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn a_profile_is_no_company() {
        assert!(is_profile_address("https://www.linkedin.com/in/jane-doe"));
        assert!(is_profile_address("malt.fr/profile/jane"));
        assert!(is_profile_address("peopleperhour.com/freelancer/jane-doe"));
        assert!(is_profile_address("https://www.upwork.com/freelancers/~01ab"));
        assert!(!is_profile_address("Malt Community SAS") && !is_profile_address("Malt.io"));
        assert!(!is_profile_address("A/S Acme.com/Transport") && !is_profile_address("acme.com/about"));
    }
}
