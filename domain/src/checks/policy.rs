//! Which code fails, reviews or is ignored: data with versions. The defaults are the table of
//! `docs/checks.md`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Code;
use super::look_back::KnownPolicy;
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
    /// Every treatment, the hardest first.
    pub const ALL: [Self; 3] = [Self::Fail, Self::Review, Self::Ignore];

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
        Self::ALL.into_iter().find(|treatment| treatment.name() == name)
    }
}

impl Code {
    /// What a policy may make of a hit, the hardest first; nothing where no policy decides.
    pub fn choices(self) -> &'static [Treatment] {
        match self {
            _ if self.why_fixed().is_some() || !self.is_lead_check() => &[],
            // One in ten listed companies is called otherwise than its domain: for a person at most.
            Self::CompanyNameMismatch => &[Treatment::Review, Treatment::Ignore],
            _ => &[Treatment::Fail, Treatment::Review, Treatment::Ignore],
        }
    }

    /// Why a rule that judges leads is no policy's to treat.
    pub fn why_fixed(self) -> Option<&'static str> {
        match self {
            Self::EmailSyntax | Self::LinkedinShape => {
                Some("the form takes nothing else, so no lead comes to be judged by it")
            }
            Self::AlreadyReferred => {
                Some("the first in time holds the company, by a constraint of the database")
            }
            Self::LeadObjected => Some("who wants no contact is handed to nobody"),
            _ => None,
        }
    }

    /// The codes that a policy treats, in the order of the table.
    pub fn treated() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|code| !code.choices().is_empty())
    }
}

/// How the rules are weighed. Two policies are the same that treat everything the same.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Codes not named here have their default. May hold what no policy decides any more: it counts for
    /// nothing, and the terms that were published with it still load.
    pub treatments: BTreeMap<Code, Treatment>,
    /// The countries that the programme serves; nothing: all.
    pub countries_served: Option<Vec<Country>>,
    /// How long a company that is in the pipeline counts as known.
    pub known: KnownPolicy,
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

    /// Chooses what a hit of a rule does.
    pub fn set(&mut self, code: Code, treatment: Treatment) {
        self.treatments.insert(code, treatment);
    }

    /// What a hit of this rule does: of what was chosen, the hardest that may be.
    pub fn treatment(&self, code: Code) -> Treatment {
        let Some(chosen) = self.treatments.get(&code) else { return default_treatment(code) };
        let mut choices = code.choices().iter().copied();
        choices.find(|choice| *choice as u8 >= *chosen as u8).unwrap_or_else(|| default_treatment(code))
    }

    /// The same policy with every treatment written down, so that it says the same under a program whose
    /// defaults are others.
    #[must_use]
    pub fn whole(&self) -> Self {
        let treatments = Code::treated().map(|code| (code, self.treatment(code))).collect();
        Self { treatments, ..self.clone() }
    }

    /// Whether it chose what no policy may any more: what was decided by it then may come out otherwise.
    pub fn is_overruled(&self) -> bool {
        self.treatments.iter().any(|(code, chosen)| self.treatment(*code) != *chosen)
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

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        Code::ALL.iter().all(|code| self.treatment(*code) == other.treatment(*code))
            && self.countries_served == other.countries_served
            && self.known == other.known
    }
}

impl Eq for Policy {}

/// The rungs that alone say that it is the same company, strongest first.
const CERTAIN_RUNGS: [Code; 5] = [
    Code::KnownContact,
    Code::KnownCompanyDomain,
    Code::KnownCompanyId,
    Code::KnownPhone,
    Code::KnownCompanyName,
];

/// What a rule does where a policy does not name it. Terms are published whole
/// (`docs/decisions/0040-what-a-policy-may-treat.md`); older rows, and policy files, lean on this table.
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
    fn a_whole_policy_leans_on_no_default_and_is_the_same_policy() {
        let mut policy = Policy::default();
        policy.set(Code::EmailRole, Treatment::Fail);
        let whole = policy.whole();
        assert_eq!(whole, policy);
        assert_eq!(whole.treatments.keys().copied().collect::<Vec<_>>(), Code::treated().collect::<Vec<_>>());
        let kept: Policy = serde_json::from_str(&serde_json::to_string(&whole).unwrap()).unwrap();
        assert!(kept.treatments == whole.treatments && kept == policy);
        policy.set(Code::KnownMaybe, Treatment::Fail);
        assert_ne!(whole, policy);
    }

    #[test]
    fn what_no_policy_decides_any_more_loads_and_counts_for_nothing() {
        let text = r#"{"treatments": {"ALREADY_REFERRED": "review", "LEAD_OBJECTED": "ignore",
            "COMPANY_NAME_MISMATCH": "fail", "EMAIL_SYNTAX": "ignore"}}"#;
        let old: Policy = serde_json::from_str(text).unwrap();
        assert_eq!(old.treatment(Code::AlreadyReferred), Treatment::Fail);
        assert_eq!(old.treatment(Code::LeadObjected), Treatment::Fail);
        assert_eq!(old.treatment(Code::CompanyNameMismatch), Treatment::Review);
        assert!(old.is_overruled() && !old.whole().is_overruled() && !Policy::default().is_overruled());
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
