//! Whoever runs the programme is told of partners who ask instead of refer, once a day, with figures.

use leadwire::access::Role;

use crate::support::{Actor, House, Stage};

/// Twelve accounts of whom everybody knows.
fn accounts() -> String {
    let one = |number: u32| format!("{number},Known {number},known-{number}.com,GB,customer\n");
    (0..12).map(one).fold("id,name,website,country,stage\n".to_owned(), |all, line| all + &line)
}

/// Hands in somebody at a company, by its domain.
async fn refers(partner: &Actor, name: &str, domain: &str) -> Vec<String> {
    let label = domain.split('.').next().unwrap_or_default();
    let (email, page) = (format!("{name}@{domain}"), format!("linkedin.com/company/{label}"));
    let company = label.replace('-', " ");
    let lead = [
        ("first_name", name),
        ("email", &*email),
        ("website", domain),
        ("company", &*company),
        ("linkedin", &*page),
    ];
    partner.refers_and_reads(&lead).await.codes()
}

/// The mails about partners that somebody of the staff got.
async fn alarms(house: &House, email: &str) -> Vec<String> {
    let mails = house.mails_to(email).await;
    mails.iter().filter(|mail| mail.kind == "partner_watched").map(|mail| mail.text.clone()).collect()
}

async fn watched_house() -> (House, Actor, Actor, String) {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(&accounts()).await;
    let anna = house.partner("anna").await;
    let page = format!("/console/partners/{}", house.partner_id("anna").await);
    (house, max, anna, page)
}

#[tokio::test]
async fn ten_known_answers_in_a_day_are_told_to_manager_and_owner_once_and_stand_on_the_partners_page() {
    let (house, max, anna, page) = watched_house().await;
    for number in 0..10 {
        assert_eq!(refers(&anna, "jane", &format!("known-{number}.com")).await, ["ALREADY_KNOWN"]);
    }
    house.pass(1).await;
    for email in ["max@operator.com", "olivia@operator.com"] {
        let told = alarms(&house, email).await;
        assert_eq!(told.len(), 1, "{email}");
        assert!(
            told[0].contains("10 within a day were answered as known or referred before."),
            "{}",
            told[0]
        );
    }
    house.pass(1).await;
    assert_eq!(alarms(&house, "max@operator.com").await.len(), 1, "once a day");
    let seen = max.gets(&page).await;
    seen.says("Told on Tuesday 3 March 2026");
    seen.says("Known, or referred before");
    anna.gets("/portal").await.does_not_say("10 within a day");
    assert!(
        house.mails_to("anna@anna-consulting.com").await.iter().all(|mail| mail.kind != "partner_watched")
    );
    house.pass(24).await;
    assert_eq!(alarms(&house, "max@operator.com").await.len(), 1, "nothing new, nothing told");
}

#[tokio::test]
async fn names_that_are_tried_at_one_company_are_told_wherever_they_land() {
    let (house, _, anna, _) = watched_house().await;
    for name in ["jane", "john", "jack", "jill", "june", "joan"] {
        refers(&anna, name, "delta-freight.com").await;
    }
    house.pass(1).await;
    let told = alarms(&house, "max@operator.com").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("6 addresses at delta-freight.com in 7 days."), "{}", told[0]);
}

#[tokio::test]
async fn when_half_of_twenty_are_known_though_never_ten_in_a_day_the_share_is_told() {
    let (house, _, anna, _) = watched_house().await;
    for day in 0..2 {
        for number in day * 5..day * 5 + 5 {
            assert_eq!(refers(&anna, "jane", &format!("known-{number}.com")).await, ["ALREADY_KNOWN"]);
            refers(&anna, "jane", &format!("fresh-{number}-freight.com")).await;
        }
        house.pass(1).await;
        let told = alarms(&house, "max@operator.com").await;
        assert_eq!(told.len(), day, "{told:?}");
        if let [told] = &told[..] {
            assert!(told.contains("10 of 20 in 7 days are known or were referred before."), "{told}");
            assert!(!told.contains("within a day") && !told.contains("nobody was behind"), "{told}");
        }
        house.pass(24).await;
    }
}

#[tokio::test]
async fn when_nobody_is_behind_half_of_the_leads_it_is_told() {
    let stage = Stage::open().await;
    stage.control_answers();
    let house = House::open_online_with(&stage, |config, _| config.watch.least_people = 4).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await);
    house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    for (number, told) in [(1, 0), (2, 1)] {
        let (full, empty) = (format!("full-{number}-freight.com"), format!("empty-{number}-freight.com"));
        stage.company(&full, &format!("Full {number} Freight"));
        stage.names.exchanger(&empty, 0, ".");
        refers(&anna, "jane", &full).await;
        refers(&anna, "jane", &empty).await;
        // First the network is asked.
        house.settle().await;
        house.pass(1).await;
        assert_eq!(alarms(&house, "max@operator.com").await.len(), told, "two of four, not one of two");
    }
    let told = alarms(&house, "max@operator.com").await;
    assert!(told[0].contains("With 2 of 4 in 7 days nobody was behind"), "{}", told[0]);
}

#[tokio::test]
async fn an_honest_partner_is_not_told_of() {
    let (house, max, anna, page) = watched_house().await;
    for number in 0..4 {
        refers(&anna, "jane", &format!("known-{number}.com")).await;
    }
    for number in 0..10 {
        refers(&anna, "jane", &format!("fresh-{number}-freight.com")).await;
    }
    house.pass(1).await;
    assert_eq!(alarms(&house, "max@operator.com").await, Vec::<String>::new());
    let seen = max.gets(&page).await;
    seen.says("Handed in, last 7 days\nPeople\n14\nKnown, or referred before\n4");
}

#[tokio::test]
async fn thresholds_are_settings() {
    let house = House::open_with(|config, _| config.watch.known_per_day = 2).await;
    house.staff("max", Role::Manager).await;
    house.knows_accounts(&accounts()).await;
    let anna = house.partner("anna").await;
    for number in 0..2 {
        refers(&anna, "jane", &format!("known-{number}.com")).await;
    }
    house.pass(1).await;
    assert_eq!(alarms(&house, "max@operator.com").await.len(), 1);
}
