//! What the network says of an applicant who confirmed their address, and what is decided then.

use leadwire::access::Role;
use leadwire::outside::Outside;

use crate::support::stage::CLOSED;
use crate::support::web::Served;
use crate::support::{Actor, House, Stage};

const ANNA: &str = "anna@anna-beratung.de";
const SITE: &str = "anna-beratung.de";

/// A house that asks the network, and the world that it asks.
pub async fn open(stage: &Stage) -> House {
    stage.control_answers();
    let house = House::open_online(stage).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    house
}

/// Somebody applies and confirms their address; the answer says where they are led.
pub async fn joins(house: &House, visitor: &Actor, email: &str, site: &str) -> String {
    visitor.applies("Anna", email, site).await.leads_to("/join/sent");
    let link = house.link_mailed_to(email, "confirm_address").await;
    visitor.posts(&link, &[]).await.location
}

#[tokio::test]
async fn an_applicant_is_checked_until_the_network_has_answered_and_is_let_in_by_mail_then() {
    let stage = Stage::open().await;
    stage.company(SITE, "Anna Beratung");
    let house = open(&stage).await;
    let manager = house.staff("max", Role::Manager).await;
    let visitor = house.visitor();
    let outcome = joins(&house, &visitor, ANNA, SITE).await;
    let page = visitor.gets(&outcome).await;
    page.says("We look at your website");
    page.says("That takes a few seconds. This page shows the answer by itself");
    page.does_not_say("class=\"code\"");
    manager.gets("/console/partners").await.says("Being checked");
    house.settle().await;
    visitor.gets(&outcome).await.says("You are a partner");
    let link = house.link_mailed_to(ANNA, "application_decided").await;
    visitor.posts(&link, &[]).await.leads_to("/refer");
}

#[tokio::test]
async fn an_applicant_whose_domain_takes_no_mail_and_whose_site_is_for_sale_is_refused_with_both() {
    let stage = Stage::open().await;
    stage.names.exchanger(SITE, 0, ".");
    stage.site(
        SITE,
        Served::html("<title>anna-beratung.de</title><p>This domain is for sale! Make an offer."),
    );
    let house = open(&stage).await;
    let visitor = house.visitor();
    let outcome = joins(&house, &visitor, ANNA, SITE).await;
    house.settle().await;
    let page = visitor.gets(&outcome).await;
    assert_eq!(page.codes(), ["EMAIL_NULL_MX", "WEBSITE_FOR_SALE"]);
    page.says("This was decided by a machine");
    page.says("Ask a person to look");
}

#[tokio::test]
async fn what_an_application_says_itself_refuses_it_without_asking_anybody() {
    let stage = Stage::open().await;
    let house = open(&stage).await;
    let asked = (stage.names.asked_at_all(), stage.web.asked().len());
    let visitor = house.visitor();
    let outcome = joins(&house, &visitor, "tom@mailinator.com", SITE).await;
    visitor.gets(&outcome).await.says("We cannot accept your application");
    house.pass(24).await;
    assert_eq!((stage.names.asked_at_all(), stage.web.asked().len()), asked);
}

#[tokio::test]
async fn a_site_that_is_silent_is_asked_again_for_a_day_and_the_page_says_when() {
    let stage = Stage::open().await;
    stage.takes_mail(SITE);
    stage.stands_at(SITE, &[CLOSED]);
    let house = open(&stage).await;
    let visitor = house.visitor();
    let outcome = joins(&house, &visitor, ANNA, SITE).await;
    house.settle().await;
    let page = visitor.gets(&outcome).await;
    page.says("We look at your website");
    page.says("or the mail of your address, did not answer yet. We ask again on Tuesday 3 March 2026, 10:01");
    for _ in 0..30 {
        house.pass(1).await;
    }
    assert_eq!(visitor.gets(&outcome).await.codes(), ["WEBSITE_DOWN"]);
}

/// Anna applies and confirms her address; nobody was asked yet.
async fn confirms(house: &House) -> (Actor, String) {
    let visitor = house.visitor();
    visitor.applies("Anna", ANNA, SITE).await.leads_to("/join/sent");
    let link = house.link_mailed_to(ANNA, "confirm_address").await;
    let outcome = visitor.posts(&link, &[]).await.location;
    (visitor, outcome)
}

#[tokio::test]
async fn where_the_way_out_is_closed_meanwhile_what_is_known_decides() {
    let stage = Stage::open().await;
    stage.company(SITE, "Anna Beratung");
    let house = open(&stage).await;
    let (visitor, outcome) = confirms(&house).await;
    house.starts_anew(Outside::off()).await;
    visitor.gets(&outcome).await.says("You are a partner");
    assert!(!stage.web.asked().iter().any(|url| url.contains(SITE)));
}

#[tokio::test]
async fn a_house_that_is_started_anew_and_finds_no_way_out_lets_nobody_in_unseen() {
    let stage = Stage::open().await;
    stage.company(SITE, "Anna Beratung");
    let house = open(&stage).await;
    let (visitor, outcome) = confirms(&house).await;
    stage.control_is_silent();
    house.starts_anew(stage.outside(&house.app.config)).await;
    visitor.gets(&outcome).await.says("We look at your website");
    house.app.clock.advance(jiff::SignedDuration::from_hours(25));
    house.starts_anew(stage.outside(&house.app.config)).await;
    visitor.gets(&outcome).await.says("A person looks at your application");
}
