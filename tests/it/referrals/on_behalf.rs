//! Staff hand in leads for partners.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;
use crate::support::actors::lead;

#[tokio::test]
async fn a_manager_hands_in_for_a_partner_who_gets_the_mail_and_sees_by_whom() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let partner = format!("/console/partners/{}", house.partner_id("anna").await);
    let path = format!("{partner}/refer");
    assert!(manager.gets(&partner).await.body.contains(&format!("href=\"{path}\"")), "no way there");
    manager.gets(&path).await.says("Refer for anna");
    let answer = manager.posts(&path, &lead(&[])).await;
    let id = answer.referral_id();
    answer.leads_to(&format!("/console/leads/{id}?done=handed-in"));
    manager.gets(&answer.location).await.says("Handed in for the partner by max");
    let own = anna.gets(&format!("/portal/referrals/{id}")).await;
    own.says("Handed in for the partner by max");
    own.says("Validated by the machine");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "referral_received").count(), 1);
    assert!(house.mails_to("max@operator.com").await.iter().all(|mail| mail.kind != "referral_received"));
    let again = manager.posts(&path, &lead(&[("note", "again")])).await;
    again.leads_to(&format!("/console/leads/{id}?done=referred-decided"));
    manager.posts(&path, &lead(&[])).await.leads_to(&format!("/console/leads/{id}?done=handed-in-already"));
    anna.refers(&[]).await.leads_to(&format!("/portal/referrals/{id}?done=referred-already"));
}

#[tokio::test]
async fn what_cannot_be_taken_comes_back_and_only_managers_hand_in_for_approved_partners() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    house.partner("anna").await;
    let path = format!("/console/partners/{}/refer", house.partner_id("anna").await);
    let page = manager.posts(&path, &lead(&[("email", "jane@gmial.com"), ("note", "kept")])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Did you mean jane@gmail.com?");
    assert!(page.body.contains("kept") && page.body.contains(&format!("action=\"{path}\"")));
    assert_eq!(page.enter_sends(), (String::new(), String::new()));
    assert_eq!(clara.gets(&path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(clara.posts(&path, &lead(&[])).await.status, StatusCode::FORBIDDEN);
    house.visitor().applies("Petra", "petra@petra-consulting.com", "petra-consulting.com").await;
    let petra = format!("/console/partners/{}/refer", house.partner_id("petra").await);
    for answer in [manager.gets(&petra).await, manager.posts(&petra, &lead(&[])).await] {
        assert_eq!(answer.status, StatusCode::CONFLICT);
        answer.says("This partner cannot refer");
    }
    assert_eq!(manager.gets("/console/partners/nobody/refer").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn for_a_partner_who_does_not_exist_nothing_is_there_to_hand_in_to() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let path = "/console/partners/01a20e5a-0000-7000-8000-000000000000/refer";
    assert_eq!(manager.gets(path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(manager.posts(path, &lead(&[])).await.status, StatusCode::NOT_FOUND);
}
