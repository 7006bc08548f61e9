//! Accounts that are known by their page on LinkedIn, by the numbers of states, and by the company to which
//! they belong.

use leadwire::access::Role;
use leadwire::config::Registers;
use leadwire_domain::country::Country;
use leadwire_domain::outside::Register;
use leadwire_domain::outside::registers::{By, Question};
use serde_json::Value;

use super::uploads;
use crate::referrals::correct_by_id::corrects;
use crate::support::actors::json_lead;
use crate::support::web::Served;
use crate::support::{Answer, House, Stage};

const DOMAIN: &str = "acme-logistics.com";
const ANNA: &str = "anna@anna-consulting.com";
const GERMAN: (&str, &str) = ("country", "DE");
const FRENCH: (&str, &str) = ("country", "FR");

/// A house that asks about leads, and the site of the good lead with a line of its imprint.
async fn open(stage: &Stage, imprint: &str) -> House {
    open_with(stage, imprint, |_| {}).await
}

async fn open_with(stage: &Stage, imprint: &str, switch_on: impl FnOnce(&mut Registers)) -> House {
    stage.control_answers();
    stage.takes_mail(DOMAIN);
    let page = format!(
        "<title>Acme Logistics</title><h1>Acme Logistics</h1><a href=/services>Services</a> \
         <a href=https://www.linkedin.com/company/acme-logistics>LinkedIn</a> <p>For thirty years we have \
         moved goods by road and rail for our customers all over Europe.<p>{imprint}"
    );
    for host in [DOMAIN.to_owned(), format!("www.{DOMAIN}")] {
        stage.site(&host, Served::html(&page));
    }
    let house = House::open_online_with(stage, |config, _| switch_on(&mut config.registers)).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    house
}

/// The good lead, with some fields otherwise, once everybody was asked: as the partner reads it, and staff.
async fn referred(house: &House, otherwise: &[(&str, &str)]) -> (Answer, Answer) {
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(otherwise).await.location;
    house.settle().await;
    let page = Answer { location: location.clone(), ..anna.gets(&location).await };
    let manager = house.staff("max", Role::Manager).await;
    let case = manager.gets(&format!("/console/leads/{}", page.referral_id())).await;
    let seen = format!("{} {:?}", page.body, house.mails_to(ANNA).await);
    for ours in ["KNOWN_C", "KNOWN_G", "KNOWN_M", "Zephyr", "A-1,"] {
        assert!(!seen.contains(ours), "{ours} is told: {seen}");
    }
    (page, case)
}

fn decided(page: &Answer) -> (&str, String) {
    (page.verdict(), page.codes().join(" "))
}

fn refused() -> (&'static str, String) {
    ("Refused", "ALREADY_KNOWN".to_owned())
}

#[tokio::test]
async fn staff_see_by_what_an_account_is_known_and_to_whom_it_belongs() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let csv = "Record ID,Company name,Country,LinkedIn Company Page,VAT number,Registration number,\
               Parent company ID\n\
               7,Zephyr France,FR,https://fr.linkedin.com/company/Zephyr-France/,FR 40 303 265 045,,9\n\
               9,Zephyr Group,DE,,,HRB 12345 (Amtsgericht Kiel),\n";
    uploads(&house, &manager, csv.as_bytes()).await.says("New\n2\n");
    let list = manager.gets("/console/accounts").await;
    list.says("linkedin.com/company/zephyr-france");
    list.says("FR40303265045");
    list.says("SIREN 303265045");
    list.says("HRB 12345");
    list.says("Belongs to 9");
}

#[tokio::test]
async fn the_page_on_linkedin_alone_tells_that_a_company_is_known() {
    let house = House::open().await;
    house.knows_accounts("id,name,country,linkedin\nA-1,Zephyr Holdings,FR,acme-logistics\n").await;
    let (page, case) = referred(&house, &[]).await;
    assert_eq!(decided(&page), refused());
    assert!(case.codes().contains(&"KNOWN_COMPANY_ID".to_owned()), "{:?}", case.codes());
    case.says("acme-logistics");
    case.says("The same LinkedIn page or company number");
}

#[tokio::test]
async fn a_number_that_left_the_account_tells_nothing_any_more() {
    let house = House::open().await;
    house.knows_accounts("id,name,country,linkedin\nA-1,Zephyr Holdings,FR,acme-logistics\n").await;
    house.knows_accounts("id,name,country,linkedin\nA-1,Zephyr Holdings,FR,zephyr\n").await;
    let (page, _) = referred(&house, &[]).await;
    assert_eq!(page.verdict(), "Validated");
}

#[tokio::test]
async fn a_vat_number_of_the_imprint_tells_that_a_company_is_known_under_another_name() {
    let stage = Stage::open().await;
    let house = open(&stage, "Impressum: USt-IdNr. DE 136 695 976").await;
    house.knows_accounts("id,name,country,vat\nA-1,Zephyr Holdings,DE,136695976\n").await;
    let (page, case) = referred(&house, &[GERMAN]).await;
    assert_eq!(decided(&page), refused());
    assert!(case.codes().contains(&"KNOWN_COMPANY_ID".to_owned()), "{:?}", case.codes());
    case.says("DE136695976");
}

#[tokio::test]
async fn a_number_that_sales_enter_after_the_lead_tells_nothing_when_the_lead_is_corrected() {
    let stage = Stage::open().await;
    let house = open(&stage, "Impressum: USt-IdNr. DE 136 695 976").await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[GERMAN, ("email", "info@acme-logistics.com")]).await.referral_id();
    house.settle().await;
    assert_eq!(anna.gets(&format!("/portal/referrals/{id}")).await.verdict(), "In review");
    house.pass_minutes(5).await;
    house.knows_accounts("id,name,country,vat\nA-1,Zephyr Holdings,DE,136695976\n").await;
    let told = corrects(&anna, &id, &[GERMAN]).await;
    house.settle().await;
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn structured_data_of_the_site_tells_the_number_too() {
    let stage = Stage::open().await;
    let data = r#"<script type="application/ld+json">{"@type": "Organization", "name": "Acme Logistics",
        "vatID": "NL001234567B01"}</script>"#;
    let house = open(&stage, data).await;
    house.knows_accounts("id,name,country,vat\nA-1,Zephyr Holdings,NL,NL001234567B01\n").await;
    let (page, _) = referred(&house, &[("country", "NL")]).await;
    assert_eq!(decided(&page), refused());
}

#[tokio::test]
async fn a_vat_number_meets_the_number_of_the_register_that_it_holds() {
    let stage = Stage::open().await;
    let house = open(&stage, "Mentions légales : TVA FR 40 303 265 045").await;
    house.knows_accounts("id,name,country,SIREN\nA-1,Zephyr Holdings,FR,303 265 045\n").await;
    let (page, _) = referred(&house, &[FRENCH]).await;
    assert_eq!(decided(&page), refused());
}

#[tokio::test]
async fn one_of_several_numbers_on_a_site_may_be_its_hosts_and_is_for_a_person_unless_the_name_agrees() {
    for (account, expected) in [("Zephyr Hosting", "In review"), ("Acme Logistic", "Refused")] {
        let stage = Stage::open().await;
        let imprint = "SIREN 303 265 045. Hébergeur : RCS Lille 424 761 419";
        let house = open(&stage, imprint).await;
        house.knows_accounts(&format!("id,name,country,siren\nA-1,{account},,SIREN 424761419\n")).await;
        let (page, case) = referred(&house, &[FRENCH]).await;
        assert_eq!((page.verdict(), page.codes().concat()), (expected, "ALREADY_KNOWN".into()), "{account}");
        if expected == "In review" {
            case.says("Only a number on its site is the same");
            case.says("SIREN 424761419");
        }
    }
}

#[tokio::test]
async fn what_every_court_numbers_anew_is_for_a_person_unless_the_name_agrees() {
    for (account, expected) in [("Zephyr Holdings", "In review"), ("Acme Logistic", "Refused")] {
        let stage = Stage::open().await;
        let house = open(&stage, "Amtsgericht Berlin, HRB 12345 B").await;
        house.knows_accounts(&format!("id,name,country,company_number\nA-1,{account},AT,HRB 12345\n")).await;
        let (page, _) = referred(&house, &[GERMAN]).await;
        assert_eq!((page.verdict(), page.codes().concat()), (expected, "ALREADY_KNOWN".into()), "{account}");
    }
}

#[tokio::test]
async fn the_number_in_a_register_tells_that_a_company_is_known_where_its_site_names_none() {
    let stage = Stage::open().await;
    let country = Country::parse("FR").expect("a country");
    let name = "Acme Logistics".to_owned();
    let question = Question { register: Register::FrenchCompanySearch, by: By::Name { name, country } };
    stage.register_says(&question, 200, "active");
    let house = open_with(&stage, "", |registers| registers.french_company_search = true).await;
    house.knows_accounts("id,name,country,siren\nA-1,Zephyr Holdings,FR,800000010\n").await;
    let (page, case) = referred(&house, &[FRENCH, ("company", "Acme Logistics")]).await;
    assert_eq!(decided(&page), refused());
    case.says("SIREN 800000010");
}

#[tokio::test]
async fn a_lead_of_a_lost_account_whose_parent_is_a_customer_is_for_a_person() {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    let csv = "id,name,website,country,stage,last_activity,parent\n\
               A-1,Acme Logistics Ltd,acme-logistics.com,GB,lost,2024-01-15,A-2\n\
               A-2,Zephyr Group,zephyr-group.com,GB,customer,2026-11-01,\n";
    house.knows_accounts(csv).await;
    let (page, case) = referred(&house, &[]).await;
    assert_eq!((page.verdict(), page.codes().concat()), ("In review", "ALREADY_KNOWN".into()));
    assert!(case.codes().contains(&"KNOWN_GROUP".to_owned()), "{:?}", case.codes());
    case.says("Zephyr Group");
    case.says("Of the same group");
}

#[tokio::test]
async fn a_lead_of_a_lost_account_whose_subsidiary_is_a_customer_is_for_a_person_too() {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    let csv = "id,name,website,country,stage,last_activity,parent\n\
               A-1,Acme Logistics Ltd,acme-logistics.com,GB,lost,2024-01-15,\n\
               A-2,Zephyr Rail,zephyr-rail.com,GB,customer,2026-11-01,A-1\n\
               A-3,Orbit Foods,orbit-foods.de,DE,customer,2026-11-01,A-9\n";
    house.knows_accounts(csv).await;
    let (page, case) = referred(&house, &[]).await;
    assert_eq!((page.verdict(), page.codes().concat()), ("In review", "ALREADY_KNOWN".into()));
    case.says("Zephyr Rail");
    case.does_not_say("Orbit Foods");
}

#[tokio::test]
async fn a_parent_that_the_site_names_is_looked_for_in_the_pipeline() {
    let stage = Stage::open().await;
    let data = r#"<script type="application/ld+json">{"@type": "Organization", "name": "Acme Logistics",
        "parentOrganization": {"@type": "Organization", "url": "https://www.zephyr-group.com/a"}}</script>"#;
    let house = open(&stage, data).await;
    house.knows_accounts("id,name,website,country\nA-1,Zephyr Group,zephyr-group.com,GB\n").await;
    let (page, case) = referred(&house, &[]).await;
    assert_eq!((page.verdict(), page.codes().concat()), ("In review", "ALREADY_KNOWN".into()));
    assert!(case.codes().contains(&"KNOWN_GROUP".to_owned()), "{:?}", case.codes());
}

#[tokio::test]
async fn of_a_group_nothing_is_said_where_nobody_could_tell_and_partners_do_not_read_which_rung_that_is() {
    let house = House::open().await;
    let (page, case) = referred(&house, &[]).await;
    assert_eq!(page.verdict(), "Validated");
    case.says("Not looked at ·\nKNOWN_GROUP");
    let key = house.program_of("anna").await;
    let lead = json_lead(&[("email", "john@acme-logistics.com")]);
    let answer = key.posts_json("/api/v1/referrals", &lead, None).await.json();
    let not_run: Vec<&str> = answer["not_run"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(not_run.contains(&"WEBSITE_DOWN") && !not_run.contains(&"KNOWN_GROUP"), "{not_run:?}");
    let stage = Stage::open().await;
    let online = open(&stage, "").await;
    let (_, case) = referred(&online, &[]).await;
    case.says("Passed ·\nKNOWN_GROUP");
}

#[tokio::test]
async fn a_page_that_is_probably_another_companys_is_a_question_unless_something_else_agrees() {
    const OCEAN: (&str, &str) = ("linkedin", "https://www.linkedin.com/company/blue-ocean");
    let house = House::open().await;
    let account = "id,name,country,phone,linkedin\n\
                   A-1,Zephyr Foods,GB,+44 20 7946 0123,linkedin.com/company/blue-ocean\n";
    house.knows_accounts(account).await;
    let (page, case) = referred(&house, &[OCEAN]).await;
    assert_eq!(decided(&page), ("In review", "LINKEDIN_UNRELATED ALREADY_KNOWN".to_owned()));
    case.says("KNOWN_MAYBE");
    case.says("Only the LinkedIn page is the same, and it may be another company’s");
    // Doing what the page says settles both.
    let anna = house.signs_in("anna").await;
    anna.refers(&[]).await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
    let ben = &house.partner("ben").await;
    let known = |otherwise: [(&'static str, &'static str); 4]| async move {
        let page = ben.refers_and_reads(&[&[OCEAN], &otherwise[..]].concat()).await;
        (page.verdict().to_owned(), page.codes().contains(&"ALREADY_KNOWN".to_owned()))
    };
    let at = |domain| ("website", domain);
    let nova = [
        ("email", "joe@nova-tools.com"),
        at("nova-tools.com"),
        ("company", "Nova Tools Ltd"),
        ("phone", "020 7946 0123"),
    ];
    assert_eq!(known(nova).await, ("Refused".to_owned(), true), "the phone agrees");
    let zephyr =
        [("email", "joe@zf-group.com"), at("zf-group.com"), ("company", "Zephyr Foods Ltd"), ("phone", "")];
    assert_eq!(known(zephyr).await, ("Refused".to_owned(), true), "the name agrees");
}
