//! Every code a check can answer with: the table of `docs/checks.md` as one enum, in its order.

use serde::{Deserialize, Serialize};

/// What a code is about, for grouping on pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// The lead's address.
    Email,
    /// The company's site and its domain.
    Website,
    /// The company's page on LinkedIn.
    Linkedin,
    /// Name and register.
    Company,
    /// One person instead of a company.
    Freelancer,
    /// Already known to the operator.
    Pipeline,
    /// The programme's own rules.
    Programme,
    /// Asked of partners, not of leads.
    Partner,
}

macro_rules! codes {
    ($($name:ident = $text:literal, $family:ident, $reach:ident, $version:literal;)*) => {
        /// A stable reason code. Serialised as in `docs/checks.md`; never renamed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each code is explained in docs/checks.md")]
        pub enum Code {
            $(#[serde(rename = $text)] $name,)*
        }

        impl Code {
            /// All codes in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code as it is written everywhere outside.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What the code is about.
            pub fn family(self) -> Family {
                match self { $(Self::$name => Family::$family,)* }
            }

            fn reach(self) -> Reach {
                match self { $(Self::$name => Reach::$reach,)* }
            }

            /// Raised whenever the rule's meaning changes.
            pub fn rule_version(self) -> u16 {
                match self { $(Self::$name => $version,)* }
            }
        }
    };
}

/// Where the answer comes from.
#[derive(PartialEq, Eq)]
enum Reach {
    /// The lead, our lists and our database.
    Local,
    /// DNS, the company's site: answered by jobs.
    Network,
    /// A public register, where one is switched on: answered by jobs.
    Register,
    /// A person's decision or a code for partners' eyes; no check answers with it.
    Told,
}

codes! {
    EmailSyntax = "EMAIL_SYNTAX", Email, Local, 1;
    EmailFreemail = "EMAIL_FREEMAIL", Email, Local, 4;
    EmailDisposable = "EMAIL_DISPOSABLE", Email, Local, 1;
    EmailRelayAlias = "EMAIL_RELAY_ALIAS", Email, Local, 1;
    EmailRole = "EMAIL_ROLE", Email, Local, 2;
    EmailNoMx = "EMAIL_NO_MX", Email, Network, 2;
    EmailNullMx = "EMAIL_NULL_MX", Email, Network, 2;
    EmailMxPrivate = "EMAIL_MX_PRIVATE", Email, Network, 2;
    EmailDomainMismatch = "EMAIL_DOMAIN_MISMATCH", Email, Local, 2;
    DomainUnregistered = "DOMAIN_UNREGISTERED", Website, Network, 2;
    WebsiteDown = "WEBSITE_DOWN", Website, Network, 2;
    WebsiteParked = "WEBSITE_PARKED", Website, Network, 6;
    WebsiteForSale = "WEBSITE_FOR_SALE", Website, Network, 6;
    WebsitePlaceholder = "WEBSITE_PLACEHOLDER", Website, Network, 6;
    WebsiteNotOwn = "WEBSITE_NOT_OWN", Website, Local, 3;
    WebsiteUnreadable = "WEBSITE_UNREADABLE", Website, Network, 2;
    LinkedinMissing = "LINKEDIN_MISSING", Linkedin, Local, 1;
    WebsiteMissing = "WEBSITE_MISSING", Website, Local, 1;
    LinkedinUnrelated = "LINKEDIN_UNRELATED", Linkedin, Local, 3;
    LinkedinShape = "LINKEDIN_SHAPE", Linkedin, Local, 3;
    LinkedinWrongKind = "LINKEDIN_WRONG_KIND", Linkedin, Local, 4;
    LinkedinContradicted = "LINKEDIN_CONTRADICTED", Linkedin, Network, 3;
    LinkedinUnconfirmed = "LINKEDIN_UNCONFIRMED", Linkedin, Network, 4;
    CompanyNameMismatch = "COMPANY_NAME_MISMATCH", Company, Local, 3;
    FlTitleExplicit = "FL_TITLE_EXPLICIT", Freelancer, Local, 6;
    FlCompanyPlaceholder = "FL_COMPANY_PLACEHOLDER", Freelancer, Local, 5;
    FlLegalForm = "FL_LEGAL_FORM", Freelancer, Local, 9;
    FlRegistry = "FL_REGISTRY", Freelancer, Register, 3;
    FlProfileAsCompany = "FL_PROFILE_AS_COMPANY", Freelancer, Local, 2;
    FlNameIsPerson = "FL_NAME_IS_PERSON", Freelancer, Local, 4;
    FlDomainIsPerson = "FL_DOMAIN_IS_PERSON", Freelancer, Local, 2;
    FlSoloSite = "FL_SOLO_SITE", Freelancer, Network, 5;
    FlSizeOne = "FL_SIZE_ONE", Freelancer, Register, 3;
    FlTitleSoft = "FL_TITLE_SOFT", Freelancer, Local, 6;
    FlHostedSite = "FL_HOSTED_SITE", Freelancer, Local, 4;
    FlOnePersonCompany = "FL_ONE_PERSON_COMPANY", Freelancer, Local, 1;
    KnownContact = "KNOWN_CONTACT", Pipeline, Local, 1;
    KnownCompanyDomain = "KNOWN_COMPANY_DOMAIN", Pipeline, Local, 4;
    KnownCompanyId = "KNOWN_COMPANY_ID", Pipeline, Local, 5;
    KnownPhone = "KNOWN_PHONE", Pipeline, Local, 5;
    KnownCompanyName = "KNOWN_COMPANY_NAME", Pipeline, Local, 3;
    KnownCold = "KNOWN_COLD", Pipeline, Local, 1;
    KnownMaybe = "KNOWN_MAYBE", Pipeline, Local, 9;
    CompanyDissolved = "COMPANY_DISSOLVED", Company, Register, 3;
    CompanyInsolvent = "COMPANY_INSOLVENT", Company, Register, 3;
    CountryNotServed = "COUNTRY_NOT_SERVED", Programme, Local, 1;
    KnownGroup = "KNOWN_GROUP", Pipeline, Local, 3;
    AlreadyReferred = "ALREADY_REFERRED", Programme, Local, 2;
    SelfReferral = "SELF_REFERRAL", Programme, Local, 4;
    LeadObjected = "LEAD_OBJECTED", Programme, Local, 1;
    OperatorDeclined = "OPERATOR_DECLINED", Programme, Told, 1;
    AlreadyKnown = "ALREADY_KNOWN", Pipeline, Told, 1;
    PartnerSiteUnproven = "PARTNER_SITE_UNPROVEN", Partner, Local, 1;
}

impl Code {
    /// Whether only the network can answer: these are `not_run` where network checks are off.
    pub fn is_network(self) -> bool {
        matches!(self.reach(), Reach::Network | Reach::Register)
    }

    /// Whether only a public register can answer.
    pub fn is_register(self) -> bool {
        self.reach() == Reach::Register
    }

    /// Whether a check on a lead answers with this code; the others are decisions of people, codes for
    /// partners' eyes, or checks on partners.
    pub fn is_lead_check(self) -> bool {
        self.reach() != Reach::Told && self.family() != Family::Partner
    }

    /// Whether this is a soft sign of a freelancer: alone it is for a person, two of different kinds refuse.
    pub fn is_soft_sign(self) -> bool {
        super::freelancer::soft_family(self).is_some()
    }

    /// The code as partners, their keys and webhooks get it: which rung of the pipeline was hit stays ours.
    #[must_use]
    pub fn for_partner(self) -> Self {
        if self.family() == Family::Pipeline { Self::AlreadyKnown } else { self }
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.as_str())
    }
}

/// The text is no reason code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no reason code: {0}")]
pub struct UnknownCode(pub String);

impl std::str::FromStr for Code {
    type Err = UnknownCode;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == text)
            .ok_or_else(|| UnknownCode(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_and_read_the_same_everywhere() {
        for code in Code::ALL {
            assert_eq!(code.as_str().parse(), Ok(*code));
            assert_eq!(serde_json::to_string(code).unwrap(), format!("\"{code}\""));
        }
        assert_eq!("NONSENSE".parse::<Code>(), Err(UnknownCode("NONSENSE".into())));
    }

    #[test]
    fn partners_learn_that_a_company_is_known_and_not_how() {
        assert_eq!(Code::KnownPhone.for_partner(), Code::AlreadyKnown);
        assert_eq!(Code::KnownCold.for_partner(), Code::AlreadyKnown);
        assert_eq!(Code::EmailRole.for_partner(), Code::EmailRole);
    }
}
