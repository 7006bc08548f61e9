//! Patterns in what a partner hands in that look like asking instead of referring: who is known, who works
//! where, which addresses exist.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{LossReason, State};
use crate::checks::{Code, Finding, Outcome};
use crate::programme::tells_what_is_known;

/// What is looked at of somebody who was handed in.
#[derive(Debug, Clone)]
pub struct HandedIn {
    pub at: Timestamp,
    /// As addresses are compared.
    pub email: String,
    /// The company's domain, by which people of one company are put together.
    pub domain: String,
    pub is_known: bool,
    pub has_nobody: bool,
}

/// Findings that say that nobody is where a lead was said to be.
const NOBODY: [Code; 7] = [
    Code::EmailNoMx,
    Code::EmailNullMx,
    Code::DomainUnregistered,
    Code::WebsiteDown,
    Code::WebsiteParked,
    Code::WebsiteForSale,
    Code::WebsitePlaceholder,
];

/// Whether nobody was behind a lead: by its mail and site, or as whoever wrote to it found out.
pub fn has_nobody(findings: &[Finding], state: Option<&State>) -> bool {
    let is_empty = |found: &Finding| found.outcome == Outcome::Fail && NOBODY.contains(&found.code);
    let reasons = [LossReason::NoAnswer, LossReason::WrongPerson];
    findings.iter().any(is_empty)
        || matches!(state, Some(State::Lost { reason, .. }) if reasons.contains(reason))
}

impl HandedIn {
    /// Somebody as they were judged.
    pub fn new(
        (at, email, domain): (Timestamp, String, String),
        findings: &[Finding],
        state: Option<&State>,
    ) -> Self {
        let (is_known, has_nobody) = (tells_what_is_known(findings), has_nobody(findings, state));
        Self { at, email, domain, is_known, has_nobody }
    }
}

/// The figures of a partner's last days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// People who were handed in.
    pub handed_in: u64,
    /// Of them: known, or referred before.
    pub known: u64,
    /// The same within the last day.
    pub known_today: u64,
    /// The most addresses at one company, and its domain.
    pub addresses: u64,
    pub company: String,
    /// With nobody behind.
    pub nobody: u64,
}

impl Figures {
    /// Counts.
    pub fn of(people: &[HandedIn], now: Timestamp) -> Self {
        let count = |is: &dyn Fn(&HandedIn) -> bool| people.iter().filter(|one| is(one)).count() as u64;
        let day_ago = now - SignedDuration::from_hours(24);
        let mut companies: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for one in people {
            companies.entry(&one.domain).or_default().insert(&one.email);
        }
        let most = companies.iter().max_by_key(|(_, addresses)| addresses.len());
        Self {
            handed_in: people.len() as u64,
            known: count(&|one| one.is_known),
            known_today: count(&|one| one.is_known && one.at > day_ago),
            addresses: most.map_or(0, |(_, addresses)| addresses.len() as u64),
            company: most.map(|(domain, _)| (*domain).to_owned()).unwrap_or_default(),
            nobody: count(&|one| one.has_nobody),
        }
    }
}

/// From where on it is told.
#[derive(Debug, Clone, Copy)]
pub struct Thresholds {
    pub known_per_day: u16,
    pub addresses_per_company: u16,
    /// Shares are told from so many people on: of three, two are no pattern.
    pub least_people: u16,
    pub known_percent: u16,
    pub nobody_percent: u16,
}

/// A pattern that people should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// Many in a day of whom it was answered that they are known.
    KnownToday,
    /// A large share of them.
    KnownShare,
    /// Many addresses at one company.
    OneCompany,
    /// A large share with nobody behind.
    NobodyBehind,
}

impl Pattern {
    /// The name in Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::KnownToday => "known_today",
            Self::KnownShare => "known_share",
            Self::OneCompany => "one_company",
            Self::NobodyBehind => "nobody_behind",
        }
    }
}

/// The patterns that figures show.
pub fn patterns(figures: &Figures, from: &Thresholds) -> Vec<Pattern> {
    let is_share = |part: u64, percent: u16| {
        figures.handed_in >= u64::from(from.least_people)
            && part * 100 >= figures.handed_in * u64::from(percent)
    };
    let all = [
        (Pattern::KnownToday, figures.known_today >= u64::from(from.known_per_day)),
        (Pattern::KnownShare, is_share(figures.known, from.known_percent)),
        (Pattern::OneCompany, figures.addresses >= u64::from(from.addresses_per_company)),
        (Pattern::NobodyBehind, is_share(figures.nobody, from.nobody_percent)),
    ];
    all.into_iter().filter(|(_, shows)| *shows).map(|(pattern, _)| pattern).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Thresholds = Thresholds {
        known_per_day: 10,
        addresses_per_company: 6,
        least_people: 20,
        known_percent: 50,
        nobody_percent: 50,
    };

    fn people(count: u64, change: impl Fn(u64, &mut HandedIn)) -> Vec<HandedIn> {
        let one = |number| {
            let mut one = HandedIn {
                at: Timestamp::UNIX_EPOCH,
                email: format!("jane@company-{number}.com"),
                domain: format!("company-{number}.com"),
                is_known: false,
                has_nobody: false,
            };
            change(number, &mut one);
            one
        };
        (0..count).map(one).collect()
    }

    fn shown(people: &[HandedIn]) -> Vec<Pattern> {
        let three_days = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(72);
        patterns(&Figures::of(people, three_days), &FROM)
    }

    #[test]
    fn an_honest_list_shows_no_pattern_however_long_it_is() {
        let honest = people(400, |number, one| {
            one.is_known = number % 4 == 0;
            one.has_nobody = number % 10 == 0;
            one.domain = format!("company-{}.com", number / 3);
        });
        assert_eq!(shown(&honest), []);
        assert_eq!(shown(&[]), []);
    }

    #[test]
    fn many_known_in_a_day_are_told_and_a_large_share_of_many() {
        let today = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(71);
        let one_day = people(10, |_, one| (one.is_known, one.at) = (true, today));
        assert_eq!(shown(&one_day), [Pattern::KnownToday]);
        assert_eq!(shown(&one_day[1..]), [], "nine in a day");
        assert_eq!(shown(&people(20, |number, one| one.is_known = number < 10)), [Pattern::KnownShare]);
        assert_eq!(shown(&people(20, |number, one| one.is_known = number < 9)), []);
        assert_eq!(shown(&people(19, |_, one| one.is_known = true)), [], "too few to speak of a share");
    }

    #[test]
    fn names_that_are_tried_at_one_company_are_told_and_one_address_that_is_sent_again_is_not() {
        let tried = people(6, |_, one| one.domain = "acme.example".to_owned());
        assert_eq!(shown(&tried), [Pattern::OneCompany]);
        let again = people(6, |_, one| {
            (one.domain, one.email) = ("acme.example".to_owned(), "jane@acme.example".to_owned());
        });
        assert_eq!(shown(&again), []);
    }

    #[test]
    fn a_list_with_nobody_behind_is_told() {
        assert_eq!(shown(&people(30, |number, one| one.has_nobody = number < 15)), [Pattern::NobodyBehind]);
    }
}
