//! Joining the programme.

mod look_up;
mod particulars;
mod proof;
mod reviewed;

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;

#[tokio::test]
async fn an_applicant_with_a_professional_address_is_approved_at_once_and_let_in() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    anna.gets("/refer").await.says("Refer a company");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let kinds: Vec<_> = mails.iter().map(|mail| mail.kind.as_str()).collect();
    assert_eq!(kinds, ["confirm_address", "application_decided"]);
}

#[tokio::test]
async fn an_applicant_with_free_mail_is_decided_by_a_person() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let visitor = house.visitor();
    visitor.applies("Petra", "petra.novak@gmail.com", "novak-consulting.com").await.leads_to("/join/sent");
    let link = house.link_mailed_to("petra.novak@gmail.com", "confirm_address").await;
    let outcome = visitor.posts(&link, &[]).await;
    let told = visitor.gets(&outcome.location).await;
    told.says("A person looks at your application");
    assert_eq!(told.codes(), ["EMAIL_FREEMAIL", "PARTNER_SITE_UNPROVEN"]);
    told.says("petra.novak@gmail.com belongs to a free mail service. An address on the domain");
    let mails = house.mails_to("petra.novak@gmail.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "application_decided").unwrap();
    assert!(mail.text.contains("or proof that the website is yours"), "{}", mail.text);
    let page = manager.gets("/console").await;
    page.says("petra.novak@gmail.com");
    let path = page.body.split("href=\"").find(|part| part.starts_with("/console/partners/")).unwrap();
    let path = path.split('"').next().unwrap().to_owned();
    let decision = format!("{path}/decision");
    let refused = manager.posts(&decision, &[("decision", "refuse"), ("words", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal needs words");
    let done = format!("{path}?done=partner-decided");
    manager.posts(&decision, &[("decision", "approve")]).await.leads_to(&done);
    assert_eq!(manager.posts(&decision, &[("decision", "approve")]).await.status, StatusCode::CONFLICT);
    visitor.posts("/sign-in", &[("email", "petra.novak@gmail.com")]).await;
    let link = house.link_mailed_to("petra.novak@gmail.com", "sign_in").await;
    visitor.posts(&link, &[]).await.leads_to("/portal");
}

#[tokio::test]
async fn a_refused_applicant_reads_that_a_machine_refused_and_can_ask_for_a_person() {
    let house = House::open().await;
    let visitor = house.visitor();
    visitor.applies("Tom", "tom@mailinator.com", "swift-consulting.com").await;
    let link = house.link_mailed_to("tom@mailinator.com", "confirm_address").await;
    let outcome = visitor.posts(&link, &[]).await.location;
    let page = visitor.gets(&outcome).await;
    assert_eq!(page.codes(), ["EMAIL_DISPOSABLE", "PARTNER_SITE_UNPROVEN"]);
    page.says("This was decided by a machine");
    let path = outcome.split('?').next().unwrap();
    visitor.posts(path, &[]).await.leads_to(&format!("{path}?done=person-asked"));
    visitor.gets(path).await.says("A person looks at your application");
}

#[tokio::test]
async fn every_error_of_an_application_is_told_at_once_and_what_was_typed_is_kept() {
    let house = House::open().await;
    let long = "x".repeat(101);
    let fields = [
        ("name", long.as_str()),
        ("email", "jane@gmial.com"),
        ("website", "http://10.0.0.1/"),
        ("country", "XX"),
    ];
    let page = house.visitor().posts("/join", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "This is too long: 101 characters, at most 100.",
        "gmial.com looks like a typo of gmail.com.",
        "Did you mean jane@gmail.com?",
        "This is not the address of a website.",
        "We do not know this country.",
        "We can pay only to a professional account.",
        "We need your agreement to the terms.",
    ] {
        page.says(words);
    }
    assert!(page.body.contains("value=\"jane@gmial.com\""));
    assert!(house.mails_to("jane@gmial.com").await.is_empty());
}

#[tokio::test]
async fn somebody_who_applies_twice_gets_a_sign_in_link_and_no_second_partnership() {
    let house = House::open().await;
    house.partner("anna").await;
    let again = house.visitor().applies("Anna", "anna@anna-consulting.com", "anna-consulting.com").await;
    again.leads_to("/join/sent");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert!(mails.iter().any(|mail| mail.kind == "sign_in"), "{mails:?}");
    assert_eq!(mails.iter().filter(|mail| mail.kind == "confirm_address").count(), 1);
}

#[tokio::test]
async fn a_partner_whom_staff_invite_is_approved_beforehand() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let fields = [
        ("name", "Ivo"),
        ("email", "ivo@ivo-beratung.de"),
        ("website", "ivo-beratung.de"),
        ("country", "DE"),
    ];
    let invited = manager.posts("/console/partners/new", &fields).await;
    assert!(invited.location.ends_with("?done=partner-invited"), "{}", invited.text());
    let link = house.link_mailed_to("ivo@ivo-beratung.de", "partner_invited").await;
    house.visitor().posts(&link, &[]).await.leads_to("/portal");
}
