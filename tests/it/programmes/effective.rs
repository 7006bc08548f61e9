//! Terms that begin on a day: announced before, withdrawn before, binding from then on.

use axum::http::StatusCode;
use leadwire::access::Role;

use super::terms::{holds, publishes, terms};
use crate::support::{Actor, House};

/// Publishes terms that begin on a day.
async fn plans(who: &Actor, fields: &[(&str, &str)]) {
    let kept = who.posts("/console/terms", &terms(fields)).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    who.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-planned");
}

#[tokio::test]
async fn planned_terms_are_announced_with_what_they_change_and_bind_from_the_first_minute_of_their_day() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    publishes(&max, &terms(&[])).await;
    plans(&max, &[("version", "2"), ("begins_on", "2026-03-10"), ("percent", "40"), ("EMAIL_ROLE", "fail")])
        .await;
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        page.says("version 2");
        page.says("From Tuesday 10 March 2026: version 3");
        page.says("Share, per cent: 50 → 40");
        page.says("The e-mail is a person’s, not info@ or sales@: A person looks → Refuse");
    }
    let role = [("email", "info@acme-logistics.com")];
    let early = anna.refers_and_reads(&role).await;
    early.says("In review");
    // Midnight in Paris.
    house.pass_until("2026-03-09T22:59:59Z").await;
    house.visitor().gets("/").await.says("From Tuesday 10 March 2026");
    house.pass_until("2026-03-09T23:00:00Z").await;
    let anna = house.signs_in("anna").await;
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        page.says("version 3");
        page.does_not_say("From Tuesday 10 March 2026");
    }
    let other = [
        ("email", "info@orbit-freight.com"),
        ("website", "orbit-freight.com"),
        ("company", "Orbit Freight"),
        ("linkedin", "linkedin.com/company/orbit-freight"),
    ];
    let late = anna.refers_and_reads(&other).await;
    assert_eq!(late.codes(), ["EMAIL_ROLE"], "a referral is judged by the terms of its day");
}

#[tokio::test]
async fn what_is_kept_in_memory_follows_the_clock_without_anybody_asking_the_database() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    plans(&max, &[("begins_on", "2026-03-10"), ("operator", "Renamed"), ("time_zone", "America/New_York")])
        .await;
    assert_ne!(house.app.signboard(), "Renamed");
    house.app.clock.advance(jiff::SignedDuration::from_hours(24 * 8));
    assert_eq!(house.app.signboard(), "Renamed");
    assert_eq!(house.app.zone().iana_name(), Some("America/New_York"));
}

#[tokio::test]
async fn a_planned_version_is_withdrawn_before_its_day_and_never_binds() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    plans(&max, &[("begins_on", "2026-03-10"), ("operator", "Renamed")]).await;
    max.gets("/console/terms").await.says("Version 2 begins on Tuesday 10 March 2026");
    let amy = house.staff("amy", Role::AccountManager).await;
    assert_eq!(amy.posts("/console/terms/2/withdraw", &[]).await.status, StatusCode::FORBIDDEN);
    max.posts("/console/terms/2/withdraw", &[]).await.leads_to("/console/terms?done=terms-withdrawn");
    assert_eq!(max.posts("/console/terms/1/withdraw", &[]).await.status, StatusCode::CONFLICT, "it binds");
    house.visitor().gets("/").await.does_not_say("From Tuesday");
    max.gets("/console/terms").await.says("withdrawn before it began");
    house.pass(24 * 8).await;
    house.visitor().gets("/").await.does_not_say("Renamed");
    // Its number is not given again.
    let max = house.staff("mia", Role::Manager).await;
    publishes(&max, &terms(&[("percent", "30")])).await;
    house.visitor().gets("/").await.says("version 3");
}

#[tokio::test]
async fn terms_never_begin_in_the_past_nor_in_another_century() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    for (day, why) in [
        ("2026-03-02", "This day is over"),
        ("2206-01-01", "more than 730 days away"),
        ("1 March", "This is not a date."),
    ] {
        let page = max.posts("/console/terms", &terms(&[("begins_on", day), ("product", "Kept")])).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        page.says(why);
        assert!(holds(&page, "begins_on", day) && holds(&page, "product", "Kept"), "what was typed stays");
    }
    publishes(&max, &terms(&[("begins_on", "2026-03-03")])).await;
    house.visitor().gets("/").await.says("version 2");
}

#[tokio::test]
async fn a_draft_whose_day_went_by_is_not_published_and_comes_back_as_a_form() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let kept = max.posts("/console/terms", &terms(&[("begins_on", "2026-03-04")])).await;
    house.pass(50).await;
    let max = house.staff("mia", Role::Manager).await;
    let form = kept.location.replace("/drafts/", "?draft=");
    max.gets(&kept.location).await.leads_to(&form);
    max.posts(&kept.location, &[]).await.leads_to(&form);
    assert!(holds(&max.gets(&form).await, "begins_on", "2026-03-04"));
    house.visitor().gets("/").await.says("version 1");
}

#[tokio::test]
async fn whoever_publishes_beside_a_planned_version_is_asked_and_an_overtaken_one_is_withdrawn() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    plans(&max, &[("begins_on", "2026-03-10"), ("percent", "40")]).await;
    let sooner = terms(&[("version", "2"), ("percent", "45")]);
    let kept = max.posts("/console/terms", &sooner).await.location;
    max.gets(&kept).await.says("version 2 is withdrawn");
    let asked = max.posts(&kept, &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    asked.says("Another version is planned.");
    house.visitor().gets("/").await.says("version 1");
    max.posts(&kept, &[("knows_planned", "2")]).await.leads_to("/console/terms?done=terms-published");
    house.visitor().gets("/").await.says("version 3");
    house.pass(24 * 8).await;
    house.visitor().gets("/").await.says("version 3");
}

#[tokio::test]
async fn a_version_may_follow_a_planned_one_and_is_compared_with_it() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[])).await;
    plans(&max, &[("version", "2"), ("begins_on", "2026-03-10"), ("percent", "40")]).await;
    let later = terms(&[("version", "3"), ("begins_on", "2026-03-20"), ("percent", "30")]);
    let kept = max.posts("/console/terms", &later).await.location;
    let page = max.gets(&kept).await;
    page.says("against version 3");
    page.says("Version 3 begins on Tuesday 10 March 2026 as planned, and this one follows it.");
    max.posts(&kept, &[("knows_planned", "3")]).await.leads_to("/console/terms?done=terms-planned");
    house.visitor().gets("/").await.says("From Tuesday 10 March 2026: version 3");
    house.pass(24 * 8).await;
    let page = house.visitor().gets("/").await;
    page.says("version 3");
    page.says("From Friday 20 March 2026: version 4");
    house.pass(24 * 10).await;
    house.visitor().gets("/").await.says("version 4");
}

#[tokio::test]
async fn what_is_sent_twice_is_published_or_withdrawn_once_and_what_binds_is_not_taken_back() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let kept = max.posts("/console/terms", &terms(&[("percent", "40")])).await;
    for _ in 0..2 {
        max.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-published");
    }
    max.gets("/console/terms/2").await.says("Binds now");
    assert_eq!(max.gets("/console/terms/3").await.status, StatusCode::NOT_FOUND);
    plans(&max, &[("version", "2"), ("begins_on", "2026-03-10")]).await;
    for _ in 0..2 {
        let answer = max.posts("/console/terms/3/withdraw", &[]).await;
        answer.leads_to("/console/terms?done=terms-withdrawn");
    }
    let bound = max.posts("/console/terms/2/withdraw", &[]).await;
    assert_eq!(bound.status, StatusCode::CONFLICT);
    bound.says("It binds by now, so it cannot be taken back.");
    assert_eq!(max.posts("/console/terms/9/withdraw", &[]).await.status, StatusCode::NOT_FOUND);
    // Somebody else's terms are no second sending of one's own.
    let own = max.posts("/console/terms", &terms(&[("version", "2"), ("percent", "45")])).await;
    let mia = house.staff("mia", Role::Manager).await;
    publishes(&mia, &terms(&[("version", "2"), ("percent", "30")])).await;
    let answer = max.posts(&own.location, &[]).await;
    assert!(answer.location.starts_with("/console/terms?draft="), "{}", answer.location);
}
