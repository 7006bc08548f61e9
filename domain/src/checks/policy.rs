//! Which code fails, reviews or is ignored: data with versions. The defaults are the table of
//! `docs/checks.md`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Code;
use crate::country::Country;

/// What a rule that hits does to the lead, the hardest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Refused, with this reason.
    Fail,
    /// A person decides.
    Review,
    /// Passes; the evidence is kept as a note.
    Ignore,
}

impl Treatment {
    /// Every treatment's name, the hardest first.
    pub const NAMES: [&str; 3] = ["fail", "review", "ignore"];

    /// As forms and files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fail => "fail",
            Self::Review => "review",
            Self::Ignore => "ignore",
        }
    }

    /// The treatment of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Fail, Self::Review, Self::Ignore].into_iter().find(|treatment| treatment.name() == name)
    }
}

/// How the rules are weighed. Codes not named here have their default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Deviations from the defaults.
    pub treatments: BTreeMap<Code, Treatment>,
    /// The countries that the programme serves; nothing: all.
    pub countries_served: Option<Vec<Country>>,
    /// How long a company that is in the pipeline counts as known.
    pub known: KnownPolicy,
}

/// How long a company that is in the pipeline counts as known (`KNOWN_COLD`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KnownPolicy {
    /// Every account refuses, however cold it is.
    pub strict: bool,
    /// A prospect on whom nobody has worked for so many days is cold.
    pub prospect_days: u16,
    /// A lost or former account counts for so many days after its last activity.
    pub lost_days: u16,
}

impl Default for KnownPolicy {
    fn default() -> Self {
        Self { strict: false, prospect_days: 180, lost_days: 365 }
    }
}

impl Policy {
    /// The policy for applicants who want to be partners (`docs/checks.md`, "Partners get another policy"):
    /// freelancers are welcome, role addresses and hosted sites pass with a note.
    pub fn for_partners() -> Self {
        let noted = [Code::EmailRole, Code::FlHostedSite].map(|code| (code, Treatment::Ignore));
        let weighed =
            [Code::EmailDomainMismatch, Code::EmailFreemail, Code::WebsiteNotOwn, Code::WebsiteMissing]
                .map(|code| (code, Treatment::Review));
        Self { treatments: noted.into_iter().chain(weighed).collect(), ..Self::default() }
    }

    /// Deviates from a default, or goes back to it.
    pub fn set(&mut self, code: Code, treatment: Treatment) {
        if treatment == default_treatment(code) {
            self.treatments.remove(&code);
        } else {
            self.treatments.insert(code, treatment);
        }
    }

    /// What a hit of this rule does.
    pub fn treatment(&self, code: Code) -> Treatment {
        self.treatments.get(&code).copied().unwrap_or_else(|| default_treatment(code))
    }

    /// Rungs of the pipeline's ladder that are treated softer than a weaker one, each with the hardest of
    /// those. An account counts on its strongest rung alone: who is met by the very address is then let in
    /// where the same domain would refuse.
    pub fn softer_rungs(&self) -> Vec<(Code, Code)> {
        let softness = |code: &Code| self.treatment(*code) as u8;
        let harder = |(at, strong): (usize, &Code)| {
            let hardest = CERTAIN_RUNGS[at..].iter().min_by_key(|code| softness(code))?;
            (softness(hardest) < softness(strong)).then_some((*strong, *hardest))
        };
        CERTAIN_RUNGS.iter().enumerate().filter_map(harder).collect()
    }

    /// Whether the programme serves this country.
    pub fn serves(&self, country: Country) -> bool {
        self.countries_served.as_ref().is_none_or(|served| served.contains(&country))
    }
}

/// The rungs that alone say that it is the same company, strongest first.
const CERTAIN_RUNGS: [Code; 5] = [
    Code::KnownContact,
    Code::KnownCompanyDomain,
    Code::KnownCompanyId,
    Code::KnownPhone,
    Code::KnownCompanyName,
];

fn default_treatment(code: Code) -> Treatment {
    match code {
        Code::EmailRole
        | Code::EmailDomainMismatch
        | Code::LinkedinUnrelated
        | Code::LinkedinContradicted
        | Code::KnownCold
        | Code::KnownMaybe
        | Code::KnownGroup
        | Code::CompanyInsolvent
        | Code::PartnerSiteUnproven
        | Code::FlNameIsPerson
        | Code::FlDomainIsPerson
        | Code::FlSoloSite
        | Code::FlSizeOne
        | Code::FlTitleSoft
        | Code::FlHostedSite
        | Code::WebsiteUnreadable => Treatment::Review,
        Code::LinkedinUnconfirmed | Code::CompanyNameMismatch | Code::FlOnePersonCompany => Treatment::Ignore,
        _ => Treatment::Fail,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rung_that_is_softer_than_a_weaker_one_is_named_with_it() {
        let mut policy = Policy::default();
        assert_eq!(policy.softer_rungs(), []);
        policy.set(Code::KnownCompanyName, Treatment::Review);
        assert_eq!(policy.softer_rungs(), [], "the weakest may be the softest");
        policy.set(Code::KnownContact, Treatment::Review);
        policy.set(Code::KnownPhone, Treatment::Ignore);
        assert_eq!(
            policy.softer_rungs(),
            [(Code::KnownContact, Code::KnownCompanyDomain), (Code::KnownPhone, Code::KnownCompanyName)]
        );
    }

    #[test]
    fn a_policy_names_only_what_differs_from_the_rules_page() {
        let text = r#"{"treatments": {"EMAIL_ROLE": "fail"}, "countries_served": ["DE", "AT"]}"#;
        let policy: Policy = serde_json::from_str(text).unwrap();
        assert_eq!(policy.treatment(Code::EmailRole), Treatment::Fail);
        assert_eq!(policy.treatment(Code::EmailFreemail), Treatment::Fail);
        assert!(
            policy.serves(Country::parse("at").unwrap()) && !policy.serves(Country::parse("fr").unwrap())
        );
        assert!(serde_json::from_str::<Policy>(r#"{"tretments": {}}"#).is_err());
    }
}
