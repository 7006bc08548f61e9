//! Nobody is asked twice for what is known, nor more often than is decent.

use std::fmt::Write as _;

use jiff::SignedDuration;
use leadwire_domain::outside::{End, Failure, Reply, next_try};
use sha2::{Digest as _, Sha256};

use crate::support::asking::asks;
use crate::support::stage::{CLOSED, PUBLIC};
use crate::support::web::Served;
use crate::support::{House, Stage};

#[tokio::test]
async fn a_settled_answer_is_good_for_a_day() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Acme</title>"));
    stage.names.exchanger("acme.example", 10, "mx.acme.example");
    stage.names.addresses("mx.acme.example", &[PUBLIC]);
    let house = House::open_online(&stage).await;
    let first = house.looks_at("https://acme.example").await;
    house.pass(23).await;
    let second = house.looks_at("acme.example").await;
    assert_eq!((second.site, second.mail), (first.site, first.mail));
    assert_eq!(stage.web.asked().len(), 1);
    house.pass(2).await;
    house.looks_at("https://acme.example").await;
    assert_eq!(stage.web.asked().len(), 2);
    assert_eq!(stage.names.asked(hickory_proto::rr::RecordType::MX).len(), 2);
}

#[tokio::test]
async fn another_page_of_the_same_site_is_another_question() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Acme</title>"));
    stage.web.serves("acme.example/fr", Served::html("<title>Acme France</title>"));
    let house = House::open_online(&stage).await;
    house.looks_at("https://acme.example").await;
    let site = house.looks_at("https://acme.example/fr").await.site.unwrap();
    assert_eq!(site.pages[0].title, "Acme France");
}

#[tokio::test]
async fn an_answer_that_failed_is_not_kept() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[CLOSED]);
    let house = House::open_online(&stage).await;
    assert_eq!(house.looks_at("https://acme.example").await.site.unwrap().end, End::Failed(Failure::Refused));
    stage.names.addresses_by_turns("acme.example", &[&[PUBLIC]]);
    stage.web.serves("acme.example/", Served::html("<title>Back</title>"));
    assert_eq!(house.looks_at("https://acme.example").await.site.unwrap().end, End::Page);
}

#[tokio::test]
async fn a_site_is_visited_six_times_an_hour_and_then_later() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[CLOSED]);
    let house = House::open_online(&stage).await;
    for _ in 0..6 {
        let site = house.looks_at("https://acme.example").await.site.unwrap();
        assert_eq!(site.end, End::Failed(Failure::Refused));
    }
    // Another host and path of the same owner is the same target.
    let network = house.looks_at("https://shop.acme.example/x").await;
    let now = house.app.clock.now();
    assert_eq!(next_try(&network, |_| true, now), Some(now + SignedDuration::from_mins(15)));
    let site = network.site.unwrap();
    assert_eq!(site.end, End::Failed(Failure::HeldBack));
    assert!(site.failed.is_empty(), "it counts as no try");
    house.pass(1).await;
    let site = house.looks_at("https://acme.example").await.site.unwrap();
    assert_eq!(site.end, End::Failed(Failure::Refused));
}

#[tokio::test]
async fn a_partner_sends_us_to_so_many_sites_an_hour() {
    let stage = Stage::open().await;
    let few =
        |config: &mut leadwire::config::Config, _: &mut _| config.network.visits_per_partner_per_hour = 2;
    let house = House::open_online_with(&stage, few).await;
    for (host, partner, end) in [
        ("a.example", "anna", End::Page),
        ("b.example", "anna", End::Page),
        ("c.example", "anna", End::Failed(Failure::HeldBack)),
        ("c.example", "ben", End::Page),
        // Kept, and so no visit.
        ("c.example", "anna", End::Page),
    ] {
        stage.site(host, Served::html("<title>Site</title>"));
        let mut asked = asks(host, host);
        asked.partner = partner.to_owned();
        assert_eq!(house.looks_up(asked).await.site.unwrap().end, end, "{host} for {partner}");
    }
}

#[tokio::test]
async fn two_leads_of_one_site_at_once_are_one_visit() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Acme</title>"));
    let house = House::open_online(&stage).await;
    let (one, other) =
        tokio::join!(house.looks_at("https://acme.example"), house.looks_at("https://acme.example"));
    assert_eq!(one.site, other.site);
    assert_eq!(stage.web.asked().len(), 1);
}

#[tokio::test]
async fn a_house_without_a_way_out_asks_nobody() {
    let house = House::open().await;
    let network = house.looks_at("https://acme.example").await;
    assert_eq!(network.mail.mx, Reply::Failed(Failure::HeldBack));
    assert_eq!(network.site.unwrap().end, End::Failed(Failure::HeldBack));
    assert!(!house.app.outside.is_open());
}

/// Beside the referral and among the answers that are good for a day alike.
#[tokio::test]
async fn an_excerpt_of_four_thousand_characters_and_a_hash_are_kept_of_a_page_and_never_the_page() {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.takes_mail("acme-logistics.com");
    let words = "Wir bauen schöne Brücken über große Flüsse. ".repeat(200);
    let page = format!("<title>Acme</title><p>{words}<p>What stands last.<script>/* no word */</script>");
    for host in ["acme-logistics.com", "www.acme-logistics.com"] {
        stage.site(host, Served::html(&page));
    }
    let house = House::open_online_with(&stage, |config, _| config.network.checks = "on".to_owned()).await;
    house.partner("anna").await.refers_and_reads(&[]).await;
    house.settle().await;
    let hash = Sha256::digest(&page).iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    });
    let rows = house.every_row().await;
    for table in ["referral_facts: ", "outside_answers: "] {
        let mut kept = rows.iter().filter(|row| row.starts_with(table) && row.contains(&hash));
        let row = kept.next().unwrap_or_else(|| panic!("the page's hash is not in {table}"));
        let (_, from) = row.split_once("Wir bauen").expect("an excerpt");
        let excerpt = from.split_once('"').expect("an end").0;
        let (all, length) = (format!("Wir bauen{excerpt}"), "Wir bauen".len() + excerpt.chars().count());
        assert_eq!(length, 4_000, "{table}{all}");
        assert!(words.starts_with(&all), "{table}{all}");
    }
    for row in rows {
        let is_page = ["What stands last", "no word", "<p>Wir bauen"].iter().any(|part| row.contains(part));
        assert!(!is_page, "{row}");
    }
}
