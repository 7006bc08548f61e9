//! What registers say of a lead's company, as its partner and the visitors of the rules page read it.

use leadwire_domain::outside::Register::{self, CompaniesHouse, FrenchCompanySearch, Gleif, Vies};

use super::{british, by_name, by_number, french, open};
use crate::support::web::Served;
use crate::support::{Answer, House, Stage};

const DOMAIN: &str = "acme-logistics.com";
const FRENCH: (&str, &str) = ("country", "FR");
const DAY: &str = "asked on 2026-03-03";

/// The site of the good lead, with a line of its imprint.
fn shows(stage: &Stage, imprint: &str) {
    stage.takes_mail(DOMAIN);
    let page = format!(
        "<title>Acme Logistics</title><h1>Acme Logistics</h1><a href=/services>Services</a> \
         <a href=https://www.linkedin.com/company/acme-logistics>LinkedIn</a> <p>For thirty years we have \
         moved goods by road and rail for our customers all over Europe.<p>{imprint}"
    );
    for host in [DOMAIN.to_owned(), format!("www.{DOMAIN}")] {
        stage.site(&host, Served::html(&page));
    }
}

/// The good lead, with some fields otherwise, once everybody was asked.
async fn referred(house: &House, otherwise: &[(&str, &str)]) -> Answer {
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(otherwise).await.location;
    house.settle().await;
    anna.gets(&location).await
}

fn decided(page: &Answer) -> (&str, String) {
    (page.verdict(), page.codes().join(" "))
}

#[tokio::test]
async fn by_default_no_register_is_asked_and_the_rules_claim_none() {
    let stage = Stage::open().await;
    shows(&stage, "SIREN 800 000 028, LEI 529900ACME0000000169, VAT FR12800000028");
    let house = open(&stage, |_| {}).await;
    let page = referred(&house, &[FRENCH]).await;
    assert_eq!(decided(&page), ("Validated", String::new()));
    for register in Register::ALL {
        assert!(stage.asked_of(register).is_empty(), "{register:?}");
    }
    house.visitor().gets("/").await.does_not_say("public register");
}

#[tokio::test]
async fn a_sole_trader_of_the_french_register_is_refused_by_the_number_of_their_imprint() {
    let stage = Stage::open().await;
    shows(&stage, "Mentions légales : Jane Doe, SIREN 800 000 028. Hébergeur : Nuage, RCS Lille 800 000 069");
    stage.register_says(&by_number(FrenchCompanySearch, "800000028"), 200, "sole-trader");
    stage.register_says(&by_number(FrenchCompanySearch, "800000069"), 200, "web-host");
    let house = open(&stage, french).await;
    let page = referred(&house, &[FRENCH]).await;
    assert_eq!(decided(&page), ("Refused", "FL_REGISTRY FL_SIZE_ONE".into()));
    page.says("A public register lists JANE DOE (JD CONSEIL) as a sole trader.");
    page.says(&format!("JANE DOE (JD CONSEIL) (800000028) (API Recherche d’entreprises, {DAY})"));
    page.says("Entrepreneur individuel (1000)");
    page.does_not_say("NUAGE");
    let asked = stage.asked_of(FrenchCompanySearch);
    assert_eq!(
        asked.len(),
        2,
        "the host's number, which is closed and nobody's here, and no name: {asked:?}"
    );
    assert!(asked.iter().all(|url| !url.to_lowercase().contains("doe")), "no person is named: {asked:?}");
}

#[tokio::test]
async fn a_company_that_was_struck_off_is_refused() {
    let stage = Stage::open().await;
    shows(&stage, "Acme Logistics Ltd, company number 09900003");
    stage.register_says(&by_number(CompaniesHouse, "09900003"), 200, "dissolved");
    let house = open(&stage, british).await;
    let page = referred(&house, &[]).await;
    assert_eq!(decided(&page), ("Refused", "COMPANY_DISSOLVED".into()));
    page.says("A public register says that the company is closed.");
    page.says(&format!("ACME LOGISTICS LTD (09900003) (Companies House, {DAY})"));
    // The key goes to its register as a user name, and to nobody else.
    let with_key: Vec<_> =
        stage.web.requests().into_iter().filter(|request| request.head.contains("authorization:")).collect();
    let urls: Vec<_> = with_key.iter().map(|request| request.url.as_str()).collect();
    assert_eq!(urls, ["https://api.company-information.service.gov.uk/company/09900003"]);
    assert!(with_key[0].head.contains("authorization: basic a2v5"), "{}", with_key[0].head);
}

#[tokio::test]
async fn an_insolvent_company_is_for_a_person() {
    let stage = Stage::open().await;
    shows(&stage, "LEI: 529900ACME0000000460");
    stage.register_says(&by_number(Gleif, "529900ACME0000000460"), 200, "insolvent");
    let house = open(&stage, |registers| registers.gleif = true).await;
    let page = referred(&house, &[("country", "DE"), ("company", "Acme Logistics GmbH")]).await;
    assert_eq!(decided(&page), ("In review", "COMPANY_INSOLVENT".into()));
    page.says(&format!("(GLEIF, {DAY})"));
}

#[tokio::test]
async fn one_employee_is_for_a_person_and_with_another_soft_sign_refused() {
    for (title, expected) in [
        ("Director", ("In review", "FL_SIZE_ONE".to_owned())),
        ("Independent consultant", ("Refused", "FL_SIZE_ONE FL_TITLE_SOFT".to_owned())),
    ] {
        let stage = Stage::open().await;
        shows(&stage, "SIREN 800 000 051");
        stage.register_says(&by_number(FrenchCompanySearch, "800000051"), 200, "no-staff");
        let house = open(&stage, french).await;
        let page = referred(&house, &[FRENCH, ("job_title", title)]).await;
        assert_eq!(decided(&page), expected, "{title}");
    }
}

#[tokio::test]
async fn staff_that_a_register_counts_softens_a_sole_trader_s_legal_form() {
    let stage = Stage::open().await;
    shows(&stage, "SIREN 800 000 010");
    let question = by_number(FrenchCompanySearch, "800000010");
    stage.register_says(&question, 200, "active");
    let house = open(&stage, french).await;
    let sole = [FRENCH, ("company", "Acme Logistics EI")];
    let page = referred(&house, &sole).await;
    assert_eq!(decided(&page), ("In review", "FL_LEGAL_FORM".into()));
    page.says("“EI” may be the legal form of a sole trader.");

    // Where nobody counts staff it refuses, as it does without a register.
    let stage = Stage::open().await;
    shows(&stage, "");
    stage.register_says(&by_name(FrenchCompanySearch, "Acme Logistics EI", "FR"), 200, "not-found");
    let house = open(&stage, french).await;
    assert_eq!(decided(&referred(&house, &sole).await), ("Refused", "FL_LEGAL_FORM".into()));
}

#[tokio::test]
async fn a_second_contact_at_a_sole_trader_that_is_being_checked_waits_beside_the_first() {
    let stage = Stage::open().await;
    shows(&stage, "");
    let house = open(&stage, |_| {}).await;
    let anna = house.partner("anna").await;
    let sole = [FRENCH, ("company", "Acme Logistics EI")];
    let first = anna.refers_and_reads(&sole).await;
    assert_eq!(first.verdict(), "Checking");
    let john = [("first_name", "John"), ("last_name", "Roe"), ("email", "john.roe@acme-logistics.com")];
    let second = anna.refers_and_reads(&[&sole[..], &john[..]].concat()).await;
    let page = first.location.split('?').next().expect("a path");
    assert_eq!(second.location, format!("{page}?done=contact-in-review"));
    house.settle().await;
    // Both are told: the lead's, and John's, whom nobody looks at any more.
    let codes = "FL_LEGAL_FORM FL_LEGAL_FORM".to_owned();
    assert_eq!(decided(&anna.gets(&first.location).await), ("Refused", codes));
}

#[tokio::test]
async fn a_company_whose_site_names_no_number_is_asked_for_by_name_and_a_namesake_refuses_nobody() {
    let rows = [
        ("Acme Logistics Ltd", "search", ("Validated", "")),
        ("Acme Logistics", "search-dissolved-only", ("Validated", "")),
        // The lead says what kind of company it is, and no such company is left.
        ("Acme Logistics Ltd", "search-dissolved-only", ("In review", "COMPANY_DISSOLVED")),
    ];
    for (company, file, (verdict, code)) in rows {
        let stage = Stage::open().await;
        shows(&stage, "");
        stage.register_says(&by_name(CompaniesHouse, company, "GB"), 200, file);
        let house = open(&stage, british).await;
        let page = referred(&house, &[("company", company)]).await;
        assert_eq!(decided(&page), (verdict, code.to_owned()), "{company}: {file}");
        assert_eq!(stage.asked_of(CompaniesHouse).len(), 1);
    }
}

#[tokio::test]
async fn a_register_that_is_down_is_asked_twice_and_then_a_person_looks() {
    let stage = Stage::open().await;
    shows(&stage, "SIREN 800 000 010");
    stage.register_says(&by_number(FrenchCompanySearch, "800000010"), 503, "error");
    let house = open(&stage, french).await;
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[FRENCH]).await.location;
    house.settle().await;
    assert_eq!(anna.gets(&location).await.verdict(), "Checking");
    house.pass_minutes(30).await;
    let page = anna.gets(&location).await;
    assert_eq!(decided(&page), ("In review", "COMPANY_DISSOLVED".into()));
    page.says("A public register did not answer: we do not know whether the company is active.");
    assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 2);
}

#[tokio::test]
async fn vies_decides_nothing_by_a_name_that_says_nothing_and_its_outage_changes_nothing() {
    for (status, file) in [(200, "valid"), (200, "invalid"), (200, "state-unavailable"), (503, "invalid")] {
        let stage = Stage::open().await;
        shows(&stage, "P.IVA 12345670017");
        stage.register_says(&by_number(Vies, "IT12345670017"), status, file);
        let house = open(&stage, |registers| registers.vies = true).await;
        let anna = house.partner("anna").await;
        let location = anna.refers_and_reads(&[("country", "IT")]).await.location;
        house.settle().await;
        assert_eq!(decided(&anna.gets(&location).await), ("Validated", String::new()), "{status} {file}");
        assert!(!stage.asked_of(Vies).is_empty());
        // A name may carry a form, so the page tells of what it is looked at for, and of nothing else.
        let page = house.visitor().gets("/").await;
        page.says("lists the company as a sole trader");
        page.does_not_say("The company is active in the public register");
    }
}

#[tokio::test]
async fn the_rules_page_claims_what_the_registers_that_are_on_can_tell() {
    let active = "The company is active in the public register";
    let solvent = "The company is neither being wound up nor insolvent by the public register";
    let stage = Stage::open().await;
    let page = open(&stage, french).await.visitor().gets("/").await;
    page.says(active);
    page.does_not_say(solvent);
    let page = open(&stage, british).await.visitor().gets("/").await;
    page.says(active);
    page.says(solvent);
    page.does_not_say("lists the company as a sole trader");
    // Switched on in a house that asks nobody.
    let house = House::open_with(|config, _| french(&mut config.registers)).await;
    house.visitor().gets("/").await.does_not_say("public register");
}
