//! What every rule looks at, in a line: the words of the file in which an operator edits a policy.

use super::Code;

impl Code {
    /// What the rule looks at, in English (`docs/checks.md`).
    pub fn looks_at(self) -> &'static str {
        match self {
            Self::EmailSyntax => "the form takes no malformed address, so nothing is left to be judged",
            Self::EmailFreemail => "the e-mail is from a free or an internet provider's mail service",
            Self::EmailDisposable => "the e-mail is a throw-away address",
            Self::EmailRelayAlias => "the e-mail hides the real address behind a relay",
            Self::EmailRole => "the e-mail is a function's (info@, vertrieb@), not a person's",
            Self::EmailNoMx => "no mail can be delivered to the e-mail's domain (network)",
            Self::EmailNullMx => "the e-mail's domain says that it takes no mail (network)",
            Self::EmailMxPrivate => {
                "the e-mail's domain sends mail to an address that is not public (network)"
            }
            Self::EmailDomainMismatch => "the e-mail and the website are on different domains",
            Self::DomainUnregistered => "nobody has registered the website's domain (network)",
            Self::WebsiteDown => "the website cannot be reached for a day (network)",
            Self::WebsiteParked => "the website is a parked domain (network)",
            Self::WebsiteForSale => "the website's domain is for sale (network)",
            Self::WebsitePlaceholder => "the website is a placeholder (network)",
            Self::WebsiteNotOwn => "the website is a profile or a page on somebody else's platform",
            Self::WebsiteUnreadable => "the website is there and does not let us read it (network)",
            Self::LinkedinMissing => "the partner says that the company has no page on LinkedIn",
            Self::WebsiteMissing => "the partner says that the company has no website",
            Self::LinkedinUnrelated => "the LinkedIn page shares nothing with the company's name or domain",
            Self::LinkedinShape => "the form takes no malformed page, so nothing is left to be judged",
            Self::LinkedinWrongKind => "the LinkedIn link leads to a person or a post, not to a company",
            Self::LinkedinContradicted => "the company's own site names another LinkedIn page (network)",
            Self::LinkedinUnconfirmed => "the company's own site names no LinkedIn page (network)",
            Self::CompanyNameMismatch => "the company's name and its domain have no word in common",
            Self::FlTitleExplicit => "the job title says freelancer",
            Self::FlCompanyPlaceholder => "the company's name is a placeholder (self-employed, n/a)",
            Self::FlLegalForm => "the company's legal form is that of a sole trader",
            Self::FlRegistry => "a register says that the company is a sole trader (network)",
            Self::FlProfileAsCompany => "a person's profile is given as the company's page",
            Self::FlNameIsPerson => "the company is called like the lead (soft sign: two kinds refuse)",
            Self::FlDomainIsPerson => "the domain is the lead's own name (soft sign: two kinds refuse)",
            Self::FlSoloSite => "the website speaks of one person (network; soft sign: two kinds refuse)",
            Self::FlSizeOne => "a register says one employee (network; soft sign: two kinds refuse)",
            Self::FlTitleSoft => {
                "the job title is one that freelancers often have (soft sign: two kinds refuse)"
            }
            Self::FlHostedSite => {
                "the website is on a hosting platform's domain (soft sign: two kinds refuse)"
            }
            Self::FlOnePersonCompany => {
                "the company has the form of a company of one person (EURL, SASU, UG); passes by default"
            }
            Self::KnownContact => "the e-mail is one of the pipeline's",
            Self::KnownCompanyDomain => "the domain is one of an account's in the pipeline",
            Self::KnownCompanyId => "LinkedIn page, VAT or company number are an account's",
            Self::KnownPhone => "the phone is an account's, and the name or the country agrees",
            Self::KnownCompanyName => "the name is an account's, in the same country",
            Self::KnownCold => "the account in the pipeline is cold",
            Self::KnownMaybe => {
                "the name is like an account's, or the phone or its switchboard alone is the same"
            }
            Self::CompanyDissolved => "a register says struck off or liquidated (network)",
            Self::CompanyInsolvent => "a register says insolvent (network)",
            Self::CountryNotServed => "the company is in none of the countries served",
            Self::KnownGroup => "a parent or a subsidiary of the company is an account",
            Self::AlreadyReferred => "another partner holds an open claim on the company",
            Self::SelfReferral => "the lead is the partner, or the partner's own company",
            Self::LeadObjected => "the person objected, or was erased",
            Self::OperatorDeclined => "a person declined the lead",
            Self::AlreadyKnown => "what partners are told of every KNOWN code",
            Self::PartnerSiteUnproven => "an applicant's e-mail is not on their own site's domain",
        }
    }
}
