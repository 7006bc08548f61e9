//! The demo house.

use crate::support::House;

#[tokio::test]
async fn a_demo_house_is_filled_by_the_verbs_of_the_house() {
    let house = House::open().await;
    leadwire::demo::fill(&house.app, None).await.expect("filled");
}
