//! Leads beyond a cap of their partner: taken with their place in time, and answered on the next working day.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use crate::programmes::{publishes, terms};
use crate::support::actors::json_lead;
use crate::support::{Actor, Answer, House, Stage};

const ANNA: &str = "anna@anna-consulting.com";

/// Accounts of whom everybody knows.
const KNOWN: &str = "id,name,website,country,stage\n\
    1,Alder Freight,alder-freight.com,GB,customer\n2,Birch Freight,birch-freight.com,GB,customer\n\
    3,Cedar Freight,cedar-freight.com,GB,customer\n";

/// A house whose caps are low: two open referrals, one more for each validated, and two known answers a day.
async fn with_caps(otherwise: &[(&str, &str)]) -> (House, Actor) {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(KNOWN).await;
    let mut caps = vec![("open_at_start", "2"), ("open_most", "3"), ("known_answers_per_day", "2")];
    caps.retain(|(name, _)| otherwise.iter().all(|(other, _)| other != name));
    caps.extend(otherwise);
    publishes(&max, &terms(&caps)).await;
    (house, max)
}

/// Hands in somebody at a company, by its domain.
async fn refers(partner: &Actor, domain: &str) -> Answer {
    let label = domain.split('.').next().unwrap_or_default();
    let name: Vec<String> = label.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    let (email, page) = (format!("jane@{domain}"), format!("linkedin.com/company/{label}"));
    let company = name.join(" ");
    let lead = [("email", &*email), ("website", domain), ("company", &*company), ("linkedin", &*page)];
    partner.refers_and_reads(&lead).await
}

/// Two answers that something is known: no more today.
async fn asks_too_much(partner: &Actor) {
    for domain in ["alder-freight.com", "birch-freight.com"] {
        assert_eq!(refers(partner, domain).await.codes(), ["ALREADY_KNOWN"]);
    }
}

#[tokio::test]
async fn after_so_many_known_answers_a_day_every_lead_is_taken_and_answered_on_the_next_working_day() {
    let (house, max) = with_caps(&[]).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    asks_too_much(&anna).await;
    let (known, fresh) = (refers(&anna, "cedar-freight.com").await, refers(&anna, "delta-freight.com").await);
    for held in [&known, &fresh] {
        assert_eq!((held.verdict(), held.codes().len()), ("Checking", 0));
        held.says("today’s limit of answers");
        held.says("you have our answer on Wednesday 4 March 2026");
    }
    // What holds the fresh one is a claim from now on; what is known is nobody's.
    assert_eq!(refers(&ben, "delta-freight.com").await.codes(), ["ALREADY_REFERRED"]);
    assert_eq!(refers(&ben, "cedar-freight.com").await.codes(), ["ALREADY_KNOWN"]);
    let received = house.mails_to(ANNA).await;
    let received = received.iter().rfind(|mail| mail.kind == "referral_received").unwrap();
    assert!(
        received.subject.starts_with("Taken, answered on Wednesday 4 March 2026"),
        "{}",
        received.subject
    );
    assert!(received.text.contains("today’s limit of answers"), "{}", received.text);
    house.pass(22).await;
    anna.gets(&known.location).await.says("today’s limit of answers");
    // The office opens at nine in Paris.
    house.pass(1).await;
    let (known, fresh) = (anna.gets(&known.location).await, anna.gets(&fresh.location).await);
    assert_eq!((known.verdict(), known.codes()), ("Refused", vec!["ALREADY_KNOWN".to_owned()]));
    assert_eq!((fresh.verdict(), fresh.codes().len()), ("Validated", 0));
    let told = house.mails_to(ANNA).await;
    let told =
        told.iter().filter(|mail| mail.kind == "referral_judged" && mail.text.contains("waited for its day"));
    assert_eq!(told.count(), 2);
    assert_eq!(refers(&anna, "echo-freight.com").await.verdict(), "Validated", "a new day");
    assert_eq!(max.gets("/console/replay").await.status, StatusCode::OK);
}

#[tokio::test]
async fn answers_that_were_held_count_on_the_day_on_which_they_are_given() {
    let (house, _) = with_caps(&[("known_answers_per_day", "1")]).await;
    let anna = house.partner("anna").await;
    assert_eq!(refers(&anna, "alder-freight.com").await.codes(), ["ALREADY_KNOWN"]);
    let held = refers(&anna, "birch-freight.com").await;
    house.pass(23).await;
    assert_eq!(anna.gets(&held.location).await.codes(), ["ALREADY_KNOWN"]);
    let next = refers(&anna, "echo-freight.com").await;
    next.says("you have our answer on Thursday 5 March 2026");
}

#[tokio::test]
async fn beyond_so_many_open_referrals_leads_are_held_and_each_validated_one_makes_room_for_one_more() {
    let (house, _) = with_caps(&[]).await;
    let anna = house.partner("anna").await;
    for (domain, verdict) in [
        ("delta-freight.com", "Validated"),
        ("echo-freight.com", "Validated"),
        // Two at start and one more for each that was validated, but three at most.
        ("fox-freight.com", "Validated"),
        ("golf-freight.com", "Checking"),
    ] {
        assert_eq!(refers(&anna, domain).await.verdict(), verdict, "{domain}");
    }
    let held = refers(&anna, "hotel-freight.com").await;
    held.says("You have as many open referrals as we answer at once.");
    held.says("you have our answer on Wednesday 4 March 2026");
    house.pass(23).await;
    assert_eq!(anna.gets(&held.location).await.verdict(), "Validated", "later, but never refused for it");
    let path = held.location.split('?').next().unwrap().to_owned();
    anna.posts(&format!("{path}/withdraw"), &[]).await.leads_to(&format!("{path}?done=withdrawn"));
}

#[tokio::test]
async fn a_weekend_is_no_working_day() {
    let house = House::open_at("2026-03-06T15:00:00Z").await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(KNOWN).await;
    publishes(&max, &terms(&[("known_answers_per_day", "2")])).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    refers(&anna, "delta-freight.com").await.says("you have our answer on Monday 9 March 2026");
}

#[tokio::test]
async fn staff_see_why_a_lead_is_held_and_whoever_runs_the_programme_answers_it_sooner() {
    let (house, max) = with_caps(&[]).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    let held = refers(&anna, "cedar-freight.com").await;
    let lead = format!("/console/leads/{}", held.referral_id());
    max.gets(&lead).await.says("Answered later");
    clara.gets(&lead).await.does_not_say("Answer now");
    let answer = format!("{lead}/answer-now");
    assert_eq!(clara.posts(&answer, &[]).await.status, StatusCode::FORBIDDEN);
    max.posts(&answer, &[]).await.leads_to(&format!("{lead}?done=answered-now"));
    let told = anna.gets(&held.location).await;
    assert_eq!((told.verdict(), told.codes()), ("Refused", vec!["ALREADY_KNOWN".to_owned()]));
    told.says("Answered sooner by max");
    assert_eq!(max.posts(&answer, &[]).await.status, StatusCode::CONFLICT);
    house.pass(48).await;
    let mails = house.mails_to(ANNA).await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "referral_judged").count(), 1, "answered once");
}

#[tokio::test]
async fn what_staff_hand_in_for_a_partner_is_answered_to_them_at_once() {
    let (house, max) = with_caps(&[]).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    let id = house.partner_id("anna").await;
    let handed = crate::support::actors::lead(&[]);
    let handed = max.posts(&format!("/console/partners/{id}/refer"), &handed).await;
    let page = anna.gets(&format!("/portal/referrals/{}", handed.referral_id())).await;
    assert_eq!(page.verdict(), "Validated");
}

#[tokio::test]
async fn a_correction_is_no_way_to_be_answered_sooner_and_what_it_mends_is_claimed() {
    let (house, _) = with_caps(&[]).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    asks_too_much(&anna).await;
    let held = refers(&anna, "cedar-freight.com").await;
    let other = [
        ("corrects", &*held.referral_id()),
        ("email", "jane@delta-freight.com"),
        ("website", "delta-freight.com"),
        ("company", "Delta Freight"),
        ("linkedin", "linkedin.com/company/delta-freight"),
    ];
    let corrected = anna.refers_and_reads(&other).await;
    assert_eq!((corrected.verdict(), corrected.codes().len()), ("Checking", 0));
    corrected.says("today’s limit of answers");
    assert_eq!(refers(&ben, "delta-freight.com").await.codes(), ["ALREADY_REFERRED"]);
    house.pass(23).await;
    let told = anna.gets(&held.location).await;
    assert_eq!((told.verdict(), told.codes().len()), ("Validated", 0));
}

#[tokio::test]
async fn a_held_lead_that_is_withdrawn_is_answered_no_more_and_frees_its_company() {
    let (house, _) = with_caps(&[]).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    asks_too_much(&anna).await;
    let held = refers(&anna, "delta-freight.com").await;
    let path = held.location.split('?').next().unwrap().to_owned();
    anna.posts(&format!("{path}/withdraw"), &[]).await.leads_to(&format!("{path}?done=withdrawn"));
    assert_eq!(refers(&ben, "delta-freight.com").await.verdict(), "Validated");
    house.pass(48).await;
    anna.gets(&path).await.says("You withdrew your referral");
}

#[tokio::test]
async fn programs_read_until_when_a_lead_is_held_and_nothing_of_what_is_known_until_then() {
    let (house, _) = with_caps(&[]).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    let program = house.program_of("anna").await;
    let page = "linkedin.com/company/cedar-freight";
    let lead = json_lead(&[
        ("email", "jane@cedar-freight.com"),
        ("website", "cedar-freight.com"),
        ("company", "Cedar Freight"),
        ("linkedin", page),
    ]);
    let taken = program.posts_json("/api/v1/referrals", &lead, None).await;
    assert_eq!(taken.status, StatusCode::CREATED);
    let answer = taken.json();
    assert_eq!((&answer["state"], &answer["verdict"]), (&json!("checking"), &json!(null)));
    assert_eq!((&answer["reasons"], &answer["not_run"]), (&json!([]), &json!([])));
    assert_eq!(answer["held"]["reason"], json!("known_answers"));
    assert_eq!(answer["held"]["until"], json!("2026-03-04T08:00:00Z"));
    let path = format!("/api/v1/referrals/{}", answer["id"].as_str().unwrap());
    let read = program.gets(&path).await;
    assert_eq!(
        (&read.json()["checks"], &read.json()["held"]["reason"]),
        (&json!([]), &json!("known_answers"))
    );
    assert!(!read.body.contains("KNOWN_") && !read.body.contains("_KNOWN"), "{}", read.body);
    house.pass(23).await;
    let read = program.gets(&path).await.json();
    assert_eq!((&read["verdict"], &read["held"]), (&json!("refused"), &json!(null)));
    assert_eq!(read["reasons"][0]["code"], json!("ALREADY_KNOWN"));
}

#[tokio::test]
async fn where_the_network_is_asked_a_held_lead_is_looked_up_on_its_day_and_a_known_one_never_is() {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.company("delta-freight.com", "Delta Freight");
    let house = House::open_online(&stage).await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(KNOWN).await;
    publishes(&max, &terms(&[("known_answers_per_day", "2")])).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    let (known, fresh) = (refers(&anna, "cedar-freight.com").await, refers(&anna, "delta-freight.com").await);
    house.settle().await;
    assert!(stage.web.requests().iter().all(|request| !request.url.contains("freight.com")));
    house.pass(23).await;
    assert_eq!(anna.gets(&fresh.location).await.verdict(), "Validated");
    assert_eq!(anna.gets(&known.location).await.codes(), ["ALREADY_KNOWN"]);
    assert!(stage.web.requests().iter().all(|request| !request.url.contains("cedar-freight.com")));
}

#[tokio::test]
async fn decisions_that_were_held_are_the_same_when_they_are_run_again() {
    let (house, _) = with_caps(&[]).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    refers(&anna, "cedar-freight.com").await;
    refers(&anna, "delta-freight.com").await;
    let waiting = leadwire::referrals::replay(&house.app, jiff::Timestamp::MIN, drop).await.expect("runs");
    assert_eq!((waiting.equal, waiting.checking), (2, 2), "{waiting:?}");
    house.pass(23).await;
    let answered = leadwire::referrals::replay(&house.app, jiff::Timestamp::MIN, drop).await.expect("runs");
    assert_eq!((answered.equal, answered.all()), (4, 4), "{answered:?}");
}

#[tokio::test]
async fn a_held_lead_says_when_its_answer_comes_and_not_that_somebody_is_asked() {
    let (house, max) = with_caps(&[]).await;
    let anna = house.partner("anna").await;
    asks_too_much(&anna).await;
    let held = refers(&anna, "delta-freight.com").await;
    let id = held.referral_id();
    let lead = max.gets(&format!("/console/leads/{id}")).await;
    for page in [&held, &lead] {
        page.says("The answer comes on Wednesday 4 March 2026.");
        page.does_not_say("asking the network");
    }
    let program = house.program_of("anna").await;
    let refused = program.posts_json(&format!("/api/v1/referrals/{id}/give-free"), &json!({}), None).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("The answer on this referral waits for its day"), "{}", refused.body);
    assert!(!refused.body.contains("looking at mail domain"), "{}", refused.body);
}
