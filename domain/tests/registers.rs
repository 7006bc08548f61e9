//! What the answers of public registers mean, by one file for each that a register may give
//! (`tests/data/registers`).

use leadwire_domain::checks::Source;
use leadwire_domain::country::Country;
use leadwire_domain::outside::registers::{By, Question, Subject, by_name, by_number};
use leadwire_domain::outside::{
    End, Failure, Organisation, Page, Register, RegisterEntry, RegisterFacts, Reply, SiteFacts, Standing,
    SwitchedOn,
};

const NAME: &str = "Acme Logistics";

fn file(register: Register, name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/registers");
    std::fs::read(format!("{folder}/{}/{name}.json", register.code())).expect(name)
}

fn country(code: &str) -> Country {
    Country::parse(code).expect("a country")
}

fn numbered(register: Register, number: &str) -> Question {
    Question { register, by: By::Number(number.to_owned()) }
}

fn named(register: Register, name: &str, code: &str) -> Question {
    Question { register, by: By::Name { name: name.to_owned(), country: country(code) } }
}

fn read(question: &Question, name: &str) -> Reply<RegisterEntry> {
    question.read(200, &file(question.register, name))
}

fn found(question: &Question, name: &str) -> RegisterEntry {
    read(question, name).found().unwrap_or_else(|| panic!("{name} has {}", question.asked())).clone()
}

#[test]
fn the_french_search_tells_form_standing_and_size() {
    use Standing::{Active, Dissolved};
    let rows = [
        ("active", "800000010", Some(false), Active, Some((20, Some(49))), "SAS (5710)"),
        (
            "sole-trader",
            "800000028",
            Some(true),
            Active,
            Some((0, Some(0))),
            "Entrepreneur individuel (1000)",
        ),
        (
            "sole-trader-with-staff",
            "800000036",
            Some(true),
            Active,
            Some((6, Some(9))),
            "Entrepreneur individuel (1000)",
        ),
        ("closed", "800000044", Some(false), Dissolved, None, "SARL (5499)"),
        ("no-staff", "800000051", Some(false), Active, Some((0, Some(0))), "SAS unipersonnelle (5720)"),
        ("hidden", "800000077", Some(true), Active, None, "Entrepreneur individuel (1000)"),
    ];
    for (name, siren, is_sole_trader, standing, size, form) in rows {
        let entry = found(&numbered(Register::FrenchCompanySearch, siren), name);
        let employees = entry.employees.map(|size| (size.least, size.most));
        assert_eq!(
            (entry.is_sole_trader, entry.standing, employees),
            (is_sole_trader, standing, size),
            "{name}"
        );
        assert_eq!((entry.legal_form.as_deref(), entry.is_certain), (Some(form), true), "{name}");
    }
    let other = numbered(Register::FrenchCompanySearch, "800000028");
    assert_eq!(read(&other, "active"), Reply::Nothing, "a hit with another number is another company");
    assert_eq!(read(&other, "not-found"), Reply::Nothing);
    assert_eq!(other.read(400, &file(other.register, "error")), Reply::Failed(Failure::Broken));
}

#[test]
fn vies_tells_a_name_at_most() {
    let question = numbered(Register::Vies, "IT12345670017");
    let entry = found(&question, "valid");
    assert_eq!((entry.name.as_str(), entry.number.as_str()), ("ACME LOGISTICS SRL", "IT12345670017"));
    assert_eq!((entry.standing, entry.is_sole_trader, entry.employees), (Standing::Unknown, None, None));
    let hidden = found(&numbered(Register::Vies, "DE123456789"), "valid-without-name");
    assert_eq!(hidden.name, "DE123456789");
    for (name, reply) in [
        ("invalid", Reply::Nothing),
        ("invalid-input", Reply::Nothing),
        ("state-unavailable", Reply::Failed(Failure::ServerFailed)),
        ("state-too-many", Reply::Failed(Failure::HeldBack)),
        ("too-many", Reply::Failed(Failure::HeldBack)),
        ("unknown-trouble", Reply::Failed(Failure::Broken)),
    ] {
        assert_eq!(read(&question, name), reply, "{name}");
    }
}

#[test]
fn gleif_tells_standing_and_sole_proprietors_and_nothing_from_old_records() {
    use Standing::{Active, Dissolved, Insolvent, Unknown};
    for (name, lei, standing, is_sole_trader) in [
        ("active", "529900ACME0000000169", Active, None),
        ("sole-proprietor", "529900ACME0000000266", Active, Some(true)),
        ("dissolved", "529900ACME0000000363", Dissolved, None),
        ("insolvent", "529900ACME0000000460", Insolvent, None),
        ("insolvency-withdrawn", "529900ACME0000000460", Active, None),
        ("merged", "529900ACME0000000557", Unknown, None),
        ("lapsed", "529900ACME0000000654", Unknown, None),
    ] {
        let entry = found(&numbered(Register::Gleif, lei), name);
        assert_eq!((entry.standing, entry.is_sole_trader), (standing, is_sole_trader), "{name}");
        assert_eq!(entry.country.as_deref(), Some("DE"));
    }
    let question = numbered(Register::Gleif, "529900ACME0000000169");
    assert_eq!(read(&question, "not-found"), Reply::Nothing);
    assert_eq!(read(&question, "duplicate"), Reply::Nothing, "a void record is none");
    assert_eq!(question.read(400, &file(Register::Gleif, "error")), Reply::Failed(Failure::Broken));
}

#[test]
fn companies_house_tells_standing_and_that_nobody_is_a_sole_trader() {
    use Standing::{Active, Dissolved, Insolvent, Unknown};
    for (name, number, standing) in [
        ("active", "09900001", Active),
        ("strike-off-proposed", "09900002", Active),
        ("dissolved", "09900003", Dissolved),
        ("liquidation", "09900004", Insolvent),
        ("administration", "09900005", Insolvent),
        ("converted", "09900006", Unknown),
    ] {
        let entry = found(&numbered(Register::CompaniesHouse, number), name);
        assert_eq!(
            (entry.standing, entry.is_sole_trader, entry.is_certain),
            (standing, Some(false), true),
            "{name}"
        );
    }
    let question = numbered(Register::CompaniesHouse, "09900009");
    assert_eq!(question.read(404, &file(question.register, "not-found")), Reply::Nothing);
    let refused = question.read(401, &file(question.register, "unauthorized"));
    assert_eq!(refused, Reply::Failed(Failure::ServerFailed));
}

#[test]
fn what_cannot_be_read_is_broken_and_whoever_is_busy_is_asked_later() {
    for register in Register::ALL {
        let question = numbered(register, "DE123456789");
        for body in
            [&b""[..], b"<html>", b"{}", b"[]", b"null", b"{\"results\":[{}],\"total_results\":1}", b"\xff"]
        {
            assert_eq!(question.read(200, body), Reply::Failed(Failure::Broken), "{register:?} {body:?}");
        }
        assert_eq!(question.read(429, b"slow down"), Reply::Failed(Failure::HeldBack));
        assert_eq!(question.read(503, b"<html>"), Reply::Failed(Failure::ServerFailed));
    }
}

#[test]
fn a_name_is_certain_where_one_living_company_bears_exactly_it() {
    let french = |name| named(Register::FrenchCompanySearch, name, "FR");
    assert!(found(&french(NAME), "active").is_certain);
    assert!(found(&french("ACME Logistics SAS"), "active").is_certain, "the form is no part of the name");
    assert!(!found(&french(NAME), "closed").is_certain, "only a closed company is called so");
    assert_eq!(read(&french("Acme"), "active"), Reply::Nothing, "part of a name is another name");
    let of_several = found(&french(NAME), "several");
    assert_eq!(
        (of_several.number.as_str(), of_several.is_certain),
        ("800000101", false),
        "the living one first"
    );

    let german = |name| named(Register::Gleif, name, "DE");
    assert!(found(&german("Acme Logistics GmbH"), "several").is_certain, "an AG is not a GmbH");
    assert!(!found(&german(NAME), "several").is_certain);

    let british = named(Register::CompaniesHouse, "Acme Logistics Ltd", "GB");
    let entry = found(&british, "search");
    assert_eq!((entry.number.as_str(), entry.is_certain), ("09900001", true));
    let closed = found(&british, "search-dissolved-only");
    assert!(
        !closed.is_certain && closed.is_likely,
        "no company of this name and form is left: a person looks"
    );
    let nameless = named(Register::CompaniesHouse, NAME, "GB");
    assert!(!found(&nameless, "search-dissolved-only").is_likely, "a trade name may be anybody's");
    assert!(found(&british, "search-insolvent").is_certain);
    assert_eq!(read(&british, "search-empty"), Reply::Nothing);
}

#[test]
fn every_address_is_a_register_s_own_and_takes_what_a_stranger_wrote_as_text() {
    let url = |question: Question| question.url().to_string();
    assert_eq!(
        url(named(Register::FrenchCompanySearch, "A&B=C #é", "FR")),
        "https://recherche-entreprises.api.gouv.fr/search?q=A%26B%3DC+%23%C3%A9&page=1&per_page=25"
    );
    assert_eq!(
        url(numbered(Register::Vies, "DE123456789")),
        "https://ec.europa.eu/taxation_customs/vies/rest-api/ms/DE/vat/123456789"
    );
    assert_eq!(
        url(numbered(Register::Gleif, "529900ACME0000000169")),
        "https://api.gleif.org/api/v1/lei-records?filter%5Blei%5D=529900ACME0000000169"
    );
    let above = url(numbered(Register::CompaniesHouse, "../search"));
    assert_eq!(above, "https://api.company-information.service.gov.uk/company/..%2Fsearch");
}

fn subject(company: &str, code: &str) -> Subject {
    Subject {
        company: company.to_owned(),
        person: "Jane Doe".to_owned(),
        country: country(code),
        domain: Some("nuage-bleu.com".to_owned()),
    }
}

fn site(numbers: &[&str], vat: &[&str]) -> SiteFacts {
    let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let owner = Organisation {
        register_numbers: strings(numbers),
        vat_numbers: strings(vat),
        ..Organisation::default()
    };
    SiteFacts {
        host: "nuage-bleu.com".into(),
        registrable: "nuage-bleu.com".into(),
        name_servers: Reply::Nothing,
        aliases: Vec::new(),
        addresses: Reply::Nothing,
        hops: Vec::new(),
        end: End::Page,
        pages: vec![Page { owner, ..Page::default() }],
        failed: Vec::new(),
    }
}

fn asked(questions: Vec<Question>) -> Vec<(Register, String)> {
    questions.into_iter().map(|question| (question.register, question.asked())).collect()
}

#[test]
fn registers_are_asked_by_the_numbers_that_the_site_names() {
    use Register::{CompaniesHouse, FrenchCompanySearch, Gleif, Vies};
    let numbers = [
        "SIREN 800000010",
        "SIREN 800000069",
        "HRB 12345",
        "company number 9900001",
        "LEI 529900ACME0000000169",
    ];
    let site = site(&numbers, &["FR12800000010", "GB123456789"]);
    let french = asked(by_number(&subject(NAME, "FR"), Some(&site), SwitchedOn::ALL));
    let of = |register, number: &str| (register, number.to_owned());
    assert_eq!(
        french,
        [
            of(FrenchCompanySearch, "800000010"),
            of(FrenchCompanySearch, "800000069"),
            of(Gleif, "529900ACME0000000169"),
            of(Vies, "FR12800000010"),
        ]
    );
    let british = asked(by_number(&subject(NAME, "GB"), Some(&site), SwitchedOn::ALL));
    assert!(british.contains(&of(CompaniesHouse, "09900001")), "{british:?}");
    assert!(by_number(&subject(NAME, "FR"), Some(&site), SwitchedOn::NONE).is_empty());
    assert!(by_number(&subject(NAME, "FR"), None, SwitchedOn::ALL).is_empty());
}

#[test]
fn a_name_is_asked_for_in_the_register_of_its_country_where_no_number_found_the_company() {
    use Register::{CompaniesHouse, FrenchCompanySearch, Gleif};
    let by = |code: &str, on, told: &[RegisterFacts]| {
        by_name(&subject(NAME, code), on, told)
            .into_iter()
            .map(|question| question.register)
            .collect::<Vec<_>>()
    };
    assert_eq!(by("FR", SwitchedOn::ALL, &[]), [FrenchCompanySearch]);
    assert_eq!(by("GB", SwitchedOn::ALL, &[]), [CompaniesHouse]);
    assert_eq!(by("DE", SwitchedOn::ALL, &[]), [Gleif]);
    assert_eq!(by("FR", SwitchedOn { gleif: true, ..SwitchedOn::NONE }, &[]), [Gleif]);
    assert_eq!(by("DE", SwitchedOn { vies: true, ..SwitchedOn::NONE }, &[]), []);
    let told = |answer| RegisterFacts {
        register: FrenchCompanySearch,
        asked: "800000010".into(),
        answer,
        source: Source { name: String::new(), version: String::new(), date: String::new() },
        at: jiff::Timestamp::UNIX_EPOCH,
        failed_before: 0,
    };
    let entry = found(&numbered(FrenchCompanySearch, "800000010"), "active");
    let namesake = RegisterEntry { is_certain: false, ..entry.clone() };
    assert_eq!(by("FR", SwitchedOn::ALL, &[told(Reply::Found(entry))]), []);
    assert_eq!(
        by("FR", SwitchedOn::ALL, &[told(Reply::Failed(Failure::TimedOut))]),
        [],
        "asked for again first"
    );
    assert_eq!(by("FR", SwitchedOn::ALL, &[told(Reply::Found(namesake))]), [FrenchCompanySearch]);
    assert_eq!(by("FR", SwitchedOn::ALL, &[told(Reply::Nothing)]), [FrenchCompanySearch]);
    assert!(by_name(&subject("-", "FR"), SwitchedOn::ALL, &[]).is_empty(), "nothing that names anybody");
}

#[test]
fn a_number_of_an_imprint_counts_where_its_entry_is_called_like_the_company_its_domain_or_the_person() {
    let search = Register::FrenchCompanySearch;
    let entry = |name: &str, siren: &str| found(&numbered(search, siren), name);
    let is_certain =
        |company: &str, entry: RegisterEntry| subject(company, "FR").recognises(entry).is_certain;
    assert!(is_certain("Acme SAS", RegisterEntry { name: "ACME".into(), ..entry("active", "800000010") }));
    assert!(!is_certain("Acme", entry("active", "800000010")), "one word is part of many names");
    let own_domain = Subject { domain: Some("acme.fr".into()), ..subject("Acme", "FR") };
    assert!(own_domain.recognises(entry("active", "800000010")).is_certain, "unless it is the site's own");
    assert!(is_certain("Acme Logistics Europe", entry("active", "800000010")));
    assert!(is_certain("JD Conseil", entry("sole-trader", "800000028")), "the person's own entry");
    let host = entry("web-host", "800000069");
    assert!(
        !is_certain("Acme Logistics", host.clone()),
        "the web host's number, which French sites must name"
    );
    assert!(!is_certain("Acme Logistics", entry("hidden", "800000077")));
    assert!(
        is_certain("Acme Logistics", RegisterEntry { name: "NUAGE BLEU SAS".into(), ..host }),
        "its domain"
    );
}
