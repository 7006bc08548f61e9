//! Working a lead: contact, meeting, lost; and the clock that the partner sees.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;

#[tokio::test]
async fn the_account_manager_is_mailed_and_logs_contact_and_meeting_and_the_partner_is_told_each_step() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let referral = anna.refers(&[]).await.referral_id();
    let link = house.link_mailed_to("clara@operator.com", "new_lead").await;
    assert_eq!(link, format!("/console/leads/{referral}"));
    clara.gets("/console/leads").await.says("Acme Logistics Ltd");
    clara.posts(&format!("{link}/contact"), &[]).await.leads_to(&format!("{link}?done=contact-logged"));
    anna.gets(&format!("/portal/referrals/{referral}")).await.says("Contacted by clara");
    let meeting = [("kind", "demo"), ("held_on", "2026-03-03"), ("outcome", "interested")];
    clara.posts(&format!("{link}/meeting"), &meeting).await.leads_to(&format!("{link}?done=meeting-logged"));
    anna.gets(&format!("/portal/referrals/{referral}")).await.says("Demo on Tuesday 3 March 2026.");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "moved_on").count(), 2);
    house.is_in_order().await;
}

#[tokio::test]
async fn a_lost_lead_needs_a_reason_which_the_partner_is_told() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let referral = anna.refers(&[]).await.referral_id();
    let path = format!("/console/leads/{referral}");
    let without = clara.posts(&format!("{path}/lost"), &[("words", "kept words")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.body.contains("kept words"));
    let because = [("reason", "competitor"), ("words", "They signed in spring.")];
    clara.posts(&format!("{path}/lost"), &because).await.leads_to(&format!("{path}?done=lost-logged"));
    let page = anna.gets(&format!("/portal/referrals/{referral}")).await;
    page.says("They chose somebody else.");
    page.says("They signed in spring.");
    let late = clara.posts(&format!("{path}/contact"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("This referral is marked as lost, and after that it is not possible.");
}

#[tokio::test]
async fn a_meeting_to_which_nobody_came_is_not_called_a_meeting_held() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let referral = anna.refers(&[]).await.referral_id();
    let meeting = [("kind", "demo"), ("held_on", "2026-03-03"), ("outcome", "no_show")];
    clara.posts(&format!("/console/leads/{referral}/meeting"), &meeting).await;
    let page = anna.gets(&format!("/portal/referrals/{referral}")).await;
    page.says("A meeting with Jane Doe of Acme Logistics Ltd was arranged, but nobody came.");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let told = mails.iter().rfind(|mail| mail.kind == "moved_on").expect("a mail");
    assert_eq!(told.subject, "Did not take place: Demo with Acme Logistics Ltd");
    assert!(told.text.contains("but nobody came"), "{}", told.text);
}

#[tokio::test]
async fn a_contact_that_is_overdue_is_told_to_the_account_manager_once() {
    let house = House::open().await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    page.says("Contact by Thursday 5 March 2026");
    house.pass(24 * 3).await;
    house.pass(24 * 3).await;
    let mails = house.mails_to("clara@operator.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "contact_overdue").count(), 1);
}

#[tokio::test]
async fn auditors_and_finance_look_and_do_not_touch() {
    let house = House::open().await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let referral = anna.refers(&[]).await.referral_id();
    for role in [Role::Auditor, Role::Finance] {
        let looker = house.staff(role.name(), role).await;
        let path = format!("/console/leads/{referral}");
        assert_eq!(looker.gets(&path).await.status, StatusCode::OK);
        assert_eq!(looker.posts(&format!("{path}/contact"), &[]).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn protection_ends_after_ninety_days_and_stands_still_while_a_meeting_is_under_way() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let forgotten = anna.refers(&[]).await.referral_id();
    let other = [
        ("email", "jane@beta-freight.com"),
        ("website", "beta-freight.com"),
        ("company", "Beta Freight"),
        ("linkedin", "linkedin.com/company/beta-freight"),
    ];
    let in_talks = anna.refers(&other).await.referral_id();
    let meeting = [("kind", "call"), ("held_on", "2026-03-03"), ("outcome", "undecided")];
    clara.posts(&format!("/console/leads/{in_talks}/meeting"), &meeting).await;
    house.pass(24 * 91).await;
    let page = house.partner("carl").await;
    page.refers_and_reads(&[]).await.says("Validated");
    assert_eq!(page.refers_and_reads(&other).await.codes(), ["ALREADY_REFERRED"]);
    drop((forgotten, ben));
}
