//! Outcomes by links in mails: what a scanner, a forger, a second click and a late one come to.

use axum::body::Body;
use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::{Actor, House};

/// The link of an outcome in the newest mail of a kind.
async fn link_to(house: &House, name: &str, kind: &str, outcome: &str) -> String {
    let mails = house.mails_to(&format!("{name}@operator.com")).await;
    let mail = mails.iter().rfind(|mail| mail.kind == kind).expect("the mail");
    let base = house.app.config.public_url();
    let start = format!("{base}/outcome/{outcome}.");
    let line = mail.text.lines().find(|line| line.starts_with(&start)).expect("the link");
    line[base.len()..].to_owned()
}

/// Clara has a lead of anna's; answers both and the referral's id.
async fn handed_over(house: &House) -> (Actor, Actor, String) {
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let lead = anna.refers(&[]).await.referral_id();
    (clara, anna, lead)
}

#[tokio::test]
async fn a_scanner_that_follows_every_link_logs_nothing_and_a_person_logs_it_without_signing_in() {
    let house = House::open().await;
    let (_, anna, lead) = handed_over(&house).await;
    let portal = format!("/portal/referrals/{lead}");
    for outcome in ["contacted", "meeting", "not_reached", "lost"] {
        let link = link_to(&house, "clara", "new_lead", outcome).await;
        for method in ["HEAD", "GET", "GET"] {
            let request = house.visitor().request(method, &link).body(Body::empty()).expect("a request");
            assert_eq!(house.visitor().sends(request).await.status, StatusCode::OK, "{method} {outcome}");
        }
    }
    let before = anna.gets(&portal).await;
    before.says("Contact by Thursday 5 March 2026");
    before.does_not_say("Contacted by");
    let link = link_to(&house, "clara", "new_lead", "contacted").await;
    let page = house.visitor().gets(&link).await;
    page.says("Contacted: Jane Doe");
    page.says("This is about Jane Doe at Acme Logistics Ltd.");
    page.says("The partner is told, and the clock of the first contact stops.");
    house.visitor().posts(&link, &[]).await.leads_to(&link);
    anna.gets(&portal).await.says("Contacted by clara");
    house.visitor().gets(&link).await.says("This is logged already");
    house.visitor().posts(&link, &[]).await.leads_to(&link);
    let text = anna.gets(&portal).await.text();
    assert_eq!(text.matches("Contacted by clara").count(), 1);
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "moved_on").count(), 1);
}

#[tokio::test]
async fn a_meeting_says_which_and_when_and_a_loss_says_why() {
    let house = House::open().await;
    let (_, anna, lead) = handed_over(&house).await;
    let link = link_to(&house, "clara", "new_lead", "meeting").await;
    let empty = house.visitor().posts(&link, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ahead = [("kind", "demo"), ("held_on", "2026-03-09"), ("outcome", "interested")];
    let answer = house.visitor().posts(&link, &ahead).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let held = [("kind", "demo"), ("held_on", "2026-03-03"), ("outcome", "interested")];
    house.visitor().posts(&link, &held).await.leads_to(&link);
    anna.gets(&format!("/portal/referrals/{lead}")).await.says("Demo on Tuesday 3 March 2026.");
    house.visitor().gets(&link).await.says("Meeting held: Jane Doe at Acme Logistics Ltd.");
    // It is past a first contact now, whatever the same mail still offers.
    let late = link_to(&house, "clara", "new_lead", "contacted").await;
    house.visitor().gets(&late).await.says("This lead has moved on");
    house.visitor().posts(&late, &[]).await.leads_to(&late);
    let lost = link_to(&house, "clara", "new_lead", "lost").await;
    assert_eq!(house.visitor().posts(&lost, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.visitor().posts(&lost, &[("reason", "no_budget")]).await.leads_to(&lost);
    let portal = anna.gets(&format!("/portal/referrals/{lead}")).await;
    portal.says("Marked as lost by clara");
    portal.does_not_say("Contacted by");
    house.visitor().gets(&lost).await.says("This is logged already");
}

#[tokio::test]
async fn who_was_not_reached_is_tried_again_and_the_clock_runs_on() {
    let house = House::open().await;
    let (_, anna, lead) = handed_over(&house).await;
    let link = link_to(&house, "clara", "new_lead", "not_reached").await;
    for _ in 0..2 {
        house.visitor().posts(&link, &[]).await.leads_to(&link);
    }
    let portal = anna.gets(&format!("/portal/referrals/{lead}")).await;
    assert_eq!(portal.text().matches("clara tried, and reached nobody").count(), 1);
    portal.says("Contact by Thursday 5 March 2026");
    house.pass(24 * 3).await;
    let again = link_to(&house, "clara", "contact_overdue", "not_reached").await;
    house.visitor().posts(&again, &[]).await.leads_to(&again);
    let portal = anna.gets(&format!("/portal/referrals/{lead}")).await;
    assert_eq!(portal.text().matches("clara tried, and reached nobody").count(), 2);
}

#[tokio::test]
async fn a_forged_an_expired_and_another_ones_link_do_nothing() {
    let house = House::open().await;
    let (_, anna, lead) = handed_over(&house).await;
    let link = link_to(&house, "clara", "new_lead", "contacted").await;
    let lost = link_to(&house, "clara", "new_lead", "lost").await;
    let signature = link.rsplit('.').next().expect("signed").to_owned();
    let (unsigned, _) = lost.rsplit_once('.').expect("signed");
    for forged in [
        format!("{unsigned}.{signature}"),
        link.replace("/outcome/contacted.", "/outcome/lost."),
        format!("/outcome/contacted.{lead}.AAAA"),
        link.replace("/outcome/", "/known/"),
    ] {
        assert_eq!(house.visitor().gets(&forged).await.status, StatusCode::NOT_FOUND, "{forged}");
        let answer = house.visitor().posts(&forged, &[("reason", "other"), ("answer", "free")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{forged}");
    }
    let abroad = house.visitor().request("POST", &link).header("sec-fetch-site", "cross-site");
    let abroad = abroad.header("content-type", "application/x-www-form-urlencoded").body(Body::empty());
    let answer = house.visitor().sends(abroad.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    house.pass(24 * 29).await;
    house.visitor().gets(&link).await.says("Contacted: Jane Doe");
    house.pass(24).await;
    house.visitor().gets(&link).await.says("This link has expired");
    house.visitor().posts(&link, &[]).await.leads_to(&link);
    anna.gets(&format!("/portal/referrals/{lead}")).await.does_not_say("Contacted by");
}

#[tokio::test]
async fn a_link_acts_for_nobody_who_lost_the_lead_or_the_role() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let (_, anna, lead) = handed_over(&house).await;
    let dieter = house.employ("dieter", Role::AccountManager).await;
    let old = link_to(&house, "clara", "new_lead", "contacted").await;
    let fields = [("to", dieter.id.as_str()), ("to_words", "She is on holiday.")];
    owner.posts(&format!("/console/leads/{lead}/reassign"), &fields).await;
    house.visitor().gets(&old).await.says("This lead is not yours any more");
    house.visitor().posts(&old, &[]).await.leads_to(&old);
    let new = link_to(&house, "dieter", "new_lead", "contacted").await;
    house.visitor().gets(&new).await.says("Contacted: Jane Doe");
    for change in [("finance", "keep"), ("account_manager", "let_go")] {
        let fields = [("role", change.0), ("act", change.1)];
        owner.posts(&format!("/console/staff/{}", dieter.id), &fields).await;
        house.visitor().gets(&new).await.says("This lead is not yours any more");
        house.visitor().posts(&new, &[]).await.leads_to(&new);
    }
    anna.gets(&format!("/portal/referrals/{lead}")).await.does_not_say("Contacted by");
}

#[tokio::test]
async fn a_manager_who_gave_the_lead_away_logs_on_its_page_and_no_more_by_the_link() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let lead = anna.refers(&[]).await.referral_id();
    let link = link_to(&house, "max", "new_lead", "contacted").await;
    house.visitor().gets(&link).await.says("Contacted: Jane Doe");
    let clara = house.employ("clara", Role::AccountManager).await;
    let fields = [("to", clara.id.as_str()), ("to_words", "It is hers.")];
    max.posts(&format!("/console/leads/{lead}/reassign"), &fields).await;
    house.visitor().posts(&link, &[]).await.leads_to(&link);
    house.visitor().gets(&link).await.says("This lead is not yours any more");
    anna.gets(&format!("/portal/referrals/{lead}")).await.does_not_say("Contacted by");
}

#[tokio::test]
async fn no_live_link_stands_in_the_outbox() {
    let house = House::open().await;
    handed_over(&house).await;
    let link = link_to(&house, "clara", "new_lead", "contacted").await;
    let signature = link.rsplit('.').next().expect("signed").to_owned();
    let rows = house.every_row().await;
    assert!(rows.iter().all(|row| !row.contains(&signature)));
}
