//! Coming in, by link or by six digits; roles.

mod digits;
mod keys;
mod limits;

use axum::http::StatusCode;
use leadwire::access::{self, Role};

use crate::support::House;

#[tokio::test]
async fn the_first_owner_founds_the_house_with_the_printed_link_and_only_once() {
    let house = House::open().await;
    let line = access::first_sign_in_line(&house.app).await.unwrap().expect("a new house prints it");
    let again = access::first_sign_in_line(&house.app).await.unwrap();
    assert_eq!(again.as_deref(), Some(line.as_str()), "a restart prints the same link");
    let path = line.rsplit("127.0.0.1:8080").next().unwrap().to_owned();
    let visitor = house.visitor();
    visitor.gets(&path).await.says("Welcome to your partner programme");
    let fields = [("name", "Olivia Owner"), ("email", "olivia@operator.com")];
    let founded = visitor.posts(&format!("{path}/first-owner"), &fields).await;
    founded.leads_to("/console?done=house-founded");
    assert!(founded.session().is_some());
    assert_eq!(visitor.gets(&path).await.status, StatusCode::GONE);
    assert_eq!(access::first_sign_in_line(&house.app).await.unwrap(), None);
}

#[tokio::test]
async fn a_sign_in_link_works_once_and_a_mail_scanner_that_only_looks_does_not_use_it_up() {
    let house = House::open().await;
    house.partner("anna").await;
    let visitor = house.visitor();
    visitor.posts("/sign-in", &[("email", "anna@anna-consulting.com")]).await.leads_to("/sign-in/sent");
    let link = house.link_mailed_to("anna@anna-consulting.com", "sign_in").await;
    for _ in 0..3 {
        visitor.gets(&link).await.says("Sign in as anna");
    }
    visitor.posts(&link, &[]).await.leads_to("/portal");
    assert_eq!(visitor.posts(&link, &[]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_here() {
    let house = House::open().await;
    house.partner("anna").await;
    let visitor = house.visitor();
    let known = visitor.posts("/sign-in", &[("email", "anna@anna-consulting.com")]).await;
    let unknown = visitor.posts("/sign-in", &[("email", "nobody@nowhere.com")]).await;
    assert_eq!((known.status, known.location), (unknown.status, unknown.location));
    assert!(house.mails_to("nobody@nowhere.com").await.is_empty());
}

#[tokio::test]
async fn a_link_is_dead_after_half_an_hour_and_one_of_ours_cannot_be_forged() {
    let house = House::open().await;
    house.partner("anna").await;
    let visitor = house.visitor();
    visitor.posts("/sign-in", &[("email", "anna@anna-consulting.com")]).await;
    let link = house.link_mailed_to("anna@anna-consulting.com", "sign_in").await;
    let middle = link.len() - 20;
    let other = if link.as_bytes()[middle] == b'A' { "B" } else { "A" };
    let forged = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    assert_eq!(visitor.posts(&forged, &[]).await.status, StatusCode::GONE);
    house.pass(1).await;
    assert_eq!(visitor.posts(&link, &[]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn no_secret_of_a_link_stands_in_the_database() {
    let house = House::open().await;
    house.partner("anna").await;
    house.visitor().posts("/sign-in", &[("email", "anna@anna-consulting.com")]).await;
    let link = house.link_mailed_to("anna@anna-consulting.com", "sign_in").await;
    let signature = link.rsplit('.').next().unwrap().to_owned();
    let stored =
        house.app.db.read(|tx| async move { leadwire::mail::list_newest(&tx, 10).await }).await.unwrap();
    assert!(stored.iter().all(|mail| !format!("{mail:?}").contains(&signature)));
    assert!(stored.iter().any(|mail| mail.body.contains("[code]")), "the digits are set in at sending");
}

#[tokio::test]
async fn a_session_ends_when_somebody_signs_out_and_after_thirty_days() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    assert_eq!(anna.gets("/portal").await.status, StatusCode::OK);
    house.pass(31 * 24).await;
    anna.gets("/portal").await.leads_to("/sign-in?next=%2Fportal");
    let ben = house.partner("ben").await;
    ben.posts("/sign-out", &[]).await.leads_to("/?done=signed-out");
    ben.gets("/portal").await.leads_to("/sign-in?next=%2Fportal");
}

#[tokio::test]
async fn in_a_demo_winding_the_clock_signs_nobody_out() {
    let house = House::open_demo().await;
    house.partner("anna").await;
    let anna = house.signs_in("anna").await;
    for _ in 0..3 {
        anna.posts("/demo/clock", &[("by", "1m")]).await.leads_to("/");
    }
    assert_eq!(anna.gets("/portal").await.status, StatusCode::OK);
}

#[tokio::test]
async fn staff_are_invited_by_the_owner_only_and_come_in_by_the_mail() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let manager = house.staff("max", Role::Manager).await;
    let fields = [("name", "Clara"), ("email", "clara@operator.com"), ("role", "account_manager")];
    assert_eq!(manager.posts("/console/staff", &fields).await.status, StatusCode::FORBIDDEN);
    owner.posts("/console/staff", &fields).await.leads_to("/console/staff?done=invited");
    let link = house.link_mailed_to("clara@operator.com", "invitation").await;
    house.visitor().posts(&link, &[]).await.leads_to("/console");
    let twice = owner.posts("/console/staff", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("This address is staff already.");
}

#[tokio::test]
async fn the_last_owner_stays_and_who_is_let_go_is_out_at_once() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let own_path = {
        let page = owner.gets("/console/staff").await;
        let own_path = page.body.split("action=\"").find(|part| part.starts_with("/console/staff/")).unwrap();
        own_path.split('"').next().unwrap().to_owned()
    };
    let person = house.employ("max", Role::Manager).await;
    let manager = house.staff("mia", Role::Manager).await;
    let let_go = [("role", "owner"), ("act", "let_go")];
    assert_eq!(owner.posts(&own_path, &let_go).await.status, StatusCode::CONFLICT);
    assert_eq!(manager.gets("/console").await.status, StatusCode::OK);
    let path = format!("/console/staff/{}", person.id);
    owner
        .posts(&path, &[("role", "manager"), ("act", "let_go")])
        .await
        .leads_to("/console/staff?done=role-changed");
}

#[tokio::test]
async fn partners_see_no_console_and_staff_no_portal() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let owner = house.staff("olivia", Role::Owner).await;
    for path in ["/console", "/console/leads", "/console/review", "/console/accounts", "/console/terms"] {
        assert_eq!(anna.gets(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(owner.gets(path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(owner.gets("/portal").await.status, StatusCode::FORBIDDEN);
}
