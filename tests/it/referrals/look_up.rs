//! What the network says of a lead that nothing stood against on the page, and what is decided then. How
//! it is asked again while nobody answers stands in `look_up_again.rs`.

use std::time::Duration;

use axum::http::StatusCode;
use leadwire::access::Role;
use leadwire::config::Config;
use serde_json::json;

use crate::support::actors::json_lead;
use crate::support::stage::PUBLIC;
use crate::support::web::Served;
use crate::support::{House, Stage};

const DOMAIN: &str = "acme-logistics.com";
const WWW: &str = "www.acme-logistics.com";
const ANNA: &str = "anna@anna-consulting.com";

/// Words of a parking page; short as it is, it says nothing of anybody.
const PARKED: &str = "<title>acme-logistics.com</title><p>This domain is parked free of charge.";

/// A house that asks about leads, and the world that it asks.
async fn open(stage: &Stage) -> House {
    open_with(stage, |_| {}).await
}

async fn open_with(stage: &Stage, change: impl FnOnce(&mut Config)) -> House {
    stage.control_answers();
    let house = House::open_online_with(stage, |config, _| change(config)).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    house
}

/// The site of the good lead.
fn shows(stage: &Stage, served: &Served) {
    stage.takes_mail(DOMAIN);
    for host in [DOMAIN, WWW] {
        stage.site(host, served.clone());
    }
}

#[tokio::test]
async fn a_lead_is_being_checked_until_the_network_has_answered_and_then_handed_over_and_protected() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = open(&stage).await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    let location = page.location.clone();
    assert_eq!((page.verdict(), page.codes().len()), ("Checking", 0));
    page.says("We are looking at the e-mail domain and website of Acme Logistics Ltd.");
    page.says("Receipt LW-000001");
    page.does_not_say("Local checks only");
    house.settle().await;
    let page = anna.gets(&location).await;
    assert_eq!((page.verdict(), page.codes().len()), ("Validated", 0));
    page.says("clara contacts Jane Doe by Thursday 5 March 2026.");
    page.does_not_say("Local checks only");
    let mails = house.mails_to(ANNA).await;
    let told: Vec<_> = mails.iter().filter(|mail| mail.kind.starts_with("referral_")).collect();
    let subjects: Vec<_> = told.iter().map(|mail| (mail.kind.as_str(), mail.subject.as_str())).collect();
    assert_eq!(
        subjects,
        [
            ("referral_received", "Being checked: Acme Logistics Ltd (LW-000001)"),
            ("referral_judged", "Validated: Acme Logistics Ltd (LW-000001)"),
        ]
    );
    assert!(told[0].text.contains("Your place in time is kept."), "{}", told[0].text);
    house.link_mailed_to("clara@operator.com", "new_lead").await;
    house.pass(24 * 300).await;
    house
        .signs_in("anna")
        .await
        .gets(&location)
        .await
        .says("The protection of Acme Logistics Ltd is over: others may refer it now.");
}

#[tokio::test]
async fn a_world_that_takes_its_time_is_waited_for() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    stage.answers_after(Duration::from_millis(50));
    let house = open(&stage).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    house.settle().await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn a_program_is_told_that_nothing_is_decided_yet_and_reads_it_later() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = open(&stage).await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let created = program.posts_json("/api/v1/referrals", &json_lead(&[]), None).await;
    assert_eq!(created.status, StatusCode::CREATED);
    let answer = created.json();
    assert_eq!(
        (&answer["verdict"], &answer["state"], &answer["reasons"]),
        (&json!(null), &json!("checking"), &json!([]))
    );
    house.settle().await;
    let path = format!("/api/v1/referrals/{}", answer["id"].as_str().expect("an id"));
    let later = program.gets(&path).await.json();
    assert_eq!((&later["verdict"], &later["state"]), (&json!("validated"), &json!("validated")));
    let checks = later["checks"].as_array().expect("checks");
    let of = |code: &str| &checks.iter().find(|check| check["code"] == code).expect(code)["outcome"];
    assert_eq!((of("EMAIL_NO_MX"), of("WEBSITE_PARKED")), (&json!("pass"), &json!("pass")));
}

#[tokio::test]
async fn a_domain_that_takes_no_mail_and_a_parked_site_are_two_reasons_with_evidence() {
    let stage = Stage::open().await;
    stage.names.exchanger(DOMAIN, 0, ".");
    for host in [DOMAIN, WWW] {
        stage.site(host, Served::html(PARKED));
    }
    let house = open(&stage).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    house.settle().await;
    let page = anna.gets(&page.location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("Refused", "EMAIL_NULL_MX WEBSITE_PARKED".into()));
    page.says("The domain of jane.doe@acme-logistics.com says that it takes no mail.");
    page.says("www.acme-logistics.com shows a parking page.");
    page.says("This domain is parked free of charge.");
    let mails = house.mails_to(ANNA).await;
    let told = mails.iter().find(|mail| mail.kind == "referral_judged").expect("a mail");
    assert_eq!(told.subject, "Refused: Acme Logistics Ltd (LW-000001)");
    assert!(told.text.contains("shows a parking page.") && told.text.contains("takes no mail."));
    // The company is free for others.
    let ben = house.partner("ben").await;
    assert_eq!(ben.refers_and_reads(&[]).await.verdict(), "Checking");
}

#[tokio::test]
async fn a_site_that_stands_only_under_www_is_found_there_whatever_was_typed() {
    for (typed, stands) in [(DOMAIN, WWW), (WWW, DOMAIN), ("https://acme-logistics.com/", WWW)] {
        let stage = Stage::open().await;
        stage.company_at(&[stands], DOMAIN, "Acme Logistics");
        let house = open(&stage).await;
        let anna = house.partner("anna").await;
        let location = anna.refers_and_reads(&[("website", typed)]).await.location;
        house.settle().await;
        let page = anna.gets(&location).await;
        assert_eq!(page.verdict(), "Validated", "{typed}");
        page.says("itself does not answer; the site stands at another name.");
        page.says(&format!("Found at\n{stands}"));
    }
}

#[tokio::test]
async fn a_site_that_knows_no_https_is_not_called_down_because_its_address_was_typed_with_it() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    for host in [DOMAIN, WWW] {
        stage.web.refuses_tls(host);
    }
    let house = open(&stage).await;
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[("website", "https://acme-logistics.com")]).await.location;
    house.settle().await;
    assert_eq!(anna.gets(&location).await.verdict(), "Checking");
    house.pass_minutes(1).await;
    house.pass_minutes(9).await;
    let page = anna.gets(&location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("Validated", "WEBSITE_UNREADABLE".into()));
    page.says("no secure connection");
}

#[tokio::test]
async fn one_sign_alone_is_for_a_person() {
    let stage = Stage::open().await;
    shows(&stage, &Served::status(404, &["Content-Type: text/html"], b"<title>Not found</title>"));
    let house = open(&stage).await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    house.settle().await;
    let page = anna.gets(&page.location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("In review", "WEBSITE_PLACEHOLDER".into()));
    page.says("You have our answer by Thursday 5 March 2026.");
    manager.gets("/console").await.says("Acme Logistics Ltd");
}

#[tokio::test]
async fn a_site_that_names_another_page_on_linkedin_is_for_a_person() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = open(&stage).await;
    let anna = house.partner("anna").await;
    let other = [("linkedin", "linkedin.com/company/acme-logistics-france")];
    let location = anna.refers_and_reads(&other).await.location;
    house.settle().await;
    let page = anna.gets(&location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("In review", "LINKEDIN_CONTRADICTED".into()));
}

#[tokio::test]
async fn a_site_that_leads_to_a_known_company_is_for_a_person_and_its_partner_learns_no_name() {
    let stage = Stage::open().await;
    shows(&stage, &Served::redirect("https://northern-group.com/"));
    stage.company("northern-group.com", "Northern Group");
    let house = open(&stage).await;
    let manager = house.staff("max", Role::Manager).await;
    let accounts = "id,name,website,country,stage\nA-1,Northern Holding,northern-group.com,GB,customer\n";
    house.knows_accounts(accounts).await;
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[]).await.location;
    house.settle().await;
    let page = anna.gets(&location).await;
    assert_eq!(page.verdict(), "In review");
    assert!(page.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", page.codes());
    let seen = format!("{} {:?}", page.body, house.mails_to(ANNA).await);
    assert!(!seen.contains("Northern Holding") && !seen.contains("KNOWN_GROUP"), "{seen}");
    let case = manager.gets(&format!("/console/review/{}", page_id(&location))).await;
    assert!(case.codes().contains(&"KNOWN_GROUP".to_owned()), "{:?}", case.codes());
}

fn page_id(location: &str) -> &str {
    location.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default()
}

#[tokio::test]
async fn what_is_refused_on_the_page_asks_nobody() {
    let stage = Stage::open().await;
    let house = open(&stage).await;
    let (questions, requests) = (stage.names.asked_at_all(), stage.web.asked());
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[("email", "jane.doe@gmail.com")]).await;
    assert_eq!(page.verdict(), "Refused");
    house.settle().await;
    assert_eq!((stage.names.asked_at_all(), stage.web.asked()), (questions, requests));
    let mails = house.mails_to(ANNA).await;
    assert!(!mails.iter().any(|mail| mail.kind == "referral_judged"));
}

#[tokio::test]
async fn a_lead_withdrawn_while_it_is_checked_is_asked_about_no_more_and_nothing_more_is_sent() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = open(&stage).await;
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[]).await.location;
    let requests = stage.web.asked();
    let withdraw = format!("/portal/referrals/{}/withdraw", page_id(&location));
    assert_eq!(anna.posts(&withdraw, &[]).await.status, StatusCode::SEE_OTHER);
    house.settle().await;
    assert_eq!(stage.web.asked(), requests);
    assert_eq!(anna.gets(&location).await.verdict(), "Withdrawn");
    let mails = house.mails_to(ANNA).await;
    assert_eq!(mails.iter().filter(|mail| mail.kind.starts_with("referral_")).count(), 1);
}

#[tokio::test]
async fn a_company_is_held_while_it_is_checked() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = open(&stage).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    assert_eq!(anna.refers_and_reads(&[]).await.verdict(), "Checking");
    let late = ben.refers_and_reads(&[("first_name", "John"), ("email", "john@acme-logistics.com")]).await;
    assert_eq!((late.verdict(), late.codes().join(" ")), ("Refused", "ALREADY_REFERRED".into()));
}

#[tokio::test]
async fn the_same_company_twice_in_a_day_is_asked_once() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = open(&stage).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let first = anna.refers_and_reads(&[]).await.location;
    house.settle().await;
    let requests = stage.web.asked();
    anna.posts(&format!("/portal/referrals/{}/withdraw", page_id(&first)), &[]).await;
    house.pass(3).await;
    let second = ben.refers_and_reads(&[]).await.location;
    house.settle().await;
    assert_eq!(ben.gets(&second).await.verdict(), "Validated");
    assert_eq!(stage.web.asked(), requests);
}

#[tokio::test]
async fn a_house_that_has_reached_nothing_decides_by_local_checks_at_once_and_claims_no_more() {
    let stage = Stage::open().await;
    stage.company(DOMAIN, "Acme Logistics");
    let house = House::open_online(&stage).await;
    let claimed = "The website’s domain is registered and the site can be reached";
    house.visitor().gets("/").await.does_not_say(claimed);
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    assert_eq!(page.verdict(), "Validated");
    page.says("Local checks only");
    stage.control_answers();
    house.pass_minutes(1).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await);
    house.visitor().gets("/").await.says(claimed);
}

#[tokio::test]
async fn mail_that_goes_into_a_private_network_and_a_site_that_leads_there_are_never_visited() {
    let stage = Stage::open().await;
    stage.names.exchanger(DOMAIN, 10, "mx.acme-logistics.com");
    stage.names.addresses("mx.acme-logistics.com", &["10.0.0.5"]);
    stage.stands_at(WWW, &["192.168.0.1", PUBLIC]);
    let house = open(&stage).await;
    let requests = stage.web.asked();
    let anna = house.partner("anna").await;
    let location = anna.refers_and_reads(&[]).await.location;
    house.settle().await;
    let page = anna.gets(&location).await;
    assert_eq!((page.verdict(), page.codes().join(" ")), ("Refused", "EMAIL_MX_PRIVATE WEBSITE_DOWN".into()));
    assert_eq!(stage.web.asked(), requests);
}
