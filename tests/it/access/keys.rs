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

#[tokio::test]
async fn who_comes_without_the_right_key_is_told_how_that_key_is_made() {
    let house = House::open().await;
    let billing = house.billing_system().await;
    house.partner("anna").await;
    let (anna, nobody) = (house.program_of("anna").await, house.visitor());
    let unknown = nobody.with_key("lw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    for (path, advice, wrong) in [
        ("/api/v1/referrals", "leadwire key create --partner EMAIL.", &billing),
        ("/api/v1/billing/facts", "leadwire key create --scope billing.", &anna),
    ] {
        for (caller, code) in [(&nobody, "KEY_MISSING"), (&unknown, "KEY_UNKNOWN"), (wrong, "KEY_SCOPE")] {
            let answer = caller.posts_json(path, &json_lead(&[]), Some("k")).await;
            assert_eq!(answer.json()["code"], code, "{path}");
            assert!(answer.body.contains(advice), "{path}: {}", answer.body);
        }
    }
}
