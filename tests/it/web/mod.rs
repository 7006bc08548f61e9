//! What stands around every page.

mod guard;
mod languages;
mod problems;
mod strangers;
mod words;

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{StatusCode, header};
use leadwire::access::Role;
use leadwire::routes;

use crate::support::{Actor, House};

#[tokio::test]
async fn the_first_page_of_an_empty_house_says_the_deal_and_the_rules() {
    let house = House::open().await;
    let page = house.visitor().gets("/").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Earn half of its first two months.");
    page.says("The e-mail is the person’s work address");
    page.says("The company and the person are not already leads or customers of ours");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_before_anything_happens() {
    let house = House::open().await;
    let visitor = house.visitor();
    let request = visitor
        .request("POST", "/join")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from("name=x"));
    let answer = visitor.sends(request.unwrap()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    answer.says("This came from another site");
}

#[tokio::test]
async fn mail_is_read_only_from_this_machine_itself_and_never_through_a_proxy() {
    let house = House::open().await;
    let near = house.visitor();
    assert_eq!(near.gets("/mail").await.status, StatusCode::OK);
    for name in ["x-forwarded-for", "forwarded", "x-real-ip", "via"] {
        let request = near.request("GET", "/mail").header(name, "203.0.113.9").body(Body::empty());
        assert_eq!(near.sends(request.unwrap()).await.status, StatusCode::NOT_FOUND, "{name}");
    }
    let far = SocketAddr::from(([203, 0, 113, 9], 40_000));
    let from_far = Actor::new(routes::router(house.app.clone()).layer(MockConnectInfo(far)), None);
    assert_eq!(from_far.gets("/mail").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn mails_of_one_instant_are_listed_in_the_order_in_which_they_were_written() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let numbers = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"];
    for number in numbers {
        let site = format!("{}-foods.com", number.to_lowercase());
        let (email, page) =
            (format!("jane@{site}"), format!("linkedin.com/company/{}-foods", number.to_lowercase()));
        let company = format!("{number} Foods Ltd");
        let lead = [("email", &*email), ("website", &site), ("company", &company), ("linkedin", &page)];
        anna.refers_and_reads(&lead).await.says("Validated");
    }
    let list = house.visitor().gets("/mail").await.text();
    let subjects = list.lines().filter_map(|line| line.strip_prefix("Validated: ")?.split(' ').next());
    let listed: Vec<&str> = subjects.collect();
    assert_eq!(listed, ["Seven", "Six", "Five", "Four", "Three", "Two", "One"], "newest first:\n{list}");
}

#[tokio::test]
async fn ids_grow_while_the_clock_stands_still_and_are_still_of_its_millisecond() {
    let house = House::open().await;
    let ids: Vec<String> = (0..10_000).map(|_| house.app.new_id()).collect();
    assert!(ids.is_sorted_by(|one, next| one < next), "each is after the one before");
    let millis = |id: &str| i64::from_str_radix(&id.replace('-', "")[..12], 16).unwrap();
    let now = house.app.clock.now().as_millisecond();
    assert!(ids.iter().all(|id| millis(id) == now && &id[14..15] == "7" && id.len() == 36), "{}", ids[0]);
    house.app.clock.advance(jiff::SignedDuration::from_millis(1));
    assert_eq!(millis(&house.app.new_id()), now + 1);
}

#[tokio::test]
async fn the_styleguide_shows_every_part_in_both_schemes_and_only_to_this_machine_itself() {
    let house = House::open().await;
    let near = house.visitor();
    let page = near.gets("/styleguide").await;
    assert_eq!(page.status, StatusCode::OK);
    for scheme in ["scheme--light", "scheme--dark"] {
        assert!(page.body.contains(scheme), "{scheme}");
    }
    let sheet = near.gets("/styleguide/sheet.css").await;
    assert_eq!(sheet.body.matches("--ink:").count(), 2);
    for path in ["/styleguide", "/styleguide/sheet.css"] {
        let request = near.request("GET", path).header("x-forwarded-for", "203.0.113.9").body(Body::empty());
        assert_eq!(near.sends(request.unwrap()).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_problem_is_told_inside_the_navigation_of_whoever_is_signed_in() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let page = owner.gets("/console/leads/nothing").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    page.says("Sign out");
    assert!(page.body.contains("href=\"/console\"") && !page.body.contains("href=\"/join\""));
}

#[tokio::test]
async fn demo_doors_do_not_exist_in_a_real_house() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    assert_eq!(owner.posts("/demo/act-as", &[("person", "x")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(owner.posts("/demo/clock", &[("by", "1d")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pages_and_programs_get_the_same_problem_with_their_own_face() {
    let house = House::open().await;
    let visitor = house.visitor();
    let page = visitor.gets("/nowhere").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    page.says("There is nothing here");
    let answer = visitor.gets("/api/v1/nowhere").await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::NOT_FOUND, Some("NOT_FOUND")));
    let unsigned = visitor.gets("/api/v1/referrals").await;
    assert_eq!(unsigned.json()["code"], "KEY_MISSING");
}
