//! How often strangers may make the house write mails. Whatever the answer, the page is the same.

use axum::http::{StatusCode, header};

use crate::support::House;

async fn confirmations(house: &House, email: &str) -> usize {
    house.mails_to(email).await.iter().filter(|mail| mail.kind == "confirm_address").count()
}

#[tokio::test]
async fn an_address_is_sent_few_confirmations_an_hour_and_the_last_of_them_still_works() {
    let house = House::open_with(|config, _| config.access.links_per_hour = 3).await;
    let email = "victim@acme-logistics.com";
    for _ in 0..10 {
        house.visitor().applies("Anna", email, "acme-logistics.com").await.leads_to("/join/sent");
        house.settle().await;
    }
    assert_eq!(confirmations(&house, email).await, 3);
    let link = house.link_mailed_to(email, "confirm_address").await;
    house.visitor().posts(&link, &[]).await.leads_to("/refer?done=approved");
    house.visitor().posts("/sign-in", &[("email", email)]).await.leads_to("/sign-in/sent");
    let kinds: Vec<_> = house.mails_to(email).await.into_iter().map(|mail| mail.kind).collect();
    assert!(!kinds.contains(&"sign_in".to_owned()), "signing in is counted with it: {kinds:?}");
    house.pass(1).await;
    house.visitor().posts("/sign-in", &[("email", email)]).await.leads_to("/sign-in/sent");
    house.link_mailed_to(email, "sign_in").await;
}

#[tokio::test]
async fn the_addresses_of_one_domain_are_sent_few_confirmations_an_hour_together() {
    let house = House::open_with(|config, _| config.access.joins_per_domain_per_hour = 2).await;
    let mut sent = Vec::new();
    for name in ["ada", "bob", "cid", "dan"] {
        let email = format!("{name}@acme-logistics.com");
        house.visitor().applies(name, &email, "acme-logistics.com").await.leads_to("/join/sent");
        sent.push(confirmations(&house, &email).await);
    }
    assert_eq!(sent, [1, 1, 0, 0]);
    house.visitor().applies("Eve", "eve@other-company.com", "other-company.com").await;
    assert_eq!(confirmations(&house, "eve@other-company.com").await, 1);
}

#[tokio::test]
async fn one_client_causes_few_mails_an_hour_whoever_they_go_to() {
    let house = House::open_with(|config, _| config.access.mails_per_client_per_hour = 2).await;
    let flooder = house.visitor_from([203, 0, 113, 9]);
    let mut sent = Vec::new();
    for name in ["ada", "bob", "cid"] {
        let email = format!("{name}@{name}-consulting.com");
        flooder.applies(name, &email, &format!("{name}-consulting.com")).await.leads_to("/join/sent");
        sent.push(confirmations(&house, &email).await);
    }
    assert_eq!(sent, [1, 1, 0]);
    let other = house.visitor_from([203, 0, 113, 10]);
    other.applies("Cid", "cid@cid-consulting.com", "cid-consulting.com").await;
    assert_eq!(confirmations(&house, "cid@cid-consulting.com").await, 1);
}

#[tokio::test]
async fn behind_a_proxy_the_client_is_the_one_that_the_proxy_names() {
    let house = House::open_with(|config, _| config.access.mails_per_client_per_hour = 1).await;
    let mut sent = Vec::new();
    for (name, client) in [("ada", "203.0.113.9"), ("bob", "203.0.113.9"), ("cid", "203.0.113.10")] {
        let body = format!(
            "name={name}&email={name}%40{name}-consulting.com&website={name}-consulting.com&country=DE\
             &professional_account=yes&terms=yes"
        );
        let request = house
            .visitor()
            .request("POST", "/join")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-forwarded-for", format!("198.51.100.{}, {client}", name.len()))
            .body(body.into());
        house.visitor().sends(request.unwrap()).await.leads_to("/join/sent");
        sent.push(confirmations(&house, &format!("{name}@{name}-consulting.com")).await);
    }
    assert_eq!(sent, [1, 0, 1]);
}

#[tokio::test]
async fn a_name_that_would_be_a_link_or_reads_otherwise_than_it_is_written_is_mailed_to_nobody() {
    let house = House::open().await;
    for (name, words) in [
        ("Claim your prize at https://evil.example/x", "There is a web or e-mail address in it."),
        ("Visit evil.com today", "There is a web or e-mail address in it."),
        ("Anna\u{202E}annA", "There are invisible control characters in it."),
        ("Anna\u{7}", "There are invisible control characters in it."),
    ] {
        let page = house.visitor().applies(name, "victim@acme-logistics.com", "acme-logistics.com").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        page.says(words);
    }
    assert!(house.mails_to("victim@acme-logistics.com").await.is_empty());
}
