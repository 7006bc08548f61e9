//! The company: its page on LinkedIn, its size, its register, one person or staff.

use jiff::Timestamp;
use leadwire_domain::checks::{
    Applicant, Code, Facts, Outcome, Policy, Proof, Source, Treatment, Verdict, judge, judge_partner,
};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::lead::RawLead;
use leadwire_domain::outside::{
    Employees, Failure, Network, Register, RegisterEntry, RegisterFacts, Reply, Standing,
};
use leadwire_domain::web::Website;

use crate::world::{FRONT, NOW, acme, evidence, judged, network, said_of};

fn with_linkedin(slug: &str) -> RawLead {
    RawLead { linkedin: format!("linkedin.com/company/{slug}"), ..acme() }
}

#[test]
fn the_site_confirms_contradicts_or_does_not_name_the_linkedin_page() {
    assert_eq!(said_of(acme(), network(FRONT)), [""; 0]);
    assert_eq!(said_of(with_linkedin("acme-pumps"), network(FRONT)), ["review LINKEDIN_CONTRADICTED"]);
    let unlinked = "<h1>Acme GmbH</h1><p>Pumps for Europe</p>";
    assert_eq!(said_of(acme(), network(unlinked)), ["note LINKEDIN_UNCONFIRMED"]);
    let mut strict = Policy::default();
    strict.set(Code::LinkedinUnconfirmed, Treatment::Review);
    let facts = Facts { network: Some(network(unlinked)), ..Facts::default() };
    let judgement = judge(&acme().parse().unwrap(), &facts, &strict, NOW);
    assert_eq!(judgement.codes(Outcome::Review), [Code::LinkedinUnconfirmed], "a policy may weigh it");
    let designer = "<h1>Acme GmbH</h1><a href=https://linkedin.com/company/blue-ocean>site by</a>";
    assert_eq!(said_of(acme(), network(designer)), ["note LINKEDIN_UNCONFIRMED"]);
    assert_eq!(said_of(with_linkedin("12345"), network(FRONT)), ["note LINKEDIN_UNCONFIRMED"]);
}

#[test]
fn a_brand_that_the_site_names_relates_its_linkedin_page() {
    let stranger = || with_linkedin("blue-ocean");
    let plain = "<h1>Acme GmbH</h1><p>Pumps for Europe</p>";
    assert_eq!(
        said_of(stranger(), network(plain)),
        ["review LINKEDIN_UNRELATED", "note LINKEDIN_UNCONFIRMED"]
    );
    let linked = "<h1>Acme GmbH, Pumps</h1><a href=https://linkedin.com/company/blue-ocean>in</a>";
    assert_eq!(said_of(stranger(), network(linked)), ["note LINKEDIN_UNRELATED"]);
    let named = "<h1>Acme, pumps for Europe</h1><script type='application/ld+json'>
        {\"@type\":\"Organization\",\"name\":\"Blue Ocean\"}</script>";
    let expected = ["note LINKEDIN_UNRELATED", "note LINKEDIN_UNCONFIRMED"];
    assert_eq!(said_of(stranger(), network(named)), expected);
}

const SOLO: &str = "<title>Acme – Freelance Webdesign</title><h1>Meine Leistungen</h1>
    <p>Über mich: ich gestalte seit 2010 Webseiten. Mein Angebot für Sie.</p>";

#[test]
fn a_site_of_one_persons_services_is_a_sign_and_a_second_kind_refuses() {
    let solo = ["note LINKEDIN_UNCONFIRMED", "review FL_SOLO_SITE"];
    assert_eq!(said_of(acme(), network(SOLO)), solo);
    let own_name = RawLead { company: "Jane Doe".into(), ..acme() };
    let said = said_of(own_name, network(SOLO));
    assert!(said.contains(&"fail FL_SOLO_SITE".to_owned()), "{said:?}");
    for company in [
        FRONT,
        "<h1>Acme</h1><p>We are a team. Our services. Contact me: my services, my work.</p> we our us we",
        "<h1>Acme</h1><p>My first pump, 1950. Unsere Pumpen, unser Werk.</p>",
    ] {
        let said = said_of(acme(), network(company));
        assert!(!said.iter().any(|one| one.contains("FL_")), "{company}: {said:?}");
    }
}

/// Each family of soft signs with each other refuses, each alone and two of one family ask a person
/// (`docs/checks.md`, The rules).
#[test]
fn soft_signs_of_two_families_refuse_and_those_of_one_are_for_a_person() {
    let titled = || RawLead { job_title: "Independent consultant".into(), ..acme() };
    let own_name = |lead: RawLead| RawLead { company: "Jane Doe Consulting".into(), ..lead };
    let hosted = || RawLead { website: "acme.wixsite.com".into(), ..acme() };
    let own_domain =
        || RawLead { email: "j@jane-doe.com".into(), website: "jane-doe.com".into(), ..own_name(acme()) };
    let one = || registered(|entry| entry.employees = Some(Employees { least: 1, most: Some(1) }));
    let solo_of_one = || Network { registers: one().registers, ..network(SOLO) };
    let cases: [(RawLead, Network, &[&str]); 11] = [
        (titled(), network(FRONT), &["review FL_TITLE_SOFT"]),
        (own_name(acme()), network(FRONT), &["review FL_NAME_IS_PERSON"]),
        (hosted(), network(FRONT), &["review FL_HOSTED_SITE"]),
        (acme(), one(), &["review FL_SIZE_ONE"]),
        // Two of one family.
        (own_domain(), network(FRONT), &["review FL_NAME_IS_PERSON", "review FL_DOMAIN_IS_PERSON"]),
        (hosted(), network(SOLO), &["review FL_SOLO_SITE", "review FL_HOSTED_SITE"]),
        // Two of different ones.
        (titled(), network(SOLO), &["fail FL_SOLO_SITE", "fail FL_TITLE_SOFT"]),
        (acme(), solo_of_one(), &["fail FL_SOLO_SITE", "fail FL_SIZE_ONE"]),
        (own_name(acme()), one(), &["fail FL_NAME_IS_PERSON", "fail FL_SIZE_ONE"]),
        (titled(), one(), &["fail FL_SIZE_ONE", "fail FL_TITLE_SOFT"]),
        (own_name(titled()), network(FRONT), &["fail FL_NAME_IS_PERSON", "fail FL_TITLE_SOFT"]),
    ];
    for (lead, network, expected) in cases {
        let of_freelancers =
            |said: &String| said.split(' ').nth(1).is_some_and(|code| code.starts_with("FL_"));
        let said: Vec<String> = said_of(lead, network).into_iter().filter(of_freelancers).collect();
        assert_eq!(said, expected);
    }
}

#[test]
fn a_sole_trader_with_staff_is_for_a_person() {
    let trader = || RawLead { company: "Acme e.K.".into(), ..acme() };
    assert_eq!(said_of(trader(), network(FRONT)), ["fail FL_LEGAL_FORM"]);
    let mut team = network(FRONT);
    let pages = &mut team.site.as_mut().unwrap().pages;
    pages[0].owner.people = vec!["Jane Doe".into(), "Anna Schmidt".into()];
    assert_eq!(said_of(trader(), team.clone()), ["fail FL_LEGAL_FORM"], "the lead does not count");
    team.site.as_mut().unwrap().pages[0].owner.people.push("Peter Klein".into());
    assert_eq!(said_of(trader(), team), ["review FL_LEGAL_FORM"]);
    let staff = Employees { least: 3, most: Some(5) };
    let sized = registered(|entry| entry.employees = Some(staff));
    assert_eq!(said_of(trader(), sized), ["review FL_LEGAL_FORM"]);
    let employer = registered(|entry| {
        entry.is_sole_trader = Some(true);
        entry.employees = Some(Employees { least: 1, most: Some(2) });
    });
    assert_eq!(said_of(acme(), employer), ["review FL_REGISTRY"], "beside the owner somebody is employed");
    let by_shop_sign = registered(|entry| {
        entry.is_sole_trader = Some(true);
        (entry.is_certain, entry.is_likely) = (false, true);
    });
    assert_eq!(said_of(acme(), by_shop_sign), ["review FL_REGISTRY"], "another may trade under this name");
    let company = registered(|entry| entry.is_sole_trader = Some(false));
    assert_eq!(said_of(trader(), company), ["review FL_LEGAL_FORM"], "a register knows better than a name");
}

fn registered(change: impl FnOnce(&mut RegisterEntry)) -> Network {
    let mut entry = RegisterEntry {
        name: "Acme".into(),
        number: "552100554".into(),
        legal_form: None,
        is_sole_trader: None,
        standing: Standing::Active,
        employees: None,
        country: Some("FR".into()),
        is_certain: true,
        is_likely: false,
        also_called: Vec::new(),
    };
    change(&mut entry);
    asked(Reply::Found(entry))
}

fn asked(answer: Reply<RegisterEntry>) -> Network {
    let source = Source { name: "register".into(), version: "1".into(), date: "2026-01-01".into() };
    let facts = RegisterFacts {
        register: Register::FrenchCompanySearch,
        asked: "552100554".into(),
        answer,
        source,
        at: Timestamp::UNIX_EPOCH,
        failed_before: 0,
    };
    Network { registers: vec![facts], ..network(FRONT) }
}

#[test]
fn registers_say_who_is_a_sole_trader_how_many_work_there_and_whether_it_lives() {
    let one = Employees { least: 1, most: Some(1) };
    assert_eq!(said_of(acme(), registered(|_| {})), [""; 0]);
    let sole = registered(|entry| entry.is_sole_trader = Some(true));
    assert_eq!(said_of(acme(), sole), ["fail FL_REGISTRY"]);
    assert_eq!(said_of(acme(), registered(|entry| entry.employees = Some(one))), ["review FL_SIZE_ONE"]);
    let closed = registered(|entry| entry.standing = Standing::Dissolved);
    assert_eq!(said_of(acme(), closed), ["fail COMPANY_DISSOLVED"]);
    let mut both = registered(|entry| entry.standing = Standing::Dissolved);
    both.registers.extend(registered(|_| {}).registers);
    assert_eq!(said_of(acme(), both.clone()), ["review COMPANY_DISSOLVED"]);
    let shown = evidence(&judged(acme(), both), Code::CompanyDissolved);
    assert_eq!(
        shown.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(),
        ["register", "register_against"]
    );
    let insolvent = registered(|entry| entry.standing = Standing::Insolvent);
    assert_eq!(said_of(acme(), insolvent), ["review COMPANY_INSOLVENT"]);
    let namesake = registered(|entry| {
        entry.is_certain = false;
        entry.is_sole_trader = Some(true);
        entry.standing = Standing::Dissolved;
    });
    assert_eq!(said_of(acme(), namesake), [""; 0], "a namesake refuses nobody");
    assert_eq!(said_of(acme(), asked(Reply::Failed(Failure::TimedOut))), ["unknown COMPANY_DISSOLVED"]);
    assert_eq!(said_of(acme(), asked(Reply::Nothing)), [""; 0]);
}

#[test]
fn whoever_ignores_a_rule_does_not_wait_for_its_answer() {
    let facts = Facts { network: Some(asked(Reply::Failed(Failure::TimedOut))), ..Facts::default() };
    let policy =
        Policy { treatments: [(Code::CompanyDissolved, Treatment::Ignore)].into(), ..Policy::default() };
    let judgement = judge(&acme().parse().unwrap(), &facts, &policy, NOW);
    assert_eq!(judgement.verdict, Verdict::Validated);
    assert!(judgement.not_run.contains(&Code::CompanyDissolved));
}

#[test]
fn applicants_are_asked_for_mail_and_a_site_and_not_for_a_company() {
    let applicant = Applicant {
        name: "Jane Doe".into(),
        company: None,
        email: Email::parse("jane@acme.com").unwrap(),
        website: Website::parse("acme.com").ok(),
        country: Country::parse("FR").unwrap(),
        proof: Proof::Open,
    };
    let policy = Policy::for_partners();
    let solo = judge_partner(&applicant, Some(&network(SOLO)), &policy, NOW);
    assert_eq!((solo.verdict, solo.not_run.len()), (Verdict::Validated, 0), "{:?}", solo.not_run);
    let parked = judge_partner(&applicant, Some(&network("This domain is for sale")), &policy, NOW);
    assert_eq!(parked.codes(Outcome::Fail), [Code::WebsiteForSale]);
    assert_eq!(judge_partner(&applicant, None, &policy, NOW).verdict, Verdict::Validated);
}
