//! What was promised can be read later, when other terms bind.

use axum::http::StatusCode;
use leadwire::access::Role;

use super::terms::{publishes, terms};
use crate::support::House;

#[tokio::test]
async fn a_partner_reads_the_terms_of_a_referral_when_others_bind_and_what_those_changed() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let referral = anna.refers(&[]).await.location;
    publishes(&max, &terms(&[("percent", "40"), ("EMAIL_FREEMAIL", "review")])).await;
    house.pass_until("2026-03-09T12:00:00Z").await;
    let max = house.staff("moritz", Role::Manager).await;
    publishes(&max, &terms(&[("version", "2"), ("percent", "40"), ("EMAIL_FREEMAIL", "ignore")])).await;

    let (anna, max) = (house.signs_in("anna").await, house.staff("mona", Role::Manager).await);
    let own = anna.gets(&referral).await;
    own.says("Under version 1 of the terms.");
    assert!(own.body.contains("<a href=\"/terms/1\">"), "it leads to what was promised");
    let first = anna.gets("/terms/1").await;
    for said in ["Version 1 of the terms", "Replaced", "It was the first version.", "Share, per cent\n50"] {
        first.says(said);
    }
    first.says("on the company’s own domain, not Gmail");

    let second = anna.gets("/terms/2").await;
    second.says("Share, per cent\n50\n40");
    second.says("Refuse\nA person looks");
    second.says("Bound from");
    for other in ["/terms/01", "/terms/+1", "/terms/%2B1", "/terms/1%20", "/terms/-0"] {
        assert_eq!(
            anna.gets(other).await.status,
            StatusCode::NOT_FOUND,
            "{other}: a version has one address"
        );
    }
    assert!(second.body.contains("href=\"/terms/1\""), "the one before is a step away");
    let third = house.visitor().gets("/terms/3").await;
    third.says("Binds now");
    third.says("A person looks\nOnly note it");
    let rules = third.text().split_once("The rules\n").map(|(_, rules)| rules.to_owned()).unwrap();
    assert!(!rules.contains("on the company’s own domain, not Gmail"), "what is only noted is no rule");

    let staff = max.gets("/console/terms/2").await;
    staff.says("EMAIL_FREEMAIL");
    staff.says("Share, per cent\n50\n40");
    let list = max.gets("/console/terms").await;
    assert!(list.body.contains("href=\"/console/terms/1\""), "every version is listed with its page");
    let id = referral.rsplit('/').next().unwrap().to_owned();
    let lead = max.gets(&format!("/console/leads/{id}")).await;
    assert!(lead.body.contains("href=\"/console/terms/1\""), "a lead leads to its terms");
}

#[tokio::test]
async fn which_of_our_own_rules_is_treated_finer_is_told_to_staff_alone() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let file = "[treatments]\nKNOWN_COMPANY_NAME = \"review\"\n";
    publishes(&max, &terms(&[])).await;
    publishes(&max, &terms(&[("version", "2"), ("policy_file", file)])).await;
    max.gets("/console/terms/3").await.says("A person looks (KNOWN_COMPANY_NAME)");
    let told = anna.gets("/terms/3").await;
    told.says("Nothing that you would read changed.");
    told.does_not_say("KNOWN_");
}

#[tokio::test]
async fn terms_that_were_withdrawn_before_their_day_are_no_promise_and_unknown_ones_are_not_there() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let kept = max.posts("/console/terms", &terms(&[("begins_on", "2026-03-10"), ("months", "3")])).await;
    max.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-planned");
    anna.gets("/terms/2").await.says("Planned");
    let first = anna.gets("/terms/1").await;
    first.says("Binds now");
    first.says("Binds from Tuesday 3 March 2026 until Tuesday 10 March 2026");
    max.posts("/console/terms/2/withdraw", &[]).await.leads_to("/console/terms?done=terms-withdrawn");
    assert_eq!(anna.gets("/terms/2").await.status, StatusCode::NOT_FOUND);
    max.gets("/console/terms/2").await.says("Withdrawn before it began");
    for path in ["/terms/9", "/terms/0", "/terms/-1", "/terms/one", "/terms/99999999999999999999"] {
        let answer = anna.gets(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}: {}", answer.text());
    }
    assert_eq!(max.gets("/console/terms/9").await.status, StatusCode::NOT_FOUND);
    assert_ne!(anna.gets("/console/terms/1").await.status, StatusCode::OK, "the console is for staff");
}
