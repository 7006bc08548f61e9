//! The word "freelancer" in a title or in a company's name: whoever says it of themselves is refused, and
//! whoever deals with freelancers is not.

use leadwire_domain::checks::{Code, Facts, Judgement, Outcome, Policy, judge};
use leadwire_domain::lead::RawLead;

fn judged(title: &str, company: &str, domain: &str, country: &str) -> Judgement {
    let raw = RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: format!("jane@{domain}"),
        company: company.into(),
        website: domain.into(),
        linkedin: "linkedin.com/company/1".into(),
        country: country.into(),
        job_title: title.into(),
        ..RawLead::default()
    };
    let lead = raw.parse_row().unwrap();
    judge(&lead, &Facts::default(), &Policy::default(), jiff::Timestamp::UNIX_EPOCH)
}

#[test]
fn a_title_that_is_the_word_refuses_and_one_that_is_about_freelancers_goes_to_a_person_at_most() {
    for title in [
        "Freelance web designer",
        "Freelancer",
        "Selbständig",
        "Auto-entrepreneur",
        "Key Account Manager (Freelance)",
        "Autónoma",
        "Libera professionista",
        "ZZP'er",
        "Trabalhadora independente",
    ] {
        let judgement = judged(title, "Acme GmbH", "acme.example", "DE");
        assert_eq!(judgement.codes(Outcome::Fail), [Code::FlTitleExplicit], "{title}");
    }
    for (title, review) in [
        ("Key Account Manager Freelancer", &[Code::FlTitleSoft][..]),
        ("Recruiter Freelance", &[Code::FlTitleSoft]),
        ("Freelancer Relations", &[]),
        ("Head of Freelance Management", &[]),
        ("Not a freelancer", &[]),
        ("No freelancer", &[]),
        ("kein Freelancer", &[]),
        ("pas freelance", &[]),
        ("no soy freelance", &[]),
        ("non sono freelance", &[]),
        ("geen zzp'er", &[]),
        ("não sou freelancer", &[]),
    ] {
        let judgement = judged(title, "Acme GmbH", "acme.example", "DE");
        assert_eq!(judgement.codes(Outcome::Fail), [], "{title}");
        assert_eq!(judgement.codes(Outcome::Review), review, "{title}");
    }
}

#[test]
fn a_brand_of_the_word_with_a_companys_form_or_its_own_domain_is_not_refused() {
    for (company, domain, country, review) in [
        ("Freelancer.com", "freelancer.com", "AU", &[Code::FlCompanyPlaceholder][..]),
        ("Freelancer", "freelancer.com", "AU", &[Code::FlCompanyPlaceholder]),
        ("Freelancer International Pty", "freelancer.com", "AU", &[]),
        ("Sole Trader Insurance Ltd", "sti-cover.example", "GB", &[]),
        (
            "Sole Trader Insurance",
            "soletraderinsurance.example",
            "GB",
            &[Code::FlCompanyPlaceholder, Code::FlLegalForm],
        ),
        ("Freelance Hub GmbH", "acme.example", "DE", &[]),
        ("Malt Freelance Platform", "malt-freelance.example", "FR", &[]),
        ("Eenmanszaak Starten", "eenmanszaakstarten.example", "NL", &[Code::FlLegalForm]),
        ("Micro Entreprise Services", "micro-entreprise-services.example", "FR", &[Code::FlLegalForm]),
    ] {
        let judgement = judged("", company, domain, country);
        assert_eq!(judgement.codes(Outcome::Fail), [], "{company}");
        assert_eq!(judgement.codes(Outcome::Review), review, "{company}");
    }
    for (company, domain, country, code) in [
        ("Freelancer.com", "acme.example", "AU", Code::FlCompanyPlaceholder),
        ("Freelance Studio", "acme.example", "DE", Code::FlCompanyPlaceholder),
        ("Sole Trader Insurance", "acme.example", "GB", Code::FlLegalForm),
        ("Jean Dupont Auto-entrepreneur", "dupont-autoentrepreneur.example", "FR", Code::FlLegalForm),
        ("Eenmanszaak Jansen", "jansen.example", "NL", Code::FlLegalForm),
    ] {
        let judgement = judged("", company, domain, country);
        assert!(judgement.codes(Outcome::Fail).contains(&code), "{company}");
    }
}
