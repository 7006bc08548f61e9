//! Whether the world can be reached: control sites tell.

use leadwire::config::Config;

use crate::support::{House, Stage};

#[tokio::test]
async fn a_house_is_open_as_soon_as_a_control_site_answered_once() {
    let stage = Stage::open().await;
    let house = House::open_online(&stage).await;
    assert!(!house.app.outside.is_open());
    assert!(!house.app.outside.ask_control(house.app.clock.now()).await);
    assert!(!house.app.outside.is_open());
    stage.control_answers();
    house.pass(1).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await);
    assert!(house.app.outside.is_open());
}

#[tokio::test]
async fn control_sites_are_asked_once_a_minute_at_most() {
    let stage = Stage::open().await;
    stage.control_answers();
    let house = House::open_online(&stage).await;
    for _ in 0..3 {
        assert!(house.app.outside.ask_control(house.app.clock.now()).await);
    }
    assert_eq!(stage.web.asked(), ["https://www.iana.org/"]);
    house.pass(1).await;
    house.app.outside.ask_control(house.app.clock.now()).await;
    assert_eq!(stage.web.asked().len(), 2);
}

#[tokio::test]
async fn a_house_that_is_always_open_waits_for_nobody() {
    let stage = Stage::open().await;
    let on = |config: &mut Config, _: &mut _| config.network.checks = "on".to_owned();
    let house = House::open_online_with(&stage, on).await;
    assert!(house.app.outside.is_open());
    leadwire::outside::keep_asking(house.app.clone()).await;
    assert!(stage.web.asked().is_empty());
}

#[tokio::test]
async fn the_server_asks_until_somebody_answers() {
    let stage = Stage::open().await;
    stage.control_answers();
    let house = House::open_online(&stage).await;
    leadwire::outside::keep_asking(house.app.clone()).await;
    assert!(house.app.outside.is_open());
}
