use axum::http::StatusCode;
use leadwire::access::Role;

use super::{Road, ended, first, invoice_of, paid, refund, second};

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

#[tokio::test]
async fn every_row_of_a_list_says_its_currency_and_the_share_of_what_counts_so_far() {
    let road = Road::begin().await;
    road.house.pass_until("2026-01-20T10:00:00Z").await;
    road.told(&[
        invoice_of(1, ("EUR", 10_000, 0), ("2026-01-15", "2026-02-15"), "paid"),
        paid(1, 10_000, "2026-01-15"),
        invoice_of(2, ("USD", 11_000, 0), ("2026-01-15", "2026-02-15"), "paid"),
        paid(2, 11_000, "2026-01-15"),
    ])
    .await;
    let olivia = road.house.staff("olivia", Role::Owner).await;
    let both = |page: &crate::support::Answer, euro: &str, dollar: &str| {
        page.says(euro);
        page.says(dollar);
    };
    let (euro, dollar) = (
        "Month by month\n1\n€50.00 so far, 50% of €100.00",
        "Month by month\n1\nUS$55.00 so far, 50% of US$110.00",
    );
    both(&road.anna().await.gets("/portal/earnings").await, euro, dollar);
    both(&olivia.gets("/console/rewards").await, euro, dollar);
    // What counts is followed also where nothing else of the reward changes.
    road.told(&[refund("re_1", 1, 2_500, "2026-01-20")]).await;
    road.anna().await.gets("/portal/earnings").await.says("Month by month\n1\n€37.50 so far, 50% of €75.00");
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&[ended("2026-02-15")]).await;
    let (euro, dollar) = ("Lapsed\n1\n€0.00\nof €75.00", "Lapsed\n1\nUS$0.00\nof US$110.00");
    both(&road.anna().await.gets("/portal/earnings").await, euro, dollar);
    let fiona = road.house.staff("fiona", Role::Finance).await;
    both(&fiona.gets("/console/rewards").await, euro, dollar);
    road.earning().await.says("What counts\n€75.00\nLapsed: nothing is due\n€0.00");
}

#[tokio::test]
async fn the_page_of_a_referral_says_what_it_earns_what_is_missing_and_when_it_is_paid() {
    let road = Road::begin().await;
    let path = format!("/portal/referrals/{}", road.referral().await);
    road.anna().await.gets(&path).await.does_not_say("What it earns");
    road.house.pass_until("2026-01-20T10:00:00Z").await;
    road.told(&first()).await;
    let page = road.anna().await.gets(&path).await;
    page.says("What it earns\nMonth by month\n1 of 2 months is paid. When all are, your reward is set.");
    page.says(
        "Month 1\n€199.00\nThursday 15 January 2026 to Saturday 14 February 2026\nMonth 2\nNot paid yet",
    );
    page.says("Your 50% so far, owed once 2 months are paid\n€99.50");
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&second()).await;
    let page = road.anna().await.gets(&path).await;
    page.says("The months are paid. Your reward is earned on Sunday 15 March 2026.");
    page.says("Your 50%\n€199.00\nEnter your bank details");
    road.house.pass_until("2026-03-16T10:00:00Z").await;
    road.anna().await.gets(&path).await.says("Earned on Sunday 15 March 2026. We wait for your bank details");
    let ben = road.house.partner("ben").await;
    assert_eq!(ben.gets(&path).await.status, StatusCode::NOT_FOUND, "another one's referral stays theirs");
}
