//! The rules themselves, in the order in which they are asked.

use serde::{Deserialize, Serialize};

use super::Language;
use crate::checks::Facts;
use crate::country::Country;
use crate::ids::PersonId;
use crate::lead::RawLead;
use crate::outside::{Employees, Reply};

/// All rules, as they were saved together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// How often they were saved; 0 where nobody has written any.
    #[serde(skip)]
    pub version: i64,
    pub rules: Vec<Rule>,
}

/// Which leads go to whom. A condition of which nothing is said asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Stays while the rule is edited and moved, so that everybody's turns stay too.
    pub id: String,
    #[serde(default)]
    pub countries: Vec<Country>,
    #[serde(default)]
    pub languages: Vec<Language>,
    #[serde(default)]
    pub size: Option<Size>,
    pub manner: Manner,
    pub people: Vec<PersonId>,
}

/// People who work at the lead's company, from and to, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    pub least: u32,
    #[serde(default)]
    pub most: Option<u32>,
}

/// How one of several is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Whoever had their last turn longest ago.
    InTurn,
    /// Whoever has the fewest open leads; of several whoever was given one longest ago.
    LeastLoaded,
}

impl Manner {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::InTurn, Self::LeastLoaded];

    /// The manner's name in forms, facts and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::InTurn => "in_turn",
            Self::LeastLoaded => "least_loaded",
        }
    }

    /// The manner of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.name() == name)
    }
}

/// What rules ask about a lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    pub country: Option<Country>,
    pub languages: Vec<Language>,
    /// As a register bands it; a lead of which none told has no size.
    pub employees: Option<Employees>,
}

impl Asked {
    /// What is known of a lead. It is called in the languages of its country; of several its site says which.
    /// A site in a language of elsewhere adds that one: many have English pages beside their own.
    pub fn of(lead: &RawLead, facts: Option<&Facts>) -> Self {
        let country = Country::parse(&lead.country).ok();
        let network = facts.and_then(|facts| facts.network.as_ref());
        let pages = network.and_then(|network| network.site.as_ref()).map(|site| site.pages.as_slice());
        let mut tags = pages.unwrap_or_default().iter().filter_map(|page| page.language.as_deref());
        let mut languages = country.map(Language::of_country).unwrap_or_default();
        match tags.find_map(Language::of_tag) {
            Some(of_site) if languages.contains(&of_site) => languages = vec![of_site],
            of_site => languages.extend(of_site),
        }
        let registers = network.map(|network| network.registers.as_slice()).unwrap_or_default();
        let employees = registers.iter().find_map(|told| match &told.answer {
            Reply::Found(entry) => entry.employees,
            _ => None,
        });
        Self { country, languages, employees }
    }
}

impl Rule {
    /// Whether a lead is meant: every condition holds.
    pub fn fits(&self, asked: &Asked) -> bool {
        let is_there = self.countries.is_empty()
            || asked.country.is_some_and(|country| self.countries.contains(&country));
        let is_spoken_to =
            self.languages.is_empty() || asked.languages.iter().any(|one| self.languages.contains(one));
        is_there && is_spoken_to && self.size.is_none_or(|size| size.holds(asked.employees))
    }
}

impl Size {
    /// Whether a company is of that size for sure: a band that reaches out of it may be of another.
    fn holds(&self, employees: Option<Employees>) -> bool {
        let Some(told) = employees else { return false };
        let is_small_enough = match (self.most, told.most) {
            (None, _) => true,
            (Some(most), Some(told)) => told <= most,
            (Some(_), None) => false,
        };
        told.least >= self.least && is_small_enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(countries: &[&str], languages: &[&str], size: Option<(u32, Option<u32>)>) -> Rule {
        Rule {
            id: "r".to_owned(),
            countries: countries.iter().map(|code| Country::parse(code).unwrap()).collect(),
            languages: languages.iter().filter_map(|code| Language::of_tag(code)).collect(),
            size: size.map(|(least, most)| Size { least, most }),
            manner: Manner::InTurn,
            people: Vec::new(),
        }
    }

    fn lead(country: &str, employees: Option<(u32, Option<u32>)>) -> Asked {
        let country = Country::parse(country).ok();
        Asked {
            country,
            languages: country.map(Language::of_country).unwrap_or_default(),
            employees: employees.map(|(least, most)| Employees { least, most }),
        }
    }

    #[test]
    fn a_rule_without_conditions_means_every_lead() {
        assert!(rule(&[], &[], None).fits(&lead("JP", None)));
        assert!(rule(&[], &[], None).fits(&Asked::default()));
    }

    #[test]
    fn every_condition_must_hold() {
        let swiss_german = rule(&["CH", "LI"], &["de"], None);
        assert!(swiss_german.fits(&lead("CH", None)));
        assert!(!swiss_german.fits(&lead("DE", None)), "another country");
        let in_french = Asked { languages: vec![Language::of_tag("fr").unwrap()], ..lead("CH", None) };
        assert!(!swiss_german.fits(&in_french), "its site is French");
        assert!(!swiss_german.fits(&Asked::default()), "nothing is known");
    }

    #[test]
    fn a_rule_on_size_does_not_mean_a_company_whose_size_nobody_told() {
        let middle = rule(&[], &[], Some((50, Some(249))));
        assert!(middle.fits(&lead("FR", Some((50, Some(99))))));
        assert!(middle.fits(&lead("FR", Some((200, Some(249))))));
        for other in
            [None, Some((20, Some(49))), Some((250, Some(499))), Some((100, None)), Some((49, Some(99)))]
        {
            assert!(!middle.fits(&lead("FR", other)), "{other:?}");
        }
        assert!(rule(&[], &[], Some((10_000, None))).fits(&lead("FR", Some((10_000, None)))));
    }
}
