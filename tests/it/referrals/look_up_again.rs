//! A lead whose domains nobody answers for: asked again with growing pauses, refused only where our own
//! way out worked meanwhile, and given to a person where nothing can be known.

use leadwire::config::Config;
use leadwire::outside::Outside;

use crate::support::dns::Trouble;
use crate::support::stage::CLOSED;
use crate::support::{Actor, Answer, House, Stage};

const DOMAIN: &str = "acme-logistics.com";
const WWW: &str = "www.acme-logistics.com";

/// From each try to the next, in minutes.
const PAUSES: [i64; 6] = [1, 9, 50, 180, 360, 840];

/// A house that always asks, whatever its control sites say.
async fn open(stage: &Stage) -> House {
    open_with(stage, |_| {}).await
}

async fn open_with(stage: &Stage, change: impl FnOnce(&mut Config)) -> House {
    let on = |config: &mut Config, _: &mut _| {
        config.network.checks = "on".to_owned();
        change(config);
    };
    House::open_online_with(stage, on).await
}

/// The good lead handed in, and asked about once.
async fn refers(house: &House) -> (Actor, String) {
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[]).await.location;
    house.settle().await;
    (anna, location)
}

/// The page after every try of a day; until the last one nothing is decided.
async fn after_a_day(house: &House, anna: &Actor, location: &str) -> Answer {
    for pause in PAUSES {
        assert_eq!(anna.gets(location).await.verdict(), "Checking", "before {pause} more minutes");
        house.pass_minutes(pause).await;
    }
    anna.gets(location).await
}

fn is_down(stage: &Stage) {
    stage.takes_mail(DOMAIN);
    stage.stands_at(WWW, &[CLOSED]);
}

#[tokio::test]
async fn silent_name_servers_are_asked_with_growing_pauses_and_then_a_person_looks() {
    let stage = Stage::open_in_haste().await;
    stage.control_answers();
    stage.names.trouble(DOMAIN, Trouble::Silent);
    stage.names.trouble(WWW, Trouble::Silent);
    let house = open(&stage).await;
    let (anna, location) = refers(&house).await;
    for pause in PAUSES {
        let questions = stage.names.asked_at_all();
        house.pass_minutes(pause - 1).await;
        assert_eq!(stage.names.asked_at_all(), questions, "nobody is asked before {pause} minutes");
        assert_eq!(anna.gets(&location).await.verdict(), "Checking");
        house.pass_minutes(1).await;
        assert!(stage.names.asked_at_all() > questions, "after {pause} minutes");
    }
    let page = anna.gets(&location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("In review", "EMAIL_NO_MX WEBSITE_DOWN".into()));
    page.says("We could not find out whether mail reaches jane.doe@acme-logistics.com.");
    page.says("We could not find out what stands at www.acme-logistics.com.");
    let questions = stage.names.asked_at_all();
    house.pass(48).await;
    assert_eq!(stage.names.asked_at_all(), questions, "nobody asks any more");
}

#[tokio::test]
async fn a_site_that_is_down_for_a_day_while_our_way_out_works_is_refused_with_every_try() {
    let stage = Stage::open().await;
    stage.control_answers();
    is_down(&stage);
    let house = open(&stage).await;
    let (anna, location) = refers(&house).await;
    let page = after_a_day(&house, &anna, &location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("Refused", "WEBSITE_DOWN".into()));
    page.says("We could not reach www.acme-logistics.com.");
    page.says("connection refused");
    page.says("7 (2026-03-03 09:00 – 2026-03-04 09:00 UTC)");
}

#[tokio::test]
async fn a_site_that_comes_back_within_the_day_is_validated() {
    let stage = Stage::open().await;
    stage.control_answers();
    is_down(&stage);
    let house = open(&stage).await;
    let (anna, location) = refers(&house).await;
    house.pass_minutes(1).await;
    assert_eq!(anna.gets(&location).await.verdict(), "Checking");
    stage.names.addresses_by_turns(WWW, &[&[crate::support::stage::PUBLIC]]);
    stage.company(DOMAIN, "Acme Logistics");
    house.pass_minutes(9).await;
    assert_eq!(anna.gets(&location).await.verdict(), "Validated");
}

#[tokio::test]
async fn a_site_that_is_down_while_our_own_way_out_does_not_work_is_never_refused() {
    let stage = Stage::open().await;
    is_down(&stage);
    let house = open(&stage).await;
    let (anna, location) = refers(&house).await;
    let page = after_a_day(&house, &anna, &location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("In review", "WEBSITE_DOWN".into()));
    page.says("We could not find out what stands at www.acme-logistics.com.");
}

#[tokio::test]
async fn a_domain_that_nobody_registered_is_asked_for_thrice_over_ten_minutes() {
    let stage = Stage::open().await;
    stage.control_answers();
    let house = open(&stage).await;
    let (anna, location) = refers(&house).await;
    for _ in 0..2 {
        assert_eq!(anna.gets(&location).await.verdict(), "Checking");
        house.pass_minutes(5).await;
    }
    let page = anna.gets(&location).await;
    assert_eq!(
        (page.verdict(), page.codes().join(" ")),
        ("Refused", "EMAIL_NO_MX DOMAIN_UNREGISTERED".into())
    );
    page.says("The domain acme-logistics.com is not registered.");
    page.says("3 (2026-03-03 09:00 – 2026-03-03 09:10 UTC)");
}

#[tokio::test]
async fn when_the_way_out_is_closed_while_leads_wait_what_is_known_decides() {
    let stage = Stage::open().await;
    stage.control_answers();
    is_down(&stage);
    stage.company("beta-freight.com", "Beta Freight");
    let house = open(&stage).await;
    let (anna, tried) = refers(&house).await;
    let other = [
        ("email", "jane@beta-freight.com"),
        ("website", "beta-freight.com"),
        ("company", "Beta Freight"),
        ("linkedin", "linkedin.com/company/beta-freight"),
    ];
    let untried = anna.refers_and_reads(&other).await.location;
    house.app.clock.advance(jiff::SignedDuration::from_mins(1));
    house.starts_anew(Outside::off()).await;
    let page = anna.gets(&tried).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("In review", "WEBSITE_DOWN".into()));
    let page = anna.gets(&untried).await;
    assert_eq!(page.verdict(), "Validated");
    page.says("Local checks only");
}

/// The good lead in a house that had found its way out, handed in and not asked about yet.
async fn is_handed_in() -> (Stage, House, Actor, String) {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.company(DOMAIN, "Acme Logistics");
    let house = House::open_online(&stage).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await);
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[]).await.location;
    (stage, house, anna, location)
}

#[tokio::test]
async fn a_house_that_is_started_anew_finds_its_way_out_before_it_decides() {
    let (stage, house, anna, location) = is_handed_in().await;
    house.starts_anew(stage.outside(&house.app.config)).await;
    let page = anna.gets(&location).await;
    assert_eq!(page.verdict(), "Validated");
    page.does_not_say("Local checks only");
}

#[tokio::test]
async fn a_partner_who_names_more_sites_than_we_visit_in_an_hour_waits_and_is_not_refused() {
    let stage = Stage::open().await;
    stage.control_answers();
    let names = ["alpha-freight", "beta-freight", "gamma-freight"];
    for name in names {
        stage.company(&format!("{name}.com"), name);
    }
    let house = open_with(&stage, |config| config.network.visits_per_partner_per_hour = 1).await;
    let anna = house.partner("anna").await;
    for name in names {
        let (email, site) = (format!("jane@{name}.com"), format!("{name}.com"));
        let page = format!("linkedin.com/company/{name}");
        let lead = [("email", &*email), ("website", &*site), ("linkedin", &*page), ("company", name)];
        assert_eq!(anna.refers_and_reads(&lead).await.verdict(), "Checking");
    }
    for (hour, waiting) in [2, 1, 0].into_iter().enumerate() {
        house.settle().await;
        let states = house.program_of("anna").await.gets("/api/v1/referrals").await.json();
        let states: Vec<_> = states["referrals"].as_array().expect("a list").iter().collect();
        let count = |name: &str| states.iter().filter(|one| one["state"] == name).count();
        assert_eq!((count("checking"), count("validated")), (waiting, 3 - waiting), "after {hour} hours");
        house.pass(1).await;
    }
}

/// The house is started anew after so long, and looks for its way out.
async fn is_started_anew(stage: &Stage, house: &House, minutes: i64) {
    house.app.clock.advance(jiff::SignedDuration::from_mins(minutes));
    house.starts_anew(stage.outside(&house.app.config)).await;
}

/// A lead that its own name refuses, unless the site shows staff.
const TRADER: [(&str, &str); 5] = [
    ("country", "DE"),
    ("email", "jane@beta-freight.com"),
    ("website", "beta-freight.com"),
    ("company", "Beta Freight e.K."),
    ("linkedin", "linkedin.com/company/beta-freight"),
];

#[tokio::test]
async fn a_house_that_is_started_anew_and_finds_no_way_out_decides_nothing_until_it_has_one() {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.company(DOMAIN, "Acme Logistics");
    stage.company("beta-freight.com", "Beta Freight");
    let house = House::open_online(&stage).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await);
    let anna = house.partner("anna").await;
    let lead = anna.refers_and_reads(&[]).await.location;
    let trader = anna.refers_and_reads(&TRADER).await.location;
    stage.control_is_silent();
    for minutes in [0, 10, 60] {
        is_started_anew(&stage, &house, minutes).await;
        for location in [&lead, &trader] {
            assert_eq!(anna.gets(location).await.verdict(), "Checking", "after {minutes} minutes");
        }
    }
    stage.control_answers();
    is_started_anew(&stage, &house, 10).await;
    let page = anna.gets(&lead).await;
    assert_eq!(page.verdict(), "Validated");
    page.does_not_say("Local checks only");
    assert_eq!(anna.gets(&trader).await.verdict(), "Refused");
    assert!(stage.web.asked().iter().any(|url| url.contains("beta-freight.com")), "its site was read first");
}

#[tokio::test]
async fn a_lead_for_which_no_way_out_is_found_in_a_day_goes_to_a_person() {
    let (stage, house, anna, location) = is_handed_in().await;
    stage.control_is_silent();
    is_started_anew(&stage, &house, 24 * 60 - 1).await;
    assert_eq!(anna.gets(&location).await.verdict(), "Checking");
    is_started_anew(&stage, &house, 10).await;
    let page = anna.gets(&location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("In review", "EMAIL_NO_MX WEBSITE_DOWN".into()));
    page.says("We could not find out what stands at www.acme-logistics.com.");
}
