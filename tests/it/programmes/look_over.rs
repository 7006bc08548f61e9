//! Looking terms over before they are published.

use axum::http::StatusCode;
use leadwire::access::Role;

use super::terms::{publishes, terms};
use crate::support::House;

/// Leads that differ in what decides on them.
async fn refers_some(anna: &crate::support::Actor) {
    anna.refers(&[]).await;
    for company in ["orbit-freight", "delta-freight", "sigma-freight"] {
        let (email, page) = (format!("info@{company}.com"), format!("linkedin.com/company/{company}"));
        let site = format!("{company}.com");
        let lead = [("email", &*email), ("website", &*site), ("linkedin", &*page), ("company", company)];
        anna.refers(&lead).await;
    }
}

#[tokio::test]
async fn before_terms_are_published_a_page_shows_what_changes_and_which_verdicts_would_have_been_others() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    publishes(&max, &terms(&[])).await;
    refers_some(&anna).await;
    let kept = max.posts("/console/terms", &terms(&[("version", "2"), ("EMAIL_ROLE", "fail")])).await;
    let page = max.gets(&kept.location).await;
    page.says("The e-mail is a person’s, not info@ or sales@\nA person looks\nRefuse");
    page.says("Of 4 referrals of the last 90 days, 3 would have got another verdict");
    page.says("In review → Refused: 3");
    page.says("3 (75 %) → 0 (0 %)");
    page.says("EMAIL_ROLE\n0 refused, 3 for a person\n3 refused, 0 for a person");
    for company in ["orbit-freight", "delta-freight", "sigma-freight"] {
        page.says(company);
    }
    page.does_not_say("Acme Logistics");
    page.says("It binds as soon as you publish it.");
    house.visitor().gets("/").await.says("version 2");
    max.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-published");
    house.visitor().gets("/").await.says("version 3");
    // Who presses the button twice publishes once.
    max.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-published");
    house.visitor().gets("/").await.says("version 3");
}

#[tokio::test]
async fn where_the_policy_stays_the_past_is_not_looked_at() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[])).await;
    let kept = max.posts("/console/terms", &terms(&[("version", "2"), ("percent", "40")])).await;
    let page = max.gets(&kept.location).await;
    page.says("Share, per cent\n50\n40");
    page.says("no past verdict would have been another one");
}

#[tokio::test]
async fn countries_are_told_by_name_and_a_rule_that_had_not_run_is_not_guessed() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    publishes(&max, &terms(&[])).await;
    refers_some(&anna).await;
    let kept = max.posts("/console/terms", &terms(&[("version", "2"), ("countries", "DE, AT")])).await;
    let page = max.gets(&kept.location).await;
    page.says("Countries served\nall countries\nAustria, Germany");
    page.says("Validated → Refused: 1");
    page.says("In review → Refused: 3");
}

/// A house that looks at no more than so many referrals, and so long.
async fn a_house_that_looks_at(most_referrals: u16, patience_seconds: u16) -> House {
    House::open_with(|config, _| {
        config.what_if = leadwire::config::WhatIf { most_referrals, patience_seconds };
    })
    .await
}

#[tokio::test]
async fn the_page_says_how_many_it_left_out_because_they_were_enough_or_it_took_long() {
    let command = "For all of them use leadwire what-if on the command line.";
    for (most, patience, said) in [
        (3, 60, "Not all of them\nThe newest 3 were looked at and 1 older ones left out."),
        (2, 0, "Not all of them\nAfter some seconds we stopped, at the newest 2, and left 2 older ones out."),
    ] {
        let house = a_house_that_looks_at(most, patience).await;
        let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
        publishes(&max, &terms(&[])).await;
        refers_some(&anna).await;
        let draft = terms(&[("version", "2"), ("EMAIL_ROLE", "fail")]);
        let kept = max.posts("/console/terms", &draft).await;
        let page = max.gets(&kept.location).await;
        page.says(&format!("{said} {command}"));
        page.says(&format!("Of {most} referrals of the last 90 days, {most} would have got another verdict"));
        // It is reckoned once and kept, with what it left out.
        assert_eq!(max.gets(&kept.location).await.text(), page.text());
    }
}

#[tokio::test]
async fn a_page_that_looked_at_all_of_them_leaves_out_none_and_ninety_days_are_its_past() {
    let house = a_house_that_looks_at(4, 60).await;
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[])).await;
    house.partner("anna").await.refers(&[("email", "info@acme-logistics.com")]).await;
    let draft = terms(&[("version", "2"), ("EMAIL_ROLE", "fail")]);
    for (hours, who, said) in [
        (24 * 90, "mia", "Of the one referral of the last 90 days, 1 would have got another verdict."),
        (1, "tom", "No referral was handed in within the last 90 days."),
    ] {
        house.pass(hours).await;
        let manager = house.staff(who, Role::Manager).await;
        let kept = manager.posts("/console/terms", &draft).await;
        let page = manager.gets(&kept.location).await;
        page.says(said);
        page.does_not_say("Not all of them");
    }
}

#[tokio::test]
async fn only_who_runs_the_programme_looks_terms_over() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let kept = max.posts("/console/terms", &terms(&[])).await.location;
    for role in [Role::Auditor, Role::AccountManager, Role::Finance] {
        let somebody = house.staff(role.name(), role).await;
        assert_eq!(somebody.gets(&kept).await.status, StatusCode::FORBIDDEN, "{}", role.name());
        assert_eq!(somebody.posts(&kept, &[]).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(max.gets("/console/terms/drafts/nothing").await.status, StatusCode::NOT_FOUND);
    house.visitor().gets("/").await.says("version 1");
}

#[tokio::test]
async fn a_draft_over_terms_that_were_replaced_comes_back_beside_what_changed() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    publishes(&max, &terms(&[])).await;
    let kept = mia.posts("/console/terms", &terms(&[("version", "2"), ("product", "Voice")])).await.location;
    publishes(&max, &terms(&[("version", "2"), ("percent", "40")])).await;
    let form = kept.replace("/drafts/", "?draft=");
    mia.posts(&kept, &[]).await.leads_to(&form);
    let page = mia.gets(&form).await;
    page.says("Version 3 was published while you had this page open");
    page.says("Share, per cent: 50 → 40");
}
