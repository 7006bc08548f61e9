use axum::http::StatusCode;
use leadwire::access::Role;

use super::{Road, first, refund, second};

async fn earned_with_a_refund() -> Road {
    let road = Road::begin().await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&second()).await;
    road.told(&[refund("re_1", 2, 5_970, "2026-02-20")]).await;
    road.house.pass_until("2026-03-15T10:00:00Z").await;
    road
}

#[tokio::test]
async fn staff_who_see_money_see_every_line_fact_and_posting() {
    let road = earned_with_a_refund().await;
    let owner = road.house.staff("olivia", Role::Owner).await;
    let list = owner.gets("/console/rewards").await;
    list.says("Acme Logistics Ltd\nanna\nEarned\n2\n€174.13");
    let page = owner.gets(&format!("/console/rewards/{}", road.referral().await)).await;
    page.says("in_2\n1\n2\n€199.00\n3/4\n1\n€149.25\n€74.63");
    page.says("re_1\nRefund or dispute\nin_2\nFriday 20 February 2026\n€59.70\nrefund, settled");
    page.says("Sunday 15 March 2026\nEarned\n€174.13");
    page.says(":payable\nSunday 15 March 2026\nEarned\n-€174.13");
    let finance = road.house.staff("fiona", Role::Finance).await;
    assert_eq!(finance.gets("/console/rewards").await.status, StatusCode::OK);
    let manager = road.house.staff("amy", Role::AccountManager).await;
    for path in ["/console/rewards".to_owned(), format!("/console/rewards/{}", road.referral().await)] {
        assert_eq!(manager.gets(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(road.anna().await.gets(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(owner.gets("/console/rewards/none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_partner_sees_months_and_sums_and_never_an_invoice_nor_anothers_reward() {
    let road = earned_with_a_refund().await;
    let page = road.earning().await;
    page.says("Month 2\n€149.25");
    for hidden in ["in_1", "in_2", "re_1", "py_1", "238.80", "59.70", "cus_1"] {
        page.does_not_say(hidden);
    }
    let ben = road.house.partner("ben").await;
    let path = format!("/portal/earnings/{}", road.referral().await);
    assert_eq!(ben.gets(&path).await.status, StatusCode::NOT_FOUND);
    ben.gets("/portal/earnings").await.says("Nothing is paid yet");
    assert_eq!(road.house.visitor().gets(&path).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_page_is_said_in_every_language() {
    let road = earned_with_a_refund().await;
    let path = format!("/portal/earnings/{}", road.referral().await);
    for (language, words) in [
        ("de", "Wir warten auf Ihre Bankverbindung; dann wird sie an Sie ausgezahlt."),
        ("fr", "Nous attendons vos coordonnées bancaires ; elle vous sera alors versée."),
        ("es", "Esperamos sus datos bancarios; entonces se le paga."),
    ] {
        road.anna().await.gets(&format!("{path}?lang={language}")).await.says(words);
    }
}
