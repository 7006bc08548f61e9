//! A key opens what it was made for.

use axum::http::StatusCode;

use crate::support::House;
use crate::support::actors::json_lead;

#[tokio::test]
async fn the_key_of_a_billing_system_hands_in_no_leads() {
    let house = House::open().await;
    let answer = house.billing_system().await.posts_json("/api/v1/referrals", &json_lead(&[]), None).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("KEY_SCOPE")));
    assert!(answer.body.contains("partner"), "it names the scope that is needed: {}", answer.body);
}
