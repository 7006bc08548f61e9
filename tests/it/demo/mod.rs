//! The demo house.

use std::collections::BTreeMap;
use std::process::Command;

use leadwire::access::Role;
use leadwire::app::Clock;
use leadwire::config::Config;
use leadwire::demo::web::{PLACES, answer};
use leadwire::web::paging::Cursor;
use leadwire::{referrals, routes, serve};

use crate::programmes::terms;
use crate::support::{Actor, Answer, House};

#[tokio::test]
async fn a_demo_house_is_filled_by_the_verbs_of_the_house_and_has_leads_of_every_verdict() {
    let house = House::open_demo().await;
    leadwire::demo::fill(&house.app, None).await.expect("filled");
    let read = house.app.db.read(|tx| async move { referrals::list_newest(&tx, &Cursor::start()).await });
    let rows = read.await.expect("read").rows;
    let of = |company: &str| rows.iter().find(|row| row.company == company).map(|row| row.state.as_str());
    assert_eq!(of("Quinn & Daughters Ltd"), Some("validated"));
    assert_eq!(of("Sleeping Giant Foods Ltd"), Some("refused"), "a parked page is read");
    assert_eq!(of("Brightwater Group plc"), Some("in_review"), "a redirect is followed");
}

#[tokio::test]
async fn where_the_settings_shut_the_network_the_pretend_world_is_shut_and_local_checks_alone_judge() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut config = Config::load(None, std::iter::empty(), None).expect("the defaults are good");
    config.data_dir = folder.path().to_owned();
    config.network.checks = "off".to_owned();
    let clock = Clock::manual("2026-03-03T09:00:00Z".parse().expect("an instant"));
    let app = serve::open_demo(config, clock, answer).await.expect("it opens");
    leadwire::demo::fill(&app, None).await.expect("filled");
    let read = app.db.read(|tx| async move { referrals::list_newest(&tx, &Cursor::start()).await });
    let rows = read.await.expect("read").rows;
    let parked = rows.iter().find(|row| row.company == "Sleeping Giant Foods Ltd").expect("a lead");
    assert_eq!(parked.state, "validated", "nobody looked at its page");
    let near = std::net::SocketAddr::from(([127, 0, 0, 1], 40_000));
    let door = routes::router(app).layer(axum::extract::connect_info::MockConnectInfo(near));
    let world = Actor::new(door, None).gets("/demo/world").await;
    world.says("The setting network.checks is off");
    world.does_not_say("sleeping-giant.com");
}

/// What the page "Pretend world" says becomes of a company at each of its domains.
#[tokio::test]
async fn a_company_at_each_place_of_the_pretend_web_meets_what_the_page_says_of_it() {
    let becomes = BTreeMap::from([
        ("sleeping-giant.com", ("Refused", "WEBSITE_PARKED")),
        ("golden-names.com", ("Refused", "WEBSITE_FOR_SALE")),
        ("nearly-there.com", ("Refused", "WEBSITE_PLACEHOLDER")),
        ("solo-sails.com", ("In review", "FL_SOLO_SITE")),
        ("locked-tower.com", ("Validated", "WEBSITE_UNREADABLE")),
        ("brightwater-group.com", ("In review", "ALREADY_KNOWN")),
        ("nomail-motors.com", ("Refused", "EMAIL_NULL_MX")),
        ("silent-office.com", ("Refused", "WEBSITE_DOWN")),
        ("never-registered.com", ("Refused", "DOMAIN_UNREGISTERED")),
    ]);
    let house = House::open_demo().await;
    house
        .knows_accounts("id,name,website,country\nA-1,Brightwater Hotels,brightwaterhotels.co.uk,GB\n")
        .await;
    let anna = house.partner("anna").await;
    let mut pages = Vec::new();
    for place in &PLACES {
        let name = place.domain.trim_end_matches(".com");
        let (email, company) =
            (format!("jane.doe@{}", place.domain), format!("{} Ltd", name.replace('-', " ")));
        let linkedin = format!("linkedin.com/company/{name}");
        let lead =
            [("email", &*email), ("company", &company), ("website", place.domain), ("linkedin", &linkedin)];
        pages.push((place.domain, anna.refers(&lead).await.location));
    }
    house.settle().await;
    let (takes_days, at_once): (Vec<_>, Vec<_>) = pages
        .into_iter()
        .partition(|(domain, _)| ["silent-office.com", "never-registered.com"].contains(domain));
    for (domain, location) in at_once {
        anna.gets(&location).await.says_of(domain, becomes[domain]);
    }
    for _ in 0..7 {
        house.pass(24).await;
    }
    for (domain, location) in takes_days {
        anna.gets(&location).await.says_of(domain, becomes[domain]);
    }
}

impl Answer {
    fn says_of(&self, domain: &str, (verdict, code): (&str, &str)) {
        assert_eq!(self.verdict(), verdict, "{domain}");
        assert!(self.body.contains(code), "{domain}: no {code} in {}", self.text());
    }
}

/// What a command says that runs beside the house.
fn commanded(house: &House, arguments: &[&str]) -> String {
    let config = &house.app.config;
    let output = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .args(arguments)
        .env("LEADWIRE_DATA_DIR", &config.data_dir)
        .env("LEADWIRE_DATABASE", &config.database)
        .current_dir(&config.data_dir)
        .output()
        .expect("the binary runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

#[tokio::test]
async fn a_command_beside_a_demo_house_goes_by_the_clock_of_the_house() {
    let house = House::open_demo().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    leadwire::demo::settle(&house.app).await.expect("settled");
    // Nobody has sealed it yet; it is no minute old here, whatever the machine's clock says.
    anna.refers(&[]).await;
    let said = commanded(&house, &["verify-receipts"]);
    assert!(said.starts_with("Receipts: 1; sealed: 0.") && !said.contains("Waiting for a seal"), "{said}");
    leadwire::demo::settle(&house.app).await.expect("settled");
    assert!(commanded(&house, &["verify-receipts"]).starts_with("Receipts: 1; sealed: 1."));
    // Terms that begin next week here bind next week, though the machine is long past it.
    let later = terms(&[("EMAIL_ROLE", "fail"), ("begins_on", "2026-03-09")]);
    let draft = max.posts("/console/terms", &later).await.location;
    max.posts(&draft, &[]).await.leads_to("/console/terms?done=terms-planned");
    assert!(commanded(&house, &["policy"]).starts_with("# The policy of version 1.\n"));
    max.posts("/demo/clock", &[("by", "7d")]).await;
    assert!(commanded(&house, &["policy"]).starts_with("# The policy of version 2.\n"));
    // Whoever serves the folder as a house of its own goes by the machine's clock again.
    assert!(house.folder().join("demo-clock").exists());
    drop(serve::open(house.app.config.clone(), Clock::System).await.expect("it opens"));
    assert!(!house.folder().join("demo-clock").exists());
}
