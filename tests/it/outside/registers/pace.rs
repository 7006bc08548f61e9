//! How often a register is asked, and what it may cost us.

use leadwire_domain::outside::Register::FrenchCompanySearch;
use leadwire_domain::outside::{Failure, RegisterEntry, Reply};

use super::kept::looks_for;
use super::{by_name, french, open};
use crate::support::web::Served;
use crate::support::{House, Stage};

const BUSY: Reply<RegisterEntry> = Reply::Failed(Failure::HeldBack);

async fn open_with(stage: &Stage, served: &Served) -> House {
    for name in NAMES {
        stage.register_serves(&by_name(FrenchCompanySearch, name, "FR"), served.clone());
    }
    open(stage, french).await
}

const NAMES: [&str; 7] = [
    "Alpha Freight",
    "Beta Freight",
    "Gamma Freight",
    "Delta Freight",
    "Epsilon Freight",
    "Zeta Freight",
    "Eta Freight",
];

fn nothing() -> Served {
    let body = br#"{"results": [], "total_results": 0, "page": 1, "per_page": 25, "total_pages": 0}"#;
    Served::of_type("application/json", body)
}

#[tokio::test]
async fn more_questions_than_the_register_allows_are_asked_later() {
    let stage = Stage::open().await;
    let house = open_with(&stage, &nothing()).await;
    for name in &NAMES[..4] {
        assert_eq!(looks_for(&house, name).await, Reply::Nothing, "{name}");
    }
    assert_eq!(looks_for(&house, NAMES[4]).await, BUSY);
    assert_eq!(looks_for(&house, NAMES[0]).await, Reply::Nothing, "what is kept needs no turn");
    assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 4);
    house.pass_minutes(1).await;
    assert_eq!(looks_for(&house, NAMES[4]).await, Reply::Nothing);
}

#[tokio::test]
async fn a_register_that_fails_again_and_again_is_left_alone_for_ten_minutes() {
    let stage = Stage::open().await;
    let house = open_with(&stage, &Served::status(500, &[], b"")).await;
    for name in &NAMES[..5] {
        assert_eq!(looks_for(&house, name).await, Reply::Failed(Failure::ServerFailed), "{name}");
        house.pass_minutes(1).await;
    }
    assert_eq!(looks_for(&house, NAMES[5]).await, BUSY);
    assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 5, "nobody was asked");
    stage.register_serves(&by_name(FrenchCompanySearch, NAMES[5], "FR"), nothing());
    stage.register_serves(&by_name(FrenchCompanySearch, NAMES[6], "FR"), nothing());
    house.pass_minutes(10).await;
    assert_eq!(looks_for(&house, NAMES[5]).await, Reply::Nothing, "one goes ahead");
    assert_eq!(looks_for(&house, NAMES[6]).await, Reply::Nothing, "and the others follow");
}

#[tokio::test]
async fn a_register_that_has_had_enough_is_asked_when_it_says() {
    let stage = Stage::open().await;
    let busy = Served::status(429, &["Content-Type: text/plain", "Retry-After: 120"], b"slow down");
    let house = open_with(&stage, &busy).await;
    assert_eq!(looks_for(&house, NAMES[0]).await, BUSY);
    stage.register_serves(&by_name(FrenchCompanySearch, NAMES[1], "FR"), nothing());
    house.pass_minutes(1).await;
    assert_eq!(looks_for(&house, NAMES[1]).await, BUSY);
    assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 1);
    house.pass_minutes(1).await;
    assert_eq!(looks_for(&house, NAMES[1]).await, Reply::Nothing);
}

#[tokio::test]
async fn what_is_no_answer_of_a_register_is_none() {
    for served in [
        Served::html("<title>Maintenance</title>"),
        Served::of_type("application/json", b"{"),
        Served::redirect("https://recherche-entreprises.api.gouv.fr/elsewhere"),
        Served::HeaderFlood,
        Served::Pours,
    ] {
        let stage = Stage::open().await;
        let house = open_with(&stage, &served).await;
        assert_eq!(looks_for(&house, NAMES[0]).await, Reply::Failed(Failure::Broken));
        assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 1, "no redirect is followed");
    }
}

#[tokio::test]
async fn a_register_whose_name_leads_within_our_own_walls_is_not_asked() {
    let stage = Stage::open().await;
    let house = open_with(&stage, &nothing()).await;
    stage.names.addresses_by_turns("recherche-entreprises.api.gouv.fr", &[&["127.0.0.1"]]);
    assert_eq!(looks_for(&house, NAMES[0]).await, Reply::Failed(Failure::NoRoute));
    assert!(stage.asked_of(FrenchCompanySearch).is_empty());
}
