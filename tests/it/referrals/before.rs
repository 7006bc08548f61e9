//! What sales enter and do after a partner named a company is the partner's lead, and nothing that was known
//! before it (docs/decisions/0056).

use axum::http::StatusCode;
use serde_json::json;

use super::correct_by_id::corrects;
use crate::support::House;

const BEGIN: &str = "2026-11-24T09:00:00Z";
const ROLE_ADDRESS: (&str, &str) = ("email", "info@acme-logistics.com");
const JOHN: [(&str, &str); 3] =
    [("first_name", "John"), ("last_name", "Roe"), ("email", "john.roe@acme-logistics.com")];
/// A company that was lost so long ago that it refuses nobody.
const LOST: &str = "id,name,website,country,stage,last_activity,parent\n\
                    A-1,Acme Logistics Ltd,acme-logistics.com,GB,lost,2024-01-15,\n";
/// The same once sales work it again.
const WORKED: &str = "id,name,website,country,stage,last_activity,parent\n\
                      A-1,Acme Logistics Ltd,acme-logistics.com,GB,prospect,2026-11-24,\n";

async fn is_known_to(house: &House, partner: &str) -> bool {
    let partner = house.partner(partner).await;
    partner.refers_and_reads(&[]).await.codes().contains(&"ALREADY_KNOWN".to_owned())
}

#[tokio::test]
async fn a_lost_account_that_sales_work_again_for_a_lead_takes_another_person_there_all_the_same() {
    let house = House::open_at(BEGIN).await;
    house.knows_accounts(LOST).await;
    let anna = house.partner("anna").await;
    let lead = anna.refers_and_reads(&[]).await;
    assert_eq!(lead.verdict(), "Validated");
    house.pass_minutes(5).await;
    house.knows_accounts(WORKED).await;
    let page = lead.location.split('?').next().expect("a path");
    anna.refers(&JOHN).await.leads_to(&format!("{page}?done=contact-added"));
    assert!(is_known_to(&house, "ben").await, "to everybody else it is worked");
}

#[tokio::test]
async fn a_lead_of_a_lost_account_is_corrected_by_where_that_stood_when_it_was_handed_in() {
    let house = House::open_at(BEGIN).await;
    house.knows_accounts(LOST).await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    house.knows_accounts(WORKED).await;
    let told = corrects(&anna, &id, &[]).await;
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn a_company_of_the_group_that_sales_enter_later_refuses_and_delays_nobody_before_it() {
    let house = House::open_at(BEGIN).await;
    house.knows_accounts(LOST).await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    let group = "A-2,Zephyr Rail,zephyr-rail.com,GB,customer,2026-11-01,A-1\n";
    house.knows_accounts(&format!("{LOST}{group}")).await;
    let told = corrects(&anna, &id, &[]).await;
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn a_company_that_only_the_correction_names_is_known_since_before_it() {
    let house = House::open_at(BEGIN).await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    house.knows_accounts("id,name,website\nB-1,Zephyr Rail,zephyr-rail.com\n").await;
    let told = corrects(&anna, &id, &[("email", "jane.doe@zephyr-rail.com")]).await;
    let page = anna.gets(&told.location).await;
    assert!(page.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", page.codes());
}

#[tokio::test]
async fn who_had_left_when_the_lead_came_and_comes_back_after_it_is_not_known_before_it() {
    let house = House::open_at(BEGIN).await;
    let crm = house.crm().await;
    let acme = json!({ "accounts": [
        { "external_id": "A-1", "name": "Acme Logistics", "website": "acme-logistics.com" }
    ] });
    let tells = async || {
        let told = crm.sends_json("PUT", "/api/v1/accounts", &acme, None).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    };
    tells().await;
    house.pass_minutes(5).await;
    let deleted = crm.sends_json("DELETE", "/api/v1/accounts/A-1", &json!({}), None).await;
    assert_eq!(deleted.status, StatusCode::NO_CONTENT);
    house.pass_minutes(5).await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    tells().await;
    let told = corrects(&anna, &id, &[]).await;
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
    assert!(is_known_to(&house, "ben").await, "it is back");
}

#[tokio::test]
async fn an_old_account_that_sales_give_the_companys_domain_after_the_lead_refuses_nothing_of_it() {
    let house = House::open().await;
    let old = "A-7,Zephyr Holdings,zephyr-holdings.com";
    house.knows_accounts(&format!("id,name,website,aliases\n{old},\n")).await;
    house.pass_minutes(5).await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    house.knows_accounts(&format!("id,name,website,aliases\n{old},acme-logistics.com\n")).await;
    let told = corrects(&anna, &id, &[]).await;
    assert_eq!(anna.gets(&told.location).await.verdict(), "Validated");
    let page = format!("/portal/referrals/{id}");
    anna.refers(&JOHN).await.leads_to(&format!("{page}?done=contact-added"));
    assert!(is_known_to(&house, "ben").await, "the account is the company's");
}

#[tokio::test]
async fn an_old_contact_that_moves_to_the_company_after_the_lead_refuses_no_other_person_there() {
    let house = House::open().await;
    house.knows_contacts("id,name,email\nC-1,John Roe,john.roe@zephyr-holdings.com\n").await;
    house.pass_minutes(5).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await.location;
    house.pass_minutes(5).await;
    house.knows_contacts("id,name,email\nC-1,John Roe,john.roe@acme-logistics.com\n").await;
    let page = page.split('?').next().expect("a path");
    anna.refers(&JOHN).await.leads_to(&format!("{page}?done=contact-added"));
}

#[tokio::test]
async fn an_account_that_only_says_when_somebody_worked_on_it_is_known_since_it_was() {
    let house = House::open().await;
    let row = |day: &str| {
        format!("id,name,website,stage,last_activity\nA-1,Roe Brothers,,customer,{day}\nA-2,Zephyr,z.com,,\n")
    };
    house.knows_accounts(&row("2026-02-01")).await;
    house.pass_minutes(5).await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    house.pass_minutes(5).await;
    house.knows_accounts(&row("2026-03-03")).await;
    // Its own name was known all the time.
    let told = corrects(&anna, &id, &[("company", "Roe Brothers")]).await;
    let page = anna.gets(&told.location).await;
    assert!(page.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", page.codes());
}

#[tokio::test]
async fn an_account_that_only_may_have_been_the_company_is_no_surer_by_what_sales_give_it_later() {
    let house = House::open().await;
    let row = |site: &str| {
        format!(
            "id,name,country,phone,website\nA-1,Zephyr Rail,FR,+44 20 7946 0999,{site}\nA-2,Roe,,,roe.com\n"
        )
    };
    house.knows_accounts(&row("")).await;
    house.pass_minutes(5).await;
    let (anna, phone) = (house.partner("anna").await, ("phone", "+44 20 7946 0999"));
    let page = anna.refers_and_reads(&[phone]).await;
    assert_eq!(page.verdict(), "In review");
    house.pass_minutes(5).await;
    house.knows_accounts(&row("acme-logistics.com")).await;
    let told = corrects(&anna, &page.referral_id(), &[phone, ("job_title", "Head of Rail")]).await;
    assert_eq!(anna.gets(&told.location).await.verdict(), "In review");
    assert!(is_known_to(&house, "ben").await, "to everybody else it is the company");
}
