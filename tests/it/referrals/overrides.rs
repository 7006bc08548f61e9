//! Staff decide otherwise without an appeal, each time for a reason that is kept.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;
use crate::support::actors::VALIDATES;

const FREEMAIL: [(&str, &str); 1] = [("email", "jane.doe@gmail.com")];
const DECLINES: [(&str, &str); 3] =
    [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "A legal dispute.")];

#[tokio::test]
async fn a_machines_refusal_is_undone_from_the_desk_and_counts_from_when_it_was_sent() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let page = anna.refers(&FREEMAIL).await;
    let desk = max.gets("/console/review?show=refused").await;
    desk.says("Acme Logistics Ltd");
    desk.says("The e-mail address belongs to a free mail service.");
    desk.says("The machine");
    let case = format!("/console/review/{}", page.referral_id());
    max.decides(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page.location).await;
    assert_eq!(told.verdict(), "Validated");
    told.says("Validated after all by max");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_decided").unwrap();
    assert!(mail.text.contains("which was refused: it is validated after all"), "{}", mail.text);
    assert_eq!(ben.refers_and_reads(&[]).await.codes()[0], "ALREADY_REFERRED");
    max.gets("/console/review?show=refused").await.does_not_say(&case);
}

#[tokio::test]
async fn a_validation_is_taken_back_while_nobody_has_talked_to_the_lead_and_the_partner_may_appeal() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let mia = house.staff("mia", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    house.employ("clara", Role::AccountManager).await;
    let page = anna.refers(&[]).await;
    let case = format!("/console/review/{}", page.referral_id());
    let twice = [VALIDATES.as_slice(), &[("state", "validated")]].concat();
    assert_eq!(max.posts(&case, &twice).await.status, StatusCode::CONFLICT);
    max.decides(&case, &DECLINES).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page.location).await;
    assert_eq!(told.verdict(), "Refused");
    house.link_mailed_to("clara@operator.com", "lead_taken_back").await;
    told.says("Validation taken back by max");
    told.says("A legal dispute.");
    let path = page.location.split('?').next().unwrap();
    let why = [("text", "The dispute is settled since January.")];
    anna.posts(&format!("{path}/appeal"), &why).await.leads_to(&format!("{path}?done=appealed"));
    let appealed = [VALIDATES.as_slice(), &[("state", "appealed")]].concat();
    assert_eq!(max.posts(&case, &appealed).await.status, StatusCode::FORBIDDEN);
    mia.decides(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
    // Whoever lost the appeal does not undo it alone.
    max.gets(&case).await.says("Won on appeal");
    let undone = max.posts(&case, &[DECLINES.as_slice(), &[("state", "validated")]].concat()).await;
    assert_eq!(undone.status, StatusCode::CONFLICT);
    undone.says("What a partner won on appeal is not taken back.");
    assert_eq!(ben.refers_and_reads(&[]).await.codes()[0], "ALREADY_REFERRED");
    // Its contact is due two working days from when it was validated again, not from before.
    house.pass(60).await;
    assert!(!anna.gets(&page.location).await.text().contains("Contact overdue"));
}

#[tokio::test]
async fn what_somebody_has_talked_about_is_not_taken_back() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&[]).await;
    let id = page.referral_id();
    max.posts(&format!("/console/leads/{id}/contact"), &[]).await;
    let case = format!("/console/review/{id}");
    max.gets(&case).await.does_not_say("name=\"decision\"");
    for seen in ["validated", "contacted"] {
        let fields = [DECLINES.as_slice(), &[("state", seen)]].concat();
        assert_eq!(max.posts(&case, &fields).await.status, StatusCode::CONFLICT, "{seen}");
    }
    assert_eq!(anna.gets(&page.location).await.verdict(), "Contacted");
}

#[tokio::test]
async fn account_managers_and_auditors_see_a_refusal_and_undo_none() {
    let house = House::open().await;
    house.employ("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let case = format!("/console/review/{}", anna.refers(&FREEMAIL).await.referral_id());
    for (name, role) in [("clara", Role::AccountManager), ("alan", Role::Auditor)] {
        let reader = house.staff(name, role).await;
        reader.gets(&case).await.does_not_say("name=\"decision\"");
        assert_eq!(reader.posts(&case, &VALIDATES).await.status, StatusCode::FORBIDDEN, "{name}");
    }
}

#[tokio::test]
async fn a_person_who_objected_is_handed_to_nobody() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let id = anna.refers(&[]).await.referral_id();
    max.posts(&format!("/console/leads/{id}/objection"), &[]).await;
    let lost = [("reason", "other"), ("words", "They do not want to be called.")];
    max.posts(&format!("/console/leads/{id}/lost"), &lost).await;
    let again = ben.refers_and_reads(&[]).await;
    assert_eq!(again.codes()[0], "LEAD_OBJECTED");
    let case = format!("/console/review/{}", again.referral_id());
    max.gets(&case).await.says("This person does not want to be contacted");
    let refused = [VALIDATES.as_slice(), &[("state", "refused")]].concat();
    let answer = max.posts(&case, &refused).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    answer.says("This person does not want to be contacted");
    assert_eq!(ben.gets(&again.location).await.verdict(), "Refused");
}
