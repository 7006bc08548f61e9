//! Phone numbers as people type them, and what they meet in the pipeline.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;
use crate::support::actors::json_lead;

const SWITCHBOARD: &str = "\
id,name,website,country,phone,stage
1,Zephyr Works,zephyr-works.com,GB,+49 30 55566677,active
2,Orbit Foods,orbit-foods.com,GB,+49 40 555666-0,active
";

#[tokio::test]
async fn a_placeholder_is_no_number_and_is_told_beside_the_field_with_how_to_write_one() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    for (phone, told) in [
        ("123456789", "This is a placeholder, not a phone number."),
        ("+49 123456789", "or leave it empty"),
        ("0000000", "This is a placeholder, not a phone number."),
        ("call me", "Please write it in digits with the country code, such as +44 20 7946 0018"),
    ] {
        let page = anna.refers(&[("phone", phone)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{phone}");
        assert!(page.body.contains("id=\"phone-error\"") && page.body.contains(phone), "{phone}");
        page.says(told);
        let page = anna.posts("/portal/profile", &[("phone", phone), ("linkedin", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{phone}");
    }
    let program = house.program_of("anna").await;
    let told = program.posts_json("/api/v1/referrals", &json_lead(&[("phone", "987654321")]), None).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let error = &told.json()["errors"][0];
    assert_eq!((&error["field"], &error["code"]), (&"phone".into(), &"PHONE_PLACEHOLDER".into()));
    anna.gets("/portal").await.says("No referrals yet");
}

#[tokio::test]
async fn an_odd_spelling_is_taken_and_kept_as_it_was_typed() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let max = house.staff("max", Role::Manager).await;
    let phone = "Tél.\u{a0}: ０２０ 7946–0018 / 07700 90";
    let id = anna.refers(&[("phone", phone)]).await.referral_id();
    max.gets(&format!("/console/leads/{id}")).await.says("Tél.");
    for (email, phone) in [
        ("a@acme-logistics.com", "n/a"),
        ("b@acme-logistics.com", "-"),
        ("c@acme-logistics.com", "(0)20 7946 0018"),
    ] {
        let taken = anna.refers(&[("email", email), ("phone", phone)]).await;
        assert_ne!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "{phone}");
    }
}

#[tokio::test]
async fn a_desk_of_an_accounts_switchboard_is_a_question_and_staff_read_why() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(SWITCHBOARD).await;
    let anna = house.partner("anna").await;
    for (email, site, phone, account) in [
        ("jane@acme-logistics.com", "acme-logistics.com", "+49 30 55566677-12", "Zephyr Works"),
        ("jane@blue-harbour.com", "blue-harbour.com", "+49 (0)40 555666 – 34", "Orbit Foods"),
    ] {
        let page = "linkedin.com/company/1";
        let lead =
            [("email", email), ("website", site), ("phone", phone), ("company", site), ("linkedin", page)];
        let told = anna.refers_and_reads(&lead).await;
        assert_eq!(
            (told.verdict(), told.codes()),
            ("In review", vec!["ALREADY_KNOWN".to_owned()]),
            "{phone}"
        );
        told.does_not_say(account);
        let list = max.gets("/console/review").await;
        let path = list.body.split("href=\"").find(|part| part.starts_with("/console/review/0")).unwrap();
        let case = max.gets(path.split('"').next().unwrap()).await;
        case.says("Only the switchboard is the same");
    }
}
