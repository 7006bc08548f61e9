//! What a register said is kept for a while, and what it did not say is not.

use leadwire_domain::country::Country;
use leadwire_domain::outside::Register::FrenchCompanySearch;
use leadwire_domain::outside::{Failure, Network, RegisterEntry, Reply};

use super::{by_name, french, open};
use crate::support::asking::asks;
use crate::support::{House, Stage};

const NAME: &str = "Acme Logistics";

/// What is said of a French company of this name.
pub(super) async fn looks_for(house: &House, name: &str) -> Reply<RegisterEntry> {
    looks_again(house, name, None).await.registers.remove(0).answer
}

async fn looks_again(house: &House, name: &str, earlier: Option<Network>) -> Network {
    let mut asked = asks("acme.example", "https://acme.example");
    let subject = asked.subject.as_mut().expect("somebody");
    subject.company = name.to_owned();
    subject.country = Country::parse("FR").expect("a country");
    asked.earlier = earlier;
    house.looks_up(asked).await
}

#[tokio::test]
async fn an_entry_is_good_for_a_week_and_not_known_for_a_day() {
    for (file, good_for_hours) in [("active", 24 * 7), ("not-found", 24)] {
        let stage = Stage::open().await;
        stage.register_says(&by_name(FrenchCompanySearch, NAME, "FR"), 200, file);
        let house = open(&stage, french).await;
        let first = looks_for(&house, NAME).await;
        house.pass(good_for_hours - 1).await;
        assert_eq!(looks_for(&house, NAME).await, first);
        assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 1, "{file}");
        house.pass(1).await;
        assert_eq!(looks_for(&house, NAME).await, first);
        assert_eq!(stage.asked_of(FrenchCompanySearch).len(), 2, "{file}");
    }
}

#[tokio::test]
async fn a_kept_entry_says_when_it_was_asked_for_and_belongs_to_whoever_asks() {
    let stage = Stage::open().await;
    stage.register_says(&by_name(FrenchCompanySearch, NAME, "FR"), 200, "active");
    let house = open(&stage, french).await;
    let asked_at = house.app.clock.now();
    looks_for(&house, NAME).await;
    house.pass(48).await;
    let facts = looks_again(&house, NAME, None).await.registers.remove(0);
    assert_eq!((facts.at, facts.source.date.as_str()), (asked_at, "2026-03-03"));
    assert!(facts.answer.found().expect("an entry").is_certain);
}

#[tokio::test]
async fn a_failure_is_not_kept_and_counts_its_tries() {
    let stage = Stage::open().await;
    let question = by_name(FrenchCompanySearch, NAME, "FR");
    stage.register_says(&question, 503, "error");
    let house = open(&stage, french).await;
    let first = looks_again(&house, NAME, None).await;
    assert_eq!(first.registers[0].answer, Reply::Failed(Failure::ServerFailed));
    let second = looks_again(&house, NAME, Some(first)).await;
    assert_eq!(second.registers[0].failed_before, 1);
    stage.register_says(&question, 200, "active");
    let third = looks_again(&house, NAME, Some(second)).await;
    assert!(third.registers[0].answer.found().is_some());
}
