//! Once today's answers about known companies are used up, nothing tells whether a company is known: no
//! doubt, no second person at it, no correction.

use std::time::Duration;

use leadwire::access::Role;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::programmes::{publishes, terms};
use crate::support::actors::json_lead;
use crate::support::{Actor, Answer, House, Stage};

const PATH: &str = "/api/v1/referrals";

/// No answer that tells nothing comes sooner; a floor, which no busy machine lowers.
const BEAT: Duration = Duration::from_millis(50);

/// Accounts that have grown cold, so that a person looks, and one that everybody knows.
const KNOWN: &str = "id,name,website,country,stage,last_activity\n\
    1,Alder Freight,alder-freight.com,GB,prospect,2025-05-01\n\
    2,Birch Freight,birch-freight.com,GB,prospect,2025-05-01\n\
    3,Cedar Freight,cedar-freight.com,GB,customer,\n\
    4,Fir Freight,fir-freight.com,GB,prospect,2025-05-01\n";

async fn with_caps(house: &House, caps: &[(&str, &str)]) -> Actor {
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(KNOWN).await;
    publishes(&max, &terms(caps)).await;
    house.partner("anna").await
}

/// A house that tells twice a day that something is known, and a partner.
async fn two_a_day() -> (House, Actor) {
    let house = House::open().await;
    let anna = with_caps(&house, &[("known_answers_per_day", "2")]).await;
    (house, anna)
}

/// Somebody at a company, by its domain.
fn somebody(name: &str, domain: &str) -> Vec<(&'static str, String)> {
    let label = domain.split('.').next().unwrap_or_default();
    let company: Vec<String> = label.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    vec![
        ("first_name", name.to_owned()),
        ("email", format!("{name}@{domain}").to_lowercase()),
        ("website", domain.to_owned()),
        ("company", company.join(" ")),
        ("linkedin", format!("linkedin.com/company/{label}")),
    ]
}

fn fields<'a>(of: &'a [(&'static str, String)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<_> = of.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend(more);
    fields
}

async fn refers(partner: &Actor, name: &str, domain: &str) -> Answer {
    partner.refers_and_reads(&fields(&somebody(name, domain), &[])).await
}

/// Two doubts that their partner reads, and no more of them today.
async fn asks_too_much(partner: &Actor) {
    for domain in ["alder-freight.com", "birch-freight.com"] {
        let doubted = refers(partner, "Jane", domain).await;
        assert_eq!((doubted.verdict(), doubted.codes()), ("In review", vec!["ALREADY_KNOWN".to_owned()]));
    }
}

#[track_caller]
fn says_nothing(held: &Answer) {
    assert_eq!((held.verdict(), held.codes()), ("Checking", Vec::<String>::new()));
    held.says("you have our answer on Wednesday 4 March 2026");
}

async fn alarms(house: &House) -> usize {
    let mails = house.mails_to("max@operator.com").await;
    mails.iter().filter(|mail| mail.kind == "partner_watched").count()
}

#[tokio::test]
async fn a_doubt_that_something_is_known_counts_like_a_refusal_also_beside_another_reason() {
    let (_house, anna) = two_a_day().await;
    assert_eq!(refers(&anna, "Jane", "alder-freight.com").await.codes(), ["ALREADY_KNOWN"]);
    let gmail = [("email", "jane.doe.birch@gmail.com")];
    let refused = anna.refers_and_reads(&fields(&somebody("Jane", "birch-freight.com"), &gmail)).await;
    assert_eq!((refused.verdict(), refused.codes().len()), ("Refused", 2));
    assert!(refused.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", refused.codes());
    for (email, domain) in [
        ("jane@fir-freight.com", "fir-freight.com"),
        ("jane.doe.fir@gmail.com", "cedar-freight.com"),
        ("jane@delta-freight.com", "delta-freight.com"),
        ("jane.doe.echo@gmail.com", "echo-freight.com"),
    ] {
        let lead = somebody("Jane", domain);
        says_nothing(&anna.refers_and_reads(&fields(&lead, &[("email", email)])).await);
    }
}

#[tokio::test]
async fn doubts_are_told_as_a_pattern_and_so_is_each_company_to_which_a_lead_is_corrected() {
    for by_correction in [false, true] {
        let house = House::open_with(|config, _| config.watch.known_per_day = 3).await;
        let anna = with_caps(&house, &[]).await;
        let first = refers(&anna, "Jane", "alder-freight.com").await.referral_id();
        for domain in ["birch-freight.com", "fir-freight.com"] {
            let corrects = [("corrects", first.as_str())];
            let more = if by_correction { &corrects[..] } else { &[] };
            let answer = anna.refers_and_reads(&fields(&somebody("Jane", domain), more)).await;
            assert_eq!(answer.codes(), ["ALREADY_KNOWN"]);
            house.pass(1).await;
            assert_eq!(alarms(&house).await, usize::from(domain == "fir-freight.com"), "{by_correction}");
        }
    }
}

#[tokio::test]
async fn a_correction_of_the_title_is_nobody_else_to_ask_about() {
    let house = House::open_with(|config, _| config.watch.known_per_day = 2).await;
    let anna = with_caps(&house, &[]).await;
    let first = refers(&anna, "Jane", "alder-freight.com").await.referral_id();
    let lead = somebody("Jane", "alder-freight.com");
    for title in ["Head of Logistics", "Head of Supply", "Head of Freight", "Buyer", "Head Buyer"] {
        anna.refers(&fields(&lead, &[("corrects", first.as_str()), ("job_title", title)])).await;
    }
    house.pass(1).await;
    assert_eq!(alarms(&house).await, 0);
}

/// What an answer of the API says that depends on neither lead nor referral.
fn shape(answer: &Answer) -> (u16, Value) {
    let mut said = answer.json();
    let sentence = said["held"]["sentence"].as_str().unwrap_or_default();
    assert!(sentence.contains("our answer on Wednesday 4 March 2026"), "{sentence}");
    for own in ["id", "receipt", "receipt_proof", "submitted_at"] {
        said[own] = Value::Null;
    }
    said["held"]["sentence"] = Value::Null;
    (answer.status.as_u16(), said)
}

#[tokio::test]
async fn a_second_person_where_an_answer_waits_is_answered_the_same_whether_the_company_is_known_or_not() {
    for caps in [
        [("known_answers_per_day", "2"), ("open_at_start", "25")],
        [("known_answers_per_day", "10"), ("open_at_start", "2")],
    ] {
        let house = House::open().await;
        let anna = with_caps(&house, &caps).await;
        asks_too_much(&anna).await;
        let program = house.program_of("anna").await;
        let mut answers = Vec::new();
        for domain in ["cedar-freight.com", "delta-freight.com", "fir-freight.com"] {
            let first = refers(&anna, "Jane", domain).await;
            says_nothing(&first);
            let page = format!("/portal/referrals/{}", first.referral_id());
            let by_form = anna.refers(&fields(&somebody("John", domain), &[])).await;
            by_form.leads_to(&format!("{page}?done=referred-held"));
            anna.gets(&by_form.location).await.says("further people there can be named once it is given");
            // Also the very person with another address.
            let other = [("email", &*format!("j.doe@{domain}"))];
            anna.refers(&fields(&somebody("Jane", domain), &other)).await.leads_to(&by_form.location);
            let lead = json_lead(&fields(&somebody("Jack", domain), &[]));
            let by_program = program.posts_json(PATH, &lead, None).await;
            let taken = by_program.json()["taken"].clone();
            assert_eq!(
                (&taken["as"], &taken["again_at"]),
                (&json!("unchanged"), &json!("2026-03-04T08:00:00Z"))
            );
            assert!(taken["sentence"].as_str().unwrap().contains("It comes on Wednesday 4 March 2026."));
            assert_eq!(by_program.json()["id"], json!(first.referral_id()));
            anna.gets(&page).await.does_not_say("Other people at this company");
            answers.push(shape(&by_program));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0], answers[2]);
        house.pass(23).await;
        // Where there are two a day, those that were held have used them up.
        house.pass(24).await;
        let named = anna.refers(&fields(&somebody("John", "delta-freight.com"), &[])).await;
        assert!(named.location.ends_with("?done=contact-added"), "{}", named.location);
    }
}

#[tokio::test]
async fn a_lead_is_not_corrected_to_the_company_of_one_that_waits_whether_that_is_known_or_not() {
    let (_house, anna) = two_a_day().await;
    asks_too_much(&anna).await;
    let asked = refers(&anna, "Jane", "echo-freight.com").await.referral_id();
    for domain in ["cedar-freight.com", "delta-freight.com"] {
        let there = refers(&anna, "Jane", domain).await.referral_id();
        let answer = anna.refers(&fields(&somebody("Judy", domain), &[("corrects", &*asked)])).await;
        answer.leads_to(&format!("/portal/referrals/{there}?done=referred-elsewhere"));
    }
}

#[tokio::test]
async fn nobody_joins_a_referral_while_no_more_is_told_whether_the_crm_knows_them_or_not() {
    let (house, anna) = two_a_day().await;
    house
        .knows_accounts(
            "id,name,website,country,stage,emails\n\
             9,Gorse Lines,gorse-lines.com,GB,customer,june@golf-freight.com\n",
        )
        .await;
    let open = refers(&anna, "Jane", "golf-freight.com").await;
    let page = open.location.split('?').next().unwrap().to_owned();
    asks_too_much(&anna).await;
    for name in ["June", "John"] {
        let answer = anna.refers(&fields(&somebody(name, "golf-freight.com"), &[])).await;
        answer.leads_to(&format!("{page}?done=referred-later"));
        let lead = json_lead(&fields(&somebody(name, "golf-freight.com"), &[]));
        let taken =
            house.program_of("anna").await.posts_json(PATH, &lead, None).await.json()["taken"].clone();
        assert_eq!(taken["again_at"], json!("2026-03-04T08:00:00Z"));
        assert!(taken["sentence"].as_str().unwrap().ends_with("That is Wednesday 4 March 2026."), "{taken}");
    }
    house.pass(23).await;
    let john = anna.refers(&fields(&somebody("John", "golf-freight.com"), &[])).await;
    john.leads_to(&format!("{page}?done=contact-added"));
}

#[tokio::test]
async fn a_contact_who_may_be_known_counts_as_a_known_answer() {
    let house = House::open().await;
    let anna = with_caps(&house, &[("known_answers_per_day", "2")]).await;
    let open = refers(&anna, "Jane", "alder-freight.com").await;
    assert_eq!(open.codes(), ["ALREADY_KNOWN"]);
    let named = anna.refers(&fields(&somebody("John", "alder-freight.com"), &[])).await;
    assert!(named.location.ends_with("?done=contact-in-review"), "{}", named.location);
    says_nothing(&refers(&anna, "Jane", "delta-freight.com").await);
}

#[tokio::test]
async fn a_correction_to_another_company_is_a_known_answer_and_waits_when_there_are_no_more() {
    let (house, anna) = two_a_day().await;
    let asked = refers(&anna, "Jane", "alder-freight.com").await;
    let (id, path) = (asked.referral_id(), asked.location.split('?').next().unwrap().to_owned());
    let corrects = [("corrects", id.as_str())];
    let second = anna.refers_and_reads(&fields(&somebody("Jane", "birch-freight.com"), &corrects)).await;
    assert_eq!(second.codes(), ["ALREADY_KNOWN"]);
    for domain in ["fir-freight.com", "delta-freight.com", "cedar-freight.com", "echo-freight.com"] {
        let corrected = anna.refers_and_reads(&fields(&somebody("Jane", domain), &corrects)).await;
        assert_eq!(corrected.location, format!("{path}?done=corrected"));
        says_nothing(&corrected);
    }
    house.pass(23).await;
    assert_eq!(anna.gets(&path).await.verdict(), "Validated");
}

#[tokio::test]
async fn what_was_handed_in_before_the_network_answered_waits_too_once_there_are_no_more_answers() {
    let stage = Stage::open().await;
    stage.control_answers();
    for (domain, name) in [
        ("alder-freight.com", "Alder Freight"),
        ("birch-freight.com", "Birch Freight"),
        ("fir-freight.com", "Fir Freight"),
    ] {
        stage.company(domain, name);
    }
    let house = House::open_online(&stage).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    let anna = with_caps(&house, &[("known_answers_per_day", "1")]).await;
    let program = house.program_of("anna").await;
    let mut pages = Vec::new();
    for domain in ["alder-freight.com", "birch-freight.com", "fir-freight.com"] {
        let asked = refers(&anna, "Jane", domain).await;
        assert_eq!(asked.verdict(), "Checking");
        let read = program.gets(&format!("{PATH}/{}", asked.referral_id())).await;
        assert!(!read.body.contains("ALREADY_KNOWN"), "{}", read.body);
        pages.push(asked.location.split('?').next().unwrap().to_owned());
    }
    house.settle().await;
    // Whoever the network answers about first is told; there is one answer a day.
    let mut told = 0;
    for page in &pages {
        let page = anna.gets(page).await;
        match page.verdict() {
            "In review" => told += 1,
            _ => says_nothing(&page),
        }
    }
    assert_eq!(told, 1);
    house.pass(23).await;
    for page in &pages {
        let page = anna.gets(page).await;
        assert_eq!((page.verdict(), page.codes()), ("In review", vec!["ALREADY_KNOWN".to_owned()]));
    }
}

#[tokio::test]
async fn a_silent_answer_never_comes_sooner_than_the_beat_that_hides_what_it_took_to_write_it_down() {
    let (house, anna) = two_a_day().await;
    let program = house.program_of("anna").await;
    asks_too_much(&anna).await;
    for domain in ["cedar-freight.com", "delta-freight.com"] {
        for number in 0..4 {
            let form = somebody(&format!("Jane{number}"), domain);
            let begun = Instant::now();
            let sent = anna.refers(&fields(&form, &[])).await;
            assert!(begun.elapsed() >= BEAT, "{domain}: {:?}", begun.elapsed());
            says_nothing(&anna.gets(&sent.location).await);
            let body = json_lead(&fields(&somebody(&format!("John{number}"), domain), &[]));
            let begun = Instant::now();
            assert!(program.posts_json(PATH, &body, None).await.json()["held"].is_object());
            assert!(begun.elapsed() >= BEAT, "{domain}: {:?}", begun.elapsed());
        }
    }
}
