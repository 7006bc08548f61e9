//! A partner corrects a referral by its own form, or a program by its id: whatever changes, it is that one.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use crate::support::actors::{Answer, json_lead, lead};
use crate::support::{Actor, House};

const ROLE_ADDRESS: (&str, &str) = ("email", "info@acme-logistics.com");
const NORTHWIND: [(&str, &str); 4] = [
    ("email", "joe.bloggs@northwind-tools.com"),
    ("website", "northwind-tools.com"),
    ("company", "Northwind Tools Ltd"),
    ("linkedin", "linkedin.com/company/northwind-tools"),
];

/// Opens the form of "Correct this referral", changes these fields and sends it.
pub async fn corrects(partner: &Actor, id: &str, otherwise: &[(&str, &str)]) -> Answer {
    let form = partner.gets(&format!("/refer?correct={id}")).await.hidden("corrects");
    assert_eq!(form, id);
    partner.posts("/refer", &lead(&[otherwise, &[("corrects", &form)]].concat())).await
}

#[tokio::test]
async fn name_and_address_corrected_together_are_a_correction_and_no_other_person() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    let other = [("first_name", "Joan"), ("last_name", "Dole"), ("email", "joan.dole@acme-logistics.com")];
    let told = corrects(&anna, &id, &other).await;
    told.leads_to(&format!("/portal/referrals/{id}?done=corrected"));
    let told = anna.gets(&told.location).await;
    assert_eq!(told.verdict(), "Validated");
    told.says("Joan Dole");
    told.does_not_say("info@acme-logistics.com");
}

#[tokio::test]
async fn a_lead_that_sales_entered_meanwhile_is_corrected_by_what_was_known_before_it() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    house.knows_accounts("id,name,website\nA-1,Acme Logistics Ltd,acme-logistics.com\n").await;
    let told = corrects(&anna, &id, &[]).await;
    told.leads_to(&format!("/portal/referrals/{id}?done=corrected"));
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
    // To everybody else the company is known.
    assert!(ben.refers_and_reads(&[]).await.codes().contains(&"ALREADY_KNOWN".to_owned()));
}

#[tokio::test]
async fn a_domain_corrected_in_mail_and_site_at_once_is_the_same_referral() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let misspelt = [("email", "info@acme-logistic.com"), ("website", "acme-logistic.com")];
    let id = anna.refers_and_reads(&misspelt).await.referral_id();
    let told = corrects(&anna, &id, &[]).await;
    told.leads_to(&format!("/portal/referrals/{id}?done=corrected"));
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
    // The domain that was misspelt is held no more, the right one is.
    assert!(ben.refers_and_reads(&[]).await.codes().contains(&"ALREADY_REFERRED".to_owned()));
    let list = anna.gets("/portal").await;
    assert_eq!(list.body.matches(&format!("/portal/referrals/{id}")).count(), 1, "{}", list.text());
}

#[tokio::test]
async fn what_was_corrected_is_corrected_back_in_the_same_minute() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS, ("job_title", "Buyer")]).await;
    let id = page.referral_id();
    corrects(&anna, &id, &[ROLE_ADDRESS, ("job_title", "Seller")]).await;
    anna.gets(&page.location).await.says("Seller");
    let back = corrects(&anna, &id, &[ROLE_ADDRESS, ("job_title", "Buyer")]).await;
    back.leads_to(&format!("/portal/referrals/{id}?done=corrected"));
    anna.gets(&page.location).await.says("Buyer");
    let clicked_twice = [ROLE_ADDRESS, ("job_title", "Buyer"), ("corrects", &id)];
    let twice = anna.posts("/refer", &lead(&clicked_twice)).await;
    twice.leads_to(&format!("/portal/referrals/{id}?done=referred-already"));
}

#[tokio::test]
async fn another_way_to_write_the_same_is_no_correction() {
    let house = House::open().await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    program.posts_json("/api/v1/referrals", &json_lead(&[ROLE_ADDRESS]), None).await;
    house.pass(1).await;
    let mails = house.mails_to("anna@anna-consulting.com").await.len();
    let spelt = json_lead(&[
        ("email", "Info@ACME-Logistics.com"),
        ("website", "https://WWW.acme-logistics.com/"),
        ("linkedin", "https://www.linkedin.com/company/acme-logistics/"),
    ]);
    let told = program.posts_json("/api/v1/referrals", &spelt, None).await;
    assert_eq!((told.status, &told.json()["taken"]["as"]), (StatusCode::OK, &json!("unchanged")));
    assert_eq!(told.json()["taken"]["corrected"], json!([]), "{}", told.body);
    assert_eq!(house.mails_to("anna@anna-consulting.com").await.len(), mails);
}

#[tokio::test]
async fn what_another_referral_of_the_partner_holds_is_not_taken_from_it_and_the_answer_leads_there() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let there = anna.refers_and_reads(&NORTHWIND).await.referral_id();
    let page = anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    let by_company = [ROLE_ADDRESS, NORTHWIND[1], NORTHWIND[2]];
    for otherwise in [&by_company[..], &NORTHWIND] {
        let told = corrects(&anna, &page.referral_id(), otherwise).await;
        told.leads_to(&format!("/portal/referrals/{there}?done=referred-elsewhere"));
        anna.gets(&told.location).await.says("in this open referral already");
        anna.gets(&page.location).await.says("info@acme-logistics.com");
    }
}

#[tokio::test]
async fn a_referral_with_others_at_its_company_does_not_go_to_another_company() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    let id = page.referral_id();
    let joe = [("first_name", "Joe"), ("last_name", "Bloggs"), ("email", "joe.bloggs@acme-logistics.com")];
    anna.refers(&joe).await.leads_to(&format!("/portal/referrals/{id}?done=contact-added"));
    let moved = corrects(&anna, &id, &NORTHWIND).await;
    moved.leads_to(&format!("/portal/referrals/{id}?done=referred-contacts"));
    anna.gets(&moved.location).await.says("it is not moved to another company");
    let stays = corrects(&anna, &id, &[]).await;
    stays.leads_to(&format!("/portal/referrals/{id}?done=corrected"));
}

#[tokio::test]
async fn whoever_names_the_same_person_at_a_free_mail_loses_nothing() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let page = anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    house.pass(1).await;
    let free = anna.refers_and_reads(&[("email", "jane.doe@gmail.com")]).await;
    assert_eq!((free.verdict(), free.codes()[0].as_str()), ("Refused", "EMAIL_FREEMAIL"));
    assert_ne!(free.referral_id(), page.referral_id());
    assert_eq!(anna.gets(&page.location).await.verdict(), "In review");
    assert!(ben.refers_and_reads(&[]).await.codes().contains(&"ALREADY_REFERRED".to_owned()));
    // Said of this very referral it is taken at its word.
    let told = corrects(&anna, &page.referral_id(), &[("email", "jane.doe@gmail.com")]).await;
    assert!(told.location.ends_with("?done=corrected-refused"), "{}", told.location);
}

#[tokio::test]
async fn a_program_names_the_referral_that_it_corrects_and_only_its_own() {
    let house = House::open().await;
    house.partner("anna").await;
    house.partner("ben").await;
    let (anna, ben) = (house.program_of("anna").await, house.program_of("ben").await);
    let first = anna.posts_json("/api/v1/referrals", &json_lead(&[ROLE_ADDRESS]), None).await.json();
    let id = first["id"].as_str().expect("an id").to_owned();
    for (program, named) in [(&ben, id.as_str()), (&anna, "no-such-id"), (&anna, "")] {
        let told = program.posts_json("/api/v1/referrals", &json_lead(&[("corrects", named)]), None).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{named:?}: {}", told.body);
        assert_eq!(told.json()["errors"][0]["field"], json!("corrects"), "{}", told.body);
    }
    let moved = json_lead(&[&NORTHWIND[..], &[("corrects", &id)]].concat());
    let told = anna.posts_json("/api/v1/referrals", &moved, Some("k-1")).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let told = told.json();
    assert_eq!((&told["id"], &told["receipt"]), (&first["id"], &first["receipt"]));
    assert_eq!(told["taken"]["corrected"], json!(["email", "company", "website", "linkedin"]));
    assert_eq!(told["verdict"], json!("validated"));
    let late = anna.posts_json("/api/v1/referrals", &json_lead(&[("corrects", &id)]), None).await.json();
    assert_eq!(late["taken"]["as"], json!("unchanged"));
    assert!(late["taken"]["sentence"].to_string().contains("is decided"), "{late}");
}

#[tokio::test]
async fn a_correction_that_does_not_parse_comes_back_as_a_correction() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    let told = corrects(&anna, &id, &[("email", "jane")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.hidden("corrects"), id);
    told.says("Correct this referral");
}

#[tokio::test]
async fn staff_open_the_form_of_a_lead_as_it_stands_and_correct_it_for_the_partner() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    let id = page.referral_id();
    max.gets(&format!("/console/leads/{id}")).await.says("Correct for the partner");
    let door = format!("/console/partners/{}/refer", house.partner_id("anna").await);
    let form = max.gets(&format!("{door}?correct={id}")).await;
    assert!(form.body.contains("info@acme-logistics.com"), "{}", form.text());
    let told = max.posts(&door, &lead(&[("corrects", &form.hidden("corrects"))])).await;
    told.leads_to(&format!("/console/leads/{id}?done=corrected"));
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
    let decided = max.gets(&format!("{door}?correct={id}")).await;
    decided.leads_to(&format!("/console/leads/{id}"));
    let door_of_ben = format!("/console/partners/{}/refer?correct={id}", {
        house.partner("ben").await;
        house.partner_id("ben").await
    });
    assert_eq!(max.gets(&door_of_ben).await.status, StatusCode::NOT_FOUND);
}
