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
}

#[tokio::test]
async fn a_lost_lead_needs_a_reason_which_the_partner_is_told() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let referral = anna.refers(&[]).await.referral_id();
    let path = format!("/console/leads/{referral}");
    clara.gets(&path).await.says("In your words\n(optional)\nNeeded for another reason.");
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
async fn account_managers_work_their_own_leads_and_managers_all() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let sam = house.staff("sam", Role::AccountManager).await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    let (own, other) = if page.text().contains("clara contacts") { (clara, sam) } else { (sam, clara) };
    let path = format!("/console/leads/{}", page.referral_id());
    let meeting = [("kind", "demo"), ("held_on", "2026-03-03"), ("outcome", "interested")];
    let lost = [("reason", "competitor")];
    let acts: [(&str, &[(&str, &str)]); 3] = [("contact", &[]), ("meeting", &meeting), ("lost", &lost)];
    for (act, fields) in acts {
        let answer = other.posts(&format!("{path}/{act}"), fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{act}");
        answer.says("Somebody else works this lead");
        assert!(!other.gets(&path).await.body.contains(&format!("{path}/{act}")), "{act} is offered");
    }
    own.gets(&path).await.says("What came of it?");
    own.posts(&format!("{path}/contact"), &[]).await.leads_to(&format!("{path}?done=contact-logged"));
    manager
        .posts(&format!("{path}/meeting"), &meeting)
        .await
        .leads_to(&format!("{path}?done=meeting-logged"));
}

#[tokio::test]
async fn a_meeting_is_held_between_the_day_of_the_referral_and_today() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let path = format!("/console/leads/{}", anna.refers(&[]).await.referral_id());
    house.pass(24 * 2).await;
    let on = |day| [("kind", "demo"), ("held_on", day), ("outcome", "interested")];
    for (day, words) in [
        ("2026-03-02", "This day is before the lead was referred, on Tuesday 3 March 2026."),
        ("2026-03-06", "This day has not come yet."),
        ("0001-01-01", "This day is before the lead was referred"),
        ("2026-02-30", "This is not a date."),
    ] {
        let page = clara.posts(&format!("{path}/meeting"), &on(day)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        page.says(words);
        assert!(page.body.contains(&format!("value=\"{day}\"")), "{day} was not kept");
    }
    for day in ["2026-03-03", "2026-03-05"] {
        clara
            .posts(&format!("{path}/meeting"), &on(day))
            .await
            .leads_to(&format!("{path}?done=meeting-logged"));
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

#[tokio::test]
async fn a_person_who_wants_no_contact_is_never_taken_again_and_the_referral_goes_on() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let referral = anna.refers(&[]).await.referral_id();
    let path = format!("/console/leads/{referral}");
    clara.posts(&format!("{path}/objection"), &[]).await.leads_to(&format!("{path}?done=objection-noted"));
    let page = clara.gets(&path).await;
    page.says("Do not contact this person");
    page.says("Does not want to be contacted");
    let told = anna.gets(&format!("/portal/referrals/{referral}")).await;
    assert!(!told.body.contains("want to be contacted"), "that is between the person and us");
    told.says("Validated");
    anna.posts(&format!("/portal/referrals/{referral}/withdraw"), &[]).await;
    let again = ben.refers_and_reads(&[("email", "Jane.Doe+x@acme-logistics.com")]).await;
    again.says("We cannot contact this person.");
    again.says("Refused");
}
