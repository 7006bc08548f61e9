//! The demo house.

use std::collections::BTreeMap;

use leadwire::app::Clock;
use leadwire::config::Config;
use leadwire::demo::web::{PLACES, answer};
use leadwire::web::paging::Cursor;
use leadwire::{referrals, routes, serve};

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
